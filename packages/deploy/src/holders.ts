import {
  backingEigenAbi,
  type Deployment,
  pauserRegistryAbi,
  type ReadClient,
  rootPosterAbi,
  timelockAbi,
} from '@restack/sdk'
import type { Abi, Address, Hex } from 'viem'
import { pagedEvents } from './pagedEvents.js'

/** Who holds each role of the timelock or the ProtocolRegistry, from the grants and revocations since the deployment. */
export async function roleHolders(
  client: ReadClient,
  deployment: Deployment,
  contract: 'timelock' | 'protocolRegistry',
): Promise<(role: Hex) => Address[]> {
  const address = deployment.contracts[contract]
  if (!address) return () => []
  const events = await pagedEvents(client, {
    address,
    abi: timelockAbi, // the events of roles are the same
    eventNames: ['RoleGranted', 'RoleRevoked'],
    fromBlock: BigInt(deployment.deploymentBlock),
  })
  const holders = new Map<string, Set<Address>>()
  for (const { eventName, args } of events) {
    const { role, account } = args as { role: Hex; account: Address }
    const set = holders.get(role) ?? new Set()
    if (eventName === 'RoleGranted') set.add(account)
    else set.delete(account)
    holders.set(role, set)
  }
  return (role) => [...(holders.get(role) ?? [])]
}

/** Who may pause, from the changes since the deployment. */
export function currentPausers(client: ReadClient, deployment: Deployment): Promise<Address[]> {
  return registered(client, deployment, {
    address: deployment.contracts.pauserRegistry,
    abi: pauserRegistryAbi,
    eventName: 'PauserStatusChanged',
    read: ({ pauser, canPause }) => [pauser, canPause],
  })
}

/** Who may post roots through the RootPoster. */
export function currentPosters(client: ReadClient, deployment: Deployment): Promise<Address[]> {
  return registered(client, deployment, {
    address: deployment.contracts.rootPoster,
    abi: rootPosterAbi,
    eventName: 'PosterSet',
    read: ({ poster, registered }) => [poster, registered],
  })
}

/** Who may vote on challenged roots. */
export function currentRecomputers(client: ReadClient, deployment: Deployment): Promise<Address[]> {
  return registered(client, deployment, {
    address: deployment.contracts.rootPoster,
    abi: rootPosterAbi,
    eventName: 'RecomputerSet',
    read: ({ recomputer, registered }) => [recomputer, registered],
  })
}

/** Who may make the token that backs EIGEN. */
export function currentMinters(client: ReadClient, deployment: Deployment): Promise<Address[]> {
  return registered(client, deployment, {
    address: deployment.contracts.backingEigen,
    abi: backingEigenAbi,
    eventName: 'IsMinterSet',
    read: ({ minter, isMinter }) => [minter, isMinter],
  })
}

/** Accounts that were entered and not struck off since the deployment, in that order. */
async function registered(
  client: ReadClient,
  { deploymentBlock }: Deployment,
  {
    address,
    abi,
    eventName,
    read,
  }: {
    address: Address | undefined
    abi: Abi
    eventName: string
    read: (args: Record<string, unknown>) => unknown[]
  },
): Promise<Address[]> {
  if (!address) return []
  const events = await pagedEvents(client, {
    address,
    abi,
    eventNames: [eventName],
    fromBlock: BigInt(deploymentBlock),
  })
  const accounts = new Set<Address>()
  for (const { args } of events) {
    const [account, isRegistered] = read(args as Record<string, unknown>) as [Address, boolean]
    if (isRegistered) accounts.add(account)
    else accounts.delete(account)
  }
  return [...accounts]
}
