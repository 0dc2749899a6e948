// The Beacon API client against a server that answers what nodes answer, and what they should not.
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  checkHeader,
  checkNode,
  createBeaconClient,
  digestBlock,
  digestState,
  getHeader,
  getNodeVersion,
  getValidators,
  openState,
  type StateDigest,
} from '../src/index.js'
import { type AnyState, randomState, serializeState } from './naive/randomState.js'
import { sourceOf } from './sourceOf.js'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})
async function serve(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return createBeaconClient({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/key/`,
    timeoutMs: 2_000,
    stateTimeoutMs: 5_000,
  })
}
type Answers = Record<string, unknown>
/** JSON for each path; a number is an HTTP status. */
const serveJson = (answers: Answers) =>
  serve((request, response) => {
    const answer = answers[(request.url ?? '').replace('/key', '')] ?? 404
    const status = typeof answer === 'number' ? answer : 200
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(status === 200 ? answer : { code: status, message: 'as it is' }))
  })

const root = `0x${'12'.repeat(32)}` as const
let state: AnyState
let bytes: Uint8Array
let digest: StateDigest
beforeAll(async () => {
  state = randomState('fulu', 5, 12)
  state.slot = 12_345
  state.latestBlockHeader.slot = 12_345
  state.latestBlockHeader.proposerIndex = 3
  bytes = serializeState('fulu', state)
  digest = await digestState({ source: sourceOf(bytes), indices: [2] })
})

const headerAnswer = (canonical = true, changes = {}) => {
  const { slot, proposerIndex, parentRoot, stateRoot, bodyRoot } = digest.header
  const message = {
    slot: String(slot),
    proposer_index: String(proposerIndex),
    parent_root: parentRoot,
    state_root: stateRoot,
    body_root: bodyRoot,
    ...changes,
  }
  return {
    finalized: false,
    data: { root: digest.blockRoot, canonical, header: { message, signature: '0x' } },
  }
}
const node = (changes: Answers = {}): Answers => ({
  '/eth/v1/beacon/genesis': {
    data: {
      genesis_time: '1700000000',
      genesis_validators_root: digest.genesisValidatorsRoot,
      genesis_fork_version: '0x10000038',
    },
  },
  '/eth/v1/config/spec': { data: { DEPOSIT_CHAIN_ID: '31337', SECONDS_PER_SLOT: '12' } },
  '/eth/v1/node/syncing': { data: { is_syncing: false, head_slot: '12400', sync_distance: '0' } },
  '/eth/v1/node/version': { data: { version: 'Test/v1' } },
  [`/eth/v1/beacon/headers/${digest.blockRoot}`]: headerAnswer(),
  '/eth/v1/beacon/headers/12345': headerAnswer(),
  ...changes,
})
/** The node above, with the state in SSZ. */
const serveNode = (changes: Answers = {}, stateOf: RequestListener | undefined = undefined) => {
  const answers = node(changes)
  return serve((request, response) => {
    const path = (request.url ?? '').replace('/key', '')
    if (path === '/eth/v2/debug/beacon/states/12345') {
      if (stateOf) return stateOf(request, response)
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'eth-consensus-version': 'fulu' })
      return response.end(bytes)
    }
    const answer = answers[path]
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
}
const code = (of: string) => ({ code: of, remedy: expect.stringMatching(/\.$/) })

describe('answers', () => {
  it('a digest of a block, with the state as it streams in', async () => {
    const client = await serveNode()
    const own = await digestBlock(client, { blockRoot: digest.blockRoot, indices: [2], chainId: 31337 })
    expect(own).toEqual(digest)
  })

  it('the network, the version, validators', async () => {
    const validator = {
      pubkey: `0x${'01'.repeat(48)}`,
      withdrawal_credentials: root,
      effective_balance: '32000000000',
      slashed: true,
      activation_eligibility_epoch: '5',
      activation_epoch: '7',
      exit_epoch: '18446744073709551615',
      withdrawable_epoch: '18446744073709551615',
    }
    const answer = { data: [{ index: '9', balance: '31999999999', status: 'active_slashed', validator }] }
    const client = await serveJson(node({ '/eth/v1/beacon/states/head/validators?id=9': answer }))
    expect(await checkNode(client, { chainId: 31337 })).toMatchObject({
      genesisTime: 1_700_000_000,
      headSlot: 12_400,
    })
    expect(await getNodeVersion(client)).toBe('Test/v1')
    expect(await getValidators(client, { stateId: 'head', ids: [9] })).toMatchObject([
      {
        index: 9,
        balanceGwei: 31_999_999_999n,
        slashed: true,
        activationEpoch: 7,
        exitEpoch: Number.POSITIVE_INFINITY,
      },
    ])
  })
})

describe('blocks', () => {
  it('canonical, or reorganized away', async () => {
    const { blockRoot } = digest
    const good = await serveJson(node())
    expect(await checkHeader(good, { blockRoot })).toMatchObject({ header: digest.header, blockRoot })
    const orphan = await serveJson(node({ [`/eth/v1/beacon/headers/${blockRoot}`]: headerAnswer(false) }))
    await expect(checkHeader(orphan, { blockRoot })).rejects.toMatchObject(code('BlockReorganized'))
    const gone = await serveJson(node({ '/eth/v1/beacon/headers/12345': 404 }))
    await expect(checkHeader(gone, { blockRoot })).rejects.toMatchObject(code('BlockReorganized'))
    await expect(checkHeader(gone, { blockRoot: root })).rejects.toMatchObject(code('BlockNotFound'))
  })

  it('finalized, or not yet', async () => {
    const { blockRoot } = digest
    const client = await serveJson(node({ '/eth/v1/beacon/headers/finalized': headerAnswer() }))
    await expect(checkHeader(client, { blockRoot, finality: 'finalized' })).resolves.toMatchObject({
      blockRoot,
    })
    const header = { ...digest.header, slot: 12_344 }
    const { blockRootOf } = await import('../src/index.js')
    const earlier = headerAnswer(true, { slot: '12344' })
    earlier.data.root = blockRootOf(header)
    const early = await serveJson(node({ '/eth/v1/beacon/headers/finalized': earlier }))
    await expect(checkHeader(early, { blockRoot, finality: 'finalized' })).rejects.toMatchObject(
      code('BlockNotFinalized'),
    )
  })

  it('with another root than asked for', async () => {
    const client = await serveJson({ [`/eth/v1/beacon/headers/${root}`]: headerAnswer() })
    await expect(getHeader(client, { blockId: root })).rejects.toMatchObject(code('BeaconAnswer'))
  })
})

describe('refusals', () => {
  it.each([
    [404, 'StateNotFound'],
    [403, 'BeaconRefused'],
    [405, 'BeaconRefused'],
    [429, 'RateLimited'],
    [500, 'BeaconFailed'],
    [503, 'BeaconSyncing'],
  ])('a state with HTTP status %i', async (status, expected) => {
    const client = await serveJson({ '/eth/v2/debug/beacon/states/7': status })
    const refused = openState(client, { stateId: 7 })
    await expect(refused).rejects.toMatchObject(code(expected))
    // what may be a key is not said
    await expect(refused).rejects.not.toThrow('/key')
  })

  it('a state as JSON', async () => {
    const client = await serveJson({ '/eth/v2/debug/beacon/states/7': { data: {} } })
    await expect(openState(client, { stateId: 7 })).rejects.toMatchObject(code('WrongContentType'))
  })

  it('a body that breaks off', async () => {
    const client = await serveNode({}, (_, response) => {
      const headers = { 'content-type': 'application/octet-stream', 'content-length': String(bytes.length) }
      response.writeHead(200, headers)
      response.write(bytes.subarray(0, 2_000_000), () => response.destroy())
    })
    await expect(digestBlock(client, { blockRoot: digest.blockRoot })).rejects.toMatchObject(
      code('TruncatedState'),
    )
  })

  it('a body that is complete but too short', async () => {
    const client = await serveNode({}, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      response.end(bytes.subarray(0, 2_000_000))
    })
    await expect(digestBlock(client, { blockRoot: digest.blockRoot })).rejects.toMatchObject(
      code('TruncatedState'),
    )
  })

  it('a body that stalls', async () => {
    const client = await serveNode({}, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      response.write(bytes.subarray(0, 1_000))
    })
    const impatient = { ...client, stateTimeoutMs: 500 }
    await expect(digestBlock(impatient, { blockRoot: digest.blockRoot })).rejects.toMatchObject(
      code('BeaconTimeout'),
    )
  })

  it('the state of another fork than the node says', async () => {
    const client = await serveNode({}, (_, response) => {
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'eth-consensus-version': 'deneb',
      })
      response.end(bytes)
    })
    await expect(digestBlock(client, { blockRoot: digest.blockRoot })).rejects.toMatchObject(
      code('WrongFork'),
    )
  })

  it('another state of the same slot', async () => {
    const client = await serveNode({}, (_, response) => {
      const other = bytes.slice()
      other[2_000_000] = (other[2_000_000] ?? 0) ^ 1
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      response.end(other)
    })
    await expect(digestBlock(client, { blockRoot: digest.blockRoot })).rejects.toMatchObject(
      code('StateRootMismatch'),
    )
  })

  it('a node of another network, or one that is syncing', async () => {
    const client = await serveJson(node())
    await expect(checkNode(client, { chainId: 1 })).rejects.toMatchObject(code('WrongNetwork'))
    const mainnet = await serveJson(node({ '/eth/v1/config/spec': { data: { DEPOSIT_CHAIN_ID: '1' } } }))
    await expect(checkNode(mainnet, { chainId: 1 })).rejects.toMatchObject({
      code: 'WrongNetwork',
      message: expect.stringContaining('genesis fork version 0x10000038, and mainnet has 0x00000000'),
    })
    const syncing = { data: { is_syncing: true, head_slot: '3', sync_distance: '9000' } }
    const behind = await serveJson(node({ '/eth/v1/node/syncing': syncing }))
    await expect(checkNode(behind, { chainId: 31337 })).rejects.toMatchObject(code('BeaconSyncing'))
  })

  it('no node, no JSON, no answer', async () => {
    const nobody = createBeaconClient({ url: 'http://127.0.0.1:1' })
    await expect(getNodeVersion(nobody)).rejects.toMatchObject(code('BeaconUnreachable'))
    const page = await serve((_, response) => response.end('<html>'))
    await expect(getNodeVersion(page)).rejects.toMatchObject(code('BeaconAnswer'))
    const silent = await serve(() => undefined)
    await expect(getNodeVersion({ ...silent, timeoutMs: 200 })).rejects.toMatchObject(code('BeaconTimeout'))
    const execution = await serveJson({})
    await expect(getNodeVersion(execution)).rejects.toMatchObject(code('BeaconUnsupported'))
    expect(() => createBeaconClient({ url: 'localhost:5052' })).toThrow(
      expect.objectContaining({ code: 'InvalidUrl' }),
    )
  })
})
