// The devnet as its users have it: 40 days of people doing things, an index that agrees with the chain.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Devnet, defaultScenario, readScenario, startDevnet } from '@restack/devnet'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  permissionControllerAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import { decodeEventLog, erc20Abi, type Log, parseAbi, parseUnits, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const rateAbi = parseAbi(['function exchangeRate() view returns (uint256)'])
const burnAddress = '0x00000000000000000000000000000000000E16E4' // chapter 01: DEFAULT_BURN_ADDRESS

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const eventsOf = async ({ client }: Devnet) =>
  (await client.getLogs({ fromBlock: 0n })).map(({ address, topics, data, blockNumber, logIndex }) => ({
    address,
    topics,
    data,
    blockNumber,
    logIndex,
  }))

describe('two devnets at a time, with the same seed', () => {
  let indexed: Devnet
  let bare: Devnet
  beforeAll(async () => {
    const quiet = { seed: 11, live: false, dashboard: false } as const
    const both = await Promise.all([
      startDevnet({ ...quiet, ports: { chain: 0, api: 0 } }),
      startDevnet({ ...quiet, ports: { chain: 0 }, api: false }),
    ])
    ;[indexed, bare] = both
  })
  afterAll(() => Promise.all([indexed?.stop(), bare?.stop()]))

  it('have the same events in the same blocks', async () => {
    const [first, second] = await Promise.all([eventsOf(indexed), eventsOf(bare)])
    expect(first.length).toBeGreaterThan(500)
    expect(second).toEqual(first)
  })

  it("show a TVL that is the strategies' balances times the rates on the chain", async () => {
    const { client, deployment, apiUrl } = indexed
    const expected = await Promise.all(
      Object.entries(deployment.strategies).map(async ([symbol, strategy]) => {
        const token = deployment.tokens[symbol] ?? zeroAddress
        const balance = await client.readContract({
          address: token,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [strategy],
        })
        const rate = await client.readContract({ address: token, abi: rateAbi, functionName: 'exchangeRate' })
        return {
          symbol,
          tokens: balance.toString(),
          rateWad: rate.toString(),
          eth: ((balance * rate) / 10n ** 18n).toString(),
        }
      }),
    )
    const overview = (await (await fetch(`${apiUrl}/v1/overview`)).json()) as {
      block: { number: string; timestamp: number }
      tvl: { eth: string; strategies: { symbol: string; tokens: string; rateWad: string; eth: string }[] }
      counts: Record<string, number>
    }
    const shown = overview.tvl.strategies.map(({ symbol, tokens, rateWad, eth }) => ({
      symbol,
      tokens,
      rateWad,
      eth,
    }))
    expect(shown).toHaveLength(3)
    expect(shown).toEqual(expect.arrayContaining(expected))
    expect(BigInt(overview.tvl.eth)).toBe(expected.reduce((sum, { eth }) => sum + BigInt(eth), 0n))
    expect(BigInt(overview.tvl.eth)).toBeGreaterThan(parseUnits('100', 18))
    expect(overview.counts).toMatchObject({ operators: 3, avss: 2, operatorSets: 4, slashes: 5 })
  })

  it('name their actors and addresses in the deployment that the API shows', async () => {
    const shown = (await (await fetch(`${indexed.apiUrl}/v1/deployment`)).json()) as Devnet['deployment']
    expect(shown.contracts).toEqual(indexed.deployment.contracts)
    expect(shown.actors?.alice).toBe(indexed.actors.alice?.address)
    expect(shown.apiUrl).toBe(indexed.apiUrl)
  })

  it('have lived through 40 days up to now', async () => {
    const { client, deployment } = bare
    const first = await client.getBlock({ blockNumber: BigInt(deployment.deploymentBlock) })
    const last = await client.getBlock()
    const days = Number(last.timestamp - first.timestamp) / 86_400
    expect(days).toBeGreaterThan(40)
    expect(days).toBeLessThan(40.1)
    expect(Math.abs(Date.now() / 1000 - Number(last.timestamp))).toBeLessThan(120)
  })

  describe('whose history holds', () => {
    const abi = [
      ...delegationManagerAbi,
      ...allocationManagerAbi,
      ...strategyManagerAbi,
      ...permissionControllerAbi,
    ]
    const decode = (log: Log) => {
      try {
        return [decodeEventLog({ abi, data: log.data, topics: log.topics })]
      } catch {
        return [] // events of tokens and strategies
      }
    }
    let events: ReturnType<typeof decode>
    beforeAll(async () => {
      events = (await bare.client.getLogs({ fromBlock: 0n })).flatMap(decode)
    })
    const named = (name: string) => events.filter(({ eventName }) => eventName === name)

    it.each([
      ['Deposit', 50],
      ['StakerDelegated', 13],
      ['OperatorRegistered', 3],
      ['OperatorSetCreated', 4],
      ['RedistributionAddressSet', 2],
      ['OperatorAddedToOperatorSet', 7],
      ['OperatorRemovedFromOperatorSet', 1],
      ['AllocationUpdated', 10],
      ['OperatorSlashed', 5],
      ['BurnOrRedistributableSharesDecreased', 4],
      ['SlashingWithdrawalQueued', 10],
      ['SlashingWithdrawalCompleted', 5],
      ['StakerUndelegated', 4],
      ['StakerForceUndelegated', 1],
      ['AppointeeSet', 1],
      ['Unpaused', 1],
    ])('%s, at least %i', (name, least) => {
      expect(named(name).length).toBeGreaterThanOrEqual(least)
    })

    it('delegations that the approver of harborlight signed', async () => {
      const harborlight = bare.actors.harborlight?.address ?? zeroAddress
      const approver = await bare.client.readContract({
        address: bare.deployment.contracts.delegationManager,
        abi: delegationManagerAbi,
        functionName: 'delegationApprover',
        args: [harborlight],
      })
      expect(approver).toBe(bare.actors.harborlightApprover?.address)
      const stakers = named('StakerDelegated').filter(
        ({ args }) => 'operator' in args && args.operator === harborlight,
      )
      expect(stakers.length).toBeGreaterThan(1) // more than the operator itself
    })

    it('a set with a slasher of its own, and one whose slasher was replaced', async () => {
      const slasher = (avs: string, id: number) =>
        bare.client.readContract({
          address: bare.deployment.contracts.allocationManager,
          abi: allocationManagerAbi,
          functionName: 'getSlasher',
          args: [{ avs: bare.actors[avs]?.address ?? zeroAddress, id }],
        })
      expect(await slasher('meridian', 0)).toBe(bare.actors.meridian?.address)
      expect(await slasher('meridian', 1)).toBe(bare.actors.meridianSlasher?.address)
      expect(await slasher('lumen', 0)).toBe(bare.actors.lumenSlasher?.address)
    })

    it('slashed tokens that were burnt, and others that reached the treasury', async () => {
      const held = (owner: `0x${string}`) =>
        Promise.all(
          Object.values(bare.deployment.tokens).map((address) =>
            bare.client.readContract({ address, abi: erc20Abi, functionName: 'balanceOf', args: [owner] }),
          ),
        ).then((balances) => balances.reduce((sum, balance) => sum + balance, 0n))
      expect(await held(burnAddress)).toBeGreaterThan(0n)
      expect(await held(bare.actors.meridianTreasury?.address ?? zeroAddress)).toBeGreaterThan(0n)
    })

    it('withdrawals completed as tokens, and as shares', async () => {
      const { delegationManager } = bare.deployment.contracts
      const received = new Set<boolean>()
      for (const event of await bare.client.getContractEvents({
        address: delegationManager,
        abi: delegationManagerAbi,
        eventName: 'SlashingWithdrawalCompleted',
        fromBlock: 0n,
      })) {
        const receipt = await bare.client.getTransactionReceipt({ hash: event.transactionHash })
        // Shares come back as a Deposit of the StrategyManager; tokens don't.
        const deposits = receipt.logs.flatMap(decode).filter(({ eventName }) => eventName === 'Deposit')
        received.add(deposits.length > 0)
      }
      expect(received).toEqual(new Set([true, false]))
    })
  })

  it('warp to the second, with a block for each hour', async () => {
    const before = await bare.client.getBlock()
    const { blocks } = await bare.warp(3 * 86_400)
    const after = await bare.client.getBlock()
    expect(blocks).toBe(72)
    expect(after.number - before.number).toBe(72n)
    expect(after.timestamp - before.timestamp).toBe(259_200n)
    await expect(bare.warp(0)).rejects.toMatchObject({ code: 'InvalidDuration' })
  })

  it('end their processes', async () => {
    expect([indexed, bare].map(({ pid }) => alive(pid))).toEqual([true, true])
    const { rpcUrl, apiUrl } = indexed
    const [ended] = await Promise.all([indexed.stop().then(() => indexed.ended), bare.stop()])
    expect(ended).toBeUndefined()
    expect([indexed, bare].map(({ pid }) => alive(pid))).toEqual([false, false])
    await expect(fetch(rpcUrl)).rejects.toThrow()
    await expect(fetch(`${apiUrl}/health`)).rejects.toThrow()
  })
})

