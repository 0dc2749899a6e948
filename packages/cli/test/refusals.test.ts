// Bad input: one clear sentence with the value and what to do, exit code 1, nothing written, no stack trace.
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { profile } from '@restack/deploy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesIn, type Result, restack, runHere, temporaryFolder } from './restack.js'

const folder = temporaryFolder()
const key = `0x${'11'.repeat(32)}`
const deadUrl = 'http://127.0.0.1:9' // the discard port: nothing listens there
const address = (digit: string) => `0x${digit.repeat(40)}`

const deployment = {
  name: 'somewhere',
  chainId: 31337,
  version: '1.0.0',
  deploymentBlock: 0,
  contracts: Object.fromEntries(
    [
      'timelock',
      'pauserRegistry',
      'permissionController',
      'strategyManager',
      'delegationManager',
      'eigenPodManager',
      'allocationManager',
      'allocationManagerViews',
      'strategyFactory',
    ].map((name, index) => [name, address((index % 10).toString())]),
  ),
  strategies: {},
  tokens: {},
  parameters: {
    blockTimeSeconds: 12,
    withdrawalDelayBlocks: 50,
    deallocationDelayBlocks: 50,
    allocationConfigurationDelayBlocks: 75,
    slashResolutionDelayBlocks: 0,
    timelockDelaySeconds: 0,
  },
}

/** A node of chain 5 on which there is nothing. */
let node: Server
let nodeUrl: string
beforeAll(async () => {
  node = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      type Call = { id: number; method: string }
      const answer = ({ id, method }: Call) => ({
        jsonrpc: '2.0',
        id,
        result: method === 'eth_chainId' ? '0x5' : '0x',
      })
      const calls: Call | Call[] = JSON.parse(body)
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(Array.isArray(calls) ? calls.map(answer) : answer(calls)))
    })
  })
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve))
  nodeUrl = `http://127.0.0.1:${(node.address() as AddressInfo).port}`

  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
  write('key', key)
  write('not-a-key', 'hunter2')
  write('broken.json', '{ "name": ')
  write('config.json', profile('local'))
  write('config-with-a-typo.json', { ...profile('local'), withdrawlDelaySeconds: 1 })
  write('deployment.json', deployment)
  write('deployment-on-5.json', { ...deployment, chainId: 5 })
  write('deployment-without-timelock.json', {
    ...deployment,
    contracts: { ...deployment.contracts, timelock: '0x12' },
  })
  write('notes.txt', 'not a deployment')
})
afterAll(() => {
  node.close()
  rmSync(folder, { recursive: true, force: true })
})

const deploy = ['deploy', '--rpc-url', deadUrl]
const local = ['--config', 'config.json', '--private-key-file', 'key', '--allow-short-delays']

