// The containers of the consensus specifications, written down from them: nothing of src or of an SSZ library.

export type Schema =
  | { kind: 'uint'; bytes: number }
  | { kind: 'boolean' }
  | { kind: 'bytes'; length: number }
  | { kind: 'byteList'; limit: number }
  | { kind: 'bits'; length: number }
  | { kind: 'vector'; of: Schema; length: number }
  | { kind: 'list'; of: Schema; limit: number }
  | { kind: 'container'; fields: [string, Schema][] }

const uint = (bytes: number): Schema => ({ kind: 'uint', bytes })
const bytes = (length: number): Schema => ({ kind: 'bytes', length })
const vector = (of: Schema, length: number): Schema => ({ kind: 'vector', of, length })
const list = (of: Schema, limit: number): Schema => ({ kind: 'list', of, limit })
const container = (fields: Record<string, Schema>): Schema => ({
  kind: 'container',
  fields: Object.entries(fields),
})
const uint64 = uint(8)
const root = bytes(32)

const header = container({
  slot: uint64,
  proposerIndex: uint64,
  parentRoot: root,
  stateRoot: root,
  bodyRoot: root,
})
const eth1Data = container({ depositRoot: root, depositCount: uint64, blockHash: root })
const checkpoint = container({ epoch: uint64, root })
const syncCommittee = container({ pubkeys: vector(bytes(48), 512), aggregatePubkey: bytes(48) })
export const validator = container({
  pubkey: bytes(48),
  withdrawalCredentials: root,
  effectiveBalance: uint64,
  slashed: { kind: 'boolean' },
  activationEligibilityEpoch: uint64,
  activationEpoch: uint64,
  exitEpoch: uint64,
  withdrawableEpoch: uint64,
})
const payloadHeader = container({
  parentHash: root,
  feeRecipient: bytes(20),
  stateRoot: root,
  receiptsRoot: root,
  logsBloom: bytes(256),
  prevRandao: root,
  blockNumber: uint64,
  gasLimit: uint64,
  gasUsed: uint64,
  timestamp: uint64,
  extraData: { kind: 'byteList', limit: 32 },
  baseFeePerGas: uint(32),
  blockHash: root,
  transactionsRoot: root,
  withdrawalsRoot: root,
  blobGasUsed: uint64,
  excessBlobGas: uint64,
})
const registryLimit = 2 ** 40

const deneb: Record<string, Schema> = {
  genesisTime: uint64,
  genesisValidatorsRoot: root,
  slot: uint64,
  fork: container({ previousVersion: bytes(4), currentVersion: bytes(4), epoch: uint64 }),
  latestBlockHeader: header,
  blockRoots: vector(root, 8192),
  stateRoots: vector(root, 8192),
  historicalRoots: list(root, 2 ** 24),
  eth1Data,
  eth1DataVotes: list(eth1Data, 2048),
  eth1DepositIndex: uint64,
  validators: list(validator, registryLimit),
  balances: list(uint64, registryLimit),
  randaoMixes: vector(root, 65536),
  slashings: vector(uint64, 8192),
  previousEpochParticipation: list(uint(1), registryLimit),
  currentEpochParticipation: list(uint(1), registryLimit),
  justificationBits: { kind: 'bits', length: 4 },
  previousJustifiedCheckpoint: checkpoint,
  currentJustifiedCheckpoint: checkpoint,
  finalizedCheckpoint: checkpoint,
  inactivityScores: list(uint64, registryLimit),
  currentSyncCommittee: syncCommittee,
  nextSyncCommittee: syncCommittee,
  latestExecutionPayloadHeader: payloadHeader,
  nextWithdrawalIndex: uint64,
  nextWithdrawalValidatorIndex: uint64,
  historicalSummaries: list(container({ blockSummaryRoot: root, stateSummaryRoot: root }), 2 ** 24),
}
const electra: Record<string, Schema> = {
  ...deneb,
  depositRequestsStartIndex: uint64,
  depositBalanceToConsume: uint64,
  exitBalanceToConsume: uint64,
  earliestExitEpoch: uint64,
  consolidationBalanceToConsume: uint64,
  earliestConsolidationEpoch: uint64,
  pendingDeposits: list(
    container({
      pubkey: bytes(48),
      withdrawalCredentials: root,
      amount: uint64,
      signature: bytes(96),
      slot: uint64,
    }),
    2 ** 27,
  ),
  pendingPartialWithdrawals: list(
    container({ validatorIndex: uint64, amount: uint64, withdrawableEpoch: uint64 }),
    2 ** 27,
  ),
  pendingConsolidations: list(container({ sourceIndex: uint64, targetIndex: uint64 }), 2 ** 18),
}

/** The beacon state by fork. */
export const stateSchemas = {
  deneb: container(deneb),
  electra: container(electra),
  fulu: container({ ...electra, proposerLookahead: vector(uint64, 64) }),
}
export const headerSchema = header
