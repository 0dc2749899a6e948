/** Answers of the routes behind the pages. */

import { nativeStrategy } from '../../src/pods/nativeStrategy.js'
import {
  actor,
  actors,
  address,
  amountOf,
  blockSeconds,
  day,
  due,
  ethOf,
  hash,
  nameOf,
  operatorNames,
  stakerCount,
  strategyOf,
  type Token,
  tokens,
  wad,
  worthOf,
} from './facts.js'
import {
  delegators,
  encumberedOf,
  type MockAllocation,
  type MockSet,
  type MockStaker,
  maxMagnitudes,
  operatorShares,
  sets,
  slashableOf,
  stakers,
} from './model.js'
import { podDetails, podList, pods, podValidators } from './pods.js'
import {
  avsRewards,
  explanation,
  operatorRewards,
  proof,
  rewardsLists,
  rewardsOverview,
  stakerRewards,
} from './rewards.js'

export type Head = { number: string; hash: string; timestamp: number }
type Found = { body: unknown } | undefined

const tokenAt = (index: number): Token => tokens[index] ?? tokens[0]
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const sum = (values: bigint[]) => values.reduce((all, value) => all + value, 0n)
const setRef = ({ avs, id }: MockSet) => ({ avs: actor(avs), id, avsName: avs })
const operatorAddress = (index: number) => actor(operatorNames[index] ?? '')

/** The block that an answer is about: the head, the asked block, or the last one of the asked day. */
export function blockOf(head: Head, url: URL): Head {
  const block = url.searchParams.get('block')
  const chosen = url.searchParams.get('day')
  const back = block
    ? Number(head.number) - Number(block)
    : chosen
      ? Math.max(0, Math.ceil((head.timestamp - Date.parse(`${chosen}T23:59:59Z`) / 1000) / blockSeconds))
      : 0
  if (back === 0) return head
  const number = Math.max(0, Number(head.number) - back)
  return { number: String(number), hash: hash(number), timestamp: head.timestamp - back * blockSeconds }
}

/** A page of a list: cursors are positions. */
function page(block: Head, url: URL, rows: unknown[]) {
  const limit = Number(url.searchParams.get('limit') ?? 50)
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const next = from + limit
  return {
    block,
    total: rows.length,
    items: rows.slice(from, next),
    nextCursor: next < rows.length ? String(next) : null,
  }
}

function rewardsOf(kind: string, account: string, block: Head, isEmpty: boolean): Found {
  if (kind === 'stakers') return { body: stakerRewards(block, account, isEmpty) }
  if (kind === 'operators') return { body: operatorRewards(block, account, isEmpty) }
  return { body: avsRewards(block, account, isEmpty) }
}

function rewardsRoute(block: Head, url: URL, first: string, isEmpty: boolean): Found {
  if (first === '') return { body: rewardsOverview(block, isEmpty) }
  if (first === 'proof') return { body: proof(block) }
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  if (first === 'explain') return { body: explanation(block, asked('earner'), asked('token'), isEmpty) }
  const rows = rewardsLists[first as keyof typeof rewardsLists]?.(block)
  return rows && { body: page(block, url, isEmpty ? [] : rows) }
}

export function answerPage(head: Head, url: URL, isEmpty: boolean): Found {
  const block = blockOf(head, url)
  const parts = url.pathname.split('/').slice(2)
  const [kind, first = '', second = ''] = parts
  const list = (rows: unknown[]) => ({ body: page(block, url, isEmpty ? [] : rows) })
  if (second === 'rewards') return rewardsOf(kind ?? '', first, block, isEmpty)
  switch (kind) {
    case 'rewards':
      return rewardsRoute(block, url, first, isEmpty)
    case 'breakdown':
      return { body: breakdown(block, isEmpty) }
    case 'operators':
      return first ? operatorRoute(block, url, first, second, isEmpty) : list(operatorList(block, url))
    case 'avss':
      return first ? avsRoute(block, first, isEmpty) : list(['avs-oracle', 'avs-bridge'].map(avsItem))
    case 'operator-sets':
      return first ? setRoute(block, url, first, Number(second), isEmpty) : list(sets.map(setItem))
    case 'stakers':
      return first ? stakerRoute(block, url, first, second, isEmpty) : list(stakerList(url))
    case 'pods':
      return first ? podRoute(block, url, first, second, isEmpty) : list(podList(block, url))
    case 'slashes':
      return first ? slashRoute(block, first) : list([slash(block)])
    case 'withdrawals':
      return list(
        [...nativeWithdrawals(block, url), ...withdrawals(block)].filter(
          ({ status }) => (url.searchParams.get('status') ?? status) === status,
        ),
      )
    case 'strategies':
      return first ? strategyRoute(block, first, isEmpty) : undefined
    case 'search':
      return { body: { block, items: isEmpty ? [] : found(url.searchParams.get('q') ?? '') } }
    case 'simulate':
      return { body: simulation(head, url) }
    case 'graph':
      return { body: isEmpty ? { block, nodes: [], edges: [], omitted: 0 } : graph(block) }
    default:
      return undefined
  }
}

