import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toRestackError } from '@restack/sdk'
import type { VerificationInput } from './verificationInputs.js'
import { writeFile } from './writeFile.js'

/** A line of `index.json`. */
export type VerificationEntry = Omit<VerificationInput, 'input'> & {
  /** The standard JSON input, in the same folder. */
  file: string
}

/**
 * Writes each contract's standard JSON input into a folder, one file for each kind of contract, and last
 * `index.json`, which says for each address what to give a block explorer. Each file is there whole or not at all.
 *
 * @throws RestackError `ENOTDIR`, `EACCES`
 *
 * @example
 * await writeVerificationInputs('deployment.sources', verificationInputs({ deployment, config, deployer }))
 */
export async function writeVerificationInputs(
  folder: string,
  inputs: readonly VerificationInput[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw toRestackError(error)
  }
  const files = new Map(inputs.map(({ contract, input }) => [fileOf(contract), input]))
  for (const [file, input] of files) {
    await writeFile(join(folder, file), `${JSON.stringify(input, null, 2)}\n`)
  }
  const index = inputs.map(({ input: _, ...entry }) => ({ ...entry, file: fileOf(entry.contract) }))
  await writeFile(
    join(folder, 'index.json'),
    `${JSON.stringify(index satisfies VerificationEntry[], null, 2)}\n`,
  )
}

function fileOf(contract: string): string {
  return `${contract.slice(contract.lastIndexOf(':') + 1)}.json`
}
