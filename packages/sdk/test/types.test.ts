/**
 * Type-level tests: `npx tsc -p tsconfig.tests.json` is what runs them. At run time only the names are checked, by
 * completeness.test.ts.
 */
import {
  type AcceptAdminParameters,
  type AddPendingAdminParameters,
  type AddPodImplementationParameters,
  type AddStrategiesToDepositWhitelistParameters,
  type AddStrategiesToOperatorSetParameters,
  type ApproveParameters,
  acceptAdmin,
  addPendingAdmin,
  addPodImplementation,
  addStrategiesToDepositWhitelist,
  addStrategiesToOperatorSet,
  approve,
  type BlacklistTokensParameters,
  type BurnSharesParameters,
  blacklistTokens,
  blockDates,
  burnShares,
  type Call,
  type CanCallParameters,
  type CancelCheckpointParameters,
  type CancelForkParameters,
  type CancelParameters,
  type CancelSaltParameters,
  type CheckpointMultiproof,
  type CheckpointProofs,
  type ClearBurnOrRedistributableSharesByStrategyParameters,
  type ClearBurnOrRedistributableSharesParameters,
  type ClearDeallocationQueueParameters,
  type CompleteQueuedWithdrawalParameters,
  type CompleteQueuedWithdrawalsParameters,
  type ConfigureDeploymentParameters,
  type ConfigureOperatorSetParameters,
  type CreateOperatorSetsParameters,
  type CreatePodParameters,
  type CreateRedistributingOperatorSetsParameters,
  type CredentialMultiproof,
  type CredentialProofs,
  canCall,
  cancel,
  cancelCheckpoint,
  cancelFork,
  cancelSalt,
  clearBurnOrRedistributableShares,
  clearBurnOrRedistributableSharesByStrategy,
  clearDeallocationQueue,
  completeQueuedWithdrawal,
  completeQueuedWithdrawals,
  configureDeployment,
  configureOperatorSet,
  createOperatorSets,
  createPod,
  createRedistributingOperatorSets,
  type DelegateToParameters,
  type Deployment,
  type DeployNewStrategyParameters,
  type DepositIntoStrategyParameters,
  type DepositIntoStrategyWithSignatureParameters,
  type DeregisterFromOperatorSetsParameters,
  type DeregisterKeyParameters,
  type DeregisterOperatorFromAVSParameters,
  delegateTo,
  delegationManagerAbi,
  deployNewStrategy,
  depositIntoStrategy,
  depositIntoStrategyWithSignature,
  deregisterFromOperatorSets,
  deregisterKey,
  deregisterOperatorFromAVS,
  type ExecuteParameters,
  encodeCall,
  execute,
  type GetExposureParameters,
  type GetExposureReturnType,
  type GetKeyParameters,
  type GetKeyRegistrationDigestParameters,
  type GetKeyRegistrationDigestReturnType,
  type GetKeyReturnType,
  type GetOperatorAVSStatusParameters,
  type GetOperatorAVSStatusReturnType,
  type GetOperatorOfKeyParameters,
  type GetOperatorOfKeyReturnType,
  type GetOperatorParameters,
  type GetOperatorReturnType,
  type GetOperatorSetParameters,
  type GetOperatorSetReturnType,
  type GetOverviewParameters,
  type GetOverviewReturnType,
  type GetPermissionsParameters,
  type GetPermissionsReturnType,
  type GetPodParameters,
  type GetPodReturnType,
  type GetPodValidatorsParameters,
  type GetPodValidatorsReturnType,
  type GetPositionParameters,
  type GetPositionReturnType,
  type GetProtocolRegistryParameters,
  type GetProtocolRegistryReturnType,
  type GetReleasesParameters,
  type GetReleasesReturnType,
  type GetScheduledParameters,
  type GetScheduledReturnType,
  type GetTVLLimitsParameters,
  type GetTVLLimitsReturnType,
  type GetWithdrawalsParameters,
  type GetWithdrawalsReturnType,
  getExposure,
  getKey,
  getKeyRegistrationDigest,
  getOperator,
  getOperatorAVSStatus,
  getOperatorOfKey,
  getOperatorSet,
  getOverview,
  getPermissions,
  getPod,
  getPodValidators,
  getPosition,
  getProtocolRegistry,
  getReleases,
  getScheduled,
  getTVLLimits,
  getWithdrawals,
  type MigrateSlashersParameters,
  type ModifyAllocationsParameters,
  type ModifyOperatorDetailsParameters,
  migrateSlashers,
  modifyAllocations,
  modifyOperatorDetails,
  type PauseAllParameters,
  type PauseParameters,
  type PauseProtocolParameters,
  type Preview,
  type PreviewClearBurnOrRedistributableSharesByStrategyParameters,
  type PreviewClearBurnOrRedistributableSharesParameters,
  type PreviewCompleteQueuedWithdrawalParameters,
  type PreviewCompleteQueuedWithdrawalsParameters,
  type PreviewDelegateToParameters,
  type PreviewDepositIntoStrategyParameters,
  type PreviewDepositIntoStrategyWithSignatureParameters,
  type PreviewDeregisterFromOperatorSetsParameters,
  type PreviewModifyAllocationsParameters,
  type PreviewQueueWithdrawalsParameters,
  type PreviewRedelegateParameters,
  type PreviewRegisterForOperatorSetsParameters,
  type PreviewSlashOperatorParameters,
  type PreviewUndelegateParameters,
  type PublishMetadataURIParameters,
  type PublishReleaseParameters,
  pause,
  pauseAll,
  pauseProtocol,
  prepareAcceptAdmin,
  prepareAddPendingAdmin,
  prepareAddPodImplementation,
  prepareAddStrategiesToDepositWhitelist,
  prepareAddStrategiesToOperatorSet,
  prepareApprove,
  prepareBlacklistTokens,
  prepareBurnShares,
  prepareCancel,
  prepareCancelCheckpoint,
  prepareCancelFork,
  prepareCancelSalt,
  prepareClearBurnOrRedistributableShares,
  prepareClearBurnOrRedistributableSharesByStrategy,
  prepareClearDeallocationQueue,
  prepareCompleteQueuedWithdrawal,
  prepareCompleteQueuedWithdrawals,
  prepareConfigureDeployment,
  prepareConfigureOperatorSet,
  prepareCreateOperatorSets,
  prepareCreatePod,
  prepareCreateRedistributingOperatorSets,
  prepareDelegateTo,
  prepareDeployNewStrategy,
  prepareDepositIntoStrategy,
  prepareDepositIntoStrategyWithSignature,
  prepareDeregisterFromOperatorSets,
  prepareDeregisterKey,
  prepareDeregisterOperatorFromAVS,
  prepareExecute,
  prepareMigrateSlashers,
  prepareModifyAllocations,
  prepareModifyOperatorDetails,
  preparePause,
  preparePauseAll,
  preparePauseProtocol,
  preparePublishMetadataURI,
  preparePublishRelease,
  prepareQueueWithdrawals,
  prepareRecoverTokens,
  prepareRedelegate,
  prepareRegisterAsOperator,
  prepareRegisterForOperatorSets,
  prepareRegisterKey,
  prepareRegisterOperatorToAVS,
  prepareRemoveAdmin,
  prepareRemoveAppointee,
  prepareRemovePendingAdmin,
  prepareRemoveStrategiesFromDepositWhitelist,
  prepareRemoveStrategiesFromOperatorSet,
  prepareRemoveStrategiesFromWhitelist,
  prepareRequestConsolidation,
  prepareRequestWithdrawal,
  prepareSchedule,
  prepareScheduleFork,
  prepareSetAllocationDelay,
  prepareSetAppointee,
  prepareSetAVSRegistrar,
  prepareSetIsPauser,
  prepareSetPectraForkTimestamp,
  prepareSetPodVersion,
  prepareSetProofSubmitter,
  prepareSetProofTimestampSetter,
  prepareSetStrategyWhitelister,
  prepareSetTVLLimits,
  prepareSetUnpauser,
  prepareShipDeployments,
  prepareSlashOperator,
  prepareStake,
  prepareStartCheckpoint,
  prepareTransferOwnership,
  prepareUndelegate,
  prepareUnpause,
  prepareUpdateAVSDirectoryMetadataURI,
  prepareUpdateAVSMetadataURI,
  prepareUpdateOperatorMetadataURI,
  prepareUpdateSlasher,
  prepareVerifyCheckpointMultiproof,
  prepareVerifyCheckpointProofs,
  prepareVerifyStaleBalance,
  prepareVerifyWithdrawalCredentials,
  prepareVerifyWithdrawalCredentialsMultiproof,
  prepareWhitelistStrategies,
  previewCalls,
  previewClearBurnOrRedistributableShares,
  previewClearBurnOrRedistributableSharesByStrategy,
  previewCompleteQueuedWithdrawal,
  previewCompleteQueuedWithdrawals,
  previewDelegateTo,
  previewDepositIntoStrategy,
  previewDepositIntoStrategyWithSignature,
  previewDeregisterFromOperatorSets,
  previewModifyAllocations,
  previewQueueWithdrawals,
  previewRedelegate,
  previewRegisterForOperatorSets,
  previewSlashOperator,
  previewUndelegate,
  publishMetadataURI,
  publishRelease,
  type QueueWithdrawalsParameters,
  queueWithdrawals,
  type RecoverTokensParameters,
  type RedelegateParameters,
  type RegisterAsOperatorParameters,
  type RegisterForOperatorSetsParameters,
  type RegisterKeyParameters,
  type RegisterOperatorToAVSParameters,
  type RemoveAdminParameters,
  type RemoveAppointeeParameters,
  type RemovePendingAdminParameters,
  type RemoveStrategiesFromDepositWhitelistParameters,
  type RemoveStrategiesFromOperatorSetParameters,
  type RemoveStrategiesFromWhitelistParameters,
  type RequestConsolidationParameters,
  type RequestWithdrawalParameters,
  recoverTokens,
  redelegate,
  registerAsOperator,
  registerForOperatorSets,
  registerKey,
  registerOperatorToAVS,
  removeAdmin,
  removeAppointee,
  removePendingAdmin,
  removeStrategiesFromDepositWhitelist,
  removeStrategiesFromOperatorSet,
  removeStrategiesFromWhitelist,
  requestConsolidation,
  requestWithdrawal,
  retryingHttp,
  type SafeBatch,
  type ScheduleForkParameters,
  type ScheduleParameters,
  type SendBatchReturnType,
  type SetAllocationDelayParameters,
  type SetAppointeeParameters,
  type SetAVSRegistrarParameters,
  type SetIsPauserParameters,
  type SetPectraForkTimestampParameters,
  type SetPodVersionParameters,
  type SetProofSubmitterParameters,
  type SetProofTimestampSetterParameters,
  type SetStrategyWhitelisterParameters,
  type SetTVLLimitsParameters,
  type SetUnpauserParameters,
  type ShipDeploymentsParameters,
  type SignDelegationApprovalParameters,
  type SignDelegationApprovalReturnType,
  type SignDepositParameters,
  type SignDepositReturnType,
  type SignKeyRegistrationParameters,
  type SignKeyRegistrationReturnType,
  type SignOperatorAVSRegistrationParameters,
  type SignOperatorAVSRegistrationReturnType,
  type SlashOperatorParameters,
  type StakeParameters,
  type StaleBalanceProof,
  type StartCheckpointParameters,
  schedule,
  scheduleFork,
  send,
  sendBatch,
  setAllocationDelay,
  setAppointee,
  setAVSRegistrar,
  setIsPauser,
  setPectraForkTimestamp,
  setPodVersion,
  setProofSubmitter,
  setProofTimestampSetter,
  setStrategyWhitelister,
  setTVLLimits,
  setUnpauser,
  shipDeployments,
  signDelegationApproval,
  signDeposit,
  signKeyRegistration,
  signOperatorAVSRegistration,
  slashOperator,
  stake,
  startCheckpoint,
  type TransferOwnershipParameters,
  toSafeBatch,
  toUnsigned,
  transferOwnership,
  type UndelegateParameters,
  type UnpauseParameters,
  type UnsignedTransaction,
  type UpdateAVSDirectoryMetadataURIParameters,
  type UpdateAVSMetadataURIParameters,
  type UpdateOperatorMetadataURIParameters,
  type UpdateSlasherParameters,
  undelegate,
  unpause,
  updateAVSDirectoryMetadataURI,
  updateAVSMetadataURI,
  updateOperatorMetadataURI,
  updateSlasher,
  type VerifyCheckpointMultiproofParameters,
  type VerifyCheckpointProofsParameters,
  type VerifyStaleBalanceParameters,
  type VerifyWithdrawalCredentialsMultiproofParameters,
  type VerifyWithdrawalCredentialsParameters,
  verifyCheckpointMultiproof,
  verifyCheckpointProofs,
  verifyStaleBalance,
  verifyWithdrawalCredentials,
  verifyWithdrawalCredentialsMultiproof,
  type WhitelistStrategiesParameters,
  type Withdrawal,
  type WriteClient,
  whitelistStrategies,
} from '@restack/sdk'
import type { Address, Hash, Hex, HttpTransport } from 'viem'
import { describe, expectTypeOf, test } from 'vitest'

const client = {} as WriteClient
const deployment = {} as Deployment
const address = '0x' as Address
const hex = '0x' as Hex
const call = {} as Call
const withdrawal = {} as Withdrawal
const operatorSet = { avs: address, id: 1 }
const wrong = { wrong: true }

/** Code that is only compiled. */
function never(_code: () => void) {}

