import { expect, it } from 'vitest'
import { parseDate } from '../src/days.js'
import { allocationSteps } from '../src/history/allocations.js'
import { observe, openEnd, registrationWindows } from '../src/history/registrations.js'
import { inWindows, valueAt, type Windows } from '../src/history/steps.js'

const day = (date: string) => parseDate(`2026-${date}`)

it('an operator is not paid for the day it left, a strategy in a set is', () => {
  const events = [
    { day: day('03-21'), registered: true },
    { day: day('04-03'), registered: false },
  ]
  expect(registrationWindows(events, 'excluded')).toEqual([day('03-22'), day('04-02')])
  expect(registrationWindows(events, 'included')).toEqual([day('03-22'), day('04-03')])
})

it('a registration that ends on its day does not count, a later one is open', () => {
  const events = [
    { day: 10, registered: true },
    { day: 10, registered: false },
    { day: 10, registered: true },
  ]
  expect(registrationWindows(events, 'excluded')).toEqual([11, openEnd])
})

it('a missed day of observation costs two snapshots', () => {
  const windows: Windows = []
  for (const seen of [1, 1, 2, 3, 5, 6]) observe(windows, seen)
  const snapshots = [1, 2, 3, 4, 5, 6, 7].filter((snapshot) => inWindows(windows, snapshot))
  expect(snapshots).toEqual([2, 3, 6])
})

it('allocations rise a day later and fall on their day; a fall on the day a rise begins wins', () => {
  const record = (magnitude: bigint, effectBlock: number) => ({ magnitude, emissionDay: 0, effectBlock })
  const steps = allocationSteps(
    [
      record(5n, 10),
      record(9n, 20),
      record(7n, 20),
      record(3n, 30),
      record(8n, 40),
      record(2n, 50),
      record(1n, 99),
    ],
    (block) => (block < 90 ? block / 10 : undefined),
  )
  // Day 1: 5. Day 2: 7, the last of its day, risen. Day 3: 3. Day 4: 8, risen, but day 5 falls to 2.
  const values = [1, 2, 3, 4, 5, 6].map((snapshot) => valueAt(steps, snapshot))
  expect(values).toEqual([undefined, 5n, 3n, 3n, 2n, 2n])
})
