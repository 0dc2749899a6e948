// From a choice to a step: how much time passes, and what is done then.
import type { Action, Address, State } from '@restack/protocol'
import { unpause, weights } from './builders.js'
import { type Choice, generator, LIMIT, NUMBERS } from './generator.js'
import {
  avss,
  beacon,
  contracts,
  delays,
  nobody,
  operatorSets,
  operators,
  owner,
  recipient,
  registrar,
  slasher,
  stakers,
  strategies,
  tokenOf,
} from './world.js'

const ETHER = 10n ** 18n
const none = { signature: null, expiry: 0n }
const salt = `0x${'00'.repeat(32)}` as const

/** What every sequence begins with, so that it does not spend its steps on setting up. */
export function opening(): Action[] {
  const [first, second] = avss
  const three = strategies().slice(0, 3)
  const chosen = [...three, beacon]
  const set = (index: number) => operatorSets[index] as { avs: Address; id: number }
  const sets = (avs: Address) =>
    operatorSets
      .slice(0, 3)
      .filter((each) => each.avs === avs)
      .map(({ id }) => id)
  return [
    { type: 'whitelistStrategies', caller: owner, strategiesToWhitelist: three },
    ...operators.slice(0, 2).map(
      (caller, index): Action => ({
        type: 'registerAsOperator',
        caller,
        initDelegationApprover: nobody,
        allocationDelay: index,
        metadataURI: 'ipfs://operator',
      }),
    ),
    ...avss.map(
      (avs): Action => ({ type: 'updateAVSMetadataURI', caller: avs, avs, metadataURI: 'ipfs://avs' }),
    ),
    { type: 'setAVSRegistrar', caller: first, avs: first, registrar },
    {
      type: 'createOperatorSetsV2',
      caller: first,
      avs: first,
      params: [{ operatorSetId: set(0).id, strategies: chosen, slasher }],
    },
    {
      type: 'createRedistributingOperatorSetsV2',
      caller: first,
      avs: first,
      params: [{ operatorSetId: set(1).id, strategies: three, slasher }],
      redistributionRecipients: [recipient],
    },
    {
      type: 'createOperatorSets',
      caller: second,
      avs: second,
      params: [{ operatorSetId: set(2).id, strategies: chosen }],
    },
    ...operators.slice(0, 2).flatMap((operator) =>
      avss.map(
        (avs): Action => ({
          type: 'registerForOperatorSets',
          caller: operator,
          operator,
          params: { avs, operatorSetIds: sets(avs), data: '0x' },
        }),
      ),
    ),
    ...stakers.flatMap((caller, index): Action[] => {
      const strategy = three[index % 3] as Address
      return [
        {
          type: 'depositIntoStrategy',
          caller,
          strategy,
          token: tokenOf(strategy),
          amount: ETHER * BigInt(index + 1) + BigInt(index),
        },
        {
          type: 'delegateTo',
          caller,
          operator: operators[index % 2] as Address,
          approverSignatureAndExpiry: none,
          approverSalt: salt,
        },
      ]
    }),
  ]
}

/** First numbers below this stand for a step of the opening. */
export const OPENING = 256

const total = weights.reduce((sum, [weight]) => sum + weight, 0)
const { withdrawal, configuration, deallocation, resolution } = delays

/** Blocks that pass before a step: mostly few, and now and then exactly a delay, or one more or less. */
const PASSING = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, resolution, resolution - 1]
const JUMPS = [withdrawal, withdrawal + 1, deallocation - 1, configuration, configuration + 1, 40]

export type Step = { blocks: number; action: Action }

export function choose(state: State, choice: Choice, beginning: readonly Action[]): Step {
  const first = choice[0] ?? 0
  if (first < OPENING) return { blocks: 0, action: beginning[first % beginning.length] as Action }
  const time = choice[NUMBERS - 1] ?? 0
  const blocks =
    time % 24 === 0
      ? (JUMPS[(time >>> 8) % JUMPS.length] ?? 0)
      : (PASSING[(time >>> 8) % PASSING.length] ?? 0)
  return { blocks, action: chooseAction(state, choice) }
}

function chooseAction(state: State, choice: Choice): Action {
  const g = generator(state, choice)
  if ((choice[NUMBERS - 2] ?? 0) % 6 === 0) {
    const resumed = unpause(g)
    if (resumed !== undefined) return resumed
  }
  let drawn = (((choice[0] ?? 0) - OPENING) / (LIMIT - OPENING)) * total
  let index = 0
  while (index < weights.length - 1 && drawn >= (weights[index]?.[0] ?? 0)) {
    drawn -= weights[index]?.[0] ?? 0
    index += 1
  }
  // The next builder that has a use, beginning with the one drawn.
  for (let tried = 0; tried < weights.length; tried++) {
    const action = weights[(index + tried) % weights.length]?.[1](g)
    if (action !== undefined) return action
  }
  throw new Error('No action fits the state.')
}
