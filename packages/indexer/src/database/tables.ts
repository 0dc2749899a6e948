import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { EventArguments } from '../decode/eventDecoder.js'
import { contractName, eventName } from './names.js'

/** JSON that the database does not take apart: checking it would cost as much as everything else of the row. */
const jsonText = customType<{ data: EventArguments; driverData: string }>({
  dataType: () => 'text',
  fromDriver: (value) => JSON.parse(value),
  toDriver: (value) => JSON.stringify(value),
})

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Amounts of 256 bits: `numeric(78,0)` in the database, `bigint` in code. */
const amount = (name: string) => numeric(name, { precision: 78, scale: 0, mode: 'bigint' })
const blockNumber = (name: string) => bigint(name, { mode: 'number' })

/** Where in the chain a row comes from. Undoing a block is deleting its rows. */
const origin = () => ({
  block: blockNumber('block').notNull(),
  logIndex: integer('log_index').notNull(),
})

/** Which key a row is of, as the place of the key's first row (`pairOf`): short, and new ones come last in an index. */
const pair = () => bigint('pair', { mode: 'number' }).notNull()

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

/** Addresses of the deployment's contracts, in lower case: the emitters of most events. */
export const coreContracts = pgTable('core_contracts', {
  contract: contractName('contract').primaryKey(),
  address: text('address').notNull(),
})

/** Transactions with an event. */
export const transactions = pgTable(
  'transactions',
  {
    block: blockNumber('block').notNull(),
    transactionIndex: integer('transaction_index').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.transactionIndex] })],
)

/** Every event, decoded. Addresses are in lower case; integers above 48 bits are decimal strings. */
export const events = pgTable(
  'events',
  {
    ...origin(),
    transactionIndex: integer('transaction_index').notNull(),
    contract: contractName('contract').notNull(),
    event: eventName('event').notNull(),
    /** Of the strategy or token; null where `core_contracts` has it. */
    address: text('address'),
    args: jsonText('args').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Which accounts, events and transactions a block has something of, by `mentionKey`. */
export const mentions = pgTable(
  'mentions',
  { key: bigint('key', { mode: 'number' }).notNull(), block: blockNumber('block').notNull() },
  (table) => [
    primaryKey({ columns: [table.key, table.block] }),
    index('mentions_block').using('brin', table.block),
  ],
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

/** Who delegates to whom: the latest row of a staker counts. */
export const delegations = pgTable(
  'delegations',
  {
    ...origin(),
    staker: text('staker').notNull(),
    /** The operator delegated to, or left. */
    operator: text('operator').notNull(),
    delegated: boolean('delegated').notNull(),
    /** Accounts that delegate to the operator after this, without the operator itself. */
    delegators: integer('delegators').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('delegations_staker').on(table.staker, table.block, table.logIndex),
    index('delegations_operator').on(table.operator, table.block, table.logIndex),
    index('delegations_delegators').on(
      table.operator,
      table.staker,
      table.block.desc(),
      table.logIndex.desc(),
    ),
  ],
)

/** `operatorShares` after each change. The staker is null where a slash took the shares. */
export const operatorShareChanges = pgTable(
  'operator_share_changes',
  {
    ...origin(),
    pair: pair(),
    operator: text('operator').notNull(),
    strategy: text('strategy').notNull(),
    staker: text('staker'),
    delta: amount('delta').notNull(),
    shares: amount('shares').notNull(),
    /** The first row of this operator and strategy: these rows are the list of all pairs. */
    first: boolean('first').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('operator_share_changes_pair').on(table.pair, table.block, table.logIndex),
    index('operator_share_changes_first').on(table.operator, table.strategy).where(sql`"first"`),
  ],
)

/** A staker's deposit shares and deposit scaling factor in a strategy after each change. */
export const positionChanges = pgTable(
  'position_changes',
  {
    ...origin(),
    /** A queued withdrawal of several strategies has one row for each. */
    position: smallint('position').notNull(),
    pair: pair(),
    staker: text('staker').notNull(),
    strategy: text('strategy').notNull(),
    delta: amount('delta').notNull(),
    shares: amount('shares').notNull(),
    factor: amount('factor').notNull(),
    /** The first row of this staker and strategy: these rows are the list of all pairs. */
    first: boolean('first').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex, table.position] }),
    index('position_changes_pair').on(table.pair, table.block, table.logIndex, table.position),
    index('position_changes_first').on(table.staker).where(sql`"first"`),
  ],
)

