import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { decoders } from '../decode/contracts.js'
import { unlockFolder } from './lockFolder.js'
import { contractName, eventName } from './names.js'
import { openDatabase } from './openDatabase.js'
import * as tables from './tables.js'

test('migrations make the tables that the schema describes, once, and a folder keeps them', async () => {
  const root = mkdtempSync(join(tmpdir(), 'restack-migrate-'))
  const folder = join(root, 'not', 'yet', 'there')
  try {
    const first = await openDatabase({ dataDir: folder })
    await first.transaction((transaction) =>
      transaction.query("INSERT INTO blocks VALUES (7, '0x07', 1700000000)"),
    )
    await expect(openDatabase({ dataDir: folder })).rejects.toMatchObject({
      code: 'DatabaseInUse',
      message: `The database in ${folder} is open in process ${process.pid}.`,
    })
    unlockFolder(folder)
    expect(existsSync(`${folder}.lock`)).toBe(false)
    await first.close()
    writeFileSync(`${folder}.lock`, '999999999') // of a process that is no more

    const database = await openDatabase({ dataDir: folder })
    expect(await database.db.select().from(tables.blocks)).toEqual([
      { block: 7, hash: '0x07', timestamp: 1700000000 },
    ])
    const columns = await database.transaction((transaction) =>
      transaction.query<{ table: string; column: string; type: string; nullable: string }>(
        `SELECT table_name AS "table", column_name AS "column", is_nullable AS nullable,
           CASE WHEN data_type = 'USER-DEFINED' THEN udt_name WHEN data_type = 'numeric' THEN format('numeric(%s, %s)', numeric_precision, numeric_scale) ELSE data_type END AS type
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'restack_migrations'`,
      ),
    )
    const inDatabase = columns.map(
      ({ table, column, type, nullable }) => `${table}.${column} ${type} ${nullable}`,
    )
    const inSchema = Object.values(tables as Record<string, PgTable>).flatMap((table) => {
      const { name, columns } = getTableConfig(table)
      return columns.map(
        (column) =>
          `${name}.${column.name} ${column.getSQLType()} ${column.notNull || column.primary ? 'NO' : 'YES'}`,
      )
    })
    expect(inDatabase.sort()).toEqual(inSchema.sort())

    const labels = await database.transaction((transaction) =>
      transaction.query<{ type: string; label: string }>(
        'SELECT typname AS type, enumlabel AS label FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid ORDER BY enumsortorder',
      ),
    )
    for (const { enumName, enumValues } of [contractName, eventName]) {
      expect(labels.flatMap(({ type, label }) => (type === enumName ? [label] : []))).toEqual(enumValues)
    }
    await database.close()
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

test('every contract and event that is indexed has its name in the database', () => {
  const events = Object.values(decoders).flatMap((decoders) => [...decoders.values()])
  expect(eventName.enumValues).toEqual(expect.arrayContaining(events.map(({ event }) => event)))
  expect(contractName.enumValues).toEqual(expect.arrayContaining(Object.keys(decoders)))
})

test('a database that does not answer is named without its password', async () => {
  await expect(openDatabase({ url: 'postgres://me:secret@127.0.0.1:9/restack' })).rejects.toMatchObject({
    code: 'DatabaseUnavailable',
    message: expect.stringMatching(
      /^The database postgres:\/\/me:\*\*\*@127\.0\.0\.1:9\/restack could not be opened: /,
    ),
  })
})
