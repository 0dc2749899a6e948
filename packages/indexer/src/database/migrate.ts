import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Transaction } from './openDatabase.js'

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url))

/** Applies the numbered SQL files of `migrations/` that this database has not seen, in order. */
export async function migrate(transaction: Transaction): Promise<void> {
  await transaction.run('CREATE TABLE IF NOT EXISTS restack_migrations (name text PRIMARY KEY)')
  await transaction.run('LOCK TABLE restack_migrations IN EXCLUSIVE MODE')
  const applied = new Set(
    (await transaction.query<{ name: string }>('SELECT name FROM restack_migrations')).map(
      ({ name }) => name,
    ),
  )
  for (const name of migrationFiles()) {
    if (applied.has(name)) continue
    await transaction.run(readFileSync(folder + name, 'utf8'))
    await transaction.query('INSERT INTO restack_migrations (name) VALUES ($1)', [name])
  }
}

function migrationFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}
