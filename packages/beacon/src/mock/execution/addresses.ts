import type { Address } from 'viem'

/** Where the beacon chain's contracts are on every chain. */
export const systemAddresses = {
  beaconRoots: '0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02',
  withdrawalRequests: '0x00000961Ef480Eb55e80D19ad83579A64c007002',
  consolidationRequests: '0x0000BBdDc7CE488642fb579F8B00f3a590007251',
  systemCalls: '0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE',
} as const satisfies Record<string, Address>

/** Mainnet's deposit contract, whose address local chains use too. */
export const depositContractAddress: Address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

/** Who ends slots on the execution chain: nobody has its key. */
export const mockBeaconChainAddress: Address = '0xfFfFFffFffffFFffFffFFFFFFfFFFfFfFFfFfFfD'
