import { toRestackError } from '@restack/sdk'
import { maxTransactionGas } from '../batches/planBatches.js'
import type { StateDigest } from '../state/digest.js'
import {
  type Counted,
  dueValidators,
  expectCheckpoint,
  planProofs,
  planStart,
  stakeBefore,
} from './planCheckpoint.js'
import { planCredentials } from './planCredentials.js'
import type { StakedValidator } from './podStake.js'
import { addShares, loseShares, type NativeShares } from './shares.js'
import type { BatchLimits, CredentialsStep, PodPlan, PodStep, PodView } from './types.js'

const GWEI = 10n ** 9n

/** Transactions are sent with a fifth more gas than the node's estimate, and that must still be allowed. */
const usualGas = Math.floor((maxTransactionGas * 5) / 6)

export type PlanPodParameters = {
  view: PodView
  /** Of the checkpoint's block while one is under way, otherwise of a recent block. */
  digest: StateDigest
  stake: readonly StakedValidator[]
  /** When to begin a checkpoint; default: `needed`. */
  checkpoint?: 'never' | 'needed' | 'always' | undefined
  /** What must have come to the pod, or changed on the beacon chain, for a checkpoint to be needed; default: 0.1 ETH. */
  leastChangeGwei?: bigint | undefined
  /** Whether to prove credentials; default: true. Not while a checkpoint is under way. */
  credentials?: boolean | undefined
  limits?: BatchLimits | undefined
}

/**
 * What is to be done for a pod. Pure: everything comes from what was read.
 *
 * While a checkpoint is under way it is finished first: proofs of credentials need a later block than its own.
 */
export function planPod(parameters: PlanPodParameters): PodPlan {
  const limits = { maxGas: usualGas, ...parameters.limits }
  const { view, digest, stake, checkpoint = 'needed', leastChangeGwei = GWEI / 10n } = parameters
  const isOpen = view.pod.checkpoint !== null
  const proven =
    !isOpen && parameters.credentials !== false
      ? planCredentials({ view, digest, stake, limits })
      : { steps: [], obstacles: [] }
  const due = [...dueValidators(view, stake), ...newlyProven(proven.steps, stake)]
  const expected = expectCheckpoint(view, due)
  const wanted =
    isOpen || checkpoint === 'always' || (checkpoint === 'needed' && isNeeded(expected, leastChangeGwei))
  const steps: PodStep[] = [...proven.steps]
  if (wanted) {
    if (!isOpen) steps.push(planStart(view, due.length))
    steps.push(...planProofs(view, { digest, due, limits }))
  }
  const plan = { steps, checkpoint: wanted ? expected : null, obstacles: proven.obstacles }
  const before = view.shares
  try {
    let after: NativeShares = before
    for (const { restakedGwei } of proven.steps) after = addShares(after, restakedGwei * GWEI)
    if (wanted) {
      const netWei = (expected.podBalanceGwei + expected.balanceDeltaGwei) * GWEI
      after = netWei < 0n ? loseShares(after, stakeBefore(view, due), -netWei) : addShares(after, netWei)
    }
    return { ...plan, shares: { before, after }, refused: null }
  } catch (error) {
    const { code, message, remedy } = toRestackError(error)
    return { ...plan, shares: { before, after: before }, refused: { code, message, remedy } }
  }
}

/** Validators that will be active when the checkpoint begins: they count with the effective balance. */
function newlyProven(steps: readonly CredentialsStep[], stake: readonly StakedValidator[]): Counted[] {
  const indices = new Set(steps.flatMap(({ validatorIndices }) => validatorIndices))
  return stake.flatMap(({ validator: { index, effectiveBalanceGwei, balanceGwei } }) =>
    indices.has(index) ? [{ index, before: effectiveBalanceGwei, now: balanceGwei }] : [],
  )
}

function isNeeded(
  { podBalanceGwei, balanceDeltaGwei }: { podBalanceGwei: bigint; balanceDeltaGwei: bigint },
  least: bigint,
): boolean {
  return podBalanceGwei >= least || balanceDeltaGwei >= least || -balanceDeltaGwei >= least
}
