// The file that Replay.t.sol plays: records of 32-byte words.
import type { Hex } from '@restack/protocol'
import { word } from './encode.js'
import type { Query } from './queries.js'
import { type Code, compiledCode, deployments } from './world.js'

const KIND = { end: 0, deploy: 1, queries: 2, start: 3, step: 4 }

/** Length, then the bytes, padded to whole words. */
function bytes(data: Hex): string {
  const digits = data.slice(2)
  return word(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / 64) * 64, '0')
}

const number = (hex: Hex): string => hex.slice(2).padStart(64, '0')

const listOf = (queries: readonly Query[]): string =>
  word(queries.length) + queries.map(({ target, data }) => number(target) + bytes(data)).join('')

/** Deployments and standing queries. */
export function traceHead(queries: readonly Query[], code: Code = compiledCode): string {
  let head = ''
  for (const { address, code: creation } of deployments(code)) {
    head += word(KIND.deploy) + number(address) + bytes(creation)
  }
  return head + word(KIND.queries) + listOf(queries)
}

export const traceStart = word(KIND.start)
export const traceEnd = word(KIND.end)

export type TraceStep = {
  block: number
  timestamp: bigint
  caller: Hex
  target: Hex
  /** Wei sent along. */
  value: bigint
  success: boolean
  returned: Hex
  events: Hex
  views: Hex
  data: Hex
  passing: readonly Query[]
}

/** `returned`, `events` and `views` are hashes. */
export function traceStep(step: TraceStep): string {
  return (
    word(KIND.step) +
    word(step.block) +
    word(step.timestamp) +
    number(step.caller) +
    number(step.target) +
    word(step.value) +
    word(step.success) +
    number(step.returned) +
    number(step.events) +
    number(step.views) +
    bytes(step.data) +
    listOf(step.passing)
  )
}
