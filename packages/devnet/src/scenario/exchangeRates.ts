import { liquidStakingTokenAbi } from '@restack/sdk/abi'
import { parseUnits } from 'viem'
import type { Scenario } from './schema.js'
import { addressOf, type Call, call, tokenOf, type World } from './world.js'

/**
 * Wei of ETH that 1e18 units of a token are worth after some days: the first rate and a simple daily interest.
 *
 * @param days Whole days since the first day.
 */
export function exchangeRateAfter(token: Scenario['tokens'][number], days: number): bigint {
  const first = parseUnits(token.exchangeRate, 18)
  const thousandthsOfPercent = BigInt(Math.round(token.annualGrowth * 1000))
  return first + (first * thousandthsOfPercent * BigInt(days)) / (100_000n * 365n)
}

/** Sets every token's rate to that of a day. */
export function exchangeRateCalls(world: World, days: number): Call[] {
  return world.scenario.tokens.map((token) =>
    call(addressOf(world, 'faucet'), tokenOf(world, token.symbol), {
      abi: liquidStakingTokenAbi,
      functionName: 'setExchangeRate',
      args: [exchangeRateAfter(token, days)],
    }),
  )
}
