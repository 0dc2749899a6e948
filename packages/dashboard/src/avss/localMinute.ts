/** A time in seconds as a field for date and time wants it, in the reader's time zone: `2026-03-12T10:30`. */
export function localMinute(timestamp: number): string {
  const date = new Date(timestamp * 1000)
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
