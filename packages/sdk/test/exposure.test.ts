import {
  beaconChainEthStrategy,
  deregisterFromOperatorSets,
  type ExposureItem,
  getExposure,
  getOperatorSet,
  getPosition,
  getWithdrawals,
  redelegate,
  removeStrategiesFromOperatorSet,
  slashOperator,
} from '@restack/sdk'
import { type Address, getAddress, type Hex } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startChain, type TestChain } from './chain.js'
import { addressOf, type Player, playOn, WAD } from './play.js'

// anvil's accounts
const first = 1 // stakers
const second = 2
const late = 3
const operator = 4
const other = 5
const north = 6 // AVSs
const south = 7
const pod = 8
const stakers = [first, second, late, operator, other]
const withdrawalDelayBlocks = 50n
const deallocationDelayBlocks = 50n

let chain: TestChain
let play: Player
let snapshot: Hex

const recipient = getAddress('0x00000000000000000000000000000000000c0ffe')
const northBurning = { avs: addressOf(north), id: 1 }
const northPaying = { avs: addressOf(north), id: 2 }
const southSet = { avs: addressOf(south), id: 7 }

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  const { stETH, rETH } = chain.strategies
  await play.register(operator)
  await play.register(other)
  await play.createAvs(north, [
    { id: 1, strategies: [stETH, rETH, beaconChainEthStrategy] },
    { id: 2, strategies: [stETH], recipient },
  ])
  await play.createAvs(south, [{ id: 7, strategies: [stETH, rETH, beaconChainEthStrategy] }])
  await play.join(operator, north, [1, 2])
  await play.join(operator, south, [7])
  await play.join(other, south, [7])
  await play.allocate(operator, northBurning, stETH, 333333333333333333n)
  await play.allocate(operator, northPaying, stETH, 123456789012345678n)
  await play.allocate(operator, southSet, stETH, 77777777777777777n)
  await play.allocate(operator, northBurning, rETH, 999999999999999999n)
  await play.allocate(operator, northBurning, beaconChainEthStrategy, 111111111111111111n)
  await play.allocate(operator, southSet, beaconChainEthStrategy, 700000000000000007n)
  await play.allocate(other, southSet, stETH, 414141414141414141n)

  // Rates that are not one, and no round numbers anywhere.
  await play.deposit(operator, 1234567890123456789n, 'stETH')
  await play.donate(345678901234567n, 'stETH')
  await play.deposit(first, 98765432109876543211n, 'stETH')
  await play.deposit(first, 31415926535897932384n, 'rETH')
  await play.donate(2718281828459045235n, 'rETH')
  await play.deposit(second, 7777777777777777773n, 'stETH')
  await play.delegate(first, operator)
  await play.delegate(second, operator)
  await play.placePod(addressOf(first), addressOf(pod))
  await play.reportBeaconBalance(pod, addressOf(first), 0n, 32n * WAD)
  await play.reportBeaconBalance(pod, addressOf(first), 32n * WAD, -1234567890n * 10n ** 9n)

  // Slashed before, by two sets; then more is deposited, and by one who wasn't there.
  await play.slash(north, northBurning, addressOf(operator), [
    { strategy: stETH, wadToSlash: 142857142857142857n },
    { strategy: rETH, wadToSlash: 10n ** 17n + 1n },
  ])
  await play.slash(south, southSet, addressOf(operator), [
    { strategy: stETH, wadToSlash: 271828182845904523n },
    { strategy: beaconChainEthStrategy, wadToSlash: 314159265358979323n },
  ])
  await play.deposit(first, 1000000000000000003n, 'stETH')
  await play.deposit(late, 55555555555555555555n, 'stETH')
  await play.delegate(late, operator)

  await play.queue(first, stETH, 22222222222222222221n)
  await chain.as(0).mine({ blocks: 7 })
  await play.queue(first, stETH, 3333333333333333331n)
  await play.queue(first, beaconChainEthStrategy, 5n * WAD + 10n ** 9n)
  await play.queue(late, stETH, 4444444444444444n)
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

const exposure = (index: number) =>
  getExposure(chain.as(0), { deployment: chain.deployment, staker: addressOf(index) })

