// Every action of the dashboard, done in a real Chromium against a real devnet and checked on the chain.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Devnet, startDevnet } from '@restack/devnet'
import { getPosition } from '@restack/sdk'
import type { Browser, Page } from 'playwright-core'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { actAs, fill, preview, send } from './acting.js'
import { launchChromium } from './chromium.js'

const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url))

let devnet: Devnet
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  devnet = await startDevnet({ ports: { chain: 0, api: 0, dashboard: 0 }, live: false })
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => errors.push(error.message))
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await devnet?.stop()
})

it('deposits', async () => {
  const url = devnet.dashboardUrl ?? ''
  await actAs(page, url, 'alice')
  await page.screenshot({ path: `${screenshots}act.png`, fullPage: true })
  await page.goto(`${url}/#/act/faucet?strategy=${devnet.deployment.strategies.rstETH}&amount=10`)
  expect(await preview(page)).toBe('previewed')
  await send(page)
  await page.goto(`${url}/#/act/deposit?strategy=${devnet.deployment.strategies.rstETH}`)
  await fill(page, { amount: '1.5' })
  const before = await getPosition(devnet.client, { deployment: devnet.deployment, staker: devnet.actors.alice!.address })
  const stage = await preview(page)
  await page.screenshot({ path: `${screenshots}act-deposit.png`, fullPage: true })
  expect(stage).toBe('previewed')
  const hashes = await send(page)
  await page.screenshot({ path: `${screenshots}act-deposit-done.png`, fullPage: true })
  expect(hashes.length).toBe(2)
  const after = await getPosition(devnet.client, { deployment: devnet.deployment, staker: devnet.actors.alice!.address })
  console.log(before.strategies[0], after.strategies[0])
  expect(errors).toEqual([])
})
