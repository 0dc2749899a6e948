import colors from 'picocolors'
import { InputError } from './InputError.js'

/** Where a command writes: results to `out`, everything else to `err`. */
export type Output = {
  out: (line: string) => void
  err: (line: string) => void
  /** A line that replaces the one before, on a terminal only. Empty to clear it. */
  progress: (line: string) => void
  /** Colours of results: none unless `out` is a terminal. */
  paint: ReturnType<typeof colors.createColors>
}

/** The output of this process. */
export function createOutput(): Output {
  const terminal = process.stderr.isTTY === true
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (!terminal) return
      const room = (process.stderr.columns ?? 80) - 1
      process.stderr.write(`\r\u001b[2K${line.slice(0, room)}`)
    },
    paint: colors.createColors(process.stdout.isTTY === true && colors.isColorSupported),
  }
}

/** One sentence with its remedy and its code, or for machines `{ "error": { code, message, remedy } }`, on the error output. */
export async function reportError(output: Output, error: unknown, json: boolean): Promise<void> {
  const { code, message, remedy } =
    error instanceof InputError ? error : (await import('@restack/sdk')).formatError(error)
  const formatted = { code, message, remedy }
  output.progress('')
  if (json) {
    output.err(JSON.stringify({ error: formatted }))
    return
  }
  const paint = colors.createColors(process.stderr.isTTY === true && colors.isColorSupported)
  output.err(`${paint.red('Error:')} ${message} ${remedy} ${paint.dim(`(${code})`)}`)
}

/** Amounts become decimal strings. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, entry) => (typeof entry === 'bigint' ? entry.toString() : entry))
}

/** Rows in columns as wide as needed. Widths are of the text without colours, so colour whole cells afterwards. */
export function table(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows.map((row) =>
    (
      indent +
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
    ).trimEnd(),
  )
}
