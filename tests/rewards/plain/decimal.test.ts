import { expect, test } from 'vitest'
import { decimal, perDay, proportion, quotient, share, splitOf, text } from './decimal.js'
import { byFifteenDigits, byShortestText, floatProduct, reducedDaily } from './float.js'

const WHOLE = 30n * 10n ** 18n

test.each([
  [1n, 3n, '0.33333333333333333333'],
  [2n, 3n, '0.66666666666666666667'],
  [9999n, 10000n, '0.99990000000000000000'],
  [10n ** 16n, 7n, '1428571428571428.5714'],
  [8n * 10n ** 16n - 1n, 7n, '11428571428571428.4286'],
  [8n * 10n ** 16n, 7n, '11428571428571429'],
  [199999999999999999999n, 10000n, '19999999999999999.9999'],
  [200000000000000004999n, 10000n, '20000000000000000'],
  [200000000000000005000n, 10000n, '20000000000000001'],
  [10n ** 24n - 1n, 10n ** 24n, '1.00000000000000000000'],
  [1n, 10n ** 30n, `0.${'0'.repeat(29)}1${'0'.repeat(18)}`],
  [61642493165882538652884323n, 90231081064917423869362198n, '0.68316252491237900000'],
  [WHOLE, 9n * 10n ** 17n, '33.3333333333333333'],
])('chapter 04 §4.2: %s / %s is %s', (a, b, expected) => {
  expect(text(quotient(decimal(a), decimal(b)))).toBe(expected)
})

test('chapter 04 §4.9: payments and operator parts of every era', () => {
  const [amount, days, weights] = [100000000000000000004n, 7, [200n, 300n, 400n]]
  const daily = quotient(decimal(amount), decimal(7n))
  expect(reducedDaily(daily)).toBe(1.4285714285714272e19)
  expect(perDay(amount, days)).toBe(14285714285714285715n)
  const parts = weights.map((weight) => proportion(decimal(weight), decimal(900n)))
  const amazon = parts.map((part) => byFifteenDigits(floatProduct(part, daily)))
  expect(amazon).toEqual([3174603174603170000n, 4761904761904750000n, 6349206349206340000n])
  const nile = parts.map((part) => byShortestText(floatProduct(part, daily)))
  expect(nile).toEqual([3174603174603168300n, 4761904761904753000n, 6349206349206337000n])
  const now = parts.map((part) => share(part, perDay(amount, days)))
  expect(now).toEqual([3174603174603171428n, 4761904761904757143n, 6349206349206342857n])
  const splits = now.map((pay, i) => splitOf(pay, [2000n, 2000n, 1000n][i] ?? 0n))
  expect(splits).toEqual([634920634920634286n, 952380952380951429n, 634920634920634286n])
})

test('a tie at the fifteenth digit goes to the even one, as C prints it', () => {
  expect(byFifteenDigits(123456789012344.5)).toBe(123456789012344n)
  expect(byFifteenDigits(123456789012345.5)).toBe(123456789012346n)
  expect(byFifteenDigits(0.5)).toBe(1n)
  expect(byFifteenDigits(2.4999999999999996)).toBe(3n)
})
