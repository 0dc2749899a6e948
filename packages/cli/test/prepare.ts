import type { Network } from './network.js'

/** Command lines that come before what is tested. */
export async function prepare({ run }: Network, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    const { code, err } = await run(line)
    if (code !== 0) throw new Error(`${line}: ${err}`)
  }
}
