import { ssz } from '@lodestar/types'
import { bytesToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMockBeaconChain, type MockBeaconChain } from '../src/mock/index.js'

let chain: MockBeaconChain
let server: { url: string; close: () => Promise<void> }
beforeAll(async () => {
  chain = await createMockBeaconChain({ fillers: 30, electraEpoch: 1, fuluEpoch: 3, servedStates: 8 })
  server = await chain.serve()
  for (let i = 0; i < 18; i++) await chain.advanceSlots()
})
afterAll(() => server.close())

const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)
type Body<data> = { data: data; finalized: boolean; code: number; message: string }
const json = async <data>(response: Response) => (await response.json()) as Body<data>
const data = async <data>(path: string, init?: RequestInit): Promise<data> => {
  const response = await ask(path, init)
  expect(response.status).toBe(200)
  return (await json<data>(response)).data
}
type Header = { root: string; header: { message: { slot: string; state_root: string } } }
type Validator = { index: string; validator: { pubkey: string } }

describe('the Beacon API of the mock beacon chain', () => {
  it.each(['head', 'slot', 'block root', 'state root'])(
    'serves a state by its %s, whose root is in the header',
    async (kind) => {
      const { root, header } = await data<Header>('/eth/v1/beacon/headers/head')
      const id = {
        head: 'head',
        slot: header.message.slot,
        'block root': root,
        'state root': header.message.state_root,
      }
      const response = await ask(`/eth/v2/debug/beacon/states/${id[kind as keyof typeof id]}`, {
        headers: { accept: 'application/octet-stream' },
      })
      expect(response.headers.get('content-type')).toBe('application/octet-stream')
      expect(response.headers.get('eth-consensus-version')).toBe('fulu')
      const bytes = new Uint8Array(await response.arrayBuffer())
      const state = ssz.fulu.BeaconState.deserialize(bytes)
      expect(bytesToHex(ssz.fulu.BeaconState.hashTreeRoot(state))).toBe(header.message.state_root)
      expect(state.validators).toHaveLength(30)
    },
  )

  it('serves the fork of each state', async () => {
    const version = async (slot: number) =>
      (await ask(`/eth/v2/debug/beacon/states/${slot}`)).headers.get('eth-consensus-version')
    expect(await version(0)).toBe('deneb')
    expect(await version(11)).toBe('electra')
    expect(await version(12)).toBe('fulu')
  })

  it('serves headers by name, slot and root', async () => {
    const { header } = chain.head()
    const byRoot = await data<Header>(`/eth/v1/beacon/headers/${header.parentRoot}`)
    expect(byRoot.header.message.slot).toBe(String(header.slot - 1))
    expect(await data(`/eth/v1/beacon/headers/${header.slot - 1}`)).toEqual(byRoot)
    expect((await data<Header[]>('/eth/v1/beacon/headers'))[0]?.root).toBe(chain.head().root)
    expect((await data<Header>('/eth/v1/beacon/headers/genesis')).header.message.slot).toBe('0')
    // Epoch 4 began at slot 16; epochs are justified when they have ended, and final an epoch later.
    expect((await data<Header>('/eth/v1/beacon/headers/finalized')).header.message.slot).toBe('8')
    const final = await json(await ask('/eth/v1/beacon/headers/8'))
    const open = await json(await ask('/eth/v1/beacon/headers/9'))
    expect([final.finalized, open.finalized]).toEqual([true, false])
  })

  it('answers with errors of the Beacon API', async () => {
    for (const [path, code] of [
      ['/eth/v1/beacon/headers/99', 404],
      [`/eth/v1/beacon/headers/0x${'12'.repeat(32)}`, 404],
      ['/eth/v1/beacon/headers/nobody', 400],
      ['/eth/v2/debug/beacon/states/99', 404],
      ['/eth/v1/beacon/states/head/validators/30', 404],
      ['/eth/v1/nothing', 404],
    ] as const) {
      const response = await ask(path)
      expect([path, response.status]).toEqual([path, code])
      expect(await response.json()).toEqual({ code, message: expect.any(String) })
    }
    const json = await ask('/eth/v2/debug/beacon/states/head', { headers: { accept: 'application/json' } })
    expect(json.status).toBe(406)
  })

  it('has pruned all but the newest states and genesis', async () => {
    const status = async (slot: number) => (await ask(`/eth/v2/debug/beacon/states/${slot}`)).status
    expect(await status(18)).toBe(200)
    expect(await status(11)).toBe(200)
    expect(await status(10)).toBe(404)
    expect(await status(0)).toBe(200)
    expect((await json(await ask('/eth/v2/debug/beacon/states/10'))).message).toMatch(/pruned/)
  })

  it('serves validators by index, key and status', async () => {
    const all = await data<Validator[]>('/eth/v1/beacon/states/head/validators')
    expect(all).toHaveLength(30)
    const one = await data<Validator>('/eth/v1/beacon/states/head/validators/7')
    expect(one).toEqual(all[7])
    expect(one).toMatchObject({
      index: '7',
      balance: String(chain.validator(7).balanceGwei),
      status: 'active_ongoing',
      validator: { slashed: false, activation_epoch: '0', exit_epoch: '18446744073709551615' },
    })
    expect(await data(`/eth/v1/beacon/states/head/validators/${one.validator.pubkey}`)).toEqual(one)
    expect(await data(`/eth/v1/beacon/states/head/validators?id=3,${one.validator.pubkey}`)).toEqual([
      all[3],
      all[7],
    ])
    const post = { method: 'POST', body: JSON.stringify({ ids: ['3', '7'], statuses: ['active'] }) }
    expect(await data('/eth/v1/beacon/states/head/validators', post)).toEqual([all[3], all[7]])
    expect(await data('/eth/v1/beacon/states/head/validators?status=withdrawal_done')).toEqual([])
  })

  it('serves what the chain is', async () => {
    expect(await data('/eth/v1/beacon/genesis')).toMatchObject({
      genesis_time: String(chain.config.genesisTime),
      genesis_fork_version: '0x52534b04',
    })
    expect(await data('/eth/v1/config/spec')).toMatchObject({
      SECONDS_PER_SLOT: '12',
      SLOTS_PER_EPOCH: '4',
      ELECTRA_FORK_EPOCH: '1',
      FULU_FORK_EPOCH: '3',
    })
    expect(await data('/eth/v1/config/deposit_contract')).toMatchObject({ address: chain.depositContract })
    expect((await data<{ version: string }>('/eth/v1/node/version')).version).toMatch(/mock/)
    expect((await data<{ head_slot: string }>('/eth/v1/node/syncing')).head_slot).toBe('18')
    expect((await ask('/eth/v1/node/health')).status).toBe(200)
    expect(await data('/eth/v1/beacon/states/head/finality_checkpoints')).toMatchObject({
      finalized: { epoch: '2' },
      current_justified: { epoch: '3' },
    })
    expect(await data('/eth/v1/beacon/states/head/pending_deposits')).toEqual([])
  })
})
