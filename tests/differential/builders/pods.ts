// Pods: what their owners do.
import {
  type Address,
  balanceMultiproof,
  balanceProofs,
  beaconChainSlashingFactor,
  credentialMultiproof,
  credentialProofs,
  delegatedTo,
  getMaxMagnitude,
  type Pod,
  staleProof,
  WAD,
} from '@restack/protocol'
import type { Generator } from '../generator.js'
import {
  type BeaconChain,
  beaconChainOf,
  hashOf,
  pubkeyOf,
  tellRoot,
  VALIDATORS,
} from '../native/beaconChain.js'
import type { BeaconTree } from '../native/beaconTree.js'
import { beacon, nobody, outsider, podAt, podOwners, tokens } from '../world.js'
import type { Builder } from './builder.js'

type Owned = { podOwner: Address; pod: Pod; chain: BeaconChain }

/** Somebody's pod. */
function ownedPod(g: Generator): Owned | undefined {
  const podOwner = g.maybe(podOwners.filter((each) => g.state.eigenPodManager.pods.has(each)))
  const pod = podOwner && g.state.eigenPodManager.pods.get(podOwner)
  return podOwner && pod && { podOwner, pod, chain: beaconChainOf(g.state) }
}

/** Mostly the owner, or the submitter. */
const authority = (g: Generator, { podOwner, pod }: Owned): Address =>
  g.chance(20) ? outsider : g.chance(4) && pod.proofSubmitter !== nobody ? pod.proofSubmitter : podOwner

export const createPod: Builder = (g) => {
  const caller = g.pick(podOwners)
  const has = g.state.eigenPodManager.pods.has(caller)
  return has && !g.chance(10) ? undefined : { type: 'createPod', caller, newPod: podAt(caller) }
}

export const setProofSubmitter: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const caller = g.chance(5) ? g.anyone() : owned.podOwner
  return {
    type: 'setProofSubmitter',
    caller,
    podOwner: owned.podOwner,
    newProofSubmitter: g.pick([nobody, outsider]),
  }
}

/** Views that credentials can be proven with, or any. */
function someView(g: Generator, { pod, chain }: Owned): [bigint, BeaconTree] | undefined {
  const last = pod.currentCheckpointTimestamp || pod.lastCheckpointTimestamp
  const all = [...chain.trees]
  const fresh = all.filter(([timestamp]) => timestamp > last)
  return g.maybe(g.chance(20) || fresh.length === 0 ? all : fresh.slice(-3))
}

/** The root of the chain as it is, for the block of now. */
export const beaconBlock: Builder = (g) => {
  const { view } = tellRoot(g.state)
  return { type: 'setBeaconRoot', timestamp: g.state.timestamp, root: view.blockRoot }
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
        ? { ...first, layout: g.chance(2) ? null : layout === 'deneb' ? 'electra' : 'deneb' }
        : { ...first, stateRoot, layout }
    }
    const validatorIndices = g.chance(20) ? indices.map((index) => index + 1) : indices
    return { type: 'verifyWithdrawalCredentials', ...common, ...proofs, validatorIndices }
  }
  const proofs = credentialMultiproof(view, indices)
  if (flawed) proofs.proof = { ...proofs.proof, stateRoot: flawed.view.stateRoot, layout: flawed.view.layout }
  return { type: 'verifyWithdrawalCredentialsMultiproof', ...common, ...proofs }
}

export const startCheckpoint: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned || (owned.pod.currentCheckpointTimestamp !== 0n && !g.chance(40))) return undefined
  if (!g.state.beacon.roots.has(g.state.timestamp) && !g.chance(10)) return beaconBlock(g)
  const caller = authority(g, owned)
  return { type: 'startCheckpoint', caller, podOwner: owned.podOwner, revertIfNoBalance: g.chance(8) }
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

/** Mostly of those that may: nothing is left of what the owner has. */
export const cancelCheckpoint: Builder = (g) => {
  const open = [...g.state.eigenPodManager.pods].filter(([, pod]) => pod.currentCheckpointTimestamp !== 0n)
  const stuck = open.filter(([podOwner]) => {
    const factor = beaconChainSlashingFactor(g.state, podOwner)
    const operator = delegatedTo(g.state, podOwner)
    return (factor * (operator === nobody ? WAD : getMaxMagnitude(g.state, operator, beacon))) / WAD === 0n
  })
  const [podOwner] = g.maybe(stuck) ?? (g.chance(4) ? g.maybe(open) : undefined) ?? []
  return podOwner && { type: 'cancelCheckpoint', caller: g.chance(8) ? g.anyone() : podOwner, podOwner }
}

const somePubkey = (g: Generator, { pod }: Owned) => {
  const known = [...pod.validators.values()].map(({ validatorIndex }) => validatorIndex)
  if (g.chance(20)) return '0x1234' as const
  return pubkeyOf(g.chance(6) ? g.next(VALIDATORS) : (g.maybe(known) ?? 0))
}

export const requestWithdrawal: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const requests = Array.from({ length: 1 + g.next(2) }, () => ({
    pubkey: somePubkey(g, owned),
    amountGwei: g.chance(2) ? 0n : BigInt(1 + g.next(1000)),
  }))
  const value = BigInt(g.next(20))
  return { type: 'requestWithdrawal', caller: authority(g, owned), podOwner: owned.podOwner, value, requests }
}

export const requestConsolidation: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const target = somePubkey(g, owned)
  const srcPubkey = g.chance(3) ? target : somePubkey(g, owned)
  const requests = [{ srcPubkey, targetPubkey: target }]
  const value = BigInt(g.next(20))
  return {
    type: 'requestConsolidation',
    caller: authority(g, owned),
    podOwner: owned.podOwner,
    value,
    requests,
  }
}

export const recoverTokens: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned) return undefined
  const { podOwner } = owned
  const token = g.pick(tokens)
  const held = g.held(token, podAt(podOwner))
  if (held === 0n && g.chance(2)) {
    return { type: 'transfer', caller: podOwner, token, to: podAt(podOwner), amount: 1000n }
  }
  const caller = g.chance(6) ? outsider : podOwner
  const amountsToWithdraw = g.chance(10) ? [] : [g.upTo(held)]
  return {
    type: 'recoverTokens',
    caller,
    podOwner,
    tokenList: [token],
    amountsToWithdraw,
    recipient: podOwner,
  }
}
