// Every action of the dashboard, done in a real Chromium against a real devnet as one of its people and checked on
// the chain; the languages, widths and appearances take turns. Screenshots stay in test-results/.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Devnet, startDevnet } from '@restack/devnet'
import { delegationManagerAbi, strategyManagerAbi } from '@restack/sdk/abi'
import type { Browser, Page } from 'playwright-core'
import { type Address, type Hex, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actAs, become, fill, load, preview, send, seriousFaults } from './acting.js'
import { actionRows } from './actionRows.js'
import { launchChromium } from './chromium.js'
import { announceWallet } from './testWallet.js'

const screenshots = fileURLToPath(new URL('../../test-results/', import.meta.url))

const views = [
  { language: 'en', theme: 'light', width: 1400, height: 1000 },
  { language: 'zh', theme: 'dark', width: 390, height: 844 },
  { language: 'en', theme: 'dark', width: 390, height: 844 },
  { language: 'zh', theme: 'light', width: 1400, height: 1000 },
] as const
type View = (typeof views)[number]

let devnet: Devnet
let browser: Browser
let page: Page
let url = ''
const errors: string[] = []

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true })
  devnet = await startDevnet({ ports: { chain: 0, api: 0, dashboard: 0 }, live: false })
  url = devnet.dashboardUrl ?? ''
  browser = await launchChromium()
  // One page for all: the browser without a system of its own doesn't survive many closed ones.
  page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' })
  page.setDefaultTimeout(120_000)
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await devnet?.stop()
})

const screenshot = (name: string, { language, width }: View) =>
  page.screenshot({
    path: `${screenshots}${name}-${language}-${width}.png`,
    // What the window shows: whole pages take a browser without a graphics card seconds each.
    animations: 'disabled',
    timeout: 120_000,
  })

const address = (name: string) => devnet.actors[name]?.address ?? '0x'
const delegatedTo = (staker: Address) =>
  devnet.client.readContract({
    address: devnet.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'delegatedTo',
    args: [staker],
  })

/** Nothing that hinders, nothing wider than the window. */
async function faultsOf(name: string): Promise<string[]> {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
  return [
    ...(await seriousFaults(page)).map((fault) => `${name}: ${fault}`),
    ...(overflow > 0 ? [`${name}: ${overflow} pixels wider than the window`] : []),
  ]
}

it('lets the reader choose who acts, by name, and remembers it', async () => {
  await actAs(page, url, 'alice')
  expect(await page.getByTestId('account-button').innerText()).toContain('alice')
  await page.reload()
  await page.getByTestId('leave').waitFor()
  expect(await page.getByTestId('account-button').getAttribute('data-account')).toBe(address('alice'))
  // Every action is listed, once.
  const listed = await page.locator('[data-testid^=actions-] [data-action]').count()
  const rows = new Set(actionRows(devnet).map(({ action }) => action))
  expect(listed).toBe(rows.size + 1) // signing an approval sends nothing and has a test of its own
})

it('does every action, and the chain is as it was announced', { timeout: 300_000 }, async () => {
  const faults: string[] = []
  for (const [index, row] of actionRows(devnet).entries()) {
    const view = views[index % views.length] ?? views[0]
    const name = `act-${row.action}`
    try {
      await row.before?.()
      await become(page, row.as, view)
      const query = new URLSearchParams(row.link?.()).toString()
      const address = `${url}/#/act/${row.action}${query ? `?${query}` : ''}`
      await load(page, address)
      await page.getByTestId('action-form').waitFor()
      await fill(page, row.fill?.() ?? {})
      expect(await preview(page)).toBe(row.refusedWith ? 'refused' : 'previewed')
      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${view.language}`))
      if (view.language === 'en') {
        const text = await page.getByTestId('act-result').innerText()
        for (const words of row.shows ?? []) expect(text.replaceAll('\u00a0', ' ')).toMatch(words)
      }
      faults.push(...(await faultsOf(name)))
      await screenshot(name, view)
      if (row.refusedWith) {
        expect(await page.getByTestId('failure').getAttribute('data-code')).toBe(row.refusedWith)
        continue
      }
      const hashes = await send(page)
      expect(hashes).toHaveLength(row.transactions ?? 1)
      await row.check?.(hashes)
    } catch (error) {
      await screenshot(`${name}-failed`, view)
      throw new Error(`${row.action} as ${row.as}: ${error instanceof Error ? error.message : error}`)
    }
  }
  expect(faults).toEqual([])
  expect(errors).toEqual([])
})

describe('an operator that chooses whom it takes', () => {
  it('has its approver sign, and the staker uses what was signed', async () => {
    await become(page, 'harborlightApprover', views[0])
    await load(page, `${url}/#/act/signApproval?staker=zoe&operator=harborlight&days=2`)
    expect(await preview(page)).toBe('signed')
    const approval = await page.getByTestId('signed-output').inputValue()

    await become(page, 'zoe', views[0])
    await load(
      page,
      `${url}/#/act/${(await delegatedTo(address('zoe'))) === zeroAddress ? 'delegate' : 'redelegate'}`,
    )
    await fill(page, { operator: 'harborlight' })
    // Without it the contract refuses, and says what is missing.
    expect(await preview(page)).toBe('refused')
    expect(await page.getByTestId('failure').getAttribute('data-code')).toMatch(/Signature|Expired/)
    await fill(page, { approval: approval.slice(0, 40) })
    await preview(page)
    expect(await page.locator('#content [data-problem]').first().getAttribute('data-problem')).toBe(
      'notAnApproval',
    )
    await fill(page, { approval })
    expect(await preview(page)).toBe('previewed')
    await send(page)
    expect(await delegatedTo(address('zoe'))).toBe(address('harborlight'))
  })
})

