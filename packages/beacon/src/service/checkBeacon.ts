import { toRestackError } from '@restack/sdk'
import type { BeaconClient } from '../client/createBeaconClient.js'
import { getGenesis } from '../client/getGenesis.js'
import { getHeader } from '../client/getHeader.js'
import { checkNode, getNodeVersion, getSpec } from '../client/getNode.js'
import { openState } from '../client/openState.js'
import { checkBlock } from '../state/checkBlock.js'
import { createReader } from '../state/createReader.js'
import { checkNetwork } from '../state/networks.js'
import { readFixedPart } from '../state/readFixedPart.js'
import { readHead } from '../state/readHead.js'

export type BeaconCheck = { name: string } & (
  | { ok: true; detail: string }
  | { ok: false; code: string; detail: string; remedy: string }
)

/**
 * Whether a beacon node serves what proofs need: software, network, constants, headers by name and by root, and the
 * beginning of the newest state. Each thing by itself, with its result or the reason.
 *
 * @param chainId Chain of the pods.
 */
export async function checkBeacon(
  client: BeaconClient,
  { chainId }: { chainId: number },
): Promise<BeaconCheck[]> {
  const checks: BeaconCheck[] = []
  const check = async (name: string, ask: () => Promise<string>) => {
    try {
      checks.push({ name, ok: true, detail: await ask() })
    } catch (error) {
      const { code, message, remedy } = toRestackError(error)
      checks.push({ name, ok: false, code, detail: message, remedy })
    }
  }
  await check('version', () => getNodeVersion(client))
  await check('genesis', async () => {
    const { genesisTime, genesisForkVersion } = await getGenesis(client)
    return `${new Date(genesisTime * 1000).toISOString()}, fork version ${genesisForkVersion}`
  })
  await check('spec', async () => {
    const spec = await getSpec(client)
    return `chain ${String(spec.DEPOSIT_CHAIN_ID)}, ${String(spec.SECONDS_PER_SLOT)} seconds a slot`
  })
  await check('network', async () => {
    const { headSlot } = await checkNode(client, { chainId })
    return `of chain ${chainId}, synced up to slot ${headSlot}`
  })
  await check('header', async () => {
    const { blockRoot } = await getHeader(client, { blockId: 'head' })
    const { header } = await getHeader(client, { blockId: blockRoot })
    return `slot ${header.slot}, found by its root ${blockRoot}`
  })
  await check('state', () => stateBeginning(client, chainId))
  return checks
}

/** Layout, network and block of the newest state, from its fixed part: not all of it is loaded. */
async function stateBeginning(client: BeaconClient, chainId: number): Promise<string> {
  const { header } = await getHeader(client, { blockId: 'head' })
  const source = await openState(client, { stateId: header.slot })
  const reader = createReader({ chunks: source.chunks, source: source.name })
  try {
    const { fixed, layout } = await readFixedPart(reader, source)
    const { latestHeader, slot, ...head } = readHead(fixed)
    checkNetwork({ state: { fork: layout.fork, ...head }, chainId, source: source.name })
    checkBlock({ latestHeader, slot, header, source: source.name })
    const size = source.totalBytes === undefined ? '' : `, ${Math.ceil(source.totalBytes / 1e6)} MB`
    return `of slot ${slot}, ${layout.fork}${size}`
  } finally {
    await reader.close()
  }
}
