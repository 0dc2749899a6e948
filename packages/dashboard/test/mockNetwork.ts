/** An invented network in the shapes of the API: 3 tokens, 10 stakers, 3 operators, 2 AVSs, 40 days. */

import { createHash } from 'node:crypto'

const ether = 10n ** 18n
const day = 86_400
const hash = (seed: number) => `0x${createHash('sha256').update(`mock ${seed}`).digest('hex')}`
const address = (seed: number) => hash(seed).slice(0, 42)

const tokens = [
  {
    symbol: 'stETH',
    strategy: address(101),
    token: address(201),
    rateWad: 1_000_000_000_000_000_000n,
    weight: 52n,
  },
  {
    symbol: 'rETH',
    strategy: address(102),
    token: address(202),
    rateWad: 1_124_518_330_000_000_000n,
    weight: 31n,
  },
  {
    symbol: 'cbETH',
    strategy: address(103),
    token: address(203),
    rateWad: 1_089_002_410_000_000_000n,
    weight: 17n,
  },
]
const operatorNames = ['operator-1', 'operator-2', 'operator-3']
const actors: Record<string, string> = Object.fromEntries([
  ...operatorNames.map((name, index) => [name, address(300 + index)]),
  ...Array.from({ length: 10 }, (_, index) => [`staker-${index + 1}`, address(400 + index)]),
  ['avs-oracle', address(500)],
  ['avs-bridge', address(501)],
  ['slasher', address(510)],
  ['insurance-fund', address(511)],
])
const actor = (name: string) => actors[name] ?? address(1)

type Kind = { event: string; contract: string; make: (index: number) => { args: object; params: object } }

const staker = (index: number) => `staker-${(index % 10) + 1}`
const operator = (index: number) => operatorNames[index % 3] ?? 'operator-1'
const symbol = (index: number) => tokens[index % 3]?.symbol ?? 'stETH'

const kinds: Kind[] = [
  {
    event: 'Deposit',
    contract: 'strategyManager',
    make: (index) => ({
      args: {
        staker: actor(staker(index)),
        strategy: tokens[index % 3]?.strategy,
        shares: '32000000000000000000',
      },
      params: { staker: staker(index), amount: '32.0000', symbol: symbol(index) },
    }),
  },
  {
    event: 'StakerDelegated',
    contract: 'delegationManager',
    make: (index) => ({
      args: { staker: actor(staker(index)), operator: actor(operator(index)) },
      params: { staker: staker(index), operator: operator(index) },
    }),
  },
  {
    event: 'AllocationUpdated',
    contract: 'allocationManager',
    make: (index) => ({
      args: { operator: actor(operator(index)), magnitude: '500000000000000000', effectBlock: '120' },
      params: {
        operator: operator(index),
        percent: '50%',
        symbol: symbol(index),
        operatorSet: 'avs-oracle #0',
        effectBlock: '3481',
      },
    }),
  },
  {
    event: 'OperatorSlashed',
    contract: 'allocationManager',
    make: (index) => ({
      args: { operator: actor(operator(index)), description: 'signed two prices for one round' },
      params: {
        operator: operator(index),
        operatorSet: 'avs-oracle #0',
        percent: '7% stETH, 7% rETH',
        description: 'signed two prices for one round',
      },
    }),
  },
  {
    event: 'SlashingWithdrawalQueued',
    contract: 'delegationManager',
    make: (index) => ({
      args: { withdrawalRoot: hash(index) },
      params: { staker: staker(index), amount: '8.5000', symbol: symbol(index) },
    }),
  },
  {
    event: 'OperatorAddedToOperatorSet',
    contract: 'allocationManager',
    make: (index) => ({
      args: { operator: actor(operator(index)) },
      params: { operator: operator(index), operatorSet: 'avs-bridge #1' },
    }),
  },
  {
    event: 'OperatorRegistered',
    contract: 'delegationManager',
    make: (index) => ({ args: { operator: actor(operator(index)) }, params: { operator: operator(index) } }),
  },
  {
    event: 'StakerForceUndelegated',
    contract: 'delegationManager',
    make: (index) => ({
      args: { staker: address(900 + index), operator: actor(operator(index)) },
      params: {},
    }),
  },
  {
    event: 'SomethingNew',
    contract: 'rewardsCoordinator',
    make: (index) => ({ args: { earner: address(950 + index), amount: '1500000000000000000' }, params: {} }),
  },
]

