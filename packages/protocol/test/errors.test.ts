// Every error that the tables of chapters 01 and 02 and the ledger of 03 name, provoked; none leaves a trace.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Action, attempt, convertToDepositShares, type State, snapshot } from '../src/index.js'
import { allocationCases } from './errors/allocation.js'
import { delegationCases } from './errors/delegation.js'
import { factoryCases } from './errors/factory.js'
import { pausingCases } from './errors/pausing.js'
import { permissionsCases } from './errors/permissions.js'
import { podsCases } from './errors/pods.js'
import { slash, slashed } from './errors/prepare.js'
import { strategiesCases } from './errors/strategies.js'
import * as s from './scene.js'

const cases = [
  ...delegationCases,
  ...strategiesCases,
  ...factoryCases,
  ...permissionsCases,
  ...pausingCases,
  ...allocationCases,
  ...podsCases,
]

it.each(cases)('%s: %s', (name, _what, prepare) => {
  const state = s.scene()
  const action = prepare(state)
  const before = snapshot(state)
  const outcome = attempt(state, action)
  expect(outcome).toMatchObject({ status: 'refused', error: { name } })
  expect(state).toEqual(before)
})

const chapter = (name: string) => readFileSync(new URL(`../../../docs/spec/${name}`, import.meta.url), 'utf8')

/** Names in code in the chapter's rows between two headings, in rows that match. */
function namesIn(text: string, from: string, to: string, rows: RegExp): string[] {
  const part = text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)))
  const lines = part.split('\n').filter((line) => rows.test(line))
  return lines.flatMap((line) => [...line.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name))
}

const named = new Set([
  ...namesIn(
    chapter('01-shares-delegation-withdrawals.md'),
    '### 4.2 Custom errors',
    'Non-custom reverts',
    /^\| (DM|SlashingLib|PC|SM|Strategies|StrategyFactory|Pausable|PauserRegistry|Signature)/,
  ),
  ...namesIn(
    chapter('02-operator-sets-allocations-slashing.md'),
    'AllocationManager (all without parameters)',
    'KeyRegistrar:',
    /^\| `\w+`/,
  ).filter((name) => !/^[a-z]/.test(name)),
])

/** Declared, or of a chain with a past: nothing raises them here. */
const UNREACHABLE = [
  'StrategyNotFound',
  'SlasherNotSet',
  'OperatorSetAlreadyMigrated',
  'InvalidSnapshotOrdering',
  'Empty',
  'OutOfBounds',
]

it('every error of the tables is among them', () => {
  const provoked = cases.map(([name]) => name)
  expect(named.size).toBeGreaterThan(60)
  expect([...named].filter((name) => !provoked.includes(name) && !UNREACHABLE.includes(name))).toEqual([])
})

const errorOf = (what: string) => {
  const state = s.scene()
  const prepare: (state: State) => Action = cases.find((entry) => entry[1] === what)?.[2] ?? (() => slash())
  const outcome = attempt(state, prepare(state))
  return outcome.status === 'refused' ? [outcome.error.name, ...outcome.error.args] : outcome
}

it('strings, panic codes and errors of others', () => {
  expect(errorOf('transfer ownership')).toEqual(['Error', 'Ownable: caller is not the owner'])
  expect(errorOf('transfer ownership to nobody')).toEqual(['Error', 'Ownable: new owner is the zero address'])
  expect(errorOf('batch with a short companion array')).toEqual(['Panic', 0x32n])
  expect(errorOf('lose more than there was')).toEqual(['Panic', 0x11n])
  expect(errorOf('join where the registrar refuses')).toEqual(['NotWelcome', 7n])
})

it('a view refuses a zero factor and too few amounts', () => {
  const state = s.scene()
  slashed(state)
  const error = (amounts: bigint[]) => {
    try {
      return convertToDepositShares(state, s.STAKER, [s.STRATEGY], amounts)
    } catch (thrown) {
      return (thrown as { args: unknown }).args
    }
  }
  expect(error([1n])).toEqual([0x12n])
  expect(error([])).toEqual([0x32n])
})
