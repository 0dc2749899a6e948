import { type Address, getAddress } from 'viem'

export type BeaconChain = {
  depositContract: Address
  /** Of the first block of the fork. */
  pectraForkTimestamp: number
}

const mainnetDepositContract: Address = '0x00000000219ab540356cBB839Cbe05303d7705Fa'

/** By chain id: public facts of the networks. */
const beaconChains: Record<number, BeaconChain | undefined> = {
  1: { depositContract: mainnetDepositContract, pectraForkTimestamp: 1_746_612_311 },
  17_000: {
    depositContract: '0x4242424242424242424242424242424242424242',
    pectraForkTimestamp: 1_740_434_112,
  },
  560_048: { depositContract: mainnetDepositContract, pectraForkTimestamp: 1_742_999_832 },
  11_155_111: {
    depositContract: getAddress('0x7f02c3e3c98b133055b8b348b2ac625669ed295d'),
    pectraForkTimestamp: 1_741_159_776,
  },
}

/** What a deployment needs to know of the beacon chain: as configured, or as known of the chain. */
export function beaconChainOf(config: {
  chainId: number
  depositContract?: Address | undefined
  pectraForkTimestamp?: number | undefined
}): BeaconChain {
  const known = beaconChains[config.chainId]
  return {
    depositContract: config.depositContract ?? known?.depositContract ?? mainnetDepositContract,
    pectraForkTimestamp: config.pectraForkTimestamp ?? known?.pectraForkTimestamp ?? 1,
  }
}
