// All builders, and how often each is drawn.

import {
  addStrategiesToOperatorSet,
  createSets,
  removeStrategiesFromOperatorSet,
  setAVSRegistrar,
  setRegistrarAnswers,
  slashOperator,
  updateAVSMetadataURI,
  updateSlasher,
} from './avss.js'
import type { Builder } from './builder.js'
import { delegateTo, redelegate, undelegate } from './delegation.js'
import {
  blacklistTokens,
  deployNewStrategy,
  pause,
  setIsPauser,
  setPodTimestamps,
  setStrategyWhitelister,
  setTVLLimits,
  transferOwnership,
  unlist,
  whitelist,
} from './governance.js'
import {
  clearDeallocationQueue,
  deregisterFromOperatorSets,
  modifyAllocations,
  modifyOperatorDetails,
  registerAsOperator,
  registerForOperatorSets,
  setAllocationDelay,
  updateOperatorMetadataURI,
} from './operators.js'
import {
  acceptAdmin,
  actAsAppointee,
  addPendingAdmin,
  removeAdmin,
  removeAppointee,
  removePendingAdmin,
  setAppointee,
} from './permissions.js'
import { creditValidators, finalizeCheckpoint } from './pods.js'
import { clear } from './slashedFunds.js'
import {
  completeQueuedWithdrawal,
  completeQueuedWithdrawals,
  depositIntoStrategy,
  depositIntoStrategyWithSignature,
  queueWithdrawals,
} from './stakers.js'
import { approve, mint, rebase, setBlocked, transfer } from './tokens.js'
import { intrude } from './wrongCallers.js'

/** How often each is drawn. */
export const weights: readonly (readonly [number, Builder])[] = [
  [12, depositIntoStrategy],
  [3, depositIntoStrategyWithSignature],
  [9, queueWithdrawals],
  [8, completeQueuedWithdrawal],
  [4, completeQueuedWithdrawals],
  [7, delegateTo],
  [2, undelegate],
  [2, redelegate],
  [2, registerAsOperator],
  [1, modifyOperatorDetails],
  [0.5, updateOperatorMetadataURI],
  [2, setAllocationDelay],
  [10, modifyAllocations],
  [3, clearDeallocationQueue],
  [6, registerForOperatorSets],
  [3, deregisterFromOperatorSets],
  [0.5, updateAVSMetadataURI],
  [0.7, setAVSRegistrar],
  [0.7, setRegistrarAnswers],
  [1.5, createSets],
  [2, addStrategiesToOperatorSet],
  [1.2, removeStrategiesFromOperatorSet],
  [2, updateSlasher],
  [9, slashOperator],
  [5, clear],
  [3, creditValidators],
  [4, finalizeCheckpoint],
  [2, mint],
  [2, transfer],
  [1.5, approve],
  [2, rebase],
  [1, setBlocked],
  [0.8, addPendingAdmin],
  [0.8, acceptAdmin],
  [0.5, removePendingAdmin],
  [0.8, removeAdmin],
  [1, setAppointee],
  [0.6, removeAppointee],
  [1, actAsAppointee],
  [1.2, pause],
  [1.5, whitelist],
  [0.4, unlist],
  [0.3, setStrategyWhitelister],
  [0.6, deployNewStrategy],
  [0.1, blacklistTokens],
  [0.6, setTVLLimits],
  [0.3, transferOwnership],
  [0.5, setPodTimestamps],
  [0.3, setIsPauser],
  [3, intrude],
]
