import { describe, expect, test } from 'vitest'
import type { Field } from './field.js'
import { readAccount, readAmount, readFields, type World } from './readField.js'

const token = '0x1000000000000000000000000000000000000001'
const other = '0x2000000000000000000000000000000000000002'
const alice = '0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097'
const world: World = {
  strategies: [
    { strategy: token, symbol: 'rstETH', decimals: 18 },
    { strategy: other, symbol: 'usd', decimals: 6 },
  ],
  names: { alice },
  chainId: 31_337,
  blockSeconds: 2,
}

describe('an amount', () => {
  test.each([
    ['12.5', 18, 12_500_000_000_000_000_000n],
    ['12,5', 6, 12_500_000n],
    ['.5', 6, 500_000n],
    ['3.', 6, 3_000_000n],
    ['0.000001', 6, 1n],
    ['1.5000000000', 6, 1_500_000n],
    ['123456789012345678901234567890', 18, 123456789012345678901234567890n * 10n ** 18n],
  ])('%s with %i decimals', (text, decimals, value) => {
    expect(readAmount(text, decimals)).toEqual({ value })
  })

  test.each([
    ['', 'notAnAmount'],
    ['.', 'notAnAmount'],
    ['1,2,3', 'notAnAmount'],
    ['1e18', 'notAnAmount'],
    ['-1', 'notAnAmount'],
    ['ten', 'notAnAmount'],
    ['0', 'zero'],
    ['0.0', 'zero'],
    ['0.0000001', 'tooManyDigits'],
  ])('“%s” is refused: %s', (text, key) => {
    expect(readAmount(text, 6)).toMatchObject({ problem: { key, value: text } })
  })
})

describe('an account', () => {
  test('is a name, or an address in any case', () => {
    expect(readAccount('alice', world.names)).toEqual({ value: alice })
    expect(readAccount(alice.toLowerCase(), {})).toEqual({ value: alice })
    expect(readAccount(`0x${alice.slice(2).toUpperCase()}`, {})).toEqual({ value: alice })
  })

  test.each(['bob', 'toString', '0x12', alice.replace('dF3e', 'Df3e')])('is not %s', (text) => {
    expect(readAccount(text, world.names)).toEqual({ problem: { key: 'notAnAccount', value: text } })
  })
})

const one = (kind: Field['kind'], text: string) => {
  const read = readFields([{ name: 'field', kind }], { field: text }, world)
  return 'values' in read ? read.values.field : read.problems.field?.key
}

test.each([
  ['set', `alice/7`, { avs: alice, id: 7 }],
  ['set', `${alice}/4294967295`, { avs: alice, id: 4_294_967_295 }],
  ['set', `${alice}/4294967296`, 'notASet'],
  ['set', 'alice', 'notASet'],
  ['blocks', '1200', 1_200],
  ['blocks', '1d 12h', 64_800],
  ['blocks', '3s', 2], // rounded up
  ['blocks', '2 weeks', 'notBlocks'],
  ['blocks', '4294967296', 'notBlocks'],
  ['number', '3', 3],
  ['number', '3.5', 'notANumber'],
  ['url', 'https://a.example/b.json', 'https://a.example/b.json'],
  ['url', 'ipfs://bafy', 'ipfs://bafy'],
  ['url', 'a.example', 'notAUrl'],
  ['hex', '0x', '0x'],
  ['hex', '0xabc', 'notHex'],
  ['strategies', `${token},${other}`, [token, other]],
  [
    'parts',
    `${token}:40,${other}:2.5`,
    [
      { strategy: token, part: 400_000_000_000_000_000n },
      { strategy: other, part: 25_000_000_000_000_000n },
    ],
  ],
  ['parts', `${token}:0`, [{ strategy: token, part: 0n }]],
  ['parts', `${token}:100.1`, 'notAPercentage'],
  [
    'approval',
    '{"signature":"0x12","salt":"0x34","expiry":"99","chainId":31337}',
    {
      signature: '0x12',
      salt: '0x34',
      expiry: 99n,
    },
  ],
  ['approval', '{"signature":"0x12","salt":"0x34","expiry":"99","chainId":1}', 'otherChain'],
  ['approval', '{"signature":"0x12"', 'notAnApproval'],
  ['approval', '{"salt":"0x34","expiry":"99","chainId":31337}', 'notAnApproval'],
] as const)('a field of the kind %s reads %s', (kind, text, expected) => {
  expect(one(kind, text)).toEqual(expected)
})

test('an amount is counted in the decimals of the chosen strategy', () => {
  const fields: Field[] = [
    { name: 'strategy', kind: 'strategy' },
    { name: 'amount', kind: 'amount' },
  ]
  const read = (strategy: string) => readFields(fields, { strategy, amount: '1.5' }, world)
  expect(read(token)).toMatchObject({ values: { amount: 1_500_000_000_000_000_000n } })
  expect(read(other)).toMatchObject({ values: { amount: 1_500_000n } })
})

test('every problem is told at once, and what is optional may be missing', () => {
  const fields: Field[] = [
    { name: 'a', kind: 'account' },
    { name: 'b', kind: 'number' },
    { name: 'c', kind: 'url', optional: true },
  ]
  expect(readFields(fields, { a: ' ', b: 'x' }, world)).toEqual({
    problems: { a: { key: 'missing', value: '' }, b: { key: 'notANumber', value: 'x' } },
  })
})

describe('public keys of validators', () => {
  const key = `0x${'1a'.repeat(48)}`
  const fields: Field[] = [{ name: 'validators', kind: 'pubkeys' }]
  test('are parted by commas, spaces or lines', () => {
    const other = `0x${'2B'.repeat(48)}`
    expect(readFields(fields, { validators: `${key}, ${other}\n${key},` }, world)).toEqual({
      values: { validators: [key, other, key] },
    })
  })
  test('have 48 bytes', () => {
    expect(readFields(fields, { validators: `${key} 0x12` }, world)).toEqual({
      problems: { validators: { key: 'notAPubkey', value: '0x12' } },
    })
  })
})

test('an amount of no strategy has decimals of its own', () => {
  const fields: Field[] = [{ name: 'amount', kind: 'amount', decimals: 9, unit: 'ETH' }]
  expect(readFields(fields, { amount: '1.5' }, world)).toEqual({ values: { amount: 1_500_000_000n } })
  expect(readFields(fields, { amount: '1.0000000001' }, world)).toEqual({
    problems: { amount: { key: 'tooManyDigits', value: '1.0000000001', more: '9' } },
  })
})
