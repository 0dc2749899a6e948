// The dashboard in a real Chromium, against a real devnet. Screenshots stay in test-results/.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Devnet, startDevnet } from '@restack/devnet'
import { eigenPodManagerAbi, liquidStakingTokenAbi } from '@restack/sdk/abi'
import type { Browser, Page, Response } from 'playwright-core'
import { erc20Abi, formatUnits } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from './chromium.js'

const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url))

let devnet: Devnet
let browser: Browser
let page: Page
const pageErrors: string[] = []
/** What the first visit loads: scripts with their compressed bytes, and paths of all that was asked for. */
const scripts = new Map<string, number>()
const asked: string[] = []

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  devnet = await startDevnet({ ports: { chain: 0, api: 0, dashboard: 0 } })
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' })
  page.setDefaultTimeout(120_000)
  page.on('pageerror', (error) => pageErrors.push(error.message))
  const count = async (response: Response) => {
    const { pathname } = new URL(response.url())
    asked.push(pathname)
    if (pathname.endsWith('.js')) scripts.set(pathname, gzipSync(await response.body()).byteLength)
  }
  page.on('response', count)
  await page.goto(devnet.dashboardUrl ?? '')
  await page.getByTestId('tvl-total').waitFor()
  await page.getByTestId('operators-table').waitFor()
  page.off('response', count)
})

afterAll(async () => {
  await browser?.close()
  await devnet?.stop()
})

/** What strategies and pods hold, worth in ETH, read from the chain and nowhere else. */
async function tvlOnChain(): Promise<bigint> {
  let total = 0n
  for (const [symbol, strategy] of Object.entries(devnet.deployment.strategies)) {
    const token = devnet.deployment.tokens[symbol]
    if (!token) throw new Error(`The deployment names no token ${symbol}.`)
    const [balance, rate] = await Promise.all([
      devnet.client.readContract({
        address: token,
        abi: erc20Abi,
        functionName: 'balanceOf',
        args: [strategy],
      }),
      devnet.client.readContract({
        address: token,
        abi: liquidStakingTokenAbi,
        functionName: 'exchangeRate',
      }),
    ])
    total += (balance * rate) / 10n ** 18n
  }
  return total + (await nativeOnChain())
}

/** Native ETH of every owner of a pod. */
async function nativeOnChain(): Promise<bigint> {
  const manager = { address: devnet.deployment.contracts.eigenPodManager, abi: eigenPodManagerAbi } as const
  const pods = await devnet.client.getContractEvents({
    ...manager,
    eventName: 'PodDeployed',
    fromBlock: 0n,
    strict: true,
  })
  const shares = await Promise.all(
    pods.map(({ args }) =>
      devnet.client.readContract({
        ...manager,
        functionName: 'podOwnerDepositShares',
        args: [args.podOwner],
      }),
    ),
  )
  return shares.reduce((sum, value) => sum + value, 0n)
}

const screenshot = (name: string) =>
  page.screenshot({ path: `${screenshots}${name}`, fullPage: true, animations: 'disabled', timeout: 120_000 })

const shownNumber = async (testId: string) =>
  Number((await page.getByTestId(testId).innerText()).match(/[\d,]+(\.\d+)?/)?.[0].replaceAll(',', ''))

describe('overview', () => {
  it('shows the TVL that strategies and pods hold', async () => {
    await expect
      .poll(
        async () => Math.abs((await shownNumber('tvl-total')) - Number(formatUnits(await tvlOnChain(), 18))),
        { timeout: 120_000 },
      )
      .toBeLessThan(1)
    expect(await shownNumber('tvl-total')).toBeGreaterThan(100)
  })

  it('loads few files, and nothing of what only those need who act', () => {
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0)
    console.log(`overview: ${bytes} bytes of compressed JavaScript in ${scripts.size} files`)
    expect(bytes).toBeGreaterThan(100_000)
    expect(bytes).toBeLessThan(250_000)
    expect([...scripts.keys()].filter((path) => /\/(chain|wallets|act|ActionPage)-/.test(path))).toEqual([])
    expect(new Set(asked.filter((path) => path.startsWith('/v1/'))).size).toBeLessThanOrEqual(9)
    expect(asked.filter((path) => path === '/config.json')).toHaveLength(1)
    expect(asked.filter((path) => path === '/v1/deployment').length).toBeLessThanOrEqual(1)
  })

  it('lists strategies, operators, operator sets and activity', async () => {
    const rows = (testId: string) => page.getByTestId(testId).locator('tbody tr').count()
    await expect.poll(() => rows('strategies-table')).toBe(6) // five tokens and native ETH
    await expect.poll(() => rows('operators-table')).toBe(10) // the largest of twelve
    await expect.poll(() => rows('operator-sets-table')).toBeGreaterThanOrEqual(2)
    await expect.poll(() => page.getByTestId('activity-list').locator('li').count()).toBeGreaterThan(10)
  })

  it('draws the plot', async () => {
    const box = await page.getByTestId('tvl-plot').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect(box?.height).toBeGreaterThan(100)
    await screenshot('overview-en-1400.png')
  })

  it('follows the chain without a reload', async () => {
    const before = await shownNumber('block-number')
    await expect.poll(() => shownNumber('block-number'), { timeout: 120_000 }).toBeGreaterThan(before)
  })

  it('speaks Chinese, and remembers it', async () => {
    await page.getByTestId('language-switch').getByText('中文').click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toMatch(/^zh/)
    await page.reload()
    await page.getByTestId('tvl-total').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/)
    expect(await page.locator('body').innerText()).toContain('策略')
    await screenshot('overview-zh-1400.png')
  })

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await screenshot('overview-zh-390.png')
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('raised no error on the page', () => {
    expect(pageErrors).toEqual([])
  })
})
