// The encoder held against viem's, on every function of the core with values made up for its types.
import fc from 'fast-check'
import { type Abi, type AbiParameter, encodeAbiParameters, type Hex } from 'viem'
import { describe, expect, it } from 'vitest'
import { everything } from './abi.js'
import { encoder } from './encode.js'

const hex = (bytes: number): fc.Arbitrary<Hex> =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((data): Hex => `0x${Buffer.from(data).toString('hex')}`)

function made(parameter: AbiParameter): fc.Arbitrary<unknown> {
  const { type } = parameter
  if (type.endsWith('[]')) return fc.array(made({ ...parameter, type: type.slice(0, -2) }), { maxLength: 3 })
  if ('components' in parameter) {
    const fields = parameter.components.map((component) => [component.name ?? '', made(component)])
    return fc.record(Object.fromEntries(fields))
  }
  if (type === 'address') return hex(20)
  if (type === 'bool') return fc.boolean()
  if (type === 'string') return fc.string({ unit: 'grapheme', maxLength: 70 })
  if (type === 'bytes') return fc.nat(70).chain(hex)
  if (type.startsWith('bytes')) return hex(Number(type.slice(5)))
  const bits = BigInt(type.replace(/\D/g, ''))
  const number = type.startsWith('uint')
    ? fc.bigInt({ min: 0n, max: 2n ** bits - 1n })
    : fc.bigInt({ min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n })
  return bits <= 48n ? number.map(Number) : number
}

describe('encoder', () => {
  it('encodes inputs and outputs of every function as viem does', () => {
    const functions = (everything as Abi).filter((item) => item.type === 'function')
    expect(functions.length).toBeGreaterThan(150)
    for (const { inputs, outputs } of functions) {
      for (const parameters of [inputs, outputs]) {
        const encode = encoder(parameters)
        const property = fc.property(fc.tuple(...parameters.map(made)), (values) => {
          expect(`0x${encode(values)}`).toBe(encodeAbiParameters(parameters, values))
        })
        fc.assert(property, { numRuns: 5 })
      }
    }
  })
})
