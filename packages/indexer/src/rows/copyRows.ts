import { getTableName } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import * as tables from '../database/tables.js'

export type CopyValue = string | number | bigint | boolean | null | undefined | object

/** Tables without blocks: what they say holds for the whole index. */
type Fixed =
  | 'indexState'
  | 'coreContracts'
  | 'rewardsSnapshot'
  | 'rewardsLeaf'
  | 'rewardsPayment'
  | 'rewardsPart'
const fixed: readonly string[] = [
  'indexState',
  'coreContracts',
  'rewardsSnapshot',
  'rewardsLeaf',
  'rewardsPayment',
  'rewardsPart',
] satisfies Fixed[]
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
    .filter((entry): entry is [TableName, PgTable] => !fixed.includes(entry[0]))
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
      lines.push(lineWriters[name](row as Record<string, CopyValue>))
    },
  }
}

/** Texts that somebody else writes. All others are names, numbers and hex, and need no escapes. */
const written = new Set(['args', 'description', 'hash', 'metadataUri', 'symbol'])

type WriteLine = (row: Record<string, CopyValue>) => string

const lineWriters = Object.fromEntries(
  Object.entries(copyTables).map(([name, { keys }]) => [name, lineWriter(keys)]),
) as Record<TableName, WriteLine>

function lineWriter(keys: readonly string[]): WriteLine {
  const last = keys.length - 1
  const escaped = keys.map((key) => written.has(key))
  return (row) => {
    let line = ''
    for (let index = 0; index <= last; index++) {
      const value = row[keys[index] ?? '']
      const text = value === null || value === undefined ? '\\N' : textOf(value)
      line += escaped[index] && special.test(text) ? escapedText(text) : text
      line += index < last ? '\t' : '\n'
    }
    return line
  }
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function escapedText(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character)
}

function textOf(value: NonNullable<CopyValue>): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
