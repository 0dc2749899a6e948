// Mostly sensible actions, one builder each. A builder gives nothing where the state has no use for its action.
import {
  type Action,
  type Address,
  calculateDelegationApprovalDigestHash,
  calculateStrategyDepositDigestHash,
  delegatedTo,
  delegationApprover,
  depositSharesOf,
  getAllocatableMagnitude,
  getAllocation,
  getAllocationDelay,
  getPendingSlashIds,
  getSlasher,
  isDelegated,
  isMemberOfOperatorSet,
  isOperator,
  isOperatorSlashable,
  nonces,
  type OperatorSet,
  SELECTORS,
  type SignatureWithExpiry,
  WAD,
  type Withdrawal,
} from '@restack/protocol'
import type { Generator } from './generator.js'
import {
  approver,
  avss,
  beacon,
  contracts,
  delays,
  factoryStrategy,
  holders,
  limits,
  nobody,
  operatorSets,
  operators,
  outsider,
  owner,
  pauser,
  podOf,
  podOwners,
  recipient,
  registrar,
  slasher,
  stakers,
  strategies,
  tokenOf,
  tokens,
} from './world.js'

export type Builder = (g: Generator) => Action | undefined

const { delegationManager, strategyManager, strategyFactory, allocationManager, eigenPodManager } = contracts
const ETHER = 10n ** 18n

/* STAKERS */

const depositIntoStrategy: Builder = (g) => {
  const caller = g.pick(holders)
  const strategy = g.pick(g.exist)
  const token = tokenOf(strategy)
  const held = g.spendable(token, caller, strategyManager)
  const amount = g.upTo(held < 400n * ETHER ? held : 400n * ETHER)
  return {
    type: 'depositIntoStrategy',
    caller,
    strategy,
    token: g.chance(40) ? g.pick(tokens) : token,
    amount,
  }
}

const depositIntoStrategyWithSignature: Builder = (g) => {
  const { state } = g
  const caller = g.pick(holders)
  const staker = g.pick(stakers)
  const strategy = g.pick(g.exist)
  const token = tokenOf(strategy)
  const held = g.spendable(token, caller, strategyManager)
  const amount = g.upTo(held < ETHER ? held : ETHER)
  const expiry = state.timestamp + BigInt(g.pick([0, 1, 1000, 1000, -1]))
  const nonce = nonces(state, staker) + (g.chance(10) ? 1n : 0n)
  const digest = calculateStrategyDepositDigestHash(state, staker, strategy, token, amount, nonce, expiry)
  const signature = g.chance(12) ? null : { signer: g.chance(12) ? approver : staker, digest }
  return {
    type: 'depositIntoStrategyWithSignature',
    caller,
    strategy,
    token,
    amount,
    staker,
    expiry,
    signature,
  }
}

const positionsOf = (g: Generator, holder: Address): Address[] =>
  g.strategiesWith.filter((strategy) => depositSharesOf(g.state, holder, strategy) > 0n)

const queueWithdrawals: Builder = (g) => {
  const rich = holders.filter((holder) => positionsOf(g, holder).length > 0)
  const caller = g.maybe(rich)
  if (caller === undefined) return undefined
  const params = Array.from({ length: g.chance(5) ? 2 : 1 }, () => {
    const chosen = g.some(positionsOf(g, caller), 3)
    if (g.chance(25)) chosen.push(chosen[0] as Address)
    const depositShares = chosen.map((strategy) => {
      const shares = g.upTo(depositSharesOf(g.state, caller, strategy))
      return g.chance(40) ? depositSharesOf(g.state, caller, strategy) + 1n : shares
    })
    if (g.chance(60)) depositShares.pop()
    return { strategies: chosen, depositShares }
  })
  return { type: 'queueWithdrawals', caller, params }
}

const ripe = (g: Generator, withdrawal: Withdrawal): boolean =>
  g.state.block > withdrawal.startBlock + delays.withdrawal

/** A withdrawal that may be paid, or now and then one that may not yet. */
function someWithdrawal(g: Generator): Withdrawal | undefined {
  const all = [...g.state.withdrawals.values()]
  const payable = all.filter((withdrawal) => ripe(g, withdrawal))
  const almost = all.find(({ startBlock }) => startBlock + delays.withdrawal === g.state.block)
  if (almost !== undefined && g.chance(3)) return almost
  return g.maybe(payable.length === 0 || g.chance(15) ? all : payable)
}

