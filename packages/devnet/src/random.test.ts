import { expect, test } from 'vitest'
import { createRandom } from './random.js'

test('is mulberry32: the first numbers of seed 1 by the published algorithm', () => {
  // By the published C code (uint32_t arithmetic), compiled with gcc.
  const { next } = createRandom(1)
  expect([next(), next(), next()].map((value) => Math.round(value * 2 ** 32))).toEqual([
    2693262067, 11749833, 2265367787,
  ])
})

test('the same seed gives the same sequence, another seed another', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next)
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('whole numbers cover both ends and nothing else', () => {
  const { integer } = createRandom(3)
  expect(new Set(Array.from({ length: 200 }, () => integer(2, 4)))).toEqual(new Set([2, 3, 4]))
})

test('nothing can be picked from an empty list', () => {
  expect(createRandom(1).pick([])).toBeUndefined()
})
