// The model's side: plays a sequence of choices and writes down what the contracts should do.
import { type Action, attempt, type Hex, type ProtocolEvent, type State } from '@restack/protocol'
import { keccak256 } from 'viem'
import { type Call, toCall } from './calls.js'
import { choose, opening } from './choose.js'
import type { Choice } from './generator.js'
import { encodeRefusal, hashEvents } from './outcome.js'
import { hashAnswers, passingQueries, type Query } from './queries.js'
import { traceStart, traceStep } from './trace.js'
import { beginning } from './world.js'

/** A sequence starts at a block and is played from the same beginning. */
export type Sequence = { block: number; choices: readonly Choice[] }

export type Played = {
  index: number
  action: Action
  blocks: number
  call: Call
  success: boolean
  /** Returned data, or revert data. */
  returned: Hex
  refusal: string | undefined
  events: readonly ProtocolEvent[]
  passing: readonly Query[]
  state: State
}

/** Plays the model step by step; `see` is told of each before the next begins, and may keep nothing of the state. */
export async function play(sequence: Sequence, see: (step: Played) => void): Promise<void> {
  const state = beginning(sequence.block)
  const first = opening(sequence.block)
  for (const [index, choice] of sequence.choices.entries()) {
    const { blocks, action } = choose(state, choice, first)
    const call = await toCall(action, state)
    const outcome = attempt(state, action)
    const success = outcome.status === 'success'
    see({
      index,
      action,
      blocks,
      call,
      success,
      returned: success ? call.function.encodeResult(outcome.result) : encodeRefusal(outcome.error),
      refusal: success ? undefined : outcome.error.name,
      events: success ? outcome.events : [],
      passing: passingQueries(state, index),
      state,
    })
  }
}

export type Count = { succeeded: number; refused: number }
export type Counts = Record<string, Count>

/** The count of an action, put there where there is none. */
export function countOf(counts: Counts, type: string): Count {
  const count = counts[type] ?? { succeeded: 0, refused: 0 }
  counts[type] = count
  return count
}

const NOT_ASKED = `0x${'0'.repeat(64)}` as const

/** The sequence's part of a trace file. */
export async function trace(
  sequence: Sequence,
  queries: readonly Query[],
  counts: Counts = {},
  onlyLastViews = false,
): Promise<string> {
  const parts: string[] = [traceStart]
  await play(sequence, ({ index, action, blocks, call, success, returned, events, passing, state }) => {
    countOf(counts, action.type)[success ? 'succeeded' : 'refused'] += 1
    // A call that reverts changes nothing: without a new block, every view would say what it said before.
    const asked = onlyLastViews ? index === sequence.choices.length - 1 : success || blocks > 0
    parts.push(
      traceStep({
        block: state.block,
        timestamp: state.timestamp,
        caller: call.caller,
        target: call.target,
        value: call.value,
        success,
        returned: keccak256(returned),
        events: hashEvents(events),
        views: asked ? hashAnswers(state, [...queries, ...passing]) : NOT_ASKED,
        data: call.data,
        passing: asked ? passing : [],
      }),
    )
  })
  return parts.join('')
}

/** The opening as choices: it has as many steps wherever it starts. */
export const openingChoices = (): Choice[] => opening(0).map((_, index): Choice => [index])
