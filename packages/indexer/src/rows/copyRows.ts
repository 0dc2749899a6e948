import { getTableName } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import * as tables from '../database/tables.js'

export type CopyValue = string | number | bigint | boolean | null | undefined | object

/** Tables without blocks: what they say holds for the whole index. */
type Fixed = 'indexState' | 'coreContracts'
type Tables = Omit<typeof tables, Fixed>
export type TableName = keyof Tables

/** A row to be written; amounts may be given as decimal strings. */
export type CopyRow<name extends TableName> = {
  [column in keyof Tables[name]['$inferInsert']]: CopyValue
}

export type CopyTable = { table: string; columns: string[]; keys: string[] }

/** Tables in the order in which they are undone and written. */
export const copyTables = Object.fromEntries(
  (Object.entries(tables) as [TableName | Fixed, PgTable][])
    .filter((entry): entry is [TableName, PgTable] => !['indexState', 'coreContracts'].includes(entry[0]))
    .map(([name, table]) => [
      name,
      {
        table: getTableName(table),
        columns: getTableConfig(table).columns.map((column) => `"${column.name}"`),
        keys: Object.entries(table)
          .filter(([, column]) => getTableConfig(table).columns.includes(column))
          .map(([key]) => key),
      },
    ]),
) as Record<TableName, CopyTable>

/** Collects rows as COPY text, one text per table. */
export type RowSink = {
  add<name extends TableName>(name: name, row: CopyRow<name>): void
  texts: Map<TableName, string[]>
}

export function createRowSink(): RowSink {
  const texts = new Map<TableName, string[]>()
  return {
    texts,
    add: (name, row) => {
      let lines = texts.get(name)
      if (!lines) {
        lines = []
        texts.set(name, lines)
      }
      lines.push(copyLine(copyTables[name].keys, row as Record<string, CopyValue>))
    },
  }
}

function copyLine(keys: readonly string[], row: Record<string, CopyValue>): string {
  let line = ''
  for (let index = 0; index < keys.length; index++) {
    if (index > 0) line += '\t'
    line += copyValue(row[keys[index] ?? ''])
  }
  return `${line}\n`
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function copyValue(value: CopyValue): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number' || typeof value === 'bigint') return value.toString()
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return special.test(text)
    ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
    : text
}