describe('what cannot be done', () => {
  it('is said at the field, and in the words of the contract', async () => {
    await become(page, 'northstar', views[0])
    await load(page, `${url}/#/act/deposit?amount=1%2C2%2C3`)
    await page.getByTestId('action-form').waitFor()
    await preview(page)
    const problems = page.locator('[data-problem]:not([data-problem=""])')
    expect(await problems.evaluateAll((all) => all.map((one) => one.getAttribute('data-problem')))).toEqual([
      'missing',
      'notAnAmount',
    ])
    await expect
      .poll(() => page.evaluate('document.activeElement.dataset.field'), { timeout: 120_000 })
      .toBe('strategy')

    await page.goto(`${url}/#/act/delegate?operator=bluepeak`)
    expect(await preview(page)).toBe('refused')
    const failure = page.getByTestId('failure')
    expect(await failure.getAttribute('data-code')).toBe('ActivelyDelegated')
    // Names, not addresses.
    expect(await failure.innerText()).toContain('northstar')
    expect(await page.getByTestId('send-button').count()).toBe(0)
  })
})

describe('a Safe, whose keys are elsewhere', () => {
  it('gets a batch and plain transactions, which do what the preview says', {
    timeout: 120_000,
  }, async () => {
    // Any address will do: here somebody with tokens, of whom the page is only told the address.
    const safe = address('lumenInsurance')
    await become(page, 'alice', views[0])
    await load(page, `${url}/#/act`)
    await page.getByTestId('leave').click()
    await page.getByTestId('address-input').fill(safe)
    await page.getByTestId('address-input').press('Enter')
    await page.getByTestId('leave').waitFor()
    const { rstETH } = devnet.deployment.strategies
    await page.goto(`${url}/#/act/deposit?strategy=${rstETH}&amount=3`)
    expect(await preview(page)).toBe('previewed')
    expect(await page.getByTestId('send-button').count()).toBe(0)

    const batch = JSON.parse(await page.getByTestId('safe-output').inputValue())
    expect(batch).toMatchObject({ version: '1.0', chainId: String(devnet.deployment.chainId) })
    expect(batch.meta.createdFromSafeAddress).toBe(safe)
    expect(
      batch.transactions.map((one: { contractMethod: { name: string } }) => one.contractMethod.name),
    ).toEqual(['approve', 'depositIntoStrategy'])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save safe-batch.json' }).click(),
    ])
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(batch)

    await page.getByText('Unsigned transactions').click()
    const { transactions } = JSON.parse(await page.getByTestId('unsigned-output').inputValue()) as {
      transactions: { from: Address; to: Address; data: Hex; value: string }[]
    }
    expect(transactions.map(({ to, data }) => ({ to, data }))).toEqual(
      batch.transactions.map(({ to, data }: { to: string; data: string }) => ({ to, data })),
    )
    const { client } = devnet
    const deposited = () =>
      client.readContract({
        address: devnet.deployment.contracts.strategyManager,
        abi: strategyManagerAbi,
        functionName: 'stakerDepositShares',
        args: [safe, rstETH ?? '0x'],
      })
    const id = await client.snapshot()
    const before = await deposited()
    for (const { from, to, data, value } of transactions) {
      const hash = await client.sendTransaction({
        account: from,
        to,
        data,
        value: BigInt(value),
        chain: null,
      })
      await client.waitForTransactionReceipt({ hash })
    }
    const shares = (await deposited()) - before
    expect(shares).toBeGreaterThan(parseEther('2.9'))
    expect(shares).toBeLessThanOrEqual(parseEther('3'))
    await client.revert({ id })
  })
})

