import './browser.js'
import { createMemoryHistory } from '@tanstack/react-router'
import { act, render } from '@testing-library/react'
import i18next from 'i18next'
import { beforeEach, expect, vi } from 'vitest'
import { App, createQueryClient } from '../src/app/App.js'
import { createAppRouter } from '../src/app/router.js'
import { setLanguage, startTranslations } from '../src/i18n/index.js'
import { startTheme } from '../src/preferences/theme.js'
import { answerOf, type MockMode } from './mockApi.js'
import { createNetwork, type MockNetwork } from './mockNetwork.js'

const apiUrl = 'http://api.test'
/** What the invented API does, and what it was asked. */
export const state: {
  mode: MockMode | 'down' | 'waiting' | 'no-config'
  failing: string | undefined
  network: MockNetwork
  /** Whether the breakdown of rETH is wrong. */
  unbalanced: boolean
  /** Paths with their queries, without the origin. */
  requests: string[]
} = { mode: 'normal', failing: undefined, network: createNetwork(), unbalanced: false, requests: [] }
/** The streams that the page opened. */
export const sources: FakeEventSource[] = []

class FakeEventSource extends EventTarget {
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    sources.push(this)
  }
  send(type: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
  close() {}
}

async function fakeFetch(input: string): Promise<Response> {
  if (input === './config.json') {
    if (state.mode === 'no-config') return new Response('<html>', { status: 200 })
    return Response.json({ apiUrl: `${apiUrl}/`, rpcUrl: 'http://rpc.test', chainId: 31_337 })
  }
  const url = new URL(input)
  expect(url.origin).toBe(apiUrl)
  state.requests.push(url.pathname + url.search)
  if (state.mode === 'waiting') return new Promise(() => {})
  if (state.mode === 'down' || state.mode === 'no-config') throw new TypeError('fetch failed')
  const mode = url.pathname === state.failing ? 'broken' : state.mode
  const { status, body } = answerOf(state.network, mode, url)
  return Response.json(state.unbalanced ? unbalance(body) : body, { status })
}

/** The same answer, with a strategy whose parts do not add up. */
function unbalance(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value) =>
    value?.symbol === 'rETH' && 'reconciles' in value
      ? { ...value, reconciles: false, gapShares: '77' }
      : value,
  )
}

/** Opens the app at an address. */
export function open(address = '/') {
  const queryClient = createQueryClient()
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retry: false } })
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }))
  return { router, ...render(<App router={router} queryClient={queryClient} />) }
}

/** The stream is there. */
export const connect = () => act(() => sources.at(-1)?.onopen?.())

beforeEach(async () => {
  vi.stubGlobal('fetch', fakeFetch)
  vi.stubGlobal('EventSource', FakeEventSource)
  sources.length = 0
  state.mode = 'normal'
  state.failing = undefined
  state.network = createNetwork()
  state.requests = []
  state.unbalanced = false
  if (!i18next.isInitialized) await startTranslations('en')
  await setLanguage('en')
  startTheme()
})