describe('writes', () => {
  test('acceptAdmin', () => {
    const good = { deployment, managedAccount: address } satisfies AcceptAdminParameters
    expectTypeOf(acceptAdmin).toBeCallableWith(client, good)
    expectTypeOf(acceptAdmin).parameter(1).toEqualTypeOf<AcceptAdminParameters>()
    expectTypeOf(acceptAdmin).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareAcceptAdmin).parameter(1).toEqualTypeOf<AcceptAdminParameters>()
    expectTypeOf(prepareAcceptAdmin).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      acceptAdmin(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      acceptAdmin(client, { ...good, managedAccount: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareAcceptAdmin('client', good)
    })
  })

  test('addPendingAdmin', () => {
    const good = { deployment, managedAccount: address, admin: address } satisfies AddPendingAdminParameters
    expectTypeOf(addPendingAdmin).toBeCallableWith(client, good)
    expectTypeOf(addPendingAdmin).parameter(1).toEqualTypeOf<AddPendingAdminParameters>()
    expectTypeOf(addPendingAdmin).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareAddPendingAdmin).parameter(1).toEqualTypeOf<AddPendingAdminParameters>()
    expectTypeOf(prepareAddPendingAdmin).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      addPendingAdmin(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      addPendingAdmin(client, { ...good, managedAccount: wrong })
      // @ts-expect-error admin is of another type
      addPendingAdmin(client, { ...good, admin: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareAddPendingAdmin('client', good)
    })
  })

  test('addStrategiesToDepositWhitelist', () => {
    const good = { deployment, strategies: [address] } satisfies AddStrategiesToDepositWhitelistParameters
    expectTypeOf(addStrategiesToDepositWhitelist).toBeCallableWith(client, good)
    expectTypeOf(addStrategiesToDepositWhitelist)
      .parameter(1)
      .toEqualTypeOf<AddStrategiesToDepositWhitelistParameters>()
    expectTypeOf(addStrategiesToDepositWhitelist).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareAddStrategiesToDepositWhitelist)
      .parameter(1)
      .toEqualTypeOf<AddStrategiesToDepositWhitelistParameters>()
    expectTypeOf(prepareAddStrategiesToDepositWhitelist).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      addStrategiesToDepositWhitelist(client, { ...good, deployment: wrong })
      // @ts-expect-error strategies is of another type
      addStrategiesToDepositWhitelist(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareAddStrategiesToDepositWhitelist('client', good)
    })
  })

  test('addStrategiesToOperatorSet', () => {
    const good = {
      deployment,
      operatorSet,
      strategies: [address],
    } satisfies AddStrategiesToOperatorSetParameters
    expectTypeOf(addStrategiesToOperatorSet).toBeCallableWith(client, good)
    expectTypeOf(addStrategiesToOperatorSet)
      .parameter(1)
      .toEqualTypeOf<AddStrategiesToOperatorSetParameters>()
    expectTypeOf(addStrategiesToOperatorSet).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareAddStrategiesToOperatorSet)
      .parameter(1)
      .toEqualTypeOf<AddStrategiesToOperatorSetParameters>()
    expectTypeOf(prepareAddStrategiesToOperatorSet).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      addStrategiesToOperatorSet(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      addStrategiesToOperatorSet(client, { ...good, operatorSet: wrong })
      // @ts-expect-error strategies is of another type
      addStrategiesToOperatorSet(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareAddStrategiesToOperatorSet('client', good)
    })
  })

  test('approve', () => {
    const good = { deployment, token: address, amount: 1n } satisfies ApproveParameters
    expectTypeOf(approve).toBeCallableWith(client, good)
    expectTypeOf(approve).parameter(1).toEqualTypeOf<ApproveParameters>()
    expectTypeOf(approve).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareApprove).parameter(1).toEqualTypeOf<ApproveParameters>()
    expectTypeOf(prepareApprove).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      approve(client, { ...good, deployment: wrong })
      // @ts-expect-error token is of another type
      approve(client, { ...good, token: wrong })
      // @ts-expect-error amount is of another type
      approve(client, { ...good, amount: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareApprove('client', good)
    })
  })

  test('blacklistTokens', () => {
    const good = { deployment, tokens: [address] } satisfies BlacklistTokensParameters
    expectTypeOf(blacklistTokens).toBeCallableWith(client, good)
    expectTypeOf(blacklistTokens).parameter(1).toEqualTypeOf<BlacklistTokensParameters>()
    expectTypeOf(blacklistTokens).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareBlacklistTokens).parameter(1).toEqualTypeOf<BlacklistTokensParameters>()
    expectTypeOf(prepareBlacklistTokens).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      blacklistTokens(client, { ...good, deployment: wrong })
      // @ts-expect-error tokens is of another type
      blacklistTokens(client, { ...good, tokens: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareBlacklistTokens('client', good)
    })
  })

  test('burnShares', () => {
    const good = { deployment, strategy: address } satisfies BurnSharesParameters
    expectTypeOf(burnShares).toBeCallableWith(client, good)
    expectTypeOf(burnShares).parameter(1).toEqualTypeOf<BurnSharesParameters>()
    expectTypeOf(burnShares).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareBurnShares).parameter(1).toEqualTypeOf<BurnSharesParameters>()
    expectTypeOf(prepareBurnShares).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      burnShares(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      burnShares(client, { ...good, strategy: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareBurnShares('client', good)
    })
  })

  test('cancel', () => {
    const good = { deployment } satisfies CancelParameters
    expectTypeOf(cancel).toBeCallableWith(client, good)
    expectTypeOf(cancel).parameter(1).toEqualTypeOf<CancelParameters>()
    expectTypeOf(cancel).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCancel).parameter(1).toEqualTypeOf<CancelParameters>()
    expectTypeOf(prepareCancel).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      cancel(client, { ...good, deployment: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCancel('client', good)
    })
  })

  test('clearBurnOrRedistributableShares', () => {
    const good = { deployment, operatorSet, slashId: 1n } satisfies ClearBurnOrRedistributableSharesParameters
    expectTypeOf(clearBurnOrRedistributableShares).toBeCallableWith(client, good)
    expectTypeOf(clearBurnOrRedistributableShares)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesParameters>()
    expectTypeOf(clearBurnOrRedistributableShares).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareClearBurnOrRedistributableShares)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesParameters>()
    expectTypeOf(prepareClearBurnOrRedistributableShares).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      clearBurnOrRedistributableShares(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      clearBurnOrRedistributableShares(client, { ...good, operatorSet: wrong })
      // @ts-expect-error slashId is of another type
      clearBurnOrRedistributableShares(client, { ...good, slashId: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareClearBurnOrRedistributableShares('client', good)
    })
  })

  test('clearBurnOrRedistributableSharesByStrategy', () => {
    const good = {
      deployment,
      operatorSet,
      slashId: 1n,
      strategy: address,
    } satisfies ClearBurnOrRedistributableSharesByStrategyParameters
    expectTypeOf(clearBurnOrRedistributableSharesByStrategy).toBeCallableWith(client, good)
    expectTypeOf(clearBurnOrRedistributableSharesByStrategy)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesByStrategyParameters>()
    expectTypeOf(clearBurnOrRedistributableSharesByStrategy).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareClearBurnOrRedistributableSharesByStrategy)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesByStrategyParameters>()
    expectTypeOf(prepareClearBurnOrRedistributableSharesByStrategy).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      clearBurnOrRedistributableSharesByStrategy(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      clearBurnOrRedistributableSharesByStrategy(client, { ...good, operatorSet: wrong })
      // @ts-expect-error slashId is of another type
      clearBurnOrRedistributableSharesByStrategy(client, { ...good, slashId: wrong })
      // @ts-expect-error strategy is of another type
      clearBurnOrRedistributableSharesByStrategy(client, { ...good, strategy: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareClearBurnOrRedistributableSharesByStrategy('client', good)
    })
  })

  test('clearDeallocationQueue', () => {
    const good = {
      deployment,
      operator: address,
      strategies: [address],
      numbersToClear: [1],
    } satisfies ClearDeallocationQueueParameters
    expectTypeOf(clearDeallocationQueue).toBeCallableWith(client, good)
    expectTypeOf(clearDeallocationQueue).parameter(1).toEqualTypeOf<ClearDeallocationQueueParameters>()
    expectTypeOf(clearDeallocationQueue).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareClearDeallocationQueue).parameter(1).toEqualTypeOf<ClearDeallocationQueueParameters>()
    expectTypeOf(prepareClearDeallocationQueue).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      clearDeallocationQueue(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      clearDeallocationQueue(client, { ...good, operator: wrong })
      // @ts-expect-error strategies is of another type
      clearDeallocationQueue(client, { ...good, strategies: wrong })
      // @ts-expect-error numbersToClear is of another type
      clearDeallocationQueue(client, { ...good, numbersToClear: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareClearDeallocationQueue('client', good)
    })
  })

  test('completeQueuedWithdrawal', () => {
    const good = { deployment, withdrawal } satisfies CompleteQueuedWithdrawalParameters
    expectTypeOf(completeQueuedWithdrawal).toBeCallableWith(client, good)
    expectTypeOf(completeQueuedWithdrawal).parameter(1).toEqualTypeOf<CompleteQueuedWithdrawalParameters>()
    expectTypeOf(completeQueuedWithdrawal).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCompleteQueuedWithdrawal)
      .parameter(1)
      .toEqualTypeOf<CompleteQueuedWithdrawalParameters>()
    expectTypeOf(prepareCompleteQueuedWithdrawal).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      completeQueuedWithdrawal(client, { ...good, deployment: wrong })
      // @ts-expect-error withdrawal is of another type
      completeQueuedWithdrawal(client, { ...good, withdrawal: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCompleteQueuedWithdrawal('client', good)
    })
  })

  test('completeQueuedWithdrawals', () => {
    const good = { deployment, withdrawals: [{ withdrawal }] } satisfies CompleteQueuedWithdrawalsParameters
    expectTypeOf(completeQueuedWithdrawals).toBeCallableWith(client, good)
    expectTypeOf(completeQueuedWithdrawals).parameter(1).toEqualTypeOf<CompleteQueuedWithdrawalsParameters>()
    expectTypeOf(completeQueuedWithdrawals).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCompleteQueuedWithdrawals)
      .parameter(1)
      .toEqualTypeOf<CompleteQueuedWithdrawalsParameters>()
    expectTypeOf(prepareCompleteQueuedWithdrawals).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      completeQueuedWithdrawals(client, { ...good, deployment: wrong })
      // @ts-expect-error withdrawals is of another type
      completeQueuedWithdrawals(client, { ...good, withdrawals: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCompleteQueuedWithdrawals('client', good)
    })
  })

  test('createOperatorSets', () => {
    const good = {
      deployment,
      avs: address,
      sets: [{ id: 1, strategies: [address] }],
    } satisfies CreateOperatorSetsParameters
    expectTypeOf(createOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(createOperatorSets).parameter(1).toEqualTypeOf<CreateOperatorSetsParameters>()
    expectTypeOf(createOperatorSets).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateOperatorSets).parameter(1).toEqualTypeOf<CreateOperatorSetsParameters>()
    expectTypeOf(prepareCreateOperatorSets).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createOperatorSets(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      createOperatorSets(client, { ...good, avs: wrong })
      // @ts-expect-error sets is of another type
      createOperatorSets(client, { ...good, sets: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateOperatorSets('client', good)
    })
  })

  test('createRedistributingOperatorSets', () => {
    const good = {
      deployment,
      avs: address,
      sets: [{ id: 1, strategies: [address], redistributionRecipient: address }],
    } satisfies CreateRedistributingOperatorSetsParameters
    expectTypeOf(createRedistributingOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(createRedistributingOperatorSets)
      .parameter(1)
      .toEqualTypeOf<CreateRedistributingOperatorSetsParameters>()
    expectTypeOf(createRedistributingOperatorSets).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreateRedistributingOperatorSets)
      .parameter(1)
      .toEqualTypeOf<CreateRedistributingOperatorSetsParameters>()
    expectTypeOf(prepareCreateRedistributingOperatorSets).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createRedistributingOperatorSets(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      createRedistributingOperatorSets(client, { ...good, avs: wrong })
      // @ts-expect-error sets is of another type
      createRedistributingOperatorSets(client, { ...good, sets: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreateRedistributingOperatorSets('client', good)
    })
  })

  test('delegateTo', () => {
    const good = { deployment, operator: address } satisfies DelegateToParameters
    expectTypeOf(delegateTo).toBeCallableWith(client, good)
    expectTypeOf(delegateTo).parameter(1).toEqualTypeOf<DelegateToParameters>()
    expectTypeOf(delegateTo).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDelegateTo).parameter(1).toEqualTypeOf<DelegateToParameters>()
    expectTypeOf(prepareDelegateTo).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      delegateTo(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      delegateTo(client, { ...good, operator: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDelegateTo('client', good)
    })
  })

  test('deployNewStrategy', () => {
    const good = { deployment, token: address } satisfies DeployNewStrategyParameters
    expectTypeOf(deployNewStrategy).toBeCallableWith(client, good)
    expectTypeOf(deployNewStrategy).parameter(1).toEqualTypeOf<DeployNewStrategyParameters>()
    expectTypeOf(deployNewStrategy).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDeployNewStrategy).parameter(1).toEqualTypeOf<DeployNewStrategyParameters>()
    expectTypeOf(prepareDeployNewStrategy).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      deployNewStrategy(client, { ...good, deployment: wrong })
      // @ts-expect-error token is of another type
      deployNewStrategy(client, { ...good, token: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDeployNewStrategy('client', good)
    })
  })

  test('depositIntoStrategy', () => {
    const good = { deployment, strategy: address, amount: 1n } satisfies DepositIntoStrategyParameters
    expectTypeOf(depositIntoStrategy).toBeCallableWith(client, good)
    expectTypeOf(depositIntoStrategy).parameter(1).toEqualTypeOf<DepositIntoStrategyParameters>()
    expectTypeOf(depositIntoStrategy).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDepositIntoStrategy).parameter(1).toEqualTypeOf<DepositIntoStrategyParameters>()
    expectTypeOf(prepareDepositIntoStrategy).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      depositIntoStrategy(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      depositIntoStrategy(client, { ...good, strategy: wrong })
      // @ts-expect-error amount is of another type
      depositIntoStrategy(client, { ...good, amount: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDepositIntoStrategy('client', good)
    })
  })

  test('depositIntoStrategyWithSignature', () => {
    const good = {
      deployment,
      strategy: address,
      amount: 1n,
      staker: address,
      expiry: 1n,
      signature: hex,
    } satisfies DepositIntoStrategyWithSignatureParameters
    expectTypeOf(depositIntoStrategyWithSignature).toBeCallableWith(client, good)
    expectTypeOf(depositIntoStrategyWithSignature)
      .parameter(1)
      .toEqualTypeOf<DepositIntoStrategyWithSignatureParameters>()
    expectTypeOf(depositIntoStrategyWithSignature).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDepositIntoStrategyWithSignature)
      .parameter(1)
      .toEqualTypeOf<DepositIntoStrategyWithSignatureParameters>()
    expectTypeOf(prepareDepositIntoStrategyWithSignature).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      depositIntoStrategyWithSignature(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      depositIntoStrategyWithSignature(client, { ...good, strategy: wrong })
      // @ts-expect-error amount is of another type
      depositIntoStrategyWithSignature(client, { ...good, amount: wrong })
      // @ts-expect-error staker is of another type
      depositIntoStrategyWithSignature(client, { ...good, staker: wrong })
      // @ts-expect-error expiry is of another type
      depositIntoStrategyWithSignature(client, { ...good, expiry: wrong })
      // @ts-expect-error signature is of another type
      depositIntoStrategyWithSignature(client, { ...good, signature: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDepositIntoStrategyWithSignature('client', good)
    })
  })

  test('deregisterFromOperatorSets', () => {
    const good = {
      deployment,
      operator: address,
      avs: address,
      operatorSetIds: [1],
    } satisfies DeregisterFromOperatorSetsParameters
    expectTypeOf(deregisterFromOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(deregisterFromOperatorSets)
      .parameter(1)
      .toEqualTypeOf<DeregisterFromOperatorSetsParameters>()
    expectTypeOf(deregisterFromOperatorSets).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDeregisterFromOperatorSets)
      .parameter(1)
      .toEqualTypeOf<DeregisterFromOperatorSetsParameters>()
    expectTypeOf(prepareDeregisterFromOperatorSets).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      deregisterFromOperatorSets(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      deregisterFromOperatorSets(client, { ...good, operator: wrong })
      // @ts-expect-error avs is of another type
      deregisterFromOperatorSets(client, { ...good, avs: wrong })
      // @ts-expect-error operatorSetIds is of another type
      deregisterFromOperatorSets(client, { ...good, operatorSetIds: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDeregisterFromOperatorSets('client', good)
    })
  })

  test('execute', () => {
    const good = { deployment, calls: [call] } satisfies ExecuteParameters
    expectTypeOf(execute).toBeCallableWith(client, good)
    expectTypeOf(execute).parameter(1).toEqualTypeOf<ExecuteParameters>()
    expectTypeOf(execute).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareExecute).parameter(1).toEqualTypeOf<ExecuteParameters>()
    expectTypeOf(prepareExecute).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      execute(client, { ...good, deployment: wrong })
      // @ts-expect-error calls is of another type
      execute(client, { ...good, calls: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareExecute('client', good)
    })
  })

  test('migrateSlashers', () => {
    const good = { deployment, operatorSets: [operatorSet] } satisfies MigrateSlashersParameters
    expectTypeOf(migrateSlashers).toBeCallableWith(client, good)
    expectTypeOf(migrateSlashers).parameter(1).toEqualTypeOf<MigrateSlashersParameters>()
    expectTypeOf(migrateSlashers).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareMigrateSlashers).parameter(1).toEqualTypeOf<MigrateSlashersParameters>()
    expectTypeOf(prepareMigrateSlashers).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      migrateSlashers(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSets is of another type
      migrateSlashers(client, { ...good, operatorSets: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareMigrateSlashers('client', good)
    })
  })

  test('modifyAllocations', () => {
    const good = {
      deployment,
      operator: address,
      allocations: [{ operatorSet, strategies: [address], newMagnitudes: [1n] }],
    } satisfies ModifyAllocationsParameters
    expectTypeOf(modifyAllocations).toBeCallableWith(client, good)
    expectTypeOf(modifyAllocations).parameter(1).toEqualTypeOf<ModifyAllocationsParameters>()
    expectTypeOf(modifyAllocations).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareModifyAllocations).parameter(1).toEqualTypeOf<ModifyAllocationsParameters>()
    expectTypeOf(prepareModifyAllocations).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      modifyAllocations(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      modifyAllocations(client, { ...good, operator: wrong })
      // @ts-expect-error allocations is of another type
      modifyAllocations(client, { ...good, allocations: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareModifyAllocations('client', good)
    })
  })

  test('modifyOperatorDetails', () => {
    const good = {
      deployment,
      operator: address,
      delegationApprover: address,
    } satisfies ModifyOperatorDetailsParameters
    expectTypeOf(modifyOperatorDetails).toBeCallableWith(client, good)
    expectTypeOf(modifyOperatorDetails).parameter(1).toEqualTypeOf<ModifyOperatorDetailsParameters>()
    expectTypeOf(modifyOperatorDetails).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareModifyOperatorDetails).parameter(1).toEqualTypeOf<ModifyOperatorDetailsParameters>()
    expectTypeOf(prepareModifyOperatorDetails).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      modifyOperatorDetails(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      modifyOperatorDetails(client, { ...good, operator: wrong })
      // @ts-expect-error delegationApprover is of another type
      modifyOperatorDetails(client, { ...good, delegationApprover: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareModifyOperatorDetails('client', good)
    })
  })

  test('pause', () => {
    const good = { deployment, contract: 'strategyManager', bits: [0] } satisfies PauseParameters
    expectTypeOf(pause).toBeCallableWith(client, good)
    expectTypeOf(pause).parameter(1).toEqualTypeOf<PauseParameters>()
    expectTypeOf(pause).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePause).parameter(1).toEqualTypeOf<PauseParameters>()
    expectTypeOf(preparePause).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      pause(client, { ...good, deployment: wrong })
      // @ts-expect-error contract is of another type
      pause(client, { ...good, contract: wrong })
      // @ts-expect-error bits is of another type
      pause(client, { ...good, bits: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePause('client', good)
    })
  })

  test('pauseAll', () => {
    const good = { deployment, contract: 'strategyManager' } satisfies PauseAllParameters
    expectTypeOf(pauseAll).toBeCallableWith(client, good)
    expectTypeOf(pauseAll).parameter(1).toEqualTypeOf<PauseAllParameters>()
    expectTypeOf(pauseAll).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePauseAll).parameter(1).toEqualTypeOf<PauseAllParameters>()
    expectTypeOf(preparePauseAll).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      pauseAll(client, { ...good, deployment: wrong })
      // @ts-expect-error contract is of another type
      pauseAll(client, { ...good, contract: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePauseAll('client', good)
    })
  })

  test('queueWithdrawals', () => {
    const good = {
      deployment,
      withdrawals: [{ strategies: [address], depositShares: [1n] }],
    } satisfies QueueWithdrawalsParameters
    expectTypeOf(queueWithdrawals).toBeCallableWith(client, good)
    expectTypeOf(queueWithdrawals).parameter(1).toEqualTypeOf<QueueWithdrawalsParameters>()
    expectTypeOf(queueWithdrawals).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareQueueWithdrawals).parameter(1).toEqualTypeOf<QueueWithdrawalsParameters>()
    expectTypeOf(prepareQueueWithdrawals).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      queueWithdrawals(client, { ...good, deployment: wrong })
      // @ts-expect-error withdrawals is of another type
      queueWithdrawals(client, { ...good, withdrawals: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareQueueWithdrawals('client', good)
    })
  })

  test('redelegate', () => {
    const good = { deployment, newOperator: address } satisfies RedelegateParameters
    expectTypeOf(redelegate).toBeCallableWith(client, good)
    expectTypeOf(redelegate).parameter(1).toEqualTypeOf<RedelegateParameters>()
    expectTypeOf(redelegate).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRedelegate).parameter(1).toEqualTypeOf<RedelegateParameters>()
    expectTypeOf(prepareRedelegate).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      redelegate(client, { ...good, deployment: wrong })
      // @ts-expect-error newOperator is of another type
      redelegate(client, { ...good, newOperator: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRedelegate('client', good)
    })
  })

  test('registerAsOperator', () => {
    const good = {
      deployment,
      allocationDelayBlocks: 1,
      metadataUri: '',
    } satisfies RegisterAsOperatorParameters
    expectTypeOf(registerAsOperator).toBeCallableWith(client, good)
    expectTypeOf(registerAsOperator).parameter(1).toEqualTypeOf<RegisterAsOperatorParameters>()
    expectTypeOf(registerAsOperator).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRegisterAsOperator).parameter(1).toEqualTypeOf<RegisterAsOperatorParameters>()
    expectTypeOf(prepareRegisterAsOperator).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      registerAsOperator(client, { ...good, deployment: wrong })
      // @ts-expect-error allocationDelayBlocks is of another type
      registerAsOperator(client, { ...good, allocationDelayBlocks: wrong })
      // @ts-expect-error metadataUri is of another type
      registerAsOperator(client, { ...good, metadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRegisterAsOperator('client', good)
    })
  })

  test('registerForOperatorSets', () => {
    const good = {
      deployment,
      operator: address,
      avs: address,
      operatorSetIds: [1],
    } satisfies RegisterForOperatorSetsParameters
    expectTypeOf(registerForOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(registerForOperatorSets).parameter(1).toEqualTypeOf<RegisterForOperatorSetsParameters>()
    expectTypeOf(registerForOperatorSets).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRegisterForOperatorSets)
      .parameter(1)
      .toEqualTypeOf<RegisterForOperatorSetsParameters>()
    expectTypeOf(prepareRegisterForOperatorSets).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      registerForOperatorSets(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      registerForOperatorSets(client, { ...good, operator: wrong })
      // @ts-expect-error avs is of another type
      registerForOperatorSets(client, { ...good, avs: wrong })
      // @ts-expect-error operatorSetIds is of another type
      registerForOperatorSets(client, { ...good, operatorSetIds: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRegisterForOperatorSets('client', good)
    })
  })

  test('removeAdmin', () => {
    const good = { deployment, managedAccount: address, admin: address } satisfies RemoveAdminParameters
    expectTypeOf(removeAdmin).toBeCallableWith(client, good)
    expectTypeOf(removeAdmin).parameter(1).toEqualTypeOf<RemoveAdminParameters>()
    expectTypeOf(removeAdmin).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemoveAdmin).parameter(1).toEqualTypeOf<RemoveAdminParameters>()
    expectTypeOf(prepareRemoveAdmin).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removeAdmin(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      removeAdmin(client, { ...good, managedAccount: wrong })
      // @ts-expect-error admin is of another type
      removeAdmin(client, { ...good, admin: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemoveAdmin('client', good)
    })
  })

  test('removeAppointee', () => {
    const good = {
      deployment,
      managedAccount: address,
      appointee: address,
      target: address,
      selector: hex,
    } satisfies RemoveAppointeeParameters
    expectTypeOf(removeAppointee).toBeCallableWith(client, good)
    expectTypeOf(removeAppointee).parameter(1).toEqualTypeOf<RemoveAppointeeParameters>()
    expectTypeOf(removeAppointee).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemoveAppointee).parameter(1).toEqualTypeOf<RemoveAppointeeParameters>()
    expectTypeOf(prepareRemoveAppointee).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removeAppointee(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      removeAppointee(client, { ...good, managedAccount: wrong })
      // @ts-expect-error appointee is of another type
      removeAppointee(client, { ...good, appointee: wrong })
      // @ts-expect-error target is of another type
      removeAppointee(client, { ...good, target: wrong })
      // @ts-expect-error selector is of another type
      removeAppointee(client, { ...good, selector: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemoveAppointee('client', good)
    })
  })

  test('removePendingAdmin', () => {
    const good = {
      deployment,
      managedAccount: address,
      admin: address,
    } satisfies RemovePendingAdminParameters
    expectTypeOf(removePendingAdmin).toBeCallableWith(client, good)
    expectTypeOf(removePendingAdmin).parameter(1).toEqualTypeOf<RemovePendingAdminParameters>()
    expectTypeOf(removePendingAdmin).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemovePendingAdmin).parameter(1).toEqualTypeOf<RemovePendingAdminParameters>()
    expectTypeOf(prepareRemovePendingAdmin).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removePendingAdmin(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      removePendingAdmin(client, { ...good, managedAccount: wrong })
      // @ts-expect-error admin is of another type
      removePendingAdmin(client, { ...good, admin: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemovePendingAdmin('client', good)
    })
  })

  test('removeStrategiesFromDepositWhitelist', () => {
    const good = {
      deployment,
      strategies: [address],
    } satisfies RemoveStrategiesFromDepositWhitelistParameters
    expectTypeOf(removeStrategiesFromDepositWhitelist).toBeCallableWith(client, good)
    expectTypeOf(removeStrategiesFromDepositWhitelist)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromDepositWhitelistParameters>()
    expectTypeOf(removeStrategiesFromDepositWhitelist).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemoveStrategiesFromDepositWhitelist)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromDepositWhitelistParameters>()
    expectTypeOf(prepareRemoveStrategiesFromDepositWhitelist).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removeStrategiesFromDepositWhitelist(client, { ...good, deployment: wrong })
      // @ts-expect-error strategies is of another type
      removeStrategiesFromDepositWhitelist(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemoveStrategiesFromDepositWhitelist('client', good)
    })
  })

  test('removeStrategiesFromOperatorSet', () => {
    const good = {
      deployment,
      operatorSet,
      strategies: [address],
    } satisfies RemoveStrategiesFromOperatorSetParameters
    expectTypeOf(removeStrategiesFromOperatorSet).toBeCallableWith(client, good)
    expectTypeOf(removeStrategiesFromOperatorSet)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromOperatorSetParameters>()
    expectTypeOf(removeStrategiesFromOperatorSet).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemoveStrategiesFromOperatorSet)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromOperatorSetParameters>()
    expectTypeOf(prepareRemoveStrategiesFromOperatorSet).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removeStrategiesFromOperatorSet(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      removeStrategiesFromOperatorSet(client, { ...good, operatorSet: wrong })
      // @ts-expect-error strategies is of another type
      removeStrategiesFromOperatorSet(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemoveStrategiesFromOperatorSet('client', good)
    })
  })

  test('removeStrategiesFromWhitelist', () => {
    const good = { deployment, strategies: [address] } satisfies RemoveStrategiesFromWhitelistParameters
    expectTypeOf(removeStrategiesFromWhitelist).toBeCallableWith(client, good)
    expectTypeOf(removeStrategiesFromWhitelist)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromWhitelistParameters>()
    expectTypeOf(removeStrategiesFromWhitelist).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRemoveStrategiesFromWhitelist)
      .parameter(1)
      .toEqualTypeOf<RemoveStrategiesFromWhitelistParameters>()
    expectTypeOf(prepareRemoveStrategiesFromWhitelist).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      removeStrategiesFromWhitelist(client, { ...good, deployment: wrong })
      // @ts-expect-error strategies is of another type
      removeStrategiesFromWhitelist(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRemoveStrategiesFromWhitelist('client', good)
    })
  })

  test('schedule', () => {
    const good = { deployment, calls: [call] } satisfies ScheduleParameters
    expectTypeOf(schedule).toBeCallableWith(client, good)
    expectTypeOf(schedule).parameter(1).toEqualTypeOf<ScheduleParameters>()
    expectTypeOf(schedule).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSchedule).parameter(1).toEqualTypeOf<ScheduleParameters>()
    expectTypeOf(prepareSchedule).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      schedule(client, { ...good, deployment: wrong })
      // @ts-expect-error calls is of another type
      schedule(client, { ...good, calls: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSchedule('client', good)
    })
  })

  test('setAVSRegistrar', () => {
    const good = { deployment, avs: address, registrar: address } satisfies SetAVSRegistrarParameters
    expectTypeOf(setAVSRegistrar).toBeCallableWith(client, good)
    expectTypeOf(setAVSRegistrar).parameter(1).toEqualTypeOf<SetAVSRegistrarParameters>()
    expectTypeOf(setAVSRegistrar).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetAVSRegistrar).parameter(1).toEqualTypeOf<SetAVSRegistrarParameters>()
    expectTypeOf(prepareSetAVSRegistrar).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setAVSRegistrar(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      setAVSRegistrar(client, { ...good, avs: wrong })
      // @ts-expect-error registrar is of another type
      setAVSRegistrar(client, { ...good, registrar: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetAVSRegistrar('client', good)
    })
  })

  test('setAllocationDelay', () => {
    const good = {
      deployment,
      operator: address,
      allocationDelayBlocks: 1,
    } satisfies SetAllocationDelayParameters
    expectTypeOf(setAllocationDelay).toBeCallableWith(client, good)
    expectTypeOf(setAllocationDelay).parameter(1).toEqualTypeOf<SetAllocationDelayParameters>()
    expectTypeOf(setAllocationDelay).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetAllocationDelay).parameter(1).toEqualTypeOf<SetAllocationDelayParameters>()
    expectTypeOf(prepareSetAllocationDelay).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setAllocationDelay(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      setAllocationDelay(client, { ...good, operator: wrong })
      // @ts-expect-error allocationDelayBlocks is of another type
      setAllocationDelay(client, { ...good, allocationDelayBlocks: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetAllocationDelay('client', good)
    })
  })

  test('setAppointee', () => {
    const good = {
      deployment,
      managedAccount: address,
      appointee: address,
      target: address,
      selector: hex,
    } satisfies SetAppointeeParameters
    expectTypeOf(setAppointee).toBeCallableWith(client, good)
    expectTypeOf(setAppointee).parameter(1).toEqualTypeOf<SetAppointeeParameters>()
    expectTypeOf(setAppointee).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetAppointee).parameter(1).toEqualTypeOf<SetAppointeeParameters>()
    expectTypeOf(prepareSetAppointee).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setAppointee(client, { ...good, deployment: wrong })
      // @ts-expect-error managedAccount is of another type
      setAppointee(client, { ...good, managedAccount: wrong })
      // @ts-expect-error appointee is of another type
      setAppointee(client, { ...good, appointee: wrong })
      // @ts-expect-error target is of another type
      setAppointee(client, { ...good, target: wrong })
      // @ts-expect-error selector is of another type
      setAppointee(client, { ...good, selector: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetAppointee('client', good)
    })
  })

  test('setIsPauser', () => {
    const good = { deployment, pauser: address, canPause: true } satisfies SetIsPauserParameters
    expectTypeOf(setIsPauser).toBeCallableWith(client, good)
    expectTypeOf(setIsPauser).parameter(1).toEqualTypeOf<SetIsPauserParameters>()
    expectTypeOf(setIsPauser).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetIsPauser).parameter(1).toEqualTypeOf<SetIsPauserParameters>()
    expectTypeOf(prepareSetIsPauser).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setIsPauser(client, { ...good, deployment: wrong })
      // @ts-expect-error pauser is of another type
      setIsPauser(client, { ...good, pauser: wrong })
      // @ts-expect-error canPause is of another type
      setIsPauser(client, { ...good, canPause: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetIsPauser('client', good)
    })
  })

  test('setPectraForkTimestamp', () => {
    const good = { deployment, timestamp: 1n } satisfies SetPectraForkTimestampParameters
    expectTypeOf(setPectraForkTimestamp).toBeCallableWith(client, good)
    expectTypeOf(setPectraForkTimestamp).parameter(1).toEqualTypeOf<SetPectraForkTimestampParameters>()
    expectTypeOf(setPectraForkTimestamp).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetPectraForkTimestamp).parameter(1).toEqualTypeOf<SetPectraForkTimestampParameters>()
    expectTypeOf(prepareSetPectraForkTimestamp).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setPectraForkTimestamp(client, { ...good, deployment: wrong })
      // @ts-expect-error timestamp is of another type
      setPectraForkTimestamp(client, { ...good, timestamp: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetPectraForkTimestamp('client', good)
    })
  })

  test('setProofTimestampSetter', () => {
    const good = { deployment, setter: address } satisfies SetProofTimestampSetterParameters
    expectTypeOf(setProofTimestampSetter).toBeCallableWith(client, good)
    expectTypeOf(setProofTimestampSetter).parameter(1).toEqualTypeOf<SetProofTimestampSetterParameters>()
    expectTypeOf(setProofTimestampSetter).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetProofTimestampSetter)
      .parameter(1)
      .toEqualTypeOf<SetProofTimestampSetterParameters>()
    expectTypeOf(prepareSetProofTimestampSetter).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setProofTimestampSetter(client, { ...good, deployment: wrong })
      // @ts-expect-error setter is of another type
      setProofTimestampSetter(client, { ...good, setter: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetProofTimestampSetter('client', good)
    })
  })

  test('setStrategyWhitelister', () => {
    const good = { deployment, whitelister: address } satisfies SetStrategyWhitelisterParameters
    expectTypeOf(setStrategyWhitelister).toBeCallableWith(client, good)
    expectTypeOf(setStrategyWhitelister).parameter(1).toEqualTypeOf<SetStrategyWhitelisterParameters>()
    expectTypeOf(setStrategyWhitelister).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetStrategyWhitelister).parameter(1).toEqualTypeOf<SetStrategyWhitelisterParameters>()
    expectTypeOf(prepareSetStrategyWhitelister).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setStrategyWhitelister(client, { ...good, deployment: wrong })
      // @ts-expect-error whitelister is of another type
      setStrategyWhitelister(client, { ...good, whitelister: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetStrategyWhitelister('client', good)
    })
  })

  test('setUnpauser', () => {
    const good = { deployment, unpauser: address } satisfies SetUnpauserParameters
    expectTypeOf(setUnpauser).toBeCallableWith(client, good)
    expectTypeOf(setUnpauser).parameter(1).toEqualTypeOf<SetUnpauserParameters>()
    expectTypeOf(setUnpauser).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetUnpauser).parameter(1).toEqualTypeOf<SetUnpauserParameters>()
    expectTypeOf(prepareSetUnpauser).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setUnpauser(client, { ...good, deployment: wrong })
      // @ts-expect-error unpauser is of another type
      setUnpauser(client, { ...good, unpauser: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetUnpauser('client', good)
    })
  })

  test('slashOperator', () => {
    const good = {
      deployment,
      operatorSet,
      operator: address,
      slashes: [{ strategy: address, wadToSlash: 1n }],
      description: '',
    } satisfies SlashOperatorParameters
    expectTypeOf(slashOperator).toBeCallableWith(client, good)
    expectTypeOf(slashOperator).parameter(1).toEqualTypeOf<SlashOperatorParameters>()
    expectTypeOf(slashOperator).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSlashOperator).parameter(1).toEqualTypeOf<SlashOperatorParameters>()
    expectTypeOf(prepareSlashOperator).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      slashOperator(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      slashOperator(client, { ...good, operatorSet: wrong })
      // @ts-expect-error operator is of another type
      slashOperator(client, { ...good, operator: wrong })
      // @ts-expect-error slashes is of another type
      slashOperator(client, { ...good, slashes: wrong })
      // @ts-expect-error description is of another type
      slashOperator(client, { ...good, description: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSlashOperator('client', good)
    })
  })

  test('transferOwnership', () => {
    const good = {
      deployment,
      contract: 'strategyManager',
      newOwner: address,
    } satisfies TransferOwnershipParameters
    expectTypeOf(transferOwnership).toBeCallableWith(client, good)
    expectTypeOf(transferOwnership).parameter(1).toEqualTypeOf<TransferOwnershipParameters>()
    expectTypeOf(transferOwnership).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareTransferOwnership).parameter(1).toEqualTypeOf<TransferOwnershipParameters>()
    expectTypeOf(prepareTransferOwnership).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      transferOwnership(client, { ...good, deployment: wrong })
      // @ts-expect-error contract is of another type
      transferOwnership(client, { ...good, contract: wrong })
      // @ts-expect-error newOwner is of another type
      transferOwnership(client, { ...good, newOwner: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareTransferOwnership('client', good)
    })
  })

  test('undelegate', () => {
    const good = { deployment, staker: address } satisfies UndelegateParameters
    expectTypeOf(undelegate).toBeCallableWith(client, good)
    expectTypeOf(undelegate).parameter(1).toEqualTypeOf<UndelegateParameters>()
    expectTypeOf(undelegate).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUndelegate).parameter(1).toEqualTypeOf<UndelegateParameters>()
    expectTypeOf(prepareUndelegate).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      undelegate(client, { ...good, deployment: wrong })
      // @ts-expect-error staker is of another type
      undelegate(client, { ...good, staker: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUndelegate('client', good)
    })
  })

  test('unpause', () => {
    const good = { deployment, contract: 'strategyManager' } satisfies UnpauseParameters
    expectTypeOf(unpause).toBeCallableWith(client, good)
    expectTypeOf(unpause).parameter(1).toEqualTypeOf<UnpauseParameters>()
    expectTypeOf(unpause).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUnpause).parameter(1).toEqualTypeOf<UnpauseParameters>()
    expectTypeOf(prepareUnpause).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      unpause(client, { ...good, deployment: wrong })
      // @ts-expect-error contract is of another type
      unpause(client, { ...good, contract: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUnpause('client', good)
    })
  })

  test('updateAVSMetadataURI', () => {
    const good = { deployment, avs: address, metadataUri: '' } satisfies UpdateAVSMetadataURIParameters
    expectTypeOf(updateAVSMetadataURI).toBeCallableWith(client, good)
    expectTypeOf(updateAVSMetadataURI).parameter(1).toEqualTypeOf<UpdateAVSMetadataURIParameters>()
    expectTypeOf(updateAVSMetadataURI).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUpdateAVSMetadataURI).parameter(1).toEqualTypeOf<UpdateAVSMetadataURIParameters>()
    expectTypeOf(prepareUpdateAVSMetadataURI).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      updateAVSMetadataURI(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      updateAVSMetadataURI(client, { ...good, avs: wrong })
      // @ts-expect-error metadataUri is of another type
      updateAVSMetadataURI(client, { ...good, metadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUpdateAVSMetadataURI('client', good)
    })
  })

  test('updateOperatorMetadataURI', () => {
    const good = {
      deployment,
      operator: address,
      metadataUri: '',
    } satisfies UpdateOperatorMetadataURIParameters
    expectTypeOf(updateOperatorMetadataURI).toBeCallableWith(client, good)
    expectTypeOf(updateOperatorMetadataURI).parameter(1).toEqualTypeOf<UpdateOperatorMetadataURIParameters>()
    expectTypeOf(updateOperatorMetadataURI).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUpdateOperatorMetadataURI)
      .parameter(1)
      .toEqualTypeOf<UpdateOperatorMetadataURIParameters>()
    expectTypeOf(prepareUpdateOperatorMetadataURI).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      updateOperatorMetadataURI(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      updateOperatorMetadataURI(client, { ...good, operator: wrong })
      // @ts-expect-error metadataUri is of another type
      updateOperatorMetadataURI(client, { ...good, metadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUpdateOperatorMetadataURI('client', good)
    })
  })

  test('updateSlasher', () => {
    const good = { deployment, operatorSet, slasher: address } satisfies UpdateSlasherParameters
    expectTypeOf(updateSlasher).toBeCallableWith(client, good)
    expectTypeOf(updateSlasher).parameter(1).toEqualTypeOf<UpdateSlasherParameters>()
    expectTypeOf(updateSlasher).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUpdateSlasher).parameter(1).toEqualTypeOf<UpdateSlasherParameters>()
    expectTypeOf(prepareUpdateSlasher).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      updateSlasher(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      updateSlasher(client, { ...good, operatorSet: wrong })
      // @ts-expect-error slasher is of another type
      updateSlasher(client, { ...good, slasher: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUpdateSlasher('client', good)
    })
  })

  test('whitelistStrategies', () => {
    const good = { deployment, strategies: [address] } satisfies WhitelistStrategiesParameters
    expectTypeOf(whitelistStrategies).toBeCallableWith(client, good)
    expectTypeOf(whitelistStrategies).parameter(1).toEqualTypeOf<WhitelistStrategiesParameters>()
    expectTypeOf(whitelistStrategies).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareWhitelistStrategies).parameter(1).toEqualTypeOf<WhitelistStrategiesParameters>()
    expectTypeOf(prepareWhitelistStrategies).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      whitelistStrategies(client, { ...good, deployment: wrong })
      // @ts-expect-error strategies is of another type
      whitelistStrategies(client, { ...good, strategies: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareWhitelistStrategies('client', good)
    })
  })
})

