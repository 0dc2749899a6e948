import { z } from 'zod'
import { governanceActors, narrator } from '../actors.js'
import { type Habit, habitNames } from './habits.js'

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
const count = z.int().min(1).max(100).describe('Number of validators.')
const by = actor.optional().describe('Who sends it, if not the account it is about.')
const bits = z.array(z.int().min(0).max(255)).min(1).describe('Bits of the paused bitmap.')
/** What rewards are paid in, for which strategies, and for which days: those that end with the last midnight but these. */
const paid = {
  token,
  tokens: z.array(token).min(1).describe('Tokens whose strategies count, all alike.'),
  days: z.int().min(1).max(365).describe('For how many days.'),
  daysAgo: z.int().min(-30).max(160).describe('Days from the first of them to the last midnight.'),
}
const pausable = z.enum([
  'strategyManager',
  'delegationManager',
  'eigenPodManager',
  'allocationManager',
  'strategyFactory',
])

const refused = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*$/, 'must be the name of an error')
  .optional()
  .describe('Error with which the contracts must refuse it.')

/** An action, and that it may be one which the contracts are expected to refuse. */
function does<name extends string, shape extends z.core.$ZodLooseShape>(name: name, shape: shape) {
  return z.strictObject({ action: z.literal(name), ...shape, refused })
}

/** One thing somebody does. */
export const actionSchema = z.discriminatedUnion('action', [
  does('deposit', { staker: actor, token, amount: decimal }),
  does('delegate', {
    staker: actor,
    operator: actor,
    approval: z
      .enum(['missing', 'forged'])
      .optional()
      .describe('Without the signature of the approver, or with one by the staker. Signed if left out.'),
  }),
  does('undelegate', { staker: actor, by }),
  does('dismissStakers', { operator: actor }).describe('The operator undelegates every staker it has.'),
  does('redelegate', { staker: actor, operator: actor }),
  does('queueWithdrawal', { staker: actor, token, percent: positivePercent }).describe(
    'Queues a part of the deposit shares.',
  ),
  does('completeWithdrawals', { staker: actor, receive: z.enum(['tokens', 'shares']) }).describe(
    'Completes all withdrawals whose delay is over.',
  ),
  does('registerOperator', { operator: actor }),
  does('setAllocationDelay', { operator: actor, blocks: z.int().nonnegative() }),
  does('announceAvs', { avs: actor }).describe('Publishes the metadata and sets the registrar.'),
  does('allowOperators', {
    avs: actor,
    operators: z.array(actor).min(1),
    allowed: z.boolean(),
  }).describe('Changes the list of an allowlist registrar.'),
  does('createOperatorSet', {
    avs: actor,
    set,
    tokens: z.array(token).min(1),
    slasher: actor.optional().describe('The AVS itself if left out.'),
    redistributionRecipient: actor.optional().describe('Slashed funds are burnt if left out.'),
  }),
  does('updateSlasher', { avs: actor, set, slasher: actor }),
  does('registerForSets', { operator: actor, avs: actor, sets: z.array(set).min(1), by }),
  does('deregisterFromSets', { operator: actor, avs: actor, sets: z.array(set).min(1), by }),
  does('allocate', { operator: actor, avs: actor, set, token, percent, by }).describe(
    'Raises or lowers an allocation to this percentage of the stake.',
  ),
  does('clearDeallocationQueue', { operator: actor, tokens: z.array(token).min(1), by }),
  does('slash', {
    avs: actor,
    set,
    operator: actor,
    slashed: z.record(token, positivePercent).describe('Percent of the allocation, per token.'),
    description: z.string().min(1),
  }).describe('The slasher in force slashes.'),
  does('clearSlash', { avs: actor, set, slash: z.int().positive(), by: actor }),
  does('appoint', {
    account: actor,
    appointee: actor,
    contract: z.enum(['delegationManager', 'allocationManager']),
    function: z.string().min(1),
  }).describe('Lets the appointee call one function of one contract for the account.'),
  does('createPod', { staker: actor }).describe('A pod for the validators of a native restaker.'),
  does('stake', { staker: actor, validators: count }).describe(
    'Deposits 32 ETH through the EigenPodManager for each of some new validators, whose withdrawals go to the pod.',
  ),
  does('depositValidators', { staker: actor, validators: count, eth: decimal }).describe(
    'Deposits so much ETH for each of some new compounding validators (0x02), past the protocol.',
  ),
  does('proveCredentials', { staker: actor }).describe(
    'Proves to the pod, in one proof, all its validators that the beacon chain has by now.',
  ),
  does('startCheckpoint', { staker: actor }),
  does('proveCheckpoint', { staker: actor, by }).describe(
    'Proves the balances that the checkpoint under way still lacks, which completes it. Anyone may.',
  ),
  does('proveStaleBalance', { staker: actor, by }).describe(
    'Starts a checkpoint because the beacon chain has slashed a validator of the pod. Anyone may.',
  ),
  does('requestExit', { staker: actor, validators: count }).describe(
    'Asks the beacon chain, through the pod, to let some validators exit (EIP-7002).',
  ),
  does('slashValidators', {
    staker: actor,
    validators: count,
    loss: z.enum(['minor', 'half', 'full']).describe('What each of them loses.'),
  }).describe('The beacon chain slashes some validators of a pod.'),
  does('registerToAvs', { operator: actor, avs: actor }).describe(
    'The AVS registers an operator in the AVSDirectory, with the signature of the operator.',
  ),
  does('allowSubmitter', { submitter: actor }).describe(
    'The council lets somebody reward all stakers and all earners.',
  ),
  does('rewardEverybody', {
    submitter: actor,
    among: z.enum(['stakers', 'earners']),
    ...paid,
    amount: decimal,
  }),
  does('rewardAvs', { avs: actor, ...paid, amount: decimal }).describe(
    'Among the operators of the AVSDirectory and their stakers, by the strategies that the AVS says they restake.',
  ),
  does('rewardSet', {
    avs: actor,
    set,
    measure: z.enum(['uniqueStake', 'totalStake']).describe('What operators are paid by.'),
    ...paid,
    amount: decimal,
  }),
  does('rewardOperators', {
    avs: actor,
    set: set.optional().describe('Left out, the operators of the AVSDirectory.'),
    amounts: z.record(actor, decimal).describe('Operator to amount.'),
    description: z.string().min(1),
    ...paid,
  }),
  does('setSplit', {
    operator: actor,
    percent,
    avs: actor.optional().describe('Left out, the split of rewards for all earners.'),
    set: set.optional(),
  }).describe('What the operator keeps of what it earns.'),
  does('setClaimer', { earner: actor, claimer: actor }),
  does('postRoot', { poster: actor }).describe(
    'Calculates the rewards up to the last midnight and posts their root, with a bond.',
  ),
  does('claimRewards', { earner: actor, by }).describe(
    'Claims all tokens that the newest active root holds for the earner.',
  ),
  does('pause', { contract: pausable, bits }),
  does('unpause', { contract: pausable }),
])

