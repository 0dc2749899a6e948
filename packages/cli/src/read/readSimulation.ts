import type { Change, Simulation } from '@restack/protocol'
import type { Deployment, PlanStep } from '@restack/sdk'
import { getAddress } from 'viem'
import { beaconEth, formatPercent, parseAmount } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { InputError } from '../InputError.js'
import { parseShares } from '../write/parse.js'
import { readPlan } from './readPlan.js'
import { amount, heading, section } from './tables.js'

/** So many rows of a table; `--json` has them all. */
const shownRows = 40

/** `restack simulate slash` */
export async function simulateSlash(
  session: ReadSession,
  { set, operator, parts }: { set: string; operator: string; parts: readonly string[] },
): Promise<Report> {
  const slashes = (await parseShares(session, parts)).toSorted((a, b) =>
    a.strategy.toLowerCase() < b.strategy.toLowerCase() ? -1 : 1,
  )
  const step: PlanStep = {
    type: 'slashOperator',
    operatorSet: lower(session.names.operatorSet(set)),
    operator: lower(session.names.account(operator)),
    strategies: slashes.map(({ strategy }) => lower(strategy)),
    wadsToSlash: slashes.map(({ part }) => part),
  }
  return report(session, [step], `A slash of ${operator} by ${set}: ${parts.join(', ')}`)
}

/** `restack simulate loss` */
export async function simulateLoss(
  session: ReadSession,
  { staker, amount }: { staker: string; amount: string },
): Promise<Report> {
  const lost = parseAmount(amount, beaconEth)
  const step: PlanStep = {
    type: 'finalizeCheckpoint',
    staker: lower(session.names.account(staker)),
    balanceDeltasGwei: -lost,
    podBalanceGwei: 0n,
  }
  return report(session, [step], `A loss of ${amount} ETH by the validators of ${staker}`)
}

/** `restack simulate plan` */
export async function simulatePlanOf(session: ReadSession, { file }: { file: string }): Promise<Report> {
  const plan = await readPlan(session, file)
  return report(session, plan, `The plan of ${file}, ${plan.length} step${plan.length === 1 ? '' : 's'}`)
}

const lower = <value>(value: value): value => JSON.parse(JSON.stringify(value).toLowerCase())

async function report(session: ReadSession, plan: readonly PlanStep[], title: string): Promise<Report> {
  const { sdk, client } = session
  const state = await sdk.getState(client, {
    deployment: wholeDeployment(session),
    podOwners: plan.flatMap((step) => (step.type === 'finalizeCheckpoint' ? [step.staker] : [])),
  })
  const block = { number: BigInt(state.block), timestamp: state.timestamp }
  const simulation = sdk.simulatePlan(state, plan)
  return {
    json: { block: block.number, plan, ...jsonOf(simulation) },
    lines: [
      ...heading(session, title, block),
      ...simulation.steps.flatMap((step, index) =>
        step.status === 'refused'
          ? [
              `Step ${index + 1} (${step.action.type}) is refused: ${sentenceOf(session, step.error.name, step.error.args)}`,
            ]
          : [],
      ),
      ...(simulation.steps.length < plan.length ? ['What comes after it was not played.'] : []),
      ...(await changeLines(session, simulation)),
    ],
  }
}

function jsonOf({ steps, complete, block, changes, delegations }: Simulation) {
  return {
    complete,
    blockAfter: block,
    steps: steps.map((step) =>
      step.status === 'success'
        ? { type: step.action.type, status: step.status, events: step.events.map(({ name }) => name) }
        : { type: step.action.type, status: step.status, error: step.error },
    ),
    changes: changes.map((change) => ({ ...change, address: getAddress(change.address) })),
    delegations,
  }
}

function sentenceOf({ sdk }: ReadSession, name: string, args: readonly unknown[]): string {
  const known = sdk.contractErrors[name]
  if (!known) return name
  return `${known.message}. ${known.remedy} (${name}${args.length > 0 ? `: ${args.join(', ')}` : ''})`
}

const words: Record<Change['figure'], string> = {
  depositShares: 'deposit shares',
  withdrawableShares: 'withdrawable',
  queuedShares: 'queued',
  operatorShares: 'delegated',
  maxMagnitude: 'max magnitude',
  encumberedMagnitude: 'encumbered magnitude',
  slashableSharesInQueue: 'slashable in queue',
  currentMagnitude: 'allocated magnitude',
  slashableStake: 'slashable',
  unclearedShares: 'slashed, to be cleared',
  totalShares: 'total shares',
  burnableShares: 'burnable',
  tokens: 'tokens',
}

const parties = [
  ['staker', 'Stakers'],
  ['operator', 'Operators'],
  ['operatorSet', 'Operator sets'],
  ['strategy', 'Strategies'],
] as const

async function changeLines(session: ReadSession, { changes, delegations }: Simulation): Promise<string[]> {
  const { names, tokens } = session
  if (changes.length === 0 && delegations.length === 0) return ['', 'Nothing changes.']
  const strategies = [...new Set(changes.map(({ strategy }) => strategy))]
  const infos = new Map(
    await Promise.all(
      strategies.map(async (strategy) => [strategy, await tokens.strategy(strategy)] as const),
    ),
  )
  const value = (change: Change, of: bigint) => {
    if (change.figure.endsWith('Magnitude')) return formatPercent(of)
    const { decimals = 18, symbol = '' } = infos.get(change.strategy) ?? {}
    return amount(of, { decimals, symbol })
  }
  const who = ({ address, operatorSet }: Change) =>
    [
      operatorSet && address === operatorSet.avs ? '' : names.short(address),
      operatorSet ? names.shortSet(operatorSet) : '',
    ]
      .filter(Boolean)
      .join(' in ')
  const tables = parties.flatMap(([party, title]) => {
    const rows = changes
      .filter((change) => change.party === party)
      .toSorted((a, b) => Number(size(b) - size(a) > 0n) - Number(size(b) - size(a) < 0n))
    if (rows.length === 0) return []
    const shown = rows.slice(0, shownRows)
    return [
      ...section(
        session,
        title,
        ['who', 'what', 'before', 'after', 'change'],
        shown.map((change) => [
          who(change),
          words[change.figure],
          value(change, change.before),
          value(change, change.after),
          part(change),
        ]),
      ),
      ...(rows.length > shown.length ? [`and ${rows.length - shown.length} more: --json has them all.`] : []),
    ]
  })
  const moved = delegations.map(
    ({ staker, before, after }) =>
      `${names.show(staker)} delegates to ${after ? names.show(after) : 'nobody'}, not to ${before ? names.show(before) : 'nobody'} any more.`,
  )
  return [...tables, ...(moved.length > 0 ? ['', ...moved] : [])]
}

const size = ({ before, after }: Change): bigint => (before > after ? before - after : after - before)

/** `-20 %`, of what was; empty where there was nothing. */
function part({ before, after }: Change): string {
  if (before === 0n) return ''
  const parts = ((after - before) * 10_000n) / before
  const sign = parts < 0n ? '-' : '+'
  const absolute = parts < 0n ? -parts : parts
  return `${sign}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')} %`
}

/**
 * A deployment whose history can be read.
 *
 * @throws InputError `IncompleteDeployment`
 */
function wholeDeployment({ deployment }: ReadSession): Deployment {
  if (deployment.parameters && 'deploymentBlock' in deployment) return deployment as Deployment
  throw new InputError({
    code: 'IncompleteDeployment',
    message: `The deployment ${deployment.name} does not say when it began and with which delays.`,
    remedy:
      'Simulations need a deployment file with deploymentBlock and parameters, as `restack deploy` writes it.',
  })
}
