import { readDevnetFile } from '@restack/devnet'
import {
  type Deployment,
  type DeploymentContracts,
  knownDeployments,
  RestackError,
  readDeployment,
} from '@restack/sdk'
import type { Address } from 'viem'
import { readText } from '../options.js'
import { nearest } from './nearest.js'

/** A deployment from a file, or one that is known by name, of which less is known. */
export type LoadedDeployment = DeploymentContracts & {
  name: string
  strategies: Record<string, Address>
  tokens: Record<string, Address>
  parameters?: Deployment['parameters']
  actors?: Record<string, Address> | undefined
  rpcUrl?: string | undefined
  beaconUrl?: string | undefined
  deploymentBlock?: number | undefined
}

/**
 * The deployment that was asked for: by file, by known name, by RESTACK_DEPLOYMENT, or the devnet of this folder.
 *
 * @throws RestackError `NoDevnet`, `ENOENT`, `InvalidJson`, `InvalidField`, `UnknownDeployment`
 */
export async function loadDeployment(
  source: string | undefined = process.env.RESTACK_DEPLOYMENT || undefined,
): Promise<LoadedDeployment> {
  if (source === undefined) return readDevnetFile()
  const known: Record<string, LoadedDeployment> = knownDeployments
  const found = known[source]
  if (found) return found
  if (!/[./\\]/.test(source)) {
    const names = Object.keys(known)
    throw new RestackError({
      code: 'UnknownDeployment',
      message: `There is no deployment named ${source}.${didYouMean(source, names)}`,
      remedy: `Known are ${names.join(', ')}; for others give a deployment file, such as deployment.json.`,
    })
  }
  return readDeployment(await readText(source), source)
}

function didYouMean(text: string, names: readonly string[]): string {
  const found = nearest(text, names)
  return found === undefined ? '' : ` Did you mean ${found}?`
}
