// The first example of each package's README, run as it is written, but for the ports. Those of the SDK, the CLI and
// the devnet's scenario have tests beside them.
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createApi, serveApi } from '@restack/api'
import { type Devnet, startDevnet } from '@restack/devnet'
import { createIndexer, openDatabase } from '@restack/indexer'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'restack-readmes-'))

let devnet: Devnet
beforeAll(async () => {
  devnet = await startDevnet({ ports: { chain: 0 }, history: false, api: false })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, '.restack'))
  writeFileSync(join(folder, '.restack/devnet.json'), JSON.stringify(devnet.deployment))
})
afterAll(async () => {
  await devnet?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const readme = (name: string) => readFileSync(join(root, 'packages', name, 'README.md'), 'utf8')

function block(name: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme(name))?.[1]
  if (!found) throw new Error(`packages/${name}/README.md has no ${language} block`)
  return found
}

/** Runs the second line of the README's shell block, which goes on until it is ended, and fetches what it names. */
async function openPreview(): Promise<string> {
  const [, command = ''] = block('dashboard', 'sh').trim().split('\n')
  expect(command).toMatch(/^npx tsx /)
  const program = join(root, 'node_modules/tsx/dist/cli.mjs')
  const child = spawn(process.execPath, [program, ...command.split(' ').slice(2)], { cwd: root })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = ''
      child.stdout.on('data', (chunk) => {
        printed += chunk
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
        if (found) resolve(found)
      })
      child.once('exit', (code) => reject(new Error(`${command} ended with code ${code}: ${printed}`)))
    })
    const config = (await (await fetch(`${url}/config.json`)).json()) as object
    // The file that the README shows has the same fields.
    expect(Object.keys(config)).toEqual(Object.keys(JSON.parse(block('dashboard', 'json'))))
    return await (await fetch(url)).text()
  } finally {
    child.kill()
  }
}

/** Runs it as a program of its own, against what is built, as a user would. Rejects if it fails. */
async function runExample(name: string): Promise<string> {
  const program = block(name, 'ts')
    .replaceAll('http://127.0.0.1:8545', devnet.rpcUrl)
    .replaceAll('port: 8601', 'port: 0')
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, program)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder, timeout: 280_000 })
  return stdout
}

it('api: answers the overview', async () => {
  expect(await runExample('api')).toMatch(/chainId: 31337/)
}, 300_000)

it('api: the client reads operators and explains a refusal', async () => {
  const { deployment, rpcUrl } = devnet
  const database = await openDatabase()
  const indexer = createIndexer({ database, deployment, rpcUrl })
  await indexer.sync()
  const server = await serveApi({ app: createApi({ database, deployment, indexer }), port: 0 })
  const file = join(folder, 'client.mjs')
  writeFileSync(file, block('api', 'js').replace('http://127.0.0.1:8600', server.url))
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder })
  expect(stdout).toMatch(/^\d+ operators at block \d+\n/)
  expect(stdout).toMatch(/NotFound: 0x0+1 is not an operator at block \d+\. \S.*\n$/)
  await server.close()
  await indexer.stop()
  await database.close()
}, 300_000)

it('deploy: deploys, and lists the powers', async () => {
  writeFileSync(join(folder, 'deploy.json'), block('deploy', 'json'))
  const printed = await runExample('deploy')
  expect(printed).toMatch(/17\/17 protocolRegistry 0x/)
  expect(printed).toContain('Nobody may change its code.')
}, 300_000)

it('indexer: reaches the head and reads its tables', async () => {
  expect(await runExample('indexer')).toMatch(/fromBlock: \d+, toBlock: \d+, events: \d+/)
}, 300_000)

it('devnet: starts, warps and ends', async () => {
  expect(await runExample('devnet')).toMatch(/^\d+ 0x[0-9a-fA-F]{40}\n$/)
}, 300_000)

it('dashboard: shows the built page on an invented network', async () => {
  expect(await openPreview()).toContain('<div id="root"')
}, 300_000)
