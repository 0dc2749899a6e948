import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calculateFromDays, calculateRewards } from '../src/calculate.js'
import type { RewardsError } from '../src/error.js'
import { checkedDays } from '../src/events/checkDays.js'
import { readEventFile, writeEventFile } from '../src/events/eventFile.js'
import type { DayBlocks, RewardsEvent, RewardsInput } from '../src/input.js'
import { readLeafFile, writeLeafFile } from '../src/leaves/leafFile.js'
import { parameters, placeholder } from './stream.js'
import { o1, plainIntegers, s1, tokens, workedExample } from './workedExample.js'

const folder = mkdtempSync(join(tmpdir(), 'restack-rewards-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const input = workedExample(plainIntegers)
const eventFile = join(folder, 'events.jsonl')

const refusal = async (run: () => unknown): Promise<string> => {
  try {
    await run()
  } catch (error) {
    const { code, message, remedy } = error as RewardsError
    expect([message, remedy].every((sentence) => /^[^\n]+\.$/.test(sentence))).toBe(true)
    return code
  }
  return 'nothing was refused'
}

async function* inDays({
  days,
  events,
}: RewardsInput): AsyncGenerator<{ day: DayBlocks; events: RewardsEvent[] }> {
  let first = 0
  for (const day of days) {
    yield { day, events: events.slice(first, first + day.events) }
    first += day.events
  }
}

beforeAll(async () => {
  await writeEventFile(eventFile, input.parameters, inDays(input))
})

it('an exported file gives the root of the same events in memory', async () => {
  const file = await readEventFile(eventFile)
  const fromFile = await calculateFromDays(file.parameters, file.days)
  const inMemory = await calculateRewards(input)
  expect(fromFile.root).toBe(inMemory.root)
  expect(fromFile.history.history.dayHashes).toEqual(inMemory.history.history.dayHashes)
})

const readAll = async (text: string) => {
  const path = join(folder, 'changed.jsonl')
  writeFileSync(path, text)
  const file = await readEventFile(path)
  await calculateFromDays(file.parameters, file.days)
}

it('a file that was cut off or changed is refused', async () => {
  const text = readFileSync(eventFile, 'utf8')
  const lines = text.split('\n')
  expect(await refusal(() => readAll(text))).toBe('nothing was refused')
  expect(await refusal(() => readAll(lines.slice(0, -2).join('\n')))).toBe('TruncatedFile')
  expect(await refusal(() => readAll(text.slice(0, text.length >> 1)))).toMatch('UnknownFormat')
  expect(await refusal(() => readAll(text.replace('"100n"', '"101n"')))).toBe('TamperedFile')
  expect(await refusal(() => readAll(text.replace('"deployment":"test"', '"deployment":"text"')))).toBe(
    'TamperedFile',
  )
  const dropped = lines.findIndex((line) => line.includes('"Deposit"'))
  expect(await refusal(() => readAll(lines.filter((_, index) => index !== dropped).join('\n')))).toBe(
    'EventGap',
  )
  const closing = lines
    .map((line, index) => (line.startsWith('{"day"') ? index : -1))
    .filter((index) => index > 0)
  const [secondLast = 0, last = 0] = closing.slice(-2)
  const withoutDay = [...lines.slice(0, secondLast - 2), ...lines.slice(secondLast + 1)]
  expect(last).toBeGreaterThan(secondLast)
  expect(await refusal(() => readAll(withoutDay.join('\n')))).toBe('MissingDay')
  expect(await refusal(() => readAll('{"format":"something"}\n'))).toBe('UnknownFormat')
  expect(await refusal(() => readEventFile(join(folder, 'nowhere')))).toBe('UnreadableFile')
})

const changed = (change: (input: { days: DayBlocks[]; events: RewardsEvent[] }) => void): RewardsInput => {
  const copy = {
    days: input.days.map((day) => ({ ...day })),
    events: input.events.map((event) => ({ ...event })),
  }
  change(copy)
  return { ...input, ...copy }
}
const check = (broken: RewardsInput) => refusal(() => [...checkedDays(broken)])

it('missing days, gaps, wrong order and unknown contracts are refused', async () => {
  expect(await check(input)).toBe('nothing was refused')
  expect(await check(changed(({ days }) => days.splice(3, 1)))).toBe('MissingDay')
  const gap = changed(({ days }) => {
    for (const day of days.slice(3)) day.fromBlock += 1
  })
  expect(await check(gap)).toBe('BlockGap')
  expect(await check(changed(({ events }) => events.splice(2, 1)))).toBe('EventOutsideDay')
  expect(await check(changed(({ events }) => events.pop()))).toBe('EventGap')
  expect(await check(changed(({ events }) => events.splice(0, 2, ...events.slice(0, 2).reverse())))).toBe(
    'WrongOrder',
  )
  const stranger = changed(({ events }) => {
    if (events[0]) events[0].address = placeholder(0xdead)
  })
  expect(await check(stranger)).toBe('UnknownContract')
  expect(await check(changed(({ days }) => days.pop()))).toBe('EventOutsideDays')
})

it('tokens that are not listed and submissions that are missing are refused', async () => {
  const listed = { ...input, parameters: { ...parameters, tokens: [tokens.avs, tokens.unique] } }
  expect(await check(listed)).toBe('UnknownToken')
  const nonces = changed(({ events }) => {
    const last = events.findLast(({ name }) => name.endsWith('SubmissionCreated'))
    if (last) last.args = { ...last.args, submissionNonce: 7n }
  })
  expect(await check(nonces)).toBe('SubmissionGap')
})

it('a snapshot whose day is not whole is refused', async () => {
  expect(await refusal(() => calculateRewards(input, { snapshot: '2026-04-10' }))).toBe('MissingDay')
  expect(await refusal(() => calculateRewards(input, { snapshot: '2026-4-9' }))).toBe('InvalidDate')
})

it('an argument that is missing is refused with the place of the event', async () => {
  const broken = changed(({ events }) => {
    if (events[0]) events[0].args = { ...events[0].args, shares: undefined }
  })
  expect(await refusal(() => calculateRewards(broken))).toBe('InvalidEvent')
})

it('a leaf file is named by its content, says what it is of, and cannot be changed', async () => {
  const result = await calculateRewards(input)
  const path = await writeLeafFile(folder, input.parameters, result)
  expect(basename(path)).toMatch(/^[0-9a-f]{64}\.leaves$/)
  const { header, amounts, tree } = await readLeafFile(path)
  expect(amounts).toEqual(result.amounts)
  expect(header).toMatchObject({
    chainId: 31337,
    deployment: 'test',
    mode: 'compatible',
    from: '2026-03-20',
    snapshot: '2026-04-09',
    eventsHash: result.history.history.dayHashes.at(-1),
    leaves: amounts.length,
    root: result.root,
  })
  expect(tree?.claim(s1, [tokens.avs]).tokenLeaves).toEqual([
    { token: tokens.avs, cumulativeEarnings: 209778n },
  ])

  const text = readFileSync(path, 'utf8')
  const elsewhere = join(folder, 'renamed.leaves')
  const read = (content: string, name = elsewhere) => {
    writeFileSync(name, content)
    return refusal(() => readLeafFile(name))
  }
  const line = `${o1} ${tokens.avs} 131110\n`
  expect(text).toContain(line)
  expect(await read(text)).toBe('nothing was refused')
  expect(await read(text.replace(line, `${o1} ${tokens.avs} 131111\n`))).toBe('TamperedFile')
  expect(await read(text.replace(line, ''))).toBe('TamperedFile')
  expect(await read(text.replace(line, line + line))).toBe('TamperedFile')
  expect(await read(text.slice(0, -1))).toBe('TamperedFile')
  expect(await read(text.replace('"chainId":31337', '"chainId":1'), path)).toBe('TamperedFile')
  expect(await read('nothing of the kind\n')).toBe('UnknownFormat')
})