describe('previews', () => {
  test('previewClearBurnOrRedistributableShares', () => {
    const good = {
      deployment,
      operatorSet,
      slashId: 1n,
    } satisfies PreviewClearBurnOrRedistributableSharesParameters
    expectTypeOf(previewClearBurnOrRedistributableShares).toBeCallableWith(client, good)
    expectTypeOf(previewClearBurnOrRedistributableShares)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesParameters>()
    expectTypeOf(previewClearBurnOrRedistributableShares).returns.resolves.toEqualTypeOf<
      Preview<readonly bigint[]>
    >()
    never(() => {
      // @ts-expect-error operatorSet is of another type
      previewClearBurnOrRedistributableShares(client, { ...good, operatorSet: wrong })
    })
  })

  test('previewClearBurnOrRedistributableSharesByStrategy', () => {
    const good = {
      deployment,
      operatorSet,
      slashId: 1n,
      strategy: address,
    } satisfies PreviewClearBurnOrRedistributableSharesByStrategyParameters
    expectTypeOf(previewClearBurnOrRedistributableSharesByStrategy).toBeCallableWith(client, good)
    expectTypeOf(previewClearBurnOrRedistributableSharesByStrategy)
      .parameter(1)
      .toEqualTypeOf<ClearBurnOrRedistributableSharesByStrategyParameters>()
    expectTypeOf(previewClearBurnOrRedistributableSharesByStrategy).returns.resolves.toEqualTypeOf<
      Preview<bigint>
    >()
    never(() => {
      // @ts-expect-error operatorSet is of another type
      previewClearBurnOrRedistributableSharesByStrategy(client, { ...good, operatorSet: wrong })
    })
  })

  test('previewCompleteQueuedWithdrawal', () => {
    const good = { deployment, withdrawal } satisfies PreviewCompleteQueuedWithdrawalParameters
    expectTypeOf(previewCompleteQueuedWithdrawal).toBeCallableWith(client, good)
    expectTypeOf(previewCompleteQueuedWithdrawal)
      .parameter(1)
      .toEqualTypeOf<CompleteQueuedWithdrawalParameters>()
    expectTypeOf(previewCompleteQueuedWithdrawal).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error withdrawal is of another type
      previewCompleteQueuedWithdrawal(client, { ...good, withdrawal: wrong })
    })
  })

  test('previewCompleteQueuedWithdrawals', () => {
    const good = {
      deployment,
      withdrawals: [{ withdrawal }],
    } satisfies PreviewCompleteQueuedWithdrawalsParameters
    expectTypeOf(previewCompleteQueuedWithdrawals).toBeCallableWith(client, good)
    expectTypeOf(previewCompleteQueuedWithdrawals)
      .parameter(1)
      .toEqualTypeOf<CompleteQueuedWithdrawalsParameters>()
    expectTypeOf(previewCompleteQueuedWithdrawals).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error withdrawals is of another type
      previewCompleteQueuedWithdrawals(client, { ...good, withdrawals: wrong })
    })
  })

  test('previewDelegateTo', () => {
    const good = { deployment, operator: address } satisfies PreviewDelegateToParameters
    expectTypeOf(previewDelegateTo).toBeCallableWith(client, good)
    expectTypeOf(previewDelegateTo).parameter(1).toEqualTypeOf<DelegateToParameters>()
    expectTypeOf(previewDelegateTo).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error operator is of another type
      previewDelegateTo(client, { ...good, operator: wrong })
    })
  })

  test('previewDepositIntoStrategy', () => {
    const good = { deployment, strategy: address, amount: 1n } satisfies PreviewDepositIntoStrategyParameters
    expectTypeOf(previewDepositIntoStrategy).toBeCallableWith(client, good)
    expectTypeOf(previewDepositIntoStrategy).parameter(1).toEqualTypeOf<DepositIntoStrategyParameters>()
    expectTypeOf(previewDepositIntoStrategy).returns.resolves.toEqualTypeOf<Preview<bigint>>()
    never(() => {
      // @ts-expect-error strategy is of another type
      previewDepositIntoStrategy(client, { ...good, strategy: wrong })
    })
  })

  test('previewDepositIntoStrategyWithSignature', () => {
    const good = {
      deployment,
      strategy: address,
      amount: 1n,
      staker: address,
      expiry: 1n,
      signature: hex,
    } satisfies PreviewDepositIntoStrategyWithSignatureParameters
    expectTypeOf(previewDepositIntoStrategyWithSignature).toBeCallableWith(client, good)
    expectTypeOf(previewDepositIntoStrategyWithSignature)
      .parameter(1)
      .toEqualTypeOf<DepositIntoStrategyWithSignatureParameters>()
    expectTypeOf(previewDepositIntoStrategyWithSignature).returns.resolves.toEqualTypeOf<Preview<bigint>>()
    never(() => {
      // @ts-expect-error strategy is of another type
      previewDepositIntoStrategyWithSignature(client, { ...good, strategy: wrong })
    })
  })

  test('previewDeregisterFromOperatorSets', () => {
    const good = {
      deployment,
      operator: address,
      avs: address,
      operatorSetIds: [1],
    } satisfies PreviewDeregisterFromOperatorSetsParameters
    expectTypeOf(previewDeregisterFromOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(previewDeregisterFromOperatorSets)
      .parameter(1)
      .toEqualTypeOf<DeregisterFromOperatorSetsParameters>()
    expectTypeOf(previewDeregisterFromOperatorSets).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error operator is of another type
      previewDeregisterFromOperatorSets(client, { ...good, operator: wrong })
    })
  })

  test('previewModifyAllocations', () => {
    const good = {
      deployment,
      operator: address,
      allocations: [{ operatorSet, strategies: [address], newMagnitudes: [1n] }],
    } satisfies PreviewModifyAllocationsParameters
    expectTypeOf(previewModifyAllocations).toBeCallableWith(client, good)
    expectTypeOf(previewModifyAllocations).parameter(1).toEqualTypeOf<ModifyAllocationsParameters>()
    expectTypeOf(previewModifyAllocations).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error operator is of another type
      previewModifyAllocations(client, { ...good, operator: wrong })
    })
  })

  test('previewQueueWithdrawals', () => {
    const good = {
      deployment,
      withdrawals: [{ strategies: [address], depositShares: [1n] }],
    } satisfies PreviewQueueWithdrawalsParameters
    expectTypeOf(previewQueueWithdrawals).toBeCallableWith(client, good)
    expectTypeOf(previewQueueWithdrawals).parameter(1).toEqualTypeOf<QueueWithdrawalsParameters>()
    expectTypeOf(previewQueueWithdrawals).returns.resolves.toEqualTypeOf<Preview<readonly Hex[]>>()
    never(() => {
      // @ts-expect-error withdrawals is of another type
      previewQueueWithdrawals(client, { ...good, withdrawals: wrong })
    })
  })

  test('previewRedelegate', () => {
    const good = { deployment, newOperator: address } satisfies PreviewRedelegateParameters
    expectTypeOf(previewRedelegate).toBeCallableWith(client, good)
    expectTypeOf(previewRedelegate).parameter(1).toEqualTypeOf<RedelegateParameters>()
    expectTypeOf(previewRedelegate).returns.resolves.toEqualTypeOf<Preview<readonly Hex[]>>()
    never(() => {
      // @ts-expect-error newOperator is of another type
      previewRedelegate(client, { ...good, newOperator: wrong })
    })
  })

  test('previewRegisterForOperatorSets', () => {
    const good = {
      deployment,
      operator: address,
      avs: address,
      operatorSetIds: [1],
    } satisfies PreviewRegisterForOperatorSetsParameters
    expectTypeOf(previewRegisterForOperatorSets).toBeCallableWith(client, good)
    expectTypeOf(previewRegisterForOperatorSets)
      .parameter(1)
      .toEqualTypeOf<RegisterForOperatorSetsParameters>()
    expectTypeOf(previewRegisterForOperatorSets).returns.resolves.toEqualTypeOf<Preview<undefined>>()
    never(() => {
      // @ts-expect-error operator is of another type
      previewRegisterForOperatorSets(client, { ...good, operator: wrong })
    })
  })

  test('previewSlashOperator', () => {
    const good = {
      deployment,
      operatorSet,
      operator: address,
      slashes: [{ strategy: address, wadToSlash: 1n }],
      description: '',
    } satisfies PreviewSlashOperatorParameters
    expectTypeOf(previewSlashOperator).toBeCallableWith(client, good)
    expectTypeOf(previewSlashOperator).parameter(1).toEqualTypeOf<SlashOperatorParameters>()
    expectTypeOf(previewSlashOperator).returns.resolves.toEqualTypeOf<
      Preview<readonly [slashId: bigint, shares: readonly bigint[]]>
    >()
    never(() => {
      // @ts-expect-error operatorSet is of another type
      previewSlashOperator(client, { ...good, operatorSet: wrong })
    })
  })

  test('previewUndelegate', () => {
    const good = { deployment, staker: address } satisfies PreviewUndelegateParameters
    expectTypeOf(previewUndelegate).toBeCallableWith(client, good)
    expectTypeOf(previewUndelegate).parameter(1).toEqualTypeOf<UndelegateParameters>()
    expectTypeOf(previewUndelegate).returns.resolves.toEqualTypeOf<Preview<readonly Hex[]>>()
    never(() => {
      // @ts-expect-error staker is of another type
      previewUndelegate(client, { ...good, staker: wrong })
    })
  })
})