const tokensFor = (withdrawal: Withdrawal): Address[] => withdrawal.strategies.map(tokenOf)

const completeQueuedWithdrawal: Builder = (g) => {
  const withdrawal = someWithdrawal(g)
  if (withdrawal === undefined) return undefined
  const tokensHere = tokensFor(withdrawal)
  if (g.chance(30)) tokensHere[0] = g.pick(tokens)
  if (g.chance(50)) tokensHere.pop()
  return {
    type: 'completeQueuedWithdrawal',
    caller: g.chance(30) ? g.anyone() : withdrawal.withdrawer,
    withdrawal: g.chance(40) ? { ...withdrawal, nonce: withdrawal.nonce + 1n } : withdrawal,
    tokens: tokensHere,
    receiveAsTokens: g.chance(2),
  }
}

const completeQueuedWithdrawals: Builder = (g) => {
  const first = someWithdrawal(g)
  if (first === undefined) return undefined
  const others = [...g.state.withdrawals.values()].filter(
    (each) => each !== first && each.staker === first.staker && ripe(g, each),
  )
  const withdrawals = [first, ...others.slice(0, g.next(3))]
  const flags = withdrawals.map(() => g.chance(2))
  if (g.chance(40)) flags.pop()
  return {
    type: 'completeQueuedWithdrawals',
    caller: first.withdrawer,
    withdrawals,
    tokens: withdrawals.map(tokensFor),
    receiveAsTokens: flags,
  }
}

function approval(
  g: Generator,
  staker: Address,
  operator: Address,
  salt: `0x${string}`,
): SignatureWithExpiry {
  const by = delegationApprover(g.state, operator)
  const expiry = g.state.timestamp + BigInt(g.pick([0, 100, 100, 100, -1]))
  if (by !== approver || g.chance(10)) return { signature: null, expiry }
  const digest = calculateDelegationApprovalDigestHash(g.state, staker, operator, by, salt, expiry)
  return { signature: { signer: g.chance(15) ? outsider : by, digest }, expiry }
}

const delegateTo: Builder = (g) => {
  const free = holders.filter((holder) => !isDelegated(g.state, holder))
  const caller = g.chance(20) ? g.pick(holders) : g.maybe(free)
  const operator = g.chance(20) ? g.anyone() : g.maybe(g.registered)
  if (caller === undefined || operator === undefined) return undefined
  const approverSalt = g.chance(6) ? (`0x${'11'.repeat(32)}` as const) : g.salt()
  const approverSignatureAndExpiry = approval(g, caller, operator, approverSalt)
  return { type: 'delegateTo', caller, operator, approverSignatureAndExpiry, approverSalt }
}

const movable = (g: Generator): Address[] =>
  holders.filter((holder) => isDelegated(g.state, holder) && !isOperator(g.state, holder))

const undelegate: Builder = (g) => {
  const staker = g.chance(15) ? g.anyone() : g.maybe(movable(g))
  if (staker === undefined) return undefined
  const operator = delegatedTo(g.state, staker)
  return { type: 'undelegate', caller: g.pick([staker, staker, operator, approver, outsider]), staker }
}

const redelegate: Builder = (g) => {
  const caller = g.maybe(movable(g))
  const newOperator = g.maybe(g.registered)
  if (caller === undefined || newOperator === undefined) return undefined
  const approverSalt = g.salt()
  const newOperatorApproverSig = approval(g, caller, newOperator, approverSalt)
  return { type: 'redelegate', caller, newOperator, newOperatorApproverSig, approverSalt }
}

/* OPERATORS */

const registerAsOperator: Builder = (g) => {
  const fresh = holders.filter((holder) => !isDelegated(g.state, holder))
  const caller =
    g.maybe(operators.filter((each) => fresh.includes(each))) ?? (g.chance(3) ? g.maybe(fresh) : undefined)
  if (caller === undefined) return undefined
  return {
    type: 'registerAsOperator',
    caller,
    initDelegationApprover: g.chance(2) ? approver : nobody,
    allocationDelay: g.next(6),
    metadataURI: 'ipfs://operator/with/a/name/that/is/longer/than/one/word',
  }
}

