import { setImmediate } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import { RestackError } from '@restack/sdk'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { lockFolder } from './lockFolder.js'
import { migrate } from './migrate.js'
import { openPgliteThread, type PgliteClient } from './pgliteThread.js'
import { socketMaker } from './socketMaker.js'
import * as tables from './tables.js'
import { readTemplate, unpackTemplate } from './template.js'

export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[]

/** What can be done inside one transaction. */
export type Transaction = {
  /** One statement with parameters. */
  query<row>(text: string, values?: readonly SqlValue[]): Promise<row[]>
  /** Any number of statements without parameters. */
  run(text: string): Promise<void>
  /** Bulk insert; `text` is in COPY's text format. Several may be asked for at once. */
  copy(table: string, columns: readonly string[], text: string): Promise<void>
}

export type Database = {
  kind: 'pglite' | 'postgres'
  /** Drizzle, for reading. */
  db: PgDatabase<PgQueryResultHKT, typeof tables>
  /** Runs `work` in one transaction; it is rolled back when `work` throws. */
  transaction<result>(work: (transaction: Transaction) => Promise<result>): Promise<result>
  /** The embedded database as a gzipped archive, taken between two transactions. Postgres has `pg_dump`. */
  archive?: () => Promise<Blob>
  close(): Promise<void>
}

export type OpenDatabaseParameters = {
  /** Address of a Postgres database, e.g. `postgres://user@localhost:5432/restack`. */
  url?: string | undefined
  /** Schema of the Postgres database, made if it is missing: one for each deployment. `public` if left out. */
  schema?: string | undefined
  /** After so long Postgres gives up a query of `db`, in milliseconds; 15 seconds if left out. */
  readTimeoutMs?: number | undefined
  /** Folder of the embedded database, when there is no url. Without both it lives in memory. */
  dataDir?: string | undefined
}

export type OpenDatabaseReturnType = Database

/**
 * Opens the index's database and brings its tables up to date: Postgres by url, else embedded PGlite.
 *
 * @throws RestackError `DatabaseUnavailable`, `DatabaseInUse`, `InvalidSchema`
 *
 * @example
 * const database = await openDatabase({ url: process.env.DATABASE_URL })
 */
export async function openDatabase(parameters: OpenDatabaseParameters = {}): Promise<OpenDatabaseReturnType> {
  const { url, schema, dataDir, readTimeoutMs = 15_000 } = parameters
  if (schema !== undefined) checkSchema(schema)
  const name = url ? withoutPassword(url) : (dataDir ?? 'in memory')
  let database: Database | undefined
  try {
    database = url ? await openPostgres(url, schema, readTimeoutMs) : await openPglite(dataDir)
    await database.transaction(migrate)
    return database
  } catch (error) {
    await database?.close().catch(() => undefined)
    if (error instanceof RestackError) throw error
    throw new RestackError({
      code: 'DatabaseUnavailable',
      message: `The database ${name} could not be opened: ${reason(error)}.`,
      remedy: url
        ? 'Check that Postgres runs, and the user, password and database name in the address.'
        : 'Check that the folder can be written, and that nothing else is in it.',
      cause: error,
    })
  }
}

/**
 * The file system in memory copies a whole file when it is extended by allocation, which makes large tables
 * quadratically slow; and what protects against a torn page serves nothing there.
 */
const inMemory = ['file_extend_method=write_zeros', 'full_page_writes=off', 'wal_init_zero=off'].flatMap(
  (setting) => ['-c', setting],
)

