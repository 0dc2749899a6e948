import { readFileSync } from 'node:fs'
import { type Deployment, RestackError } from '@restack/sdk'
import { liquidStakingTokenAbi, strategyFactoryAbi } from '@restack/sdk/abi'
import { type Abi, type Address, encodeDeployData, type Hash, type Hex, parseUnits, zeroAddress } from 'viem'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetClient } from '../chain/client.js'
import { exchangeRateAfter } from './exchangeRates.js'
import type { Scenario } from './schema.js'
import { submit } from './send.js'
import { type Call, call } from './world.js'

export type SetUpTokensParameters = {
  client: DevnetClient
  deployment: Deployment
  actors: Actors
  scenario: Scenario
}

export type SetUpTokensReturnType = {
  /** Symbol to token. */
  tokens: Record<string, Address>
  /** Symbol to strategy. */
  strategies: Record<string, Address>
  /** A registrar that lets every operator in. */
  registrar: Address
}

/** What every staker starts with, of every token. */
const initialBalance = parseUnits('100', 18)

type Artifact = { abi?: Abi; bytecode: Hex; constructorInputs: { type: string; name: string }[] }

/**
 * Deploys the scenario's tokens, a strategy for each and the open registrar, and gives the stakers a first
 * balance: three blocks, each mined here.
 */
export async function setUpTokens(parameters: SetUpTokensParameters): Promise<SetUpTokensReturnType> {
  const { client, deployment, actors, scenario } = parameters
  const faucet = actorNamed(actors, 'faucet').address
  await client.setAutomine(false)

  const creations = [
    ...scenario.tokens.map((token) =>
      creationCode('LiquidStakingToken', [token.name, token.symbol, exchangeRateAfter(token, 0), faucet]),
    ),
    creationCode('OpenRegistrar', []),
  ]
  const hashes: Hash[] = []
  for (const data of creations) {
    hashes.push(await client.request({ method: 'eth_sendTransaction', params: [{ from: faucet, data }] }))
  }
  await client.mine({ blocks: 1 })
  const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })))
  const created = receipts.map(({ contractAddress }) => contractAddress ?? zeroAddress)
  const registrar = created.at(-1) ?? zeroAddress
  const tokens = Object.fromEntries(
    scenario.tokens.map(({ symbol }, index) => [symbol, created[index] ?? zeroAddress]),
  )

  const factory = deployment.contracts.strategyFactory
  const calls: Call[] = Object.values(tokens).map((token) =>
    call(faucet, factory, { abi: strategyFactoryAbi, functionName: 'deployNewStrategy', args: [token] }),
  )
  await submit(client, calls, 1_000_000n)
  const mints = Object.values(tokens).flatMap((token) =>
    scenario.stakers.map((staker) =>
      call(faucet, token, {
        abi: liquidStakingTokenAbi,
        functionName: 'mint',
        args: [actorNamed(actors, staker).address, initialBalance],
      }),
    ),
  )
  await submit(client, mints, 100_000n)
  await client.mine({ blocks: 1 })
  await client.setAutomine(true)

  const strategies: Record<string, Address> = {}
  for (const [symbol, token] of Object.entries(tokens)) {
    const strategy = await client.readContract({
      address: factory,
      abi: strategyFactoryAbi,
      functionName: 'deployedStrategies',
      args: [token],
    })
    if (strategy === zeroAddress) {
      throw new RestackError({
        code: 'StrategyMissing',
        message: `The strategy of ${symbol} (${token}) was not created.`,
        remedy: 'Report this: it is an error of the devnet.',
      })
    }
    strategies[symbol] = strategy
  }
  return { tokens, strategies, registrar }
}

function creationCode(contract: 'LiquidStakingToken' | 'OpenRegistrar', args: unknown[]): Hex {
  const path = new URL(`../../artifacts/${contract}.json`, import.meta.url)
  const { bytecode, constructorInputs } = JSON.parse(readFileSync(path, 'utf8')) as Artifact
  if (constructorInputs.length === 0) return bytecode
  const abi = [
    { type: 'constructor', stateMutability: 'nonpayable', inputs: constructorInputs },
  ] as unknown as Abi
  return encodeDeployData({ abi, bytecode, args })
}