const registrar = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('allowlist'), operators: z.array(actor) })
    .describe('Lets in the operators that the AVS has listed: these at first.'),
  z.strictObject({ kind: z.literal('capped'), members: z.int().positive() }).describe('Members of each set.'),
  z
    .strictObject({ kind: z.literal('minimumStake'), token, shares: decimal })
    .describe('Lets in operators with so many shares of the strategy of a token.'),
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
        losses: z
          .array(z.strictObject({ day: z.int().nonnegative(), percent: positivePercent }))
          .optional()
          .describe('Days on which the rate falls, as when validators are slashed.'),
      }),
    )
    .min(1),
  stakers: z
    .union([z.array(actor).min(1), z.record(actor, z.enum(habitNames))])
    .describe('Names, or names with habits; a staker without a habit is a trader.'),
  nativeRestakers: z
    .array(actor)
    .optional()
    .describe(
      'Stakers who run validators, do what the history says, and no more than checkpoints beside it.',
    ),
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
  avss: z
    .array(
      z.strictObject({
        name: actor,
        metadataUri: z.string(),
        registrar: registrar.optional().describe('Lets every operator in if left out.'),
        restakes: z
          .array(token)
          .min(1)
          .max(2)
          .optional()
          .describe(
            'What it answers, by code that its account borrows, about the stake that its operators of the AVSDirectory use.',
          ),
      }),
    )
    .min(1),
  rewards: z
    .strictObject({
      poster: actor.describe('Calculates and posts roots, each midnight once the history is over.'),
      recomputers: z.array(actor).min(1).describe('Decide about challenged roots, by a majority.'),
      submitter: actor.describe('May reward all stakers and all earners once the council lets it.'),
    })
    .optional()
    .describe('Who posts roots of rewards. The deployer, and only by hand, if left out.'),
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
  for (const name of declared.filter((name) =>
    [...governanceActors, narrator].some((reserved) => reserved === name),
  )) {
    context.addIssue({
      code: 'custom',
      path: ['others'],
      message: `uses ${name}, a name of the devnet's own`,
    })
  }
  const actors = new Set(declared)
  const tokens = new Set(scenario.tokens.map(({ symbol }) => symbol))
  if (tokens.has(nativeSymbol)) {
    context.addIssue({
      code: 'custom',
      path: ['tokens'],
      message: `must not name ${nativeSymbol}, which is what is staked on the beacon chain`,
    })
  }
  for (const [index, operator] of scenario.operators.entries()) {
    if (operator.approver !== undefined && !actors.has(operator.approver)) {
      context.addIssue({ code: 'custom', path: ['operators', index, 'approver'], message: 'is not an actor' })
    }
  }
  for (const [index, { registrar }] of scenario.avss.entries()) {
    const path = ['avss', index, 'registrar']
    if (registrar?.kind === 'minimumStake' && !tokens.has(registrar.token)) {
      context.addIssue({
        code: 'custom',
        path: [...path, 'token'],
        message: 'is not a token of the scenario',
      })
    }
    if (scenario.avss[index]?.restakes?.some((symbol) => !tokens.has(symbol))) {
      context.addIssue({
        code: 'custom',
        path: ['avss', index, 'restakes'],
        message: 'names a token that the scenario lacks',
      })
    }
    if (registrar?.kind === 'allowlist' && !registrar.operators.every((name) => actors.has(name))) {
      context.addIssue({ code: 'custom', path: [...path, 'operators'], message: 'names somebody unknown' })
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
        if (key === 'amounts' && Object.keys(value).some((name) => !actors.has(name))) {
          context.addIssue({ code: 'custom', path: [...path, key], message: 'names somebody unknown' })
        }
        if (actorKeys.has(key) && [value].flat().some((name) => !actors.has(String(name)))) {
          context.addIssue({
            code: 'custom',
            path: [...path, key],
            message: 'is not an actor of the scenario',
          })
        }
        for (const symbol of symbolsIn(key, value)) {
          const isNative = symbol === nativeSymbol && action.action !== 'deposit'
          if (!tokens.has(symbol) && !isNative) {
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
  'operators',
  'avs',
  'by',
  'slasher',
  'redistributionRecipient',
  'account',
  'appointee',
  'submitter',
  'earner',
  'claimer',
  'poster',
])

function symbolsIn(key: string, value: unknown): string[] {
  if (key === 'token' && typeof value === 'string') return [value]
  if (key === 'tokens' && Array.isArray(value)) return value.map(String)
  if (key === 'slashed' && typeof value === 'object' && value !== null) return Object.keys(value)
  return []
}

export type Scenario = z.output<typeof scenarioObject>

export type Action = z.output<typeof actionSchema>

/** The stakers and what they are used to do. */
export function stakersOf({ stakers }: Pick<Scenario, 'stakers'>): { name: string; habit: Habit }[] {
  return Array.isArray(stakers)
    ? stakers.map((name) => ({ name, habit: 'trader' }))
    : Object.entries(stakers).map(([name, habit]) => ({ name, habit }))
}

/** How scenarios call what is staked on the beacon chain, beside the symbols of their tokens. */
export const nativeSymbol = 'ETH'

function rewardsActors({ rewards }: Pick<Scenario, 'rewards'>): string[] {
  return rewards ? [rewards.submitter, rewards.poster, ...rewards.recomputers] : []
}

/** All actors of a scenario, in the order of their keys. */
export function namesOf(scenario: Scenario): string[] {
  return [
    ...stakersOf(scenario).map(({ name }) => name),
    ...scenario.operators.map(({ name }) => name),
    ...scenario.avss.map(({ name }) => name),
    ...scenario.others,
    ...(scenario.nativeRestakers ?? []),
    ...rewardsActors(scenario),
  ]
}
