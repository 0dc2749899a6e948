import {
  bigint,
  boolean,
  index,
  integer,
  json,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'

/** Amounts of 256 bits: `numeric(78,0)` in the database, `bigint` in code. */
const amount = (name: string) => numeric(name, { precision: 78, scale: 0, mode: 'bigint' })
const blockNumber = (name: string) => bigint(name, { mode: 'number' })

/** Where in the chain a row comes from. Undoing a block is deleting its rows. */
const origin = () => ({
  block: blockNumber('block').notNull(),
  logIndex: integer('log_index').notNull(),
})

/** One row: which deployment this database holds, and how far it is indexed. */
export const indexState = pgTable('index_state', {
  id: smallint('id').primaryKey(),
  chainId: blockNumber('chain_id').notNull(),
  deploymentName: text('deployment_name').notNull(),
  delegationManager: text('delegation_manager').notNull(),
  block: blockNumber('block'),
  blockHash: text('block_hash'),
  blockTimestamp: bigint('block_timestamp', { mode: 'number' }),
  headBlock: blockNumber('head_block'),
})

/** Every block with an event, every last block of a page, and all blocks near the head. */
export const blocks = pgTable(
  'blocks',
  {
    block: blockNumber('block').primaryKey(),
    hash: text('hash').notNull(),
    timestamp: bigint('timestamp', { mode: 'number' }).notNull(),
  },
  (table) => [index('blocks_timestamp').on(table.timestamp)],
)

/** Every event, decoded. Addresses are in lower case; integers above 48 bits are decimal strings. */
export const events = pgTable(
  'events',
  {
    ...origin(),
    transactionHash: text('transaction_hash').notNull(),
    address: text('address').notNull(),
    contract: text('contract').notNull(),
    event: text('event').notNull(),
    args: json('args').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Strategies as they were first seen, with their token. */
export const strategies = pgTable('strategies', {
  strategy: text('strategy').primaryKey(),
  ...origin(),
  token: text('token').notNull(),
  symbol: text('symbol').notNull(),
  decimals: smallint('decimals').notNull(),
})

/** What a strategy held at the end of a block. Null amounts: the node no longer had the state of that block. */
export const strategySnapshots = pgTable(
  'strategy_snapshots',
  {
    strategy: text('strategy').notNull(),
    block: blockNumber('block').notNull(),
    totalShares: amount('total_shares'),
    tokens: amount('tokens'),
    /** Wei of ETH that 1e18 units of the token are worth, if the token says so. */
    rateWad: amount('rate_wad'),
  },
  (table) => [
    primaryKey({ columns: [table.strategy, table.block] }),
    index('strategy_snapshots_block').on(table.block),
  ],
)

export const operators = pgTable(
  'operators',
  {
    ...origin(),
    operator: text('operator').notNull(),
    delegationApprover: text('delegation_approver').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

export const operatorMetadata = pgTable(
  'operator_metadata',
  { ...origin(), operator: text('operator').notNull(), metadataUri: text('metadata_uri').notNull() },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Whom a staker delegates to from here on; null after undelegating. */
export const delegations = pgTable(
  'delegations',
  { ...origin(), staker: text('staker').notNull(), operator: text('operator') },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Sums to the DelegationManager's `operatorShares`. The staker is null where a slash took the shares. */
export const operatorShareChanges = pgTable(
  'operator_share_changes',
  {
    ...origin(),
    operator: text('operator').notNull(),
    strategy: text('strategy').notNull(),
    staker: text('staker'),
    delta: amount('delta').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Sums to `stakerDepositShares`. A queued withdrawal of several strategies has one row for each. */
export const stakerShareChanges = pgTable(
  'staker_share_changes',
  {
    ...origin(),
    position: smallint('position').notNull(),
    staker: text('staker').notNull(),
    strategy: text('strategy').notNull(),
    delta: amount('delta').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex, table.position] }),
    index('staker_share_changes_staker').on(table.staker, table.strategy),
  ],
)

/** The latest is the staker's deposit scaling factor. */
export const scalingFactorChanges = pgTable(
  'scaling_factor_changes',
  {
    ...origin(),
    staker: text('staker').notNull(),
    strategy: text('strategy').notNull(),
    factor: amount('factor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('scaling_factor_changes_staker').on(table.staker, table.strategy),
  ],
)

export const avsMetadata = pgTable(
  'avs_metadata',
  { ...origin(), avs: text('avs').notNull(), metadataUri: text('metadata_uri').notNull() },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

const operatorSet = () => ({
  avs: text('avs').notNull(),
  setId: bigint('set_id', { mode: 'number' }).notNull(),
})

export const operatorSets = pgTable('operator_sets', { ...origin(), ...operatorSet() }, (table) => [
  primaryKey({ columns: [table.block, table.logIndex] }),
])

/** The latest row says whether the strategy is in the set. */
export const setStrategies = pgTable(
  'set_strategies',
  {
    ...origin(),
    ...operatorSet(),
    strategy: text('strategy').notNull(),
    present: boolean('present').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** The latest row says whether the operator is registered for the set. */
export const setMembers = pgTable(
  'set_members',
  {
    ...origin(),
    ...operatorSet(),
    operator: text('operator').notNull(),
    present: boolean('present').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Slashers with the block from which they count. */
export const setSlashers = pgTable(
  'set_slashers',
  {
    ...origin(),
    ...operatorSet(),
    slasher: text('slasher').notNull(),
    effectBlock: blockNumber('effect_block').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

export const setRecipients = pgTable(
  'set_recipients',
  { ...origin(), ...operatorSet(), recipient: text('recipient').notNull() },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** `AllocationUpdated` as it was emitted; `allocationAt` gives the allocation in force. */
export const allocationChanges = pgTable(
  'allocation_changes',
  {
    ...origin(),
    operator: text('operator').notNull(),
    ...operatorSet(),
    strategy: text('strategy').notNull(),
    magnitude: amount('magnitude').notNull(),
    effectBlock: blockNumber('effect_block').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

export const maxMagnitudeChanges = pgTable(
  'max_magnitude_changes',
  {
    ...origin(),
    operator: text('operator').notNull(),
    strategy: text('strategy').notNull(),
    maxMagnitude: amount('max_magnitude').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

export const withdrawalsQueued = pgTable(
  'withdrawals_queued',
  {
    ...origin(),
    root: text('root').notNull(),
    staker: text('staker').notNull(),
    delegatedTo: text('delegated_to').notNull(),
    withdrawer: text('withdrawer').notNull(),
    nonce: amount('nonce').notNull(),
    startBlock: blockNumber('start_block').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('withdrawals_queued_root').on(table.root),
  ],
)

/** The strategies of a queued withdrawal. */
export const withdrawalShares = pgTable(
  'withdrawal_shares',
  {
    ...origin(),
    position: smallint('position').notNull(),
    root: text('root').notNull(),
    strategy: text('strategy').notNull(),
    scaledShares: amount('scaled_shares').notNull(),
    sharesToWithdraw: amount('shares_to_withdraw').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex, table.position] })],
)

export const withdrawalsCompleted = pgTable(
  'withdrawals_completed',
  { ...origin(), root: text('root').notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('withdrawals_completed_root').on(table.root),
  ],
)

export const slashes = pgTable(
  'slashes',
  {
    ...origin(),
    operator: text('operator').notNull(),
    ...operatorSet(),
    description: text('description').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** The strategies of a slash with the part of the operator's max magnitude that was taken. */
export const slashedStrategies = pgTable(
  'slashed_strategies',
  {
    ...origin(),
    position: smallint('position').notNull(),
    strategy: text('strategy').notNull(),
    wadSlashed: amount('wad_slashed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex, table.position] })],
)

/** Sums to the slashed shares of a slash that are still to be burnt or redistributed. */
export const slashedShareChanges = pgTable(
  'slashed_share_changes',
  {
    ...origin(),
    ...operatorSet(),
    slashId: amount('slash_id').notNull(),
    strategy: text('strategy').notNull(),
    delta: amount('delta').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)
