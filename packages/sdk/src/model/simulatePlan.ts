import {
  type Action,
  type ActionOnState,
  type Address,
  calculateDelegationApprovalDigestHash,
  delegationApprover,
  getAVSRegistrar,
  getSlasher,
  type OperatorSet,
  queuedWithdrawals,
  type Simulation,
  type State,
  type Step,
  simulate,
  stakerDepositShares,
  ZERO_ADDRESS,
} from '@restack/protocol'
import type { PlanStep } from './planSchema.js'
import { createPodLedger, type PodLedger } from './podLedger.js'

/** What is not part of the plan but has to be so for it to be played. */
const assumed = new Set<Action['type']>(['setRegistrar', 'mint', 'approve', 'setPod'])

/**
 * Plays a plan on a copy of a state: what each step does, and what has changed for each party after the last. Steps
 * after a refused one are not played.
 *
 * @throws RestackError `InvalidPlan` for a checkpoint that shows more lost than the validators have
 *
 * @example
 * const state = await getState(client, { deployment })
 * const { changes } = simulatePlan(state, [{ type: 'undelegate', staker }])
 */
export function simulatePlan(state: State, plan: readonly PlanStep[]): Simulation {
  const pods = createPodLedger()
  const simulation = simulate(
    state,
    plan.flatMap((step) => actionsOf(step, pods)),
  )
  return { ...simulation, steps: simulation.steps.filter(({ action }: Step) => !assumed.has(action.type)) }
}

const empty = { signature: null, expiry: 0n }
const noSalt = `0x${'00'.repeat(32)}` as const

function actionsOf(step: PlanStep, pods: PodLedger): ActionOnState[] {
  switch (step.type) {
    case 'advance':
      return [() => step]
    case 'depositIntoStrategy':
      return [...fundingOf(step), (state) => depositOf(state, step)]
    case 'delegateTo': {
      const { staker, operator } = step
      return [
        (state) => ({
          type: 'delegateTo',
          caller: staker,
          operator,
          approverSignatureAndExpiry: approval(state, staker, operator),
          approverSalt: saltOf(state, operator),
        }),
      ]
    }
    case 'redelegate': {
      const { staker, newOperator } = step
      return [
        (state) => ({
          type: 'redelegate',
          caller: staker,
          newOperator,
          newOperatorApproverSig: approval(state, staker, newOperator),
          approverSalt: saltOf(state, newOperator),
        }),
      ]
    }
    case 'undelegate':
      return [() => ({ type: 'undelegate', caller: step.staker, staker: step.staker })]
    case 'queueWithdrawals':
      return [(state) => queueOf(state, step)]
    case 'completeQueuedWithdrawal':
      return [(state) => completionOf(state, step)]
    case 'registerAsOperator': {
      const { operator: caller, allocationDelay } = step
      const details = { initDelegationApprover: ZERO_ADDRESS, metadataURI: '' }
      return [() => ({ type: 'registerAsOperator', caller, allocationDelay, ...details })]
    }
    case 'setAllocationDelay':
      return [() => ({ ...step, caller: step.operator })]
    case 'modifyAllocations': {
      const { operator, ...params } = step
      return [() => ({ type: 'modifyAllocations', caller: operator, operator, params: [params] })]
    }
    case 'registerForOperatorSets':
    case 'deregisterFromOperatorSets':
      return [acceptedBy(step.operatorSet), () => membershipOf(step)]
    case 'createOperatorSet':
      return [() => creationOf(step)]
    case 'addStrategiesToOperatorSet':
    case 'removeStrategiesFromOperatorSet': {
      const { avs, id: operatorSetId } = step.operatorSet
      const { type, strategies } = step
      return [() => ({ type, caller: avs, avs, operatorSetId, strategies })]
    }
    case 'updateSlasher':
      return [() => ({ ...step, caller: step.operatorSet.avs })]
    case 'slashOperator':
      return [(state) => slashOf(state, step)]
    case 'clearBurnOrRedistributableShares': {
      const { operatorSet, slashId } = step
      return [() => ({ type: step.type, caller: operatorSet.avs, operatorSet, slashId })]
    }
    case 'creditValidators':
      return [(state) => podFor(state, step.staker), (state) => pods.credit(state, step)]
    case 'finalizeCheckpoint':
      return [(state) => pods.finalize(state, step)]
  }
}

type StepOf<type extends PlanStep['type']> = Extract<PlanStep, { type: type }>

const tokenOf = (state: State, strategy: Address): Address =>
  state.strategies.get(strategy)?.underlyingToken ?? ZERO_ADDRESS

