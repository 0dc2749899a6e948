import type { Deployment } from '@restack/sdk'
import { beaconChainEthStrategy, RestackError } from '@restack/sdk'
import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
} from 'viem'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetBeacon } from '../beacon/openBeacon.js'
import type { DevnetClient } from '../chain/client.js'
import { nativeSymbol, type Scenario } from './schema.js'

/** What an action needs to know to become calls. */
export type World = {
  client: DevnetClient
  /** With the strategies and tokens of the scenario. */
  deployment: Deployment
  actors: Actors
  scenario: Scenario
  /** Name of an AVS to its registrar. */
  registrars: Record<string, Address>
  /** The beacon chain that validators are on. Without one nobody has any. */
  beacon?: DevnetBeacon | undefined
}

/** One transaction to send. */
export type Call = { from: Address; to: Address; data: Hex; gas?: bigint; value?: bigint }

/** Encodes one call of a contract. */
export function call<
  const abi extends Abi,
  functionName extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
>(
  from: Address,
  to: Address,
  contract: {
    abi: abi
    functionName: functionName
    args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', functionName>
  },
): Call {
  return { from, to, data: encodeFunctionData(contract as unknown as EncodeFunctionDataParameters) }
}

export function addressOf(world: World, name: string): Address {
  return actorNamed(world.actors, name).address
}

export function strategyOf({ deployment }: World, symbol: string): Address {
  if (symbol === nativeSymbol) return beaconChainEthStrategy
  return known(deployment.strategies[symbol], symbol)
}

export function tokenOf({ deployment }: World, symbol: string): Address {
  return known(deployment.tokens[symbol], symbol)
}

export function registrarOf({ registrars }: World, avs: string): Address {
  const registrar = registrars[avs]
  if (registrar) return registrar
  throw new RestackError({
    code: 'UnknownAvs',
    message: `There is no AVS named ${avs} on this devnet.`,
    remedy: `Use one of: ${Object.keys(registrars).join(', ')}.`,
  })
}

/** Symbol of a strategy's token; undefined for a strategy that is not the scenario's. */
export function symbolOf({ deployment }: World, strategy: Address): string | undefined {
  if (strategy === beaconChainEthStrategy) return nativeSymbol
  return Object.entries(deployment.strategies).find(([, address]) => address === strategy)?.[0]
}

/** The strategies of some tokens, in the ascending order that slashing wants. */
export function ascendingStrategies(world: World, symbols: readonly string[]): Address[] {
  return symbols
    .map((symbol) => strategyOf(world, symbol))
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
}

/** A percentage as 1e18 fixed point. */
export function percentToWad(percent: number): bigint {
  return BigInt(Math.round(percent * 1000)) * 10n ** 13n
}

function known(address: Address | undefined, symbol: string): Address {
  if (address) return address
  throw new RestackError({
    code: 'UnknownToken',
    message: `There is no token ${symbol} on this devnet.`,
    remedy: 'Use a token of the scenario.',
  })
}
