/** Type-level tests of rewards, as types.test.ts has them of the rest. */
import {
  type Call,
  type ChallengeRootParameters,
  type CheckClaimParameters,
  type CheckClaimReturnType,
  type CreateAVSRewardsSubmissionParameters,
  type CreateOperatorDirectedAVSRewardsSubmissionParameters,
  type CreateOperatorDirectedOperatorSetRewardsSubmissionParameters,
  type CreateRewardsForAllEarnersParameters,
  type CreateRewardsForAllSubmissionParameters,
  type CreateTotalStakeRewardsSubmissionParameters,
  type CreateUniqueStakeRewardsSubmissionParameters,
  challengeRoot,
  checkClaim,
  createAVSRewardsSubmission,
  createOperatorDirectedAVSRewardsSubmission,
  createOperatorDirectedOperatorSetRewardsSubmission,
  createRewardsForAllEarners,
  createRewardsForAllSubmission,
  createTotalStakeRewardsSubmission,
  createUniqueStakeRewardsSubmission,
  type DecideRootParameters,
  type DeployDurationVaultStrategyParameters,
  type Deployment,
  type DepositBondParameters,
  type DisableChallengedRootParameters,
  type DisableRootParameters,
  decideRoot,
  deployDurationVaultStrategy,
  depositBond,
  disableChallengedRoot,
  disableRoot,
  type GetClaimedParameters,
  type GetClaimedReturnType,
  type GetDistributionRootsParameters,
  type GetDistributionRootsReturnType,
  type GetRewardsSettingsParameters,
  type GetRewardsSettingsReturnType,
  type GetRootPosterParameters,
  type GetRootPosterReturnType,
  type GetSplitsParameters,
  type GetSplitsReturnType,
  getClaimed,
  getDistributionRoots,
  getRewardsSettings,
  getRootPoster,
  getSplits,
  type OperatorDirectedRewardsSubmission,
  type PostRootParameters,
  type ProcessClaimParameters,
  type ProcessClaimsParameters,
  postRoot,
  prepareChallengeRoot,
  prepareCreateAVSRewardsSubmission,
  prepareCreateOperatorDirectedAVSRewardsSubmission,
  prepareCreateOperatorDirectedOperatorSetRewardsSubmission,
  prepareCreateRewardsForAllEarners,
  prepareCreateRewardsForAllSubmission,
  prepareCreateTotalStakeRewardsSubmission,
  prepareCreateUniqueStakeRewardsSubmission,
  prepareDecideRoot,
  prepareDeployDurationVaultStrategy,
  prepareDepositBond,
  prepareDisableChallengedRoot,
  prepareDisableRoot,
  preparePostRoot,
  prepareProcessClaim,
  prepareProcessClaims,
  prepareReleaseBond,
  prepareSetActivationDelay,
  prepareSetClaimerFor,
  prepareSetDefaultOperatorSplit,
  prepareSetFeeRecipient,
  prepareSetOperatorAVSSplit,
  prepareSetOperatorPISplit,
  prepareSetOperatorSetSplit,
  prepareSetOptInForProtocolFee,
  prepareSetPoster,
  prepareSetRecomputer,
  prepareSetRewardsForAllSubmitter,
  prepareSetRewardsUpdater,
  prepareSubmitRoot,
  prepareVoteOnRoot,
  prepareWithdrawBond,
  processClaim,
  processClaims,
  type ReleaseBondParameters,
  type RewardsMerkleClaim,
  type RewardsSubmission,
  type RewardsSubmissionHashParameters,
  releaseBond,
  rewardsSubmissionHash,
  type SetActivationDelayParameters,
  type SetClaimerForParameters,
  type SetDefaultOperatorSplitParameters,
  type SetFeeRecipientParameters,
  type SetOperatorAVSSplitParameters,
  type SetOperatorPISplitParameters,
  type SetOperatorSetSplitParameters,
  type SetOptInForProtocolFeeParameters,
  type SetPosterParameters,
  type SetRecomputerParameters,
  type SetRewardsForAllSubmitterParameters,
  type SetRewardsUpdaterParameters,
  type SubmitRootParameters,
  setActivationDelay,
  setClaimerFor,
  setDefaultOperatorSplit,
  setFeeRecipient,
  setOperatorAVSSplit,
  setOperatorPISplit,
  setOperatorSetSplit,
  setOptInForProtocolFee,
  setPoster,
  setRecomputer,
  setRewardsForAllSubmitter,
  setRewardsUpdater,
  submitRoot,
  type VoteOnRootParameters,
  voteOnRoot,
  type WithdrawBondParameters,
  type WriteClient,
  withdrawBond,
} from '@restack/sdk'
import type { Address, Hash, Hex } from 'viem'
import { describe, expectTypeOf, test } from 'vitest'

