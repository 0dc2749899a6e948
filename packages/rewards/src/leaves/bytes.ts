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

/** Writes a whole number below 2^256 as 32 bytes, the highest first. */
export function writeWord(value: bigint, output: Uint8Array, offset: number): void {
  const view = new DataView(output.buffer, output.byteOffset + offset, 32)
  view.setBigUint64(24, BigInt.asUintN(64, value))
  let rest = value >> 64n
  for (let at = 16; at >= 0; at -= 8) {
    view.setBigUint64(at, rest === 0n ? 0n : BigInt.asUintN(64, rest))
    if (rest !== 0n) rest >>= 64n
  }
}

export const hexOf = ({ buffer, byteOffset, length }: Uint8Array): Address =>
  `0x${Buffer.from(buffer, byteOffset, length).toString('hex')}`
