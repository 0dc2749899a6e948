import { expect, it } from 'vitest'
import { integer, quotient } from '../src/numbers/decimal.js'
import { fifteenDigits, floatPayment, roundedTenth } from '../src/numbers/legacy.js'
import { operatorPart, perDay, proportion } from '../src/numbers/rules.js'

const e = (exponent: number) => 10n ** BigInt(exponent)
const text = ({ units, scale }: { units: bigint; scale: number }) => {
  const digits = units.toString().padStart(scale + 1, '0')
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

it.each([
  [1n, 3n, '0.33333333333333333333'],
  [2n, 3n, '0.66666666666666666667'],
  [9999n, 10000n, '0.99990000000000000000'],
  [e(16), 7n, '1428571428571428.5714'],
  [8n * e(16) - 1n, 7n, '11428571428571428.4286'],
  [8n * e(16), 7n, '11428571428571429'],
  [199999999999999999999n, 10000n, '19999999999999999.9999'],
  [200000000000000004999n, 10000n, '20000000000000000'],
  [200000000000000005000n, 10000n, '20000000000000001'],
  [e(24) - 1n, e(24), '1.00000000000000000000'],
  [1n, e(30), `0.${'1'.padStart(30, '0')}${'0'.repeat(18)}`],
  [61642493165882538652884323n, 90231081064917423869362198n, '0.68316252491237900000'],
  [30000000000000000000n, 900000000000000000n, '33.3333333333333333'],
])('the decimal quotient of the chapter: %s / %s', (a, b, expected) => {
  expect(text(quotient(integer(a), integer(b)))).toBe(expected)
})

it('tokens a day are floored where small and rounded at realistic sizes', () => {
  expect(perDay(700000n, 7)).toBe(100000n)
  expect(perDay(50001n, 3)).toBe(16667n)
  expect(perDay(100000000000000000004n, 7)).toBe(14285714285714285715n)
  expect(perDay(8n * e(16) - 1n, 7)).toBe(11428571428571428n)
})

it('the shortcuts of the chapter equal the quotient', () => {
  for (const payment of [19999999999999999n, 20000000000000001n, 123456789012345678901234567n, 0n, 1n])
    for (const bips of [0, 1, 1000, 2000, 9999, 10000]) {
      const { units, scale } = quotient(integer(payment * BigInt(bips)), integer(10_000n))
      expect(operatorPart(payment, bips)).toBe(units / e(scale))
    }
})

it('a proportion may be one unit larger than the floor', () => {
  const [weight, total] = [61642493165882538652884323n, 90231081064917423869362198n]
  expect(proportion(integer(weight), integer(total))).toBe(683162524912379n)
  expect(proportion(integer(e(24) - 1n), integer(e(24)))).toBe(e(15))
})

const amount = 100000000000000000004n
const weights = [200n, 300n, 400n].map((weight) => proportion(integer(weight), integer(900n)))

it('before Amazon: fifteen digits of a double', () => {
  const payments = weights.map((weight) => floatPayment(weight, amount, 7, 'fifteenDigits'))
  expect(payments).toEqual([3174603174603170000n, 4761904761904750000n, 6349206349206340000n])
  expect(payments.map(roundedTenth)).toEqual([317460317460317000n, 476190476190475000n, 634920634920634000n])
})

it('Amazon to Nile: the shortest text of a double', () => {
  const payments = weights.map((weight) => floatPayment(weight, amount, 7, 'shortest'))
  expect(payments).toEqual([3174603174603168300n, 4761904761904753000n, 6349206349206337000n])
  expect(payments.map(roundedTenth)).toEqual([317460317460316830n, 476190476190475300n, 634920634920633700n])
})

it.each([
  [533709699245426.5, 533709699245426],
  [533709699245427.5, 533709699245428],
  [53370969924542.75, 53370969924542.8],
  [53370969924542.25, 53370969924542.2],
  [0.1, 0.1],
])('%%.15g of C takes %d to %d', (value, expected) => expect(Number(fifteenDigits(value))).toBe(expected))
