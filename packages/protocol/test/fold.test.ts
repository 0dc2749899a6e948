// A state that is folded from events is the state in which the actions were played.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Address,
  attempt,
  createFold,
  type EventSource,
  type LoggedEvent,
  type ProtocolEvent,
  type State,
  snapshot,
  WAD,
} from '../src/index.js'
import { dice, randomScene, toAction } from './randomScene.js'

/** To find the smallest sequence takes long: `SHRINK=1` does. */
const shrinking = { endOnFailure: process.env.SHRINK === undefined }

it('equals the state in which the actions were played, after every one of them', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 40, maxLength: 120 }), (rolls) => {
      const state = randomScene()
      const folded = snapshot(state)
      const add = createFold(folded)
      for (const [step, roll] of rolls.entries()) {
        const action = toAction(state, roll)
        const outcome = attempt(state, action)
        if (outcome.status === 'refused') continue
        for (const event of logged(state, outcome.events, step)) add(event)
        Object.assign(folded, { block: state.block, timestamp: state.timestamp })
        expect(remembered(folded), action.type).toEqual(remembered(state))
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 30), ...shrinking },
  )
})

/** As a chain would have them: integers as text, and sources by name. */
function logged(state: State, events: readonly ProtocolEvent[], step: number): LoggedEvent[] {
  const names = new Map(
    Object.entries(state.config.contracts).map(([name, address]) => [address, name as EventSource]),
  )
  return events.flatMap(({ contract, name, args }) => {
    const source = names.get(contract) ?? (state.strategies.has(contract) ? 'strategy' : undefined)
    if (!source) return []
    return [
      {
        contract: source,
        address: contract,
        name,
        args: texts(args) as LoggedEvent['args'],
        block: state.block,
        transaction: String(step),
      },
    ]
  })
}

function texts(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(texts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, texts(item)]))
}

/** What is in events; a factor of 0 reads as 1e18, and empty records as none. */
function remembered(state: State) {
  const { stakers, operators, withdrawals, avss, operatorSets, accounts, paused } = state
  const { burnableETHShares, beaconChainSlashingFactors } = state.eigenPodManager
  return {
    stakers: [...stakers].map(([address, { positions, strategies, depositNonce, ...staker }]) => ({
      address,
      ...staker,
      strategies: sorted(strategies),
      withdrawalRoots: sorted(staker.withdrawalRoots),
      positions: sorted(
        [...positions].flatMap(([strategy, { depositShares, scalingFactor }]) =>
          depositShares === 0n && (scalingFactor === 0n || scalingFactor === WAD)
            ? []
            : [`${strategy} ${depositShares} ${scalingFactor || WAD}`],
        ),
      ),
    })),
    operators: [...operators].map(([address, { stakes, sets, ...operator }]) => ({
      address,
      delegationApprover: operator.delegationApprover,
      allocationDelay: operator.allocationDelay,
      registeredSets: operator.registeredSets,
      stakes: [...stakes].map(([strategy, { deallocationQueue, ...stake }]) => [strategy, stake]),
      sets: [...sets]
        .map(([key, { registered, slashableUntil, allocations }]) => ({
          key,
          registered,
          slashableUntil,
          allocations: sorted(
            [...allocations].map(([strategy, allocation]) =>
              JSON.stringify([strategy, inForce(allocation, state.block)], (_, value) =>
                typeof value === 'bigint' ? String(value) : value,
              ),
            ),
          ),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    })),
    withdrawals,
    avss,
    operatorSets,
    accounts,
    paused,
    burnableETHShares,
    beaconChainSlashingFactors,
    // That nothing was cleared is in no event.
    slashes: [...state.strategyManager.slashes].map(([key, { byId }]) => [
      key,
      [...byId].map(([id, { shares, resolutionBlock }]) => [
        id,
        resolutionBlock,
        [...shares].filter(([, left]) => left > 0n),
      ]),
    ]),
  }
}

type Pending = { currentMagnitude: bigint; pendingDiff: bigint; effectBlock: number }

function inForce(allocation: Pending, block: number): Pending {
  if (block < allocation.effectBlock) return allocation
  const currentMagnitude = allocation.currentMagnitude + allocation.pendingDiff
  return { currentMagnitude, pendingDiff: 0n, effectBlock: 0 }
}

const sorted = <T extends string | Address>(values: readonly T[]): T[] => [...values].sort()
