import {
  acceptAdmin,
  addPendingAdmin,
  addStrategiesToOperatorSet,
  allocationManagerAbi,
  approve,
  beaconChainEthStrategy,
  clearBurnOrRedistributableShares,
  clearBurnOrRedistributableSharesByStrategy,
  clearDeallocationQueue,
  completeQueuedWithdrawal,
  completeQueuedWithdrawals,
  createOperatorSets,
  createRedistributingOperatorSets,
  delegateTo,
  delegationManagerAbi,
  deployNewStrategy,
  depositIntoStrategy,
  depositIntoStrategyWithSignature,
  deregisterFromOperatorSets,
  getOperator,
  getOperatorSet,
  getOverview,
  getPosition,
  getWithdrawals,
  knownDeployments,
  modifyAllocations,
  modifyOperatorDetails,
  pause,
  pauseAll,
  pauseBits,
  queueWithdrawals,
  redelegate,
  registerAsOperator,
  registerForOperatorSets,
  removeAdmin,
  removeAppointee,
  removePendingAdmin,
  removeStrategiesFromOperatorSet,
  setAllocationDelay,
  setAppointee,
  signDelegationApproval,
  signDeposit,
  slashOperator,
  strategyManagerAbi,
  undelegate,
  unpause,
  updateAVSMetadataURI,
  updateOperatorMetadataURI,
  updateSlasher,
} from '@restack/sdk'
import {
  type Address,
  erc20Abi,
  getAddress,
  type Hex,
  parseEther,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testClient } from '../../deploy/test/anvil.js'
import { account, startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

// anvil's accounts
const deployer = 0
const staker = 1
const operator = 2
const avs = 3
const other = 4
const set = { avs: addressOf(avs), id: 1 }

let chain: TestChain
let play: Player
let snapshot: Hex

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  snapshot = await chain.as(deployer).snapshot()
})
beforeEach(async () => {
  await chain.as(deployer).revert({ id: snapshot })
  snapshot = await chain.as(deployer).snapshot()
})
afterAll(() => chain.stop())

const code = async (promise: Promise<unknown>) => (await failure(promise)).code

const mint = (index: number, amount: bigint) => play.mint(index, amount)
const deposit = (index: number, amount: bigint, symbol?: 'stETH' | 'rETH') =>
  play.deposit(index, amount, symbol)
const register = (index = operator) => play.register(index)

/** An AVS with set 1 in stETH, of which the operator is a member with all its magnitude. */
async function allocateAll() {
  const { stETH } = chain.strategies
  await play.createAvs(avs, [{ id: 1, strategies: [stETH] }])
  await play.join(operator, avs, [1])
  await play.allocate(operator, set, stETH, WAD)
}

const slash = (wadToSlash: bigint) =>
  play.slash(avs, set, addressOf(operator), [{ strategy: chain.strategies.stETH, wadToSlash }])

async function stETHPosition(index = staker) {
  const { strategies } = await getPosition(chain.as(index), {
    deployment: chain.deployment,
    staker: addressOf(index),
  })
  const [position] = strategies
  if (!position || strategies.length !== 1) throw new Error('expected shares in one strategy')
  return position
}

const balance = (owner: Address, token = chain.tokens.stETH) =>
  chain.as(deployer).readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })

