import type { Database } from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import { describeEvents } from './activity/describeEvents.js'
import { namesOf } from './activity/names.js'
import { blockAnswer } from './figures/answers.js'
import { readOnly } from './queries/connection.js'
import { getEvents } from './queries/getEvents.js'
import { getHead } from './queries/getHead.js'
import type { apiTypes } from './schemas.js'

export type NewsReader = {
  /** The block reached and what happened since `afterBlock`, oldest first. Undefined before the first block. */
  news(
    afterBlock: number | undefined,
  ): Promise<{ block: apiTypes['Block']; items: apiTypes['Activity'][] } | undefined>
}

const newsLimit = 100

/** Reads from the database what is new. */
export function createNewsReader({
  database,
  deployment,
}: {
  database: Database
  deployment: Deployment
}): NewsReader {
  const names = namesOf(deployment)
  return {
    news: (afterBlock) =>
      readOnly(database, async (connection) => {
        const { indexed } = await getHead(connection)
        if (!indexed) return undefined
        const found =
          afterBlock === undefined
            ? []
            : await getEvents(connection, { limit: newsLimit, all: false, afterBlock })
        const items = await describeEvents(connection, found.reverse(), names)
        return { block: blockAnswer(indexed), items }
      }),
  }
}
