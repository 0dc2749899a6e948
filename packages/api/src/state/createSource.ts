import type { Database } from '@restack/indexer'
import { type Deployment, RestackError } from '@restack/sdk'
import { actorNamesOf, type Names, namesOf } from '../activity/names.js'
import { type Connection, readOnly } from '../queries/connection.js'
import { getHead, type Head } from '../queries/getHead.js'
import { type Clock, clockOf } from './clock.js'
import { type AsOf, resolveAt } from './resolveAt.js'

/** One consistent look at the database, about the state of one block. */
export type View = {
  connection: Connection
  /** The block that the answer is about. */
  at: Head
  /** The newest block of the index. */
  now: Head
  storedHead: number | undefined
  deployment: Deployment
  /** Names that people gave to accounts. */
  actors: Names
  /** These and the names of the contracts. */
  names: Names
  clock(blocks: readonly number[]): Promise<Clock>
  /** What was computed about this block is kept until the index moves on. */
  keep<value>(name: string, compute: () => Promise<value>): Promise<value>
}

export type Source = {
  /** Answers from one consistent state of the database. */
  read<answer>(asOf: AsOf, answer: (view: View) => Promise<answer>): Promise<answer>
}

/** So many computed values are kept for blocks of the past. */
const keptLimit = 200

/** Where all answers come from. */
export function createSource({
  database,
  deployment,
}: {
  database: Database
  deployment: Deployment
}): Source {
  const actors = actorNamesOf(deployment)
  const names = namesOf(deployment)
  const { blockTimeSeconds } = deployment.parameters
  const kept = new Map<string, Promise<unknown>>()
  let keptHash: string | null = null

  function keep<value>(now: Head, at: Head, name: string, compute: () => Promise<value>): Promise<value> {
    if (now.hash !== keptHash) kept.clear()
    keptHash = now.hash
    const key = `${at.block} ${name}`
    const known = kept.get(key)
    if (known) return known as Promise<value>
    const computed = compute()
    kept.set(key, computed)
    computed.catch(() => kept.get(key) === computed && kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > keptLimit && oldest !== undefined) kept.delete(oldest)
    return computed
  }

  return {
    read: (asOf, answer) =>
      readOnly(database, async (connection) => {
        const { indexed: now, headBlock: storedHead } = await getHead(connection)
        if (!now) {
          throw new RestackError({
            code: 'NotIndexed',
            message: 'Nothing is indexed yet.',
            remedy: 'Try again in a moment; /health tells how far the indexer is.',
          })
        }
        const at = await resolveAt(connection, { now, asOf, deployment })
        return answer({
          connection,
          at,
          now,
          storedHead,
          deployment,
          actors,
          names,
          clock: (blocks) => clockOf(connection, { now, blockTimeSeconds, blocks }),
          keep: (name, compute) => keep(now, at, name, compute),
        })
      }),
  }
}