const refusals: [what: string, args: () => string[], code: string, sentence: RegExp][] = [
  ['an unknown command', () => ['devnett'], 'InvalidCommand', /Unknown command 'devnett'/],
  ['an unknown option', () => ['status', '--colour'], 'InvalidCommand', /Unknown option '--colour'/],
  ['a missing option', () => ['deploy', '--profile', 'local'], 'InvalidCommand', /--rpc-url/],
  [
    'an RPC address that is none',
    () => ['deploy', '--rpc-url', 'localhost:8545'],
    'InvalidRpcUrl',
    /"localhost:8545"/,
  ],
  ['nothing to deploy', () => deploy, 'InvalidCommand', /Nothing says what to deploy/],
  ['an unknown profile', () => [...deploy, '--profile', 'testnet'], 'UnknownProfile', /"testnet"/],
  [
    'a configuration that is missing',
    () => [...deploy, '--config', 'none.json'],
    'ENOENT',
    /none\.json does not exist/,
  ],
  [
    'a configuration that is not JSON',
    () => [...deploy, '--config', 'broken.json'],
    'InvalidJson',
    /broken\.json is not valid JSON/,
  ],
  [
    'a configuration with a typo',
    () => [...deploy, '--config', 'config-with-a-typo.json'],
    'InvalidField',
    /withdrawlDelaySeconds is not a known field/,
  ],
  [
    'a short delay',
    () => [...deploy, '--config', 'config.json', '--private-key-file', 'key'],
    'DelayTooShort',
    /withdrawalDelaySeconds is 600.*--allow-short-delays/,
  ],
  [
    'a missing key',
    () => [...deploy, '--config', 'config.json', '--allow-short-delays'],
    'MissingKey',
    /--private-key-file.*RESTACK_PRIVATE_KEY/,
  ],
  [
    'a key that is none, without showing it',
    () => [...deploy, ...local.slice(0, 2), '--private-key-file', 'not-a-key', '--allow-short-delays'],
    'InvalidKey',
    /^(?!.*hunter2).*not-a-key does not hold a private key/,
  ],
  [
    'an output folder that is missing',
    () => [...deploy, ...local, '--out', 'none/deployment.json'],
    'NoFolder',
    /none of --out does not exist/,
  ],
  [
    'an output file that is something else',
    () => [...deploy, ...local, '--out', 'notes.txt'],
    'FileExists',
    /notes\.txt exists and is not a deployment file/,
  ],
  [
    'a dead node on deployment',
    () => [...deploy, ...local, '--out', 'new.json'],
    'RpcUnreachable',
    /No node answers at http:\/\/127\.0\.0\.1:9/,
  ],
  [
    'a node of another chain on deployment',
    () => ['deploy', '--rpc-url', nodeUrl, ...local, '--out', 'new.json'],
    'WrongChain',
    /for chain 31337, but the node is on chain 5/,
  ],
  ['no devnet in this folder', () => ['status'], 'NoDevnet', /No devnet is running in this folder/],
  [
    'a deployment file that is missing',
    () => ['status', '--deployment', 'none.json'],
    'ENOENT',
    /none\.json does not exist/,
  ],
  [
    'a deployment file that is not JSON',
    () => ['status', '--deployment', 'broken.json'],
    'InvalidJson',
    /broken\.json is not valid JSON/,
  ],
  [
    'a deployment file with a wrong address',
    () => ['status', '--deployment', 'deployment-without-timelock.json'],
    'InvalidField',
    /contracts\.timelock must be an address.*"0x12"/,
  ],
  [
    'a deployment file without a node',
    () => ['status', '--deployment', 'deployment.json'],
    'MissingRpcUrl',
    /The deployment somewhere names no rpcUrl/,
  ],
  [
    'a dead node',
    () => ['status', '--deployment', 'deployment.json', '--rpc-url', deadUrl],
    'RpcUnreachable',
    /No node answers at http:\/\/127\.0\.0\.1:9/,
  ],
  [
    'a node of another chain',
    () => ['status', '--deployment', 'deployment.json', '--rpc-url', nodeUrl],
    'WrongChain',
    /is on chain 31337, but the node is on chain 5/,
  ],
  [
    'a chain without the contracts',
    () => ['status', '--deployment', 'deployment-on-5.json', '--rpc-url', nodeUrl],
    'NoContract',
    /timelock \(0x0{40}\) and 8 other contracts are not on the chain/,
  ],
  ['a port that is none', () => ['devnet', '--port-api', '70000'], 'InvalidPort', /"70000" is not a port/],
  [
    'a port in use',
    () => ['devnet', '--port-chain', new URL(nodeUrl).port, '--no-dashboard'],
    'PortInUse',
    /Port \d+ is in use/,
  ],
  [
    'a scenario that is missing',
    () => ['devnet', '--scenario', 'none.json'],
    'ENOENT',
    /none\.json does not exist/,
  ],
  [
    'a scenario that is none',
    () => ['devnet', '--scenario', 'config.json'],
    'InvalidField',
    /config\.json: /,
  ],
  [
    'a duration that is none',
    () => ['devnet', 'warp', 'tomorrow'],
    'InvalidDuration',
    /"tomorrow" is not a duration/,
  ],
  [
    'a warp without a devnet',
    () => ['devnet', 'warp', '3d'],
    'NoDevnet',
    /No devnet is running in this folder/,
  ],
]

/** What every refusal keeps to: exit code 1, and on the error output one line that ends as a sentence does. */
function expectSentence({ code, out, err }: Result, sentence: RegExp) {
  expect(err).toMatch(/^Error: .+\. \(\w+\)\n$/)
  expect(err.slice('Error: '.length)).toMatch(sentence)
  expect([code, out]).toEqual([1, ''])
}

function expectJson({ code, out, err }: Result, expected: string) {
  const { error } = JSON.parse(err) as { error: Record<string, string> }
  expect(Object.keys(error).sort()).toEqual(['code', 'message', 'remedy'])
  expect(error.code).toBe(expected)
  expect([code, out]).toEqual([1, ''])
}

describe('restack refuses', () => {
  const home = process.cwd()
  beforeAll(() => process.chdir(folder))
  afterAll(() => process.chdir(home))

  it.each(refusals)('%s', async (_, args, code, sentence) => {
    const before = filesIn(folder)
    expectSentence(await runHere(args()), sentence)
    expectJson(await runHere([...args(), '--json']), code)
    expect(filesIn(folder)).toEqual(before)
  })
})

describe('restack, as a process, refuses', () => {
  const chosen = new Set(['an unknown command', 'a port in use'])
  it.each(refusals.filter(([what]) => chosen.has(what)))('%s', async (_, args, __, sentence) => {
    const before = filesIn(folder)
    expectSentence(await restack(args(), folder), sentence)
    expect(filesIn(folder)).toEqual(before)
  })

  it('with JSON for machines', async () => {
    expectJson(await restack(['status', '--json'], folder), 'NoDevnet')
  })
})
