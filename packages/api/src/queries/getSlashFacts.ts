import { beaconChainStrategy } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

type Place = { block: number; logIndex: number }

/** Transaction of each of some events, by `block-logIndex`. */
export async function getTransactionHashes(
  connection: Connection,
  places: readonly Place[],
): Promise<Map<string, string>> {
  const found = await rows<{ id: string; hash: string }>(
    connection,
    sql`SELECT wanted.block || '-' || wanted.log_index AS id, transactions.hash
      FROM ${wanted(places)}
      JOIN events ON events.block = wanted.block AND events.log_index = wanted.log_index
      JOIN transactions ON transactions.block = events.block
        AND transactions.transaction_index = events.transaction_index`,
  )
  return new Map(found.map(({ id, hash }) => [id, hash]))
}

/** Native shares that slashes took, by `block-logIndex` of the slash: the event of the shares comes just before. */
export async function getNativeSlashes(
  connection: Connection,
  places: readonly Place[],
): Promise<Map<string, bigint>> {
  const found = await rows<{ id: string; shares: string }>(
    connection,
    sql`SELECT wanted.block || '-' || wanted.log_index AS id, taken.shares
      FROM ${wanted(places)}
      JOIN slashed_strategies AS part
        ON part.block = wanted.block AND part.log_index = wanted.log_index AND part.strategy = ${beaconChainStrategy}
      JOIN slashes ON slashes.block = wanted.block AND slashes.log_index = wanted.log_index
      CROSS JOIN LATERAL (
        SELECT args::json->>'totalSlashedShares' AS shares FROM events
        WHERE events.block = wanted.block AND events.event = 'OperatorSharesSlashed'
          AND args::json->>'operator' = slashes.operator AND args::json->>'strategy' = ${beaconChainStrategy}
        ORDER BY abs(events.log_index - wanted.log_index) LIMIT 1
      ) AS taken`,
  )
  return new Map(found.map(({ id, shares }) => [id, BigInt(shares)]))
}

function wanted(places: readonly Place[]) {
  const list = JSON.stringify(places.map(({ block, logIndex }) => ({ block, log_index: logIndex })))
  return sql`jsonb_to_recordset(${list}::text::jsonb) AS wanted(block bigint, log_index integer)`
}
