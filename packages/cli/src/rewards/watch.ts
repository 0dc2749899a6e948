import type { DistributionRoot } from '@restack/sdk'
import type { TaskContext } from '../command.js'
import { parseDuration } from '../duration.js'
import type { Alarm } from './alarm.js'
import { checkRoot } from './checkRoot.js'
import { openRewards, type Rewards, type RewardsSource } from './openRewards.js'
import { repeat } from './repeat.js'
import { reportRoot, tell } from './reportRoot.js'
import { allRoots } from './roots.js'
import { assertWebhook } from './webhook.js'

export type WatchValues = RewardsSource & {
  once?: boolean
  every?: string
  webhook?: string
  challenge?: boolean
}

/** `restack rewards watch` */
export async function watch(context: TaskContext, values: WatchValues): Promise<void> {
  const everySeconds = parseDuration(values.every ?? '5m')
  assertWebhook(values.webhook)
  const agreed = new Set<string>()
  if (values.once) return look(context, values, agreed)
  await repeat(context, { everySeconds, webhook: values.webhook }, () => look(context, values, agreed))
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
    const found = await reportRoot(context, values, { root, verdict, now: blockTime })
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
