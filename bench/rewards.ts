// The rewards of one day at mainnet's size, from events to the root; and a tree of 300,000 leaves with all proofs.

import {
  buildDistributionTree,
  type CumulativeAmount,
  calculateFromHistory,
  createThreadWorkers,
  dateOf,
  foldHistory,
} from '../packages/rewards/src/index.js'
import { type BenchResult, main } from './report.js'
import {
  createRandom,
  firstDay,
  generateDays,
  mainnetSize,
  parameters,
  stakerAt,
  tokenAt,
} from './rewards/generate.js'

export async function run(): Promise<BenchResult[]> {
  return [...(await oneDay()), ...proofs()]
}

const result = (name: string, ours: number, unit: string, rival: number | null = null): BenchResult => ({
  bench: 'rewards',
  case: name,
  ours,
  rival,
  ratio: rival === null ? null : ours / rival,
  unit,
})

const seconds = (since: number): number => (performance.now() - since) / 1000

async function oneDay(): Promise<BenchResult[]> {
  let events = 0
  const counted = function* () {
    for (const day of generateDays(mainnetSize)) {
      events += day.events.length
      yield day
    }
  }
  let started = performance.now()
  const history = await foldHistory(parameters, counted())
  const folding = seconds(started)
  let peak = 0
  const measure = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  started = performance.now()
  const day = await calculateFromHistory(history, {
    snapshot: dateOf(firstDay + 2),
    createWorkers: (shared) => createThreadWorkers(shared, 2),
  })
  const calculating = seconds(started)
  clearInterval(measure)
  return [
    result(`${events} events read and checked`, folding, 's'),
    result(`one day, ${day.submissions.length} submissions, two threads, to the root`, calculating, 's'),
    result('payments', day.parts.payments, 'payments'),
    result('proportions that needed bigint', day.parts.recounted, 'payments'),
    result('leaves', day.amounts.length, 'leaves'),
    result('peak memory', peak / 1e6, 'MB'),
  ]
}

/** Two tokens for each of 150,000 earners. */
function proofs(): BenchResult[] {
  const random = createRandom()
  const tokens = [tokenAt(0), tokenAt(1)].sort()
  const amounts: CumulativeAmount[] = Array.from({ length: 150_000 }, (_, index) => stakerAt(index))
    .sort()
    .flatMap((earner) =>
      tokens.map((token) => ({ earner, token, cumulativeAmount: BigInt(Math.floor(random() * 1e15)) })),
    )
  let started = performance.now()
  const tree = buildDistributionTree(amounts)
  const building = seconds(started)
  started = performance.now()
  let bytes = 0
  for (let index = 0; index < amounts.length; index += tokens.length) {
    const claim = tree.claim(amounts[index]?.earner ?? '0x')
    bytes += claim.earnerTreeProof.length + claim.tokenTreeProofs.join('').length
  }
  return [
    result(`tree of ${amounts.length} leaves`, building, 's'),
    result(`${amounts.length} proofs, ${Math.round(bytes / 2e6)} MB`, seconds(started), 's'),
  ]
}

await main(import.meta.url, run)
