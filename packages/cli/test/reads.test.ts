// Commands that show something: their figures against the chain's own views, asked by viem directly.
import { deriveActors } from '@restack/devnet'
import { allocationManagerAbi, avsRegistrarAbi, delegationManagerAbi, strategyAbi } from '@restack/sdk'
import { type Address, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Network, startNetwork } from './network.js'

let network: Network
beforeAll(async () => {
  network = await startNetwork()
})
afterAll(() => network.stop())

async function json(line: string) {
  const { code, out, err } = await network.run(`${line} --json`)
  expect([code, err]).toEqual([0, ''])
  expect(out.match(/\n/g)).toHaveLength(1)
  return JSON.parse(out)
}

async function text(line: string): Promise<string> {
  const { code, out, err } = await network.run(line)
  expect([code, err]).toEqual([0, ''])
  return out
}

const delegation = () =>
  ({ address: network.deployment.contracts.delegationManager, abi: delegationManagerAbi }) as const
const allocation = () =>
  ({ address: network.deployment.contracts.allocationManager, abi: allocationManagerAbi }) as const

async function withdrawable(staker: string, symbol: string) {
  const [[shares = 0n] = [], [deposited = 0n] = []] = await network.client.readContract({
    ...delegation(),
    functionName: 'getWithdrawableShares',
    args: [network.address(staker), [network.strategy(symbol)]],
  })
  const tokens = await network.client.readContract({
    address: network.strategy(symbol),
    abi: strategyAbi,
    functionName: 'sharesToUnderlyingView',
    args: [shares],
  })
  return { shares, deposited, tokens }
}

describe('restack staker position', () => {
  it('gives what the contracts say', async () => {
    const { shares, deposited, tokens } = await withdrawable('alice', 'rstETH')
    const position = await json('staker position alice')
    expect(position.staker).toBe(network.address('alice'))
    expect(position.delegatedTo).toEqual({ address: network.address('northstar'), name: 'northstar' })
    expect(position.strategies).toHaveLength(1)
    expect(position.strategies[0]).toMatchObject({
      symbol: 'rstETH',
      strategy: network.strategy('rstETH'),
      deposited: { shares: deposited.toString() },
      withdrawable: { shares: shares.toString(), tokens: tokens.toString() },
      slashed: { shares: (deposited - shares).toString() },
      queued: { shares: '0' },
    })
    const block = await network.client.getBlock({ blockNumber: BigInt(position.block.number) })
    expect(Date.parse(position.block.time) / 1000).toBe(Number(block.timestamp))
  })

  it('tells people in a table, with block and time', async () => {
    const out = await text('staker position alice')
    expect(out).toMatch(/^Position of alice\nAs of block \d+ \(20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC\)\n/)
    // 6% of the 40% that was allocated of 32.
    expect(out).toMatch(/rstETH +32 rstETH +31\.232 rstETH +0\.768 rstETH +0 rstETH/)
  })

  it('is about the sender where nobody is named', async () => {
    expect((await json('staker position --as dave')).staker).toBe(network.address('dave'))
    const { code, err } = await network.run('staker position --json')
    expect([code, JSON.parse(err).error.code]).toEqual([1, 'MissingAccount'])
  })
})

describe('restack staker withdrawals', () => {
  it('gives roots, worth, and when they can be completed', async () => {
    const [[withdrawal], [shares]] = await network.client.readContract({
      ...delegation(),
      functionName: 'getQueuedWithdrawals',
      args: [network.address('dave')],
    })
    const { block, withdrawals } = await json('staker withdrawals dave')
    expect(withdrawals).toHaveLength(1)
    const [only] = withdrawals
    const delay = network.deployment.parameters.withdrawalDelayBlocks
    expect(only.completableBlock).toBe(String((withdrawal?.startBlock ?? 0) + delay + 1))
    expect(only.amounts[0].shares).toBe(String(shares?.[0]))
    expect(only.completable).toBe(false)
    const blocksLeft = Number(only.completableBlock) - Number(block.number)
    expect(only.secondsLeft).toBe(blocksLeft * network.deployment.parameters.blockTimeSeconds)
    expect(Date.parse(only.completableAt) - Date.parse(block.time)).toBe(only.secondsLeft * 1000)
    expect(await text('staker withdrawals dave')).toMatch(
      /8\.784 rstETH +20.* UTC +in 1 minute 4\d seconds +block \d+, 20.* UTC/,
    )
  })

  it('says so where there are none', async () => {
    expect(await text('staker withdrawals bob')).toContain('Nothing is queued.')
  })
})

