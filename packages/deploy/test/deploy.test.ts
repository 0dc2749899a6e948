import { readFileSync } from 'node:fs'
import {
  type Deployment,
  protocolRegistryAbi,
  RestackError,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import { type Address, encodeDeployData, getAddress, type Hex, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  authorityMap,
  contractsOf,
  create3FactoryAddress,
  type DeployConfig,
  type DeployProgress,
  deploy,
  deterministicProxy,
  profile,
} from '../src/index.js'
import { account, startAnvil, type TestClient, testClient, watchedTransport } from './anvil.js'

let chain: Awaited<ReturnType<typeof startAnvil>>
let client: TestClient
let snapshot: Hex

beforeAll(async () => {
  chain = await startAnvil()
  client = chain.client
  snapshot = await client.snapshot()
})
beforeEach(async () => {
  await client.revert({ id: snapshot })
  snapshot = await client.snapshot()
})
afterAll(() => chain.stop())

const local = { config: profile('local'), allowShortDelays: true }

async function failure(promise: Promise<unknown>): Promise<RestackError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  if (error instanceof RestackError) return error
  throw new Error(`expected a RestackError, got ${String(error)}`)
}

/** Every getter of chapter 01 §3 and chapter 02 §3.1.1, read through ABIs written here by hand. */
async function get(address: Address, signature: string, ...args: unknown[]): Promise<unknown> {
  const match = /^(\w+)\((.*)\) (.+)$/.exec(signature)
  if (!match) throw new Error(signature)
  const [, name, inputs, output] = match
  return client.readContract({
    address,
    abi: [
      {
        type: 'function',
        stateMutability: 'view',
        name: String(name),
        inputs: String(inputs)
          .split(',')
          .filter(Boolean)
          .map((type) => ({ type })),
        outputs: [{ type: String(output) }],
      },
    ],
    functionName: String(name),
    args,
  })
}

/** A contract that older deployments don't have, and these do. */
function at(address: Address | undefined): Address {
  if (!address) throw new Error('not deployed')
  return address
}

async function token(symbol: string): Promise<Address> {
  const { bytecode, constructorInputs } = JSON.parse(
    readFileSync(new URL('../../devnet/artifacts/LiquidStakingToken.json', import.meta.url), 'utf8'),
  )
  const hash = await client.sendTransaction({
    data: encodeDeployData({
      abi: [{ type: 'constructor', inputs: constructorInputs, stateMutability: 'nonpayable' }],
      bytecode,
      args: [symbol, symbol, parseEther('1'), account(0).address],
    }),
  })
  const { contractAddress } = await client.waitForTransactionReceipt({ hash })
  return getAddress(String(contractAddress))
}

