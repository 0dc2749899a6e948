import { readdirSync, readFileSync } from 'node:fs'
import * as sdk from '@restack/sdk'
import type { Abi } from 'viem'
import { describe, expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const files = (folder: string) => readdirSync(new URL(folder, import.meta.url))
const namesIn = (folder: string) =>
  files(folder)
    .filter((file) => /^\w+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const actions = namesIn('../src/actions')
const source = new Map(actions.map((name) => [name, read(`../src/actions/${name}.ts`)]))
const writes = actions.filter((name) => source.get(name)?.includes(`function prepare${capital(name)}(`))
const previews = namesIn('../src/previews')
const typeTests = ['types.test.ts', 'rewardsTypes.test.ts']
const types = typeTests.map((file) => read(`./${file}`)).join('\n')
const exported = sdk as Record<string, unknown>

/** What the tests do when they run; this file and the type-level tests call nothing. */
const played = files('.')
  .filter((file) => file.endsWith('.ts') && ![...typeTests, 'completeness.test.ts'].includes(file))
  .map((file) => read(`./${file}`))
  .join('\n')

/** Functions that contracts of the protocol call on each other, and token hooks: not for accounts. */
const notForAccounts = [
  'addShares',
  'createEigenDARewardsSubmission',
  'decreaseDelegatedShares',
  'increaseBurnOrRedistributableShares',
  'increaseDelegatedShares',
  'initialize',
  'onERC1155BatchReceived',
  'onERC1155Received',
  'onERC721Received',
  'recordBeaconChainETHBalanceUpdate',
  'removeDepositShares',
  'setDepositScalingFactor',
  'slashOperatorShares',
  'withdrawRestakedBeaconChainETH',
  'withdrawSharesAsTokens',
]

/** Left out on purpose: they give up an owner or change the timelock's own roles, for which `encodeCall` is there. */
const onPurpose = ['grantRole', 'renounceOwnership', 'renounceRole', 'revokeRole', 'updateDelay']

/** Done by the actions of the same name through the timelock's batch functions. */
const batches: Record<string, string> = { schedule: 'scheduleBatch', execute: 'executeBatch' }

test('there are actions to look at', () => {
  expect(writes.length).toBeGreaterThan(50)
  expect(previews.length).toBe(14)
  expect(actions.length - writes.length).toBeGreaterThanOrEqual(11)
})

test.each([
  'strategyManager',
  'delegationManager',
  'allocationManager',
  'eigenPodManager',
  'eigenPod',
  'strategyFactory',
  'permissionController',
  'pauserRegistry',
  'timelock',
  'rewardsCoordinator',
  'rootPoster',
] as const)('every function of the %s that is for accounts has an action', (contract) => {
  const abi = exported[`${contract}Abi`] as Abi
  const functions = abi.flatMap((item) =>
    item.type === 'function' && item.stateMutability !== 'view' && item.stateMutability !== 'pure'
      ? [item.name]
      : [],
  )
  const encoded = [...source.values(), read('../src/pausing.ts')].join('\n')
  const missing = functions.filter(
    (name) =>
      ![...notForAccounts, ...onPurpose].includes(name) &&
      !encoded.includes(`functionName: '${batches[name] ?? name}'`),
  )
  expect(missing).toEqual([])
})

describe.each(writes)('%s', (name) => {
  test('is exported with its prepare function', () => {
    expect(typeof exported[name]).toBe('function')
    expect(typeof exported[`prepare${capital(name)}`]).toBe('function')
  })

  test('is really sent in a test', () => {
    // Called, or handed to a loop that calls it.
    expect(played).toMatch(new RegExp(`(?<![\\w.])${name}\\(|\\[[\\w, ]*\\b${name}\\b[\\w, ]*\\]`))
  })

  test('has its types tested', () => {
    expect(types).toContain(`test('${name}', () => {`)
  })
})

describe.each(previews)('%s', (name) => {
  test('previews an action, is exported, played and has its types tested', () => {
    const action = name.replace(/^preview./, (start) => start.slice(-1).toLowerCase())
    expect(writes).toContain(action)
    expect(typeof exported[name]).toBe('function')
    expect(played).toMatch(new RegExp(`\\b${name}\\(`))
    expect(types).toContain(`test('${name}', () => {`)
  })
})

describe.each(actions.filter((name) => !writes.includes(name)))('%s', (name) => {
  test('is exported, played and has its types tested', () => {
    expect(typeof exported[name]).toBe('function')
    expect(played).toMatch(new RegExp(`\\b${name}\\(`))
    expect(types).toContain(`test('${name}', () => {`)
  })
})
