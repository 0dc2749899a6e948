// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { open, state } from './harness.js'
import { actor } from './mock/facts.js'

const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1)
const rowHeaders = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent ?? '')
const addressOf = (router: { state: { location: { pathname: string; searchStr: string } } }) =>
  router.state.location.pathname + router.state.location.searchStr

describe('figures', () => {
  test('an operator: delegated and slashable ETH, and who can take what', async () => {
    open(`/operators/${actor('operator-1')}`)
    // 140.000000000123456789 + 70 · 1.12451833 + 46.000000000000000005 · 1.08900241
    expect(await screen.findByText('268.8103')).toBeTruthy()
    // 40/93 of 140, 40/93 of 70 · 1.12451833, 30/93 of 140
    expect(screen.getByText('139.2328')).toBeTruthy()
    const [oracle, , bridge] = rowsOf(screen.getByTestId('who-can-slash'))
    expect(oracle?.textContent).toMatch(/^avs-oracle set 0stETH40\.00%60\.2150\sstETH60\.2150\sETHMember/)
    expect(bridge?.textContent).toMatch(/30\.00%10\.00% in 1\d days .*45\.1612\sstETH.*Redistributed/)
    const changes = rowsOf(screen.getByTestId('pending-changes'))
    expect(changes).toHaveLength(2)
    expect(changes[0]?.textContent).toMatch(/avs-bridge set 1allocation of stETH30\.00%10\.00%about /)
    expect(changes[1]?.textContent).toMatch(/^Allocation delay23 hr 53 min2 days/)
  })

  test('an operator that left a set is still slashable, and until when', async () => {
    open(`/operators/${actor('operator-2')}`)
    const table = await screen.findByTestId('who-can-slash')
    const [, bridge] = rowsOf(table)
    expect(bridge?.textContent).toMatch(/Left, still slashableabout .*in \d days .* · block [\d,]+/)
    expect(screen.getByText('not set: it can allocate nothing')).toBeTruthy()
  })

  test('the plot of an operator shows ETH, shares or allocations, each also as a table', async () => {
    open(`/operators/${actor('operator-1')}`)
    const plot = await screen.findByTestId('operator-plot')
    expect(within(plot).getByRole('img').getAttribute('aria-label')).toMatch(/to 268\.81 ETH\.$/)
    fireEvent.click(screen.getByRole('radio', { name: 'Allocations' }))
    const allocations = await screen.findByTestId('allocations-plot')
    expect(within(allocations).getByText('avs-oracle set 0')).toBeTruthy()
    expect(within(allocations).getByText('Max magnitude')).toBeTruthy()
    const details = allocations.querySelector('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    // 100 points and the headings; the newest first: max 93 %, sets 30 % and 40 %
    const rows = within(allocations).getAllByRole('row')
    expect(rows).toHaveLength(101)
    expect(rows[1]?.textContent).toContain('93.00%30.00%40.00%')
  })

  test('an operator set at a block to come counts what takes effect until then', async () => {
    const { router } = open(`/operator-sets/${actor('avs-oracle')}/0`)
    const form = await screen.findByRole('form', { name: 'Slashable at a time to come' })
    fireEvent.change(within(form).getByLabelText('Or block'), { target: { value: '3,900' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Show' }))
    // 121.5715… now; the second operator's allocation of 90 stETH grows from 25 % to 60 %
    await waitFor(() =>
      expect(screen.getByTestId('slashable-then').textContent).toMatch(/block 3,900.*153\.0715/),
    )
    expect(addressOf(router)).toContain('atBlock=3900')
    const members = screen.getByTestId('members-table')
    expect(within(members).getByRole('columnheader', { name: 'At block 3,900' })).toBeTruthy()
    expect(rowsOf(members)[2]?.textContent).toMatch(/22\.5000\sstETH.*54\.0000\sstETH/)
  })

  test('what if: a slash of half leaves half, and only percentages are taken', async () => {
    open(`/operator-sets/${actor('avs-oracle')}/0`)
    const percent = await screen.findByLabelText('Percent of what is allocated')
    fireEvent.change(percent, { target: { value: 'a lot' } })
    fireEvent.click(screen.getByRole('button', { name: 'Show what happens' }))
    expect(screen.getByRole('alert').textContent).toContain('“a lot” is not a percentage')
    fireEvent.change(percent, { target: { value: '50' } })
    fireEvent.click(screen.getByRole('button', { name: 'Show what happens' }))
    const [row] = rowsOf(await screen.findByTestId('what-if-changes'))
    const [before = 0n, after = 0n] = [...(row?.querySelectorAll('data') ?? [])].map((data) =>
      BigInt(data.getAttribute('value') ?? 0),
    )
    expect(before).toBeGreaterThan(0n)
    expect(after).toBe(before - before / 2n)
    expect(screen.getByText('One staker would lose something.')).toBeTruthy()
  })

  test('a block that is not in the future is refused with a sentence', async () => {
    open(`/operator-sets/${actor('avs-oracle')}/0`)
    const form = await screen.findByRole('form', { name: 'Slashable at a time to come' })
    fireEvent.change(within(form).getByLabelText('Or block'), { target: { value: '3456' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Show' }))
    expect(screen.getByRole('alert').textContent).toBe(
      'That block is not in the future: the latest is 3,456.',
    )
  })

  test('a staker: position, worst case, who takes what until when', async () => {
    open(`/stakers/${actor('staker-1')}`)
    const position = await screen.findByTestId('position-table')
    // 64 + 7 % of 64 deposited, 64 left, 8.5 queued
    expect(rowsOf(position)[0]?.textContent).toMatch(
      /68\.4800\sstETH.*64\.0000\sstETH.*8\.5000\sstETH.*4\.4800\sstETH/,
    )
    // 40/93 of 72.5, 40/93 of 64 · 1.12451833, 30/93 of 72.5
    expect((await screen.findByTestId('exposure-total')).textContent).toMatch(
      /all it can85\.5243\sETHOf it in the queue6\.3978/,
    )
    const exposure = rowsOf(screen.getByTestId('exposure-table'))
    expect(exposure[0]?.textContent).toMatch(
      /through operator-1.*31\.1827\sstETH.*3\.6559.*as long as it is delegated/,
    )
    expect(exposure[2]?.textContent).toMatch(/23\.3870\sstETH.*about .*then the allocation ends/)
  })

  test('a withdrawal: what it is, when it can be completed, what it lost meanwhile', async () => {
    open(`/stakers/${actor('staker-1')}`)
    const table = await screen.findByTestId('withdrawals-table')
    expect(rowsOf(table)[0]?.textContent).toMatch(/8\.5000\sstETH.*0\.5666\sstETH.*Waitingabout .*in \d days/)
  })

  test('a slash: reason, parts, what is not cleared', async () => {
    open('/slashes/2981-4')
    const table = await screen.findByTestId('slash-strategies')
    expect(rowsOf(table)[0]?.textContent).toMatch(/stETH.*7\.00%10\.5000\sstETH.*10\.500010\.5000$/)
    expect(screen.getByText('signed two prices for one round')).toBeTruthy()
    expect(screen.getByText('Partly cleared')).toBeTruthy()
  })

  test('the breakdown adds up, and says what rounding left over', async () => {
    open('/')
    const proof = await screen.findByTestId('reconciliation')
    expect(proof.dataset.reconciles).toBe('true')
    expect(proof.textContent).toContain('stETH 0 · rETH 1 · cbETH 2')
    expect(screen.getByText('8.5000 ETH still slashable')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Queued' }).getAttribute('href')).toMatch(/\/withdrawals$/)
    expect(rowsOf(screen.getByTestId('breakdown-table'))[0]?.textContent).toMatch(
      /280\.0000\sstETH.*33\.6000\sstETH/,
    )
  })

  test('a breakdown that does not add up says so', async () => {
    state.unbalanced = true
    open('/')
    const proof = await screen.findByTestId('reconciliation')
    expect(proof.dataset.reconciles).toBe('false')
    expect(proof.textContent).toContain('The parts do not add up for rETH.')
  })

  test('the network: every connection as a ribbon and as a row', async () => {
    open('/network')
    const graph = await screen.findByTestId('network-graph')
    expect(graph.querySelectorAll('path')).toHaveLength(5)
    expect(within(graph).getByRole('link', { name: 'Operator operator-1 139.23 ETH slashable' })).toBeTruthy()
    const table = screen.getByTestId('connections-table')
    expect(rowsOf(table)).toHaveLength(5)
    await within(table).findAllByText('avs-oracle')
    expect(rowsOf(table)[0]?.textContent).toMatch(/^operator-1.*avs-oracle set 094\.071550\.9%$/)
  })
})

describe('lists', () => {
  test('a heading orders the rows, a second press turns the order round', async () => {
    const { router } = open('/operators')
    const table = await screen.findByTestId('operators-table')
    const heading = () => screen.getByRole('columnheader', { name: /Delegated ETH/ })
    expect(heading().getAttribute('aria-sort')).toBe('descending')
    fireEvent.click(within(heading()).getByRole('button'))
    await waitFor(() => expect(rowHeaders(table)[0]).toContain('operator-3'))
    expect(heading().getAttribute('aria-sort')).toBe('ascending')
    expect(addressOf(router)).toContain('order=asc')
    fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'name desc' } })
    await waitFor(() => expect(addressOf(router)).toContain('sort=name'))
  })

  test('the filter waits for a pause, is kept in the address, and says when nothing matches', async () => {
    const { router } = open('/operators')
    const table = await screen.findByTestId('operators-table')
    const field = screen.getByRole('searchbox', { name: 'Filter by name or address' })
    fireEvent.change(field, { target: { value: 'operator-' } })
    fireEvent.change(field, { target: { value: 'operator-2' } })
    await waitFor(() => expect(rowHeaders(table)).toHaveLength(1))
    expect(addressOf(router)).toContain('q=operator-2')
    expect(state.requests.some((path) => path.includes('q=operator-&'))).toBe(false)
    fireEvent.change(field, { target: { value: 'nobody' } })
    expect(await screen.findByText('Nothing here matches “nobody”.')).toBeTruthy()
  })

  test('pages turn forth and back, and the address leads to the same rows', async () => {
    const { router } = open('/stakers')
    expect(await screen.findByText('1–25 of 60')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText('26–50 of 60')).toBeTruthy()
    // Until the rows are there, a press must not turn again from the rows before.
    expect(screen.getByRole('button', { name: 'Next' }).hasAttribute('disabled')).toBe(true)
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Next' }).hasAttribute('disabled')).toBe(false),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText('51–60 of 60')).toBeTruthy()
    await waitFor(() => expect(rowsOf(screen.getByTestId('stakers-table'))).toHaveLength(10))
    expect(screen.getByRole('button', { name: 'Next' }).hasAttribute('disabled')).toBe(true)
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Previous' }).hasAttribute('disabled')).toBe(false),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Previous' }))
    expect(await screen.findByText('26–50 of 60')).toBeTruthy()
    expect(state.requests.some((path) => path.includes('cursor=50'))).toBe(true)
    expect(decodeURIComponent(addressOf(router))).toContain('after=["25"]')
  })

  test('withdrawals by state', async () => {
    const { router } = open('/withdrawals')
    await screen.findByTestId('withdrawals-table')
    fireEvent.click(screen.getByRole('radio', { name: 'Completable' }))
    await waitFor(() => expect(addressOf(router)).toBe('/withdrawals?status=completable'))
    await waitFor(() => expect(state.requests.some((path) => path.includes('status=completable'))).toBe(true))
  })

  test('slashes of one operator name it, with the way to all', async () => {
    open(`/slashes?operator=${actor('operator-1')}`)
    await screen.findByTestId('slashes-table')
    expect(state.requests.some((path) => path.includes(`operator=${actor('operator-1')}`))).toBe(true)
    expect(screen.getByRole('link', { name: 'Show all' })).toBeTruthy()
  })

  test('activity is chosen by name, kind and blocks; a name nobody has is refused', async () => {
    const { router } = open('/activity')
    const form = await screen.findByRole('form', { name: 'Choose events' })
    const account = within(form).getByLabelText('Name or address')
    fireEvent.change(account, { target: { value: 'nobody' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Apply' }))
    expect((await screen.findByRole('alert')).textContent).toContain(
      '“nobody” is neither a known name nor an address',
    )
    fireEvent.change(account, { target: { value: 'operator-1' } })
    fireEvent.change(within(form).getByLabelText('Event'), { target: { value: 'OperatorSlashed' } })
    fireEvent.change(within(form).getByLabelText('From block'), { target: { value: '3000' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(addressOf(router)).toContain('event=OperatorSlashed'))
    expect(addressOf(router)).toContain(`account=${actor('operator-1')}`)
    const asked = () =>
      state.requests.find(
        (path) => path.startsWith('/v1/activity?') && path.includes('event=OperatorSlashed'),
      )
    await waitFor(() => expect(asked()).toContain('fromBlock=3000'))
  })
})