const modifyOperatorDetails: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  const newDelegationApprover = g.pick([nobody, nobody, approver])
  return { type: 'modifyOperatorDetails', caller: g.authority(operator), operator, newDelegationApprover }
}

const updateOperatorMetadataURI: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  return { type: 'updateOperatorMetadataURI', caller: g.authority(operator), operator, metadataURI: 'x' }
}

const setAllocationDelay: Builder = (g) => {
  const operator = g.chance(10) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  return { type: 'setAllocationDelay', caller: g.authority(operator), operator, delay: g.next(6) }
}

const modifyAllocations: Builder = (g) => {
  const { state } = g
  const operator = g.maybe(g.registered.filter((each) => getAllocationDelay(state, each)[0]))
  if (operator === undefined || g.sets.length === 0) return undefined
  const params = g.some(g.sets, 2).map((operatorSet) => {
    const list = g.recordOf(operatorSet)?.strategies ?? []
    const quiet = list.filter((each) => getAllocation(state, operator, operatorSet, each).effectBlock === 0)
    const from = g.chance(20) || quiet.length === 0 ? strategies() : quiet
    const chosen = g.some(from, 3)
    const newMagnitudes = chosen.map((strategy) => {
      const { currentMagnitude } = getAllocation(state, operator, operatorSet, strategy)
      if (g.chance(40)) return WAD + 1n
      if (currentMagnitude > 0n && g.chance(2))
        return g.chance(3) ? 0n : currentMagnitude - g.upTo(currentMagnitude)
      const free = getAllocatableMagnitude(state, operator, strategy)
      return currentMagnitude + g.upTo(g.chance(2) ? free / 2n : free)
    })
    return { operatorSet, strategies: chosen, newMagnitudes }
  })
  return { type: 'modifyAllocations', caller: g.authority(operator), operator, params }
}

const clearDeallocationQueue: Builder = (g) => {
  const operator = g.maybe(g.registered)
  if (operator === undefined) return undefined
  const chosen = g.some(g.strategiesWith, 3)
  const numToClear = chosen.map(() => g.next(3))
  if (g.chance(15)) numToClear.pop()
  return { type: 'clearDeallocationQueue', caller: g.anyone(), operator, strategies: chosen, numToClear }
}

const registerForOperatorSets: Builder = (g) => {
  const operator = g.chance(20) ? g.anyone() : g.maybe(g.registered)
  if (operator === undefined) return undefined
  const left = g.sets.filter((set) => !isMemberOfOperatorSet(g.state, operator, set))
  const free = g.chance(8) ? left : left.filter((set) => !isOperatorSlashable(g.state, operator, set))
  const set = g.chance(10) ? g.pick(operatorSets) : g.maybe(free)
  if (set === undefined) return undefined
  const ids = free
    .filter((each) => each.avs === set.avs && each.id !== set.id && g.chance(3))
    .map(({ id }) => id)
  const params = { avs: set.avs, operatorSetIds: [set.id, ...ids], data: '0x1234' as const }
  return { type: 'registerForOperatorSets', caller: g.authority(operator), operator, params }
}

const deregisterFromOperatorSets: Builder = (g) => {
  const operator = g.maybe(g.registered)
  if (operator === undefined) return undefined
  const member = operatorSets.filter((set) => isMemberOfOperatorSet(g.state, operator, set))
  const set = g.chance(15) ? g.pick(operatorSets) : g.maybe(member)
  if (set === undefined) return undefined
  const caller = g.pick([g.authority(operator), g.authority(operator), g.authority(set.avs), outsider])
  const params = { operator, avs: set.avs, operatorSetIds: [set.id] }
  return { type: 'deregisterFromOperatorSets', caller, params }
}

/* AVSS */

const updateAVSMetadataURI: Builder = (g) => {
  const avs = g.pick(avss)
  return { type: 'updateAVSMetadataURI', caller: g.authority(avs), avs, metadataURI: 'ipfs://avs' }
}

const setAVSRegistrar: Builder = (g) => {
  const avs = g.pick(avss)
  const to = g.pick([registrar, registrar, avss[1], outsider])
  return { type: 'setAVSRegistrar', caller: g.authority(avs), avs, registrar: to }
}

