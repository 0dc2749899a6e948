import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { listen } from './ports.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

function occupy(port: number): Promise<number> {
  const server = createServer()
  servers.push(server)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

test('a taken default moves to the next free port and says from where', async () => {
  const taken = await occupy(0)
  const { result, movedFrom } = await listen({
    name: 'API',
    port: undefined,
    defaultPort: taken,
    listen: occupy,
  })
  expect(result).toBeGreaterThan(taken)
  expect(movedFrom).toBe(taken)
})

test('a taken port that was asked for is an error with its number', async () => {
  const taken = await occupy(0)
  await expect(listen({ name: 'API', port: taken, defaultPort: 8600, listen: occupy })).rejects.toMatchObject(
    {
      code: 'PortInUse',
      message: `Port ${taken} is in use, so the API cannot listen there.`,
    },
  )
})

test('a free port that was asked for is taken as it is', async () => {
  const free = await occupy(0)
  servers.pop()?.close()
  const { result, movedFrom } = await listen({ name: 'API', port: free, defaultPort: 1, listen: occupy })
  expect(result).toBe(free)
  expect(movedFrom).toBeUndefined()
})

test('errors other than a taken port are passed on, not retried', async () => {
  let calls = 0
  const failing = async () => {
    calls++
    throw new Error('no network')
  }
  await expect(listen({ name: 'API', port: undefined, defaultPort: 8600, listen: failing })).rejects.toThrow(
    'no network',
  )
  expect(calls).toBe(1)
})
