// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readAsOf } from '../src/asOf/asOf.js'
import { open, state } from './harness.js'

const blockShown = () => screen.getByTestId('page-block').dataset.block

describe('the address', () => {
  test('names a block or a day of the calendar; nonsense is now', () => {
    expect(readAsOf({ block: 12 })).toEqual({ block: 12 })
    expect(readAsOf({ day: '2026-03-12' })).toEqual({ day: '2026-03-12' })
    expect(readAsOf({ block: 3, day: '2026-03-12' })).toEqual({ block: 3 })
    for (const nonsense of [
      { block: -1 },
      { block: 'x' },
      { block: 1.5 },
      { day: '2026-02-30' },
      { day: 'today' },
    ])
      expect(readAsOf(nonsense)).toEqual({})
  })
})

describe('the past', () => {
  test('a block in the address is asked for, shown and said', async () => {
    open('/operators?block=2000')
    await screen.findByTestId('operators-table')
    expect(state.requests.some((path) => /^\/v1\/operators\?.*block=2000/.test(path))).toBe(true)
    expect(blockShown()).toBe('2000')
    expect(screen.getByTestId('past-note').textContent).toContain(
      'You see the past: the state at block 2,000.',
    )
  })

  test('it stays while the reader goes on, until back to now', async () => {
    const { router } = open('/operators?block=2000')
    const table = await screen.findByTestId('operators-table')
    fireEvent.click(within(table).getByRole('link', { name: 'operator-1' }))
    await screen.findByTestId('who-can-slash')
    expect(router.state.location.search).toMatchObject({ block: 2_000 })
    expect(blockShown()).toBe('2000')
    fireEvent.click(screen.getByRole('link', { name: 'Back to now' }))
    await waitFor(() => expect(blockShown()).toBe('3456'))
    expect(screen.queryByTestId('past-note')).toBeNull()
  })

  test('a page that only knows now says so', async () => {
    open('/withdrawals?block=2000')
    await screen.findByTestId('withdrawals-table')
    expect(screen.getByTestId('past-note').textContent).toContain('This page always shows the present.')
    expect(state.requests.some((path) => /^\/v1\/withdrawals\?.*block=/.test(path))).toBe(false)
  })

  test('the overview follows too', async () => {
    open('/?block=2000')
    await waitFor(() => expect(blockShown()).toBe('2000'))
    expect(state.requests.some((path) => /^\/v1\/breakdown\?block=2000/.test(path))).toBe(true)
    // The header speaks of the chain, not of the page.
    expect(screen.getByTestId('block-number').dataset.block).toBe('3456')
  })
})

describe('the choice', () => {
  async function openForm() {
    const { router } = open('/operators')
    await screen.findByTestId('operators-table')
    const button = screen.getByTestId('as-of')
    fireEvent.click(button)
    return { router, button, form: await screen.findByRole('form', { name: 'Choose a time' }) }
  }

  test('a day', async () => {
    const { router, form } = await openForm()
    const day = new Date((Date.now() / 1000 - 3 * 86_400) * 1000).toISOString().slice(0, 10)
    fireEvent.change(within(form).getByLabelText('End of the day (UTC)'), { target: { value: day } })
    fireEvent.click(within(form).getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ day }))
    await waitFor(() => expect(state.requests.some((path) => path.includes(`day=${day}`))).toBe(true))
    expect(screen.queryByRole('form', { name: 'Choose a time' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByTestId('as-of'))
  })

  test('a block that is not there yet, or is none, is refused with a sentence', async () => {
    const { form } = await openForm()
    const block = within(form).getByLabelText('Or block')
    fireEvent.change(block, { target: { value: '9,999' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('alert').textContent).toBe('That block does not exist yet: the latest is 3,456.')
    fireEvent.change(block, { target: { value: 'soon' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('alert').textContent).toContain('“soon” is not a block number.')
  })

  test('Escape closes it and gives the focus back', async () => {
    const { button, form } = await openForm()
    expect(document.activeElement).toBe(within(form).getByLabelText('End of the day (UTC)'))
    fireEvent.keyDown(within(form).getByLabelText('Or block'), { key: 'Escape' })
    expect(screen.queryByRole('form', { name: 'Choose a time' })).toBeNull()
    expect(document.activeElement).toBe(button)
  })
})
