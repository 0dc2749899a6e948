// Pods.
import { depositSharesOf } from '@restack/protocol'
import { beacon, podOwners } from '../world.js'
import type { Builder } from './builder.js'

export const creditValidators: Builder = (g) => ({
  type: 'creditValidators',
  podOwner: g.pick(podOwners),
  effectiveBalanceGwei: BigInt(g.pick([32_000_000_000, 31_999_999_999, 1, 64_000_000_000])),
})

export const finalizeCheckpoint: Builder = (g) => {
  const podOwner = g.pick(podOwners)
  const shares = depositSharesOf(g.state, podOwner, beacon) / 10n ** 9n
  const withdrawable = g.state.eigenPodManager.pods.get(podOwner)?.withdrawableGwei ?? 0n
  const prevBeaconBalanceGwei = shares > withdrawable ? shares - withdrawable : 0n
  // Most checkpoints find what left the validators, and something more or less.
  const exited = g.upTo(prevBeaconBalanceGwei)
  const drift = g.pick([0n, 0n, 1n, 1_000_000n, -1n, -1_000_000_000n, -(exited / 10n)])
  const podBalanceGwei = exited + drift > 0n ? exited + drift : 0n
  const balanceDeltasGwei = -exited
  return { type: 'finalizeCheckpoint', podOwner, podBalanceGwei, prevBeaconBalanceGwei, balanceDeltasGwei }
}
