import { concat, type Hex } from 'viem'
import { expect, test } from 'vitest'
import type { Address, CumulativeAmount } from '../../../packages/rewards/src/input.js'
import { distributionTree, earnerLeaf, isIncluded, proofOf, rootOf, tokenLeaf } from './tree.js'

const E1 = '0x1000000000000000000000000000000000000001'
const E2 = '0x2000000000000000000000000000000000000002'
const E3 = '0x3000000000000000000000000000000000000003'
const TA = '0xaa000000000000000000000000000000000000aa'
const TB = '0xbb000000000000000000000000000000000000bb'
const TC = '0xcc000000000000000000000000000000000000cc'
const row = (earner: Address, token: Address, cumulativeAmount: bigint): CumulativeAmount => ({
  ...{ earner, token, cumulativeAmount },
})
const ROOT = '0x8927ba8355ab6879ec7595de5b55ddcbc712ae307b6103119d434ce2d67d5327'
const SINGLE = '0xfe0e174752b94c50b22ec3f9bd4825d44fa5e8a795e9d5b1e7e95036e30c1696'
const LEAF_E2 = '0x5b599da90515177c4c57369d2894d6ac63c46aefb78a67240424640373185085'
const RIGHT = '0x0bc6e87578e324a6b0502de4779bb4a13bf4c62c52cb221edd6eca6c4632f1b2'

/** In no order. */
const EXAMPLE_A = [
  row(E3, TC, 10n ** 38n - 1n),
  row(E2, TB, 0n),
  row(E1, TA, 10n ** 18n),
  row(E3, TA, 7n),
  row(E2, TA, 250n),
  row(E3, TB, 123456789n),
]

test('chapter 04 §3.7: three earners, root and claims', () => {
  const { tree, tokenTrees } = distributionTree(EXAMPLE_A)
  expect(rootOf(tree)).toBe(ROOT)
  const third = tokenTrees[2]
  if (!third) throw new Error('there are three')
  const tokenRoot = '0x83ef84b68af6b67792be9ac6546b915f793adf3ec72f5d4ee34e5def1bebf715'
  expect(rootOf(third.tree)).toBe(tokenRoot)
  const earnerProof = `0x${'00'.repeat(32)}cd7ca6ab352654dc3031b2598a6bf3ad08dbc398767a3964749459fe9d0213b9`
  expect(proofOf(tree, 2)).toBe(earnerProof)
  const proofB: Hex =
    '0x40ef5783f483c38147994a1543edb645af3da544906b6424ce6507f168da2f8bed9f722f75fc69da2841a6fd84c3512d484ad33ca7c7f4e8388ac92f4389475c'
  const proofC: Hex = `0x${'00'.repeat(32)}27356ea61db3017be6f8d61fcbb053559eaa7046deca980dc49b369f4d60d400`
  expect([proofOf(third.tree, 1), proofOf(third.tree, 2)]).toEqual([proofB, proofC])
  expect(isIncluded(proofOf(tree, 2), ROOT, earnerLeaf(E3, tokenRoot), 2)).toBe(true)
  expect(isIncluded(proofB, tokenRoot, tokenLeaf(TB, 123456789n), 1)).toBe(true)
  expect(isIncluded(proofC, tokenRoot, tokenLeaf(TC, 10n ** 38n - 1n), 2)).toBe(true)
  expect(proofOf(tree, 0)).toBe(concat([LEAF_E2, RIGHT]))
})

test('chapter 04 §3.8: one earner, one token', () => {
  const { tree, tokenTrees } = distributionTree([row(E1, TA, 10n ** 18n)])
  expect(rootOf(tree)).toBe(SINGLE)
  expect([proofOf(tree, 0), tokenTrees[0] && proofOf(tokenTrees[0].tree, 0)]).toEqual(['0x', '0x'])
  expect(isIncluded('0x', SINGLE, SINGLE, 0)).toBe(true)
  expect(isIncluded('0x', SINGLE, SINGLE, 1)).toBe(false)
})