const setRegistrarAnswers: Builder = (g) => {
  const answer = () => (g.chance(4) ? { name: 'Refused', args: [] } : 'accept')
  return {
    type: 'setRegistrar',
    address: g.pick([registrar, avss[1]]),
    registrar: { supportsAVS: !g.chance(4), registerOperator: answer(), deregisterOperator: answer() },
  }
}

/** Any of the four ways to create sets. Once all of the world's exist, others are made up. */
const createSets: Builder = (g) => {
  const missing = operatorSets.filter((set) => !g.sets.includes(set))
  const set = g.maybe(missing) ?? { avs: g.pick(avss), id: 20 + g.next(1000) }
  const caller = g.chance(15) ? g.anyone() : g.authority(set.avs)
  const usable = g.chance(12) ? g.strategiesWith : g.exist
  const chosen = g.some(usable, 4)
  if (g.chance(15)) chosen.push(chosen[0] as Address)
  const plain = [{ operatorSetId: g.chance(15) ? 1 : set.id, strategies: chosen }]
  const slashed = plain.map((each) => ({ ...each, slasher: g.pick([slasher, slasher, slasher, nobody]) }))
  const redistributionRecipients = [g.chance(12) ? nobody : recipient]
  const { avs } = set
  switch (g.next(4)) {
    case 0:
      return { type: 'createOperatorSets', caller, avs, params: plain }
    case 1:
      return { type: 'createOperatorSetsV2', caller, avs, params: slashed }
    case 2:
      return {
        type: 'createRedistributingOperatorSets',
        caller,
        avs,
        params: plain,
        redistributionRecipients,
      }
    default:
      return {
        type: 'createRedistributingOperatorSetsV2',
        caller,
        avs,
        params: slashed,
        redistributionRecipients,
      }
  }
}

const addStrategiesToOperatorSet: Builder = (g) => {
  const set = g.maybe(g.sets)
  if (set === undefined) return undefined
  const absent = g.strategiesWith.filter((each) => !g.recordOf(set)?.strategies.includes(each))
  const from = g.chance(10) ? g.strategiesWith : absent
  if (from.length === 0) return undefined
  const { avs, id: operatorSetId } = set
  return {
    type: 'addStrategiesToOperatorSet',
    caller: g.authority(avs),
    avs,
    operatorSetId,
    strategies: g.some(from, 3),
  }
}

const removeStrategiesFromOperatorSet: Builder = (g) => {
  const set = g.maybe(g.sets)
  if (set === undefined) return undefined
  const from = g.chance(10) ? g.strategiesWith : (g.recordOf(set)?.strategies ?? [])
  if (from.length === 0) return undefined
  const { avs, id: operatorSetId } = set
  return {
    type: 'removeStrategiesFromOperatorSet',
    caller: g.authority(avs),
    avs,
    operatorSetId,
    strategies: g.some(from, 2),
  }
}

const updateSlasher: Builder = (g) => {
  const operatorSet = g.pick(operatorSets)
  const to = g.pick([slasher, slasher, outsider, operatorSet.avs, nobody])
  return { type: 'updateSlasher', caller: g.authority(operatorSet.avs), operatorSet, slasher: to }
}

const slashOperator: Builder = (g) => {
  const pairs = g.sets.flatMap((set) =>
    operators
      .filter((operator) => isOperatorSlashable(g.state, operator, set))
      .map((operator): [OperatorSet, Address] => [set, operator]),
  )
  const lowering = ([set, operator]: [OperatorSet, Address], strategy: Address): boolean =>
    getAllocation(g.state, operator, set, strategy).pendingDiff < 0n
  const isLowering = (pair: [OperatorSet, Address]): boolean =>
    g.recordOf(pair[0])?.strategies.some((strategy) => lowering(pair, strategy)) ?? false
  // Every other slash meets a deallocation under way, if there is one.
  const pair = (g.chance(2) ? g.maybe(pairs.filter(isLowering)) : undefined) ?? g.maybe(pairs)
  if (pair === undefined) return undefined
  const [set, operator] = pair
  const list = [...(g.recordOf(set)?.strategies ?? [])].sort()
  if (list.length === 0) return undefined
  const chosen = g.some(g.chance(20) ? [...g.strategiesWith].sort() : list, 4)
  if (g.chance(30)) chosen.reverse()
  const wadsToSlash = chosen.map(() => {
    const kind = g.next(24)
    if (kind === 0) return WAD
    if (kind === 1) return WAD + 1n
    if (kind < 4) return 1n
    return g.upTo(kind < 12 ? WAD / 20n : WAD / 2n) || 1n
  })
  if (g.chance(40)) wadsToSlash.pop()
  return {
    type: 'slashOperator',
    caller: g.chance(25) ? g.anyone() : getSlasher(g.state, set),
    avs: set.avs,
    params: { operator, operatorSetId: set.id, strategies: chosen, wadsToSlash, description: 'test' },
  }
}

