// What pods show, and the contracts around them.
import type { Address, Pod, State } from '@restack/protocol'
import * as model from '@restack/protocol'
import { keccak256, toFunctionSelector } from 'viem'
import { encoder } from '../encode.js'
import { type Query, query } from '../queries.js'
import { ether, podAt, podOwners, queues } from '../world.js'
import { hashOf, pubkeyOf, VALIDATORS } from './beaconChain.js'

/** Of the first validators those that withdraw to the pod, and the last two, which withdraw to none. */
function validatorsOf(owner: Address): number[] {
  const all = Array.from({ length: VALIDATORS }, (_, index) => index)
  const place = podOwners.indexOf(owner)
  return all.filter((index) => index % podOwners.length === place || index >= VALIDATORS - 2)
}

/** Asked of every pod; before it is there, its address has no code and answers nothing. */
export function podQueries(owner: Address): Query[] {
  const pod = podAt(owner)
  const ask = (
    name: string,
    args: readonly unknown[],
    answer: (s: State) => unknown,
    inputs?: `0x${string}`,
  ) => query('pod', pod, name, args, (s) => (podOf(s, owner) ? answer(s) : undefined), inputs)
  return [
    ask('proofSubmitter', [], (s) => model.proofSubmitter(s, owner)),
    ask('podOwner', [], () => owner),
    ask('podVersion', [], (s) => model.podVersion(s, owner)),
    ask('withdrawableRestakedExecutionLayerGwei', [], (s) =>
      model.withdrawableRestakedExecutionLayerGwei(s, owner),
    ),
    ask('withdrawableRestakedRemainderWei', [], (s) => model.withdrawableRestakedRemainderWei(s, owner)),
    ask('carriedBalanceDeltaGwei', [], (s) => model.carriedBalanceDeltaGwei(s, owner)),
    ask('activeValidatorCount', [], (s) => model.activeValidatorCount(s, owner)),
    ask('lastCheckpointTimestamp', [], (s) => model.lastCheckpointTimestamp(s, owner)),
    ask('currentCheckpointTimestamp', [], (s) => model.currentCheckpointTimestamp(s, owner)),
    ask('currentCheckpoint', [], (s) => model.currentCheckpoint(s, owner)),
    ...validatorsOf(owner).map((index) =>
      ask('validatorPubkeyHashToInfo', [hashOf(index)], (s) =>
        model.validatorPubkeyHashToInfo(s, owner, hashOf(index)),
      ),
    ),
  ]
}

/** What follows from the state of a pod, asked at some steps. */
export function passingPodQueries(state: State, step: number): Query[] {
  const owner = podOwners[step % podOwners.length] as Address
  const found = podOf(state, owner)
  if (!found) return []
  const index = step % VALIDATORS
  const ask = (
    name: string,
    args: readonly unknown[],
    answer: (s: State) => unknown,
    inputs?: `0x${string}`,
  ) => query('pod', podAt(owner), name, args, answer, inputs)
  const { lastCheckpointTimestamp: last } = found
  return [
    ask('checkpointBalanceExitedGwei', [last], (s) => model.checkpointBalanceExitedGwei(s, owner, last)),
    ask('validatorPubkeyToInfo', [pubkeyOf(index)], (s) =>
      model.validatorPubkeyToInfo(s, owner, pubkeyOf(index)),
    ),
    ask(
      'validatorStatus',
      [hashOf(index)],
      (s) => model.validatorStatus(s, owner, hashOf(index)),
      toFunctionSelector('validatorStatus(bytes32)'),
    ),
    ask('getParentBlockRoot', [state.timestamp], (s) => model.getParentBlockRoot(s, state.timestamp)),
    ask('getWithdrawalRequestFee', [], model.getWithdrawalRequestFee),
    ask('getConsolidationRequestFee', [], model.getConsolidationRequestFee),
  ]
}

export function etherQueries(): Query[] {
  const pods = podOwners.map(podAt)
  const encodeRequest = encoder([{ type: 'address' }, { type: 'bytes' }])
  return [
    query('ether', ether, 'balancesOf', [pods], (s) =>
      podOwners.map((owner) => podOf(s, owner)?.balanceWei ?? 0n),
    ),
    ...(['withdrawals', 'consolidations'] as const).flatMap((kind) => [
      query('requests', queues[kind], 'count', [], (s) => BigInt(s.beacon[kind].requests.length)),
      query('requests', queues[kind], 'last', [], (s) => {
        const last = s.beacon[kind].requests.at(-1)
        return last ? keccak256(`0x${encodeRequest([last.sender, last.payload])}`) : `0x${'00'.repeat(32)}`
      }),
    ]),
  ]
}

const podOf = (state: State, owner: Address): Pod | undefined => state.eigenPodManager.pods.get(owner)
