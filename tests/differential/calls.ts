// An action of the model as a call of a contract.
import {
  type Action,
  type ActionType,
  type Address,
  type Hex,
  SELECTORS,
  type Signature,
  type State,
} from '@restack/protocol'
import { abiFunction, type CompiledFunction, type ContractKind } from './abi.js'
import { nativeRows } from './native/calls.js'
import { contracts, keyOf, nobody } from './world.js'

export type Call = {
  caller: Address
  target: Address
  value: bigint
  function: CompiledFunction
  args: readonly unknown[]
  data: Hex
}

type Parameters<Type extends ActionType> = Extract<Action, { type: Type }>
type Shape = {
  target: Address
  args: readonly unknown[]
  /** Wei sent along. */
  value?: bigint
  /** In place of a function and its arguments. */
  data?: Hex
  caller?: Address
  kind?: ContractKind
  name?: string
}
export type Row<Type extends ActionType> = (action: Parameters<Type>, state: State) => Shape | Promise<Shape>
export type Rows = { [Type in ActionType]?: Row<Type> }

const dm = contracts.delegationManager
const sm = contracts.strategyManager
const am = contracts.allocationManager
const epm = contracts.eigenPodManager
const pc = contracts.permissionController
const factory = contracts.strategyFactory
const registry = contracts.pauserRegistry

