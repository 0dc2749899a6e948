import { type Address, concatHex, type Hex, slice } from 'viem'

const beaconRoots = '0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02'

/**
 * Code that logs what a transaction sees when it runs: the time, the parent beacon root of that time, whether there
 * was one, and the balance of an account, a word each.
 */
export function probeCode(account: Address): Hex {
  return concatHex([
    '0x425f52', // mstore(0, timestamp)
    '0x6020602060205f73', // staticcall(gas, beaconRoots, 0, 32, 32, 32), pushed from the last argument on
    beaconRoots,
    '0x5afa604052', // mstore(64, success)
    '0x73',
    account,
    '0x31606052', // mstore(96, balance)
    '0x60805fa000', // log0(0, 128)
  ])
}

export type Seen = { timestamp: bigint; root: Hex; success: boolean; balance: bigint }

export function seenOf(data: Hex): Seen {
  const word = (i: number) => slice(data, i * 32, i * 32 + 32)
  return {
    timestamp: BigInt(word(0)),
    root: word(1),
    success: BigInt(word(2)) === 1n,
    balance: BigInt(word(3)),
  }
}
