import { checkValue, type Deployment, deploymentSchema } from '@restack/sdk'
import { writeFile } from './writeFile.js'

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
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`)
}
