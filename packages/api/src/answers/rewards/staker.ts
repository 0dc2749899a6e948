import { type RewardsRootAt, rewardsClaimedAt, rewardsClaimerAt, rewardsRootsAt } from '@restack/indexer'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import {
  getEarned,
  getEarnedHistory,
  getNewestSnapshot,
  getSnapshots,
} from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { agreement, claimableRoot } from './roots.js'
import { dayOf, tokenRefs } from './tokens.js'

const shownHistory = 1_000

/** `GET /v1/stakers/:staker/rewards`, of any account: stakers, operators and AVSs earn. */
export async function stakerRewardsAnswer(
  view: View,
  { staker: asked }: { staker: string },
): Promise<apiTypes['StakerRewards']> {
  const { connection, at } = view
  const earner = asked.toLowerCase()
  const calculated = (await getNewestSnapshot(connection, at.timestamp)) ?? null
  const [root, waitingRoot] = [
    await inRoot(view, earner, await claimableRoot(view)),
    await waiting(view, earner),
  ]
  const claimed = await rewardsClaimedAt(connection, { block: at.block, earner })
  const claimer = await rewardsClaimerAt(connection, { block: at.block, earner })
  const earned: ReadonlyMap<string, bigint> = calculated
    ? await getEarned(connection, earner, calculated.snapshot)
    : new Map()
  const history = calculated
    ? await getEarnedHistory(connection, earner, calculated.snapshot, shownHistory)
    : []
  const refOf = await tokenRefs(view)
  const tokens = [...new Set([...earned.keys(), ...claimed.keys()])].sort()
  return {
    block: blockAnswer(at),
    earner: shown(earner),
    name: view.actors.get(earner) ?? null,
    claimer: claimer === null ? null : shown(claimer),
    claimerName: (claimer && view.actors.get(claimer)) ?? null,
    calculated,
    root: root?.ref ?? null,
    waitingRoot: waitingRoot?.ref ?? null,
    tokens: tokens.map((token) => {
      const paid = claimed.get(token) ?? 0n
      const all = earned.get(token) ?? 0n
      const known = most(root?.amounts.get(token) ?? 0n, paid)
      const next = most(waitingRoot?.amounts.get(token) ?? 0n, known)
      return {
        ...refOf(token),
        earned: String(all),
        claimed: String(paid),
        claimable: root?.ref.agrees === false ? null : String(known - paid),
        waiting: waitingRoot?.ref.agrees === false ? null : String(next - known),
        unposted: String(most(all - next, 0n)),
      }
    }),
    history: history.map(({ day, token, cumulative }) => ({
      day,
      ...refOf(token),
      cumulative: String(cumulative),
    })),
  }
}

type InRoot = {
  ref: { rootIndex: number; snapshot: string; activatedAt: number; agrees: boolean | null }
  amounts: ReadonlyMap<string, bigint>
}

/** What an earner has in a root, as far as it is the one that was calculated. */
async function inRoot(
  { connection }: View,
  earner: string,
  root: RewardsRootAt | undefined,
): Promise<InRoot | undefined> {
  if (!root) return undefined
  const snapshot = dayOf(root.calculationEnd)
  const calculated = (await getSnapshots(connection, [snapshot])).get(snapshot)
  const agrees = agreement(root, calculated)?.agrees ?? null
  return {
    ref: { rootIndex: root.rootIndex, snapshot, activatedAt: root.activatedAt, agrees },
    amounts: agrees ? await getEarned(connection, earner, snapshot) : new Map(),
  }
}

/** The newest root, if it can only be claimed against later. */
async function waiting(view: View, earner: string): Promise<InRoot | undefined> {
  const { connection, at } = view
  const [newest] = await rewardsRootsAt(connection, { block: at.block, limit: 1 })
  if (!newest || newest.disabledBlock !== null || newest.activatedAt <= at.timestamp) return undefined
  return inRoot(view, earner, newest)
}

function most(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
