import { readFileSync } from 'node:fs'
import { getAddress, isAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { knownDeployments } from './knownDeployments.js'

type Group = 'contracts' | 'strategies' | 'tokens'

/** Names in the document that aren't simply the field in camel case. */
const fields: Record<string, [Group, string]> = {
  AVSDirectory: ['contracts', 'avsDirectory'],
  ECDSACertificateVerifier: ['contracts', 'ecdsaCertificateVerifier'],
  BN254CertificateVerifier: ['contracts', 'bn254CertificateVerifier'],
  StrategyBase: ['contracts', 'strategyBeacon'],
  DurationVaultStrategy: ['contracts', 'durationVaultBeacon'],
  'EigenPod (beacon)': ['contracts', 'eigenPodBeacon'],
  'OZ: TimelockController': ['contracts', 'timelock'],
  'OZ: TimelockController (BEIGEN)': ['contracts', 'bEigenTimelock'],
  'OZ: Proxy Admin': ['contracts', 'proxyAdmin'],
  'StETH Strategy': ['strategies', 'stETH'],
  'WETH Strategy': ['strategies', 'WETH'],
  'Beacon Chain ETH': ['strategies', 'ETH'],
  Eigen: ['tokens', 'EIGEN'],
  'Backing Eigen': ['tokens', 'bEIGEN'],
}

function fieldOf(name: string): [Group, string] {
  const strategy = /^(?:StrategyBase|EigenStrategy) \((\w+)\)$/.exec(name)?.[1]
  if (strategy) return ['strategies', strategy]
  return fields[name] ?? ['contracts', name.charAt(0).toLowerCase() + name.slice(1)]
}

const document = readFileSync(new URL('../../../docs/spec/known-deployments.md', import.meta.url), 'utf8')
const sections = new Map(
  document
    .split('\n## ')
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section]),
)

describe('known deployments are those of the document, all of them and no others', () => {
  test.each([
    ['Mainnet Ethereum', 'mainnet', 1],
    ['Base', 'base', 8453],
    ['Testnet Sepolia', 'sepolia', 11_155_111],
    ['Testnet Hoodi', 'hoodi', 560_048],
    ['Testnet Base Sepolia', 'baseSepolia', 84_532],
  ] as const)('%s', (title, key, chainId) => {
    const rows = [...(sections.get(title) ?? '').matchAll(/^\| (.+?) \| `(0x\w{40})` \|$/gm)]
    expect(rows.length).toBeGreaterThan(5)
    const expected: Record<Group, Record<string, string>> = { contracts: {}, strategies: {}, tokens: {} }
    for (const [, name, address] of rows) {
      const [group, field] = fieldOf(String(name))
      expect(expected[group][field]).toBeUndefined()
      expected[group][field] = getAddress(String(address).toLowerCase())
    }
    const { contracts, strategies, tokens } = knownDeployments[key]
    expect({ contracts, strategies, tokens }).toEqual(expected)
    expect(knownDeployments[key].chainId).toBe(chainId)
  })

  test('no section is left out', () => {
    expect(sections.size).toBe(Object.keys(knownDeployments).length)
  })

  test('every address has its checksum', () => {
    for (const { contracts, strategies, tokens } of Object.values(knownDeployments)) {
      for (const address of Object.values({ ...contracts, ...strategies, ...tokens })) {
        expect(isAddress(address, { strict: true })).toBe(true)
        expect(address).toBe(getAddress(address))
      }
    }
  })
})
