import { type Deployment, pauserRegistryAbi, type ReadClient, timelockAbi } from '@restack/sdk'
import type { Address, Hex } from 'viem'
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
export async function currentPausers(client: ReadClient, deployment: Deployment): Promise<Address[]> {
  const events = await pagedEvents(client, {
    address: deployment.contracts.pauserRegistry,
    abi: pauserRegistryAbi,
    eventNames: ['PauserStatusChanged'],
    fromBlock: BigInt(deployment.deploymentBlock),
  })
  const pausers = new Set<Address>()
  for (const { args } of events) {
    const { pauser, canPause } = args as { pauser: Address; canPause: boolean }
    if (canPause) pausers.add(pauser)
    else pausers.delete(pauser)
  }
  return [...pausers]
}
