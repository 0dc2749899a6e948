// Writes what is derived from other sources: from the contracts, ABIs as const TypeScript for the SDK, and creation
// code for the deployer and the devnet; from the API's OpenAPI document, its typed client. `npm run generate -- --check`
// only says whether the committed files are current.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Abi, AbiParameter } from 'viem'
import { apiClient } from './apiClient.js'
import { runFoundry } from './foundry.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const abiFolder = 'packages/sdk/src/abi/generated'
const deployFolder = 'packages/deploy/artifacts'
const devnetFolder = 'packages/devnet/artifacts'
const clientFolder = 'packages/api/src/client/generated'

type ForgeOutput = {
  abi: Abi
  bytecode: { object: string }
  deployedBytecode: {
    object: string
    immutableReferences?: Record<string, { start: number; length: number }[]>
  }
  metadata: { compiler: { version: string }; settings: unknown }
}

/** Contracts whose ABI is one address's, with the parts it is put together from. */
const abis: Record<string, string[]> = {
  allocationManager: ['AllocationManager', 'AllocationManagerViews'],
  allowlistRegistrar: ['AllowlistRegistrar'],
  avsDirectory: ['AVSDirectory'],
  avsRegistrar: ['IAVSRegistrar'],
  cappedRegistrar: ['CappedRegistrar'],
  create3Factory: ['Create3Factory'],
  delegationManager: ['DelegationManager'],
  eigenPodManager: ['EigenPodManager'],
  keyRegistrar: ['KeyRegistrar'],
  liquidStakingToken: ['LiquidStakingToken'],
  minimumStakeRegistrar: ['MinimumStakeRegistrar'],
  pauserRegistry: ['PauserRegistry'],
  permissionController: ['PermissionController'],
  protocolRegistry: ['ProtocolRegistry'],
  releaseManager: ['ReleaseManager'],
  strategy: ['StrategyBase'],
  strategyFactory: ['StrategyFactory'],
  strategyManager: ['StrategyManager'],
  strategyTVLLimits: ['StrategyBaseTVLLimits'],
  timelock: ['Timelock'],
}

const deployed = [
  'AVSDirectory',
  'AllocationManager',
  'AllocationManagerViews',
  'Create3Factory',
  'DelegationManager',
  'EigenPodManager',
  'KeyRegistrar',
  'PauserRegistry',
  'PermissionController',
  'ProtocolRegistry',
  'ReleaseManager',
  'StrategyBaseTVLLimits',
  'StrategyFactory',
  'StrategyManager',
  'Timelock',
]

const devnet = [
  'AllowlistRegistrar',
  'CappedRegistrar',
  'LiquidStakingToken',
  'MinimumStakeRegistrar',
  'OpenRegistrar',
]

function output(contract: string): ForgeOutput {
  return JSON.parse(readFileSync(join(root, `contracts/out/${contract}.sol/${contract}.json`), 'utf8'))
}

function signature(item: Abi[number]): string {
  const type = (input: AbiParameter): string =>
    'components' in input ? `(${input.components.map(type).join(',')})${input.type.slice(5)}` : input.type
  const name = 'name' in item ? item.name : ''
  const inputs = 'inputs' in item ? (item.inputs ?? []).map(type).join(',') : ''
  return `${item.type} ${name}(${inputs})`
}

/** One entry for each signature, ordered, without the constructor. */
function mergedAbi(contracts: string[]): Abi {
  const items = new Map<string, Abi[number]>()
  for (const item of contracts.flatMap((contract) => [...output(contract).abi])) {
    if (item.type === 'constructor' || item.type === 'fallback') continue
    if (!items.has(signature(item))) items.set(signature(item), item)
  }
  return [...items.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

function artifact(contract: string): string {
  const { abi, bytecode, deployedBytecode, metadata } = output(contract)
  const creation = abi.find((item) => item.type === 'constructor')
  return `${JSON.stringify(
    {
      contractName: contract,
      compiler: metadata.compiler.version,
      settings: (metadata.settings as { optimizer: unknown; evmVersion: unknown }) && {
        optimizer: (metadata.settings as { optimizer: unknown }).optimizer,
        evmVersion: (metadata.settings as { evmVersion: unknown }).evmVersion,
      },
      constructorInputs: creation?.type === 'constructor' ? creation.inputs : [],
      bytecode: bytecode.object,
      deployedBytecode: deployedBytecode.object,
      immutableReferences: Object.values(deployedBytecode.immutableReferences ?? {}).flat(),
    },
    null,
    2,
  )}\n`
}

async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const header = '// Generated from the contracts by `npm run generate`.\n'
  for (const [name, contracts] of Object.entries(abis)) {
    files.set(
      `${abiFolder}/${name}.ts`,
      `${header}export const ${name}Abi = ${JSON.stringify(mergedAbi(contracts), null, 2)} as const\n`,
    )
  }
  const names = Object.keys(abis)
  files.set(
    `${abiFolder}/index.ts`,
    header + names.map((name) => `export { ${name}Abi } from './${name}.js'\n`).join(''),
  )
  for (const contract of deployed) files.set(`${deployFolder}/${contract}.json`, artifact(contract))
  for (const contract of devnet) files.set(`${devnetFolder}/${contract}.json`, artifact(contract))
  files.set(`${clientFolder}/client.ts`, await apiClient())
  return files
}

function existing(folder: string): string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).map((file) => `${folder}/${file}`)
    : []
}

const build = runFoundry('forge', ['build', '--quiet', '--skip', 'test'], {
  env: { ...process.env, FOUNDRY_PROFILE: 'release' },
})
if (build !== 0) process.exit(build)

const files = await generated()
const present = [abiFolder, deployFolder, devnetFolder, clientFolder].flatMap(existing)
const stale = [
  ...present.filter((file) => !files.has(file)),
  ...[...files]
    .filter(
      ([file, text]) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
    )
    .map(([file]) => file),
]

if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Not current: ${stale.join(', ')}. Run npm run generate and commit the result.`)
    process.exit(1)
  }
  console.log(`${files.size} generated files equal the sources.`)
} else {
  for (const file of present.filter((path) => !files.has(path))) rmSync(join(root, file))
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  console.log(`${stale.length} of ${files.size} generated files changed.`)
}
