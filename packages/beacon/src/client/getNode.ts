import { fail } from '../errors.js'
import { beaconNetworks } from '../state/networks.js'
import type { BeaconClient } from './createBeaconClient.js'
import { type GetGenesisReturnType, getGenesis } from './getGenesis.js'
import { requestJson } from './request.js'
import { specAnswer, syncingAnswer, versionAnswer } from './schemas.js'

/** `/eth/v1/config/spec`: the network's constants, all as the node writes them. */
export async function getSpec(client: BeaconClient): Promise<Record<string, unknown>> {
  return (await requestJson({ schema: specAnswer, client, path: '/eth/v1/config/spec' })).data
}

/** `/eth/v1/node/version`: name and version of the software. */
export async function getNodeVersion(client: BeaconClient): Promise<string> {
  return (await requestJson({ schema: versionAnswer, client, path: '/eth/v1/node/version' })).data.version
}

/** `/eth/v1/node/syncing`. Distance in slots. */
export async function getSyncing(
  client: BeaconClient,
): Promise<{ isSyncing: boolean; headSlot: number; distance: number }> {
  const { data } = await requestJson({ schema: syncingAnswer, client, path: '/eth/v1/node/syncing' })
  return { isSyncing: data.is_syncing, headSlot: data.head_slot, distance: data.sync_distance }
}

export type CheckNodeReturnType = GetGenesisReturnType & { headSlot: number }

/**
 * Whether a beacon node can be asked about a pod's chain: same network, and synced.
 *
 * @param chainId Chain of the pod.
 * @throws RestackError `WrongNetwork`, `BeaconSyncing` and those of every request
 */
export async function checkNode(
  client: BeaconClient,
  { chainId }: { chainId: number },
): Promise<CheckNodeReturnType> {
  const [genesis, spec, syncing] = await Promise.all([
    getGenesis(client),
    getSpec(client),
    getSyncing(client),
  ])
  const remedy = "Use a beacon node of the pod's network, or an RPC address of the beacon node's."
  const nodeChainId = spec.DEPOSIT_CHAIN_ID
  if (nodeChainId !== undefined && Number(nodeChainId) !== chainId)
    throw fail(
      'WrongNetwork',
      `The beacon node at ${client.name} follows chain ${String(nodeChainId)}, but the pod is on chain ${chainId}.`,
      remedy,
    )
  const network = beaconNetworks.find((candidate) => candidate.chainId === chainId)
  if (network && network.genesisForkVersion !== genesis.genesisForkVersion)
    throw fail(
      'WrongNetwork',
      `The beacon node at ${client.name} has the genesis fork version ${genesis.genesisForkVersion}, and ${network.name} has ${network.genesisForkVersion}.`,
      remedy,
    )
  if (syncing.isSyncing)
    throw fail(
      'BeaconSyncing',
      `The beacon node at ${client.name} is syncing: ${syncing.distance.toLocaleString('en')} slots are missing.`,
      'Wait until it is synced, or use another node.',
    )
  return { ...genesis, headSlot: syncing.headSlot }
}
