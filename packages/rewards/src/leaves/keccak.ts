// keccak256 of the short inputs that trees are made of: 53 bytes of a leaf, 64 bytes of a node.
import { createPermutation } from './keccakModule.js'

const rate = 136
const { memory, permute } = createPermutation()

/** Writes the hash of `length` bytes, fewer than 136, of an array from some place on. */
export function hashInto(
  input: Uint8Array,
  inputAt: number,
  length: number,
  output: Uint8Array,
  offset: number,
): void {
  for (let index = 0; index < length; index++) memory[index] = input[inputAt + index] as number
  finish(length, output, offset)
}

const word = 32

/** Writes the hash of two words, each 32 bytes. */
export function hashPair(
  left: Uint8Array,
  leftAt: number,
  right: Uint8Array,
  rightAt: number,
  output: Uint8Array,
  offset: number,
): void {
  for (let index = 0; index < word; index++) {
    memory[index] = left[leftAt + index] as number
    memory[word + index] = right[rightAt + index] as number
  }
  finish(2 * word, output, offset)
}

/** The memory holds the input already. */
function finish(length: number, output: Uint8Array, offset: number): void {
  memory.fill(0, length)
  memory[length] = 1
  memory[rate - 1] = (memory[rate - 1] as number) | 0x80
  permute()
  for (let index = 0; index < word; index++) output[offset + index] = memory[index] as number
}
