import { ssz } from '@lodestar/types'
import { bytesToHex, concatHex, type Hex, hexToBytes } from 'viem'
import type { MockConfig } from '../config.js'
import { seededBytes, seededNumber } from '../random.js'
import type { BeaconState } from '../state.js'
import { emptyBodyRoot } from './blockBody.js'
import { emptyState, forkAt, forkVersions } from './forks.js'
import { addValidator, maxCompoundingBalance } from './validators.js'

export type GenesisParameters = {
  config: MockConfig
  /** Newest block of the execution chain: logs after it are the beacon chain's business. */
  execution: { blockNumber: number; blockHash: Hex; timestamp: number }
}

/** The state of slot 0, in which the fillers are active. */
export function genesisState({ config, execution }: GenesisParameters): BeaconState {
  const fork = forkAt(config, 0)
  const version = hexToBytes(forkVersions[fork])
  const state = emptyState(config, fork, 0)
  state.genesisTime = config.genesisTime
  state.fork = ssz.phase0.Fork.toViewDU({ previousVersion: version, currentVersion: version, epoch: 0 })
  for (let index = 0; index < config.fillers; index++) addValidator(state, filler(config.seed, index))
  state.latestBlockHeader.bodyRoot = emptyBodyRoot(fork)
  state.commit()
  state.genesisValidatorsRoot = state.validators.hashTreeRoot()
  state.randaoMixes.set(0, seededBytes(config.seed, 'randao 0', 32))
  setExecution(state, execution)
  state.commit()
  return state
}

/** The state remembers how far it knows the execution chain. */
export function setExecution(state: BeaconState, execution: GenesisParameters['execution']): void {
  state.latestExecutionPayloadHeader.blockNumber = execution.blockNumber
  state.latestExecutionPayloadHeader.blockHash = hexToBytes(execution.blockHash)
  state.latestExecutionPayloadHeader.timestamp = execution.timestamp
}

/** Credentials as one meets them: mostly 0x01, some BLS, some compounding; withdrawals go to eight addresses. */
function filler(seed: number, index: number) {
  const kind = seededNumber(seed, `kind ${index}`, 10)
  const owner = bytesToHex(seededBytes(seed, `owner ${index % 8}`, 20))
  const withdrawalCredentials =
    kind < 2
      ? concatHex(['0x00', bytesToHex(seededBytes(seed, `bls ${index}`, 31))])
      : concatHex([kind < 8 ? '0x01' : '0x02', `0x${'00'.repeat(11)}`, owner])
  const most = kind < 8 ? 32e9 : maxCompoundingBalance
  const balanceGwei = Math.min(most, 32e9 + seededNumber(seed, `balance ${index}`, kind < 8 ? 2e7 : 1e12))
  return {
    pubkey: seededPubkey(seed, `filler ${index}`),
    withdrawalCredentials,
    balanceGwei,
    activationEpoch: 0,
  }
}

/** A public key that looks like one; nobody has signed with it. */
export function seededPubkey(seed: number, name: string): Hex {
  const bytes = seededBytes(seed, `pubkey ${name}`, 48)
  bytes[0] = 0x80 | ((bytes[0] ?? 0) & 0x3f)
  return bytesToHex(bytes)
}
