// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { setLanguage } from '../src/i18n/index.js'
import { open, state } from './harness.js'
import { actor, address } from './mock/facts.js'
import { pods } from './mock/pods.js'

const pod = pods[0]?.pod ?? ''
const cells = (row: Element | undefined) =>
  [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent ?? '')
const rowsOf = (table: HTMLElement) => [...table.querySelectorAll('tbody tr')]

const actAs = (who: string) =>
  localStorage.setItem('restack.account', JSON.stringify({ kind: 'address', address: who }))
const actionsHere = async () =>
  [...(await screen.findByTestId('action-links')).querySelectorAll('[data-action]')].map((link) => ({
    action: link.getAttribute('data-action'),
    pod: new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('pod'),
  }))

describe('the list of pods', () => {
  test('has for each owner the validators, the ETH here and there, the shares, the factor and the checkpoint', async () => {
    open('/pods')
    const [first, second, third] = rowsOf(await screen.findByTestId('pods-table'))
    // 30 validators lost 0.25 ETH each; 1 has left; 12 of the 29 others are counted.
    expect(cells(first).slice(2)).toEqual([
      '29',
      '952.5000',
      '5.0000',
      '960.0000',
      '950.4000',
      '99.00%',
      '12 of 29 validators counted',
    ])
    expect(cells(first)[1]).toContain('staker-1')
    expect(first?.querySelector('progress')?.value).toBe(12)
    expect(first?.querySelector('progress')?.max).toBe(29)
    expect(cells(second).at(-1)).toMatch(/2 days ago/)
    expect(cells(third).at(-1)).toBe('none')
  })

  test('leads to the pod', async () => {
    const { router } = open('/pods')
    const table = await screen.findByTestId('pods-table')
    fireEvent.click(within(table).getAllByRole('link')[0] as HTMLElement)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/pods/${pod}`))
  })
})

describe('a pod', () => {
  test('is found by its owner too, and says what is left to prove', async () => {
    open(`/pods/${actor('staker-1')}`)
    const now = await screen.findByTestId('checkpoint-now')
    expect(now.textContent).toContain('12 of 29 validators counted')
    expect(now.textContent).toContain('Left to prove17')
    expect(now.textContent).toContain('-1.5000')
    expect(now.textContent).toContain('restack pod watch')
    expect(screen.getByTestId('pod-facts').textContent).toContain('-0.7000')
  })

  test('lists its validators with status, balance and whether they are counted, page by page', async () => {
    open(`/pods/${pod}`)
    const table = await screen.findByTestId('validators-table')
    const rows = rowsOf(table)
    expect(rows).toHaveLength(25)
    expect(cells(rows[0]).slice(1, 4)).toEqual(['Withdrawn', '0.0000', 'Counted'])
    expect(cells(rows[1]).slice(1, 4)).toEqual(['Active', '32.0000', 'Counted'])
    expect(cells(rows[13]).slice(1, 4)).toEqual(['Active', '32.0000', 'Left to prove'])
    expect(cells(rows[3])[4]).toBe('none')
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    await waitFor(() => expect(rowsOf(screen.getByTestId('validators-table'))).toHaveLength(5))
  })

  test('says what becomes of each request, with the date before which nothing can have come', async () => {
    open(`/pods/${pod}`)
    const table = await screen.findByTestId('requests-table')
    const [waiting, credited, partial, merging, compounding] = rowsOf(table).map((row) => cells(row))
    expect(waiting?.[0]).toBe('Exit')
    expect(waiting?.[2]).toBe('everything')
    expect(waiting?.at(-1)).toMatch(/^On the beacon chainnot before .*in 1 day 3 hr$/)
    expect(credited?.at(-1)).toMatch(/^In the pod, credited.*2 days ago$/)
    expect(partial?.[2]).toContain('1.5000')
    expect(partial?.at(-1)).toMatch(
      /^May have arrivednot before .*the next checkpoint credits what has arrived$/,
    )
    expect(merging?.[1]).toContain('into')
    expect(compounding?.at(-1)).toContain('rewards stay with the validator')
    // 5 epochs until an exit counts, 256 until it is paid, of 32 slots of 12 seconds: 100,224 seconds
    const asked = state.network.block().timestamp - 600
    expect([...table.querySelectorAll('time')].map(({ dateTime }) => Date.parse(dateTime) / 1000)).toContain(
      asked + 100_224,
    )
  })

  test('shows what of the native stake is queued for withdrawal, with its date, and no other token', async () => {
    open(`/pods/${pod}`)
    const rows = rowsOf(await screen.findByTestId('native-withdrawals')).map((row) => cells(row))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.[1]).toMatch(/^32\.0000\u00a0ETH/)
    expect(rows[0]?.[3]).toMatch(/^Waitingabout .*in 8 days 23 hr|^Waitingabout .*in 9 days/)
  })

  test('lists what checkpoints have booked', async () => {
    open(`/pods/${pod}`)
    const [booked, cancelled] = rowsOf(await screen.findByTestId('checkpoints-table')).map(cells)
    expect(booked?.slice(2)).toEqual(['Booked', '+2.0000\u00a0ETH'])
    expect(cancelled?.slice(2)).toEqual(['Cancelled', '0.0000\u00a0ETH'])
  })

  test('offers its owner everything, its proof submitter what moves nothing, others nothing', async () => {
    actAs(actor('staker-1'))
    const { unmount } = open(`/pods/${pod}`)
    expect(await actionsHere()).toEqual(
      [
        'cancelCheckpoint',
        'requestExit',
        'requestPartialWithdrawal',
        'setProofSubmitter',
        'setPodVersion',
      ].map((action) => ({ action, pod: null })),
    )
    unmount()
    actAs(address(2_100))
    const second = open(`/pods/${pod}`)
    expect(await actionsHere()).toEqual([
      { action: 'requestExit', pod },
      { action: 'requestPartialWithdrawal', pod },
    ])
    second.unmount()
    actAs(actor('staker-5'))
    open(`/pods/${pod}`)
    await screen.findByTestId('pod-facts')
    expect(screen.queryByTestId('action-links')).toBeNull()
  })

  test('that does not exist is said to be unknown', async () => {
    open(`/pods/${address(9_999)}`)
    expect(await screen.findByText('There is nothing at this address.')).toBeTruthy()
  })
})

test('the page of an owner leads to the pod, that of others says nothing of one', async () => {
  const { unmount, container } = open(`/stakers/${actor('staker-1')}`)
  await waitFor(() => expect(container.querySelector(`a[href$="/pods/${pod}"]`)).not.toBeNull())
  expect(container.textContent).toContain('29 active validators')
  unmount()
  const other = open(`/stakers/${actor('staker-5')}`)
  await screen.findByTestId('position-table')
  expect(other.container.querySelector('main a[href*="/pods/"]')).toBeNull()
})

test('search lists a pod with its owner; its own address leads to its page, the owner’s to the owner', async () => {
  const { router, unmount } = open('/search?q=staker-2')
  const results = await screen.findByTestId('search-results')
  expect(results.textContent).toContain('Pod')
  expect(results.querySelector(`a[href$="/pods/${pods[1]?.pod}"]`)).not.toBeNull()
  expect(router.state.location.pathname).toBe('/search')
  unmount()
  const second = open(`/search?q=${pod}`)
  await waitFor(() => expect(second.router.state.location.pathname).toBe(`/pods/${pod}`))
  second.unmount()
  const third = open(`/search?q=${actor('staker-1')}`)
  await waitFor(() =>
    expect(third.router.state.location.pathname.toLowerCase()).toBe(`/stakers/${actor('staker-1')}`),
  )
})

test('the overview says how much is natively restaked, and of what part, in both languages', async () => {
  const { overview } = state.network
  const ether = 10n ** 18n
  state.network.overview = (url) => {
    const answer = overview(url)
    const [stETH, rETH] = answer.tvl.strategies
    if (!stETH || !rETH) throw new Error('no strategies')
    const native = { ...stETH, strategy: address(150), token: null, symbol: 'ETH', eth: String(68n * ether) }
    const strategies = [native as never, { ...rETH, eth: String(32n * ether) }]
    return { ...answer, tvl: { eth: String(100n * ether), strategies } }
  }
  open('/')
  const share = await screen.findByTestId('native-share')
  expect(share.textContent).toBe('Natively restaked 68.00\u00a0ETH 68.0% of the TVL')
  expect(within(share).getByRole('link').getAttribute('href')).toMatch(/\/pods$/)
  await setLanguage('zh')
  await waitFor(() =>
    expect(screen.getByTestId('native-share').textContent).toBe('原生再质押 68.00\u00a0ETH 占 TVL 的 68.0%'),
  )
})

test('without native stake the overview says nothing of it', async () => {
  open('/')
  await screen.findByTestId('tvl-total')
  expect(screen.queryByTestId('native-share')).toBeNull()
})
