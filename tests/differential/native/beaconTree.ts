// The beacon chain after a block as a tree: real lists of validators and balances, and any words for the rest.
import { createHash } from 'node:crypto'
import type { BeaconValidator, BeaconView, ForkLayout, Hex, ValidatorFields } from '@restack/protocol'
import { branch, hashPair, multiproof, rootOf, treeOf } from './merkle.js'

/** As many fields as Deneb has, or more where a list comes later. */
const LEAST_FIELDS = 28
/** Siblings too many in bytes of no layout: whatever the height, no other one is as high. */
const ODD = 5

/** The view, and proofs of it as bytes. */
export type BeaconTree = {
  view: BeaconView
  /** Branches in the layout of another height are of its length, and lead nowhere. */
  stateRootProof: () => Hex
  validatorProof: (index: number, layout: ForkLayout | null) => Hex
  validatorsMultiproof: (indices: readonly number[], layout: ForkLayout | null) => Hex
  balanceContainerProof: (layout: ForkLayout | null) => Hex
  balanceProof: (chunk: number) => Hex
  balancesMultiproof: (chunks: readonly number[]) => Hex
}

export function beaconTree(
  validators: readonly BeaconValidator[],
  layout: ForkLayout,
  name: string,
): BeaconTree {
  const word = (what: string) => createHash('sha256').update(`${name} ${what}`).digest()
  const { stateHeight: height, validatorsField, balancesField } = layout
  const count = Math.max(LEAST_FIELDS, validatorsField + 1, balancesField + 1)
  const length = littleEndian(BigInt(validators.length))
  const registry = treeOf(
    validators.map((each) => rootOf(treeOf(fieldWords(each).map(bytes), 3))),
    40,
  )
  const chunks = Array.from({ length: Math.ceil(validators.length / 4) }, (_, chunk) =>
    bytes(balanceWord([0, 1, 2, 3].map((place) => validators[4 * chunk + place]?.balanceGwei ?? 0n))),
  )
  const balances = treeOf(chunks, 38)
  const container = hashPair(rootOf(balances), length)
  const state = treeOf(
    Array.from({ length: count }, (_, field) => {
      if (field === validatorsField) return hashPair(rootOf(registry), length)
      return field === balancesField ? container : word(`field ${field}`)
    }),
    height,
  )
  const stateRoot = rootOf(state)
  const header = treeOf([word('slot'), word('proposer'), word('parent'), stateRoot, word('body')], 3)
  const sized = (siblings: Buffer[], wanted: ForkLayout | null): Hex => {
    const surplus = wanted === null ? ODD : wanted.stateHeight - height
    const list = surplus < 0 ? siblings.slice(0, surplus) : siblings
    return joined([...list, ...Array.from({ length: Math.max(0, surplus) }, () => Buffer.alloc(32, 7))])
  }
  const inState = (field: number) => branch(state, field)
  const inHeader = branch(header, 3)
  return {
    view: {
      blockRoot: hex(rootOf(header)),
      stateRoot: hex(stateRoot),
      balanceContainerRoot: hex(container),
      layout,
      validators: validators.map((each) => ({ ...each })),
    },
    stateRootProof: () => joined(inHeader),
    validatorProof: (index, wanted) =>
      sized([...branch(registry, index), length, ...inState(validatorsField)], wanted),
    validatorsMultiproof: (indices, wanted) =>
      sized([...multiproof(registry, indices), ...inState(validatorsField)], wanted),
    balanceContainerProof: (wanted) => sized([...inState(balancesField), ...inHeader], wanted),
    balanceProof: (chunk) => joined([...branch(balances, chunk), length]),
    balancesMultiproof: (positions) => joined(multiproof(balances, positions)),
  }
}

/** The eight leaves of a validator (chapter 03 §4.4). */
export function fieldWords(fields: ValidatorFields): Hex[] {
  const { pubkeyHash, withdrawalCredentials, effectiveBalanceGwei, slashed } = fields
  const { activationEpoch, exitEpoch } = fields
  return [
    pubkeyHash,
    withdrawalCredentials,
    hex(littleEndian(effectiveBalanceGwei)),
    hex(littleEndian(slashed ? 1n : 0n)),
    hex(littleEndian(0n)),
    hex(littleEndian(epoch(activationEpoch))),
    hex(littleEndian(epoch(exitEpoch))),
    hex(littleEndian(epoch(exitEpoch + 256))),
  ]
}

/** Four balances in one word. */
export function balanceWord(balancesGwei: readonly bigint[]): Hex {
  const word = Buffer.alloc(32)
  for (const [place, balance] of balancesGwei.entries()) word.writeBigUInt64LE(balance, 8 * place)
  return hex(word)
}

const epoch = (value: number): bigint => (value === Infinity ? 2n ** 64n - 1n : BigInt(value))

function littleEndian(value: bigint): Buffer {
  const word = Buffer.alloc(32)
  word.writeBigUInt64LE(value)
  return word
}

const bytes = (value: Hex): Buffer => Buffer.from(value.slice(2), 'hex')
const hex = (value: Buffer): Hex => `0x${value.toString('hex')}`
const joined = (parts: readonly Buffer[]): Hex => hex(Buffer.concat(parts))
