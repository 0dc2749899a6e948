// Pausing, ownership, whitelists and limits.
import type { Address } from '@restack/protocol'
import type { Generator } from '../generator.js'
import {
  contracts,
  factoryStrategy,
  limits,
  nobody,
  outsider,
  owner,
  pauser,
  strategies,
  tokens,
} from '../world.js'
import type { Builder } from './builder.js'

const { delegationManager, strategyManager, strategyFactory, allocationManager, eigenPodManager } = contracts

export const PAUSABLE = [
  delegationManager,
  strategyManager,
  allocationManager,
  eigenPodManager,
  strategyFactory,
]

export const pause: Builder = (g) => {
  const contract = g.chance(4) ? g.pick(g.exist) : g.pick(PAUSABLE)
  const current = g.state.strategies.get(contract)?.paused ?? g.state.paused.get(contract) ?? 0n
  const newPausedStatus = g.chance(10)
    ? 0n
    : current | (1n << BigInt(g.pick([0, 1, 2, 2, 5, 6, 7, 8, 9, 10, 200])))
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

export const whitelist: Builder = (g) => {
  const chosen = g.some(strategies(), 3)
  const whitelister = g.state.strategyManager.strategyWhitelister
  if (whitelister !== strategyFactory) {
    return { type: 'addStrategiesToDepositWhitelist', caller: whitelister, strategiesToWhitelist: chosen }
  }
  const caller = ownerOf(g, strategyFactory)
  return { type: 'whitelistStrategies', caller, strategiesToWhitelist: strategies() }
}

export const unlist: Builder = (g) => {
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

export const setStrategyWhitelister: Builder = (g) => {
  const caller = ownerOf(g, strategyManager)
  const now = g.state.strategyManager.strategyWhitelister
  const to = now === strategyFactory ? outsider : strategyFactory
  return { type: 'setStrategyWhitelister', caller, newStrategyWhitelister: to }
}

export const deployNewStrategy: Builder = (g) => {
  const token = g.pick(tokens.slice(3))
  return { type: 'deployNewStrategy', caller: g.anyone(), token, newStrategy: factoryStrategy(token) }
}

export const blacklistTokens: Builder = (g) => ({
  type: 'blacklistTokens',
  caller: ownerOf(g, strategyFactory),
  tokens: [g.pick(tokens)],
})

export const setTVLLimits: Builder = (g) => {
  const strategy = strategies()[0] as Address
  const newMaxTotalDeposits = g.chance(4) ? limits.maxTotalDeposits / 4n : limits.maxTotalDeposits
  const newMaxPerDeposit = g.chance(8)
    ? newMaxTotalDeposits + 1n
    : limits.maxPerDeposit / BigInt(1 + g.next(4))
  return { type: 'setTVLLimits', caller: g.state.unpauser, strategy, newMaxPerDeposit, newMaxTotalDeposits }
}

export const OWNED = [strategyManager, strategyFactory, eigenPodManager]

export const transferOwnership: Builder = (g) => {
  const contract = g.pick(OWNED)
  const newOwner = g.chance(8) ? nobody : ownerOf(g, contract) === owner ? outsider : owner
  return { type: 'transferOwnership', caller: ownerOf(g, contract), contract, newOwner }
}

export const setIsPauser: Builder = (g) => ({
  type: 'setIsPauser',
  caller: g.state.unpauser,
  newPauser: g.chance(10) ? nobody : outsider,
  canPause: g.chance(2),
})