describe('a staker', () => {
  test('sees the numbers of worked example E1: deposits, slashes, a queued withdrawal completed as shares', async () => {
    const { deployment, strategies } = chain
    const client = chain.as(staker)
    await register()
    await deposit(staker, 100n * WAD)
    await chain.done(delegateTo(client, { deployment, operator: addressOf(operator) }))
    await allocateAll()

    await slash(WAD / 2n)
    expect(await stETHPosition()).toMatchObject({
      symbol: 'stETH',
      decimals: 18,
      deposited: { shares: 100n * WAD },
      withdrawable: { shares: 50n * WAD },
      slashed: { shares: 50n * WAD },
      queued: { shares: 0n },
    })

    await deposit(staker, 50n * WAD)
    expect((await stETHPosition()).withdrawable.shares).toBe(99999999999999999900n)

    await slash(WAD / 5n) // to a max magnitude of 0.4
    expect((await stETHPosition()).withdrawable.shares).toBe(79999999999999999920n)

    await chain.done(
      queueWithdrawals(client, {
        deployment,
        withdrawals: [{ strategies: [strategies.stETH], depositShares: [30n * WAD] }],
      }),
    )
    expect(await stETHPosition()).toMatchObject({
      deposited: { shares: 120n * WAD },
      withdrawable: { shares: 63999999999999999936n },
      queued: { shares: 15999999999999999984n },
    })

    await slash(WAD / 4n) // to 0.3, within the window
    const { strategies: delegated } = await getOperator(client, { deployment, operator: addressOf(operator) })
    expect(delegated[0]).toMatchObject({ shares: 48000000000000000012n, maxMagnitude: 3n * 10n ** 17n })

    await client.mine({ blocks: 51 })
    const { withdrawals } = await getWithdrawals(client, { deployment, staker: addressOf(staker) })
    const [first] = withdrawals
    if (!first) throw new Error('no withdrawal')
    expect(first).toMatchObject({ completable: true, amounts: [{ shares: 11999999999999999988n }] })
    expect(first.withdrawal.scaledShares).toEqual([39999999999999999960n])
    await chain.done(
      completeQueuedWithdrawal(client, { deployment, withdrawal: first.withdrawal, receiveAsTokens: false }),
    )
    expect(await stETHPosition()).toMatchObject({
      deposited: { shares: 131999999999999999988n },
      withdrawable: { shares: 59999999999999999934n },
      queued: { shares: 0n },
    })
  })

  test('withdraws as tokens in the first block after the delay, and not before', async () => {
    const { deployment, strategies } = chain
    const client = chain.as(staker)
    await deposit(staker, 10n * WAD)
    await chain.done(
      queueWithdrawals(client, {
        deployment,
        withdrawals: [{ strategies: [strategies.stETH], depositShares: [4n * WAD] }],
      }),
    )
    const queued = await client.getBlock()
    const parameters = { deployment, staker: addressOf(staker) }
    const [waiting] = (await getWithdrawals(client, parameters)).withdrawals
    if (!waiting) throw new Error('no withdrawal')
    expect(waiting).toMatchObject({
      completable: false,
      queuedAt: new Date(Number(queued.timestamp) * 1000),
      completableBlock: queued.number + 51n,
      amounts: [{ strategy: strategies.stETH, shares: 4n * WAD, tokens: 4n * WAD }],
      // 51 blocks of 12 seconds after the block that queued it
      completableAt: new Date(Number(queued.timestamp + 612n) * 1000),
    })
    expect(
      await client.readContract({
        address: deployment.contracts.delegationManager,
        abi: delegationManagerAbi,
        functionName: 'calculateWithdrawalRoot',
        args: [waiting.withdrawal],
      }),
    ).toBe(waiting.root)
    expect(await code(completeQueuedWithdrawal(client, { deployment, withdrawal: waiting.withdrawal }))).toBe(
      'WithdrawalDelayNotElapsed',
    )

    await client.mine({ blocks: 51, interval: 3 })
    const [ready] = (await getWithdrawals(client, parameters)).withdrawals
    expect(ready).toMatchObject({
      completable: true,
      queuedAt: waiting.queuedAt,
      // What was estimated is now the time of the block, whatever that came to be.
      completableAt: new Date(
        Number((await client.getBlock({ blockNumber: queued.number + 51n })).timestamp) * 1000,
      ),
    })
    expect(
      await code(completeQueuedWithdrawal(chain.as(other), { deployment, withdrawal: waiting.withdrawal })),
    ).toBe('WithdrawerNotCaller')
    await chain.done(completeQueuedWithdrawal(client, { deployment, withdrawal: waiting.withdrawal }))
    expect(await balance(addressOf(staker))).toBe(4n * WAD)
    expect(await code(completeQueuedWithdrawal(client, { deployment, withdrawal: waiting.withdrawal }))).toBe(
      'WithdrawalNotQueued',
    )
  })

  test('undelegates with one withdrawal a strategy, and completes them together', async () => {
    const { deployment } = chain
    const client = chain.as(staker)
    await register()
    await deposit(staker, 5n * WAD, 'stETH')
    await deposit(staker, 7n * WAD, 'rETH')
    await chain.done(delegateTo(client, { deployment, operator: addressOf(operator) }))
    const before = await getPosition(client, { deployment, staker: addressOf(staker) })
    expect(before.delegatedTo).toBe(addressOf(operator))
    await chain.done(undelegate(client, { deployment, staker: addressOf(staker) }))
    await client.mine({ blocks: 51 })

    const position = await getPosition(client, { deployment, staker: addressOf(staker) })
    expect(position.delegatedTo).toBeNull()
    expect(position.strategies.map(({ symbol, queued }) => [symbol, queued.tokens])).toEqual([
      ['stETH', 5n * WAD],
      ['rETH', 7n * WAD],
    ])
    const { withdrawals } = await getWithdrawals(client, { deployment, staker: addressOf(staker) })
    expect(withdrawals.length).toBe(2)
    await chain.done(completeQueuedWithdrawals(client, { deployment, withdrawals }))
    expect(await balance(addressOf(staker), chain.tokens.stETH)).toBe(5n * WAD)
    expect(await balance(addressOf(staker), chain.tokens.rETH)).toBe(7n * WAD)
  })

  test('redelegates, and its shares follow when completed as shares', async () => {
    const { deployment } = chain
    const client = chain.as(staker)
    await register(operator)
    await register(other)
    await deposit(staker, 5n * WAD)
    await chain.done(delegateTo(client, { deployment, operator: addressOf(operator) }))
    await chain.done(redelegate(client, { deployment, newOperator: addressOf(other) }))
    await client.mine({ blocks: 51 })
    const { withdrawals } = await getWithdrawals(client, { deployment, staker: addressOf(staker) })
    await chain.done(
      completeQueuedWithdrawals(client, {
        deployment,
        withdrawals: withdrawals.map(({ withdrawal }) => ({ withdrawal, receiveAsTokens: false })),
      }),
    )
    const shares = async (index: number) =>
      (await getOperator(client, { deployment, operator: addressOf(index) })).strategies[0]?.shares
    expect(await shares(operator)).toBe(0n)
    expect(await shares(other)).toBe(5n * WAD)
  })

  test('is told how much is missing when a deposit cannot be paid', async () => {
    const { deployment, strategies, tokens } = chain
    const client = chain.as(staker)
    const parameters = { deployment, strategy: strategies.stETH, amount: 2n * WAD }
    await mint(staker, parseEther('1.5'))
    const poor = await failure(depositIntoStrategy(client, parameters))
    expect(poor.code).toBe('InsufficientBalance')
    expect(poor.message).toBe(`${addressOf(staker)} has 1.5 stETH, less than the 2 stETH to deposit.`)

    await mint(staker, WAD)
    await chain.done(approve(client, { deployment, token: tokens.stETH, amount: parseEther('0.25') }))
    const unapproved = await failure(depositIntoStrategy(client, parameters))
    expect(unapproved.code).toBe('InsufficientAllowance')
    expect(unapproved.message).toBe(
      `${addressOf(staker)} lets the StrategyManager take 0.25 stETH, less than the 2 stETH to deposit.`,
    )
  })
})

