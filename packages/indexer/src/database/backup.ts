import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { RestackError } from '@restack/sdk'
import { lockFolder } from './lockFolder.js'
import type { Database } from './openDatabase.js'

export type BackupParameters = {
  database: Database
  /** Archive to be written; one that is there is replaced when the new one is complete. */
  file: string
}

export type RestoreParameters = {
  /** Archive that `backup` wrote. */
  file: string
  /** Folder of the new database; must not hold anything. */
  dataDir: string
}

/**
 * Writes the embedded database into one file, while the indexer goes on. An index can always be made again from the
 * chain; a backup saves the time.
 *
 * @throws RestackError `BackupByPostgres`
 *
 * @example
 * await backup({ database, file: 'index.tar.gz' })
 */
export async function backup({ database, file }: BackupParameters): Promise<void> {
  if (!database.archive) {
    throw new RestackError({
      code: 'BackupByPostgres',
      message: 'This index is in Postgres, which has its own backup.',
      remedy:
        'Run "pg_dump --format=custom --schema=<schema> <database>", and "pg_restore" to bring it back.',
    })
  }
  const archive = await database.archive()
  const partial = `${file}.partial`
  writeFileSync(partial, Buffer.from(await archive.arrayBuffer()))
  renameSync(partial, file)
}

/**
 * Makes an embedded database from an archive; the indexer then goes on from the block that it had reached.
 *
 * @throws RestackError `FolderInUse`, `DatabaseInUse`, `BackupUnreadable`
 *
 * @example
 * await restore({ file: 'index.tar.gz', dataDir: '.restack/index' })
 */
export async function restore({ file, dataDir }: RestoreParameters): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new RestackError({
      code: 'FolderInUse',
      message: `There is something in ${dataDir} already.`,
      remedy: 'Restore into a new folder.',
    })
  }
  const unlock = lockFolder(dataDir)
  try {
    const loadDataDir = new Blob([readFileSync(file)])
    const pglite = await PGlite.create({ dataDir, loadDataDir })
    await pglite.close()
  } catch (cause) {
    throw new RestackError({
      code: 'BackupUnreadable',
      message: `${file} could not be restored: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}.`,
      remedy: 'Check that it is a file that backup wrote.',
      cause,
    })
  } finally {
    unlock()
  }
}
