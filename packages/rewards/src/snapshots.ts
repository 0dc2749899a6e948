// Snapshot after snapshot, each from the one before: what a service does every day.
import { dateOf, parseDate } from './days.js'
import { refuse } from './error.js'
import type { NamedHistory } from './history/history.js'
import type { SubmissionKind, SubmissionRow } from './history/models.js'
import type { Address, CumulativeAmount } from './input.js'
import { buildDistributionTree } from './leaves/distributionTree.js'
import { namesOf } from './parts/names.js'
import { type Part, planParts } from './parts/part.js'
import type { PartResult } from './parts/partResult.js'
import { runParts } from './parts/runParts.js'
import type { PartStore } from './parts/store.js'
import { createTotals, type Totals } from './parts/total.js'
import { createLocalWorkers, type PartWorkers } from './parts/workers.js'
import type { RewardsMode } from './pay/arithmetic.js'
import { readFlows } from './pay/flows.js'

export type CalculateSnapshotsOptions = {
  /** A distribution that is known; by default there is none before the first day. */
  after?: { snapshot: string; amounts: Iterable<CumulativeAmount> } | undefined
  /** The last snapshot; by default the last that the events allow. */
  to?: string | undefined
  mode?: RewardsMode | undefined
  store?: PartStore | undefined
  createWorkers?: ((history: NamedHistory['history']) => PartWorkers) | undefined
  onProgress?: ((done: number, all: number, snapshot: string) => void) | undefined
}

/** What one submission paid for one day, to an operator and its stakers, or back to the AVS. */
export type Payment = {
  /** The snapshot paid: before the distribution's own for a submission that came later. */
  day: string
  hash: Address
  kind: SubmissionKind
  /** The AVS, or the submitter of rewards for all. */
  avs: Address
  token: Address
  operator: Address | null
  toOperator: bigint
  toStakers: bigint
  toAvs: bigint
}

export type SnapshotCalculation = {
  snapshot: string
  /** `null` when nobody has earned anything yet. */
  root: Address | null
  amounts: CumulativeAmount[]
  /** The amounts that are new or larger than in the snapshot before. */
  changes: CumulativeAmount[]
  payments: Payment[]
  /** Of the stream up to the end of the snapshot's day. */
  eventsHash: string
  parts: { keys: string[]; reused: number }
}

export async function* calculateSnapshots(
  named: NamedHistory,
  options: CalculateSnapshotsOptions = {},
): AsyncGenerator<SnapshotCalculation> {
  const { history } = named
  const { after, mode = 'compatible', store, createWorkers = createLocalWorkers, onProgress } = options
  const last = options.to === undefined ? history.cutoff - 1 : parseDate(options.to)
  if (last >= history.cutoff)
    refuse(
      'MissingDay',
      `The events end with ${dateOf(history.cutoff - 1)}; snapshot ${dateOf(last)} needs all of its own day too.`,
      'Ask for an earlier snapshot, or wait until its day is over and indexed.',
    )
  const first = after === undefined ? history.firstDay : parseDate(after.snapshot) + 1
  const totals = createTotals(history.accountCount)
  begin(named, totals, after?.amounts ?? [])
  const names = namesOf(named)
  const due = dueBySnapshot(planParts({ history, cutoff: last + 1, mode }))
  const workers = createWorkers(history)
  try {
    for (let snapshot = first; snapshot <= last; snapshot++) {
      const parts = due.get(snapshot) ?? []
      const payments: Payment[] = []
      const { counts } = await runParts({
        ...{ parts, workers, totals, store, onProgress },
        onResult: (part, result) => addPayments(payments, named, part, result),
      })
      const amounts = names.amounts(totals)
      yield {
        snapshot: dateOf(snapshot),
        root: amounts.length > 0 ? buildDistributionTree(amounts).root : null,
        amounts,
        changes: names.changes(totals),
        payments,
        eventsHash: history.dayHashes[snapshot - history.firstDay] as string,
        parts: { keys: parts.map(({ key }) => key), reused: counts.reused },
      }
    }
  } finally {
    await workers.close()
  }
}

function begin(
  { accounts, tokens }: NamedHistory,
  totals: Totals,
  amounts: Iterable<CumulativeAmount>,
): void {
  const [accountOf, tokenOf] = [accounts, tokens].map(
    (names) => new Map(names.map((name, index) => [name, index])),
  ) as [Map<string, number>, Map<string, number>]
  for (const { earner, token, cumulativeAmount } of amounts) {
    const [account, index] = [accountOf.get(earner), tokenOf.get(token)]
    if (account === undefined || index === undefined)
      refuse(
        'OtherEvents',
        `The known distribution has ${earner} with ${token}, which the events do not name.`,
        'Calculate from the first day.',
      )
    totals.begin(account as number, index as number, cumulativeAmount)
  }
}

function dueBySnapshot(parts: readonly Part[]): Map<number, Part[]> {
  const bySnapshot = new Map<number, Part[]>()
  for (const part of parts) bySnapshot.set(part.due, [...(bySnapshot.get(part.due) ?? []), part])
  return bySnapshot
}

function addPayments(
  payments: Payment[],
  { history, accounts, tokens }: NamedHistory,
  part: Part,
  { flows }: PartResult,
): void {
  const day = dateOf(part.snapshot)
  for (const { submission: place, operator, toOperator, toStakers, toAvs } of readFlows(flows)) {
    const index = part.submissions[place] as number
    const { hash, kind, avs, token } = history.submissions[index] as SubmissionRow
    payments.push({
      ...{ day, hash: hash as Address, kind, avs: accounts[avs] as Address, token: tokens[token] as Address },
      ...{ operator: operator < 0 ? null : (accounts[operator] as Address), toOperator, toStakers, toAvs },
    })
  }
}
