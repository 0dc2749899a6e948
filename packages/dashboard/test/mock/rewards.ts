/** Rewards of the invented network: two tokens, four weeks, a claimable root, a waiting one and a rejected one. */
import { actor, address, day, ether, hash, nameOf, tokens, wad } from './facts.js'
import type { Head } from './routes.js'

const refOf = (index: number) => {
  const { token, symbol } = tokens[index] ?? tokens[0]
  return { token, symbol, decimals: 18 }
}
const dateOf = (timestamp: number) => new Date(timestamp * 1000).toISOString().slice(0, 10)
const lastDay = (block: Head) => dateOf(block.timestamp - day)
const paidDays = 28
const poster = address(3_001)

const calculatedOf = (block: Head, isEmpty: boolean) =>
  isEmpty ? null : { snapshot: lastDay(block), root: hash(9_003), leaves: 61 }

const at = (block: Head, ago: number) => ({
  block: String(Number(block.number) - Math.ceil(ago / 1_000)),
  timestamp: block.timestamp - ago,
})

function root(block: Head, rootIndex: number) {
  const ago = [9, 2, 0.4][rootIndex] ?? 0
  const challenged = rootIndex === 1
  return {
    rootIndex,
    root: hash(9_000 + rootIndex),
    snapshot: dateOf(block.timestamp - (ago + 1) * day),
    postedAt: at(block, ago * day),
    activatedAt: block.timestamp - ago * day + 2 * day,
    status: ['claimable', 'disabled', 'waiting'][rootIndex],
    disabledAt: challenged ? at(block, 1.5 * day) : null,
    bond: {
      state: challenged ? 'rejected' : rootIndex === 0 ? 'released' : 'open',
      poster,
      posterName: null,
      challengeUntil: block.timestamp - ago * day + day,
      challenger: challenged ? actor('staker-2') : null,
      challengerName: challenged ? 'staker-2' : null,
      challengedAt: challenged ? at(block, 1.5 * day) : null,
      expectedRoot: challenged ? hash(9_009) : null,
      decideUntil: challenged ? block.timestamp - day : null,
      winner: challenged ? actor('staker-2') : null,
      votes: challenged
        ? [true, false, false].map((upheld, index) => ({
            recomputer: address(3_010 + index),
            recomputerName: null,
            root: upheld ? hash(9_001) : hash(9_009),
            upheld,
            at: at(block, 1.4 * day),
          }))
        : [],
    },
    calculated:
      rootIndex === 2 ? null : { root: hash(challenged ? 9_009 : 9_000), leaves: 60, agrees: !challenged },
  }
}

const submissions = (block: Head) =>
  (['unique_stake', 'directed_set', 'all_earners'] as const).map((kind, index) => ({
    id: `${3_000 - index}-1`,
    kind,
    hash: hash(9_100 + index),
    submitter: kind === 'all_earners' ? poster : actor('avs-oracle'),
    submitterName: kind === 'all_earners' ? null : 'avs-oracle',
    avs: kind === 'all_earners' ? null : actor('avs-oracle'),
    avsName: kind === 'all_earners' ? null : 'avs-oracle',
    set: kind === 'all_earners' ? null : 0,
    ...refOf(index % 2),
    amount: (700n * ether).toString(),
    startTimestamp: block.timestamp - paidDays * day,
    endTimestamp: block.timestamp + 2 * day,
    createdAt: at(block, paidDays * day),
    operators: kind === 'directed_set' ? 2 : null,
    description: '',
  }))

const claims = (block: Head) =>
  [1, 2].map((index) => ({
    id: `${3_100 - index}-2`,
    earner: actor(`staker-${index}`),
    earnerName: `staker-${index}`,
    claimer: actor(`staker-${index}`),
    claimerName: `staker-${index}`,
    recipient: actor('insurance-fund'),
    recipientName: 'insurance-fund',
    ...refOf(0),
    amount: (5n * ether).toString(),
    cumulative: (12n * ether).toString(),
    rootIndex: 0,
    at: at(block, index * day),
    transactionHash: hash(9_200 + index),
  }))

