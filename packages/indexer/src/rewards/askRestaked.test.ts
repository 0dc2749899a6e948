import { RestackError } from '@restack/sdk'
import { type Address, encodeAbiParameters, type Hex, RpcRequestError } from 'viem'
import { describe, expect, test } from 'vitest'
import { askRestaked } from './askRestaked.js'

const avs: Address = '0x00000000000000000000000000000000000000a1'
const operator: Address = '0x00000000000000000000000000000000000000b1'
const question = { avs, operator, blockNumber: 7 }
const first: Address = '0x00000000000000000000000000000000000000C1'
const second: Address = '0x00000000000000000000000000000000000000d1'

const list = (strategies: Address[]) => encodeAbiParameters([{ type: 'address[]' }], [strategies])

const failure = (code: number, message: string) =>
  new RpcRequestError({ body: {}, error: { code, message }, url: 'http://node' })

const chain = (answer: Hex | Error) => ({
  call: async (to: string, data: Hex, block: number | 'latest'): Promise<Hex> => {
    // getOperatorRestakedStrategies(address)
    expect([to, data, block]).toEqual([avs, `0x33cfb7b7${operator.slice(2).padStart(64, '0')}`, 7])
    if (answer instanceof Error) throw answer
    return answer
  },
})

describe('what an AVS says is restaked', () => {
  test('is named once, sorted and in lower case', async () => {
    expect(await askRestaked(chain(list([second, first, second])), question)).toEqual([
      first.toLowerCase(),
      second,
    ])
  })

  test.each([
    ['reverts', failure(3, 'execution reverted')],
    ['is no contract', '0x'],
    ['answers something else', `0x${'ff'.repeat(64)}`],
    ['answers half a list', list([first, second]).slice(0, 130) as Hex],
  ] as const)('is nothing where it %s', async (_, answer) => {
    expect(await askRestaked(chain(answer), question)).toEqual([])
  })

  test('is unknown where the node has lost the state: nothing is taken for "none"', async () => {
    const error = await askRestaked(chain(failure(-32000, 'missing trie node 1f2e (path )')), question).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(RestackError)
    expect(error).toMatchObject({ code: 'StateUnavailable' })
    expect(String(error)).toContain('block 7')
    expect(String(error)).toContain(avs)
  })

  test('is unknown where the node refuses', async () => {
    await expect(askRestaked(chain(failure(-32005, 'rate limited')), question)).rejects.toThrow(
      'rate limited',
    )
  })
})