describe('reads and signatures', () => {
  test('canCall', () => {
    const good = {
      deployment,
      account: address,
      caller: address,
      target: address,
      selector: hex,
    } satisfies CanCallParameters
    expectTypeOf(canCall).toBeCallableWith(client, good)
    expectTypeOf(canCall).parameter(1).toEqualTypeOf<CanCallParameters>()
    expectTypeOf(canCall).returns.resolves.toEqualTypeOf<boolean>()
    never(() => {
      // @ts-expect-error deployment is of another type
      canCall(client, { ...good, deployment: wrong })
      // @ts-expect-error account is of another type
      canCall(client, { ...good, account: wrong })
      // @ts-expect-error caller is of another type
      canCall(client, { ...good, caller: wrong })
      // @ts-expect-error target is of another type
      canCall(client, { ...good, target: wrong })
      // @ts-expect-error selector is of another type
      canCall(client, { ...good, selector: wrong })
    })
  })

  test('getExposure', () => {
    const good = { deployment, staker: address } satisfies GetExposureParameters
    expectTypeOf(getExposure).toBeCallableWith(client, good)
    expectTypeOf(getExposure).parameter(1).toEqualTypeOf<GetExposureParameters>()
    expectTypeOf(getExposure).returns.resolves.toEqualTypeOf<GetExposureReturnType>()
    type Item = GetExposureReturnType['items'][number]
    expectTypeOf<Item['shares']>().toEqualTypeOf<bigint>()
    expectTypeOf<Item['steps'][number]['until']>().toEqualTypeOf<{
      block: number
      date: Date
      why: 'deallocation' | 'deregistration' | 'withdrawal'
    } | null>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getExposure(client, { ...good, deployment: wrong })
      // @ts-expect-error staker is of another type
      getExposure(client, { ...good, staker: wrong })
    })
  })

  test('getOperator', () => {
    const good = { deployment, operator: address } satisfies GetOperatorParameters
    expectTypeOf(getOperator).toBeCallableWith(client, good)
    expectTypeOf(getOperator).parameter(1).toEqualTypeOf<GetOperatorParameters>()
    expectTypeOf(getOperator).returns.resolves.toEqualTypeOf<GetOperatorReturnType>()
    expectTypeOf<GetOperatorReturnType['allocations'][number]['effectDate']>().toEqualTypeOf<Date | null>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getOperator(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      getOperator(client, { ...good, operator: wrong })
      // @ts-expect-error strategies is of another type
      getOperator(client, { ...good, strategies: wrong })
    })
  })

  test('getOperatorSet', () => {
    const good = { deployment, operatorSet } satisfies GetOperatorSetParameters
    expectTypeOf(getOperatorSet).toBeCallableWith(client, good)
    expectTypeOf(getOperatorSet).parameter(1).toEqualTypeOf<GetOperatorSetParameters>()
    expectTypeOf(getOperatorSet).returns.resolves.toEqualTypeOf<GetOperatorSetReturnType>()
    expectTypeOf<GetOperatorSetReturnType['atBlock']>().toEqualTypeOf<{ number: bigint; date: Date } | null>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getOperatorSet(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      getOperatorSet(client, { ...good, operatorSet: wrong })
      // @ts-expect-error atBlock is of another type
      getOperatorSet(client, { ...good, atBlock: wrong })
    })
  })

  test('getOverview', () => {
    const good = { deployment } satisfies GetOverviewParameters
    expectTypeOf(getOverview).toBeCallableWith(client, good)
    expectTypeOf(getOverview).parameter(1).toEqualTypeOf<GetOverviewParameters>()
    expectTypeOf(getOverview).returns.resolves.toEqualTypeOf<GetOverviewReturnType>()
    expectTypeOf<GetOverviewReturnType['chainId']>().toEqualTypeOf<number>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getOverview(client, { ...good, deployment: wrong })
    })
  })

  test('getPermissions', () => {
    const good = { deployment, account: address } satisfies GetPermissionsParameters
    expectTypeOf(getPermissions).toBeCallableWith(client, good)
    expectTypeOf(getPermissions).parameter(1).toEqualTypeOf<GetPermissionsParameters>()
    expectTypeOf(getPermissions).returns.resolves.toEqualTypeOf<GetPermissionsReturnType>()
    expectTypeOf<GetPermissionsReturnType['admins']>().toEqualTypeOf<Address[]>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getPermissions(client, { ...good, deployment: wrong })
      // @ts-expect-error account is of another type
      getPermissions(client, { ...good, account: wrong })
      // @ts-expect-error appointee is of another type
      getPermissions(client, { ...good, appointee: wrong })
      // @ts-expect-error call is of another type
      getPermissions(client, { ...good, call: wrong })
    })
  })

  test('getPosition', () => {
    const good = { deployment, staker: address } satisfies GetPositionParameters
    expectTypeOf(getPosition).toBeCallableWith(client, good)
    expectTypeOf(getPosition).parameter(1).toEqualTypeOf<GetPositionParameters>()
    expectTypeOf(getPosition).returns.resolves.toEqualTypeOf<GetPositionReturnType>()
    expectTypeOf<GetPositionReturnType['delegatedTo']>().toEqualTypeOf<Address | null>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getPosition(client, { ...good, deployment: wrong })
      // @ts-expect-error staker is of another type
      getPosition(client, { ...good, staker: wrong })
    })
  })

  test('getScheduled', () => {
    const good = { deployment, id: hex } satisfies GetScheduledParameters
    expectTypeOf(getScheduled).toBeCallableWith(client, good)
    expectTypeOf(getScheduled).parameter(1).toEqualTypeOf<GetScheduledParameters>()
    expectTypeOf(getScheduled).returns.resolves.toEqualTypeOf<GetScheduledReturnType>()
    expectTypeOf<GetScheduledReturnType['state']>().toEqualTypeOf<'unknown' | 'waiting' | 'ready' | 'done'>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getScheduled(client, { ...good, deployment: wrong })
      // @ts-expect-error id is of another type
      getScheduled(client, { ...good, id: wrong })
      // @ts-expect-error calls is of another type
      getScheduled(client, { ...good, calls: wrong })
    })
  })

  test('getWithdrawals', () => {
    const good = { deployment, staker: address } satisfies GetWithdrawalsParameters
    expectTypeOf(getWithdrawals).toBeCallableWith(client, good)
    expectTypeOf(getWithdrawals).parameter(1).toEqualTypeOf<GetWithdrawalsParameters>()
    expectTypeOf(getWithdrawals).returns.resolves.toEqualTypeOf<GetWithdrawalsReturnType>()
    expectTypeOf<GetWithdrawalsReturnType['withdrawals'][number]['queuedAt']>().toEqualTypeOf<Date>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getWithdrawals(client, { ...good, deployment: wrong })
      // @ts-expect-error staker is of another type
      getWithdrawals(client, { ...good, staker: wrong })
    })
  })

  test('signDelegationApproval', () => {
    const good = {
      deployment,
      staker: address,
      operator: address,
      expiry: 1n,
    } satisfies SignDelegationApprovalParameters
    expectTypeOf(signDelegationApproval).toBeCallableWith(client, good)
    expectTypeOf(signDelegationApproval).parameter(1).toEqualTypeOf<SignDelegationApprovalParameters>()
    expectTypeOf(signDelegationApproval).returns.resolves.toEqualTypeOf<SignDelegationApprovalReturnType>()
    expectTypeOf<SignDelegationApprovalReturnType['salt']>().toEqualTypeOf<Hex>()
    never(() => {
      // @ts-expect-error deployment is of another type
      signDelegationApproval(client, { ...good, deployment: wrong })
      // @ts-expect-error staker is of another type
      signDelegationApproval(client, { ...good, staker: wrong })
      // @ts-expect-error operator is of another type
      signDelegationApproval(client, { ...good, operator: wrong })
      // @ts-expect-error expiry is of another type
      signDelegationApproval(client, { ...good, expiry: wrong })
      // @ts-expect-error salt is of another type
      signDelegationApproval(client, { ...good, salt: wrong })
    })
  })

  test('signDeposit', () => {
    const good = { deployment, strategy: address, amount: 1n, expiry: 1n } satisfies SignDepositParameters
    expectTypeOf(signDeposit).toBeCallableWith(client, good)
    expectTypeOf(signDeposit).parameter(1).toEqualTypeOf<SignDepositParameters>()
    expectTypeOf(signDeposit).returns.resolves.toEqualTypeOf<SignDepositReturnType>()
    expectTypeOf<SignDepositReturnType['nonce']>().toEqualTypeOf<bigint>()
    never(() => {
      // @ts-expect-error deployment is of another type
      signDeposit(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      signDeposit(client, { ...good, strategy: wrong })
      // @ts-expect-error amount is of another type
      signDeposit(client, { ...good, amount: wrong })
      // @ts-expect-error expiry is of another type
      signDeposit(client, { ...good, expiry: wrong })
      // @ts-expect-error nonce is of another type
      signDeposit(client, { ...good, nonce: wrong })
    })
  })
})

