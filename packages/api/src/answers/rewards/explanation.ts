import { rewardsClaimedAt } from '@restack/indexer'
import { type EarnedLine, explainLeaf } from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import { shown } from '../../activity/names.js'
import { strategyRef } from '../../figures/amounts.js'
import { blockAnswer } from '../../figures/answers.js'
import { getNewestSnapshot } from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { loadStates } from '../../state/loadNetwork.js'
import type { RewardsHistory } from '../../state/rewardsHistory.js'
import { claimableRoot } from './roots.js'
import { inRoot, waiting } from './staker.js'
import { tokenRefs } from './tokens.js'

type Query = { earner: string; token: string; days: number }
type Explanation = apiTypes['RewardsExplanation']
type Line = Explanation['submissions'][number]['days'][number]['lines'][number]

/** `GET /v1/rewards/explain` */
export async function rewardsExplanationAnswer(
  view: View,
  { earner: asked, token: askedToken, days }: Query,
  history: RewardsHistory,
): Promise<Explanation> {
  const { connection, at } = view
  const [earner, token] = [asked, askedToken].map((account) => account.toLowerCase()) as [Hex, Hex]
  const known = history.current()
  const calculated = await getNewestSnapshot(connection, at.timestamp)
  if (!known || !calculated)
    throw new RestackError({
      code: 'NotFound',
      message: `No snapshot of rewards is calculated up to block ${at.block}.`,
      remedy: 'The first one comes when the first whole day of the deployment is over.',
    })
  const { snapshot } = calculated
  const leaf = explainLeaf({ history: known, earner, token, snapshot })
  const states = await loadStates(view)
  const lineOf = lineAnswer(view, (strategy) => strategyRef(strategy, states))
  const claimed = await rewardsClaimedAt(connection, { block: at.block, earner })
  const root = await inRoot(view, earner, await claimableRoot(view))
  return {
    block: blockAnswer(at),
    earner: shown(earner),
    name: view.actors.get(earner) ?? null,
    ...(await tokenRefs(view))(token),
    snapshot,
    earned: String(leaf.cumulativeAmount),
    claimed: String(claimed.get(token) ?? 0n),
    root: root?.ref ?? null,
    waitingRoot: (await waiting(view, earner))?.ref ?? null,
    submissions: leaf.submissions.map((submission) => ({
      hash: submission.hash,
      kind: submission.kind,
      from: shown(submission.from),
      fromName: view.actors.get(submission.from) ?? null,
      set: submission.operatorSetId,
      amount: String(submission.amount),
      created: submission.created,
      firstSnapshot: submission.firstSnapshot,
      lastSnapshot: submission.lastSnapshot,
      earned: String(submission.earned),
      paidDays: submission.days.length,
      days: submission.days.slice(-days).map(({ snapshot: day, amount, lines }) => ({
        day,
        amount: String(amount),
        lines: lines.map(lineOf),
      })),
    })),
  }
}

type Hex = `0x${string}`
type StrategyRef = ReturnType<typeof strategyRef>

function lineAnswer(view: View, refOf: (strategy: string) => StrategyRef) {
  return (line: EarnedLine): Line => {
    const empty = { operator: null, operatorName: null, weightShare: null, tokens: null, payment: null }
    const none = { ...empty, stakers: null, split: null, reason: null, strategies: [] }
    const amount = String(line.amount)
    if (line.role === 'refund') return { ...none, role: line.role, reason: line.reason, amount }
    if (line.role === 'operator') {
      if (line.of === 'tokens') return { ...none, role: line.role, amount }
      const { stakers, payments, split } = line
      return { ...none, role: line.role, stakers, payment: String(payments), split: splitOf(split), amount }
    }
    const { operator, weightShare, tokens, payment, split, strategies } = line
    return {
      ...none,
      role: line.role,
      operator: operator === null ? null : shown(operator),
      operatorName: (operator && view.actors.get(operator)) ?? null,
      weightShare,
      tokens: String(tokens),
      payment: String(payment),
      split: splitOf(split),
      strategies: strategies.map(({ strategy, shares, multiplier, magnitude, maxMagnitude }) => ({
        ...refOf(strategy),
        shares: String(shares),
        multiplier: String(multiplier),
        magnitude: magnitude === undefined ? null : String(magnitude),
        maxMagnitude: maxMagnitude === undefined ? null : String(maxMagnitude),
      })),
      amount,
    }
  }
}

function splitOf(split: Extract<EarnedLine, { role: 'staker' }>['split']): Line['split'] {
  return { rule: split.type, bips: split.type === 'bips' ? split.bips : null }
}