/* SLASHED FUNDS */

const clear: Builder = (g) => {
  const waiting = g.sets.flatMap((set) =>
    getPendingSlashIds(g.state, set).map((slashId): [OperatorSet, bigint] => [set, slashId]),
  )
  const [operatorSet, slashId] = g.maybe(waiting) ?? [operatorSets[0] as OperatorSet, 99n]
  const caller = g.pick(holders)
  if (slashId === 99n && !g.chance(4)) return undefined
  if (g.chance(2)) return { type: 'clearBurnOrRedistributableShares', caller, operatorSet, slashId }
  const strategy = g.pick(g.exist)
  return { type: 'clearBurnOrRedistributableSharesByStrategy', caller, operatorSet, slashId, strategy }
}

/* PODS */

const creditValidators: Builder = (g) => ({
  type: 'creditValidators',
  podOwner: g.pick(podOwners),
  effectiveBalanceGwei: BigInt(g.pick([32_000_000_000, 31_999_999_999, 1, 64_000_000_000])),
})

const finalizeCheckpoint: Builder = (g) => {
  const podOwner = g.pick(podOwners)
  const shares = depositSharesOf(g.state, podOwner, beacon) / 10n ** 9n
  const withdrawable = g.state.eigenPodManager.pods.get(podOwner)?.withdrawableGwei ?? 0n
  const prevBeaconBalanceGwei = shares > withdrawable ? shares - withdrawable : 0n
  // Most checkpoints find what left the validators, and something more or less.
  const exited = g.upTo(prevBeaconBalanceGwei)
  const drift = g.pick([0n, 0n, 1n, 1_000_000n, -1n, -1_000_000_000n, -(exited / 10n)])
  const podBalanceGwei = exited + drift > 0n ? exited + drift : 0n
  const balanceDeltasGwei = -exited
  return { type: 'finalizeCheckpoint', podOwner, podBalanceGwei, prevBeaconBalanceGwei, balanceDeltasGwei }
}

/* TOKENS */

const mint: Builder = (g) => ({
  type: 'mint',
  token: g.pick(tokens),
  to: g.pick(holders),
  amount: g.upTo(1000n * ETHER),
})

/** Mostly a gift to a strategy, which moves its rate. */
const transfer: Builder = (g) => {
  const caller = g.pick(holders)
  const strategy = g.pick(g.exist)
  const token = g.chance(4) ? g.pick(tokens) : tokenOf(strategy)
  const held = g.held(token, caller)
  return { type: 'transfer', caller, token, to: strategy, amount: g.upTo(held < ETHER ? held : ETHER) }
}

const approve: Builder = (g) => ({
  type: 'approve',
  caller: g.pick(holders),
  token: g.pick(tokens),
  spender: strategyManager,
  amount: g.chance(4) ? g.upTo(100n * ETHER) : 2n ** 256n - 1n,
})

const rebase: Builder = (g) => {
  const token = tokens[1] as Address
  const index = g.state.tokens.get(token)?.index ?? WAD
  const percent = BigInt(g.pick([101, 103, 110, 99, 90]))
  const moved = (index * percent) / 100n + BigInt(g.next(1000))
  return { type: 'rebase', token, index: moved > 10n * WAD || moved < WAD / 10n ? WAD : moved }
}

const setBlocked: Builder = (g) => {
  const barred = tokens.flatMap((token) =>
    [...(g.state.tokens.get(token)?.blocked ?? [])].map((account): [Address, Address] => [token, account]),
  )
  const [token, account] = g.maybe(barred) ?? [g.pick(tokens), g.pick([...stakers, recipient])]
  return { type: 'setBlocked', token, account, blocked: barred.length === 0 }
}

/* PERMISSIONS */

