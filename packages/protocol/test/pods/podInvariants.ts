// What chapter 03 §8 says of pods; each gives a sentence for a rule that is broken.
import {
  type Address,
  beaconChainSlashingFactor,
  getQueuedWithdrawal,
  getWithdrawableShares,
  operatorShares,
  type Pod,
  type ProtocolEvent,
  podDepositShares,
  type State,
  WAD,
} from '../../src/index.js'
import { BEACON, OPERATOR, STAKER } from './nativeScene.js'

const GWEI = 10n ** 9n
const rule = (holds: boolean, sentence: string): string[] => (holds ? [] : [sentence])

export function podIn(state: State): Pod {
  const pod = state.eigenPodManager.pods.get(STAKER)
  if (!pod) throw new Error('no pod')
  return pod
}

const validatorsOf = (pod: Pod) => [...pod.validators.values()]

/** 1 to 5. */
export function brokenInPod(pod: Pod): string[] {
  const validators = validatorsOf(pod)
  const active = validators.filter(({ status }) => status === 'active')
  const { checkpoint, currentCheckpointTimestamp: current } = pod
  const waiting = active.filter(({ lastCheckpointedAt }) => lastCheckpointedAt < current).length
  const inCheckpoint = current === 0n ? 0n : checkpoint.podBalanceGwei
  const credited = (pod.withdrawableGwei + inCheckpoint) * GWEI + pod.withdrawableRemainderWei
  const gone = validators.filter(({ status }) => status === 'withdrawn')
  return [
    ...rule(pod.activeValidatorCount === active.length, '1: the count of active validators is wrong'),
    ...rule(
      gone.every(({ restakedBalanceGwei }) => restakedBalanceGwei === 0n),
      '2: a balance after withdrawal',
    ),
    ...rule(current === 0n || current > pod.lastCheckpointTimestamp, '3: current is not after last'),
    ...rule(
      checkpoint.proofsRemaining === waiting,
      `4: ${checkpoint.proofsRemaining} remain, ${waiting} wait`,
    ),
    ...rule((current === 0n) === (waiting === 0), '4: an active checkpoint waits for nobody'),
    ...rule(pod.balanceWei >= credited, '5: more credited than there is'),
    ...rule(pod.withdrawableRemainderWei < GWEI, '5: the remainder is a whole gwei'),
  ]
}

/** 12, 13: where no operator was slashed. */
export function brokenBacking(state: State, steps: number): string[] {
  const pod = podIn(state)
  if (pod.currentCheckpointTimestamp !== 0n) return []
  const withdrawable = getWithdrawableShares(state, STAKER, [BEACON])[0][0] ?? 0n
  let claims = withdrawable
  for (const root of state.withdrawals.keys()) {
    claims += getQueuedWithdrawal(state, root)[1].reduce((sum, shares) => sum + shares, 0n)
  }
  const restaked = validatorsOf(pod).reduce((sum, { restakedBalanceGwei }) => sum + restakedBalanceGwei, 0n)
  const backing =
    (pod.withdrawableGwei + restaked - pod.carriedDeltasGwei) * GWEI + pod.withdrawableRemainderWei
  const delegated = state.stakers.get(STAKER)?.delegatedTo === OPERATOR
  const shares = operatorShares(state, OPERATOR, BEACON)
  // Each step rounds a few times, by a wei of factors of 1e18 that may stand against a smaller factor.
  const factor = beaconChainSlashingFactor(state, STAKER)
  const dust =
    factor === 0n ? claims : BigInt(steps + 1) * (4n + (4n * (claims + GWEI * 10n ** 11n)) / factor)
  return [
    ...rule(claims <= backing, `12: ${claims} claimed of ${backing}`),
    ...rule(shares >= 0n && (!delegated || shares + dust >= withdrawable), '13: operator shares too low'),
    ...rule(delegated || shares === 0n || shares <= dust, `13: ${shares} left without delegators`),
  ]
}

export type PodStep = {
  before: State
  after: State
  actor: Address | undefined
  type: string
  events: readonly ProtocolEvent[]
}

