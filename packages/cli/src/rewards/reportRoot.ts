import type { DistributionRoot } from '@restack/sdk'
import type { TaskContext } from '../command.js'
import { toJson } from '../output.js'
import { formatTime, isoTime } from '../time.js'
import { Alarm, exitCodes } from './alarm.js'
import { challengeRoot } from './challengeRoot.js'
import type { Verdict } from './checkRoot.js'
import { dayText } from './days.js'
import { callWebhook } from './webhook.js'

/** Says what was found of a root, challenges it if that is wanted, and gives the alarm that it is. */
export async function reportRoot(
  context: TaskContext,
  values: { challenge?: boolean; webhook?: string },
  { root, verdict, now }: { root: DistributionRoot; verdict: Verdict; now: Date },
): Promise<Alarm | undefined> {
  const { deployment } = context
  const name = `Root ${root.index}, up to ${dayText(root.calculatedUntil)}`
  const facts = {
    deployment: deployment.name,
    chainId: deployment.chainId,
    rootIndex: root.index,
    root: root.root,
    snapshot: dayText(root.calculatedUntil),
    status: root.status,
    activatedAt: isoTime(root.activatedAt),
  }
  if (verdict.verdict === 'agrees') {
    tell(context, { type: 'agrees', ...facts }, `${name}, is what the calculation gives: ${root.root}`)
    return undefined
  }
  if (verdict.verdict === 'tooEarly' && !isActiveTooSoon(root)) {
    tell(context, { type: 'tooEarly', ...facts }, `${name}, can't be checked yet: ${verdict.why}.`)
    return undefined
  }
  const until = stoppableUntil(root, now)
  const expected = verdict.verdict === 'differs' ? verdict.expected : null
  const challenged =
    values.challenge && root.status === 'pending' && verdict.verdict === 'differs'
      ? await challengeRoot(context, root, expected).catch((error: unknown) => context.sdk.formatError(error))
      : undefined
  const failure = challenged && 'code' in challenged ? challenged : undefined
  const transaction = challenged && 'hash' in challenged ? challenged.hash : null
  const event = {
    type: 'differs',
    ...facts,
    expectedRoot: expected,
    why: verdict.why,
    stoppableUntil: until && isoTime(until),
    challengeTransaction: transaction,
    challengeFailure: failure ?? null,
  }
  const what = [
    `${name}, is wrong: ${verdict.why}, not ${root.root}.`,
    ...(transaction ? [`It was challenged and disabled, with ${transaction}.`] : []),
    ...(failure ? [`The challenge failed: ${failure.message}`] : []),
  ].join(' ')
  tell(context, event, what)
  await notify(context, values, event)
  return alarmOf(root, { what, until, isChallenged: transaction !== null })
}

function alarmOf(
  { status, index, posted }: DistributionRoot,
  { what, until, isChallenged }: { what: string; until: Date | null; isChallenged: boolean },
): Alarm {
  if (status === 'active') {
    return new Alarm(exitCodes.tooLate, {
      code: 'RootDiffersTooLate',
      message: what,
      remedy: 'It is active: have a pauser stop claims, restack governance pause rewardsCoordinator claims.',
    })
  }
  const remedy = (): string => {
    if (isChallenged) return `Recomputers decide now: restack rewards vote ${index}.`
    if (!until) return 'It cannot be challenged any more: have a pauser stop claims before it is active.'
    return posted
      ? `It can be challenged until ${formatTime(until)}: restack rewards challenge ${index}.`
      : `Only the updater, who posted it, can disable it, until ${formatTime(until)}; a pauser can stop claims.`
  }
  return new Alarm(exitCodes.stoppable, { code: 'RootDiffers', message: what, remedy: remedy() })
}

/** Until when somebody may disable it: by a challenge, or the updater where it came straight from it. */
function stoppableUntil({ status, posted, activatedAt }: DistributionRoot, now: Date): Date | null {
  if (status !== 'pending') return null
  if (!posted) return activatedAt
  return posted.status === 'open' && posted.challengeUntil > now ? posted.challengeUntil : null
}

/** Whether it could be claimed against before anybody can know whether it is right. */
function isActiveTooSoon({ calculatedUntil, activatedAt }: DistributionRoot): boolean {
  return activatedAt.getTime() < calculatedUntil.getTime() + 86_400_000
}

/** For people a sentence, for machines one object a line. */
export function tell({ output, json }: TaskContext, event: object, sentence: string): void {
  output.progress('')
  if (json) output.out(toJson(event))
  else if (sentence) output.out(sentence)
}

/** Calls the webhook, if there is one. */
export async function notify(
  { output, json }: TaskContext,
  { webhook }: { webhook?: string | undefined },
  event: object,
): Promise<void> {
  if (webhook === undefined) return
  const problem = await callWebhook(webhook, toJson(event))
  if (problem === undefined) return
  // The rest of its address may be a secret.
  const { origin } = new URL(webhook)
  if (json) output.out(toJson({ type: 'webhookFailed', url: origin, problem }))
  else output.err(`The webhook at ${origin} was not told: ${problem}.`)
}