describe('signatures', () => {
  const expiry = 10_000_000_000n

  test('a deposit signed by the staker is paid by somebody else, once', async () => {
    const { deployment, strategies, tokens } = chain
    const parameters = { deployment, strategy: strategies.stETH, amount: 3n * WAD }
    const signed = await signDeposit(chain.as(staker), { ...parameters, expiry })
    await mint(other, 10n * WAD)
    await chain.done(approve(chain.as(other), { deployment, token: tokens.stETH, amount: 10n * WAD }))
    await chain.done(depositIntoStrategyWithSignature(chain.as(other), { ...parameters, ...signed }))
    expect((await stETHPosition()).deposited.shares).toBe(3n * WAD)
    expect(await balance(addressOf(other))).toBe(7n * WAD)
    expect(await code(depositIntoStrategyWithSignature(chain.as(other), { ...parameters, ...signed }))).toBe(
      'InvalidSignature',
    )
    const late = await signDeposit(chain.as(staker), { ...parameters, expiry: 1n })
    expect(await code(depositIntoStrategyWithSignature(chain.as(other), { ...parameters, ...late }))).toBe(
      'SignatureExpired',
    )
  })

  test('an operator with an approver takes only stakers that it approved', async () => {
    const { deployment } = chain
    await chain.done(
      registerAsOperator(chain.as(operator), {
        deployment,
        delegationApprover: addressOf(other),
        allocationDelayBlocks: 0,
        metadataUri: '',
      }),
    )
    const to = { deployment, operator: addressOf(operator) }
    expect(await code(delegateTo(chain.as(staker), to))).toBe('InvalidSignature')
    const approval = await signDelegationApproval(chain.as(other), {
      ...to,
      staker: addressOf(staker),
      expiry,
    })
    expect(await code(delegateTo(chain.as(avs), { ...to, approval }))).toBe('InvalidSignature')
    await chain.done(delegateTo(chain.as(staker), { ...to, approval }))
    expect((await getPosition(chain.as(staker), { ...to, staker: addressOf(staker) })).delegatedTo).toBe(
      addressOf(operator),
    )
    await chain.done(undelegate(chain.as(staker), { deployment, staker: addressOf(staker) }))
    expect(await code(delegateTo(chain.as(staker), { ...to, approval }))).toBe('SaltSpent')

    await chain.done(modifyOperatorDetails(chain.as(operator), { ...to, delegationApprover: zeroAddress }))
    await chain.done(delegateTo(chain.as(staker), to))
  })
})

