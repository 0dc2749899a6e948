/** An amount of ETH above 0, with up to 9 decimals, in gwei; undefined for anything else. */
export function readEth(text: string): bigint | undefined {
  const match = /^\s*(\d{1,12})(?:[.,](\d{1,9}))?\s*$/.exec(text)
  if (!match) return undefined
  const [, whole = '', decimals = ''] = match
  return BigInt(whole + decimals.padEnd(9, '0')) || undefined
}