describe('a fresh chain', () => {
  test('every contract knows every other, with the configured values', async () => {
    const progress: DeployProgress[] = []
    const { contracts, ...rest } = await deploy({
      client,
      ...local,
      onProgress: (event) => progress.push(event),
    })

    expect(rest).toMatchObject({
      name: 'local',
      chainId: 31337,
      version: '1.0.0',
      strategies: {},
      tokens: {},
    })
    expect(rest.parameters).toEqual({
      blockTimeSeconds: 12,
      withdrawalDelayBlocks: 50,
      deallocationDelayBlocks: 50,
      allocationConfigurationDelayBlocks: 75,
      slashResolutionDelayBlocks: 0,
      timelockDelaySeconds: 0,
      podChangeDelaySeconds: 125 * 12,
      depositContract: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
      pectraForkTimestamp: 1,
      rewards: {
        calculationIntervalSeconds: 86_400,
        maxDurationSeconds: 63_072_000,
        maxRetroactiveSeconds: 14_515_200,
        maxFutureSeconds: 2_592_000,
        genesisTimestamp: 1_710_979_200,
        activationDelaySeconds: 600,
        defaultOperatorSplitBips: 1_000,
      },
    })
    expect(progress.map(({ step, steps, name, action }) => ({ step, steps, name, action }))).toEqual(
      ['create3Factory', ...contractsOf(local.config)].map((name, index) => ({
        step: index + 1,
        steps: 18,
        name,
        action: 'deployed',
      })),
    )
    expect(progress.every(({ gasUsed }) => gasUsed > 50_000n)).toBe(true)
    expect(contracts.create3Factory).toBe(create3FactoryAddress())
    expect(new Set(Object.values(contracts)).size).toBe(18)

    const c = contracts
    const deployer = account(0).address
    const answers: [Address, string, unknown][] = [
      [c.delegationManager, 'strategyManager() address', c.strategyManager],
      [c.delegationManager, 'eigenPodManager() address', c.eigenPodManager],
      [c.delegationManager, 'allocationManager() address', c.allocationManager],
      [c.delegationManager, 'pauserRegistry() address', c.pauserRegistry],
      [c.delegationManager, 'permissionController() address', c.permissionController],
      [c.delegationManager, 'minWithdrawalDelayBlocks() uint32', 50],
      [c.delegationManager, 'version() string', '1.0.0'],
      [c.delegationManager, 'paused() uint256', 0n],
      [c.strategyManager, 'allocationManager() address', c.allocationManager],
      [c.strategyManager, 'delegation() address', c.delegationManager],
      [c.strategyManager, 'pauserRegistry() address', c.pauserRegistry],
      [c.strategyManager, 'owner() address', c.timelock],
      [c.strategyManager, 'strategyWhitelister() address', c.strategyFactory],
      [c.strategyManager, 'SLASH_RESOLUTION_DELAY_BLOCKS() uint32', 0],
      [c.strategyManager, 'version() string', '1.0.0'],
      [c.strategyManager, 'paused() uint256', 0n],
      [c.eigenPodManager, 'delegationManager() address', c.delegationManager],
      [c.eigenPodManager, 'owner() address', c.timelock],
      [c.eigenPodManager, 'pauserRegistry() address', c.pauserRegistry],
      [c.allocationManager, 'delegation() address', c.delegationManager],
      [c.allocationManager, 'pauserRegistry() address', c.pauserRegistry],
      [c.allocationManager, 'permissionController() address', c.permissionController],
      [c.allocationManager, 'eigenStrategy() address', zeroAddress],
      [c.allocationManager, 'DEALLOCATION_DELAY() uint32', 50],
      [c.allocationManager, 'ALLOCATION_CONFIGURATION_DELAY() uint32', 75],
      [c.allocationManager, 'viewImplementation() address', c.allocationManagerViews],
      [c.strategyFactory, 'strategyManager() address', c.strategyManager],
      [c.strategyFactory, 'owner() address', c.timelock],
      [c.pauserRegistry, 'unpauser() address', deployer],
      [c.timelock, 'getMinDelay() uint256', 0n],
      [at(c.avsDirectory), 'delegation() address', c.delegationManager],
      [at(c.avsDirectory), 'pauserRegistry() address', c.pauserRegistry],
      [at(c.avsDirectory), 'owner() address', c.timelock],
      [at(c.avsDirectory), 'version() string', '1.0.0'],
      [at(c.keyRegistrar), 'permissionController() address', c.permissionController],
      [at(c.keyRegistrar), 'allocationManager() address', c.allocationManager],
      [at(c.keyRegistrar), 'version() string', '1.0.0'],
      [at(c.releaseManager), 'permissionController() address', c.permissionController],
      [c.strategyFactory, 'durationVaultCreator() address', c.durationVaultCreator],
      [at(c.durationVaultCreator), 'strategyFactory() address', c.strategyFactory],
      [at(c.durationVaultCreator), 'rewardsCoordinator() address', c.rewardsCoordinator],
      [at(c.rewardsCoordinator), 'delegationManager() address', c.delegationManager],
      [at(c.rewardsCoordinator), 'strategyManager() address', c.strategyManager],
      [at(c.rewardsCoordinator), 'allocationManager() address', c.allocationManager],
      [at(c.rewardsCoordinator), 'permissionController() address', c.permissionController],
      [at(c.rewardsCoordinator), 'emissionsController() address', zeroAddress],
      [at(c.rewardsCoordinator), 'rewardsUpdater() address', c.rootPoster],
      [at(c.rewardsCoordinator), 'feeRecipient() address', c.timelock],
      [at(c.rewardsCoordinator), 'owner() address', c.timelock],
      [at(c.rewardsCoordinator), 'paused() uint256', 0n],
      [at(c.rootPoster), 'rewardsCoordinator() address', c.rewardsCoordinator],
      [at(c.rootPoster), 'owner() address', c.timelock],
      [at(c.rootPoster), 'POSTER_BOND() uint256', 10n ** 18n],
      [at(c.protocolRegistry), 'version() string', '1.0.0'],
      [at(c.protocolRegistry), 'totalDeployments() uint256', 16n],
    ]
    for (const [address, signature, expected] of answers) {
      expect(await get(address, signature), `${address} ${signature}`).toEqual(expected)
    }
    expect(await get(c.pauserRegistry, 'isPauser(address) bool', deployer)).toBe(true)
    expect(await get(at(c.protocolRegistry), 'getAddress(string) address', 'KeyRegistrar')).toBe(
      c.keyRegistrar,
    )
    expect(await get(at(c.protocolRegistry), 'getAddress(string) address', 'AVSDirectory')).toBe(
      c.avsDirectory,
    )
    // A view that AllocationManager answers through its views contract, whose one immutable is the DelegationManager.
    expect(await get(c.allocationManager, 'getOperatorSetCount(address) uint256', deployer)).toBe(0n)
  })

  test('tokens of the configuration get strategies that accept deposits', async () => {
    const steth = await token('stETH')
    const reth = await token('rETH')
    const config = { ...local.config, tokens: [steth, reth] }
    const deployment = await deploy({ client, config, allowShortDelays: true })

    expect(deployment.tokens).toEqual({ stETH: steth, rETH: reth })
    for (const [symbol, address] of Object.entries(deployment.tokens)) {
      const strategy = deployment.strategies[symbol] ?? zeroAddress
      expect(await get(strategy, 'underlyingToken() address')).toBe(address)
      expect(
        await client.readContract({
          address: deployment.contracts.strategyManager,
          abi: strategyManagerAbi,
          functionName: 'strategyIsWhitelistedForDeposit',
          args: [strategy],
        }),
      ).toBe(true)
    }
  })

  test('EIGEN comes with its strategy and its emissions, where it is asked for', async () => {
    const council = account(4).address
    const eigen = {
      emissionsPerEpoch: '2356969864211533000000000',
      emissionsStartTime: 1_773_878_400,
      epochSeconds: 604_800,
      incentiveCouncil: council,
    }
    const deployment = await deploy({ client, config: { ...local.config, eigen }, allowShortDelays: true })
    const c = deployment.contracts
    const strategy = at(c.eigenStrategy)
    expect(await get(strategy, 'underlyingToken() address')).toBe(c.backingEigen)
    expect(await get(c.allocationManager, 'eigenStrategy() address')).toBe(strategy)
    expect(await get(c.strategyManager, 'strategyIsWhitelistedForDeposit(address) bool', strategy)).toBe(true)
    expect(await get(c.strategyFactory, 'isBlacklisted(address) bool', c.backingEigen)).toBe(true)
    expect(await get(at(c.rewardsCoordinator), 'emissionsController() address')).toBe(c.emissionsController)
    expect(await get(at(c.emissionsController), 'EMISSIONS_INFLATION_RATE() uint256')).toBe(
      2356969864211533000000000n,
    )
    const map = await authorityMap({ client, deployment })
    const minters = map.filter(({ power }) => power === 'make the token that backs EIGEN')
    expect(minters.map(({ holder }) => holder)).toEqual([c.emissionsController])
    expect(map.some(({ contract, holder }) => contract === 'emissionsController' && holder === council)).toBe(
      true,
    )
  })

  test('the ProtocolRegistry pauses everything at once, by the pausers', async () => {
    const { contracts } = await deploy({ client, ...local })
    const registry = at(contracts.protocolRegistry)
    await client.writeContract({ address: registry, abi: protocolRegistryAbi, functionName: 'pauseAll' })
    const paused = await Promise.all(
      Object.entries(contracts).map(async ([name, address]) => {
        const value = await get(at(address), 'paused() uint256').catch(() => undefined)
        return value === 2n ** 256n - 1n ? [name] : []
      }),
    )
    expect(paused.flat().sort()).toEqual([
      'allocationManager',
      'avsDirectory',
      'delegationManager',
      'eigenPodManager',
      'rewardsCoordinator',
      'strategyFactory',
      'strategyManager',
    ])
    const other = testClient(chain.rpcUrl, { from: account(3) })
    await expect(
      other.simulateContract({
        address: registry,
        abi: protocolRegistryAbi,
        functionName: 'pauseAll',
        account: account(3),
      }),
    ).rejects.toThrow(/is missing role 0x01/)
  })

  test('tokens with limits get a strategy with caps, open to deposits, and no other', async () => {
    const steth = await token('stETH')
    const config = {
      ...local.config,
      tokens: [await token('rETH')],
      limits: { [steth]: { maxPerDeposit: '5', maxTotalDeposits: '1000000000000000000000' } },
    }
    const first = await deploy({ client, config, allowShortDelays: true })
    expect(first.tokens.stETH).toBe(steth)
    const strategy = at(first.strategies.stETH)
    expect(await get(strategy, 'maxPerDeposit() uint256')).toBe(5n)
    expect(await get(strategy, 'maxTotalDeposits() uint256')).toBe(10n ** 21n)
    const { strategyManager, strategyFactory } = first.contracts
    expect(await get(strategyManager, 'strategyIsWhitelistedForDeposit(address) bool', strategy)).toBe(true)
    expect(await get(strategyFactory, 'isBlacklisted(address) bool', steth)).toBe(true)

    const { transport, sent } = watchedTransport(chain.rpcUrl)
    const again = testClient(chain.rpcUrl, { transport })
    expect(await deploy({ client: again, config, allowShortDelays: true })).toEqual(first)
    const later = { ...config, limits: { ...config.limits, [await token('later')]: config.limits[steth] } }
    const error = await failure(
      deploy({ client: again, config: later as DeployConfig, allowShortDelays: true }),
    )
    expect(error.code).toBe('LimitsTooLate')
    expect(sent).toEqual([])
  })

  test('the same deployer and version give the same addresses on another chain', async () => {
    const first = await deploy({ client, ...local })
    const other = await startAnvil('--chain-id', '4242')
    try {
      await other.client.mine({ blocks: 7 })
      const transport = watchedTransport(other.rpcUrl).transport
      const second = await deploy({
        client: testClient(other.rpcUrl, { transport }),
        config: {
          ...local.config,
          chainId: 4242,
          withdrawalDelaySeconds: 1200,
          deallocationDelaySeconds: 1200,
        },
        allowShortDelays: true,
      })
      expect(second.contracts).toEqual(first.contracts)
    } finally {
      await other.stop()
    }
  })

  test('powers go where the configuration puts them, and none stays with the deployer', async () => {
    const [deployer, proposer, pauser, unpauser] = [0, 1, 2, 3].map((index) => account(index).address) as [
      Address,
      Address,
      Address,
      Address,
    ]
    const config: DeployConfig = {
      ...profile('mainnet'),
      chainId: 31337,
      authorities: { proposers: [proposer], executors: [zeroAddress], pausers: [pauser], unpauser },
    }
    const deployment = await deploy({ client, config })
    // 14 days, 14 days, 17.5 days and 7 days at 12 seconds a block (issue: mainnet profile)
    expect(deployment.parameters).toEqual({
      blockTimeSeconds: 12,
      withdrawalDelayBlocks: 100_800,
      deallocationDelayBlocks: 100_800,
      allocationConfigurationDelayBlocks: 126_000,
      slashResolutionDelayBlocks: 50_400,
      timelockDelaySeconds: 864_000,
      podChangeDelaySeconds: 31.5 * 24 * 60 * 60,
      depositContract: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
      pectraForkTimestamp: 1,
      // chapter 04 §2.1
      rewards: {
        calculationIntervalSeconds: 86_400,
        maxDurationSeconds: 63_072_000,
        maxRetroactiveSeconds: 14_515_200,
        maxFutureSeconds: 2_592_000,
        genesisTimestamp: 1_710_979_200,
        activationDelaySeconds: 604_800,
        defaultOperatorSplitBips: 1_000,
      },
    })
    const map = await authorityMap({ client, deployment })
    expect(map.filter(({ holder }) => holder === deployer)).toEqual([])
    const { timelock, strategyFactory } = deployment.contracts
    const held = map.map(({ contract, holder, delaySeconds }) => `${contract} ${holder} ${delaySeconds}`)
    expect(held).toContain(`strategyManager ${timelock} 864000`)
    expect(held).toContain(`eigenPodManager ${timelock} 864000`)
    expect(held).toContain(`strategyFactory ${timelock} 864000`)
    expect(held).toContain(`strategyManager ${strategyFactory} 0`)
    expect(held).toContain(`timelock ${proposer} 0`)
    expect(held).toContain('timelock anyone 864000')
    expect(held).toContain(`pauserRegistry ${pauser} 0`)
    expect(held).toContain(`pauserRegistry ${unpauser} 0`)
    expect(held).toContain('delegationManager nobody 0')
    expect(held).toContain(`rewardsCoordinator ${timelock} 864000`)
    expect(held).toContain('rewardsCoordinator nobody 0') // without an updater, and nobody changes its code
    expect(await get(at(deployment.contracts.rewardsCoordinator), 'paused() uint256')).toBe(2n)
    expect(deployment.contracts.rootPoster).toBeUndefined()
    const { protocolRegistry } = deployment.contracts
    expect(held).toContain(`protocolRegistry ${pauser} 0`)
    expect(held).toContain(`protocolRegistry ${timelock} 864000`)
    expect(held).toContain(`pauserRegistry ${protocolRegistry} 0`)
    expect(held).toContain(`avsDirectory ${timelock} 864000`)
    expect(held).toContain('keyRegistrar nobody 0')
    expect(map.map(({ sentence }) => sentence)).toContain(
      `StrategyManager: Timelock (${timelock}) may name another whitelister of strategies, and hand on the ownership, 10 days after it is proposed.`,
    )
  })
})

