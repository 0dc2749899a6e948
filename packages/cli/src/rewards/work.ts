import { dateOf } from '@restack/rewards'
import { openQueue, workOnQueue } from '@restack/rewards/queue'
import type { TaskContext } from '../command.js'
import { queueSchema } from './calculation.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { tell } from './reportRoot.js'

export type WorkValues = RewardsSource & { queue: string }

/** `restack rewards work` */
export async function work(context: TaskContext, { queue: url, ...source }: WorkValues): Promise<void> {
  const { deployment } = context
  const ended = new AbortController()
  const end = () => ended.abort()
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  const queue = await openQueue({ url, schema: queueSchema(deployment) })
  try {
    tell(
      context,
      { type: 'waiting', deployment: deployment.name, chainId: deployment.chainId },
      `Waiting for parts of calculations for ${deployment.name}; Ctrl-C ends it.`,
    )
    await workOnQueue({
      queue,
      readHistory: async () => (await openRewards(context, source)).history.history,
      onPart: ({ key, snapshot, submissions }) =>
        tell(
          context,
          { type: 'part', key, snapshot: dateOf(snapshot), submissions: submissions.length },
          `Part of ${dateOf(snapshot)} with ${submissions.length} submissions`,
        ),
      signal: ended.signal,
    })
  } finally {
    await queue.close()
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}
