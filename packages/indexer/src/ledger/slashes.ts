import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'
import { fields, list, text } from '../rows/eventArguments.js'
import { beaconChainStrategy } from '../state/shares.js'
import { createKeyedStates, type Reader, type Running } from './running.js'
import type { Totals } from './totals.js'

/** Slashes, numbered for each operator set, and their shares that wait to be burnt or redistributed. */
export function createSlashes(totals: Totals): Running {
  const counts = createKeyedStates<bigint>({ read: readCounts, initial: () => 0n })
  const uncleared = createKeyedStates<bigint>({ read: readUncleared, initial: () => 0n })
  const setKey = ({ args }: DecodedEvent) => {
    const { avs, id } = fields(args.operatorSet)
    return `${text(avs)} ${text(id)}`
  }
  const shareKey = (event: DecodedEvent) =>
    `${setKey(event)} ${text(event.args.slashId)} ${text(event.args.strategy)}`

  const changeBy = (sign: 1n | -1n) => ({
    want: (event: DecodedEvent) => uncleared.want(shareKey(event)),
    apply: (event: DecodedEvent, add: RowSink['add']) => {
      const { block, logIndex, args } = event
      const { avs, id } = fields(args.operatorSet)
      const delta = sign * BigInt(text(args.shares))
      const rest = uncleared.get(shareKey(event)) + delta
      uncleared.set(shareKey(event), rest)
      const strategy = text(args.strategy)
      const { slashId } = args
      add('slashedShareChanges', {
        block,
        logIndex,
        avs,
        setId: id,
        slashId,
        strategy,
        delta,
        uncleared: rest,
      })
      totals.addToStrategy(strategy, 'unclearedShares', delta)
      totals.addToStrategy(strategy, 'moves', 1)
    },
  })

  return {
    handlers: {
      'allocationManager.OperatorSlashed': {
        want: (event) => counts.want(setKey(event)),
        apply: (event, add) => {
          const { block, logIndex, args } = event
          const { operator, operatorSet, strategies, wadSlashed, description } = args
          const { avs, id } = fields(operatorSet)
          const slashId = counts.get(setKey(event)) + 1n
          counts.set(setKey(event), slashId)
          totals.addToNetwork('slashes', 1)
          add('slashes', { block, logIndex, operator, avs, setId: id, slashId, description })
          list(strategies).forEach((strategy, position) => {
            add('slashedStrategies', {
              block,
              logIndex,
              position,
              strategy,
              wadSlashed: list(wadSlashed)[position],
            })
          })
        },
      },
      'strategyManager.BurnOrRedistributableSharesIncreased': changeBy(1n),
      'strategyManager.BurnOrRedistributableSharesDecreased': changeBy(-1n),
      'eigenPodManager.BurnableETHSharesIncreased': {
        want: () => undefined,
        apply: ({ args }) =>
          totals.addToStrategy(beaconChainStrategy, 'unclearedShares', BigInt(text(args.shares))),
      },
    },
    load: async (transaction) => {
      await counts.load(transaction)
      await uncleared.load(transaction)
    },
    forget: (empty) => {
      counts.forget(empty)
      uncleared.forget(empty)
    },
  }
}

async function readCounts(transaction: Reader, keys: string[]): Promise<Map<string, bigint>> {
  const rows = await transaction.query<{ key: string; id: string }>(
    `SELECT wanted.key, latest.slash_id::text AS id
     FROM unnest($1::text[]) AS wanted(key), LATERAL (
       SELECT slash_id FROM slashes
       WHERE avs = split_part(wanted.key, ' ', 1) AND set_id = split_part(wanted.key, ' ', 2)::bigint
       ORDER BY slash_id DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(rows.map(({ key, id }) => [key, BigInt(id)]))
}

async function readUncleared(transaction: Reader, keys: string[]): Promise<Map<string, bigint>> {
  const rows = await transaction.query<{ key: string; uncleared: string }>(
    `SELECT wanted.key, latest.uncleared::text AS uncleared
     FROM unnest($1::text[]) AS wanted(key), LATERAL (
       SELECT uncleared FROM slashed_share_changes
       WHERE avs = split_part(wanted.key, ' ', 1) AND set_id = split_part(wanted.key, ' ', 2)::bigint
         AND slash_id = split_part(wanted.key, ' ', 3)::numeric AND strategy = split_part(wanted.key, ' ', 4)
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(rows.map(({ key, uncleared }) => [key, BigInt(uncleared)]))
}