describe('operator sets', () => {
  test('a set shows members with what can be slashed, slasher and count; a slash is burned', async () => {
    const { deployment, strategies } = chain
    await register()
    await deposit(operator, 8n * WAD)
    await allocateAll()
    const before = await getOperatorSet(chain.as(other), { deployment, operatorSet: set })
    expect(before).toMatchObject({
      strategies: [strategies.stETH],
      members: [
        {
          operator: addressOf(operator),
          stakes: [{ strategy: strategies.stETH, slashableShares: 8n * WAD }],
        },
      ],
      slashableStake: [{ strategy: strategies.stETH, shares: 8n * WAD }],
      slasher: addressOf(avs),
      pendingSlasher: null,
      redistributionRecipient: null,
      slashCount: 0n,
    })
    const held = await getOperator(chain.as(other), { deployment, operator: addressOf(operator) })
    expect(held).toMatchObject({
      isOperator: true,
      delegationApprover: null,
      allocationDelayBlocks: 0,
      registeredSets: [set],
      allocations: [
        { operatorSet: set, strategy: strategies.stETH, currentMagnitude: WAD, pendingDifference: 0n },
      ],
    })
    expect(held.strategies[0]).toMatchObject({
      tokens: 8n * WAD,
      encumberedMagnitude: WAD,
      allocatableMagnitude: 0n,
    })

    await slash(WAD / 4n)
    const after = await getOperatorSet(chain.as(other), { deployment, operatorSet: set })
    expect(after.slashCount).toBe(1n)
    expect(after.slashableStake[0]?.shares).toBe(6n * WAD)
    expect((await getOverview(chain.as(other), { deployment })).pendingSlashes).toEqual([
      { operatorSet: set, slashIds: [1n] },
    ])
    await chain.done(
      clearBurnOrRedistributableShares(chain.as(other), { deployment, operatorSet: set, slashId: 1n }),
    )
    expect(await balance('0x00000000000000000000000000000000000E16E4')).toBe(2n * WAD)
    expect((await getOverview(chain.as(other), { deployment })).pendingSlashes).toEqual([])
  })

  test('what a redistributing set slashes goes to its recipient', async () => {
    const { deployment, strategies } = chain
    const recipient = getAddress('0x00000000000000000000000000000000000c0ffe')
    await register()
    await deposit(operator, 8n * WAD)
    await allocateAll()
    await chain.done(
      createRedistributingOperatorSets(chain.as(avs), {
        deployment,
        avs: addressOf(avs),
        sets: [
          {
            id: 2,
            strategies: [strategies.stETH],
            redistributionRecipient: recipient,
            slasher: addressOf(other),
          },
        ],
      }),
    )
    const second = { avs: addressOf(avs), id: 2 }
    await chain.done(
      registerForOperatorSets(chain.as(operator), {
        deployment,
        operator: addressOf(operator),
        avs: addressOf(avs),
        operatorSetIds: [2],
      }),
    )
    const half = (operatorSet: typeof set) => ({
      operatorSet,
      strategies: [strategies.stETH],
      newMagnitudes: [WAD / 2n],
    })
    // The reduction in set 1 waits for the deallocation delay of 50 blocks, and then frees its half.
    const toOperator = { deployment, operator: addressOf(operator) }
    await chain.done(modifyAllocations(chain.as(operator), { ...toOperator, allocations: [half(set)] }))
    const lowered = await chain.as(operator).getBlock()
    const { allocations } = await getOperator(chain.as(other), toOperator)
    expect(allocations).toEqual([
      {
        operatorSet: set,
        strategy: strategies.stETH,
        currentMagnitude: WAD,
        pendingDifference: -WAD / 2n,
        effectBlock: Number(lowered.number) + 51,
        effectDate: new Date(Number(lowered.timestamp + 51n * 12n) * 1000),
      },
    ])
    expect(
      await code(modifyAllocations(chain.as(operator), { ...toOperator, allocations: [half(second)] })),
    ).toBe('InsufficientMagnitude')
    await chain.as(operator).mine({ blocks: 51 })
    await chain.done(
      clearDeallocationQueue(chain.as(other), {
        ...toOperator,
        strategies: [strategies.stETH],
        numbersToClear: [10],
      }),
    )
    await chain.done(modifyAllocations(chain.as(operator), { ...toOperator, allocations: [half(second)] }))

    const parameters = {
      deployment,
      operatorSet: second,
      operator: addressOf(operator),
      slashes: [{ strategy: strategies.stETH, wadToSlash: WAD }],
      description: 'all of it',
    }
    expect(await code(slashOperator(chain.as(avs), parameters))).toBe('InvalidCaller')
    await chain.done(slashOperator(chain.as(other), parameters))
    const shown = await getOperatorSet(chain.as(other), { deployment, operatorSet: second })
    expect(shown).toMatchObject({ redistributionRecipient: recipient, slasher: addressOf(other) })
    await chain.done(
      clearBurnOrRedistributableSharesByStrategy(chain.as(other), {
        deployment,
        operatorSet: second,
        slashId: 1n,
        strategy: strategies.stETH,
      }),
    )
    expect(await balance(recipient)).toBe(4n * WAD)
  })

  test('a slash may name strategies in any order, but none twice', async () => {
    const { deployment, strategies } = chain
    await register()
    await deposit(operator, 8n * WAD, 'stETH')
    await deposit(operator, 8n * WAD, 'rETH')
    await allocateAll()
    await chain.done(
      addStrategiesToOperatorSet(chain.as(avs), {
        deployment,
        operatorSet: set,
        strategies: [strategies.rETH],
      }),
    )
    await chain.done(
      modifyAllocations(chain.as(operator), {
        deployment,
        operator: addressOf(operator),
        allocations: [{ operatorSet: set, strategies: [strategies.rETH], newMagnitudes: [WAD] }],
      }),
    )
    const stETH = { strategy: strategies.stETH, wadToSlash: WAD / 2n }
    const rETH = { strategy: strategies.rETH, wadToSlash: WAD / 4n }
    const parameters = { deployment, operatorSet: set, operator: addressOf(operator), description: '' }
    // Each strategy keeps its own share whichever comes first.
    const clean = await chain.as(avs).snapshot()
    for (const slashes of [
      [stETH, rETH],
      [rETH, stETH],
    ]) {
      const before = await chain.as(avs).snapshot()
      await chain.done(slashOperator(chain.as(avs), { ...parameters, slashes }))
      const held = await getOperator(chain.as(other), {
        deployment,
        operator: addressOf(operator),
        strategies: [strategies.stETH, strategies.rETH],
      })
      expect(held.strategies.map(({ shares }) => shares)).toEqual([4n * WAD, 6n * WAD])
      await chain.as(avs).revert({ id: before })
    }
    await chain.as(avs).revert({ id: clean })

    const again = { strategy: strategies.stETH.toLowerCase() as Address, wadToSlash: 1n }
    const error = await failure(
      slashOperator(chain.as(avs), { ...parameters, slashes: [stETH, rETH, again] }),
    )
    expect(error.code).toBe('DuplicateStrategy')
    expect(error.message.toLowerCase()).toContain(strategies.stETH.toLowerCase())
    expect(
      await code(
        slashOperator(chain.as(avs), { ...parameters, slashes: [{ ...stETH, wadToSlash: WAD + 1n }] }),
      ),
    ).toBe('InvalidWadToSlash')
  })

  test('slasher, strategies, delay and membership change as announced', async () => {
    const { deployment, strategies } = chain
    await register()
    await allocateAll()
    const client = chain.as(other)
    await chain.done(
      updateSlasher(chain.as(avs), { deployment, operatorSet: set, slasher: addressOf(other) }),
    )
    const { number, timestamp } = await client.getBlock()
    // The allocation configuration delay of 75 blocks, and one more (chapter 02 §1.9).
    expect((await getOperatorSet(client, { deployment, operatorSet: set })).pendingSlasher).toEqual({
      slasher: addressOf(other),
      effectBlock: Number(number) + 76,
      // 12 seconds a block
      effectDate: new Date(Number(timestamp + 76n * 12n) * 1000),
    })
    const toOperator = { deployment, operator: addressOf(operator) }
    await chain.done(setAllocationDelay(chain.as(operator), { ...toOperator, allocationDelayBlocks: 9 }))
    expect((await getOperator(client, toOperator)).allocationDelayBlocks).toBe(0)
    await client.mine({ blocks: 76 })
    expect((await getOperator(client, toOperator)).allocationDelayBlocks).toBe(9)
    expect((await getOperatorSet(client, { deployment, operatorSet: set })).slasher).toBe(addressOf(other))

    await chain.done(
      removeStrategiesFromOperatorSet(chain.as(avs), {
        deployment,
        operatorSet: set,
        strategies: [strategies.stETH],
      }),
    )
    const leave = { ...toOperator, avs: addressOf(avs), operatorSetIds: [1] }
    expect(await code(deregisterFromOperatorSets(client, leave))).toBe('InvalidCaller')
    await chain.done(deregisterFromOperatorSets(chain.as(avs), leave))
    const shown = await getOperatorSet(client, { deployment, operatorSet: set })
    expect(shown).toMatchObject({ strategies: [], members: [] })
    expect(await code(registerForOperatorSets(chain.as(operator), leave))).toBe('AlreadyMemberOfSet')
  })

  test('a set that does not exist, and a block that is past, are named in the error', async () => {
    const { deployment } = chain
    const client = chain.as(other)
    const now = await client.getBlockNumber()
    const past = await failure(getOperatorSet(client, { deployment, operatorSet: set, atBlock: now - 1n }))
    expect(past.code).toBe('BlockNotAhead')
    expect(past.message).toBe(`Block ${now - 1n} is not ahead: the chain is at block ${now}.`)
    const error = await failure(
      getOperatorSet(chain.as(other), { deployment, operatorSet: { ...set, id: 77 } }),
    )
    expect(error.code).toBe('InvalidOperatorSet')
    expect(error.message).toBe(`There is no operator set 77 of the AVS ${addressOf(avs)}.`)
  })

  test('creating a set needs metadata first, and takes a number once', async () => {
    const { deployment } = chain
    const parameters = { deployment, avs: addressOf(avs), sets: [{ id: 1, strategies: [] }] }
    expect(await code(createOperatorSets(chain.as(avs), parameters))).toBe('NonexistentAVSMetadata')
    await chain.done(updateAVSMetadataURI(chain.as(avs), { ...parameters, metadataUri: '' }))
    await chain.done(createOperatorSets(chain.as(avs), parameters))
    expect(await code(createOperatorSets(chain.as(avs), parameters))).toBe('InvalidOperatorSet')
    const redistributing = {
      ...parameters,
      sets: [{ id: 2, strategies: [beaconChainEthStrategy], redistributionRecipient: addressOf(other) }],
    }
    expect(await code(createRedistributingOperatorSets(chain.as(avs), redistributing))).toBe(
      'InvalidStrategy',
    )
  })
})

