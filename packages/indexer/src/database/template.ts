import { existsSync, openAsBlob, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { openPgliteThread } from './pgliteThread.js'

const folder = fileURLToPath(new URL('../../template/', import.meta.url))

/** One for each version of PGlite: another one may lay out its files differently. */
function templatePath(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'))
  return join(folder, `pglite-${version}.tar.gz`)
}

/**
 * The files of an empty database. Unpacking them takes a tenth of the seconds in which PGlite makes them anew.
 * Undefined where the build has not put any: then PGlite makes its own.
 */
export async function readTemplate(): Promise<Blob | undefined> {
  try {
    return await openAsBlob(templatePath())
  } catch {
    return undefined
  }
}

/** Lays the files of an empty database into a folder that has none: whole, or not at all. */
export async function unpackTemplate(dataDir: string): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return
  const loadDataDir = await readTemplate()
  if (!loadDataDir) return
  const unfinished = `${dataDir.replace(/\/+$/, '')}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const pglite = await openPgliteThread({ dataDir: unfinished, template: loadDataDir })
  await pglite.close()
  await rm(dataDir, { recursive: true, force: true })
  await rename(unfinished, dataDir)
}

/** Makes the template of this version, unless it is there. Part of the build. */
export async function writeTemplate(): Promise<void> {
  const path = templatePath()
  if (existsSync(path)) return
  const pglite = await PGlite.create()
  const files = await pglite.dumpDataDir('gzip')
  await pglite.close()
  await mkdir(folder, { recursive: true })
  const unfinished = `${path}.${process.pid}`
  await writeFile(unfinished, Buffer.from(await files.arrayBuffer()))
  await rename(unfinished, path)
}
