import type { Address, Hex } from 'viem'
import type { ForkLayout } from './beacon/proofs.js'

export type { Address, Hex }

/**
 * Everything the core remembers, as plain data: objects, arrays, Maps and Sets of strings, numbers and bigints.
 *
 * Conventions, the same everywhere in the package:
 * - addresses, keys and hashes are lower-case hex ({@link lowerCase} turns any value into that form);
 * - amounts, magnitudes, factors, nonces, slash ids and timestamps are `bigint`; what the ABI calls `uint32`
 *   (block numbers, delays, operator set ids) is `number`, as viem decodes it;
 * - arrays whose order a view shows are insertion-ordered with swap-and-pop removal; the order of Maps and Sets
 *   means nothing.
 */
export type State = {
  chainId: number
  block: number
  /** Unix seconds. */
  timestamp: bigint
  config: Config
  tokens: Map<Address, Token>
  strategies: Map<Address, Strategy>
  /** Contracts behind AVSs: how their hooks answer. An address that is not here has no code. */
  registrars: Map<Address, Registrar>
  /** PauserRegistry. */
  pausers: Set<Address>
  unpauser: Address
  /** Bitmap of each pausable contract that is not a strategy, by its address; absent reads as 0. */
  paused: Map<Address, bigint>
  /** Owner of each owned contract (StrategyManager, StrategyFactory, EigenPodManager), by its address. */
  owners: Map<Address, Address>
  /** PermissionController. */
  accounts: Map<Address, AccountPermissions>
  /** DelegationManager, StrategyManager and EigenPodManager: one record per staker. */
  stakers: Map<Address, Staker>
  /** DelegationManager and AllocationManager: one record per registered operator. */
  operators: Map<Address, Operator>
  /** DelegationManager: withdrawals that are queued, by root. */
  withdrawals: Map<Hex, Withdrawal>
  /** DelegationManager: spent salts of each delegation approver. */
  spentSalts: Map<Address, Set<Hex>>
  strategyManager: StrategyManagerState
  strategyFactory: StrategyFactoryState
  /** AllocationManager: what each AVS has set up. */
  avss: Map<Address, Avs>
  /** AllocationManager: operator sets by key (see `operatorSetKey`). */
  operatorSets: Map<Hex, OperatorSetRecord>
  eigenPodManager: EigenPodManagerState
  beacon: BeaconContracts
}

/** What a deployment fixes for ever. Delays are in blocks. */
export type Config = {
  contracts: Contracts
  /** Where validators' deposits go. */
  depositContract: Address
  /** The EIGEN strategy, which redistributing operator sets may not hold. */
  eigenStrategy: Address
  minWithdrawalDelayBlocks: number
  deallocationDelay: number
  allocationConfigurationDelay: number
  slashResolutionDelayBlocks: number
  /** How long ahead forks and code of pods are announced, in seconds. */
  podChangeDelaySeconds: number
  /** `version()` of DelegationManager and StrategyManager; its first character is the EIP-712 version. */
  version: string
}

export type Contracts = {
  delegationManager: Address
  strategyManager: Address
  strategyFactory: Address
  allocationManager: Address
  eigenPodManager: Address
  permissionController: Address
  pauserRegistry: Address
}

/**
 * An ERC-20. `balances` are units: for `standard` and `feeOnTransfer` tokens a unit is a token, for `rebasing`
 * tokens an account holds `floor(units * index / 1e18)` tokens and a transfer of `amount` moves
 * `floor(amount * 1e18 / index)` units, so that a recipient can get a wei less than was sent.
 */
export type Token = {
  kind: 'standard' | 'rebasing' | 'feeOnTransfer'
  decimals: number
  balances: Map<Address, bigint>
  /** Owner, then spender; `2^256 - 1` is never reduced. */
  allowances: Map<Address, Map<Address, bigint>>
  /** Rebasing tokens: tokens per unit, 1e18 fixed point. */
  index: bigint
  /** Fee-on-transfer tokens: `floor(amount * feeBips / 10000)` of every transfer is burned. */
  feeBips: bigint
  /** Accounts that may neither send nor receive. */
  blocked: Set<Address>
}

