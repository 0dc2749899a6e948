import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeDeployment } from '@restack/deploy'
import { type Deployment, RestackError, readDeployment } from '@restack/sdk'

/** Where the running devnet of a folder is described. */
export function devnetFilePath(folder = process.cwd()): string {
  return join(folder, '.restack', 'devnet.json')
}

/** Writes the file whole or not at all. */
export async function writeDevnetFile(deployment: Deployment, path = devnetFilePath()): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeDeployment(path, deployment)
}

/**
 * Reads the file of the devnet that runs here.
 *
 * @throws RestackError `NoDevnet`, `InvalidJson`, `InvalidField`
 */
export async function readDevnetFile(path = devnetFilePath()): Promise<Deployment> {
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw new RestackError({
      code: 'NoDevnet',
      message: `No devnet is running in this folder: ${path} cannot be read.`,
      remedy: 'Start one with restack devnet, or change to the folder in which it was started.',
      cause,
    })
  })
  return readDeployment(text, path)
}

/** Removes the file, unless another devnet has written its own in the meantime. */
export async function removeDevnetFile(deployment: Deployment, path = devnetFilePath()): Promise<void> {
  const current = await readDevnetFile(path).catch(() => undefined)
  if (current?.rpcUrl === deployment.rpcUrl) await rm(path, { force: true })
}