describe('running again', () => {
  test('verifies everything and sends nothing', async () => {
    const config = { ...local.config, tokens: [await token('stETH')] }
    const first = await deploy({ client, config, allowShortDelays: true })
    await client.mine({ blocks: 5 })

    const progress: DeployProgress[] = []
    const { transport, sent } = watchedTransport(chain.rpcUrl)
    const second = await deploy({
      client: testClient(chain.rpcUrl, { transport }),
      config,
      allowShortDelays: true,
      onProgress: (event) => progress.push(event),
    })
    expect(second).toEqual(first)
    expect(sent).toEqual([])
    expect(progress.map(({ action }) => action)).toEqual(Array(19).fill('verified'))
  })

  let reference: Deployment | undefined // what an undisturbed run gives; every test starts from the same chain
  // 18 contracts and one strategy: killed at the first, at some in between, and at the last transaction.
  test.each([
    [1, 'fail before'],
    [1, 'fail after'],
    [2, 'fail before'],
    [5, 'fail after'],
    [9, 'fail before'],
    [18, 'fail after'],
    [19, 'fail before'],
    [19, 'fail after'],
  ] as const)('killed at transaction %i (%s), it finishes with the same addresses', async (killedAt, how) => {
    const config = { ...local.config, tokens: [await token('stETH')] }
    if (!reference) {
      const clean = await client.snapshot()
      reference = await deploy({ client, config, allowShortDelays: true })
      await client.revert({ id: clean })
    }

    const interrupted = watchedTransport(chain.rpcUrl, (count) => (count === killedAt ? how : 'pass'))
    await failure(
      deploy({
        client: testClient(chain.rpcUrl, { transport: interrupted.transport }),
        config,
        allowShortDelays: true,
      }),
    )
    const resumed = watchedTransport(chain.rpcUrl)
    const finished = await deploy({
      client: testClient(chain.rpcUrl, { transport: resumed.transport }),
      config,
      allowShortDelays: true,
    })
    expect(finished).toEqual(reference)
    expect(interrupted.sent.length + resumed.sent.length).toBe(19)
  })

  test('a value that differs is refused with contract, value, expected and found', async () => {
    await deploy({ client, ...local })
    const config = { ...local.config, withdrawalDelaySeconds: 720, deallocationDelaySeconds: 720 }
    const error = await failure(deploy({ client, config, allowShortDelays: true }))
    expect(error.code).toBe('DifferentValue')
    expect(error.message).toMatch(/DelegationManager at 0x\w{40}: minWithdrawalDelayBlocks\(\) is 50, .* 60/)
  })

  test('another pauser is refused', async () => {
    await deploy({ client, ...local })
    const config: DeployConfig = {
      ...local.config,
      authorities: { ...local.config.authorities, pausers: [account(5).address] },
    }
    const error = await failure(deploy({ client, config, allowShortDelays: true }))
    expect(error.code).toBe('DifferentValue')
    expect(error.message).toContain(`isPauser(${account(5).address}) is false`)
  })

  test('somebody with a power that the configuration does not give is refused', async () => {
    const { authorities } = local.config
    const second = account(6).address
    const config: DeployConfig = {
      ...local.config,
      authorities: { ...authorities, proposers: ['deployer', second] },
    }
    await deploy({ client, config, allowShortDelays: true })
    const error = await failure(deploy({ client, ...local }))
    expect(error.code).toBe('UnexpectedAuthority')
    expect(error.message).toContain(`${second} may propose to the timelock`)
  })

  test('code that was tampered with is refused', async () => {
    const { contracts } = await deploy({ client, ...local })
    const code = (await client.getCode({ address: contracts.delegationManager })) ?? '0x'
    const changed = `${code.slice(0, 1000)}${code[1000] === '0' ? '1' : '0'}${code.slice(1001)}` as Hex
    await client.setCode({ address: contracts.delegationManager, bytecode: changed })
    const error = await failure(deploy({ client, ...local }))
    expect(error.code).toBe('DifferentCode')
    expect(error.message).toContain(
      `The code at ${contracts.delegationManager} is not that of DelegationManager`,
    )
  })

  test('an immutable that was tampered with is refused although the code is the same', async () => {
    const { contracts } = await deploy({ client, ...local })
    const address = contracts.allocationManagerViews
    const code = (await client.getCode({ address })) ?? '0x'
    const other = account(7).address.slice(2).toLowerCase()
    const changed = code.replaceAll(contracts.delegationManager.slice(2).toLowerCase(), other) as Hex
    expect(changed).not.toBe(code)
    await client.setCode({ address, bytecode: changed })
    const error = await failure(deploy({ client, ...local }))
    expect(error.code).toBe('DifferentValue')
    expect(error.message).toContain(`delegation is ${account(7).address}`)
  })

  test('a strategy that the owner closed is refused', async () => {
    const steth = await token('stETH')
    const config = { ...local.config, tokens: [steth] }
    const { contracts, strategies } = await deploy({ client, config, allowShortDelays: true })
    await client.impersonateAccount({ address: contracts.timelock })
    await client.setBalance({ address: contracts.timelock, value: parseEther('1') })
    await client.writeContract({
      account: contracts.timelock,
      address: contracts.strategyFactory,
      abi: strategyFactoryAbi,
      functionName: 'removeStrategiesFromWhitelist',
      args: [[strategies.stETH ?? zeroAddress]],
    })
    const error = await failure(deploy({ client, config, allowShortDelays: true }))
    expect(error.code).toBe('DifferentValue')
    expect(error.message).toContain('strategyIsWhitelistedForDeposit is false')
  })
})

