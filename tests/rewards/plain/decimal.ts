/** Decimals as Postgres' NUMERIC keeps them: a value of 1.50 is 150 units at scale 2 (chapter 04 §4.2). */
export type Decimal = { units: bigint; scale: number }

export const decimal = (units: bigint, scale = 0): Decimal => ({ units, scale })

export function sum(terms: readonly Decimal[]): Decimal {
  const scale = Math.max(0, ...terms.map((term) => term.scale))
  const units = terms.map((term) => term.units * 10n ** BigInt(scale - term.scale))
  return decimal(
    units.reduce((a, b) => a + b, 0n),
    scale,
  )
}

export const times = (a: Decimal, b: Decimal): Decimal => decimal(a.units * b.units, a.scale + b.scale)

export const floor = ({ units, scale }: Decimal): bigint => units / 10n ** BigInt(scale)

/** QDIV: a quotient of about 16 digits, rounded half away from zero. For a ≥ 0 and b > 0. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  const [leadA, leadB] = [leadingGroup(a), leadingGroup(b)]
  const q = leadA.weight - leadB.weight - (leadA.digit <= leadB.digit ? 1 : 0)
  const scale = Math.min(1000, Math.max(16 - 4 * q, a.scale, b.scale, 0))
  const numerator = a.units * 10n ** BigInt(scale + b.scale - a.scale)
  return decimal((2n * numerator + b.units) / (2n * b.units), scale)
}

/** The first digit in base 10000 that isn't zero, and its exponent: groups of four to both sides of the point. */
function leadingGroup(value: Decimal): { weight: number; digit: number } {
  const [whole = '', fraction = ''] = text(value).split('.')
  const left = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const right = fraction.padEnd(Math.ceil(fraction.length / 4) * 4, '0')
  const groups = (left + right).match(/..../g) ?? []
  const first = groups.findIndex((group) => group !== '0000')
  if (first < 0) return { weight: 0, digit: 0 }
  return { weight: left.length / 4 - 1 - first, digit: Number(groups[first]) }
}

export function text({ units, scale }: Decimal): string {
  const digits = String(units).padStart(scale + 1, '0')
  return scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** DAY: tokens for each of `days` days. */
export const perDay = (amount: bigint, days: number): bigint =>
  floor(quotient(decimal(amount), decimal(BigInt(days))))

/** SPLIT: the operator's part of a payment. */
export const splitOf = (pay: bigint, bips: bigint): bigint =>
  floor(quotient(decimal(pay * bips), decimal(10000n)))

/** P15: a weight's part of the total, in units of 10^-15. */
export const proportion = (weight: Decimal, total: Decimal): bigint =>
  floor(times(quotient(weight, total), decimal(10n ** 15n)))

/** What a proportion of an amount comes to. */
export const share = (units: bigint, amount: bigint): bigint => (units * amount) / 10n ** 15n
