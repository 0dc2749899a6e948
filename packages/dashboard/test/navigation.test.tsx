// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { open, state } from './harness.js'
import { actor } from './mock/facts.js'

describe('navigation', () => {
  test('the open page is marked, also on the pages below it', async () => {
    open(`/operators/${actor('operator-1')}`)
    await screen.findByTestId('who-can-slash')
    const navigation = screen.getByRole('navigation', { name: 'Pages' })
    const current = within(navigation)
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent)).toEqual(['Operators'])
  })

  test('a new page takes the focus and names the document', async () => {
    open('/')
    await screen.findByTestId('operators-table')
    fireEvent.click(
      within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name: 'Stakers' }),
    )
    await screen.findByTestId('stakers-table')
    expect(document.title).toBe('Restack: Stakers')
    expect(document.activeElement?.id).toBe('content')
  })

  test('counts of the overview lead to the lists', async () => {
    open('/')
    const count = await screen.findByTestId('count-slashes')
    fireEvent.click(within(count).getByRole('link'))
    expect(await screen.findByTestId('slashes-table')).toBeTruthy()
  })

  test('an account that nobody knows is said to be unknown', async () => {
    open(`/operators/0x${'12'.repeat(20)}`)
    expect(await screen.findByText('There is nothing at this address.')).toBeTruthy()
    expect(screen.getByText('Code NOT_FOUND')).toBeTruthy()
  })
})

describe('search', () => {
  test('the key / brings the reader to the field, Enter to the results, a result to its page', async () => {
    const { router } = open('/operators')
    await screen.findByTestId('operators-table')
    fireEvent.keyDown(document.body, { key: '/' })
    const field = screen.getByTestId('search-field') as HTMLInputElement
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: ' staker-1 ' } })
    fireEvent.submit(field.form as HTMLFormElement)
    const results = await screen.findByTestId('search-results')
    expect(router.state.location.search).toEqual({ q: 'staker-1' })
    // staker-1, staker-10 and the pod of the first
    expect(within(results).getAllByRole('listitem')).toHaveLength(3)
    const [first] = within(results).getAllByRole('link')
    if (!first) throw new Error('no result')
    fireEvent.click(first)
    expect(await screen.findByTestId('position-table')).toBeTruthy()
  })

  test('a slash typed into a field is a slash', async () => {
    open('/operators')
    await screen.findByTestId('operators-table')
    const filter = screen.getByRole('searchbox', { name: 'Filter by name or address' })
    filter.focus()
    fireEvent.keyDown(filter, { key: '/' })
    expect(document.activeElement).toBe(filter)
  })

  test('a whole address leads straight to its page', async () => {
    const { router } = open(`/search?q=${actor('operator-2')}`)
    expect(await screen.findByTestId('who-can-slash')).toBeTruthy()
    expect(router.state.location.pathname).toBe(`/operators/${actor('operator-2')}`)
  })

  test('a block number leads to the events of the block', async () => {
    const { router } = open('/search?q=3000')
    const results = await screen.findByTestId('search-results')
    fireEvent.click(within(results).getByRole('link'))
    await waitFor(() => expect(router.state.location.pathname).toBe('/activity'))
    expect(router.state.location.search).toMatchObject({ fromBlock: 3_000, toBlock: 3_000 })
  })

  test('without words nothing is asked', async () => {
    open('/search')
    expect(await screen.findByText(/Type a name, an address/)).toBeTruthy()
    expect(state.requests.some((path) => path.startsWith('/v1/search'))).toBe(false)
  })
})
