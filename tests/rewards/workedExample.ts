import type { Address, RewardsInput } from '../../packages/rewards/src/input.js'
import { emit, emptyLog, inputOf, type Log, observe, secondsAt } from './scenarios/log.js'
import { submitByStake, submitDirected, submitProRata } from './scenarios/submit.js'

/** The parties of chapter 04 §4.11, and a token for each of its submissions, so that leaves tell them apart. */
export const NAMES = {
  ...{ A: filled('a1'), B: filled('b2'), AVS: filled('c3'), O1: filled('d1'), O2: filled('d2') },
  ...{ X: filled('d3'), S1: filled('e1'), S2: filled('e2'), S3: filled('e3') },
  ...{ v1: filled('71'), directed: filled('72'), unique: filled('73'), total: filled('74') },
}

function filled(byte: string): Address {
  return `0x${byte.repeat(20)}`
}

export type Amounts = { scale: bigint; proRata: bigint; directed: [O1: bigint, O2: bigint, X: bigint] }

export const SMALL: Amounts = { scale: 1n, proRata: 700000n, directed: [50001n, 30000n, 1000n] }

export const WEI: Amounts = {
  scale: 10n ** 18n,
  proRata: 100000000000000000004n,
  directed: [50000000000000000006n, 30000000000000000005n, 1000000000000000005n],
}

const { A, B, AVS, O1, O2, X, S1, S2, S3 } = NAMES
const SET = { avs: AVS, id: 1 }
const WAD = 10n ** 18n

export function workedExample({ scale, proRata, directed }: Amounts): RewardsInput {
  const log = emptyLog()
  const on = (month: number, day: number, hour: number) => {
    log.hour = (month === 3 ? day - 1 : day + 30) * 24 + hour
  }

  on(3, 20, 12)
  deposit(log, S1, O1, { [A]: 100n * scale, [B]: 50n * scale })
  deposit(log, S2, O1, { [A]: 300n * scale })
  deposit(log, S3, O2, { [B]: 200n * scale })

  on(3, 21, 9)
  for (const operator of [O1, O2]) {
    emit(log, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator, avs: AVS, status: 1 })
    emit(log, 'allocationManager', 'OperatorAddedToOperatorSet', { operator, operatorSet: SET })
  }
  for (const strategy of [A, B])
    emit(log, 'allocationManager', 'StrategyAddedToOperatorSet', { operatorSet: SET, strategy })

  for (let day = 21; day <= 40; day++) {
    on(3, day, 12)
    observe(log, AVS, O1, [A, B])
    observe(log, AVS, O2, [B])
  }

  on(3, 22, 10)
  emit(log, 'rewardsCoordinator', 'OperatorAVSSplitBipsSet', {
    ...{ caller: O1, operator: O1, avs: AVS, activatedAt: secondsAt(28 * 24 + 10) },
    ...{ oldOperatorAVSSplitBips: 1000, newOperatorAVSSplitBips: 2000 },
  })
  const effectBlock = 1000 + 24 * 24 + 8
  for (const [operator, strategy, magnitude] of [
    [O1, A, (3n * WAD) / 10n],
    [O1, B, WAD],
    [O2, B, WAD / 4n],
  ])
    emit(log, 'allocationManager', 'AllocationUpdated', {
      ...{ operator, operatorSet: SET, strategy, magnitude, effectBlock },
    })

  on(3, 28, 8)
  const maxMagnitude = (9n * WAD) / 10n
  emit(log, 'allocationManager', 'MaxMagnitudeUpdated', { operator: O1, strategy: A, maxMagnitude })

  on(4, 1, 6)
  const common = {
    strategiesAndMultipliers: [
      { strategy: A, multiplier: WAD },
      { strategy: B, multiplier: 2n * WAD },
    ],
    startTimestamp: secondsAt(31 * 24),
  }
  const week = { ...common, amount: proRata, duration: 7 * 86400 }
  submitProRata(log, 'AVSRewardsSubmissionCreated', AVS, 0n, { ...week, token: NAMES.v1 })
  submitByStake(log, 'UniqueStakeRewardsSubmissionCreated', AVS, SET, 1n, { ...week, token: NAMES.unique })
  submitByStake(log, 'TotalStakeRewardsSubmissionCreated', AVS, SET, 2n, { ...week, token: NAMES.total })

  on(4, 3, 15)
  emit(log, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', { operator: O2, avs: AVS, status: 0 })

  on(4, 5, 6)
  submitDirected(log, AVS, AVS, undefined, 3n, {
    ...{ ...common, token: NAMES.directed, duration: 3 * 86400, description: '' },
    operatorRewards: [O1, O2, X].map((operator, i) => ({ operator, amount: directed[i] ?? 0n })),
  })
  return inputOf(log, 41)
}

function deposit(log: Log, staker: Address, operator: Address, positions: Record<Address, bigint>) {
  for (const [strategy, shares] of Object.entries(positions))
    emit(log, 'strategyManager', 'Deposit', { staker, strategy, shares })
  emit(log, 'delegationManager', 'StakerDelegated', { staker, operator })
  for (const [strategy, shares] of Object.entries(positions))
    emit(log, 'delegationManager', 'OperatorSharesIncreased', { operator, staker, strategy, shares })
}
