export { type AllocationAt, type AllocationsAtParameters, allocationsAt } from './allocationsAt.js'
export { among, amongSets, type Connection, readOnly, rows, type SetId } from './connection.js'
export { type DelegationAt, type DelegationsAtParameters, delegationsAt } from './delegationsAt.js'
export {
  type DelegatorsAtParameters,
  type DelegatorsAtReturnType,
  delegatorCountsAt,
  delegatorsAt,
} from './delegatorsAt.js'
export { ledgerAt, type StrategyLedger } from './ledgerAt.js'
export { type MaxMagnitudeAt, type MaxMagnitudesAtParameters, maxMagnitudesAt } from './maxMagnitudesAt.js'
export { type MembershipAt, type MembershipsAtParameters, membershipsAt } from './membershipsAt.js'
export { type OperatorSetAt, operatorSetsAt } from './operatorSetsAt.js'
export {
  type OperatorSharesAt,
  type OperatorSharesAtParameters,
  operatorSharesAt,
} from './operatorSharesAt.js'
export {
  type PodCheckpointAt,
  type PodHistoryAtParameters,
  type PodRequestAt,
  podCheckpointsAt,
  podRequestsAt,
} from './podHistoryAt.js'
export { type PodAt, type PodsAtParameters, podsAt } from './podsAt.js'
export { type PodValidatorAt, type PodValidatorsAtParameters, podValidatorsAt } from './podValidatorsAt.js'
export { type PositionAt, type PositionsAtParameters, positionsAt } from './positionsAt.js'
export {
  countRewardsClaimsAt,
  type RewardsClaimAt,
  type RewardsClaimsAtParameters,
  rewardsClaimedAt,
  rewardsClaimerAt,
  rewardsClaimsAt,
} from './rewards/rewardsClaimsAt.js'
export {
  type RewardsRootAt,
  type RewardsRootStep,
  type RewardsRootsAtParameters,
  rewardsRootsAt,
} from './rewards/rewardsRootsAt.js'
export { type RewardsSplitAt, rewardsSplitsAt } from './rewards/rewardsSplitsAt.js'
export {
  countRewardsSubmissionsAt,
  type RewardsSubmissionAt,
  type RewardsSubmissionsAtParameters,
  rewardsSubmissionsAt,
  type SubmissionKind,
  submissionKinds,
} from './rewards/rewardsSubmissionsAt.js'
export { type RewardsTokenAt, rewardsTokensAt } from './rewards/rewardsTokensAt.js'
export {
  type SlashableStakeAt,
  type SlashableStakesAtParameters,
  slashableStakesAt,
} from './slashableStakesAt.js'
export { countSlashesAt, type SlashAt, type SlashesAtParameters, slashesAt } from './slashesAt.js'
export { type SnapshotAt, snapshotsAt } from './snapshotsAt.js'
export { networkTotalsAt, strategyTotalsAt } from './totalsAt.js'
export { type TvlByDayParameters, type TvlDay, tvlByDay } from './tvlByDay.js'
export {
  type WithdrawalAt,
  type WithdrawalStatus,
  type WithdrawalsAtParameters,
  withdrawalsAt,
  withdrawalsInStatus,
} from './withdrawalsAt.js'