/** What a staker has in a strategy, withdrawal by withdrawal where it is queued. */
async function holdings(index: number, strategy: Address) {
  const parameters = { deployment: chain.deployment, staker: addressOf(index) }
  const { strategies } = await getPosition(chain.as(0), parameters)
  const { withdrawals } = await getWithdrawals(chain.as(0), parameters)
  const own = strategies.find((entry) => entry.strategy === strategy)
  const queued = withdrawals.flatMap(({ amounts }) => amounts.filter((entry) => entry.strategy === strategy))
  return {
    shares: own?.withdrawable.shares ?? 0n,
    tokens: own?.withdrawable.tokens ?? 0n,
    queuedShares: queued.reduce((sum, { shares }) => sum + shares, 0n),
    queuedTokens: queued.reduce((sum, { tokens }) => sum + tokens, 0n),
  }
}

type Loss = Awaited<ReturnType<typeof holdings>>

const difference = (before: Loss, after: Loss): Loss => ({
  shares: before.shares - after.shares,
  tokens: before.tokens - after.tokens,
  queuedShares: before.queuedShares - after.queuedShares,
  queuedTokens: before.queuedTokens - after.queuedTokens,
})

const lossOf = ({ shares, tokens, queuedShares, queuedTokens }: Loss): Loss => ({
  shares,
  tokens,
  queuedShares,
  queuedTokens,
})

const slasherOf = (address: Address) => {
  const index = [north, south].find((candidate) => addressOf(candidate) === address)
  if (index === undefined) throw new Error(`${address} does not slash here`)
  return index
}

/** Really slashes all that a set has, looks, and takes it back. */
async function loseTo(
  index: number,
  items: readonly ExposureItem[],
  strategy: Address,
  known?: Promise<Loss>,
): Promise<Loss> {
  const before = await (known ?? holdings(index, strategy))
  const point = await chain.as(0).snapshot()
  // All in the next block, which is the one that the exposure is about.
  await chain.as(0).setAutomine(false)
  const hashes: Hex[] = []
  for (const { slasher, operatorSet, operator: slashed } of items) {
    if (!slasher) throw new Error('no slasher')
    const slashes = [{ strategy, wadToSlash: WAD }]
    const parameters = { deployment: chain.deployment, operatorSet, operator: slashed, slashes }
    hashes.push(
      await slashOperator(chain.as(slasherOf(slasher)), { ...parameters, description: 'all of it' }),
    )
  }
  await chain.as(0).mine({ blocks: 1 })
  await chain.as(0).setAutomine(true)
  for (const hash of hashes) await chain.done(Promise.resolve(hash))
  const after = await holdings(index, strategy)
  await chain.as(0).revert({ id: point })
  return difference(before, after)
}

async function expectExact(indexes: readonly number[] = stakers) {
  let compared = 0
  for (const staker of indexes) {
    const { items, strategies } = await exposure(staker)
    const before = new Map(strategies.map(({ strategy }) => [strategy, holdings(staker, strategy)]))
    for (const item of items) {
      expect(
        lossOf(item),
        `${item.symbol} of ${staker} to ${item.operatorSet.avs}/${item.operatorSet.id}`,
      ).toEqual(await loseTo(staker, [item], item.strategy, before.get(item.strategy)))
      expect(item.steps.reduce((sum, step) => sum + step.shares, 0n)).toBe(item.shares)
      expect(item.steps.reduce((sum, step) => sum + step.queuedShares, 0n)).toBe(item.queuedShares)
      compared++
    }
    for (const { strategy, total } of strategies) {
      const slashing = items.filter((item) => item.strategy === strategy)
      const [only, ...others] = slashing
      if (only && others.length === 0) {
        expect(lossOf(total)).toEqual(lossOf(only))
        continue
      }
      expect(lossOf(total)).toEqual(await loseTo(staker, slashing, strategy, before.get(strategy)))
    }
  }
  return compared
}

