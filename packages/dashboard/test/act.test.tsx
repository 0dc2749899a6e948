// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { setLanguage } from '../src/i18n/index.js'
import { open, state } from './harness.js'
import { actor, tokens } from './mock/facts.js'

const [steth] = tokens

async function seriousFaults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('without actors there are wallets and addresses; an address is remembered, and left again', async () => {
  const { container } = open('/act')
  await screen.findByTestId('choose-account')
  expect(screen.queryByTestId('actor-select')).toBeNull()
  expect(screen.getByTestId('account-button').textContent).toBe('Connect')
  // Nobody has a faucet here.
  expect(screen.queryByTestId('actions-devnet')).toBeNull()
  expect(screen.getByTestId('actions-staker').querySelectorAll('a')).toHaveLength(8)
  expect(screen.getByTestId('actions-pod').querySelectorAll('a')).toHaveLength(7)
  expect(await seriousFaults(container)).toEqual([])

  fireEvent.change(screen.getByTestId('address-input'), { target: { value: 'nobody' } })
  fireEvent.submit(screen.getByTestId('address-input'))
  expect((await screen.findByRole('alert')).textContent).toContain('“nobody” is neither a known name')
  fireEvent.change(screen.getByTestId('address-input'), { target: { value: 'staker-1' } })
  fireEvent.submit(screen.getByTestId('address-input'))
  await screen.findByTestId('leave')
  expect(screen.getByTestId('account-button').dataset.account?.toLowerCase()).toBe(actor('staker-1'))
  expect(JSON.parse(localStorage.getItem('restack.account') ?? '')).toMatchObject({ kind: 'address' })
  fireEvent.click(screen.getByTestId('leave'))
  await screen.findByTestId('choose-account')
  expect(localStorage.getItem('restack.account')).toBeNull()
})

test('a browser without a wallet is told so', async () => {
  open('/act')
  await waitFor(() => expect(screen.getByTestId('connect-wallet').hasAttribute('disabled')).toBe(false))
  fireEvent.click(screen.getByTestId('connect-wallet'))
  expect((await screen.findAllByText(/There is no wallet in this browser/)).length).toBe(1)
})

test('a form is filled by its address, says at each field what is wrong, and speaks Chinese', async () => {
  localStorage.setItem('restack.account', JSON.stringify({ kind: 'address', address: actor('staker-1') }))
  await setLanguage('zh')
  const { container } = open(`/act/deposit?strategy=${steth.strategy}&amount=1.5x`)
  await screen.findByTestId('preview-button')
  expect(document.querySelector<HTMLSelectElement>('[data-field=strategy]')?.value).toBe(steth.strategy)
  fireEvent.click(screen.getByTestId('preview-button'))
  await waitFor(() => expect(document.querySelector('[data-problem=notAnAmount]')).not.toBeNull())
  expect(document.querySelector('[data-problem=notAnAmount]')?.textContent).toContain('不是数量')
  expect(document.querySelector('[data-field=amount]')?.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByTestId('act-result').dataset.stage).toBe('editing')
  const english = (container.querySelector('main')?.textContent ?? '').replace(
    /stETH|rETH|cbETH|Safe|JSON|Max|staker-1|0x[0-9a-f…]+/g,
    '',
  )
  expect(english).not.toMatch(/[A-Za-z]{3,}/)
  expect(await seriousFaults(container)).toEqual([])
})

test('a form for exits takes public keys, and says which is none', async () => {
  localStorage.setItem('restack.account', JSON.stringify({ kind: 'address', address: actor('staker-1') }))
  const hash = `0x${'ab'.repeat(32)}`
  const { container } = open(`/act/requestExit?validators=${hash}`)
  fireEvent.click(await screen.findByTestId('preview-button'))
  await waitFor(() => expect(document.querySelector('[data-problem=notAPubkey]')).not.toBeNull())
  expect(document.querySelector('[data-problem=notAPubkey]')?.textContent).toContain('0x and 96 digits')
  expect(await seriousFaults(container)).toEqual([])
})

test('an action that does not exist is no page', async () => {
  open('/act/steal')
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy()
})

test('while the API is silent, the page waits and then says what fails', async () => {
  localStorage.setItem('restack.account', JSON.stringify({ kind: 'address', address: actor('staker-1') }))
  state.mode = 'waiting'
  open('/act/deposit')
  await waitFor(() => expect(document.querySelector('main [aria-busy=true]')).not.toBeNull())
})
