// keccak256 of the short inputs that trees are made of: 53 bytes of a leaf, 64 bytes of a node.
import { createPermutation } from './keccakModule.js'

const rate = 136
const { memory, permute } = createPermutation()

/** Writes the hash of `input`, shorter than 136 bytes, to `output` at `offset`. */
export function hashInto(input: Uint8Array, output: Uint8Array, offset: number): void {
  memory.fill(0)
  memory.set(input)
  memory[input.length] = 1
  memory[rate - 1] = (memory[rate - 1] as number) | 0x80
  permute()
  for (let index = 0; index < 32; index++) output[offset + index] = memory[index] as number
}
