import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deploy, profile } from '@restack/deploy'
import {
  allocationManagerAbi,
  type Deployment,
  delegationManagerAbi,
  liquidStakingTokenAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  waitForReceipt,
} from '@restack/sdk'
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  createTestClient,
  encodeDeployData,
  type Hex,
  http,
  type PublicActions,
  parseEventLogs,
  publicActions,
  type TestClient,
  type Transport,
  type WalletActions,
  walletActions,
} from 'viem'
import { foundry } from 'viem/chains'
import { foundryPath } from '../../../scripts/foundry.mjs'

export const names = [
  'deployer',
  'alice',
  'bob',
  'carol',
  'dave',
  'erin',
  'frank',
  'avs',
  'otherAvs',
  'slasher',
] as const
export type Name = (typeof names)[number]
export type Token = 'stTEST' | 'rTEST'

export type Network = Awaited<ReturnType<typeof startNetwork>>

/** Anvil with the protocol, two liquid staking tokens with strategies, and named accounts that own them. */
export async function startNetwork() {
  const { rpcUrl, stop } = await startAnvil()
  try {
    return { ...(await setUp(rpcUrl)), rpcUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type NetworkClient = TestClient<'anvil', Transport, typeof foundry> &
  PublicActions<Transport, typeof foundry> &
  WalletActions<typeof foundry>

async function setUp(rpcUrl: string) {
  const client: NetworkClient = createTestClient({
    mode: 'anvil',
    chain: foundry,
    transport: http(rpcUrl, { timeout: 60_000, batch: true }),
    pollingInterval: 10,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions)
  const accounts = await client.getAddresses()
  const actors = Object.fromEntries(names.map((name, index) => [name, accounts[index] as Address])) as Record<
    Name,
    Address
  >

  /** Sends a transaction and returns its receipt; throws when it reverts. */
  async function send<
    const abi extends Abi,
    name extends ContractFunctionName<abi, 'nonpayable'>,
    args extends ContractFunctionArgs<abi, 'nonpayable', name>,
  >(from: Address, call: { abi: abi; address: Address; functionName: name; args: args }) {
    const hash = await client.writeContract({ ...call, account: from, chain: foundry } as never)
    const receipt = await waitForReceipt(client, { hash })
    if (receipt.status !== 'success') throw new Error(`${call.functionName} reverted`)
    return receipt
  }

  const deployed = await deploy({
    client: { ...client, account: { address: actors.deployer, type: 'json-rpc' } } as never,
    config: profile('local'),
    allowShortDelays: true,
  })
  const tokens: Record<string, Address> = {}
  const strategies: Record<string, Address> = {}
  for (const [symbol, rate] of [
    ['stTEST', 10n ** 18n],
    ['rTEST', 1_150_000_000_000_000_000n],
  ] as const) {
    const token = await deployArtifact('LiquidStakingToken', [
      `${symbol} token`,
      symbol,
      rate,
      actors.deployer,
    ])
    tokens[symbol] = token
    const factory = { abi: strategyFactoryAbi, address: deployed.contracts.strategyFactory }
    const receipt = await send(actors.deployer, {
      ...factory,
      functionName: 'deployNewStrategy',
      args: [token],
    })
    const [set] = parseEventLogs({
      abi: strategyFactoryAbi,
      logs: receipt.logs,
      eventName: 'StrategySetForToken',
    })
    strategies[symbol] = set?.args.strategy as Address
    for (const account of Object.values(actors)) {
      const minted = { abi: liquidStakingTokenAbi, address: token }
      await send(actors.deployer, { ...minted, functionName: 'mint', args: [account, 10n ** 24n] })
      await send(account, {
        ...minted,
        functionName: 'approve',
        args: [deployed.contracts.strategyManager, 2n ** 255n],
      })
    }
  }
  const registrar = await deployArtifact('OpenRegistrar', [])
  const deployment: Deployment = { ...deployed, tokens, strategies, actors }

  async function deployArtifact(name: string, args: unknown[]): Promise<Address> {
    const url = new URL(`../../devnet/artifacts/${name}.json`, import.meta.url)
    const { bytecode, constructorInputs } = JSON.parse(readFileSync(url, 'utf8')) as {
      bytecode: Hex
      constructorInputs: never[]
    }
    const abi = [
      { type: 'constructor', stateMutability: 'nonpayable', inputs: constructorInputs },
    ] as unknown as Abi
    const data = constructorInputs.length > 0 ? encodeDeployData({ abi, bytecode, args }) : bytecode
    const hash = await client.sendTransaction({ account: actors.deployer, data, chain: foundry })
    const { contractAddress } = await waitForReceipt(client, { hash })
    return contractAddress as Address
  }

  const { delegationManager, strategyManager, allocationManager } = deployment.contracts
  return {
    client,
    actors,
    deployment,
    registrar,
    send,
    dm: { abi: delegationManagerAbi, address: delegationManager },
    sm: { abi: strategyManagerAbi, address: strategyManager },
    am: { abi: allocationManagerAbi, address: allocationManager },
    token: (symbol: Token) => tokens[symbol] as Address,
    strategy: (symbol: Token) => strategies[symbol] as Address,
  }
}

export async function startAnvil(args: string[] = []): Promise<{ rpcUrl: string; stop(): Promise<void> }> {
  const child = spawn(foundryPath('anvil'), ['--port', '0', '--chain-id', '31337', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const rpcUrl = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      const address = /Listening on (127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (address) resolve(`http://${address}`)
    })
    child.once('exit', () => reject(new Error(`anvil ended: ${output}`)))
  })
  return {
    rpcUrl,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
