import type { MockBeaconChain } from '@restack/beacon/mock'
import { type DeployConfig, deploy, profile } from '@restack/deploy'
import type { Deployment } from '@restack/sdk'
import type { Address } from 'viem'
import { type Actors, actorNamed } from './actors.js'
import type { DevnetClient } from './chain/client.js'
import { blockTimeSeconds } from './defaults.js'
import type { Scenario } from './scenario/schema.js'
import { setUpRegistrars } from './scenario/setUpRegistrars.js'
import { setUpRestaked } from './scenario/setUpRestaked.js'
import { setUpTokens } from './scenario/setUpTokens.js'
import type { World } from './scenario/world.js'

export type DeployDevnetParameters = {
  client: DevnetClient
  actors: Actors
  scenario: Scenario
  chainId: number
  /** The beacon chain that leads the chain, if one does. */
  beacon?: Pick<MockBeaconChain, 'depositContract' | 'config'> | undefined
  /** Throws if the protocol that is there cannot be used. */
  assertUsable?: (core: Deployment) => Promise<void> | undefined
  onContract?: (name: string, address: Address) => void
}

/** The protocol with the local profile, then the scenario's tokens, their strategies and the AVSs' registrars. */
export async function deployDevnet(parameters: DeployDevnetParameters): Promise<World> {
  const { client, actors, scenario, chainId, beacon, assertUsable, onContract } = parameters
  const council = actorNamed(actors, 'council').address
  const core = await deploy({
    client: { ...client, account: { address: actorNamed(actors, 'deployer').address, type: 'json-rpc' } },
    config: {
      ...inDevnetBlocks(profile('local')),
      name: 'devnet',
      chainId,
      ...(beacon ? beaconRules(beacon) : {}),
      rewards: rewardsRules(actors, scenario),
      authorities: {
        proposers: [council],
        executors: [council],
        pausers: [actorNamed(actors, 'pauser').address],
        unpauser: council,
      },
    },
    allowShortDelays: true,
    onProgress: ({ name, address }) => onContract?.(name, address),
  })
  await assertUsable?.(core)
  await client.setAutomine(false)
  const { tokens, strategies } = await setUpTokens({ client, deployment: core, actors, scenario })
  const deployment: Deployment = {
    ...core,
    tokens,
    strategies,
    actors: Object.fromEntries(Object.entries(actors).map(([name, { address }]) => [name, address])),
  }
  const registrars = await setUpRegistrars({ client, deployment, actors, scenario })
  await setUpRestaked({ client, deployment, actors, scenario })
  await client.setAutomine(true)
  return { client, deployment, actors, scenario, registrars }
}

/** Who posts roots, and who decides about them. */
function rewardsRules(actors: Actors, { rewards }: Scenario): DeployConfig['rewards'] {
  const local = profile('local').rewards
  if (!rewards || !local.rootPoster) return local
  return {
    ...local,
    rootPoster: {
      ...local.rootPoster,
      posters: [actorNamed(actors, rewards.poster).address],
      recomputers: rewards.recomputers.map((name) => actorNamed(actors, name).address),
      decisionThreshold: Math.floor(rewards.recomputers.length / 2) + 1,
    },
  }
}

/** Where validators are deposited, and since when their states have the shape that they have. */
function beaconRules({ depositContract, config }: Pick<MockBeaconChain, 'depositContract' | 'config'>) {
  const { genesisTime, electraEpoch, slotsPerEpoch, secondsPerSlot } = config
  return { depositContract, pectraForkTimestamp: genesisTime + electraEpoch * slotsPerEpoch * secondsPerSlot }
}

/** The same delays in blocks, with the time that a block takes here. */
function inDevnetBlocks(config: DeployConfig): DeployConfig {
  const scaled = (seconds: number) => (seconds / config.blockTimeSeconds) * blockTimeSeconds
  return {
    ...config,
    blockTimeSeconds,
    withdrawalDelaySeconds: scaled(config.withdrawalDelaySeconds),
    deallocationDelaySeconds: scaled(config.deallocationDelaySeconds),
    allocationConfigurationDelaySeconds: scaled(config.allocationConfigurationDelaySeconds),
    slashResolutionDelaySeconds: scaled(config.slashResolutionDelaySeconds),
  }
}
