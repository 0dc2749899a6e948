export { clearDeallocationQueue } from './allocation/clearDeallocationQueue.js'
export {
  createOperatorSets,
  createOperatorSetsV2,
  createRedistributingOperatorSets,
  createRedistributingOperatorSetsV2,
} from './allocation/createOperatorSets.js'
export { deregisterFromOperatorSets, registerForOperatorSets } from './allocation/membership.js'
export { modifyAllocations } from './allocation/modifyAllocations.js'
export { setAVSRegistrar } from './allocation/registrar.js'
export { setAllocationDelay } from './allocation/setAllocationDelay.js'
export { migrateSlashers, updateSlasher } from './allocation/slashers.js'
export { slashOperator } from './allocation/slashOperator.js'
export {
  addStrategiesToOperatorSet,
  removeStrategiesFromOperatorSet,
} from './allocation/strategiesOfOperatorSet.js'
export { updateAVSMetadataURI } from './allocation/updateAVSMetadataURI.js'
export {
  completeQueuedWithdrawal,
  completeQueuedWithdrawals,
} from './delegation/completeQueuedWithdrawals.js'
export { decreaseDelegatedShares } from './delegation/decreaseDelegatedShares.js'
export { delegateTo } from './delegation/delegateTo.js'
export { increaseDelegatedShares } from './delegation/increaseShares.js'
export { modifyOperatorDetails, updateOperatorMetadataURI } from './delegation/operatorDetails.js'
export { queueWithdrawals } from './delegation/queueWithdrawals.js'
export { redelegate } from './delegation/redelegate.js'
export { registerAsOperator } from './delegation/registerAsOperator.js'
export { slashOperatorShares } from './delegation/slashOperatorShares.js'
export { undelegate } from './delegation/undelegate.js'
export { renounceOwnership, transferOwnership } from './pausing/ownership.js'
export { pause, pauseAll, unpause } from './pausing/pause.js'
export { setIsPauser, setUnpauser } from './pausing/pauserRegistry.js'
export { acceptAdmin, addPendingAdmin, removeAdmin, removePendingAdmin } from './permissions/admins.js'
export { removeAppointee, setAppointee } from './permissions/appointees.js'
export { cancelCheckpoint } from './pods/cancelCheckpoint.js'
export { createPod } from './pods/createPod.js'
export { creditValidators, finalizeCheckpoint } from './pods/finalizeCheckpoint.js'
export { cancelFork, scheduleFork, setPectraForkTimestamp } from './pods/forks.js'
export { sendToPod, sweepToPod } from './pods/receive.js'
export { recordBeaconChainETHBalanceUpdate } from './pods/recordBeaconChainETHBalanceUpdate.js'
export { recoverTokens } from './pods/recoverTokens.js'
export { requestConsolidation, requestWithdrawal } from './pods/requests.js'
export { setProofSubmitter } from './pods/setProofSubmitter.js'
export { setProofTimestampSetter } from './pods/setProofTimestampSetter.js'
export { stake } from './pods/stake.js'
export { startCheckpoint } from './pods/startCheckpoint.js'
export { verifyCheckpointMultiproof } from './pods/verifyCheckpointMultiproof.js'
export { verifyCheckpointProofs } from './pods/verifyCheckpointProofs.js'
export { verifyStaleBalance } from './pods/verifyStaleBalance.js'
export { verifyWithdrawalCredentials } from './pods/verifyWithdrawalCredentials.js'
export { verifyWithdrawalCredentialsMultiproof } from './pods/verifyWithdrawalCredentialsMultiproof.js'
export { addPodImplementation, setPodVersion } from './pods/versions.js'
export { withdrawRestakedBeaconChainETH } from './pods/withdraw.js'
export {
  addShares,
  increaseBurnOrRedistributableShares,
  removeDepositShares,
  withdrawSharesAsTokens,
} from './shareManagers.js'
export {
  burnShares,
  clearBurnOrRedistributableShares,
  clearBurnOrRedistributableSharesByStrategy,
} from './strategies/clearBurnOrRedistributableShares.js'
export { depositIntoStrategy } from './strategies/depositIntoStrategy.js'
export { depositIntoStrategyWithSignature } from './strategies/depositIntoStrategyWithSignature.js'
export {
  blacklistTokens,
  deployNewStrategy,
  removeStrategiesFromWhitelist,
  whitelistStrategies,
} from './strategies/factory.js'
export { setTVLLimits } from './strategies/setTVLLimits.js'
export { deposit, withdraw } from './strategies/strategyActions.js'
export {
  addStrategiesToDepositWhitelist,
  removeStrategiesFromDepositWhitelist,
  setStrategyWhitelister,
} from './strategies/whitelist.js'
export { advance } from './world/advance.js'
export { setBeaconRoot, setPod, setRegistrar, setRequestQueue } from './world/setUp.js'
export { approve, mint, rebase, setBlocked, transfer } from './world/tokenActions.js'
