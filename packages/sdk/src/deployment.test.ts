import { describe, expect, test } from 'vitest'
import { readDeployment } from './deployment.js'
import { RestackError } from './errors/RestackError.js'

const address = '0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A'
const valid = {
  $schema: 'schema/deployment.json',
  name: 'test',
  chainId: 1,
  version: '1.0.0',
  deploymentBlock: 0,
  rpcUrl: 'http://127.0.0.1:8545',
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
    ].map((name) => [name, address]),
  ),
  strategies: { stETH: address },
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

function failure(value: unknown): RestackError {
  try {
    readDeployment(typeof value === 'string' ? value : JSON.stringify(value), 'd.json')
  } catch (error) {
    if (error instanceof RestackError) return error
  }
  throw new Error('expected a RestackError')
}

describe('readDeployment', () => {
  test('reads a whole file', () => {
    expect(readDeployment(JSON.stringify(valid), 'd.json')).toEqual(valid)
  })

  test('gives addresses their checksum', () => {
    const contracts = { ...valid.contracts, timelock: address.toLowerCase() }
    expect(readDeployment(JSON.stringify({ ...valid, contracts }), 'd.json').contracts.timelock).toBe(address)
  })

  const { timelock: _, ...withoutTimelock } = valid.contracts
  test.each([
    [
      'a missing contract',
      { ...valid, contracts: withoutTimelock },
      /^d\.json: contracts\.timelock is missing\.$/,
    ],
    ['a mistyped field', { ...valid, apiURL: 'http://x' }, /^d\.json: apiURL is not a known field\.$/],
    [
      'a wrong checksum',
      { ...valid, tokens: { stETH: address.replace('DC0', 'dC0') } },
      /^d\.json: tokens\.stETH has a wrong checksum.*\(found "0x39053D51B77dC0d/,
    ],
    [
      'a short address',
      { ...valid, tokens: { stETH: '0x12' } },
      /tokens\.stETH must be an address.*\(found "0x12"\)/,
    ],
    [
      'a chain id that is text',
      { ...valid, chainId: '1' },
      /^d\.json: chainId is wrong: expected number, received string \(found "1"\)/,
    ],
    [
      'a delay that is no whole number',
      { ...valid, parameters: { ...valid.parameters, withdrawalDelayBlocks: 1.5 } },
      /parameters\.withdrawalDelayBlocks .*\(found 1\.5\)/,
    ],
    ['a list instead of an object', [], /^d\.json: the file is wrong: expected object, received array/],
  ])('refuses %s, naming file, field and value', (_name, value, message) => {
    const error = failure(value)
    expect(error.code).toBe('InvalidField')
    expect(error.message).toMatch(message)
    expect(error.remedy).toMatch(/\.$/)
  })

  test('refuses half a file', () => {
    const error = failure(JSON.stringify(valid).slice(0, 100))
    expect(error.code).toBe('InvalidJson')
    expect(error.message).toMatch(/^d\.json is not valid JSON/)
  })
})
