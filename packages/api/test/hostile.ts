import { setTimeout as wait } from 'node:timers/promises'
import type { Database, Indexer } from '@restack/indexer'
import { beforeAll, describe, expect, test } from 'vitest'
import { actionsOf } from '../../indexer/test/playScenario.js'
import type { Network } from '../../indexer/test/startNetwork.js'
import { type CreateApiParameters, createApi, type ServeApiParameters, serveApi } from '../src/index.js'
import type { apiTypes } from '../src/schemas.js'
import * as schemas from '../src/schemas.js'
import { addressesOf, type Document, hostileValues } from './hostileRequests.js'
import { bodyOf, open, type RawClient, request, send, statusOf } from './sockets.js'

export type HostileTarget = { network: Network; database: Database; indexer: Indexer; url: string }

const ether = 10n ** 18n

/** What clients that are broken or mean no good may try on an indexed scenario. */
export function describeHostileClients(target: () => HostileTarget): void {
  /** The whole API on a port, without the limit of requests per second: what is tried here comes from one address. */
  async function start(
    api: Partial<CreateApiParameters> = {},
    limits: NonNullable<ServeApiParameters['limits']> = {},
  ) {
    const { database, network, indexer } = target()
    const { deployment } = network
    const app = createApi({ database, deployment, indexer, rateLimit: false, ...api })
    return serveApi({ app, port: 0, limits })
  }

  /** That the API still answers others, at once. */
  async function expectWell(url = target().url) {
    const started = Date.now()
    const overview = await fetch(`${url}/v1/overview`, { signal: AbortSignal.timeout(5_000) })
    expect(schemas.overviewSchema.parse(await overview.json()).counts.operators).toBe(2)
    expect(Date.now() - started).toBeLessThan(2_000)
  }

  function errorOf(answer: string) {
    return schemas.errorSchema.parse(bodyOf(answer)).error
  }

  describe('parameters', () => {
    let document: Document
    let known: Record<string, string>
    beforeAll(async () => {
      document = (await (await fetch(`${target().url}/openapi.json`)).json()) as Document
      const slashes = (await (await fetch(`${target().url}/v1/slashes`)).json()) as apiTypes['Slashes']
      const { network } = target()
      const { alice, carol, erin, avs } = network.actors
      const strategy = network.strategy('rTEST')
      known = {
        operator: alice,
        staker: carol,
        avs,
        id: '7',
        slash: slashes.items[0]?.id ?? '',
        strategy,
        pod: erin,
      }
    })

    test('every route answers well what it is meant for', async () => {
      for (const { path } of addressesOf(document, known, [])) {
        if (path === '/v1/stream') continue
        // the scenario has no rewards to prove: rewards.test.ts
        if (path === '/v1/rewards/proof' || path === '/v1/rewards/explain') continue
        const answer = await fetch(target().url + path.replace('/v1/search', '/v1/search?q=a'))
        expect(answer.status, path).toBe(200)
      }
    })

    test('no value of any parameter of any route does more than be refused with a sentence', async () => {
      const { database, network, indexer } = target()
      const app = createApi({ database, deployment: network.deployment, indexer })
      const before = await (await app.request('/v1/activity?all=true&limit=500')).text()
      const addresses = addressesOf(document, known, hostileValues)
      // each of more than 25 routes with each value for each of its parameters
      expect(addresses.length).toBeGreaterThan(1_000)
      const statuses = new Map<number, number>()
      for (const { path } of addresses) {
        if (path.startsWith('/v1/stream')) continue
        const answer = await app.request(path)
        const text = await answer.text()
        const { status } = answer
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(answer.headers.get('content-type'), path).toMatch(/^application\/json/)
        expect(text.length, path).toBeLessThan(2_000_000)
        if (status === 200) {
          JSON.parse(text)
          continue
        }
        expect([400, 404], `${path}: ${text}`).toContain(status)
        const { error } = schemas.errorSchema.parse(JSON.parse(text))
        expect(error.code, path).toMatch(/^(InvalidParameter|NotFound)$/)
        expect(error.message.length, path).toBeGreaterThan(10)
        expect(error.message.length, path).toBeLessThan(400)
        expect(error.remedy.length, path).toBeGreaterThan(10)
        expect(error.message, path).not.toMatch(/\n|select "|syntax error|Error:|node_modules/)
      }
      expect(statuses.get(400)).toBeGreaterThan(500)
      expect(await (await app.request('/v1/activity?all=true&limit=500')).text()).toBe(before)
    })

    test('bytes that no library would send are refused or unknown', async () => {
      for (const path of addressesOf(document, known, ['%', '%zz', '%ff', '%00', '..', '<script>']).flatMap(
        ({ raw }) => (raw ? [raw] : []),
      )) {
        const answer = await send(target().url, request(path, { headers: 'Connection: close\r\n' }))
        expect([200, 400, 404], `${path}: ${answer}`).toContain(statusOf(answer))
        if (statusOf(answer) !== 200) expect(errorOf(answer).message, path).not.toBe('')
      }
      await expectWell()
    })
  })

  test('other methods are refused, HEAD has no body, OPTIONS tells what a page of another origin may do', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      for (const path of ['/v1/overview', '/v1/stream', '/openapi.json', '/nowhere']) {
        const answer = await send(target().url, request(path, { method, headers: 'Connection: close\r\n' }))
        expect(statusOf(answer), `${method} ${path}`).toBe(405)
        expect(answer).toMatch(/^allow: GET, HEAD, OPTIONS\r$/im)
        expect(errorOf(answer)).toMatchObject({
          code: 'MethodNotAllowed',
          message: `The API only reads: ${method} is not possible.`,
        })
      }
    }
    for (const path of ['/v1/overview', '/v1/stream', '/openapi.json', '/v1/operators?limit=1']) {
      const answer = await send(
        target().url,
        request(path, { method: 'HEAD', headers: 'Connection: close\r\n' }),
      )
      expect(statusOf(answer), path).toBe(200)
      expect(answer.endsWith('\r\n\r\n'), path).toBe(true)
    }
    const options = await fetch(`${target().url}/v1/operators`, {
      method: 'OPTIONS',
      headers: { origin: 'http://example.org', 'access-control-request-method': 'GET' },
    })
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('GET,HEAD,OPTIONS')
  })

  test('addresses and headers that are too long, and what is not HTTP, are refused with a sentence', async () => {
    const long = 'x'.repeat(20_000)
    for (const text of [
      request(`/v1/search?q=${long}`),
      request('/health', { headers: `X-Long: ${long}\r\n` }),
      request('/health', { headers: 'X-Many: 1\r\n'.repeat(4_000) }),
    ]) {
      const answer = await send(target().url, text)
      expect(statusOf(answer)).toBe(431)
      expect(errorOf(answer)).toMatchObject({ code: 'RequestTooLarge' })
    }
    for (const text of [
      'hello\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'GET /health HTTP/9.9\r\n\r\n',
      'GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      'GET /health HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n',
    ]) {
      const answer = await send(target().url, text)
      expect(statusOf(answer), JSON.stringify(text)).toBe(400)
      expect(errorOf(answer)).toMatchObject({ code: 'InvalidRequest' })
    }
    await expectWell()
  })

  test('headers and bodies that trickle in are cut off, meanwhile others are answered', async () => {
    const slow = await start({}, { headersTimeoutMs: 1_000, requestTimeoutMs: 2_000 })
    const beginnings = [
      '',
      'GET /v1/overview HT',
      'GET /v1/overview HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
      request('/v1/overview', { headers: 'Content-Length: 100000\r\n' }),
      request('/v1/overview', { method: 'POST', headers: 'Content-Length: 100000\r\n' }),
      request('/v1/overview', { method: 'POST', headers: 'Transfer-Encoding: chunked\r\n' }),
    ]
    const clients = await Promise.all(
      Array.from({ length: 20 }, () => beginnings)
        .flat()
        .map(async (beginning) => {
          const client = await open(slow.url)
          client.socket.write(beginning)
          return { ...client, beginning }
        }),
    )
    const trickle = setInterval(() => {
      for (const { socket, beginning } of clients) if (beginning !== '') socket.write('1')
    }, 100)
    await expectWell(slow.url)
    const started = Date.now()
    for (const { ended, beginning } of clients) {
      const answer = await ended
      if (beginning.includes('X-Slow')) expect(errorOf(answer).code).toBe('RequestTimeout')
      if (beginning.startsWith('POST')) expect(statusOf(answer)).toBe(405)
    }
    clearInterval(trickle)
    expect(Date.now() - started).toBeLessThan(6_000)
    await expectWell(slow.url)
    await slow.close()
  })

  describe('answers that nobody reads', () => {
    type Served = Awaited<ReturnType<typeof start>>
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

    /** Asks on each connection for large answers, again and again, until the API refuses another request. */
    async function askUntilRefused(
      { url }: Served,
      clients: readonly RawClient[],
      addresses: readonly string[],
    ) {
      for (let round = 0; round < 300; round++) {
        for (const [index, { socket }] of clients.entries()) {
          const headers = `X-Forwarded-For: ${addresses[index % addresses.length]}\r\n`
          socket.write(request('/openapi.json', { headers }))
        }
        await wait(10)
        const answer = await fetch(`${url}/health`, from(addresses[0] ?? ''))
        const body = await answer.json()
        if (answer.status !== 200) return { answer, error: schemas.errorSchema.parse(body).error }
      }
      throw new Error('It was never refused.')
    }

    test('one address may let a bounded number wait, and is cut off after a time', async () => {
      const limited = await start({ answerLimit: { perAddress: 8, timeoutMs: 2_000 }, behindProxy: true })
      const clients = await Promise.all(Array.from({ length: 8 }, () => open(limited.url, { reads: false })))
      const { answer, error } = await askUntilRefused(limited, clients, ['203.0.113.1'])
      expect(answer.status).toBe(429)
      expect(answer.headers.get('retry-after')).toBe('1')
      expect(error).toMatchObject({ code: 'TooManyAnswers' })
      await expectWell(limited.url) // of another address
      const started = Date.now()
      await expect
        .poll(async () => (await fetch(`${limited.url}/health`, from('203.0.113.1'))).status, {
          timeout: 10_000,
        })
        .toBe(200)
      expect(Date.now() - started).toBeLessThan(4_000)
      for (const { socket } of clients) socket.destroy()
      await limited.close()
    })

    test('all addresses together may let a bounded number wait', async () => {
      const limited = await start({ answerLimit: { inAll: 6 }, behindProxy: true })
      const addresses = Array.from({ length: 6 }, (_, index) => `203.0.113.${index}`)
      const clients = await Promise.all(addresses.map(() => open(limited.url, { reads: false })))
      const { answer, error } = await askUntilRefused(limited, clients, addresses)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('1')
      expect(error).toMatchObject({ code: 'TooManyAnswers' })
      for (const { socket } of clients) socket.destroy()
      await expect.poll(async () => (await fetch(`${limited.url}/v1/overview`)).status).toBe(200)
      await limited.close()
    })
  })

  test('1,000 clients hear the same events, the next one is told to come later, and all leave without trace', async () => {
    const { network, indexer } = target()
    const crowded = await start()
    const clients: RawClient[] = []
    while (clients.length < 1_000) {
      const some = await Promise.all(Array.from({ length: 100 }, () => open(crowded.url)))
      for (const { socket } of some) socket.write(request('/v1/stream'))
      clients.push(...some)
    }
    const head = () => network.client.getBlockNumber()
    const heard = async (marker: string) => {
      await expect
        .poll(() => clients.filter(({ text }) => text().includes(marker)).length, { timeout: 20_000 })
        .toBe(1_000)
    }
    await heard(`"number":"${await head()}"`)

    const refused = await fetch(`${crowded.url}/v1/stream`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(schemas.errorSchema.parse(await refused.json()).error).toEqual({
      code: 'TooManyStreams',
      message: 'The stream has 1000 listeners already.',
      remedy: 'Try again later, or ask /v1/overview now and then.',
    })
    // who asks only for headers takes no place, and others are answered
    await expectWell(crowded.url)

    for (const amount of [42n, 43n]) {
      await actionsOf(network).deposit('frank', 'stTEST', amount * ether)
      await indexer.sync()
    }
    await heard(`"number":"${await head()}"`)
    const eventsOf = ({ text }: RawClient) =>
      [...text().matchAll(/^event: activity\ndata: (.*)$/gm)].map(([, data]) => data)
    const [first, ...others] = clients.map(eventsOf)
    expect(
      first?.map((data) => schemas.activitySchema.parse(JSON.parse(data ?? '')).summary.params.amount),
    ).toEqual(['42', '43'])
    for (const events of others) expect(events).toEqual(first)

    for (const { socket } of clients) socket.destroy()
    await expect
      .poll(
        async () => {
          const abort = new AbortController()
          const { status } = await fetch(`${crowded.url}/v1/stream`, { signal: abort.signal })
          abort.abort()
          return status
        },
        { timeout: 10_000 },
      )
      .toBe(200)
    // all of them gave their place back, not one only
    const again = await Promise.all(Array.from({ length: 1_000 }, () => open(crowded.url)))
    for (const { socket } of again) socket.write(request('/v1/stream'))
    await expect
      .poll(() => again.filter(({ text }) => text().includes('event: block')).length, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(999)
    for (const { socket } of again) socket.destroy()
    await crowded.close()
  })
}
