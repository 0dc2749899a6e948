import {
  beaconChainStrategy,
  delegatorsAt,
  maxMagnitudesAt,
  slashingFactor,
  withdrawableShares,
  withdrawalsAt,
} from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { worthOf } from '../figures/amounts.js'
import { rows } from '../queries/connection.js'
import type { View } from './createSource.js'
import { loadStates } from './loadNetwork.js'

export type RankedStaker = {
  staker: string
  /** Worth in wei. */
  eth: bigint
  /** Place in the chain of the first deposit, as a number that grows; and its block. */
  since: number
  block: number
  /** Whether there is anything left. */
  holds: boolean
}

const WAD = 10n ** 18n
const pairsAtOnce = 50_000

/** Everybody who ever had deposits, with their worth at a block. */
export async function rankStakers(view: View): Promise<readonly RankedStaker[]> {
  const { connection, at } = view
  const { block } = at
  const states = await loadStates(view)
  const remaining = await slashedParts(view)
  const ranked = new Map<string, RankedStaker>()
  const add = (row: RankedStaker, strategy: string, shares: bigint) => {
    row.eth += worthOf(strategy, shares, states).eth ?? 0n
    row.holds = true
  }

  let last = { block: -1, logIndex: 0 }
  for (;;) {
    const pairs = await readPairs(view, last)
    for (const { staker, strategy, pair, first, shares, factor } of pairs) {
      let row = ranked.get(staker)
      if (!row) {
        row = { staker, eth: 0n, since: Number(pair), block: Number(first), holds: false }
        ranked.set(staker, row)
      }
      if (shares === '0') continue
      const part = remaining(staker, strategy)
      add(row, strategy, withdrawableShares(BigInt(shares), BigInt(factor), part))
    }
    const end = pairs.at(-1)
    if (!end || pairs.length < pairsAtOnce) break
    last = { block: Number(end.first), logIndex: Number(end.logIndex) }
  }
  for (const { staker, shares } of await withdrawalsAt(connection, { block, pending: true })) {
    const row = ranked.get(staker)
    if (!row) continue
    for (const part of shares) add(row, part.strategy, part.withdrawableShares)
  }
  return [...ranked.values()]
}

type PairRow = Record<'staker' | 'strategy' | 'pair' | 'first' | 'logIndex' | 'shares' | 'factor', string>

/** Positions in the order of their first deposits. */
function readPairs(
  { connection, at: { block } }: View,
  after: { block: number; logIndex: number },
): Promise<PairRow[]> {
  return rows<PairRow>(
    connection,
    sql`SELECT pair.staker, pair.strategy, pair.pair::text AS pair, pair.block::text AS first,
        pair.log_index::text AS "logIndex", latest.shares::text AS shares, latest.factor::text AS factor
      FROM (
        SELECT * FROM position_changes
        WHERE "first" AND block <= ${block} AND (block, log_index) > (${after.block}, ${after.logIndex})
        ORDER BY block, log_index LIMIT ${pairsAtOnce}
      ) AS pair, LATERAL (
        SELECT shares, factor FROM position_changes AS change
        WHERE change.pair = pair.pair AND change.strategy = pair.strategy AND change.block <= ${block}
        ORDER BY change.block DESC, change.log_index DESC, change.position DESC LIMIT 1
      ) AS latest
      ORDER BY pair.block, pair.log_index`,
  )
}

/** The part of a position that no slash took; only the delegators of slashed operators are looked at. */
async function slashedParts({
  connection,
  at: { block },
}: View): Promise<(staker: string, strategy: string) => bigint> {
  const magnitudes = await maxMagnitudesAt(connection, { block })
  const magnitudeOf = new Map(magnitudes.map((row) => [`${row.operator} ${row.strategy}`, row.maxMagnitude]))
  const operatorOf = new Map<string, string>()
  for (const operator of new Set(magnitudes.map((row) => row.operator))) {
    const delegators = await delegatorsAt(connection, { block, operator, limit: Number.MAX_SAFE_INTEGER })
    for (const { staker } of delegators) operatorOf.set(staker, operator)
  }
  const factors = await rows<{ staker: string; factor: string }>(
    connection,
    sql`SELECT DISTINCT ON (staker) staker, factor::text AS factor FROM beacon_factor_changes
      WHERE block <= ${block} ORDER BY staker, block DESC, log_index DESC`,
  )
  const factorOf = new Map(factors.map(({ staker, factor }) => [staker, BigInt(factor)]))
  return (staker, strategy) => {
    const magnitude = magnitudeOf.get(`${operatorOf.get(staker)} ${strategy}`) ?? WAD
    const beacon = strategy === beaconChainStrategy ? (factorOf.get(staker) ?? WAD) : WAD
    return slashingFactor(strategy, magnitude, beacon)
  }
}