const client = {} as WriteClient
const deployment = {} as Deployment
const address = '0x' as Address
const hex = '0x' as Hex
const operatorSet = { avs: address, id: 1 }
const submission = {} as RewardsSubmission
const directed = {} as OperatorDirectedRewardsSubmission
const claim = {} as RewardsMerkleClaim
const wrong = { wrong: true }

/** Code that is only compiled. */
function never(_code: () => void) {}

describe('writes', () => {
  test('challengeRoot', () => {
    const good = { deployment, rootIndex: 1, expectedRoot: hex, value: 1n } satisfies ChallengeRootParameters
    expectTypeOf(challengeRoot).toBeCallableWith(client, good)
    expectTypeOf(challengeRoot).parameter(1).toEqualTypeOf<ChallengeRootParameters>()
    expectTypeOf(challengeRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareChallengeRoot).parameter(1).toEqualTypeOf<ChallengeRootParameters>()
    expectTypeOf(prepareChallengeRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      challengeRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      challengeRoot(client, { ...good, rootIndex: wrong })
      // @ts-expect-error expectedRoot is of another type
      challengeRoot(client, { ...good, expectedRoot: wrong })
      // @ts-expect-error value is of another type
      challengeRoot(client, { ...good, value: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareChallengeRoot('client', good)
    })
  })

  test('createAVSRewardsSubmission', () => {
    const good = { deployment, submissions: [submission] } satisfies CreateAVSRewardsSubmissionParameters
    expectTypeOf(createAVSRewardsSubmission).toBeCallableWith(client, good)
    expectTypeOf(createAVSRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateAVSRewardsSubmissionParameters>()
    expectTypeOf(createAVSRewardsSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateAVSRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateAVSRewardsSubmissionParameters>()
    expectTypeOf(prepareCreateAVSRewardsSubmission).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createAVSRewardsSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error submissions is of another type
      createAVSRewardsSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateAVSRewardsSubmission('client', good)
    })
  })

  test('createOperatorDirectedAVSRewardsSubmission', () => {
    const good = {
      deployment,
      avs: address,
      submissions: [directed],
    } satisfies CreateOperatorDirectedAVSRewardsSubmissionParameters
    expectTypeOf(createOperatorDirectedAVSRewardsSubmission).toBeCallableWith(client, good)
    expectTypeOf(createOperatorDirectedAVSRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateOperatorDirectedAVSRewardsSubmissionParameters>()
    expectTypeOf(createOperatorDirectedAVSRewardsSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateOperatorDirectedAVSRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateOperatorDirectedAVSRewardsSubmissionParameters>()
    expectTypeOf(prepareCreateOperatorDirectedAVSRewardsSubmission).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createOperatorDirectedAVSRewardsSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      createOperatorDirectedAVSRewardsSubmission(client, { ...good, avs: wrong })
      // @ts-expect-error submissions is of another type
      createOperatorDirectedAVSRewardsSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateOperatorDirectedAVSRewardsSubmission('client', good)
    })
  })

  test('createOperatorDirectedOperatorSetRewardsSubmission', () => {
    const good = {
      deployment,
      operatorSet,
      submissions: [directed],
    } satisfies CreateOperatorDirectedOperatorSetRewardsSubmissionParameters
    expectTypeOf(createOperatorDirectedOperatorSetRewardsSubmission).toBeCallableWith(client, good)
    expectTypeOf(createOperatorDirectedOperatorSetRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateOperatorDirectedOperatorSetRewardsSubmissionParameters>()
    expectTypeOf(createOperatorDirectedOperatorSetRewardsSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateOperatorDirectedOperatorSetRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateOperatorDirectedOperatorSetRewardsSubmissionParameters>()
    expectTypeOf(
      prepareCreateOperatorDirectedOperatorSetRewardsSubmission,
    ).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createOperatorDirectedOperatorSetRewardsSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      createOperatorDirectedOperatorSetRewardsSubmission(client, { ...good, operatorSet: wrong })
      // @ts-expect-error submissions is of another type
      createOperatorDirectedOperatorSetRewardsSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateOperatorDirectedOperatorSetRewardsSubmission('client', good)
    })
  })

  test('createRewardsForAllEarners', () => {
    const good = { deployment, submissions: [submission] } satisfies CreateRewardsForAllEarnersParameters
    expectTypeOf(createRewardsForAllEarners).toBeCallableWith(client, good)
    expectTypeOf(createRewardsForAllEarners)
      .parameter(1)
      .toEqualTypeOf<CreateRewardsForAllEarnersParameters>()
    expectTypeOf(createRewardsForAllEarners).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateRewardsForAllEarners)
      .parameter(1)
      .toEqualTypeOf<CreateRewardsForAllEarnersParameters>()
    expectTypeOf(prepareCreateRewardsForAllEarners).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createRewardsForAllEarners(client, { ...good, deployment: wrong })
      // @ts-expect-error submissions is of another type
      createRewardsForAllEarners(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateRewardsForAllEarners('client', good)
    })
  })

  test('createRewardsForAllSubmission', () => {
    const good = { deployment, submissions: [submission] } satisfies CreateRewardsForAllSubmissionParameters
    expectTypeOf(createRewardsForAllSubmission).toBeCallableWith(client, good)
    expectTypeOf(createRewardsForAllSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateRewardsForAllSubmissionParameters>()
    expectTypeOf(createRewardsForAllSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateRewardsForAllSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateRewardsForAllSubmissionParameters>()
    expectTypeOf(prepareCreateRewardsForAllSubmission).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createRewardsForAllSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error submissions is of another type
      createRewardsForAllSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateRewardsForAllSubmission('client', good)
    })
  })

  test('createTotalStakeRewardsSubmission', () => {
    const good = {
      deployment,
      operatorSet,
      submissions: [submission],
    } satisfies CreateTotalStakeRewardsSubmissionParameters
    expectTypeOf(createTotalStakeRewardsSubmission).toBeCallableWith(client, good)
    expectTypeOf(createTotalStakeRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateTotalStakeRewardsSubmissionParameters>()
    expectTypeOf(createTotalStakeRewardsSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateTotalStakeRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateTotalStakeRewardsSubmissionParameters>()
    expectTypeOf(prepareCreateTotalStakeRewardsSubmission).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createTotalStakeRewardsSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      createTotalStakeRewardsSubmission(client, { ...good, operatorSet: wrong })
      // @ts-expect-error submissions is of another type
      createTotalStakeRewardsSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateTotalStakeRewardsSubmission('client', good)
    })
  })

  test('createUniqueStakeRewardsSubmission', () => {
    const good = {
      deployment,
      operatorSet,
      submissions: [submission],
    } satisfies CreateUniqueStakeRewardsSubmissionParameters
    expectTypeOf(createUniqueStakeRewardsSubmission).toBeCallableWith(client, good)
    expectTypeOf(createUniqueStakeRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateUniqueStakeRewardsSubmissionParameters>()
    expectTypeOf(createUniqueStakeRewardsSubmission).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateUniqueStakeRewardsSubmission)
      .parameter(1)
      .toEqualTypeOf<CreateUniqueStakeRewardsSubmissionParameters>()
    expectTypeOf(prepareCreateUniqueStakeRewardsSubmission).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createUniqueStakeRewardsSubmission(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      createUniqueStakeRewardsSubmission(client, { ...good, operatorSet: wrong })
      // @ts-expect-error submissions is of another type
      createUniqueStakeRewardsSubmission(client, { ...good, submissions: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateUniqueStakeRewardsSubmission('client', good)
    })
  })

  test('decideRoot', () => {
    const good = { deployment, rootIndex: 1, upheld: true } satisfies DecideRootParameters
    expectTypeOf(decideRoot).toBeCallableWith(client, good)
    expectTypeOf(decideRoot).parameter(1).toEqualTypeOf<DecideRootParameters>()
    expectTypeOf(decideRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDecideRoot).parameter(1).toEqualTypeOf<DecideRootParameters>()
    expectTypeOf(prepareDecideRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      decideRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      decideRoot(client, { ...good, rootIndex: wrong })
      // @ts-expect-error upheld is of another type
      decideRoot(client, { ...good, upheld: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDecideRoot('client', good)
    })
  })

  test('deployDurationVaultStrategy', () => {
    const good = {
      deployment,
      token: address,
      vaultAdmin: address,
      arbitrator: address,
      durationSeconds: 1,
      maxPerDeposit: 1n,
      stakeCap: 1n,
      operatorSet,
      registrationData: hex,
      delegationApprover: address,
      metadataUri: 'text',
      operatorMetadataUri: 'text',
    } satisfies DeployDurationVaultStrategyParameters
    expectTypeOf(deployDurationVaultStrategy).toBeCallableWith(client, good)
    expectTypeOf(deployDurationVaultStrategy)
      .parameter(1)
      .toEqualTypeOf<DeployDurationVaultStrategyParameters>()
    expectTypeOf(deployDurationVaultStrategy).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDeployDurationVaultStrategy)
      .parameter(1)
      .toEqualTypeOf<DeployDurationVaultStrategyParameters>()
    expectTypeOf(prepareDeployDurationVaultStrategy).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      deployDurationVaultStrategy(client, { ...good, deployment: wrong })
      // @ts-expect-error token is of another type
      deployDurationVaultStrategy(client, { ...good, token: wrong })
      // @ts-expect-error vaultAdmin is of another type
      deployDurationVaultStrategy(client, { ...good, vaultAdmin: wrong })
      // @ts-expect-error arbitrator is of another type
      deployDurationVaultStrategy(client, { ...good, arbitrator: wrong })
      // @ts-expect-error durationSeconds is of another type
      deployDurationVaultStrategy(client, { ...good, durationSeconds: wrong })
      // @ts-expect-error maxPerDeposit is of another type
      deployDurationVaultStrategy(client, { ...good, maxPerDeposit: wrong })
      // @ts-expect-error stakeCap is of another type
      deployDurationVaultStrategy(client, { ...good, stakeCap: wrong })
      // @ts-expect-error operatorSet is of another type
      deployDurationVaultStrategy(client, { ...good, operatorSet: wrong })
      // @ts-expect-error registrationData is of another type
      deployDurationVaultStrategy(client, { ...good, registrationData: wrong })
      // @ts-expect-error delegationApprover is of another type
      deployDurationVaultStrategy(client, { ...good, delegationApprover: wrong })
      // @ts-expect-error metadataUri is of another type
      deployDurationVaultStrategy(client, { ...good, metadataUri: wrong })
      // @ts-expect-error operatorMetadataUri is of another type
      deployDurationVaultStrategy(client, { ...good, operatorMetadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDeployDurationVaultStrategy('client', good)
    })
  })

  test('depositBond', () => {
    const good = { deployment, amount: 1n } satisfies DepositBondParameters
    expectTypeOf(depositBond).toBeCallableWith(client, good)
    expectTypeOf(depositBond).parameter(1).toEqualTypeOf<DepositBondParameters>()
    expectTypeOf(depositBond).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDepositBond).parameter(1).toEqualTypeOf<DepositBondParameters>()
    expectTypeOf(prepareDepositBond).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      depositBond(client, { ...good, deployment: wrong })
      // @ts-expect-error amount is of another type
      depositBond(client, { ...good, amount: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDepositBond('client', good)
    })
  })

  test('disableChallengedRoot', () => {
    const good = { deployment, rootIndex: 1 } satisfies DisableChallengedRootParameters
    expectTypeOf(disableChallengedRoot).toBeCallableWith(client, good)
    expectTypeOf(disableChallengedRoot).parameter(1).toEqualTypeOf<DisableChallengedRootParameters>()
    expectTypeOf(disableChallengedRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDisableChallengedRoot).parameter(1).toEqualTypeOf<DisableChallengedRootParameters>()
    expectTypeOf(prepareDisableChallengedRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      disableChallengedRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      disableChallengedRoot(client, { ...good, rootIndex: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDisableChallengedRoot('client', good)
    })
  })

  test('disableRoot', () => {
    const good = { deployment, rootIndex: 1 } satisfies DisableRootParameters
    expectTypeOf(disableRoot).toBeCallableWith(client, good)
    expectTypeOf(disableRoot).parameter(1).toEqualTypeOf<DisableRootParameters>()
    expectTypeOf(disableRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDisableRoot).parameter(1).toEqualTypeOf<DisableRootParameters>()
    expectTypeOf(prepareDisableRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      disableRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      disableRoot(client, { ...good, rootIndex: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDisableRoot('client', good)
    })
  })

  test('postRoot', () => {
    const good = {
      deployment,
      root: hex,
      rewardsCalculationEndTimestamp: 1,
      value: 1n,
    } satisfies PostRootParameters
    expectTypeOf(postRoot).toBeCallableWith(client, good)
    expectTypeOf(postRoot).parameter(1).toEqualTypeOf<PostRootParameters>()
    expectTypeOf(postRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePostRoot).parameter(1).toEqualTypeOf<PostRootParameters>()
    expectTypeOf(preparePostRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      postRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error root is of another type
      postRoot(client, { ...good, root: wrong })
      // @ts-expect-error rewardsCalculationEndTimestamp is of another type
      postRoot(client, { ...good, rewardsCalculationEndTimestamp: wrong })
      // @ts-expect-error value is of another type
      postRoot(client, { ...good, value: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePostRoot('client', good)
    })
  })

  test('processClaim', () => {
    const good = { deployment, claim, recipient: address } satisfies ProcessClaimParameters
    expectTypeOf(processClaim).toBeCallableWith(client, good)
    expectTypeOf(processClaim).parameter(1).toEqualTypeOf<ProcessClaimParameters>()
    expectTypeOf(processClaim).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareProcessClaim).parameter(1).toEqualTypeOf<ProcessClaimParameters>()
    expectTypeOf(prepareProcessClaim).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      processClaim(client, { ...good, deployment: wrong })
      // @ts-expect-error claim is of another type
      processClaim(client, { ...good, claim: wrong })
      // @ts-expect-error recipient is of another type
      processClaim(client, { ...good, recipient: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareProcessClaim('client', good)
    })
  })

  test('processClaims', () => {
    const good = { deployment, claims: [claim], recipient: address } satisfies ProcessClaimsParameters
    expectTypeOf(processClaims).toBeCallableWith(client, good)
    expectTypeOf(processClaims).parameter(1).toEqualTypeOf<ProcessClaimsParameters>()
    expectTypeOf(processClaims).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareProcessClaims).parameter(1).toEqualTypeOf<ProcessClaimsParameters>()
    expectTypeOf(prepareProcessClaims).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      processClaims(client, { ...good, deployment: wrong })
      // @ts-expect-error claims is of another type
      processClaims(client, { ...good, claims: wrong })
      // @ts-expect-error recipient is of another type
      processClaims(client, { ...good, recipient: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareProcessClaims('client', good)
    })
  })

  test('releaseBond', () => {
    const good = { deployment, rootIndex: 1 } satisfies ReleaseBondParameters
    expectTypeOf(releaseBond).toBeCallableWith(client, good)
    expectTypeOf(releaseBond).parameter(1).toEqualTypeOf<ReleaseBondParameters>()
    expectTypeOf(releaseBond).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareReleaseBond).parameter(1).toEqualTypeOf<ReleaseBondParameters>()
    expectTypeOf(prepareReleaseBond).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      releaseBond(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      releaseBond(client, { ...good, rootIndex: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareReleaseBond('client', good)
    })
  })

  test('setActivationDelay', () => {
    const good = { deployment, delaySeconds: 1 } satisfies SetActivationDelayParameters
    expectTypeOf(setActivationDelay).toBeCallableWith(client, good)
    expectTypeOf(setActivationDelay).parameter(1).toEqualTypeOf<SetActivationDelayParameters>()
    expectTypeOf(setActivationDelay).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetActivationDelay).parameter(1).toEqualTypeOf<SetActivationDelayParameters>()
    expectTypeOf(prepareSetActivationDelay).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setActivationDelay(client, { ...good, deployment: wrong })
      // @ts-expect-error delaySeconds is of another type
      setActivationDelay(client, { ...good, delaySeconds: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetActivationDelay('client', good)
    })
  })

  test('setClaimerFor', () => {
    const good = { deployment, claimer: address, earner: address } satisfies SetClaimerForParameters
    expectTypeOf(setClaimerFor).toBeCallableWith(client, good)
    expectTypeOf(setClaimerFor).parameter(1).toEqualTypeOf<SetClaimerForParameters>()
    expectTypeOf(setClaimerFor).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetClaimerFor).parameter(1).toEqualTypeOf<SetClaimerForParameters>()
    expectTypeOf(prepareSetClaimerFor).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setClaimerFor(client, { ...good, deployment: wrong })
      // @ts-expect-error claimer is of another type
      setClaimerFor(client, { ...good, claimer: wrong })
      // @ts-expect-error earner is of another type
      setClaimerFor(client, { ...good, earner: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetClaimerFor('client', good)
    })
  })

  test('setDefaultOperatorSplit', () => {
    const good = { deployment, splitBips: 1 } satisfies SetDefaultOperatorSplitParameters
    expectTypeOf(setDefaultOperatorSplit).toBeCallableWith(client, good)
    expectTypeOf(setDefaultOperatorSplit).parameter(1).toEqualTypeOf<SetDefaultOperatorSplitParameters>()
    expectTypeOf(setDefaultOperatorSplit).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetDefaultOperatorSplit)
      .parameter(1)
      .toEqualTypeOf<SetDefaultOperatorSplitParameters>()
    expectTypeOf(prepareSetDefaultOperatorSplit).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setDefaultOperatorSplit(client, { ...good, deployment: wrong })
      // @ts-expect-error splitBips is of another type
      setDefaultOperatorSplit(client, { ...good, splitBips: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetDefaultOperatorSplit('client', good)
    })
  })

  test('setFeeRecipient', () => {
    const good = { deployment, feeRecipient: address } satisfies SetFeeRecipientParameters
    expectTypeOf(setFeeRecipient).toBeCallableWith(client, good)
    expectTypeOf(setFeeRecipient).parameter(1).toEqualTypeOf<SetFeeRecipientParameters>()
    expectTypeOf(setFeeRecipient).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetFeeRecipient).parameter(1).toEqualTypeOf<SetFeeRecipientParameters>()
    expectTypeOf(prepareSetFeeRecipient).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setFeeRecipient(client, { ...good, deployment: wrong })
      // @ts-expect-error feeRecipient is of another type
      setFeeRecipient(client, { ...good, feeRecipient: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetFeeRecipient('client', good)
    })
  })

  test('setOperatorAVSSplit', () => {
    const good = {
      deployment,
      operator: address,
      avs: address,
      splitBips: 1,
    } satisfies SetOperatorAVSSplitParameters
    expectTypeOf(setOperatorAVSSplit).toBeCallableWith(client, good)
    expectTypeOf(setOperatorAVSSplit).parameter(1).toEqualTypeOf<SetOperatorAVSSplitParameters>()
    expectTypeOf(setOperatorAVSSplit).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetOperatorAVSSplit).parameter(1).toEqualTypeOf<SetOperatorAVSSplitParameters>()
    expectTypeOf(prepareSetOperatorAVSSplit).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setOperatorAVSSplit(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      setOperatorAVSSplit(client, { ...good, operator: wrong })
      // @ts-expect-error avs is of another type
      setOperatorAVSSplit(client, { ...good, avs: wrong })
      // @ts-expect-error splitBips is of another type
      setOperatorAVSSplit(client, { ...good, splitBips: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetOperatorAVSSplit('client', good)
    })
  })

  test('setOperatorPISplit', () => {
    const good = { deployment, operator: address, splitBips: 1 } satisfies SetOperatorPISplitParameters
    expectTypeOf(setOperatorPISplit).toBeCallableWith(client, good)
    expectTypeOf(setOperatorPISplit).parameter(1).toEqualTypeOf<SetOperatorPISplitParameters>()
    expectTypeOf(setOperatorPISplit).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetOperatorPISplit).parameter(1).toEqualTypeOf<SetOperatorPISplitParameters>()
    expectTypeOf(prepareSetOperatorPISplit).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setOperatorPISplit(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      setOperatorPISplit(client, { ...good, operator: wrong })
      // @ts-expect-error splitBips is of another type
      setOperatorPISplit(client, { ...good, splitBips: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetOperatorPISplit('client', good)
    })
  })

  test('setOperatorSetSplit', () => {
    const good = {
      deployment,
      operator: address,
      operatorSet,
      splitBips: 1,
    } satisfies SetOperatorSetSplitParameters
    expectTypeOf(setOperatorSetSplit).toBeCallableWith(client, good)
    expectTypeOf(setOperatorSetSplit).parameter(1).toEqualTypeOf<SetOperatorSetSplitParameters>()
    expectTypeOf(setOperatorSetSplit).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetOperatorSetSplit).parameter(1).toEqualTypeOf<SetOperatorSetSplitParameters>()
    expectTypeOf(prepareSetOperatorSetSplit).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setOperatorSetSplit(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      setOperatorSetSplit(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      setOperatorSetSplit(client, { ...good, operatorSet: wrong })
      // @ts-expect-error splitBips is of another type
      setOperatorSetSplit(client, { ...good, splitBips: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetOperatorSetSplit('client', good)
    })
  })

  test('setOptInForProtocolFee', () => {
    const good = { deployment, submitter: address, optIn: true } satisfies SetOptInForProtocolFeeParameters
    expectTypeOf(setOptInForProtocolFee).toBeCallableWith(client, good)
    expectTypeOf(setOptInForProtocolFee).parameter(1).toEqualTypeOf<SetOptInForProtocolFeeParameters>()
    expectTypeOf(setOptInForProtocolFee).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetOptInForProtocolFee).parameter(1).toEqualTypeOf<SetOptInForProtocolFeeParameters>()
    expectTypeOf(prepareSetOptInForProtocolFee).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setOptInForProtocolFee(client, { ...good, deployment: wrong })
      // @ts-expect-error submitter is of another type
      setOptInForProtocolFee(client, { ...good, submitter: wrong })
      // @ts-expect-error optIn is of another type
      setOptInForProtocolFee(client, { ...good, optIn: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetOptInForProtocolFee('client', good)
    })
  })

  test('setPoster', () => {
    const good = { deployment, poster: address, isRegistered: true } satisfies SetPosterParameters
    expectTypeOf(setPoster).toBeCallableWith(client, good)
    expectTypeOf(setPoster).parameter(1).toEqualTypeOf<SetPosterParameters>()
    expectTypeOf(setPoster).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetPoster).parameter(1).toEqualTypeOf<SetPosterParameters>()
    expectTypeOf(prepareSetPoster).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setPoster(client, { ...good, deployment: wrong })
      // @ts-expect-error poster is of another type
      setPoster(client, { ...good, poster: wrong })
      // @ts-expect-error isRegistered is of another type
      setPoster(client, { ...good, isRegistered: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetPoster('client', good)
    })
  })

  test('setRecomputer', () => {
    const good = {
      deployment,
      recomputer: address,
      isRegistered: true,
      decisionThreshold: 1,
    } satisfies SetRecomputerParameters
    expectTypeOf(setRecomputer).toBeCallableWith(client, good)
    expectTypeOf(setRecomputer).parameter(1).toEqualTypeOf<SetRecomputerParameters>()
    expectTypeOf(setRecomputer).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetRecomputer).parameter(1).toEqualTypeOf<SetRecomputerParameters>()
    expectTypeOf(prepareSetRecomputer).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setRecomputer(client, { ...good, deployment: wrong })
      // @ts-expect-error recomputer is of another type
      setRecomputer(client, { ...good, recomputer: wrong })
      // @ts-expect-error isRegistered is of another type
      setRecomputer(client, { ...good, isRegistered: wrong })
      // @ts-expect-error decisionThreshold is of another type
      setRecomputer(client, { ...good, decisionThreshold: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetRecomputer('client', good)
    })
  })

  test('setRewardsForAllSubmitter', () => {
    const good = {
      deployment,
      submitter: address,
      isAllowed: true,
    } satisfies SetRewardsForAllSubmitterParameters
    expectTypeOf(setRewardsForAllSubmitter).toBeCallableWith(client, good)
    expectTypeOf(setRewardsForAllSubmitter).parameter(1).toEqualTypeOf<SetRewardsForAllSubmitterParameters>()
    expectTypeOf(setRewardsForAllSubmitter).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetRewardsForAllSubmitter)
      .parameter(1)
      .toEqualTypeOf<SetRewardsForAllSubmitterParameters>()
    expectTypeOf(prepareSetRewardsForAllSubmitter).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setRewardsForAllSubmitter(client, { ...good, deployment: wrong })
      // @ts-expect-error submitter is of another type
      setRewardsForAllSubmitter(client, { ...good, submitter: wrong })
      // @ts-expect-error isAllowed is of another type
      setRewardsForAllSubmitter(client, { ...good, isAllowed: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetRewardsForAllSubmitter('client', good)
    })
  })

  test('setRewardsUpdater', () => {
    const good = { deployment, updater: address } satisfies SetRewardsUpdaterParameters
    expectTypeOf(setRewardsUpdater).toBeCallableWith(client, good)
    expectTypeOf(setRewardsUpdater).parameter(1).toEqualTypeOf<SetRewardsUpdaterParameters>()
    expectTypeOf(setRewardsUpdater).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetRewardsUpdater).parameter(1).toEqualTypeOf<SetRewardsUpdaterParameters>()
    expectTypeOf(prepareSetRewardsUpdater).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setRewardsUpdater(client, { ...good, deployment: wrong })
      // @ts-expect-error updater is of another type
      setRewardsUpdater(client, { ...good, updater: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetRewardsUpdater('client', good)
    })
  })

  test('submitRoot', () => {
    const good = { deployment, root: hex, rewardsCalculationEndTimestamp: 1 } satisfies SubmitRootParameters
    expectTypeOf(submitRoot).toBeCallableWith(client, good)
    expectTypeOf(submitRoot).parameter(1).toEqualTypeOf<SubmitRootParameters>()
    expectTypeOf(submitRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSubmitRoot).parameter(1).toEqualTypeOf<SubmitRootParameters>()
    expectTypeOf(prepareSubmitRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      submitRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error root is of another type
      submitRoot(client, { ...good, root: wrong })
      // @ts-expect-error rewardsCalculationEndTimestamp is of another type
      submitRoot(client, { ...good, rewardsCalculationEndTimestamp: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSubmitRoot('client', good)
    })
  })

  test('voteOnRoot', () => {
    const good = { deployment, rootIndex: 1, recomputedRoot: hex } satisfies VoteOnRootParameters
    expectTypeOf(voteOnRoot).toBeCallableWith(client, good)
    expectTypeOf(voteOnRoot).parameter(1).toEqualTypeOf<VoteOnRootParameters>()
    expectTypeOf(voteOnRoot).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVoteOnRoot).parameter(1).toEqualTypeOf<VoteOnRootParameters>()
    expectTypeOf(prepareVoteOnRoot).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      voteOnRoot(client, { ...good, deployment: wrong })
      // @ts-expect-error rootIndex is of another type
      voteOnRoot(client, { ...good, rootIndex: wrong })
      // @ts-expect-error recomputedRoot is of another type
      voteOnRoot(client, { ...good, recomputedRoot: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVoteOnRoot('client', good)
    })
  })

  test('withdrawBond', () => {
    const good = { deployment, amount: 1n, recipient: address } satisfies WithdrawBondParameters
    expectTypeOf(withdrawBond).toBeCallableWith(client, good)
    expectTypeOf(withdrawBond).parameter(1).toEqualTypeOf<WithdrawBondParameters>()
    expectTypeOf(withdrawBond).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareWithdrawBond).parameter(1).toEqualTypeOf<WithdrawBondParameters>()
    expectTypeOf(prepareWithdrawBond).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      withdrawBond(client, { ...good, deployment: wrong })
      // @ts-expect-error amount is of another type
      withdrawBond(client, { ...good, amount: wrong })
      // @ts-expect-error recipient is of another type
      withdrawBond(client, { ...good, recipient: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareWithdrawBond('client', good)
    })
  })
})

