import {
  type Action,
  type Address,
  advance,
  apply,
  approve,
  attempt,
  clearBurnOrRedistributableShares,
  completeQueuedWithdrawal,
  createOperatorSetsV2,
  createRedistributingOperatorSetsV2,
  createState,
  creditValidators,
  delegateTo,
  depositIntoStrategy,
  finalizeCheckpoint,
  getAllocation,
  getMaxMagnitude,
  getOperatorShares,
  getWithdrawableShares,
  mint,
  modifyAllocations,
  type OperatorSet,
  type Outcome,
  placeholder,
  queueWithdrawals,
  registerAsOperator,
  registerForOperatorSets,
  type State,
  type StateOptions,
  setPod,
  setRegistrar,
  slashOperator,
  updateAVSMetadataURI,
  WAD,
  type Withdrawal,
} from '../src/index.js'

export const TOKEN = placeholder(0x70)
export const OTHER_TOKEN = placeholder(0x71)
export const STRATEGY = placeholder(0x50)
export const OTHER_STRATEGY = placeholder(0x51)
export const STAKER = placeholder(0xa1)
export const BOB = placeholder(0xa2)
export const OPERATOR = placeholder(0xb1)
export const OTHER_OPERATOR = placeholder(0xb2)
export const AVS = placeholder(0xe1)
export const SLASHER = placeholder(0xe2)
export const RECIPIENT = placeholder(0xe3)
export const OWNER = placeholder(0xd1)
export const PAUSER = placeholder(0xd2)
export const UNPAUSER = placeholder(0xd3)
export const SET: OperatorSet = { avs: AVS, id: 1 }
export const SALT = `0x${'00'.repeat(31)}01` as const
export const NO_APPROVAL = { signature: null, expiry: 0n }
export const ETHER = 10n ** 18n
const MAX = 2n ** 256n - 1n

/** Two tokens with a strategy each, an AVS with metadata and an accepting registrar; short delays. */
export function scene(options: StateOptions = {}): State {
  const state = createState({
    block: 1000,
    minWithdrawalDelayBlocks: 100,
    deallocationDelay: 100,
    allocationConfigurationDelay: 60,
    slashResolutionDelayBlocks: 0,
    owner: OWNER,
    pausers: [PAUSER],
    unpauser: UNPAUSER,
    tokens: { [TOKEN]: {}, [OTHER_TOKEN]: {} },
    strategies: { [STRATEGY]: { token: TOKEN }, [OTHER_STRATEGY]: { token: OTHER_TOKEN } },
    ...options,
  })
  setRegistrar(state, {
    address: AVS,
    registrar: { supportsAVS: true, registerOperator: 'accept', deregisterOperator: 'accept' },
  })
  updateAVSMetadataURI(state, { caller: AVS, avs: AVS, metadataURI: '' })
  return state
}

export const tokenOf = (strategy: Address): Address => (strategy === STRATEGY ? TOKEN : OTHER_TOKEN)

/** Mints, approves and deposits. */
export function fund(state: State, staker: Address, amount: bigint, strategy = STRATEGY): bigint {
  provide(state, staker, amount, strategy)
  return depositIntoStrategy(state, { caller: staker, strategy, token: tokenOf(strategy), amount }).result
}

export function provide(state: State, staker: Address, amount: bigint, strategy = STRATEGY): void {
  const token = tokenOf(strategy)
  mint(state, { token, to: staker, amount })
  approve(state, { caller: staker, token, spender: state.config.contracts.strategyManager, amount: MAX })
}

export function register(state: State, operator = OPERATOR, allocationDelay = 0): void {
  const parameters = { caller: operator, initDelegationApprover: placeholder(0), metadataURI: '' }
  registerAsOperator(state, { ...parameters, allocationDelay })
}

export function delegateTo_(state: State, staker: Address, operator = OPERATOR): void {
  delegateTo(state, {
    caller: staker,
    operator,
    approverSignatureAndExpiry: NO_APPROVAL,
    approverSalt: SALT,
  })
}

export function createSet(state: State, id = SET.id, strategies: Address[] = [STRATEGY]): OperatorSet {
  const params = [{ operatorSetId: id, strategies, slasher: SLASHER }]
  createOperatorSetsV2(state, { caller: AVS, avs: AVS, params })
  return { avs: AVS, id }
}

export function createRedistributingSet(state: State, id: number, strategies: Address[]): OperatorSet {
  createRedistributingOperatorSetsV2(state, {
    caller: AVS,
    avs: AVS,
    params: [{ operatorSetId: id, strategies, slasher: SLASHER }],
    redistributionRecipients: [RECIPIENT],
  })
  return { avs: AVS, id }
}

