// A pod, and what it sees of a beacon chain: a list of validators whose balances the tests move.
import { type Hex, keccak256, toHex } from 'viem'
import {
  advance,
  BEACON_CHAIN_ETH_STRATEGY as BEACON,
  type BeaconValidator,
  type BeaconView,
  balanceProofs,
  beaconChainSlashingFactor,
  createPod,
  credentialProofs,
  DENEB_LAYOUT,
  ELECTRA_LAYOUT,
  type ForkLayout,
  type Outcome,
  type Pod,
  podCredentials,
  podDepositShares,
  pubkeyHash,
  type State,
  setBeaconRoot,
  staleProof,
  startCheckpoint,
  sweepToPod,
  verifyCheckpointProofs,
  verifyStaleBalance,
  verifyWithdrawalCredentials,
} from '../../src/index.js'
import * as s from '../scene.js'

export { BEACON, s }
export const { STAKER, OPERATOR, BOB } = s
export const ETH = 10n ** 9n // in gwei
export const POD = s.podOf(STAKER)
export const NEVER = Infinity

/** A scene with a pod and a beacon chain. `views` are what proofs can be made of, by execution block's timestamp. */
export type Native = {
  state: State
  layout: ForkLayout
  validators: BeaconValidator[]
  views: Map<bigint, BeaconView>
}

export const layouts = { deneb: DENEB_LAYOUT, electra: ELECTRA_LAYOUT }
export type LayoutName = keyof typeof layouts
export const layoutNames = Object.keys(layouts) as LayoutName[]

/** In the `deneb` layout the fork is far ahead, in the `electra` layout long past. */
export function native(layout: LayoutName = 'electra'): Native {
  const state = s.scene({ pectraForkTimestamp: layout === 'electra' ? 1n : 10n ** 12n })
  createPod(state, { caller: STAKER, newPod: POD })
  return { state, layout: layouts[layout], validators: [], views: new Map() }
}

export const pubkeyOf = (index: number): Hex => toHex(index + 1, { size: 48 })
export const hashOf = (index: number): Hex => pubkeyHash(pubkeyOf(index))

/** An active validator; gives its index. */
export function addValidator(n: Native, fields: Partial<BeaconValidator> = {}): number {
  const index = n.validators.length
  n.validators.push({
    pubkeyHash: hashOf(index),
    withdrawalCredentials: podCredentials(POD, 1),
    effectiveBalanceGwei: 32n * ETH,
    balanceGwei: 32n * ETH,
    slashed: false,
    activationEpoch: 100,
    exitEpoch: NEVER,
    ...fields,
  })
  return index
}

/** Changes a validator on the beacon chain. */
export function change(n: Native, index: number, fields: Partial<BeaconValidator>): void {
  n.validators[index] = { ...validator(n, index), ...fields }
}

export function validator(n: Native, index: number): BeaconValidator {
  const found = n.validators[index]
  if (!found) throw new Error(`no validator ${index}`)
  return found
}

/** Slashes to a balance; the validator is then exiting. */
export const slash = (n: Native, index: number, balanceGwei: bigint) =>
  change(n, index, { balanceGwei, slashed: true, exitEpoch: 300 })

/** Everything that is left of a validator goes to the pod. */
export function exit(n: Native, index: number): void {
  const { balanceGwei } = validator(n, index)
  change(n, index, { balanceGwei: 0n, effectiveBalanceGwei: 0n, exitEpoch: 300 })
  sweep(n, balanceGwei)
}

export const sweep = (n: Native, gwei: bigint) =>
  sweepToPod(n.state, { podOwner: STAKER, amountWei: gwei * ETH })

/** The next execution block, which knows the root of the beacon chain as it is now. */
export function block(n: Native): BeaconView {
  advance(n.state, { blocks: 1 })
  const { timestamp } = n.state
  const name = (what: string) => keccak256(toHex(`${what} ${timestamp}`))
  const view: BeaconView = {
    blockRoot: name('block'),
    stateRoot: name('state'),
    balanceContainerRoot: name('balances'),
    layout: n.layout,
    validators: n.validators.map((each) => ({ ...each })),
  }
  n.views.set(timestamp, view)
  setBeaconRoot(n.state, { timestamp, root: view.blockRoot })
  return view
}

/** Proves credentials in a new block. */
export function prove(n: Native, ...indices: number[]): Outcome<void> {
  const view = block(n)
  return verifyWithdrawalCredentials(n.state, {
    caller: STAKER,
    podOwner: STAKER,
    beaconTimestamp: n.state.timestamp,
    ...credentialProofs(view, indices),
  })
}

/** Starts a checkpoint in a new block. */
export function start(n: Native): Outcome<void> {
  block(n)
  return startCheckpoint(n.state, { caller: STAKER, podOwner: STAKER, revertIfNoBalance: false })
}

/** The same by the proof of a slashed validator. */
export function startStale(n: Native, index: number): Outcome<void> {
  const view = block(n)
  const beaconTimestamp = n.state.timestamp
  const proof = staleProof(view, index)
  return verifyStaleBalance(n.state, { caller: BOB, podOwner: STAKER, beaconTimestamp, ...proof })
}

/** Validators that the checkpoint still has to count. */
export function waiting(n: Native): number[] {
  const { validators, currentCheckpointTimestamp } = podOf(n)
  return [...validators.values()]
    .filter((each) => each.status === 'active' && each.lastCheckpointedAt < currentCheckpointTimestamp)
    .map(({ validatorIndex }) => validatorIndex)
}

/** Proves some balances of the checkpoint, or all that are waiting. */
export function proveBalances(n: Native, indices = waiting(n)): Outcome<void> {
  const view = n.views.get(podOf(n).currentCheckpointTimestamp)
  if (!view) throw new Error('no checkpoint')
  return verifyCheckpointProofs(n.state, { caller: BOB, podOwner: STAKER, ...balanceProofs(view, indices) })
}

/** Start and finish. */
export function checkpoint(n: Native): Outcome<void> {
  const started = start(n)
  return podOf(n).currentCheckpointTimestamp === 0n ? started : proveBalances(n)
}

export function podOf({ state }: Native): Pod {
  const pod = state.eigenPodManager.pods.get(STAKER)
  if (!pod) throw new Error('no pod')
  return pod
}

/** A scene with proven validators of 32 ETH. */
export function proven(count: number, layout?: LayoutName): Native {
  const n = native(layout)
  const indices = Array.from({ length: count }, () => addValidator(n))
  if (count > 0) prove(n, ...indices)
  return n
}

export const figures = ({ state }: Native) => ({
  factor: beaconChainSlashingFactor(state, STAKER),
  shares: podDepositShares(state, STAKER),
  worth: s.withdrawable(state, STAKER, BEACON),
})

/** Ether in wei. */
export const ether = (amount: bigint): bigint => amount * s.ETHER

export const names = (outcome: Outcome<unknown>): string[] => outcome.events.map(({ name }) => name)
