import type { Address } from 'viem'
import type { BeaconClient } from '../client/createBeaconClient.js'
import { getSpec } from '../client/getNode.js'
import {
  getPendingPartialWithdrawals,
  type PendingPartialWithdrawal,
} from '../client/getPendingPartialWithdrawals.js'
import { fail } from '../errors.js'
import type { StateDigest } from '../state/digest.js'
import { podValidators } from '../state/podValidators.js'

/** ETH on its way from the beacon chain to a pod. */
export type PendingWithdrawal = {
  kind: 'exit' | 'partial'
  validatorIndex: number
  amountGwei: bigint
  /** From when on the beacon chain pays it, and by when at the latest: it goes round all validators. */
  from: Date
  to: Date
}

/** What dates of a beacon chain follow from. */
export type BeaconClock = { genesisTime: number; secondsPerSlot: number; slotsPerEpoch: number }

/**
 * Exits and partial withdrawals of a pod's validators that the beacon chain has not paid yet, by date.
 *
 * @throws RestackError `BeaconAnswer`, `StateNotFound` and those of every request
 */
export async function getPendingWithdrawals(
  beacon: BeaconClient,
  { digest, pod }: { digest: StateDigest; pod: Address },
): Promise<PendingWithdrawal[]> {
  const [spec, partials] = await Promise.all([
    getSpec(beacon),
    getPendingPartialWithdrawals(beacon, { stateId: digest.slot }),
  ])
  const clock = {
    genesisTime: digest.genesisTime,
    secondsPerSlot: numberIn(spec, 'SECONDS_PER_SLOT'),
    slotsPerEpoch: numberIn(spec, 'SLOTS_PER_EPOCH'),
  }
  return pendingWithdrawals({ digest, pod, partials, clock })
}

/** The same, from what was read. */
export function pendingWithdrawals({
  digest,
  pod,
  partials,
  clock,
}: {
  digest: StateDigest
  pod: Address
  partials: readonly PendingPartialWithdrawal[]
  clock: BeaconClock
}): PendingWithdrawal[] {
  const validators = podValidators(digest, pod)
  const own = new Set(validators.map(({ index }) => index))
  const now = clock.genesisTime + digest.slot * clock.secondsPerSlot
  const dateOf = (epoch: number) =>
    Math.max(now, clock.genesisTime + epoch * clock.slotsPerEpoch * clock.secondsPerSlot)
  // sixteen withdrawals a block, one validator after the other
  const round = Math.ceil(digest.validatorTree.length / 16) * clock.secondsPerSlot
  const exits = validators
    .filter(({ exitEpoch, balanceGwei }) => exitEpoch !== Number.POSITIVE_INFINITY && balanceGwei > 0n)
    .map(({ index, balanceGwei, withdrawableEpoch }): PendingWithdrawal => {
      const from = dateOf(withdrawableEpoch)
      return { kind: 'exit', validatorIndex: index, amountGwei: balanceGwei, ...range(from, from + round) }
    })
  const parts = partials
    .filter(({ validatorIndex }) => own.has(validatorIndex))
    .map(({ validatorIndex, amountGwei, withdrawableEpoch }): PendingWithdrawal => {
      const from = dateOf(withdrawableEpoch)
      // eight of them a block, in the order of their requests
      const wait = Math.ceil(partials.length / 8) * clock.secondsPerSlot
      return { kind: 'partial', validatorIndex, amountGwei, ...range(from, from + wait) }
    })
  return [...exits, ...parts].sort((left, right) => left.from.getTime() - right.from.getTime())
}

const range = (from: number, to: number) => ({ from: new Date(from * 1000), to: new Date(to * 1000) })

function numberIn(spec: Record<string, unknown>, name: string): number {
  const value = Number(spec[name])
  if (Number.isSafeInteger(value) && value > 0) return value
  throw fail(
    'BeaconAnswer',
    `The beacon node does not say its ${name}.`,
    'Check that the address is that of a beacon node with the standard API.',
  )
}
