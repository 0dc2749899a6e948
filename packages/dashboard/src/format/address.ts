/** The first and last characters of an address or hash: `0x1234…abcd`. Shorter texts stay as they are. */
export function shortenHex(value: string, characters = 4): string {
  if (value.length <= 2 + 2 * characters + 1) return value
  return `${value.slice(0, 2 + characters)}…${value.slice(-characters)}`
}

export function isAddress(value: string): boolean {
  return /^0x[0-9a-fA-F]{40}$/.test(value)
}

export const isSameAddress = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
