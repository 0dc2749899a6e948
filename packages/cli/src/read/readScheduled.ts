import type { ReadSession, Report } from '../command.js'
import { formatDuration } from '../duration.js'
import { formatDistance, formatTime, isoTime } from '../time.js'
import { parseBytes32 } from '../write/parse.js'
import { blockAt } from './atBlock.js'
import { blockJson, heading } from './tables.js'

const states = {
  unknown: 'It was never scheduled, or it was cancelled',
  waiting: 'It waits for its delay to be over',
  ready: 'It can be executed',
  done: 'It was executed',
} as const

/** `restack governance scheduled` */
export async function readScheduled(session: ReadSession, text: string): Promise<Report> {
  const { sdk, client, deployment } = session
  const id = parseBytes32(text, 'An operation')
  const { blockNumber, state, readyAt, minimumDelaySeconds } = await sdk.getScheduled(client, {
    deployment,
    id,
  })
  const block = await blockAt(session, blockNumber)
  return {
    json: { block: blockJson(block), id, state, readyAt: readyAt && isoTime(readyAt), minimumDelaySeconds },
    lines: [
      ...heading(session, `Operation ${id}`, block),
      states[state],
      ...(readyAt
        ? [
            `Ready ${formatDistance(Number(readyAt) / 1000 - Number(block.timestamp))}: ${formatTime(readyAt)}`,
          ]
        : []),
      `The timelock's delay is ${formatDuration(Number(minimumDelaySeconds))}`,
    ],
  }
}
