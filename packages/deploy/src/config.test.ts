import { RestackError } from '@restack/sdk'
import { describe, expect, test } from 'vitest'
import { parametersOf, readDeployConfig } from './config.js'
import { profile } from './profiles.js'

function failure(call: () => unknown): RestackError {
  try {
    call()
  } catch (error) {
    if (error instanceof RestackError) return error
  }
  throw new Error('expected a RestackError')
}

const token = '0x858646372CC42E1A627fcE94aa7A7033e7CF075A'
const local = { ...profile('local'), $schema: './deploy-config.json' }

describe('readDeployConfig', () => {
  test('reads what a profile says, and keeps "deployer" to be replaced by the deploying account', () => {
    expect(readDeployConfig(JSON.stringify(local), 'local.json')).toEqual(local)
  })

  test.each([
    ['an unknown field', { ...local, withdrawalDelay: 5 }, 'a.json: withdrawalDelay is not a known field.'],
    ['a missing field', { ...local, chainId: undefined }, 'a.json: chainId is missing.'],
    [
      'a version with a prefix',
      { ...local, version: 'v1.0.0' },
      'a.json: version must be like 1.0.0: no "v" in front, and one digit before the first dot, since signatures name only that digit (found "v1.0.0").',
    ],
    [
      'a major version of two digits, whose signatures would be valid for version 1 as well',
      { ...local, version: '10.0.0' },
      /^a\.json: version must be like 1\.0\.0/,
    ],
    [
      'a version of 32 bytes',
      { ...local, version: '1.0.0-abcdefghijklmnopqrstuvwxyz' },
      'a.json: version must have at most 31 bytes (found "1.0.0-abcdefghijklmnopqrstuvwxyz").',
    ],
    [
      'an address with a mistyped capital',
      { ...local, tokens: ['0x858646372cC42E1A627fcE94aa7A7033e7CF075A'] },
      /^a\.json: tokens\.0 has a wrong checksum/,
    ],
    [
      'a pauser that is the zero address',
      { ...local, authorities: { ...local.authorities, pausers: [`0x${'0'.repeat(40)}`] } },
      /^a\.json: authorities\.pausers\.0 must not be the zero address/,
    ],
    [
      'a cap that is a number, which JSON cannot hold exactly',
      { ...local, limits: { [token]: { maxPerDeposit: 1, maxTotalDeposits: '2' } } },
      /^a\.json: limits\.0x\w{40}\.maxPerDeposit .*expected string/,
    ],
    [
      'more in one deposit than in all',
      { ...local, limits: { [token]: { maxPerDeposit: '3', maxTotalDeposits: '2' } } },
      /^a\.json: limits\.0x\w{40} must not allow more in one deposit than in all/,
    ],
    [
      'a token with caps and without',
      { ...local, tokens: [token], limits: { [token]: { maxPerDeposit: '1', maxTotalDeposits: '2' } } },
      /^a\.json: limits must not name a token that is in tokens too/,
    ],
    [
      'nobody to pause',
      { ...local, authorities: { ...local.authorities, pausers: [] } },
      /^a\.json: authorities\.pausers must name at least one account/,
    ],
    [
      'an interval of rewards that is not whole days',
      { ...local, rewards: { ...local.rewards, calculationIntervalSeconds: 90_000 } },
      /^a\.json: rewards\.calculationIntervalSeconds must be whole days/,
    ],
    [
      'an activation delay that leaves no time to challenge and to decide',
      { ...local, rewards: { ...local.rewards, activationDelaySeconds: 599 } },
      /^a\.json: rewards\.activationDelaySeconds must be at least the challenge and decision windows together/,
    ],
    [
      'half of the recomputers, who could not decide',
      {
        ...local,
        rewards: {
          ...local.rewards,
          rootPoster: { ...local.rewards.rootPoster, recomputers: ['deployer', token], decisionThreshold: 1 },
        },
      },
      /^a\.json: rewards\.rootPoster\.decisionThreshold must be more than half of the recomputers/,
    ],
    [
      'an EIGEN strategy beside EIGEN itself',
      {
        ...local,
        eigenStrategy: token,
        eigen: {
          emissionsPerEpoch: '1',
          emissionsStartTime: 86_400,
          epochSeconds: 86_400,
          incentiveCouncil: 'deployer',
        },
      },
      /^a\.json: eigenStrategy must be left out where eigen is given/,
    ],
  ])('refuses %s', (_, config, message) => {
    const error = failure(() => readDeployConfig(JSON.stringify(config), 'a.json'))
    expect(error.code).toBe('InvalidField')
    expect(error.message).toMatch(message)
  })

  test('refuses what is not JSON, naming the file', () => {
    const error = failure(() => readDeployConfig('{', 'a.json'))
    expect(error.code).toBe('InvalidJson')
    expect(error.message).toMatch(/^a\.json is not valid JSON/)
  })
})

