import type { z } from '@hono/zod-openapi'
import { describeEvents } from '../activity/describeEvents.js'
import { blockAnswer } from '../figures/answers.js'
import { getEvents } from '../queries/getEvents.js'
import type { activityQuerySchema, apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { positionOf } from './paging.js'

/** `GET /v1/activity` */
export async function activityAnswer(
  view: View,
  { limit, cursor, before, all, ...filter }: z.output<typeof activityQuerySchema>,
): Promise<apiTypes['ActivityPage']> {
  const found = await getEvents(view.connection, {
    ...filter,
    limit: limit + 1,
    all: all === 'true' || filter.event !== undefined,
    before: positionOf(cursor ?? before),
  })
  const items = await describeEvents(view.connection, found.slice(0, limit), view.names)
  return {
    block: blockAnswer(view.at),
    items,
    nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}
