/** Stakes, allocations and positions, from which all routes tell the same story. */
import { actor, address, ether, operatorNames, stakerCount, tokens, wad } from './facts.js'

const percent = (part: number) => (wad * BigInt(part)) / 100n

/** Shares of an operator in each strategy. */
export const operatorShares: bigint[][] = [
  [140n * ether + 123_456_789n, 70n * ether, 46n * ether + 5n],
  [90n * ether, 45n * ether + 1n, 0n],
  [50n * ether, 0n, 0n],
]
export const maxMagnitudes = [
  [percent(93), percent(93), wad],
  [wad, wad, wad],
  [wad, wad, wad],
]
export const delegators = [5, 3, 1]

export type MockAllocation = {
  operator: number
  token: number
  magnitude: bigint
  pending?: { magnitude: bigint; seconds: number }
}
export type MockSet = {
  avs: string
  id: number
  slasher: string | null
  pendingSlasher?: { slasher: string; seconds: number }
  recipient: string | null
  tokens: number[]
  members: number[]
  /** Members that left, and for how many seconds they stay slashable. */
  left: Map<number, number>
  slashes: number
  allocations: MockAllocation[]
}

export const sets: MockSet[] = [
  {
    avs: 'avs-oracle',
    id: 0,
    slasher: actor('slasher'),
    pendingSlasher: { slasher: address(778), seconds: 9 * 86_400 },
    recipient: null,
    tokens: [0, 1, 2],
    members: [0, 1, 2],
    left: new Map(),
    slashes: 1,
    allocations: [
      { operator: 0, token: 0, magnitude: percent(40) },
      { operator: 0, token: 1, magnitude: percent(40) },
      {
        operator: 1,
        token: 0,
        magnitude: percent(25),
        pending: { magnitude: percent(60), seconds: 4 * 86_400 },
      },
      { operator: 2, token: 0, magnitude: percent(10) },
    ],
  },
  {
    avs: 'avs-bridge',
    id: 1,
    slasher: address(777),
    recipient: actor('insurance-fund'),
    tokens: [0],
    members: [0, 1],
    left: new Map([[1, 6 * 86_400 + 4 * 3_600]]),
    slashes: 0,
    allocations: [
      {
        operator: 0,
        token: 0,
        magnitude: percent(30),
        pending: { magnitude: percent(10), seconds: 11 * 86_400 },
      },
      { operator: 1, token: 0, magnitude: percent(20) },
    ],
  },
  {
    avs: 'avs-bridge',
    id: 2,
    slasher: null,
    recipient: null,
    tokens: [],
    members: [],
    left: new Map(),
    slashes: 0,
    allocations: [],
  },
]

/** What of an operator's stake an allocation makes slashable. */
export const slashableOf = ({ operator, token, magnitude }: MockAllocation) =>
  ((operatorShares[operator]?.[token] ?? 0n) * magnitude) / (maxMagnitudes[operator]?.[token] ?? wad)

export const encumberedOf = (operator: number, token: number) =>
  sets
    .flatMap(({ allocations }) => allocations)
    .filter((one) => one.operator === operator && one.token === token)
    .reduce((sum, { magnitude, pending }) => {
      const most = pending && pending.magnitude > magnitude ? pending.magnitude : magnitude
      return sum + most
    }, 0n)

export type MockStaker = {
  address: string
  operator: number | null
  shares: bigint[]
  queued: bigint
  slashed: bigint
}

export const stakers: MockStaker[] = Array.from({ length: stakerCount }, (_, index) => ({
  address: index < 10 ? actor(`staker-${index + 1}`) : address(1_000 + index),
  operator: index % 7 === 6 ? null : index % operatorNames.length,
  shares: tokens.map((_, token) =>
    index % 3 === token || index === 0 ? BigInt(64 - index) * ether + 7n : 0n,
  ),
  queued: index % 5 === 0 ? 8n * ether + ether / 2n : 0n,
  slashed: index % 7 !== 6 && index % 3 === 0 ? (BigInt(64 - index) * ether * 7n) / 100n : 0n,
}))
