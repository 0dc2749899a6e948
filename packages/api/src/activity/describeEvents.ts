import type { Connection } from '../queries/connection.js'
import type { EventRow } from '../queries/getEvents.js'
import { getSummaryFacts } from '../queries/getSummaryFacts.js'
import type { apiTypes } from '../schemas.js'
import { type Names, shown, withChecksums } from './names.js'
import { summarize } from './summarize.js'

/** Events as the API shows them, with their sentences. */
export async function describeEvents(
  connection: Connection,
  events: readonly EventRow[],
  names: Names,
): Promise<apiTypes['Activity'][]> {
  if (events.length === 0) return []
  const facts = await getSummaryFacts(connection, events)
  return events.map((row) => ({
    id: `${row.block}-${row.logIndex}`,
    block: String(row.block),
    timestamp: row.timestamp,
    transactionHash: row.transactionHash,
    contract: row.contract,
    address: shown(row.address),
    event: row.event,
    args: withChecksums(row.args) as Record<string, unknown>,
    summary: summarize(row, facts, names),
  }))
}
