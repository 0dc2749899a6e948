import { ssz } from '@lodestar/types'
import { type Hex, hexToBytes } from 'viem'
import type { MockConfig } from '../config.js'
import { seededNumber } from '../random.js'
import { type BeaconState, type Fork, forkOf } from '../state.js'

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
  const fork = {
    previousVersion: hexToBytes(forkVersions[before]),
    currentVersion: hexToBytes(forkVersions[after]),
    epoch,
  }
  const value = { ...emptyState(config, after, epoch), ...state.toValue(), fork }
  return ssz[after].BeaconState.toViewDU(value)
}

/** A state with the fields of its fork and nothing in them. */
export function emptyState(config: MockConfig, fork: Fork, epoch: number) {
  const state = { ...ssz.fulu.BeaconState.defaultValue(), ...ssz[fork].BeaconState.defaultValue() }
  state.depositRequestsStartIndex = unset
  state.earliestExitEpoch = epoch + 1 + config.exitDelayEpochs
  state.earliestConsolidationEpoch = epoch + 1 + config.exitDelayEpochs
  if (fork === 'fulu') state.proposerLookahead = lookahead(config)
  return state
}

function lookahead(config: MockConfig): number[] {
  const { length } = ssz.fulu.BeaconState.fields.proposerLookahead.defaultValue()
  return Array.from({ length }, (_, slot) => seededNumber(config.seed, `ahead ${slot}`, config.fillers))
}
