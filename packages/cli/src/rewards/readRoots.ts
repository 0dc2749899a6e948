import type { DistributionRoot } from '@restack/sdk'
import type { ReadSession, Report } from '../command.js'
import { blockJson, heading, section } from '../read/tables.js'
import { formatDistance, formatTime, isoTime } from '../time.js'
import { parseCount } from '../write/parse.js'
import { dayText } from './days.js'

/** `restack rewards roots` */
export async function readRoots(session: ReadSession, limit = '20'): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const count = parseCount(limit, '--limit', 100_000)
  const { blockNumber, blockTime, total, roots } = await sdk.getDistributionRoots(client, {
    deployment,
    limit: count,
  })
  const block = { number: blockNumber, timestamp: BigInt(blockTime.getTime() / 1000) }
  const rows = roots.map((root) => [
    String(root.index),
    dayText(root.calculatedUntil),
    statusText(root, blockTime),
    root.posted ? names.short(root.posted.poster) : 'the updater',
    challengeText(root, blockTime, names.short),
    root.root,
  ])
  return {
    json: { block: blockJson(block), total, roots: roots.map(rootJson) },
    lines: [
      ...heading(session, `Roots of ${deployment.name}`, block),
      ...(total === 0
        ? ['', 'None was posted yet.']
        : section(
            session,
            'Newest first',
            ['root', 'up to', 'state', 'posted by', 'challenge', 'hash'],
            rows,
          )),
    ],
  }
}

/** For JSON: dates without milliseconds. */
export function rootJson({ posted, ...root }: DistributionRoot) {
  return {
    ...root,
    calculatedUntil: isoTime(root.calculatedUntil),
    snapshot: dayText(root.calculatedUntil),
    activatedAt: isoTime(root.activatedAt),
    posted: posted && {
      ...posted,
      challengeUntil: isoTime(posted.challengeUntil),
      challenge: posted.challenge && {
        ...posted.challenge,
        decideUntil: isoTime(posted.challenge.decideUntil),
      },
    },
  }
}

/** `active`, `pending, in 2 days`, `disabled`. */
export function statusText({ status, activatedAt }: DistributionRoot, now: Date): string {
  if (status !== 'pending') return status
  return `pending, active ${formatDistance((activatedAt.getTime() - now.getTime()) / 1000)}`
}

function challengeText(
  { posted, status }: DistributionRoot,
  now: Date,
  name: (address: `0x${string}`) => string,
): string {
  if (!posted) return ''
  const { challenge, challengeUntil } = posted
  if (challenge) {
    const by = `by ${name(challenge.challenger)}`
    if (posted.status === 'challenged') return `${by}, votes until ${formatTime(challenge.decideUntil)}`
    return `${by}, ${posted.status}`
  }
  if (posted.status === 'released' || status === 'disabled') return 'none'
  return challengeUntil > now ? `possible until ${formatTime(challengeUntil)}` : 'none'
}