function podRoute(block: Head, url: URL, pod: string, part: string, isEmpty: boolean): Found {
  if (part === 'validators') return { body: page(block, url, isEmpty ? [] : podValidators(block, pod)) }
  const body = podDetails(block, pod, isEmpty)
  return body && { body }
}

const allocationsOf = (operator: number) =>
  sets.flatMap((set) =>
    set.allocations.filter((one) => one.operator === operator).map((one) => ({ set, one })),
  )
const slashableEthOf = (allocations: MockAllocation[]) =>
  sum(allocations.map((one) => ethOf(slashableOf(one), tokenAt(one.token))))

function operatorItem(block: Head, index: number) {
  const shares = operatorShares[index] ?? []
  return {
    operator: operatorAddress(index),
    name: operatorNames[index],
    metadataUri: index === 0 ? 'https://operator-1.example/about.json' : '',
    registeredAt: { block: String(12 + index), timestamp: block.timestamp - (40 - index) * day },
    delegators: delegators[index],
    shares: shares.flatMap((amount, token) => (amount > 0n ? [amountOf(amount, tokenAt(token))] : [])),
    eth: sum(shares.map((amount, token) => ethOf(amount, tokenAt(token)))).toString(),
    slashableEth: slashableEthOf(allocationsOf(index).map(({ one }) => one)).toString(),
    operatorSets: sets.filter((set) => set.members.includes(index) && !set.left.has(index)).map(setRef),
    slashes: index === 0 ? 1 : 0,
  }
}

function operatorList(block: Head, url: URL) {
  const q = (url.searchParams.get('q') ?? '').toLowerCase()
  const rows = operatorNames
    .map((_, index) => operatorItem(block, index))
    .filter(({ name, operator }) => `${name} ${operator}`.toLowerCase().includes(q))
  const key = url.searchParams.get('sort') ?? 'eth'
  const sorted = rows.toSorted((a, b) => {
    if (key === 'name') return (a.name ?? '').localeCompare(b.name ?? '')
    if (key === 'delegators') return (a.delegators ?? 0) - (b.delegators ?? 0)
    if (key === 'registered') return a.registeredAt.timestamp - b.registeredAt.timestamp
    return Number(BigInt(a.eth) - BigInt(b.eth))
  })
  return url.searchParams.get('order') === 'asc' ? sorted : sorted.toReversed()
}

function pendingOf(block: Head, { pending }: MockAllocation) {
  if (!pending) return null
  const { block: effectBlock, estimatedTimestamp } = due(
    block.timestamp,
    pending.seconds,
    BigInt(block.number),
  )
  return { magnitude: pending.magnitude.toString(), effectBlock, estimatedTimestamp }
}

function stakeOf(block: Head, one: MockAllocation) {
  const token = tokenAt(one.token)
  const slashable = slashableOf(one)
  return {
    ...strategyOf(token),
    magnitude: one.magnitude.toString(),
    pending: pendingOf(block, one),
    slashableShares: slashable.toString(),
    slashableTokens: slashable.toString(),
    slashableEth: ethOf(slashable, token).toString(),
  }
}