/** Each day 10 stETH of one AVS, and 4 rETH of the other on every second. */
function days(block: Head, avs?: string) {
  return Array.from({ length: paidDays }, (_, index) => index).flatMap((index) =>
    ['avs-oracle', 'avs-bridge'].flatMap((name, kind) => {
      if ((kind === 1 && index % 2 === 1) || (avs !== undefined && actor(name) !== avs)) return []
      const all = (kind === 0 ? 10n : 4n) * ether
      return [
        {
          day: dateOf(block.timestamp - (paidDays - index) * day),
          avs: actor(name),
          avsName: name,
          ...refOf(kind),
          toOperators: (all / 10n).toString(),
          toStakers: ((all * 9n) / 10n).toString(),
        },
      ]
    }),
  )
}

export const rewardsOverview = (block: Head, isEmpty: boolean) => ({
  block,
  calculated: calculatedOf(block, isEmpty),
  root: isEmpty ? null : root(block, 0),
  tokens: isEmpty
    ? []
    : [0, 1].map((index) => ({
        ...refOf(index),
        submitted: (1_400n * ether).toString(),
        claimed: (17n * ether).toString(),
        submissions: 2,
        claims: 2 - index,
      })),
  since: isEmpty ? null : dateOf(block.timestamp - 90 * day),
  days: isEmpty ? [] : days(block),
})

export const rewardsLists = {
  roots: (block: Head) => [2, 1, 0].map((index) => root(block, index)),
  submissions,
  claims,
} as const

const rootRef = (block: Head, index: number) => {
  const { rootIndex, snapshot, activatedAt } = root(block, index)
  return { rootIndex, snapshot, activatedAt, agrees: true }
}

export function stakerRewards(block: Head, staker: string, isEmpty: boolean) {
  const first = refOf(0)
  const second = refOf(1)
  return {
    block,
    earner: staker,
    name: nameOf(staker),
    claimer: staker.toLowerCase() === actor('staker-1') ? actor('staker-3') : null,
    claimerName: staker.toLowerCase() === actor('staker-1') ? 'staker-3' : null,
    calculated: calculatedOf(block, isEmpty),
    root: isEmpty ? null : rootRef(block, 0),
    waitingRoot: isEmpty ? null : rootRef(block, 2),
    tokens: isEmpty
      ? []
      : [
          {
            ...first,
            earned: (20n * ether).toString(),
            claimed: (12n * ether).toString(),
            claimable: (3n * ether).toString(),
            waiting: (4n * ether).toString(),
            unposted: ether.toString(),
          },
          {
            ...second,
            earned: (2n * ether).toString(),
            claimed: '0',
            claimable: null,
            waiting: '0',
            unposted: (2n * ether).toString(),
          },
        ],
    history: isEmpty
      ? []
      : Array.from({ length: 20 }, (_, index) => ({
          day: dateOf(block.timestamp - (20 - index) * day),
          ...first,
          cumulative: (BigInt(index + 1) * ether).toString(),
        })),
  }
}

const paid = (per: bigint | null, index: number) => ({
  ...refOf(index),
  toOperators: (28n * ether).toString(),
  toStakers: (252n * ether).toString(),
  slashableEth: per === null ? '0' : (70n * ether).toString(),
  perSlashableEth: per === null ? null : per.toString(),
})

const window = (block: Head, isEmpty: boolean) => ({
  calculated: calculatedOf(block, isEmpty),
  since: isEmpty ? null : dateOf(block.timestamp - 30 * day),
})

export const operatorRewards = (block: Head, operator: string, isEmpty: boolean) => ({
  block,
  operator,
  name: nameOf(operator),
  ...window(block, isEmpty),
  paid: isEmpty
    ? []
    : [
        { avs: actor('avs-oracle'), avsName: 'avs-oracle', ...paid(4n * ether, 0) },
        { avs: actor('avs-bridge'), avsName: 'avs-bridge', ...paid(null, 1) },
      ],
  days: isEmpty ? [] : days(block),
  splits: isEmpty
    ? []
    : [
        {
          kind: 'set',
          avs: actor('avs-oracle'),
          avsName: 'avs-oracle',
          set: 0,
          bips: 1_000,
          nextBips: 2_500,
          activatedAt: block.timestamp + 3 * day,
        },
        { kind: 'pi', avs: null, avsName: null, set: null, bips: 500, nextBips: null, activatedAt: null },
      ],
})

