import fc from 'fast-check'
import { encodeFunctionResult, parseAbi } from 'viem'
import { expect, test } from 'vitest'
import { mentionKey, openDatabase, readDays, rewardsDays } from '../../../packages/indexer/src/index.js'
import { firstBlockSince } from '../../../packages/indexer/src/rewards/readDays.js'
import { placeholder } from '../../../packages/protocol/src/index.js'
import { emptyLog, inputOf } from '../scenarios/log.js'
import { deploymentOf } from './fillIndex.js'

const daySeconds = 86_400
const firstMidnight = Date.parse('2026-03-01') / 1000
const deployment = { ...deploymentOf(inputOf(emptyLog(), 1)), deploymentBlock: 100 }
const [avs, mute, operator] = [placeholder(0xe1), placeholder(0xe2), placeholder(0xb1)]

/** Blocks from the deployment's on, with these seconds between them. */
function chainOf(gaps: readonly number[]) {
  let time = firstMidnight + 3600
  const times = gaps.map((gap) => (time += gap))
  const asked: string[] = []
  const abi = parseAbi(['function getOperatorRestakedStrategies(address operator) view returns (address[])'])
  return {
    times,
    last: 100 + times.length - 1,
    asked,
    headers: async (blocks: readonly number[]) =>
      blocks.map((block) => {
        const timestamp = times[block - 100]
        return timestamp === undefined
          ? undefined
          : { block, hash: `0x${block.toString(16)}`, parentHash: '0x', timestamp }
      }),
    call: async (to: string, _: unknown, block: number | 'latest') => {
      asked.push(`${to} at ${block}`)
      const result = [placeholder(0x51), placeholder(0x50)]
      return to === avs ? encodeFunctionResult({ abi, result }) : ('0x' as const)
    },
  }
}

type Chain = ReturnType<typeof chainOf>

async function indexOf(chain: Chain, registeredAt: number) {
  const database = await openDatabase()
  const event = 'OperatorAVSRegistrationStatusUpdated'
  const line = (avs: string, log: number) =>
    `${registeredAt}\t${log}\t0\tavsDirectory\t${event}\t${JSON.stringify({ operator, avs, status: 1 })}\n`
  await database.transaction(async (transaction) => {
    await transaction.copy(
      'blocks',
      ['block', 'hash', '"timestamp"'],
      chain.times.map((time, index) => `${100 + index}\t0x${(100 + index).toString(16)}\t${time}\n`).join(''),
    )
    await transaction.copy(
      'events',
      ['block', 'log_index', 'transaction_index', 'contract', 'event', 'args'],
      line(avs, 0) + line(mute, 1),
    )
    await transaction.copy('mentions', ['key', 'block'], `${mentionKey('name', event)}\t${registeredAt}\n`)
    await transaction.query(
      `INSERT INTO index_state (id, chain_id, deployment_name, delegation_manager, block, block_hash)
       VALUES (1, 31337, 'scenario', '0x', $1, $2)`,
      [chain.last, `0x${chain.last.toString(16)}`],
    )
  })
  return database
}

test('the first block since a time, whatever the time between blocks', async () => {
  const gaps = fc.array(
    fc.oneof(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 20_000, max: 300_000 })),
    { minLength: 2, maxLength: 400 },
  )
  const holds = fc.asyncProperty(
    gaps,
    fc.integer({ min: 1, max: 100_000 }),
    fc.nat(),
    fc.nat(),
    async (gaps, blockTimeSeconds, a, b) => {
      const { times, last, headers } = chainOf(gaps)
      const time = (times[a % times.length] as number) - (b % 2)
      const from = 100 + (b % ((a % times.length) + 1))
      const expected = Math.max(from, 100 + times.findIndex((one) => one >= time))
      expect(await firstBlockSince({ headers }, time, { from, to: last, blockTimeSeconds })).toBe(expected)
    },
  )
  await fc.assert(holds, { seed: 41, numRuns: 300 })
})

/** Every hour; a pause of three days; every hour again. */
const gaps = Array.from({ length: 80 }, (_, index) => (index === 30 ? 3 * daySeconds : 3600))

test('days that are over, with those without a block; AVSs are asked at the last block of each', async () => {
  const chain = chainOf(gaps)
  const database = await indexOf(chain, 101)
  const hashes = async (blocks: readonly number[]) =>
    (await chain.headers(blocks)).map((header) => header && { ...header, hash: '0xff' })
  const other = { ...chain, headers: hashes }
  await expect(readDays({ database, deployment, chain: other })).rejects.toMatchObject({ code: 'ChainMoved' })
  const rows = () => database.transaction((transaction) => transaction.query('SELECT date FROM rewards_days'))
  expect(await rows()).toEqual([])

  expect(await readDays({ database, deployment, chain, confirmations: 70 })).toEqual({ days: 0 })
  expect(await readDays({ database, deployment, chain })).toEqual({ days: 6 })
  expect(await readDays({ database, deployment, chain })).toEqual({ days: 0 })
  const found = []
  const seen = []
  for await (const { day, events } of rewardsDays(database, deployment)) {
    found.push(day)
    for (const { name, blockNumber, address, args } of events)
      if (name === 'RestakedStrategiesObserved') seen.push({ blockNumber, address, args })
  }
  // Block 100 is at 02:00; 122 at midnight; 130 would be at 08:00, but comes at 07:00 three days later.
  expect(found.map(({ date, fromBlock, toBlock }) => [date, fromBlock, toBlock])).toEqual([
    ['2026-03-01', 100, 121],
    ['2026-03-02', 122, 129],
    ['2026-03-03', 130, 129],
    ['2026-03-04', 130, 129],
    ['2026-03-05', 130, 146],
    ['2026-03-06', 147, 170],
  ])
  const asked = [121, 129, 146, 170].flatMap((block) => [`${avs} at ${block}`, `${mute} at ${block}`])
  expect(new Set(chain.asked)).toEqual(new Set(asked))
  const args = { operator, strategies: [placeholder(0x50), placeholder(0x51)] }
  expect(seen).toEqual([121, 129, 146, 170].map((blockNumber) => ({ blockNumber, address: avs, args })))
  await database.close()
})
