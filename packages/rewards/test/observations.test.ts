import { createObserver, observationBlocks, type RewardsEvent } from '@restack/rewards'
import { describe, expect, it } from 'vitest'

const address = (byte: string) => `0x${byte.repeat(20)}` as const
const [avs, operator, other, strategy] = [address('c1'), address('b1'), address('b2'), address('50')]

describe('blocks at which AVSs are asked', () => {
  it('are multiples of 3600 on EigenLayer, on mainnet since 19616400, and else the last of a day', () => {
    const day = { fromBlock: 19_609_199, toBlock: 19_620_000 }
    expect(observationBlocks(day, 'holesky')).toEqual([19_609_200, 19_612_800, 19_616_400, 19_620_000])
    expect(observationBlocks(day, 'mainnet')).toEqual([19_616_400, 19_620_000])
    expect(observationBlocks(day, undefined)).toEqual([19_620_000])
    expect(observationBlocks({ fromBlock: 8, toBlock: 7 }, undefined)).toEqual([])
  })
})

describe('an observer', () => {
  const registration = (who: string, status: number, blockNumber: number): RewardsEvent => ({
    blockNumber,
    blockTime: blockNumber * 10,
    logIndex: 3,
    contract: 'avsDirectory',
    address: address('d3'),
    name: 'OperatorAVSRegistrationStatusUpdated',
    args: { operator: who, avs, status },
  })

  it('asks for those who are registered at the block, after its logs', async () => {
    const asked: string[] = []
    const observe = createObserver({
      network: 'holesky',
      timeOf: async (number) => number * 10,
      read: async (question) => {
        asked.push(`${question.operator} ${question.blockNumber}`)
        return question.operator === operator ? [strategy] : []
      },
    })
    const events = [
      registration(operator, 1, 3600),
      registration(other, 1, 3601),
      registration(operator, 0, 7200),
    ]
    const day = { date: '1970-01-01', fromBlock: 1, toBlock: 8000, events: 3 }
    const observed = await observe(day, events)
    expect(asked).toEqual([`${operator} 3600`, `${other} 7200`])
    expect(observed.day.events).toBe(4)
    expect(observed.events.map(({ name, blockNumber }) => [name.slice(0, 4), blockNumber])).toEqual([
      ['Oper', 3600],
      ['Rest', 3600],
      ['Oper', 3601],
      ['Oper', 7200],
    ])
    expect(observed.events[1]).toMatchObject({ address: avs, blockTime: 36_000, args: { operator } })
  })

  it('asks only those whom it is told to, and nobody on a day without blocks', async () => {
    const read = async () => [strategy]
    const timeOf = async () => 0
    const empty = { date: '1970-01-02', fromBlock: 2, toBlock: 1, events: 0 }
    const first = { date: '1970-01-01', fromBlock: 1, toBlock: 1, events: 1 }
    const observe = createObserver({ read, timeOf, avss: new Set([other]) })
    expect((await observe(first, [registration(operator, 1, 1)])).events).toHaveLength(1)
    const all = createObserver({ read, timeOf })
    expect((await all(first, [registration(operator, 1, 1)])).events).toHaveLength(2)
    expect((await all(empty, [])).events).toEqual([])
  })
})
