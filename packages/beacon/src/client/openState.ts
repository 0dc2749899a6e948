import { fail } from '../errors.js'
import type { StateSource } from '../state/openStateFile.js'
import type { BeaconClient } from './createBeaconClient.js'
import type { BlockId } from './getHeader.js'
import { request, transportError, wrongAnswer } from './request.js'

/**
 * `/eth/v2/debug/beacon/states/{stateId}` in SSZ, as it streams in.
 *
 * @param stateId A slot, a state root, or a name.
 * @throws RestackError `StateNotFound`, `BeaconRefused`, `WrongContentType` and those of every request; while it is
 *   read also `TruncatedState`, `BeaconTimeout`
 */
export async function openState(
  client: BeaconClient,
  { stateId }: { stateId: BlockId },
): Promise<StateSource> {
  const path = `/eth/v2/debug/beacon/states/${stateId}`
  const response = await request({
    client,
    path,
    accept: 'application/octet-stream',
    timeoutMs: client.stateTimeoutMs,
    missing: {
      code: 'StateNotFound',
      message: `The beacon node at ${client.name} does not have the state ${stateId}: it was pruned, has no block, or the node does not serve states.`,
      remedy:
        'Use a newer block, an archive node, a node whose debug API is switched on, or a state from a file.',
    },
  })
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('application/octet-stream')) {
    await response.body?.cancel()
    throw fail(
      'WrongContentType',
      `${client.name} answered ${path} with ${type || 'no type'} instead of application/octet-stream.`,
      'Use a node that serves states in SSZ: all beacon nodes do, some gateways in front of them do not.',
    )
  }
  if (!response.body) throw wrongAnswer(client, path, 'an empty body')
  const encoded = response.headers.get('content-encoding')
  const length = response.headers.get('content-length')
  const totalBytes = length !== null && encoded === null ? Number(length) : undefined
  const name = `The state ${stateId} of ${client.name}`
  return {
    name,
    chunks: readBody(client, name, response.body),
    totalBytes,
    consensusVersion: response.headers.get('eth-consensus-version') ?? undefined,
  }
}

async function* readBody(
  client: BeaconClient,
  name: string,
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw transportError(client, error)
    throw fail(
      'TruncatedState',
      `${name} broke off before its end.`,
      'Try again; if it happens at the same place, use another node, or a state from a file.',
      error,
    )
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
