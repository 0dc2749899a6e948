// A made-up protocol of mainnet's size, as checked days: one day in which everything is set up, then the day that pays.
import {
  type Address,
  createDayCheck,
  currentForks,
  type DayBlocks,
  type DayOfEvents,
  dateOf,
  observationLogIndex,
  observationName,
  parseDate,
  type RewardsEvent,
  type RewardsParameters,
} from '../../packages/rewards/src/index.js'

export type Size = {
  stakers: number
  operators: number
  avss: number
  strategies: number
  tokens: number
  /** Submissions of each type; the AVSs take turns. */
  avsSubmissions: number
  allEarners: number
  allEarnersDays: number
  directed: number
  unique: number
  total: number
}

export const mainnetSize: Size = {
  stakers: 250_000,
  operators: 2_000,
  avss: 100,
  strategies: 60,
  tokens: 5,
  avsSubmissions: 100,
  allEarners: 4,
  allEarnersDays: 7,
  directed: 100,
  unique: 100,
  total: 100,
}

export const firstDay = parseDate('2026-04-01')

/** Spread evenly, so that their order is not that of their numbers. */
const address = (group: number, index: number): Address => {
  const spread = (Math.imul(index + 1, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0')
  return `0x${spread}${'0'.repeat(15)}${group}${index.toString(16).padStart(16, '0')}`
}

export const strategyAt = (index: number): Address => address(1, index)
export const tokenAt = (index: number): Address => address(2, index)
export const avsAt = (index: number): Address => address(3, index)
export const operatorAt = (index: number): Address => address(4, index)
export const stakerAt = (index: number): Address => address(5, index)

const contracts = {
  strategyManager: address(9, 1),
  delegationManager: address(9, 2),
  allocationManager: address(9, 3),
  eigenPodManager: address(9, 4),
  avsDirectory: address(9, 5),
  rewardsCoordinator: address(9, 6),
}

export const parameters: RewardsParameters = {
  chainId: 1,
  deployment: 'generated',
  contracts,
  calculationIntervalSeconds: 86_400,
  maxRewardsDuration: 63_072_000,
  maxRetroactiveLength: 14_515_200,
  maxFutureLength: 2_592_000,
  genesisRewardsTimestamp: 1_710_979_200,
  forks: currentForks,
  excludedAddresses: [],
}

const e18 = 10n ** 18n

/** The same numbers in every run: xorshift. */
export function createRandom(seed = 0x2545_f491): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A whole number below the limit, small ones far more often, as delegations are. */
const skewed = (random: () => number, limit: number): number => Math.floor(limit * random() ** 3)

export const sharesOf = (random: () => number): bigint =>
  (BigInt(Math.floor(random() ** 4 * 1e9) + 1) * e18) / 1_000_000n + BigInt(Math.floor(random() * 1e9))

type Emit = (contract: keyof typeof contracts, name: string, args: Record<string, unknown>) => void

/** Seconds in which generated days were checked, as those of a file or database would be. */
export const spent = { checking: 0 }

/** @param quietDays days without events at the end */
export function* generateDays(size: Size, quietDays = 0): Generator<DayOfEvents> {
  const checkDay = createDayCheck(parameters)
  const check: typeof checkDay = (day, events) => {
    const started = performance.now()
    const checked = checkDay(day, events)
    spent.checking += (performance.now() - started) / 1000
    return checked
  }
  const random = createRandom()
  for (const [index, fill] of [stakesAndMembers, observations, submissions].entries()) {
    const day = firstDay + index
    const events: RewardsEvent[] = []
    const emit: Emit = (contract, name, args) =>
      events.push({
        blockNumber: day * 7200 + Math.floor(events.length / 100_000),
        blockTime: day * 86_400 + 12 * Math.floor(events.length / 100_000),
        logIndex: events.length % 100_000,
        contract,
        address: contracts[contract],
        name,
        args,
      })
    fill(size, random, emit)
    observe(size, day, events)
    yield check(blocksOf(day, events.length), events)
  }
  for (let index = 3; index < 3 + quietDays; index++) yield check(blocksOf(firstDay + index, 0), [])
}

const blocksOf = (day: number, events: number): DayBlocks => ({
  date: dateOf(day),
  fromBlock: day * 7200,
  toBlock: day * 7200 + 7199,
  events,
})

/** Which strategies an AVS uses, and which operators serve it: the large ones most of all. */
const strategiesOf = ({ strategies }: Size, avs: number): number[] =>
  Array.from({ length: 12 }, (_, index) => (avs * 7 + index * 5) % strategies).filter(
    (strategy, index, all) => all.indexOf(strategy) === index,
  )
const operatorsOf = ({ operators }: Size, avs: number): number[] =>
  Array.from({ length: operators }, (_, index) => index).filter(
    (index) => (index * 31 + avs * 17) % (4 + Math.floor(index / 20)) === 0,
  )

function stakesAndMembers(size: Size, random: () => number, emit: Emit): void {
  for (let operator = 0; operator < size.operators; operator++)
    emit('delegationManager', 'StakerDelegated', {
      staker: operatorAt(operator),
      operator: operatorAt(operator),
    })
  for (let index = 0; index < size.stakers; index++) {
    const staker = stakerAt(index)
    const operator = operatorAt(skewed(random, size.operators))
    const delegated = random() < 0.95
    if (delegated) emit('delegationManager', 'StakerDelegated', { staker, operator })
    const positions = 1 + skewed(random, 6)
    const first = skewed(random, size.strategies)
    for (let position = 0; position < positions; position++) {
      const strategy = strategyAt((first + position * 11) % size.strategies)
      const shares = sharesOf(random)
      emit('strategyManager', 'Deposit', { staker, strategy, shares })
      if (delegated)
        emit('delegationManager', 'OperatorSharesIncreased', { operator, staker, strategy, shares })
    }
  }
  for (let avs = 0; avs < size.avss; avs++) {
    const operatorSet = { avs: avsAt(avs), id: 1 }
    for (const strategy of strategiesOf(size, avs))
      emit('allocationManager', 'StrategyAddedToOperatorSet', { operatorSet, strategy: strategyAt(strategy) })
    for (const index of operatorsOf(size, avs)) {
      const operator = operatorAt(index)
      emit('avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator, avs: avsAt(avs), status: 1 })
      emit('allocationManager', 'OperatorAddedToOperatorSet', { operator, operatorSet })
      for (const strategy of strategiesOf(size, avs))
        emit('allocationManager', 'AllocationUpdated', {
          operator,
          operatorSet,
          strategy: strategyAt(strategy),
          magnitude: BigInt(1 + Math.floor(random() * 1e9)) * 10n ** 7n,
          effectBlock: 0,
        })
    }
  }
}

/** A day in which every AVS is only seen a second time. */
function observations(): void {}

function observe(size: Size, day: number, events: RewardsEvent[]): void {
  for (let avs = 0; avs < size.avss; avs++) {
    const strategies = strategiesOf(size, avs).map(strategyAt)
    for (const index of operatorsOf(size, avs))
      events.push({
        blockNumber: day * 7200 + 7199,
        blockTime: day * 86_400 + 86_399,
        logIndex: observationLogIndex,
        contract: 'avs',
        address: avsAt(avs),
        name: observationName,
        args: { operator: operatorAt(index), strategies },
      })
  }
}

function submissions(size: Size, random: () => number, emit: Emit): void {
  let number = 0
  const nonces = new Map<Address, bigint>()
  const next = (account: Address) => {
    const submissionNonce = nonces.get(account) ?? 0n
    nonces.set(account, submissionNonce + 1n)
    const hash = `0x${(++number).toString(16).padStart(64, '0')}`
    return { submissionNonce, rewardsSubmissionHash: hash, operatorDirectedRewardsSubmissionHash: hash }
  }
  const fields = (strategies: readonly number[], startDay: number, days: number) => ({
    strategiesAndMultipliers: strategies
      .map((index) => ({ strategy: strategyAt(index), multiplier: e18 + BigInt(index) * 10n ** 15n }))
      .sort((a, b) => (a.strategy < b.strategy ? -1 : 1)),
    token: tokenAt(number % size.tokens),
    amount: BigInt(1 + Math.floor(random() * 1e9)) * 10n ** 14n + BigInt(number),
    startTimestamp: startDay * 86_400,
    duration: days * 86_400,
  })
  const times = (count: number, submit: (avs: number) => void) => {
    for (let index = 0; index < count; index++) submit(index % size.avss)
  }
  const today = firstDay + 2
  times(size.avsSubmissions, (avs) =>
    emit('rewardsCoordinator', 'AVSRewardsSubmissionCreated', {
      avs: avsAt(avs),
      ...next(avsAt(avs)),
      rewardsSubmission: fields(strategiesOf(size, avs), today - 1, 7),
    }),
  )
  const all = Array.from({ length: size.strategies }, (_, index) => index)
  times(size.allEarners, () =>
    emit('rewardsCoordinator', 'RewardsSubmissionForAllEarnersCreated', {
      tokenHopper: avsAt(size.avss),
      ...next(avsAt(size.avss)),
      rewardsSubmission: fields(all, today - 1, size.allEarnersDays),
    }),
  )
  times(size.directed, (avs) => {
    const { amount, ...rest } = fields(strategiesOf(size, avs), today - 1, 1)
    emit('rewardsCoordinator', 'OperatorDirectedAVSRewardsSubmissionCreated', {
      caller: avsAt(avs),
      avs: avsAt(avs),
      ...next(avsAt(avs)),
      operatorDirectedRewardsSubmission: {
        ...rest,
        operatorRewards: operatorsOf(size, avs).map((operator) => ({
          operator: operatorAt(operator),
          amount,
        })),
        description: '',
      },
    })
  })
  for (const [name, count] of [
    ['UniqueStakeRewardsSubmissionCreated', size.unique],
    ['TotalStakeRewardsSubmissionCreated', size.total],
  ] as const)
    times(count, (avs) =>
      emit('rewardsCoordinator', name, {
        caller: avsAt(avs),
        operatorSet: { avs: avsAt(avs), id: 1 },
        ...next(avsAt(avs)),
        rewardsSubmission: fields(strategiesOf(size, avs), today - 1, 7),
      }),
    )
}
