import { expect, test } from 'vitest'
import { deriveActors } from '../actors.js'
import { defaultScenario } from '../scenario/readScenario.js'
import { dashboardActors } from './serveDashboard.js'

test('the page is told who there is and what they are, and no keys', () => {
  const actors = deriveActors(['faucet', 'alice', 'northstar', 'lumen', 'lumenSlasher'])
  const told = dashboardActors(actors, defaultScenario())
  expect(told.map(({ name, role }) => [name, role])).toEqual([
    ['faucet', 'other'],
    ['alice', 'staker'],
    ['northstar', 'operator'],
    ['lumen', 'avs'],
    ['lumenSlasher', 'other'],
  ])
  expect(told.map(({ address }) => address)).toEqual(Object.values(actors).map(({ address }) => address))
  for (const actor of told) expect(Object.keys(actor)).toEqual(['name', 'address', 'role'])
})
