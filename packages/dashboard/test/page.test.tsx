// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { setTheme } from '../src/preferences/theme.js'
import { connect, open, sources, state } from './harness.js'
import { activityAt } from './mockNetwork.js'

const textOf = async (id: string) => (await screen.findByTestId(id)).textContent

describe('with data', () => {
  test('shows the TVL, every strategy, operator, operator set and event', async () => {
    open()
    // 52, 31 and 17 parts of 6.1 tokens and a few wei, at rates 1, 1.12451833 and 1.08900241, in ETH
    expect(await textOf('tvl-total')).toMatch(/^642\.78\sETH$/)
    expect(await textOf('block-number')).toBe('3,456')
    expect(await textOf('chain-id')).toBe('31337')
    const strategies = await screen.findByRole('table', { name: 'TVL per strategy' })
    expect(
      within(strategies)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent?.slice(0, 5)),
    ).toEqual(['stETH', 'rETH0', 'cbETH', 'Total'])
    const operators = await screen.findByTestId('operators-table')
    expect(within(operators).getAllByRole('rowheader')).toHaveLength(3)
    expect(operators.textContent).toContain('operator-1')
    const sets = await screen.findByTestId('operator-sets-table')
    expect(within(sets).getAllByText('Burnt')).toHaveLength(2)
    expect(within(sets).getByText('insurance-fund')).toBeTruthy()
    const feed = await screen.findByTestId('activity-list')
    expect(within(feed).getAllByRole('listitem')).toHaveLength(25)
    expect(feed.textContent).toContain('operator-1 was slashed in avs-oracle #0, by 7% stETH, 7% rETH')
    expect(feed.textContent).toContain('Reason given: signed two prices for one round')
  })

  test('an event without a sentence is named with its arguments', async () => {
    open()
    const feed = await screen.findByTestId('activity-list')
    expect(feed.textContent).toContain('SomethingNew of rewardsCoordinator')
    expect(feed.textContent).toContain('amount 1500000000000000000')
  })

  test('the plot has a summary in words and its figures as a table', async () => {
    open()
    const plot = await screen.findByTestId('tvl-plot')
    expect(within(plot).getByRole('img').getAttribute('aria-label')).toMatch(
      /^TVL from .* to .*: from 0\.00 ETH to 642\.78 ETH\. Lowest 0\.00 ETH, highest 642\.78 ETH\.$/,
    )
    const details = plot.querySelector('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    // 160 points of the history, the block of now, and the line of headings
    expect(within(plot).getAllByRole('row')).toHaveLength(162)
  })

  test('the period in the address decides over which time the change is measured', async () => {
    open('/?period=week')
    await waitFor(() =>
      expect(document.querySelector('.tvl-change')?.textContent).toContain('in the last 7 days'),
    )
  })

  test('older activity is asked for with the cursor and put behind', async () => {
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Show older activity' }))
    const feed = screen.getByTestId('activity-list')
    await waitFor(() => expect(within(feed).getAllByRole('listitem')).toHaveLength(50))
    fireEvent.click(await screen.findByRole('button', { name: 'Show older activity' }))
    await waitFor(() => expect(within(feed).getAllByRole('listitem')).toHaveLength(60))
    expect(screen.getByText('This is where the history starts.')).toBeTruthy()
  })
})

describe('live', () => {
  test('a block of the stream moves the block number and renews the figures', async () => {
    open()
    await screen.findByTestId('activity-list')
    connect()
    await waitFor(() => expect(screen.getByTestId('live-status').dataset.state).toBe('live'))
    const before = screen.getByTestId('tvl-total').dataset.wei
    const block = state.network.mine()
    act(() => sources.at(-1)?.send('block', block))
    expect(screen.getByTestId('block-number').dataset.block).toBe('3457')
    await waitFor(() => expect(screen.getByTestId('tvl-total').dataset.wei).not.toBe(before))
  })

  test('an event of the stream comes first in the list, once', async () => {
    open()
    const feed = await screen.findByTestId('activity-list')
    connect()
    state.network.mine()
    const event = activityAt(state.network, 0)
    act(() => sources.at(-1)?.send('activity', event))
    act(() => sources.at(-1)?.send('activity', event))
    await waitFor(() =>
      expect(within(feed).getAllByRole('listitem')[0]?.textContent).toContain('deposited 32.0000'),
    )
    expect(feed.textContent?.split(event.transactionHash)).toHaveLength(2)
  })

  test('a lost stream is called stale while the API still answers', async () => {
    open()
    await screen.findByTestId('activity-list')
    connect()
    act(() => sources.at(-1)?.onerror?.())
    expect(screen.getByTestId('live-status').dataset.state).toBe('stale')
    expect(screen.getByText(/Live updates are interrupted/)).toBeTruthy()
  })

  test('without any answer the page is offline, keeps its figures and says what to do', async () => {
    open()
    await screen.findByTestId('activity-list')
    connect()
    state.mode = 'down'
    act(() => sources.at(-1)?.onerror?.())
    fireEvent.click(await screen.findByRole('button', { name: 'Try again now' }))
    await waitFor(() => expect(screen.getByTestId('live-status').dataset.state).toBe('offline'))
    expect(await textOf('tvl-total')).toContain('642.78')
    expect(screen.getByText(/The API does not answer\./)).toBeTruthy()
  })

  test('an indexer that is behind is said to be syncing', async () => {
    state.mode = 'syncing'
    open()
    expect(await screen.findByText(/The indexer is 1,234 blocks behind/)).toBeTruthy()
    expect(screen.getByTestId('live-status').dataset.state).toBe('syncing')
  })
})

