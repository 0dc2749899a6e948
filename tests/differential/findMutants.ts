// Plants each bug in the contracts and counts the steps until the differential test notices.
import { mutants } from './mutants.js'
import { mutatedCode } from './mutate.js'
import { type Counts, trace } from './play.js'
import { standingQueries } from './queries.js'
import { type Disagreement, replay } from './replay.js'
import { LENGTH, sequence } from './sequences.js'
import { traceEnd, traceHead } from './trace.js'
import { compiledCode } from './world.js'

/** Within which every planted bug is to be found. */
export const WITHIN = 5000

/** Sequences of one replay: most bugs are in the first ones. */
const ROUNDS = [1, 3, 8]

export type MutantResult = { name: string; step: number | undefined; seconds: number }

export type FindOptions = {
  seed: number
  names?: readonly string[]
  onFound?: (result: MutantResult) => void
}

export async function findMutants({ seed, names, onFound }: FindOptions): Promise<MutantResult[]> {
  const queries = standingQueries()
  const rounds: Promise<string>[] = []
  /** Traces do not depend on the bug: each round is written once. */
  const roundAt = (round: number): Promise<string> => {
    const written = rounds[round] ?? write(round)
    rounds[round] = written
    return written
  }
  const write = async (round: number): Promise<string> => {
    const start = ROUNDS.slice(0, round).reduce((sum, size) => sum + size, 0)
    const parts: string[] = []
    const counts: Counts = {}
    for (let index = start; index < start + (ROUNDS[round] ?? 0); index++) {
      parts.push(await trace(sequence(seed, index), queries, counts))
    }
    return parts.join('') + traceEnd
  }

  const results: MutantResult[] = []
  const chosen = mutants.filter(({ name }) => names === undefined || names.includes(name))
  const find = async (mutant: (typeof mutants)[number]): Promise<void> => {
    const started = Date.now()
    const code = await mutatedCode(mutant)
    const head = traceHead(queries, (contract) =>
      contract === mutant.contract ? code : compiledCode(contract),
    )
    let step: number | undefined
    for (let round = 0, before = 0; round < ROUNDS.length && step === undefined; round++) {
      const found = await replay(head + (await roundAt(round)))
      if (found) step = before + stepOf(found)
      before += (ROUNDS[round] ?? 0) * LENGTH
    }
    const result = { name: mutant.name, step, seconds: (Date.now() - started) / 1000 }
    results.push(result)
    onFound?.(result)
  }
  const waiting = [...chosen]
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await find(next)
  }
  await Promise.all([lane(), lane()])
  return results
}

/** The opening's steps are not counted. */
const stepOf = ({ sequence: index, step }: Disagreement): number => index * LENGTH + step

export function mutantLine({ name, step, seconds }: MutantResult): string {
  const outcome = step === undefined ? `NOT found within ${WITHIN} steps` : `found after ${step} steps`
  return `  ${name}: ${outcome} (${seconds.toFixed(1)} s)`
}