describe('permissions', () => {
  test('an appointee may call the function it was appointed for, until it is removed', async () => {
    const { deployment } = chain
    await register()
    const update = { deployment, operator: addressOf(operator), metadataUri: 'https://new.example' }
    const denied = await failure(updateOperatorMetadataURI(chain.as(other), update))
    expect(denied.code).toBe('InvalidPermissions')
    expect(denied.message).toContain(`operator ${addressOf(operator)}`)
    expect(denied.message).toContain(`sent by ${addressOf(other)}`)

    const permission = {
      deployment,
      managedAccount: addressOf(operator),
      appointee: addressOf(other),
      target: deployment.contracts.delegationManager,
      selector: toFunctionSelector('updateOperatorMetadataURI(address,string)'),
    }
    await chain.done(setAppointee(chain.as(operator), permission))
    await chain.done(updateOperatorMetadataURI(chain.as(other), update))
    await chain.done(removeAppointee(chain.as(operator), permission))
    expect(await code(updateOperatorMetadataURI(chain.as(other), update))).toBe('InvalidPermissions')
    expect(await code(removeAppointee(chain.as(operator), permission))).toBe('AppointeeNotSet')
  })

  test('once an admin accepted, the account itself has no power; the last admin stays', async () => {
    const { deployment } = chain
    await register()
    const offer = { deployment, managedAccount: addressOf(operator), admin: addressOf(other) }
    await chain.done(addPendingAdmin(chain.as(operator), offer))
    await chain.done(removePendingAdmin(chain.as(operator), offer))
    expect(await code(acceptAdmin(chain.as(other), offer))).toBe('AdminNotPending')
    await chain.done(addPendingAdmin(chain.as(operator), offer))
    await chain.done(acceptAdmin(chain.as(other), offer))

    expect(await code(addPendingAdmin(chain.as(operator), { ...offer, admin: addressOf(5) }))).toBe(
      'NotAdmin',
    )
    expect(await code(removeAdmin(chain.as(other), offer))).toBe('CannotHaveZeroAdmins')
    await chain.done(addPendingAdmin(chain.as(other), { ...offer, admin: addressOf(5) }))
    await chain.done(acceptAdmin(chain.as(5), offer))
    await chain.done(removeAdmin(chain.as(5), offer))
    expect(await code(removeAdmin(chain.as(5), offer))).toBe('CannotHaveZeroAdmins')
  })
})

