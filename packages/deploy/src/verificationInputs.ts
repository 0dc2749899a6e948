import { readFileSync } from 'node:fs'
import { type Deployment, RestackError } from '@restack/sdk'
import { type Address, encodeAbiParameters, getAddress, type Hex } from 'viem'
import { type ArtifactName, artifact } from './artifacts.js'
import { checkDeployConfig, type DeployConfig, parametersOf } from './config.js'
import { type Addresses, authoritiesOf, contractPlans } from './contracts.js'
import { limitedStrategies } from './limitedStrategies.js'

/** The compiler's standard JSON input: what block explorers and Sourcify take. */
export type StandardJsonInput = {
  language: 'Solidity'
  sources: Record<string, { content: string }>
  settings: Record<string, unknown>
}

export type VerificationInput = {
  /** As in the deployment file, or `strategy of <token>`. */
  name: string
  address: Address
  /** `path:Contract`, as explorers ask for it. */
  contract: string
  /** With the leading v, such as `v0.8.37+commit.f401782d`. */
  compiler: string
  /** ABI-encoded. */
  constructorArguments: Hex
  input: StandardJsonInput
}

export type VerificationInputsParameters = {
  deployment: Deployment
  /** What was deployed. */
  config: DeployConfig
  /** Stands for "deployer" in the configuration. */
  deployer: Address
}

export type VerificationInputsReturnType = VerificationInput[]

type Source = ArtifactName | 'StrategyBase'

type Sources = {
  sources: Record<string, string>
  contracts: Record<
    Source,
    { path: string; compiler: string; settings: Record<string, unknown>; sources: readonly string[] }
  >
}

const strategyInputs = ['strategyManager', 'pauserRegistry', 'underlyingToken'].map((name) => ({
  name,
  type: 'address',
}))

/**
 * What a block explorer needs to show that the code of a deployment is made from these sources: for each contract
 * the compiler, its exact settings, the sources and the constructor's arguments. Nothing is read from a chain.
 *
 * @throws RestackError `InvalidField`, `DifferentValue`
 *
 * @example
 * const inputs = verificationInputs({ deployment, config, deployer: account.address })
 */
export function verificationInputs({
  deployment,
  config: given,
  deployer,
}: VerificationInputsParameters): VerificationInputsReturnType {
  const config = checkDeployConfig(given)
  const { contracts, parameters: deployed } = deployment
  const configured = parametersOf(config, true)
  const parameters = {
    ...deployed,
    podChangeDelaySeconds: deployed.podChangeDelaySeconds ?? configured.podChangeDelaySeconds,
    depositContract: deployed.depositContract ?? configured.depositContract,
    pectraForkTimestamp: deployed.pectraForkTimestamp ?? configured.pectraForkTimestamp,
    rewards: deployed.rewards ?? configured.rewards,
  }
  const { create3Factory, ...rest } = contracts
  const strategyOf = new Map(
    Object.entries(deployment.tokens).map(([symbol, token]) => [
      getAddress(token),
      deployment.strategies[symbol],
    ]),
  )
  const limited = limitedStrategies(config).map((entry) => {
    const strategy = strategyOf.get(entry.token)
    if (strategy) return { ...entry, strategy }
    throw new RestackError({
      code: 'DifferentValue',
      message: `The configuration gives ${entry.token} a strategy with caps, but the deployment has none.`,
      remedy: 'Give the configuration that this deployment was made with.',
    })
  })
  const plans = contractPlans({
    addresses: rest as Addresses,
    authorities: authoritiesOf(config, deployer),
    config,
    parameters,
    limited,
    deployer,
  })
  const all = readSources()
  const withCaps = new Set(limited.map(({ token }) => token))
  return [
    ...(create3Factory ? [inputOf(all, 'create3Factory', create3Factory, 'Create3Factory', '0x')] : []),
    ...plans.map(({ name, address, artifact: source, constructorArgs }) =>
      inputOf(
        all,
        name,
        address,
        source,
        encodeAbiParameters(artifact(source).constructorInputs, constructorArgs),
      ),
    ),
    ...[...strategyOf].flatMap(([token, strategy]) =>
      strategy && !withCaps.has(token)
        ? [
            inputOf(
              all,
              `strategy of ${token}`,
              strategy,
              'StrategyBase',
              encodeAbiParameters(strategyInputs, [
                contracts.strategyManager,
                contracts.pauserRegistry,
                token,
              ]),
            ),
          ]
        : [],
    ),
  ]
}

function inputOf(
  { sources, contracts }: Sources,
  name: string,
  address: Address,
  source: Source,
  constructorArguments: Hex,
): VerificationInput {
  const { path, compiler, settings, sources: paths } = contracts[source]
  return {
    name,
    address,
    contract: `${path}:${source}`,
    compiler: `v${compiler}`,
    constructorArguments,
    input: {
      language: 'Solidity',
      sources: Object.fromEntries(paths.map((path) => [path, { content: sources[path] ?? '' }])),
      settings: {
        ...settings,
        outputSelection: { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'metadata'] } },
      },
    },
  }
}

let read: Sources | undefined

function readSources(): Sources {
  read ??= JSON.parse(readFileSync(new URL('../artifacts/sources.json', import.meta.url), 'utf8')) as Sources
  return read
}
