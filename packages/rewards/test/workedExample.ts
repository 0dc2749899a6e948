// The facts of chapter 04 §4.11.
import type { Address, RewardsInput } from '../src/input.js'
import { blockOf, createStream, placeholder, type Stream, timeOf } from './stream.js'

export const avs = placeholder(0xa0)
export const [o1, o2, outsider] = [placeholder(0x0b1), placeholder(0x0b2), placeholder(0x0b3)] as const
export const [s1, s2, s3] = [placeholder(0x51), placeholder(0x52), placeholder(0x53)] as const
const [strategyA, strategyB] = [placeholder(0x5a), placeholder(0x5b)] as const
/** One token for each type, so that leaves tell them apart. */
export const tokens = {
  avs: placeholder(0xe1),
  unique: placeholder(0xe2),
  total: placeholder(0xe3),
  directed: placeholder(0xe4),
}
const e18 = 10n ** 18n
const strategiesAndMultipliers = [
  { strategy: strategyA, multiplier: e18 },
  { strategy: strategyB, multiplier: 2n * e18 },
]
const operatorSet = { avs, id: 1 }

export type Amounts = { shares: bigint; submission: bigint; directed: [bigint, bigint, bigint] }
export const plainIntegers: Amounts = {
  shares: 1n,
  submission: 700_000n,
  directed: [50_001n, 30_000n, 1_000n],
}
export const weiSized: Amounts = {
  shares: e18,
  submission: 100_000_000_000_000_000_004n,
  directed: [50_000_000_000_000_000_006n, 30_000_000_000_000_000_005n, 1_000_000_000_000_000_005n],
}

export function workedExample({ shares, submission, directed }: Amounts): RewardsInput {
  const stream = createStream()
  const { emit, observe } = stream
  const stakes: [Address, Address, Address, bigint][] = [
    [s1, o1, strategyA, 100n],
    [s1, o1, strategyB, 50n],
    [s2, o1, strategyA, 300n],
    [s3, o2, strategyB, 200n],
  ]
  const first = '2026-03-20 12:00'
  for (const [staker, , strategy, amount] of stakes)
    emit(first, 'strategyManager', 'Deposit', { staker, strategy, shares: amount * shares })
  for (const [staker, operator] of [[s1, o1] as const, [s2, o1] as const, [s3, o2] as const])
    emit(first, 'delegationManager', 'StakerDelegated', { staker, operator })
  for (const [staker, operator, strategy, amount] of stakes)
    emit(first, 'delegationManager', 'OperatorSharesIncreased', {
      operator,
      staker,
      strategy,
      shares: amount * shares,
    })
  const second = '2026-03-21 09:00'
  for (const operator of [o1, o2]) {
    emit(second, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator, avs, status: 1 })
    emit(second, 'allocationManager', 'OperatorAddedToOperatorSet', { operator, operatorSet })
  }
  for (const strategy of [strategyA, strategyB])
    emit('2026-03-21 08:00', 'allocationManager', 'StrategyAddedToOperatorSet', { operatorSet, strategy })
  for (let day = Date.UTC(2026, 2, 21); day <= Date.UTC(2026, 3, 9); day += 86_400_000) {
    const at = `${new Date(day).toISOString().slice(0, 10)} 12:00`
    observe(at, avs, o1, [strategyA, strategyB])
    observe(at, avs, o2, [strategyB])
  }
  emit('2026-03-22 10:00', 'rewardsCoordinator', 'OperatorAVSSplitBipsSet', {
    caller: o1,
    operator: o1,
    avs,
    activatedAt: timeOf('2026-03-29 10:00'),
    oldOperatorAVSSplitBips: 1000,
    newOperatorAVSSplitBips: 2000,
  })
  const allocated = [
    [o1, strategyA, 300_000_000_000_000_000n],
    [o1, strategyB, e18],
    [o2, strategyB, 250_000_000_000_000_000n],
  ] as const
  for (const [operator, strategy, magnitude] of allocated)
    emit('2026-03-22 10:00', 'allocationManager', 'AllocationUpdated', {
      operator,
      operatorSet,
      strategy,
      magnitude,
      effectBlock: blockOf('2026-03-25 08:00'),
    })
  emit('2026-03-28 08:00', 'allocationManager', 'MaxMagnitudeUpdated', {
    operator: o1,
    strategy: strategyA,
    maxMagnitude: 900_000_000_000_000_000n,
  })
  submit(stream, submission)
  emit('2026-04-03 15:00', 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', {
    operator: o2,
    avs,
    status: 0,
  })
  emit('2026-04-05 06:00', 'rewardsCoordinator', 'OperatorDirectedAVSRewardsSubmissionCreated', {
    caller: avs,
    avs,
    operatorDirectedRewardsSubmission: {
      strategiesAndMultipliers,
      token: tokens.directed,
      operatorRewards: [o1, o2, outsider].map((operator, index) => ({ operator, amount: directed[index] })),
      startTimestamp: timeOf('2026-04-01 00:00'),
      duration: 3 * 86_400,
      description: '',
    },
  })
  return stream.input('2026-03-20', '2026-04-09')
}

function submit({ emit }: Stream, amount: bigint): void {
  const fields = {
    strategiesAndMultipliers,
    amount,
    startTimestamp: timeOf('2026-04-01 00:00'),
    duration: 7 * 86_400,
  }
  const at = '2026-04-01 06:00'
  emit(at, 'rewardsCoordinator', 'AVSRewardsSubmissionCreated', {
    avs,
    rewardsSubmission: { ...fields, token: tokens.avs },
  })
  emit(at, 'rewardsCoordinator', 'UniqueStakeRewardsSubmissionCreated', {
    caller: avs,
    operatorSet,
    rewardsSubmission: { ...fields, token: tokens.unique },
  })
  emit(at, 'rewardsCoordinator', 'TotalStakeRewardsSubmissionCreated', {
    caller: avs,
    operatorSet,
    rewardsSubmission: { ...fields, token: tokens.total },
  })
}