function operatorRoute(block: Head, url: URL, wanted: string, part: string, isEmpty: boolean): Found {
  const index = operatorNames.findIndex((name) => same(actor(name), wanted))
  if (index === -1) return undefined
  const shares = operatorShares[index] ?? []
  if (part === 'delegators') {
    const rows = stakers.filter(({ operator }) => operator === index)
    return {
      body: page(
        block,
        url,
        isEmpty
          ? []
          : rows.map((staker, row) => ({
              staker: staker.address,
              name: nameOf(staker.address),
              shares: staker.shares.flatMap((amount, token) =>
                amount > 0n ? [amountOf(amount, tokenAt(token))] : [],
              ),
              eth: stakerEth(staker).toString(),
              since: { block: String(40 + row), timestamp: block.timestamp - (30 - row / 2) * day },
            })),
      ),
    }
  }
  if (part === 'history') return { body: operatorHistory(block, index, isEmpty) }
  const memberships = sets.filter((set) => set.members.includes(index))
  return {
    body: {
      block,
      ...operatorItem(block, index),
      delegationApprover: index === 2 ? address(990) : null,
      allocationDelay:
        index === 1
          ? { blocks: null, pending: null }
          : {
              blocks: 86,
              pending:
                index === 0
                  ? { blocks: 173, ...renamed(due(block.timestamp, 17 * day, BigInt(block.number))) }
                  : null,
            },
      strategies: isEmpty
        ? []
        : shares.flatMap((amount, token) => {
            if (amount === 0n) return []
            const max = maxMagnitudes[index]?.[token] ?? wad
            const encumbered = encumberedOf(index, token)
            return [
              {
                ...amountOf(amount, tokenAt(token)),
                maxMagnitude: max.toString(),
                encumberedMagnitude: encumbered.toString(),
                allocatableMagnitude: (max - encumbered).toString(),
              },
            ]
          }),
      operatorSets: isEmpty
        ? []
        : memberships.map((set) => {
            const until = set.left.get(index)
            const mine = set.allocations.filter(({ operator }) => operator === index)
            return {
              ...setRef(set),
              registered: until === undefined,
              slashableUntil: until === undefined ? null : due(block.timestamp, until, BigInt(block.number)),
              slasher: set.slasher,
              redistributionRecipient: set.recipient,
              allocations: mine.map((one) => stakeOf(block, one)),
              slashableEth: slashableEthOf(mine).toString(),
            }
          }),
    },
  }
}

const renamed = ({ block, estimatedTimestamp }: { block: string; estimatedTimestamp: number }) => ({
  effectBlock: block,
  estimatedTimestamp,
})

const historyTimes = (block: Head, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index
    return {
      block: String(Math.max(1, Number(block.number) - back * 32)),
      timestamp: block.timestamp - back * 32 * blockSeconds,
      part: BigInt(Math.floor(((index + 1) * 1000) / count)),
    }
  })

function operatorHistory(block: Head, index: number, isEmpty: boolean) {
  const points = historyTimes(block, isEmpty ? 0 : 100).map(({ part, ...time }, position) => ({
    ...time,
    eth: sum(
      (operatorShares[index] ?? []).map((amount, token) => (ethOf(amount, tokenAt(token)) * part) / 1000n),
    ).toString(),
    delegators: Math.ceil((Number(part) * (delegators[index] ?? 1)) / 1000),
    strategies: Object.fromEntries(
      (operatorShares[index] ?? []).flatMap((amount, token) =>
        amount === 0n
          ? []
          : [
              [
                tokenAt(token).strategy,
                {
                  shares: ((amount * part) / 1000n).toString(),
                  maxMagnitude: (position > 70 ? (maxMagnitudes[index]?.[token] ?? wad) : wad).toString(),
                  encumberedMagnitude: encumberedOf(index, token).toString(),
                  allocations: Object.fromEntries(
                    allocationsOf(index)
                      .filter(({ one }) => one.token === token)
                      .map(({ set, one }, row) => [
                        `${actor(set.avs)}/${set.id}`,
                        position > 20 + row * 25 ? one.magnitude.toString() : '0',
                      ]),
                  ),
                },
              ],
            ],
      ),
    ),
  }))
  return { block, points }
}

const avsItem = (name: string) => {
  const own = sets.filter(({ avs }) => avs === name)
  return {
    avs: actor(name),
    name,
    metadataUri: null,
    registrar: name === 'avs-oracle' ? address(520) : null,
    operatorSets: own.length,
    operators: new Set(own.flatMap(({ members }) => members)).size,
    slashes: own.reduce((all, { slashes }) => all + slashes, 0),
    slashableEth: slashableEthOf(own.flatMap(({ allocations }) => allocations)).toString(),
  }
}

