import { buildDistributionTree } from '@restack/rewards'
import {
  approve,
  assertBalances,
  type Call,
  challengeRoot,
  checkClaim,
  createAVSRewardsSubmission,
  createOperatorDirectedAVSRewardsSubmission,
  createOperatorDirectedOperatorSetRewardsSubmission,
  createRewardsForAllEarners,
  createRewardsForAllSubmission,
  createTotalStakeRewardsSubmission,
  createUniqueStakeRewardsSubmission,
  decideRoot,
  decodeEvents,
  deployDurationVaultStrategy,
  depositBond,
  disableChallengedRoot,
  disableRoot,
  getClaimed,
  getDistributionRoots,
  getRewardsSettings,
  getRootPoster,
  getSplits,
  type OperatorDirectedRewardsSubmission,
  pause,
  pauseBits,
  postRoot,
  prepareCreateAVSRewardsSubmission,
  prepareProcessClaim,
  processClaim,
  processClaims,
  type RewardsSubmission,
  releaseBond,
  rewardsCoordinatorAbi,
  rewardsSubmissionHash,
  sendBatch,
  setActivationDelay,
  setClaimerFor,
  setDefaultOperatorSplit,
  setFeeRecipient,
  setOperatorAVSSplit,
  setOperatorPISplit,
  setOperatorSetSplit,
  setOptInForProtocolFee,
  setPoster,
  setRecomputer,
  setRewardsForAllSubmitter,
  setRewardsUpdater,
  submitRoot,
  toSafeBatch,
  unpause,
  voteOnRoot,
  withApprovals,
  withdrawBond,
} from '@restack/sdk'
import { type Address, erc20Abi, type Hex, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

// anvil's accounts; the first is poster, recomputer and pauser of the local profile
const poster = 0
const avs = 1
const operator = 2
const staker = 3
const anyone = 4
const day = 86_400

let chain: TestChain
let play: Player
let snapshot: Hex
let midnight: number

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  await play.register(operator)
  await play.createAvs(avs, [{ id: 1, strategies: [chain.strategies.stETH] }])
  await play.mint(avs, 1_000n * WAD)
  await play.mint(avs, 1_000n * WAD, 'rETH')
  const { timestamp } = await chain.as(0).getBlock()
  midnight = Math.floor(Number(timestamp) / day) * day
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

const code = async (promise: Promise<unknown>) => (await failure(promise)).code
const balance = (token: Address, owner: Address) =>
  chain.as(0).readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [owner] })

/** The tokens of the strategies in descending order: the SDK sorts them. */
function proRata(amount: bigint): RewardsSubmission {
  const [first, second] = Object.values(chain.strategies).toSorted((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))
  return {
    strategiesAndMultipliers: [
      { strategy: first as Address, multiplier: WAD },
      { strategy: second as Address, multiplier: 2n * WAD },
    ],
    token: chain.tokens.rETH,
    amount,
    startTimestamp: midnight,
    duration: 2 * day,
  }
}

function directed(...amounts: bigint[]): OperatorDirectedRewardsSubmission {
  const { amount: _, ...rest } = proRata(0n)
  return {
    ...rest,
    startTimestamp: midnight - 3 * day,
    operatorRewards: amounts
      .map((amount, index) => ({ operator: addressOf(operator + index), amount }))
      .toSorted((a, b) => (BigInt(a.operator) < BigInt(b.operator) ? 1 : -1)),
    description: 'test',
  }
}

const approveRewards = (amount: bigint) =>
  chain.done(
    approve(chain.as(avs), {
      deployment: chain.deployment,
      token: chain.tokens.rETH,
      amount,
      spender: chain.deployment.contracts.rewardsCoordinator,
    }),
  )

/** The timelock's own address as the sender: what it would be made to call. */
async function asOwner(): Promise<Address> {
  const { timelock } = chain.deployment.contracts
  await chain.as(0).impersonateAccount({ address: timelock })
  await chain.as(0).setBalance({ address: timelock, value: parseEther('1') })
  return timelock
}

const increaseTime = async (seconds: number) => {
  await chain.as(0).increaseTime({ seconds })
  await chain.as(0).mine({ blocks: 1 })
}

