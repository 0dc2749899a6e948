// The decimals of chapter 04 §4.2: a scale that is kept, exact sums and products, and a rounded quotient.

/** `units / 10^scale` */
export type Decimal = { units: bigint; scale: number }

const powers: bigint[] = []
for (let power = 1n; powers.length <= 80; power *= 10n) powers.push(power)

export const pow10 = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent)

export const integer = (units: bigint): Decimal => ({ units, scale: 0 })

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale }
  const scale = Math.max(a.scale, b.scale)
  return { units: a.units * pow10(scale - a.scale) + b.units * pow10(scale - b.scale), scale }
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
})

/** For values that are not negative. */
export const floor = (a: Decimal): bigint => (a.scale === 0 ? a.units : a.units / pow10(a.scale))

/** Many quotients in a row have one divisor. */
let lastDivisor: Decimal = { units: 0n, scale: 0 }
let lastLeading: Leading = { weight: 0, digit: 0 }

function leadingOfDivisor(divisor: Decimal): Leading {
  if (divisor.units !== lastDivisor.units || divisor.scale !== lastDivisor.scale) {
    lastDivisor = divisor
    lastLeading = leading(divisor)
  }
  return lastLeading
}

/** QDIV: `a / b` at the scale of the rule, rounded half away from zero. For `a >= 0` and `b > 0`. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  const [leadA, leadB] = [leading(a), leadingOfDivisor(b)]
  const exponent = leadA.weight - leadB.weight - (leadA.digit <= leadB.digit ? 1 : 0)
  const scale = Math.min(1000, Math.max(16 - 4 * exponent, a.scale, b.scale, 0))
  const numerator = a.units * pow10(b.scale + scale)
  const denominator = a.scale === 0 ? b.units : b.units * pow10(a.scale)
  return { units: (numerator + denominator / 2n) / denominator, scale }
}

type Leading = { weight: number; digit: number }

/** The first digit in base 10000 and its exponent: from a double where that is beyond doubt, else from the text. */
function leading(value: Decimal): Leading {
  if (value.units === 0n) return { weight: 0, digit: 0 }
  const near = Number(value.units)
  const weight = Math.floor((Math.log10(near) - value.scale) / 4)
  const exponent = 4 * weight + value.scale
  if (exponent < -280 || exponent > 280) return leadingOfText(value)
  const scaled = exponent < 0 ? near * 10 ** -exponent : near / 10 ** exponent
  const digit = Math.floor(scaled)
  const doubt = scaled * 1e-9
  const clear = scaled - digit > doubt && digit + 1 - scaled > doubt && digit >= 1 && digit <= 9999
  return clear ? { weight, digit } : leadingOfText(value)
}

function leadingOfText({ units, scale }: Decimal): Leading {
  const text = units.toString()
  const exponent = text.length - 1 - scale
  const weight = Math.floor(exponent / 4)
  const count = exponent - 4 * weight + 1
  return { weight, digit: Number(text.slice(0, count).padEnd(count, '0')) }
}
