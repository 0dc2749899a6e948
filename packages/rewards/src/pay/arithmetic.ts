// The two ways to count: as the chapter does, and with true rationals, where only what is credited is floored.
import { add, type Decimal, floor, integer, multiply, quotient } from '../numbers/decimal.js'
import { fullProportion, operatorPart, perDay, proportion } from '../numbers/rules.js'

/** `numerator / denominator`; of the compatible mode always an integer. */
export type Amount = { numerator: bigint; denominator: bigint }

/** `units / 10^scale / denominator`; the denominator is 1 in the compatible mode, the scale 0 in the exact one. */
export type Weight = Decimal & { denominator: bigint }

export type Term = { strategy: number; shares: bigint; multiplier: bigint; magnitude?: bigint; max?: bigint }

export type Arithmetic = {
  mode: RewardsMode
  perDay: (amount: bigint, days: number) => Amount
  operatorPart: (amount: Amount, bips: number) => Amount
  /** Of the flat tenth before Arno. */
  tenth: (amount: Amount) => Amount
  weight: (terms: readonly Term[]) => Weight
  sum: (a: Weight, b: Weight) => Weight
  /** The operator's tokens: `amount * part / whole`. */
  share: (amount: Amount, part: Weight, whole: Weight) => Amount
  /** The staker's payment before the split. */
  payment: (amount: Amount, weight: Weight, total: Weight) => Amount
}

export type RewardsMode = 'compatible' | 'exact'

export const whole = (numerator: bigint): Amount => ({ numerator, denominator: 1n })
export const credited = ({ numerator, denominator }: Amount): bigint => numerator / denominator
export const integerWeight = (units: bigint): Weight => ({ units, scale: 0, denominator: 1n })
export const minus = (a: Amount, b: Amount): Amount => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

const decimal = ({ units, scale }: Decimal): Weight => ({ units, scale, denominator: 1n })

export const compatible: Arithmetic = {
  mode: 'compatible',
  perDay: (amount, days) => whole(perDay(amount, days)),
  operatorPart: ({ numerator }, bips) => whole(operatorPart(numerator, bips)),
  tenth: ({ numerator }) => whole(numerator / 10n),
  weight: (terms) =>
    decimal(
      terms.reduce<Decimal>(
        (sum, { shares, multiplier, magnitude, max }) =>
          magnitude === undefined || max === undefined
            ? add(sum, integer(shares * multiplier))
            : add(sum, multiply(quotient(integer(shares * magnitude), integer(max)), integer(multiplier))),
        integer(0n),
      ),
    ),
  sum: (a, b) => decimal(add(a, b)),
  share: ({ numerator }, part, all) => whole(floor(quotient(multiply(integer(numerator), part), all))),
  payment: ({ numerator }, weight, total) => whole((proportion(weight, total) * numerator) / fullProportion),
}

export const exact: Arithmetic = {
  mode: 'exact',
  perDay: (amount, days) => ({ numerator: amount, denominator: BigInt(days) }),
  operatorPart: ({ numerator, denominator }, bips) => ({
    numerator: numerator * BigInt(bips),
    denominator: denominator * 10_000n,
  }),
  tenth: ({ numerator, denominator }) => ({ numerator, denominator: denominator * 10n }),
  weight: (terms) =>
    terms.reduce<Weight>(
      (sum, { shares, multiplier, magnitude = 1n, max = 1n }) =>
        addFractions(sum, { units: shares * magnitude * multiplier, scale: 0, denominator: max }),
      integerWeight(0n),
    ),
  sum: (a, b) => addFractions(a, b),
  share: (amount, part, all) => times(amount, part, all),
  payment: (amount, weight, total) => times(amount, weight, total),
}

const times = ({ numerator, denominator }: Amount, part: Weight, all: Weight): Amount => ({
  numerator: numerator * part.units * all.denominator,
  denominator: denominator * part.denominator * all.units,
})

function addFractions(a: Weight, b: Weight): Weight {
  if (a.denominator === b.denominator)
    return { units: a.units + b.units, scale: 0, denominator: a.denominator }
  const common = (a.denominator / gcd(a.denominator, b.denominator)) * b.denominator
  const units = a.units * (common / a.denominator) + b.units * (common / b.denominator)
  return { units, scale: 0, denominator: common }
}

function gcd(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
