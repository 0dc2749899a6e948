import { bytesToHex, concat, hexToBytes, keccak256, numberToHex } from 'viem'
import { expect, it } from 'vitest'
import type { Address } from '../src/input.js'
import { buildDistributionTree } from '../src/leaves/distributionTree.js'
import { buildTree, verifyProof } from '../src/leaves/merkleTree.js'

const ends = (byte: string, last = byte) => `0x${byte}${'0'.repeat(36)}${last}` as Address
const [e1, e2, e3] = [ends('10', '01'), ends('20', '02'), ends('30', '03')] as const
const [ta, tb, tc] = [ends('aa'), ends('bb'), ends('cc')] as const
const row = (earner: Address, token: Address, cumulativeAmount: bigint) => ({
  earner,
  token,
  cumulativeAmount,
})
const rows = [
  row(e1, ta, 10n ** 18n),
  row(e2, ta, 250n),
  row(e2, tb, 0n),
  row(e3, ta, 7n),
  row(e3, tb, 123456789n),
  row(e3, tc, 10n ** 38n - 1n),
]

const leafOf = (earner: Address, tokenRoot: Address): Address =>
  keccak256(concat(['0x00', earner, tokenRoot]))
const tokenLeafOf = (token: Address, cumulativeAmount: bigint): Address =>
  keccak256(concat(['0x01', token, numberToHex(cumulativeAmount, { size: 32 })]))
it('worked example A: three earners', () => {
  const tree = buildDistributionTree(rows)
  expect(tree.root).toBe('0x8927ba8355ab6879ec7595de5b55ddcbc712ae307b6103119d434ce2d67d5327')
  expect(leafOf(e3, tree.claim(e3).earnerLeaf.earnerTokenRoot)).toBe(
    '0x2a71a80b3da33d406596678b5ca9ee0ad40311b024a0e5a6384017e295d50d70',
  )
  expect(tree.claim(e3, [tb, tc])).toEqual({
    earnerIndex: 2,
    earnerTreeProof: `0x${'0'.repeat(64)}cd7ca6ab352654dc3031b2598a6bf3ad08dbc398767a3964749459fe9d0213b9`,
    earnerLeaf: {
      earner: e3,
      earnerTokenRoot: '0x83ef84b68af6b67792be9ac6546b915f793adf3ec72f5d4ee34e5def1bebf715',
    },
    tokenIndices: [1, 2],
    tokenTreeProofs: [
      '0x40ef5783f483c38147994a1543edb645af3da544906b6424ce6507f168da2f8bed9f722f75fc69da2841a6fd84c3512d484ad33ca7c7f4e8388ac92f4389475c',
      `0x${'0'.repeat(64)}27356ea61db3017be6f8d61fcbb053559eaa7046deca980dc49b369f4d60d400`,
    ],
    tokenLeaves: [
      { token: tb, cumulativeEarnings: 123456789n },
      { token: tc, cumulativeEarnings: 10n ** 38n - 1n },
    ],
  })
  expect(tree.claim(e2).earnerLeaf.earnerTokenRoot).toBe(
    '0x9a4cbea6297621e256d88f638ad714ec2dfd54f9a4e28b7a5922f44e54d5d791',
  )
  expect(tree.claim(e1)).toMatchObject({
    earnerIndex: 0,
    earnerTreeProof:
      '0x5b599da90515177c4c57369d2894d6ac63c46aefb78a67240424640373185085' +
      '0bc6e87578e324a6b0502de4779bb4a13bf4c62c52cb221edd6eca6c4632f1b2',
    tokenIndices: [0],
    tokenTreeProofs: ['0x'],
  })
})

it('worked example B: one earner, one token', () => {
  const tree = buildDistributionTree(rows.slice(0, 1))
  expect(tree.root).toBe('0xfe0e174752b94c50b22ec3f9bd4825d44fa5e8a795e9d5b1e7e95036e30c1696')
  expect(tree.claim(e1)).toMatchObject({
    earnerIndex: 0,
    earnerTreeProof: '0x',
    earnerLeaf: {
      earnerTokenRoot: '0xd8e62b6ef6df5ef55a0556b0c600fa4ffe63431e98e206adaba579b25f7256c3',
    },
  })
})

it('padding is hashed like any node', () => {
  const { proof } = buildTree(hexToBytes(`0x${'11'.repeat(32 * 5)}`))
  const zeros = bytesToHex(proof(4))
  expect(zeros.slice(2, 66)).toBe('0'.repeat(64))
  expect(zeros.slice(66, 130)).toBe('ad3228b676f7d3cd4284a5443f17f1962b36e491b30a40b2405849e597ba5fb5')
})

it('every leaf is proven, and nothing else', () => {
  const tree = buildDistributionTree(rows)
  for (const { earner, token, cumulativeAmount } of rows) {
    const claim = tree.claim(earner, [token])
    const { earnerTokenRoot } = claim.earnerLeaf
    const [tokenProof = '0x', tokenIndex = -1] = [claim.tokenTreeProofs[0], claim.tokenIndices[0]]
    const check = (amount: bigint, proof: Address, index: number) =>
      verifyProof(
        hexToBytes(proof),
        hexToBytes(earnerTokenRoot),
        hexToBytes(tokenLeafOf(token, amount)),
        index,
      )
    expect(check(cumulativeAmount, tokenProof, tokenIndex)).toBe('valid')
    expect(check(cumulativeAmount + 1n, tokenProof, tokenIndex)).toBe('invalid')
    expect(check(cumulativeAmount, `${tokenProof}00`, tokenIndex)).toBe('InvalidProofLength')
    expect(check(cumulativeAmount, tokenProof, tokenIndex + 4)).toBe('InvalidIndex')
    const earnerLeaf = hexToBytes(leafOf(earner, earnerTokenRoot))
    const proof = hexToBytes(claim.earnerTreeProof)
    expect(verifyProof(proof, hexToBytes(tree.root), earnerLeaf, claim.earnerIndex)).toBe('valid')
    proof[40] = (proof[40] ?? 0) ^ 1
    expect(verifyProof(proof, hexToBytes(tree.root), earnerLeaf, claim.earnerIndex)).toBe('invalid')
  }
})
