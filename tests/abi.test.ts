// Three lists held against each other: the chapters' tables, the compiled ABI, and docs/differences.md.
import * as abis from '@restack/sdk/abi'
import type { Abi } from 'viem'
import { toEventSelector, toFunctionSelector } from 'viem'
import { describe, expect, it } from 'vitest'
import {
  additions,
  chapterErrors,
  chapterEvents,
  chapterFunctions,
  type Entry,
  exclusions,
} from './chapters.js'

const compiled: Record<string, Abi> = {
  AVSDirectory: abis.avsDirectoryAbi,
  AllocationManager: abis.allocationManagerAbi,
  DelegationManager: abis.delegationManagerAbi,
  DurationVaultCreator: abis.durationVaultCreatorAbi,
  DurationVaultStrategy: abis.durationVaultAbi,
  EigenPod: abis.eigenPodAbi,
  EigenPodManager: abis.eigenPodManagerAbi,
  EigenStrategy: abis.eigenStrategyAbi,
  EmissionsController: abis.emissionsControllerAbi,
  KeyRegistrar: abis.keyRegistrarAbi,
  PauserRegistry: abis.pauserRegistryAbi,
  PermissionController: abis.permissionControllerAbi,
  ProtocolRegistry: abis.protocolRegistryAbi,
  ReleaseManager: abis.releaseManagerAbi,
  RewardsCoordinator: abis.rewardsCoordinatorAbi,
  RootPoster: abis.rootPosterAbi,
  StrategyBase: abis.strategyAbi,
  StrategyBaseTVLLimits: abis.strategyTVLLimitsAbi,
  StrategyFactory: abis.strategyFactoryAbi,
  StrategyManager: abis.strategyManagerAbi,
}

const selectorsOf = (abi: Abi) =>
  abi.flatMap((item) => (item.type === 'function' ? [toFunctionSelector(item) as string] : []))
const eventsOf = (abi: Abi) =>
  abi.flatMap((item) => (item.type === 'event' ? [toEventSelector(item) as string] : []))
const errorsOf = (abi: Abi) =>
  abi.flatMap((item) =>
    item.type === 'error'
      ? [toFunctionSelector({ ...item, type: 'function', outputs: [], stateMutability: 'view' }) as string]
      : [],
  )
const of = (entries: Entry[], kind: Entry['kind'], contract?: string) =>
  entries
    .filter(
      (entry) =>
        entry.kind === kind && (!contract || entry.contract === contract || entry.contract === 'any'),
    )
    .map(({ selector }) => selector)
const unique = (list: string[]) => [...new Set(list)].sort()

describe.each(Object.keys(compiled))('%s', (contract) => {
  const abi = compiled[contract] as Abi

  it('answers every function of the chapters that is not left out, and no other but the additions', () => {
    const left = of(exclusions, 'function', contract)
    const expected = [
      ...(chapterFunctions[contract] ?? []).filter((selector) => !left.includes(selector)),
      ...of(additions, 'function', contract),
    ]
    expect(expected.length).toBeGreaterThan(3)
    expect(unique(selectorsOf(abi))).toEqual(unique(expected))
  })

  it('leaves out only what the chapters list', () => {
    const left = exclusions.filter((entry) => entry.kind === 'function' && entry.contract === contract)
    for (const { selector } of left) expect(chapterFunctions[contract]).toContain(selector)
  })
})

describe('events', () => {
  const all = Object.values(compiled).flatMap(eventsOf)

  it('all have the topics of the chapters, none is missing, none is new but the additions', () => {
    const left = of(exclusions, 'event')
    const expected = [
      ...chapterEvents.map(({ topic }) => topic).filter((topic) => !left.includes(topic)),
      ...of(additions, 'event'),
    ]
    expect(expected.length).toBeGreaterThan(65)
    expect(unique(all)).toEqual(unique(expected))
  })
})

describe('errors', () => {
  const all = Object.values(compiled).flatMap(errorsOf)

  it('all have the selectors of the chapters, none is missing, none is new but the additions', () => {
    const left = of(exclusions, 'error')
    const expected = chapterErrors
      .map(({ selector }) => selector)
      .filter((selector) => !left.includes(selector))
    expect(expected.length).toBeGreaterThan(95)
    expect(unique(expected).filter((selector) => !all.includes(selector))).toEqual([])
    const known = [...expected, ...of(additions, 'error')]
    expect(unique(all).filter((selector) => !known.includes(selector))).toEqual([])
  })
})
