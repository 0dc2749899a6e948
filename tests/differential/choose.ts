// From a choice to a step: how much time passes, and what is done then.
import { type Action, type Address, advance, type State } from '@restack/protocol'
import { due } from './builders/forks.js'
import { unpause } from './builders/governance.js'
import { startCheckpoint } from './builders/pods.js'
import { verifyStaleBalance } from './builders/proofs.js'
import { weights } from './builders/weights.js'
import { type Choice, generator, LIMIT, NUMBERS } from './generator.js'
import {
  avss,
  BEGINNING,
  beacon,
  delays,
  nobody,
  operatorSets,
  operators,
  outsider,
  owner,
  podAt,
  podOwners,
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

/** On a young chain Pectra comes later: until then proofs are in the layout of Deneb. */
const pectraOf = (block: number): bigint => (block < delays.withdrawal ? BEGINNING + 720n : 1n)

/** What every sequence that starts at a block begins with, so that it does not spend its steps on setting up. */
export function opening(block: number): Action[] {
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
    { type: 'setProofTimestampSetter', caller: owner, newProofTimestampSetter: outsider },
    { type: 'setPectraForkTimestamp', caller: outsider, timestamp: pectraOf(block) },
    ...podOwners.map((caller): Action => ({ type: 'createPod', caller, newPod: podAt(caller) })),
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

/** Blocks that pass before a step: mostly few, and now and then exactly a delay, or one more or less. */
const PASSING = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 9]

/** In blocks: the time of a fork may be set to the end of days. */
const SOON = 1000

/** Blocks to a moment at which something changes by itself, or to one before or after. 0 where nothing is due. */
function aim(state: State, number: number): number {
  const moments: number[] = []
  for (const { startBlock } of state.withdrawals.values()) moments.push(startBlock + delays.withdrawal)
  for (const { allocationDelay, sets } of state.operators.values()) {
    moments.push(allocationDelay.effectBlock)
    for (const { slashableUntil, allocations } of sets.values()) {
      moments.push(slashableUntil)
      for (const { effectBlock } of allocations.values()) moments.push(effectBlock)
    }
  }
  for (const { slasher: pending } of state.operatorSets.values()) moments.push(pending.effectBlock)
  for (const { byId } of state.strategyManager.slashes.values()) {
    for (const { resolutionBlock } of byId.values()) moments.push(resolutionBlock)
  }
  const { forks, pectraForkTimestamp, podImplementations } = state.eigenPodManager
  const times = [
    pectraForkTimestamp,
    ...forks.flatMap(({ timestamp }) => [timestamp, timestamp + 384n]),
    ...podImplementations.map(({ usableFrom }) => usableFrom),
  ]
  for (const time of times) moments.push(state.block + Math.ceil(Number(time - state.timestamp) / 12))
  const ahead = moments.filter((moment) => moment >= state.block && moment < state.block + SOON)
  const moment = ahead[(number >>> 2) % Math.max(1, ahead.length)]
  return moment === undefined ? 0 : Math.max(0, moment - state.block + ((number % 4) % 3) - 1)
}

export type Step = { blocks: number; action: Action }

/** Lets the time pass in the state, and gives what to do then. */
export function choose(state: State, choice: Choice, beginning: readonly Action[]): Step {
  const first = choice[0] ?? 0
  if (first < OPENING) return { blocks: 0, action: beginning[first % beginning.length] as Action }
  const time = choice[NUMBERS - 1] ?? 0
  // A checkpoint needs the root of its own block.
  if (state.beacon.roots.has(state.timestamp) && (time >>> 3) % 2 === 0) {
    const g = generator(state, choice)
    const action = ((time >>> 4) % 3 === 0 ? verifyStaleBalance(g) : undefined) ?? startCheckpoint(g)
    if (action) return { blocks: 0, action }
  }
  const onTime = (time >>> 5) % 2 === 0 ? due(generator(state, choice)) : undefined
  if (onTime) return { blocks: 0, action: onTime }
  const blocks = time % 8 === 0 ? aim(state, time >>> 8) : (PASSING[(time >>> 8) % PASSING.length] ?? 0)
  if (blocks > 0) advance(state, { blocks })
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
