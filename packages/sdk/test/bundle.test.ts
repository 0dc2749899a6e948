import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'

const sdk = fileURLToPath(new URL('..', import.meta.url))
const actions = readdirSync(new URL('../src/actions', import.meta.url))
  .filter((file) => /^\w+\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))

/** What an action needs of other actions. */
const uses: Record<string, string[]> = {
  completeQueuedWithdrawal: ['completeQueuedWithdrawals', 'depositIntoStrategy'],
  completeQueuedWithdrawals: ['depositIntoStrategy'],
  depositIntoStrategyWithSignature: ['depositIntoStrategy'],
  getPosition: ['getWithdrawals'],
  getScheduled: ['cancel'],
}

type Bundle = {
  text: string
  bytes: number
  /** Bytes by file of this package. */
  sources: Map<string, number>
}

/** One bundle for a browser for each program, from the package's own entry point. */
async function bundle(programs: Record<string, string>): Promise<Map<string, Bundle>> {
  const virtual: BuildOptions['plugins'] = [
    {
      name: 'programs',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^program:/ }, ({ path }) => ({ path: path.slice(8), namespace: 'program' }))
        onLoad({ filter: /.*/, namespace: 'program' }, ({ path }) => ({
          contents: programs[path] ?? '',
          resolveDir: sdk,
        }))
      },
    },
  ]
  const { outputFiles, metafile } = await build({
    entryPoints: Object.keys(programs).map((name) => ({ in: `program:${name}`, out: name })),
    absWorkingDir: sdk,
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
    plugins: virtual,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  return new Map(
    Object.entries(metafile?.outputs ?? {}).map(([path, output]) => {
      const name = path.replace(/^out\//, '').replace(/\.js$/, '')
      const file = outputFiles?.find((candidate) => candidate.path.endsWith(`/${name}.js`))
      const sources = Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) =>
        input.startsWith('src/') && bytesInOutput > 0 ? [[input, bytesInOutput] as const] : [],
      )
      return [name, { text: file?.text ?? '', bytes: output.bytes, sources: new Map(sources) }]
    }),
  )
}

const importing = (name: string) => `import { ${name} } from '@restack/sdk'; globalThis.${name} = ${name}`

let bundles: Map<string, Bundle>
const of = (name: string): Bundle => {
  const found = bundles.get(name)
  if (!found) throw new Error(`no bundle of ${name}`)
  return found
}

beforeAll(async () => {
  bundles = await bundle({
    ...Object.fromEntries(actions.map((name) => [name, importing(name)])),
    everything: "import * as everything from '@restack/sdk'; globalThis.everything = everything",
    readDeployment: importing('readDeployment'),
    viem: "import { readContract, getBlock } from 'viem/actions'; globalThis.viem = [readContract, getBlock]",
  })
})

describe.each(actions)('a bundle for a browser that imports %s', (name) => {
  test('has no other action that it does not use', () => {
    const found = [...of(name).sources.keys()].filter((path) => path.startsWith('src/actions/'))
    expect(found.toSorted()).toEqual(
      [name, ...(uses[name] ?? [])].map((action) => `src/actions/${action}.ts`).toSorted(),
    )
  })

  test('needs nothing of Node, and brings neither schemas nor previews', () => {
    const { text, sources } = of(name)
    expect(text).not.toMatch(/from\s*["']node:|require\(["']/)
    expect(
      [...sources.keys()].filter((path) => /deployment\.ts|readJson|preview|safeBatch/.test(path)),
    ).toEqual([])
    expect(text).not.toContain('ZodError')
  })
})

test('reading a position brings the two ABIs that it reads with, and no names of other contracts', () => {
  const { text, sources } = of('getPosition')
  expect([...sources.keys()].filter((path) => path.startsWith('src/abi/')).toSorted()).toEqual([
    'src/abi/generated/delegationManager.ts',
    'src/abi/generated/strategy.ts',
  ])
  for (const foreign of [
    'createRedistributingOperatorSets',
    'modifyAllocations',
    'depositIntoStrategy',
    'deployNewStrategy',
    'setAppointee',
    'scheduleBatch',
  ]) {
    expect(text).not.toContain(`"${foreign}"`)
  }
})

test('reading a deployment file brings the schema library without its languages', () => {
  expect(of('readDeployment').bytes).toBeLessThan(of('viem').bytes * 1.5)
})

test('one action costs a fraction of all, and little beside viem', () => {
  const own = (name: string) => [...of(name).sources.values()].reduce((sum, bytes) => sum + bytes, 0)
  expect(of('getPosition').bytes).toBeLessThan(of('everything').bytes / 2)
  expect(own('getPosition')).toBeLessThan(own('everything') / 3)
  // What the README says.
  expect(own('getPosition')).toBeLessThan(65_000)
  expect(own('undelegate')).toBeLessThan(own('everything') / 3)
})