/** A StrategyBase (chapter 01 §3.3), with caps when it is a StrategyBaseTVLLimits (§3.4). */
export type Strategy = {
  underlyingToken: Address
  totalShares: bigint
  paused: bigint
  limits: { maxPerDeposit: bigint; maxTotalDeposits: bigint } | null
}

/** A registrar's answers: `accept`, or the error it reverts with. */
export type Registrar = {
  supportsAVS: boolean
  registerOperator: 'accept' | Refusal
  deregisterOperator: 'accept' | Refusal
}

export type Refusal = { name: string; args: readonly unknown[] }

export type AccountPermissions = {
  admins: Address[]
  pendingAdmins: Address[]
  /** Appointee to target-selectors (20 bytes of target, 4 of selector, 8 zero). */
  permissions: Map<Address, Hex[]>
  /** Target-selector to appointees. */
  appointees: Map<Hex, Address[]>
}

export type Staker = {
  /** Zero address when undelegated; an operator is delegated to itself. */
  delegatedTo: Address
  /** StrategyManager's signature nonce. */
  depositNonce: bigint
  /** Next withdrawal nonce. */
  cumulativeWithdrawalsQueued: bigint
  withdrawalRoots: Hex[]
  /** Token strategies in the order of the StrategyManager's list. */
  strategies: Address[]
  /** Strategy (the beacon chain strategy too) to position; absent when there are no deposit shares. */
  positions: Map<Address, Position>
}

/** Deposit shares and stored deposit scaling factor (0 reads as 1e18) in one strategy. */
export type Position = { depositShares: bigint; scalingFactor: bigint }

export type Operator = {
  delegationApprover: Address
  allocationDelay: { delay: number; isSet: boolean; pendingDelay: number; effectBlock: number }
  /** Per strategy. */
  stakes: Map<Address, OperatorStake>
  /** Keys of the operator sets the operator is registered for. */
  registeredSets: Hex[]
  /** Keys of the operator sets with stored current or pending magnitude. */
  allocatedSets: Hex[]
  /** Per operator set key. */
  sets: Map<Hex, OperatorInSet>
}

/** One operator's figures in one strategy. */
export type OperatorStake = {
  shares: bigint
  /** History of max magnitude; empty reads as 1e18. */
  maxMagnitudes: MagnitudeSnapshot[]
  encumberedMagnitude: bigint
  /** Operator set keys, front first. */
  deallocationQueue: Hex[]
  /** History of all scaled shares ever queued, and of how many withdrawals they came in. */
  queuedScaledShares: QueueSnapshot[]
}

export type MagnitudeSnapshot = { block: number; magnitude: bigint }
export type QueueSnapshot = { block: number; scaledShares: bigint; entries: bigint }

export type OperatorInSet = {
  registered: boolean
  /** Last block in which a deregistered operator can be slashed. */
  slashableUntil: number
  allocatedStrategies: Address[]
  /** As stored: a change whose block has come may still be pending here. */
  allocations: Map<Address, Allocation>
}

export type Allocation = { currentMagnitude: bigint; pendingDiff: bigint; effectBlock: number }

/** The ABI's operator set. */
export type OperatorSet = { avs: Address; id: number }

export type OperatorSetRecord = OperatorSet & {
  strategies: Address[]
  members: Address[]
  slasher: { slasher: Address; pendingSlasher: Address; effectBlock: number }
  /** Zero address for burning sets. */
  redistributionRecipient: Address
  slashCount: bigint
}

export type Avs = {
  hasMetadata: boolean
  /** Zero address when none was set: then the AVS itself is asked. */
  registrar: Address
  operatorSetIds: number[]
}

/** The ABI's `Withdrawal`, the preimage of a withdrawal root. */
export type Withdrawal = {
  staker: Address
  delegatedTo: Address
  withdrawer: Address
  nonce: bigint
  startBlock: number
  strategies: readonly Address[]
  scaledShares: readonly bigint[]
}