const accountsWithAuthority = [...operators.slice(0, 2), avss[0]]

const addPendingAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const admin = g.pick([account, outsider, approver])
  return { type: 'addPendingAdmin', caller: g.authority(account), account, admin }
}

const acceptAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const caller = g.maybe(g.state.accounts.get(account)?.pendingAdmins ?? [])
  return caller === undefined ? undefined : { type: 'acceptAdmin', caller, account }
}

const removePendingAdmin: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const admin =
    g.maybe(g.state.accounts.get(account)?.pendingAdmins ?? []) ?? (g.chance(4) ? outsider : undefined)
  if (admin === undefined) return undefined
  return { type: 'removePendingAdmin', caller: g.authority(account), account, admin }
}

/** Of an account with two admins; where there is none yet, on the way there. */
const removeAdmin: Builder = (g) => {
  const adminsOf = (account: Address) => g.state.accounts.get(account)?.admins ?? []
  const account = g.maybe(accountsWithAuthority.filter((each) => adminsOf(each).length > 1))
  if (account === undefined && !g.chance(5)) return acceptAdmin(g) ?? addPendingAdmin(g)
  const of = account ?? g.pick(accountsWithAuthority)
  const admin = g.maybe(adminsOf(of))
  return admin === undefined
    ? undefined
    : { type: 'removeAdmin', caller: g.authority(of), account: of, admin }
}

const TARGETS = [
  { target: allocationManager, selector: SELECTORS.modifyAllocations },
  { target: allocationManager, selector: SELECTORS.registerForOperatorSets },
  { target: delegationManager, selector: SELECTORS.undelegate },
]

const setAppointee: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  return {
    type: 'setAppointee',
    caller: g.authority(account),
    account,
    appointee: approver,
    ...g.pick(TARGETS),
  }
}

const removeAppointee: Builder = (g) => {
  const account = g.pick(accountsWithAuthority)
  const given = TARGETS.filter(({ target, selector }) =>
    g.state.accounts
      .get(account)
      ?.permissions.get(approver)
      ?.some((each) => each.startsWith(target) && each.slice(42, 50) === selector.slice(2)),
  )
  const one = g.maybe(given)
  if (one === undefined) return undefined
  return { type: 'removeAppointee', caller: g.authority(account), account, appointee: approver, ...one }
}

/** The appointee acts for an operator. */
const actAsAppointee: Builder = (g) => {
  const action = g.pick([modifyAllocations, registerForOperatorSets])(g)
  return action === undefined ? undefined : ({ ...action, caller: approver } as Action)
}

/* GOVERNANCE */

const PAUSABLE = [delegationManager, strategyManager, allocationManager, eigenPodManager, strategyFactory]

const pause: Builder = (g) => {
  const contract = g.chance(4) ? g.pick(g.exist) : g.pick(PAUSABLE)
  const current = g.state.strategies.get(contract)?.paused ?? g.state.paused.get(contract) ?? 0n
  const newPausedStatus = g.chance(10) ? 0n : current | (1n << BigInt(g.pick([0, 1, 2, 2, 200])))
  if (g.chance(20)) return { type: 'pauseAll', caller: pauser, contract }
  return { type: 'pause', caller: g.chance(8) ? g.anyone() : pauser, contract, newPausedStatus }
}

/** Gives the contract that is paused, so that a campaign doesn't stand still. */
export const unpause: Builder = (g) => {
  const stopped = [...PAUSABLE, ...g.exist].filter(
    (each) => (g.state.strategies.get(each)?.paused ?? g.state.paused.get(each) ?? 0n) !== 0n,
  )
  const contract = g.maybe(stopped)
  if (contract === undefined) return undefined
  return { type: 'unpause', caller: g.state.unpauser, contract, newPausedStatus: 0n }
}

const ownerOf = (g: Generator, contract: Address): Address => g.state.owners.get(contract) ?? owner

const whitelist: Builder = (g) => {
  const chosen = g.some(strategies(), 3)
  const whitelister = g.state.strategyManager.strategyWhitelister
  if (whitelister !== strategyFactory) {
    return { type: 'addStrategiesToDepositWhitelist', caller: whitelister, strategiesToWhitelist: chosen }
  }
  const caller = ownerOf(g, strategyFactory)
  return { type: 'whitelistStrategies', caller, strategiesToWhitelist: strategies() }
}

