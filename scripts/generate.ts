// Writes what is derived from other sources: from the contracts, ABIs as const TypeScript for the SDK, and creation
// code for the deployer and the devnet, the input for verifying sources, and storage layouts; from the API's OpenAPI document, its typed client. `npm run generate -- --check`
// only says whether the committed files are current.
import { spawnSync } from 'node:child_process'
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
const beaconFolder = 'packages/beacon/artifacts'
const sourcesFile = 'packages/deploy/artifacts/sources.json'
const layoutFolder = 'contracts/layout'
const clientFolder = 'packages/api/src/client/generated'

type ForgeOutput = {
  abi: Abi
  bytecode: { object: string }
  deployedBytecode: {
    object: string
    immutableReferences?: Record<string, { start: number; length: number }[]>
  }
  metadata: {
    compiler: { version: string }
    settings: Record<string, unknown> & { compilationTarget: Record<string, string> }
    sources: Record<string, unknown>
  }
  storageLayout: StorageLayout
}

type StorageLayout = {
  storage: { label: string; slot: string; offset: number; type: string }[]
  types: Record<string, StorageType> | null
}

type StorageType = {
  encoding: string
  label: string
  numberOfBytes: string
  members?: { label: string; slot: string; offset: number; type: string }[]
}

/** Contracts whose ABI is one address's, with the parts it is put together from. */
const abis: Record<string, string[]> = {
  allocationManager: ['AllocationManager', 'AllocationManagerViews'],
  allowlistRegistrar: ['AllowlistRegistrar'],
  avsDirectory: ['AVSDirectory'],
  avsRegistrar: ['IAVSRegistrar'],
  backingEigen: ['BackingEigen'],
  cappedRegistrar: ['CappedRegistrar'],
  create3Factory: ['Create3Factory'],
  delegationManager: ['DelegationManager'],
  durationVault: ['DurationVaultStrategy'],
  durationVaultCreator: ['DurationVaultCreator'],
  eigen: ['Eigen'],
  eigenPod: ['EigenPod'],
  eigenPodManager: ['EigenPodManager'],
  eigenStrategy: ['EigenStrategy'],
  emissionsController: ['EmissionsController'],
  keyRegistrar: ['KeyRegistrar'],
  liquidStakingToken: ['LiquidStakingToken'],
  minimumStakeRegistrar: ['MinimumStakeRegistrar'],
  pauserRegistry: ['PauserRegistry'],
  permissionController: ['PermissionController'],
  protocolRegistry: ['ProtocolRegistry'],
  releaseManager: ['ReleaseManager'],
  rewardsCoordinator: ['RewardsCoordinator'],
  rootPoster: ['RootPoster'],
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
  'BackingEigen',
  'Create3Factory',
  'DelegationManager',
  'DurationVaultCreator',
  'Eigen',
  'EigenPod',
  'EigenPodManager',
  'EigenStrategy',
  'EmissionsController',
  'KeyRegistrar',
  'PauserRegistry',
  'PermissionController',
  'ProtocolRegistry',
  'ReleaseManager',
  'RewardsCoordinator',
  'RootPoster',
  'StrategyBaseTVLLimits',
  'StrategyFactory',
  'StrategyManager',
  'Timelock',
]

/** What contracts of the deployment create: strategies, vaults, pods, and the beacon of the pods. */
const created = ['DurationVaultStrategy', 'FixedBeacon', 'PodForwarder', 'StrategyBase']

const devnet = [
  'AllowlistRegistrar',
  'CappedRegistrar',
  'LiquidStakingToken',
  'MinimumStakeRegistrar',
  'OpenRegistrar',
  'RestakedStrategies',
]