describe('a chain without the deterministic proxy', () => {
  beforeEach(async () => {
    await client.setCode({ address: deterministicProxy, bytecode: '0x' })
  })

  test('gets the factory from the deployer, and a later run finds it again', async () => {
    const first = await deploy({ client, ...local })
    expect(first.contracts.create3Factory).not.toBe(create3FactoryAddress())
    await client.sendTransaction({ to: account(1).address, value: 1n })
    const { transport, sent } = watchedTransport(chain.rpcUrl)
    const second = await deploy({ client: testClient(chain.rpcUrl, { transport }), ...local })
    expect(second).toEqual(first)
    expect(sent).toEqual([])
  })

  test('resumes after the factory when killed', async () => {
    const { transport } = watchedTransport(chain.rpcUrl, (count) => (count === 3 ? 'fail before' : 'pass'))
    await failure(deploy({ client: testClient(chain.rpcUrl, { transport }), ...local }))
    const resumed = watchedTransport(chain.rpcUrl)
    await deploy({ client: testClient(chain.rpcUrl, { transport: resumed.transport }), ...local })
    expect(resumed.sent.length).toBe(16) // 18 less the factory and the timelock
  })

  test('takes a factory that is given, and refuses an address that is none', async () => {
    const first = await deploy({ client, ...local })
    const create3Factory = first.contracts.create3Factory as Address
    const config = { ...local.config, create3Factory }
    expect(await deploy({ client, config, allowShortDelays: true })).toEqual(first)
    const wrong = { ...local.config, create3Factory: account(3).address }
    const error = await failure(deploy({ client, config: wrong, allowShortDelays: true }))
    expect(error.code).toBe('DifferentCode')
    expect(error.message).toContain(account(3).address)
  })
})