describe('the exposure of a staker', () => {
  test('is to the wei what a full slash of each set takes, deposited and queued', async () => {
    // Three sets in stETH and native ETH's two for the first staker, three for each of the others with stETH.
    expect(await expectExact()).toBe(3 + 1 + 2 + 3 + 3 + 3)
  })

  test('names who may slash, who gets it, and that nothing ends it as long as nobody leaves', async () => {
    const { items, delegatedTo } = await exposure(second)
    expect(delegatedTo).toBe(addressOf(operator))
    expect(
      items.map(({ operatorSet, slasher, redistributionRecipient, until }) => [
        operatorSet,
        slasher,
        redistributionRecipient,
        until,
      ]),
    ).toEqual([
      [northBurning, addressOf(north), null, null],
      [northPaying, addressOf(north), recipient, null],
      [southSet, addressOf(south), null, null],
    ])
  })

  test('counts a withdrawal up to and including the last block of its delay', async () => {
    const { withdrawals } = await getWithdrawals(chain.as(0), {
      deployment: chain.deployment,
      staker: addressOf(late),
    })
    const startBlock = BigInt(withdrawals[0]?.withdrawal.startBlock ?? 0)
    const [item] = (await exposure(late)).items
    expect(item?.steps.map(({ until }) => until && [until.block, until.why])).toEqual([
      [Number(startBlock + withdrawalDelayBlocks), 'withdrawal'],
      null,
    ])
    const now = await chain.as(0).getBlock()
    // 12 seconds a block from the newest one on
    expect(item?.steps[0]?.until?.date).toEqual(
      new Date(Number(now.timestamp + (startBlock + withdrawalDelayBlocks - now.number) * 12n) * 1000),
    )

    // The slash would be in the last block that reaches it.
    await chain.as(0).mine({ blocks: Number(startBlock + withdrawalDelayBlocks - now.number) - 1 })
    const [last] = (await exposure(late)).items
    expect(last?.queuedShares).toBe(item?.queuedShares)
    await expectExact([late])
    // The next one doesn't.
    await chain.as(0).mine({ blocks: 1 })
    expect((await exposure(late)).items.map(({ queuedShares }) => queuedShares)).toEqual([0n, 0n, 0n])
    await expectExact([late])
  })

  test('follows a pending deallocation: all of it up to its last block, and then what is left', async () => {
    const { stETH } = chain.strategies
    const reduced = 100000000000000001n
    await play.allocate(operator, northBurning, stETH, reduced)
    const requested = await chain.as(0).getBlockNumber()
    const item = (await exposure(second)).items.find(({ operatorSet }) => operatorSet.id === 1)
    const end = requested + deallocationDelayBlocks
    expect(item?.steps.map(({ until }) => until && [until.block, until.why])).toEqual([
      [Number(end), 'deallocation'],
      null,
    ])
    await expectExact([second])
    const later = await getOperatorSet(chain.as(0), {
      deployment: chain.deployment,
      operatorSet: northBurning,
      atBlock: end + 1n,
    })
    const stake = later.members[0]?.stakes.find(({ strategy }) => strategy === stETH)
    expect(stake && stake.slashableShares > (stake.slashableSharesAtBlock ?? 0n)).toBe(true)

    await chain.as(0).mine({ blocks: Number(deallocationDelayBlocks) - 1 })
    expect((await exposure(second)).items.find(({ operatorSet }) => operatorSet.id === 1)?.shares).toBe(
      item?.shares,
    )
    await expectExact([second])
    await chain.as(0).mine({ blocks: 1 })
    const left = (await exposure(second)).items.find(({ operatorSet }) => operatorSet.id === 1)
    expect(left?.shares).toBe(item?.steps[1]?.shares)
    expect(left?.until).toBeNull()
    expect(left?.currentMagnitude).toBe(reduced)
    await expectExact([second])
    // What the view promised for that block is what the set can slash then.
    await chain.as(0).mine({ blocks: 1 })
    const then = await getOperatorSet(chain.as(0), {
      deployment: chain.deployment,
      operatorSet: northBurning,
    })
    expect(then.members[0]?.stakes.find(({ strategy }) => strategy === stETH)?.slashableShares).toBe(
      stake?.slashableSharesAtBlock,
    )
  })

  test('an operator that left a set is slashable for the deallocation delay, and no block longer', async () => {
    await chain.done(
      deregisterFromOperatorSets(chain.as(operator), {
        deployment: chain.deployment,
        operator: addressOf(operator),
        avs: addressOf(north),
        operatorSetIds: [1, 2],
      }),
    )
    const left = await chain.as(0).getBlockNumber()
    const { items } = await exposure(second)
    expect(
      items.map(({ operatorSet, until }) => [operatorSet.id, until && [until.block, until.why]]),
    ).toEqual([
      [1, [Number(left + deallocationDelayBlocks), 'deregistration']],
      [2, [Number(left + deallocationDelayBlocks), 'deregistration']],
      [7, null],
    ])
    await expectExact([second])
    await chain.as(0).mine({ blocks: Number(deallocationDelayBlocks) - 1 })
    expect((await exposure(second)).items.length).toBe(3)
    await expectExact([second])
    await chain.as(0).mine({ blocks: 1 })
    expect((await exposure(second)).items.map(({ operatorSet }) => operatorSet.id)).toEqual([7])
  })

  test('what was queued under an operator stays exposed to its sets after moving to another', async () => {
    await chain.done(
      redelegate(chain.as(second), { deployment: chain.deployment, newOperator: addressOf(other) }),
    )
    await play.deposit(second, 1212121212121212121n, 'stETH')
    const { delegatedTo, items } = await exposure(second)
    expect(delegatedTo).toBe(addressOf(other))
    const shown = items.map(({ operator: through, operatorSet, shares, queuedShares }) => [
      through,
      operatorSet.id,
      shares > 0n,
      queuedShares > 0n,
    ])
    expect(shown).toHaveLength(4)
    expect(shown).toEqual(
      expect.arrayContaining([
        [addressOf(operator), 1, false, true],
        [addressOf(operator), 2, false, true],
        [addressOf(operator), 7, false, true],
        [addressOf(other), 7, true, false],
      ]),
    )
    await expectExact([second])
  })

  test('a pending raise is told with its block and amount, and is not slashable before', async () => {
    const { stETH } = chain.strategies
    const slow = 9
    await play.register(slow, 20)
    await play.deposit(slow, 6161616161616161617n, 'stETH')
    await play.join(slow, south, [7])
    await play.allocate(slow, southSet, stETH, 234567890123456789n)
    const requested = await chain.as(0).getBlockNumber()
    const [item] = (await exposure(slow)).items
    expect(item).toMatchObject({
      shares: 0n,
      steps: [],
      pendingIncrease: { fromBlock: Number(requested) + 20 },
    })
    await chain.as(0).mine({ blocks: 18 })
    expect((await exposure(slow)).items[0]?.shares).toBe(0n)
    // The slash would be in the first block in which the raise counts.
    await chain.as(0).mine({ blocks: 1 })
    const [now] = (await exposure(slow)).items
    expect(now?.shares).toBe(item?.pendingIncrease?.shares)
    expect(now && lossOf(now)).toEqual(await loseTo(slow, now ? [now] : [], stETH))
  })

  test('a strategy that was taken out of the set cannot be slashed by it', async () => {
    await chain.done(
      removeStrategiesFromOperatorSet(chain.as(north), {
        deployment: chain.deployment,
        operatorSet: northBurning,
        strategies: [chain.strategies.stETH],
      }),
    )
    expect((await exposure(second)).items.map(({ operatorSet }) => operatorSet.id)).toEqual([2, 7])
  })

  test('nothing of a staker without operator can be slashed', async () => {
    const loner = 9
    await play.deposit(loner, 5n * WAD)
    await play.queue(loner, chain.strategies.stETH, 2n * WAD)
    const { items, strategies, delegatedTo } = await exposure(loner)
    const kept = (await getPosition(chain.as(0), { deployment: chain.deployment, staker: addressOf(loner) }))
      .strategies[0]
    expect(kept?.withdrawable.shares).toBeGreaterThan(2n * WAD)
    expect(delegatedTo).toBeNull()
    expect(items).toEqual([])
    expect(strategies.map(({ withdrawable, total }) => [withdrawable.shares, lossOf(total)])).toEqual([
      [kept?.withdrawable.shares, { shares: 0n, tokens: 0n, queuedShares: 0n, queuedTokens: 0n }],
    ])
  })

  test('a fully slashed operator has nothing more to lose', async () => {
    const { rETH } = chain.strategies
    await play.slash(north, northBurning, addressOf(operator), [{ strategy: rETH, wadToSlash: WAD }])
    expect((await exposure(first)).items.some(({ strategy }) => strategy === rETH)).toBe(false)
    await expectExact([first])
  })
})