/** What the mock beacon chain places on a local chain. */
const beacon = [
  'BeaconRoots',
  'ConsolidationRequests',
  'DepositContract',
  'SystemCalls',
  'WithdrawalRequests',
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
      settings: { optimizer: metadata.settings.optimizer, evmVersion: metadata.settings.evmVersion },
      constructorInputs: creation?.type === 'constructor' ? creation.inputs : [],
      bytecode: bytecode.object,
      deployedBytecode: deployedBytecode.object,
      immutableReferences: Object.values(deployedBytecode.immutableReferences ?? {}).flat(),
    },
    null,
    2,
  )}\n`
}

/**
 * What a block explorer needs to compile the deployed code again: the sources, once, and for each contract the
 * compiler, its settings and which of the sources it is made of.
 */
function sources(contracts: string[]): string {
  const texts = new Map<string, string>()
  const entries = contracts.map((contract) => {
    const { compiler, settings, sources } = output(contract).metadata
    const { compilationTarget, ...rest } = settings
    const [path = ''] = Object.keys(compilationTarget)
    for (const source of Object.keys(sources)) texts.set(source, readFileSync(join(root, source), 'utf8'))
    return [
      contract,
      { path, compiler: compiler.version, settings: rest, sources: Object.keys(sources).sort() },
    ]
  })
  return `${JSON.stringify(
    {
      sources: Object.fromEntries([...texts].sort(([a], [b]) => (a < b ? -1 : 1))),
      contracts: Object.fromEntries(entries),
    },
    null,
    1,
  )}\n`
}

/** Where a contract keeps what, without the numbers of the compiler's syntax tree, which every edit changes. */
function storageLayout(contract: string, { storage, types } = output(contract).storageLayout): string {
  const plain = (type: string) =>
    type.replace(/(t_(?:contract|struct|enum|userDefinedValueType)\([^()]*\))\d+/g, '$1')
  const variable = ({ label, slot, offset, type }: (typeof storage)[number]) => ({
    slot,
    offset,
    label,
    type: plain(type),
  })
  const described = Object.entries(types ?? {}).map(([name, { label, encoding, numberOfBytes, members }]) => [
    plain(name),
    { label, encoding, bytes: numberOfBytes, ...(members ? { members: members.map(variable) } : {}) },
  ])
  return `${JSON.stringify(
    { contract, storage: storage.map(variable), types: Object.fromEntries(described.sort()) },
    null,
    2,
  )}\n`
}

/**
 * The AllocationManager's struct, which is at `AllocationState.SLOT`, so the compiler does not list it: the layout
 * of a contract that has nothing but it. Slots count from there.
 */
function allocationState(): StorageLayout {
  const { settings, sources } = output('AllocationManagerViews').metadata
  const source =
    'import {AllocationState} from "contracts/src/allocation/AllocationState.sol"; contract At { AllocationState.Layout state; }'
  const texts = Object.keys(sources).map((path) => [
    path,
    { content: readFileSync(join(root, path), 'utf8') },
  ])
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'contracts/tools/solc')], {
    input: JSON.stringify({
      language: 'Solidity',
      sources: { ...Object.fromEntries(texts), 'At.sol': { content: source } },
      settings: {
        remappings: settings.remappings,
        evmVersion: settings.evmVersion,
        outputSelection: { 'At.sol': { At: ['storageLayout'] } },
      },
    }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const layout = status === 0 && JSON.parse(stdout).contracts?.['At.sol']?.At?.storageLayout
  if (!layout) throw new Error(`The layout of AllocationState was not compiled: ${stdout.slice(0, 2_000)}`)
  return layout
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
  for (const contract of [...deployed, ...created]) {
    files.set(`${layoutFolder}/${contract}.json`, storageLayout(contract))
  }
  files.set(`${layoutFolder}/AllocationState.json`, storageLayout('AllocationState', allocationState()))
  files.set(sourcesFile, sources([...deployed, ...created]))
  for (const contract of devnet) files.set(`${devnetFolder}/${contract}.json`, artifact(contract))
  for (const contract of beacon) files.set(`${beaconFolder}/${contract}.json`, artifact(contract))
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
const present = [abiFolder, deployFolder, layoutFolder, devnetFolder, beaconFolder, clientFolder].flatMap(
  existing,
)
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
