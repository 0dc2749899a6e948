import { hasher } from '@chainsafe/persistent-merkle-tree/hasher/hashtree'
import { setHasher } from '@chainsafe/persistent-merkle-tree'
import { type Address, bytesToHex, getAddress, type Hex } from 'viem'
import { type BeaconBlockHeader, blockRootOf } from '../block/header.js'
import { defect, fail } from '../errors.js'
import type { KeptList } from '../hashing/createListHasher.js'
import { foldRoot } from '../hashing/foldLayers.js'
import { checkHeader } from './checkHeader.js'
import { createReader } from './createReader.js'
import type { DigestProgress, StateDigest } from './digest.js'
import { hashBasicList } from './hashBasicList.js'
import { hashFixedField, hashVariableField } from './hashField.js'
import { hashValidators } from './hashValidators.js'
import { balancesField, validatorBytes, validatorsField } from './layouts.js'
import { matchPods } from './matchPods.js'
import { checkNetwork } from './networks.js'
import type { StateSource } from './openStateFile.js'
import { checkMultiple } from './readBatches.js'
import { type FieldRange, readFixedPart } from './readFixedPart.js'
import { readHead } from './readHead.js'
import type { Validator } from './validator.js'

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
 * about the wanted validators need. The state root is computed from all of it and held against the header.
 *
 * @example
 * const digest = await digestState({ source: await openStateFile({ path: 'state.ssz' }), pods: [pod] })
 *
 * @throws RestackError `NotSsz`, `TruncatedState`, `MalformedState`, `UnknownStateLayout`, `WrongFork`, `WrongNetwork`,
 *   `WrongState`, `StateRootMismatch`, `ValidatorUnknown`, `InvalidAddress`
 */
export async function digestState(parameters: DigestStateParameters): Promise<DigestStateReturnType> {
  const { source, pods = [], indices = [], onProgress } = parameters
  // the fields that are hashed by their types: the default hasher takes six times as long
  setHasher(hasher)
  const podOf = matchPods(pods)
  const wanted = new Set(indices)
  const reader = createReader({ chunks: source.chunks, source: source.name })
  try {
    const { fixed, layout, ranges } = await readFixedPart(reader, source)
    const head = readHead(fixed)
    const { fork } = layout
    const { chainId, genesisValidatorsRoot } = parameters
    checkNetwork({ state: { fork, ...head }, chainId, genesisValidatorsRoot, source: source.name })
    checkHeader({ ...parameters, head, source: source.name })
    const validatorCount = countValidators(ranges)
    for (const index of wanted) checkIndex(index, validatorCount, head.slot)

    const roots: Uint8Array[] = layout.fields.map((field) =>
      field.size === null
        ? new Uint8Array(32)
        : hashFixedField(field, fixed.subarray(field.offset, field.offset + field.size)),
    )
    let validatorsHashed = 0
    const report = () => {
      const { totalBytes } = source
      onProgress?.({ bytesRead: reader.position, totalBytes, validatorsHashed, validatorCount })
    }
    let validators = new Map<number, Validator>()
    const balanceLeaves = new Map<number, Hex>()
    const trees = new Map<number, KeptList>()
    await skipTo(reader, ranges[0]?.start ?? reader.position)
    for (const { field, index, start, end } of ranges) {
      const bytes = end === undefined ? undefined : end - start
      if (index === validatorsField && bytes !== undefined) {
        const { list, kept } = await hashValidators({
          reader,
          bytes,
          isWanted: (validator, at, offset) =>
            wanted.has(validator) || (pods.length > 0 && podOf(at, offset + 48) !== undefined),
          onBatch: (hashed) => {
            validatorsHashed = hashed
            report()
          },
        })
        validators = kept
        trees.set(index, list)
      } else if (index === balancesField && bytes !== undefined) {
        const leaves = [...new Set([...validators.keys()].map((validator) => Math.floor(validator / 4)))]
        const list = await hashBasicList({
          reader,
          bytes,
          depth: 38,
          elementBytes: 8,
          what: 'the balances',
          wanted: leaves,
          onLeaf: (position, leaf) => {
            balanceLeaves.set(position, bytesToHex(leaf))
            setBalances(validators, position, leaf)
          },
        })
        trees.set(index, list)
      } else roots[index] = await hashVariableField(reader, field, bytes, layout)
      report()
    }
    const validatorTree = trees.get(validatorsField)
    const balanceTree = trees.get(balancesField)
    if (!validatorTree || !balanceTree) throw defect('The state has no validators or no balances.')
    const fieldRoots = roots.map((root, index) => trees.get(index)?.root ?? bytesToHex(root))
    const stateRoot = bytesToHex(foldRoot(Buffer.from(fieldRoots.map((root) => root.slice(2)).join(''), 'hex'), layout.height))
    const header = checkHeader({ ...parameters, head, stateRoot, source: source.name })
    const { genesisTime, slot, forkVersion } = head
    return {
      fork,
      slot,
      genesisTime,
      genesisValidatorsRoot: head.genesisValidatorsRoot,
      forkVersion,
      stateRoot,
      header,
      blockRoot: blockRootOf(header),
      fieldRoots,
      validatorTree,
      balanceTree,
      balanceLeaves,
      validators,
      pods: pods.map((pod) => getAddress(pod)),
    }
  } finally {
    await reader.close()
  }
}