/** Of each action: the contract, and the arguments in the ABI's order. The function has the action's name. */
const rows: Rows = {
  // DelegationManager
  registerAsOperator: (a) => ({
    target: dm,
    args: [a.initDelegationApprover, a.allocationDelay, a.metadataURI],
  }),
  modifyOperatorDetails: (a) => ({ target: dm, args: [a.operator, a.newDelegationApprover] }),
  updateOperatorMetadataURI: (a) => ({ target: dm, args: [a.operator, a.metadataURI] }),
  delegateTo: async (a) => ({
    target: dm,
    args: [a.operator, await withExpiry(a.approverSignatureAndExpiry), a.approverSalt],
  }),
  redelegate: async (a) => ({
    target: dm,
    args: [a.newOperator, await withExpiry(a.newOperatorApproverSig), a.approverSalt],
  }),
  undelegate: (a) => ({ target: dm, args: [a.staker] }),
  queueWithdrawals: (a) => ({
    target: dm,
    args: [a.params.map(({ strategies, depositShares }) => [strategies, depositShares, nobody])],
  }),
  completeQueuedWithdrawal: (a) => ({ target: dm, args: [a.withdrawal, a.tokens, a.receiveAsTokens] }),
  completeQueuedWithdrawals: (a) => ({ target: dm, args: [a.withdrawals, a.tokens, a.receiveAsTokens] }),
  increaseDelegatedShares: (a) => ({
    target: dm,
    args: [a.staker, a.strategy, a.prevDepositShares, a.addedShares],
  }),
  decreaseDelegatedShares: (a) => ({
    target: dm,
    args: [a.staker, a.curDepositShares, a.beaconChainSlashingFactorDecrease],
  }),
  slashOperatorShares: (a) => ({
    target: dm,
    args: [a.operator, a.operatorSet, a.slashId, a.strategy, a.prevMaxMagnitude, a.newMaxMagnitude],
  }),

  // StrategyManager, strategies and their factory
  depositIntoStrategy: (a) => ({ target: sm, args: [a.strategy, a.token, a.amount] }),
  depositIntoStrategyWithSignature: async (a) => ({
    target: sm,
    args: [a.strategy, a.token, a.amount, a.staker, a.expiry, await signed(a.signature)],
  }),
  clearBurnOrRedistributableShares: (a) => ({ target: sm, args: [a.operatorSet, a.slashId] }),
  clearBurnOrRedistributableSharesByStrategy: (a) => ({
    target: sm,
    args: [a.operatorSet, a.slashId, a.strategy],
  }),
  burnShares: (a) => ({ target: sm, args: [a.strategy] }),
  setStrategyWhitelister: (a) => ({ target: sm, args: [a.newStrategyWhitelister] }),
  addStrategiesToDepositWhitelist: (a) => ({ target: sm, args: [a.strategiesToWhitelist] }),
  removeStrategiesFromDepositWhitelist: (a) => ({ target: sm, args: [a.strategiesToRemoveFromWhitelist] }),
  removeDepositShares: (a) => ({ ...manager(a), args: [a.staker, a.strategy, a.depositSharesToRemove] }),
  addShares: (a) => ({ ...manager(a), args: [a.staker, a.strategy, a.shares] }),
  withdrawSharesAsTokens: (a) => ({ ...manager(a), args: [a.staker, a.strategy, a.token, a.shares] }),
  increaseBurnOrRedistributableShares: (a) => ({
    ...manager(a),
    args: [a.operatorSet, a.slashId, a.strategy, a.addedSharesToBurn],
  }),
  deployNewStrategy: (a) => ({ target: factory, args: [a.token] }),
  blacklistTokens: (a) => ({ target: factory, args: [a.tokens] }),
  whitelistStrategies: (a) => ({ target: factory, args: [a.strategiesToWhitelist] }),
  removeStrategiesFromWhitelist: (a) => ({ target: factory, args: [a.strategiesToRemoveFromWhitelist] }),
  setTVLLimits: (a) => ({
    target: a.strategy,
    kind: 'strategy',
    args: [a.newMaxPerDeposit, a.newMaxTotalDeposits],
  }),
  deposit: (a) => ({ target: a.strategy, kind: 'strategy', args: [a.token, a.amount] }),
  withdraw: (a) => ({ target: a.strategy, kind: 'strategy', args: [a.recipient, a.token, a.amountShares] }),

  // AllocationManager
  updateAVSMetadataURI: (a) => ({ target: am, args: [a.avs, a.metadataURI] }),
  setAVSRegistrar: (a) => ({ target: am, args: [a.avs, a.registrar] }),
  createOperatorSets: (a) => ({ target: am, args: [a.avs, a.params] }),
  createOperatorSetsV2: (a) => ({ target: am, args: [a.avs, a.params] }),
  createRedistributingOperatorSets: (a) => ({
    target: am,
    args: [a.avs, a.params, a.redistributionRecipients],
  }),
  createRedistributingOperatorSetsV2: (a) => ({
    target: am,
    args: [a.avs, a.params, a.redistributionRecipients],
  }),
  addStrategiesToOperatorSet: (a) => ({ target: am, args: [a.avs, a.operatorSetId, a.strategies] }),
  removeStrategiesFromOperatorSet: (a) => ({ target: am, args: [a.avs, a.operatorSetId, a.strategies] }),
  updateSlasher: (a) => ({ target: am, args: [a.operatorSet, a.slasher] }),
  migrateSlashers: (a) => ({ target: am, args: [a.operatorSets] }),
  registerForOperatorSets: (a) => ({ target: am, args: [a.operator, a.params] }),
  deregisterFromOperatorSets: (a) => ({ target: am, args: [a.params] }),
  setAllocationDelay: (a) => ({ target: am, args: [a.operator, a.delay] }),
  modifyAllocations: (a) => ({ target: am, args: [a.operator, a.params] }),
  clearDeallocationQueue: (a) => ({ target: am, args: [a.operator, a.strategies, a.numToClear] }),
  slashOperator: (a) => ({ target: am, args: [a.avs, a.params] }),

  // EigenPodManager and pods
  recordBeaconChainETHBalanceUpdate: (a) => ({
    target: epm,
    args: [a.podOwner, a.prevRestakedBalanceWei, a.balanceDeltaWei],
  }),
  createPod: () => ({ target: epm, args: [] }),
  ...nativeRows,
  setProofTimestampSetter: (a) => ({ target: epm, args: [a.newProofTimestampSetter] }),
  setPectraForkTimestamp: (a) => ({ target: epm, args: [a.timestamp] }),
  scheduleFork: (a) => ({ target: epm, args: [a.forkTimestamp, a.stateLayout] }),
  cancelFork: () => ({ target: epm, args: [] }),
  addPodImplementation: (a) => ({ target: epm, args: [a.implementation] }),

  // Permissions, pausing, ownership
  addPendingAdmin: (a) => ({ target: pc, args: [a.account, a.admin] }),
  removePendingAdmin: (a) => ({ target: pc, args: [a.account, a.admin] }),
  acceptAdmin: (a) => ({ target: pc, args: [a.account] }),
  removeAdmin: (a) => ({ target: pc, args: [a.account, a.admin] }),
  setAppointee: (a) => ({ target: pc, args: [a.account, a.appointee, a.target, a.selector] }),
  removeAppointee: (a) => ({ target: pc, args: [a.account, a.appointee, a.target, a.selector] }),
  pause: (a) => ({ target: a.contract, kind: 'delegationManager', args: [a.newPausedStatus] }),
  pauseAll: (a) => ({ target: a.contract, kind: 'delegationManager', args: [] }),
  unpause: (a) => ({ target: a.contract, kind: 'delegationManager', args: [a.newPausedStatus] }),
  setIsPauser: (a) => ({ target: registry, args: [a.newPauser, a.canPause] }),
  setUnpauser: (a) => ({ target: registry, args: [a.newUnpauser] }),
  transferOwnership: (a) => ({ target: a.contract, kind: 'strategyManager', args: [a.newOwner] }),
  renounceOwnership: (a) => ({ target: a.contract, kind: 'strategyManager', args: [] }),

  // The world
  mint: (a) => ({ target: a.token, kind: 'token', caller: a.to, args: [a.to, a.amount] }),
  approve: (a) => ({ target: a.token, kind: 'token', args: [a.spender, a.amount] }),
  transfer: (a) => ({ target: a.token, kind: 'token', args: [a.to, a.amount] }),
  rebase: (a) => ({ target: a.token, kind: 'token', caller: nobody, args: [a.index] }),
  setBlocked: (a) => ({ target: a.token, kind: 'token', caller: nobody, args: [a.account, a.blocked] }),
  setRegistrar: ({ address, registrar }) => ({
    target: address,
    kind: 'registrar',
    caller: nobody,
    name: 'setAnswers',
    args: [
      registrar.supportsAVS,
      registrar.registerOperator === 'accept',
      registrar.deregisterOperator === 'accept',
    ],
  }),
}

