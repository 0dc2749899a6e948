import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildDistributionTree, calculateRewards } from '../../../packages/rewards/src/index.js'
import type { Calculate } from '../campaign.js'
import { plainRewards } from '../plain/calculate.js'
import { scenarioOf, seeds } from '../scenarios/scenario.js'
import { INVARIANTS } from './invariants.js'
import { checkProofs, type Prove, plainProve } from './proofs.js'

const IMPLEMENTATIONS: Record<string, Calculate> = {
  package: (input, snapshot) => calculateRewards(input, { snapshot }),
  plain: plainRewards,
}

describe.each(Object.keys(IMPLEMENTATIONS))('chapter 04 §7, %s calculation', (name) => {
  const calculate = IMPLEMENTATIONS[name] as Calculate

  test.each(Object.keys(INVARIANTS))(
    '%s',
    async (rule) => {
      const keeps = fc.asyncProperty(seeds, async (one) => INVARIANTS[rule]?.(calculate, scenarioOf(one)))
      await fc.assert(keeps, {
        seed: 11,
        numRuns: 15,
        interruptAfterTimeLimit: 30_000,
        markInterruptAsFailure: true,
      })
    },
    300_000,
  )
})

const packageProve: Prove = (amounts) => {
  const { claim } = buildDistributionTree(amounts)
  return (earner, token) => {
    const { earnerIndex, earnerTreeProof, earnerLeaf, tokenIndices, tokenTreeProofs } = claim(earner, [token])
    const { earnerTokenRoot } = earnerLeaf
    const [tokenIndex = -1, tokenTreeProof = '0x'] = [tokenIndices[0], tokenTreeProofs[0]]
    return { earnerIndex, earnerTreeProof, earnerTokenRoot, tokenIndex, tokenTreeProof }
  }
}

test.each([
  ['package', packageProve],
  ['plain', plainProve],
])('chapter 04 §7, 18: the %s trees prove every leaf, and nothing else', (_, prove) => {
  let leaves = 0
  const proven = fc.property(seeds, fc.nat(255), (one, bit) => {
    const { input, snapshot } = scenarioOf(one)
    const result = plainRewards(input, snapshot)
    leaves += result.amounts.length
    checkProofs(result, prove, bit)
  })
  fc.assert(proven, { seed: 12, numRuns: 15 })
  expect(leaves).toBeGreaterThan(50)
})
