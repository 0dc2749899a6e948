// `npm run bench`: every benchmark, one after the other.
import { run as gas } from './gas.js'
import { run as index } from './index.js'
import { run as model } from './model.js'
import { run as native } from './native.js'
import { run as page } from './page.js'
import { type BenchResult, main } from './report.js'
import { run as rewards } from './rewards.js'
import { run as start } from './start.js'

export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = []
  for (const bench of [start, page, model, index, gas, native, rewards]) results.push(...(await bench()))
  return results
}

await main(import.meta.url, run)
