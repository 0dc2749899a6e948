import {
  acceptAdmin,
  addPendingAdmin,
  addStrategiesToDepositWhitelist,
  blacklistTokens,
  burnShares,
  type Call,
  canCall,
  cancel,
  deployNewStrategy,
  eigenPodManagerAbi,
  execute,
  getOperatorSet,
  getPermissions,
  getScheduled,
  migrateSlashers,
  pauserRegistryAbi,
  prepareAddStrategiesToDepositWhitelist,
  prepareBlacklistTokens,
  prepareRemoveStrategiesFromWhitelist,
  prepareSetIsPauser,
  prepareSetProofTimestampSetter,
  prepareSetStrategyWhitelister,
  prepareTransferOwnership,
  prepareUnpause,
  prepareWhitelistStrategies,
  removeStrategiesFromDepositWhitelist,
  removeStrategiesFromWhitelist,
  schedule,
  setAppointee,
  setIsPauser,
  setPectraForkTimestamp,
  setProofTimestampSetter,
  setStrategyWhitelister,
  setUnpauser,
  strategyManagerAbi,
  timelockAbi,
  timelockOperationId,
  transferOwnership,
  whitelistStrategies,
} from '@restack/sdk'
import { type Address, erc20Abi, type Hex, parseAbi, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn } from './play.js'

// anvil's accounts; the first is proposer, executor and pauser of the local profile
const governor = 0
const anyone = 1
const successor = 2
const operator = 3

let chain: TestChain
let play: Player
let snapshot: Hex

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

const code = async (promise: Promise<unknown>) => (await failure(promise)).code

/** Has the timelock do it, whose delay is 0 here. */
async function govern(...calls: Call[]) {
  const { deployment } = chain
  await chain.done(schedule(chain.as(governor), { deployment, calls }))
  await chain.done(execute(chain.as(governor), { deployment, calls }))
}

const isOpen = (strategy: Address) =>
  chain.as(0).readContract({
    address: chain.deployment.contracts.strategyManager,
    abi: strategyManagerAbi,
    functionName: 'strategyIsWhitelistedForDeposit',
    args: [strategy],
  })

const ownerOf = (contract: 'strategyManager' | 'strategyFactory' | 'eigenPodManager') =>
  chain.as(0).readContract({
    address: chain.deployment.contracts[contract],
    abi: parseAbi(['function owner() view returns (address)']),
    functionName: 'owner',
  })