function avsRoute(block: Head, wanted: string, isEmpty: boolean): Found {
  const name = ['avs-oracle', 'avs-bridge'].find((known) => same(actor(known), wanted))
  if (!name) return undefined
  return {
    body: {
      block,
      ...avsItem(name),
      createdAt: { block: '20', timestamp: block.timestamp - 39 * day },
      sets: isEmpty ? [] : sets.filter(({ avs }) => avs === name).map(setItem),
    },
  }
}

const setItem = (set: MockSet) => ({
  ...setRef(set),
  slasher: set.slasher,
  redistributionRecipient: set.recipient,
  strategies: set.tokens.map((token) => strategyOf(tokenAt(token))),
  members: set.members.map((index) => ({ operator: operatorAddress(index), name: operatorNames[index] })),
  slashes: set.slashes,
  slashableEth: slashableEthOf(set.allocations).toString(),
})

function setRoute(block: Head, url: URL, wanted: string, id: number, isEmpty: boolean): Found {
  const set = sets.find(({ avs, id: number }) => same(actor(avs), wanted) && number === id)
  if (!set) return undefined
  const at = url.searchParams.get('atBlock')
  const seconds = at ? (Number(at) - Number(block.number)) * blockSeconds : undefined
  return {
    body: {
      block,
      ...setItem(set),
      pendingSlasher: set.pendingSlasher
        ? {
            slasher: set.pendingSlasher.slasher,
            ...renamed(due(block.timestamp, set.pendingSlasher.seconds, BigInt(block.number))),
          }
        : null,
      createdAt: { block: '33', timestamp: block.timestamp - 38 * day },
      members: (isEmpty ? [] : set.members).map((index) => {
        const until = set.left.get(index)
        const mine = set.allocations.filter(({ operator }) => operator === index)
        return {
          operator: operatorAddress(index),
          name: operatorNames[index],
          registered: until === undefined,
          slashableUntil: until === undefined ? null : due(block.timestamp, until, BigInt(block.number)),
          slashableEth: slashableEthOf(mine).toString(),
          stakes: mine.map((one) => ({
            ...stakeOf(block, one),
            ...(seconds === undefined ? {} : { atBlockShares: sharesAt(one, until, seconds).toString() }),
          })),
        }
      }),
    },
  }
}

function sharesAt(one: MockAllocation, until: number | undefined, seconds: number): bigint {
  if (until !== undefined && seconds >= until) return 0n
  return slashableOf(
    one.pending && seconds >= one.pending.seconds ? { ...one, magnitude: one.pending.magnitude } : one,
  )
}

const stakerEth = ({ shares }: MockStaker) =>
  sum(shares.map((amount, token) => ethOf(amount, tokenAt(token))))

function stakerItem(staker: MockStaker) {
  const eth = stakerEth(staker)
  return {
    staker: staker.address,
    name: nameOf(staker.address),
    operator: staker.operator === null ? null : operatorAddress(staker.operator),
    operatorName: staker.operator === null ? null : operatorNames[staker.operator],
    eth: (eth + staker.queued).toString(),
    withdrawableEth: eth.toString(),
    queuedEth: staker.queued.toString(),
  }
}

function stakerList(url: URL) {
  const q = (url.searchParams.get('q') ?? '').toLowerCase()
  const rows = stakers
    .map(stakerItem)
    .filter(({ name, staker }) => `${name} ${staker}`.toLowerCase().includes(q))
    .toSorted((a, b) => Number(BigInt(b.eth) - BigInt(a.eth)))
  return url.searchParams.get('order') === 'asc' ? rows.toReversed() : rows
}

