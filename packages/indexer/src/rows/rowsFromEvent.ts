import type { DecodedEvent } from '../decode/decodeLog.js'
import type { EventArguments, JsonValue } from '../decode/eventDecoder.js'
import type { RowSink } from './copyRows.js'

const zeroAddress = '0x0000000000000000000000000000000000000000'

/** The strategy whose shares are wei staked on the beacon chain. */
export const beaconChainStrategy = '0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0'

type Origin = { block: number; logIndex: number }
type Handler = (add: RowSink['add'], origin: Origin, args: EventArguments, address: string) => void

/**
 * Rows of the tables that follow from one event alone. Deposit shares that leave with a queued withdrawal are
 * not said by any event; `replayStakerShares` finds them.
 */
export function rowsFromEvent(sink: RowSink, decoded: DecodedEvent): void {
  const { block, logIndex, transactionHash, address, contract, event, args } = decoded
  sink.add('events', { block, logIndex, transactionHash, address, contract, event, args })
  handlers[`${contract}.${event}`]?.(sink.add, { block, logIndex }, args, address)
}

const handlers: Record<string, Handler> = {
  'delegationManager.OperatorRegistered': (add, origin, { operator, delegationApprover }) =>
    add('operators', { ...origin, operator, delegationApprover }),
  'delegationManager.OperatorMetadataURIUpdated': (add, origin, { operator, metadataURI }) =>
    add('operatorMetadata', { ...origin, operator, metadataUri: metadataURI }),
  'delegationManager.StakerDelegated': (add, origin, { staker, operator }) =>
    add('delegations', { ...origin, staker, operator }),
  'delegationManager.StakerUndelegated': (add, origin, { staker }) =>
    add('delegations', { ...origin, staker, operator: null }),
  'delegationManager.OperatorSharesIncreased': (add, origin, { operator, staker, strategy, shares }) =>
    add('operatorShareChanges', { ...origin, operator, strategy, staker, delta: shares }),
  'delegationManager.OperatorSharesDecreased': (add, origin, { operator, staker, strategy, shares }) =>
    add('operatorShareChanges', {
      ...origin,
      operator,
      strategy,
      staker: staker === zeroAddress ? null : staker,
      delta: `-${text(shares)}`,
    }),
  'delegationManager.DepositScalingFactorUpdated': (
    add,
    origin,
    { staker, strategy, newDepositScalingFactor },
  ) => add('scalingFactorChanges', { ...origin, staker, strategy, factor: newDepositScalingFactor }),
  'delegationManager.SlashingWithdrawalQueued': (
    add,
    origin,
    { withdrawalRoot, withdrawal, sharesToWithdraw },
  ) => {
    const { staker, delegatedTo, withdrawer, nonce, startBlock, strategies, scaledShares } =
      fields(withdrawal)
    const root = withdrawalRoot
    add('withdrawalsQueued', { ...origin, root, staker, delegatedTo, withdrawer, nonce, startBlock })
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

  'strategyManager.Deposit': (add, origin, { staker, strategy, shares }) =>
    add('stakerShareChanges', { ...origin, position: 0, staker, strategy, delta: shares }),
  'strategyManager.BurnOrRedistributableSharesIncreased': (
    add,
    origin,
    { operatorSet, slashId, strategy, shares },
  ) => add('slashedShareChanges', { ...origin, ...setOf(operatorSet), slashId, strategy, delta: shares }),
  'strategyManager.BurnOrRedistributableSharesDecreased': (
    add,
    origin,
    { operatorSet, slashId, strategy, shares },
  ) =>
    add('slashedShareChanges', {
      ...origin,
      ...setOf(operatorSet),
      slashId,
      strategy,
      delta: `-${text(shares)}`,
    }),

  'eigenPodManager.PodSharesUpdated': (add, origin, { podOwner, sharesDelta }) =>
    add('stakerShareChanges', {
      ...origin,
      position: 0,
      staker: podOwner,
      strategy: beaconChainStrategy,
      delta: sharesDelta,
    }),

  'allocationManager.AVSMetadataURIUpdated': (add, origin, { avs, metadataURI }) =>
    add('avsMetadata', { ...origin, avs, metadataUri: metadataURI }),
  'allocationManager.OperatorSetCreated': (add, origin, { operatorSet }) =>
    add('operatorSets', { ...origin, ...setOf(operatorSet) }),
  'allocationManager.StrategyAddedToOperatorSet': (add, origin, { operatorSet, strategy }) =>
    add('setStrategies', { ...origin, ...setOf(operatorSet), strategy, present: true }),
  'allocationManager.StrategyRemovedFromOperatorSet': (add, origin, { operatorSet, strategy }) =>
    add('setStrategies', { ...origin, ...setOf(operatorSet), strategy, present: false }),
  'allocationManager.OperatorAddedToOperatorSet': (add, origin, { operatorSet, operator }) =>
    add('setMembers', { ...origin, ...setOf(operatorSet), operator, present: true }),
  'allocationManager.OperatorRemovedFromOperatorSet': (add, origin, { operatorSet, operator }) =>
    add('setMembers', { ...origin, ...setOf(operatorSet), operator, present: false }),
  'allocationManager.SlasherUpdated': (add, origin, { operatorSet, slasher, effectBlock }) =>
    add('setSlashers', { ...origin, ...setOf(operatorSet), slasher, effectBlock }),
  'allocationManager.SlasherMigrated': (add, origin, { operatorSet, slasher }) =>
    add('setSlashers', { ...origin, ...setOf(operatorSet), slasher, effectBlock: origin.block }),
  'allocationManager.RedistributionAddressSet': (add, origin, { operatorSet, redistributionRecipient }) =>
    add('setRecipients', { ...origin, ...setOf(operatorSet), recipient: redistributionRecipient }),
  'allocationManager.AllocationUpdated': (
    add,
    origin,
    { operator, operatorSet, strategy, magnitude, effectBlock },
  ) =>
    add('allocationChanges', {
      ...origin,
      operator,
      ...setOf(operatorSet),
      strategy,
      magnitude,
      effectBlock,
    }),
  'allocationManager.MaxMagnitudeUpdated': (add, origin, { operator, strategy, maxMagnitude }) =>
    add('maxMagnitudeChanges', { ...origin, operator, strategy, maxMagnitude }),
  'allocationManager.OperatorSlashed': (
    add,
    origin,
    { operator, operatorSet, strategies, wadSlashed, description },
  ) => {
    add('slashes', { ...origin, operator, ...setOf(operatorSet), description })
    list(strategies).forEach((strategy, position) => {
      add('slashedStrategies', { ...origin, position, strategy, wadSlashed: list(wadSlashed)[position] })
    })
  },
}

function setOf(value: JsonValue | undefined): { avs: JsonValue | undefined; setId: JsonValue | undefined } {
  const { avs, id } = fields(value)
  return { avs, setId: id }
}

export function fields(value: JsonValue | undefined): EventArguments {
  return typeof value === 'object' && !Array.isArray(value) ? value : {}
}

export function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : []
}

export function text(value: JsonValue | undefined): string {
  return String(value)
}
