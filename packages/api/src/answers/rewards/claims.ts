import type { z } from '@hono/zod-openapi'
import { countRewardsClaimsAt, rewardsClaimsAt } from '@restack/indexer'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import { getTransactionHashes } from '../../queries/getSlashFacts.js'
import type { apiTypes, rewardsClaimsQuerySchema } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { positionOf } from '../paging.js'
import { momentAnswer } from '../stakes.js'
import { tokenRefs } from './tokens.js'

type Query = Omit<z.output<typeof rewardsClaimsQuerySchema>, 'block' | 'day'>

/** `GET /v1/rewards/claims` */
export async function rewardsClaimsAnswer(
  view: View,
  { limit, cursor, earner, token }: Query,
): Promise<apiTypes['RewardsClaims']> {
  const { connection, at } = view
  const chosen = { block: at.block, earner, token }
  const found = await rewardsClaimsAt(connection, { ...chosen, before: positionOf(cursor), limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const refOf = await tokenRefs(view)
  const hashes = await getTransactionHashes(connection, page)
  const clock = await view.clock(page.map(({ block }) => block))
  return {
    block: blockAnswer(at),
    total: await view.keep(`claims ${JSON.stringify(chosen)}`, () =>
      countRewardsClaimsAt(connection, chosen),
    ),
    items: page.map((row) => ({
      id: `${row.block}-${row.logIndex}`,
      earner: shown(row.earner),
      earnerName: view.actors.get(row.earner) ?? null,
      claimer: shown(row.claimer),
      claimerName: view.actors.get(row.claimer) ?? null,
      recipient: shown(row.recipient),
      recipientName: view.actors.get(row.recipient) ?? null,
      ...refOf(row.token),
      amount: String(row.amount),
      cumulative: String(row.cumulative),
      rootIndex: row.rootIndex,
      at: momentAnswer(row.block, clock),
      transactionHash: hashes.get(`${row.block}-${row.logIndex}`) ?? '',
    })),
    nextCursor: found.length > limit && last ? `${last.block}-${last.logIndex}` : null,
  }
}
