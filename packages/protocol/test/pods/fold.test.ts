// Pods that are folded from events are the pods in which the actions were played.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  attempt,
  createFold,
  type LoggedEvent,
  type Pod,
  type ProtocolEvent,
  type State,
  snapshot,
} from '../../src/index.js'
import { block, type Native, STAKER } from './nativeScene.js'
import { podIn } from './podInvariants.js'
import { randomNative, roll, step } from './randomNative.js'

const endOnFailure = process.env.SHRINK === undefined

it('equals the pod in which the actions were played, after every one of them', () => {
  fc.assert(
    fc.property(fc.array(roll, { minLength: 40, maxLength: 120, size: 'max' }), (rolls) => {
      const n: Native = randomNative(true)
      const folded = snapshot(n.state)
      const add = createFold(folded)
      for (const [index, rolled] of rolls.entries()) {
        const action = step(n, rolled, 'slashing')
        const outcome = action && attempt(n.state, action)
        if (outcome?.status !== 'success') continue
        for (const event of logged(n.state, outcome.events, index)) add(event)
        expect(inEvents(podIn(folded)), action?.type).toEqual(inEvents(podIn(n.state)))
        expect(podIn(folded).balanceWei).toBeLessThanOrEqual(podIn(n.state).balanceWei)
        const { stakers, eigenPodManager } = folded
        expect(eigenPodManager.beaconChainSlashingFactors).toEqual(
          n.state.eigenPodManager.beaconChainSlashingFactors,
        )
        const nativeOf = (state: State['stakers']) =>
          [...(state.get(STAKER)?.positions.values() ?? [])].map(({ depositShares }) => depositShares)
        expect(nativeOf(stakers).filter(Boolean)).toEqual(nativeOf(n.state.stakers).filter(Boolean))
      }
      block(n)
    }),
    { numRuns: Number(process.env.RUNS ?? 40), endOnFailure },
  )
})

/** As a chain would have them: integers as text. */
function logged({ config }: State, events: readonly ProtocolEvent[], transaction: number): LoggedEvent[] {
  const sources = new Map(Object.entries(config.contracts).map(([name, address]) => [address, name]))
  return events.map(({ contract, name, args }) => ({
    contract: (sources.get(contract) ?? 'pod') as LoggedEvent['contract'],
    address: contract,
    name,
    args: JSON.parse(JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value))),
    block: 1,
    transaction: String(transaction),
  }))
}

/** Without what no event says. */
function inEvents({ validators, balanceWei, checkpoint, ...pod }: Pod) {
  const isOpen = pod.currentCheckpointTimestamp !== 0n
  return {
    ...pod,
    checkpoint: { ...checkpoint, podBalanceGwei: isOpen ? 0n : checkpoint.podBalanceGwei },
    validators: new Map([...validators].map(([hash, { validatorIndex, ...validator }]) => [hash, validator])),
  }
}
