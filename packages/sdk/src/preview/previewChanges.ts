import type { Address } from 'viem'
import type { StrategyInfo } from '../tokenInfo.js'
import type { OperatorSet } from '../types.js'
import type { Preview, PreviewAllocation } from './Preview.js'

/** One figure that is not the same afterwards; amounts in the token's smallest unit, magnitudes of 10^18. */
export type PreviewChange =
  | { figure: 'delegatedTo'; account: Address; before: Address | null; after: Address | null }
  | AmountChange<'deposited' | 'withdrawable' | 'queued' | 'slashable' | 'slashableQueued'>
  | AmountChange<'delegatedShares'>
  | AmountChange<'balance'>
  | (AmountChange<'setSlashable'> & { operatorSet: OperatorSet })
  | (AmountChange<'allocated'> & { operatorSet: OperatorSet })
  | {
      figure: 'pending'
      account: Address
      operatorSet: OperatorSet
      info: TokenOf
      before: PreviewAllocation
      after: PreviewAllocation
    }

type AmountChange<figure extends string> = {
  figure: figure
  /** Whose: the staker, the operator, or who holds the tokens. */
  account: Address
  info: TokenOf
  before: bigint
  after: bigint
}

type TokenOf = Pick<StrategyInfo, 'token' | 'symbol' | 'decimals'>

export type PreviewChangesReturnType = PreviewChange[]

/**
 * A preview as a list of the figures that change, in the order in which they concern people: stakers, operators,
 * balances, operator sets.
 *
 * @example
 * const preview = await previewCalls(client, { deployment, account: staker, calls })
 * for (const { figure, before, after } of previewChanges(preview)) console.log(figure, before, after)
 */
export function previewChanges({
  stakers,
  operators,
  tokens,
  sets,
  exposures,
}: Pick<Preview, 'stakers' | 'operators' | 'tokens' | 'sets' | 'exposures'>): PreviewChangesReturnType {
  const changes: PreviewChange[] = []
  const add = (change: PreviewChange, changed = change.before !== change.after) => {
    if (changed) changes.push(change)
  }
  for (const { staker: account, operator, strategies } of stakers) {
    add({ figure: 'delegatedTo', account, ...operator })
    for (const { before, after, ...info } of strategies) {
      for (const figure of ['deposited', 'withdrawable', 'queued'] as const) {
        add(
          { figure, account, info, before: before[figure].tokens, after: after[figure].tokens },
          before[figure].shares !== after[figure].shares,
        )
      }
    }
  }
  for (const { staker: account, before, after } of exposures) {
    for (const { total, ...info } of after.strategies) {
      const old = before.strategies.find(({ strategy }) => strategy === info.strategy)?.total
      add({ figure: 'slashable', account, info, before: old?.tokens ?? 0n, after: total.tokens })
      add({
        figure: 'slashableQueued',
        account,
        info,
        before: old?.queuedTokens ?? 0n,
        after: total.queuedTokens,
      })
    }
  }
  for (const { operator: account, strategies } of operators) {
    for (const { before, after, ...info } of strategies) {
      add({ figure: 'delegatedShares', account, info, before, after })
    }
  }
  for (const { holder: account, before, after, ...info } of tokens) {
    add({ figure: 'balance', account, info, before, after })
  }
  for (const { operator: account, operatorSet, before, after, ...info } of sets) {
    const of = { account, operatorSet, info }
    add({ figure: 'setSlashable', ...of, before: before.slashableShares, after: after.slashableShares })
    add({ figure: 'allocated', ...of, before: before.currentMagnitude, after: after.currentMagnitude })
    add(
      { figure: 'pending', ...of, before, after },
      before.pendingDifference !== after.pendingDifference || before.effectBlock !== after.effectBlock,
    )
  }
  return changes
}