describe('reads', () => {
  test('checkClaim', () => {
    const good = { deployment, claim } satisfies CheckClaimParameters
    expectTypeOf(checkClaim).toBeCallableWith(client, good)
    expectTypeOf(checkClaim).parameter(1).toEqualTypeOf<CheckClaimParameters>()
    expectTypeOf(checkClaim).returns.resolves.toEqualTypeOf<CheckClaimReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      checkClaim(client, { ...good, deployment: wrong })
      // @ts-expect-error claim is of another type
      checkClaim(client, { ...good, claim: wrong })
    })
  })

  test('getClaimed', () => {
    const good = { deployment, earner: address, tokens: [address] } satisfies GetClaimedParameters
    expectTypeOf(getClaimed).toBeCallableWith(client, good)
    expectTypeOf(getClaimed).parameter(1).toEqualTypeOf<GetClaimedParameters>()
    expectTypeOf(getClaimed).returns.resolves.toEqualTypeOf<GetClaimedReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getClaimed(client, { ...good, deployment: wrong })
      // @ts-expect-error earner is of another type
      getClaimed(client, { ...good, earner: wrong })
      // @ts-expect-error tokens is of another type
      getClaimed(client, { ...good, tokens: wrong })
    })
  })

  test('getDistributionRoots', () => {
    const good = { deployment, limit: 1 } satisfies GetDistributionRootsParameters
    expectTypeOf(getDistributionRoots).toBeCallableWith(client, good)
    expectTypeOf(getDistributionRoots).parameter(1).toEqualTypeOf<GetDistributionRootsParameters>()
    expectTypeOf(getDistributionRoots).returns.resolves.toEqualTypeOf<GetDistributionRootsReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getDistributionRoots(client, { ...good, deployment: wrong })
      // @ts-expect-error limit is of another type
      getDistributionRoots(client, { ...good, limit: wrong })
    })
  })

  test('getRewardsSettings', () => {
    const good = { deployment, submitter: address } satisfies GetRewardsSettingsParameters
    expectTypeOf(getRewardsSettings).toBeCallableWith(client, good)
    expectTypeOf(getRewardsSettings).parameter(1).toEqualTypeOf<GetRewardsSettingsParameters>()
    expectTypeOf(getRewardsSettings).returns.resolves.toEqualTypeOf<GetRewardsSettingsReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getRewardsSettings(client, { ...good, deployment: wrong })
      // @ts-expect-error submitter is of another type
      getRewardsSettings(client, { ...good, submitter: wrong })
    })
  })

  test('getRootPoster', () => {
    const good = { deployment, account: address } satisfies GetRootPosterParameters
    expectTypeOf(getRootPoster).toBeCallableWith(client, good)
    expectTypeOf(getRootPoster).parameter(1).toEqualTypeOf<GetRootPosterParameters>()
    expectTypeOf(getRootPoster).returns.resolves.toEqualTypeOf<GetRootPosterReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getRootPoster(client, { ...good, deployment: wrong })
      // @ts-expect-error account is of another type
      getRootPoster(client, { ...good, account: wrong })
    })
  })

  test('getSplits', () => {
    const good = {
      deployment,
      operator: address,
      avss: [address],
      operatorSets: [operatorSet],
    } satisfies GetSplitsParameters
    expectTypeOf(getSplits).toBeCallableWith(client, good)
    expectTypeOf(getSplits).parameter(1).toEqualTypeOf<GetSplitsParameters>()
    expectTypeOf(getSplits).returns.resolves.toEqualTypeOf<GetSplitsReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getSplits(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      getSplits(client, { ...good, operator: wrong })
      // @ts-expect-error avss is of another type
      getSplits(client, { ...good, avss: wrong })
      // @ts-expect-error operatorSets is of another type
      getSplits(client, { ...good, operatorSets: wrong })
    })
  })
})

test('rewardsSubmissionHash', () => {
  const good = { account: address, nonce: 0n, submission } satisfies RewardsSubmissionHashParameters
  expectTypeOf(rewardsSubmissionHash).toBeCallableWith(good)
  expectTypeOf(rewardsSubmissionHash).toBeCallableWith({ ...good, submission: directed })
  expectTypeOf(rewardsSubmissionHash).returns.toEqualTypeOf<Hex>()
  never(() => {
    // @ts-expect-error a nonce is a bigint
    rewardsSubmissionHash({ ...good, nonce: 0 })
  })
})
