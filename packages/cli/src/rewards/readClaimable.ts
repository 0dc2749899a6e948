import type { CumulativeAmount } from '@restack/rewards'
import type { DistributionRoot } from '@restack/sdk'
import type { Address } from 'viem'
import type { ReadSession, Report } from '../command.js'
import { amount, blockJson, heading, named, section } from '../read/tables.js'
import { isoTime } from '../time.js'
import { dayText } from './days.js'
import { openRewards, type Rewards, type RewardsSource } from './openRewards.js'
import { statusText } from './readRoots.js'

/** `restack rewards claimable` */
export async function readClaimable(
  session: ReadSession,
  values: RewardsSource & { earner?: string },
): Promise<Report> {
  const { sdk, client, deployment, names, tokens, paint } = session
  const earner = await session.accountOf(values.earner)
  const rewards = await openRewards(session, values)
  const { blockNumber, blockTime, roots } = await sdk.getDistributionRoots(client, { deployment })
  const active = roots.find(({ status }) => status === 'active')
  const pending = roots.find(({ status }) => status === 'pending')
  const newest = await rewards.calculate()
  const [counted, next] = [await leaves(rewards, active), await leaves(rewards, pending)]
  const of = (amounts: readonly CumulativeAmount[], token: Address) =>
    amounts.find((row) => row.earner === earner.toLowerCase() && row.token === token)?.cumulativeAmount ?? 0n
  const found = newest.amounts.filter((row) => row.earner === earner.toLowerCase()).map(({ token }) => token)
  const { claimer, claimed } = await sdk.getClaimed(client, { deployment, earner, tokens: found })
  const above = (value: bigint, base: bigint) => (value > base ? value - base : 0n)
  const items = await Promise.all(
    claimed.map(async ({ token, amount: taken }) => {
      const info = await tokens.tokenAt(token)
      const key = token.toLowerCase() as Address
      const [earned, now, soon] = [of(newest.amounts, key), of(counted ?? [], key), of(next ?? [], key)]
      return {
        ...info,
        earned,
        claimed: taken,
        claimable: above(now, taken),
        pending: above(soon, now > taken ? now : taken),
      }
    }),
  )
  const block = { number: blockNumber, timestamp: BigInt(blockTime.getTime() / 1000) }
  const short = (root: DistributionRoot | undefined, amounts: readonly CumulativeAmount[] | undefined) =>
    root
      ? {
          agrees: amounts !== undefined,
          index: root.index,
          snapshot: dayText(root.calculatedUntil),
          status: root.status,
          activatedAt: isoTime(root.activatedAt),
        }
      : null
  const state = (root: DistributionRoot, amounts: readonly CumulativeAmount[] | undefined) =>
    `Root ${root.index}, up to ${dayText(root.calculatedUntil)}: ${statusText(root, blockTime)}${amounts ? '' : paint.red('; it is not what the calculation gives, and nothing of it is counted')}`
  return {
    json: {
      block: blockJson(block),
      earner: named(session, earner),
      claimer: named(session, claimer),
      calculatedUpTo: newest.snapshot,
      activeRoot: short(active, counted),
      pendingRoot: short(pending, next),
      items,
    },
    lines: [
      ...heading(session, `Rewards of ${names.show(earner)}`, block),
      `Calculated up to ${newest.snapshot}`,
      active ? state(active, counted) : 'No root is active yet.',
      ...(pending ? [state(pending, next)] : []),
      ...(claimer === earner ? [] : [`Claimed by ${names.show(claimer)}`]),
      ...(items.length === 0
        ? ['', 'Nothing was earned yet.']
        : section(
            session,
            'By token',
            ['token', 'earned', 'claimed', 'claimable', 'with the next root'],
            items.map((item) => [
              item.symbol,
              amount(item.earned, item),
              amount(item.claimed, item),
              amount(item.claimable, item),
              item.pending === 0n ? '' : amount(item.pending, item),
            ]),
          )),
    ],
  }
}

/** What a root holds; undefined where that is unknown, since the calculation gives another. */
async function leaves(
  rewards: Rewards,
  root: DistributionRoot | undefined,
): Promise<readonly CumulativeAmount[] | undefined> {
  if (!root) return []
  if (dayText(root.calculatedUntil) > rewards.lastSnapshot) return undefined
  const result = await rewards.calculate(dayText(root.calculatedUntil))
  return result.root === root.root ? result.amounts : undefined
}
