import {
  RestackError,
  strategyAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  type WriteClient,
} from '@restack/sdk'
import { type Address, encodeFunctionData, erc20Abi, isAddressEqual, zeroAddress } from 'viem'
import { getCode, readContract, simulateContract } from 'viem/actions'
import type { Addresses } from './contracts.js'
import { accountOf, type Sent, send } from './transaction.js'

export type TokenStrategy = { symbol: string; token: Address; strategy: Address; sent?: Sent }

/** Gives a token its strategy through the factory, or checks the one it has. */
export async function ensureStrategy(
  client: WriteClient,
  addresses: Addresses,
  token: Address,
): Promise<TokenStrategy> {
  await assertToken(client, 'tokens', token)
  const symbol = await symbolOf(client, token)
  const existing = await deployedStrategy(client, addresses, token)
  if (existing !== zeroAddress) {
    await verifyStrategy(client, addresses, token, existing)
    return { symbol, token, strategy: existing }
  }

  const call = {
    abi: strategyFactoryAbi,
    functionName: 'deployNewStrategy',
    args: [token],
  } as const
  const { result } = await simulateContract(client, {
    ...call,
    account: accountOf(client),
    address: addresses.strategyFactory,
  })
  const sent = await send(client, {
    what: `the strategy of ${symbol}`,
    to: addresses.strategyFactory,
    data: encodeFunctionData(call),
  })
  const strategy = await deployedStrategy(client, addresses, token)
  if (!isAddressEqual(strategy, result)) throw different(token, 'deployedStrategies', result, strategy)
  await verifyStrategy(client, addresses, token, strategy)
  return { symbol, token, strategy, sent }
}

/** @throws RestackError `NoToken` */
export async function assertToken(client: WriteClient, field: string, token: Address) {
  if (await getCode(client, { address: token })) return
  throw new RestackError({
    code: 'NoToken',
    message: `${field} names ${token}, but there is no contract at this address.`,
    remedy: 'Correct the address, or deploy the token first.',
  })
}

function deployedStrategy(client: WriteClient, addresses: Addresses, token: Address): Promise<Address> {
  return readContract(client, {
    address: addresses.strategyFactory,
    abi: strategyFactoryAbi,
    functionName: 'deployedStrategies',
    args: [token],
  })
}

/** Whether the strategy is the token's, of this deployment, and open to deposits. */
export async function verifyStrategy(
  client: WriteClient,
  addresses: Addresses,
  token: Address,
  strategy: Address,
) {
  const [underlyingToken, manager, whitelisted] = await Promise.all([
    readContract(client, { address: strategy, abi: strategyAbi, functionName: 'underlyingToken' }),
    readContract(client, { address: strategy, abi: strategyAbi, functionName: 'strategyManager' }),
    readContract(client, {
      address: addresses.strategyManager,
      abi: strategyManagerAbi,
      functionName: 'strategyIsWhitelistedForDeposit',
      args: [strategy],
    }),
  ])
  if (!isAddressEqual(underlyingToken, token))
    throw different(strategy, 'underlyingToken', token, underlyingToken)
  if (!isAddressEqual(manager, addresses.strategyManager)) {
    throw different(strategy, 'strategyManager', addresses.strategyManager, manager)
  }
  if (!whitelisted) throw different(strategy, 'strategyIsWhitelistedForDeposit', 'true', 'false')
}

function different(contract: Address, value: string, expected: string, found: string): RestackError {
  return new RestackError({
    code: 'DifferentValue',
    message: `The strategy ${contract}: ${value} is ${found}, but should be ${expected}.`,
    remedy: 'The owner may have withdrawn it: take the token out of the configuration.',
  })
}

export async function symbolOf(client: WriteClient, token: Address): Promise<string> {
  try {
    return await readContract(client, { address: token, abi: erc20Abi, functionName: 'symbol' })
  } catch {
    return token // old tokens have no symbol, or one that isn't a string
  }
}
