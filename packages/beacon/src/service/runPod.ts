import {
  type DeploymentContracts,
  RestackError,
  send,
  toRestackError,
  type WriteClient,
  waitForReceipt,
} from '@restack/sdk'
import type { Account, Address, Hash } from 'viem'
import { fail } from '../errors.js'
import { assertStands } from './assertStands.js'
import { findHead, type Head } from './findHead.js'
import type { Digests } from './openDigests.js'
import { type PlanPodParameters, planPod } from './planPod.js'
import { readPodStake } from './podStake.js'
import { prepareStep } from './prepareStep.js'
import { readPodView } from './readPodView.js'
import type { PodPlan, PodStep, PodView } from './types.js'

export type RunPodEvent =
  /** Before every transaction: what is left to be done, and what comes of it. */
  | { type: 'plan'; plan: PodPlan }
  | { type: 'sent'; step: PodStep; hash: Hash }
  | { type: 'included'; step: PodStep; hash: Hash; blockNumber: bigint; gasUsed: bigint }
  /** Somebody else did it, or the chain was reorganized: everything is read again. */
  | { type: 'again'; code: string; message: string }

export type RunPodParameters = {
  deployment: DeploymentContracts
  /** Whose pod. */
  owner: Address
  digests: Digests
  /** Who sends; default: the client's account. */
  account?: Account | Address | undefined
  onEvent?: ((event: RunPodEvent) => void) | undefined
  /** Ends between two transactions. */
  signal?: AbortSignal | undefined
} & Pick<PlanPodParameters, 'checkpoint' | 'leastChangeGwei' | 'credentials' | 'limits'>

export type RunPodReturnType = {
  transactions: { step: PodStep; hash: Hash; blockNumber: bigint; gasUsed: bigint }[]
  /** At the end: nothing is left in it but obstacles. */
  plan: PodPlan
}

/** So many times in a row somebody may be quicker, or the chain be reorganized. */
const mostTries = 5

/**
 * Does for a pod what there is to be done: proves new validators, begins a checkpoint where one is needed, and finishes it.
 * Before every transaction all is read again, so it goes on wherever it, or somebody else, has stopped.
 *
 * @throws RestackError `PodNotDeployed`, `FullySlashed`, the pod's refusals, and those of reading a state
 *
 * @example
 * const digests = openDigests({ beacon, folder: 'digests', chainId: 1 })
 * await runPod(client, { deployment, owner, digests, onEvent: console.log })
 */
export async function runPod(client: WriteClient, parameters: RunPodParameters): Promise<RunPodReturnType> {
  const { deployment, owner, digests, account, onEvent, signal } = parameters
  const transactions: RunPodReturnType['transactions'] = []
  let head: Head | undefined
  let done: PodPlan | undefined
  let hadCheckpoint = false
  for (let tries = 0; ; ) {
    signal?.throwIfAborted()
    try {
      const view = await readPodView(client, { deployment, owner })
      const { pod } = requireDeployed(view)
      if (view.pod.checkpoint) hadCheckpoint = true
      else if (done) return { transactions, plan: { ...done, steps: [] } }
      if (!view.pod.checkpoint && !isNewer(head, view)) head = await findHead(client, { pod, digests })
      const base = await baseOf(view, digests, head)
      // what is not newer than the last checkpoint is known
      const isKnown = !view.pod.checkpoint && !isNewer(head, view)
      const plan = planPod({
        ...parameters,
        view,
        digest: base.digest,
        stake: await readPodStake(client, { pod, digest: base.digest }),
        checkpoint: hadCheckpoint || isKnown ? 'never' : parameters.checkpoint,
        credentials: isKnown ? false : parameters.credentials,
      })
      const step = plan.steps[0]
      if (!step) return { transactions, plan }
      assertWhole(view, plan)
      onEvent?.({ type: 'plan', plan })
      if (plan.refused && step.kind === 'startCheckpoint') throw new RestackError(plan.refused)

      const call = await prepareStep(client, { deployment, pod, step, ...base })
      const timestamp = step.kind === 'checkpoint' ? undefined : base.timestamp
      const { beacon } = digests
      await assertStands(client, { pod, timestamp, digest: base.digest, beacon })
      const hash = await send(client, { deployment, account, call })
      onEvent?.({ type: 'sent', step, hash })
      const { status, blockNumber, gasUsed } = await waitForReceipt(client, { hash })
      if (status === 'reverted') throw overtaken(hash)
      transactions.push({ step, hash, blockNumber, gasUsed })
      onEvent?.({ type: 'included', step, hash, blockNumber, gasUsed })
      tries = 0
      if (step.kind === 'startCheckpoint') done = plan
      if (step.kind === 'checkpoint' && plan.steps.length === 1) await digests.forget(base.digest.blockRoot)
    } catch (error) {
      const known = toRestackError(error)
      tries++
      if (!passing.has(known.code) || tries > mostTries) throw known
      if (known.code !== 'CredentialsAlreadyVerified') head = undefined
      onEvent?.({ type: 'again', code: known.code, message: known.message })
    }
  }
}

/** Others did it first, or the chain has moved: to be read again. */
const passing = new Set([
  'BeaconTimestampBeforeLatestCheckpoint',
  'BeaconTimestampTooFarInPast',
  'BlockReorganized',
  'CannotCheckpointTwiceInSingleBlock',
  'CheckpointAlreadyActive',
  'CredentialsAlreadyVerified',
  'InvalidEIP4788Response',
  'InvalidProof',
  'NoActiveCheckpoint',
  'NonceTooLow',
  'Overtaken',
  'TimestampOutOfRange',
])

/** The state to prove from: of the checkpoint's block while one is under way, which is kept for a restart. */
async function baseOf(view: PodView, digests: Digests, head: Head | undefined): Promise<Head> {
  const { checkpoint, pod } = view.pod
  if (checkpoint)
    return {
      timestamp: checkpoint.startedAt,
      digest: await digests.ofBlock({ blockRoot: checkpoint.beaconBlockRoot, pod, keep: true }),
    }
  if (head) return head
  throw fail('Unexpected', 'There is no block to prove against.', 'Please report this.')
}

function isNewer(head: Head | undefined, { pod }: PodView): boolean {
  return head !== undefined && head.timestamp > (pod.lastCheckpointAt ?? 0n)
}

/**
 * @throws RestackError `PodNotDeployed`
 */
export function requireDeployed({ pod }: PodView): PodView['pod'] {
  if (pod.isDeployed) return pod
  throw fail(
    'PodNotDeployed',
    `${pod.owner} has no pod yet; it will be at ${pod.pod}.`,
    'Create it with createPod, or restack pod create; validators may name its address before.',
  )
}

/** Every validator that the checkpoint waits for must be in the state. */
function assertWhole({ pod }: PodView, { steps }: PodPlan): void {
  if (!pod.checkpoint) return
  const found = steps.reduce(
    (sum, step) => sum + (step.kind === 'checkpoint' ? step.validatorIndices.length : 0),
    0,
  )
  if (found < pod.checkpoint.proofsRemaining)
    throw fail(
      'ValidatorsMissing',
      `The checkpoint waits for ${pod.checkpoint.proofsRemaining} validators of the pod, but the state has only ${found} of them.`,
      'Get the state of the block that the checkpoint is about, from a node of the same network.',
    )
}

function overtaken(hash: Hash): RestackError {
  return fail(
    'Overtaken',
    `The transaction ${hash} was reverted, though it had been simulated: somebody was quicker.`,
    'Look at the pod again.',
  )
}