export type StrategyManagerState = {
  strategyWhitelister: Address
  whitelisted: Set<Address>
  /** Keys of operator sets with slashes that wait to be cleared. */
  pendingOperatorSets: Hex[]
  /** Operator set key to its slashes. */
  slashes: Map<Hex, OperatorSetSlashes>
}

export type OperatorSetSlashes = { pendingSlashIds: bigint[]; byId: Map<bigint, SlashRecord> }

export type SlashRecord = {
  /** Strategies not yet cleared, in the order of the map's keys. */
  strategies: Address[]
  shares: Map<Address, bigint>
  /** 0 when slashed shares may be cleared at any time. */
  resolutionBlock: number
}

export type StrategyFactoryState = {
  /** Token to the strategy deployed for it. */
  deployedStrategies: Map<Address, Address>
  blacklisted: Set<Address>
}

export type EigenPodManagerState = {
  /** By owner. */
  pods: Map<Address, Pod>
  /** Absent reads as 1e18. */
  beaconChainSlashingFactors: Map<Address, bigint>
  burnableETHShares: bigint
  proofTimestampSetter: Address
  pectraForkTimestamp: bigint
  /** Announced after Pectra, ascending. */
  forks: { timestamp: bigint; layout: ForkLayout }[]
  /** Code that pods may move to: version 1 is the first here. `usableFrom` in Unix seconds. */
  podImplementations: { implementation: Address; usableFrom: bigint }[]
}

/** An EigenPod (chapter 03 §3.1). Balances of validators are in gwei, ETH in wei, timestamps in Unix seconds. */
export type Pod = {
  address: Address
  /** Of its code; 0 is the first. */
  podVersion: number
  /** Zero address when none was set. */
  proofSubmitter: Address
  /** ETH that may be paid out, in whole gwei (chapter 03 calls it REL). */
  withdrawableGwei: bigint
  /** What may be paid out beside it, below one gwei: left by withdrawals of broken gwei (docs/differences.md). */
  withdrawableRemainderWei: bigint
  /** ETH at the pod's address. */
  balanceWei: bigint
  /** Wei ever paid to the owner. */
  paidWei: bigint
  /** By hash of the public key; absent reads as `inactive`. */
  validators: Map<Hex, PodValidator>
  activeValidatorCount: number
  /** 0 before the first. */
  lastCheckpointTimestamp: bigint
  /** 0 while there is none. */
  currentCheckpointTimestamp: bigint
  /** The active one, or the last one that was finished. */
  checkpoint: Readonly<Checkpoint>
  /** Balance changes that a cancelled checkpoint had counted, for the next one. */
  carriedDeltasGwei: bigint
  /** By checkpoint's timestamp. */
  checkpointBalanceExitedGwei: Map<bigint, bigint>
}

/** The ABI's `ValidatorInfo` of a validator that was proven. */
export type PodValidator = {
  validatorIndex: number
  restakedBalanceGwei: bigint
  /** Checkpoint's timestamp; 0 when proven before the first. */
  lastCheckpointedAt: bigint
  status: 'active' | 'withdrawn'
}

/** The ABI's `Checkpoint`. */
export type Checkpoint = {
  beaconBlockRoot: Hex
  proofsRemaining: number
  podBalanceGwei: bigint
  /** Signed. */
  balanceDeltasGwei: bigint
  prevBeaconBalanceGwei: bigint
}

/** Contracts that the beacon chain reads and writes. */
export type BeaconContracts = {
  /** EIP-4788: block timestamp to the root of the parent beacon block. Absent timestamps revert there. */
  roots: Map<bigint, Hex>
  /** EIP-7002. */
  withdrawals: RequestQueue
  /** EIP-7251. */
  consolidations: RequestQueue
  /** Deposits ever made through pods. */
  deposits: Deposit[]
}

/** A predeploy for requests to the beacon chain. */
export type RequestQueue = {
  /** Null where nobody answers the query for the fee. */
  feeWei: bigint | null
  /** Whether requests that pay the fee are taken. */
  accepts: boolean
  requests: { sender: Address; payload: Hex }[]
}

export type Deposit = { pubkey: Hex; withdrawalCredentials: Hex; amountGwei: bigint }
