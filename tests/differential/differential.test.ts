// The model played against the contracts: 20,000 steps, each compared in outcome, returned data, events and every view.
import { beforeAll, describe, expect, it } from 'vitest'
import { callable } from './calls.js'
import { type CampaignResult, campaign, failureText, totals } from './campaign.js'
import { buildContracts } from './replay.js'
import { LENGTH } from './sequences.js'

const KNOWN = 15_200
const NEW = 4_800

describe('model and contracts', () => {
  beforeAll(buildContracts)

  const agree = (result: CampaignResult, steps: number) => {
    expect(result.failure === undefined ? '' : failureText(result.failure)).toBe('')
    expect(result.sequences * LENGTH).toBe(steps)
    const { succeeded, refused } = totals(result.counts)
    expect(succeeded + refused).toBeGreaterThanOrEqual(steps)
    expect(succeeded / (succeeded + refused)).toBeGreaterThan(0.6)
  }

  it(`agree in ${KNOWN} steps of the sequences of seed 1, in which every action is played`, async () => {
    const result = await campaign({ seed: 1, steps: KNOWN })
    agree(result, KNOWN)
    expect(callable.filter((type) => !(type in result.counts))).toEqual([])
    const never = callable.filter((type) => result.counts[type]?.succeeded === 0)
    expect(never.sort()).toEqual(ONLY_REFUSED)
  }, 600_000)

  it(`agree in ${NEW} steps of a new seed`, async () => {
    const seed = Date.now() % 2 ** 31
    console.log(
      `Differential test with seed ${seed}; again: npm run fuzz -- --seed ${seed} --from 0 --steps ${NEW}`,
    )
    agree(await campaign({ seed, steps: NEW }), NEW)
  }, 600_000)
})

/** Functions that only the core itself may call, or that would end a campaign. */
const ONLY_REFUSED = [
  'addShares',
  'decreaseDelegatedShares',
  'deposit',
  'increaseBurnOrRedistributableShares',
  'increaseDelegatedShares',
  'removeDepositShares',
  'renounceOwnership',
  'setUnpauser',
  'slashOperatorShares',
  'withdraw',
  'withdrawSharesAsTokens',
]
