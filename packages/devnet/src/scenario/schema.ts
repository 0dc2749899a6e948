import { z } from 'zod'
import { governanceActors } from '../actors.js'

const actor = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'must be a name: a lower case letter, then letters and digits')
  .describe('Name of an actor.')
const token = z
  .string()
  .regex(/^[A-Za-z0-9]{1,11}$/, 'must be a token symbol')
  .describe('Symbol of a token.')
const decimal = z
  .string()
  .regex(/^\d{1,18}(\.\d{1,18})?$/, 'must be a decimal number in quotes, at most 18 digits after the point')
const percent = z.number().min(0).max(100).multipleOf(0.001).describe('Percent, to a thousandth.')
const positivePercent = percent.refine((value) => value > 0, 'must be above 0')
const set = z.int().nonnegative().max(4_294_967_295).describe('Id of an operator set of its AVS.')
const by = actor.optional().describe('Who sends it, if not the account it is about.')
const bits = z.array(z.int().min(0).max(255)).min(1).describe('Bits of the paused bitmap.')
const pausable = z.enum([
  'strategyManager',
  'delegationManager',
  'eigenPodManager',
  'allocationManager',
  'strategyFactory',
])

/** One thing somebody does. */
export const actionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('deposit'), staker: actor, token, amount: decimal }),
  z.strictObject({ action: z.literal('delegate'), staker: actor, operator: actor }),
  z.strictObject({ action: z.literal('undelegate'), staker: actor, by }),
  z.strictObject({ action: z.literal('redelegate'), staker: actor, operator: actor }),
  z
    .strictObject({ action: z.literal('queueWithdrawal'), staker: actor, token, percent: positivePercent })
    .describe('Queues a part of the deposit shares.'),
  z
    .strictObject({
      action: z.literal('completeWithdrawals'),
      staker: actor,
      receive: z.enum(['tokens', 'shares']),
    })
    .describe('Completes all withdrawals whose delay is over.'),
  z.strictObject({ action: z.literal('registerOperator'), operator: actor }),
  z.strictObject({ action: z.literal('setAllocationDelay'), operator: actor, blocks: z.int().nonnegative() }),
  z
    .strictObject({ action: z.literal('announceAvs'), avs: actor })
    .describe('Publishes the metadata and sets a registrar that lets every operator in.'),
  z.strictObject({
    action: z.literal('createOperatorSet'),
    avs: actor,
    set,
    tokens: z.array(token).min(1),
    slasher: actor.optional().describe('The AVS itself if left out.'),
    redistributionRecipient: actor.optional().describe('Slashed funds are burnt if left out.'),
  }),
  z.strictObject({ action: z.literal('updateSlasher'), avs: actor, set, slasher: actor }),
  z.strictObject({
    action: z.literal('registerForSets'),
    operator: actor,
    avs: actor,
    sets: z.array(set).min(1),
    by,
  }),
  z.strictObject({
    action: z.literal('deregisterFromSets'),
    operator: actor,
    avs: actor,
    sets: z.array(set).min(1),
    by,
  }),
  z
    .strictObject({ action: z.literal('allocate'), operator: actor, avs: actor, set, token, percent, by })
    .describe('Raises or lowers an allocation to this percentage of the stake.'),
  z.strictObject({
    action: z.literal('clearDeallocationQueue'),
    operator: actor,
    tokens: z.array(token).min(1),
    by,
  }),
  z
    .strictObject({
      action: z.literal('slash'),
      avs: actor,
      set,
      operator: actor,
      slashed: z.record(token, positivePercent).describe('Percent of the allocation, per token.'),
      description: z.string().min(1),
    })
    .describe('The slasher in force slashes.'),
  z.strictObject({ action: z.literal('clearSlash'), avs: actor, set, slash: z.int().positive(), by: actor }),
  z
    .strictObject({
      action: z.literal('appoint'),
      account: actor,
      appointee: actor,
      contract: z.enum(['delegationManager', 'allocationManager']),
      function: z.string().min(1),
    })
    .describe('Lets the appointee call one function of one contract for the account.'),
  z.strictObject({ action: z.literal('pause'), contract: pausable, bits }),
  z.strictObject({ action: z.literal('unpause'), contract: pausable }),
])

