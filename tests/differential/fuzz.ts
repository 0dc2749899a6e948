// `npm run fuzz`: long differential campaigns. With the seed of an earlier run it goes on where that one stopped.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzInvariants, successCounts, successes } from '../../scripts/invariants.mjs'
import { add, campaign, failureText, totals } from './campaign.js'
import { findMutants, mutantLine } from './findMutants.js'
import type { Counts } from './play.js'
import { buildContracts } from './replay.js'
import { LENGTH } from './sequences.js'

const USAGE = `Plays random action sequences on the model and on the contracts and compares every step.

npm run fuzz -- [options]
  --steps <n>   steps to play in all with this seed (default 1000000)
  --seed <n>    the sequences to play; with the seed of an earlier run it goes on from there (default: a new one)
  --from <n>    begins at this sequence, whatever was played before
  --lanes <n>   runs of forge at a time (default: one for each processor)
  --only <what> differential (model against contracts) or invariants (campaigns of a million calls); default: both
  --mutants     shows instead that planted bugs are found
  --json        prints one JSON object at the end`

type Progress = { seed: number; done: number; seconds: number; counts: Counts }

async function main(): Promise<number> {
  const options = read(process.argv.slice(2))
  buildContracts()
  if (options.mutants) return mutants(options.seed, options.json)
  const differential = options.only === 'invariants' ? 0 : await fuzz(options)
  return differential === 0 && options.only !== 'differential' ? invariants(options) : differential
}

type Options = ReturnType<typeof read>

function read(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      steps: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      from: { type: 'string' },
      lanes: { type: 'string', default: String(availableParallelism()) },
      only: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    process.exit(0)
  }
  if (values.only !== undefined && !['differential', 'invariants'].includes(values.only))
    throw new Error(`--only is ${values.only}, and must be differential or invariants.`)
  return {
    only: values.only,
    steps: whole('steps', values.steps, 1),
    seed: whole('seed', values.seed, 0),
    from: values.from === undefined ? undefined : whole('from', values.from, 0),
    lanes: whole('lanes', values.lanes, 1),
    mutants: values.mutants,
    json: values.json,
  }
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= least && value < 2 ** 31) return value
  throw new Error(`--${name} is ${text}, and must be a whole number from ${least} to ${2 ** 31 - 1}.`)
}

async function fuzz({ seed, steps, lanes, json, ...options }: Options): Promise<number> {
  const file = `.restack/fuzz/${seed}.json`
  const before =
    options.from === undefined ? load(file, seed) : { seed, done: options.from, seconds: 0, counts: {} }
  const say = json ? () => undefined : (line: string) => console.log(line)
  const resumed = before.done > 0 ? `, from sequence ${before.done} on` : ''
  say(`Seed ${seed}: ${steps} steps in sequences of ${LENGTH}${resumed}.`)
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  let told = started
  const result = await campaign({
    seed,
    steps,
    lanes,
    from: before.done,
    onProgress: ({ done, counts }) => {
      if (options.from === undefined)
        save(file, { seed, done, seconds: before.seconds + seconds(), counts: sum(before.counts, counts) })
      if (Date.now() - told < 10_000) return
      told = Date.now()
      const { succeeded, refused } = totals(counts)
      say(`  ${done * LENGTH} steps, ${rate(succeeded + refused, started)} steps per second`)
    },
  })
  const { succeeded, refused } = totals(result.counts)
  const counts = sum(before.counts, result.counts)
  if (json) {
    const { failure } = result
    const played = { steps: succeeded + refused, succeeded, refused, seconds: seconds() }
    console.log(
      JSON.stringify(
        { seed, sequences: result.sequences, ...played, counts, failure: failure ?? null },
        null,
        2,
      ),
    )
  } else {
    if (result.failure) console.error(failureText(result.failure))
    for (const line of table(counts)) say(line)
    const share = ((100 * succeeded) / Math.max(1, succeeded + refused)).toFixed(1)
    say(
      `Seed ${seed}: ${succeeded + refused} steps compared in ${seconds()} s (${rate(succeeded + refused, started)} per second, ${share} % succeeded), ` +
        `${result.failure ? 'one disagreement' : 'no disagreement'}. In all with this seed: ${result.sequences * LENGTH} steps.`,
    )
  }
  return result.failure ? 1 : 0
}

function invariants({ seed, json }: Options): number {
  const started = Date.now()
  if (!json) console.log(`Seed ${seed}: a million calls for each campaign of invariants.`)
  const code = fuzzInvariants(seed, json)
  const seconds = Math.round((Date.now() - started) / 1000)
  if (json) console.log(JSON.stringify({ seed, seconds, held: code === 0, campaigns: successes() }, null, 2))
  else console.log(`${successCounts()}\nSeed ${seed}: ${code === 0 ? 'held' : 'broken'} after ${seconds} s.`)
  return code
}

const rate = (steps: number, since: number): number =>
  Math.round(steps / Math.max(1, (Date.now() - since) / 1000))

export function table(counts: Counts): string[] {
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { succeeded, refused }]) => `  ${type}: ${succeeded} succeeded, ${refused} refused`)
}

function sum(...all: Counts[]): Counts {
  const counts: Counts = {}
  for (const each of all) add(counts, each)
  return counts
}

function load(file: string, seed: number): Progress {
  if (!existsSync(file)) return { seed, done: 0, seconds: 0, counts: {} }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Whole or not at all. */
function save(file: string, progress: Progress): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(progress))
  renameSync(`${file}.new`, file)
}

async function mutants(seed: number, json: boolean): Promise<number> {
  const results = await findMutants({ seed, onFound: (result) => json || console.log(mutantLine(result)) })
  if (json) console.log(JSON.stringify({ seed, mutants: results }, null, 2))
  return results.every(({ step }) => step !== undefined) ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)
