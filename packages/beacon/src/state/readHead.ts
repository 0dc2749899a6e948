import { bytesToHex, type Hex } from 'viem'
import type { BeaconBlockHeader } from '../block/header.js'

/** What the first 176 bytes of a state say, the same in every fork. */
export type StateHead = {
  /** Seconds since 1970. */
  genesisTime: number
  genesisValidatorsRoot: Hex
  slot: number
  forkVersion: Hex
  /** The state's last block; its state root is zero where the state is that of this block. */
  latestHeader: BeaconBlockHeader
}

export function readHead(bytes: Uint8Array): StateHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const number = (offset: number) => Number(view.getBigUint64(offset, true))
  const root = (offset: number) => bytesToHex(bytes.subarray(offset, offset + 32))
  return {
    genesisTime: number(0),
    genesisValidatorsRoot: root(8),
    slot: number(40),
    forkVersion: bytesToHex(bytes.subarray(52, 56)),
    latestHeader: {
      slot: number(64),
      proposerIndex: number(72),
      parentRoot: root(80),
      stateRoot: root(112),
      bodyRoot: root(144),
    },
  }
}
