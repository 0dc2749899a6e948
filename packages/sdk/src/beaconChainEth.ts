import type { Address } from 'viem'

/** Stands for native ETH in pods wherever a strategy is named; there is no contract at this address. */
export const beaconChainEthStrategy: Address = '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0'