describe('submissions', () => {
  test('of every type take the tokens, and are known by their hash', async () => {
    const { deployment, tokens } = chain
    const client = chain.as(avs)
    const account = addressOf(avs)
    const operatorSet = { avs: account, id: 1 }
    const owner = await asOwner()
    await chain.done(
      setRewardsForAllSubmitter(chain.as(0), {
        deployment,
        account: owner,
        submitter: account,
        isAllowed: true,
      }),
    )
    await approveRewards(1_000n * WAD)
    const rewards = proRata(10n * WAD)
    const named = directed(WAD, 2n * WAD)
    const asked = { deployment, submissions: [rewards] }
    const sets = { ...asked, operatorSet }
    await chain.done(createAVSRewardsSubmission(client, asked))
    await chain.done(createRewardsForAllSubmission(client, asked))
    await chain.done(createRewardsForAllEarners(client, asked))
    await chain.done(createUniqueStakeRewardsSubmission(client, sets))
    await chain.done(createTotalStakeRewardsSubmission(client, sets))
    await chain.done(
      createOperatorDirectedAVSRewardsSubmission(client, { deployment, avs: account, submissions: [named] }),
    )
    await chain.done(
      createOperatorDirectedOperatorSetRewardsSubmission(client, {
        deployment,
        operatorSet,
        submissions: [named],
      }),
    )
    expect(await balance(tokens.rETH, account)).toBe((1_000n - 5n * 10n - 2n * 3n) * WAD)
    const known = [
      'isAVSRewardsSubmissionHash',
      'isRewardsSubmissionForAllHash',
      'isRewardsSubmissionForAllEarnersHash',
      'isUniqueStakeRewardsSubmissionHash',
      'isTotalStakeRewardsSubmissionHash',
      'isOperatorDirectedAVSRewardsSubmissionHash',
      'isOperatorDirectedOperatorSetRewardsSubmissionHash',
    ] as const
    for (const [nonce, functionName] of known.entries()) {
      const submission = nonce < 5 ? rewards : named
      const hash = rewardsSubmissionHash({ account, nonce: BigInt(nonce), submission })
      const found = await client.readContract({
        address: deployment.contracts.rewardsCoordinator as Address,
        abi: rewardsCoordinatorAbi,
        functionName,
        args: [account, hash],
      })
      expect(found, functionName).toBe(true)
    }
    const { submitter } = await getRewardsSettings(client, { deployment, submitter: account })
    expect(submitter).toEqual({ nonce: 7n, mayRewardAll: true, paysFee: false })
  })

  test('approvals that are missing come first, also for several in one call, and in a file for a Safe', async () => {
    const { deployment, tokens } = chain
    const client = chain.as(avs)
    const call = await prepareCreateAVSRewardsSubmission(client, {
      deployment,
      submissions: [proRata(3n * WAD), proRata(4n * WAD)],
    })
    const { calls, approvals } = await withApprovals(client, {
      deployment,
      account: addressOf(avs),
      calls: [call],
    })
    expect(approvals).toBe(1)
    expect(calls[0]).toMatchObject({
      to: tokens.rETH,
      functionName: 'approve',
      args: [deployment.contracts.rewardsCoordinator, 7n * WAD],
    })
    const file = toSafeBatch({ deployment, safe: addressOf(avs), calls })
    expect(file.transactions.map(({ to }) => to)).toEqual([
      tokens.rETH,
      deployment.contracts.rewardsCoordinator,
    ])
    const { hashes } = await sendBatch(client, { deployment, calls })
    const { logs } = await client.waitForTransactionReceipt({ hash: hashes.at(-1) as Hex })
    expect(
      decodeEvents(logs).filter(({ eventName }) => eventName === 'AVSRewardsSubmissionCreated'),
    ).toHaveLength(2)
    expect(await balance(tokens.rETH, addressOf(avs))).toBe(993n * WAD)
  })

  test('the fee of a sender that opted in is not part of what is hashed', async () => {
    const { deployment, tokens } = chain
    const client = chain.as(avs)
    const account = addressOf(avs)
    const owner = await asOwner()
    await chain.done(
      setFeeRecipient(chain.as(0), { deployment, account: owner, feeRecipient: addressOf(anyone) }),
    )
    await chain.done(setOptInForProtocolFee(client, { deployment, submitter: account, optIn: true }))
    await approveRewards(1_000_001n)
    await chain.done(createAVSRewardsSubmission(client, { deployment, submissions: [proRata(1_000_001n)] }))
    expect(await balance(tokens.rETH, addressOf(anyone))).toBe(200_000n)
    const hash = rewardsSubmissionHash({ account, nonce: 0n, submission: proRata(800_001n) })
    expect(
      await client.readContract({
        address: deployment.contracts.rewardsCoordinator as Address,
        abi: rewardsCoordinatorAbi,
        functionName: 'isAVSRewardsSubmissionHash',
        args: [account, hash],
      }),
    ).toBe(true)
    const { submitter, feeRecipient } = await getRewardsSettings(client, { deployment, submitter: account })
    expect([submitter?.paysFee, feeRecipient]).toEqual([true, addressOf(anyone)])
  })

  test('are refused in words', async () => {
    const { deployment, tokens } = chain
    const client = chain.as(avs)
    const good = proRata(WAD)
    const submit = (...submissions: RewardsSubmission[]) =>
      createAVSRewardsSubmission(client, { deployment, submissions })
    const [entry] = good.strategiesAndMultipliers
    if (!entry) throw new Error('no strategy')
    expect(await code(submit({ ...good, strategiesAndMultipliers: [entry, entry] }))).toBe(
      'DuplicateStrategy',
    )
    expect(await code(submit(good, { ...good, token: tokens.stETH }))).toBe('SeveralTokens')
    expect(await code(submit(good))).toBe('InsufficientAllowance')
    expect(await code(submit({ ...good, startTimestamp: midnight + 1 }))).toBe(
      'InvalidStartTimestampRemainder',
    )
    expect(await code(submit({ ...good, startTimestamp: midnight + 40 * day }))).toBe(
      'StartTimestampTooFarInFuture',
    )
    expect(await code(createRewardsForAllEarners(client, { deployment, submissions: [good] }))).toBe(
      'UnauthorizedCaller',
    )
    const twice = directed(WAD)
    expect(
      await code(
        createOperatorDirectedAVSRewardsSubmission(client, {
          deployment,
          avs: addressOf(avs),
          submissions: [{ ...twice, operatorRewards: [...twice.operatorRewards, ...twice.operatorRewards] }],
        }),
      ),
    ).toBe('DuplicateOperator')
    const call: Call = await prepareCreateAVSRewardsSubmission(client, {
      deployment,
      submissions: [proRata(2_000n * WAD)],
    })
    const { code: poor, message } = await failure(
      assertBalances(client, { account: addressOf(avs), calls: [call] }),
    )
    expect(poor).toBe('InsufficientBalance')
    expect(message).toMatch(/has 1000 rETH, less than the 2000 rETH to pay in/)
  })
})

