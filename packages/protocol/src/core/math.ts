import { panic, refuse } from '../error.js'
import { MAX_UINT32, MAX_UINT256, WAD } from './constants.js'

/** `floor(x * y / z)` with a 512-bit product (chapter 01 §1.2). */
export function mulDivDown(x: bigint, y: bigint, z: bigint): bigint {
  if (z === 0n) panic(0x12)
  const quotient = (x * y) / z
  if (quotient > MAX_UINT256) refuse('FullMulDivFailed')
  return quotient
}

/** `ceil(x * y / z)` with a 512-bit product. */
export function mulDivUp(x: bigint, y: bigint, z: bigint): bigint {
  if (z === 0n) panic(0x12)
  const quotient = (x * y + z - 1n) / z
  if (quotient > MAX_UINT256) refuse('FullMulDivFailed')
  return quotient
}

export const mulWad = (x: bigint, y: bigint): bigint => mulDivDown(x, y, WAD)
export const mulWadUp = (x: bigint, y: bigint): bigint => mulDivUp(x, y, WAD)
export const divWad = (x: bigint, y: bigint): bigint => mulDivDown(x, WAD, y)

/** Checked uint256 sum. */
export function add(x: bigint, y: bigint): bigint {
  const sum = x + y
  if (sum > MAX_UINT256) panic(0x11)
  return sum
}

/** Checked uint256 difference. */
export function sub(x: bigint, y: bigint): bigint {
  if (y > x) panic(0x11)
  return x - y
}

/** Checked uint256 product, no wider intermediate. */
export function mul(x: bigint, y: bigint): bigint {
  const product = x * y
  if (product > MAX_UINT256) panic(0x11)
  return product
}

/** `uint32(block) + blocks`, checked. */
export function addBlocks(block: number, blocks: number): number {
  const sum = toUint32(block) + blocks
  if (sum > MAX_UINT32) panic(0x11)
  return sum
}

/** Block numbers are truncated to uint32 when stored. */
export function toUint32(block: number): number {
  return block <= MAX_UINT32 ? block : block % (MAX_UINT32 + 1)
}

/** What a fall of max magnitude takes: `amount - ceil(amount * next / previous)` (chapter 01 F9). */
export function slashedAmount(amount: bigint, previous: bigint, next: bigint): bigint {
  return amount - mulDivUp(amount, next, previous)
}
