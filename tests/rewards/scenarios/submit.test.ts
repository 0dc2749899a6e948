import { describe, expect, test } from 'vitest'
import { directedHash, proRataHash } from './submit.js'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const common = {
  strategiesAndMultipliers: [
    { strategy: address('2'), multiplier: 10n ** 18n },
    { strategy: address('3'), multiplier: 2n * 10n ** 18n },
  ],
  token: '0xaa000000000000000000000000000000000000aa',
  startTimestamp: 1775001600,
} as const
const proRata = (nonce: bigint, amount: bigint) =>
  proRataHash(address('1'), nonce, {
    ...common,
    strategiesAndMultipliers: [...common.strategiesAndMultipliers],
    ...{ amount, duration: 604800 },
  })
const directed = (first: bigint) =>
  directedHash(address('1'), 0n, {
    ...common,
    strategiesAndMultipliers: [...common.strategiesAndMultipliers],
    operatorRewards: [
      { operator: address('4'), amount: first },
      { operator: address('5'), amount: 4n },
    ],
    ...{ duration: 259200, description: 'test' },
  })

describe('chapter 04 §2.5: hashes of submissions', () => {
  test.each([
    [0n, 1000001n, '0xb50c96cb2c6bec62e5d302024aa9e9ba99e85e16c276ea90d11bb9b74d1ea686'],
    [0n, 800001n, '0x8597d402ec92120f38d9b7ba427a046f795b69095cf147b5976a17aded8aefbc'],
    [1n, 1000001n, '0xb8a4529bd5771ba6c4d57915800f26b5f496711d5637b77e46f94fa1b7d900f7'],
  ])('pro-rata, nonce %s, amount %s', (nonce, amount, hash) => {
    expect(proRata(nonce, amount)).toBe(hash)
  })

  test.each([
    [50001n, '0x7517cbf88949954d577bf88a92dcf78c8afd13182855f9c59e6ff72f18c1be12'],
    [40001n, '0x8253d154f157e2119051e927b8c7fd0470bc1007a646e5ec0b939012c5056ba0'],
  ])('directed, first amount %s', (first, hash) => {
    expect(directed(first)).toBe(hash)
  })
})
