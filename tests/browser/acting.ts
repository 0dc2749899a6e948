// What a reader does with the forms of the dashboard, for tests in a real browser.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What of the content stands in the way of somebody who can't see the page or use a mouse. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate("axe.run('#content')")) as AxeResults
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/**
 * Opens an address as a new visit. From another address of the same page only what is behind the # would change, and a
 * reload at once after that brings the page back that was left.
 */
export async function load(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
}

/** The texts of fields by name; lists of boxes to tick, percentages by symbol. */
export type Filling = Record<string, string | readonly string[] | Readonly<Record<string, string>>>

/** Fills a form: by typing, choosing and ticking. */
export async function fill(page: Page, filling: Filling): Promise<void> {
  for (const [name, value] of Object.entries(filling)) {
    const group = page.locator(`[data-group="${name}"]`)
    if (Array.isArray(value)) {
      for (const item of value) await group.locator(`input[value="${item}"]`).check()
    } else if (typeof value === 'object') {
      for (const [symbol, percent] of Object.entries(value)) {
        await group.locator(`[data-part="${symbol}"]`).fill(percent)
      }
    } else if (await group.count()) {
      await group.locator(`input[value="${value}"]`).check()
    } else {
      const field = page.locator(`[data-field="${name}"]`)
      await field.waitFor()
      const isSelect = (await field.evaluate((element) => element.tagName)) === 'SELECT'
      if (isSelect) await field.selectOption(value as string)
      else await field.fill(value as string)
    }
  }
}

/** Presses Preview and waits until it is there, or until it is said what is wrong. */
export async function preview(page: Page): Promise<string> {
  await page.getByTestId('preview-button').click()
  const done = page.locator(
    '[data-stage=previewed], [data-stage=refused], [data-stage=signed], [data-problem]',
  )
  await done.first().waitFor()
  return (await page.getByTestId('act-result').getAttribute('data-stage')) ?? ''
}

/** Sends what is previewed, and waits until all of it is in a block. Returns the hashes. */
export async function send(page: Page): Promise<string[]> {
  await page.getByTestId('send-button').click()
  await page.locator('[data-stage=done], [data-stage=previewed] [data-testid=failure]').first().waitFor()
  const failure = page.getByTestId('failure')
  if (await failure.count()) throw new Error(await failure.innerText())
  const items = await page.getByTestId('act-progress').locator('li').all()
  return Promise.all(items.map(async (item) => (await item.getAttribute('data-hash')) ?? ''))
}

/** Becomes one of the devnet's people, by the choice on the page of the account. */
export async function actAs(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/#/act`)
  const account = page.getByTestId('account-button')
  await account.waitFor()
  if (await page.getByTestId('leave').count()) await page.getByTestId('leave').click()
  await page.getByTestId('actor-select').selectOption(name)
  await page.getByTestId('act-as').click()
  await page.getByTestId('leave').waitFor()
}

/** Becomes somebody, in a language and an appearance, as the browser would remember it; counts from the next load on. */
export async function become(
  page: Page,
  name: string,
  { language, theme, width, height }: { language: string; theme: string; width: number; height: number },
): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    ([account, chosenLanguage, chosenTheme]) => {
      const { localStorage } = globalThis as unknown as {
        localStorage: { setItem: (key: string, value: string) => void }
      }
      localStorage.setItem('restack.account', account ?? '')
      localStorage.setItem('restack.language', chosenLanguage ?? '')
      localStorage.setItem('restack.theme', chosenTheme ?? '')
    },
    [JSON.stringify({ kind: 'actor', name }), language, theme],
  )
}
