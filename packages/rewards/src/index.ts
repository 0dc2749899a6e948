export {
  type CalculateOptions,
  type CalculateReturnType,
  calculateFromDays,
  calculateFromHistory,
  calculateRewards,
} from './calculate.js'
export { type CompareModesReturnType, compareModes, type LeafDifference } from './compareModes.js'
export { dateOf, dayOf, parseDate } from './days.js'
export { RewardsError, type RewardsErrorParameters } from './error.js'
export { checkedDays, createDayCheck } from './events/checkDays.js'
export type { DayOfEvents } from './events/days.js'
export { type EventFile, readEventFile, writeEventFile } from './events/eventFile.js'
export { usedEvents } from './events/usedEvents.js'
export {
  type CreateObserverParameters,
  createObserver,
  type ObservedNetwork,
  observationBlocks,
  type RestakedQuestion,
  restakedPayers,
} from './events/observations.js'
export {
  type EarnedDay,
  type EarnedLine,
  type EarnedSubmission,
  type ExplainLeafParameters,
  type Explanation,
  explainLeaf,
  type StakeTerm,
} from './explain.js'
export { foldHistory } from './history/foldHistory.js'
export type { History, NamedHistory } from './history/history.js'
export * from './input.js'
export {
  buildDistributionTree,
  type DistributionTree,
  type RewardsMerkleClaim,
} from './leaves/distributionTree.js'
export {
  type LeafFile,
  type LeafFileHeader,
  type LeafFileSource,
  leafFileHash,
  leafFileText,
  parseLeafFile,
  readLeafFile,
  writeLeafFile,
} from './leaves/leafFile.js'
export { buildTree, type MerkleTree, verifyProof } from './leaves/merkleTree.js'
export { excludedOnMainnet } from './networks/excludedAddresses.js'
export { currentForks, networkForks } from './networks/forks.js'
export { type Part, type PlanParameters, partKey, planParts } from './parts/part.js'
export { decodePartResult, encodePartResult, type PartResult } from './parts/partResult.js'
export { createPartRunner } from './parts/runPart.js'
export { type RunPartsParameters, type RunPartsReturnType, runParts } from './parts/runParts.js'
export { folderStore, memoryStore, type PartStore } from './parts/store.js'
export { createThreadWorkers } from './parts/threads.js'
export { createLocalWorkers, type PartWorkers } from './parts/workers.js'
export type { RewardsMode } from './pay/arithmetic.js'
export {
  type CalculateSnapshotsOptions,
  calculateSnapshots,
  type Payment,
  type SnapshotCalculation,
} from './snapshots.js'
