import { describe, expect, test } from 'vitest'
import * as abis from '../abi/index.js'
import { contractErrors, revertStrings } from './catalogue.js'
import { errorsAbi } from './errorsAbi.js'

const names = new Set(
  Object.values(abis).flatMap((abi) => abi.flatMap((item) => (item.type === 'error' ? [item.name] : []))),
)

describe('the catalogue', () => {
  test('has a sentence and a remedy for every error of every contract', () => {
    expect(names.size).toBeGreaterThan(80)
    expect([...names].filter((name) => !contractErrors[name])).toEqual([])
  })

  test('has nothing that no contract raises', () => {
    const known = new Set(errorsAbi.flatMap((item) => (item.type === 'error' ? [item.name] : [])))
    expect(Object.keys(contractErrors).filter((name) => !known.has(name))).toEqual([])
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
