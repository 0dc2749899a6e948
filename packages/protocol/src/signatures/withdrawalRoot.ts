import { keccak256 } from 'viem/utils'
import { encodeAddress, encodeWord } from '../core/words.js'
import type { Hex, Withdrawal } from '../state.js'

/** `keccak256(abi.encode(withdrawal))`, byte by byte as in chapter 01 §6.1. */
export function calculateWithdrawalRoot(withdrawal: Withdrawal): Hex {
  const count = withdrawal.strategies.length
  let preimage = `0x${encodeWord(0x20)}${encodeAddress(withdrawal.staker)}`
  preimage += encodeAddress(withdrawal.delegatedTo) + encodeAddress(withdrawal.withdrawer)
  preimage += encodeWord(withdrawal.nonce) + encodeWord(withdrawal.startBlock)
  preimage += encodeWord(0xe0) + encodeWord(0xe0 + 0x20 * (count + 1))
  preimage += encodeWord(count)
  for (const strategy of withdrawal.strategies) preimage += encodeAddress(strategy)
  preimage += encodeWord(withdrawal.scaledShares.length)
  for (const scaled of withdrawal.scaledShares) preimage += encodeWord(scaled)
  return keccak256(preimage as Hex)
}
