/** A percentage above 0 and up to 100, with up to 16 decimals, as a part of 1e18; undefined for anything else. */
export function readPercent(text: string): bigint | undefined {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,16}))?\s*%?\s*$/.exec(text)
  if (!match) return undefined
  const [, whole = '', decimals = ''] = match
  const wad = BigInt(whole + decimals.padEnd(16, '0'))
  return wad > 0n && wad <= 10n ** 18n ? wad : undefined
}