describe('what is refused before anything is sent', () => {
  async function refusedUnsent(config: DeployConfig, allowShortDelays = true): Promise<RestackError> {
    const { transport, sent } = watchedTransport(chain.rpcUrl)
    const error = await failure(
      deploy({ client: testClient(chain.rpcUrl, { transport }), config, allowShortDelays }),
    )
    expect(sent).toEqual([])
    return error
  }

  test('another chain', async () => {
    const error = await refusedUnsent({ ...local.config, chainId: 1 })
    expect(error.code).toBe('WrongChain')
    expect(error.message).toBe('The configuration is for chain 1, but the node is on chain 31337.')
  })

  test('short delays that were not allowed', async () => {
    const error = await refusedUnsent(local.config, false)
    expect(error.code).toBe('DelayTooShort')
    expect(error.message).toContain('withdrawalDelaySeconds is 600')
    expect(error.remedy).toContain('--allow-short-delays')
  })

  test('a configuration without authorities', async () => {
    const error = await refusedUnsent({ ...profile('mainnet'), chainId: 31337 })
    expect(error.code).toBe('InvalidField')
    expect(error.message).toContain('authorities.proposers must name at least one account')
  })

  test('a deployer that cannot pay', async () => {
    await client.setBalance({ address: account(0).address, value: parseEther('0.001') })
    const error = await refusedUnsent(local.config)
    expect(error.code).toBe('InsufficientFunds')
    expect(error.message).toContain(`The deployer ${account(0).address} has 0.001 ETH`)
  })

  test('a token that is no contract', async () => {
    await deploy({ client, ...local })
    const error = await refusedUnsent({ ...local.config, tokens: [account(9).address] })
    expect(error.code).toBe('NoToken')
    expect(error.message).toContain(account(9).address)
  })
})

test('a node that is not there is an error in a sentence', async () => {
  const error = await failure(deploy({ client: testClient('http://127.0.0.1:9'), ...local }))
  expect(error.code).toBe('RpcUnreachable')
  expect(error.message).toBe('No node answers at http://127.0.0.1:9.')
})

test('waits for what an earlier run has pending instead of sending it twice', async () => {
  await client.setAutomine(false)
  try {
    const interrupted = watchedTransport(chain.rpcUrl, (count) => (count === 1 ? 'fail after' : 'pass'))
    await failure(
      deploy({ client: testClient(chain.rpcUrl, { transport: interrupted.transport }), ...local }),
    )
    const resumed = watchedTransport(chain.rpcUrl)
    const again = deploy({ client: testClient(chain.rpcUrl, { transport: resumed.transport }), ...local })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(resumed.sent).toEqual([])
    await client.mine({ blocks: 1 })
    await client.setAutomine(true)
    await again
    expect(resumed.sent.length).toBe(17)
  } finally {
    await client.setAutomine(true)
  }
})