/** The part of a staker's native stake that the beacon chain has not taken, in 1e18. */
export const beaconFactorChanges = pgTable(
  'beacon_factor_changes',
  { ...origin(), staker: text('staker').notNull(), factor: amount('factor').notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('beacon_factor_changes_staker').on(table.staker, table.block, table.logIndex),
  ],
)

/** Sums over all accounts at the end of a block in which one of them changed. */
export const strategyTotals = pgTable(
  'strategy_totals',
  {
    strategy: text('strategy').notNull(),
    block: blockNumber('block').notNull(),
    /** Deposit shares of all stakers. */
    depositShares: amount('deposit_shares').notNull(),
    /** Withdrawable shares of stakers that delegate to nobody. */
    undelegatedShares: amount('undelegated_shares').notNull(),
    operatorShares: amount('operator_shares').notNull(),
    /** Slashed, and not yet burnt or redistributed. */
    unclearedShares: amount('uncleared_shares').notNull(),
    /** Stakers with deposit shares. */
    stakers: integer('stakers').notNull(),
    /** Rows so far that moved shares of the strategy: each may have left one wei to nobody. */
    moves: bigint('moves', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.strategy, table.block] }),
    index('strategy_totals_block').on(table.block),
  ],
)

/** Counts at the end of a block in which one of them changed. */
export const networkTotals = pgTable('network_totals', {
  block: blockNumber('block').primaryKey(),
  /** Accounts with deposit shares of any strategy. */
  stakers: integer('stakers').notNull(),
  operators: integer('operators').notNull(),
  avss: integer('avss').notNull(),
  operatorSets: integer('operator_sets').notNull(),
  pendingWithdrawals: integer('pending_withdrawals').notNull(),
  slashes: integer('slashes').notNull(),
  /** Queued so far. */
  withdrawals: integer('withdrawals').notNull(),
})

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
    /** Last block in which an operator that left can still be slashed by the set. */
    slashableUntil: blockNumber('slashable_until'),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('set_members_set').on(table.avs, table.setId, table.operator, table.block, table.logIndex),
    index('set_members_operator').on(table.operator, table.block, table.logIndex),
  ],
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

/**
 * `AllocationUpdated` as it was emitted, and the allocation after it. The latest row and `refreshAllocation` give the
 * allocation in force.
 */
export const allocationChanges = pgTable(
  'allocation_changes',
  {
    ...origin(),
    pair: pair(),
    operator: text('operator').notNull(),
    ...operatorSet(),
    strategy: text('strategy').notNull(),
    magnitude: amount('magnitude').notNull(),
    effectBlock: blockNumber('effect_block').notNull(),
    currentMagnitude: amount('current_magnitude').notNull(),
    pendingDiff: amount('pending_diff').notNull(),
    /** Block in which the difference counts; 0 when nothing is pending. */
    pendingBlock: blockNumber('pending_block').notNull(),
    /** The first row of this operator, set and strategy. */
    first: boolean('first').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('allocation_changes_pair').on(table.pair, table.block, table.logIndex),
    index('allocation_changes_first')
      .on(table.operator, table.strategy, table.avs, table.setId)
      .where(sql`"first"`),
    index('allocation_changes_set').on(table.avs, table.setId).where(sql`"first"`),
  ],
)

/** Delays of an operator's allocations with the block from which they count. */
export const allocationDelays = pgTable(
  'allocation_delays',
  {
    ...origin(),
    operator: text('operator').notNull(),
    delay: blockNumber('delay').notNull(),
    effectBlock: blockNumber('effect_block').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('allocation_delays_operator').on(table.operator, table.block, table.logIndex),
  ],
)

export const maxMagnitudeChanges = pgTable(
  'max_magnitude_changes',
  {
    ...origin(),
    operator: text('operator').notNull(),
    strategy: text('strategy').notNull(),
    maxMagnitude: amount('max_magnitude').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('max_magnitude_changes_key').on(table.operator, table.strategy, table.block, table.logIndex),
  ],
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
    /** First block in which it can be completed; in the one before a slash still counts. */
    completableBlock: blockNumber('completable_block').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('withdrawals_queued_root').on(table.root),
    index('withdrawals_queued_staker').on(table.staker),
    index('withdrawals_queued_operator').on(table.delegatedTo),
    index('withdrawals_queued_completable').on(table.completableBlock),
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
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex, table.position] }),
    index('withdrawal_shares_root').on(table.root),
  ],
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
    /** Counts the slashes of the set, from 1. */
    slashId: amount('slash_id').notNull(),
    description: text('description').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('slashes_set').on(table.avs, table.setId, table.slashId),
    index('slashes_operator').on(table.operator),
  ],
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

