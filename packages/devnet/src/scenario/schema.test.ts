import { expect, test } from 'vitest'
import { z } from 'zod'
import { habitNames } from './habits.js'
import { defaultScenario, readScenario } from './readScenario.js'
import { actionSchema, type Scenario, scenarioSchema, stakersOf } from './schema.js'

const changed = (change: (scenario: Scenario) => void) => {
  const scenario = defaultScenario()
  change(scenario)
  return () => readScenario(JSON.stringify(scenario), 'mine.json')
}

test('the default scenario has the people and the time that it should', () => {
  const { operators, avss, tokens, days, nativeRestakers } = defaultScenario()
  const stakers = stakersOf(defaultScenario())
  expect([stakers.length, operators.length, avss.length, tokens.length, days]).toEqual([60, 12, 6, 5, 40])
  expect(nativeRestakers).toEqual(['wanda', 'otto', 'maxim'])
  expect(new Set(stakers.map(({ habit }) => habit))).toEqual(new Set(habitNames))
  expect(new Set(avss.map(({ registrar }) => registrar?.kind))).toEqual(
    new Set([undefined, 'allowlist', 'capped', 'minimumStake']),
  )
  expect(new Set(tokens.map(({ annualGrowth }) => annualGrowth)).size).toBe(5)
})

test('what is on the beacon chain is no token, and nobody deposits it', () => {
  const named = changed(({ tokens }) => Object.assign(tokens[0] ?? {}, { symbol: 'ETH' }))
  expect(named).toThrow(/tokens must not name ETH/)
  const deposited = changed(({ history }) => {
    history[0]?.actions.push({ action: 'deposit', staker: 'alice', token: 'ETH', amount: '1' })
  })
  expect(deposited).toThrow(/token names a token that the scenario lacks \(found "ETH"\)/)
})

test('stakers without habits are traders', () => {
  expect(stakersOf({ stakers: ['alice'] })).toEqual([{ name: 'alice', habit: 'trader' }])
})

test('the default history uses every kind of action', () => {
  const used = new Set(
    defaultScenario().history.flatMap(({ actions }) => actions.map(({ action }) => action)),
  )
  const kinds = actionSchema.options.map(({ shape }) => shape.action.value)
  expect([...used].sort()).toEqual([...kinds].sort())
})

test('an actor that nobody declared is refused with its place', () => {
  const read = changed(({ history }) => {
    history[0]?.actions.push({ action: 'delegate', staker: 'mallory', operator: 'northstar' })
  })
  expect(read).toThrow(
    /^mine\.json: history\.0\.actions\.11\.staker is not an actor of the scenario \(found "mallory"\)/,
  )
})

test('a token that the scenario lacks is refused with its place', () => {
  const read = changed(({ history }) => {
    history[0]?.actions.push({ action: 'deposit', staker: 'alice', token: 'DOGE', amount: '1' })
  })
  expect(read).toThrow(
    /history\.0\.actions\.11\.token names a token that the scenario lacks \(found "DOGE"\)/,
  )
})

test('a day after the last one is refused', () => {
  expect(changed((scenario) => Object.assign(scenario, { days: 39 }))).toThrow(
    /day is not before the last day \(found 39\)/,
  )
})

test('a name declared twice is refused', () => {
  expect(changed(({ others }) => others.push('alice'))).toThrow(/declares the name alice twice/)
})

test("a name of the devnet's own is refused", () => {
  expect(changed(({ others }) => others.push('faucet'))).toThrow(/uses faucet, a name of the devnet's own/)
})

test("a registrar's operators and tokens must exist", () => {
  expect(
    changed(({ avss }) => {
      Object.assign(avss[0] ?? {}, { registrar: { kind: 'allowlist', operators: ['mallory'] } })
    }),
  ).toThrow(/avss\.0\.registrar\.operators names somebody unknown/)
  expect(
    changed(({ avss }) => {
      Object.assign(avss[0] ?? {}, { registrar: { kind: 'minimumStake', token: 'DOGE', shares: '1' } })
    }),
  ).toThrow(/avss\.0\.registrar\.token is not a token of the scenario/)
})

test('an unknown field is refused', () => {
  expect(changed((scenario) => Object.assign(scenario, { stakes: [] }))).toThrow(
    /stakes is not a known field/,
  )
})

// Editors read this file; `npx vitest run packages/devnet/src/scenario/schema.test.ts -u` writes it anew.
test('schema/scenario.json is what the code checks', async () => {
  const json = { title: 'A scenario of a Restack devnet', ...z.toJSONSchema(scenarioSchema, { io: 'input' }) }
  // Short lists on one line, as the formatter writes them.
  const text = JSON.stringify(json, null, 2).replace(
    /^(.*)\[\n\s+([^[\]{}]*?)\n\s+\](,?)$/gm,
    (whole, start, items, comma) => {
      const line = `${start}[${items.replace(/\s*\n\s*/g, ' ')}]${comma}`
      return line.length <= 110 ? line : whole
    },
  )
  await expect(`${text}\n`).toMatchFileSnapshot('../../schema/scenario.json')
})