describe('a wallet in the browser', () => {
  it('is found, warned of the wrong chain, may decline, and sends', async () => {
    // An account of the mnemonic that no actor has; the node signs for it as a wallet would.
    const [account = '0x'] = await devnet.client.getAddresses()
    await page.evaluate("localStorage.removeItem('restack.account')")
    await page.setViewportSize({ width: 1400, height: 1000 })
    const wallet = await announceWallet(page, { rpcUrl: devnet.rpcUrl, account, chainId: 1 })
    await load(page, `${url}/#/act/delegate?operator=northstar`)
    await page.getByTestId('connect-wallet').click()
    await page.getByTestId('action-form').waitFor()
    expect(await page.getByTestId('account-button').getAttribute('data-account')).toBe(account)

    // The preview needs the deployment's chain only, which the page reads by itself; sending waits.
    await page.getByTestId('wrong-chain').waitFor()
    expect(await preview(page)).toBe('previewed')
    expect(await page.getByTestId('send-button').isDisabled()).toBe(true)
    await screenshot('act-wallet-wrong-chain', views[0])
    const change = page.getByRole('button', { name: `Switch to chain ${devnet.deployment.chainId}` })
    await wallet.reject(true)
    await change.click()
    await expect
      .poll(() => page.getByTestId('failure').getAttribute('data-code'), { timeout: 120_000 })
      .toBe('Rejected')
    await wallet.reject(false)
    await change.click()
    await page.getByTestId('wrong-chain').waitFor({ state: 'detached' })

    await wallet.reject(true)
    await preview(page)
    await page.getByTestId('send-button').click()
    await expect
      .poll(() => page.getByTestId('failure').getAttribute('data-code'), { timeout: 120_000 })
      .toBe('Rejected')
    expect(await page.getByTestId('failure').innerText()).toContain('Nothing was sent and nothing is lost')
    expect(await delegatedTo(account)).toBe(zeroAddress)
    await screenshot('act-wallet-declined', views[0])

    await wallet.reject(false)
    await send(page)
    expect(await delegatedTo(account)).toBe(address('northstar'))
    expect(await wallet.asked()).toContain('wallet_switchEthereumChain')

    // It is still there after a reload, without a question.
    await page.reload()
    await expect
      .poll(() => page.getByTestId('account-button').getAttribute('data-account'), { timeout: 120_000 })
      .toBe(account)
    expect(await wallet.asked()).not.toContain('eth_requestAccounts')
  })
})

describe('the pages', () => {
  it('lead to what can be done there, and renew themselves', async () => {
    const links = async (path: string) => {
      await load(page, `${url}/#${path}`)
      await page.locator('main [data-action]').first().waitFor()
      return page
        .locator('main [data-action]')
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-action')))])
    }
    await become(page, 'alice', views[0])
    expect(await links('/')).toEqual(['deposit'])
    expect(await links(`/stakers/${address('alice')}`)).toEqual(
      expect.arrayContaining(['deposit', 'redelegate', 'undelegate', 'withdraw', 'complete']),
    )
    expect(await links(`/operators/${address('northstar')}`)).toEqual(['delegate'])
    // Of somebody else there is nothing to do.
    await page.goto(`${url}/#/stakers/${address('bob')}`)
    await page.getByTestId('position-table').waitFor()
    expect(await page.getByTestId('action-links').count()).toBe(0)

    await become(page, 'northstar', views[0])
    expect(await links(`/operators/${address('northstar')}`)).toEqual(
      expect.arrayContaining(['joinSet', 'leaveSet', 'allocate', 'clearDeallocations', 'allocationDelay']),
    )
    expect(await links(`/operator-sets/${address('lumen')}/0`)).toEqual(['joinSet', 'allocate', 'leaveSet'])
    await become(page, 'lumen', views[0])
    expect(await links(`/operator-sets/${address('lumen')}/0`)).toEqual(
      expect.arrayContaining(['addStrategies', 'removeStrategies', 'setSlasher']),
    )
    expect(await links(`/avss/${address('lumen')}`)).toEqual(
      expect.arrayContaining(['createSet', 'createRedistributingSet', 'setRegistrar', 'avsMetadata']),
    )
    // A page that is open sees what somebody else sends.
    await page.goto(`${url}/#/operators/${address('quietriver')}`)
    const uri = page.locator('.metadata-uri')
    await uri.waitFor()
    const { client } = devnet
    await client.writeContract({
      account: address('quietriver'),
      chain: null,
      address: devnet.deployment.contracts.delegationManager,
      abi: delegationManagerAbi,
      functionName: 'updateOperatorMetadataURI',
      args: [address('quietriver'), 'https://quietriver.example/seen.json'],
    })
    await expect.poll(() => uri.innerText(), { timeout: 120_000 }).toBe('quietriver.example/seen.json')
  })

  it('have no serious fault in the dark on a telephone', async () => {
    await become(page, 'alice', views[2])
    await load(page, url)
    const faults: string[] = []
    for (const [name, path, part] of [
      ['overview', '/', 'tvl-total'],
      ['staker', `/stakers/${address('alice')}`, 'position-table'],
      ['operator', `/operators/${address('harborlight')}`, 'who-can-slash'],
      ['operator-set', `/operator-sets/${address('meridian')}/0`, 'members-table'],
      ['withdrawals', '/withdrawals', 'withdrawals-table'],
      ['slashes', '/slashes', 'slashes-table'],
      ['act', '/act', 'leave'],
      ['act-complete', '/act/complete', 'action-form'],
    ] as const) {
      await page.goto(`${url}/#${path}`)
      await page.getByTestId(part).first().waitFor()
      await page.waitForFunction("!document.querySelector('main [aria-busy=true]')")
      faults.push(...(await faultsOf(name)))
      await screenshot(`${name}-dark`, views[2])
    }
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
})
