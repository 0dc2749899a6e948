// Refuses a stream that isn't whole: days follow each other, blocks too, events stand in order and in their day.
import { createHash } from 'node:crypto'
import { dateOf, dayOf, parseDate, secondsPerDay } from '../days.js'
import { refuse } from '../error.js'
import { nonceOf, submissionEvents } from '../history/submissions.js'
import {
  type DayBlocks,
  observationLogIndex,
  observationName,
  type RewardsEvent,
  type RewardsInput,
  type RewardsParameters,
} from '../input.js'
import { place } from './args.js'
import type { DayOfEvents } from './days.js'
import { eventText } from './eventText.js'

const again = 'Export the events again; nothing was calculated.'

/** The days of an input in memory, checked one by one as they are read. */
export function* checkedDays({ parameters, days, events }: RewardsInput): Generator<DayOfEvents> {
  const check = createDayCheck(parameters)
  let first = 0
  for (const day of days) {
    const ofDay = events.slice(first, first + day.events)
    first += day.events
    yield check(day, ofDay)
  }
  const left = events[first]
  if (left) refuse('EventOutsideDays', `${place(left)} lies in none of the days.`, again)
}

/** The hash that stands for parameters before the first day. */
export const parametersHash = (parameters: RewardsParameters): string =>
  createHash('sha256').update(parametersText(parameters)).digest('hex')

const parametersText = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof inner === 'string' && inner.startsWith('0x')
        ? inner.toLowerCase()
        : inner,
  )

/** Checks day after day. The hash chains over the parameters, the days and every event. */
export function createDayCheck(
  parameters: RewardsParameters,
): (day: DayBlocks, events: readonly RewardsEvent[]) => DayOfEvents {
  const contracts = new Map(
    Object.entries(parameters.contracts).map(([name, address]) => [name, address.toLowerCase()]),
  )
  const tokens = parameters.tokens && new Set(parameters.tokens.map((token) => token.toLowerCase()))
  const nonces = new Map<string, number>()
  let previous: DayBlocks | undefined
  let hash = parametersHash(parameters)

  return (day, events) => {
    const number = parseDate(day.date)
    if (previous && number !== parseDate(previous.date) + 1)
      refuse('MissingDay', `${day.date} follows ${previous.date}: days are missing or not in order.`, again)
    if (previous && day.fromBlock !== previous.toBlock + 1)
      refuse(
        'BlockGap',
        `${day.date} begins with block ${day.fromBlock}, but ${previous.date} ends with block ${previous.toBlock}.`,
        again,
      )
    if (events.length !== day.events)
      refuse('EventGap', `${day.date} has ${events.length} events instead of ${day.events}.`, again)
    const digest = createHash('sha256').update(hash)
    digest.update(`\n${day.date} ${day.fromBlock} ${day.toBlock} ${day.events}`)
    let last: RewardsEvent | undefined
    let text = ''
    for (const event of events) {
      checkPlace(event, number, day)
      if (last) checkOrder(last, event)
      checkNames(event, contracts, tokens, nonces)
      text += `\n${eventText(event)}`
      if (text.length > 100_000) {
        digest.update(text)
        text = ''
      }
      last = event
    }
    digest.update(text)
    hash = digest.digest('hex')
    previous = day
    return { day, events, hash }
  }
}

function checkPlace(event: RewardsEvent, number: number, day: DayBlocks): void {
  const inside =
    Math.floor(event.blockTime / secondsPerDay) === number &&
    event.blockNumber >= day.fromBlock &&
    event.blockNumber <= day.toBlock
  if (inside) return
  const date = Number.isFinite(event.blockTime) ? dateOf(dayOf(event.blockTime)) : 'no day'
  refuse('EventOutsideDay', `${place(event)} of ${date} stands among the events of ${day.date}.`, again)
}

function checkOrder(last: RewardsEvent, event: RewardsEvent): void {
  const inOrder =
    event.blockNumber > last.blockNumber
      ? event.blockTime >= last.blockTime
      : event.blockNumber === last.blockNumber &&
        event.blockTime === last.blockTime &&
        (event.logIndex > last.logIndex ||
          (event.logIndex === last.logIndex && event.logIndex === observationLogIndex))
  if (!inOrder) refuse('WrongOrder', `${place(event)} comes after ${place(last)}.`, again)
}

function checkNames(
  event: RewardsEvent,
  contracts: Map<string, string>,
  tokens: Set<string> | undefined,
  nonces: Map<string, number>,
): void {
  if (event.contract === 'avs' && event.name === observationName) return
  if (contracts.get(event.contract) !== event.address.toLowerCase())
    refuse(
      'UnknownContract',
      `${place(event)} comes from ${event.address}, which is not the deployment's ${event.contract}.`,
      'Use the parameters of the deployment that the events are of.',
    )
  if (event.contract !== 'rewardsCoordinator' || !(event.name in submissionEvents)) return
  const token = tokenOf(event)
  if (tokens && (token === undefined || !tokens.has(token.toLowerCase())))
    refuse(
      'UnknownToken',
      `${place(event)} pays with the token ${token}, which is not listed.`,
      "Add it to the parameters' tokens if it is trusted, or leave the list out.",
    )
  if (!('submissionNonce' in event.args)) return
  const { account, nonce } = nonceOf(event)
  const expected = nonces.get(account)
  if (expected !== undefined && nonce !== expected)
    refuse(
      'SubmissionGap',
      `${place(event)} is submission ${nonce} of ${account}, but ${expected} should come next.`,
      again,
    )
  nonces.set(account, nonce + 1)
}

function tokenOf({ args }: RewardsEvent): string | undefined {
  for (const value of Object.values(args))
    if (typeof value === 'object' && value !== null && 'token' in value) return String(value.token)
  return undefined
}
