// The beacon chain beside a sequence: validators of all pods, and what it looked like at each block that told its root.
import {
  type BeaconValidator,
  DENEB_LAYOUT,
  ELECTRA_LAYOUT,
  type ForkLayout,
  type Hex,
  podCredentials,
  pubkeyHash,
  type State,
} from '@restack/protocol'
import { toHex } from 'viem'
import { outsider, podAt, podOwners } from '../world.js'
import { type BeaconTree, beaconTree } from './beaconTree.js'

const ETH = 10n ** 9n

export type BeaconChain = {
  validators: BeaconValidator[]
  /** By timestamp of the execution block. */
  trees: Map<bigint, BeaconTree>
  /** By each of its roots. */
  byRoot: Map<Hex, BeaconTree>
}

const chains = new WeakMap<State, BeaconChain>()

/** It goes with the state of one sequence, and changes when actions are chosen. */
export function beaconChainOf(state: State): BeaconChain {
  const known = chains.get(state)
  if (known !== undefined) return known
  const chain = { validators: firstValidators(), trees: new Map(), byRoot: new Map() }
  chains.set(state, chain)
  return chain
}

export const VALIDATORS = 14
const pubkeys = Array.from({ length: VALIDATORS }, (_, index) => toHex(index + 1, { size: 48 }))
const hashes = pubkeys.map(pubkeyHash)
export const pubkeyOf = (index: number): Hex => pubkeys[index] as Hex
export const hashOf = (index: number): Hex => hashes[index] as Hex

/** Validator and pod go together by turns; the last two are somebody else's, and not activated. */
function firstValidators(): BeaconValidator[] {
  return hashes.map((hash, index): BeaconValidator => {
    const owner = podOwners[index % podOwners.length]
    const pod = index === VALIDATORS - 2 || owner === undefined ? outsider : podAt(owner)
    const balanceGwei = (index % 4 === 3 ? 96n : 32n) * ETH
    return {
      pubkeyHash: hash,
      withdrawalCredentials: podCredentials(pod, index % 4 === 3 ? 2 : 1),
      effectiveBalanceGwei: balanceGwei,
      balanceGwei: balanceGwei + BigInt(index),
      slashed: false,
      activationEpoch: index === VALIDATORS - 1 ? Infinity : 100,
      exitEpoch: Infinity,
    }
  })
}

/** The chain as it is, told to the execution block of now. */
export function tellRoot(state: State): BeaconTree {
  const { validators, trees, byRoot } = beaconChainOf(state)
  const tree = beaconTree(validators, layoutOf(state), `${state.timestamp} ${byRoot.size}`)
  trees.set(state.timestamp, tree)
  for (const root of [tree.view.blockRoot, tree.view.stateRoot, tree.view.balanceContainerRoot]) {
    byRoot.set(root, tree)
  }
  return tree
}

/** What the beacon chain has, whether or not the manager may say so already. */
function layoutOf({ timestamp: now, eigenPodManager }: State): ForkLayout {
  const { forks, pectraForkTimestamp } = eigenPodManager
  const fork = forks.findLast(({ timestamp }) => now > timestamp)
  if (fork) return fork.layout
  return pectraForkTimestamp === 0n || now > pectraForkTimestamp ? ELECTRA_LAYOUT : DENEB_LAYOUT
}

export function treeByRoot(state: State, root: Hex): BeaconTree {
  const tree = beaconChainOf(state).byRoot.get(root)
  if (!tree) throw new Error(`No beacon state has the root ${root}.`)
  return tree
}