export const avsRewards = (block: Head, avs: string, isEmpty: boolean) => ({
  block,
  avs,
  name: nameOf(avs),
  ...window(block, isEmpty),
  paid: isEmpty
    ? []
    : [
        { operator: actor('operator-1'), operatorName: 'operator-1', ...paid(4n * ether, 0) },
        { operator: null, operatorName: null, ...paid(null, 1) },
      ],
  days: isEmpty ? [] : days(block, avs),
})

const nothing = {
  operator: null,
  operatorName: null,
  weightShare: null,
  tokens: null,
  payment: null,
  stakers: null,
  split: null,
  reason: null,
  strategies: [],
}

export function explanation(block: Head, earner: string, token: string, isEmpty: boolean) {
  const index = tokens.findIndex((one) => one.token === token)
  const explained = {
    hash: hash(9_100),
    kind: 'unique_stake',
    from: actor('avs-oracle'),
    fromName: 'avs-oracle',
    set: 0,
    amount: (700n * ether).toString(),
    created: dateOf(block.timestamp - paidDays * day),
    firstSnapshot: dateOf(block.timestamp - 27 * day),
    lastSnapshot: dateOf(block.timestamp + day),
    earned: (15n * ether).toString(),
    paidDays: 16,
    days: [2, 1].map((ago) => ({
      day: dateOf(block.timestamp - ago * day),
      amount: ether.toString(),
      lines: [
        {
          ...nothing,
          role: 'staker',
          operator: actor('operator-1'),
          operatorName: 'operator-1',
          weightShare: 0.125,
          tokens: (10n * ether).toString(),
          payment: ((125n * ether) / 100n).toString(),
          split: { rule: 'bips', bips: 2_000 },
          strategies: [
            {
              strategy: tokens[0].strategy,
              symbol: 'stETH',
              decimals: 18,
              shares: (40n * ether).toString(),
              multiplier: (2n * wad).toString(),
              magnitude: (wad / 2n).toString(),
              maxMagnitude: wad.toString(),
            },
          ],
          amount: ether.toString(),
        },
      ],
    })),
  }
  const other = {
    ...explained,
    hash: hash(9_101),
    kind: 'directed_set',
    earned: (5n * ether).toString(),
    paidDays: 1,
    days: [
      {
        day: dateOf(block.timestamp - 3 * day),
        amount: (5n * ether).toString(),
        lines: [
          { ...nothing, role: 'operator', amount: ether.toString() },
          {
            ...nothing,
            role: 'operator',
            stakers: 12,
            payment: (20n * ether).toString(),
            split: { rule: 'bips', bips: 1_000 },
            amount: (2n * ether).toString(),
          },
          { ...nothing, role: 'refund', reason: 'notRegistered', amount: (2n * ether).toString() },
        ],
      },
    ],
  }
  return {
    block,
    earner,
    name: nameOf(earner),
    ...refOf(Math.max(0, index)),
    snapshot: lastDay(block),
    earned: isEmpty ? '0' : (20n * ether).toString(),
    claimed: isEmpty ? '0' : (12n * ether).toString(),
    root: isEmpty ? null : rootRef(block, 0),
    waitingRoot: isEmpty ? null : rootRef(block, 2),
    submissions: isEmpty ? [] : [explained, other],
  }
}

export const proof = (block: Head) => ({
  block,
  rootIndex: 0,
  root: hash(9_000),
  snapshot: lastDay(block),
  claim: {
    rootIndex: 0,
    earnerIndex: 0,
    earnerTreeProof: '0x',
    earnerLeaf: { earner: actor('staker-1'), earnerTokenRoot: hash(9_300) },
    tokenIndices: [0],
    tokenTreeProofs: ['0x'],
    tokenLeaves: [{ token: tokens[0].token, cumulativeEarnings: (15n * ether).toString() }],
  },
  claimable: [{ ...refOf(0), amount: (3n * ether).toString() }],
})