describe('parametersOf', () => {
  test('mainnet: 100,800, 126,000 and 50,400 blocks of 12 seconds, and ten days', () => {
    expect(parametersOf(profile('mainnet'))).toEqual({
      blockTimeSeconds: 12,
      withdrawalDelayBlocks: 100_800,
      deallocationDelayBlocks: 100_800,
      allocationConfigurationDelayBlocks: 126_000,
      slashResolutionDelayBlocks: 50_400,
      timelockDelaySeconds: 864_000,
      podChangeDelaySeconds: 31.5 * 24 * 60 * 60, // 14 and 17.5 days
      depositContract: '0x00000000219ab540356cBB839Cbe05303d7705Fa',
      pectraForkTimestamp: 1_746_612_311,
      // chapter 04 §2.1
      rewards: {
        calculationIntervalSeconds: 86_400,
        maxDurationSeconds: 63_072_000,
        maxRetroactiveSeconds: 14_515_200,
        maxFutureSeconds: 2_592_000,
        genesisTimestamp: 1_710_979_200,
        activationDelaySeconds: 604_800,
        defaultOperatorSplitBips: 1_000,
      },
    })
  })

  test.each([
    [12, 604_800, 50_400],
    [12, 604_801, 50_401],
    [2, 604_800, 302_400],
    [0.25, 604_801, 2_419_204],
    [0.4, 604_801, 1_512_003], // 1,512,002.5
    [7, 604_801, 86_401], // 86,400.14
  ])('a delay is rounded up to whole blocks: blocks of %d s, %d s', (blockTimeSeconds, seconds, blocks) => {
    const config = {
      ...profile('mainnet'),
      blockTimeSeconds,
      withdrawalDelaySeconds: seconds,
      deallocationDelaySeconds: seconds,
    }
    expect(parametersOf(config).withdrawalDelayBlocks).toBe(blocks)
  })

  test('deallocation and withdrawal delay must be equal', () => {
    const error = failure(() => parametersOf({ ...profile('mainnet'), deallocationDelaySeconds: 1_209_612 }))
    expect(error.code).toBe('DelaysDiffer')
    expect(error.message).toContain('1209612')
    expect(error.message).toContain('1209600')
  })

  test('seven days are enough, a second less needs leave', () => {
    const days = (seconds: number) => ({
      ...profile('mainnet'),
      withdrawalDelaySeconds: seconds,
      deallocationDelaySeconds: seconds,
    })
    expect(parametersOf(days(604_800)).withdrawalDelayBlocks).toBe(50_400)
    expect(failure(() => parametersOf(days(604_799))).code).toBe('DelayTooShort')
    expect(parametersOf(days(604_799), true).withdrawalDelayBlocks).toBe(50_400)
  })

  test('more blocks than the contracts can count are refused', () => {
    const error = failure(() =>
      parametersOf({
        ...profile('mainnet'),
        blockTimeSeconds: 0.001,
        slashResolutionDelaySeconds: 4_294_968,
      }),
    )
    expect(error.code).toBe('DelayTooLong')
    expect(error.message).toContain('slashResolutionDelaySeconds')
  })
})