describe('registries', () => {
  test('configureOperatorSet', () => {
    const good = { deployment, operatorSet, curve: 'bn254' } satisfies ConfigureOperatorSetParameters
    expectTypeOf(configureOperatorSet).toBeCallableWith(client, good)
    expectTypeOf(configureOperatorSet).parameter(1).toEqualTypeOf<ConfigureOperatorSetParameters>()
    expectTypeOf(configureOperatorSet).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareConfigureOperatorSet).parameter(1).toEqualTypeOf<ConfigureOperatorSetParameters>()
    expectTypeOf(prepareConfigureOperatorSet).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      configureOperatorSet(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      configureOperatorSet(client, { ...good, operatorSet: wrong })
      // @ts-expect-error curve is of another type
      configureOperatorSet(client, { ...good, curve: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareConfigureOperatorSet('client', good)
    })
  })

  test('registerKey', () => {
    const good = {
      deployment,
      operator: address,
      operatorSet,
      key: '0x',
      signature: '0x',
    } satisfies RegisterKeyParameters
    expectTypeOf(registerKey).toBeCallableWith(client, good)
    expectTypeOf(registerKey).parameter(1).toEqualTypeOf<RegisterKeyParameters>()
    expectTypeOf(registerKey).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRegisterKey).parameter(1).toEqualTypeOf<RegisterKeyParameters>()
    expectTypeOf(prepareRegisterKey).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      registerKey(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      registerKey(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      registerKey(client, { ...good, operatorSet: wrong })
      // @ts-expect-error key is of another type
      registerKey(client, { ...good, key: wrong })
      // @ts-expect-error signature is of another type
      registerKey(client, { ...good, signature: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRegisterKey('client', good)
    })
  })

  test('deregisterKey', () => {
    const good = { deployment, operator: address, operatorSet } satisfies DeregisterKeyParameters
    expectTypeOf(deregisterKey).toBeCallableWith(client, good)
    expectTypeOf(deregisterKey).parameter(1).toEqualTypeOf<DeregisterKeyParameters>()
    expectTypeOf(deregisterKey).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDeregisterKey).parameter(1).toEqualTypeOf<DeregisterKeyParameters>()
    expectTypeOf(prepareDeregisterKey).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      deregisterKey(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      deregisterKey(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      deregisterKey(client, { ...good, operatorSet: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDeregisterKey('client', good)
    })
  })

  test('publishMetadataURI', () => {
    const good = { deployment, operatorSet, metadataUri: '' } satisfies PublishMetadataURIParameters
    expectTypeOf(publishMetadataURI).toBeCallableWith(client, good)
    expectTypeOf(publishMetadataURI).parameter(1).toEqualTypeOf<PublishMetadataURIParameters>()
    expectTypeOf(publishMetadataURI).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePublishMetadataURI).parameter(1).toEqualTypeOf<PublishMetadataURIParameters>()
    expectTypeOf(preparePublishMetadataURI).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      publishMetadataURI(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      publishMetadataURI(client, { ...good, operatorSet: wrong })
      // @ts-expect-error metadataUri is of another type
      publishMetadataURI(client, { ...good, metadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePublishMetadataURI('client', good)
    })
  })

  test('publishRelease', () => {
    const good = {
      deployment,
      operatorSet,
      artifacts: [{ digest: '0x', registry: '' }],
    } satisfies PublishReleaseParameters
    expectTypeOf(publishRelease).toBeCallableWith(client, good)
    expectTypeOf(publishRelease).parameter(1).toEqualTypeOf<PublishReleaseParameters>()
    expectTypeOf(publishRelease).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePublishRelease).parameter(1).toEqualTypeOf<PublishReleaseParameters>()
    expectTypeOf(preparePublishRelease).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      publishRelease(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      publishRelease(client, { ...good, operatorSet: wrong })
      // @ts-expect-error artifacts is of another type
      publishRelease(client, { ...good, artifacts: wrong })
      // @ts-expect-error upgradeBy is of another type
      publishRelease(client, { ...good, upgradeBy: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePublishRelease('client', good)
    })
  })

  test('registerOperatorToAVS', () => {
    const good = {
      deployment,
      operator: address,
      registration: { signature: '0x', salt: '0x', expiry: 1n },
    } satisfies RegisterOperatorToAVSParameters
    expectTypeOf(registerOperatorToAVS).toBeCallableWith(client, good)
    expectTypeOf(registerOperatorToAVS).parameter(1).toEqualTypeOf<RegisterOperatorToAVSParameters>()
    expectTypeOf(registerOperatorToAVS).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRegisterOperatorToAVS).parameter(1).toEqualTypeOf<RegisterOperatorToAVSParameters>()
    expectTypeOf(prepareRegisterOperatorToAVS).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      registerOperatorToAVS(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      registerOperatorToAVS(client, { ...good, operator: wrong })
      // @ts-expect-error registration is of another type
      registerOperatorToAVS(client, { ...good, registration: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRegisterOperatorToAVS('client', good)
    })
  })

  test('deregisterOperatorFromAVS', () => {
    const good = { deployment, operator: address } satisfies DeregisterOperatorFromAVSParameters
    expectTypeOf(deregisterOperatorFromAVS).toBeCallableWith(client, good)
    expectTypeOf(deregisterOperatorFromAVS).parameter(1).toEqualTypeOf<DeregisterOperatorFromAVSParameters>()
    expectTypeOf(deregisterOperatorFromAVS).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareDeregisterOperatorFromAVS)
      .parameter(1)
      .toEqualTypeOf<DeregisterOperatorFromAVSParameters>()
    expectTypeOf(prepareDeregisterOperatorFromAVS).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      deregisterOperatorFromAVS(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      deregisterOperatorFromAVS(client, { ...good, operator: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareDeregisterOperatorFromAVS('client', good)
    })
  })

  test('cancelSalt', () => {
    const good = { deployment, salt: '0x' } satisfies CancelSaltParameters
    expectTypeOf(cancelSalt).toBeCallableWith(client, good)
    expectTypeOf(cancelSalt).parameter(1).toEqualTypeOf<CancelSaltParameters>()
    expectTypeOf(cancelSalt).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCancelSalt).parameter(1).toEqualTypeOf<CancelSaltParameters>()
    expectTypeOf(prepareCancelSalt).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      cancelSalt(client, { ...good, deployment: wrong })
      // @ts-expect-error salt is of another type
      cancelSalt(client, { ...good, salt: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCancelSalt('client', good)
    })
  })

  test('updateAVSDirectoryMetadataURI', () => {
    const good = { deployment, metadataUri: '' } satisfies UpdateAVSDirectoryMetadataURIParameters
    expectTypeOf(updateAVSDirectoryMetadataURI).toBeCallableWith(client, good)
    expectTypeOf(updateAVSDirectoryMetadataURI)
      .parameter(1)
      .toEqualTypeOf<UpdateAVSDirectoryMetadataURIParameters>()
    expectTypeOf(updateAVSDirectoryMetadataURI).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareUpdateAVSDirectoryMetadataURI)
      .parameter(1)
      .toEqualTypeOf<UpdateAVSDirectoryMetadataURIParameters>()
    expectTypeOf(prepareUpdateAVSDirectoryMetadataURI).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      updateAVSDirectoryMetadataURI(client, { ...good, deployment: wrong })
      // @ts-expect-error metadataUri is of another type
      updateAVSDirectoryMetadataURI(client, { ...good, metadataUri: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareUpdateAVSDirectoryMetadataURI('client', good)
    })
  })

  test('setTVLLimits', () => {
    const good = {
      deployment,
      strategy: address,
      maxPerDeposit: 1n,
      maxTotalDeposits: 1n,
    } satisfies SetTVLLimitsParameters
    expectTypeOf(setTVLLimits).toBeCallableWith(client, good)
    expectTypeOf(setTVLLimits).parameter(1).toEqualTypeOf<SetTVLLimitsParameters>()
    expectTypeOf(setTVLLimits).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetTVLLimits).parameter(1).toEqualTypeOf<SetTVLLimitsParameters>()
    expectTypeOf(prepareSetTVLLimits).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setTVLLimits(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      setTVLLimits(client, { ...good, strategy: wrong })
      // @ts-expect-error maxPerDeposit is of another type
      setTVLLimits(client, { ...good, maxPerDeposit: wrong })
      // @ts-expect-error maxTotalDeposits is of another type
      setTVLLimits(client, { ...good, maxTotalDeposits: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetTVLLimits('client', good)
    })
  })

  test('pauseProtocol', () => {
    const good = { deployment } satisfies PauseProtocolParameters
    expectTypeOf(pauseProtocol).toBeCallableWith(client, good)
    expectTypeOf(pauseProtocol).parameter(1).toEqualTypeOf<PauseProtocolParameters>()
    expectTypeOf(pauseProtocol).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(preparePauseProtocol).parameter(1).toEqualTypeOf<PauseProtocolParameters>()
    expectTypeOf(preparePauseProtocol).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      pauseProtocol(client, { ...good, deployment: wrong })
      // @ts-expect-error a client without an account cannot be a string
      preparePauseProtocol('client', good)
    })
  })

  test('shipDeployments', () => {
    const good = {
      deployment,
      deployments: [{ name: '', address, pausable: true }],
      version: '',
    } satisfies ShipDeploymentsParameters
    expectTypeOf(shipDeployments).toBeCallableWith(client, good)
    expectTypeOf(shipDeployments).parameter(1).toEqualTypeOf<ShipDeploymentsParameters>()
    expectTypeOf(shipDeployments).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareShipDeployments).parameter(1).toEqualTypeOf<ShipDeploymentsParameters>()
    expectTypeOf(prepareShipDeployments).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      shipDeployments(client, { ...good, deployment: wrong })
      // @ts-expect-error deployments is of another type
      shipDeployments(client, { ...good, deployments: wrong })
      // @ts-expect-error version is of another type
      shipDeployments(client, { ...good, version: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareShipDeployments('client', good)
    })
  })

  test('configureDeployment', () => {
    const good = { deployment, name: '', pausable: true } satisfies ConfigureDeploymentParameters
    expectTypeOf(configureDeployment).toBeCallableWith(client, good)
    expectTypeOf(configureDeployment).parameter(1).toEqualTypeOf<ConfigureDeploymentParameters>()
    expectTypeOf(configureDeployment).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareConfigureDeployment).parameter(1).toEqualTypeOf<ConfigureDeploymentParameters>()
    expectTypeOf(prepareConfigureDeployment).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      configureDeployment(client, { ...good, deployment: wrong })
      // @ts-expect-error name is of another type
      configureDeployment(client, { ...good, name: wrong })
      // @ts-expect-error pausable is of another type
      configureDeployment(client, { ...good, pausable: wrong })
      // @ts-expect-error deprecated is of another type
      configureDeployment(client, { ...good, deprecated: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareConfigureDeployment('client', good)
    })
  })

  test('signOperatorAVSRegistration', () => {
    const good = { deployment, avs: address, expiry: 1n } satisfies SignOperatorAVSRegistrationParameters
    expectTypeOf(signOperatorAVSRegistration).toBeCallableWith(client, good)
    expectTypeOf(signOperatorAVSRegistration)
      .parameter(1)
      .toEqualTypeOf<SignOperatorAVSRegistrationParameters>()
    expectTypeOf(
      signOperatorAVSRegistration,
    ).returns.resolves.toEqualTypeOf<SignOperatorAVSRegistrationReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      signOperatorAVSRegistration(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      signOperatorAVSRegistration(client, { ...good, avs: wrong })
      // @ts-expect-error expiry is of another type
      signOperatorAVSRegistration(client, { ...good, expiry: wrong })
      // @ts-expect-error salt is of another type
      signOperatorAVSRegistration(client, { ...good, salt: wrong })
    })
  })

  test('signKeyRegistration', () => {
    const good = { deployment, operator: address, operatorSet } satisfies SignKeyRegistrationParameters
    expectTypeOf(signKeyRegistration).toBeCallableWith(client, good)
    expectTypeOf(signKeyRegistration).parameter(1).toEqualTypeOf<SignKeyRegistrationParameters>()
    expectTypeOf(signKeyRegistration).returns.resolves.toEqualTypeOf<SignKeyRegistrationReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      signKeyRegistration(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      signKeyRegistration(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      signKeyRegistration(client, { ...good, operatorSet: wrong })
    })
  })

  test('getKey', () => {
    const good = { deployment, operator: address, operatorSet } satisfies GetKeyParameters
    expectTypeOf(getKey).toBeCallableWith(client, good)
    expectTypeOf(getKey).parameter(1).toEqualTypeOf<GetKeyParameters>()
    expectTypeOf(getKey).returns.resolves.toEqualTypeOf<GetKeyReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getKey(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      getKey(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      getKey(client, { ...good, operatorSet: wrong })
    })
  })

  test('getOperatorOfKey', () => {
    const good = { deployment, operatorSet, key: '0x' } satisfies GetOperatorOfKeyParameters
    expectTypeOf(getOperatorOfKey).toBeCallableWith(client, good)
    expectTypeOf(getOperatorOfKey).parameter(1).toEqualTypeOf<GetOperatorOfKeyParameters>()
    expectTypeOf(getOperatorOfKey).returns.resolves.toEqualTypeOf<GetOperatorOfKeyReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getOperatorOfKey(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      getOperatorOfKey(client, { ...good, operatorSet: wrong })
      // @ts-expect-error key is of another type
      getOperatorOfKey(client, { ...good, key: wrong })
    })
  })

  test('getKeyRegistrationDigest', () => {
    const good = {
      deployment,
      operator: address,
      operatorSet,
      key: '0x',
    } satisfies GetKeyRegistrationDigestParameters
    expectTypeOf(getKeyRegistrationDigest).toBeCallableWith(client, good)
    expectTypeOf(getKeyRegistrationDigest).parameter(1).toEqualTypeOf<GetKeyRegistrationDigestParameters>()
    expectTypeOf(
      getKeyRegistrationDigest,
    ).returns.resolves.toEqualTypeOf<GetKeyRegistrationDigestReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getKeyRegistrationDigest(client, { ...good, deployment: wrong })
      // @ts-expect-error operator is of another type
      getKeyRegistrationDigest(client, { ...good, operator: wrong })
      // @ts-expect-error operatorSet is of another type
      getKeyRegistrationDigest(client, { ...good, operatorSet: wrong })
      // @ts-expect-error key is of another type
      getKeyRegistrationDigest(client, { ...good, key: wrong })
    })
  })

  test('getReleases', () => {
    const good = { deployment, operatorSet } satisfies GetReleasesParameters
    expectTypeOf(getReleases).toBeCallableWith(client, good)
    expectTypeOf(getReleases).parameter(1).toEqualTypeOf<GetReleasesParameters>()
    expectTypeOf(getReleases).returns.resolves.toEqualTypeOf<GetReleasesReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getReleases(client, { ...good, deployment: wrong })
      // @ts-expect-error operatorSet is of another type
      getReleases(client, { ...good, operatorSet: wrong })
      // @ts-expect-error limit is of another type
      getReleases(client, { ...good, limit: wrong })
    })
  })

  test('getOperatorAVSStatus', () => {
    const good = { deployment, avs: address, operator: address } satisfies GetOperatorAVSStatusParameters
    expectTypeOf(getOperatorAVSStatus).toBeCallableWith(client, good)
    expectTypeOf(getOperatorAVSStatus).parameter(1).toEqualTypeOf<GetOperatorAVSStatusParameters>()
    expectTypeOf(getOperatorAVSStatus).returns.resolves.toEqualTypeOf<GetOperatorAVSStatusReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getOperatorAVSStatus(client, { ...good, deployment: wrong })
      // @ts-expect-error avs is of another type
      getOperatorAVSStatus(client, { ...good, avs: wrong })
      // @ts-expect-error operator is of another type
      getOperatorAVSStatus(client, { ...good, operator: wrong })
      // @ts-expect-error salt is of another type
      getOperatorAVSStatus(client, { ...good, salt: wrong })
    })
  })

  test('getTVLLimits', () => {
    const good = { deployment, strategy: address } satisfies GetTVLLimitsParameters
    expectTypeOf(getTVLLimits).toBeCallableWith(client, good)
    expectTypeOf(getTVLLimits).parameter(1).toEqualTypeOf<GetTVLLimitsParameters>()
    expectTypeOf(getTVLLimits).returns.resolves.toEqualTypeOf<GetTVLLimitsReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getTVLLimits(client, { ...good, deployment: wrong })
      // @ts-expect-error strategy is of another type
      getTVLLimits(client, { ...good, strategy: wrong })
    })
  })

  test('getProtocolRegistry', () => {
    const good = { deployment } satisfies GetProtocolRegistryParameters
    expectTypeOf(getProtocolRegistry).toBeCallableWith(client, good)
    expectTypeOf(getProtocolRegistry).parameter(1).toEqualTypeOf<GetProtocolRegistryParameters>()
    expectTypeOf(getProtocolRegistry).returns.resolves.toEqualTypeOf<GetProtocolRegistryReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getProtocolRegistry(client, { ...good, deployment: wrong })
    })
  })
})

