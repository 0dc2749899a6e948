import type { RewardsDay } from '@restack/api/client'
import type { ValuedSeries } from '../plot/columns.js'

export type PaidToken = { token: string; symbol: string; decimals: number }

/** The tokens that days were paid in, in a fixed order. */
export function tokensOf(days: readonly PaidToken[]): PaidToken[] {
  const tokens = new Map(days.map(({ token, symbol, decimals }) => [token, { token, symbol, decimals }]))
  return [...tokens.values()].toSorted(
    (a, b) => a.symbol.localeCompare(b.symbol, 'en') || a.token.localeCompare(b.token, 'en'),
  )
}

/** Midnight, in seconds. */
export const timeOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000

/**
 * What was paid of a token on each day, a series for each AVS; days without payment are zero. A snapshot pays for the
 * day before its midnight: where the first one paid is not the first that is counted, `since`, the one before begins.
 */
export function paidSeries(
  days: readonly RewardsDay[],
  token: string,
  since: string,
  nameOf: (avs: string) => string,
): { times: number[]; series: ValuedSeries[] } {
  const paid = days.filter((day) => day.token === token)
  const present = paid.map(({ day }) => timeOfDay(day))
  if (present.length === 0) return { times: [], series: [] }
  const [paidFirst, last] = [Math.min(...present), Math.max(...present)]
  const first = paidFirst > timeOfDay(since) ? paidFirst - 86_400 : paidFirst
  const times = Array.from({ length: (last - first) / 86_400 + 1 }, (_, index) => first + index * 86_400)
  const avss = [...new Set(paid.map(({ avs }) => avs))].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'en'),
  )
  const series = avss.map((avs, color) => {
    const values = times.map(() => 0n)
    for (const row of paid) {
      const index = (timeOfDay(row.day) - first) / 86_400
      if (row.avs === avs) values[index] = (values[index] ?? 0n) + row.toOperators + row.toStakers
    }
    return { id: avs, name: nameOf(avs), color, values }
  })
  return { times, series }
}

/** What an earner had earned of a token: a value holds until the next. Starts with nothing, the day before. */
export function earnedSeries(
  history: readonly { day: string; token: string; cumulative: bigint }[],
  token: string,
  until: string,
): { times: number[]; values: bigint[] } {
  const rises = history.filter((row) => row.token === token)
  const [first] = rises
  const last = rises.at(-1)
  if (!first || !last) return { times: [], values: [] }
  const times = [timeOfDay(first.day) - 86_400, ...rises.map(({ day }) => timeOfDay(day))]
  const values = [0n, ...rises.map(({ cumulative }) => cumulative)]
  if (until > last.day) {
    times.push(timeOfDay(until))
    values.push(last.cumulative)
  }
  return { times, values }
}
