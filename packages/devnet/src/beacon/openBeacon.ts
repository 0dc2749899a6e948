import { createBeaconClient, digestBlock, type StateDigest } from '@restack/beacon'
import { createMockBeaconChain, type MockBeaconChain } from '@restack/beacon/mock'
import type { Address, Hex } from 'viem'
import type { Cleanup } from '../cleanup.js'
import { defaultPorts } from '../defaults.js'
import { listen } from '../ports.js'
import { proofs } from './proofs.js'

export type OpenBeaconParameters = {
  cleanup: Cleanup
  /** The devnet's own chain, which follows this one. */
  rpcUrl: string
  chainId: number
  port: number | undefined
  seed: number
  /** Seconds since 1970 of slot 0. */
  genesisTime: number
  /** Where the chain is written, and goes on from. */
  folder?: string | undefined
}

/** A mock beacon chain whose Beacon API is served. */
export type DevnetBeacon = {
  chain: MockBeaconChain
  url: string
  movedFrom: number | undefined
  /** What a beacon block's state says of a pod's validators. */
  digest: (blockRoot: Hex, pod: Address) => Promise<StateDigest>
  proofs: typeof proofs
}

/** So few that a slot costs next to nothing, and enough for registries with strangers in them. */
const fillers = 200

/** Starts the beacon chain, or goes on with the folder's. Its modules take a while to load: import this file late. */
export async function openBeacon(parameters: OpenBeaconParameters): Promise<DevnetBeacon> {
  const { cleanup, rpcUrl, chainId, port, ...rules } = parameters
  const chain = await createMockBeaconChain({ ...rules, rpcUrl, fillers })
  const { result, movedFrom } = await listen({
    name: 'Beacon API',
    port,
    defaultPort: defaultPorts.beacon,
    listen: (port) => chain.serve({ port }),
  })
  cleanup.add(result.close)
  const client = createBeaconClient({ url: result.url })
  return {
    chain,
    url: result.url,
    movedFrom,
    digest: (blockRoot, pod) => digestBlock(client, { blockRoot, pods: [pod], chainId }),
    proofs,
  }
}
