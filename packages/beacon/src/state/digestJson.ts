import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { blockRootOf } from '../block/header.js'
import { fail } from '../errors.js'
import type { KeptList } from '../hashing/createListHasher.js'
import { foldRoot } from '../hashing/foldLayers.js'
import { joinHex } from '../joinHex.js'
import type { StateDigest } from './digest.js'
import { stateTreeHeight } from './layouts.js'
import { readValidator } from './validator.js'

type PlainList = Omit<KeptList, 'nodes'> & { nodes: [number, Hex][] }
type Plain = Omit<StateDigest, 'validatorTree' | 'balanceTree' | 'balanceLeaves' | 'validators'> & {
  validatorTree: PlainList
  balanceTree: PlainList
  balanceLeaves: [number, Hex][]
  validators: { index: number; pubkey: Hex; balanceGwei: string; words: Hex }[]
}

/**
 * A digest as text, to be kept: nodes forget the states of old blocks, and a checkpoint's block is fixed when it is
 * started.
 */
export function digestToJson(digest: StateDigest): string {
  const plain: Plain = {
    ...digest,
    validatorTree: plainList(digest.validatorTree),
    balanceTree: plainList(digest.balanceTree),
    balanceLeaves: [...digest.balanceLeaves],
    validators: [...digest.validators.values()].map(({ index, pubkey, balanceGwei, fields }) => ({
      index,
      pubkey,
      balanceGwei: balanceGwei.toString(),
      words: joinHex(fields),
    })),
  }
  return JSON.stringify(plain)
}

/**
 * The digest again. Its roots must agree with each other; what it proves is verified with every proof.
 *
 * @throws RestackError `InvalidDigest`
 */
export function digestFromJson(text: string): StateDigest {
  let digest: StateDigest
  try {
    const plain = JSON.parse(text) as Plain
    digest = {
      ...plain,
      validatorTree: { ...plain.validatorTree, nodes: new Map(plain.validatorTree.nodes) },
      balanceTree: { ...plain.balanceTree, nodes: new Map(plain.balanceTree.nodes) },
      balanceLeaves: new Map(plain.balanceLeaves),
      validators: new Map(
        plain.validators.map(({ index, pubkey, balanceGwei, words }) => [
          index,
          { ...readValidator(index, pubkey, hexToBytes(words)), balanceGwei: BigInt(balanceGwei) },
        ]),
      ),
    }
    const stateRoot = bytesToHex(
      foldRoot(hexToBytes(joinHex(digest.fieldRoots)), stateTreeHeight[digest.fork]),
    )
    if (stateRoot === digest.stateRoot && digest.header.stateRoot === stateRoot)
      if (blockRootOf(digest.header) === digest.blockRoot) return digest
  } catch (error) {
    throw invalid('it cannot be read', error)
  }
  throw invalid('its roots contradict each other')
}

const plainList = (list: KeptList): PlainList => ({ ...list, nodes: [...list.nodes] })

const invalid = (why: string, cause?: unknown) =>
  fail('InvalidDigest', `The saved digest of a state is damaged: ${why}.`, 'Digest the state again.', cause)
