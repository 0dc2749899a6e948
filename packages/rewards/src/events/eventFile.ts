// The exported stream: a line of parameters, then of each day its events and a line that closes it, then a line that
// closes the file. A part of a file, or a changed one, is refused.
import { createReadStream } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { RewardsError, refuse } from '../error.js'
import type { DayBlocks, RewardsEvent, RewardsParameters } from '../input.js'
import { createDayCheck } from './checkDays.js'
import type { DayOfEvents } from './days.js'
import { eventText, parseEvent } from './eventText.js'

const format = 'restack-rewards-events'
const again = 'Export the events again; nothing was calculated.'

export type EventFile = { parameters: RewardsParameters; days: AsyncGenerator<DayOfEvents> }

/** Checks each day before it is written; the file has its name only when it is whole. Gives the hash of the stream. */
export async function writeEventFile(
  path: string,
  parameters: RewardsParameters,
  days: AsyncIterable<{ day: DayBlocks; events: readonly RewardsEvent[] }>,
): Promise<string> {
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w')
  const check = createDayCheck(parameters)
  let [count, hash] = [0, '']
  try {
    await file.write(`${JSON.stringify({ format, version: 1, parameters })}\n`)
    for await (const { day, events } of days) {
      hash = check(day, events).hash
      const lines = events.map((event) => `${eventText(event)}\n`)
      await file.write(`${lines.join('')}${JSON.stringify({ day, hash })}\n`)
      count += 1
    }
    await file.write(`${JSON.stringify({ end: { days: count, hash } })}\n`)
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  return hash
}

/** Reads day by day; a day is given when it is checked, and the end is checked after the last. */
export async function readEventFile(path: string): Promise<EventFile> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  const reader = lines[Symbol.asyncIterator]()
  const first = await reader.next().catch((error) => unreadable(path, error))
  const header = parse(path, 1, first.value ?? '')
  if (header?.format !== format || header.version !== 1)
    refuse(
      'UnknownFormat',
      `${path} is not a file of events for rewards.`,
      'Give the file that was exported.',
    )
  const parameters = header.parameters as RewardsParameters
  return { parameters, days: readDays(path, parameters, reader) }
}

async function* readDays(
  path: string,
  parameters: RewardsParameters,
  reader: AsyncIterator<string>,
): AsyncGenerator<DayOfEvents> {
  const check = createDayCheck(parameters)
  let events: RewardsEvent[] = []
  let [count, hash, number] = [0, '', 1]
  for (let line = await reader.next(); !line.done; line = await reader.next()) {
    number += 1
    if (line.value.startsWith('[')) {
      events.push(parseLine(path, number, () => parseEvent(line.value)))
      continue
    }
    const record = parse(path, number, line.value)
    if (record?.end) {
      const end = record.end as { days: number; hash: string }
      if (end.days !== count || end.hash !== hash || events.length > 0) tampered(path, `line ${number}`)
      return
    }
    const closed = check(record?.day as DayBlocks, events)
    if (closed.hash !== record?.hash) tampered(path, `the events of ${closed.day.date}`)
    hash = closed.hash
    count += 1
    events = []
    yield closed
  }
  refuse('TruncatedFile', `${path} ends before its last line, after ${count} whole days.`, again)
}

const tampered = (path: string, what: string): never =>
  refuse('TamperedFile', `${path} was changed since it was written: the hash does not fit ${what}.`, again)

const unreadable = (path: string, error: unknown): never =>
  refuse(
    'UnreadableFile',
    `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    'Give the path of an exported file.',
  )

const parse = (path: string, number: number, text: string): Record<string, unknown> | null =>
  parseLine(path, number, () => JSON.parse(text))

function parseLine<T>(path: string, number: number, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RewardsError) throw error
    return refuse('UnknownFormat', `Line ${number} of ${path} is not JSON.`, again)
  }
}
