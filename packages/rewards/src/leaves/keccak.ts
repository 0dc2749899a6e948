// keccak256 of the short inputs that trees are made of: 53 bytes of a leaf, 64 bytes of a node.
import { keccak256 } from 'viem'

/** Writes the hash of `input` to `output` at `offset`. */
export function hashInto(input: Uint8Array, output: Uint8Array, offset: number): void {
  output.set(keccak256(input, 'bytes'), offset)
}
