import { type Address, BEACON_CHAIN_ETH_STRATEGY, placeholder } from '../../../packages/protocol/src/index.js'

/** Who and what scenarios are about. Few of each, so that they meet. */
export const STAKERS = [0xa1, 0xa2, 0xa3, 0xa4].map(placeholder)
export const OPERATORS = [0xb1, 0xb2, 0xb3].map(placeholder)
export const EVERYBODY = [...STAKERS, ...OPERATORS]

/** Those of the years before operator sets, who have no part in the core's model. */
export const LEGACY_STAKERS = [0x1a1, 0x1a2].map(placeholder)
export const LEGACY_POD_OWNER = placeholder(0x1a3)
export const LEGACY_OPERATOR = placeholder(0x1b1)
/** An AVS of those years, which has nobody in the directory. */
export const LEGACY_SUBMITTER = placeholder(0x1e1)
/** An address that never registers with anyone. */
export const OUTSIDER = placeholder(0x1b9)

export const AVSS = [0xe1, 0xe2].map(placeholder)
export const SLASHER = placeholder(0xe9)
/** Pays everybody's rewards, and may. */
export const SUBMITTER = placeholder(0xeb)
export const SETS = [
  { avs: placeholder(0xe1), id: 1 },
  { avs: placeholder(0xe1), id: 2 },
  { avs: placeholder(0xe2), id: 1 },
]

export const TOKENS = [placeholder(0x70), placeholder(0x71)]
export const TOKEN_STRATEGIES = [placeholder(0x50), placeholder(0x51)]
export const BEACON = BEACON_CHAIN_ETH_STRATEGY
export const STRATEGIES = [...TOKEN_STRATEGIES, BEACON]
/** As contracts print it. */
export const BEACON_WITH_CAPITALS: Address = '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0'
export const REWARD_TOKENS = [0x77, 0x78, 0x79].map(placeholder)

export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** Some of a list, one at least, in its order: the bits of a number say which. */
export function some<T>(list: readonly T[], bits: number): T[] {
  const chosen = list.filter((_, i) => (bits >> i) % 2 === 1)
  return chosen.length > 0 ? chosen : [pick(list, bits)]
}
