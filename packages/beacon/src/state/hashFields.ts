import { bytesToHex, type Hex } from 'viem'
import { defect, fail } from '../errors.js'
import type { KeptList } from '../hashing/createListHasher.js'
import type { Reader } from './createReader.js'
import { hashBasicList } from './hashBasicList.js'
import { hashFixedField, hashVariableField } from './hashField.js'
import { hashValidators } from './hashValidators.js'
import { balancesField, type StateLayout, validatorBytes, validatorsField } from './layouts.js'
import { checkMultiple } from './readBatches.js'
import type { FieldRange } from './readFixedPart.js'
import type { Validator } from './validator.js'

export type HashedFields = {
  fieldRoots: Hex[]
  validatorTree: KeptList
  balanceTree: KeptList
  balanceLeaves: Map<number, Hex>
  validators: Map<number, Validator>
}

/**
 * The roots of all fields, in the order in which the fields lie in the source, and what is kept of validators and
 * balances.
 */
export async function hashFields({
  reader,
  fixed,
  layout,
  ranges,
  isWanted,
  onProgress,
}: {
  reader: Reader
  fixed: Uint8Array
  layout: StateLayout
  ranges: readonly FieldRange[]
  isWanted(index: number, bytes: Uint8Array, offset: number): boolean
  onProgress(validatorsHashed: number): void
}): Promise<HashedFields> {
  const fieldRoots: Hex[] = layout.fields.map((field) =>
    field.size === null
      ? '0x'
      : bytesToHex(hashFixedField(field, fixed.subarray(field.offset, field.offset + field.size))),
  )
  let validators = new Map<number, Validator>()
  let validatorTree: KeptList | undefined
  let balanceTree: KeptList | undefined
  const balanceLeaves = new Map<number, Hex>()
  for (const { field, index, start, end } of ranges) {
    const bytes = end === undefined ? undefined : end - start
    if (index === validatorsField && bytes !== undefined) {
      const hashed = await hashValidators({ reader, bytes, isWanted, onBatch: onProgress })
      validators = hashed.kept
      validatorTree = hashed.list
      fieldRoots[index] = validatorTree.root
    } else if (index === balancesField && bytes !== undefined) {
      balanceTree = await hashBasicList({
        reader,
        bytes,
        depth: 38,
        elementBytes: 8,
        what: 'the balances',
        wanted: [...new Set([...validators.keys()].map((validator) => Math.floor(validator / 4)))],
        onLeaf(position, leaf) {
          balanceLeaves.set(position, bytesToHex(leaf))
          setBalances(validators, position, leaf)
        },
      })
      fieldRoots[index] = balanceTree.root
    } else fieldRoots[index] = bytesToHex(await hashVariableField(reader, field, bytes, layout))
    onProgress(validatorTree?.length ?? 0)
  }
  if (!validatorTree || !balanceTree)
    throw defect('The layout of the state has no validators or no balances.')
  return { fieldRoots, validatorTree, balanceTree, balanceLeaves, validators }
}

function setBalances(validators: Map<number, Validator>, position: number, leaf: Uint8Array): void {
  const view = new DataView(leaf.buffer, leaf.byteOffset, 32)
  for (let slot = 0; slot < 4; slot++) {
    const validator = validators.get(position * 4 + slot)
    if (validator) validator.balanceGwei = view.getBigUint64(slot * 8, true)
  }
}

/**
 * Number of validators, which must be that of balances.
 *
 * @throws RestackError `MalformedState`
 */
export function countValidators(ranges: readonly FieldRange[]): number {
  const bytesOf = (index: number) => {
    const range = ranges.find((candidate) => candidate.index === index)
    return (range?.end ?? 0) - (range?.start ?? 0)
  }
  checkMultiple(bytesOf(validatorsField), validatorBytes, 'the list of validators')
  checkMultiple(bytesOf(balancesField), 8, 'the list of balances')
  const validators = bytesOf(validatorsField) / validatorBytes
  const balances = bytesOf(balancesField) / 8
  if (validators !== balances)
    throw fail(
      'MalformedState',
      `The state has ${validators} validators, but ${balances} balances.`,
      'The state is damaged: get it again, or from another node.',
    )
  return validators
}
