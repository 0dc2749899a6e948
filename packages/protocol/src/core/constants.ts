import type { Address, Hex } from '../state.js'

export const WAD = 10n ** 18n
export const GWEI = 10n ** 9n
export const MAX_UINT32 = 2 ** 32 - 1
export const MAX_UINT64 = 2n ** 64n - 1n
export const MAX_UINT224 = 2n ** 224n - 1n
export const MAX_UINT256 = 2n ** 256n - 1n
export const MAX_INT256 = 2n ** 255n - 1n

export const ZERO_ADDRESS: Address = '0x0000000000000000000000000000000000000000'
export const ZERO_HASH: Hex = `0x${'00'.repeat(32)}`
/** The virtual strategy of natively restaked ETH. */
export const BEACON_CHAIN_ETH_STRATEGY: Address = '0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0'
/** Where burned tokens go, and the recipient of operator sets without one (chapter 01 §3.2.1). */
export const DEFAULT_BURN_ADDRESS: Address = '0x00000000000000000000000000000000000e16e4'
/** Token strategies a staker may hold at once. */
export const MAX_STAKER_STRATEGY_LIST_LENGTH = 32
/** Virtual shares and virtual tokens of a strategy (chapter 01 §1.8). */
export const STRATEGY_OFFSET = 1000n
export const MAX_TOTAL_SHARES = 10n ** 38n - 1n
