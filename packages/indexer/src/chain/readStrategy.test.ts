import { encodeAbiParameters, type Hex, numberToHex, RpcRequestError, stringToHex } from 'viem'
import { describe, expect, test } from 'vitest'
import { readStrategyDetails, readStrategySnapshot } from './readStrategy.js'

const strategy = '0x00000000000000000000000000000000000000a1'
const token = '0x00000000000000000000000000000000000000b1'
const word = (value: bigint) => numberToHex(value, { size: 32 })
const selectors = {
  totalShares: '0x3a98ef39',
  balanceOf: '0x70a08231',
  exchangeRate: '0x3ba0b9a9',
  underlyingToken: '0x2495a599',
  symbol: '0x95d89b41',
  decimals: '0x313ce567',
}

const failure = (code: number, message: string) =>
  new RpcRequestError({ body: {}, error: { code, message }, url: 'http://node' })

/** A node that knows answers by selector. */
const node = (answers: Partial<Record<keyof typeof selectors, Hex | Error>>) => ({
  call: async (_to: string, data: Hex): Promise<Hex> => {
    const name = (Object.keys(selectors) as (keyof typeof selectors)[]).find((key) =>
      data.startsWith(selectors[key]),
    )
    const answer = name && answers[name]
    if (answer instanceof Error) throw answer
    return answer ?? '0x'
  },
})

describe('a snapshot', () => {
  const held = { totalShares: word(5n), balanceOf: word(6n) }

  test('holds shares, tokens and the rate', async () => {
    const chain = node({ ...held, exchangeRate: word(7n) })
    expect(await readStrategySnapshot(chain, strategy, token, 9)).toEqual({
      totalShares: 5n,
      tokens: 6n,
      rateWad: 7n,
    })
  })

  test.each([
    ['has no fallback', failure(3, 'execution reverted')],
    ['fails in another way', failure(-32603, 'EVM error InvalidFEOpcode')],
    ['answers nothing', '0x'],
  ] as const)('has no rate where the token has no such function and %s', async (_, exchangeRate) => {
    expect(await readStrategySnapshot(node({ ...held, exchangeRate }), strategy, token, 9)).toMatchObject({
      tokens: 6n,
      rateWad: null,
    })
  })

  test.each([
    'missing trie node 1234 (path )',
    'BlockOutOfRangeError: block height is 32 but requested was 2',
    'historical state 0xabcd is not available',
    'header not found',
  ])('is unknown where the node says "%s"', async (message) => {
    const chain = node({ ...held, totalShares: failure(-32000, message) })
    expect(await readStrategySnapshot(chain, strategy, token, 9)).toEqual({
      totalShares: null,
      tokens: null,
      rateWad: null,
    })
  })

  test('is not made up when the node fails', async () => {
    const chain = node({ ...held, totalShares: failure(-32005, 'limit exceeded') })
    await expect(readStrategySnapshot(chain, strategy, token, 9)).rejects.toThrow('limit exceeded')
  })
})

describe('details of a strategy', () => {
  test('come from its token', async () => {
    const chain = node({
      underlyingToken: word(BigInt(token)),
      symbol: encodeAbiParameters([{ type: 'string' }], ['stETH']),
      decimals: word(6n),
    })
    expect(await readStrategyDetails(chain, strategy, undefined)).toEqual({
      token,
      symbol: 'stETH',
      decimals: 6,
    })
  })

  test('read symbols of 32 bytes', async () => {
    const chain = node({ symbol: stringToHex('MKR', { size: 32 }), decimals: word(18n) })
    expect(await readStrategyDetails(chain, strategy, token)).toEqual({ token, symbol: 'MKR', decimals: 18 })
  })

  test('fall back to the address and 18 decimals for tokens that answer nothing or nonsense', async () => {
    const chain = node({ symbol: failure(3, 'execution reverted'), decimals: word(10n ** 24n) })
    expect(await readStrategyDetails(chain, strategy, token)).toEqual({
      token,
      symbol: '0x0000…00b1',
      decimals: 18,
    })
  })
})
