import type { z } from '@hono/zod-openapi'
import { countRewardsSubmissionsAt, type RewardsSubmissionAt, rewardsSubmissionsAt } from '@restack/indexer'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import type { apiTypes, rewardsSubmissionsQuerySchema } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { positionOf } from '../paging.js'
import { momentAnswer } from '../stakes.js'
import { tokenRefs } from './tokens.js'

type Query = Omit<z.output<typeof rewardsSubmissionsQuerySchema>, 'block' | 'day'>

/** `GET /v1/rewards/submissions` */
export async function rewardsSubmissionsAnswer(
  view: View,
  { limit, cursor, avs, token, kind }: Query,
): Promise<apiTypes['RewardsSubmissions']> {
  const { connection, at } = view
  const chosen = { block: at.block, avs, token, kind }
  const found = await rewardsSubmissionsAt(connection, {
    ...chosen,
    before: positionOf(cursor),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    block: blockAnswer(at),
    total: await view.keep(`submissions ${JSON.stringify(chosen)}`, () =>
      countRewardsSubmissionsAt(connection, chosen),
    ),
    items: await submissionItems(page, view),
    nextCursor: found.length > limit && last ? `${last.block}-${last.logIndex}` : null,
  }
}

async function submissionItems(
  page: readonly RewardsSubmissionAt[],
  view: View,
): Promise<apiTypes['RewardsSubmissions']['items']> {
  const refOf = await tokenRefs(view)
  const clock = await view.clock(page.map(({ block }) => block))
  return page.map((row) => ({
    id: `${row.block}-${row.logIndex}`,
    kind: row.kind,
    hash: row.hash,
    submitter: shown(row.submitter),
    submitterName: view.names.get(row.submitter) ?? null,
    avs: row.avs === null ? null : shown(row.avs),
    avsName: (row.avs && view.actors.get(row.avs)) ?? null,
    set: row.setId,
    ...refOf(row.token),
    amount: String(row.amount),
    startTimestamp: row.startAt,
    endTimestamp: row.startAt + row.duration,
    createdAt: momentAnswer(row.block, clock),
    operators: row.operators,
    description: row.description,
  }))
}
