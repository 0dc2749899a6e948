// What happens on the beacon chain. Pods see it at the next block that tells its root.
import type { Address, BeaconValidator } from '@restack/protocol'
import type { Generator } from '../generator.js'
import { beaconChainOf } from '../native/beaconChain.js'
import { podAt, podOwners } from '../world.js'
import type { Builder } from './builder.js'
import { beaconBlock } from './pods.js'

const GWEI = 10n ** 9n

type Found = { validator: BeaconValidator; podOwner: Address }

/** A validator that withdraws to a pod, and has something. */
function someValidator(g: Generator): Found | undefined {
  const owners = podOwners.filter((each) => g.state.eigenPodManager.pods.has(each))
  return g.maybe(
    beaconChainOf(g.state).validators.flatMap((validator) => {
      const podOwner = owners.find((each) => validator.withdrawalCredentials.endsWith(podAt(each).slice(2)))
      return podOwner && validator.balanceGwei > 0n ? [{ validator, podOwner }] : []
    }),
  )
}

/** Rewards, penalties and slashings; then the root is told. */
export const drift: Builder = (g) => {
  for (let times = g.next(4); times >= 0; times--) {
    const { validator } = someValidator(g) ?? {}
    if (!validator) continue
    const part = g.upTo(validator.balanceGwei / (g.chance(3) ? 2n : 1000n))
    validator.balanceGwei += g.chance(2) ? part : -part
    if (g.chance(6)) {
      validator.slashed = true
      validator.exitEpoch = 300
    }
  }
  return beaconBlock(g)
}

/** All of a validator's balance, or a part, goes to its pod. */
export const sweep: Builder = (g) => {
  const found = someValidator(g)
  if (!found) return undefined
  const { validator, podOwner } = found
  const paid = g.chance(2) ? validator.balanceGwei : g.upTo(validator.balanceGwei)
  validator.balanceGwei -= paid
  if (validator.balanceGwei === 0n) validator.exitEpoch = 300
  return { type: 'sweepToPod', podOwner, amountWei: paid * GWEI }
}

export const send: Builder = (g) => {
  const podOwner = g.maybe(podOwners.filter((each) => g.state.eigenPodManager.pods.has(each)))
  return podOwner && { type: 'sendToPod', podOwner, amountWei: g.upTo(10n * GWEI * GWEI) }
}

export const setRequestQueue: Builder = (g) => ({
  type: 'setRequestQueue',
  queue: g.pick(['withdrawals', 'consolidations']),
  feeWei: g.chance(6) ? null : BigInt(1 + g.next(10)),
  accepts: !g.chance(6),
})
