import { expect, test } from 'vitest'
import { createRewardsMemory, recall, remembered } from './memory.js'

test('what was answered is not asked again, what failed is', async () => {
  const known = new Map<number, Promise<number>>()
  let asked = 0
  const ask = async () => {
    asked += 1
    if (asked === 1) throw new Error('the node is busy')
    return 7
  }
  await expect(remembered(known, 1, ask)).rejects.toThrow('busy')
  expect(await remembered(known, 1, ask)).toBe(7)
  expect(await remembered(known, 1, ask)).toBe(7)
  expect(asked).toBe(2)
})

test('another block where the head was: nothing is known any more', async () => {
  const memory = createRewardsMemory()
  memory.times.set(5, Promise.resolve(100))
  memory.answers.set('avs operator 5', Promise.resolve([]))
  memory.head = { number: 9n, hash: '0x01' }
  await recall(memory, async () => '0x01')
  expect([memory.times.size, memory.answers.size]).toEqual([1, 1])
  await recall(memory, async () => '0x02')
  expect([memory.times.size, memory.answers.size]).toEqual([0, 0])
})
