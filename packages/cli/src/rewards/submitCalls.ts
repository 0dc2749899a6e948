import type { Call, OperatorDirectedRewardsSubmission, RewardsSubmission } from '@restack/sdk'
import { type Address, parseUnits } from 'viem'
import { parseAmount } from '../amounts.js'
import type { WriteContext } from '../command.js'
import { InputError, invalidCommand } from '../InputError.js'
import type { TokenInfo } from '../session/tokens.js'
import { parseCount } from '../write/parse.js'
import { midnight, parseDay } from './days.js'
import { isDirected, isOfSet, parseKind, type RewardsKind } from './kinds.js'

export type SubmitValues = {
  kind: string
  amount: string
  token: string
  strategies?: string[]
  set?: string
  avs?: string
  start?: string
  days?: string
  description?: string
}

const daySeconds = 86_400

/** `restack rewards submit` */
export async function submitCalls(context: WriteContext, values: SubmitValues): Promise<Call[]> {
  const { sdk, client, deployment, names, tokens } = context
  const kind = parseKind(values.kind)
  const token = await tokens.token(values.token)
  const operatorSet = setOf(context, kind, values)
  const days = parseCount(values.days ?? '1', '--days', 10_000)
  const common = {
    strategiesAndMultipliers: await strategiesOf(context, values, operatorSet),
    token: token.token,
    startTimestamp: startOf(context, kind, { start: values.start, days }),
    duration: days * daySeconds,
  }
  if (isDirected(kind)) {
    const submission: OperatorDirectedRewardsSubmission = {
      ...common,
      operatorRewards: parseOperatorRewards(context, values.amount, token),
      description: values.description ?? '',
    }
    const submissions = [submission]
    return operatorSet
      ? [
          await sdk.prepareCreateOperatorDirectedOperatorSetRewardsSubmission(client, {
            deployment,
            operatorSet,
            submissions,
          }),
        ]
      : [
          await sdk.prepareCreateOperatorDirectedAVSRewardsSubmission(client, {
            deployment,
            avs: values.avs === undefined ? context.requireSender() : names.account(values.avs),
            submissions,
          }),
        ]
  }
  const submission: RewardsSubmission = { ...common, amount: parseAmount(values.amount, token) }
  const parameters = { deployment, submissions: [submission] }
  if (kind === 'avs') return [await sdk.prepareCreateAVSRewardsSubmission(client, parameters)]
  if (kind === 'all-stakers') return [await sdk.prepareCreateRewardsForAllSubmission(client, parameters)]
  if (kind === 'all-earners') return [await sdk.prepareCreateRewardsForAllEarners(client, parameters)]
  const ofSet = { ...parameters, operatorSet: operatorSet ?? needsSet(kind) }
  return kind === 'unique-stake'
    ? [await sdk.prepareCreateUniqueStakeRewardsSubmission(client, ofSet)]
    : [await sdk.prepareCreateTotalStakeRewardsSubmission(client, ofSet)]
}

function setOf({ names }: WriteContext, kind: RewardsKind, { set, avs }: SubmitValues) {
  if (avs !== undefined && kind !== 'directed-avs')
    throw invalidCommand('--avs is for rewards of the kind directed-avs.', 'Leave it out.')
  if (!isOfSet(kind)) {
    if (set === undefined) return undefined
    throw invalidCommand(
      `Rewards of the kind ${kind} are not for an operator set.`,
      'Leave --set out, or submit unique-stake, total-stake or directed-set.',
    )
  }
  return names.operatorSet(set ?? needsSet(kind))
}

function needsSet(kind: RewardsKind): never {
  throw invalidCommand(
    `Rewards of the kind ${kind} are for the members of an operator set.`,
    'Name it with --set, such as --set lumen/0.',
  )
}

/** Those that were named, else those of the set, else all of the deployment, counted once each. */
async function strategiesOf(
  { sdk, client, deployment, tokens }: WriteContext,
  { strategies = [] }: SubmitValues,
  operatorSet: { avs: Address; id: number } | undefined,
) {
  const wad = 10n ** 18n
  if (strategies.length > 0) {
    return Promise.all(
      strategies.map(async (text) => {
        const [name = '', multiplier = '1', ...more] = text.split('=')
        if (!/^\d{1,10}(\.\d{1,18})?$/.test(multiplier) || more.length > 0) throw invalidMultiplier(text)
        return { strategy: (await tokens.strategy(name)).strategy, multiplier: parseUnits(multiplier, 18) }
      }),
    )
  }
  const found = operatorSet
    ? (await sdk.getOperatorSet(client, { deployment, operatorSet })).strategies
    : Object.values(deployment.strategies)
  return found.map((strategy) => ({ strategy, multiplier: wad }))
}

function invalidMultiplier(text: string): InputError {
  return new InputError({
    code: 'InvalidMultiplier',
    message: `"${text}" does not say how much a token counts.`,
    remedy: 'Write the token, or the token, an equals sign and a number, such as rstETH=1.5.',
  })
}

/** Midnight of the chain's day; of rewards for days that are over, so that they end there. */
function startOf(
  { block }: WriteContext,
  kind: RewardsKind,
  { start, days }: { start: string | undefined; days: number },
): number {
  if (start !== undefined) return parseDay(start)
  const today = midnight(block.timestamp)
  return isDirected(kind) ? today - days * daySeconds : today
}

/** `northstar=10,bluepeak=2.5` */
function parseOperatorRewards({ names }: WriteContext, text: string, token: TokenInfo) {
  return text.split(',').map((part) => {
    const [operator, amount, ...more] = part.split('=')
    if (operator && amount && more.length === 0)
      return { operator: names.account(operator), amount: parseAmount(amount, token) }
    throw new InputError({
      code: 'InvalidOperatorRewards',
      message: `"${part}" does not say which operator gets how much.`,
      remedy: 'Write operators with their amounts, such as northstar=10,bluepeak=2.5.',
    })
  })
}
