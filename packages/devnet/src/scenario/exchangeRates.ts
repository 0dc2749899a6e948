import { liquidStakingTokenAbi } from '@restack/sdk/abi'
import { parseUnits } from 'viem'
import type { Scenario } from './schema.js'
import { addressOf, type Call, call, tokenOf, type World } from './world.js'

/**
 * Wei of ETH that 1e18 units of a token are worth after some days: the first rate and a simple daily interest,
 * less what was lost on some of the days.
 *
 * @param days Whole days since the first day.
 */
export function exchangeRateAfter(token: Scenario['tokens'][number], days: number): bigint {
  const first = parseUnits(token.exchangeRate, 18)
  const thousandthsOfPercent = BigInt(Math.round(token.annualGrowth * 1000))
  const grown = first + (first * thousandthsOfPercent * BigInt(days)) / (100_000n * 365n)
  return (token.losses ?? [])
    .filter(({ day }) => day <= days)
    .reduce((rate, { percent }) => (rate * BigInt(Math.round((100 - percent) * 1000))) / 100_000n, grown)
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
