import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { foldRoot } from '../hashing/foldLayers.js'
import { leafOf } from '../hashing/sha256Pairs.js'

/** Header of a beacon block. */
export type BeaconBlockHeader = {
  slot: number
  proposerIndex: number
  parentRoot: Hex
  stateRoot: Hex
  bodyRoot: Hex
}

/** The five fields of a header as leaves, 32 bytes each. */
export function headerLeaves(header: BeaconBlockHeader): Uint8Array[] {
  return [
    leafOf(header.slot),
    leafOf(header.proposerIndex),
    hexToBytes(header.parentRoot),
    hexToBytes(header.stateRoot),
    hexToBytes(header.bodyRoot),
  ]
}

/** Root of a beacon block: what EIP-4788 answers for the time of the next block. */
export function blockRootOf(header: BeaconBlockHeader): Hex {
  const leaves = new Uint8Array(5 * 32)
  for (const [index, leaf] of headerLeaves(header).entries()) leaves.set(leaf, index * 32)
  return bytesToHex(foldRoot(leaves, 3))
}
