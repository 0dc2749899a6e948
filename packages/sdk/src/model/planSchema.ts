import { lowerCase } from '@restack/protocol'
import * as z from 'zod'

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address')
  .transform((text) => lowerCase(text as `0x${string}`))
const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, 'must be a hash of 32 bytes')
  .transform((text) => lowerCase(text as `0x${string}`))
const amount = z
  .union([z.string().regex(/^\d{1,78}$/, 'must be an integer'), z.int().nonnegative()])
  .transform(BigInt)
const signed = z.union([z.string().regex(/^-?\d{1,30}$/, 'must be an integer'), z.int()]).transform(BigInt)
const uint32 = z.int().min(0).max(4_294_967_295)
const operatorSet = z.strictObject({ avs: address, id: uint32 })
const strategies = z.array(address).min(1).max(32)
const step = <type extends string, shape extends z.ZodRawShape>(type: type, shape: shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

/**
 * One step of a plan. It is taken by whoever may take it: the staker, the operator, the AVS, its slasher. Wallets are
 * taken to hold what is deposited, approvers to sign, and AVS registrars to accept. Amounts are integers, as text where
 * they are large.
 */
export const planStepSchema = z.discriminatedUnion('type', [
  step('advance', { blocks: z.int().min(0).max(100_000_000) }),
  step('depositIntoStrategy', { staker: address, strategy: address, amount }),
  step('delegateTo', { staker: address, operator: address }),
  step('undelegate', { staker: address }),
  step('redelegate', { staker: address, newOperator: address }),
  step('queueWithdrawals', {
    staker: address,
    strategies,
    depositShares: z.array(amount).min(1).max(32).optional(),
  }),
  step('completeQueuedWithdrawal', { withdrawalRoot: hash, receiveAsTokens: z.boolean().default(true) }),
  step('registerAsOperator', { operator: address, allocationDelay: uint32.default(0) }),
  step('setAllocationDelay', { operator: address, delay: uint32 }),
  step('modifyAllocations', {
    operator: address,
    operatorSet,
    strategies,
    newMagnitudes: z.array(amount).min(1).max(32),
  }),
  step('registerForOperatorSets', { operator: address, operatorSet }),
  step('deregisterFromOperatorSets', { operator: address, operatorSet }),
  step('createOperatorSet', {
    operatorSet,
    strategies,
    slasher: address.optional(),
    redistributionRecipient: address.optional(),
  }),
  step('addStrategiesToOperatorSet', { operatorSet, strategies }),
  step('removeStrategiesFromOperatorSet', { operatorSet, strategies }),
  step('updateSlasher', { operatorSet, slasher: address }),
  step('slashOperator', {
    operatorSet,
    operator: address,
    strategies: strategies.optional(),
    wad: amount.optional(),
    wadsToSlash: z.array(amount).min(1).max(32).optional(),
  }),
  step('clearBurnOrRedistributableShares', { operatorSet, slashId: amount }),
  // New validators of the staker's pod are proven, with so much in all.
  step('creditValidators', { staker: address, effectiveBalanceGwei: amount }),
  // A checkpoint of the staker's pod ends: its validators have so much more or, negative, less than was known; and so
  // much ETH was found in the pod that was not credited yet.
  step('finalizeCheckpoint', {
    staker: address,
    balanceDeltasGwei: signed.default(0n),
    podBalanceGwei: amount.default(0n),
  }),
])

/** A list of steps, for `simulatePlan`. */
export const planSchema = z.array(planStepSchema).max(100)

export type PlanStep = z.output<typeof planStepSchema>
/** A plan as JSON has it: addresses in any case, amounts as text. */
export type PlanStepInput = z.input<typeof planStepSchema>