describe('pausing', () => {
  test('bits add up, block the functions they stand for, and can be cleared one by one', async () => {
    const { deployment, strategies } = chain
    const client = chain.as(deployer)
    const paused = async () => (await getOverview(client, { deployment })).paused
    await mint(staker, WAD)
    await chain.done(approve(chain.as(staker), { deployment, token: chain.tokens.stETH, amount: WAD }))

    const bits = pauseBits.delegationManager
    const contract = 'delegationManager'
    await chain.done(pause(client, { deployment, contract, bits: [bits.exitWithdrawalQueue] }))
    await chain.done(pause(client, { deployment, contract, bits: [bits.newDelegation] }))
    expect((await paused()).delegationManager).toBe(0b101n)
    await chain.done(unpause(client, { deployment, contract, bits: [bits.exitWithdrawalQueue] }))
    expect((await paused()).delegationManager).toBe(0b001n)
    expect(
      await code(
        registerAsOperator(chain.as(operator), { deployment, allocationDelayBlocks: 0, metadataUri: '' }),
      ),
    ).toBe('CurrentlyPaused')

    await chain.done(pauseAll(client, { deployment, contract: 'strategyManager' }))
    const parameters = { deployment, strategy: strategies.stETH, amount: WAD }
    expect(await code(depositIntoStrategy(chain.as(staker), parameters))).toBe('CurrentlyPaused')
    await chain.done(unpause(client, { deployment, contract: 'strategyManager' }))
    await chain.done(
      pause(client, { deployment, contract: strategies.stETH, bits: [pauseBits.strategy.deposits] }),
    )
    expect(await code(depositIntoStrategy(chain.as(staker), parameters))).toBe('CurrentlyPaused')
    await chain.done(unpause(client, { deployment, contract: strategies.stETH }))
    await chain.done(depositIntoStrategy(chain.as(staker), parameters))

    expect(await code(pauseAll(chain.as(staker), { deployment, contract }))).toBe('OnlyPauser')
    expect(await code(unpause(chain.as(staker), { deployment, contract }))).toBe('OnlyUnpauser')
    expect(await code(pause(client, { deployment, contract, bits: [256] }))).toBe('InvalidPauseBit')
  })
})

