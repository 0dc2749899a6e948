import { bytesToHex, keccak256 } from 'viem'
import { expect, it } from 'vitest'
import { hashInto } from '../src/leaves/keccak.js'

it('equals the library for every length that fits a block', () => {
  for (let length = 0; length < 136; length++) {
    const input = Uint8Array.from({ length }, (_, index) => (index * 151 + length * 89) % 256)
    const output = new Uint8Array(40).fill(7)
    hashInto(Uint8Array.from([9, ...input, 9]), 1, length, output, 3)
    expect(bytesToHex(output.subarray(3, 35))).toBe(keccak256(input))
    expect([...output.subarray(0, 3), ...output.subarray(35)]).toEqual([7, 7, 7, 7, 7, 7, 7, 7])
  }
})
