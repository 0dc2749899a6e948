import { zeroAddress } from 'viem'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'
import { text } from '../rows/rowsFromEvent.js'
import { createKeyedStates, type Reader, type Running } from './running.js'
import type { Totals } from './totals.js'

/** `operatorShares` of every operator and strategy; undefined before the first change. */
export function createOperatorShares(totals: Totals): Running {
  const shares = createKeyedStates<{ shares: bigint | undefined }>({
    read: readShares,
    initial: () => ({ shares: undefined }),
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
      const strategy = text(args.strategy)
      add('operatorShareChanges', {
        block,
        logIndex,
        operator: args.operator,
        strategy,
        staker: args.staker === zeroAddress ? null : args.staker,
        delta,
        shares: state.shares,
        first,
      })
      totals.addToStrategy(strategy, 'operatorShares', delta)
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

async function readShares(transaction: Reader, keys: string[]): Promise<Map<string, { shares: bigint }>> {
  const rows = await transaction.query<{ key: string; shares: string }>(
    `SELECT wanted.key, latest.shares::text AS shares
     FROM unnest($1::text[]) AS wanted(key), LATERAL (
       SELECT shares FROM operator_share_changes
       WHERE operator = split_part(wanted.key, ' ', 1) AND strategy = split_part(wanted.key, ' ', 2)
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(rows.map(({ key, shares }) => [key, { shares: BigInt(shares) }]))
}
