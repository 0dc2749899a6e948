// The devnet as its users have it: 40 days of people doing things, an index that agrees with the chain.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import {
  type Action,
  type Devnet,
  defaultScenario,
  readScenario,
  stakersOf,
  startDevnet,
} from '@restack/devnet'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  eigenPodManagerAbi,
  liquidStakingTokenAbi,
  permissionControllerAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import { decodeEventLog, erc20Abi, type Log, parseAbi, parseUnits, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventsOf } from './eventsOf.js'
import { nativeHistory } from './nativeHistory.js'
import { podsOfApi } from './podsOfApi.js'
import { rewardsHistory } from './rewardsHistory.js'

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
    const native = await Promise.all(
      ['wanda', 'otto', 'maxim'].map((name) =>
        client.readContract({
          address: deployment.contracts.eigenPodManager,
          abi: eigenPodManagerAbi,
          functionName: 'podOwnerDepositShares',
          args: [indexed.actors[name]?.address ?? zeroAddress],
        }),
      ),
    )
    const eth = native.reduce((sum, shares) => sum + shares, 0n).toString()
    expected.push({ symbol: 'ETH', tokens: eth, rateWad: parseUnits('1', 18).toString(), eth })
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
    expect(shown).toHaveLength(6)
    expect(shown).toEqual(expect.arrayContaining(expected))
    expect(BigInt(overview.tvl.eth)).toBe(expected.reduce((sum, { eth }) => sum + BigInt(eth), 0n))
    expect(BigInt(overview.tvl.eth)).toBeGreaterThan(parseUnits('100', 18))
    expect(overview.counts).toMatchObject({ operators: 12, avss: 6, operatorSets: 15, slashes: 13 })
    expect(overview.counts.stakers).toBeGreaterThan(50)
  })

  podsOfApi(() => indexed)

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
      ['Deposit', 200],
      ['StakerDelegated', 50],
      ['OperatorRegistered', 12],
      ['OperatorSetCreated', 15],
      ['RedistributionAddressSet', 5],
      ['OperatorAddedToOperatorSet', 20],
      ['OperatorRemovedFromOperatorSet', 3],
      ['AllocationUpdated', 30],
      ['OperatorSlashed', 13],
      ['BurnOrRedistributableSharesDecreased', 10],
      ['SlashingWithdrawalQueued', 30],
      ['SlashingWithdrawalCompleted', 15],
      ['StakerUndelegated', 5],
      ['StakerForceUndelegated', 2],
      ['AppointeeSet', 2],
      ['Unpaused', 2],
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

    it('slashes by six AVSs, sixty stakers, and an operator that left', async () => {
      const inArgs = (name: string, key: string) =>
        new Set(named(name).map(({ args }) => JSON.stringify((args as Record<string, unknown>)[key])))
      const slashing = named('OperatorSlashed').map(
        ({ args }) => (args as unknown as { operatorSet: { avs: string } }).operatorSet.avs,
      )
      expect(new Set(slashing).size).toBe(6)
      expect(inArgs('AVSRegistrarSet', 'registrar').size).toBe(6)
      const depositors = inArgs('Deposit', 'staker')
      const without = stakersOf(defaultScenario()).filter(
        ({ name }) => !depositors.has(JSON.stringify(bare.actors[name]?.address)),
      )
      expect(without).toEqual([])

      const tidewater = bare.actors.tidewater?.address ?? zeroAddress
      const manager = {
        address: bare.deployment.contracts.allocationManager,
        abi: allocationManagerAbi,
      } as const
      const args = [tidewater] as const
      const left = { ...manager, args, functionName: 'getRegisteredSets' } as const
      expect(await bare.client.readContract(left)).toEqual([])
      const staked = await bare.client.readContract({
        address: bare.deployment.contracts.delegationManager,
        abi: delegationManagerAbi,
        functionName: 'getOperatorShares',
        args: [tidewater, Object.values(bare.deployment.strategies)],
      })
      expect(staked.reduce((sum, shares) => sum + shares, 0n)).toBe(0n)
    })

    it('a withdrawal caught by a slash, which brings that much less', async () => {
      // Queued on day 6; on day 10 northstar lost 6 % of the 40 % that it had allocated, so 0.976 is left.
      const alice = bare.actors.alice?.address ?? zeroAddress
      const filter = { address: bare.deployment.contracts.delegationManager, abi: delegationManagerAbi }
      const queued = await bare.client.getContractEvents({
        ...filter,
        eventName: 'SlashingWithdrawalQueued',
        fromBlock: 0n,
      })
      const { withdrawal, withdrawalRoot, sharesToWithdraw } =
        queued.find(({ args }) => args.withdrawal?.staker === alice)?.args ?? {}
      const completed = (
        await bare.client.getContractEvents({
          ...filter,
          eventName: 'SlashingWithdrawalCompleted',
          fromBlock: 0n,
        })
      ).find(({ args }) => args.withdrawalRoot === withdrawalRoot)
      const transfers = await bare.client.getContractEvents({
        address: bare.deployment.tokens.rstETH ?? zeroAddress,
        abi: erc20Abi,
        eventName: 'Transfer',
        args: { to: alice },
        fromBlock: completed?.blockNumber ?? 0n,
        toBlock: completed?.blockNumber ?? 0n,
      })
      const received = transfers
        .filter(({ transactionHash }) => transactionHash === completed?.transactionHash)
        .map(({ args }) => args.value ?? 0n)
      expect(withdrawal?.strategies).toEqual([bare.deployment.strategies.rstETH])
      expect(received).toEqual([((sharesToWithdraw?.[0] ?? 0n) * 976n) / 1000n])
    })

    it('a token that lost worth on one day, and otherwise ever growing rates', async () => {
      const falls: Record<string, number> = {}
      for (const [symbol, address] of Object.entries(bare.deployment.tokens)) {
        const rates = (
          await bare.client.getContractEvents({
            address,
            abi: liquidStakingTokenAbi,
            eventName: 'ExchangeRateUpdated',
            fromBlock: 0n,
          })
        ).map(({ args }) => args.exchangeRate ?? 0n)
        expect(rates.length).toBeGreaterThan(39)
        falls[symbol] = rates.filter((rate, index) => rate < (rates[index - 1] ?? 0n)).length
        expect(new Set(rates).size).toBeGreaterThan(39)
      }
      expect(falls).toEqual({ rstETH: 0, wstkETH: 0, lsETH: 0, cmpETH: 1, nodETH: 0 })
    })

    it('people who were refused: by registrars, by an approver, by a pause', async () => {
      const expected = defaultScenario()
        .history.flatMap(({ actions }) => actions)
        .flatMap(({ refused }) => refused ?? [])
      expect(new Set(expected)).toEqual(
        new Set([
          'OperatorNotAllowed',
          'StakeTooSmall',
          'OperatorSetFull',
          'InvalidSignature',
          'CurrentlyPaused',
        ]),
      )
      const niaj = bare.actors.niaj?.address ?? zeroAddress
      const refused: string[] = []
      for (let number = await bare.client.getBlockNumber(); number > 0n; number--) {
        const { transactions } = await bare.client.getBlock({
          blockNumber: number,
          includeTransactions: true,
        })
        for (const { from, to, hash } of transactions) {
          if (from !== niaj.toLowerCase() && from !== niaj) continue
          if (to?.toLowerCase() !== bare.deployment.contracts.delegationManager.toLowerCase()) continue
          refused.push((await bare.client.getTransactionReceipt({ hash })).status)
        }
      }
      // Without a signature, with a forged one, and then at an operator that takes everybody.
      expect(refused.reverse().slice(0, 3)).toEqual(['reverted', 'reverted', 'success'])
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

    nativeHistory(() => bare)

    rewardsHistory(() => bare)

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

  it('go on in the same way, whether or not they are indexed, and however fast', async () => {
    const head = await bare.client.getBlockNumber()
    const one = await bare.act(24)
    const other: Action[] = []
    for (const part of [1, 10, 13]) {
      other.push(...(await indexed.act(part)))
      await new Promise((done) => setTimeout(done, 300))
    }
    expect(one).toHaveLength(24)
    expect(other).toEqual(one)
    const later = async (devnet: Devnet) =>
      (await eventsOf(devnet)).filter(({ blockNumber }) => blockNumber > head)
    const events = await later(bare)
    expect(events.length).toBeGreaterThan(20)
    expect(await later(indexed)).toEqual(events)
  })

  it('give every block of theirs a time of its own, as real chains do', async () => {
    const { client, actors } = bare
    const teller = actors.narrator?.address.toLowerCase()
    const head = Number(await client.getBlockNumber())
    await bare.act(12)
    const times: bigint[] = []
    for (let blockNumber = head + 1; blockNumber <= Number(await client.getBlockNumber()); blockNumber++) {
      const block = await client.getBlock({ blockNumber: BigInt(blockNumber), includeTransactions: true })
      if (block.transactions.some(({ from }) => from.toLowerCase() === teller)) times.push(block.timestamp)
    }
    expect(times.length).toBeGreaterThanOrEqual(12)
    expect(new Set(times).size).toBe(times.length)
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
    expect([indexed, bare].map(({ pid }) => alive(pid ?? 0))).toEqual([true, true])
    const { rpcUrl, apiUrl } = indexed
    const [ended] = await Promise.all([indexed.stop().then(() => indexed.ended), bare.stop()])
    expect(ended).toBeUndefined()
    expect([indexed, bare].map(({ pid }) => alive(pid ?? 0))).toEqual([false, false])
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

it('starts three at once, with contracts and tokens only', async () => {
  const start = () => startDevnet({ ports: { chain: 0 }, history: false, api: false })
  const devnets = await Promise.all([start(), start(), start()])
  try {
    expect(new Set(devnets.map(({ rpcUrl }) => rpcUrl)).size).toBe(3)
    for (const { client, deployment } of devnets) {
      expect(Object.keys(deployment.strategies)).toHaveLength(5)
      expect(await client.getCode({ address: deployment.contracts.delegationManager })).toBeDefined()
    }
  } finally {
    await Promise.all(devnets.map((devnet) => devnet.stop()))
  }
})

it('goes on living after the history, in real time as at once', async () => {
  const scenario = {
    ...defaultScenario(),
    days: 6,
    history: defaultScenario().history.slice(0, 6),
    secondsBetweenActions: 0.5,
  }
  const lived: Action[] = []
  const living = await startDevnet({
    scenario,
    ports: { chain: 0 },
    api: false,
    onProgress: (progress) => progress.step === 'live' && lived.push(progress.action),
  })
  const before = await living.client.getBlockNumber()
  await expect.poll(() => lived.length, { timeout: 120_000 }).toBeGreaterThan(3)
  expect(await living.client.getBlockNumber()).toBeGreaterThan(before + 2n)
  await living.stop()

  const still = await startDevnet({ scenario, ports: { chain: 0 }, api: false, live: false })
  try {
    expect(await still.act(lived.length)).toEqual(lived)
  } finally {
    await still.stop()
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

  it('names an action that was to be refused, and was not', async () => {
    const scenario = { ...defaultScenario(), days: 1, randomActionsPerDay: 0 }
    scenario.history = [
      {
        day: 0,
        actions: [{ action: 'registerOperator', operator: 'northstar', refused: 'ActivelyDelegated' }],
      },
    ]
    await expect(startDevnet({ scenario, ports: { chain: 0 }, api: false })).rejects.toMatchObject({
      code: 'ScenarioActionNotRefused',
      message: expect.stringMatching(/^Day 0 of the scenario, .*"registerOperator".*was not refused\.$/),
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
  process.kill(devnet.pid ?? 0, 'SIGKILL')
  expect(await devnet.ended).toMatchObject({ code: 'ChainEnded' })
})

it('ends its chain even if the process that started it is killed', async () => {
  const script = fileURLToPath(new URL('./startAndKeepRunning.ts', import.meta.url))
  const parent = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', script])
  let output = ''
  parent.stdout.on('data', (chunk) => (output += chunk))
  await expect.poll(() => output, { timeout: 120_000 }).toMatch(/chain \d+/)
  const pid = Number(/chain (\d+)/.exec(output)?.[1])
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(pid), { timeout: 5_000 }).toBe(false)
})
