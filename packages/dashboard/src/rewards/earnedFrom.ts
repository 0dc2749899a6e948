import type { RewardsDay, RewardsExplanation } from '@restack/api/client'

type Submission = Pick<RewardsExplanation['submissions'][number], 'from' | 'fromName' | 'earned'>

export type EarnedFrom = Submission

/** What was earned from each payer, the most first. */
export function earnedFrom(submissions: readonly Submission[]): EarnedFrom[] {
  const payers = new Map<string, EarnedFrom>()
  for (const { from, fromName, earned } of submissions) {
    payers.set(from, { from, fromName, earned: earned + (payers.get(from)?.earned ?? 0n) })
  }
  return [...payers.values()].toSorted((a, b) => (a.earned < b.earned ? 1 : a.earned > b.earned ? -1 : 0))
}

type Leaf = Pick<RewardsExplanation, 'token' | 'symbol' | 'decimals'> & {
  submissions: readonly (Omit<Submission, 'earned'> & {
    days: readonly { day: string; amount: bigint }[]
  })[]
}

/** The days that an explanation tells, as rows of what payers paid to the account. */
export function earnedDays({ token, symbol, decimals, submissions }: Leaf): RewardsDay[] {
  return submissions.flatMap(({ from, fromName, days }) =>
    days.map(({ day, amount }) => ({
      day,
      avs: from,
      avsName: fromName,
      token,
      symbol,
      decimals,
      toOperators: 0n,
      toStakers: amount,
    })),
  )
}