export type MockNetwork = ReturnType<typeof createNetwork>

export function createNetwork(now = Math.floor(Date.now() / 1000)) {
  const state = { block: 3_456n, timestamp: now - 4, deposits: 0n, events: 60 }
  const start = now - 40 * day

  const block = () => ({
    number: state.block.toString(),
    hash: hash(Number(state.block)),
    timestamp: state.timestamp,
  })
  const amountOf = (weight: bigint) =>
    (weight * 61n * ether) / 10n + weight * 123_456_789_012_345n + (state.deposits * weight) / 100n
  const ethOf = ({ weight, rateWad }: { weight: bigint; rateWad: bigint }) =>
    (amountOf(weight) * rateWad) / ether
  const total = () => tokens.reduce((sum, token) => sum + ethOf(token), 0n)
  const shares = (index: number) => amountOf(BigInt([14, 9, 5][index] ?? 3))

  return {
    block,
    overview: () => ({
      chainId: 31_337,
      block: block(),
      syncing: false,
      lagBlocks: 0,
      tvl: {
        eth: total().toString(),
        strategies: tokens.map((token) => ({
          strategy: token.strategy,
          token: token.token,
          symbol: token.symbol,
          decimals: 18,
          totalShares: amountOf(token.weight).toString(),
          tokens: amountOf(token.weight).toString(),
          rateWad: token.rateWad.toString(),
          eth: ethOf(token).toString(),
        })),
      },
      counts: { stakers: 10, operators: 3, avss: 2, operatorSets: 3, pendingWithdrawals: 2, slashes: 1 },
    }),
    history: (count: number) => ({
      block: block(),
      points: Array.from({ length: Math.min(count, 160) }, (_, index) => {
        const part = BigInt(Math.min(1000, Math.floor((index * 1000) / 159)))
        const slashed = index > 110 ? 930n : 1000n
        const strategies = Object.fromEntries(
          tokens.map((token, position) => {
            const begins = position * 14
            const share = index < begins ? 0n : (part * part * 2n) / 3_000n + part / 3n
            const wave = 1000n + BigInt(Math.round(28 * Math.sin(index / (5 + position * 3))))
            return [token.strategy, ((ethOf(token) * share * slashed * wave) / 1_000_000_000n).toString()]
          }),
        )
        const eth = Object.values(strategies).reduce((sum, value) => sum + BigInt(value), 0n)
        return {
          block: (BigInt(index) * 21n).toString(),
          timestamp: start + Math.floor(((state.timestamp - start) * index) / 160),
          eth: eth.toString(),
          strategies,
        }
      }),
    }),
    operators: () => ({
      block: block(),
      total: 3,
      items: operatorNames.map((name, index) => ({
        operator: actor(name),
        name,
        metadataUri: '',
        registeredAt: { block: '12', timestamp: start },
        delegators: [5, 3, 1][index],
        shares: tokens.slice(0, 3 - index).map((token, position) => ({
          strategy: token.strategy,
          symbol: token.symbol,
          shares: (shares(index) / BigInt(position + 1)).toString(),
          eth: (shares(index) / BigInt(position + 1)).toString(),
        })),
        eth: (shares(index) * 2n).toString(),
        operatorSets: [
          { avs: actor('avs-oracle'), id: 0 },
          ...(index < 2 ? [{ avs: actor('avs-bridge'), id: 1 }] : []),
        ],
      })),
    }),
    operatorSets: () => ({
      block: block(),
      total: 3,
      items: [
        {
          avs: actor('avs-oracle'),
          id: 0,
          avsName: 'avs-oracle',
          slasher: actor('slasher'),
          redistributionRecipient: null,
          strategies: tokens.map(({ strategy, symbol }) => ({ strategy, symbol })),
          members: operatorNames.map((name) => ({ operator: actor(name), name })),
          slashes: 1,
          slashableEth: (181n * ether + 77n).toString(),
        },
        {
          avs: actor('avs-bridge'),
          id: 1,
          avsName: 'avs-bridge',
          slasher: address(777),
          redistributionRecipient: actor('insurance-fund'),
          strategies: tokens.slice(0, 1).map(({ strategy, symbol }) => ({ strategy, symbol })),
          members: operatorNames.slice(0, 2).map((name) => ({ operator: actor(name), name })),
          slashes: 0,
          slashableEth: (64n * ether + ether / 3n).toString(),
        },
        {
          avs: actor('avs-bridge'),
          id: 2,
          avsName: 'avs-bridge',
          slasher: null,
          redistributionRecipient: null,
          strategies: [],
          members: [],
          slashes: 0,
          slashableEth: '0',
        },
      ],
    }),
    deployment: () => ({
      name: 'devnet',
      chainId: 31_337,
      contracts: {},
      strategies: {},
      tokens: {},
      actors,
    }),
    activity: (limit: number, before: string | null) => {
      const from = before ? Number(before) : 0
      const items = Array.from({ length: Math.max(0, Math.min(limit, state.events - from)) }, (_, offset) =>
        activity(state, from + offset),
      )
      const next = from + items.length
      return { block: block(), items, nextCursor: next < state.events ? String(next) : null }
    },
    activityAt: (index: number) => activity(state, index),
    mine: () => {
      state.block += 1n
      state.timestamp = Math.max(state.timestamp + 1, Math.floor(Date.now() / 1000))
      state.deposits += 32n * ether
      state.events += 1
      return block()
    },
    empty: () => emptyNetwork(block()),
  }
}

