import type {
  AccountPermissions,
  Address,
  Avs,
  Hex,
  Operator,
  OperatorInSet,
  OperatorSet,
  OperatorSetRecord,
  OperatorStake,
  Staker,
  State,
} from '../state.js'
import { ZERO_ADDRESS } from './constants.js'
import { operatorSetKey } from './keys.js'
import { getOrPut, type Run } from './run.js'

/** Records that an action creates at first use. Absent records read as the empty ones made here. */

export function stakerOf(run: Run, address: Address): Staker {
  return getOrPut(run, run.state.stakers, address, () => ({
    delegatedTo: ZERO_ADDRESS,
    depositNonce: 0n,
    cumulativeWithdrawalsQueued: 0n,
    withdrawalRoots: [],
    strategies: [],
    positions: new Map(),
  }))
}

export function operatorOf(run: Run, address: Address): Operator {
  return getOrPut(run, run.state.operators, address, () => ({
    delegationApprover: ZERO_ADDRESS,
    allocationDelay: { delay: 0, isSet: false, pendingDelay: 0, effectBlock: 0 },
    stakes: new Map(),
    registeredSets: [],
    allocatedSets: [],
    sets: new Map(),
  }))
}

export function stakeOf(run: Run, operator: Address, strategy: Address): OperatorStake {
  return getOrPut(run, operatorOf(run, operator).stakes, strategy, () => ({
    shares: 0n,
    maxMagnitudes: [],
    encumberedMagnitude: 0n,
    deallocationQueue: [],
    queuedScaledShares: [],
  }))
}

export function inSetOf(run: Run, operator: Address, key: Hex): OperatorInSet {
  return getOrPut(run, operatorOf(run, operator).sets, key, () => ({
    registered: false,
    slashableUntil: 0,
    allocatedStrategies: [],
    allocations: new Map(),
  }))
}

export function avsOf(run: Run, address: Address): Avs {
  return getOrPut(run, run.state.avss, address, () => ({
    hasMetadata: false,
    registrar: ZERO_ADDRESS,
    operatorSetIds: [],
  }))
}

export function accountOf(run: Run, address: Address): AccountPermissions {
  return getOrPut(run, run.state.accounts, address, () => ({
    admins: [],
    pendingAdmins: [],
    permissions: new Map(),
    appointees: new Map(),
  }))
}

export function findStake(state: State, operator: Address, strategy: Address): OperatorStake | undefined {
  return state.operators.get(operator)?.stakes.get(strategy)
}

export function findOperatorSet(state: State, operatorSet: OperatorSet): OperatorSetRecord | undefined {
  return state.operatorSets.get(operatorSetKey(operatorSet))
}
