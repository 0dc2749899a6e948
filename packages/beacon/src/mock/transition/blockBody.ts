import { ssz } from '@lodestar/types'
import { hexToBytes } from 'viem'
import type { MockConfig } from '../config.js'
import type { Inputs } from '../inputs.js'
import { seededBytes } from '../random.js'
import type { Fork } from '../state.js'

const graffiti = new Uint8Array(32)
graffiti.set(new TextEncoder().encode('restack mock beacon chain'))

/**
 * Root of a block's body: with the execution block it was made on, but without the lists of what was done in it.
 */
export function bodyRoot(fork: Fork, config: MockConfig, { slot, execution }: Inputs): Uint8Array {
  const type = ssz[fork].BeaconBlockBody
  const body = type.defaultViewDU()
  body.randaoReveal = seededBytes(config.seed, `reveal ${slot}`, 96)
  body.graffiti = graffiti
  body.executionPayload.blockNumber = execution.blockNumber
  body.executionPayload.blockHash = hexToBytes(execution.blockHash)
  body.executionPayload.timestamp = execution.timestamp
  return body.hashTreeRoot()
}

/** That of genesis, which has no block. */
export function emptyBodyRoot(fork: Fork): Uint8Array {
  return ssz[fork].BeaconBlockBody.defaultViewDU().hashTreeRoot()
}
