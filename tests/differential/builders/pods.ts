// Pods: what their owners do.
import {
  type Address,
  beaconChainSlashingFactor,
  delegatedTo,
  getMaxMagnitude,
  type Pod,
  WAD,
} from '@restack/protocol'
import type { Generator } from '../generator.js'
import { type BeaconChain, beaconChainOf, pubkeyOf, tellRoot, VALIDATORS } from '../native/beaconChain.js'
import { beacon, nobody, outsider, podAt, podOwners, tokens } from '../world.js'
import type { Builder } from './builder.js'

export type Owned = { podOwner: Address; pod: Pod; chain: BeaconChain }

/** Somebody's pod. */
export function ownedPod(g: Generator): Owned | undefined {
  const podOwner = g.maybe(podOwners.filter((each) => g.state.eigenPodManager.pods.has(each)))
  const pod = podOwner && g.state.eigenPodManager.pods.get(podOwner)
  return podOwner && pod && { podOwner, pod, chain: beaconChainOf(g.state) }
}

/** Mostly the owner, or the submitter. */
export const authority = (g: Generator, { podOwner, pod }: Owned): Address =>
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

/** The root of the chain as it is, for the block of now. */
export const beaconBlock: Builder = (g) => {
  const { view } = tellRoot(g.state)
  return { type: 'setBeaconRoot', timestamp: g.state.timestamp, root: view.blockRoot }
}

export const startCheckpoint: Builder = (g) => {
  const owned = ownedPod(g)
  if (!owned || (owned.pod.currentCheckpointTimestamp !== 0n && !g.chance(40))) return undefined
  if (!g.state.beacon.roots.has(g.state.timestamp) && !g.chance(10)) return beaconBlock(g)
  const caller = authority(g, owned)
  return { type: 'startCheckpoint', caller, podOwner: owned.podOwner, revertIfNoBalance: g.chance(8) }
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
