import { refreshAllocation } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

export type Tick = { block: number; timestamp: number }

/** Blocks spread evenly over the time from a block to another, the last one included. */
export async function getTicks(
  connection: Connection,
  { fromBlock, to, points }: { fromBlock: number; to: Head; points: number },
): Promise<Tick[]> {
  const found = await rows<{ block: string; time: string }>(
    connection,
    sql`WITH start AS (
        SELECT "timestamp" AS time FROM blocks WHERE block >= ${fromBlock} ORDER BY block LIMIT 1
      ), ticks AS (
        SELECT DISTINCT start.time + (${to.timestamp}::bigint - start.time) * step / ${points - 1}::bigint AS time
        FROM start, generate_series(0, ${points - 1}::bigint) AS step
      )
      SELECT DISTINCT at.block::text AS block, at."timestamp"::text AS time FROM ticks, LATERAL (
        SELECT block, "timestamp" FROM blocks WHERE "timestamp" <= ticks.time AND block <= ${to.block}
        ORDER BY "timestamp" DESC, block DESC LIMIT 1
      ) AS at`,
  )
  return found
    .map(({ block, time }) => ({ block: Number(block), timestamp: Number(time) }))
    .sort((a, b) => a.block - b.block)
}

/** Values by block, and in it by key. */
export type ByBlock<value> = ReadonlyMap<number, ReadonlyMap<string, value>>

export type Rate = { totalShares: bigint; tokens: bigint; rateWad: bigint | null }

/** What strategies held at each of the blocks, by strategy. */
export async function getRatesAt(
  connection: Connection,
  blocks: readonly number[],
  strategies: readonly string[],
): Promise<ByBlock<Rate>> {
  if (blocks.length === 0 || strategies.length === 0) return new Map()
  const found = await rows<{
    block: string
    strategy: string
    shares: string
    tokens: string
    rate: string | null
  }>(
    connection,
    sql`SELECT ticks.block::text AS block, snapshot.strategy, snapshot.total_shares::text AS shares,
        snapshot.tokens::text AS tokens, snapshot.rate_wad::text AS rate
      FROM ${ticksOf(blocks)} CROSS JOIN strategies CROSS JOIN LATERAL (
        SELECT * FROM strategy_snapshots WHERE strategy_snapshots.strategy = strategies.strategy
          AND strategy_snapshots.block <= ticks.block AND total_shares IS NOT NULL
        ORDER BY strategy_snapshots.block DESC LIMIT 1
      ) AS snapshot WHERE strategies.strategy IN ${[...strategies]}`,
  )
  return byBlock(
    found.map(({ block, strategy, shares, tokens, rate }) => ({
      block,
      key: strategy,
      value: {
        totalShares: BigInt(shares),
        tokens: BigInt(tokens),
        rateWad: rate === null ? null : BigInt(rate),
      },
    })),
  )
}

/** Shares of an operator at each of the blocks, by strategy. */
export async function getOperatorSharesHistory(
  connection: Connection,
  blocks: readonly number[],
  operator: string,
): Promise<ByBlock<bigint>> {
  if (blocks.length === 0) return new Map()
  const found = await rows<{ block: string; strategy: string; shares: string }>(
    connection,
    sql`SELECT ticks.block::text AS block, pair.strategy, latest.shares::text AS shares
      FROM ${ticksOf(blocks)} CROSS JOIN operator_share_changes AS pair CROSS JOIN LATERAL (
        SELECT shares FROM operator_share_changes AS change
        WHERE change.pair = pair.pair AND change.block <= ticks.block
        ORDER BY change.block DESC, change.log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.operator = ${operator} AND pair.block <= ticks.block`,
  )
  return byBlock(
    found.map(({ block, strategy, shares }) => ({ block, key: strategy, value: BigInt(shares) })),
  )
}

/** How many delegate to an operator at each of the blocks. */
export async function getDelegatorsHistory(
  connection: Connection,
  blocks: readonly number[],
  operator: string,
): Promise<Map<number, number>> {
  if (blocks.length === 0) return new Map()
  const found = await rows<{ block: string; delegators: string }>(
    connection,
    sql`SELECT ticks.block::text AS block, latest.delegators::text AS delegators
      FROM ${ticksOf(blocks)} CROSS JOIN LATERAL (
        SELECT operator, delegators FROM delegations
        WHERE (operator, delegations.block, log_index) < (${operator}, ticks.block + 1, 0)
        ORDER BY operator DESC, delegations.block DESC, log_index DESC LIMIT 1
      ) AS latest WHERE latest.operator = ${operator}`,
  )
  return new Map(found.map(({ block, delegators }) => [Number(block), Number(delegators)]))
}

export type AllocationTick = {
  avs: string
  setId: number
  strategy: string
  magnitude: bigint
  pendingDiff: bigint
}

