import {
  type Deployment,
  eigenPodManagerAbi,
  pauserRegistryAbi,
  type ReadClient,
  RestackError,
  strategyFactoryAbi,
  strategyManagerAbi,
  timelockAbi,
} from '@restack/sdk'
import { type Address, isAddressEqual } from 'viem'
import { readContract } from 'viem/actions'
import { type Authorities, roles } from './contracts.js'

/**
 * Makes sure that an account, the deployer, holds no power but those the configuration names it for.
 *
 * @throws RestackError `DeployerKeepsPower`
 */
export async function assertNoPower(
  client: ReadClient,
  {
    deployment,
    authorities,
    account,
  }: { deployment: Deployment; authorities: Authorities; account: Address },
): Promise<void> {
  const { timelock, pauserRegistry, strategyManager, eigenPodManager, strategyFactory } = deployment.contracts
  const named = (list: readonly Address[]) => list.some((entry) => isAddressEqual(entry, account))
  const role = async (hash: (typeof roles)[keyof typeof roles]) =>
    readContract(client, {
      address: timelock,
      abi: timelockAbi,
      functionName: 'hasRole',
      args: [hash, account],
    })
  const is = async (holder: Promise<Address>) => isAddressEqual(await holder, account)

  const powers: [power: string, held: Promise<boolean>, allowed: boolean][] = [
    ['proposes to the timelock', role(roles.proposer), named(authorities.proposers)],
    ['cancels what the timelock would do', role(roles.canceller), named(authorities.proposers)],
    ['executes what the timelock may do', role(roles.executor), named(authorities.executors)],
    ['administers the timelock', role(roles.admin), false],
    ['administers the roles of the timelock', role(roles.defaultAdmin), false],
    [
      'pauses',
      readContract(client, {
        address: pauserRegistry,
        abi: pauserRegistryAbi,
        functionName: 'isPauser',
        args: [account],
      }),
      named(authorities.pausers),
    ],
    [
      'unpauses',
      is(readContract(client, { address: pauserRegistry, abi: pauserRegistryAbi, functionName: 'unpauser' })),
      isAddressEqual(authorities.unpauser, account),
    ],
    [
      'owns StrategyManager',
      is(readContract(client, { address: strategyManager, abi: strategyManagerAbi, functionName: 'owner' })),
      false,
    ],
    [
      'decides in which strategies deposits are accepted',
      is(
        readContract(client, {
          address: strategyManager,
          abi: strategyManagerAbi,
          functionName: 'strategyWhitelister',
        }),
      ),
      false,
    ],
    [
      'owns EigenPodManager',
      is(readContract(client, { address: eigenPodManager, abi: eigenPodManagerAbi, functionName: 'owner' })),
      false,
    ],
    [
      'owns StrategyFactory',
      is(readContract(client, { address: strategyFactory, abi: strategyFactoryAbi, functionName: 'owner' })),
      false,
    ],
  ]
  await Promise.all(
    powers.map(async ([power, held, allowed]) => {
      if (allowed || !(await held)) return
      throw new RestackError({
        code: 'DeployerKeepsPower',
        message: `The deployer ${account} still ${power}, although the configuration does not name it for that.`,
        remedy: 'Name the deployer in authorities, or have the power taken from it before anyone deposits.',
      })
    }),
  )
}