test('the overview shows what strategies hold', async () => {
  const { deployment, tokens, strategies } = chain
  await deposit(staker, 3n * WAD)
  const overview = await getOverview(chain.as(other), { deployment })
  expect(overview.chainId).toBe(31337)
  expect(overview.strategies).toEqual([
    {
      strategy: strategies.stETH,
      token: tokens.stETH,
      symbol: 'stETH',
      decimals: 18,
      totalShares: 3n * WAD,
      tokens: 3n * WAD,
      whitelisted: true,
    },
    {
      strategy: strategies.rETH,
      token: tokens.rETH,
      symbol: 'rETH',
      decimals: 18,
      totalShares: 0n,
      tokens: 0n,
      whitelisted: true,
    },
  ])
  expect(await code(deployNewStrategy(chain.as(other), { deployment, token: tokens.stETH }))).toBe(
    'StrategyAlreadyExists',
  )
})

describe('what is refused before anything is sent', () => {
  test('another chain', async () => {
    const deployment = { ...chain.deployment, chainId: 1 }
    const error = await failure(undelegate(chain.as(staker), { deployment, staker: addressOf(staker) }))
    expect(error.code).toBe('WrongChain')
    expect(error.message).toBe('The deployment local is on chain 1, but the node is on chain 31337.')
  })

  test('an address without code, which would swallow the call', async () => {
    const contracts = { ...chain.deployment.contracts, permissionController: addressOf(9) }
    const deployment = { ...chain.deployment, contracts }
    const error = await failure(acceptAdmin(chain.as(staker), { deployment, managedAccount: addressOf(5) }))
    expect(error.code).toBe('NoContract')
    expect(error.message).toContain(addressOf(9))
    const reads = { ...chain.deployment, contracts: { ...contracts, delegationManager: addressOf(9) } }
    expect(await code(getPosition(chain.as(staker), { deployment: reads, staker: addressOf(5) }))).toBe(
      'NoContract',
    )
  })

  test('a contract that the deployment does not have', async () => {
    const error = await failure(
      undelegate(chain.as(staker), { deployment: knownDeployments.base, staker: addressOf(staker) }),
    )
    expect(error.code).toBe('ContractNotDeployed')
    expect(error.message).toBe('EigenLayer on Base on chain 8453 has no delegationManager.')
  })

  test('a node that is not there', async () => {
    const client = testClient('http://127.0.0.1:9', { from: account(staker) })
    const error = await failure(
      undelegate(client, { deployment: chain.deployment, staker: addressOf(staker) }),
    )
    expect(error.code).toBe('RpcUnreachable')
  })

  test('a sender that cannot pay for gas', async () => {
    await chain.as(staker).setBalance({ address: addressOf(8), value: 0n })
    const error = await failure(
      registerAsOperator(chain.as(8), {
        deployment: chain.deployment,
        allocationDelayBlocks: 0,
        metadataUri: '',
      }),
    )
    expect(error.code).toBe('InsufficientFunds')
  })
})

