// Reads the lists of the public ABI out of the spec's chapters and out of docs/differences.md.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toEventSelector, toFunctionSelector } from 'viem'

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../docs/${path}`, import.meta.url)), 'utf8')
const chapter1 = read('spec/01-shares-delegation-withdrawals.md')
const chapter2 = read('spec/02-operator-sets-allocations-slashing.md')
const chapter3 = read('spec/03-native-restaking.md')
const chapter4 = read('spec/04-rewards.md')
const differences = read('differences.md')

const abbreviations: Record<string, string> = {
  W7: '(address,address,address,uint256,uint32,address[],uint256[])',
  OS: '(address,uint32)',
  VC: '(address,address,address,uint32,uint256,uint256,string,(address,uint32),bytes,address,string)',
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start)
  if (from < 0) throw new Error(`The chapters have no "${start}".`)
  const to = text.indexOf(end, from + start.length)
  return text.slice(from, to < 0 ? undefined : to)
}

const chapter4Abbreviations: Record<string, string> = {
  S: '((address,uint96)[],address,uint256,uint32,uint32)',
  D: '((address,uint96)[],address,(address,uint256)[],uint32,uint32,string)',
  O: '(address,uint32)',
  K: '(uint32,uint32,bytes,(address,bytes32),uint32[],bytes[],(address,uint256)[])',
  X: '(uint64,uint64,uint64,uint8,(address,uint32),(address,uint96)[][])',
}

/** A part of chapter 04's Appendix B, with its one-letter tuples written out. */
const appendixB = (heading: string) =>
  between(chapter4, `### ${heading}\n`, '\n### ').replace(
    /(?<=[(,])([SDOKX])(?=[,)[])/g,
    (letter) => chapter4Abbreviations[letter] ?? letter,
  )

/** Lines of a selector or topic with its signature, each computed again. */
function appendixBLines(heading: string, compute: (signature: string) => string) {
  return [...appendixB(heading).matchAll(/^(0x[0-9a-f]+) (\w+\([^ ]*\))/gm)].map(([, printed, signature]) => {
    const computed = compute(signature ?? '')
    if (computed !== printed) throw new Error(`${signature} is ${computed}, the chapter says ${printed}`)
    return { selector: computed, signature: signature ?? '' }
  })
}

const functionsOf4 = (contract: string) =>
  appendixBLines(`${contract}: functions`, (signature) => toFunctionSelector(`function ${signature}`)).map(
    ({ selector }) => selector,
  )

const expand = (signature: string) =>
  signature.replace(/\b(W7|OS|VC)\b/g, (name) => abbreviations[name] ?? name).replace(/\s/g, '')

/** The four bytes that the chapter prints, of each function in a block of Appendix A.1. */
function appendix(contract: string): string[] {
  const heading = new RegExp(`\\*\\*${contract}\\*\\*[^\\n]*\\n`).exec(chapter1)
  if (!heading) throw new Error(`Chapter 01 has no list for ${contract}.`)
  const block = between(chapter1.slice(heading.index), '```text', '\n```')
  const listed = [...block.matchAll(/\b([0-9a-f]{8}) (\w+\([^|\n]*\))/g)].map(([, selector, signature]) => {
    const computed = toFunctionSelector(`function ${expand(signature ?? '')}`)
    if (computed !== `0x${selector}`)
      throw new Error(`${signature} is ${computed}, the chapter says ${selector}`)
    return computed as string
  })
  if (heading[0].includes('(+ Pausable)')) listed.push(...appendix('Pausable'))
  if (heading[0].includes('(+ StrategyBase)'))
    listed.push(...appendix('StrategyBase'), ...appendix('Pausable'))
  return listed
}

const ownable = [...between(chapter1, 'Ownable (SM, StrategyFactory', '\n').matchAll(/`([0-9a-f]{8})`/g)].map(
  ([, selector]) => `0x${selector}`,
)

const allocationManager = [
  ...new Set(
    [
      between(chapter2, '#### 3.1.2', '#### 3.1.3'),
      between(chapter2, '#### 3.1.4', '**Stake queries.**'),
    ].flatMap((text) => [...text.matchAll(/`(0x[0-9a-f]{8})`/g)].map(([, selector]) => selector ?? '')),
  ),
]

const eigenPodManager = [
  ...between(chapter3, 'EPM: `84d81062 createPod()`', '\n\n').matchAll(/`(?:[0-9a-f]{8} )?(\w+\([^`]*\))`/g),
].map(([, signature]) => toFunctionSelector(`function ${signature}`) as string)

/** The four bytes in the table of §2.3, each before its function. */
const eigenPod = [
  ...between(chapter3, '### 2.3', 'EPM: `84d81062').matchAll(/`([0-9a-f]{8})`(?: \|)? `(\w+\([^`]*\))`/g),
].map(([, selector, signature]) => {
  const computed = toFunctionSelector(`function ${signature}`)
  if (computed !== `0x${selector}`)
    throw new Error(`${signature} is ${computed}, the chapter says ${selector}`)
  return computed as string
})

/** The four bytes that chapter 02 prints in the tables of a section. */
const section2 = (start: string, end: string) =>
  [...between(chapter2, start, end).matchAll(/^\|.*$/gm)].flatMap(([row]) =>
    [...row.matchAll(/`(0x[0-9a-f]{8})`/g)].map(([, selector]) => selector ?? ''),
  )

