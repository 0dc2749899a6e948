// How long the overview takes in a real Chromium, from the address until it can be used: total, tables and their
// links are there, and the page's thread is free to react. On a devnet with its whole history, over HTTP on this
// machine, by the page's own clock. A browser without a graphics card paints slowly, so what else the machine does
// counts: `first figure` says how soon the total was there.
import { gzipSync } from 'node:zlib'
import { startDevnet } from '@restack/devnet'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../tests/browser/chromium.js'
import { type BenchResult, main } from './report.js'

const loads = 7

/** In the page: when the total is there, and when all is and a task of its own gets its turn. */
const watch = `(() => {
  const there = (selector) => document.querySelector(selector)
  const times = (window.times = {})
  const look = () => {
    if (!times.figure && there('[data-testid=tvl-total]')) times.figure = performance.now()
    if (there('[data-testid=operators-table] tbody a') && there('[data-testid=strategies-table] tbody tr')) {
      observer.disconnect()
      setTimeout(() => { times.usable = performance.now() })
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true })
})()`

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
    await page.addInitScript(watch)
    const figures: number[] = []
    const milliseconds: number[] = []
    for (let load = 0; load < loads; load++) {
      await page.goto('about:blank')
      await page.goto(devnet.dashboardUrl ?? '', { waitUntil: 'commit' })
      await page.waitForFunction('window.times?.usable !== undefined')
      const times = (await page.evaluate('window.times')) as { figure: number; usable: number }
      figures.push(times.figure)
      milliseconds.push(times.usable)
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
      of('first figure, median of all loads', median(figures) / 1000, 's'),
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
