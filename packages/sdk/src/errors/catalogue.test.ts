import { type AbiItem, toFunctionSelector } from 'viem'
import { formatAbiItem } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import * as abis from '../abi/index.js'
import { contractErrors } from './catalogue.js'
import { errorsAbi } from './errorsAbi.js'
import { revertStrings } from './revertStrings.js'

const errors = (abi: readonly AbiItem[]) => abi.flatMap((item) => (item.type === 'error' ? [item] : []))
const raised = Object.values(abis).flatMap((abi) => errors(abi))
const names = new Set(raised.map(({ name }) => name))

/** Errors that Solady raises in assembly, and that are so in no contract's ABI. */
const libraryErrors = [
  'DeploymentFailed',
  'TransferFromFailed',
  'TransferFailed',
  'Overflow',
  'MulDivFailed',
  'FullMulDivFailed',
  'MulWadFailed',
  'DivWadFailed',
]

describe('the catalogue', () => {
  test('has a sentence and a remedy for every error of every contract', () => {
    expect(names.size).toBeGreaterThan(80)
    expect([...names].filter((name) => !contractErrors[name])).toEqual([])
  })

  test('has nothing that no contract raises', () => {
    const known = new Set([...names, ...libraryErrors])
    expect(Object.keys(contractErrors).filter((name) => !known.has(name))).toEqual([])
  })

  test('decodes every error with the parameters that the contracts give it', () => {
    const signature = (item: AbiItem) => formatAbiItem(item as never)
    const decoded = new Map(errors(errorsAbi).map((item) => [toFunctionSelector(signature(item)), item]))
    for (const item of raised) {
      const known = decoded.get(toFunctionSelector(signature(item)))
      expect(known?.name, `${signature(item)} is decoded`).toBe(item.name)
      expect(known?.inputs.map(({ type }) => type)).toEqual(item.inputs.map(({ type }) => type))
    }
  })

  test.each([
    ...Object.entries(contractErrors),
    ...revertStrings.map((entry) => [entry.code, entry] as const),
  ])(
    '%s is said in words that stand after a colon, with a remedy that is a sentence',
    (name, { message, remedy }) => {
      expect(message).toMatch(/^[a-z].{10,}[^.]$|^native ETH|^Permit2/)
      expect(message).not.toContain(name)
      expect(remedy).toMatch(/^[A-Z].{10,}\.$/)
      expect(`${message} ${remedy}`).not.toMatch(/[—–]/)
    },
  )
})
