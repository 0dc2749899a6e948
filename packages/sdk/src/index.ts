export * from './abi/index.js'
export {
  type AcceptAdminParameters,
  type AcceptAdminReturnType,
  acceptAdmin,
  prepareAcceptAdmin,
} from './actions/acceptAdmin.js'
export {
  type AddPendingAdminParameters,
  type AddPendingAdminReturnType,
  addPendingAdmin,
  prepareAddPendingAdmin,
} from './actions/addPendingAdmin.js'
export {
  type AddPodImplementationParameters,
  type AddPodImplementationReturnType,
  addPodImplementation,
  prepareAddPodImplementation,
} from './actions/addPodImplementation.js'
export {
  type AddStrategiesToDepositWhitelistParameters,
  type AddStrategiesToDepositWhitelistReturnType,
  addStrategiesToDepositWhitelist,
  prepareAddStrategiesToDepositWhitelist,
} from './actions/addStrategiesToDepositWhitelist.js'
export {
  type AddStrategiesToOperatorSetParameters,
  type AddStrategiesToOperatorSetReturnType,
  addStrategiesToOperatorSet,
  prepareAddStrategiesToOperatorSet,
} from './actions/addStrategiesToOperatorSet.js'
export { type ApproveParameters, type ApproveReturnType, approve, prepareApprove } from './actions/approve.js'
export {
  type BlacklistTokensParameters,
  type BlacklistTokensReturnType,
  blacklistTokens,
  prepareBlacklistTokens,
} from './actions/blacklistTokens.js'
export {
  type BurnSharesParameters,
  type BurnSharesReturnType,
  burnShares,
  prepareBurnShares,
} from './actions/burnShares.js'
export { type CanCallParameters, type CanCallReturnType, canCall } from './actions/canCall.js'
export {
  type CancelParameters,
  type CancelReturnType,
  cancel,
  prepareCancel,
} from './actions/cancel.js'
export {
  type CancelCheckpointParameters,
  type CancelCheckpointReturnType,
  cancelCheckpoint,
  prepareCancelCheckpoint,
} from './actions/cancelCheckpoint.js'
export {
  type CancelForkParameters,
  type CancelForkReturnType,
  cancelFork,
  prepareCancelFork,
} from './actions/cancelFork.js'
export {
  type CancelSaltParameters,
  type CancelSaltReturnType,
  cancelSalt,
  prepareCancelSalt,
} from './actions/cancelSalt.js'
export {
  type ChallengeRootParameters,
  type ChallengeRootReturnType,
  challengeRoot,
  prepareChallengeRoot,
} from './actions/challengeRoot.js'
export {
  type CheckClaimParameters,
  type CheckClaimReturnType,
  checkClaim,
} from './actions/checkClaim.js'
export {
  type ClearBurnOrRedistributableSharesParameters,
  type ClearBurnOrRedistributableSharesReturnType,
  clearBurnOrRedistributableShares,
  prepareClearBurnOrRedistributableShares,
} from './actions/clearBurnOrRedistributableShares.js'
export {
  type ClearBurnOrRedistributableSharesByStrategyParameters,
  type ClearBurnOrRedistributableSharesByStrategyReturnType,
  clearBurnOrRedistributableSharesByStrategy,
  prepareClearBurnOrRedistributableSharesByStrategy,
} from './actions/clearBurnOrRedistributableSharesByStrategy.js'
export {
  type ClearDeallocationQueueParameters,
  type ClearDeallocationQueueReturnType,
  clearDeallocationQueue,
  prepareClearDeallocationQueue,
} from './actions/clearDeallocationQueue.js'
export {
  type CompleteQueuedWithdrawalParameters,
  type CompleteQueuedWithdrawalReturnType,
  completeQueuedWithdrawal,
  prepareCompleteQueuedWithdrawal,
} from './actions/completeQueuedWithdrawal.js'
export {
  type CompleteQueuedWithdrawalsParameters,
  type CompleteQueuedWithdrawalsReturnType,
  completeQueuedWithdrawals,
  prepareCompleteQueuedWithdrawals,
} from './actions/completeQueuedWithdrawals.js'
export {
  type ConfigureDeploymentParameters,
  type ConfigureDeploymentReturnType,
  configureDeployment,
  prepareConfigureDeployment,
} from './actions/configureDeployment.js'
export {
  type ConfigureOperatorSetParameters,
  type ConfigureOperatorSetReturnType,
  configureOperatorSet,
  prepareConfigureOperatorSet,
} from './actions/configureOperatorSet.js'
export {
  type CreateAVSRewardsSubmissionParameters,
  type CreateAVSRewardsSubmissionReturnType,
  createAVSRewardsSubmission,
  prepareCreateAVSRewardsSubmission,
} from './actions/createAVSRewardsSubmission.js'
export {
  type CreateOperatorDirectedAVSRewardsSubmissionParameters,
  type CreateOperatorDirectedAVSRewardsSubmissionReturnType,
  createOperatorDirectedAVSRewardsSubmission,
  prepareCreateOperatorDirectedAVSRewardsSubmission,
} from './actions/createOperatorDirectedAVSRewardsSubmission.js'
export {
  type CreateOperatorDirectedOperatorSetRewardsSubmissionParameters,
  type CreateOperatorDirectedOperatorSetRewardsSubmissionReturnType,
  createOperatorDirectedOperatorSetRewardsSubmission,
  prepareCreateOperatorDirectedOperatorSetRewardsSubmission,
} from './actions/createOperatorDirectedOperatorSetRewardsSubmission.js'
export {
  type CreateOperatorSetsParameters,
  type CreateOperatorSetsReturnType,
  createOperatorSets,
  prepareCreateOperatorSets,
} from './actions/createOperatorSets.js'
export {
  type CreatePodParameters,
  type CreatePodReturnType,
  createPod,
  prepareCreatePod,
} from './actions/createPod.js'
export {
  type CreateRedistributingOperatorSetsParameters,
  type CreateRedistributingOperatorSetsReturnType,
  createRedistributingOperatorSets,
  prepareCreateRedistributingOperatorSets,
} from './actions/createRedistributingOperatorSets.js'
export {
  type CreateRewardsForAllEarnersParameters,
  type CreateRewardsForAllEarnersReturnType,
  createRewardsForAllEarners,
  prepareCreateRewardsForAllEarners,
} from './actions/createRewardsForAllEarners.js'
export {
  type CreateRewardsForAllSubmissionParameters,
  type CreateRewardsForAllSubmissionReturnType,
  createRewardsForAllSubmission,
  prepareCreateRewardsForAllSubmission,
} from './actions/createRewardsForAllSubmission.js'
export {
  type CreateTotalStakeRewardsSubmissionParameters,
  type CreateTotalStakeRewardsSubmissionReturnType,
  createTotalStakeRewardsSubmission,
  prepareCreateTotalStakeRewardsSubmission,
} from './actions/createTotalStakeRewardsSubmission.js'
export {
  type CreateUniqueStakeRewardsSubmissionParameters,
  type CreateUniqueStakeRewardsSubmissionReturnType,
  createUniqueStakeRewardsSubmission,
  prepareCreateUniqueStakeRewardsSubmission,
} from './actions/createUniqueStakeRewardsSubmission.js'
export {
  type DecideRootParameters,
  type DecideRootReturnType,
  decideRoot,
  prepareDecideRoot,
} from './actions/decideRoot.js'
export {
  type DelegateToParameters,
  type DelegateToReturnType,
  delegateTo,
  prepareDelegateTo,
} from './actions/delegateTo.js'
export {
  type DeployDurationVaultStrategyParameters,
  type DeployDurationVaultStrategyReturnType,
  deployDurationVaultStrategy,
  prepareDeployDurationVaultStrategy,
} from './actions/deployDurationVaultStrategy.js'
export {
  type DeployNewStrategyParameters,
  type DeployNewStrategyReturnType,
  deployNewStrategy,
  prepareDeployNewStrategy,
} from './actions/deployNewStrategy.js'
export {
  type DepositBondParameters,
  type DepositBondReturnType,
  depositBond,
  prepareDepositBond,
} from './actions/depositBond.js'
export {
  type DepositIntoStrategyParameters,
  type DepositIntoStrategyReturnType,
  depositIntoStrategy,
  prepareDepositIntoStrategy,
  underlyingToken,
} from './actions/depositIntoStrategy.js'
export {
  type DepositIntoStrategyWithSignatureParameters,
  type DepositIntoStrategyWithSignatureReturnType,
  depositIntoStrategyWithSignature,
  prepareDepositIntoStrategyWithSignature,
} from './actions/depositIntoStrategyWithSignature.js'
export {
  type DeregisterFromOperatorSetsParameters,
  type DeregisterFromOperatorSetsReturnType,
  deregisterFromOperatorSets,
  prepareDeregisterFromOperatorSets,
} from './actions/deregisterFromOperatorSets.js'
export {
  type DeregisterKeyParameters,
  type DeregisterKeyReturnType,
  deregisterKey,
  prepareDeregisterKey,
} from './actions/deregisterKey.js'
export {
  type DeregisterOperatorFromAVSParameters,
  type DeregisterOperatorFromAVSReturnType,
  deregisterOperatorFromAVS,
  prepareDeregisterOperatorFromAVS,
} from './actions/deregisterOperatorFromAVS.js'
export {
  type DisableChallengedRootParameters,
  type DisableChallengedRootReturnType,
  disableChallengedRoot,
  prepareDisableChallengedRoot,
} from './actions/disableChallengedRoot.js'
export {
  type DisableRootParameters,
  type DisableRootReturnType,
  disableRoot,
  prepareDisableRoot,
} from './actions/disableRoot.js'
export {
  type ExecuteParameters,
  type ExecuteReturnType,
  execute,
  prepareExecute,
} from './actions/execute.js'
export {
  type GetClaimedParameters,
  type GetClaimedReturnType,
  getClaimed,
} from './actions/getClaimed.js'
export {
  type DistributionRoot,
  type GetDistributionRootsParameters,
  type GetDistributionRootsReturnType,
  getDistributionRoots,
} from './actions/getDistributionRoots.js'
export {
  type ExposureEnd,
  type ExposureItem,
  type ExposureLoss,
  type ExposureStep,
  type GetExposureParameters,
  type GetExposureReturnType,
  getExposure,
  type StrategyExposure,
} from './actions/getExposure.js'
export { type GetKeyParameters, type GetKeyReturnType, getKey } from './actions/getKey.js'
export {
  type GetKeyRegistrationDigestParameters,
  type GetKeyRegistrationDigestReturnType,
  getKeyRegistrationDigest,
} from './actions/getKeyRegistrationDigest.js'
export {
  type GetOperatorParameters,
  type GetOperatorReturnType,
  getOperator,
  type OperatorAllocation,
  type OperatorStrategy,
} from './actions/getOperator.js'
export {
  type GetOperatorAVSStatusParameters,
  type GetOperatorAVSStatusReturnType,
  getOperatorAVSStatus,
} from './actions/getOperatorAVSStatus.js'
export {
  type GetOperatorOfKeyParameters,
  type GetOperatorOfKeyReturnType,
  getOperatorOfKey,
} from './actions/getOperatorOfKey.js'
export {
  type GetOperatorSetParameters,
  type GetOperatorSetReturnType,
  getOperatorSet,
  type OperatorSetMember,
} from './actions/getOperatorSet.js'
export {
  type GetOverviewParameters,
  type GetOverviewReturnType,
  getOverview,
  type StrategyOverview,
} from './actions/getOverview.js'
export {
  type GetPermissionsParameters,
  type GetPermissionsReturnType,
  getPermissions,
} from './actions/getPermissions.js'
export { type GetPodParameters, type GetPodReturnType, getPod, type PodCheckpoint } from './actions/getPod.js'
export {
  type GetPodValidatorsParameters,
  type GetPodValidatorsReturnType,
  getPodValidators,
  type PodValidator,
  type PodValidatorStatus,
} from './actions/getPodValidators.js'
export {
  type Amount,
  type GetPositionParameters,
  type GetPositionReturnType,
  getPosition,
  type StrategyPosition,
} from './actions/getPosition.js'
export {
  type GetProtocolRegistryParameters,
  type GetProtocolRegistryReturnType,
  getProtocolRegistry,
} from './actions/getProtocolRegistry.js'
export { type GetReleasesParameters, type GetReleasesReturnType, getReleases } from './actions/getReleases.js'
export {
  type GetRewardsSettingsParameters,
  type GetRewardsSettingsReturnType,
  getRewardsSettings,
} from './actions/getRewardsSettings.js'
export {
  type GetRootPosterParameters,
  type GetRootPosterReturnType,
  getRootPoster,
} from './actions/getRootPoster.js'
export {
  type GetScheduledParameters,
  type GetScheduledReturnType,
  getScheduled,
} from './actions/getScheduled.js'
export {
  type GetSplitsParameters,
  type GetSplitsReturnType,
  getSplits,
} from './actions/getSplits.js'
export {
  type GetTVLLimitsParameters,
  type GetTVLLimitsReturnType,
  getTVLLimits,
} from './actions/getTVLLimits.js'
export {
  type GetWithdrawalsParameters,
  type GetWithdrawalsReturnType,
  getWithdrawals,
  type QueuedWithdrawal,
} from './actions/getWithdrawals.js'
export {
  type MigrateSlashersParameters,
  type MigrateSlashersReturnType,
  migrateSlashers,
  prepareMigrateSlashers,
} from './actions/migrateSlashers.js'
export {
  type ModifyAllocationsParameters,
  type ModifyAllocationsReturnType,
  modifyAllocations,
  prepareModifyAllocations,
} from './actions/modifyAllocations.js'
export {
  type ModifyOperatorDetailsParameters,
  type ModifyOperatorDetailsReturnType,
  modifyOperatorDetails,
  prepareModifyOperatorDetails,
} from './actions/modifyOperatorDetails.js'
export { type PauseParameters, type PauseReturnType, pause, preparePause } from './actions/pause.js'
export {
  type PauseAllParameters,
  type PauseAllReturnType,
  pauseAll,
  preparePauseAll,
} from './actions/pauseAll.js'
export {
  type PauseProtocolParameters,
  type PauseProtocolReturnType,
  pauseProtocol,
  preparePauseProtocol,
} from './actions/pauseProtocol.js'
export {
  type PostRootParameters,
  type PostRootReturnType,
  postRoot,
  preparePostRoot,
} from './actions/postRoot.js'
export {
  type ProcessClaimParameters,
  type ProcessClaimReturnType,
  prepareProcessClaim,
  processClaim,
} from './actions/processClaim.js'
export {
  type ProcessClaimsParameters,
  type ProcessClaimsReturnType,
  prepareProcessClaims,
  processClaims,
} from './actions/processClaims.js'
export {
  type PublishMetadataURIParameters,
  type PublishMetadataURIReturnType,
  preparePublishMetadataURI,
  publishMetadataURI,
} from './actions/publishMetadataURI.js'
export {
  type Artifact,
  type PublishReleaseParameters,
  type PublishReleaseReturnType,
  preparePublishRelease,
  publishRelease,
} from './actions/publishRelease.js'
export {
  prepareQueueWithdrawals,
  type QueueWithdrawalsParameters,
  type QueueWithdrawalsReturnType,
  queueWithdrawals,
} from './actions/queueWithdrawals.js'
export {
  prepareRecoverTokens,
  type RecoverTokensParameters,
  type RecoverTokensReturnType,
  recoverTokens,
} from './actions/recoverTokens.js'
export {
  prepareRedelegate,
  type RedelegateParameters,
  type RedelegateReturnType,
  redelegate,
} from './actions/redelegate.js'
export {
  prepareRegisterAsOperator,
  type RegisterAsOperatorParameters,
  type RegisterAsOperatorReturnType,
  registerAsOperator,
} from './actions/registerAsOperator.js'
export {
  prepareRegisterForOperatorSets,
  type RegisterForOperatorSetsParameters,
  type RegisterForOperatorSetsReturnType,
  registerForOperatorSets,
} from './actions/registerForOperatorSets.js'
export {
  prepareRegisterKey,
  type RegisterKeyParameters,
  type RegisterKeyReturnType,
  registerKey,
} from './actions/registerKey.js'
export {
  prepareRegisterOperatorToAVS,
  type RegisterOperatorToAVSParameters,
  type RegisterOperatorToAVSReturnType,
  registerOperatorToAVS,
} from './actions/registerOperatorToAVS.js'
export {
  prepareReleaseBond,
  type ReleaseBondParameters,
  type ReleaseBondReturnType,
  releaseBond,
} from './actions/releaseBond.js'
export {
  prepareRemoveAdmin,
  type RemoveAdminParameters,
  type RemoveAdminReturnType,
  removeAdmin,
} from './actions/removeAdmin.js'
export {
  prepareRemoveAppointee,
  type RemoveAppointeeParameters,
  type RemoveAppointeeReturnType,
  removeAppointee,
} from './actions/removeAppointee.js'
export {
  prepareRemovePendingAdmin,
  type RemovePendingAdminParameters,
  type RemovePendingAdminReturnType,
  removePendingAdmin,
} from './actions/removePendingAdmin.js'
export {
  prepareRemoveStrategiesFromDepositWhitelist,
  type RemoveStrategiesFromDepositWhitelistParameters,
  type RemoveStrategiesFromDepositWhitelistReturnType,
  removeStrategiesFromDepositWhitelist,
} from './actions/removeStrategiesFromDepositWhitelist.js'
export {
  prepareRemoveStrategiesFromOperatorSet,
  type RemoveStrategiesFromOperatorSetParameters,
  type RemoveStrategiesFromOperatorSetReturnType,
  removeStrategiesFromOperatorSet,
} from './actions/removeStrategiesFromOperatorSet.js'
export {
  prepareRemoveStrategiesFromWhitelist,
  type RemoveStrategiesFromWhitelistParameters,
  type RemoveStrategiesFromWhitelistReturnType,
  removeStrategiesFromWhitelist,
} from './actions/removeStrategiesFromWhitelist.js'
export {
  prepareRequestConsolidation,
  type RequestConsolidationParameters,
  type RequestConsolidationReturnType,
  requestConsolidation,
} from './actions/requestConsolidation.js'
export {
  prepareRequestWithdrawal,
  type RequestWithdrawalParameters,
  type RequestWithdrawalReturnType,
  requestWithdrawal,
} from './actions/requestWithdrawal.js'
export {
  prepareSchedule,
  type ScheduleParameters,
  type ScheduleReturnType,
  schedule,
} from './actions/schedule.js'
export {
  prepareScheduleFork,
  type ScheduleForkParameters,
  type ScheduleForkReturnType,
  scheduleFork,
} from './actions/scheduleFork.js'
export {
  prepareSetActivationDelay,
  type SetActivationDelayParameters,
  type SetActivationDelayReturnType,
  setActivationDelay,
} from './actions/setActivationDelay.js'
export {
  prepareSetAllocationDelay,
  type SetAllocationDelayParameters,
  type SetAllocationDelayReturnType,
  setAllocationDelay,
} from './actions/setAllocationDelay.js'
export {
  prepareSetAppointee,
  type SetAppointeeParameters,
  type SetAppointeeReturnType,
  setAppointee,
} from './actions/setAppointee.js'
export {
  prepareSetAVSRegistrar,
  type SetAVSRegistrarParameters,
  type SetAVSRegistrarReturnType,
  setAVSRegistrar,
} from './actions/setAVSRegistrar.js'
export {
  prepareSetClaimerFor,
  type SetClaimerForParameters,
  type SetClaimerForReturnType,
  setClaimerFor,
} from './actions/setClaimerFor.js'
export {
  prepareSetDefaultOperatorSplit,
  type SetDefaultOperatorSplitParameters,
  type SetDefaultOperatorSplitReturnType,
  setDefaultOperatorSplit,
} from './actions/setDefaultOperatorSplit.js'
export {
  prepareSetFeeRecipient,
  type SetFeeRecipientParameters,
  type SetFeeRecipientReturnType,
  setFeeRecipient,
} from './actions/setFeeRecipient.js'
export {
  prepareSetIsPauser,
  type SetIsPauserParameters,
  type SetIsPauserReturnType,
  setIsPauser,
} from './actions/setIsPauser.js'
export {
  prepareSetOperatorAVSSplit,
  type SetOperatorAVSSplitParameters,
  type SetOperatorAVSSplitReturnType,
  setOperatorAVSSplit,
} from './actions/setOperatorAVSSplit.js'
export {
  prepareSetOperatorPISplit,
  type SetOperatorPISplitParameters,
  type SetOperatorPISplitReturnType,
  setOperatorPISplit,
} from './actions/setOperatorPISplit.js'
export {
  prepareSetOperatorSetSplit,
  type SetOperatorSetSplitParameters,
  type SetOperatorSetSplitReturnType,
  setOperatorSetSplit,
} from './actions/setOperatorSetSplit.js'
export {
  prepareSetOptInForProtocolFee,
  type SetOptInForProtocolFeeParameters,
  type SetOptInForProtocolFeeReturnType,
  setOptInForProtocolFee,
} from './actions/setOptInForProtocolFee.js'
export {
  prepareSetPectraForkTimestamp,
  type SetPectraForkTimestampParameters,
  type SetPectraForkTimestampReturnType,
  setPectraForkTimestamp,
} from './actions/setPectraForkTimestamp.js'
export {
  prepareSetPodVersion,
  type SetPodVersionParameters,
  type SetPodVersionReturnType,
  setPodVersion,
} from './actions/setPodVersion.js'
export {
  prepareSetPoster,
  type SetPosterParameters,
  type SetPosterReturnType,
  setPoster,
} from './actions/setPoster.js'
export {
  prepareSetProofSubmitter,
  type SetProofSubmitterParameters,
  type SetProofSubmitterReturnType,
  setProofSubmitter,
} from './actions/setProofSubmitter.js'
export {
  prepareSetProofTimestampSetter,
  type SetProofTimestampSetterParameters,
  type SetProofTimestampSetterReturnType,
  setProofTimestampSetter,
} from './actions/setProofTimestampSetter.js'
export {
  prepareSetRecomputer,
  type SetRecomputerParameters,
  type SetRecomputerReturnType,
  setRecomputer,
} from './actions/setRecomputer.js'
export {
  prepareSetRewardsForAllSubmitter,
  type SetRewardsForAllSubmitterParameters,
  type SetRewardsForAllSubmitterReturnType,
  setRewardsForAllSubmitter,
} from './actions/setRewardsForAllSubmitter.js'
export {
  prepareSetRewardsUpdater,
  type SetRewardsUpdaterParameters,
  type SetRewardsUpdaterReturnType,
  setRewardsUpdater,
} from './actions/setRewardsUpdater.js'
export {
  prepareSetStrategyWhitelister,
  type SetStrategyWhitelisterParameters,
  type SetStrategyWhitelisterReturnType,
  setStrategyWhitelister,
} from './actions/setStrategyWhitelister.js'
export {
  prepareSetTVLLimits,
  type SetTVLLimitsParameters,
  type SetTVLLimitsReturnType,
  setTVLLimits,
} from './actions/setTVLLimits.js'
export {
  prepareSetUnpauser,
  type SetUnpauserParameters,
  type SetUnpauserReturnType,
  setUnpauser,
} from './actions/setUnpauser.js'
export {
  prepareShipDeployments,
  type ShipDeploymentsParameters,
  type ShipDeploymentsReturnType,
  type ShippedDeployment,
  shipDeployments,
} from './actions/shipDeployments.js'
export {
  type SignDelegationApprovalParameters,
  type SignDelegationApprovalReturnType,
  signDelegationApproval,
} from './actions/signDelegationApproval.js'
export { type SignDepositParameters, type SignDepositReturnType, signDeposit } from './actions/signDeposit.js'
export {
  type SignKeyRegistrationParameters,
  type SignKeyRegistrationReturnType,
  signKeyRegistration,
} from './actions/signKeyRegistration.js'
export {
  type SignOperatorAVSRegistrationParameters,
  type SignOperatorAVSRegistrationReturnType,
  signOperatorAVSRegistration,
} from './actions/signOperatorAVSRegistration.js'
export {
  prepareSlashOperator,
  type SlashOperatorParameters,
  type SlashOperatorReturnType,
  slashOperator,
} from './actions/slashOperator.js'
export { prepareStake, type StakeParameters, type StakeReturnType, stake } from './actions/stake.js'
export {
  prepareStartCheckpoint,
  type StartCheckpointParameters,
  type StartCheckpointReturnType,
  startCheckpoint,
} from './actions/startCheckpoint.js'
export {
  prepareSubmitRoot,
  type SubmitRootParameters,
  type SubmitRootReturnType,
  submitRoot,
} from './actions/submitRoot.js'
export {
  type OwnedContract,
  prepareTransferOwnership,
  type TransferOwnershipParameters,
  type TransferOwnershipReturnType,
  transferOwnership,
} from './actions/transferOwnership.js'
export {
  prepareUndelegate,
  type UndelegateParameters,
  type UndelegateReturnType,
  undelegate,
} from './actions/undelegate.js'
export { prepareUnpause, type UnpauseParameters, type UnpauseReturnType, unpause } from './actions/unpause.js'
export {
  prepareUpdateAVSDirectoryMetadataURI,
  type UpdateAVSDirectoryMetadataURIParameters,
  type UpdateAVSDirectoryMetadataURIReturnType,
  updateAVSDirectoryMetadataURI,
} from './actions/updateAVSDirectoryMetadataURI.js'
export {
  prepareUpdateAVSMetadataURI,
  type UpdateAVSMetadataURIParameters,
  type UpdateAVSMetadataURIReturnType,
  updateAVSMetadataURI,
} from './actions/updateAVSMetadataURI.js'
export {
  prepareUpdateOperatorMetadataURI,
  type UpdateOperatorMetadataURIParameters,
  type UpdateOperatorMetadataURIReturnType,
  updateOperatorMetadataURI,
} from './actions/updateOperatorMetadataURI.js'
export {
  prepareUpdateSlasher,
  type UpdateSlasherParameters,
  type UpdateSlasherReturnType,
  updateSlasher,
} from './actions/updateSlasher.js'
export {
  prepareVerifyCheckpointMultiproof,
  type VerifyCheckpointMultiproofParameters,
  type VerifyCheckpointMultiproofReturnType,
  verifyCheckpointMultiproof,
} from './actions/verifyCheckpointMultiproof.js'
export {
  prepareVerifyCheckpointProofs,
  type VerifyCheckpointProofsParameters,
  type VerifyCheckpointProofsReturnType,
  verifyCheckpointProofs,
} from './actions/verifyCheckpointProofs.js'
export {
  prepareVerifyStaleBalance,
  type VerifyStaleBalanceParameters,
  type VerifyStaleBalanceReturnType,
  verifyStaleBalance,
} from './actions/verifyStaleBalance.js'
export {
  prepareVerifyWithdrawalCredentials,
  type VerifyWithdrawalCredentialsParameters,
  type VerifyWithdrawalCredentialsReturnType,
  verifyWithdrawalCredentials,
} from './actions/verifyWithdrawalCredentials.js'
export {
  prepareVerifyWithdrawalCredentialsMultiproof,
  type VerifyWithdrawalCredentialsMultiproofParameters,
  type VerifyWithdrawalCredentialsMultiproofReturnType,
  verifyWithdrawalCredentialsMultiproof,
} from './actions/verifyWithdrawalCredentialsMultiproof.js'
export {
  prepareVoteOnRoot,
  type VoteOnRootParameters,
  type VoteOnRootReturnType,
  voteOnRoot,
} from './actions/voteOnRoot.js'
export {
  prepareWhitelistStrategies,
  type WhitelistStrategiesParameters,
  type WhitelistStrategiesReturnType,
  whitelistStrategies,
} from './actions/whitelistStrategies.js'
export {
  prepareWithdrawBond,
  type WithdrawBondParameters,
  type WithdrawBondReturnType,
  withdrawBond,
} from './actions/withdrawBond.js'
export { addressSchema } from './address.js'
export { beaconChainEthStrategy } from './beaconChainEth.js'
export {
  type BlockDatesParameters,
  type BlockDatesReturnType,
  blockDates,
  type DeploymentBlockTime,
} from './blockDates.js'
export { type Call, encodeCall } from './call.js'
export { contractAddress } from './contractAddress.js'
export { type Deployment, deploymentSchema, readDeployment } from './deployment.js'
export { depositSharesFor } from './depositSharesFor.js'
export { describeCall } from './describeCall.js'
export { type CatalogueEntry, contractErrors } from './errors/catalogue.js'
export { errorsAbi } from './errors/errorsAbi.js'
export { type FormatErrorReturnType, formatError } from './errors/formatError.js'
export { RestackError, type RestackErrorParameters } from './errors/RestackError.js'
export { revertStrings } from './errors/revertStrings.js'
export { toRestackError } from './errors/toRestackError.js'
export {
  allocationAt,
  type Holding as SlashableHolding,
  type LossStep,
  lossSteps,
  type SlashableAllocation,
  scaledShares,
  sharesLeft,
  slashingFactor,
} from './exposure/losses.js'
export { type KnownDeployment, knownDeployments } from './knownDeployments.js'
export { type GetStateParameters, type GetStateReturnType, getState } from './model/getState.js'
export { initialState } from './model/initialState.js'
export { type PlanStep, type PlanStepInput, planSchema, planStepSchema } from './model/planSchema.js'
export { type ReadLogsParameters, readLogs } from './model/readLogs.js'
export { type StrategyFigures, setStrategy } from './model/setStrategy.js'
export { simulatePlan } from './model/simulatePlan.js'
export { type PausableContract, pauseBits } from './pausing.js'
export { podPubkeyHash } from './pods/podPubkeyHash.js'
export type {
  BalanceContainerProof,
  BalanceProof,
  CheckpointMultiproof,
  CheckpointProofs,
  CredentialMultiproof,
  CredentialProofs,
  StaleBalanceProof,
  StateRootProof,
  ValidatorProof,
} from './pods/proofs.js'
export { bookkeepingEvents, decodeEvents } from './preview/decodeEvents.js'
export type {
  Preview,
  PreviewAllocation,
  PreviewAmounts,
  PreviewEvent,
  PreviewExposure,
  PreviewOperator,
  PreviewSet,
  PreviewStaker,
  PreviewToken,
} from './preview/Preview.js'
export {
  type PreviewCallsParameters,
  type PreviewCallsReturnType,
  previewCalls,
} from './preview/previewCalls.js'
export {
  type PreviewChange,
  type PreviewChangesReturnType,
  previewChanges,
} from './preview/previewChanges.js'
export {
  type PreviewClearBurnOrRedistributableSharesParameters,
  type PreviewClearBurnOrRedistributableSharesResult,
  type PreviewClearBurnOrRedistributableSharesReturnType,
  previewClearBurnOrRedistributableShares,
} from './previews/previewClearBurnOrRedistributableShares.js'
export {
  type PreviewClearBurnOrRedistributableSharesByStrategyParameters,
  type PreviewClearBurnOrRedistributableSharesByStrategyResult,
  type PreviewClearBurnOrRedistributableSharesByStrategyReturnType,
  previewClearBurnOrRedistributableSharesByStrategy,
} from './previews/previewClearBurnOrRedistributableSharesByStrategy.js'
export {
  type PreviewCompleteQueuedWithdrawalParameters,
  type PreviewCompleteQueuedWithdrawalResult,
  type PreviewCompleteQueuedWithdrawalReturnType,
  previewCompleteQueuedWithdrawal,
} from './previews/previewCompleteQueuedWithdrawal.js'
export {
  type PreviewCompleteQueuedWithdrawalsParameters,
  type PreviewCompleteQueuedWithdrawalsResult,
  type PreviewCompleteQueuedWithdrawalsReturnType,
  previewCompleteQueuedWithdrawals,
} from './previews/previewCompleteQueuedWithdrawals.js'
export {
  type PreviewDelegateToParameters,
  type PreviewDelegateToResult,
  type PreviewDelegateToReturnType,
  previewDelegateTo,
} from './previews/previewDelegateTo.js'
export {
  type PreviewDepositIntoStrategyParameters,
  type PreviewDepositIntoStrategyResult,
  type PreviewDepositIntoStrategyReturnType,
  previewDepositIntoStrategy,
} from './previews/previewDepositIntoStrategy.js'
export {
  type PreviewDepositIntoStrategyWithSignatureParameters,
  type PreviewDepositIntoStrategyWithSignatureResult,
  type PreviewDepositIntoStrategyWithSignatureReturnType,
  previewDepositIntoStrategyWithSignature,
} from './previews/previewDepositIntoStrategyWithSignature.js'
export {
  type PreviewDeregisterFromOperatorSetsParameters,
  type PreviewDeregisterFromOperatorSetsResult,
  type PreviewDeregisterFromOperatorSetsReturnType,
  previewDeregisterFromOperatorSets,
} from './previews/previewDeregisterFromOperatorSets.js'
export {
  type PreviewModifyAllocationsParameters,
  type PreviewModifyAllocationsResult,
  type PreviewModifyAllocationsReturnType,
  previewModifyAllocations,
} from './previews/previewModifyAllocations.js'
export {
  type PreviewQueueWithdrawalsParameters,
  type PreviewQueueWithdrawalsResult,
  type PreviewQueueWithdrawalsReturnType,
  previewQueueWithdrawals,
} from './previews/previewQueueWithdrawals.js'
export {
  type PreviewRedelegateParameters,
  type PreviewRedelegateResult,
  type PreviewRedelegateReturnType,
  previewRedelegate,
} from './previews/previewRedelegate.js'
export {
  type PreviewRegisterForOperatorSetsParameters,
  type PreviewRegisterForOperatorSetsResult,
  type PreviewRegisterForOperatorSetsReturnType,
  previewRegisterForOperatorSets,
} from './previews/previewRegisterForOperatorSets.js'
export {
  type PreviewSlashOperatorParameters,
  type PreviewSlashOperatorResult,
  type PreviewSlashOperatorReturnType,
  previewSlashOperator,
} from './previews/previewSlashOperator.js'
export {
  type PreviewUndelegateParameters,
  type PreviewUndelegateResult,
  type PreviewUndelegateReturnType,
  previewUndelegate,
} from './previews/previewUndelegate.js'
export { checkValue, type ReadJsonParameters, readJson } from './readJson.js'
export { type RetryingHttpOptions, retryingHttp } from './retryingHttp.js'
export type { RewardsMerkleClaim } from './rewards/claims.js'
export { freeBonds } from './rewards/freeBonds.js'
export type { PostedRoot } from './rewards/postedRoot.js'
export { type RewardsSubmissionHashParameters, rewardsSubmissionHash } from './rewards/submissionHash.js'
export type {
  OperatorDirectedRewardsSubmission,
  RewardsSubmission,
  StrategyAndMultiplier,
} from './rewards/submissions.js'
export {
  type SafeBatch,
  type ToSafeBatchParameters,
  type ToSafeBatchReturnType,
  toSafeBatch,
} from './safeBatch.js'
export { type SendParameters, type SendReturnType, send, type WriteParameters } from './send.js'
export {
  type SendBatchParameters,
  type SendBatchProgress,
  type SendBatchReturnType,
  sendBatch,
} from './sendBatch.js'
export type { DelegationApproval } from './signatures/delegationApproval.js'
export type { KeyCurve } from './signatures/keyCurve.js'
export type { OperatorAVSRegistration } from './signatures/operatorAVSRegistration.js'
export { type TimelockOperation, timelockOperationId } from './timelockOperation.js'
export type { StrategyInfo } from './tokenInfo.js'
export type {
  ContractKey,
  DeploymentContracts,
  OperatorSet,
  ReadClient,
  Withdrawal,
  WriteClient,
} from './types.js'
export {
  type ToUnsignedParameters,
  type ToUnsignedReturnType,
  toUnsigned,
  type UnsignedTransaction,
} from './unsigned.js'
export { type WaitForReceiptParameters, waitForReceipt } from './waitForReceipt.js'
export {
  type AssertBalancesParameters,
  assertBalances,
  type WithApprovalsParameters,
  type WithApprovalsReturnType,
  withApprovals,
} from './withApprovals.js'
