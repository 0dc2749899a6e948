import type { Address, Hex, OperatorSet } from '../state.js'

/** 20 bytes of AVS, then the id as 12 bytes (chapter 01 §2.3). */
export function operatorSetKey({ avs, id }: OperatorSet): Hex {
  return `${avs}${id.toString(16).padStart(24, '0')}`
}

/** The operator set of a key; the id is the low 32 bits. */
export function decodeOperatorSetKey(key: Hex): OperatorSet {
  return { avs: key.slice(0, 42) as Address, id: Number.parseInt(key.slice(58), 16) }
}

/** 20 bytes of target, 4 of selector, 8 zero (chapter 01 §2.3). */
export function targetSelector(target: Address, selector: Hex): Hex {
  return `${target}${selector.slice(2)}0000000000000000`
}