/** Allocations of an operator in force at each of the blocks. */
export async function getAllocationsHistory(
  connection: Connection,
  blocks: readonly number[],
  operator: string,
): Promise<Map<number, AllocationTick[]>> {
  if (blocks.length === 0) return new Map()
  const found = await rows<{
    block: string
    avs: string
    setId: string
    strategy: string
    magnitude: string
    diff: string
    effect: string
  }>(
    connection,
    sql`SELECT ticks.block::text AS block, pair.avs, pair.set_id::text AS "setId", pair.strategy,
        latest.current_magnitude::text AS magnitude, latest.pending_diff::text AS diff,
        latest.pending_block::text AS effect
      FROM ${ticksOf(blocks)} CROSS JOIN allocation_changes AS pair CROSS JOIN LATERAL (
        SELECT * FROM allocation_changes AS change
        WHERE change.pair = pair.pair AND change.block <= ticks.block
        ORDER BY change.block DESC, change.log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.operator = ${operator} AND pair.block <= ticks.block`,
  )
  const result = new Map<number, AllocationTick[]>()
  for (const row of found) {
    const block = Number(row.block)
    const { currentMagnitude, pendingDiff } = refreshAllocation(
      {
        currentMagnitude: BigInt(row.magnitude),
        pendingDiff: BigInt(row.diff),
        effectBlock: Number(row.effect),
      },
      block,
    )
    const list = result.get(block) ?? []
    list.push({
      avs: row.avs,
      setId: Number(row.setId),
      strategy: row.strategy,
      magnitude: currentMagnitude,
      pendingDiff,
    })
    result.set(block, list)
  }
  return result
}

export type PositionTick = { shares: bigint; factor: bigint }

/** Deposit shares and scaling factors of a staker at each of the blocks, by strategy. */
export async function getPositionsHistory(
  connection: Connection,
  blocks: readonly number[],
  staker: string,
): Promise<ByBlock<PositionTick>> {
  if (blocks.length === 0) return new Map()
  const found = await rows<{ block: string; strategy: string; shares: string; factor: string }>(
    connection,
    sql`SELECT ticks.block::text AS block, pair.strategy, latest.shares::text AS shares,
        latest.factor::text AS factor
      FROM ${ticksOf(blocks)} CROSS JOIN position_changes AS pair CROSS JOIN LATERAL (
        SELECT shares, factor FROM position_changes AS change
        WHERE change.pair = pair.pair AND change.strategy = pair.strategy AND change.block <= ticks.block
        ORDER BY change.block DESC, change.log_index DESC, change.position DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.staker = ${staker} AND pair.block <= ticks.block`,
  )
  return byBlock(
    found.map(({ block, strategy, shares, factor }) => ({
      block,
      key: strategy,
      value: { shares: BigInt(shares), factor: BigInt(factor) },
    })),
  )
}

export type Change<value> = { block: number; value: value }

/** To whom a staker delegated from when on; null: to nobody. */
export async function getDelegationChanges(
  connection: Connection,
  staker: string,
): Promise<Change<string | null>[]> {
  const found = await rows<{ block: string; operator: string | null }>(
    connection,
    sql`SELECT block::text AS block, CASE WHEN delegated THEN operator END AS operator FROM delegations
      WHERE staker = ${staker} ORDER BY delegations.block, log_index`,
  )
  return found.map(({ block, operator }) => ({ block: Number(block), value: operator }))
}

/** Beacon chain slashing factors of a staker. */
export async function getBeaconFactorChanges(
  connection: Connection,
  staker: string,
): Promise<Change<bigint>[]> {
  const found = await rows<{ block: string; factor: string }>(
    connection,
    sql`SELECT block::text AS block, factor::text AS factor FROM beacon_factor_changes
      WHERE staker = ${staker} ORDER BY beacon_factor_changes.block, log_index`,
  )
  return found.map(({ block, factor }) => ({ block: Number(block), value: BigInt(factor) }))
}

/** Max magnitudes of operators, by `operator strategy`. */
export async function getMagnitudeChanges(
  connection: Connection,
  operators: readonly string[],
): Promise<Map<string, Change<bigint>[]>> {
  if (operators.length === 0) return new Map()
  const found = await rows<{ block: string; key: string; magnitude: string }>(
    connection,
    sql`SELECT block::text AS block, operator || ' ' || strategy AS key, max_magnitude::text AS magnitude
      FROM max_magnitude_changes WHERE operator IN ${[...operators]}
      ORDER BY max_magnitude_changes.block, log_index`,
  )
  const result = new Map<string, Change<bigint>[]>()
  for (const { block, key, magnitude } of found) {
    const list = result.get(key) ?? []
    list.push({ block: Number(block), value: BigInt(magnitude) })
    result.set(key, list)
  }
  return result
}

/** The value of the last change up to a block. */
export function latest<value>(
  changes: readonly Change<value>[] | undefined,
  block: number,
): value | undefined {
  return changes?.findLast((change) => change.block <= block)?.value
}

function ticksOf(blocks: readonly number[]) {
  const list = JSON.stringify(blocks.map((block) => ({ block })))
  return sql`jsonb_to_recordset(${list}::text::jsonb) AS ticks(block bigint)`
}

function byBlock<value>(
  entries: readonly { block: string; key: string; value: value }[],
): Map<number, Map<string, value>> {
  const result = new Map<number, Map<string, value>>()
  for (const { block, key, value } of entries) {
    const number = Number(block)
    const values = result.get(number) ?? new Map<string, value>()
    values.set(key, value)
    result.set(number, values)
  }
  return result
}
