// The contract tests held against the compiled ABI and the chapters: every function is called, every error is
// provoked, every worked example has its test. What an error cannot be provoked by is said here.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as abis from '@restack/sdk/abi'
import type { Abi } from 'viem'
import { describe, expect, it } from 'vitest'

/** In the ABI because the chapters or a library declare them, and raised by nothing. */
const neverRaised: Record<string, string> = {
  OperatorSetAlreadyMigrated: 'chapter 02 §4.2: declared, never raised',
  SlasherNotSet: 'every set has a slasher from its creation',
  InvalidShortString: 'of OpenZeppelin: the version is stored short or refused as StringTooLong',
  ApproveFailed: 'of the transfer library: only EIGEN and its backing token are approved, which never refuse',
  InvalidDistributionType: 'chapter 04 §2.10: declared, never raised',
  LegacyWithdrawalsNotCompleted: 'chapter 03: for withdrawals of a time that this chain never had',
  ZeroAddress: 'chapter 02 §4.2: declared, never raised',
  InvalidKeypair: 'chapter 02 §4.2: declared, never raised',
}

/** Properties of §7 of the first two chapters that no campaign of contracts/test/invariants can check, and why. */
const notInACampaign: Record<string, string> = {
  '1.36': 'StrategyBaseTVLLimits.t.sol: one setter, refused there for every larger value',
  '2.31': 'KeyRegistrar.t.sol: one setter and no function that clears it',
  '2.32': 'KeyRegistrar.t.sol',
  '2.33': 'KeyRegistrar.t.sol: follows from 2.31',
  '2.34': 'KeyRegistrar.t.sol: refused in each block of the window',
  '2.35': 'ReleaseManager.t.sol: an array that is only appended to',
  '2.36': 'ProtocolRegistry.t.sol: a map that is only added to',
}

/** Properties of chapter 04 §7 that are not about contracts. */
for (const number of [9, 10, 11, 12, 13, 14, 15, 16, 17, 19]) {
  notInACampaign[`4.${number}`] = 'of the calculation: packages/rewards'
}

/** Properties of chapter 03 §8 that stand elsewhere, and where. */
Object.assign(notInACampaign, {
  '3.9': 'recordBeaconChainETHBalanceUpdate.t.sol: a gain, a loss or nothing',
  '3.13': 'NativeExits.t.sol and Shares.t.sol, for all strategies',
  '3.16': 'follows from 3.10: all that leaves a pod is logged and summed up there',
  '3.18': 'shareFunctions.t.sol',
  '3.19': 'tests/differential',
})

/** OpenZeppelin's timelock, and what only local networks have. */
const notOfTheProtocol = /^(timelock|liquidStakingToken|(avs|allowlist|capped|minimumStake)Registrar)Abi$/

const folder = fileURLToPath(new URL('../contracts/test/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.sol'),
)
const tests = files
  .filter((path) => !path.endsWith('selectors.t.sol')) // which names everything and provokes nothing
  .map((path) => readFileSync(`${folder}${path}`, 'utf8'))
  .join('\n')
const chapter = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../docs/spec/${name}`, import.meta.url)), 'utf8')

/** A section of a chapter, without its heading. */
const between = (name: string, section: number) =>
  chapter(name)
    .split(new RegExp(`^## ${section}\\. .*$`, 'm'))[1]
    ?.split(new RegExp(`^## ${section + 1}\\. `, 'm'))[0] ?? ''
const podTests = files
  .filter((path) => path.startsWith('pods'))
  .map((path) => readFileSync(`${folder}${path}`, 'utf8'))
  .join('\n')

const contracts = Object.entries<Abi>(abis).filter(([name]) => !notOfTheProtocol.test(name))
const names = (type: 'function' | 'error') => [
  ...new Set(contracts.flatMap(([, abi]) => abi.flatMap((item) => (item.type === type ? [item.name] : [])))),
]

