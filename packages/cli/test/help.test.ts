// The tree of commands: help, completion, and that nothing in it is untested.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createOutput } from '../src/output.js'
import { createProgram } from '../src/program.js'
import { runHere } from './restack.js'
import { writes } from './writes.js'

const program = createProgram(createOutput())

type Leaf = { path: string; command: Command }

function leaves(command: Command, path = ''): Leaf[] {
  const children = command.commands.flatMap((child) =>
    leaves(child, path ? `${path} ${child.name()}` : child.name()),
  )
  return command.commands.length === 0 || path === 'devnet' ? [{ path, command }, ...children] : children
}

const all = leaves(program)
const has = ({ command }: Leaf, option: string) => command.options.some(({ long }) => long === option)

/** Commands that are no rows of the table of writes, each with the file that tests it. */
const others: Record<string, string> = {
  'staker sign-deposit': 'elsewhere.test.ts',
  'staker position': 'reads.test.ts',
  'staker withdrawals': 'reads.test.ts',
  'staker exposure': 'reads.test.ts',
  'pod status': 'pods.test.ts',
  'pod watch': 'pods.test.ts',
  'pod verify': 'pods.test.ts',
  'rewards claimable': 'rewards.test.ts',
  'rewards explain': 'rewards.test.ts',
  'rewards root': 'rewards.test.ts',
  'rewards roots': 'rewards.test.ts',
  'rewards update': 'rewards.test.ts',
  'rewards watch': 'rewards.test.ts',
  'rewards work': 'rewards.test.ts',
  'rewards export': 'rewards.test.ts',
  'operator sign-approval': 'elsewhere.test.ts',
  'operator show': 'reads.test.ts',
  'operator permissions': 'reads.test.ts',
  'avs show': 'reads.test.ts',
  'avs permissions': 'reads.test.ts',
  'governance scheduled': 'reads.test.ts',
  'operator key sign': 'registries.test.ts',
  'operator key show': 'registries.test.ts',
  'operator key find': 'registries.test.ts',
  'operator key digest': 'registries.test.ts',
  'operator directory sign': 'registries.test.ts',
  'avs release list': 'registries.test.ts',
  'avs directory show': 'registries.test.ts',
  'governance caps': 'registries.test.ts',
  'governance registry show': 'registries.test.ts',
  devnet: 'commands.test.ts',
  'devnet warp': 'commands.test.ts',
  'devnet actors': 'reads.test.ts',
  'devnet fund': 'reads.test.ts',
  'devnet registrar': 'reads.test.ts',
  deploy: 'commands.test.ts',
  status: 'commands.test.ts',
  'account create': 'elsewhere.test.ts',
  'account import': 'elsewhere.test.ts',
  'account show': 'elsewhere.test.ts',
  completion: 'help.test.ts',
}

describe('every command', () => {
  test('that writes has its row in the table of writes, and its simulation', () => {
    const writing = all.filter((leaf) => has(leaf, '--unsigned') && has(leaf, '--safe'))
    expect(writing.map(({ path }) => path).sort()).toEqual(Object.keys(writes).sort())
    const simulated = all.filter(({ path }) => path.startsWith('simulate '))
    expect(simulated.map(({ path }) => path.slice('simulate '.length)).sort()).toEqual(
      // Three questions about everybody; tests/simulate.test.ts asks them.
      [...Object.keys(writes), 'loss', 'plan', 'slash'].sort(),
    )
  })

  test('that does not is tested elsewhere', () => {
    const rest = all.filter(({ path }) => !(path in writes) && !path.startsWith('simulate '))
    expect(rest.map(({ path }) => path).sort()).toEqual(Object.keys(others).sort())
  })

  test.each(all.map(({ path }) => path))('restack %s --help has an example', async (path) => {
    const { code, out, err } = await runHere([...path.split(' '), '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: restack ${path} [options]`)
    expect(out).toMatch(/Example:\n {2}restack /)
    const [, examples = ''] = out.split('Example:\n')
    for (const line of examples.trim().split('\n')) expect(line.trim()).toMatch(/^restack /)
  })

  test('that talks to a chain says by which node, and every option says what it is for', () => {
    for (const leaf of all) {
      for (const { description } of leaf.command.options) expect(description).not.toBe('')
      const local = /^(account|completion|devnet$|devnet warp)/.test(leaf.path)
      expect([leaf.path, has(leaf, '--rpc-url')]).toEqual([leaf.path, !local || leaf.path === 'devnet'])
    }
  })
})

test.each([[[]], [['--help']]])('restack %j lists the commands', async (args) => {
  const { code, out } = await runHere(args)
  expect(code).toBe(0)
  for (const command of [
    'staker',
    'pod',
    'operator',
    'avs',
    'rewards',
    'governance',
    'devnet',
    'deploy',
    'status',
    'simulate',
  ])
    expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
})

test('restack --version is the version of the package', async () => {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } })
  expect(await runHere(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' })
})

test('the tree of commands loads nothing that takes long, so that help and completion are quick', () => {
  const loaded = new Set<string>()
  const follow = (file: URL) => {
    if (loaded.has(file.href)) return
    loaded.add(file.href)
    const source = readFileSync(file, 'utf8')
    const imports = source.matchAll(/^(?:import|export) (?!type\b)[^'"]*?from '([^']+)'/gm)
    for (const [, specifier = ''] of imports) {
      if (specifier.startsWith('.')) follow(new URL(specifier.replace(/\.js$/, '.ts'), file))
      else loaded.add(specifier)
    }
  }
  follow(new URL('../src/main.ts', import.meta.url))
  expect(loaded.size).toBeGreaterThan(10)
  const packages = [...loaded].filter((name) => !name.startsWith('file:') && !name.startsWith('node:'))
  expect(packages.sort()).toEqual(['commander', 'picocolors'])
})

describe('restack completion', () => {
  const script = async (shell: string) => (await runHere(['completion', shell])).out

  /** What bash offers after these words, by the script itself. */
  async function complete(...words: string[]): Promise<string[]> {
    const list = words.map((word) => `'${word}'`).join(' ')
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `eval "$SCRIPT"; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _restack; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { encoding: 'utf8', env: { ...process.env, SCRIPT: await script('bash') } },
    )
    expect(stderr).toBe('')
    return stdout.trim().split('\n')
  }

  test('bash takes the script, and completes commands and options', async () => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: await script('bash'), encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    expect(await complete('restack', 'sta')).toEqual(['staker', 'status'])
    expect(await complete('restack', 'staker', 'with')).toEqual(['withdraw', 'withdrawals'])
    expect(await complete('restack', 'operator', 'admin', '')).toEqual(['add', 'accept', 'remove', 'cancel'])
    expect(await complete('restack', 'simulate', 'avs', 'sl')).toEqual(['slash'])
    expect(await complete('restack', 'staker', 'deposit', '12.5', 'rstETH', '--un')).toEqual(['--unsigned'])
    expect(await complete('restack', 'staker', 'deposit', '')).toEqual(['']) // files, by bash itself
  })

  test.each(['zsh', 'fish'])('%s gets every command with its description', async (shell) => {
    const text = await script(shell)
    for (const { path, command } of all) {
      expect(text).toContain(path)
      expect(text).toContain(command.description().replaceAll("'", '’').slice(0, 40).split(':')[0])
    }
    expect(text.match(/'/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0)
  })

  test('another shell is refused', async () => {
    const { code, err } = await runHere(['completion', 'tcsh'])
    expect([code, err]).toEqual([1, expect.stringContaining("'tcsh' is invalid")])
  })
})
