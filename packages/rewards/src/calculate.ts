// From events to cumulative amounts and the root.
import { dateOf, parseDate } from './days.js'
import { refuse } from './error.js'
import { checkedDays } from './events/checkDays.js'
import type { DayOfEvents } from './events/days.js'
import { foldHistory } from './history/foldHistory.js'
import type { NamedHistory } from './history/history.js'
import type { Address, CumulativeAmount, RewardsInput, RewardsParameters, RewardsResult } from './input.js'
import { buildDistributionTree, distributionRoot } from './leaves/distributionTree.js'
import { namesOf } from './parts/names.js'
import { planParts } from './parts/part.js'
import { type RunPartsReturnType, runParts } from './parts/runParts.js'
import type { PartStore } from './parts/store.js'
import { createTotals } from './parts/total.js'
import { createLocalWorkers, type PartWorkers } from './parts/workers.js'
import type { RewardsMode } from './pay/arithmetic.js'

export type CalculateOptions = {
  /** The last snapshot counted, `YYYY-MM-DD`; by default the last that the events allow. */
  snapshot?: string
  mode?: RewardsMode
  /** Keeps what is done, so that a later run goes on from there. */
  store?: PartStore
  /** By default the calling thread does it all. */
  createWorkers?: (history: NamedHistory['history']) => PartWorkers
  onProgress?: (done: number, all: number, snapshot: string) => void
}

export type CalculateReturnType = RewardsResult & {
  /** What each submission was worth and has paid up to the snapshot. */
  submissions: { hash: Address; kind: string; amount: bigint; paid: bigint }[]
  history: NamedHistory
  /** The snapshot as a day since 1970. */
  lastSnapshot: number
  mode: RewardsMode
  parts: { all: number; reused: number; payments: number; recounted: number }
}

/** Everything in memory, in this thread: for tests, small deployments and the first look. */
export const calculateRewards = async (
  input: RewardsInput,
  options: CalculateOptions = {},
): Promise<CalculateReturnType> => calculateFromDays(input.parameters, checkedDays(input), options)

/** From checked days, as `readEventFile` gives them. */
export async function calculateFromDays(
  parameters: RewardsParameters,
  days: AsyncIterable<DayOfEvents> | Iterable<DayOfEvents>,
  options: CalculateOptions = {},
): Promise<CalculateReturnType> {
  const cutoff = options.snapshot === undefined ? undefined : parseDate(options.snapshot) + 1
  const named = await foldHistory(parameters, upTo(days, cutoff))
  return calculateFromHistory(named, options)
}

export async function calculateFromHistory(
  named: NamedHistory,
  { snapshot, mode = 'compatible', store, createWorkers = createLocalWorkers, onProgress }: CalculateOptions,
): Promise<CalculateReturnType> {
  const { history } = named
  const lastSnapshot = snapshot === undefined ? history.cutoff - 1 : parseDate(snapshot)
  if (history.cutoff <= lastSnapshot)
    refuse(
      'MissingDay',
      `The events end with ${dateOf(history.cutoff - 1)}; snapshot ${snapshot} needs all of its own day too.`,
      `Export the events up to the end of ${snapshot}, or ask for an earlier snapshot.`,
    )
  const parts = planParts({ history, cutoff: lastSnapshot + 1, mode })
  const totals = createTotals(history.accountCount)
  const workers = createWorkers(history)
  let run: RunPartsReturnType
  let amounts: CumulativeAmount[]
  let root: Address | null
  try {
    run = await runParts({ parts, workers, totals, store, onProgress })
    amounts = namesOf(named).amounts(totals)
    root = await rootOf(amounts, workers)
  } finally {
    await workers.close()
  }
  return {
    snapshot: dateOf(lastSnapshot),
    amounts,
    root,
    submissions: history.submissions.map(({ hash, kind, amount, index }) => ({
      hash: hash as Address,
      kind,
      amount,
      paid: run.paid.get(index) ?? 0n,
    })),
    history: named,
    lastSnapshot,
    mode,
    parts: { all: parts.length, ...run.counts },
  }
}

async function rootOf(
  amounts: readonly CumulativeAmount[],
  { concurrency, hash }: PartWorkers,
): Promise<Address | null> {
  if (amounts.length === 0) return null
  // One chunk more than there are threads, so that none of them waits for the next.
  return hash
    ? distributionRoot(amounts, { lanes: concurrency + 1, hash })
    : buildDistributionTree(amounts).root
}

async function* upTo(
  days: AsyncIterable<DayOfEvents> | Iterable<DayOfEvents>,
  cutoff: number | undefined,
): AsyncGenerator<DayOfEvents> {
  for await (const day of days) {
    if (cutoff !== undefined && parseDate(day.day.date) >= cutoff) return
    yield day
  }
}