function stakerRoute(block: Head, url: URL, wanted: string, part: string, isEmpty: boolean): Found {
  const staker = stakers.find((one) => same(one.address, wanted))
  if (!staker) return undefined
  switch (part) {
    case 'withdrawals':
      return {
        body: page(
          block,
          url,
          isEmpty ? [] : withdrawals(block).filter(({ staker: owner }) => same(owner, wanted)),
        ),
      }
    case 'exposure':
      return { body: exposure(block, staker, isEmpty) }
    case 'history':
      return {
        body: {
          block,
          points: historyTimes(block, isEmpty ? 0 : 100).map(({ part: share, ...time }) => ({
            ...time,
            eth: ((stakerEth(staker) * share) / 1000n).toString(),
            strategies: Object.fromEntries(
              staker.shares.map((amount, token) => [
                tokenAt(token).strategy,
                {
                  deposited: (((amount + staker.slashed) * share) / 1000n).toString(),
                  withdrawable: ((amount * share) / 1000n).toString(),
                  queued: (share > 900n ? staker.queued : 0n).toString(),
                },
              ]),
            ),
          })),
        },
      }
    case '':
      return {
        body: {
          block,
          ...stakerItem(staker),
          delegatedSince:
            staker.operator === null ? null : { block: '61', timestamp: block.timestamp - 33 * day },
          strategies: isEmpty
            ? []
            : staker.shares.flatMap((amount, token) => {
                if (amount === 0n) return []
                const own = tokenAt(token)
                const queued = token === 0 ? staker.queued : 0n
                const slashed = token === 0 ? staker.slashed : 0n
                return [
                  {
                    ...strategyOf(own),
                    deposited: worthOf(amount + slashed, own),
                    withdrawable: worthOf(amount, own),
                    queued: worthOf(queued, own),
                    slashed: worthOf(slashed, own),
                  },
                ]
              }),
        },
      }
    default:
      return undefined
  }
}

/** A slash takes its percentage of the first staker's first token, whoever slashes whom. */
function simulation(block: Head, url: URL) {
  const [step] = JSON.parse(url.searchParams.get('plan') || '[]') as { type: string; wad: string }[]
  const [staker] = stakers
  const token = tokenAt(0)
  const before = staker?.shares[0] ?? 0n
  const after = before - (before * BigInt(step?.wad ?? 0)) / wad
  const change = {
    party: 'staker',
    address: staker?.address,
    name: null,
    operatorSet: null,
    ...strategyOf(token),
    figure: 'withdrawableShares',
    before: before.toString(),
    after: after.toString(),
    beforeTokens: before.toString(),
    afterTokens: after.toString(),
  }
  const changes = before === after ? [] : [change]
  return {
    block,
    blockAfter: block.number,
    complete: true,
    steps: step ? [{ type: step.type, refused: null, events: ['OperatorSlashed'] }] : [],
    total: changes.length,
    changes,
    delegations: [],
  }
}

function exposure(block: Head, staker: MockStaker, isEmpty: boolean) {
  const { operator } = staker
  const items =
    isEmpty || operator === null
      ? []
      : allocationsOf(operator).flatMap(({ set, one }) => {
          const own = staker.shares[one.token] ?? 0n
          if (own === 0n) return []
          const token = tokenAt(one.token)
          const part = (amount: bigint) =>
            (amount * one.magnitude) / (maxMagnitudes[operator]?.[one.token] ?? wad)
          const queued = one.token === 0 ? part(staker.queued) : 0n
          const falls = one.pending && one.pending.magnitude < one.magnitude
          const until = set.left.get(operator)
          return [
            {
              ...setRef(set),
              operator: operatorAddress(operator),
              operatorName: operatorNames[operator],
              ...amountOf(part(own) + queued, token),
              queuedShares: queued.toString(),
              queuedTokens: queued.toString(),
              queuedEth: ethOf(queued, token).toString(),
              slasher: set.slasher,
              redistributionRecipient: set.recipient,
              until:
                until !== undefined
                  ? { ...due(block.timestamp, until, BigInt(block.number)), why: 'deregistration' }
                  : falls
                    ? {
                        ...due(block.timestamp, one.pending?.seconds ?? 0, BigInt(block.number)),
                        why: 'deallocation',
                      }
                    : null,
              pending:
                one.pending && !falls
                  ? {
                      fromBlock: due(block.timestamp, one.pending.seconds, BigInt(block.number)).block,
                      estimatedTimestamp: block.timestamp + one.pending.seconds,
                      ...worthOf((own * one.pending.magnitude) / wad, token),
                    }
                  : null,
            },
          ]
        })
  const total = (key: 'eth' | 'queuedEth') => sum(items.map((item) => BigInt(item[key]))).toString()
  return { block, staker: staker.address, items, total: { eth: total('eth'), queuedEth: total('queuedEth') } }
}