describe('pods', () => {
  const stateRootProof = { beaconStateRoot: '0x01', proof: '0x02' } as const
  const balanceContainerProof = { balanceContainerRoot: '0x01', proof: '0x02' } as const
  const checkpointProofs: CheckpointProofs = {
    balanceContainerProof,
    proofs: [{ pubkeyHash: '0x01', balanceRoot: '0x02', proof: '0x03' }],
  }
  const checkpointMultiproof: CheckpointMultiproof = {
    balanceContainerProof,
    pubkeyHashes: ['0x01'],
    balanceRoots: ['0x02'],
    balanceCount: 1,
    proof: '0x03',
  }
  const staleProof: StaleBalanceProof = {
    stateRootProof,
    proof: { validatorFields: ['0x01'], proof: '0x02' },
  }
  const credentialProofs: CredentialProofs = {
    stateRootProof,
    validatorIndices: [1],
    validatorFieldsProofs: ['0x01'],
    validatorFields: [['0x02']],
  }
  const credentialMultiproof: CredentialMultiproof = {
    stateRootProof,
    validatorIndices: [1],
    validatorFields: ['0x02'],
    validatorCount: 1,
    proof: '0x03',
  }

  test('addPodImplementation', () => {
    const good = { deployment, implementation: address } satisfies AddPodImplementationParameters
    expectTypeOf(addPodImplementation).toBeCallableWith(client, good)
    expectTypeOf(addPodImplementation).parameter(1).toEqualTypeOf<AddPodImplementationParameters>()
    expectTypeOf(addPodImplementation).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareAddPodImplementation).parameter(1).toEqualTypeOf<AddPodImplementationParameters>()
    expectTypeOf(prepareAddPodImplementation).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      addPodImplementation(client, { ...good, deployment: wrong })
      // @ts-expect-error implementation is of another type
      addPodImplementation(client, { ...good, implementation: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareAddPodImplementation('client', good)
    })
  })

  test('cancelCheckpoint', () => {
    const good = { deployment, pod: address } satisfies CancelCheckpointParameters
    expectTypeOf(cancelCheckpoint).toBeCallableWith(client, good)
    expectTypeOf(cancelCheckpoint).parameter(1).toEqualTypeOf<CancelCheckpointParameters>()
    expectTypeOf(cancelCheckpoint).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCancelCheckpoint).parameter(1).toEqualTypeOf<CancelCheckpointParameters>()
    expectTypeOf(prepareCancelCheckpoint).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      cancelCheckpoint(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      cancelCheckpoint(client, { ...good, pod: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCancelCheckpoint('client', good)
    })
  })

  test('cancelFork', () => {
    const good = { deployment } satisfies CancelForkParameters
    expectTypeOf(cancelFork).toBeCallableWith(client, good)
    expectTypeOf(cancelFork).parameter(1).toEqualTypeOf<CancelForkParameters>()
    expectTypeOf(cancelFork).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCancelFork).parameter(1).toEqualTypeOf<CancelForkParameters>()
    expectTypeOf(prepareCancelFork).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      cancelFork(client, { ...good, deployment: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCancelFork('client', good)
    })
  })

  test('createPod', () => {
    const good = { deployment } satisfies CreatePodParameters
    expectTypeOf(createPod).toBeCallableWith(client, good)
    expectTypeOf(createPod).parameter(1).toEqualTypeOf<CreatePodParameters>()
    expectTypeOf(createPod).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareCreatePod).parameter(1).toEqualTypeOf<CreatePodParameters>()
    expectTypeOf(prepareCreatePod).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      createPod(client, { ...good, deployment: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareCreatePod('client', good)
    })
  })

  test('recoverTokens', () => {
    const good = {
      deployment,
      pod: address,
      tokens: [{ token: address, amount: 1n }],
      recipient: address,
    } satisfies RecoverTokensParameters
    expectTypeOf(recoverTokens).toBeCallableWith(client, good)
    expectTypeOf(recoverTokens).parameter(1).toEqualTypeOf<RecoverTokensParameters>()
    expectTypeOf(recoverTokens).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRecoverTokens).parameter(1).toEqualTypeOf<RecoverTokensParameters>()
    expectTypeOf(prepareRecoverTokens).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      recoverTokens(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      recoverTokens(client, { ...good, pod: wrong })
      // @ts-expect-error tokens is of another type
      recoverTokens(client, { ...good, tokens: wrong })
      // @ts-expect-error recipient is of another type
      recoverTokens(client, { ...good, recipient: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRecoverTokens('client', good)
    })
  })

  test('requestConsolidation', () => {
    const good = {
      deployment,
      pod: address,
      requests: [{ srcPubkey: '0x01', targetPubkey: '0x02' }],
    } satisfies RequestConsolidationParameters
    expectTypeOf(requestConsolidation).toBeCallableWith(client, good)
    expectTypeOf(requestConsolidation).toBeCallableWith(client, { ...good, value: 1n })
    expectTypeOf(requestConsolidation).parameter(1).toEqualTypeOf<RequestConsolidationParameters>()
    expectTypeOf(requestConsolidation).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRequestConsolidation).parameter(1).toEqualTypeOf<RequestConsolidationParameters>()
    expectTypeOf(prepareRequestConsolidation).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      requestConsolidation(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      requestConsolidation(client, { ...good, pod: wrong })
      // @ts-expect-error requests is of another type
      requestConsolidation(client, { ...good, requests: wrong })
      // @ts-expect-error value is of another type
      requestConsolidation(client, { ...good, value: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRequestConsolidation('client', good)
    })
  })

  test('requestWithdrawal', () => {
    const good = {
      deployment,
      pod: address,
      requests: [{ pubkey: '0x01', amountGwei: 0n }],
    } satisfies RequestWithdrawalParameters
    expectTypeOf(requestWithdrawal).toBeCallableWith(client, good)
    expectTypeOf(requestWithdrawal).toBeCallableWith(client, { ...good, value: 1n })
    expectTypeOf(requestWithdrawal).parameter(1).toEqualTypeOf<RequestWithdrawalParameters>()
    expectTypeOf(requestWithdrawal).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareRequestWithdrawal).parameter(1).toEqualTypeOf<RequestWithdrawalParameters>()
    expectTypeOf(prepareRequestWithdrawal).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      requestWithdrawal(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      requestWithdrawal(client, { ...good, pod: wrong })
      // @ts-expect-error requests is of another type
      requestWithdrawal(client, { ...good, requests: wrong })
      // @ts-expect-error value is of another type
      requestWithdrawal(client, { ...good, value: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareRequestWithdrawal('client', good)
    })
  })

  test('scheduleFork', () => {
    const good = {
      deployment,
      forkTimestamp: 1n,
      layout: { stateHeight: 6, validatorsField: 11, balancesField: 12 },
    } satisfies ScheduleForkParameters
    expectTypeOf(scheduleFork).toBeCallableWith(client, good)
    expectTypeOf(scheduleFork).parameter(1).toEqualTypeOf<ScheduleForkParameters>()
    expectTypeOf(scheduleFork).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareScheduleFork).parameter(1).toEqualTypeOf<ScheduleForkParameters>()
    expectTypeOf(prepareScheduleFork).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      scheduleFork(client, { ...good, deployment: wrong })
      // @ts-expect-error forkTimestamp is of another type
      scheduleFork(client, { ...good, forkTimestamp: wrong })
      // @ts-expect-error layout is of another type
      scheduleFork(client, { ...good, layout: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareScheduleFork('client', good)
    })
  })

  test('setPodVersion', () => {
    const good = { deployment, pod: address, newVersion: 1 } satisfies SetPodVersionParameters
    expectTypeOf(setPodVersion).toBeCallableWith(client, good)
    expectTypeOf(setPodVersion).parameter(1).toEqualTypeOf<SetPodVersionParameters>()
    expectTypeOf(setPodVersion).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetPodVersion).parameter(1).toEqualTypeOf<SetPodVersionParameters>()
    expectTypeOf(prepareSetPodVersion).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setPodVersion(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      setPodVersion(client, { ...good, pod: wrong })
      // @ts-expect-error newVersion is of another type
      setPodVersion(client, { ...good, newVersion: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetPodVersion('client', good)
    })
  })

  test('setProofSubmitter', () => {
    const good = {
      deployment,
      pod: address,
      newProofSubmitter: address,
    } satisfies SetProofSubmitterParameters
    expectTypeOf(setProofSubmitter).toBeCallableWith(client, good)
    expectTypeOf(setProofSubmitter).parameter(1).toEqualTypeOf<SetProofSubmitterParameters>()
    expectTypeOf(setProofSubmitter).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareSetProofSubmitter).parameter(1).toEqualTypeOf<SetProofSubmitterParameters>()
    expectTypeOf(prepareSetProofSubmitter).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      setProofSubmitter(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      setProofSubmitter(client, { ...good, pod: wrong })
      // @ts-expect-error newProofSubmitter is of another type
      setProofSubmitter(client, { ...good, newProofSubmitter: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareSetProofSubmitter('client', good)
    })
  })

  test('stake', () => {
    const good = {
      deployment,
      pubkey: '0x01',
      signature: '0x02',
      depositDataRoot: '0x03',
    } satisfies StakeParameters
    expectTypeOf(stake).toBeCallableWith(client, good)
    expectTypeOf(stake).parameter(1).toEqualTypeOf<StakeParameters>()
    expectTypeOf(stake).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareStake).parameter(1).toEqualTypeOf<StakeParameters>()
    expectTypeOf(prepareStake).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      stake(client, { ...good, deployment: wrong })
      // @ts-expect-error pubkey is of another type
      stake(client, { ...good, pubkey: wrong })
      // @ts-expect-error signature is of another type
      stake(client, { ...good, signature: wrong })
      // @ts-expect-error depositDataRoot is of another type
      stake(client, { ...good, depositDataRoot: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareStake('client', good)
    })
  })

  test('startCheckpoint', () => {
    const good = { deployment, pod: address } satisfies StartCheckpointParameters
    expectTypeOf(startCheckpoint).toBeCallableWith(client, good)
    expectTypeOf(startCheckpoint).toBeCallableWith(client, { ...good, revertIfNoBalance: true })
    expectTypeOf(startCheckpoint).parameter(1).toEqualTypeOf<StartCheckpointParameters>()
    expectTypeOf(startCheckpoint).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareStartCheckpoint).parameter(1).toEqualTypeOf<StartCheckpointParameters>()
    expectTypeOf(prepareStartCheckpoint).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      startCheckpoint(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      startCheckpoint(client, { ...good, pod: wrong })
      // @ts-expect-error revertIfNoBalance is of another type
      startCheckpoint(client, { ...good, revertIfNoBalance: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareStartCheckpoint('client', good)
    })
  })

  test('verifyCheckpointMultiproof', () => {
    const good = {
      deployment,
      pod: address,
      multiproof: checkpointMultiproof,
    } satisfies VerifyCheckpointMultiproofParameters
    expectTypeOf(verifyCheckpointMultiproof).toBeCallableWith(client, good)
    expectTypeOf(verifyCheckpointMultiproof)
      .parameter(1)
      .toEqualTypeOf<VerifyCheckpointMultiproofParameters>()
    expectTypeOf(verifyCheckpointMultiproof).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVerifyCheckpointMultiproof)
      .parameter(1)
      .toEqualTypeOf<VerifyCheckpointMultiproofParameters>()
    expectTypeOf(prepareVerifyCheckpointMultiproof).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      verifyCheckpointMultiproof(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      verifyCheckpointMultiproof(client, { ...good, pod: wrong })
      // @ts-expect-error multiproof is of another type
      verifyCheckpointMultiproof(client, { ...good, multiproof: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVerifyCheckpointMultiproof('client', good)
    })
  })

  test('verifyCheckpointProofs', () => {
    const good = {
      deployment,
      pod: address,
      proofs: checkpointProofs,
    } satisfies VerifyCheckpointProofsParameters
    expectTypeOf(verifyCheckpointProofs).toBeCallableWith(client, good)
    expectTypeOf(verifyCheckpointProofs).parameter(1).toEqualTypeOf<VerifyCheckpointProofsParameters>()
    expectTypeOf(verifyCheckpointProofs).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVerifyCheckpointProofs).parameter(1).toEqualTypeOf<VerifyCheckpointProofsParameters>()
    expectTypeOf(prepareVerifyCheckpointProofs).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      verifyCheckpointProofs(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      verifyCheckpointProofs(client, { ...good, pod: wrong })
      // @ts-expect-error proofs is of another type
      verifyCheckpointProofs(client, { ...good, proofs: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVerifyCheckpointProofs('client', good)
    })
  })

  test('verifyStaleBalance', () => {
    const good = {
      deployment,
      pod: address,
      beaconTimestamp: 1n,
      stale: staleProof,
    } satisfies VerifyStaleBalanceParameters
    expectTypeOf(verifyStaleBalance).toBeCallableWith(client, good)
    expectTypeOf(verifyStaleBalance).parameter(1).toEqualTypeOf<VerifyStaleBalanceParameters>()
    expectTypeOf(verifyStaleBalance).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVerifyStaleBalance).parameter(1).toEqualTypeOf<VerifyStaleBalanceParameters>()
    expectTypeOf(prepareVerifyStaleBalance).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      verifyStaleBalance(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      verifyStaleBalance(client, { ...good, pod: wrong })
      // @ts-expect-error beaconTimestamp is of another type
      verifyStaleBalance(client, { ...good, beaconTimestamp: wrong })
      // @ts-expect-error stale is of another type
      verifyStaleBalance(client, { ...good, stale: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVerifyStaleBalance('client', good)
    })
  })

  test('verifyWithdrawalCredentials', () => {
    const good = {
      deployment,
      pod: address,
      beaconTimestamp: 1n,
      proofs: credentialProofs,
    } satisfies VerifyWithdrawalCredentialsParameters
    expectTypeOf(verifyWithdrawalCredentials).toBeCallableWith(client, good)
    expectTypeOf(verifyWithdrawalCredentials)
      .parameter(1)
      .toEqualTypeOf<VerifyWithdrawalCredentialsParameters>()
    expectTypeOf(verifyWithdrawalCredentials).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVerifyWithdrawalCredentials)
      .parameter(1)
      .toEqualTypeOf<VerifyWithdrawalCredentialsParameters>()
    expectTypeOf(prepareVerifyWithdrawalCredentials).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      verifyWithdrawalCredentials(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      verifyWithdrawalCredentials(client, { ...good, pod: wrong })
      // @ts-expect-error beaconTimestamp is of another type
      verifyWithdrawalCredentials(client, { ...good, beaconTimestamp: wrong })
      // @ts-expect-error proofs is of another type
      verifyWithdrawalCredentials(client, { ...good, proofs: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVerifyWithdrawalCredentials('client', good)
    })
  })

  test('verifyWithdrawalCredentialsMultiproof', () => {
    const good = {
      deployment,
      pod: address,
      beaconTimestamp: 1n,
      multiproof: credentialMultiproof,
    } satisfies VerifyWithdrawalCredentialsMultiproofParameters
    expectTypeOf(verifyWithdrawalCredentialsMultiproof).toBeCallableWith(client, good)
    expectTypeOf(verifyWithdrawalCredentialsMultiproof)
      .parameter(1)
      .toEqualTypeOf<VerifyWithdrawalCredentialsMultiproofParameters>()
    expectTypeOf(verifyWithdrawalCredentialsMultiproof).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(prepareVerifyWithdrawalCredentialsMultiproof)
      .parameter(1)
      .toEqualTypeOf<VerifyWithdrawalCredentialsMultiproofParameters>()
    expectTypeOf(prepareVerifyWithdrawalCredentialsMultiproof).returns.resolves.toEqualTypeOf<Call>()
    never(() => {
      // @ts-expect-error deployment is of another type
      verifyWithdrawalCredentialsMultiproof(client, { ...good, deployment: wrong })
      // @ts-expect-error pod is of another type
      verifyWithdrawalCredentialsMultiproof(client, { ...good, pod: wrong })
      // @ts-expect-error beaconTimestamp is of another type
      verifyWithdrawalCredentialsMultiproof(client, { ...good, beaconTimestamp: wrong })
      // @ts-expect-error multiproof is of another type
      verifyWithdrawalCredentialsMultiproof(client, { ...good, multiproof: wrong })
      // @ts-expect-error a client without an account cannot be a string
      prepareVerifyWithdrawalCredentialsMultiproof('client', good)
    })
  })

  test('getPod', () => {
    const good = { deployment, owner: address } satisfies GetPodParameters
    expectTypeOf(getPod).toBeCallableWith(client, good)
    expectTypeOf(getPod).parameter(1).toEqualTypeOf<GetPodParameters>()
    expectTypeOf(getPod).returns.resolves.toEqualTypeOf<GetPodReturnType>()
    never(() => {
      // @ts-expect-error deployment is of another type
      getPod(client, { ...good, deployment: wrong })
      // @ts-expect-error owner is of another type
      getPod(client, { ...good, owner: wrong })
    })
  })

  test('getPodValidators', () => {
    const good = { pod: address, validators: ['0x01'] } satisfies GetPodValidatorsParameters
    expectTypeOf(getPodValidators).toBeCallableWith(client, good)
    expectTypeOf(getPodValidators).parameter(1).toEqualTypeOf<GetPodValidatorsParameters>()
    expectTypeOf(getPodValidators).returns.resolves.toEqualTypeOf<GetPodValidatorsReturnType>()
    never(() => {
      // @ts-expect-error pod is of another type
      getPodValidators(client, { ...good, pod: wrong })
      // @ts-expect-error validators is of another type
      getPodValidators(client, { ...good, validators: wrong })
    })
  })
})

