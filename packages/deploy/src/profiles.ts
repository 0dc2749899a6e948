import { zeroAddress } from 'viem'
import type { DeployConfig } from './config.js'

/** Version of the contracts in this package's artifacts. */
export const protocolVersion = '1.0.0'

const day = 24 * 60 * 60

/** As EigenLayer has it on mainnet (chapter 04 §2.1). */
const rewards: DeployConfig['rewards'] = {
  calculationIntervalSeconds: day,
  maxDurationSeconds: 730 * day,
  maxRetroactiveSeconds: 168 * day,
  maxFutureSeconds: 30 * day,
  genesisTimestamp: 1_710_979_200, // 2024-03-21
  activationDelaySeconds: 7 * day,
  defaultOperatorSplitBips: 1_000,
  initialPausedStatus: 2,
}

const profiles: Record<'mainnet' | 'local', DeployConfig> = {
  mainnet: {
    name: 'mainnet',
    chainId: 1,
    version: protocolVersion,
    blockTimeSeconds: 12,
    withdrawalDelaySeconds: 14 * day, // 100,800 blocks
    deallocationDelaySeconds: 14 * day,
    allocationConfigurationDelaySeconds: 17.5 * day, // 126,000 blocks
    slashResolutionDelaySeconds: 7 * day, // 50,400 blocks
    timelockDelaySeconds: 10 * day,
    authorities: { proposers: [], executors: [], pausers: [] },
    eigenStrategy: zeroAddress,
    initialPausedStatus: 0,
    rewards,
  },
  local: {
    name: 'local',
    chainId: 31337,
    version: protocolVersion,
    blockTimeSeconds: 12,
    withdrawalDelaySeconds: 50 * 12,
    deallocationDelaySeconds: 50 * 12,
    allocationConfigurationDelaySeconds: 75 * 12,
    slashResolutionDelaySeconds: 0,
    timelockDelaySeconds: 0,
    authorities: { proposers: ['deployer'], executors: ['deployer'], pausers: ['deployer'] },
    eigenStrategy: zeroAddress,
    initialPausedStatus: 0,
    rewards: {
      ...rewards,
      activationDelaySeconds: 600,
      initialPausedStatus: 0,
      rootPoster: {
        posterBondWei: '1000000000000000000',
        challengerBondWei: '500000000000000000',
        challengeWindowSeconds: 300,
        decisionWindowSeconds: 300,
        posters: ['deployer'],
        recomputers: ['deployer'],
        decisionThreshold: 1,
      },
    },
  },
}

/**
 * A configuration to start from. `mainnet` names no authorities: `deploy` refuses it until they are given.
 * `local` gives the deployer every power, waits for nothing long, and needs `allowShortDelays`.
 *
 * @example
 * const config = { ...profile('local'), chainId: 1337 }
 */
export function profile(name: 'mainnet' | 'local'): DeployConfig {
  return structuredClone(profiles[name])
}
