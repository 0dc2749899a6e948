import type { PodPlan, PodStep, PodView } from '@restack/beacon'
import { type Call, RestackError } from '@restack/sdk'
import { formatAmount, formatPercent, parsePercent } from '../amounts.js'
import type { WriteContext } from '../command.js'
import { digestsOf, loadBeacon, notDeployed, ownerNamed } from './openPod.js'
import { indicesOf } from './validators.js'
import type { PodValues, SourceValues } from './values.js'

/** `restack pod credentials` */
export async function credentialCalls(
  context: WriteContext,
  values: PodValues & { validators: string[] },
): Promise<readonly Call[]> {
  const { client } = context
  const { findHead, planPod, readPodStake } = await loadBeacon()
  const view = await viewOf(context, values)
  const { pod } = view.pod
  const head = await findHead(client, { pod, digests: await digestsOf(context, values) })
  const { digest, timestamp } = head
  const only = values.validators.length > 0 ? indicesOf(digest, values.validators) : undefined
  const stake = await readPodStake(client, { pod, digest, only })
  // a checkpoint that is under way goes on by itself
  const without = { ...view, pod: { ...view.pod, checkpoint: null } }
  const plan = planPod({ view: without, digest, stake, checkpoint: 'never' })
  for (const { message } of plan.obstacles) context.note(`Left out: ${message}`)
  if (plan.steps.length === 0) throw nothingToProve(plan, stake.length)
  await announce(context, plan)
  return callsOf(context, { view, steps: plan.steps, digest, timestamp })
}

/** `restack pod checkpoint`: its beginning, or, where one is under way, the rest of it. */
export async function checkpointCalls(context: WriteContext, values: PodValues): Promise<readonly Call[]> {
  const view = await viewOf(context, values)
  if (view.pod.checkpoint) return balanceCalls(context, values)
  const { sdk, client, deployment } = context
  return [await sdk.prepareStartCheckpoint(client, { deployment, pod: view.pod.pod })]
}

/** All proofs that the checkpoint under way waits for; none where it is finished. */
export async function balanceCalls(context: WriteContext, values: PodValues): Promise<readonly Call[]> {
  const view = await viewOf(context, values)
  const { checkpoint, pod } = view.pod
  const digests = await digestsOf(context, values)
  if (!checkpoint) return []
  const { planPod, readPodStake } = await loadBeacon()
  const { beaconBlockRoot: blockRoot, startedAt: timestamp } = checkpoint
  const digest = await digests.ofBlock({ blockRoot, pod, keep: true })
  const stake = await readPodStake(context.client, { pod, digest })
  const plan = planPod({ view, digest, stake })
  await announce(context, plan)
  if (plan.refused) throw new RestackError(plan.refused)
  return callsOf(context, { view, steps: plan.steps, digest, timestamp })
}

/** `restack pod stale` */
export async function staleCalls(
  context: WriteContext,
  values: SourceValues & { pod: string; tolerance?: string },
): Promise<readonly Call[]> {
  const { client, deployment } = context
  const { findHead, prepareStale } = await loadBeacon()
  const { pod } = (await viewOf(context, { owner: values.pod })).pod
  const leastStaleness = values.tolerance === undefined ? undefined : parsePercent(values.tolerance)
  const head = await findHead(client, { pod, digests: await digestsOf(context, values) })
  return [await prepareStale(client, { deployment, pod, head, leastStaleness })]
}

async function viewOf(context: WriteContext, { owner }: { owner?: string }): Promise<PodView> {
  const { readPodView } = await loadBeacon()
  const { client, deployment } = context
  const account = owner === undefined ? context.requireSender() : await ownerNamed(context, owner)
  const view = await readPodView(client, { deployment, owner: account })
  if (view.pod.isDeployed) return view
  throw notDeployed(context, view.pod)
}

async function callsOf(
  context: WriteContext,
  {
    view,
    steps,
    ...base
  }: { view: PodView; steps: readonly PodStep[] } & Pick<
    Parameters<typeof import('@restack/beacon')['prepareStep']>[1],
    'digest' | 'timestamp'
  >,
): Promise<Call[]> {
  const { prepareStep } = await loadBeacon()
  const { client, deployment } = context
  const calls: Call[] = []
  for (const [index, step] of steps.entries()) {
    context.progress(`Making proofs, ${index + 1} of ${steps.length}`)
    calls.push(await prepareStep(client, { deployment, pod: view.pod.pod, step, ...base }))
  }
  context.progress('')
  return calls
}

/** What is about to be sent, and what comes of it. */
export function planLines(
  { steps, shares: { before, after } }: PodPlan,
  withdrawable: (shares: typeof before) => bigint,
): string[] {
  const lines = steps.map((step) => {
    const cost = `about ${step.gas.toLocaleString('en')} gas, ${formatAmount(step.costWei, 18)} ETH`
    if (step.kind === 'startCheckpoint')
      return `Begins a checkpoint of ${count(step.validatorCount)}: ${cost}`
    const what = step.kind === 'credentials' ? 'Proves' : 'Counts'
    return `${what} ${count(step.validatorIndices.length)}, ${step.bytes.toLocaleString('en')} bytes: ${cost}`
  })
  const ether = (wei: bigint) => `${formatAmount(wei, 18)} ETH`
  return [
    ...lines,
    `Withdrawable shares: ${ether(withdrawable(before))}, then ${ether(withdrawable(after))}`,
    ...(before.beaconChainSlashingFactor === after.beaconChainSlashingFactor
      ? []
      : [`Left by the beacon chain: ${formatPercent(after.beaconChainSlashingFactor)} of what it was`]),
  ]
}

async function announce(context: WriteContext, plan: PodPlan): Promise<void> {
  const { withdrawableShares } = await loadBeacon()
  for (const line of planLines(plan, withdrawableShares)) context.note(line)
}

function nothingToProve(plan: PodPlan, stakeSize: number): RestackError {
  const [first] = plan.obstacles
  if (first) return new RestackError(first)
  return new RestackError({
    code: 'NothingToProve',
    message: `The pod has ${count(stakeSize)} on the beacon chain, and none that it does not know already.`,
    remedy: 'New validators can be proven when the beacon chain has given them an activation epoch.',
  })
}

const count = (validators: number) => `${validators} validator${validators === 1 ? '' : 's'}`
