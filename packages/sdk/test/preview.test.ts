import {
  allocationManagerAbi,
  approve,
  assertBalances,
  clearBurnOrRedistributableShares,
  clearBurnOrRedistributableSharesByStrategy,
  completeQueuedWithdrawal,
  completeQueuedWithdrawals,
  decodeEvents,
  delegateTo,
  delegationManagerAbi,
  depositIntoStrategy,
  depositIntoStrategyWithSignature,
  depositSharesFor,
  deregisterFromOperatorSets,
  getExposure,
  getPosition,
  getWithdrawals,
  modifyAllocations,
  type Preview,
  prepareDelegateTo,
  prepareDepositIntoStrategy,
  prepareQueueWithdrawals,
  previewCalls,
  previewChanges,
  previewClearBurnOrRedistributableShares,
  previewClearBurnOrRedistributableSharesByStrategy,
  previewCompleteQueuedWithdrawal,
  previewCompleteQueuedWithdrawals,
  previewDelegateTo,
  previewDepositIntoStrategy,
  previewDepositIntoStrategyWithSignature,
  previewDeregisterFromOperatorSets,
  previewModifyAllocations,
  previewQueueWithdrawals,
  previewRedelegate,
  previewRegisterForOperatorSets,
  previewSlashOperator,
  previewUndelegate,
  queueWithdrawals,
  redelegate,
  registerForOperatorSets,
  sendBatch,
  signDeposit,
  slashOperator,
  undelegate,
  withApprovals,
} from '@restack/sdk'
import { createClient, custom, erc20Abi, type Hash, type Hex, http } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testClient } from '../../deploy/test/anvil.js'
import { account, startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

// anvil's accounts
const staker = 1
const operator = 2
const avs = 3
const other = 4
const anyone = 5

let chain: TestChain
let play: Player
let snapshot: Hex
const burning = { avs: addressOf(avs), id: 1 }
const paying = { avs: addressOf(avs), id: 2 }

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  const { stETH, rETH } = chain.strategies
  await play.register(operator)
  await play.register(other)
  await play.createAvs(avs, [
    { id: 1, strategies: [stETH, rETH] },
    { id: 2, strategies: [stETH], recipient: addressOf(9) },
  ])
  await play.join(operator, avs, [1])
  await play.allocate(operator, burning, stETH, 412345678901234567n)
  await play.allocate(operator, burning, rETH, 3n * 10n ** 17n)
  await play.allocate(operator, paying, stETH, 10n ** 17n + 1n)
  await play.deposit(operator, 1111111111111111111n, 'stETH')
  await play.donate(271828182845904523n, 'stETH')
  await play.deposit(staker, 31415926535897932384n, 'stETH')
  await play.deposit(staker, 2718281828459045235n, 'rETH')
  await play.delegate(staker, operator)
  await play.slash(avs, burning, addressOf(operator), [{ strategy: stETH, wadToSlash: 333333333333333333n }])
  await play.mint(staker, 50n * WAD, 'stETH')
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

/** Everything that the preview says of afterwards, as the chain has it. */
async function expectAsOnChain(preview: Preview, hash: Hash) {
  const { deployment } = chain
  const client = chain.as(0)
  const receipt = await client.getTransactionReceipt({ hash })
  expect(receipt.status).toBe('success')
  expect(preview.blockNumber).toBe(receipt.blockNumber - 1n)
  expect(preview.gas).toBe(receipt.gasUsed)
  for (const { staker, operator, strategies } of preview.stakers) {
    const position = await getPosition(client, { deployment, staker })
    expect(operator.after).toBe(position.delegatedTo)
    for (const { strategy, after } of strategies) {
      const found = position.strategies.find((entry) => entry.strategy === strategy)
      const none = { shares: 0n, tokens: 0n }
      expect(after).toEqual({
        deposited: found?.deposited ?? none,
        withdrawable: found?.withdrawable ?? none,
        queued: found?.queued ?? none,
      })
    }
    expect(strategies.length).toBeGreaterThanOrEqual(position.strategies.length)
  }
  for (const { operator, strategies } of preview.operators) {
    const shares = await client.readContract({
      address: deployment.contracts.delegationManager,
      abi: delegationManagerAbi,
      functionName: 'getOperatorShares',
      args: [operator, strategies.map(({ strategy }) => strategy)],
    })
    expect(strategies.map(({ after }) => after)).toEqual(shares)
  }
  for (const { holder, token, after } of preview.tokens) {
    const balance = { address: token, abi: erc20Abi, functionName: 'balanceOf', args: [holder] } as const
    expect(after).toBe(await client.readContract(balance))
  }
  for (const { operator, operatorSet, strategy, after } of preview.sets) {
    const manager = { address: deployment.contracts.allocationManager, abi: allocationManagerAbi } as const
    const allocation = await client.readContract({
      ...manager,
      functionName: 'getAllocation',
      args: [operator, operatorSet, strategy],
    })
    const [[slashableShares] = []] = await client.readContract({
      ...manager,
      functionName: 'getMinimumSlashableStake',
      args: [operatorSet, [operator], [strategy], 0],
    })
    expect(after).toEqual({
      slashableShares,
      currentMagnitude: allocation.currentMagnitude,
      pendingDifference: allocation.pendingDiff,
      effectBlock: allocation.effectBlock,
    })
  }
  const logs = receipt.logs.map(({ address }) => address.toLowerCase())
  expect(preview.events.map(({ address }) => address.toLowerCase())).toEqual(logs)
}

async function sent(hash: Promise<Hash>): Promise<Hash> {
  await chain.done(hash)
  return hash
}

const stakerOf = (preview: Preview, index = staker) => {
  const found = preview.stakers.find((entry) => entry.staker === addressOf(index))
  if (!found) throw new Error('the preview does not name the staker')
  return found
}

const kinds = (preview: Preview) => preview.events.map(({ eventName }) => eventName)

describe('a preview equals what then happens', () => {
  test('a deposit, once approved', async () => {
    const { deployment, strategies, tokens } = chain
    const amount = 1234567890123456789n
    const parameters = { deployment, strategy: strategies.stETH, amount }
    await chain.done(approve(chain.as(staker), { deployment, token: tokens.stETH, amount }))
    const preview = await previewDepositIntoStrategy(chain.as(staker), parameters)
    const position = stakerOf(preview)
    const [stETH] = position.strategies
    expect(stETH && stETH.after.deposited.shares - stETH.before.deposited.shares).toBe(preview.result)
    expect(preview.approvals).toEqual([])
    expect(kinds(preview)).toContain('Deposit')
    expect(preview.tokens.map(({ before, after }) => after - before)).toEqual([-amount, amount])
    // The operator's sets gain with it.
    expect(preview.sets.length).toBe(1)
    await expectAsOnChain(preview, await sent(depositIntoStrategy(chain.as(staker), parameters)))
  })

  test('a deposit before its approval, which the preview makes and names; an old approval in the way too', async () => {
    const { deployment, strategies, tokens } = chain
    const parameters = { deployment, strategy: strategies.stETH, amount: 7n * WAD }
    for (const approved of [0n, 5n]) {
      await chain.done(approve(chain.as(staker), { deployment, token: tokens.stETH, amount: approved }))
      const preview = await previewDepositIntoStrategy(chain.as(staker), parameters)
      expect(preview.approvals).toEqual([
        { token: tokens.stETH, spender: deployment.contracts.strategyManager, amount: 7n * WAD },
      ])
      expect(preview.tokens.map(({ before, after }) => after - before)).toEqual([-7n * WAD, 7n * WAD])
    }
    const { allowance } = await failure(
      previewCalls(chain.as(staker), {
        deployment,
        calls: [await prepareDepositIntoStrategy(chain.as(staker), parameters)],
        approve: false,
      }),
    ).then(({ code }) => ({ allowance: code }))
    expect(allowance).toBe('InsufficientAllowance')
  })

  test('a deposit for a staker who signed', async () => {
    const { deployment, strategies, tokens } = chain
    const amount = 3n * WAD + 1n
    await play.mint(anyone, amount, 'stETH')
    await chain.done(approve(chain.as(anyone), { deployment, token: tokens.stETH, amount }))
    const signed = await signDeposit(chain.as(staker), {
      deployment,
      strategy: strategies.stETH,
      amount,
      expiry: 10_000_000_000n,
    })
    const parameters = { deployment, strategy: strategies.stETH, amount, ...signed }
    const preview = await previewDepositIntoStrategyWithSignature(chain.as(anyone), parameters)
    expect(stakerOf(preview).strategies[0]?.after.deposited.shares).toBeGreaterThan(
      stakerOf(preview).strategies[0]?.before.deposited.shares ?? 0n,
    )
    await expectAsOnChain(preview, await sent(depositIntoStrategyWithSignature(chain.as(anyone), parameters)))
  })

  test('a delegation', async () => {
    const { deployment } = chain
    await play.deposit(anyone, 4n * WAD + 3n, 'rETH')
    const parameters = { deployment, operator: addressOf(operator) }
    const preview = await previewDelegateTo(chain.as(anyone), parameters)
    expect(stakerOf(preview, anyone).operator).toEqual({ before: null, after: addressOf(operator) })
    const [{ strategies: shares = [] } = {}] = preview.operators
    expect(shares.map(({ before, after }) => after - before)).toEqual([4n * WAD + 3n])
    await expectAsOnChain(preview, await sent(delegateTo(chain.as(anyone), parameters)))
  })

  test('an undelegation', async () => {
    const { deployment } = chain
    const parameters = { deployment, staker: addressOf(staker) }
    const preview = await previewUndelegate(chain.as(staker), parameters)
    expect(stakerOf(preview).operator).toEqual({ before: addressOf(operator), after: null })
    expect(preview.result).toHaveLength(2)
    for (const { before, after } of stakerOf(preview).strategies) {
      expect(after.deposited.shares).toBe(0n)
      expect(after.queued.shares).toBe(before.withdrawable.shares)
    }
    await expectAsOnChain(preview, await sent(undelegate(chain.as(staker), parameters)))
  })

  test('a move to another operator', async () => {
    const { deployment } = chain
    const parameters = { deployment, newOperator: addressOf(other) }
    const preview = await previewRedelegate(chain.as(staker), parameters)
    expect(stakerOf(preview).operator).toEqual({ before: addressOf(operator), after: addressOf(other) })
    expect(preview.operators.map((entry) => entry.operator).toSorted()).toEqual(
      [addressOf(operator), addressOf(other)].toSorted(),
    )
    await expectAsOnChain(preview, await sent(redelegate(chain.as(staker), parameters)))
  })

  test('a queued withdrawal, and its completion as tokens and as shares', async () => {
    const { deployment, strategies } = chain
    const queue = {
      deployment,
      withdrawals: [
        { strategies: [strategies.stETH], depositShares: [5n * WAD + 5n] },
        { strategies: [strategies.stETH, strategies.rETH], depositShares: [WAD, 7n] },
      ],
    }
    const queued = await previewQueueWithdrawals(chain.as(staker), queue)
    await expectAsOnChain(queued, await sent(queueWithdrawals(chain.as(staker), queue)))
    const { withdrawals } = await getWithdrawals(chain.as(0), { deployment, staker: addressOf(staker) })
    expect(queued.result).toEqual(withdrawals.map(({ root }) => root))
    await chain.as(0).mine({ blocks: 51 })

    const [one, two] = withdrawals.map(({ withdrawal }) => withdrawal)
    if (!one || !two) throw new Error('two withdrawals were queued')
    const completion = { deployment, withdrawal: one }
    const preview = await previewCompleteQueuedWithdrawal(chain.as(staker), completion)
    const paid = preview.tokens.find(({ holder }) => holder === addressOf(staker))
    expect(paid && paid.after - paid.before).toBe(withdrawals[0]?.amounts[0]?.tokens)
    await expectAsOnChain(preview, await sent(completeQueuedWithdrawal(chain.as(staker), completion)))

    const several = { deployment, withdrawals: [{ withdrawal: two, receiveAsTokens: false }] }
    const asShares = await previewCompleteQueuedWithdrawals(chain.as(staker), several)
    expect(asShares.tokens).toEqual([])
    await expectAsOnChain(asShares, await sent(completeQueuedWithdrawals(chain.as(staker), several)))
  })

  test('a slash, for the operator, its sets and a staker that is asked for; and what becomes of the stake', async () => {
    const { deployment, strategies } = chain
    const parameters = {
      deployment,
      operatorSet: burning,
      operator: addressOf(operator),
      slashes: [
        { strategy: strategies.stETH, wadToSlash: 123456789012345678n },
        { strategy: strategies.rETH, wadToSlash: WAD },
      ],
      description: 'test',
    }
    const preview = await previewSlashOperator(chain.as(avs), parameters)
    // The second slash of the set; the first was in the set-up.
    expect(preview.result[0]).toBe(2n)
    expect(preview.sets.map(({ operatorSet, symbol }) => [operatorSet.id, symbol]).toSorted()).toEqual([
      [1, 'rETH'],
      [1, 'stETH'],
    ])
    await expectAsOnChain(preview, await sent(slashOperator(chain.as(avs), parameters)))

    const clear = { deployment, operatorSet: burning, slashId: 1n, strategy: strategies.stETH }
    const burned = await previewClearBurnOrRedistributableSharesByStrategy(chain.as(anyone), clear)
    const [from, to] = burned.tokens
    expect(from && from.before - from.after).toBe(burned.result)
    expect(to && to.after - to.before).toBe(burned.result)
    await expectAsOnChain(
      burned,
      await sent(clearBurnOrRedistributableSharesByStrategy(chain.as(anyone), clear)),
    )
    const all = { deployment, operatorSet: burning, slashId: 2n }
    const both = await previewClearBurnOrRedistributableShares(chain.as(anyone), all)
    expect(both.result).toHaveLength(2)
    await expectAsOnChain(both, await sent(clearBurnOrRedistributableShares(chain.as(anyone), all)))
  })

  test('a slash shows a staker that is asked for', async () => {
    const { deployment, strategies } = chain
    const { prepareSlashOperator } = await import('@restack/sdk')
    const call = await prepareSlashOperator(chain.as(avs), {
      deployment,
      operatorSet: burning,
      operator: addressOf(operator),
      slashes: [{ strategy: strategies.stETH, wadToSlash: WAD }],
      description: '',
    })
    const preview = await previewCalls(chain.as(avs), {
      deployment,
      calls: [call],
      stakers: [addressOf(staker)],
    })
    const [stETH] = stakerOf(preview).strategies
    expect(stETH?.after.deposited).toEqual(stETH?.before.deposited)
    expect(stETH?.after.withdrawable.shares).toBeLessThan(stETH?.before.withdrawable.shares ?? 0n)
  })

  test('allocations, memberships and their end', async () => {
    const { deployment, strategies } = chain
    const toOperator = { deployment, operator: addressOf(operator) }
    const lower = {
      ...toOperator,
      allocations: [{ operatorSet: burning, strategies: [strategies.stETH], newMagnitudes: [10n ** 17n] }],
    }
    const lowered = await previewModifyAllocations(chain.as(operator), lower)
    expect(lowered.sets[0]?.after.pendingDifference).toBeLessThan(0n)
    await expectAsOnChain(lowered, await sent(modifyAllocations(chain.as(operator), lower)))

    const join = { ...toOperator, avs: addressOf(avs), operatorSetIds: [2] }
    const joined = await previewRegisterForOperatorSets(chain.as(operator), join)
    // Nothing of it was slashable by that set before, though it was allocated.
    expect(joined.sets.map(({ operatorSet, before }) => [operatorSet.id, before.slashableShares])).toEqual([
      [2, 0n],
    ])
    expect(joined.sets[0]?.after.slashableShares).toBeGreaterThan(0n)
    await expectAsOnChain(joined, await sent(registerForOperatorSets(chain.as(operator), join)))

    const leave = { ...toOperator, avs: addressOf(avs), operatorSetIds: [1, 2] }
    const left = await previewDeregisterFromOperatorSets(chain.as(operator), leave)
    // Still slashable for the deallocation delay.
    expect(left.sets).toEqual([])
    expect(kinds(left)).toContain('OperatorRemovedFromOperatorSet')
    await expectAsOnChain(left, await sent(deregisterFromOperatorSets(chain.as(operator), leave)))
  })

  test('several calls that need each other', async () => {
    const { deployment, strategies } = chain
    await play.mint(anyone, 9n * WAD, 'stETH')
    const client = chain.as(anyone)
    const calls = [
      await prepareDepositIntoStrategy(client, { deployment, strategy: strategies.stETH, amount: 9n * WAD }),
      await prepareDelegateTo(client, { deployment, operator: addressOf(operator) }),
      await prepareQueueWithdrawals(client, {
        deployment,
        withdrawals: [{ strategies: [strategies.stETH], depositShares: [WAD] }],
      }),
    ]
    const preview = await previewCalls(client, { deployment, calls })
    expect(preview.result).toHaveLength(3)
    expect(preview.approvals).toHaveLength(1)
    const { operator: through, strategies: held } = stakerOf(preview, anyone)
    expect(through).toEqual({ before: null, after: addressOf(operator) })
    const shares = preview.result[0] as bigint
    expect(held[0]?.after.deposited.shares).toBe(shares - WAD)
    expect(held[0]?.after.queued.shares).toBeGreaterThan(0n)
  })
})

describe('a preview is refused', () => {
  test('with the same words as the action', async () => {
    const { deployment, strategies } = chain
    const cases = [
      [
        () => previewDelegateTo(chain.as(staker), { deployment, operator: addressOf(other) }),
        () => delegateTo(chain.as(staker), { deployment, operator: addressOf(other) }),
      ],
      [
        () =>
          previewDepositIntoStrategy(chain.as(staker), {
            deployment,
            strategy: strategies.stETH,
            amount: 1000n * WAD,
          }),
        () =>
          depositIntoStrategy(chain.as(staker), {
            deployment,
            strategy: strategies.stETH,
            amount: 1000n * WAD,
          }),
      ],
      [
        () => previewUndelegate(chain.as(anyone), { deployment, staker: addressOf(staker) }),
        () => undelegate(chain.as(anyone), { deployment, staker: addressOf(staker) }),
      ],
    ] as const
    for (const [preview, action] of cases) {
      const [expected, actual] = [await failure(action()), await failure(preview())]
      expect(actual).toMatchObject({
        code: expected.code,
        message: expected.message,
        remedy: expected.remedy,
      })
    }
  })

  test('where the node has no eth_simulateV1, with a remedy', async () => {
    const { deployment } = chain
    const node = chain.as(staker)
    const client = testClient(chain.rpcUrl, {
      from: account(staker),
      transport: custom({
        async request({ method, params }) {
          if (method === 'eth_simulateV1')
            throw Object.assign(new Error('the method eth_simulateV1 does not exist/is not available'), {
              code: -32601,
            })
          return node.request({ method, params } as never)
        },
      }),
    })
    const error = await failure(previewUndelegate(client, { deployment, staker: addressOf(staker) }))
    expect(error.code).toBe('PreviewUnsupported')
    expect(error.remedy).toMatch(/geth/)
  })

  test('on another chain, at an address without code, and without a sender', async () => {
    const { deployment } = chain
    const parameters = { staker: addressOf(staker) }
    expect(
      (
        await failure(
          previewUndelegate(chain.as(staker), { ...parameters, deployment: { ...deployment, chainId: 1 } }),
        )
      ).code,
    ).toBe('WrongChain')
    const empty = { ...deployment, contracts: { ...deployment.contracts, delegationManager: addressOf(9) } }
    const nobody = createClient({ transport: http(chain.rpcUrl) })
    expect((await failure(previewUndelegate(nobody, { ...parameters, deployment }))).code).toBe('NoAccount')
    const byAddress = previewUndelegate(nobody, { ...parameters, deployment, account: addressOf(staker) })
    expect(stakerOf(await byAddress).operator.after).toBeNull()
    expect(
      (await failure(previewUndelegate(chain.as(staker), { ...parameters, deployment: empty }))).code,
    ).toBe('NoContract')
  })
})

test('a preview changes nothing', async () => {
  const before = await chain.as(0).getBlockNumber()
  await previewUndelegate(chain.as(staker), { deployment: chain.deployment, staker: addressOf(staker) })
  expect(await chain.as(0).getBlockNumber()).toBe(before)
})

describe('what a page or a command needs around a preview', () => {
  const depositOf = async (amount: bigint) => {
    const { deployment, strategies } = chain
    return prepareDepositIntoStrategy(chain.as(0), { deployment, strategy: strategies.stETH, amount })
  }
  const approvalsFor = async (amount: bigint, who = addressOf(staker)) => {
    const calls = [await depositOf(amount)]
    return withApprovals(chain.as(0), { deployment: chain.deployment, account: who, calls })
  }

  test('who can slash a staker after a delegation is what the chain then says', async () => {
    const { deployment } = chain
    const client = chain.as(anyone)
    await play.deposit(anyone, 7n * WAD + 3n, 'stETH')
    const calls = [await prepareDelegateTo(client, { deployment, operator: addressOf(operator) })]
    const preview = await previewCalls(client, { deployment, calls, exposures: [addressOf(anyone)] })
    const [exposure] = preview.exposures
    expect(exposure?.before.items).toEqual([])

    await chain.done(delegateTo(client, { deployment, operator: addressOf(operator) }))
    const real = await getExposure(client, { deployment, staker: addressOf(anyone) })
    expect(real.items.length).toBe(1) // it has joined one set only
    expect(exposure?.after).toEqual(real)
    const total = real.strategies[0]?.total.tokens ?? 0n
    expect(total).toBeGreaterThan(0n)
    expect(previewChanges(preview).find(({ figure }) => figure === 'slashable')).toMatchObject({
      account: addressOf(anyone),
      before: 0n,
      after: total,
    })
  })

  test('only figures that change are listed, with whose they are', async () => {
    const { deployment } = chain
    await chain.done(approve(chain.as(staker), { deployment, token: chain.tokens.stETH, amount: WAD }))
    const preview = await previewCalls(chain.as(staker), { deployment, calls: [await depositOf(WAD)] })
    const changes = previewChanges(preview)
    const figures = changes.map(({ figure, account: whose }) => `${figure} ${whose}`)
    expect(figures).toEqual(
      expect.arrayContaining([
        `deposited ${addressOf(staker)}`,
        `withdrawable ${addressOf(staker)}`,
        `delegatedShares ${addressOf(operator)}`,
        `balance ${addressOf(staker)}`,
        `balance ${chain.strategies.stETH}`,
      ]),
    )
    expect(figures.filter((figure) => /^(delegatedTo|queued|allocated|pending)/.test(figure))).toEqual([])
    for (const { before, after } of changes) expect(before).not.toEqual(after)
    const paid = changes.find(
      ({ figure, account: whose }) => figure === 'balance' && whose === addressOf(staker),
    )
    expect(paid).toMatchObject({
      before: 50n * WAD,
      after: 49n * WAD,
      info: { symbol: 'stETH', decimals: 18 },
    })
  })

  test('approvals come first where they are missing, and only there', async () => {
    const { deployment, tokens } = chain
    const { calls, approvals } = await approvalsFor(3n * WAD)
    expect(approvals).toBe(1)
    expect(calls.map(({ functionName }) => functionName)).toEqual(['approve', 'depositIntoStrategy'])
    const { hashes } = await sendBatch(chain.as(staker), { deployment, calls })
    expect(hashes).toHaveLength(2)
    const receipt = await chain.as(0).getTransactionReceipt({ hash: hashes[1] ?? '0x' })
    expect(decodeEvents(receipt.logs).map(({ eventName }) => eventName)).toEqual(
      expect.arrayContaining(['Transfer', 'Deposit', 'OperatorSharesIncreased']),
    )

    await chain.done(approve(chain.as(staker), { deployment, token: tokens.stETH, amount: WAD }))
    expect((await approvalsFor(WAD)).approvals).toBe(0)
    // Some tokens refuse to change an approval that isn't zero.
    const raised = await approvalsFor(WAD + 1n)
    expect(raised.calls.map(({ functionName, args }) => [functionName, args[1]])).toEqual([
      ['approve', 0n],
      ['approve', WAD + 1n],
      ['depositIntoStrategy', tokens.stETH],
    ])
    // Nothing is known of whoever will send it.
    const unknown = await withApprovals(chain.as(0), { deployment, calls: [await depositOf(WAD)] })
    expect(unknown.approvals).toBe(1)
  })

  test('several calls that spend more than there is are refused together', async () => {
    const calls = [await depositOf(30n * WAD), await depositOf(21n * WAD)]
    const error = await failure(assertBalances(chain.as(0), { account: addressOf(staker), calls }))
    expect(error.code).toBe('InsufficientBalance')
    expect(error.message).toBe(`${addressOf(staker)} has 50 stETH, less than the 51 stETH to deposit.`)
    await assertBalances(chain.as(0), { account: addressOf(staker), calls: calls.slice(0, 1) })
  })

  test('deposit shares for an amount are rounded up, and at most all', async () => {
    const position = {
      deposited: { shares: 100n, tokens: 100n },
      withdrawable: { shares: 66n, tokens: 66n },
    }
    expect([33n, 34n, 66n, 67n].map((tokens) => depositSharesFor(position, tokens))).toEqual([
      50n, // 33 of 66 are half
      52n, // 51.5
      100n,
      100n,
    ])
    // After a slash and at a rate above one: no less comes back than was asked for.
    const { deployment, strategies } = chain
    const client = chain.as(staker)
    const { strategies: held } = await getPosition(client, { deployment, staker: addressOf(staker) })
    const stake = held.find(({ strategy }) => strategy === strategies.stETH)
    if (!stake) throw new Error('no stETH')
    const wanted = 5n * WAD + 1n
    const withdrawals = [{ strategies: [strategies.stETH], depositShares: [depositSharesFor(stake, wanted)] }]
    await chain.done(queueWithdrawals(client, { deployment, withdrawals }))
    const queued = await getWithdrawals(client, { deployment, staker: addressOf(staker) })
    const worth = queued.withdrawals[0]?.amounts[0]?.tokens ?? 0n
    expect(worth).toBeGreaterThanOrEqual(wanted - 2n) // roundings of the contracts themselves
    expect(worth).toBeLessThan(wanted + 5n)
  })
})
