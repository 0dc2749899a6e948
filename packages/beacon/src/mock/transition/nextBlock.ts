import { ssz } from '@lodestar/types'
import { bytesToHex, type Hex } from 'viem'
import type { MockConfig } from '../config.js'
import type { Inputs, Withdrawal } from '../inputs.js'
import { seededNumber } from '../random.js'
import { type BeaconState, copy, epochOf, type Fork, forkOf, isElectra } from '../state.js'
import { perform } from './acts.js'
import { bodyRoot } from './blockBody.js'
import { receiveDeposit } from './deposits.js'
import { endEpochs, quietEpochs } from './epochs.js'
import { forkAt, upgrade } from './forks.js'
import { setExecution } from './genesis.js'
import { handleConsolidationRequest, handleWithdrawalRequest } from './requests.js'
import { withdraw } from './withdrawals.js'

/** A block as its header tells of it. */
export type BlockHeader = {
  slot: number
  proposerIndex: number
  parentRoot: Hex
  stateRoot: Hex
  bodyRoot: Hex
}

export type Block = { root: Hex; fork: Fork; header: BlockHeader }

export type NextBlockReturnType = { state: BeaconState; block: Block; withdrawals: Withdrawal[] }

/** The chain's next block. The state given stays as it is. */
export function nextBlock(previous: BeaconState, config: MockConfig, inputs: Inputs): NextBlockReturnType {
  const slots = inputs.slot - previous.slot
  const state = passSlots(copy(previous), previous.hashTreeRoot(), config, inputs.slot)
  const parentRoot = state.latestBlockHeader.hashTreeRoot()
  state.latestBlockHeader = ssz.phase0.BeaconBlockHeader.toViewDU({
    slot: inputs.slot,
    proposerIndex: seededNumber(config.seed, `proposer ${inputs.slot}`, state.validators.length),
    parentRoot,
    stateRoot: new Uint8Array(32),
    bodyRoot: bodyRoot(forkOf(state), config, inputs),
  })
  state.commit()
  const withdrawals = inputs.sweep ? withdraw(state, config, slots) : []
  setExecution(state, inputs.execution)
  for (const deposit of inputs.deposits) receiveDeposit(state, deposit)
  state.commit()
  if (isElectra(state)) {
    for (const request of inputs.withdrawalRequests) handleWithdrawalRequest(state, config, request)
    for (const request of inputs.consolidationRequests) handleConsolidationRequest(state, config, request)
  }
  for (const act of inputs.acts) perform(state, config, act)
  state.commit()
  return { state, block: blockOf(state), withdrawals }
}

/** The block whose state this is. */
export function blockOf(state: BeaconState): Block {
  const header = { ...state.latestBlockHeader.toValue(), stateRoot: state.hashTreeRoot() }
  return {
    root: bytesToHex(ssz.phase0.BeaconBlockHeader.hashTreeRoot(header)),
    fork: forkOf(state),
    header: {
      slot: header.slot,
      proposerIndex: header.proposerIndex,
      parentRoot: bytesToHex(header.parentRoot),
      stateRoot: bytesToHex(header.stateRoot),
      bodyRoot: bytesToHex(header.bodyRoot),
    },
  }
}

/** Up to the slot of the next block. Slots without a block are not gone through one by one. */
function passSlots(start: BeaconState, stateRoot: Uint8Array, config: MockConfig, slot: number): BeaconState {
  let state = start
  state.latestBlockHeader.stateRoot = stateRoot
  const blockRoot = state.latestBlockHeader.hashTreeRoot()
  state.stateRoots.set(state.slot % state.stateRoots.length, stateRoot)
  const first = Math.max(state.slot + 1, slot - config.slotsPerEpoch)
  for (const passed of [state.slot, ...Array.from({ length: slot - first }, (_, i) => first + i)]) {
    state.blockRoots.set(passed % state.blockRoots.length, blockRoot)
  }
  const target = Math.floor(slot / config.slotsPerEpoch)
  for (let epoch = epochOf(state, config); epoch < target; ) {
    const next = [config.electraEpoch, config.fuluEpoch ?? 0].filter((fork) => fork > epoch)
    const epochs = quietEpochs(state, epoch, Math.min(target, ...next) - epoch)
    state.slot = (epoch + epochs) * config.slotsPerEpoch - 1
    endEpochs(state, config, epoch, epochs)
    epoch += epochs
    state.slot = epoch * config.slotsPerEpoch
    if (forkAt(config, epoch) !== forkOf(state)) state = upgrade(state, config, epoch)
  }
  state.slot = slot
  return state
}