describe('restack staker exposure', () => {
  it('is what a full slash by each set then takes, of deposits and of what is queued', async () => {
    const { client, address } = network
    const { items } = await json('staker exposure dave')
    expect(items.map(({ operatorSet }: { operatorSet: { avs: Address } }) => operatorSet.avs)).toEqual([
      address('lumen'),
      address('meridian'),
    ])
    for (const [name, item] of [
      ['lumen/0', items[0]],
      ['meridian/0', items[1]],
    ] as const) {
      const snapshot = await client.snapshot()
      const before = await withdrawable('dave', 'rstETH')
      const queued = async () =>
        (
          await client.readContract({
            ...delegation(),
            functionName: 'getQueuedWithdrawals',
            args: [address('dave')],
          })
        )[1][0]?.[0] ?? 0n
      const queuedBefore = await queued()
      const avs = name.split('/')[0]
      expect(
        (await network.run(`avs slash ${name} northstar rstETH=100% --description all --as ${avs}`)).code,
      ).toBe(0)
      const after = await withdrawable('dave', 'rstETH')
      expect(item.shares).toBe(String(before.shares - after.shares))
      expect(item.tokens).toBe(String(before.tokens - after.tokens))
      expect(item.queuedShares).toBe(String(queuedBefore - (await queued())))
      await client.revert({ id: snapshot })
    }
  })

  it('names set, operator, part and end', async () => {
    const out = await text('staker exposure dave')
    expect(out).toMatch(/rstETH +8\.784 rstETH +5\.184 rstETH +8\.784 rstETH +5\.184 rstETH/)
    expect(out).toMatch(
      /lumen\/0 +northstar +3\.384 rstETH +3\.384 rstETH +37\.6% +lumen +nobody: burned +as long as nothing changes/,
    )
    expect(await text('staker exposure bob')).toContain('No operator set can slash any of it.')
  })
})

