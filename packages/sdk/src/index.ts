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
  type AddStrategiesToOperatorSetParameters,
  type AddStrategiesToOperatorSetReturnType,
  addStrategiesToOperatorSet,
  prepareAddStrategiesToOperatorSet,
} from './actions/addStrategiesToOperatorSet.js'
export { type ApproveParameters, type ApproveReturnType, approve, prepareApprove } from './actions/approve.js'
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
  type CreateOperatorSetsParameters,
  type CreateOperatorSetsReturnType,
  createOperatorSets,
  prepareCreateOperatorSets,
} from './actions/createOperatorSets.js'
export {
  type CreateRedistributingOperatorSetsParameters,
  type CreateRedistributingOperatorSetsReturnType,
  createRedistributingOperatorSets,
  prepareCreateRedistributingOperatorSets,
} from './actions/createRedistributingOperatorSets.js'
export {
  type DelegateToParameters,
  type DelegateToReturnType,
  delegateTo,
  prepareDelegateTo,
} from './actions/delegateTo.js'
export {
  type DeployNewStrategyParameters,
  type DeployNewStrategyReturnType,
  deployNewStrategy,
  prepareDeployNewStrategy,
} from './actions/deployNewStrategy.js'
export {
  type DepositIntoStrategyParameters,
  type DepositIntoStrategyReturnType,
  depositIntoStrategy,
  prepareDepositIntoStrategy,
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
  type GetOperatorParameters,
  type GetOperatorReturnType,
  getOperator,
  type OperatorAllocation,
  type OperatorStrategy,
} from './actions/getOperator.js'
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
  type Amount,
  type GetPositionParameters,
  type GetPositionReturnType,
  getPosition,
  type StrategyPosition,
} from './actions/getPosition.js'
export {
  type GetWithdrawalsParameters,
  type GetWithdrawalsReturnType,
  getWithdrawals,
  type QueuedWithdrawal,
} from './actions/getWithdrawals.js'
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
  prepareQueueWithdrawals,
  type QueueWithdrawalsParameters,
  type QueueWithdrawalsReturnType,
  queueWithdrawals,
} from './actions/queueWithdrawals.js'
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
  prepareRemoveStrategiesFromOperatorSet,
  type RemoveStrategiesFromOperatorSetParameters,
  type RemoveStrategiesFromOperatorSetReturnType,
  removeStrategiesFromOperatorSet,
} from './actions/removeStrategiesFromOperatorSet.js'
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
  type SignDelegationApprovalParameters,
  type SignDelegationApprovalReturnType,
  signDelegationApproval,
} from './actions/signDelegationApproval.js'
export { type SignDepositParameters, type SignDepositReturnType, signDeposit } from './actions/signDeposit.js'
export {
  prepareSlashOperator,
  type SlashOperatorParameters,
  type SlashOperatorReturnType,
  slashOperator,
} from './actions/slashOperator.js'
export {
  prepareUndelegate,
  type UndelegateParameters,
  type UndelegateReturnType,
  undelegate,
} from './actions/undelegate.js'
export { prepareUnpause, type UnpauseParameters, type UnpauseReturnType, unpause } from './actions/unpause.js'
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
export { addressSchema } from './address.js'
export { beaconChainEthStrategy } from './beaconChainEth.js'
export { type Call, encodeCall } from './call.js'
export { contractAddress } from './contractAddress.js'
export { type Deployment, deploymentSchema, readDeployment } from './deployment.js'
export { type CatalogueEntry, contractErrors, revertStrings } from './errors/catalogue.js'
export { errorsAbi } from './errors/errorsAbi.js'
export { type FormatErrorReturnType, formatError } from './errors/formatError.js'
export { RestackError, type RestackErrorParameters } from './errors/RestackError.js'
export { toRestackError } from './errors/toRestackError.js'
export { type KnownDeployment, knownDeployments } from './knownDeployments.js'
export { type PausableContract, pauseBits } from './pausing.js'
export { checkValue, type ReadJsonParameters, readJson } from './readJson.js'
export { type SendParameters, type SendReturnType, send, type WriteParameters } from './send.js'
export type { DelegationApproval } from './signatures/delegationApproval.js'
export type { StrategyInfo } from './tokenInfo.js'
export type {
  ContractKey,
  DeploymentContracts,
  OperatorSet,
  ReadClient,
  Withdrawal,
  WriteClient,
} from './types.js'
