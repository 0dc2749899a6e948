import { readDecimal } from './readDecimal.js'

/** A percentage above 0 and up to 100, with up to 16 decimals, as a part of 1e18; undefined for anything else. */
export function readPercent(text: string): bigint | undefined {
  const wad = readDecimal(text.replace(/\s*%\s*$/, ''), 16)
  return wad !== undefined && wad <= 10n ** 18n ? wad : undefined
}
