// How fast the indexer takes in events: a synthetic history of the core contracts, served over HTTP by a second
// process, into PGlite on disk and into Postgres. Beside it, on the same source and in the same run, loops that only
// fetch logs, cut them up (the ceiling) or decode them with viem, and COPY one row each: no derived rows, no indexes,
// no snapshots, no reorg checks. Then the API over the index in Postgres. `--events 200000` makes it shorter,
// `--rounds 2` runs every program twice, in turn, and counts the better time of each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../packages/indexer/test/startPostgres.js'
import { measureApi } from './api.js'
import { eventsPerBlock, stakerCount } from './indexing/history.js'
import { type Measured, type Measurement, measure } from './indexing/measure.js'
import { startSource } from './indexing/source.js'
import { type BenchResult, main } from './report.js'

const option = process.argv.indexOf('--events')
const wanted = option > 0 ? Number(process.argv[option + 1]) : 1_000_000
const blockCount = Math.ceil(wanted / eventsPerBlock)
const count = blockCount * eventsPerBlock
const roundsOption = process.argv.indexOf('--rounds')
const rounds = roundsOption > 0 ? Number(process.argv[roundsOption + 1]) : 1

export async function run(): Promise<BenchResult[]> {
  const source = await startSource(blockCount)
  const postgres = await startPostgres()
  const root = mkdtempSync(join(tmpdir(), 'restack-bench-'))
  const results: BenchResult[] = []
  try {
    for (const name of ['PGlite', 'Postgres']) {
      const best = new Map<Measurement['program'], Measured>()
      for (let round = 0; round < rounds; round++) {
        for (const program of ['indexer', 'slices', 'viem'] as const) {
          // what is left of the last round would be continued
          const into =
            name === 'PGlite'
              ? { dataDir: join(root, `${program}${round}`) }
              : { url: postgres.url, schema: `${program}${round}` }
          const measured = await measure({ program, rpcUrl: source.url, blockCount, into })
          if (measured.events !== count)
            throw new Error(`The ${program} found ${measured.events} events instead of ${count}.`)
          const known = best.get(program)
          if (!known || measured.seconds < known.seconds) best.set(program, measured)
          if (name === 'PGlite') rmSync(join(root, `${program}${round}`), { recursive: true, force: true })
        }
      }
      results.push(...resultsOf(name, best))
    }
    source.stop()
    const url = `${postgres.url}?search_path=indexer${rounds - 1}`
    results.push(...(await measureApi(url, Math.min(stakerCount, blockCount * 50))))
    return results
  } finally {
    source.stop()
    postgres.stop()
    rmSync(root, { recursive: true, force: true })
  }
}

function resultsOf(name: string, best: ReadonlyMap<Measurement['program'], Measured>): BenchResult[] {
  const label = `${count.toLocaleString('en')} core events into ${name}`
  const perSecond = (program: Measurement['program']) => Math.round(count / (best.get(program)?.seconds ?? 0))
  const ours = perSecond('indexer')
  const beside = (program: 'slices' | 'viem', what: string): BenchResult => ({
    bench: 'index',
    case: `${label}, beside a loop that ${what}`,
    ours,
    rival: perSecond(program),
    ratio: Math.round((ours / perSecond(program)) * 100) / 100,
    unit: 'events/s',
  })
  return [
    beside('slices', 'cuts logs up'),
    beside('viem', 'decodes with viem'),
    {
      bench: 'index',
      case: `${label}, peak memory`,
      ours: best.get('indexer')?.peakMegabytes ?? 0,
      rival: best.get('slices')?.peakMegabytes ?? 0,
      ratio: null,
      unit: 'MB',
    },
  ]
}

await main(import.meta.url, run)