it('plays the scenario of the README', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const scenario = readScenario(/```json\n(.*?)```/s.exec(readme)?.[1] ?? '', 'README.md')
  const devnet = await startDevnet({ scenario, ports: { chain: 0 }, api: false, live: false })
  try {
    const { client, deployment, actors } = devnet
    const shares = await client.readContract({
      address: deployment.contracts.delegationManager,
      abi: delegationManagerAbi,
      functionName: 'operatorShares',
      args: [actors.northstar?.address ?? zeroAddress, deployment.strategies.rstETH ?? zeroAddress],
    })
    expect(shares).toBe(parseUnits('10', 18)) // the first deposit mints one share for each token
  } finally {
    await devnet.stop()
  }
})

it('goes on living after the history', async () => {
  const scenario = {
    ...defaultScenario(),
    days: 2,
    history: defaultScenario().history.slice(0, 2),
    secondsBetweenActions: 0.5,
  }
  const lived: string[] = []
  const devnet = await startDevnet({
    scenario,
    ports: { chain: 0 },
    api: false,
    onProgress: (progress) => progress.step === 'live' && lived.push(progress.action.action),
  })
  try {
    const before = await devnet.client.getBlockNumber()
    await expect.poll(() => lived.length, { timeout: 30_000 }).toBeGreaterThan(2)
    expect(await devnet.client.getBlockNumber()).toBeGreaterThan(before + 2n)
  } finally {
    await devnet.stop()
  }
})

