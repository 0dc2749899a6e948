export type { NodeStatus } from './chain/createNodes.js'
export {
  type Difference,
  type SelfCheckParameters,
  type SelfCheckReturnType,
  selfCheck,
} from './check/selfCheck.js'
export {
  type ActivityRow,
  type CreateIndexerParameters,
  type CreateIndexerReturnType,
  createIndexer,
  type Indexer,
  type IndexerProgress,
  type IndexerStatus,
  type IndexerUpdate,
  type SyncReturnType,
} from './createIndexer.js'
export {
  type BackupParameters,
  backup,
  type RestoreParameters,
  restore,
} from './database/backup.js'
export { unlockFolder } from './database/lockFolder.js'
export {
  type Database,
  type OpenDatabaseParameters,
  type OpenDatabaseReturnType,
  openDatabase,
} from './database/openDatabase.js'
export * as tables from './database/tables.js'
export type { NetworkTotals, StrategyTotals } from './ledger/totals.js'
export { metricsText } from './metricsText.js'
export { createModel, type Model } from './model/createModel.js'
export * from './queries/index.js'
export {
  type CalculatedSnapshotRow,
  type CalculateSnapshotParameters,
  type CalculateSnapshotReturnType,
  calculateSnapshot,
} from './rewards/calculateSnapshot.js'
export { databaseStore } from './rewards/databaseStore.js'
export {
  type FollowSnapshotsParameters,
  followSnapshots,
  type SnapshotFollower,
} from './rewards/followSnapshots.js'
export { type ReadDaysParameters, readDays } from './rewards/readDays.js'
export { rewardsDays, rewardsHistory } from './rewards/rewardsDays.js'
export { rewardsParameters } from './rewards/rewardsParameters.js'
export {
  type Allocation,
  type AllocationChange,
  allocationAt,
  applyAllocationChange,
  refreshAllocation,
} from './state/allocationAt.js'
export { bookkeepingEvents } from './state/bookkeepingEvents.js'
export { encumberedMagnitudes } from './state/encumberedMagnitudes.js'
export { mentionKey } from './state/mentionKey.js'
export {
  allocatedShares,
  beaconChainStrategy,
  queuedShares,
  slashingFactor,
  withdrawableShares,
} from './state/shares.js'
export { type SlasherChange, slasherAt } from './state/slasherAt.js'
export { type ReindexParameters, type ReindexReturnType, reindex } from './store/reindex.js'