function withdrawals(block: Head) {
  return stakers
    .filter(({ queued }) => queued > 0n)
    .map((staker, index) => {
      const status = (['pending', 'completable', 'completed'] as const)[index % 3] ?? 'pending'
      const age = status === 'pending' ? 5 * day : 18 * day
      return {
        root: hash(5_000 + index),
        staker: staker.address,
        stakerName: nameOf(staker.address),
        status,
        delegatedTo: staker.operator === null ? `0x${'0'.repeat(40)}` : operatorAddress(staker.operator),
        delegatedToName: staker.operator === null ? null : operatorNames[staker.operator],
        withdrawer: staker.address,
        nonce: String(index),
        queuedAt: { block: String(3_000 + index), timestamp: block.timestamp - age },
        completableAt: due(block.timestamp, 14 * day - age, BigInt(block.number)),
        completedAt:
          status === 'completed' ? { block: block.number, timestamp: block.timestamp - 3_600 } : null,
        receivedAsTokens: status === 'completed' ? index % 2 === 0 : null,
        amounts: [amountOf(staker.queued, tokenAt(index % 3))],
        slashedWhileQueued: index === 0 ? [amountOf(staker.queued / 15n, tokenAt(0))] : [],
        withdrawal: {
          staker: staker.address,
          delegatedTo: staker.operator === null ? `0x${'0'.repeat(40)}` : operatorAddress(staker.operator),
          withdrawer: staker.address,
          nonce: String(index),
          startBlock: 3_000 + index,
          strategies: [tokenAt(index % 3).strategy],
          scaledShares: [staker.queued.toString()],
        },
      }
    })
}

/** Of the owner of the first pod, where only theirs are asked for: one due in nine days. */
function nativeWithdrawals(block: Head, url: URL) {
  const [one] = withdrawals(block)
  const owner = pods[0]?.owner ?? ''
  if (!one || !same(url.searchParams.get('staker') ?? '', owner)) return []
  const native = { strategy: nativeStrategy, symbol: 'ETH', decimals: 18 }
  const amount = (32n * 10n ** 18n).toString()
  return [
    {
      ...one,
      root: hash(6_000),
      amounts: [{ ...native, shares: amount, tokens: amount, eth: amount }],
      slashedWhileQueued: [],
    },
  ]
}

function slash(block: Head) {
  const lost = [105n, 52n].map((amount) => amount * 10n ** 17n)
  const rows = lost.map((amount, token) => ({
    ...amountOf(amount, tokenAt(token)),
    wadSlashed: ((wad * 7n) / 100n).toString(),
    pendingShares: token === 0 ? amount.toString() : '0',
  }))
  return {
    id: '2981-4',
    slashId: '1',
    operatorSet: { avs: actor('avs-oracle'), id: 0, avsName: 'avs-oracle' },
    operator: actor('operator-1'),
    operatorName: 'operator-1',
    block: '2981',
    timestamp: block.timestamp - 5 * day,
    transactionHash: hash(2_981),
    description: 'signed two prices for one round',
    strategies: rows,
    eth: sum(rows.map(({ eth }) => BigInt(eth))).toString(),
    recipient: null,
    resolutionBlock: String(Number(block.number) + 300),
    status: 'partly',
  }
}

function slashRoute(block: Head, id: string): Found {
  const only = slash(block)
  return id === only.id ? { body: { block, slash: only } } : undefined
}

function strategyRoute(block: Head, wanted: string, isEmpty: boolean): Found {
  const index = tokens.findIndex(({ strategy }) => same(strategy, wanted))
  const row = breakdown(block, false).strategies[index]
  if (index === -1 || !row) return undefined
  const token = tokenAt(index)
  const holders = stakers
    .filter(({ shares }) => (shares[index] ?? 0n) > 0n)
    .map((staker) => ({
      staker: staker.address,
      name: nameOf(staker.address),
      operator: staker.operator === null ? null : operatorAddress(staker.operator),
      operatorName: staker.operator === null ? null : operatorNames[staker.operator],
      ...worthOf(staker.shares[index] ?? 0n, token),
    }))
  return {
    body: {
      block,
      strategy: {
        strategy: token.strategy,
        token: token.token,
        symbol: token.symbol,
        decimals: 18,
        totalShares: row.totalShares,
        tokens: row.totalShares,
        rateWad: token.rateWad.toString(),
        eth: ethOf(BigInt(row.totalShares), token).toString(),
      },
      breakdown: row,
      holders: isEmpty ? [] : holders.slice(0, 20),
      holderCount: isEmpty ? 0 : holders.length,
      operators: isEmpty
        ? []
        : operatorShares.map((shares, operator) => ({
            operator: operatorAddress(operator),
            name: operatorNames[operator],
            delegated: worthOf(shares[index] ?? 0n, token),
            slashable: worthOf(0n, token),
          })),
      operatorSets: isEmpty
        ? []
        : sets
            .filter((set) => set.tokens.includes(index))
            .map((set) => ({ ...setRef(set), members: set.members.length, slashable: worthOf(0n, token) })),
      slashes: index < 2 ? 1 : 0,
    },
  }
}

