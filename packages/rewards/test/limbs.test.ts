import fc from 'fast-check'
import { it } from 'vitest'
import { multiplyDivide } from '../src/numbers/limbs.js'

const limb = 10n ** 15n

it('products over 10^15 in doubles equal those of bigint', () => {
  const out = new Float64Array(2)
  const integer = fc.oneof(
    fc.bigInt({ min: 0n, max: limb }),
    fc.bigInt({ min: limb - 1000n, max: limb }),
    fc.bigInt({ min: 0n, max: 1000n }),
    fc.constantFrom(2n ** 49n, 2n ** 49n - 1n, 5n ** 15n, 2n ** 15n, limb / 3n),
  )
  fc.assert(
    fc.property(integer, integer, (a, b) => {
      multiplyDivide(Number(a), Number(b), out)
      const product = a * b
      return out[0] === Number(product / limb) && out[1] === Number(product % limb)
    }),
    { numRuns: 20_000 },
  )
})