test('the account parameter sends for another unlocked account', async () => {
  const { deployment } = chain
  await register()
  await chain.done(
    modifyOperatorDetails(chain.as(staker), {
      deployment,
      account: account(operator),
      operator: addressOf(operator),
      delegationApprover: addressOf(other),
    }),
  )
  const { delegationApprover } = await getOperator(chain.as(staker), {
    deployment,
    operator: addressOf(operator),
  })
  expect(delegationApprover).toBe(addressOf(other))
})

test("owners' functions are refused to others with the owner named", async () => {
  const { toRestackError } = await import('@restack/sdk')
  const error = toRestackError(
    await chain
      .as(staker)
      .simulateContract({
        address: chain.deployment.contracts.strategyManager,
        abi: strategyManagerAbi,
        functionName: 'setStrategyWhitelister',
        args: [addressOf(staker)],
      })
      .catch((cause: unknown) => cause),
  )
  expect(error.code).toBe('NotOwner')
})

test('an error of a contract behind the one that was called is decoded too', async () => {
  const { toRestackError } = await import('@restack/sdk')
  const { contracts } = chain.deployment
  // The DelegationManager's error, through an ABI that doesn't know it.
  const abi = allocationManagerAbi.filter((item) => item.type !== 'error')
  const error = toRestackError(
    await chain
      .as(staker)
      .simulateContract({
        address: contracts.allocationManager,
        abi,
        functionName: 'setAllocationDelay',
        args: [addressOf(operator), 1],
      })
      .catch((cause: unknown) => cause),
  )
  expect(error.code).toBe('InvalidPermissions')
})
