// Addresses and amounts as bytes, without a text in between.
import type { Address } from '../input.js'

const digit = new Uint8Array(128)
for (const [value, character] of [...'0123456789abcdef'].entries()) {
  digit[character.charCodeAt(0)] = value
  digit[character.toUpperCase().charCodeAt(0)] = value
}

/** Writes the bytes of `0x`-prefixed hexadecimal. */
export function writeHex(text: string, output: Uint8Array, offset: number): void {
  for (let index = 2; index < text.length; index += 2)
    output[offset + (index >> 1) - 1] =
      ((digit[text.charCodeAt(index)] as number) << 4) | (digit[text.charCodeAt(index + 1)] as number)
}

const limbs = new BigUint64Array(1)
const halves = new Uint32Array(limbs.buffer)
/** Of the two halves of a limb, which is the lower one: the machine's order. */
const lower = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1

/** Writes a whole number below 2^256 as 32 bytes, the highest first. */
export function writeWord(value: bigint, output: Uint8Array, offset: number): void {
  let rest = value
  for (let at = offset + 24; at >= offset; at -= 8) {
    limbs[0] = BigInt.asUintN(64, rest)
    write32(halves[1 - lower] as number, output, at)
    write32(halves[lower] as number, output, at + 4)
    if (rest !== 0n) rest >>= 64n
  }
}

function write32(value: number, output: Uint8Array, offset: number): void {
  output[offset] = value >>> 24
  output[offset + 1] = value >>> 16
  output[offset + 2] = value >>> 8
  output[offset + 3] = value
}

export const hexOf = ({ buffer, byteOffset, length }: Uint8Array): Address =>
  `0x${Buffer.from(buffer, byteOffset, length).toString('hex')}`
