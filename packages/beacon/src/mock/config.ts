import { z } from 'zod'

const count = z.number().int().nonnegative()
const positive = z.number().int().positive()

/**
 * Rules of a mock beacon chain. Containers are mainnet's; what takes days there takes minutes here. Epochs are
 * counted from 0, gwei are plain numbers, since the containers hold them so.
 */
export const configSchema = z.strictObject({
  /** Everything random comes from here: the same seed and the same inputs give the same roots. */
  seed: count.default(1),
  /** Seconds since 1970 of slot 0. */
  genesisTime: positive,
  secondsPerSlot: positive.default(12),
  slotsPerEpoch: positive.default(4),
  /** First epoch of Electra; before it states are Deneb's. */
  electraEpoch: count.default(0),
  /** First epoch of Fulu; null for never. */
  fuluEpoch: count.nullable().default(0),
  /** Validators at genesis that belong to nobody here. */
  fillers: count.default(1000),
  /** Slots a deposit waits before the end of an epoch can make it a validator. */
  depositDelaySlots: count.default(0),
  /** Epochs from being eligible to being active. */
  activationDelayEpochs: count.default(0),
  /** Epochs from asking for an exit to it, beside the churn's. Mainnet: 4. */
  exitDelayEpochs: count.default(0),
  /** Epochs from an exit to the withdrawal. Mainnet: 256. */
  withdrawableDelayEpochs: count.default(2),
  /** Epochs from a slashing to the withdrawal. Mainnet: 8192. */
  slashedWithdrawableDelayEpochs: count.default(8),
  /** Epochs that a validator must have been active before a request is heard. Mainnet: 256. */
  minActiveEpochs: count.default(0),
  /** Gwei that may enter, and that may leave, in an epoch. */
  churnGwei: positive.default(1_000_000e9),
  /** What an online validator earns in a year, in parts of ten thousand of its effective balance. */
  rewardBasisPoints: count.default(300),
  /** Withdrawals of a slot; mainnet: 16. Slots without a block of their own add theirs to the next block. */
  maxWithdrawals: positive.default(128),
})

export type MockConfig = z.output<typeof configSchema>
export type MockConfigInput = z.input<typeof configSchema>

export const slotAt = ({ genesisTime, secondsPerSlot }: MockConfig, timestamp: number) =>
  Math.max(0, Math.floor((timestamp - genesisTime) / secondsPerSlot))

export const timeOf = ({ genesisTime, secondsPerSlot }: MockConfig, slot: number) =>
  genesisTime + slot * secondsPerSlot
