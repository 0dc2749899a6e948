import { type RewardsRootAt, rewardsRootsAt } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import { rows } from '../../queries/connection.js'
import { type CalculatedSnapshot, getSnapshots } from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { Clock } from '../../state/clock.js'
import type { View } from '../../state/createSource.js'
import { positionOf } from '../paging.js'
import { momentAnswer } from '../stakes.js'
import { dayOf } from './tokens.js'

type Paging = { limit: number; cursor?: string | undefined }
type Root = apiTypes['RewardsRoots']['items'][number]

/** `GET /v1/rewards/roots` */
export async function rewardsRootsAnswer(
  view: View,
  { limit, cursor }: Paging,
): Promise<apiTypes['RewardsRoots']> {
  const { connection, at } = view
  const found = await rewardsRootsAt(connection, {
    block: at.block,
    before: positionOf(cursor),
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  // Roots are numbered from 0 on
  const [newest] = await rows<{ total: string }>(
    connection,
    sql`SELECT (root_index + 1)::text AS total FROM rewards_roots WHERE block <= ${at.block}
      ORDER BY root_index DESC LIMIT 1`,
  )
  return {
    block: blockAnswer(at),
    total: Number(newest?.total ?? 0),
    items: await rootItems(page, view),
    nextCursor: found.length > limit && last ? `${last.block}-${last.logIndex}` : null,
  }
}

export async function rootItems(roots: readonly RewardsRootAt[], view: View): Promise<Root[]> {
  const calculated = await getSnapshots(
    view.connection,
    roots.map(({ calculationEnd }) => dayOf(calculationEnd)),
  )
  const clock = await view.clock(
    roots.flatMap(({ block, disabledBlock, steps }) => [
      block,
      disabledBlock ?? block,
      ...steps.map((step) => step.block),
    ]),
  )
  return roots.map((root) => {
    const snapshot = dayOf(root.calculationEnd)
    return {
      rootIndex: root.rootIndex,
      root: root.root,
      snapshot,
      postedAt: momentAnswer(root.block, clock),
      activatedAt: root.activatedAt,
      status: statusOf(root, view.at.timestamp),
      disabledAt: root.disabledBlock === null ? null : momentAnswer(root.disabledBlock, clock),
      bond: bondOf(root, { view, clock }),
      calculated: agreement(root, calculated.get(snapshot)),
    }
  })
}

function statusOf({ disabledBlock, activatedAt }: RewardsRootAt, now: number): Root['status'] {
  if (disabledBlock !== null) return 'disabled'
  return activatedAt <= now ? 'claimable' : 'waiting'
}

export function agreement({ root }: RewardsRootAt, calculated: CalculatedSnapshot | undefined) {
  if (!calculated) return null
  return { root: calculated.root, leaves: calculated.leaves, agrees: calculated.root === root }
}

function bondOf({ steps }: RewardsRootAt, { view, clock }: { view: View; clock: Clock }): Root['bond'] {
  const [posted, challenged, decided, released] = (
    ['posted', 'challenged', 'decided', 'released'] as const
  ).map((step) => steps.findLast((row) => row.step === step))
  if (!posted) return null
  const named = (account: string | undefined) => (account && view.names.get(account)) ?? null
  return {
    state: decided
      ? decided.upheld
        ? 'upheld'
        : 'rejected'
      : released
        ? 'released'
        : challenged
          ? 'challenged'
          : 'open',
    poster: shown(posted.account),
    posterName: named(posted.account),
    challengeUntil: posted.until ?? 0,
    challenger: challenged ? shown(challenged.account) : null,
    challengerName: named(challenged?.account),
    challengedAt: challenged ? momentAnswer(challenged.block, clock) : null,
    expectedRoot: challenged?.root ?? null,
    decideUntil: challenged?.until ?? null,
    winner: decided ? shown(decided.account) : null,
    votes: steps
      .filter(({ step }) => step === 'voted')
      .map(({ account, root, upheld, block }) => ({
        recomputer: shown(account),
        recomputerName: named(account),
        root: root ?? '',
        upheld: upheld ?? false,
        at: momentAnswer(block, clock),
      })),
  }
}

/** The newest root that could be claimed against at the block of the question. */
export async function claimableRoot({ connection, at }: View): Promise<RewardsRootAt | undefined> {
  const [root] = await rewardsRootsAt(connection, {
    block: at.block,
    claimableAt: at.timestamp,
    limit: 1,
  })
  return root
}
