// Exact products of integers in doubles, for the hot path. An amount is `high * 10^15 + low` with `low < 10^15`.

export const limb = 1e15
const splitter = 134_217_729 // 2^27 + 1, Veltkamp's constant

/**
 * `floor(a * b / 10^15)` and the rest, for integers `0 <= a, b <= 10^15`; into `out[0]` and `out[1]`.
 *
 * Dekker's product gives `a * b` as a sum of two doubles without error; the quotient of the doubles is off by one at
 * most, and the rest, below 2 * 10^15 in size, is exact.
 */
export function multiplyDivide(a: number, b: number, out: Float64Array): void {
  let scaled = splitter * a
  const aHigh = scaled - (scaled - a)
  const aLow = a - aHigh
  scaled = splitter * b
  const bHigh = scaled - (scaled - b)
  const bLow = b - bHigh
  const product = a * b
  const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)

  let quotient = Math.floor(product / limb)
  scaled = splitter * quotient
  const qHigh = scaled - (scaled - quotient)
  const qLow = quotient - qHigh
  const back = quotient * limb
  const backError = qLow * limbLow - (back - qHigh * limbHigh - qLow * limbHigh - qHigh * limbLow)
  let rest = product - back + (error - backError)
  if (rest < 0) {
    quotient -= 1
    rest += limb
  } else if (rest >= limb) {
    quotient += 1
    rest -= limb
  }
  out[0] = quotient
  out[1] = rest
}

const limbHigh = splitter * limb - (splitter * limb - limb)
const limbLow = limb - limbHigh
