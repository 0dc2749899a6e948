import { setHasher } from '@chainsafe/persistent-merkle-tree'
import { hasher } from '@chainsafe/persistent-merkle-tree/hasher/hashtree'
import { type Address, bytesToHex, getAddress, type Hex, hexToBytes } from 'viem'
import { type BeaconBlockHeader, blockRootOf } from '../block/header.js'
import { fail } from '../errors.js'
import { foldRoot } from '../hashing/foldLayers.js'
import { joinHex } from '../joinHex.js'
import { checkBlock } from './checkBlock.js'
import { createReader } from './createReader.js'
import type { DigestProgress, StateDigest } from './digest.js'
import { countValidators, hashFields } from './hashFields.js'
import { matchPods } from './matchPods.js'
import { checkNetwork } from './networks.js'
import type { StateSource } from './openStateFile.js'
import { readFixedPart } from './readFixedPart.js'
import { readHead } from './readHead.js'

export type DigestStateParameters = {
  source: StateSource
  /** Pods whose validators are wanted: found by their withdrawal credentials while the state is read. */
  pods?: readonly Address[] | undefined
  /** Further validators that are wanted. */
  indices?: readonly number[] | undefined
  /** Header that the state must belong to. */
  header?: BeaconBlockHeader | undefined
  /** Block root that the state must belong to: a checkpoint's, or what EIP-4788 answers. */
  blockRoot?: Hex | undefined
  /** Chain of the pod; a state of another known network is refused. */
  chainId?: number | undefined
  /** What a state of this network must carry, where the network is not a known one. */
  genesisValidatorsRoot?: Hex | undefined
  onProgress?: ((progress: DigestProgress) => void) | undefined
}
export type DigestStateReturnType = StateDigest

/**
 * Reads a serialized beacon state once, from front to back, without ever having it whole, and keeps what proofs
 * about the wanted validators need. The state root is computed from all of it and held against `header` and
 * `blockRoot`. Without either, nothing says that the state is one of a real block: hold the digest's `blockRoot`
 * against the chain.
 *
 * @example
 * const digest = await digestState({ source: await openStateFile({ path: 'state.ssz' }), pods: [pod] })
 *
 * @throws RestackError `NotSsz`, `TruncatedState`, `MalformedState`, `UnknownStateLayout`, `WrongFork`, `WrongNetwork`,
 *   `WrongState`, `StateRootMismatch`, `ValidatorUnknown`, `InvalidAddress`
 */
export async function digestState(parameters: DigestStateParameters): Promise<DigestStateReturnType> {
  const { source, pods = [], indices = [], onProgress, header, blockRoot } = parameters
  // for the fields that are hashed by their types: the default hasher takes six times as long
  setHasher(hasher)
  const podOf = matchPods(pods)
  const wanted = new Set(indices)
  const reader = createReader({ chunks: source.chunks, source: source.name })
  try {
    const { fixed, layout, ranges } = await readFixedPart(reader, source)
    const { latestHeader, ...head } = readHead(fixed)
    const { fork } = layout
    const { chainId, genesisValidatorsRoot } = parameters
    checkNetwork({ state: { fork, ...head }, chainId, genesisValidatorsRoot, source: source.name })
    const block = { latestHeader, slot: head.slot, header, blockRoot, source: source.name }
    checkBlock(block)
    const validatorCount = countValidators(ranges)
    for (const index of wanted) checkIndex(index, validatorCount, head.slot)

    const hashed = await hashFields({
      reader,
      fixed,
      layout,
      ranges,
      isWanted: (index, bytes, offset) => wanted.has(index) || podOf(bytes, offset + 48) !== undefined,
      onProgress(validatorsHashed) {
        const { totalBytes } = source
        onProgress?.({ bytesRead: reader.position, totalBytes, validatorsHashed, validatorCount })
      },
    })
    const stateRoot = bytesToHex(foldRoot(hexToBytes(joinHex(hashed.fieldRoots)), layout.height))
    const complete = checkBlock({ ...block, stateRoot })
    return {
      fork,
      ...head,
      stateRoot,
      header: complete,
      blockRoot: blockRootOf(complete),
      ...hashed,
      pods: pods.map((pod) => getAddress(pod)),
    }
  } finally {
    await reader.close()
  }
}

function checkIndex(index: number, count: number, slot: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return
  throw fail(
    'ValidatorUnknown',
    `There is no validator ${index} in the state of slot ${slot}, which has ${count.toLocaleString('en')}.`,
    'Check the index, or use a later state.',
  )
}
