import type { RowSink } from '../rows/copyRows.js'
import type { Reader } from './running.js'

export type StrategyTotals = {
  depositShares: bigint
  undelegatedShares: bigint
  operatorShares: bigint
  unclearedShares: bigint
  stakers: number
  /** Rows so far that moved shares; each may have left one wei to nobody. */
  moves: number
}

export type NetworkTotals = {
  stakers: number
  operators: number
  avss: number
  operatorSets: number
  pendingWithdrawals: number
  slashes: number
  /** Queued so far. */
  withdrawals: number
}

/** Sums over all accounts; a block that changes one has a row with all of them. */
export type Totals = {
  load(transaction: Reader): Promise<void>
  addToStrategy<name extends keyof StrategyTotals>(
    strategy: string,
    name: name,
    delta: StrategyTotals[name],
  ): void
  addToNetwork(name: keyof NetworkTotals, delta: number): void
  /** Adds the rows of a block that ends. */
  endBlock(block: number, add: RowSink['add']): void
  forget(): void
}

export function createTotals(): Totals {
  let network: NetworkTotals | undefined
  let networkChanged = false
  const strategies = new Map<string, StrategyTotals>()
  const changed = new Set<string>()

  return {
    load: async (transaction) => {
      if (network) return
      network = await readNetworkTotals(transaction)
      for (const { strategy, ...totals } of await readStrategyTotals(transaction)) {
        strategies.set(strategy, totals)
      }
    },
    addToStrategy: (strategy, name, delta) => {
      if (!delta) return
      let totals = strategies.get(strategy)
      if (!totals) {
        totals = {
          depositShares: 0n,
          undelegatedShares: 0n,
          operatorShares: 0n,
          unclearedShares: 0n,
          stakers: 0,
          moves: 0,
        }
        strategies.set(strategy, totals)
      }
      const sums = totals as Record<string, number | bigint>
      sums[name] = (sums[name] as never) + (delta as never)
      changed.add(strategy)
    },
    addToNetwork: (name, delta) => {
      if (!network || delta === 0) return
      network[name] += delta
      networkChanged = true
    },
    endBlock: (block, add) => {
      for (const strategy of changed) {
        const totals = strategies.get(strategy)
        if (totals) add('strategyTotals', { strategy, block, ...totals })
      }
      changed.clear()
      if (networkChanged && network) add('networkTotals', { block, ...network })
      networkChanged = false
    },
    forget: () => {
      network = undefined
      networkChanged = false
      strategies.clear()
      changed.clear()
    },
  }
}

/** Before the first event. */
export const noTotals: NetworkTotals = {
  stakers: 0,
  operators: 0,
  avss: 0,
  operatorSets: 0,
  pendingWithdrawals: 0,
  slashes: 0,
  withdrawals: 0,
}

async function readNetworkTotals(transaction: Reader): Promise<NetworkTotals> {
  const [row] = await transaction.query<NetworkTotals>(
    `SELECT stakers, operators, avss, operator_sets AS "operatorSets",
       pending_withdrawals AS "pendingWithdrawals", slashes, withdrawals
     FROM network_totals ORDER BY block DESC LIMIT 1`,
  )
  return row ?? { ...noTotals }
}

async function readStrategyTotals(transaction: Reader): Promise<(StrategyTotals & { strategy: string })[]> {
  const rows = await transaction.query<Record<keyof StrategyTotals | 'strategy', string>>(
    `WITH RECURSIVE names AS (
       (SELECT strategy FROM strategy_totals ORDER BY strategy LIMIT 1)
       UNION ALL
       SELECT (
         SELECT strategy FROM strategy_totals AS next WHERE next.strategy > names.strategy ORDER BY strategy LIMIT 1
       ) FROM names WHERE names.strategy IS NOT NULL
     )
     SELECT names.strategy, deposit_shares::text AS "depositShares",
       undelegated_shares::text AS "undelegatedShares", operator_shares::text AS "operatorShares",
       uncleared_shares::text AS "unclearedShares", stakers::text AS stakers, moves::text AS moves
     FROM names, LATERAL (
       SELECT * FROM strategy_totals AS totals WHERE totals.strategy <= names.strategy
       ORDER BY totals.strategy DESC, totals.block DESC LIMIT 1
     ) AS latest WHERE latest.strategy = names.strategy`,
  )
  return rows.map((row) => ({
    strategy: row.strategy,
    depositShares: BigInt(row.depositShares),
    undelegatedShares: BigInt(row.undelegatedShares),
    operatorShares: BigInt(row.operatorShares),
    unclearedShares: BigInt(row.unclearedShares),
    stakers: Number(row.stakers),
    moves: Number(row.moves),
  }))
}
