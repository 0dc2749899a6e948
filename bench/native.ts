// Native restaking: gas of multiproofs for each validator beside chapter 03 §10.1, whose figures are the rival's for 60
// validators at random places; then proofs for 1,000 of 1,000,000 validators out of a state in a file, beside decoding the whole state
// with the same libraries, each in a process of its own. `--validators 100000` makes it shorter.
import { type MeasuredGas, measureGas } from './native/gas.js'
import { measureProofs } from './native/measure.js'
import { type BenchResult, main } from './report.js'

/** Gas for each validator, single proofs. */
const rival: Record<MeasuredGas['kind'], number> = { credentials: 97_500, checkpoint: 53_000 }

export async function run(): Promise<BenchResult[]> {
  return [...(await gas()), ...proofs()]
}

async function gas(): Promise<BenchResult[]> {
  const measured = await measureGas((line) => console.error(line))
  return measured.map(({ kind, places, validators, most, gasEach }) => ({
    bench: 'native',
    case: `${kind}, ${validators} ${places}${most ? ', the most of one transaction' : ''}`,
    ours: gasEach,
    rival: rival[kind],
    ratio: Math.round((gasEach / rival[kind]) * 1000) / 1000,
    unit: 'gas each',
  }))
}

function proofs(): BenchResult[] {
  const option = process.argv.indexOf('--validators')
  const count = option > 0 ? Number(process.argv[option + 1]) : 1_000_000
  const { ours, rival } = measureProofs(count)
  const name = `${(ours.proofs / 2).toLocaleString('en')} of ${count.toLocaleString('en')} validators from a file`
  const result = (what: string, unit: string, pick: (of: typeof ours) => number): BenchResult => ({
    bench: 'native',
    case: `${name}, ${what}`,
    ours: pick(ours),
    rival: pick(rival),
    ratio: Math.round((pick(ours) / pick(rival)) * 1000) / 1000,
    unit,
  })
  return [
    result('beside decoding it', 's', ({ seconds }) => seconds),
    result('peak memory', 'MB', ({ megabytes }) => megabytes),
  ]
}

await main(import.meta.url, run)
