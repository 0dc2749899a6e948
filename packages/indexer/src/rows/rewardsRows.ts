import type { EventArguments, JsonValue } from '../decode/eventDecoder.js'
import type { RowSink } from './copyRows.js'
import { fields, list, setOf, text } from './eventArguments.js'
import type { Handler, Origin } from './rowsFromEvent.js'

/** Rows of rewards that follow from one event alone: submissions, splits, claimers, roots. */
export const rewardsHandlers: Record<string, Handler> = {
  'rewardsCoordinator.AVSRewardsSubmissionCreated': (add, origin, args) =>
    submission(add, origin, args, { kind: 'avs', submitter: args.avs, avs: args.avs }),
  'rewardsCoordinator.RewardsSubmissionForAllCreated': (add, origin, args) =>
    submission(add, origin, args, { kind: 'all_stakers', submitter: args.submitter }),
  'rewardsCoordinator.RewardsSubmissionForAllEarnersCreated': (add, origin, args) =>
    submission(add, origin, args, { kind: 'all_earners', submitter: args.tokenHopper }),
  'rewardsCoordinator.OperatorDirectedAVSRewardsSubmissionCreated': (add, origin, args) =>
    submission(add, origin, args, { kind: 'directed_avs', submitter: args.caller, avs: args.avs }),
  'rewardsCoordinator.OperatorDirectedOperatorSetRewardsSubmissionCreated': (add, origin, args) =>
    submission(add, origin, args, {
      kind: 'directed_set',
      submitter: args.caller,
      ...setOf(args.operatorSet),
    }),
  'rewardsCoordinator.UniqueStakeRewardsSubmissionCreated': (add, origin, args) =>
    submission(add, origin, args, {
      kind: 'unique_stake',
      submitter: args.caller,
      ...setOf(args.operatorSet),
    }),
  'rewardsCoordinator.TotalStakeRewardsSubmissionCreated': (add, origin, args) =>
    submission(add, origin, args, {
      kind: 'total_stake',
      submitter: args.caller,
      ...setOf(args.operatorSet),
    }),

  'rewardsCoordinator.OperatorAVSSplitBipsSet': (add, origin, args) =>
    add('rewardsSplits', {
      ...origin,
      kind: 'avs',
      operator: args.operator,
      avs: args.avs,
      setId: null,
      oldBips: args.oldOperatorAVSSplitBips,
      newBips: args.newOperatorAVSSplitBips,
      activatedAt: args.activatedAt,
    }),
  'rewardsCoordinator.OperatorPISplitBipsSet': (add, origin, args) =>
    add('rewardsSplits', {
      ...origin,
      kind: 'pi',
      operator: args.operator,
      avs: null,
      setId: null,
      oldBips: args.oldOperatorPISplitBips,
      newBips: args.newOperatorPISplitBips,
      activatedAt: args.activatedAt,
    }),
  'rewardsCoordinator.OperatorSetSplitBipsSet': (add, origin, args) =>
    add('rewardsSplits', {
      ...origin,
      kind: 'set',
      operator: args.operator,
      ...setOf(args.operatorSet),
      oldBips: args.oldOperatorSetSplitBips,
      newBips: args.newOperatorSetSplitBips,
      activatedAt: args.activatedAt,
    }),
  'rewardsCoordinator.ClaimerForSet': (add, origin, { earner, claimer }) =>
    add('rewardsClaimers', { ...origin, earner, claimer }),

  'rewardsCoordinator.DistributionRootSubmitted': (add, origin, args) =>
    add('rewardsRoots', {
      ...origin,
      rootIndex: args.rootIndex,
      root: args.root,
      calculationEnd: args.rewardsCalculationEndTimestamp,
      activatedAt: args.activatedAt,
    }),
  'rewardsCoordinator.DistributionRootDisabled': (add, origin, { rootIndex }) =>
    add('rewardsRootsDisabled', { ...origin, rootIndex }),
  'rootPoster.RootPosted': (add, origin, { rootIndex, poster, root, challengeUntil }) =>
    step(add, origin, { rootIndex, step: 'posted', account: poster, root, until: challengeUntil }),
  'rootPoster.RootChallenged': (add, origin, { rootIndex, challenger, expectedRoot, decideUntil }) =>
    step(add, origin, {
      rootIndex,
      step: 'challenged',
      account: challenger,
      root: expectedRoot,
      until: decideUntil,
    }),
  'rootPoster.RootVoted': (add, origin, { rootIndex, recomputer, recomputedRoot, upheld }) =>
    step(add, origin, { rootIndex, step: 'voted', account: recomputer, root: recomputedRoot, upheld }),
  'rootPoster.RootDecided': (add, origin, { rootIndex, upheld, winner }) =>
    step(add, origin, { rootIndex, step: 'decided', account: winner, upheld }),
  'rootPoster.BondReleased': (add, origin, { rootIndex, poster }) =>
    step(add, origin, { rootIndex, step: 'released', account: poster }),
}

/** The token of a submission's event and what it pays, without the fee; undefined for other events. */
export function paidBy(args: EventArguments): { token: string; amount: bigint } | undefined {
  const given = args.rewardsSubmission ?? args.operatorDirectedRewardsSubmission
  if (given === undefined) return undefined
  const { token, amount, operatorRewards } = fields(given)
  const sum = list(operatorRewards).reduce<bigint>(
    (sum, reward) => sum + BigInt(text(fields(reward).amount)),
    0n,
  )
  return { token: text(token), amount: amount === undefined ? sum : BigInt(text(amount)) }
}

type Payer = { kind: string; submitter: Value; avs?: Value; setId?: Value }
type Value = JsonValue | undefined

function submission(add: RowSink['add'], origin: Origin, args: EventArguments, payer: Payer): void {
  const paid = fields(args.rewardsSubmission ?? args.operatorDirectedRewardsSubmission)
  const { kind, submitter, avs = null, setId = null } = payer
  add('rewardsSubmissions', {
    ...origin,
    kind,
    hash: args.rewardsSubmissionHash ?? args.operatorDirectedRewardsSubmissionHash,
    submitter,
    avs,
    setId,
    token: text(paid.token),
    amount: paidBy(args)?.amount ?? 0n,
    startAt: paid.startTimestamp,
    duration: paid.duration,
    operators: paid.operatorRewards === undefined ? null : list(paid.operatorRewards).length,
    description: paid.description ?? '',
  })
}

type Step = { rootIndex: Value; step: string; account: Value; root?: Value; upheld?: Value; until?: Value }

function step(add: RowSink['add'], origin: Origin, row: Step): void {
  add('rewardsRootSteps', { ...origin, ...row })
}
