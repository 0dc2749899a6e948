import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../connection.js'

export type RewardsTokenAt = {
  token: string
  symbol: string
  decimals: number
  /** Paid in without the protocol's fee, and claimed. */
  submitted: bigint
  claimed: bigint
  submissions: number
  claims: number
}

/** Tokens that rewards were paid in, with what came in and went out up to a block. */
export async function rewardsTokensAt(
  connection: Connection,
  { block }: { block: number },
): Promise<RewardsTokenAt[]> {
  const found = await rows<Record<keyof RewardsTokenAt, string>>(
    connection,
    sql`SELECT tokens.token, tokens.symbol, tokens.decimals::text AS decimals,
        latest.submitted::text AS submitted, latest.claimed::text AS claimed,
        latest.submissions::text AS submissions, latest.claims::text AS claims
      FROM reward_tokens AS tokens CROSS JOIN LATERAL (
        SELECT * FROM rewards_totals AS totals
        WHERE totals.token = tokens.token AND totals.block <= ${block}
        ORDER BY totals.block DESC, totals.log_index DESC LIMIT 1
      ) AS latest
      WHERE tokens.block <= ${block} ORDER BY tokens.symbol, tokens.token`,
  )
  return found.map(({ token, symbol, ...row }) => ({
    token,
    symbol,
    decimals: Number(row.decimals),
    submitted: BigInt(row.submitted),
    claimed: BigInt(row.claimed),
    submissions: Number(row.submissions),
    claims: Number(row.claims),
  }))
}
