import type { PlanStep } from '@restack/sdk'
import type { ReadSession } from '../command.js'
import { InputError } from '../InputError.js'
import { readText } from '../options.js'

const accountFields = ['staker', 'operator', 'newOperator', 'slasher', 'redistributionRecipient']

/**
 * A plan from a file: a JSON list of steps, in which accounts may be named, strategies given by their token, and
 * operator sets written as `lumen/0`.
 *
 * @throws RestackError `InvalidJson`, `InvalidField`, `UnknownName`, `ENOENT`
 */
export async function readPlan(session: ReadSession, file: string): Promise<PlanStep[]> {
  const { sdk } = session
  const value: unknown = parse(await readText(file), file)
  const steps = Array.isArray(value) ? value : [value]
  const resolved = await Promise.all(steps.map((step) => withAddresses(session, step)))
  return sdk.checkValue({ schema: sdk.planSchema, value: resolved, source: file })
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError({
      code: 'InvalidJson',
      message: `${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Write a JSON list of steps, such as [{"type":"undelegate","staker":"alice"}].',
    })
  }
}

async function withAddresses({ names, tokens }: ReadSession, step: unknown): Promise<unknown> {
  if (typeof step !== 'object' || step === null) return step
  const strategy = async (text: unknown) =>
    typeof text === 'string' ? (await tokens.strategy(text)).strategy : text
  const entries = Object.entries(step).map(async ([field, value]): Promise<[string, unknown]> => {
    if (accountFields.includes(field) && typeof value === 'string') return [field, names.account(value)]
    if (field === 'operatorSet' && typeof value === 'string') return [field, names.operatorSet(value)]
    if (field === 'strategy') return [field, await strategy(value)]
    if (field === 'strategies' && Array.isArray(value)) return [field, await Promise.all(value.map(strategy))]
    return [field, value]
  })
  return Object.fromEntries(await Promise.all(entries))
}
