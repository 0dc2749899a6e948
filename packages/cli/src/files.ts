import { chmod, writeFile } from 'node:fs/promises'
import { RestackError, toRestackError } from '@restack/sdk'

/**
 * Writes a file that must not exist.
 *
 * @throws RestackError `FileExists`, `NoFolder`, `EACCES`
 */
export async function writeNewFile(path: string, text: string, mode = 0o644): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode })
    if (mode === 0o600) await chmod(path, mode) // whatever the process's umask is
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') {
      throw new RestackError({
        code: 'FileExists',
        message: `${path} exists already and is not overwritten.`,
        remedy: 'Give another path, or move that file away.',
        cause: error,
      })
    }
    if (code === 'ENOENT') {
      throw new RestackError({
        code: 'NoFolder',
        message: `${path} cannot be written: its folder does not exist.`,
        remedy: 'Make the folder, or give another path.',
        cause: error,
      })
    }
    throw toRestackError(error)
  }
}