async function openPglite(dataDir: string | undefined): Promise<Database> {
  const unlock = dataDir === undefined ? () => undefined : lockFolder(dataDir)
  const pglite = await createPglite(dataDir).catch((error: unknown) => {
    unlock()
    throw error
  })
  return {
    kind: 'pglite',
    // Drizzle needs no more of PGlite than the client has
    db: drizzlePglite(pglite as PGlite, { schema: tables }),
    transaction: (work) =>
      pglite.transaction((inner) =>
        work({
          query: async <row>(text: string, values: readonly SqlValue[] = []) =>
            (await inner.query(text, [...values])).rows as row[],
          run: async (text) => void (await inner.exec(text)),
          copy: async (table, columns, text) =>
            void (await inner.query(`COPY ${table} (${columns.join(', ')}) FROM '/dev/blob'`, [], {
              blob: dataDir === undefined ? new Blob([text]) : text,
            })),
        }),
      ),
    archive: () => pglite.dumpDataDir('gzip'),
    close: async () => {
      if (!pglite.closed) await pglite.close()
      unlock()
    },
  }
}

async function createPglite(dataDir: string | undefined): Promise<PgliteClient> {
  if (dataDir !== undefined) {
    await unpackTemplate(dataDir)
    return openPgliteThread({ dataDir })
  }
  const template = await readTemplate()
  return PGlite.create({
    startParams: [...PGlite.defaultStartParams, ...inMemory],
    ...(template && { loadDataDir: template }),
  })
}

async function openPostgres(
  url: string,
  schema: string | undefined,
  readTimeoutMs: number,
): Promise<Database> {
  const options = {
    onnotice: () => undefined,
    connect_timeout: 10,
    // the driver takes this option, its types don't know it
    ...({ socket: socketMaker() } as object),
  }
  const path = schema !== undefined && { search_path: schema }
  const sql = postgres(url, { ...options, max: 2, connection: { ...path } })
  const reading = postgres(url, {
    ...options,
    max: 4,
    connection: { ...path, statement_timeout: readTimeoutMs },
  })
  if (schema !== undefined) {
    try {
      await sql.unsafe(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    } catch (error) {
      await sql.end({ timeout: 5 })
      throw error
    }
  }
  return {
    kind: 'postgres',
    db: drizzlePostgres(reading, { schema: tables }),
    transaction: async <result>(work: (transaction: Transaction) => Promise<result>) => {
      const outcome = await sql.begin(async (inner) => {
        /** One connection copies one table at a time. */
        let copied = Promise.resolve()
        const value = await work({
          query: async <row>(text: string, values: readonly SqlValue[] = []) => [
            ...(await inner.unsafe<(row & object)[]>(text, values.map(toParameter))),
          ],
          run: async (text) => void (await inner.unsafe(text).simple()),
          copy: (table, columns, text) => {
            const mine = copied.then(() => copyIntoPostgres(inner, table, columns, text))
            copied = mine.catch(() => undefined)
            return mine
          },
        })
        return { value }
      })
      return outcome.value as result
    },
    close: async () => void (await Promise.all([sql, reading].map((pool) => pool.end({ timeout: 5 })))),
  }
}

/** A COPY that fails leaves the driver's stream waiting for ever; the next statement tells how it went. */
async function copyIntoPostgres(
  sql: postgres.TransactionSql,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<void> {
  const stream = await sql.unsafe(`COPY ${table} (${columns.join(', ')}) FROM STDIN`).writable()
  stream.on('error', () => undefined)
  await new Promise((resolve) => stream.write(text, resolve))
  stream.end()
  await setImmediate()
  try {
    await sql.unsafe('SELECT 1')
  } catch (cause) {
    throw new RestackError({
      code: 'WriteRefused',
      message: `Postgres refused rows for the table ${table}.`,
      remedy: "Postgres's log says why; free disk space and the tables' state are worth a look.",
      cause,
    })
  }
}

function toParameter(value: SqlValue): postgres.ParameterOrJSON<never> {
  return value as postgres.ParameterOrJSON<never>
}

function checkSchema(schema: string): void {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return
  throw new RestackError({
    code: 'InvalidSchema',
    message: `"${schema}" can not be the name of a schema.`,
    remedy: 'Use up to 63 small letters, digits and underscores, and no digit at the beginning.',
  })
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    if (parsed.password) parsed.password = '***'
    return parsed.href
  } catch {
    return url
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  if (error instanceof Error && error.message) return error.message.split('\n')[0]?.replace(/\.$/, '') ?? ''
  return String(error)
}
