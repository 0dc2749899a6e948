import { shown } from '../../activity/names.js'
import { getRewardTokens } from '../../queries/getRewardTokens.js'
import type { View } from '../../state/createSource.js'

export type TokenRef = (token: string) => { token: `0x${string}`; symbol: string; decimals: number }

/** How tokens of rewards are named in answers. */
export async function tokenRefs(view: View): Promise<TokenRef> {
  const known = await view.keep('reward tokens', () => getRewardTokens(view.connection))
  return (token) => ({ token: shown(token), ...(known.get(token) ?? { symbol: '', decimals: 18 }) })
}

const secondsPerDay = 86_400

/** The day of UTC that a time is in. */
export function dayOf(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(0, 10)
}

export function daysBefore(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) / 1000 - days * secondsPerDay)
}