export function join(state: State, operatorSet = SET, operator = OPERATOR): void {
  const params = { avs: operatorSet.avs, operatorSetIds: [operatorSet.id], data: '0x' as const }
  registerForOperatorSets(state, { caller: operator, operator, params })
}

export function allocate(
  state: State,
  magnitude: bigint,
  operatorSet = SET,
  strategy = STRATEGY,
  operator = OPERATOR,
) {
  const params = [{ operatorSet, strategies: [strategy], newMagnitudes: [magnitude] }]
  return modifyAllocations(state, { caller: operator, operator, params })
}

/** A registered operator with everything allocated to a set it is a member of. */
export function slashableOperator(state: State, operator = OPERATOR, strategy = STRATEGY): void {
  if (state.operatorSets.size === 0) createSet(state, SET.id, [STRATEGY, OTHER_STRATEGY])
  register(state, operator)
  join(state, SET, operator)
  allocate(state, WAD, SET, strategy, operator)
}

export function slash(
  state: State,
  wad: bigint,
  operatorSet = SET,
  strategy = STRATEGY,
  operator = OPERATOR,
) {
  const params = {
    operator,
    operatorSetId: operatorSet.id,
    strategies: [strategy],
    wadsToSlash: [wad],
    description: '',
  }
  return slashOperator(state, { caller: SLASHER, avs: operatorSet.avs, params })
}

/** Slashes so that max magnitude becomes `target`, all of it being allocated to the set. */
export function slashTo(
  state: State,
  target: bigint,
  operatorSet = SET,
  strategy = STRATEGY,
  operator = OPERATOR,
) {
  const current = getAllocation(state, operator, operatorSet, strategy).currentMagnitude
  const outcome = slash(state, ((current - target) * WAD) / current, operatorSet, strategy, operator)
  const reached = getMaxMagnitude(state, operator, strategy)
  if (reached !== target) throw new Error(`max magnitude is ${reached} and not ${target}`)
  return outcome
}

export function queue(state: State, staker: Address, shares: bigint, strategy = STRATEGY): Withdrawal {
  const params = [{ strategies: [strategy], depositShares: [shares] }]
  return queuedIn(queueWithdrawals(state, { caller: staker, params }))[0] as Withdrawal
}

export function queuedIn(outcome: Outcome<unknown>): Withdrawal[] {
  return outcome.events
    .filter(({ name }) => name === 'SlashingWithdrawalQueued')
    .map(({ args }) => args.withdrawal as Withdrawal)
}

export function complete(state: State, withdrawal: Withdrawal, receiveAsTokens: boolean) {
  const tokens = withdrawal.strategies.map(tokenOf)
  return completeQueuedWithdrawal(state, {
    caller: withdrawal.staker,
    withdrawal,
    tokens,
    receiveAsTokens,
  })
}

export const clear = (state: State, operatorSet = SET, slashId = 1n) =>
  clearBurnOrRedistributableShares(state, { caller: BOB, operatorSet, slashId })

export const pass = (state: State, blocks: number) => advance(state, { blocks })

export function withdrawable(state: State, staker: Address, strategy = STRATEGY): bigint {
  return getWithdrawableShares(state, staker, [strategy])[0][0] ?? -1n
}

export function sharesOf(state: State, operator: Address, strategy = STRATEGY): bigint {
  return getOperatorShares(state, operator, [strategy])[0] ?? -1n
}

/** A pod with validators' balances in ether. */
export function restake(state: State, podOwner: Address, ether: bigint): void {
  if (!state.eigenPodManager.pods.has(podOwner)) {
    setPod(state, { owner: podOwner, address: podOf(podOwner) })
  }
  creditValidators(state, { podOwner, effectiveBalanceGwei: ether * 10n ** 9n })
}

export const podOf = (owner: Address): Address => `0x99${owner.slice(4)}`

/** A checkpoint; amounts in gwei. */
export function checkpoint(state: State, podOwner: Address, before: bigint, delta: bigint, inPod = 0n) {
  return finalizeCheckpoint(state, {
    podOwner,
    podBalanceGwei: inPod,
    prevBeaconBalanceGwei: before,
    balanceDeltasGwei: delta,
  })
}

export const GWEI_PER_ETHER = 10n ** 9n

/** Name of the error with which an action is refused, or null. */
export function errorOf(state: State, action: Action): string | null {
  const outcome = attempt(state, action)
  return outcome.status === 'success' ? null : outcome.error.name
}

export const names = (outcome: Outcome<unknown>): string[] => outcome.events.map(({ name }) => name)

export { apply }
