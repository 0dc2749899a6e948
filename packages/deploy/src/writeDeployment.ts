import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { checkValue, type Deployment, deploymentSchema, toRestackError } from '@restack/sdk'

/**
 * Writes a deployment file so that a reader finds either the old one or the whole new one, never a half.
 *
 * @throws RestackError `InvalidField`, `ENOENT`, `EACCES`
 *
 * @example
 * await writeDeployment('deployments/mainnet.json', deployment)
 */
export async function writeDeployment(path: string, deployment: Deployment): Promise<void> {
  const value = checkValue({ schema: deploymentSchema, value: deployment, source: 'The deployment' })
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${Date.now()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw toRestackError(error)
  }
}
