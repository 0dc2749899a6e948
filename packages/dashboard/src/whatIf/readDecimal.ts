/**
 * A number above 0 with up to so many decimals, in units of the last of them; undefined for anything else. (viem's
 * parseUnits would make the pages load the half megabyte that only actions need.)
 */
export function readDecimal(text: string, decimals: number): bigint | undefined {
  const [, whole = '', fraction = ''] = /^\s*(\d{1,12})(?:[.,](\d+))?\s*$/.exec(text) ?? []
  if (whole === '' || fraction.length > decimals) return undefined
  return BigInt(whole + fraction.padEnd(decimals, '0')) || undefined
}
