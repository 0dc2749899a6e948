// How long the overview takes in a real Chromium, from the address until it can be used: its figures are there, and
// the first link of its tables reacts. On a devnet with its whole history, over HTTP on this machine.
import { gzipSync } from 'node:zlib'
import { startDevnet } from '@restack/devnet'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../tests/browser/chromium.js'
import { type BenchResult, main } from './report.js'

const loads = 7

export async function run(): Promise<BenchResult[]> {
  const devnet = await startDevnet({ ports: { chain: 0, api: 0, dashboard: 0 }, live: false })
  let browser: Browser | undefined
  try {
    browser = await launchChromium()
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' })
    const scripts = new Map<string, number>()
    page.on('response', async (response) => {
      if (!response.url().endsWith('.js')) return
      scripts.set(response.url(), gzipSync(await response.body().catch(() => Buffer.alloc(0))).byteLength)
    })
    const milliseconds: number[] = []
    for (let load = 0; load < loads; load++) {
      await page.goto('about:blank')
      const started = performance.now()
      await page.goto(devnet.dashboardUrl ?? '', { waitUntil: 'commit' })
      await page.getByTestId('tvl-total').waitFor()
      await page.getByTestId('operators-table').locator('tbody a').first().click({ trial: true })
      milliseconds.push(performance.now() - started)
    }
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
    const of = (name: string, ours: number, unit: string): BenchResult => ({
      bench: 'page',
      case: name,
      ours,
      rival: null,
      ratio: null,
      unit,
    })
    const [first = 0, ...rest] = milliseconds
    return [
      of('overview until it can be used, first load', first / 1000, 's'),
      of(`overview until it can be used, median of ${rest.length} more`, median(rest) / 1000, 's'),
      of('its compressed JavaScript', bytes / 1000, 'kB'),
      of('files of JavaScript', scripts.size, 'files'),
    ]
  } finally {
    await browser?.close()
    await devnet.stop()
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

await main(import.meta.url, run)
