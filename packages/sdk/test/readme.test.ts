import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChain, type TestChain } from './chain.js'
import { addressOf, playOn } from './play.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code)
const isBrowser = (code: string) => code.includes('window.ethereum')
const isElsewhere = (code: string) => code.includes('https://')

let chain: TestChain
let folder: string

beforeAll(async () => {
  chain = await startChain()
  folder = mkdtempSync(join(tmpdir(), 'restack-readme-'))
  const play = playOn(chain)
  await play.mint(1, parseEther('5'), 'stETH')
  await play.register(2)
  await play.createAvs(3, [{ id: 4, strategies: [chain.strategies.stETH] }])
  await play.join(2, 3, [4])
  await play.allocate(2, { avs: addressOf(3), id: 4 }, chain.strategies.stETH, 5n * 10n ** 17n)
  const { stETH } = chain.strategies
  const deployment = {
    ...chain.deployment,
    rpcUrl: chain.rpcUrl,
    strategies: { rstETH: stETH },
    tokens: { rstETH: chain.tokens.stETH },
    actors: { northstar: addressOf(2) },
  }
  mkdirSync(join(folder, '.restack'))
  writeFileSync(join(folder, '.restack/devnet.json'), JSON.stringify(deployment))
})
afterAll(async () => {
  await chain.stop()
  rmSync(folder, { recursive: true })
})

function bundle(code: string, platform: 'node' | 'browser') {
  return build({
    stdin: { contents: code, loader: 'ts', resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform,
    conditions: ['source'],
    outfile: join(folder, `${platform}.mjs`),
    logLevel: 'silent',
  })
}

test('the examples run one after the other, as they stand', async () => {
  const program = blocks.filter((code) => !isBrowser(code) && !isElsewhere(code))
  expect(program.length).toBe(6)
  await bundle(program.join('\n'), 'node')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['node.mjs'], { cwd: folder })
  expect(stderr).toBe('')
  expect(stdout.trim().split('\n')).toEqual([
    'stETH 1',
    'preview stETH: 1000000000000000000 to 2000000000000000000',
    expect.stringMatching(/^gas \d+n missing approvals 1$/),
    'atomic false transactions 3',
    `unsigned approve(spender ${chain.deployment.contracts.strategyManager}, amount 1000000000000000000)`,
    expect.stringMatching(/^checksum 0x[0-9a-f]{64}$/),
    // Half of the two tokens that the examples deposited.
    `set 4 of ${addressOf(3)}: 1 stETH, as long as nothing changes`,
    'strategies 1',
    // Of the staker: deposited, withdrawable, queued; of the operator: delegated, slashable; of the set: slashable.
    'complete true changes 6',
  ])
})

test('the example for Ethereum builds, and the one for the browser without Node', async () => {
  const [elsewhere, ...others] = blocks.filter(isElsewhere)
  expect(others).toEqual([])
  await bundle(elsewhere ?? '', 'node')
  const [browser] = blocks.filter(isBrowser)
  await bundle(`${browser}\ndeclare const deployment: any, operator: any`, 'browser')
})
