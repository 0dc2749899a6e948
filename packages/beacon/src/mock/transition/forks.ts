import { ssz } from '@lodestar/types'
import { type Hex, hexToBytes } from 'viem'
import type { MockConfig } from '../config.js'
import { seededNumber } from '../random.js'
import { type BeaconState, type Fork, forkOf, isElectra } from '../state.js'

/** Fork versions of this chain: the letters RSK and a number. */
export const forkVersions: Record<Fork, Hex> = {
  deneb: '0x52534b04',
  electra: '0x52534b05',
  fulu: '0x52534b06',
}

/** What is not set: 2^64 - 1. */
const unset = 2n ** 64n - 1n

export function forkAt({ electraEpoch, fuluEpoch }: MockConfig, epoch: number): Fork {
  if (fuluEpoch !== null && epoch >= fuluEpoch) return 'fulu'
  return epoch >= electraEpoch ? 'electra' : 'deneb'
}

/** The same chain under the rules of an epoch that begins: a state with the new fork's fields. */
export function upgrade(state: BeaconState, config: MockConfig, epoch: number): BeaconState {
  const before = forkOf(state)
  const after = forkAt(config, epoch)
  if (after === before) return state
  state.commit()
  const upgraded = emptyState(config, after, epoch)
  for (const field of Object.keys(ssz[before].BeaconState.fields)) {
    Reflect.set(upgraded, field, Reflect.get(state, field))
  }
  upgraded.fork = ssz.phase0.Fork.toViewDU({
    previousVersion: hexToBytes(forkVersions[before]),
    currentVersion: hexToBytes(forkVersions[after]),
    epoch,
  })
  upgraded.commit()
  return upgraded
}

/** A state with the fields of its fork and nothing in them. */
export function emptyState(config: MockConfig, fork: Fork, epoch: number): BeaconState {
  const state: BeaconState = ssz[fork].BeaconState.defaultViewDU()
  if (!isElectra(state)) return state
  state.depositRequestsStartIndex = unset
  state.earliestExitEpoch = epoch + 1 + config.exitDelayEpochs
  state.exitBalanceToConsume = BigInt(config.churnGwei)
  state.earliestConsolidationEpoch = epoch + 1 + config.exitDelayEpochs
  state.consolidationBalanceToConsume = BigInt(config.churnGwei)
  if ('proposerLookahead' in state) {
    const { proposerLookahead } = ssz.fulu.BeaconState.fields
    state.proposerLookahead = proposerLookahead.toViewDU(lookahead(config))
  }
  return state
}

function lookahead(config: MockConfig): number[] {
  const { length } = ssz.fulu.BeaconState.fields.proposerLookahead.defaultValue()
  return Array.from({ length }, (_, slot) => seededNumber(config.seed, `ahead ${slot}`, config.fillers))
}
