import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  type DeployConfig,
  type DeployProgress,
  deploy,
  parametersOf,
  profile,
  readDeployConfig,
  verificationInputs,
  writeDeployment,
  writeVerificationInputs,
} from '@restack/deploy'
import { type Deployment, RestackError, readDeployment, retryingHttp } from '@restack/sdk'
import { createWalletClient } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { formatDuration } from '../duration.js'
import { readPrivateKey, readText } from '../options.js'
import { type Output, table, toJson } from '../output.js'
import { type PlannedContract, planDeployment } from '../planDeployment.js'
import { loadKey } from '../session/sender.js'

export type DeployOptions = {
  config?: string
  profile?: string
  rpcUrl: string
  keystore?: string
  passwordFile?: string
  privateKeyFile?: string
  out?: string
  allowShortDelays?: boolean
  dryRun?: boolean
  json?: boolean
}

export async function runDeploy(options: DeployOptions, output: Output): Promise<void> {
  const config = await readConfig(options)
  const allowShortDelays = options.allowShortDelays ?? false
  parametersOf(config, allowShortDelays)
  const account = (await loadKey(options)) ?? privateKeyToAccount(await readPrivateKey(undefined))
  if (options.out !== undefined) await assertWritable(options.out, config)
  const client = createWalletClient({
    account,
    transport: retryingHttp(options.rpcUrl, {
      timeout: 30_000,
      retries: 3,
      onRetry: ({ delayMs }) =>
        output.progress(`The node is busy: asking again in ${(delayMs / 1000).toFixed(1)} s`),
    }),
    pollingInterval: config.chainId === 31337 ? 50 : 1_000,
  })

  if (options.dryRun) {
    presentPlan(await planDeployment({ client, config }), account.address, options, output)
    return
  }
  const deployment = await deploy({
    client,
    config,
    allowShortDelays,
    onProgress: options.json ? undefined : (progress) => showProgress(progress, output),
  })
  if (options.out !== undefined) {
    await writeVerificationInputs(
      sourcesFolder(options.out),
      verificationInputs({ deployment, config, deployer: account.address }),
    )
    await writeDeployment(options.out, deployment)
  }
  presentDeployment(deployment, options, output)
}

async function readConfig({ config, profile: name }: DeployOptions): Promise<DeployConfig> {
  if ((config === undefined) === (name === undefined)) {
    throw new RestackError({
      code: 'InvalidCommand',
      message:
        config === undefined ? 'Nothing says what to deploy.' : 'Both --config and --profile are given.',
      remedy: 'Give either --config with a file, or --profile local or mainnet.',
    })
  }
  if (config !== undefined) return readDeployConfig(await readText(config), config)
  if (name === 'local' || name === 'mainnet') return profile(name)
  throw new RestackError({
    code: 'UnknownProfile',
    message: `There is no profile "${name}".`,
    remedy: 'Use local or mainnet, or a file with --config.',
  })
}

/** So that nothing is deployed whose addresses could not be written, and no other file is lost. */
async function assertWritable(path: string, config: DeployConfig): Promise<void> {
  const folder = dirname(resolve(path))
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new RestackError({
      code: 'NoFolder',
      message: `The folder ${folder} of --out does not exist.`,
      remedy: 'Make it, or give another path.',
    })
  }
  const sources = sourcesFolder(path)
  if (existsSync(sources) && !statSync(sources).isDirectory()) {
    throw new RestackError({
      code: 'FileExists',
      message: `${sources} is a file; the sources for verification belong into a folder of this name.`,
      remedy: 'Give another path to --out, or move that file away.',
    })
  }
  if (!existsSync(path)) return
  const existing = await readText(path)
  let earlier: Deployment | undefined
  try {
    earlier = readDeployment(existing, path)
  } catch {
    // not a deployment: refused below
  }
  if (earlier?.chainId === config.chainId) return
  throw new RestackError({
    code: 'FileExists',
    message: `${path} exists and is not a deployment file of chain ${config.chainId}.`,
    remedy: 'Give another path to --out, or move that file away.',
  })
}

function showProgress({ step, steps, name, address, action }: DeployProgress, output: Output): void {
  output.err(`${String(step).padStart(2)}/${steps}  ${action.padEnd(8)}  ${name.padEnd(24)}  ${address}`)
}

function presentDeployment(deployment: Deployment, options: DeployOptions, output: Output): void {
  if (options.json) {
    output.out(toJson(deployment))
    return
  }
  const { parameters, chainId, name, version, contracts } = deployment
  output.out('')
  output.out(output.paint.bold(`${name}, version ${version}, on chain ${chainId}`))
  for (const line of table(
    Object.entries(contracts).map(([contract, address]) => [contract, address ?? '']),
  )) {
    output.out(line)
  }
  const withdrawal = parameters.withdrawalDelayBlocks
  output.out(
    `Withdrawals take ${withdrawal} blocks, about ${formatDuration(withdrawal * parameters.blockTimeSeconds)}.`,
  )
  output.out(
    options.out === undefined
      ? 'Not written to a file: run again with --out to have one; nothing will be deployed twice.'
      : `Written to ${options.out}.`,
  )
  if (options.out !== undefined) {
    output.out(`What a block explorer needs to verify the sources is in ${sourcesFolder(options.out)}.`)
  }
}

/** `deployment.sources` beside `deployment.json`. */
function sourcesFolder(out: string): string {
  return `${out.replace(/\.json$/, '')}.sources`
}

function presentPlan(
  contracts: PlannedContract[],
  deployer: string,
  options: DeployOptions,
  output: Output,
): void {
  if (options.json) {
    output.out(toJson({ dryRun: true, deployer, contracts }))
    return
  }
  const missing = contracts.filter(({ present }) => !present).length
  output.out(`Dry run: ${missing} of ${contracts.length} contracts would be deployed by ${deployer}.`)
  const rows = contracts.map(({ name, address, present }) => [
    name,
    address ?? "known once the deployer's factory exists",
    present ? 'is there' : 'to deploy',
  ])
  for (const line of table(rows)) output.out(line)
}
