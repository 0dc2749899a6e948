import { zeroAddress } from 'viem'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'
import { text } from '../rows/eventArguments.js'
import { pairOf } from '../state/pairOf.js'
import { createKeyedStates, type Reader, type Running } from './running.js'
import type { Totals } from './totals.js'

type OperatorShares = { shares: bigint | undefined; pair: number }

/** `operatorShares` of every operator and strategy; undefined before the first change. */
export function createOperatorShares(totals: Totals): Running {
  const shares = createKeyedStates<OperatorShares>({
    read: readShares,
    initial: () => ({ shares: undefined, pair: 0 }),
  })
  const keyOf = ({ args }: DecodedEvent) => `${text(args.operator)} ${text(args.strategy)}`

  const changeBy = (sign: 1n | -1n) => ({
    want: (event: DecodedEvent) => shares.want(keyOf(event)),
    apply: (event: DecodedEvent, add: RowSink['add']) => {
      const { block, logIndex, args } = event
      const state = shares.get(keyOf(event))
      const first = state.shares === undefined
      const delta = sign * BigInt(text(args.shares))
      state.shares = (state.shares ?? 0n) + delta
      if (first) state.pair = pairOf(block, logIndex)
      const strategy = text(args.strategy)
      add('operatorShareChanges', {
        block,
        logIndex,
        pair: state.pair,
        operator: args.operator,
        strategy,
        staker: args.staker === zeroAddress ? null : args.staker,
        delta,
        shares: state.shares,
        first,
      })
      totals.addToStrategy(strategy, 'operatorShares', delta)
      totals.addToStrategy(strategy, 'moves', 1)
    },
  })

  return {
    handlers: {
      'delegationManager.OperatorSharesIncreased': changeBy(1n),
      'delegationManager.OperatorSharesDecreased': changeBy(-1n),
    },
    load: shares.load,
    forget: shares.forget,
  }
}

async function readShares(transaction: Reader, keys: string[]): Promise<Map<string, OperatorShares>> {
  const rows = await transaction.query<Record<'key' | 'shares' | 'pair', string>>(
    `SELECT wanted.key, latest.shares::text AS shares, pair.pair::text AS pair
     FROM unnest($1::text[]) AS wanted(key)
     JOIN operator_share_changes AS pair ON pair."first"
       AND pair.operator = split_part(wanted.key, ' ', 1) AND pair.strategy = split_part(wanted.key, ' ', 2),
     LATERAL (
       SELECT shares FROM operator_share_changes AS change WHERE change.pair = pair.pair
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(rows.map(({ key, shares, pair }) => [key, { shares: BigInt(shares), pair: Number(pair) }]))
}