/** The tokens of a deposit, and leave to take them; an unknown strategy is for the deposit to refuse. */
function fundingOf({ staker, strategy, amount }: StepOf<'depositIntoStrategy'>): ActionOnState[] {
  const ifKnown =
    (action: (token: Address, state: State) => Action): ActionOnState =>
    (state) => {
      const token = tokenOf(state, strategy)
      return state.tokens.has(token) ? action(token, state) : nothing
    }
  return [
    ifKnown((token) => ({ type: 'mint', token, to: staker, amount })),
    ifKnown((token, { config }) => ({
      type: 'approve',
      caller: staker,
      token,
      spender: config.contracts.strategyManager,
      amount,
    })),
  ]
}

function depositOf(state: State, { staker, strategy, amount }: StepOf<'depositIntoStrategy'>): Action {
  return { type: 'depositIntoStrategy', caller: staker, strategy, token: tokenOf(state, strategy), amount }
}

/** Without shares: all that the staker has. */
function queueOf(state: State, { staker, strategies, depositShares }: StepOf<'queueWithdrawals'>): Action {
  const all = (strategy: Address) =>
    stakerDepositShares(state, staker, strategy) ||
    (state.stakers.get(staker)?.positions.get(strategy)?.depositShares ?? 0n)
  const shares = depositShares ?? strategies.map(all)
  return { type: 'queueWithdrawals', caller: staker, params: [{ strategies, depositShares: shares }] }
}

function completionOf(state: State, step: StepOf<'completeQueuedWithdrawal'>): Action {
  const withdrawal = queuedWithdrawals(state, step.withdrawalRoot)
  return {
    type: 'completeQueuedWithdrawal',
    caller: withdrawal.withdrawer,
    withdrawal,
    tokens: withdrawal.strategies.map((strategy) => tokenOf(state, strategy)),
    receiveAsTokens: step.receiveAsTokens,
  }
}

function membershipOf(step: StepOf<'registerForOperatorSets' | 'deregisterFromOperatorSets'>): Action {
  const { operator, operatorSet } = step
  const { avs, id } = operatorSet
  const params = { avs, operatorSetIds: [id] }
  return step.type === 'registerForOperatorSets'
    ? { type: step.type, caller: operator, operator, params: { ...params, data: '0x' } }
    : { type: step.type, caller: operator, params: { ...params, operator } }
}

function creationOf(step: StepOf<'createOperatorSet'>): Action {
  const { operatorSet, strategies, redistributionRecipient } = step
  const { avs, id: operatorSetId } = operatorSet
  const params = [{ operatorSetId, strategies, slasher: step.slasher ?? avs }]
  if (redistributionRecipient === undefined) return { type: 'createOperatorSetsV2', caller: avs, avs, params }
  const redistributionRecipients = [redistributionRecipient]
  return { type: 'createRedistributingOperatorSetsV2', caller: avs, avs, params, redistributionRecipients }
}

/** Without strategies: all of the set; `wad` counts for each. */
function slashOf(state: State, step: StepOf<'slashOperator'>): Action {
  const { operatorSet, operator, wad, wadsToSlash } = step
  const { avs, id: operatorSetId } = operatorSet
  const key = [...state.operatorSets.values()].find((set) => set.avs === avs && set.id === operatorSetId)
  const strategies = step.strategies ?? key?.strategies.toSorted() ?? []
  const params = {
    operator,
    operatorSetId,
    strategies,
    wadsToSlash: wadsToSlash ?? strategies.map(() => wad ?? 0n),
    description: '',
  }
  return { type: 'slashOperator', caller: getSlasher(state, operatorSet), avs, params }
}

const accepting = { supportsAVS: true, registerOperator: 'accept', deregisterOperator: 'accept' } as const
const nothing: Action = { type: 'setRegistrar', address: ZERO_ADDRESS, registrar: accepting }

/** A pod for who has none yet; its address is nobody's. */
function podFor({ eigenPodManager }: State, owner: Address): Action {
  return eigenPodManager.pods.has(owner) ? nothing : { type: 'setPod', owner, address: ZERO_ADDRESS }
}

function acceptedBy({ avs }: OperatorSet): ActionOnState {
  return (state) => ({ type: 'setRegistrar', address: getAVSRegistrar(state, avs), registrar: accepting })
}

/** A salt that the approver has not used. */
function saltOf(state: State, operator: Address): `0x${string}` {
  const spent = state.spentSalts.get(delegationApprover(state, operator))?.size ?? 0
  return spent === 0 ? noSalt : `0x${BigInt(spent).toString(16).padStart(64, '0')}`
}

function approval(state: State, staker: Address, operator: Address) {
  const approver = delegationApprover(state, operator)
  if (approver === ZERO_ADDRESS) return empty
  const expiry = state.timestamp
  const salt = saltOf(state, operator)
  const digest = calculateDelegationApprovalDigestHash(state, staker, operator, approver, salt, expiry)
  return { signature: { signer: approver, digest }, expiry }
}