describe('the timelock', () => {
  const delay = 3600n

  test('lets an operation through after its delay, once, and says so at each step', async () => {
    const { deployment } = chain
    const client = chain.as(governor)
    const calls = [
      await prepareBlacklistTokens(client, { deployment, tokens: [addressOf(8)] }),
      await prepareBlacklistTokens(client, { deployment, tokens: [addressOf(9)] }),
    ]
    const operation = { deployment, calls }
    const state = async () => (await getScheduled(client, operation)).state
    expect(await state()).toBe('unknown')
    await chain.done(schedule(client, { ...operation, delaySeconds: delay }))
    const { timestamp } = await client.getBlock()
    const scheduled = await getScheduled(client, operation)
    expect(scheduled).toMatchObject({
      id: timelockOperationId({ calls }),
      state: 'waiting',
      readyAt: new Date(Number(timestamp + delay) * 1000),
      minimumDelaySeconds: 0n,
    })
    // The timelock's own hash of the batch.
    expect(scheduled.id).toBe(
      await client.readContract({
        address: deployment.contracts.timelock,
        abi: timelockAbi,
        functionName: 'hashOperationBatch',
        args: [
          calls.map(({ to }) => to),
          calls.map(({ value }) => value),
          calls.map(({ data }) => data),
          `0x${'0'.repeat(64)}`,
          `0x${'0'.repeat(64)}`,
        ],
      }),
    )
    expect(await code(execute(client, operation))).toBe('TimelockNotReady')
    expect(await code(schedule(client, operation))).toBe('TimelockAlreadyScheduled')
    await client.increaseTime({ seconds: Number(delay) })
    await client.mine({ blocks: 1 })
    expect(await state()).toBe('ready')
    await chain.done(execute(client, operation))
    expect(await state()).toBe('done')
    expect((await getScheduled(client, operation)).readyAt).toBeNull()
    for (const token of [addressOf(8), addressOf(9)]) {
      expect(await code(deployNewStrategy(client, { deployment, token }))).toBe('BlacklistedToken')
    }
    expect(await code(execute(client, operation))).toBe('TimelockNotReady')
  })

  test('takes an operation back, by its calls or by its id', async () => {
    const { deployment } = chain
    const client = chain.as(governor)
    const calls = [await prepareUnpause(client, { deployment, contract: 'strategyManager' })]
    const salt: Hex = `0x${'5a'.repeat(32)}`
    for (const operation of [{ calls, salt }, { id: timelockOperationId({ calls, salt }) }]) {
      await chain.done(schedule(client, { deployment, calls, salt, delaySeconds: delay }))
      expect(await code(cancel(chain.as(anyone), { deployment, ...operation }))).toBe('TimelockRoleMissing')
      await chain.done(cancel(client, { deployment, ...operation }))
      expect((await getScheduled(client, { deployment, ...operation })).state).toBe('unknown')
      expect(await code(cancel(client, { deployment, ...operation }))).toBe('TimelockNotPending')
    }
    expect(await code(cancel(client, { deployment }))).toBe('NoOperation')
  })

  test('is for proposers only, keeps to the order of operations, and tells of a call that is refused', async () => {
    const { deployment, strategies } = chain
    const client = chain.as(governor)
    const first = [await prepareSetIsPauser(client, { deployment, pauser: addressOf(5), canPause: true })]
    const second = [await prepareSetIsPauser(client, { deployment, pauser: addressOf(5), canPause: false })]
    expect(await code(schedule(chain.as(anyone), { deployment, calls: first }))).toBe('TimelockRoleMissing')
    const after = { deployment, calls: second, predecessor: timelockOperationId({ calls: first }) }
    await chain.done(schedule(client, after))
    expect(await code(execute(client, after))).toBe('TimelockPredecessorMissing')

    const refused = [
      await prepareAddStrategiesToDepositWhitelist(client, { deployment, strategies: [strategies.stETH] }),
    ]
    await chain.done(schedule(client, { deployment, calls: refused }))
    const error = await failure(execute(client, { deployment, calls: refused }))
    expect(error.code).toBe('TimelockCallReverted')
    expect(error.message).toMatch(
      /^The timelock's call was refused: addStrategiesToDepositWhitelist\(sent by 0x\w+\) refused: only the whitelister/,
    )
  })
})

