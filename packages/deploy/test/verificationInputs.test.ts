import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Deployment } from '@restack/sdk'
import { type Address, decodeAbiParameters, getAddress, numberToHex, parseAbiParameters } from 'viem'
import { afterAll, describe, expect, it } from 'vitest'
import { type ArtifactName, artifact } from '../src/artifacts.js'
import { contractArtifacts, contractsOf } from '../src/contracts.js'
import { profile } from '../src/profiles.js'
import { type VerificationInput, verificationInputs } from '../src/verificationInputs.js'
import { type VerificationEntry, writeVerificationInputs } from '../src/writeVerificationInputs.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const address = (value: number) => getAddress(numberToHex(value, { size: 20 }))
const [deployer, plain, capped] = [address(200), address(101), address(102)]
const config = {
  ...profile('local'),
  tokens: [plain],
  limits: { [capped]: { maxPerDeposit: '5', maxTotalDeposits: '70' } },
}
const contractNames = contractsOf(config)
const contracts = Object.fromEntries(contractNames.map((name, index) => [name, address(index + 1)]))
const deployment: Deployment = {
  name: 'test',
  chainId: 31337,
  version: '1.0.0',
  deploymentBlock: 3,
  contracts: { ...(contracts as Deployment['contracts']), create3Factory: address(99) },
  strategies: { plain: address(103), capped: address(104) },
  tokens: { plain, capped },
  parameters: {
    blockTimeSeconds: 12,
    withdrawalDelayBlocks: 50,
    deallocationDelayBlocks: 50,
    allocationConfigurationDelayBlocks: 75,
    slashResolutionDelayBlocks: 0,
    timelockDelaySeconds: 0,
  },
}
const inputs = verificationInputs({ deployment, config, deployer })
const at = (wanted: Address) => {
  const input = inputs.find(({ address }) => address === wanted)
  if (!input) throw new Error(`Nothing for ${wanted}`)
  return input
}

describe('what a block explorer is given', () => {
  it('is for every contract of the deployment, the factory and the strategies', () => {
    expect(
      Object.fromEntries(inputs.map(({ address, contract }) => [address, contract.split(':')[1]])),
    ).toEqual({
      ...Object.fromEntries(
        contractNames.map((name, index) => [address(index + 1), contractArtifacts[name]]),
      ),
      [address(99)]: 'Create3Factory',
      [address(103)]: 'StrategyBase',
      [address(104)]: 'StrategyBaseTVLLimits',
    })
  })

  it("has the constructor's arguments", () => {
    const [manager, registry] = [deployment.contracts.strategyManager, deployment.contracts.pauserRegistry]
    const decoded = (types: string, wanted: Address) =>
      decodeAbiParameters(parseAbiParameters(types), at(wanted).constructorArguments)
    expect(decoded('address, address, address', address(103))).toEqual([manager, registry, plain])
    expect(decoded('address, address, address, uint256, uint256', address(104))).toEqual([
      manager,
      registry,
      capped,
      5n,
      70n,
    ])
    expect(decoded('address[], address', registry)).toEqual([
      [deployer, deployment.contracts.protocolRegistry],
      deployer,
    ])
    expect(at(address(99)).constructorArguments).toBe('0x')
  })

  it('has the sources as they are, and no other', () => {
    const { sources } = at(deployment.contracts.delegationManager).input
    for (const [path, { content }] of Object.entries(sources)) {
      expect(content).toBe(readFileSync(join(root, path), 'utf8'))
    }
    expect(Object.keys(sources)).toContain('contracts/src/delegation/DelegationManager.sol')
    expect(Object.keys(sources)).not.toContain('contracts/src/strategies/StrategyManager.sol')
  })

  // One of each optimizer profile and the smallest; the rest is compiled with the same settings each time `npm run generate -- --check` runs.
  it.each([
    ['Create3Factory', address(99)],
    ['StrategyBaseTVLLimits', address(104)],
    ['DelegationManager', deployment.contracts.delegationManager],
  ] as [ArtifactName, Address][])('compiles to the code that is deployed: %s', async (name, wanted) => {
    const input = at(wanted)
    const compiled = await compile(input)
    expect(`0x${compiled.bytecode.object}`).toBe(artifact(name).bytecode)
    expect(`0x${compiled.deployedBytecode.object}`).toBe(artifact(name).deployedBytecode)
    expect(compiled.compiler).toBe(input.compiler)
  })
})

describe('the folder beside the deployment file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'restack-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has one input for each kind of contract and an index of the addresses, and nothing half written', async () => {
    const target = join(folder, 'deployment.sources')
    await writeVerificationInputs(target, inputs)
    await writeVerificationInputs(target, inputs) // over an older one
    const read = (file: string) => JSON.parse(readFileSync(join(target, file), 'utf8'))
    const index: VerificationEntry[] = read('index.json')
    expect(index.map(({ address }) => address)).toEqual(inputs.map(({ address }) => address))
    expect(readdirSync(target).sort()).toEqual(
      ['index.json', ...new Set(index.map(({ file }) => file))].sort(),
    )
    for (const { file, address } of index) expect(read(file)).toEqual(at(address).input)
  })

  it('that cannot be made is named', async () => {
    const below = join(folder, 'deployment.sources', 'index.json', 'below')
    await expect(writeVerificationInputs(below, inputs)).rejects.toMatchObject({
      code: 'ENOTDIR',
      message: expect.stringContaining(below),
    })
  })
})

type Compiled = {
  bytecode: { object: string }
  deployedBytecode: { object: string }
  compiler: string
}

/** With the compiler of the npm package, as text over its standard input. */
async function compile({ contract, input }: VerificationInput): Promise<Compiled> {
  const [path = '', name = ''] = contract.split(':')
  const text = await new Promise<string>((resolve, reject) => {
    const options = { maxBuffer: 1 << 28 }
    const child = execFile(
      process.execPath,
      [join(root, 'contracts/tools/solc')],
      options,
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    )
    child.stdin?.end(JSON.stringify(input))
  })
  const { evm, metadata } = JSON.parse(text).contracts[path][name]
  return { ...evm, compiler: `v${JSON.parse(metadata).compiler.version}` }
}
