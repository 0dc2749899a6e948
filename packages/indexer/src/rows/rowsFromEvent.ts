import type { Deployment } from '@restack/sdk'
import type { ContractName } from '../decode/contracts.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { EventArguments } from '../decode/eventDecoder.js'
import type { RowSink } from './copyRows.js'
import { fields, list, setOf } from './eventArguments.js'
import { rewardsHandlers } from './rewardsRows.js'

export type Delays = Pick<Deployment['parameters'], 'withdrawalDelayBlocks' | 'deallocationDelayBlocks'>

export type Origin = { block: number; logIndex: number }
export type Handler = (add: RowSink['add'], origin: Origin, args: EventArguments, delays: Delays) => void

/** Rows of the tables that follow from one event alone; what runs along with the chain is in `ledger/`. */
export function rowsFromEvent(add: RowSink['add'], decoded: DecodedEvent, delays: Delays): void {
  const { block, logIndex, transactionIndex, contract, event, args } = decoded
  const address = manyOf.has(contract) ? decoded.address : null
  add('events', { block, logIndex, transactionIndex, contract, event, address, args })
  const handler = handlers[decoded.kind]
  if (handler) handler(add, { block: decoded.block, logIndex: decoded.logIndex }, decoded.args, delays)
}

/** Contracts of which there are several; the others' addresses are in `core_contracts`. */
const manyOf = new Set<ContractName>(['eigenPod', 'strategy', 'token'])

const handlers: Record<string, Handler> = {
  'delegationManager.OperatorRegistered': (add, origin, { operator, delegationApprover }) =>
    add('operators', { ...origin, operator, delegationApprover }),
  'delegationManager.OperatorMetadataURIUpdated': (add, origin, { operator, metadataURI }) =>
    add('operatorMetadata', { ...origin, operator, metadataUri: metadataURI }),
  'delegationManager.SlashingWithdrawalQueued': (
    add,
    origin,
    { withdrawalRoot, withdrawal, sharesToWithdraw },
    { withdrawalDelayBlocks },
  ) => {
    const { staker, delegatedTo, withdrawer, nonce, startBlock, strategies, scaledShares } =
      fields(withdrawal)
    const root = withdrawalRoot
    add('withdrawalsQueued', {
      ...origin,
      root,
      staker,
      delegatedTo,
      withdrawer,
      nonce,
      startBlock,
      completableBlock: Number(startBlock) + withdrawalDelayBlocks + 1,
    })
    list(strategies).forEach((strategy, position) => {
      add('withdrawalShares', {
        ...origin,
        position,
        root,
        strategy,
        scaledShares: list(scaledShares)[position],
        sharesToWithdraw: list(sharesToWithdraw)[position],
      })
    })
  },
  'delegationManager.SlashingWithdrawalCompleted': (add, origin, { withdrawalRoot }) =>
    add('withdrawalsCompleted', { ...origin, root: withdrawalRoot }),

  'allocationManager.AVSMetadataURIUpdated': (add, origin, { avs, metadataURI }) =>
    add('avsMetadata', { ...origin, avs, metadataUri: metadataURI }),
  'allocationManager.OperatorSetCreated': (add, origin, { operatorSet }) =>
    add('operatorSets', { ...origin, ...setOf(operatorSet) }),
  'allocationManager.StrategyAddedToOperatorSet': (add, origin, { operatorSet, strategy }) =>
    add('setStrategies', { ...origin, ...setOf(operatorSet), strategy, present: true }),
  'allocationManager.StrategyRemovedFromOperatorSet': (add, origin, { operatorSet, strategy }) =>
    add('setStrategies', { ...origin, ...setOf(operatorSet), strategy, present: false }),
  'allocationManager.OperatorAddedToOperatorSet': (add, origin, { operatorSet, operator }) =>
    add('setMembers', { ...origin, ...setOf(operatorSet), operator, present: true, slashableUntil: null }),
  'allocationManager.OperatorRemovedFromOperatorSet': (
    add,
    origin,
    { operatorSet, operator },
    { deallocationDelayBlocks },
  ) =>
    add('setMembers', {
      ...origin,
      ...setOf(operatorSet),
      operator,
      present: false,
      slashableUntil: origin.block + deallocationDelayBlocks,
    }),
  'allocationManager.SlasherUpdated': (add, origin, { operatorSet, slasher, effectBlock }) =>
    add('setSlashers', { ...origin, ...setOf(operatorSet), slasher, effectBlock }),
  'allocationManager.SlasherMigrated': (add, origin, { operatorSet, slasher }) =>
    add('setSlashers', { ...origin, ...setOf(operatorSet), slasher, effectBlock: origin.block }),
  'allocationManager.RedistributionAddressSet': (add, origin, { operatorSet, redistributionRecipient }) =>
    add('setRecipients', { ...origin, ...setOf(operatorSet), recipient: redistributionRecipient }),
  'strategyManager.SlashResolutionBlockSet': (add, origin, { operatorSet, slashId, resolutionBlock }) =>
    add('slashResolutions', { ...origin, ...setOf(operatorSet), slashId, resolutionBlock }),
  'allocationManager.AllocationDelaySet': (add, origin, { operator, delay, effectBlock }) =>
    add('allocationDelays', { ...origin, operator, delay, effectBlock }),
  'allocationManager.MaxMagnitudeUpdated': (add, origin, { operator, strategy, maxMagnitude }) =>
    add('maxMagnitudeChanges', { ...origin, operator, strategy, maxMagnitude }),
  ...rewardsHandlers,
}
