import type { SetId } from '@restack/indexer'
import { shown } from '../activity/names.js'
import { ethOf, strategyRef, text, worthOf } from '../figures/amounts.js'
import type { Clock } from '../state/clock.js'
import type { View } from '../state/createSource.js'
import type { Network, Stake } from '../state/loadNetwork.js'

export function setRefAnswer({ avs, setId }: SetId, { actors }: View) {
  return { avs: shown(avs), id: setId, avsName: actors.get(avs) ?? null }
}

/** Worth in wei of what sets can take of these stakes now. */
export function slashableEthOf(stakes: readonly Stake[], { states }: Network): bigint {
  return ethOf(
    stakes.map(({ strategy, slashable }) => ({ strategy, shares: slashable })),
    states,
  )
}

export function slashableAnswer(strategy: string, shares: bigint, { states }: Network) {
  const { tokens, eth } = worthOf(strategy, shares, states)
  return { slashableShares: String(shares), slashableTokens: text(tokens), slashableEth: text(eth) }
}

/** A stake with what will change of it. */
export function stakeAnswer(stake: Stake, network: Network, clock: Clock) {
  const { strategy, currentMagnitude, pendingDiff, effectBlock, slashable } = stake
  return {
    ...strategyRef(strategy, network.states),
    magnitude: String(currentMagnitude),
    pending:
      effectBlock === 0
        ? null
        : {
            magnitude: String(currentMagnitude + pendingDiff),
            effectBlock: String(effectBlock),
            estimatedTimestamp: clock(effectBlock),
          },
    ...slashableAnswer(strategy, slashable, network),
  }
}

/** Blocks of which `stakeAnswer` tells the time. */
export function blocksOfStakes(stakes: readonly Stake[]): number[] {
  return stakes.map(({ effectBlock }) => effectBlock).filter((block) => block > 0)
}

export function dueAnswer(block: number, clock: Clock) {
  return { block: String(block), estimatedTimestamp: clock(block) }
}

export function momentAnswer(block: number, clock: Clock) {
  return { block: String(block), timestamp: clock(block) }
}