const unlist: Builder = (g) => {
  const strategiesToRemoveFromWhitelist = g.some(strategies(), 2)
  const whitelister = g.state.strategyManager.strategyWhitelister
  if (whitelister !== strategyFactory) {
    return {
      type: 'removeStrategiesFromDepositWhitelist',
      caller: whitelister,
      strategiesToRemoveFromWhitelist,
    }
  }
  const caller = ownerOf(g, strategyFactory)
  return { type: 'removeStrategiesFromWhitelist', caller, strategiesToRemoveFromWhitelist }
}

const setStrategyWhitelister: Builder = (g) => {
  const caller = ownerOf(g, strategyManager)
  const now = g.state.strategyManager.strategyWhitelister
  const to = now === strategyFactory ? outsider : strategyFactory
  return { type: 'setStrategyWhitelister', caller, newStrategyWhitelister: to }
}

const deployNewStrategy: Builder = (g) => {
  const token = g.pick(tokens.slice(3))
  return { type: 'deployNewStrategy', caller: g.anyone(), token, newStrategy: factoryStrategy(token) }
}

const blacklistTokens: Builder = (g) => ({
  type: 'blacklistTokens',
  caller: ownerOf(g, strategyFactory),
  tokens: [g.pick(tokens)],
})

const setTVLLimits: Builder = (g) => {
  const strategy = strategies()[0] as Address
  const newMaxTotalDeposits = g.chance(4) ? limits.maxTotalDeposits / 4n : limits.maxTotalDeposits
  const newMaxPerDeposit = g.chance(8)
    ? newMaxTotalDeposits + 1n
    : limits.maxPerDeposit / BigInt(1 + g.next(4))
  return { type: 'setTVLLimits', caller: g.state.unpauser, strategy, newMaxPerDeposit, newMaxTotalDeposits }
}

const OWNED = [strategyManager, strategyFactory, eigenPodManager]

const transferOwnership: Builder = (g) => {
  const contract = g.pick(OWNED)
  const newOwner = g.chance(8) ? nobody : ownerOf(g, contract) === owner ? outsider : owner
  return { type: 'transferOwnership', caller: ownerOf(g, contract), contract, newOwner }
}

const setPodTimestamps: Builder = (g) => {
  const setter = g.state.eigenPodManager.proofTimestampSetter
  if (setter === outsider && g.chance(2)) {
    return { type: 'setPectraForkTimestamp', caller: setter, timestamp: BigInt(g.next(1000)) }
  }
  const caller = ownerOf(g, eigenPodManager)
  return { type: 'setProofTimestampSetter', caller, newProofTimestampSetter: outsider }
}

const setIsPauser: Builder = (g) => ({
  type: 'setIsPauser',
  caller: g.state.unpauser,
  newPauser: g.chance(10) ? nobody : outsider,
  canPause: g.chance(2),
})

/* WRONG CALLERS */