/** Shares of a slash, put aside and cleared. */
export const slashedShareChanges = pgTable(
  'slashed_share_changes',
  {
    ...origin(),
    ...operatorSet(),
    slashId: amount('slash_id').notNull(),
    strategy: text('strategy').notNull(),
    delta: amount('delta').notNull(),
    /** Of this slash and strategy still to be burnt or redistributed. */
    uncleared: amount('uncleared').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('slashed_share_changes_key').on(
      table.avs,
      table.setId,
      table.slashId,
      table.strategy,
      table.block,
      table.logIndex,
    ),
  ],
)

/** From which block on the shares of a slash may be cleared. */
export const slashResolutions = pgTable(
  'slash_resolutions',
  {
    ...origin(),
    ...operatorSet(),
    slashId: amount('slash_id').notNull(),
    resolutionBlock: blockNumber('resolution_block').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.logIndex] })],
)

/** Pods with their owners. */
export const pods = pgTable(
  'pods',
  { ...origin(), pod: text('pod').notNull(), owner: text('owner').notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    uniqueIndex('pods_pod').on(table.pod),
    uniqueIndex('pods_owner').on(table.owner),
  ],
)

/** A pod after each change. */
export const podChanges = pgTable(
  'pod_changes',
  {
    ...origin(),
    pod: text('pod').notNull(),
    activeValidators: integer('active_validators').notNull(),
    /** What its validators count with, in gwei. */
    beaconGwei: amount('beacon_gwei').notNull(),
    /** Restaked ETH in it that withdrawals can be paid from. */
    withdrawableWei: amount('withdrawable_wei').notNull(),
    /** When the checkpoint under way began; null without one. */
    checkpointAt: bigint('checkpoint_at', { mode: 'number' }),
    /** Of the checkpoint under way. */
    beaconBlockRoot: text('beacon_block_root'),
    /** Validators that the checkpoint under way began with, and those still to be counted. */
    proofsTotal: integer('proofs_total').notNull(),
    proofsRemaining: integer('proofs_remaining').notNull(),
    /** Sum of the changes that the checkpoint under way has counted. */
    checkpointDeltasGwei: amount('checkpoint_deltas_gwei').notNull(),
    /** What cancelled checkpoints had counted and the next one books. */
    carriedGwei: amount('carried_gwei').notNull(),
    lastCheckpointAt: bigint('last_checkpoint_at', { mode: 'number' }),
    proofSubmitter: text('proof_submitter'),
    version: smallint('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('pod_changes_pod').on(table.pod, table.block, table.logIndex),
  ],
)

/** A validator of a pod after each change; `status` is active or withdrawn. */
export const podValidatorChanges = pgTable(
  'pod_validator_changes',
  {
    ...origin(),
    pair: pair(),
    pod: text('pod').notNull(),
    pubkeyHash: text('pubkey_hash').notNull(),
    status: text('status').notNull(),
    balanceGwei: amount('balance_gwei').notNull(),
    /** Beginning of the last checkpoint that counted it, or that it was proven during or after; null for none. */
    checkpointedAt: bigint('checkpointed_at', { mode: 'number' }),
    /** The first row of this pod and validator: these rows are the list of all. */
    first: boolean('first').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('pod_validator_changes_pair').on(table.pair, table.block, table.logIndex),
    index('pod_validator_changes_first').on(table.pod, table.pubkeyHash).where(sql`"first"`),
  ],
)

/** Checkpoints that have ended; `outcome` is finalized or cancelled. */
export const podCheckpoints = pgTable(
  'pod_checkpoints',
  {
    ...origin(),
    pod: text('pod').notNull(),
    startedAt: bigint('started_at', { mode: 'number' }).notNull(),
    outcome: text('outcome').notNull(),
    /** Booked by it; 0 for one that was cancelled. */
    shareDeltaWei: amount('share_delta_wei').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('pod_checkpoints_pod').on(table.pod, table.block, table.logIndex),
  ],
)

/** What pods asked of the beacon chain, which may ignore it; `kind` is exit, withdrawal, consolidation or switch. */
export const podRequests = pgTable(
  'pod_requests',
  {
    ...origin(),
    pod: text('pod').notNull(),
    kind: text('kind').notNull(),
    pubkeyHash: text('pubkey_hash').notNull(),
    targetPubkeyHash: text('target_pubkey_hash'),
    amountGwei: amount('amount_gwei'),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('pod_requests_pod').on(table.pod, table.block, table.logIndex),
  ],
)

/** Tokens that rewards were paid in, as they were first seen. */
export const rewardTokens = pgTable('reward_tokens', {
  token: text('token').primaryKey(),
  ...origin(),
  symbol: text('symbol').notNull(),
  decimals: smallint('decimals').notNull(),
})

/** Rewards that somebody paid in; `kind` is the name of chapter 04 §1.2. */
export const rewardsSubmissions = pgTable(
  'rewards_submissions',
  {
    ...origin(),
    kind: text('kind').notNull(),
    hash: text('hash').notNull(),
    /** Who called, where the event says so; else who paid. */
    submitter: text('submitter').notNull(),
    /** Null for rewards that everyone earns. */
    avs: text('avs'),
    setId: bigint('set_id', { mode: 'number' }),
    token: text('token').notNull(),
    /** Without the protocol's fee; of one that names operators, the sum. */
    amount: amount('amount').notNull(),
    /** Seconds since 1970, and seconds. */
    startAt: bigint('start_at', { mode: 'number' }).notNull(),
    duration: bigint('duration', { mode: 'number' }).notNull(),
    /** How many operators it names; null where it names none. */
    operators: integer('operators'),
    description: text('description').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_submissions_avs').on(table.avs, table.block, table.logIndex),
    index('rewards_submissions_hash').on(table.hash),
  ],
)

/** What operators keep; `kind` is avs, pi or set. */
export const rewardsSplits = pgTable(
  'rewards_splits',
  {
    ...origin(),
    kind: text('kind').notNull(),
    operator: text('operator').notNull(),
    avs: text('avs'),
    setId: bigint('set_id', { mode: 'number' }),
    /** Of 10,000, before and after `activatedAt` (seconds since 1970). */
    oldBips: integer('old_bips').notNull(),
    newBips: integer('new_bips').notNull(),
    activatedAt: bigint('activated_at', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_splits_operator').on(table.operator, table.block, table.logIndex),
    index('rewards_splits_avs').on(table.avs, table.block, table.logIndex),
  ],
)

/** Who may claim for an earner; the zero address is the earner alone. */
export const rewardsClaimers = pgTable(
  'rewards_claimers',
  { ...origin(), earner: text('earner').notNull(), claimer: text('claimer').notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_claimers_earner').on(table.earner, table.block, table.logIndex),
  ],
)

/** Distribution roots as they were posted. Times are seconds since 1970. */
export const rewardsRoots = pgTable(
  'rewards_roots',
  {
    ...origin(),
    rootIndex: bigint('root_index', { mode: 'number' }).notNull(),
    root: text('root').notNull(),
    calculationEnd: bigint('calculation_end', { mode: 'number' }).notNull(),
    activatedAt: bigint('activated_at', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    uniqueIndex('rewards_roots_index').on(table.rootIndex),
    index('rewards_roots_root').on(table.root),
    index('rewards_roots_activated').on(table.activatedAt),
  ],
)

export const rewardsRootsDisabled = pgTable(
  'rewards_roots_disabled',
  { ...origin(), rootIndex: bigint('root_index', { mode: 'number' }).notNull() },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    uniqueIndex('rewards_roots_disabled_index').on(table.rootIndex),
  ],
)

/** What the RootPoster says about a root; `step` is posted, challenged, voted, decided or released. */
export const rewardsRootSteps = pgTable(
  'rewards_root_steps',
  {
    ...origin(),
    rootIndex: bigint('root_index', { mode: 'number' }).notNull(),
    step: text('step').notNull(),
    /** The poster, challenger, recomputer or winner. */
    account: text('account').notNull(),
    /** The root that was posted, is expected or was recomputed. */
    root: text('root'),
    /** Of a vote or decision: whether the root was right. */
    upheld: boolean('upheld'),
    /** Until when it can be challenged or decided, in seconds since 1970. */
    until: bigint('until', { mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_root_steps_root').on(table.rootIndex, table.block, table.logIndex),
  ],
)

/** Claims, and what the earner had been paid of the token after each. */
export const rewardsClaims = pgTable(
  'rewards_claims',
  {
    ...origin(),
    earner: text('earner').notNull(),
    claimer: text('claimer').notNull(),
    recipient: text('recipient').notNull(),
    token: text('token').notNull(),
    amount: amount('amount').notNull(),
    root: text('root').notNull(),
    cumulative: amount('cumulative').notNull(),
    /** The first of this earner and token: these rows are the list of all pairs. */
    first: boolean('first').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_claims_earner').on(table.earner, table.token, table.block, table.logIndex),
    index('rewards_claims_first').on(table.earner).where(sql`"first"`),
  ],
)

/** What was paid in and claimed of a token after each change. */
export const rewardsTotals = pgTable(
  'rewards_totals',
  {
    ...origin(),
    token: text('token').notNull(),
    submitted: amount('submitted').notNull(),
    claimed: amount('claimed').notNull(),
    submissions: integer('submissions').notNull(),
    claims: integer('claims').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.block, table.logIndex] }),
    index('rewards_totals_token').on(table.token, table.block, table.logIndex),
  ],
)

/** Calculated snapshots of rewards. */
export const rewardsSnapshot = pgTable('rewards_snapshot', {
  /** YYYY-MM-DD, and its midnight in seconds since 1970. */
  snapshotDate: text('snapshot_date').primaryKey(),
  snapshotTimestamp: bigint('snapshot_timestamp', { mode: 'number' }).notNull(),
  /** Null while nobody has earned anything. */
  root: text('root'),
  leaves: integer('leaves').notNull(),
  eventsHash: text('events_hash').notNull(),
  fileHash: text('file_hash'),
  total: amount('total').notNull(),
  dust: amount('dust').notNull(),
  calculatedAt: bigint('calculated_at', { mode: 'number' }).notNull(),
})

/** What an earner has earned of a token from a snapshot on, until the next row. */
export const rewardsLeaf = pgTable(
  'rewards_leaf',
  {
    earner: text('earner').notNull(),
    token: text('token').notNull(),
    fromSnapshot: text('from_snapshot').notNull(),
    cumulative: amount('cumulative').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.earner, table.token, table.fromSnapshot] }),
    index('rewards_leaf_snapshot').on(table.fromSnapshot),
  ],
)

