import type { Model } from '@restack/indexer'
import type { Change, Step } from '@restack/protocol'
import {
  checkValue,
  contractErrors,
  type PlanStep,
  planSchema,
  RestackError,
  simulatePlan,
} from '@restack/sdk'
import { shown } from '../activity/names.js'
import { type States, strategyRef, text, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadStates } from '../state/loadNetwork.js'

type Answer = apiTypes['Simulation']

/** `GET /v1/simulate`: a plan played on the model, on the newest state. */
export async function simulationAnswer(
  view: View,
  { plan, limit }: { plan: string; limit: number },
  model: Model,
): Promise<Answer> {
  const steps = readPlan(plan)
  const states = await loadStates(view)
  const state = await model.read(view.connection)
  // From here to the end nothing waits: the state is everybody's.
  const simulation = simulatePlan(state, steps)
  const changes = simulation.changes
    .map((change) => ({ change, weight: weightOf(change, states) }))
    .sort(
      (a, b) => order(a.change) - order(b.change) || (a.weight < b.weight ? 1 : a.weight > b.weight ? -1 : 0),
    )
  return {
    block: blockAnswer(view.at),
    blockAfter: String(simulation.block),
    complete: simulation.complete,
    steps: simulation.steps.map(stepAnswer),
    total: changes.length,
    changes: changes.slice(0, limit).map(({ change }) => changeAnswer(view, change, states)),
    delegations: simulation.delegations.slice(0, limit).map(({ staker, before, after }) => ({
      staker: shown(staker),
      name: view.actors.get(staker) ?? null,
      before: before && shown(before),
      after: after && shown(after),
    })),
  }
}

/**
 * @throws RestackError `InvalidParameter`
 */
function readPlan(text: string): PlanStep[] {
  try {
    return checkValue({ schema: planSchema, value: JSON.parse(text), source: 'The plan' })
  } catch (error) {
    throw new RestackError({
      code: 'InvalidParameter',
      message: error instanceof RestackError ? error.message : 'The plan is not valid JSON.',
      remedy: 'Give a JSON list of steps, such as [{"type":"undelegate","staker":"0x…"}].',
      cause: error,
    })
  }
}

function stepAnswer(step: Step): Answer['steps'][number] {
  const { type } = step.action
  if (step.status === 'success')
    return { type, refused: null, events: step.events.map((event) => event.name) }
  const { name: code } = step.error
  const known = contractErrors[code]
  const message = known?.message ?? 'the contracts refuse it'
  return { type, refused: { code, message, remedy: known?.remedy ?? 'Change this step.' }, events: [] }
}

const parties: readonly Change['party'][] = ['staker', 'operator', 'operatorSet', 'strategy']
const order = ({ party }: Change) => parties.indexOf(party)
const isMagnitude = ({ figure }: Change) => figure.endsWith('Magnitude')

/** By how much wei a figure moves; magnitudes come last. */
function weightOf(change: Change, states: States): bigint {
  if (isMagnitude(change)) return -1n
  const { before, after, strategy } = change
  return worthOf(strategy, before > after ? before - after : after - before, states).eth ?? 0n
}

function changeAnswer(view: View, change: Change, states: States): Answer['changes'][number] {
  const { party, address, operatorSet, strategy, figure, before, after } = change
  const tokens = (amount: bigint) =>
    isMagnitude(change) ? null : figure === 'tokens' ? amount : worthOf(strategy, amount, states).tokens
  return {
    party,
    address: shown(address),
    name: view.names.get(address) ?? null,
    operatorSet: operatorSet && {
      avs: shown(operatorSet.avs),
      id: operatorSet.id,
      avsName: view.actors.get(operatorSet.avs) ?? null,
    },
    ...strategyRef(strategy, states),
    figure,
    before: String(before),
    after: String(after),
    beforeTokens: text(tokens(before)),
    afterTokens: text(tokens(after)),
  }
}
