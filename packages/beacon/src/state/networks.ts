import type { Hex } from 'viem'
import { fail } from '../errors.js'
import type { Fork } from './layouts.js'

/** A public network: what tells its beacon chain from others. Versions of the forks from deneb on. */
export type BeaconNetwork = {
  name: string
  chainId: number
  genesisForkVersion: Hex
  genesisValidatorsRoot: Hex
  forkVersions: Readonly<Record<Fork, Hex>>
}

/** Networks whose values are known; for others, give `genesisValidatorsRoot` yourself. */
export const beaconNetworks: readonly BeaconNetwork[] = [
  {
    name: 'mainnet',
    chainId: 1,
    genesisForkVersion: '0x00000000',
    genesisValidatorsRoot: '0x4b363db94e286120d76eb905340fdd4e54bfe9f06bf33ff6cf5ad27f511bfe95',
    forkVersions: { deneb: '0x04000000', electra: '0x05000000', fulu: '0x06000000' },
  },
  {
    name: 'hoodi',
    chainId: 560048,
    genesisForkVersion: '0x10000910',
    genesisValidatorsRoot: '0x212f13fc4df078b6cb7db228f1c8307566dcecf900867401a92023d7ba99cb5f',
    forkVersions: { deneb: '0x50000910', electra: '0x60000910', fulu: '0x70000910' },
  },
  {
    name: 'holesky',
    chainId: 17000,
    genesisForkVersion: '0x01017000',
    genesisValidatorsRoot: '0x9143aa7c615a7f7115e2b6aac319c03529df8242ae705fba9df39b79c59fa8b1',
    forkVersions: { deneb: '0x05017000', electra: '0x06017000', fulu: '0x07017000' },
  },
  {
    name: 'sepolia',
    chainId: 11155111,
    genesisForkVersion: '0x90000069',
    genesisValidatorsRoot: '0xd8ea171f3c94aea21ebc42a1ed61052acf3f9209c00e4efbaaddac09ed9b8078',
    forkVersions: { deneb: '0x90000073', electra: '0x90000074', fulu: '0x90000075' },
  },
]

export type StateIdentity = { fork: Fork; genesisValidatorsRoot: Hex; forkVersion: Hex }

/**
 * Holds a state against the chain it is meant for.
 *
 * @param chainId Chain of the pod: a known network's states must carry its genesis, and an unknown network's must
 *   not carry that of a known one.
 * @param genesisValidatorsRoot What the beacon node says, for networks that are not known.
 * @throws RestackError `WrongNetwork`, `WrongFork`
 */
export function checkNetwork({
  state,
  chainId,
  genesisValidatorsRoot,
  source,
}: {
  state: StateIdentity
  chainId?: number | undefined
  genesisValidatorsRoot?: Hex | undefined
  source: string
}): void {
  const actual = beaconNetworks.find(
    (network) => network.genesisValidatorsRoot === state.genesisValidatorsRoot,
  )
  const wanted = beaconNetworks.find((network) => network.chainId === chainId)
  const remedy =
    "Use a state of the pod's own network: check the node's address, or where the file came from."
  if (chainId !== undefined && wanted !== actual)
    throw fail(
      'WrongNetwork',
      `${source} is a state of ${actual?.name ?? `a network with genesis ${state.genesisValidatorsRoot}`}, but the pod is on chain ${chainId}${wanted ? ` (${wanted.name})` : ''}.`,
      remedy,
    )
  if (genesisValidatorsRoot !== undefined && genesisValidatorsRoot !== state.genesisValidatorsRoot)
    throw fail(
      'WrongNetwork',
      `${source} has the genesis validators root ${state.genesisValidatorsRoot}, and ${genesisValidatorsRoot} is expected.`,
      remedy,
    )
  if (actual && actual.forkVersions[state.fork] !== state.forkVersion)
    throw fail(
      'WrongFork',
      `${source} is laid out as a state of ${state.fork}, but carries the fork version ${state.forkVersion}, which on ${actual.name} is not ${state.fork}.`,
      `Use a state from ${Object.entries(actual.forkVersions)[0]?.[0]} on.`,
    )
}
