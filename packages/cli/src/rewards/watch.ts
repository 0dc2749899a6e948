import { setTimeout as sleep } from 'node:timers/promises'
import type { DistributionRoot } from '@restack/sdk'
import type { TaskContext } from '../command.js'
import { formatDuration, parseDuration } from '../duration.js'
import { InputError } from '../InputError.js'
import { toJson } from '../output.js'
import { formatTime, isoTime } from '../time.js'
import { Alarm, exitCodes } from './alarm.js'
import { challengeRoot } from './challengeRoot.js'
import { checkRoot, type Verdict } from './checkRoot.js'
import { dayText } from './days.js'
import { openRewards, type Rewards, type RewardsSource } from './openRewards.js'
import { allRoots } from './roots.js'
import { callWebhook } from './webhook.js'

export type WatchValues = RewardsSource & {
  once?: boolean
  every?: string
  webhook?: string
  challenge?: boolean
}

/** `restack rewards watch` */
export async function watch(context: TaskContext, values: WatchValues): Promise<void> {
  const everySeconds = parseDuration(values.every ?? '5m')
  if (values.webhook !== undefined && !(/^https?:/.test(values.webhook) && URL.canParse(values.webhook))) {
    throw new InputError({
      code: 'InvalidWebhook',
      message: `"${values.webhook}" is not an address to call.`,
      remedy: 'Give a URL that starts with http:// or https://.',
    })
  }
  const agreed = new Set<string>()
  if (values.once) return look(context, values, agreed)
  const ended = new AbortController()
  const end = () => ended.abort()
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  let told = ''
  try {
    while (!ended.signal.aborted) {
      try {
        await look(context, values, agreed)
      } catch (error) {
        if (error instanceof Alarm) throw error
        const { code, message, remedy } = context.sdk.formatError(error)
        const failure = { type: 'failed', code, message, remedy }
        tell(context, failure, `${message} It is tried again in ${formatDuration(everySeconds)}. (${code})`)
        // What can't be checked can't be trusted either; but once is enough to say so.
        if (told !== message) await notify(context, values, failure)
        told = message
      }
      await sleep(everySeconds * 1000, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  } finally {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

/** After a reorganization another root may have the same number. */
const keyOf = ({ index, root }: DistributionRoot) => `${index} ${root}`

/** Checks each root that may still be stopped, oldest first, and the newest that is active. */
async function look(context: TaskContext, values: WatchValues, agreed: Set<string>): Promise<void> {
  const { sdk, client, deployment } = context
  const { roots, blockTime } = await sdk.getDistributionRoots(client, { deployment, limit: allRoots })
  const active = roots.find(({ status }) => status === 'active')
  const wanted = roots
    .filter((root) => (root.status === 'pending' || root === active) && !agreed.has(keyOf(root)))
    .toReversed()
  let alarm: Alarm | undefined
  let rewards: Rewards | undefined
  for (const root of wanted) {
    rewards ??= await openRewards(context, values)
    const verdict = await checkRoot(rewards, root)
    if (verdict.verdict === 'agrees') agreed.add(keyOf(root))
    const found = await report(context, values, { root, verdict, now: blockTime })
    // What can be stopped counts more than what can't.
    if (found && (alarm === undefined || found.exitCode < alarm.exitCode)) alarm = found
  }
  context.output.progress('')
  if (alarm) throw alarm
  if (values.once) {
    tell(
      context,
      { type: 'done', checked: wanted.length },
      wanted.length === 0 ? 'There is no root to check.' : '',
    )
  }
}

async function report(
  context: TaskContext,
  values: WatchValues,
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

function tell({ output, json }: TaskContext, event: object, sentence: string): void {
  output.progress('')
  if (json) output.out(toJson(event))
  else if (sentence) output.out(sentence)
}

async function notify({ output, json }: TaskContext, { webhook }: WatchValues, event: object): Promise<void> {
  if (webhook === undefined) return
  const problem = await callWebhook(webhook, toJson(event))
  if (problem === undefined) return
  // The rest of its address may be a secret.
  const { origin } = new URL(webhook)
  if (json) output.out(toJson({ type: 'webhookFailed', url: origin, problem }))
  else output.err(`The webhook at ${origin} was not told: ${problem}.`)
}
