import { tables } from '@restack/indexer'
import type { Connection } from './connection.js'

/** Tokens that rewards were paid in, by address in lower case. */
export async function getRewardTokens(
  connection: Connection,
): Promise<Map<string, { symbol: string; decimals: number }>> {
  const found = await connection.select().from(tables.rewardTokens)
  return new Map(found.map(({ token, symbol, decimals }) => [token, { symbol, decimals }]))
}
