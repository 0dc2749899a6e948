// The SQL that the API runs for a path: what the answer costs without the API.
import { createApi } from '@restack/api'
import { type Database, openDatabase, tables } from '@restack/indexer'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { deployment } from '../indexing/history.js'

export type Statement = { query: string; parameters: unknown[] }

export type Statements = {
  /** Of the path, asked of an API that has just been started. */
  of(path: string): Promise<Statement[]>
  /** Runs them in one transaction, through the same driver. */
  run(statements: readonly Statement[]): Promise<void>
  /** What Postgres would do. */
  explain(statement: Statement): Promise<string>
  close(): Promise<void>
}

export async function openStatements(url: string): Promise<Statements> {
  const sql = postgres(url, { max: 4, onnotice: () => undefined })
  const opened = await openDatabase({ url })
  const seen: Statement[] = []
  const logger = {
    logQuery: (query: string, parameters: unknown[]) => void seen.push({ query, parameters }),
  }
  const database: Database = { ...opened, db: drizzle(sql, { schema: tables, logger }) as Database['db'] }
  return {
    of: async (path) => {
      seen.length = 0
      const response = await createApi({ database, deployment, rateLimit: false }).request(path)
      const text = await response.text()
      if (!response.ok && response.status !== 404) throw new Error(`${path}: ${text}`)
      return seen.filter(({ query }) => /^\s*(select|with)/i.test(query))
    },
    run: async (statements) =>
      void (await sql.begin('isolation level repeatable read read only', async (transaction) => {
        for (const { query, parameters } of statements) await transaction.unsafe(query, parameters as never)
      })),
    explain: async ({ query, parameters }) => {
      const lines = await sql.unsafe(`EXPLAIN ${query}`, parameters as never)
      return lines.map((line) => line['QUERY PLAN']).join('\n')
    },
    close: async () => {
      await sql.end()
      await opened.close()
    },
  }
}