/** What all of the actions that have a call are named. */
export const callable = Object.keys(rows) as ActionType[]

const kinds = new Map<Address, ContractKind>(
  Object.entries(contracts).map(([name, address]) => [address, name as ContractKind]),
)

/** Overloads of one name, told apart by their selectors. */
const overloaded: Partial<Record<ActionType, { name: string; selector: Hex }>> = {
  createOperatorSets: { name: 'createOperatorSets', selector: SELECTORS.createOperatorSets },
  createOperatorSetsV2: { name: 'createOperatorSets', selector: SELECTORS.createOperatorSetsV2 },
  createRedistributingOperatorSets: {
    name: 'createRedistributingOperatorSets',
    selector: SELECTORS.createRedistributingOperatorSets,
  },
  createRedistributingOperatorSetsV2: {
    name: 'createRedistributingOperatorSets',
    selector: SELECTORS.createRedistributingOperatorSetsV2,
  },
}

export async function toCall(action: Action, state: State): Promise<Call> {
  const row = rows[action.type] as Row<ActionType> | undefined
  if (!row) throw new Error(`${action.type} is not a call.`)
  const shape = await row(action as never, state)
  const kind = shape.kind ?? kinds.get(shape.target)
  if (!kind) throw new Error(`${action.type} has no contract.`)
  const { name, selector } = overloaded[action.type] ?? { name: shape.name ?? action.type }
  const compiled = abiFunction(kind, name, selector)
  const caller = shape.caller ?? ('caller' in action ? action.caller : nobody)
  const { target, args, value = 0n } = shape
  return { caller, target, value, function: compiled, args, data: shape.data ?? compiled.encode(args) }
}

const manager = ({ contract }: { contract: Address }) => ({ target: contract })

async function withExpiry({ signature, expiry }: { signature: Signature; expiry: bigint }) {
  return { signature: await signed(signature), expiry }
}

/** A real signature; one that nobody made is 65 bytes of nonsense. */
async function signed(signature: Signature): Promise<Hex> {
  if (signature === null) return `0x${'5a'.repeat(65)}`
  const key = keyOf(signature.signer)
  if (!key) throw new Error(`${signature.signer} can't sign.`)
  return key.sign({ hash: signature.digest })
}
