import type { CatalogueEntry } from './catalogue.js'

export type RevertString = CatalogueEntry & { pattern: RegExp; code: string }

/** Revert strings of OpenZeppelin's code that users can meet. */
export const revertStrings: readonly RevertString[] = [
  {
    pattern: /^Ownable: caller is not the owner$/,
    code: 'NotOwner',
    message: 'only the owner, which is the timelock, may do this',
    remedy: 'Schedule the call through the timelock, and execute it after its delay.',
  },
  {
    pattern: /^ReentrancyGuard: reentrant call$/,
    code: 'ReentrantCall',
    message: 'the call came back into the protocol while another call was running',
    remedy: 'Do not call the protocol from a token transfer or a registrar hook.',
  },
  {
    pattern: /^TimelockController: insufficient delay$/,
    code: 'TimelockDelayTooShort',
    message: "the delay given is shorter than the timelock's",
    remedy: "Schedule with at least the timelock's delay (getMinDelay).",
  },
  {
    pattern: /^TimelockController: operation is not ready$/,
    code: 'TimelockNotReady',
    message: "the operation's delay has not passed yet, or it was never scheduled",
    remedy: 'Wait until getTimestamp of the operation, then execute.',
  },
  {
    pattern: /^TimelockController: operation already scheduled$/,
    code: 'TimelockAlreadyScheduled',
    message: 'the same operation is scheduled already',
    remedy: 'Use another salt to schedule it once more.',
  },
  {
    pattern: /^TimelockController: operation cannot be cancelled$/,
    code: 'TimelockNotPending',
    message: 'there is no pending operation of this id',
    remedy: 'Check the id; it may have been executed or cancelled already.',
  },
  {
    pattern: /^TimelockController: missing dependency$/,
    code: 'TimelockPredecessorMissing',
    message: 'the operation before this one has not been executed',
    remedy: 'Execute its predecessor first.',
  },
  {
    pattern: /^TimelockController: underlying transaction reverted$/,
    code: 'TimelockCallReverted',
    message: 'the call that the timelock made was refused',
    remedy: 'Simulate the call with the timelock as its sender to see why.',
  },
  {
    pattern: /^AccessControl: account .* 0x(00|01)0{62}$/,
    code: 'RoleMissing',
    message: 'the sender does not hold the role of the contract that this needs',
    remedy:
      'Send it from a pauser of the ProtocolRegistry or from its admin, as the authority map lists them.',
  },
  {
    pattern: /^EnumerableMap: nonexistent key$/,
    code: 'DeploymentNotShipped',
    message: 'the ProtocolRegistry lists no contract of this name',
    remedy: 'Take the name from getProtocolRegistry.',
  },
  {
    pattern: /^AccessControl: account /,
    code: 'TimelockRoleMissing',
    message: 'the sender does not hold the role of the timelock that this needs',
    remedy: 'Send it from a proposer, an executor or a canceller, as the authority map lists them.',
  },
  {
    pattern: /^Initializable: contract is already initialized$/,
    code: 'AlreadyInitialized',
    message: 'the contract was initialized when it was made',
    remedy: 'Nothing is to be done: the factory initialized it.',
  },
]
