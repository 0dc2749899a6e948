import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backup, restore } from './backup.js'
import { openDatabase } from './openDatabase.js'
import * as tables from './tables.js'

test('a backup of an open database brings it back as it was; only into an empty folder, only from a backup', async () => {
  const root = mkdtempSync(join(tmpdir(), 'restack-backup-'))
  const file = join(root, 'index.tar.gz')
  const dataDir = join(root, 'restored')
  try {
    const first = await openDatabase()
    const write = (block: number) =>
      first.transaction((transaction) =>
        transaction.query("INSERT INTO blocks VALUES ($1, '0x07', 1700000000)", [block]),
      )
    await write(7)
    await backup({ database: first, file })
    await write(8)
    await first.close()

    await restore({ file, dataDir })
    const restored = await openDatabase({ dataDir })
    expect(await restored.db.select({ block: tables.blocks.block }).from(tables.blocks)).toEqual([
      { block: 7 },
    ])
    await restored.close()

    await expect(restore({ file, dataDir })).rejects.toMatchObject({ code: 'FolderInUse' })
    writeFileSync(file, 'no archive')
    const other = restore({ file, dataDir: join(root, 'other') })
    await expect(other).rejects.toMatchObject({ code: 'BackupUnreadable' })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