describe('tools', () => {
  test('send and sendBatch', () => {
    expectTypeOf(send).returns.resolves.toEqualTypeOf<Hash>()
    expectTypeOf(sendBatch).returns.resolves.toEqualTypeOf<SendBatchReturnType>()
    expectTypeOf<SendBatchReturnType['hashes']>().toEqualTypeOf<Hash[]>()
    never(() => {
      // @ts-expect-error call is of another type
      send(client, { deployment, call: wrong })
      // @ts-expect-error calls are a list
      sendBatch(client, { deployment, calls: call })
    })
  })

  test('toUnsigned and toSafeBatch', () => {
    expectTypeOf(toUnsigned).returns.toEqualTypeOf<UnsignedTransaction[]>()
    expectTypeOf<UnsignedTransaction['value']>().toEqualTypeOf<string>()
    expectTypeOf(toSafeBatch).returns.toEqualTypeOf<SafeBatch>()
    never(() => {
      // @ts-expect-error a Safe is an address
      toSafeBatch({ deployment, safe: 5, calls: [call] })
      // @ts-expect-error calls are required
      toUnsigned({ deployment })
    })
  })

  test('previewCalls', () => {
    expectTypeOf(previewCalls).returns.resolves.toEqualTypeOf<Preview<unknown[]>>()
    never(() => {
      // @ts-expect-error stakers are addresses
      previewCalls(client, { deployment, calls: [call], stakers: [5] })
    })
  })

  test('encodeCall takes the arguments of the function', () => {
    const target = { contract: 'delegationManager', abi: delegationManagerAbi } as const
    expectTypeOf(encodeCall).returns.toEqualTypeOf<Call>()
    never(() => {
      encodeCall(deployment, { ...target, functionName: 'undelegate', args: [address] })
      // @ts-expect-error no such function
      encodeCall(deployment, { ...target, functionName: 'nothing', args: [] })
      // @ts-expect-error an address, not a number
      encodeCall(deployment, { ...target, functionName: 'undelegate', args: [5] })
    })
  })

  test('retryingHttp and blockDates', () => {
    expectTypeOf(retryingHttp).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(retryingHttp).returns.toEqualTypeOf<HttpTransport>()
    expectTypeOf(blockDates).returns.resolves.toHaveProperty('dateOf')
    never(() => {
      // @ts-expect-error a number of retries
      retryingHttp('http://localhost', { retries: '5' })
    })
  })
})
