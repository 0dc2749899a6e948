import { availableParallelism } from 'node:os'
import { type CalculateOptions, createThreadWorkers, folderStore, type NamedHistory } from '@restack/rewards'
import type { LoadedDeployment } from '../session/loadDeployment.js'
import type { Session } from '../session/openSession.js'

/** How the calculation is done, as options say it. */
export type CalculationOptions = {
  /** Address of the Postgres database over which `restack rewards work` does parts. */
  queue?: string | undefined
  /** Folder that keeps what is done. */
  parts?: string | undefined
}

/** With fewer accounts a thread costs more than it saves. */
const worthThreads = 5_000

/**
 * Opens what a calculation needs, does it, and closes all again.
 *
 * @throws RewardsError `QueueUnavailable`, `WorkerFailed`
 */
export async function withWorkers<result>(
  { deployment, progress }: Pick<Session, 'deployment' | 'progress'>,
  { queue: url, parts }: CalculationOptions,
  { history }: NamedHistory,
  calculate: (options: CalculateOptions) => Promise<result>,
): Promise<result> {
  const onProgress: CalculateOptions['onProgress'] = (done, all, snapshot) =>
    progress(`Calculating: part ${done} of ${all}, ${snapshot}`)
  const own = parts === undefined ? {} : { store: folderStore(parts) }
  try {
    if (url === undefined) {
      const many = history.accountCount > worthThreads && availableParallelism() > 1
      const workers = many ? { createWorkers: createThreadWorkers } : {}
      return await calculate({ ...own, ...workers, onProgress })
    }
    const { createQueueWorkers, openQueue } = await import('@restack/rewards/queue')
    const queue = await openQueue({ url, schema: queueSchema(deployment) })
    try {
      return await calculate({
        store: queue.store,
        ...own,
        createWorkers: () => createQueueWorkers(queue),
        onProgress,
      })
    } finally {
      await queue.close()
    }
  } finally {
    progress('')
  }
}

/** One for each deployment, the same for all who work on it. */
export function queueSchema({ chainId, contracts }: LoadedDeployment): string {
  return `restack_rewards_${chainId}_${(contracts.rewardsCoordinator ?? '0x').slice(2, 10).toLowerCase()}`
}
