import type { DecodedEvent } from '../decode/decodeLog.js'
import { text } from '../rows/eventArguments.js'
import { paidBy } from '../rows/rewardsRows.js'
import { createKeyedStates, type Reader, type Running, type RunningHandler } from './running.js'

type TokenState = { submitted: bigint; claimed: bigint; submissions: number; claims: number }
type ClaimedState = { cumulative: bigint; known: boolean }

const submissions = [
  'AVSRewardsSubmissionCreated',
  'RewardsSubmissionForAllCreated',
  'RewardsSubmissionForAllEarnersCreated',
  'OperatorDirectedAVSRewardsSubmissionCreated',
  'OperatorDirectedOperatorSetRewardsSubmissionCreated',
  'UniqueStakeRewardsSubmissionCreated',
  'TotalStakeRewardsSubmissionCreated',
]

/** What earners have been paid of each token (`cumulativeClaimed`), and what came in and went out of each token. */
export function createRewards(): Running {
  const tokens = createKeyedStates<TokenState>({
    read: readTokens,
    initial: () => ({ submitted: 0n, claimed: 0n, submissions: 0, claims: 0 }),
  })
  const claimed = createKeyedStates<ClaimedState>({
    read: readClaimed,
    initial: () => ({ cumulative: 0n, known: false }),
  })
  const pairKey = ({ args }: DecodedEvent) => `${text(args.earner)} ${text(args.token)}`

  const submitted: RunningHandler = {
    want: ({ args }) => tokens.want(paidBy(args)?.token ?? ''),
    apply: ({ block, logIndex, args }, add) => {
      const { token, amount } = paidBy(args) ?? { token: '', amount: 0n }
      const totals = tokens.get(token)
      totals.submitted += amount
      totals.submissions++
      add('rewardsTotals', { block, logIndex, token, ...totals })
    },
  }
  return {
    handlers: {
      ...Object.fromEntries(submissions.map((event) => [`rewardsCoordinator.${event}`, submitted])),
      'rewardsCoordinator.RewardsClaimed': {
        want: (event) => {
          tokens.want(text(event.args.token))
          claimed.want(pairKey(event))
        },
        apply: (event, add) => {
          const { block, logIndex, args } = event
          const { earner, claimer, recipient, root } = args
          const [token, amount] = [text(args.token), BigInt(text(args.claimedAmount))]
          const totals = tokens.get(token)
          totals.claimed += amount
          totals.claims++
          add('rewardsTotals', { block, logIndex, token, ...totals })
          const pair = claimed.get(pairKey(event))
          pair.cumulative += amount
          const { cumulative, known } = pair
          const parties = { earner, claimer, recipient, token, root }
          add('rewardsClaims', { block, logIndex, ...parties, amount, cumulative, first: !known })
          pair.known = true
        },
      },
    },
    load: async (transaction) => {
      await tokens.load(transaction)
      await claimed.load(transaction)
    },
    forget: (empty) => {
      tokens.forget(empty)
      claimed.forget(empty)
    },
  }
}

async function readTokens(transaction: Reader, keys: string[]): Promise<Map<string, TokenState>> {
  const found = await transaction.query<Record<keyof TokenState | 'token', string>>(
    `SELECT wanted.token, latest.submitted::text AS submitted, latest.claimed::text AS claimed,
       latest.submissions::text AS submissions, latest.claims::text AS claims
     FROM unnest($1::text[]) AS wanted(token), LATERAL (
       SELECT * FROM rewards_totals AS totals WHERE totals.token = wanted.token
       ORDER BY totals.block DESC, totals.log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(
    found.map((row) => [
      row.token,
      {
        submitted: BigInt(row.submitted),
        claimed: BigInt(row.claimed),
        submissions: Number(row.submissions),
        claims: Number(row.claims),
      },
    ]),
  )
}

async function readClaimed(transaction: Reader, keys: string[]): Promise<Map<string, ClaimedState>> {
  const pairs = keys.map((key) => key.split(' '))
  const found = await transaction.query<{ earner: string; token: string; cumulative: string }>(
    `SELECT wanted.earner, wanted.token, latest.cumulative::text AS cumulative
     FROM unnest($1::text[], $2::text[]) AS wanted(earner, token), LATERAL (
       SELECT cumulative FROM rewards_claims AS claim
       WHERE claim.earner = wanted.earner AND claim.token = wanted.token
       ORDER BY claim.block DESC, claim.log_index DESC LIMIT 1
     ) AS latest`,
    [pairs.map(([earner]) => earner ?? ''), pairs.map(([, token]) => token ?? '')],
  )
  return new Map(
    found.map(({ earner, token, cumulative }) => [
      `${earner} ${token}`,
      { cumulative: BigInt(cumulative), known: true },
    ]),
  )
}
