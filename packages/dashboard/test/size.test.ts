import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test, vi } from 'vitest'

const limit = 250_000

/** The files that a browser needs before the overview is there: the entry, what it imports, one language. */
test('the first load stays below 250 kB of compressed JavaScript', async () => {
  // Or libraries are built with the checks of development.
  vi.stubEnv('NODE_ENV', 'production')
  const result = await build({
    configFile: new URL('../vite.config.ts', import.meta.url).pathname,
    logLevel: 'silent',
    mode: 'production',
    build: { write: false },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  const chunks = new Map(
    outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  )
  const needed = new Set<string>()
  function need(fileName: string) {
    const chunk = chunks.get(fileName)
    if (!chunk || needed.has(fileName)) return
    needed.add(fileName)
    for (const imported of chunk.imports) need(imported)
  }
  for (const chunk of chunks.values())
    if (chunk.isEntry || /i18n\/zh\.ts$/.test(chunk.facadeModuleId ?? '')) need(chunk.fileName)
  const sizes = [...needed].map((fileName) => gzipSync(chunks.get(fileName)?.code ?? '').byteLength)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`first load: ${total} bytes of compressed JavaScript in ${needed.size} files`)
  expect(needed.size).toBeGreaterThan(2)
  expect(total).toBeLessThan(limit)
  // What only those need who act is a file of its own, and so are the wallets.
  const names = [...chunks.keys()].join(' ')
  for (const later of ['chain-', 'wallets-']) {
    expect(names).toContain(later)
    expect([...needed].join(' ')).not.toContain(later)
  }
  // The pages are not among them.
  expect([...needed].some((fileName) => /Page/.test(fileName) && !/PageHead/.test(fileName))).toBe(false)
})