/** Functions that only the core calls, and governance's, called by people. */
const intrude: Builder = (g) => {
  const caller = g.chance(4) ? delegationManager : g.pick(holders)
  const honest = g.pick(holders)
  const strategy = g.pick(g.strategiesWith)
  const operatorSet = g.pick(operatorSets)
  const contract = g.pick([strategyManager, eigenPodManager])
  const amount = 1n + BigInt(g.next(1000))
  const token = g.pick(tokens)
  const intrusions: Action[] = [
    {
      type: 'increaseDelegatedShares',
      caller,
      staker: honest,
      strategy,
      prevDepositShares: 0n,
      addedShares: amount,
    },
    {
      type: 'decreaseDelegatedShares',
      caller,
      staker: honest,
      curDepositShares: amount,
      beaconChainSlashingFactorDecrease: 1n,
    },
    {
      type: 'slashOperatorShares',
      caller,
      operator: operators[0] as Address,
      operatorSet,
      slashId: 1n,
      strategy,
      prevMaxMagnitude: WAD,
      newMaxMagnitude: 1n,
    },
    {
      type: 'removeDepositShares',
      caller: honest,
      contract,
      staker: honest,
      strategy,
      depositSharesToRemove: amount,
    },
    { type: 'addShares', caller: honest, contract, staker: honest, strategy, shares: amount },
    {
      type: 'withdrawSharesAsTokens',
      caller: honest,
      contract,
      staker: honest,
      strategy,
      token,
      shares: amount,
    },
    {
      type: 'increaseBurnOrRedistributableShares',
      caller: honest,
      contract,
      operatorSet,
      slashId: 1n,
      strategy,
      addedSharesToBurn: amount,
    },
    { type: 'deposit', caller, strategy: g.pick(g.exist), token, amount },
    { type: 'withdraw', caller, strategy: g.pick(g.exist), recipient: honest, token, amountShares: amount },
    {
      type: 'recordBeaconChainETHBalanceUpdate',
      caller: g.chance(2) ? podOf(podOwners[0] as Address) : caller,
      podOwner: podOwners[1] as Address,
      prevRestakedBalanceWei: ETHER,
      balanceDeltaWei: -1n,
    },
    {
      type: 'recordBeaconChainETHBalanceUpdate',
      caller: podOf(podOwners[0] as Address),
      podOwner: podOwners[0] as Address,
      prevRestakedBalanceWei: ETHER,
      balanceDeltaWei: g.pick([1n, -1n, 0n, 1_000_000_000n]),
    },
    { type: 'renounceOwnership', caller, contract: g.pick(OWNED) },
    { type: 'transferOwnership', caller, contract: g.pick(OWNED), newOwner: caller },
    { type: 'unpause', caller, contract: g.pick(PAUSABLE), newPausedStatus: 0n },
    { type: 'setIsPauser', caller, newPauser: caller, canPause: true },
    { type: 'setUnpauser', caller, newUnpauser: caller },
    { type: 'addPendingAdmin', caller, account: honest, admin: caller },
    { type: 'setStrategyWhitelister', caller, newStrategyWhitelister: caller },
    { type: 'addStrategiesToDepositWhitelist', caller, strategiesToWhitelist: [strategy] },
    { type: 'blacklistTokens', caller, tokens: [token] },
    {
      type: 'setTVLLimits',
      caller,
      strategy: strategies()[0] as Address,
      newMaxPerDeposit: 0n,
      newMaxTotalDeposits: 0n,
    },
    { type: 'setProofTimestampSetter', caller, newProofTimestampSetter: caller },
    { type: 'setPectraForkTimestamp', caller, timestamp: 1n },
    { type: 'burnShares', caller, strategy },
    { type: 'migrateSlashers', caller, operatorSets },
  ]
  return g.pick(intrusions)
}

/** How often each is drawn. */
export const weights: readonly (readonly [number, Builder])[] = [
  [12, depositIntoStrategy],
  [3, depositIntoStrategyWithSignature],
  [9, queueWithdrawals],
  [8, completeQueuedWithdrawal],
  [4, completeQueuedWithdrawals],
  [7, delegateTo],
  [2, undelegate],
  [2, redelegate],
  [2, registerAsOperator],
  [1, modifyOperatorDetails],
  [0.5, updateOperatorMetadataURI],
  [2, setAllocationDelay],
  [10, modifyAllocations],
  [3, clearDeallocationQueue],
  [6, registerForOperatorSets],
  [3, deregisterFromOperatorSets],
  [0.5, updateAVSMetadataURI],
  [0.7, setAVSRegistrar],
  [0.7, setRegistrarAnswers],
  [1.5, createSets],
  [2, addStrategiesToOperatorSet],
  [1.2, removeStrategiesFromOperatorSet],
  [2, updateSlasher],
  [9, slashOperator],
  [5, clear],
  [3, creditValidators],
  [4, finalizeCheckpoint],
  [2, mint],
  [2, transfer],
  [1.5, approve],
  [2, rebase],
  [1, setBlocked],
  [0.8, addPendingAdmin],
  [0.8, acceptAdmin],
  [0.5, removePendingAdmin],
  [0.8, removeAdmin],
  [1, setAppointee],
  [0.6, removeAppointee],
  [1, actAsAppointee],
  [1.2, pause],
  [1.5, whitelist],
  [0.4, unlist],
  [0.3, setStrategyWhitelister],
  [0.6, deployNewStrategy],
  [0.1, blacklistTokens],
  [0.6, setTVLLimits],
  [0.3, transferOwnership],
  [0.5, setPodTimestamps],
  [0.3, setIsPauser],
  [3, intrude],
]