describe('what only governance may', () => {
  test('closing and opening strategies goes through the factory', async () => {
    const { deployment, strategies } = chain
    const client = chain.as(governor)
    const parameters = { deployment, strategies: [strategies.stETH] }
    for (const act of [whitelistStrategies, removeStrategiesFromWhitelist]) {
      expect(await code(act(chain.as(anyone), parameters))).toBe('NotOwner')
    }
    for (const act of [addStrategiesToDepositWhitelist, removeStrategiesFromDepositWhitelist]) {
      expect(await code(act(chain.as(anyone), parameters))).toBe('OnlyStrategyWhitelister')
    }
    await govern(await prepareRemoveStrategiesFromWhitelist(client, parameters))
    expect(await isOpen(strategies.stETH)).toBe(false)
    await govern(await prepareWhitelistStrategies(client, parameters))
    expect(await isOpen(strategies.stETH)).toBe(true)
  })

  test('another whitelister opens and closes them itself', async () => {
    const { deployment, strategies } = chain
    const whitelister = addressOf(successor)
    expect(await code(setStrategyWhitelister(chain.as(anyone), { deployment, whitelister }))).toBe('NotOwner')
    await govern(await prepareSetStrategyWhitelister(chain.as(governor), { deployment, whitelister }))
    const parameters = { deployment, strategies: [strategies.rETH] }
    await chain.done(removeStrategiesFromDepositWhitelist(chain.as(successor), parameters))
    expect(await isOpen(strategies.rETH)).toBe(false)
    await chain.done(addStrategiesToDepositWhitelist(chain.as(successor), parameters))
    expect(await isOpen(strategies.rETH)).toBe(true)
  })

  test('a barred token gets no strategy, and is barred once', async () => {
    const { deployment } = chain
    const client = chain.as(governor)
    const parameters = { deployment, tokens: [addressOf(9)] }
    expect(await code(blacklistTokens(chain.as(anyone), parameters))).toBe('NotOwner')
    await govern(await prepareBlacklistTokens(client, parameters))
    expect(await code(deployNewStrategy(client, { deployment, token: addressOf(9) }))).toBe(
      'BlacklistedToken',
    )
  })

  test('pausers and the unpauser are named by the unpauser', async () => {
    const { deployment } = chain
    const registry = { address: deployment.contracts.pauserRegistry, abi: pauserRegistryAbi } as const
    const pauser = addressOf(successor)
    expect(await code(setIsPauser(chain.as(anyone), { deployment, pauser, canPause: true }))).toBe(
      'OnlyUnpauser',
    )
    expect(await code(setUnpauser(chain.as(anyone), { deployment, unpauser: pauser }))).toBe('OnlyUnpauser')
    await chain.done(setUnpauser(chain.as(governor), { deployment, unpauser: pauser }))
    expect(await chain.as(0).readContract({ ...registry, functionName: 'unpauser' })).toBe(pauser)
    await chain.done(setIsPauser(chain.as(successor), { deployment, pauser, canPause: true }))
    const isPauser = { ...registry, functionName: 'isPauser', args: [pauser] } as const
    expect(await chain.as(0).readContract(isPauser)).toBe(true)
    expect(
      await code(setIsPauser(chain.as(successor), { deployment, pauser: zeroAddress, canPause: true })),
    ).toBe('InputAddressZero')
    await chain.done(setUnpauser(chain.as(successor), { deployment, unpauser: addressOf(anyone) }))
    expect(await chain.as(0).readContract({ ...registry, functionName: 'unpauser' })).toBe(addressOf(anyone))
  })

  test.each(['strategyManager', 'strategyFactory', 'eigenPodManager'] as const)(
    'the %s can be handed to another owner, who can hand it on',
    async (contract) => {
      const { deployment } = chain
      const newOwner = addressOf(successor)
      expect(await code(transferOwnership(chain.as(anyone), { deployment, contract, newOwner }))).toBe(
        'NotOwner',
      )
      await govern(await prepareTransferOwnership(chain.as(governor), { deployment, contract, newOwner }))
      expect(await ownerOf(contract)).toBe(newOwner)
      await chain.done(
        transferOwnership(chain.as(successor), { deployment, contract, newOwner: addressOf(anyone) }),
      )
      expect(await ownerOf(contract)).toBe(addressOf(anyone))
    },
  )

  test('the new owner opens strategies and bars tokens without the timelock', async () => {
    const { deployment, strategies } = chain
    await govern(
      await prepareTransferOwnership(chain.as(governor), {
        deployment,
        contract: 'strategyFactory',
        newOwner: addressOf(successor),
      }),
      await prepareTransferOwnership(chain.as(governor), {
        deployment,
        contract: 'strategyManager',
        newOwner: addressOf(successor),
      }),
    )
    const client = chain.as(successor)
    const parameters = { deployment, strategies: [strategies.stETH] }
    await chain.done(removeStrategiesFromWhitelist(client, parameters))
    expect(await isOpen(strategies.stETH)).toBe(false)
    await chain.done(whitelistStrategies(client, parameters))
    expect(await isOpen(strategies.stETH)).toBe(true)
    await chain.done(blacklistTokens(client, { deployment, tokens: [addressOf(9)] }))
    expect(await code(blacklistTokens(client, { deployment, tokens: [addressOf(9)] }))).toBe(
      'AlreadyBlacklisted',
    )
    await chain.done(setStrategyWhitelister(client, { deployment, whitelister: addressOf(5) }))
    expect(await code(whitelistStrategies(client, parameters))).toBe('OnlyStrategyWhitelister')
  })

  test("the fork's time is set by the account that governance named for it", async () => {
    const { deployment } = chain
    const setter = addressOf(successor)
    const manager = { address: deployment.contracts.eigenPodManager, abi: eigenPodManagerAbi } as const
    expect(await code(setProofTimestampSetter(chain.as(anyone), { deployment, setter }))).toBe('NotOwner')
    await govern(await prepareSetProofTimestampSetter(chain.as(governor), { deployment, setter }))
    const timestamp = 1_746_612_311n
    expect(await code(setPectraForkTimestamp(chain.as(anyone), { deployment, timestamp }))).toBe(
      'OnlyProofTimestampSetter',
    )
    // It was set when this chain's contracts were made, and is past: nobody can move it any more.
    const before = await chain.as(0).readContract({ ...manager, functionName: 'pectraForkTimestamp' })
    expect(await code(setPectraForkTimestamp(chain.as(successor), { deployment, timestamp }))).toBe(
      'ForkTooSoon',
    )
    expect(before).toBe(1n)
    await govern(
      await prepareTransferOwnership(chain.as(governor), {
        deployment,
        contract: 'eigenPodManager',
        newOwner: addressOf(anyone),
      }),
    )
    await chain.done(setProofTimestampSetter(chain.as(anyone), { deployment, setter: addressOf(5) }))
    expect(await chain.as(0).readContract({ ...manager, functionName: 'proofTimestampSetter' })).toBe(
      addressOf(5),
    )
  })
})