// Chapter 04 §2.5.
test('the hashes are those of the chapter', () => {
  const strategiesAndMultipliers = [
    { strategy: `0x${'22'.repeat(20)}`, multiplier: WAD },
    { strategy: `0x${'33'.repeat(20)}`, multiplier: 2n * WAD },
  ] as const
  const common = {
    strategiesAndMultipliers,
    token: '0xaa000000000000000000000000000000000000aa',
    startTimestamp: 1_775_001_600,
  } as const
  const account = `0x${'11'.repeat(20)}` as const
  const shared = { ...common, duration: 604_800 }
  const named = (...amounts: [bigint, bigint]) => ({
    ...common,
    duration: 259_200,
    description: 'test',
    operatorRewards: [
      { operator: `0x${'44'.repeat(20)}` as const, amount: amounts[0] },
      { operator: `0x${'55'.repeat(20)}` as const, amount: amounts[1] },
    ],
  })
  const hash = (nonce: bigint, submission: RewardsSubmission | OperatorDirectedRewardsSubmission) =>
    rewardsSubmissionHash({ account, nonce, submission })
  expect([
    hash(0n, { ...shared, amount: 1_000_001n }),
    hash(0n, { ...shared, amount: 800_001n }),
    hash(1n, { ...shared, amount: 1_000_001n }),
    hash(0n, named(50_001n, 4n)),
    hash(0n, named(40_001n, 4n)),
  ]).toEqual([
    '0xb50c96cb2c6bec62e5d302024aa9e9ba99e85e16c276ea90d11bb9b74d1ea686',
    '0x8597d402ec92120f38d9b7ba427a046f795b69095cf147b5976a17aded8aefbc',
    '0xb8a4529bd5771ba6c4d57915800f26b5f496711d5637b77e46f94fa1b7d900f7',
    '0x7517cbf88949954d577bf88a92dcf78c8afd13182855f9c59e6ff72f18c1be12',
    '0x8253d154f157e2119051e927b8c7fd0470bc1007a646e5ec0b939012c5056ba0',
  ])
})

