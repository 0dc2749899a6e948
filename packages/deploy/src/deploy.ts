import {
  create3FactoryAbi,
  type Deployment,
  RestackError,
  toRestackError,
  type WriteClient,
} from '@restack/sdk'
import { type Address, encodeDeployData, encodeFunctionData, formatEther, type Hash, type Hex } from 'viem'
import { getBalance, getChainId, getCode, getGasPrice, readContract } from 'viem/actions'
import { assertAuthorities } from './assertAuthorities.js'
import { checkDeployConfig, type DeployConfig, parametersOf } from './config.js'
import {
  type Addresses,
  authoritiesOf,
  type ContractName,
  type ContractPlan,
  codeOf,
  contractArtifacts,
  contractNames,
  contractPlans,
  contractsOf,
  inputsOf,
  saltOf,
} from './contracts.js'
import { findDeploymentBlock } from './deploymentBlock.js'
import { makeFactory, planFactory } from './factory.js'
import { limitedStrategies } from './limitedStrategies.js'
import { assertToken, ensureStrategy, symbolOf, verifyStrategy } from './strategies.js'
import { accountOf, awaitPending, type Sent, send } from './transaction.js'
import { verifyContract } from './verify.js'

export type DeployProgress = {
  /** From 1 to `steps`. */
  step: number
  steps: number
  /** The contract, or `strategy of <symbol>`. */
  name: string
  address: Address
  action: 'deployed' | 'verified'
  /** 0 where nothing was sent. */
  gasUsed: bigint
  transactionHash?: Hash
}

export type DeployParameters = {
  /** Any viem client with an account. */
  client: WriteClient
  config: DeployConfig
  /** Accept a withdrawal delay under seven days. */
  allowShortDelays?: boolean | undefined
  onProgress?: ((event: DeployProgress) => void) | undefined
}

export type DeployReturnType = Deployment

/**
 * Deploys the whole protocol, or finishes a deployment that was interrupted: what is there already is compared
 * with this version's code and with the configuration, and only what is missing is sent. The same deployer and
 * version give the same addresses, on every chain that has the deterministic deployment proxy.
 *
 * @returns The deployment, ready for `writeDeployment`.
 * @throws RestackError `WrongChain`, `InvalidField`, `DelaysDiffer`, `DelayTooShort`, `DelayTooLong`,
 * `DifferentCode`, `DifferentValue`, `InsufficientFunds`, `DeploymentReverted`, `PendingTransactions`,
 * `UnexpectedAuthority`, `NoToken`, `LimitsTooLate`, `NoAccount`, `RpcUnreachable`
 *
 * @example
 * const client = createWalletClient({ account: privateKeyToAccount(key), transport: http(rpcUrl) })
 * const deployment = await deploy({ client, config: profile('local'), allowShortDelays: true })
 */
export async function deploy(parameters: DeployParameters): Promise<DeployReturnType> {
  try {
    return await deployChecked(parameters)
  } catch (error) {
    throw toRestackError(error)
  }
}

async function deployChecked({
  client,
  config: given,
  allowShortDelays,
  onProgress,
}: DeployParameters): Promise<Deployment> {
  const config = checkDeployConfig(given)
  const parameters = parametersOf(config, allowShortDelays)
  const deployer = accountOf(client).address
  const authorities = authoritiesOf(config, deployer)
  await assertChain(client, config)
  await awaitPending(client)

  const tokens = [...new Set(config.tokens)]
  const limits = limitedStrategies(config)
  const names = contractsOf(config)
  await Promise.all(limits.map(({ token }) => assertToken(client, 'limits', token)))
  const steps = 1 + names.length + limits.length + tokens.length
  let step = 0
  const report = (name: string, address: Address, sent?: Sent) =>
    onProgress?.({
      step: ++step,
      steps,
      name,
      address,
      action: sent ? 'deployed' : 'verified',
      gasUsed: sent?.receipt.gasUsed ?? 0n,
      ...(sent ? { transactionHash: sent.hash } : {}),
    })

  const factory = await planFactory(client, config.create3Factory)
  if (factory.missing) {
    const artifacts = names.map((name) => ({ artifact: contractArtifacts[name] }))
    await assertBalance(client, [{ artifact: 'Create3Factory' as const }, ...artifacts].map(codeOf))
  }
  const factorySent = factory.missing && (await makeFactory(client, { ...factory, missing: factory.missing }))
  report('create3Factory', factory.address, factorySent)

  const addressOf = (salt: Hex) => predictAddress(client, factory.address, deployer, salt)
  const addresses = await predictAddresses(addressOf, config.version)
  const limited = await Promise.all(
    limits.map(async (entry) => ({ ...entry, strategy: await addressOf(entry.salt) })),
  )
  const plans = contractPlans({ addresses, authorities, config, parameters, limited, deployer })
  const codes = await Promise.all(plans.map(({ address }) => getCode(client, { address })))
  await assertBalance(client, plans.filter((_, index) => !codes[index]).map(codeOf))
  assertLimitsInTime(
    plans.filter((_, index) => !codes[index]),
    addresses,
  )

  let deploymentBlock: number | undefined
  for (const [index, plan] of plans.entries()) {
    const code = codes[index]
    const sent = code ? undefined : await deployContract(client, factory.address, plan)
    if (index === 0 && sent) deploymentBlock = Number(sent.receipt.blockNumber)
    await verifyContract(client, plan, plan.address, code ?? (await codeAt(client, plan)))
    report(plan.name, plan.address, sent)
  }
  deploymentBlock ??= await findDeploymentBlock(client, {
    factory: factory.address,
    deployer,
    salt: saltOf('timelock', config.version),
    address: addresses.timelock,
  })

  const strategies: Record<string, Address> = {}
  const tokensBySymbol: Record<string, Address> = {}
  const name = (token: Address, symbol: string, strategy: Address) => {
    const key = symbol in strategies ? `${symbol}.${token}` : symbol // two tokens may share a symbol
    strategies[key] = strategy
    tokensBySymbol[key] = token
    return key
  }
  for (const { token, strategy } of limited) {
    await verifyStrategy(client, addresses, token, strategy)
    name(token, await symbolOf(client, token), strategy)
  }
  for (const token of tokens) {
    const { symbol, strategy, sent } = await ensureStrategy(client, addresses, token)
    report(`strategy of ${name(token, symbol, strategy)}`, strategy, sent)
  }

  const deployment: Deployment = {
    name: config.name,
    chainId: config.chainId,
    version: config.version,
    deploymentBlock,
    contracts: { create3Factory: factory.address, ...pick(addresses, names) },
    strategies,
    tokens: tokensBySymbol,
    parameters,
  }
  await assertAuthorities(client, { deployment, authorities, deployer })
  return deployment
}

