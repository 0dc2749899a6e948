// The SQL that the API runs for a path: what the answer costs without the API.
import { createApi } from '@restack/api'
import { type Database, openDatabase, tables } from '@restack/indexer'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { deployment } from '../indexing/history.js'

export type Statement = { query: string; parameters: unknown[] }

export type Scan = { kind: string; table: string; rows: number }

export type Statements = {
  /** Of the path, asked of an API that has just been started. */
  of(path: string): Promise<Statement[]>
  /** Runs them in one transaction, through the same driver. */
  run(statements: readonly Statement[]): Promise<void>
  /** What Postgres does for it: nodes that read a table, with how many rows they looked at. */
  scansOf(statement: Statement): Promise<Scan[]>
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
    scansOf: async ({ query, parameters }) => {
      const [row] = await sql.unsafe(`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`, parameters as never)
      return scansIn(row?.['QUERY PLAN'][0].Plan)
    },
    close: async () => {
      await sql.end()
      await opened.close()
    },
  }
}

type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: PlanNode[]
}

function scansIn(node: PlanNode): Scan[] {
  const { 'Node Type': kind, 'Relation Name': table, Plans = [] } = node
  const rows =
    (node['Actual Rows'] +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0)) *
    node['Actual Loops']
  return [...(table === undefined ? [] : [{ kind, table, rows }]), ...Plans.flatMap(scansIn)]
}
