import { expect, test } from 'vitest'
import { calculateRewards } from '../../packages/rewards/src/index.js'
import { campaign } from './campaign.js'
import { REQUIRED } from './scenarios/required.js'

test('300 random histories: leaves and root are those of the plain calculation', async () => {
  const { counts, leaves, dust, difference } = await campaign(
    (input, snapshot) => calculateRewards(input, { snapshot }),
    2,
    300,
  )
  expect(difference ?? 'no difference').toBe('no difference')
  const missing = REQUIRED.filter((label) => !counts.has(label))
  expect(missing, 'what the histories should have reached').toEqual([])
  expect(leaves).toBeGreaterThan(1000)
  expect(dust.beyond, 'chapter 04 §7, 12: more than was paid in and rounding can add').toEqual([])
  expect(dust.overpaid).toBeGreaterThan(10)
}, 600_000)
