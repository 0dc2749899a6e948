// Proofs given to pods.
import {
  type BeaconView,
  balanceMultiproof,
  balanceProofs,
  credentialMultiproof,
  credentialProofs,
  DENEB_LAYOUT,
  ELECTRA_LAYOUT,
  type ForkLayout,
  staleProof,
} from '@restack/protocol'
import type { Generator } from '../generator.js'
import { hashOf, VALIDATORS } from '../native/beaconChain.js'
import type { BeaconTree } from '../native/beaconTree.js'
import { podAt } from '../world.js'
import type { Builder } from './builder.js'
import { authority, beaconBlock, type Owned, ownedPod } from './pods.js'

/** Views that credentials can be proven with, or any. */
function someView(g: Generator, { pod, chain }: Owned): [bigint, BeaconTree] | undefined {
  const last = pod.currentCheckpointTimestamp || pod.lastCheckpointTimestamp
  const all = [...chain.trees]
  const fresh = all.filter(([timestamp]) => timestamp > last)
  return g.maybe(g.chance(20) || fresh.length === 0 ? all : fresh.slice(-3))
}

/** The layout of a view but for its height, which is not that of its time either. */
function wrongHeight(g: Generator, timestamp: bigint, { layout }: BeaconView): ForkLayout {
  const forks = g.state.eigenPodManager.forks.filter((each) => timestamp > each.timestamp)
  const taken = [layout, ELECTRA_LAYOUT, DENEB_LAYOUT, ...forks.map((each) => each.layout)]
  const free = [4, 5, 6, 7, 8, 9].filter((height) => taken.every(({ stateHeight }) => stateHeight !== height))
  return { ...layout, stateHeight: g.pick(free) }
}

export const verifyWithdrawalCredentials: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const { podOwner, pod } = owned
  const found = someView(g, owned)
  if (!found) return beaconBlock(g)
  const [beaconTimestamp, { view }] = found
  const all = view.validators.map((_, index) => index)
  const mine = all.filter((index) => {
    const fields = view.validators[index]
    const isMine = fields?.withdrawalCredentials.endsWith(podAt(podOwner).slice(2)) ?? false
    return isMine && fields?.exitEpoch === Infinity && !pod.validators.has(fields.pubkeyHash)
  })
  const usable = g.chance(12) ? all : mine
  if (usable.length === 0) return undefined
  const indices = g.some(usable, 3)
  const common = {
    caller: authority(g, owned),
    podOwner,
    beaconTimestamp: beaconTimestamp + (g.chance(30) ? 1n : 0n),
  }
  const flawed = g.chance(12) ? g.maybe([...owned.chain.trees.values()]) : undefined
  if (g.chance(2)) {
    const proofs = credentialProofs(view, indices)
    const [first] = proofs.validatorFieldsProofs
    if (flawed && first) {
      const { stateRoot, layout } = flawed.view
      proofs.validatorFieldsProofs[0] = g.chance(2)
        ? { ...first, layout: g.chance(2) ? null : wrongHeight(g, beaconTimestamp, view) }
        : { ...first, stateRoot, layout }
    }
    const validatorIndices = g.chance(20) ? indices.map((index) => index + 1) : indices
    return { type: 'verifyWithdrawalCredentials', ...common, ...proofs, validatorIndices }
  }
  const proofs = credentialMultiproof(view, indices)
  if (flawed) proofs.proof = { ...proofs.proof, stateRoot: flawed.view.stateRoot, layout: flawed.view.layout }
  return { type: 'verifyWithdrawalCredentialsMultiproof', ...common, ...proofs }
}

export const verifyCheckpointProofs: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const { podOwner, pod, chain } = owned
  const current = pod.currentCheckpointTimestamp
  if (current === 0n && !g.chance(30)) return undefined
  const tree = g.chance(12) ? g.maybe([...chain.trees.values()]) : chain.trees.get(current)
  if (!tree || pod.validators.size === 0) return undefined
  const { view } = tree
  const known = [...pod.validators.values()].map(({ validatorIndex }) => validatorIndex).sort((a, b) => a - b)
  const chosen = g.some(known, known.length)
  const common = { caller: g.anyone(), podOwner }
  if (g.chance(2)) {
    const proofs = balanceProofs(view, g.chance(12) ? [] : chosen)
    const [first] = proofs.proofs
    if (g.chance(15)) proofs.balanceContainerProof.layout = null
    const flaw = g.next(45)
    if (first && flaw === 0) proofs.proofs[0] = { ...first, containerRoot: null }
    if (first && flaw === 1) proofs.proofs[0] = { ...first, chunk: first.chunk + 1 }
    if (first && flaw === 2) proofs.proofs.push({ ...first, pubkeyHash: hashOf(g.next(VALIDATORS)) })
    return { type: 'verifyCheckpointProofs', ...common, ...proofs }
  }
  const proofs = balanceMultiproof(view, chosen)
  if (g.chance(20)) proofs.proof = { ...proofs.proof, containerRoot: null }
  const flaw = g.next(40)
  if (flaw === 0) proofs.pubkeyHashes.reverse()
  if (flaw === 1) proofs.balancesGwei.pop()
  return { type: 'verifyCheckpointMultiproof', ...common, ...proofs }
}

export const verifyStaleBalance: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const { podOwner, pod } = owned
  const found = someView(g, owned)
  if (!found || (pod.currentCheckpointTimestamp !== 0n && !g.chance(20))) return undefined
  const [beaconTimestamp, { view }] = found
  const all = view.validators.map((_, index) => index)
  const fitting = all.filter((index) => {
    const fields = view.validators[index]
    return fields?.slashed && pod.validators.get(fields.pubkeyHash)?.status === 'active'
  })
  const index = g.maybe(g.chance(20) ? all : fitting)
  if (index === undefined) return undefined
  return {
    type: 'verifyStaleBalance',
    caller: g.anyone(),
    podOwner,
    beaconTimestamp,
    ...staleProof(view, index),
  }
}