describe('restack operator show', () => {
  it('gives stake, magnitudes and allocations as the contracts do', async () => {
    const { client, address, strategy } = network
    const operator = address('northstar')
    const [shares] = await client.readContract({
      ...delegation(),
      functionName: 'getOperatorShares',
      args: [operator, [strategy('rstETH')]],
    })
    const shown = await json('operator show northstar')
    const entry = shown.strategies.find(({ symbol }: { symbol: string }) => symbol === 'rstETH')
    expect(entry.shares).toBe(String(shares))
    expect(entry.maxMagnitude).toBe(String(parseEther('0.976')))
    expect(shown.registeredSets.map(({ name }: { name: string }) => name)).toEqual(['lumen/0', 'meridian/0'])
    const { currentMagnitude } = await client.readContract({
      ...allocation(),
      functionName: 'getAllocation',
      args: [operator, network.set('lumen/0'), strategy('rstETH')],
    })
    expect(shown.allocations[0]).toMatchObject({
      currentMagnitude: String(currentMagnitude),
      pendingDifference: '0',
      effectDate: null,
    })
    expect(await text('operator show northstar')).toMatch(/lumen\/0 +rstETH +37\.6% +no change +member/)
  })

  it('says when a change comes, with date and block', async () => {
    const snapshot = await network.client.snapshot()
    await text('operator allocate lumen/0 rstETH=10% --as northstar --json')
    expect(await text('operator show northstar')).toMatch(/-27\.6% in 1 minute 4\d seconds, block \d+ \(20/)
    await network.client.revert({ id: snapshot })
  })

  it('refuses whoever is none', async () => {
    const { code, err } = await network.run('operator show alice --json')
    expect([code, JSON.parse(err).error.code]).toEqual([1, 'OperatorNotRegistered'])
  })
})

describe('restack avs show', () => {
  it('gives an operator set with what its members have at stake, now and later', async () => {
    const { client, address, strategy } = network
    const number = await client.getBlockNumber()
    const stake = (block: bigint) =>
      client.readContract({
        ...allocation(),
        functionName: 'getMinimumSlashableStake',
        args: [network.set('lumen/0'), [address('northstar')], [strategy('rstETH')], Number(block)],
      })
    const days = (14n * 86_400n) / BigInt(network.deployment.parameters.blockTimeSeconds)
    const shown = await json('avs show lumen/0 --in 14d')
    expect(shown.atBlock.number).toBe(String(number + days))
    const [[now] = []] = await stake(number)
    const [[later] = []] = await stake(number + days)
    expect(shown.members[0]).toMatchObject({ operator: address('northstar'), name: 'northstar' })
    expect(shown.members[0].stakes[0]).toMatchObject({
      symbol: 'rstETH',
      slashableShares: String(now),
      slashableSharesAtBlock: String(later),
    })
    expect(shown.slasher).toEqual({ address: address('lumen'), name: 'lumen' })
    expect(await text('avs show meridian/0')).toContain('What is slashed goes to meridianTreasury')
  })

  it('gives the same for a block by number', async () => {
    const number = (await network.client.getBlockNumber()) + 40n
    expect((await json(`avs show lumen/0 --at-block ${number}`)).atBlock.number).toBe(String(number))
  })

  it('gives an AVS with all of its sets', async () => {
    const shown = await json('avs show lumen')
    expect(shown.operatorSets).toHaveLength(1)
    expect(shown.operatorSets[0]).toMatchObject({
      name: 'lumen/0',
      symbols: ['rstETH', 'wstkETH'],
      slashCount: '1',
    })
    expect(await text('avs show lumen')).toMatch(/lumen\/0 +rstETH, wstkETH +northstar +nobody: burned +1/)
  })

  it.each([
    ['avs show lumen/9', 'InvalidOperatorSet'],
    ['avs show lumen --in 3d', 'InvalidCommand'],
    ['avs show lumen/0 --in 3d --at-block 9', 'InvalidCommand'],
    ['avs show lumen/0 --at-block 1', 'BlockNotAhead'],
    ['avs show lumn', 'UnknownName'],
  ])('%s is refused', async (line, expected) => {
    const { code, err } = await network.run(`${line} --json`)
    expect([code, JSON.parse(err).error.code]).toEqual([1, expected])
  })
})

describe('permissions', () => {
  it('of an operator name the appointee and its function', async () => {
    const { admins, appointments } = await json('operator permissions northstar')
    expect(admins).toEqual([{ address: network.address('northstar'), name: 'northstar' }])
    expect(appointments).toHaveLength(1)
    expect(appointments[0]).toMatchObject({
      appointee: { name: 'northstarBot' },
      target: { name: 'allocationManager' },
      function: 'modifyAllocations',
    })
    expect(await text('operator permissions northstar')).toMatch(
      /northstarBot +allocationManager +modifyAllocations/,
    )
  })

  it('of an AVS name the accounts that were offered to become admin', async () => {
    const snapshot = await network.client.snapshot()
    await text('avs admin add stranger --as lumen --json')
    expect((await json('avs permissions lumen')).pendingAdmins).toEqual([
      { address: network.address('stranger'), name: 'stranger' },
    ])
    await network.client.revert({ id: snapshot })
  })
})

describe('restack governance scheduled', () => {
  it('follows an operation from nothing to done', async () => {
    const snapshot = await network.client.snapshot()
    const announced = await json('governance blacklist-tokens lsETH --as council --schedule')
    const id = announced.transactions[0].events.find(
      ({ event }: { event: string }) => event === 'CallScheduled',
    ).args.id
    expect((await json(`governance scheduled ${id}`)).state).toBe('ready')
    expect(await text(`governance scheduled 0x${'12'.repeat(32)}`)).toContain('It was never scheduled')
    await text('governance blacklist-tokens lsETH --as council --execute --json')
    expect(await json(`governance scheduled ${id}`)).toMatchObject({ state: 'done', readyAt: null })
    await network.client.revert({ id: snapshot })
  })
})

describe('restack devnet', () => {
  it('actors lists everybody, with keys only if asked', async () => {
    const { actors } = await json('devnet actors')
    expect(actors.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(network.deployment.actors ?? {}),
    )
    expect(JSON.stringify(actors)).not.toMatch(/privateKey/)
    expect(await text('devnet actors')).toMatch(
      /alice +0xdF3e18d64BC6A983f673Ab319CCaE4f1a57C7097 .* ETH +delegated to northstar/,
    )
    const shown = await json('devnet actors --show-keys')
    const { alice } = deriveActors(Object.keys(network.deployment.actors ?? {}))
    expect(shown.actors.find(({ name }: { name: string }) => name === 'alice').privateKey).toBe(
      alice?.privateKey,
    )
  })

  it('fund gives ETH and tokens out of nothing', async () => {
    const before = await network.client.getBalance({ address: network.address('stranger') })
    expect(await text('devnet fund stranger --eth 1.5 --token rstETH --amount 20')).toBe(
      'stranger was given 1.5 ETH and 20 rstETH.\n',
    )
    expect(await network.client.getBalance({ address: network.address('stranger') })).toBe(
      before + parseEther('1.5'),
    )
    expect(await network.balance('stranger', 'rstETH')).toBe(parseEther('20'))
    for (const line of [
      'devnet fund stranger',
      'devnet fund stranger --token rstETH',
      'devnet fund nobody --eth 1',
    ]) {
      expect((await network.run(`${line} --json`)).code).toBe(1)
    }
  })

  it('registrar deploys one that lets every operator in', async () => {
    const { registrar } = await json('devnet registrar')
    const supports = await network.client.readContract({
      address: registrar,
      abi: avsRegistrarAbi,
      functionName: 'supportsAVS',
      args: [network.address('stranger')],
    })
    expect(supports).toBe(true)
    expect(await text('devnet registrar')).toMatch(/^0x[0-9a-fA-F]{40}\n$/)
  })
})