describe('what anyone may, and what changes nothing on a fresh chain', () => {
  test('slashers that are in force stay as they are', async () => {
    const { deployment, strategies } = chain
    await play.createAvs(operator, [{ id: 1, strategies: [strategies.stETH] }])
    const operatorSet = { avs: addressOf(operator), id: 1 }
    await chain.done(migrateSlashers(chain.as(anyone), { deployment, operatorSets: [operatorSet] }))
    expect((await getOperatorSet(chain.as(0), { deployment, operatorSet })).slasher).toBe(addressOf(operator))
  })

  test('there are no unnumbered slashes to burn', async () => {
    const { deployment, strategies, tokens } = chain
    await play.deposit(anyone, 10n)
    const held = () =>
      chain.as(0).readContract({
        address: tokens.stETH,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [strategies.stETH],
      })
    expect(await held()).toBe(10n)
    await chain.done(burnShares(chain.as(anyone), { deployment, strategy: strategies.stETH }))
    expect(await held()).toBe(10n)
  })
})

describe('who may act for an operator', () => {
  test('is told by admins, pending admins, grants of an appointee and appointees of a function', async () => {
    const { deployment } = chain
    await play.register(operator)
    const client = chain.as(operator)
    const account = addressOf(operator)
    const target = deployment.contracts.allocationManager
    const selector = '0x952899ee'
    const call = { target, selector } as const
    const appointee = addressOf(successor)
    const allowed = (caller: Address) => canCall(client, { deployment, account, caller, ...call })
    expect(await getPermissions(client, { deployment, account })).toMatchObject({
      admins: [account],
      pendingAdmins: [],
      grants: [],
      appointees: [],
    })
    expect([await allowed(account), await allowed(appointee)]).toEqual([true, false])

    await chain.done(setAppointee(client, { deployment, managedAccount: account, appointee, ...call }))
    await chain.done(addPendingAdmin(client, { deployment, managedAccount: account, admin: addressOf(5) }))
    expect(await allowed(appointee)).toBe(true)
    expect(await getPermissions(client, { deployment, account, appointee, call })).toMatchObject({
      admins: [account],
      pendingAdmins: [addressOf(5)],
      grants: [call],
      appointees: [appointee],
    })
    await chain.done(acceptAdmin(chain.as(5), { deployment, managedAccount: account }))
    expect((await getPermissions(client, { deployment, account })).admins).toEqual([addressOf(5)])
    expect(await allowed(account)).toBe(false)
  })
})
