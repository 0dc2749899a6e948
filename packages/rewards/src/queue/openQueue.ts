// Parts over pg-boss on Postgres, for several processes or machines. Jobs name a part; results lie under its key in a
// table beside, so that a part done twice is no harm and one done before is not done again.
import PgBoss from 'pg-boss'
import { RewardsError } from '../error.js'
import type { PartStore } from '../parts/store.js'

export type OpenQueueParameters = {
  /** Address of a Postgres database, e.g. `postgres://user@localhost:5432/restack`. */
  url: string
  /** Schema for jobs and results, made if it is missing: one for each deployment. */
  schema?: string | undefined
  /** So long a worker may take for a part; then it counts as dead and another one gets the part. */
  partSeconds?: number | undefined
}

export type Queue = {
  boss: PgBoss
  name: string
  store: PartStore
  close: () => Promise<void>
}

/** @throws RewardsError `QueueUnavailable` */
export async function openQueue(parameters: OpenQueueParameters): Promise<Queue> {
  const { url, schema = 'restack_rewards', partSeconds = 120 } = parameters
  const name = 'parts'
  // Every process looks after dead workers itself (`expire`); nothing is scheduled.
  const boss = new PgBoss({ connectionString: url, schema, schedule: false, supervise: false })
  // A connection that breaks shows in the next call.
  boss.on('error', () => {})
  try {
    await boss.start()
    await boss.createQueue(name, { name, retryLimit: 5, expireInSeconds: partSeconds })
    await boss.updateQueue(name, { name, retryLimit: 5, expireInSeconds: partSeconds })
    await sql(
      boss,
      `BEGIN; SELECT pg_advisory_xact_lock(hashtext('${schema}.part_result'));
       CREATE TABLE IF NOT EXISTS ${schema}.part_result (key text PRIMARY KEY, bytes bytea NOT NULL); COMMIT`,
    )
  } catch (error) {
    await boss.stop({ graceful: false, wait: true }).catch(() => {})
    throw new RewardsError({
      code: 'QueueUnavailable',
      message: `The queue in the schema ${schema} could not be opened: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Check that Postgres runs, and the user, password and database name in the address.',
    })
  }
  const store: PartStore = {
    get: async (key) => {
      const [row] = await sql(boss, `SELECT bytes FROM ${schema}.part_result WHERE key = $1`, [key])
      return row?.bytes as Uint8Array | undefined
    },
    put: async (key, bytes) => {
      await sql(
        boss,
        `INSERT INTO ${schema}.part_result (key, bytes) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING`,
        [key, Buffer.from(bytes)],
      )
    },
    remove: async (keys) => {
      await sql(boss, `DELETE FROM ${schema}.part_result WHERE key = ANY ($1)`, [keys])
    },
  }
  return { boss, name, store, close: () => boss.stop({ graceful: false, wait: true }) }
}

async function sql(boss: PgBoss, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await boss.getDb().executeSql(text, values)).rows
}
