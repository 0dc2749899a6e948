import { rewardsTokensAt } from '@restack/indexer'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import { getNewestSnapshot, getPaid, type PaidRow } from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { claimableRoot, rootItems } from './roots.js'
import { daysBefore, type TokenRef, tokenRefs } from './tokens.js'

/** `GET /v1/rewards` */
export async function rewardsOverviewAnswer(
  view: View,
  { days }: { days: number },
): Promise<apiTypes['RewardsOverview']> {
  const { connection, at } = view
  const { calculated, since } = await windowOf(view, days)
  const claimable = await claimableRoot(view)
  const [root] = claimable ? await rootItems([claimable], view) : []
  const tokens = await rewardsTokensAt(connection, at)
  const paid =
    calculated && since !== null
      ? await view.keep(`paid ${since}`, () => getPaid(connection, { since, until: calculated.snapshot }))
      : []
  const refOf = await tokenRefs(view)
  return {
    block: blockAnswer(at),
    calculated,
    root: root ?? null,
    tokens: tokens.map(({ token, submitted, claimed, submissions, claims }) => ({
      ...refOf(token),
      submitted: String(submitted),
      claimed: String(claimed),
      submissions,
      claims,
    })),
    since,
    days: dayItems(paid, view, refOf),
  }
}

/** The newest calculated snapshot, and the first of so many days up to it. */
export async function windowOf({ connection, at }: View, days: number) {
  const calculated = (await getNewestSnapshot(connection, at.timestamp)) ?? null
  return { calculated, since: calculated && daysBefore(calculated.snapshot, days - 1) }
}

/** Payments by day, AVS and token. */
export function dayItems(
  paid: readonly PaidRow[],
  view: View,
  refOf: TokenRef,
): apiTypes['RewardsOverview']['days'] {
  const sums = new Map<string, PaidRow>()
  for (const row of paid) {
    const key = `${row.day} ${row.avs} ${row.token}`
    const sum = sums.get(key)
    sums.set(key, {
      ...row,
      toOperators: row.toOperators + (sum?.toOperators ?? 0n),
      toStakers: row.toStakers + (sum?.toStakers ?? 0n),
    })
  }
  return [...sums.values()].map(({ day, avs, token, toOperators, toStakers }) => ({
    day,
    avs: shown(avs),
    avsName: view.actors.get(avs) ?? null,
    ...refOf(token),
    toOperators: String(toOperators),
    toStakers: String(toStakers),
  }))
}