/** 1 to 3, 6 to 10, 16: of every step that succeeded. */
export function brokenByStep({ before, after, type, events }: PodStep): string[] {
  const [was, is] = [podIn(before), podIn(after)]
  const count = (name: string) => events.filter((event) => event.name === name).length
  const sum = (name: string, arg: string) =>
    events
      .filter((event) => event.name === name)
      .reduce((total, { args }) => total + BigInt(args[arg] as bigint), 0n)
  const finalized = events.filter(({ name }) => name === 'CheckpointFinalized')
  const net = sum('CheckpointFinalized', 'totalShareDeltaWei')
  const [oldFactor, newFactor] = [before, after].map((state) => beaconChainSlashingFactor(state, STAKER))
  const minted = sum('PodSharesUpdated', 'sharesDelta')
  const shares = podDepositShares(after, STAKER) - podDepositShares(before, STAKER)
  const paid = sum('RestakedBeaconChainETHWithdrawn', 'amount')
  const proven = [...is.validators]
    .filter(([hash]) => !was.validators.has(hash))
    .reduce((total, [, { restakedBalanceGwei }]) => total + restakedBalanceGwei, 0n)
  const fell = (oldFactor ?? 0n) > (newFactor ?? 0n)
  return [
    ...rule(
      is.activeValidatorCount - was.activeValidatorCount ===
        count('ValidatorRestaked') - count('ValidatorWithdrawn'),
      '1: active validators change otherwise than by proofs',
    ),
    ...[...was.validators].flatMap(([hash, old]) => {
      const now = is.validators.get(hash)
      return [
        ...rule(now !== undefined && (old.status === 'active' || now.status === 'withdrawn'), '2: back'),
        ...rule(now?.validatorIndex === old.validatorIndex, '2: another index'),
        ...rule((now?.lastCheckpointedAt ?? -1n) >= old.lastCheckpointedAt, '3: counted earlier'),
      ]
    }),
    ...rule(is.lastCheckpointTimestamp >= was.lastCheckpointTimestamp, '3: last falls'),
    ...rule(
      was.currentCheckpointTimestamp === 0n ||
        type === 'cancelCheckpoint' ||
        (is.checkpoint.beaconBlockRoot === was.checkpoint.beaconBlockRoot &&
          is.checkpoint.podBalanceGwei === was.checkpoint.podBalanceGwei),
      '6: the checkpoint changed',
    ),
    ...rule((newFactor ?? WAD + 1n) <= (oldFactor ?? 0n) && (newFactor ?? 0n) <= WAD, '7: the factor rose'),
    ...rule(
      newFactor === factorAfter(oldFactor ?? 0n, was, net),
      '7: the factor is not what the loss makes it',
    ),
    ...rule(
      shares >= 0n || ['queueWithdrawals', 'undelegate', 'redelegate'].includes(type),
      `8: ${type} took shares`,
    ),
    ...rule(type === 'completeQueuedWithdrawal' || minted % GWEI === 0n, '8: broken gwei'),
    ...rule(finalized.length === 0 || minted > 0n === net > 0n, '9: shares without a gain'),
    ...rule(finalized.length === 0 || net !== 0n || !fell, '9: nothing happened and the factor fell'),
    ...rule(
      ledger(is) - ledger(was) === proven * GWEI + net - paid,
      `10: the pod's books moved by ${ledger(is) - ledger(was)}`,
    ),
    ...rule(was.balanceWei <= is.balanceWei + paid && is.paidWei - was.paidWei === paid, '16: ETH left'),
    ...rule(
      events.every(
        ({ name, args }) => name !== 'RestakedBeaconChainETHWithdrawn' || args.recipient === STAKER,
      ),
      '16: somebody else was paid',
    ),
  ]
}

/** Chapter 03 §1.6: what was restaked before is all that the pod counts, as it was reported. */
function factorAfter(factor: bigint, before: Pod, net: bigint): bigint {
  if (net >= 0n) return factor
  const restaked = ledger(before)
  return (factor * (restaked + net)) / restaked
}

/** What shares were reported for: all that is counted, without what has not been reported yet. */
function ledger(pod: Pod): bigint {
  const { checkpoint, currentCheckpointTimestamp, carriedDeltasGwei } = pod
  const restaked = validatorsOf(pod).reduce((sum, { restakedBalanceGwei }) => sum + restakedBalanceGwei, 0n)
  const pending = currentCheckpointTimestamp === 0n ? 0n : checkpoint.balanceDeltasGwei
  const counted = pod.withdrawableGwei + restaked - pending - carriedDeltasGwei
  return counted * GWEI + pod.withdrawableRemainderWei
}