describe('settings', () => {
  test('splits wait, and only one change at a time', async () => {
    const { deployment } = chain
    const client = chain.as(operator)
    const own = { deployment, operator: addressOf(operator) }
    const operatorSet = { avs: addressOf(avs), id: 1 }
    await chain.done(setOperatorAVSSplit(client, { ...own, avs: addressOf(avs), splitBips: 100 }))
    await chain.done(setOperatorPISplit(client, { ...own, splitBips: 200 }))
    await chain.done(setOperatorSetSplit(client, { ...own, operatorSet, splitBips: 300 }))
    expect(await code(setOperatorPISplit(client, { ...own, splitBips: 1 }))).toBe('PreviousSplitPending')
    const splits = async () => {
      const read = { ...own, avss: [addressOf(avs)], operatorSets: [operatorSet] }
      const { blockNumber: _, ...found } = await getSplits(client, read)
      return found
    }
    const of = (programmaticBips: number, ofAvs: number, ofSet: number) => ({
      defaultBips: 1_000,
      programmaticBips,
      avss: [{ avs: addressOf(avs), splitBips: ofAvs }],
      operatorSets: [{ operatorSet, splitBips: ofSet }],
    })
    expect(await splits()).toEqual(of(1_000, 1_000, 1_000))
    await increaseTime(600)
    expect(await splits()).toEqual(of(200, 100, 300))
    expect(await code(setOperatorPISplit(client, { ...own, splitBips: 10_001 }))).toBe('SplitExceedsMax')
  })

  test('what the owner sets', async () => {
    const { deployment } = chain
    const owner = { deployment, account: await asOwner() }
    const client = chain.as(0)
    await chain.done(setActivationDelay(client, { ...owner, delaySeconds: 60 }))
    await chain.done(setDefaultOperatorSplit(client, { ...owner, splitBips: 1_234 }))
    await chain.done(setRewardsUpdater(client, { ...owner, updater: zeroAddress }))
    expect(await getRewardsSettings(client, { deployment })).toMatchObject({
      calculationIntervalSeconds: day,
      maxDurationSeconds: 730 * day,
      maxRetroactiveSeconds: 168 * day,
      maxFutureSeconds: 30 * day,
      genesisTimestamp: 1_710_979_200,
      activationDelaySeconds: 60,
      defaultOperatorSplitBips: 1_234,
      feeRecipient: deployment.contracts.timelock,
      rewardsUpdater: null,
      submitter: null,
    })
    expect(await code(setActivationDelay(chain.as(anyone), { deployment, delaySeconds: 1 }))).toBe('NotOwner')
    await chain.done(setPoster(client, { ...owner, poster: addressOf(anyone), isRegistered: true }))
    const recomputer = { recomputer: addressOf(anyone), isRegistered: true }
    expect(await code(setRecomputer(client, { ...owner, ...recomputer, decisionThreshold: 1 }))).toBe(
      'InvalidThreshold',
    )
    await chain.done(setRecomputer(client, { ...owner, ...recomputer, decisionThreshold: 2 }))
    expect(await getRootPoster(client, { deployment, account: addressOf(anyone) })).toMatchObject({
      posterBond: WAD,
      challengerBond: WAD / 2n,
      challengeWindowSeconds: 300,
      decisionWindowSeconds: 300,
      recomputers: 2,
      decisionThreshold: 2,
      account: { balance: 0n, isPoster: true, isRecomputer: true },
    })
  })
})

/** Leaves of two earners, one with two tokens. */
function leaves() {
  const lower = (text: string) => text.toLowerCase() as Address
  const tokens = [lower(chain.tokens.stETH), lower(chain.tokens.rETH)].toSorted() as [Address, Address]
  const [first, second] = [lower(addressOf(operator)), lower(addressOf(staker))].toSorted() as [
    Address,
    Address,
  ]
  return [
    { earner: first, token: tokens[0], cumulativeAmount: 5n },
    { earner: second, token: tokens[0], cumulativeAmount: 70n },
    { earner: second, token: tokens[1], cumulativeAmount: 900n },
  ]
}

const post = async (root: Hex, end = midnight) => {
  await chain.done(
    postRoot(chain.as(poster), {
      deployment: chain.deployment,
      root,
      rewardsCalculationEndTimestamp: end,
      value: WAD,
    }),
  )
}

