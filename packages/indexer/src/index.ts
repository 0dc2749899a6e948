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
  type Database,
  type OpenDatabaseParameters,
  type OpenDatabaseReturnType,
  openDatabase,
} from './database/openDatabase.js'
export * as tables from './database/tables.js'
export { beaconChainStrategy } from './rows/rowsFromEvent.js'
export { type Allocation, type AllocationChange, allocationAt } from './state/allocationAt.js'
export { type SlasherChange, slasherAt } from './state/slasherAt.js'
