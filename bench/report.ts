// What every benchmark prints: a table, or with --json one object a line.
export type BenchResult = {
  bench: string
  case: string
  ours: number
  /** Measured in the same run, or null where there is no rival. */
  rival: number | null
  ratio: number | null
  unit: string
}

export function printResults(results: BenchResult[], json = process.argv.includes('--json')): void {
  if (json) {
    for (const result of results) console.log(JSON.stringify(result))
    return
  }
  const format = (value: number | null) =>
    value === null ? '-' : value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 3 : 0 })
  const rows = results.map((result) => [
    result.bench,
    result.case,
    format(result.ours),
    format(result.rival),
    result.ratio === null ? '-' : result.ratio.toFixed(3),
    result.unit,
  ])
  const header = ['bench', 'case', 'ours', 'rival', 'ratio', 'unit']
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const numeric = [false, false, true, true, true, false]
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  console.log(line(header))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
}

/** Runs a benchmark when its file is the program. */
export async function main(url: string, run: () => Promise<BenchResult[]>): Promise<void> {
  const { pathToFileURL } = await import('node:url')
  const { resolve } = await import('node:path')
  if (!process.argv[1] || pathToFileURL(resolve(process.argv[1])).href !== url) return
  try {
    printResults(await run())
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}
