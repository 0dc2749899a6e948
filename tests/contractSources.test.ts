// What a reader of contracts/src may rely on: contracts that can be read in one sitting, and a sentence on everything
// that can be called, heard or raised.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const deployed = JSON.parse(readFileSync(`${root}packages/deploy/artifacts/sources.json`, 'utf8'))
const folder = fileURLToPath(new URL('../contracts/src/', import.meta.url))
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.sol'))
  .map((path) => ({ path, text: readFileSync(folder + path, 'utf8') }))

/** Declarations with the comment above them, and the whole head up to the body or the semicolon. */
function declarations(text: string) {
  const pattern =
    /((?:^ *\/\/\/.*\n)*)^ *(function \w+\([^;{]*|(?:event|error) \w+\([^;]*|(?:[\w.]+|mapping\(.*\)) public [^;{]*)/gm
  return [...text.matchAll(pattern)].map(([, comment = '', head = '']) => ({
    comment,
    head: head.replaceAll(/\s+/g, ' '),
  }))
}

const isOutside = (head: string) => !head.startsWith('function') || /\b(external|public)\b/.test(head)

/** What is between the brackets behind a word, at the top level of commas. */
function listAfter(head: string, before: RegExp): string[] {
  const [, list = ''] = before.exec(head) ?? []
  return list.split(',').filter((part) => part.trim() !== '')
}

const isNamed = (parameter: string) =>
  /^(\S+)( (indexed|calldata|memory|storage|payable))* (?!(calldata|memory|indexed|storage|payable)$)\w+$/.test(
    parameter.trim(),
  )

describe('contracts/src', () => {
  const all = sources.flatMap(({ path, text }) =>
    declarations(text)
      .filter(({ head }) => isOutside(head))
      .map((declaration) => ({ ...declaration, where: `${path}: ${declaration.head.slice(0, 60)}` })),
  )

  it('has no file above 600 lines', () => {
    expect(sources.length).toBeGreaterThan(50)
    const lines = (text: string) => text.split('\n').length - 1
    expect(sources.filter(({ text }) => lines(text) > 600).map(({ path }) => path)).toEqual([])
  })

  it('says of each function, event, error and public variable what it is', () => {
    expect(all.length).toBeGreaterThan(450)
    const silent = all.filter(({ comment }) => !/@(notice|inheritdoc|dev) ?\S/.test(comment))
    expect(silent.map(({ where }) => where)).toEqual([])
  })

  it('says of each contract what it is', () => {
    const pattern = /((?:^\/\/\/.*\n)*)^((?:abstract )?(?:contract|interface|library) \w+)/gm
    const contracts = sources.flatMap(({ text }) => [...text.matchAll(pattern)])
    expect(contracts.length).toBeGreaterThan(50)
    const silent = contracts.filter(
      // The interfaces below only collect what is described one by one.
      ([, comment = '', name = '']) =>
        !/@(title|notice|dev) ?\S/.test(comment) && !/(Errors|Events|Types)$/.test(name),
    )
    expect(silent.map(([, , name]) => name)).toEqual([])
  })

  it('compiles without a warning', () => {
    // Those of libraries would fill the 256 that the compiler lists.
    const quiet = (text: string) => text.replaceAll('@solidity memory-safe-assembly', '')
    const libraries = Object.keys(deployed.sources).filter((path) => path.startsWith('node_modules/'))
    const input = {
      language: 'Solidity',
      sources: {
        ...Object.fromEntries(sources.map(({ path, text }) => [`contracts/src/${path}`, { content: text }])),
        ...Object.fromEntries(
          [...libraries, 'node_modules/solady/src/tokens/ERC20.sol'].map((path) => [
            path,
            { content: quiet(readFileSync(`${root}${path}`, 'utf8')) },
          ]),
        ),
      },
      settings: {
        remappings: deployed.contracts.Timelock.settings.remappings,
        outputSelection: { '*': { '*': ['abi'] } },
      },
    }
    const { stdout } = spawnSync(process.execPath, [`${root}contracts/tools/solc`], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const {
      errors = [],
    }: { errors?: { severity: string; formattedMessage: string; sourceLocation?: { file: string } }[] } =
      JSON.parse(stdout)
    expect(errors.length).toBeLessThan(256)
    const ours = errors.filter(
      ({ severity, sourceLocation }) => severity === 'error' || sourceLocation?.file.startsWith('contracts/'),
    )
    expect(ours.map(({ formattedMessage }) => formattedMessage)).toEqual([])
  }, 300_000)

  it('names each parameter of interfaces, and of several results each in their comment or code', () => {
    const interfaces = all.filter(({ where }) => where.startsWith('interfaces/'))
    const unnamed = interfaces.flatMap(({ head, comment, where }) => {
      const inputs = listAfter(head, /^\w+ \w+\(([^)]*)\)/).filter((parameter) => !isNamed(parameter))
      const results = listAfter(head, /returns \(([^)]*)\)/)
      const documented = comment.split('@return').length - 1
      const silent = results.length > 1 && documented < results.length && !results.every(isNamed)
      return inputs.length > 0 || silent ? [where] : []
    })
    expect(unnamed).toEqual([])
  })
})
