import type { Hex } from 'viem'
import { z } from 'zod'

/** A decimal number in a string, as the Beacon API has it, that fits a double; the largest uint64 is `Infinity`. */
export const count = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => (text === '18446744073709551615' ? Number.POSITIVE_INFINITY : Number(text)))
export const gwei = z.string().regex(/^\d+$/).transform(BigInt)

const hexOf = (bytes: number) =>
  z
    .string()
    .regex(new RegExp(`^0x[0-9a-fA-F]{${bytes * 2}}$`), `must be 0x and ${bytes * 2} hex digits`)
    .transform((text) => text.toLowerCase() as Hex)
export const root = hexOf(32)
export const version = hexOf(4)
export const pubkey = hexOf(48)

export const header = z.object({
  slot: count,
  proposer_index: count,
  parent_root: root,
  state_root: root,
  body_root: root,
})

export const headerAnswer = z.object({
  finalized: z.boolean().optional(),
  data: z.object({ root, canonical: z.boolean(), header: z.object({ message: header }) }),
})

export const genesisAnswer = z.object({
  data: z.object({ genesis_time: count, genesis_validators_root: root, genesis_fork_version: version }),
})

export const specAnswer = z.object({ data: z.record(z.string(), z.unknown()) })

export const syncingAnswer = z.object({
  data: z.object({ is_syncing: z.boolean(), head_slot: count, sync_distance: count }),
})

export const versionAnswer = z.object({ data: z.object({ version: z.string() }) })

export const validatorsAnswer = z.object({
  data: z.array(
    z.object({
      index: count,
      balance: gwei,
      status: z.string(),
      validator: z.object({
        pubkey,
        withdrawal_credentials: root,
        effective_balance: gwei,
        slashed: z.boolean(),
        activation_eligibility_epoch: count,
        activation_epoch: count,
        exit_epoch: count,
        withdrawable_epoch: count,
      }),
    }),
  ),
})

export const pendingPartialWithdrawalsAnswer = z.object({
  data: z.array(z.object({ validator_index: count, amount: gwei, withdrawable_epoch: count })),
})