describe('a start that fails', () => {
  it('refuses a port that was asked for and is taken, and leaves nothing behind', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    try {
      await expect(startDevnet({ ports: { chain: port }, api: false })).rejects.toMatchObject({
        code: 'PortInUse',
        message: `Port ${port} is in use, so the chain cannot listen there.`,
      })
      let chain = ''
      const start = startDevnet({
        ports: { chain: 0, api: port },
        history: false,
        dashboard: false,
        onProgress: (progress) => {
          if (progress.step === 'chain') chain = progress.url
        },
      })
      await expect(start).rejects.toMatchObject({ code: 'PortInUse' })
      await expect(fetch(chain)).rejects.toThrow()
    } finally {
      server.close()
    }
  })

  it('names the day and the action of a scenario that is not possible', async () => {
    const scenario = { ...defaultScenario(), days: 1, randomActionsPerDay: 0 }
    scenario.history = [{ day: 0, actions: [{ action: 'delegate', staker: 'alice', operator: 'northstar' }] }]
    await expect(startDevnet({ scenario, ports: { chain: 0 }, api: false })).rejects.toMatchObject({
      code: 'ScenarioActionFailed',
      message: expect.stringMatching(/^Day 0 of the scenario, .*"delegate".*was refused: .*/),
    })
  })

  it('ends at once when it is interrupted', async () => {
    const interruption = new AbortController()
    const start = startDevnet({
      ports: { chain: 0, api: 0 },
      dashboard: false,
      signal: interruption.signal,
      onProgress: ({ step }) => step === 'history' && interruption.abort(),
    })
    await expect(start).rejects.toMatchObject({ code: 'Interrupted' })
  })
})

it('says so when its chain ends by itself', async () => {
  const devnet = await startDevnet({ ports: { chain: 0 }, history: false, api: false })
  process.kill(devnet.pid, 'SIGKILL')
  expect(await devnet.ended).toMatchObject({ code: 'ChainEnded' })
})

it('ends its chain even if the process that started it is killed', async () => {
  const script = fileURLToPath(new URL('./startAndKeepRunning.ts', import.meta.url))
  const parent = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', script])
  let output = ''
  parent.stdout.on('data', (chunk) => (output += chunk))
  await expect.poll(() => output, { timeout: 30_000 }).toMatch(/chain \d+/)
  const pid = Number(/chain (\d+)/.exec(output)?.[1])
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(pid), { timeout: 5_000 }).toBe(false)
})