describe('contract tests', () => {
  it('call every function of the ABI', () => {
    const all = names('function')
    expect(all.length).toBeGreaterThan(150)
    const called = (name: string) => new RegExp(`[."]${name}[(,]`).test(tests)
    expect(all.filter((name) => !called(name))).toEqual([])
  })

  it('provoke every error of the ABI that something raises', () => {
    const all = names('error')
    expect(all.length).toBeGreaterThan(70)
    const provoked = (name: string) => new RegExp(`\\b${name}\\.selector|"${name}\\(`).test(tests)
    expect(all.filter((name) => !provoked(name) && !(name in neverRaised))).toEqual([])
    expect(Object.keys(neverRaised).filter(provoked)).toEqual([])
  })

  it('have each worked example under its name', () => {
    const first = chapter('01-shares-delegation-withdrawals.md').matchAll(/^\*\*(E\d+) /gm)
    const second = chapter('02-operator-sets-allocations-slashing.md').matchAll(/^\*\*Example (\w+)\./gm)
    const labels = [...first, ...second].map(([, label]) => label)
    expect(labels).toHaveLength(9 + 10)
    expect(labels.filter((label) => !new RegExp(`function test_${label}[a-z]?_`).test(tests))).toEqual([])
  })

  it('have each pitfall of chapter 02 under its number', () => {
    const numbers = [...chapter('02-operator-sets-allocations-slashing.md').matchAll(/^(\d+)\. \*\*/gm)].map(
      ([, number]) => Number(number),
    )
    const pitfalls = Array.from({ length: 44 }, (_, index) => index + 1)
    expect(numbers).toEqual(expect.arrayContaining(pitfalls))
    const named = [...tests.matchAll(/pitfalls? ?((?:\d+(?:, | and )?)+)/gi)].flatMap(([, list = '']) =>
      (list.match(/\d+/g) ?? []).map(Number),
    )
    expect(pitfalls.filter((pitfall) => !named.includes(pitfall))).toEqual([])
  })

  it('have each example and scenario of chapter 03 under its name', () => {
    const labels = [...chapter('03-native-restaking.md').matchAll(/^\| ([ES]\d+) \|/gm)].map(
      ([, label]) => label,
    )
    expect(labels).toHaveLength(22 + 20)
    const legacy = ['E18', 'E19', 'E20'] // negative shares, which can't arise here
    const missing = labels.filter(
      (label) => !new RegExp(`function test_(?:E7_)?${label}_\\w+`).test(podTests),
    )
    expect(missing).toEqual(legacy)
  })

  it('have the examples of chapter 04 that are on chain', () => {
    const hashes = chapter('04-rewards.md')
      .split('Hash vectors')[1]
      ?.split('### 2.6')[0]
      ?.match(/0x[0-9a-f]{64}/g)
    expect(hashes).toHaveLength(5)
    expect(hashes?.filter((hash) => !tests.includes(hash))).toEqual([])
    for (const example of ['A', 'B']) expect(tests).toMatch(new RegExp(`function test_example${example}_`))
  })

  it('have each property of chapters 01 to 04 under its number', () => {
    const properties = [
      between('01-shares-delegation-withdrawals.md', 7),
      between('02-operator-sets-allocations-slashing.md', 7),
      between('03-native-restaking.md', 8),
      between('04-rewards.md', 7),
    ].flatMap((section, index) =>
      [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => `${index + 1}.${number}`),
    )
    expect(properties).toHaveLength(40 + 36 + 19 + 19)
    const checked = new Set(
      [...tests.matchAll(/invariants? (\d\.\d+)(?: and (\d\.\d+))?/gi)].flatMap(([, number, other]) =>
        other ? [number, other] : [number],
      ),
    )
    expect(properties.filter((number) => !checked.has(number) && !(number in notInACampaign))).toEqual([])
    expect(Object.keys(notInACampaign).filter((number) => checked.has(number))).toEqual([])
    expect([...checked].filter((number) => !properties.includes(number ?? ''))).toEqual([])
  })

  it('have each of the defects that are absent or kept under its number', () => {
    for (const defect of ['R2', 'R4', 'R5', 'R6']) {
      expect(tests).toMatch(new RegExp(`function test_${defect}_`))
    }
  })
})
