// Names what differs in a step: outcome, returned data, events one by one, and every word of the views.
import type { Hex } from '@restack/protocol'
import { type AbiParameter, decodeAbiParameters, decodeErrorResult, decodeEventLog } from 'viem'
import { abiEvent, everything } from './abi.js'
import { type Played, play, type Sequence } from './play.js'
import type { Query } from './queries.js'
import type { Disagreement } from './replay.js'
import { nameOf } from './world.js'

type Log = { topics: readonly Hex[]; data: Hex; emitter: Hex }

const REPORT = [
  { type: 'uint256' },
  { type: 'bytes' },
  {
    type: 'tuple[]',
    components: [
      { name: 'topics', type: 'bytes32[]' },
      { name: 'data', type: 'bytes' },
      { name: 'emitter', type: 'address' },
    ],
  },
  { type: 'bytes' },
] as const

export type Found = { step: number; action: string; differences: string[] }

/** The model is played again up to the step. */
export async function differences(
  sequence: Sequence,
  queries: readonly Query[],
  { step, report }: Disagreement,
): Promise<Found> {
  const found: Found = { step, action: '', differences: [] }
  const [succeeded, returned, logs, answers] = decodeAbiParameters(REPORT, report)
  const upTo = { ...sequence, choices: sequence.choices.slice(0, step + 1) }
  await play(upTo, (played) => {
    if (played.index !== step) return
    found.action = describe(played)
    found.differences.push(
      ...compareOutcome(played, succeeded === 1n, returned),
      ...(played.success && succeeded === 1n ? compareEvents(played, logs) : []),
      ...compareViews(played, [...queries, ...played.passing], answers),
    )
  })
  return found
}

/** The actions of a sequence, in words. */
export async function describeActions(sequence: Sequence): Promise<string[]> {
  const lines: string[] = []
  await play(sequence, (played) => {
    lines.push(describe(played))
  })
  return lines
}

function describe({ index, action, success, refusal, blocks, state }: Played): string {
  const { type, ...parameters } = action
  const time = blocks > 0 ? ` (${blocks} blocks later)` : ''
  return `step ${index}, block ${state.block}${time}: ${type} ${show(parameters)} -> ${success ? 'success' : refusal}`
}

export function show(value: unknown): string {
  if (typeof value === 'string') return nameOf(value)
  if (typeof value === 'bigint' || typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `[${value.map(show).join(', ')}]`
  if (value === null || typeof value !== 'object') return String(value)
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${key}: ${show(entry)}`)
    .join(', ')} }`
}

const differ = (what: string, model: string, contract: string): string[] =>
  model === contract ? [] : [`${what}: model ${model}, contract ${contract}`]

function compareOutcome(played: Played, success: boolean, returned: Hex): string[] {
  const model = played.success ? 'success' : `refusal ${decodeRefusal(played.returned)}`
  const contract = success ? 'success' : `refusal ${decodeRefusal(returned)}`
  if (model !== contract) return differ('outcome', model, contract)
  return differ('returned data', played.returned, returned)
}

function decodeRefusal(data: Hex): string {
  if (data === '0x') return 'without data'
  try {
    const { errorName, args } = decodeErrorResult({ abi: everything, data })
    return `${errorName}(${(args ?? []).map(show).join(', ')})`
  } catch {
    return data
  }
}

function compareEvents(played: Played, logs: readonly Log[]): string[] {
  const model = played.events.map(({ contract, name, args }) => {
    const { topics, data } = abiEvent(name)
    return showLog({
      emitter: contract,
      topics: topics(args).map((topic): Hex => `0x${topic}`),
      data: data(args),
    })
  })
  const contract = logs.map(showLog)
  const count = Math.max(model.length, contract.length)
  return Array.from({ length: count }, (_, index) =>
    differ(`event ${index}`, model[index] ?? 'none', contract[index] ?? 'none'),
  ).flat()
}

function showLog({ emitter, topics, data }: Log): string {
  try {
    const log = { abi: everything, data, topics: topics as [Hex, ...Hex[]], strict: false } as const
    const { eventName, args } = decodeEventLog(log)
    return `${nameOf(emitter)}.${eventName} ${show(args)}`
  } catch {
    return `${nameOf(emitter)} ${topics.join(' ')} ${data}`
  }
}

/** The report's answers, one after the other: length, data, success. */
function compareViews(played: Played, queries: readonly Query[], answers: Hex): string[] {
  const found: string[] = []
  let position = 2
  for (const query of queries) {
    if (position >= answers.length) break // asked for nothing more
    const length = Number.parseInt(answers.slice(position + 48, position + 64), 16)
    const contract = answers.slice(position + 64, position + 64 + length * 2)
    const success = answers.slice(position + 64 + length * 2, position + 128 + length * 2)
    position += 128 + length * 2
    const model = query.answer(played.state).slice(2)
    if (model === contract + success) continue
    const view = `${query.name}(${query.args.map(show).join(', ')})`
    const before = found.length
    const modelValue = decodeAnswer(query, `0x${model.slice(0, -64)}`, model.endsWith('1'))
    const contractValue = decodeAnswer(query, `0x${contract}`, success.endsWith('1'))
    compareValues(view, modelValue, contractValue, found)
    if (found.length === before) found.push(`${view}: model 0x${model}, contract 0x${contract}${success}`)
  }
  return found
}

function decodeAnswer({ decodeWith }: Query, data: Hex, success: boolean): unknown {
  if (!success) return `refusal ${decodeRefusal(data)}`
  try {
    const values = decodeAbiParameters(decodeWith.outputs as AbiParameter[], data)
    return values.length === 1 ? values[0] : values
  } catch {
    return data
  }
}

function compareValues(name: string, model: unknown, contract: unknown, found: string[]): void {
  const both = [model, contract]
  if (both.every((value) => value !== null && typeof value === 'object')) {
    const [a, b] = both as Record<string, unknown>[]
    for (const key of new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])) {
      compareValues(`${name}[${key}]`, a?.[key], b?.[key], found)
    }
    return
  }
  found.push(...differ(name, show(model), show(contract)))
}