async function assertChain(client: WriteClient, config: DeployConfig) {
  const chainId = await getChainId(client)
  if (chainId === config.chainId) return
  throw new RestackError({
    code: 'WrongChain',
    message: `The configuration is for chain ${config.chainId}, but the node is on chain ${chainId}.`,
    remedy: `Use an RPC address of chain ${config.chainId}, or the configuration of chain ${chainId}.`,
  })
}

/**
 * Refuses to begin what can't be finished. 200 gas a byte of code is what the EVM asks at least; the true cost
 * is about a fifth higher.
 */
async function assertBalance(client: WriteClient, codes: readonly Hex[]) {
  if (codes.length === 0) return
  const { address } = accountOf(client)
  const [balance, gasPrice] = await Promise.all([getBalance(client, { address }), getGasPrice(client)])
  const gas = codes.reduce((sum, code) => sum + BigInt(code.length / 2 - 1) * 200n, 0n)
  if (balance >= gas * gasPrice) return
  throw new RestackError({
    code: 'InsufficientFunds',
    message: `The deployer ${address} has ${formatEther(balance)} ETH, but the ${codes.length} missing contracts cost more than ${formatEther(gas * gasPrice)} ETH (${gas} gas at ${formatEther(gasPrice, 'gwei')} gwei).`,
    remedy: 'Send ETH to the deployer, then run the deployment again.',
  })
}

/** A strategy with caps is opened by the factory's constructor, and later only by the factory's owner. */
function assertLimitsInTime(missing: readonly ContractPlan[], { strategyFactory }: Addresses) {
  const late = missing.find((plan) => plan.artifact === 'StrategyBaseTVLLimits')
  if (!late || missing.some((plan) => plan.address === strategyFactory)) return
  throw new RestackError({
    code: 'LimitsTooLate',
    message: `limits asks for a ${late.name}, but the StrategyFactory ${strategyFactory} is there already, and now only its owner opens strategies with caps.`,
    remedy: 'Take the token out of limits, or deploy under another version.',
  })
}

function predictAddress(client: WriteClient, factory: Address, deployer: Address, salt: Hex) {
  return readContract(client, {
    address: factory,
    abi: create3FactoryAbi,
    functionName: 'addressOf',
    args: [deployer, salt],
  })
}

async function predictAddresses(
  addressOf: (salt: Hex) => Promise<Address>,
  version: string,
): Promise<Addresses> {
  const entries = await Promise.all(
    contractNames.map(async (name) => [name, await addressOf(saltOf(name, version))] as const),
  )
  return Object.fromEntries(entries) as Addresses
}

/** What was deployed of all that could have been. Contracts that always are can't be missing. */
function pick(addresses: Addresses, names: readonly ContractName[]): Deployment['contracts'] {
  const entries = Object.entries(addresses).filter(([name]) => names.includes(name as ContractName))
  return Object.fromEntries(entries) as Deployment['contracts']
}

async function deployContract(client: WriteClient, factory: Address, plan: ContractPlan): Promise<Sent> {
  const { bytecode, constructorInputs, constructorArgs } = inputsOf(plan)
  const creationCode = encodeDeployData({
    abi: [{ type: 'constructor', inputs: constructorInputs, stateMutability: 'nonpayable' }],
    bytecode,
    args: constructorArgs,
  })
  return send(client, {
    what: plan.artifact,
    to: factory,
    data: encodeFunctionData({
      abi: create3FactoryAbi,
      functionName: 'deploy',
      args: [plan.salt, creationCode],
    }),
  })
}

async function codeAt(client: WriteClient, { artifact, address }: ContractPlan): Promise<Hex> {
  const code = await getCode(client, { address })
  if (code) return code
  throw new RestackError({
    code: 'DeploymentReverted',
    message: `${artifact} is not at ${address} although its transaction succeeded.`,
    remedy: 'The node may lag behind, or a block was replaced: run the deployment again.',
  })
}
