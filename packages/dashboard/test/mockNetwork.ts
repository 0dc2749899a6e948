/** An invented network in the shapes of the API: 3 tokens, 10 stakers, 3 operators, 2 AVSs, 40 days. */

import {
  actor,
  actors,
  address,
  blockSeconds,
  day,
  ether,
  hash,
  operatorNames,
  tokens,
} from './mock/facts.js'
import { answerPage, blockOf, counts } from './mock/routes.js'

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

const parameters = {
  blockTimeSeconds: blockSeconds,
  withdrawalDelayBlocks: 1_209,
  deallocationDelayBlocks: 1_209,
  allocationConfigurationDelayBlocks: 1_468,
  slashResolutionDelayBlocks: 604,
  timelockDelaySeconds: 864_000,
}

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

  return {
    block,
    overview: (url?: URL) => ({
      chainId: 31_337,
      block: url ? blockOf(block(), url) : block(),
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
      counts,
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
    page: (url: URL, isEmpty = false) => answerPage(block(), url, isEmpty),
    deployment: () => ({
      name: 'devnet',
      chainId: 31_337,
      version: '0.1.0',
      deploymentBlock: 1,
      contracts: {
        strategyManager: address(601),
        delegationManager: address(602),
        allocationManager: address(603),
      },
      strategies: {},
      tokens: {},
      actors,
      parameters,
    }),
    activity: (url: URL) => {
      const { searchParams } = url
      const limit = Number(searchParams.get('limit') ?? 50)
      const from = Number(searchParams.get('cursor') ?? 0)
      const event = searchParams.get('event')
      const least = Number(searchParams.get('fromBlock') ?? 0)
      const all = Array.from({ length: state.events }, (_, index) => activity(state, index)).filter(
        (one) => (!event || one.event === event) && Number(one.block) >= least,
      )
      const items = all.slice(from, from + limit)
      const next = from + items.length
      return { block: block(), items, nextCursor: next < all.length ? String(next) : null }
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
    address: address(600 + kind.contract.length),
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
    deployment: () => ({
      name: 'devnet',
      chainId: 31_337,
      version: '0.1.0',
      deploymentBlock: 1,
      contracts: {},
      strategies: {},
      tokens: {},
      parameters,
    }),
    activity: () => ({ block, items: [], nextCursor: null }),
  }
}
