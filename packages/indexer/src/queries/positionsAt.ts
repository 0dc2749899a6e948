import { sql } from 'drizzle-orm'
import { beaconChainStrategy, slashingFactor, WAD, withdrawableShares } from '../state/shares.js'
import { among, type Connection, rows } from './connection.js'

export type PositionsAtParameters = {
  block: number
  stakers?: readonly string[] | undefined
  strategies?: readonly string[] | undefined
  /** Only stakers whose address is above this one, for paging. */
  afterStaker?: string | undefined
  /** At most so many positions. */
  limit?: number | undefined
}

export type PositionAt = {
  staker: string
  strategy: string
  /** As in `stakerDepositShares`; slashing does not change them. */
  depositShares: bigint
  scalingFactor: bigint
  /** Null when the staker delegates to nobody. */
  operator: string | null
  /** Part that was never slashed, by operator and beacon chain, in 1e18. */
  slashingFactor: bigint
  /** As in `getWithdrawableShares`. */
  withdrawableShares: bigint
}

/**
 * Positions with deposit shares at the end of a block, by staker and strategy.
 *
 * @example
 * await positionsAt(database.db, { block: 1200, stakers: ['0x7e5f…'] })
 */
export async function positionsAt(
  connection: Connection,
  { block, stakers, strategies, afterStaker, limit }: PositionsAtParameters,
): Promise<PositionAt[]> {
  const found = await rows<{
    staker: string
    strategy: string
    shares: string
    factor: string
    operator: string | null
    magnitude: string | null
    beacon: string | null
  }>(
    connection,
    sql`SELECT pair.staker, pair.strategy, latest.shares::text AS shares, latest.factor::text AS factor,
        delegation.operator, magnitude.max_magnitude::text AS magnitude, beacon.factor::text AS beacon
      FROM position_changes AS pair
      CROSS JOIN LATERAL (
        SELECT shares, factor FROM position_changes AS change
        WHERE change.pair = pair.pair AND change.strategy = pair.strategy AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC, position DESC LIMIT 1
      ) AS latest
      LEFT JOIN LATERAL (
        SELECT CASE WHEN delegated THEN operator END AS operator FROM delegations
        WHERE delegations.staker = pair.staker AND delegations.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS delegation ON true
      LEFT JOIN LATERAL (
        SELECT max_magnitude FROM max_magnitude_changes AS change
        WHERE change.operator = delegation.operator AND change.strategy = pair.strategy
          AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS magnitude ON true
      LEFT JOIN LATERAL (
        SELECT factor FROM beacon_factor_changes AS change
        WHERE pair.strategy = ${beaconChainStrategy} AND change.staker = pair.staker
          AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS beacon ON true
      WHERE pair."first" AND pair.block <= ${block} AND latest.shares > 0
        AND ${among(sql`pair.staker`, stakers)} AND ${among(sql`pair.strategy`, strategies)}
        AND ${afterStaker === undefined ? sql`true` : sql`pair.staker > ${afterStaker.toLowerCase()}`}
      ORDER BY pair.staker, pair.strategy
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  return found.map(({ staker, strategy, shares, factor, operator, magnitude, beacon }) => {
    const depositShares = BigInt(shares)
    const scalingFactor = BigInt(factor)
    const remaining = slashingFactor(strategy, wadOr(magnitude), wadOr(beacon))
    return {
      staker,
      strategy,
      depositShares,
      scalingFactor,
      operator,
      slashingFactor: remaining,
      withdrawableShares: withdrawableShares(depositShares, scalingFactor, remaining),
    }
  })
}

function wadOr(value: string | null): bigint {
  return value === null ? WAD : BigInt(value)
}
