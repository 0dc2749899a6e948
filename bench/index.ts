// How fast the indexer takes in events: a synthetic history of the core contracts, served over HTTP by a second
// process, into PGlite on disk and into Postgres. Beside it, on the same source and in the same run, loops that only
// fetch logs, cut them up (the ceiling) or decode them with viem, and COPY one row each: no derived rows, no indexes,
// no snapshots, no reorg checks. `--events 200000` makes it shorter.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../packages/indexer/test/startPostgres.js'
import { eventsPerBlock } from './indexing/history.js'
import { type Measurement, measure } from './indexing/measure.js'
import { startSource } from './indexing/source.js'
import { type BenchResult, main } from './report.js'

const option = process.argv.indexOf('--events')
const wanted = option > 0 ? Number(process.argv[option + 1]) : 1_000_000
const blockCount = Math.ceil(wanted / eventsPerBlock)
const count = blockCount * eventsPerBlock

export async function run(): Promise<BenchResult[]> {
  const source = await startSource(blockCount)
  const postgres = await startPostgres()
  const root = mkdtempSync(join(tmpdir(), 'restack-bench-'))
  const rate = async (program: Measurement['program'], into: Measurement['into']) => {
    const { events, seconds, peakMegabytes } = await measure({
      program,
      rpcUrl: source.url,
      blockCount,
      into,
    })
    if (events !== count) throw new Error(`The ${program} found ${events} events instead of ${count}.`)
    return { perSecond: Math.round(events / seconds), peakMegabytes }
  }
  const results: BenchResult[] = []
  try {
    for (const name of ['PGlite', 'Postgres']) {
      const into = (program: string) =>
        name === 'PGlite' ? { dataDir: join(root, program) } : { url: postgres.url }
      const ours = await rate('indexer', into('indexer'))
      const label = `${count.toLocaleString('en')} core events into ${name}`
      for (const [program, rivalName] of [
        ['slices', 'cuts logs up'],
        ['viem', 'decodes with viem'],
      ] as const) {
        const rival = await rate(program, into(program))
        results.push({
          bench: 'index',
          case: `${label}, beside a loop that ${rivalName}`,
          ours: ours.perSecond,
          rival: rival.perSecond,
          ratio: Math.round((ours.perSecond / rival.perSecond) * 100) / 100,
          unit: 'events/s',
        })
      }
      results.push({
        bench: 'index',
        case: `${label}, peak memory`,
        ours: ours.peakMegabytes,
        rival: null,
        ratio: null,
        unit: 'MB',
      })
    }
    return results
  } finally {
    source.stop()
    postgres.stop()
    rmSync(root, { recursive: true, force: true })
  }
}

await main(import.meta.url, run)