describe('without data', () => {
  test('while loading every part has a placeholder and is marked busy', async () => {
    state.mode = 'waiting'
    open()
    await waitFor(() => expect(document.querySelectorAll('[aria-busy=true]')).toHaveLength(7))
  })

  test('a young deployment says what will appear where', async () => {
    state.mode = 'empty'
    open()
    expect(await screen.findByText(/No strategy has been deployed yet/)).toBeTruthy()
    expect(await screen.findByText(/No operator has registered yet/)).toBeTruthy()
    expect(await screen.findByText(/No AVS has created an operator set yet/)).toBeTruthy()
    expect(await screen.findByText(/Nothing has happened yet/)).toBeTruthy()
    expect(await screen.findByText(/The plot starts with the first deposit/)).toBeTruthy()
    expect(await textOf('tvl-total')).toMatch(/^0\.00\sETH$/)
  })

  test('an API that is not there: what failed, what to do, and trying again works', async () => {
    state.mode = 'down'
    open()
    expect(await screen.findByText('The API at http://api.test does not answer.')).toBeTruthy()
    expect(screen.getByText(/npm start starts everything/)).toBeTruthy()
    state.mode = 'normal'
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await textOf('tvl-total')).toContain('642.78')
  })

  test('an API that refuses is quoted with its remedy and code', async () => {
    state.mode = 'broken'
    open()
    expect(await screen.findByText('The database does not answer.')).toBeTruthy()
    expect(screen.getByText(/Start Postgres or unset DATABASE_URL/)).toBeTruthy()
    expect(screen.getByText('Code DATABASE_UNAVAILABLE')).toBeTruthy()
  })

  test('an answer of another shape names the place', async () => {
    state.mode = 'unknown-shape'
    open()
    expect(await screen.findByText(/does not understand \(chainId: expected a whole number/)).toBeTruthy()
  })

  test('without config.json the page says which file is missing', async () => {
    state.mode = 'no-config'
    open()
    expect(await screen.findByText('The file config.json of this site could not be read.')).toBeTruthy()
  })

  test('one route that fails leaves the other parts as they are', async () => {
    state.failing = '/v1/operators'
    open()
    expect(await screen.findByText('The database does not answer.')).toBeTruthy()
    expect(await screen.findByTestId('operator-sets-table')).toBeTruthy()
    expect(screen.queryByTestId('operators-table')).toBeNull()
  })

  test('an unknown address has a way back', async () => {
    open('/nowhere')
    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to the overview' })).toBeTruthy()
  })
})

describe('choices', () => {
  test('中文 is applied to texts, document and dates, and remembered', async () => {
    open()
    await screen.findByTestId('activity-list')
    fireEvent.click(within(screen.getByTestId('language-switch')).getByRole('radio', { name: '中文' }))
    expect(await screen.findByRole('heading', { name: '运营商集合' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(document.title).toBe('Restack：总览')
    expect(localStorage.getItem('restack.language')).toBe('zh')
    expect(screen.getByTestId('activity-list').textContent).toContain('operator-1 在 avs-oracle #0 中被罚没')
  })

  test('the appearance is applied and remembered', async () => {
    open()
    await screen.findByTestId('theme-switch')
    fireEvent.click(within(screen.getByTestId('theme-switch')).getByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('restack.theme')).toBe('dark')
    act(() => setTheme('system'))
    expect(document.documentElement.dataset.theme).toBe('light')
  })

  test('a press copies the whole address', async () => {
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { ...navigator, languages: ['en'], clipboard: { writeText } })
    open()
    const table = await screen.findByTestId('strategies-table')
    const [button] = within(table).getAllByRole('button')
    if (!button) throw new Error('no copy button')
    fireEvent.click(button)
    await waitFor(() => expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^0x[0-9a-f]{40}$/)))
    expect(await screen.findAllByText('Copied')).not.toHaveLength(0)
  })
})
