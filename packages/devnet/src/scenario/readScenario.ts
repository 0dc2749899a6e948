import { readFileSync } from 'node:fs'
import { readJson } from '@restack/sdk'
import { type Scenario, scenarioSchema } from './schema.js'

/**
 * Reads a scenario file's text.
 *
 * @param source The file's path, for messages.
 * @throws RestackError `InvalidJson`, `InvalidField` (with file, field and value)
 *
 * @example
 * const scenario = readScenario(readFileSync(path, 'utf8'), path)
 */
export function readScenario(text: string, source: string): Scenario {
  return readJson({ schema: scenarioSchema, text, source })
}

/** The scenario that comes with the package: 60 stakers, 3 native restakers, 12 operators, 6 AVSs, 5 tokens, 40 days. */
export function defaultScenario(): Scenario {
  return readScenario(
    readFileSync(new URL('../../scenarios/default.json', import.meta.url), 'utf8'),
    'scenarios/default.json',
  )
}
