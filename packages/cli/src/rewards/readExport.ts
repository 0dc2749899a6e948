import { existsSync } from 'node:fs'
import { checkedDays, writeEventFile } from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import type { ReadSession, Report } from '../command.js'
import { readInput } from './readInput.js'

/** `restack rewards export` */
export async function readExport(
  session: ReadSession,
  { file, onlyListedTokens }: { file: string; onlyListedTokens?: boolean },
): Promise<Report> {
  if (existsSync(file)) {
    throw new RestackError({
      code: 'FileExists',
      message: `${file} exists already and is not overwritten.`,
      remedy: 'Give another path, or move that file away.',
    })
  }
  const input = await readInput(session, onlyListedTokens)
  const hash = await writeEventFile(file, input.parameters, daysOf(input))
  const [first, last] = [input.days[0], input.days.at(-1)]
  const counts = { days: input.days.length, events: input.events.length }
  return {
    json: { file, hash, ...counts, from: first?.date, to: last?.date },
    lines: [
      `${counts.events} events of ${counts.days} days, ${first?.date} to ${last?.date}, written to ${file}.`,
      `Their hash is ${hash}.`,
    ],
  }
}

async function* daysOf(input: Parameters<typeof checkedDays>[0]) {
  yield* checkedDays(input)
}
