import type { Address, Hex } from 'viem'
import type { MockConfig, MockConfigInput } from './config.js'
import type { Act, Loss, Withdrawal } from './inputs.js'
import type { BeaconState } from './state.js'
import type { Block } from './transition/nextBlock.js'
import type { MockValidator } from './validatorInfo.js'

export type CreateMockBeaconChainParameters = Omit<MockConfigInput, 'genesisTime'> & {
  /** Seconds since 1970; left out, the time of the execution chain's newest block. */
  genesisTime?: number | undefined
  /** Address of the anvil that this chain leads. Without one it goes its way alone. */
  rpcUrl?: string | undefined
  /** Where deposits are made; mainnet's address if left out. A contract is placed there if there is none. */
  depositContract?: Address | undefined
  /** Folder to write the chain into, and to go on from. What it holds goes before other parameters. */
  folder?: string | undefined
  /** Newest states that are held in memory; older ones are worked out again. */
  heldStates?: number | undefined
  /** One state in so many is held whatever its age, and written into the folder. */
  heldEvery?: number | undefined
  /** Newest states that the Beacon API serves, as a node that prunes does. */
  servedStates?: number | undefined
}

/** A slot that has ended. */
export type Advance = { block: Block; withdrawals: Withdrawal[] }

export type BlockId = 'head' | 'genesis' | 'finalized' | 'justified' | number | Hex

/** What the chain tells. */
export type MockBeaconReads = {
  config: MockConfig
  depositContract: Address
  head: () => Block
  /** A block by name, slot, block root or state root; undefined if there is none. */
  block: (id: BlockId) => Block | undefined
  /** Number of blocks after one. */
  blocksAfter: (block: Block) => number
  /** A copy of the state after a block, the head by default. */
  state: (id?: BlockId) => BeaconState
  epoch: () => number
  validators: (id?: BlockId) => MockValidator[]
  /** A validator of the head by index or public key. */
  validator: (id: number | Hex) => MockValidator
  /** Serves the Beacon API. */
  serve: (parameters?: { port?: number }) => Promise<{ url: string; close: () => Promise<void> }>
}

/** What lets time pass, and lets things happen to validators. */
export type MockBeaconControls = {
  /** Ends slots, each with a block, and moves the execution chain's clock on with them. */
  advanceSlots: (slots?: number) => Promise<Advance>
  /**
   * Ends the next two slots, which take requests from their queues and handle them, and then at once the first slot
   * of a later epoch.
   */
  advanceEpochs: (epochs?: number) => Promise<Advance>
  /** Ends a later slot, with one block, and leaves the execution chain's clock alone. */
  advanceTo: (slot: number) => Promise<Advance>
  /** Makes a validator that is active at once, without a deposit, and returns it. */
  addValidator: (parameters: AddValidatorParameters) => Promise<MockValidator>
  /** Makes many in one slot. */
  addValidators: (parameters: readonly AddValidatorParameters[]) => Promise<MockValidator[]>
  slash: (validator: number, loss: Loss) => Promise<Advance>
  /** A voluntary exit. */
  exit: (validator: number) => Promise<Advance>
  /** Adds to a balance. */
  reward: (validator: number, gwei: bigint) => Promise<Advance>
  /** Takes from a balance, at most what is there. */
  penalize: (validator: number, gwei: bigint) => Promise<Advance>
  /** A deposit for a validator that exists, which takes its way through the queue. */
  topUp: (validator: number, gwei: bigint) => Promise<Advance>
  /** A validator that is offline pays what others earn. */
  setOnline: (validator: number, online: boolean) => Promise<Advance>
  /** Lets several things happen in one slot. */
  act: (acts: readonly Act[]) => Promise<Advance>
  pauseSweeping: () => void
  resumeSweeping: () => void
}

export type MockBeaconChain = MockBeaconReads &
  MockBeaconControls & {
    /** Catches up with the execution chain's clock, with one block; undefined if no slot has passed. */
    followClock: () => Promise<Advance | undefined>
  }

export type AddValidatorParameters = {
  /** Left out, a key that depends on the seed and the index. */
  pubkey?: Hex
  withdrawalCredentials: Hex
  /** 32 ETH if left out. */
  balanceGwei?: bigint
}