const scenarioObject = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1),
  seed: z.int().nonnegative().max(4_294_967_295).describe('Seed of what happens by chance.'),
  days: z.int().min(0).max(365).describe('Days of history before now.'),
  blocksPerDay: z.int().min(1).max(96).describe('Blocks mined for each day of history, at least.'),
  randomActionsPerDay: z.int().min(0).max(50),
  secondsBetweenActions: z.number().min(0.5).max(3600).describe('After the history, in real time.'),
  tokens: z
    .array(
      z.strictObject({
        symbol: token,
        name: z.string().min(1).max(40),
        exchangeRate: decimal.describe('ETH that one token is worth on the first day.'),
        annualGrowth: percent.describe('Growth of the exchange rate in a year.'),
      }),
    )
    .min(1),
  stakers: z.array(actor).min(1),
  operators: z
    .array(
      z.strictObject({
        name: actor,
        metadataUri: z.string(),
        allocationDelayBlocks: z.int().nonnegative(),
        approver: actor.optional().describe('Who must sign delegations; anyone may delegate if left out.'),
      }),
    )
    .min(1),
  avss: z.array(z.strictObject({ name: actor, metadataUri: z.string() })).min(1),
  others: z.array(actor).describe('Approvers, slashers, recipients, appointees.'),
  history: z.array(
    z.strictObject({
      day: z.int().nonnegative().describe('Days since the first day.'),
      actions: z.array(actionSchema).min(1),
    }),
  ),
})

/** Names that are used must be declared, once, and every day must be part of the history. */
export const scenarioSchema = scenarioObject.superRefine((scenario, context) => {
  const declared = namesOf(scenario)
  for (const [index, name] of declared.entries()) {
    if (declared.indexOf(name) !== index) {
      context.addIssue({ code: 'custom', path: ['stakers'], message: `declares the name ${name} twice` })
    }
  }
  for (const name of declared.filter((name) => governanceActors.some((reserved) => reserved === name))) {
    context.addIssue({
      code: 'custom',
      path: ['others'],
      message: `uses ${name}, a name of the devnet's own`,
    })
  }
  const actors = new Set(declared)
  const tokens = new Set(scenario.tokens.map(({ symbol }) => symbol))
  for (const [index, operator] of scenario.operators.entries()) {
    if (operator.approver !== undefined && !actors.has(operator.approver)) {
      context.addIssue({ code: 'custom', path: ['operators', index, 'approver'], message: 'is not an actor' })
    }
  }
  for (const [dayIndex, { day, actions }] of scenario.history.entries()) {
    if (day >= scenario.days) {
      context.addIssue({
        code: 'custom',
        path: ['history', dayIndex, 'day'],
        message: 'is not before the last day',
      })
    }
    for (const [actionIndex, action] of actions.entries()) {
      const path = ['history', dayIndex, 'actions', actionIndex]
      for (const [key, value] of Object.entries(action)) {
        if (actorKeys.has(key) && typeof value === 'string' && !actors.has(value)) {
          context.addIssue({
            code: 'custom',
            path: [...path, key],
            message: 'is not an actor of the scenario',
          })
        }
        for (const symbol of symbolsIn(key, value)) {
          if (!tokens.has(symbol)) {
            context.addIssue({
              code: 'custom',
              path: [...path, key],
              message: 'names a token that the scenario lacks',
            })
          }
        }
      }
    }
  }
})

const actorKeys = new Set([
  'staker',
  'operator',
  'avs',
  'by',
  'slasher',
  'redistributionRecipient',
  'account',
  'appointee',
])

function symbolsIn(key: string, value: unknown): string[] {
  if (key === 'token' && typeof value === 'string') return [value]
  if (key === 'tokens' && Array.isArray(value)) return value.map(String)
  if (key === 'slashed' && typeof value === 'object' && value !== null) return Object.keys(value)
  return []
}

export type Scenario = z.output<typeof scenarioObject>

export type Action = z.output<typeof actionSchema>

/** All actors of a scenario, in the order of their keys. */
export function namesOf(scenario: Scenario): string[] {
  return [
    ...scenario.stakers,
    ...scenario.operators.map(({ name }) => name),
    ...scenario.avss.map(({ name }) => name),
    ...scenario.others,
  ]
}
