// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { eventNames } from '../src/activity/eventNames.js'
import { setLanguage } from '../src/i18n/index.js'
import { connect, open, sources, state } from './harness.js'
import { actors } from './mock/facts.js'
import { pages } from './pages.js'

/** All texts of the page, and the names that only screen readers hear. */
function textsOf(root: Element): string[] {
  const texts = [...root.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
  )
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '')
  return texts.map((text) => text.trim()).filter(Boolean)
}

/** What stays as it is in any language: names, addresses, units, events of the ABI, what slashers write. */
const untranslated = new RegExp(
  [
    ...eventNames,
    ...Object.keys(actors),
    ...['strategyManager', 'delegationManager', 'allocationManager', 'SomethingNew', 'rewardsCoordinator'],
    ...['earner', 'amount', 'signed two prices for one round', 'Restack', 'English', 'EN'],
    ...[
      'stETH',
      'cbETH',
      'rETH',
      'ETH',
      'AVS',
      'TVL',
      'Pod',
      'restack pod watch',
      'API',
      'UTC',
      '0x[0-9a-f…]+',
    ],
    'operator-1.example/about.json',
    // What was searched for.
    '“operator”',
  ]
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

describe.each(pages)('$name', ({ path, heading, route, parts, empty }) => {
  test('shows its parts and of which block they are, without faults for assistive technology', async () => {
    const { container } = open(path)
    for (const part of parts) expect(await screen.findByTestId(part)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1, name: heading.en })).toBeTruthy()
    expect(document.title).toBe(`Restack: ${heading.en}`)
    if (route !== '/v1/search') expect(screen.getByTestId('page-block').dataset.block).toBe('3456')
    // What a browser without layout can't judge is looked at in a real one.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } })
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  test('speaks Chinese only, where the reader chose it', async () => {
    await setLanguage('zh')
    const { container } = open(path)
    for (const part of parts) await screen.findByTestId(part)
    expect(screen.getByRole('heading', { level: 1, name: heading.zh })).toBeTruthy()
    const english = textsOf(container).filter((text) => /[A-Za-z]{2,}/.test(text.replace(untranslated, '')))
    expect(english).toEqual([])
  })

  test('while loading it is busy', async () => {
    state.mode = 'waiting'
    open(path)
    await waitFor(() => expect(document.querySelector('main [aria-busy=true]')).not.toBeNull())
  })

  test('says what failed and what to do, and trying again works', async () => {
    state.failing = route
    open(path)
    expect((await screen.findAllByText('The database does not answer.')).length).toBeGreaterThan(0)
    expect(screen.getAllByText(/Start Postgres or unset DATABASE_URL/).length).toBeGreaterThan(0)
    state.failing = undefined
    for (const again of screen.getAllByRole('button', { name: 'Try again' })) fireEvent.click(again)
    expect(await screen.findByTestId(parts[0] ?? '')).toBeTruthy()
  })

  test('keeps its figures when the next request fails, and says that they are old', async () => {
    open(path)
    await screen.findByTestId(parts[0] ?? '')
    connect()
    state.failing = route
    act(() => sources.at(-1)?.send('block', state.network.mine()))
    expect((await screen.findAllByText(/Not up to date: the last request failed/)).length).toBeGreaterThan(0)
    expect(screen.getByTestId(parts[0] ?? '')).toBeTruthy()
  })

  if (!empty) return
  test('says what will appear where nothing is yet', async () => {
    state.mode = 'empty'
    open(path)
    expect((await screen.findAllByText((text) => text.startsWith(empty))).length).toBe(1)
  })
})
