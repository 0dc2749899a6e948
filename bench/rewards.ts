// The rewards of one day at mainnet's size, from events to the root; the step for all earners beside plain SQL on
// Postgres over the same data; and a tree of 300,000 leaves with all proofs.

import postgres from 'postgres'
import { startPostgres } from '../packages/indexer/test/startPostgres.js'
import {
  type Address,
  buildDistributionTree,
  type CumulativeAmount,
  calculateFromHistory,
  createPartRunner,
  createThreadWorkers,
  dateOf,
  foldHistory,
  type NamedHistory,
  planParts,
} from '../packages/rewards/src/index.js'
import { type BenchResult, main } from './report.js'
import {
  createRandom,
  firstDay,
  generateDays,
  mainnetSize,
  parameters,
  spent,
  stakerAt,
  tokenAt,
} from './rewards/generate.js'
import { earnersRows, loadSqlRival, runSqlRival, sqlRivalAmounts } from './rewards/sqlRival.js'

export async function run(): Promise<BenchResult[]> {
  return [...(await oneDay()), ...(await allEarners()), ...proofs()]
}

const result = (name: string, ours: number, unit: string, rival: number | null = null): BenchResult => ({
  bench: 'rewards',
  case: name,
  ours,
  rival,
  ratio: rival === null ? null : ours / rival,
  unit,
})

/** Seconds of all threads, which a machine with other work takes too, though later. */
const cpuSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const since = (started: number): number => (performance.now() - started) / 1000

async function oneDay(): Promise<BenchResult[]> {
  let [events, making] = [0, 0]
  const counted = function* () {
    const days = generateDays(mainnetSize)
    for (;;) {
      const started = performance.now()
      const { value } = days.next()
      making += since(started)
      if (!value) return
      events += value.events.length
      yield value
    }
  }
  let started = performance.now()
  spent.checking = 0
  const history = await foldHistory(parameters, counted())
  // Without making them up.
  const folding = since(started) - making + spent.checking
  let peak = 0
  const measure = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 50)
  started = performance.now()
  const cpu = process.cpuUsage()
  const day = await calculateFromHistory(history, {
    snapshot: dateOf(firstDay + 2),
    createWorkers: (shared) => createThreadWorkers(shared, 2),
  })
  const calculating = since(started)
  const calculatingCpu = cpuSince(cpu)
  clearInterval(measure)
  return [
    result(`${events} events read and checked`, folding, 's'),
    result(`one day, ${day.submissions.length} submissions, two threads, to the root`, calculating, 's'),
    result('of it, processor time of all threads', calculatingCpu, 's'),
    result('payments', day.parts.payments, 'payments'),
    result('proportions that needed bigint', day.parts.recounted, 'payments'),
    result('leaves', day.amounts.length, 'leaves'),
    result('peak memory', peak / 1e6, 'MB'),
  ]
}

/** Four weeks of one submission for all earners, 50,000 stakers. Both begin with what is known of the first midnight. */
async function allEarners(): Promise<BenchResult[]> {
  const none = { avsSubmissions: 0, directed: 0, unique: 0, total: 0 }
  const few = { stakers: 50_000, operators: 200, avss: 20, strategies: 12, allEarners: 1, allEarnersDays: 28 }
  const days = [...generateDays({ ...mainnetSize, ...none, ...few }, few.allEarnersDays - 1)]
  const history = await foldHistory(parameters, days)
  const ours = await calculateFromHistory(history, {})
  const parts = planParts({ history: history.history, cutoff: history.history.cutoff })
  const times = [1, 2, 3].map(() => {
    const runPart = createPartRunner(history.history)
    for (const part of parts.slice(0, 1)) runPart({ ...part, submissions: [] })
    const started = performance.now()
    for (const part of parts) runPart(part)
    return since(started)
  })
  const { seconds: rival, amounts } = await inSql(
    days.flatMap(({ events }) => events),
    history,
  )
  const same = ours.amounts.every(({ earner, cumulativeAmount }) => amounts.get(earner) === cumulativeAmount)
  if (!same || ours.amounts.length !== amounts.size)
    throw new Error('The step for all earners and its rival in SQL differ: neither time means anything.')
  const name = `all earners, ${parts.length} days of 50,000 stakers, beside plain SQL`
  return [result(name, Math.min(...times), 's', rival)]
}

type InSql = { seconds: number; amounts: Map<Address, bigint> }

async function inSql(events: Parameters<typeof earnersRows>[0], { history }: NamedHistory): Promise<InSql> {
  const [submission] = history.submissions
  const created = [...events].find(({ name }) => name === 'RewardsSubmissionForAllEarnersCreated')
  if (!submission || !created) throw new Error('The generated history has no submission for all earners.')
  const { strategiesAndMultipliers } = created.args.rewardsSubmission as {
    strategiesAndMultipliers: { strategy: Address; multiplier: bigint }[]
  }
  const server = await startPostgres()
  const sql = postgres(server.url, { max: 1, onnotice: () => {} })
  try {
    await loadSqlRival(sql, {
      ...earnersRows(events),
      days: Array.from({ length: submission.days }, (_, index) => submission.startDay + 1 + index),
      splits: new Map(),
      multipliers: strategiesAndMultipliers,
      amount: submission.amount,
      duration: submission.days,
    })
    const seconds = await runSqlRival(sql)
    return { seconds, amounts: await sqlRivalAmounts(sql) }
  } finally {
    await sql.end()
    server.stop()
  }
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
  const building = since(started)
  started = performance.now()
  let bytes = 0
  for (let index = 0; index < amounts.length; index += tokens.length) {
    const claim = tree.claim(amounts[index]?.earner ?? '0x')
    bytes += claim.earnerTreeProof.length + claim.tokenTreeProofs.join('').length
  }
  return [
    result(`tree of ${amounts.length} leaves`, building, 's'),
    result(`${amounts.length} proofs, ${Math.round(bytes / 2e6)} MB`, since(started), 's'),
  ]
}

await main(import.meta.url, run)
