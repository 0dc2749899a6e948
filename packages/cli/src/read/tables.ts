import type { Address } from 'viem'
import { formatAmount } from '../amounts.js'
import type { ReadSession } from '../command.js'
import { table } from '../output.js'
import { formatTime, isoTime } from '../time.js'

/** The block that all figures are of. */
export type BlockPoint = { number: bigint; timestamp: bigint }

/** How a block appears in JSON. */
export function blockJson({ number, timestamp }: BlockPoint): { number: bigint; time: string } {
  return { number, time: isoTime(timestamp) }
}

/** The first line of every report. */
export function heading({ paint }: ReadSession, title: string, block: BlockPoint): string[] {
  return [paint.bold(title), `As of block ${block.number} (${formatTime(block.timestamp)})`]
}

/** A table with column titles, after an empty line and a title of its own; without columns that are empty. */
export function section(
  { paint }: ReadSession,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const kept = columns.map((_, column) => rows.some((row) => row[column] !== ''))
  const keep = (row: readonly string[]) => row.filter((_, column) => kept[column])
  const [head = '', ...body] = table([columns, ...rows].map(keep))
  return ['', paint.bold(title), paint.dim(head), ...body]
}

/** An amount with its symbol. */
export function amount(value: bigint, { decimals, symbol }: { decimals: number; symbol: string }): string {
  return `${formatAmount(value, decimals)} ${symbol}`
}

/** For JSON: an account with its name, where it has one. */
export function named(
  { names }: ReadSession,
  address: Address | null,
): { address: Address; name: string | null } | null {
  return address && { address, name: names.nameOf(address) ?? null }
}
