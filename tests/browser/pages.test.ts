// Every page of the dashboard in a real Chromium, against a real devnet: both languages, both widths, no faults of
// accessibility that matter, nothing wider than the window. Screenshots stay in test-results/.
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Devnet, startDevnet } from '@restack/devnet'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.js'

const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let devnet: Devnet
beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  devnet = await startDevnet({ ports: { chain: 0, api: 0, dashboard: 0 }, live: false })
}, 300_000)
afterAll(() => devnet?.stop())

const actor = (name: string) => devnet.actors[name]?.address ?? ''

async function firstSlash(): Promise<string> {
  const { items } = (await (await fetch(`${devnet.apiUrl}/v1/slashes?limit=1`)).json()) as {
    items: { id: string }[]
  }
  return items[0]?.id ?? ''
}

/** Name of a page, where it is, and what must be on it once it has loaded: a `data-testid`. */
async function pages(): Promise<[name: string, path: string, part: string][]> {
  return [
    ['overview', '/', 'tvl-total'],
    ['operators', '/operators', 'operators-table'],
    ['operator', `/operators/${actor('harborlight')}`, 'who-can-slash'],
    ['avss', '/avss', 'avss-table'],
    ['avs', `/avss/${actor('meridian')}`, 'operator-sets-table'],
    ['operator-sets', '/operator-sets', 'operator-sets-table'],
    ['operator-set', `/operator-sets/${actor('meridian')}/0`, 'members-table'],
    ['stakers', '/stakers', 'stakers-table'],
    ['staker', `/stakers/${actor('bob')}`, 'position-table'],
    ['strategy', `/strategies/${Object.values(devnet.deployment.strategies)[0]}`, 'holders-table'],
    ['slashes', '/slashes', 'slashes-table'],
    ['slash', `/slashes/${await firstSlash()}`, 'slash-strategies'],
    ['pods', '/pods', 'pods-table'],
    ['pod', `/pods/${actor('wanda')}`, 'validators-table'],
    ['withdrawals', '/withdrawals', 'withdrawals-table'],
    ['activity', '/activity', 'activity-list'],
    ['search', '/search?q=north', 'search-results'],
    ['network', '/network', 'connections-table'],
    ['past', `/operators?block=200`, 'operators-table'],
  ]
}

const views = [
  { language: 'en', locale: 'en-US', width: 1400, height: 1000 },
  { language: 'zh', locale: 'zh-CN', width: 1400, height: 1000 },
  { language: 'en', locale: 'en-US', width: 390, height: 844 },
  { language: 'zh', locale: 'zh-CN', width: 390, height: 844 },
] as const

/** What stands in the way of somebody who can't see the page or use a mouse. */
async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

describe.each(views)('$language, $width pixels', ({ language, locale, width, height }) => {
  // A browser for each: the one without a system of its own doesn't survive many closed pages.
  let browser: Browser
  let page: Page
  const errors: string[] = []
  beforeAll(async () => {
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width, height }, locale })
    page.setDefaultTimeout(120_000)
    page.on('pageerror', (error) => errors.push(error.message))
  }, 300_000)
  afterAll(() => browser?.close())

  it('shows every page with its figures', { timeout: 400_000 }, async () => {
    const faults: string[] = []
    for (const [name, path, part] of await pages()) {
      await page.goto(`${devnet.dashboardUrl}/#${path}`)
      await page.getByTestId(part).first().waitFor()
      await page.waitForFunction("!document.querySelector('main [aria-busy=true]')")
      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`))
      if (name === 'operators') {
        const rows = page.getByTestId('operators-table').locator('tbody tr')
        await rows.nth(11).waitFor() // the page may still show the ten of the overview
        expect(await rows.count()).toBe(12)
      }
      if (name === 'operator-set' || name === 'staker') {
        // What-if: a slash of a fifth, on the state of the devnet
        await page.getByTestId('what-if-choice').waitFor()
        await page.getByTestId('what-if-percent').press('Enter')
        await page.getByTestId('what-if-changes').locator('tbody tr').first().waitFor()
      }
      if (name === 'pod') {
        // More than the validators have is refused at the field; the outcome of less begins with the owner.
        const lost = page.getByTestId('what-if-loss')
        await lost.fill('1000000')
        await lost.press('Enter')
        await page.locator('main [role=alert]').waitFor()
        await lost.fill('1')
        await lost.press('Enter')
        const rows = page.getByTestId('what-if-changes').locator('tbody tr')
        expect(await rows.first().innerText()).toContain('wanda')
        expect(await page.locator('main [role=alert]').count()).toBe(0)
      }
      const alerts = await page.locator('main [role=alert]').allInnerTexts()
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (alerts.length > 0) faults.push(`${name}: ${alerts.join(' ')}`)
      if (Number(overflow) > 0) faults.push(`${name}: ${overflow} pixels wider than the window`)
      faults.push(...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`))
      await page.screenshot({
        path: `${screenshots}${name}-${language}-${width}.png`,
        fullPage: true,
        animations: 'disabled',
      })
    }
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
