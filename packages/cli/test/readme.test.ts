// The README's examples, line by line, on a devnet.
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../src/index.js'
import { type Network, startNetwork } from './network.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const lines = [...readme.matchAll(/```sh\n([^`]*)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('restack '))

let network: Network
beforeAll(async () => {
  network = await startNetwork()
  writeFileSync('password', 'correct horse battery staple')
})
afterAll(() => network.stop())

it('has examples', () => expect(lines.length).toBeGreaterThan(15))

it.each(lines)('%s', async (line) => {
  const [command = ''] = line.replace(/^restack /, '').split(' | ')
  const { code, out, err } = await network.run(command)
  expect([code, err.includes('Error')]).toEqual([0, false])
  expect(out).not.toBe('')
  if (command.includes('--json')) JSON.parse(out)
})

it('names every command', () => {
  for (const name of [
    'staker',
    'pod',
    'operator',
    'avs',
    'rewards',
    'governance',
    'simulate',
    'devnet',
    'deploy',
    'status',
    'account',
  ])
    expect(readme).toContain(`restack ${name}`)
})

it('shows how a program runs a command', async () => {
  expect(readme).toContain("process.exitCode = await run(['status', '--json'])")
  const out: string[] = []
  const output = {
    out: (line: string) => void out.push(line),
    err: () => undefined,
    progress: () => undefined,
  }
  const { default: colors } = await import('picocolors')
  expect(await run(['status', '--json'], { ...output, paint: colors.createColors(false) })).toBe(0)
  expect(JSON.parse(out.join('')).chainId).toBe(31337)
})
