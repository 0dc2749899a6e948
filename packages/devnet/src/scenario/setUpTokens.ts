import { type Deployment, RestackError } from '@restack/sdk'
import { liquidStakingTokenAbi, strategyFactoryAbi } from '@restack/sdk/abi'
import { type Address, parseUnits, zeroAddress } from 'viem'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetClient } from '../chain/client.js'
import { create, creationCode } from './create.js'
import { exchangeRateAfter } from './exchangeRates.js'
import { type Scenario, stakersOf } from './schema.js'
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
}

/** What every staker starts with, of every token. */
const initialBalance = parseUnits('100', 18)

/** So that a mint fits into a block with others. */
const recipientsPerMint = 50

/** Deploys the scenario's tokens and a strategy for each, and gives the stakers a first balance: two blocks. */
export async function setUpTokens(parameters: SetUpTokensParameters): Promise<SetUpTokensReturnType> {
  const { client, deployment, actors, scenario } = parameters
  const faucet = actorNamed(actors, 'faucet').address

  const created = await create(
    client,
    faucet,
    scenario.tokens.map((token) =>
      creationCode('LiquidStakingToken', [token.name, token.symbol, exchangeRateAfter(token, 0), faucet]),
    ),
  )
  const tokens = Object.fromEntries(
    scenario.tokens.map(({ symbol }, index) => [symbol, created[index] ?? zeroAddress]),
  )

  const factory = deployment.contracts.strategyFactory
  const calls: Call[] = Object.values(tokens).map((token) =>
    call(faucet, factory, { abi: strategyFactoryAbi, functionName: 'deployNewStrategy', args: [token] }),
  )
  await submit(client, calls, 2_000_000n)
  const recipients = stakersOf(scenario).map(({ name }) => actorNamed(actors, name).address)
  const mints = Object.values(tokens).flatMap((token) =>
    inParts(recipients, recipientsPerMint).map((part) =>
      call(faucet, token, {
        abi: liquidStakingTokenAbi,
        functionName: 'mintToMany',
        args: [part, initialBalance],
      }),
    ),
  )
  await submit(client, mints, 100_000n + 60_000n * BigInt(recipientsPerMint))
  await client.mine({ blocks: 1 })

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
  return { tokens, strategies }
}

function inParts<item>(items: readonly item[], size: number): item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
