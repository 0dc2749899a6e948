import { expect, test } from 'vitest'
import { calculateRewards } from '../../packages/rewards/src/index.js'
import { campaign } from './campaign.js'
import { REQUIRED } from './scenarios/required.js'

test('300 random histories: leaves and root are those of the plain calculation', async () => {
  const { counts, leaves, difference } = await campaign(
    (input, snapshot) => calculateRewards(input, { snapshot }),
    2,
    300,
  )
  expect(difference ?? 'no difference').toBe('no difference')
  const missing = REQUIRED.filter((label) => !counts.has(label))
  expect(missing, 'what the histories should have reached').toEqual([])
  expect(leaves).toBeGreaterThan(1000)
}, 600_000)
