import { strategyTVLLimitsAbi } from '@restack/sdk'
import { type Address, getAddress, type Hex, keccak256, toBytes } from 'viem'
import type { DeployConfig } from './config.js'
import type { Addresses, ContractPlan } from './contracts.js'

/** A strategy with caps: a contract of its own, at an address that follows from its token. */
export type LimitedStrategy = {
  token: Address
  strategy: Address
  salt: Hex
  maxPerDeposit: bigint
  maxTotalDeposits: bigint
}

/** The strategies with caps that a configuration asks for, without their addresses. */
export function limitedStrategies({ limits, version }: DeployConfig): Omit<LimitedStrategy, 'strategy'>[] {
  return Object.entries(limits ?? {}).map(([token, { maxPerDeposit, maxTotalDeposits }]) => ({
    token: getAddress(token),
    salt: keccak256(toBytes(`restack/StrategyBaseTVLLimits/${version}/${token.toLowerCase()}`)),
    maxPerDeposit: BigInt(maxPerDeposit),
    maxTotalDeposits: BigInt(maxTotalDeposits),
  }))
}

export function limitedPlan(
  { token, strategy, salt, maxPerDeposit, maxTotalDeposits }: LimitedStrategy,
  { strategyManager, pauserRegistry }: Addresses,
): ContractPlan {
  return {
    name: `strategy of ${token}`,
    artifact: 'StrategyBaseTVLLimits',
    salt,
    address: strategy,
    abi: strategyTVLLimitsAbi,
    constructorArgs: [strategyManager, pauserRegistry, token, maxPerDeposit, maxTotalDeposits],
    checks: [
      { functionName: 'strategyManager', expected: strategyManager },
      { functionName: 'pauserRegistry', expected: pauserRegistry },
      { functionName: 'underlyingToken', expected: token },
      { functionName: 'maxPerDeposit', expected: maxPerDeposit },
      { functionName: 'maxTotalDeposits', expected: maxTotalDeposits },
    ],
  }
}
