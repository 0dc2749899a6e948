// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { open } from './harness.js'
import { actor, tokens } from './mock/facts.js'

const cells = (row: Element | undefined) =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent ?? '')
const rowsOf = (table: HTMLElement) => [...table.querySelectorAll('tbody tr')]
const actAs = (who: string) =>
  localStorage.setItem('restack.account', JSON.stringify({ kind: 'address', address: who }))

describe('rewards of the network', () => {
  test('list roots with their state, whether they are right, and what became of a challenge', async () => {
    open('/rewards')
    const [waiting, rejected, claimable] = rowsOf(await screen.findByTestId('roots-table'))
    expect(cells(waiting)[3]).toMatch(/^Not active yet.*in 1 day 14 hr$/)
    expect(cells(waiting)[4]).toBe('not calculated here')
    expect(cells(rejected)[3]).toBe('Disabled')
    expect(cells(rejected)[4]).toBe('Another root')
    expect(cells(rejected)[5]).toContain('Challenged by staker-2Recomputers: 1 right, 2 wrong')
    expect(cells(claimable).slice(3, 5)).toEqual(['Claimable', 'The same root'])
    expect(screen.getByTestId('rewards-facts').textContent).toContain('Root 0 The same root')
  })

  test('turn to submissions and claims, which the address keeps', async () => {
    const { router } = open('/rewards')
    await screen.findByTestId('roots-table')
    fireEvent.click(screen.getByRole('radio', { name: 'Submissions' }))
    const [unique, directed, all] = rowsOf(await screen.findByTestId('submissions-table'))
    expect(router.state.location.search).toMatchObject({ list: 'submissions' })
    expect(cells(unique)[2]).toBe('700.0000\u00a0stETH')
    expect(cells(directed)[1]).toBe('Operators of a set that the AVS names2 operators named')
    expect(cells(all)[1]).toBe('All operators of AVSs and their stakers')
    fireEvent.click(screen.getByRole('radio', { name: 'Claims' }))
    const [claim] = rowsOf(await screen.findByTestId('claims-table'))
    expect(cells(claim)).toEqual(
      expect.arrayContaining(['5.0000\u00a0stETH', '12.0000\u00a0stETH', 'Root 0']),
    )
  })
})

describe('rewards of an account', () => {
  test('are earned, claimable, claimed and yet to come, and what is not sure is not said', async () => {
    open(`/stakers/${actor('staker-2')}`)
    const [stETH, rETH] = rowsOf(await screen.findByTestId('staker-rewards')).map(cells)
    expect(stETH?.slice(1, 6)).toEqual(
      ['20.0000', '3.0000', '12.0000', '4.0000', '1.0000'].map((n) => `${n}\u00a0stETH`),
    )
    expect(rETH?.[2]).toBe('unknown')
  })

  test('are claimed by the claimer, who is offered it; the earner may name another', async () => {
    const offered = async () => {
      await screen.findByTestId('staker-rewards')
      return [...document.querySelectorAll('.rewards-panel [data-action]')].map((link) => [
        link.getAttribute('data-action'),
        new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('earner'),
      ])
    }
    actAs(actor('staker-3'))
    const first = open(`/stakers/${actor('staker-1')}`)
    await waitFor(async () => expect(await offered()).toEqual([['claimRewards', actor('staker-1')]]))
    first.unmount()
    actAs(actor('staker-1'))
    const second = open(`/stakers/${actor('staker-1')}`)
    await waitFor(async () => expect(await offered()).toEqual([['setClaimer', null]]))
    second.unmount()
    actAs(actor('staker-2'))
    open(`/stakers/${actor('staker-2')}`)
    await waitFor(async () =>
      expect(await offered()).toEqual([
        ['claimRewards', null],
        ['setClaimer', null],
      ]),
    )
  })

  test('are explained down to stake, weight and split', async () => {
    open(`/stakers/${actor('staker-1')}/rewards/${tokens[0].token}`)
    const [directed, unique] = (await screen.findAllByTestId('explained-submission')).map(
      ({ textContent }) => textContent ?? '',
    )
    expect(unique).toContain('40.0000\u00a0stETH of which 50.00% is allocated × 2.0000')
    expect(unique).toContain(
      '12.5% of all weight shares 10.0000\u00a0stETH · 1.2500\u00a0stETH · the operator keeps 20.00% · 1.0000\u00a0stETH',
    )
    expect(unique).toContain('and 14 earlier days')
    expect(directed).toContain('Paid back: the operator was not registered on any of the days.')
    expect(directed).toContain(
      'For 12 stakers that delegate to it: 20.0000\u00a0stETH · the operator keeps 10.00%',
    )
  })
})

test('an operator and an AVS show what was paid, and for each ETH that can be slashed', async () => {
  const { unmount } = open(`/operators/${actor('operator-1')}`)
  const [oracle, bridge] = rowsOf(await screen.findByTestId('operator-rewards')).map(cells)
  expect(oracle?.slice(1)).toEqual([
    '28.0000\u00a0stETH',
    '252.0000\u00a0stETH',
    '70.0000\u00a0ETH',
    '4.000000\u00a0stETH',
  ])
  expect(bridge?.at(-1)).toBe('none')
  expect(screen.getByTestId('splits').textContent).toMatch(
    /Keeps 10\.00% .*then 25\.00%:.*in (3 days|2 days 23 hr)/,
  )
  unmount()
  open(`/avss/${actor('avs-oracle')}`)
  const [first, second] = rowsOf(await screen.findByTestId('avs-rewards')).map(cells)
  expect(first?.[0]).toContain('operator-1')
  expect(second?.[0]).toBe('no operator had a part in it')
})
