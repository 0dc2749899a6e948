// What the tables of refusals share: actions with most of their parameters filled in, and states to refuse them in.
import {
  type Action,
  type Address,
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  calculateDelegationApprovalDigestHash,
  type State,
  WAD,
  ZERO_ADDRESS,
} from '../../src/index.js'
import * as s from '../scene.js'

export { BEACON, s }

export const { STAKER, BOB, OPERATOR, STRATEGY, TOKEN, AVS, SET, SLASHER, OWNER, PAUSER, UNPAUSER } = s
export const base = s.scene()
export const { delegationManager, strategyManager, strategyFactory, allocationManager, eigenPodManager } =
  base.config.contracts
export const noSet = { avs: AVS, id: 99 }
export const approvedBy = (state: State, signer: Address, expiry: bigint) => ({
  signature: {
    signer,
    digest: calculateDelegationApprovalDigestHash(state, STAKER, OPERATOR, BOB, s.SALT, expiry),
  },
  expiry,
})

export type Case = [name: string, what: string, prepare: (state: State) => Action]
export const delegateTo = (
  operator: Address,
  approval: ReturnType<typeof approvedBy> | typeof s.NO_APPROVAL,
) =>
  ({
    type: 'delegateTo',
    caller: STAKER,
    operator,
    approverSignatureAndExpiry: approval,
    approverSalt: s.SALT,
  }) satisfies Action
export const register = {
  type: 'registerAsOperator',
  initDelegationApprover: ZERO_ADDRESS,
  metadataURI: '',
} as const
export const deposit = (amount: bigint, token = TOKEN, strategy = STRATEGY) =>
  ({ type: 'depositIntoStrategy', caller: STAKER, strategy, token, amount }) satisfies Action
export const queue = (shares: bigint, strategies = [STRATEGY], depositShares = [shares]) =>
  ({ type: 'queueWithdrawals', caller: STAKER, params: [{ strategies, depositShares }] }) satisfies Action
export const withApprover = (state: State) => {
  s.register(state)
  s.apply(state, {
    type: 'modifyOperatorDetails',
    caller: OPERATOR,
    operator: OPERATOR,
    newDelegationApprover: BOB,
  })
}
export const delegated = (state: State) => {
  s.slashableOperator(state)
  s.fund(state, STAKER, WAD)
  s.delegateTo_(state, STAKER)
}
export const queued = (state: State) => {
  s.fund(state, STAKER, WAD)
  const withdrawal = s.queue(state, STAKER, WAD)
  const action = { type: 'completeQueuedWithdrawal', caller: STAKER, withdrawal, tokens: [TOKEN] } as const
  return { ...action, receiveAsTokens: true } as const
}
export const pausedAt = (state: State, contract: Address, bit: number) => {
  s.apply(state, { type: 'pause', caller: PAUSER, contract, newPausedStatus: 1n << BigInt(bit) })
}
export const slashed = (state: State) => {
  delegated(state)
  s.slash(state, WAD)
}
export const clear = {
  type: 'clearBurnOrRedistributableShares',
  caller: BOB,
  operatorSet: SET,
  slashId: 1n,
} as const
export const slash = (overrides: object = {}, caller = SLASHER): Action => ({
  type: 'slashOperator',
  caller,
  avs: AVS,
  params: {
    operator: OPERATOR,
    operatorSetId: SET.id,
    strategies: [STRATEGY],
    wadsToSlash: [WAD],
    description: '',
    ...overrides,
  },
})
export const modify = (magnitude: bigint, operatorSet = SET, newMagnitudes = [magnitude]): Action => ({
  type: 'modifyAllocations',
  caller: OPERATOR,
  operator: OPERATOR,
  params: [{ operatorSet, strategies: [STRATEGY], newMagnitudes }],
})
export const setParams = (operatorSetId: number, strategies = [STRATEGY], slasher = SLASHER) => ({
  operatorSetId,
  strategies,
  slasher,
})
export const createSets = (params: ReturnType<typeof setParams>[], caller = AVS): Action => ({
  type: 'createOperatorSetsV2',
  caller,
  avs: caller,
  params,
})
export const redistributing = (recipients: Address[], strategies = [STRATEGY]): Action => ({
  type: 'createRedistributingOperatorSetsV2',
  caller: AVS,
  avs: AVS,
  params: [setParams(1, strategies)],
  redistributionRecipients: recipients,
})
export const joinSet = (operatorSetIds: number[], caller = OPERATOR): Action => ({
  type: 'registerForOperatorSets',
  caller,
  operator: caller,
  params: { avs: AVS, operatorSetIds, data: '0x' },
})
export const leave = (operatorSetIds: number[], caller = OPERATOR): Action => ({
  type: 'deregisterFromOperatorSets',
  caller,
  params: { operator: OPERATOR, avs: AVS, operatorSetIds },
})
export const admin = { caller: AVS, account: AVS, admin: BOB }
export const appointee = {
  caller: AVS,
  account: AVS,
  appointee: BOB,
  target: BOB,
  selector: '0x01020304',
} as const
export const onManager = (
  type: 'addShares',
  caller: Address,
  contract: Address,
  strategy: Address,
  shares: bigint,
) => ({ type, caller, contract, strategy, staker: STAKER, shares }) satisfies Action
export const record = (caller: Address, delta: bigint, before = 0n, podOwner = STAKER): Action => ({
  type: 'recordBeaconChainETHBalanceUpdate',
  caller,
  podOwner,
  prevRestakedBalanceWei: before,
  balanceDeltaWei: delta,
})

export const after =
  (first: (state: State) => unknown, action: Action): ((state: State) => Action) =>
  (state) => {
    first(state)
    return action
  }
