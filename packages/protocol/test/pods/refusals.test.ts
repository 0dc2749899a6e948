// Every error of chapter 03 §2.4 that pods and their manager raise, provoked; none leaves a trace.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { attempt, snapshot } from '../../src/index.js'
import { podsCases } from '../errors/pods.js'
import { cases } from './refusalCases.js'

it.each(cases)('%s: %s', (name, _what, prepare) => {
  const { n, action } = prepare()
  const before = snapshot(n.state)
  expect(attempt(n.state, action)).toMatchObject({ status: 'refused', error: { name } })
  expect(n.state).toEqual(before)
})

/** Merkle trees of the contracts' own, arrays of words, a chain with a past, and other contracts' errors. */
const ELSEWHERE = [
  'InvalidValidatorFieldsLength',
  'LeavesNotPowerOfTwo',
  'NoLeaves',
  'LegacyWithdrawalsNotCompleted',
  'OnlyDelegationManager',
  'InvalidStrategy',
  'InputAddressZero',
  'OnlyPauser',
  'OnlyUnpauser',
  'InvalidNewPausedStatus',
]

it('every error of the table is among them', () => {
  const chapter = readFileSync(
    new URL('../../../../docs/spec/03-native-restaking.md', import.meta.url),
    'utf8',
  )
  const table = chapter.slice(chapter.indexOf('### 2.4 Errors'), chapter.indexOf('String reverts inherited'))
  const named = [...table.matchAll(/\| `[0-9a-f]{8}` \| (\w+)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(45)
  const provoked = [...cases, ...podsCases].map(([name]) => name)
  expect(named.filter((name) => !provoked.includes(name) && !ELSEWHERE.includes(name))).toEqual([])
})