function breakdown(block: Head, isEmpty: boolean) {
  const rows = isEmpty
    ? []
    : tokens.map((token, index) => {
        const delegated = sum(operatorShares.map((shares) => shares[index] ?? 0n))
        const undelegated = (delegated * 12n) / 100n
        const queued = index === 0 ? 17n * 10n ** 18n : 0n
        const pending = index === 0 ? 105n * 10n ** 17n : 0n
        const own = sets.flatMap(({ allocations }) => allocations).filter((one) => one.token === index)
        const slashable = sum(own.map(slashableOf))
        return {
          ...strategyOf(token),
          deposited: worthOf(delegated + undelegated, token),
          delegated: worthOf(delegated, token),
          undelegated: worthOf(undelegated, token),
          allocated: worthOf(slashable, token),
          slashable: worthOf(slashable, token),
          queued: {
            ...worthOf(queued, token),
            slashable: worthOf(queued / 2n, token),
            released: worthOf(queued - queued / 2n, token),
          },
          slashed: worthOf(pending + (index < 2 ? 52n * 10n ** 17n : 0n), token),
          pending: worthOf(pending, token),
          totalShares: (delegated + undelegated + queued + pending + BigInt(index)).toString(),
          gapShares: String(index),
          reconciles: true,
        }
      })
  const categories = [
    'deposited',
    'delegated',
    'undelegated',
    'allocated',
    'slashable',
    'queued',
    'slashed',
    'pending',
  ] as const
  const total = Object.fromEntries(
    categories.map((category) => [
      category,
      { shares: null, tokens: null, eth: sum(rows.map((row) => BigInt(row[category].eth))).toString() },
    ]),
  )
  const none = { shares: null, tokens: null }
  const queued = (part: 'slashable' | 'released') => ({
    ...none,
    eth: sum(rows.map((row) => BigInt(row.queued[part].eth))).toString(),
  })
  const split = { slashable: queued('slashable'), released: queued('released') }
  return {
    block,
    reconciles: true,
    total: { ...total, queued: { ...total.queued, ...split } },
    strategies: rows,
  }
}

function found(q: string) {
  const words = q.toLowerCase()
  const items = Object.entries(actors)
    .filter(([name, known]) => name.includes(words) || known.toLowerCase() === words)
    .map(([name, known]) => {
      const kind = name.startsWith('operator') ? 'operator' : name.startsWith('avs') ? 'avs' : 'staker'
      const folder = kind === 'avs' ? 'avss' : `${kind}s`
      return { kind, id: known, name, path: `/${folder}/${known}` }
    })
  for (const { pod, owner } of pods)
    if ([pod, owner].includes(words) || nameOf(owner)?.includes(words))
      items.push({ kind: 'pod', id: pod, name: nameOf(owner) ?? '', path: `/pods/${pod}` })
  if (/^\d+$/.test(q))
    items.push({ kind: 'block', id: q, name: '', path: `/activity?fromBlock=${q}&toBlock=${q}` })
  return items
}

function graph(block: Head) {
  const nodes = [
    ...operatorNames.map((name, index) => ({
      id: operatorAddress(index),
      kind: 'operator',
      name,
      eth: operatorItem(block, index).eth,
    })),
    ...sets.map((set) => ({
      id: `${actor(set.avs)}/${set.id}`,
      kind: 'operatorSet',
      name: null,
      eth: slashableEthOf(set.allocations).toString(),
    })),
  ]
  const edges = sets.flatMap((set) =>
    set.members.map((index) => ({
      operator: operatorAddress(index),
      operatorSet: `${actor(set.avs)}/${set.id}`,
      registered: !set.left.has(index),
      stakes: [],
      slashableEth: slashableEthOf(set.allocations.filter(({ operator }) => operator === index)).toString(),
    })),
  )
  return { block, nodes, edges, omitted: 0 }
}

export const counts = {
  stakers: stakerCount,
  operators: operatorNames.length,
  avss: 2,
  operatorSets: sets.length,
  pendingWithdrawals: 8,
  slashes: 1,
}