/** Function selectors by contract, as the chapters list them. */
export const chapterFunctions: Record<string, string[]> = {
  DelegationManager: appendix('DelegationManager'),
  StrategyManager: [...appendix('StrategyManager'), ...ownable],
  StrategyBase: appendix('StrategyBase'),
  StrategyFactory: [...appendix('StrategyFactory'), ...ownable],
  PermissionController: appendix('PermissionController'),
  PauserRegistry: appendix('PauserRegistry'),
  AllocationManager: allocationManager,
  EigenPod: eigenPod,
  EigenPodManager: eigenPodManager,
  StrategyBaseTVLLimits: appendix('StrategyBaseTVLLimits'),
  AVSDirectory: [...appendix('AVSDirectory'), ...ownable],
  KeyRegistrar: section2('#### 3.7.4', '### 3.8'),
  // Its getter is named beside the constructor, without its four bytes.
  ReleaseManager: [
    ...section2('### 3.9', '### 3.10'),
    toFunctionSelector('function permissionController()') as string,
  ],
  ProtocolRegistry: section2('### 3.10', '### 3.11'),
  DurationVaultStrategy: appendix('DurationVaultStrategy'),
  EigenStrategy: appendix('EigenStrategy'),
  RewardsCoordinator: functionsOf4('RewardsCoordinator'),
  EmissionsController: functionsOf4('EmissionsController'),
}

const eventLists = [...between(chapter1, '### A.3', '\n## ').matchAll(/^(0x[0-9a-f]{64}) (.*)$/gm)].map(
  ([, topic, signature]) => ({ topic: topic ?? '', signature: expand(signature ?? '') }),
)
const chapter2Events = [
  ...between(chapter2, '### 4.1', 'Events of other contracts').matchAll(
    /\| `(\w+\([^`]*\))` \|[^|]*\| `(0x[0-9a-f]{64})` /g,
  ),
].map(([, signature, topic]) => ({ topic: topic ?? '', signature: signature ?? '' }))
const podEvents = [...between(chapter3, 'EPM: `PodDeployed', '\n\n').matchAll(/`(\w+\([^`]*\))`/g)].map(
  ([, signature]) => ({ topic: toEventSelector(`event ${signature}`) as string, signature: signature ?? '' }),
)

const events3 = [
  ...between(chapter3, 'Pod (topic0 prefix', 'EPM: `PodDeployed').matchAll(/^\| `(\w+\([^`]*\))` /gm),
].map(([, signature]) => ({
  topic: toEventSelector(`event ${signature}`) as string,
  signature: signature ?? '',
}))

const chapter4Contracts = ['RewardsCoordinator', 'EmissionsController']

const chapter4Events = chapter4Contracts.flatMap((contract) =>
  appendixBLines(`${contract}: events`, (signature) => toEventSelector(`event ${signature}`)).map(
    ({ selector, signature }) => ({ topic: selector, signature }),
  ),
)

/** Event topics of the contracts in scope. */
export const chapterEvents: { topic: string; signature: string }[] = [
  ...eventLists,
  ...chapter2Events,
  ...podEvents,
  ...events3,
  ...chapter4Events,
]

const errorNames = (text: string) =>
  [...text.matchAll(/\b([0-9a-f]{8}) (\w+\([^|\s]*)/g)].map(([, selector, signature]) => ({
    selector: `0x${selector}`,
    signature: (signature ?? '').replace(/\(string\)?$/, '(string)'),
  }))
const chapter1Errors = errorNames(between(chapter1, '### A.2', '### A.3'))
const chapter2Text = between(chapter2, '### 4.2', 'Errors of other contracts')
/** From a table's row: names in the first cell, their four bytes in the same order in the second. */
const chapter2Errors = [
  ...[...chapter2Text.matchAll(/^\| (.*?) \| (`0x[^|]*) \|/gm)].flatMap(([, names, selectors]) => {
    const list = [...(selectors ?? '').matchAll(/0x[0-9a-f]{8}/g)].map(([selector]) => selector)
    return [...(names ?? '').matchAll(/`(\w+)(?:\([^`]*\))?`/g)].map(([, name], index) => ({
      selector: list[index] ?? '',
      signature: `${name}()`,
    }))
  }),
  // From a line: each name is followed by its four bytes.
  ...[...chapter2Text.matchAll(/`(\w+)(?:\(string\))?` `(0x[0-9a-f]{8})`/g)].map(([, name, selector]) => ({
    selector: selector ?? '',
    signature: `${name}()`,
  })),
]
const chapter3Errors = [...between(chapter3, '### 2.4', '### 2.5').matchAll(/`([0-9a-f]{8})` \| (\w+)/g)].map(
  ([, selector, name]) => ({ selector: `0x${selector}`, signature: `${name}()` }),
)

const chapter4Errors = chapter4Contracts.flatMap((contract) =>
  [...appendixB(`${contract}: errors`).matchAll(/(0x[0-9a-f]{8}) (\w+\(\))/g)].map(
    ([, selector, signature]) => ({ selector: selector ?? '', signature: signature ?? '' }),
  ),
)

/** Custom errors of the contracts in scope. */
export const chapterErrors: { selector: string; signature: string }[] = [
  ...chapter1Errors,
  ...chapter2Errors,
  ...chapter3Errors,
  ...chapter4Errors,
]

export type Entry = {
  contract: string
  kind: 'function' | 'event' | 'error'
  selector: string
  signature: string
}

function table(heading: string): Entry[] {
  return [
    ...between(differences, `## ${heading}`, '\n## ').matchAll(
      /^\| (\w+) \| `(?:(event|error) )?(\w+\([^`]*)` \|/gm,
    ),
  ].map(([, contract, kind, signature]) => ({
    contract: contract ?? '',
    kind: (kind ?? 'function') as Entry['kind'],
    signature: signature ?? '',
    selector:
      kind === 'event' ? toEventSelector(`event ${signature}`) : toFunctionSelector(`function ${signature}`),
  }))
}

/** What docs/differences.md adds to and leaves out of the chapters. */
export const additions: Entry[] = table('Additions')
export const exclusions: Entry[] = table('Left out')
