import { type EarnedDay, type EarnedLine, type EarnedSubmission, explainLeaf } from '@restack/rewards'
import { formatUnits } from 'viem'
import { formatAmount } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { toJson } from '../output.js'
import { amount, heading, named } from '../read/tables.js'
import type { TokenInfo } from '../session/tokens.js'
import { formatTime } from '../time.js'
import { dayText } from './days.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { rootJson, statusText } from './readRoots.js'
import { allRoots } from './roots.js'

/** `restack rewards explain`: a leaf down to submissions, days, weights and splits, and when it can be claimed. */
export async function readExplanation(
  session: ReadSession,
  values: RewardsSource & { token: string; earner?: string; snapshot?: string },
): Promise<Report> {
  const { sdk, client, deployment, names, tokens, paint } = session
  const earner = await session.accountOf(values.earner)
  const token = await tokens.token(values.token)
  const rewards = await openRewards(session, values)
  const explanation = explainLeaf({
    history: rewards.history,
    earner,
    token: token.token,
    ...(values.snapshot === undefined ? {} : { snapshot: values.snapshot }),
  })
  const { blockNumber, blockTime, roots } = await sdk.getDistributionRoots(client, {
    deployment,
    limit: allRoots,
  })
  const block = { number: blockNumber, timestamp: BigInt(blockTime.getTime() / 1000) }
  // Oldest first: the first that holds the snapshot is the one that it is claimed under at first.
  const holding = roots
    .filter(
      ({ status, calculatedUntil }) =>
        status !== 'disabled' && dayText(calculatedUntil) >= explanation.snapshot,
    )
    .at(-1)
  const { claimed } = await sdk.getClaimed(client, { deployment, earner, tokens: [token.token] })
  const parts = await Promise.all(
    explanation.submissions.map((submission) => submissionLines(session, submission, token)),
  )
  const taken = claimed[0]?.amount ?? 0n
  return {
    json: {
      earner: named(session, earner),
      token: { address: token.token, symbol: token.symbol },
      snapshot: explanation.snapshot,
      cumulativeAmount: explanation.cumulativeAmount,
      claimed: taken,
      root: holding ? rootJson(holding) : null,
      submissions: explanation.submissions,
    },
    lines: [
      ...heading(session, `${token.symbol} of ${names.show(earner)} up to ${explanation.snapshot}`, block),
      `Earned: ${paint.bold(amount(explanation.cumulativeAmount, token))}, of which ${amount(taken, token)} is claimed`,
      holding
        ? `In root ${holding.index}: ${statusText(holding, blockTime)}${holding.status === 'pending' ? `, claimable from ${formatTime(holding.activatedAt)} on` : ''}`
        : 'In no root yet: it can be claimed when one is posted for this day or later, and is active.',
      ...(parts.length === 0 ? ['', 'No rewards in this token have reached this account.'] : parts.flat()),
    ],
  }
}

const kinds: Record<EarnedSubmission['kind'], string> = {
  avs: 'rewards of an AVS',
  all_stakers: 'rewards for all stakers',
  all_earners: 'rewards for all earners',
  directed_avs: 'rewards for named operators of an AVS',
  directed_set: 'rewards for named operators of an operator set',
  unique_stake: 'rewards by allocated stake',
  total_stake: 'rewards by delegated stake',
}

async function submissionLines(
  session: ReadSession,
  submission: EarnedSubmission,
  token: TokenInfo,
): Promise<string[]> {
  const { names, paint } = session
  const { from, operatorSetId, kind, firstSnapshot, lastSnapshot, earned, days, hash } = submission
  const who = operatorSetId === null ? names.show(from) : names.showSet({ avs: from, id: operatorSetId })
  const title = `${amount(earned, token)} from ${kinds[kind]}, ${who}`
  const lines: string[] = [
    '',
    paint.bold(title),
    `  ${amount(submission.amount, token)} for ${firstSnapshot} to ${lastSnapshot}, submitted ${submission.created}, ${hash}`,
  ]
  for (const { day, until, count } of alike(days)) {
    const when = count === 1 ? day.snapshot : `${day.snapshot} to ${until}, ${count} days each`
    lines.push(`  ${when}: ${amount(day.amount, token)}`)
    for (const line of day.lines)
      lines.push(...(await lineText(session, line, token)).map((text) => `    ${text}`))
  }
  return lines
}

/** Days that follow each other and are the same in everything, as one. */
function alike(days: readonly EarnedDay[]): { day: EarnedDay; until: string; count: number }[] {
  const runs: { day: EarnedDay; until: string; count: number }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    const follows = last && Date.parse(day.snapshot) - Date.parse(last.until) === 86_400_000
    if (last && follows && toJson(last.day.lines) === toJson(day.lines)) {
      last.until = day.snapshot
      last.count += 1
    } else runs.push({ day, until: day.snapshot, count: 1 })
  }
  return runs
}

async function lineText(session: ReadSession, line: EarnedLine, token: TokenInfo): Promise<string[]> {
  const { names, tokens } = session
  if (line.role === 'refund') return [`${amount(line.amount, token)} came back: ${reasons[line.reason]}`]
  if (line.role === 'operator') {
    return line.of === 'tokens'
      ? [`as operator ${amount(line.amount, token)}`]
      : [
          `as operator ${amount(line.amount, token)}: ${splitText(line.split)} of ${amount(line.payments, token)} paid to ${line.stakers} ${line.stakers === 1 ? 'staker' : 'stakers'}`,
        ]
  }
  const stake = await Promise.all(
    line.strategies.map(async ({ strategy, shares, multiplier, magnitude, maxMagnitude }) => {
      const { symbol, decimals } = await tokens.strategyAt(strategy)
      const part =
        magnitude === undefined || !maxMagnitude
          ? ''
          : `, ${formatUnits((magnitude * 10n ** 6n) / maxMagnitude, 4)}% of it allocated`
      return `${formatAmount(shares, decimals)} shares of ${symbol} counted ${formatUnits(multiplier, 18)} times${part}`
    }),
  )
  const under = line.operator === null ? '' : ` of ${names.show(line.operator)}`
  return [
    `as staker${under} ${amount(line.amount, token)}: ${(line.weightShare * 100).toFixed(6).replace(/\.?0+$/, '')}% of ${amount(line.tokens, token)} is ${amount(line.payment, token)}, ${keptText(line.split)}`,
    `  stake: ${stake.join('; ')}`,
  ]
}

type Split = Extract<EarnedLine, { role: 'staker' }>['split']

const splitText = (split: Split) =>
  split.type === 'bips' ? `${formatUnits(BigInt(split.bips), 2)}%` : 'its split'

function keptText(split: Split): string {
  if (split.type === 'none') return "after the operator's part"
  if (split.type === 'floatWhole') return 'all of it for the staker'
  return split.type === 'bips'
    ? `of which the operator keeps ${formatUnits(BigInt(split.bips), 2)}%`
    : 'of which the operator keeps 10%'
}

const reasons: Record<Extract<EarnedLine, { role: 'refund' }>['reason'], string> = {
  notRegistered: 'the operator was registered on no day of it',
  noStrategy: 'none of its strategies was in the operator set',
  nobodyEarned: 'nobody earned anything of it',
}
