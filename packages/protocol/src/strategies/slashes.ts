import { operatorSetKey } from '../core/keys.js'
import { addBlocks } from '../core/math.js'
import { append, emit, getOrPut, put, type Run, write } from '../core/run.js'
import { require } from '../error.js'
import type { Address, OperatorSet, SlashRecord } from '../state.js'

/**
 * `increaseBurnOrRedistributableShares` of the StrategyManager: what a slash took, 0 included, waits to be cleared
 * (chapter 01 §3.2.2, chapter 08 A.14.1). Errors: `StrategyAlreadyInSlash`, Panic 0x11.
 */
export function recordSlashedShares(
  run: Run,
  operatorSet: OperatorSet,
  slashId: bigint,
  strategy: Address,
  shares: bigint,
): void {
  const { strategyManager } = run.state.config.contracts
  const key = operatorSetKey(operatorSet)
  const slashes = getOrPut(run, run.state.strategyManager.slashes, key, () => ({
    pendingSlashIds: [],
    byId: new Map(),
  }))
  const known = slashes.byId.get(slashId)
  const slash = known ?? put(run, slashes.byId, slashId, emptySlash())
  require(!slash.shares.has(strategy), 'StrategyAlreadyInSlash')
  if (known === undefined) setResolutionBlock(run, operatorSet, slashId, slash)
  // A slash is pending while it has strategies, and so is its operator set while it has pending slashes.
  if (slashes.pendingSlashIds.length === 0) append(run, run.state.strategyManager.pendingOperatorSets, key)
  if (slash.strategies.length === 0) append(run, slashes.pendingSlashIds, slashId)
  append(run, slash.strategies, strategy)
  put(run, slash.shares, strategy, shares)
  emit(run, strategyManager, 'BurnOrRedistributableSharesIncreased', {
    operatorSet,
    slashId,
    strategy,
    shares,
  })
}

/** Nothing is stored and nothing logged when the delay is 0. */
function setResolutionBlock(run: Run, operatorSet: OperatorSet, slashId: bigint, slash: SlashRecord): void {
  const { slashResolutionDelayBlocks, contracts } = run.state.config
  if (slashResolutionDelayBlocks === 0) return
  const resolutionBlock = addBlocks(run.state.block, slashResolutionDelayBlocks)
  write(run, slash, 'resolutionBlock', resolutionBlock)
  emit(run, contracts.strategyManager, 'SlashResolutionBlockSet', { operatorSet, slashId, resolutionBlock })
}

const emptySlash = (): SlashRecord => ({ strategies: [], shares: new Map(), resolutionBlock: 0 })