/** What a submission paid in a snapshot, by operator; without one, what no operator had a part in. */
export const rewardsPayment = pgTable('rewards_payment', {
  snapshotDate: text('snapshot_date').notNull(),
  submission: text('submission').notNull(),
  type: text('type').notNull(),
  avs: text('avs').notNull(),
  operator: text('operator'),
  token: text('token').notNull(),
  paidToOperators: amount('paid_to_operators').notNull(),
  paidToStakers: amount('paid_to_stakers').notNull(),
  /** The day that was paid: before the snapshot's own for a submission that came later. */
  day: text('day').notNull(),
  /** What nobody could earn, or nobody earned. */
  paidBack: amount('paid_back').notNull(),
})

/** Days that are over, with their first block. */
export const rewardsDays = pgTable('rewards_days', {
  date: text('date').primaryKey(),
  fromBlock: blockNumber('from_block').notNull(),
  /** The first block after the day. */
  block: blockNumber('block').notNull(),
})

/** Which strategies an AVS said an operator restakes with it. */
export const restakedStrategies = pgTable(
  'restaked_strategies',
  {
    block: blockNumber('block').notNull(),
    avs: text('avs').notNull(),
    operator: text('operator').notNull(),
    blockTime: bigint('block_time', { mode: 'number' }).notNull(),
    /** A list of addresses, as JSON. */
    strategies: text('strategies').notNull(),
  },
  (table) => [primaryKey({ columns: [table.block, table.avs, table.operator] })],
)

/** Parts of a calculation under way, by their keys. */
export const rewardsPart = pgTable('rewards_part', {
  key: text('key').primaryKey(),
  bytes: bytes('bytes').notNull(),
})