export const activityAt = (network: MockNetwork, index: number) => network.activityAt(index)

/** The event that is `index` events old. Its number decides its kind, so that it never changes. */
function activity(state: { block: bigint; timestamp: number; events: number }, index: number) {
  const number = state.events - index
  const kind = kinds[number > 60 ? 0 : (number * 5) % kinds.length] ?? kinds[0]
  if (!kind) throw new Error('no kinds')
  const { args, params } = kind.make(number)
  return {
    id: `${number > 60 ? 3_396 + number : 3_456 - (60 - number) * 7}-0`,
    block: String(number > 60 ? 3_396 + number : 3_456 - (60 - number) * 7),
    timestamp: number > 60 ? state.timestamp - index * 4 : state.timestamp - index ** 2 * 731 - 40,
    transactionHash: hash(number),
    contract: kind.contract,
    event: kind.event,
    args,
    summary: { key: `activity.${kind.event.charAt(0).toLowerCase()}${kind.event.slice(1)}`, params },
  }
}

function emptyNetwork(block: { number: string; hash: string; timestamp: number }) {
  const counts = { stakers: 0, operators: 0, avss: 0, operatorSets: 0, pendingWithdrawals: 0, slashes: 0 }
  return {
    overview: () => ({
      chainId: 31_337,
      block,
      syncing: false,
      lagBlocks: 0,
      tvl: { eth: '0', strategies: [] },
      counts,
    }),
    history: () => ({ block, points: [] }),
    operators: () => ({ block, total: 0, items: [] }),
    operatorSets: () => ({ block, total: 0, items: [] }),
    deployment: () => ({ name: 'devnet', chainId: 31_337, contracts: {}, strategies: {}, tokens: {} }),
    activity: () => ({ block, items: [], nextCursor: null }),
  }
}
