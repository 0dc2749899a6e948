import { type Deployment, type ReadClient, RestackError } from '@restack/sdk'
import { type Address, isAddressEqual } from 'viem'
import { type Authorities, registryRoles, roles } from './contracts.js'
import { currentMinters, currentPausers, currentPosters, currentRecomputers, roleHolders } from './holders.js'

/**
 * Makes sure that nobody, and least of all the deployer, holds a power that the configuration gives to others.
 * Owners, the unpauser and the whitelister are single accounts and were compared with their contracts.
 *
 * @throws RestackError `UnexpectedAuthority`
 */
export async function assertAuthorities(
  client: ReadClient,
  {
    deployment,
    authorities,
    deployer,
  }: { deployment: Deployment; authorities: Authorities; deployer: Address },
): Promise<void> {
  const { timelock, protocolRegistry, emissionsController } = deployment.contracts
  const [holdersOf, registryHoldersOf, pausers, posters, recomputers, minters] = await Promise.all([
    roleHolders(client, deployment, 'timelock'),
    roleHolders(client, deployment, 'protocolRegistry'),
    currentPausers(client, deployment),
    currentPosters(client, deployment),
    currentRecomputers(client, deployment),
    currentMinters(client, deployment),
  ])
  const powers: [power: string, holders: Address[], allowed: readonly Address[]][] = [
    ['propose to the timelock', holdersOf(roles.proposer), authorities.proposers],
    ['cancel what was proposed to the timelock', holdersOf(roles.canceller), authorities.proposers],
    ['execute what was proposed to the timelock', holdersOf(roles.executor), authorities.executors],
    ['administer the timelock', holdersOf(roles.admin), [timelock]],
    ['administer the roles of the timelock', holdersOf(roles.defaultAdmin), []],
    ['pause', pausers, protocolRegistry ? [...authorities.pausers, protocolRegistry] : authorities.pausers],
    ['administer the ProtocolRegistry', registryHoldersOf(registryRoles.admin), [timelock]],
    ['pause all through the ProtocolRegistry', registryHoldersOf(registryRoles.pauser), authorities.pausers],
    ['post roots of rewards', posters, authorities.posters],
    ['vote on challenged roots', recomputers, authorities.recomputers],
    ['make the token that backs EIGEN', minters, emissionsController ? [emissionsController] : []],
  ]
  for (const [power, holders, allowed] of powers) {
    const extra = holders.find((holder) => !allowed.some((entry) => isAddressEqual(entry, holder)))
    if (!extra) continue
    const who = isAddressEqual(extra, deployer) ? `The deployer ${extra}` : extra
    throw new RestackError({
      code: 'UnexpectedAuthority',
      message: `${who} may ${power}, although the configuration does not name it for that.`,
      remedy: 'Name it in authorities, or have the power taken from it before anyone deposits.',
    })
  }
}
