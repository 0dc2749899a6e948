import { operatorSetKey } from '../core/keys.js'
import { stakerOf } from '../core/records.js'
import { getOrPut } from '../core/run.js'
import type { SlashRecord, State } from '../state.js'
import { address, amount, number, operatorSet } from './arguments.js'
import type { Fold, Handlers } from './handlers.js'
import { exclude, include } from './lists.js'
import type { LoggedEvent } from './loggedEvent.js'

type Args = LoggedEvent['args']

/** Events of the StrategyManager (chapter 01 §4). */
export const strategyManager: Handlers = {
  Deposit: ({ run }, { args }) => {
    const { positions, strategies } = stakerOf(run, address(args, 'staker'))
    const strategy = address(args, 'strategy')
    include(strategies, strategy)
    const position = positions.get(strategy)
    const shares = amount(args, 'shares')
    if (position === undefined) positions.set(strategy, { depositShares: shares, scalingFactor: 0n })
    else position.depositShares += shares
  },
  BurnOrRedistributableSharesIncreased: (fold, { args }) => {
    const key = operatorSetKey(operatorSet(args))
    const { slashes, pendingOperatorSets } = fold.state.strategyManager
    const slash = slashOf(fold, args)
    const strategy = address(args, 'strategy')
    slash.strategies.push(strategy)
    slash.shares.set(strategy, amount(args, 'shares'))
    include(pendingOperatorSets, key)
    include(slashes.get(key)?.pendingSlashIds ?? [], amount(args, 'slashId'))
  },
  BurnOrRedistributableSharesDecreased: (fold, { args }) => {
    const slash = slashOf(fold, args)
    const strategy = address(args, 'strategy')
    slash.shares.delete(strategy)
    exclude(slash.strategies, strategy)
    if (slash.strategies.length === 0) closeSlash(fold.state, args)
  },
  SlashResolutionBlockSet: (fold, { args }) => {
    slashOf(fold, args).resolutionBlock = number(args, 'resolutionBlock')
  },
  StrategyWhitelisterChanged: ({ state }, { args }) => {
    state.strategyManager.strategyWhitelister = address(args, 'newAddress')
  },
  StrategyAddedToDepositWhitelist: ({ state }, { args }) => {
    state.strategyManager.whitelisted.add(address(args, 'strategy'))
  },
  StrategyRemovedFromDepositWhitelist: ({ state }, { args }) => {
    state.strategyManager.whitelisted.delete(address(args, 'strategy'))
  },
}

/** Events of the StrategyFactory. */
export const strategyFactory: Handlers = {
  StrategySetForToken: ({ state }, { args }) => {
    state.strategyFactory.deployedStrategies.set(address(args, 'token'), address(args, 'strategy'))
  },
  TokenBlacklisted: ({ state }, { args }) => {
    state.strategyFactory.blacklisted.add(address(args, 'token'))
  },
}

function slashOf({ run, state }: Fold, args: Args): SlashRecord {
  const slashes = getOrPut(run, state.strategyManager.slashes, operatorSetKey(operatorSet(args)), () => ({
    pendingSlashIds: [],
    byId: new Map(),
  }))
  return getOrPut(run, slashes.byId, amount(args, 'slashId'), () => ({
    strategies: [],
    shares: new Map(),
    resolutionBlock: 0,
  }))
}

function closeSlash({ strategyManager }: State, args: Args): void {
  const key = operatorSetKey(operatorSet(args))
  const pending = strategyManager.slashes.get(key)?.pendingSlashIds ?? []
  exclude(pending, amount(args, 'slashId'))
  if (pending.length === 0) exclude(strategyManager.pendingOperatorSets, key)
}