describe('roots and claims', () => {
  test('many tokens are claimed at once, by the earner or its claimer, once', async () => {
    const { deployment, tokens } = chain
    const amounts = leaves()
    const tree = buildDistributionTree(amounts)
    for (const token of Object.values(tokens)) {
      await chain.done(
        chain.as(avs).writeContract({
          address: token,
          abi: erc20Abi,
          functionName: 'transfer',
          args: [deployment.contracts.rewardsCoordinator as Address, 1_000n],
        }),
      )
    }
    await post(tree.root)
    const rich = amounts[1]?.earner as Address
    const poor = amounts[0]?.earner as Address
    const [richIndex, poorIndex] =
      rich === addressOf(staker).toLowerCase() ? [staker, operator] : [operator, staker]
    const claim = { rootIndex: 0, ...tree.claim(rich) }
    expect(await code(checkClaim(chain.as(0), { deployment, claim }))).toBe('RootNotActivated')
    await increaseTime(600)
    expect(await checkClaim(chain.as(0), { deployment, claim })).toBe(true)
    const altered = {
      ...claim,
      tokenLeaves: claim.tokenLeaves.map((leaf) => ({
        ...leaf,
        cumulativeEarnings: leaf.cumulativeEarnings + 1n,
      })),
    }
    const recipient = addressOf(9)
    const take = (from: number, taken = claim) =>
      processClaim(chain.as(from), { deployment, claim: taken, recipient })
    expect(await code(take(richIndex, altered))).toBe('InvalidClaimProof')
    expect(await code(take(anyone))).toBe('UnauthorizedCaller')
    await chain.done(setClaimerFor(chain.as(richIndex), { deployment, claimer: addressOf(anyone) }))
    await chain.done(take(anyone))
    for (const { token, cumulativeEarnings } of claim.tokenLeaves)
      expect(await balance(token, recipient)).toBe(cumulativeEarnings)
    expect(await code(take(anyone))).toBe('EarningsNotGreaterThanClaimed')
    const list = [amounts[1]?.token, amounts[2]?.token] as Address[]
    expect(await getClaimed(chain.as(0), { deployment, earner: rich, tokens: list })).toMatchObject({
      claimer: addressOf(anyone),
      claimed: [
        { token: list[0], amount: 70n },
        { token: list[1], amount: 900n },
      ],
    })
    // A claim of several earners, of whom the sender is claimer.
    await chain.done(setClaimerFor(chain.as(poorIndex), { deployment, claimer: addressOf(anyone) }))
    const claims = [{ rootIndex: 0, ...tree.claim(poor) }]
    await chain.done(processClaims(chain.as(anyone), { deployment, claims, recipient: addressOf(8) }))
    expect(await balance(list[0] as Address, addressOf(8))).toBe(5n)
    expect((await prepareProcessClaim(chain.as(0), { deployment, claim, recipient })).spends).toBeUndefined()
  })

  test('an operator has its claimer named by its admin', async () => {
    const { deployment } = chain
    const claimer = { deployment, claimer: addressOf(9) }
    const earner = addressOf(operator)
    expect(await code(setClaimerFor(chain.as(anyone), { ...claimer, earner }))).toBe('InvalidPermissions')
    expect(await code(setClaimerFor(chain.as(staker), { ...claimer, earner: addressOf(staker) }))).toBe(
      'InvalidEarner',
    )
    await chain.done(setClaimerFor(chain.as(operator), { ...claimer, earner }))
    expect((await getClaimed(chain.as(0), { deployment, earner, tokens: [] })).claimer).toBe(addressOf(9))
  })

  test('a wrong root is challenged, disabled at once and voted down; its poster pays', async () => {
    const { deployment } = chain
    await post(`0x${'ab'.repeat(32)}`)
    const client = chain.as(anyone)
    await chain.done(depositBond(client, { deployment, amount: WAD }))
    const expectedRoot = `0x${'cd'.repeat(32)}` as const
    expect(
      await code(challengeRoot(client, { deployment, rootIndex: 0, expectedRoot: `0x${'ab'.repeat(32)}` })),
    ).toBe('SameRoot')
    await chain.done(challengeRoot(client, { deployment, rootIndex: 0, expectedRoot }))
    const challenged = await getDistributionRoots(client, { deployment })
    expect(challenged).toMatchObject({
      total: 1,
      roots: [
        {
          index: 0,
          root: `0x${'ab'.repeat(32)}`,
          calculatedUntil: new Date(midnight * 1000),
          status: 'disabled',
          posted: {
            poster: addressOf(poster),
            status: 'challenged',
            challenge: { challenger: addressOf(anyone) },
          },
        },
      ],
    })
    await chain.done(voteOnRoot(chain.as(poster), { deployment, rootIndex: 0, recomputedRoot: expectedRoot }))
    const { roots } = await getDistributionRoots(client, { deployment })
    expect(roots[0]?.posted?.status).toBe('rejected')
    // What was deposited, and half of the poster's bond.
    const { account } = await getRootPoster(client, { deployment, account: addressOf(anyone) })
    expect(account?.balance).toBe(WAD + WAD / 2n)
    await chain.done(withdrawBond(client, { deployment, amount: WAD, recipient: addressOf(9) }))
    expect(await code(withdrawBond(client, { deployment, amount: WAD, recipient: addressOf(9) }))).toBe(
      'InsufficientBalance',
    )
    expect(
      await code(
        postRoot(chain.as(poster), {
          deployment,
          root: expectedRoot,
          rewardsCalculationEndTimestamp: midnight,
        }),
      ),
    ).toBe('OnlyPoster')
  })

  test('a challenge while roots are paused disables later, and the owner decides what nobody voted on', async () => {
    const { deployment } = chain
    await post(`0x${'ab'.repeat(32)}`)
    const roots = {
      deployment,
      contract: 'rewardsCoordinator',
      bits: [pauseBits.rewardsCoordinator.roots],
    } as const
    await chain.done(pause(chain.as(0), roots))
    const expectedRoot = `0x${'cd'.repeat(32)}` as const
    const client = chain.as(anyone)
    await chain.done(challengeRoot(client, { deployment, rootIndex: 0, expectedRoot, value: WAD / 2n }))
    expect(await code(disableChallengedRoot(client, { deployment, rootIndex: 0 }))).toBe('CurrentlyPaused')
    await chain.done(unpause(chain.as(0), roots))
    await chain.done(disableChallengedRoot(client, { deployment, rootIndex: 0 }))
    const owner = { deployment, account: await asOwner(), rootIndex: 0, upheld: false }
    expect(await code(decideRoot(chain.as(0), owner))).toBe('DecisionWindowNotOver')
    await increaseTime(300)
    await chain.done(decideRoot(chain.as(0), owner))
    const found = await getDistributionRoots(client, { deployment })
    expect(found.roots[0]).toMatchObject({ status: 'disabled', posted: { status: 'rejected' } })
  })

  test('the bond of a root that nobody challenged is freed', async () => {
    const { deployment } = chain
    await post(`0x${'ab'.repeat(32)}`)
    expect(await code(releaseBond(chain.as(anyone), { deployment, rootIndex: 0 }))).toBe(
      'ChallengeWindowNotOver',
    )
    await increaseTime(300)
    await chain.done(releaseBond(chain.as(anyone), { deployment, rootIndex: 0 }))
    const { account } = await getRootPoster(chain.as(0), { deployment, account: addressOf(poster) })
    expect(account?.balance).toBe(WAD)
  })

  test('an updater of its own posts and disables without the RootPoster', async () => {
    const { deployment } = chain
    const owner = { deployment, account: await asOwner() }
    await chain.done(setRewardsUpdater(chain.as(0), { ...owner, updater: addressOf(anyone) }))
    const root = `0x${'ab'.repeat(32)}` as const
    const client = chain.as(anyone)
    await chain.done(submitRoot(client, { deployment, root, rewardsCalculationEndTimestamp: midnight }))
    await chain.done(disableRoot(client, { deployment, rootIndex: 0 }))
    const { roots } = await getDistributionRoots(client, { deployment })
    expect(roots[0]).toMatchObject({ status: 'disabled', posted: null })
    expect(await code(disableRoot(client, { deployment, rootIndex: 0 }))).toBe('RootDisabled')
  })
})

test('a duration vault is made for an operator set', async () => {
  const { deployment, tokens } = chain
  const vault = {
    deployment,
    token: tokens.stETH,
    vaultAdmin: addressOf(anyone),
    arbitrator: addressOf(9),
    durationSeconds: 90 * day,
    maxPerDeposit: WAD,
    stakeCap: 10n * WAD,
    operatorSet: { avs: addressOf(avs), id: 1 },
  }
  const client = chain.as(anyone)
  expect(await code(deployDurationVaultStrategy(client, { ...vault, durationSeconds: 0 }))).toBe(
    'InvalidDuration',
  )
  const hash = await deployDurationVaultStrategy(client, vault)
  const { logs } = await client.waitForTransactionReceipt({ hash })
  const made = decodeEvents(logs).find(({ eventName }) => eventName === 'DurationVaultDeployed')
  expect(made?.args).toMatchObject({ vaultAdmin: addressOf(anyone), duration: 90 * day, stakeCap: 10n * WAD })
})
