import type { Deployment } from '@restack/sdk'
import { type Address, type Hex, parseUnits, zeroAddress } from 'viem'
import { type Actors, actorNamed } from '../actors.js'
import type { DevnetClient } from '../chain/client.js'
import { create, creationCode } from './create.js'
import type { Scenario } from './schema.js'

export type SetUpRegistrarsParameters = {
  client: DevnetClient
  /** With the scenario's strategies. */
  deployment: Deployment
  actors: Actors
  scenario: Scenario
}

/** A registrar for each AVS, in one block that is mined here: name of the AVS to its registrar. */
export async function setUpRegistrars(
  parameters: SetUpRegistrarsParameters,
): Promise<Record<string, Address>> {
  const { client, actors, scenario } = parameters
  const codes = scenario.avss.map((avs) => codeOf(parameters, avs))
  const created = await create(client, actorNamed(actors, 'faucet').address, codes)
  return Object.fromEntries(scenario.avss.map(({ name }, index) => [name, created[index] ?? zeroAddress]))
}

function codeOf(
  { deployment, actors }: SetUpRegistrarsParameters,
  { name, registrar }: Scenario['avss'][number],
): Hex {
  const avs = actorNamed(actors, name).address
  const { allocationManager, delegationManager } = deployment.contracts
  switch (registrar?.kind) {
    case undefined:
      return creationCode('OpenRegistrar', [])
    case 'allowlist':
      return creationCode('AllowlistRegistrar', [avs])
    case 'capped':
      return creationCode('CappedRegistrar', [allocationManager, avs, BigInt(registrar.members)])
    case 'minimumStake': {
      const strategy = deployment.strategies[registrar.token] ?? zeroAddress
      return creationCode('MinimumStakeRegistrar', [
        delegationManager,
        avs,
        strategy,
        parseUnits(registrar.shares, 18),
      ])
    }
  }
}
