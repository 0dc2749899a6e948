import type { BeaconClient, DigestProgress, Digests } from '@restack/beacon'
import { eigenPodAbi, RestackError } from '@restack/sdk'
import { type Address, isAddress } from 'viem'
import { readContract } from 'viem/actions'
import type { WriteContext } from '../command.js'
import { InputError } from '../InputError.js'
import type { Session } from '../session/openSession.js'
import type { SourceValues } from './values.js'

/** @restack/beacon, loaded when it is needed: its containers take a second. */
export const loadBeacon = () => import('@restack/beacon')

/** The pod that a command is about. */
export async function podOf(
  { sdk, client, deployment, names, requireSender }: WriteContext,
  { owner }: { owner?: string },
) {
  const account = owner === undefined ? requireSender() : names.account(owner)
  return sdk.getPod(client, { deployment, owner: account })
}

/**
 * The same, where it must exist.
 *
 * @throws RestackError `PodNotDeployed`
 */
export async function deployedPod(context: WriteContext, values: { owner?: string }) {
  const pod = await podOf(context, values)
  if (pod.isDeployed) return pod
  throw notDeployed(context, pod)
}

export function notDeployed(
  { names }: Session,
  { owner, pod }: { owner: Address; pod: Address },
): RestackError {
  return new RestackError({
    code: 'PodNotDeployed',
    message: `${names.show(owner)} has no pod yet; it will be at ${pod}.`,
    remedy: 'Create it with restack pod create; withdrawal credentials may name its address before.',
  })
}

/** The owner of what is named: an account, or a pod itself. */
export async function ownerNamed({ client, names }: Session, text: string): Promise<Address> {
  const account = names.account(text)
  if (!isAddress(text, { strict: false })) return account
  return readContract(client, { address: account, abi: eigenPodAbi, functionName: 'podOwner' }).catch(
    () => account,
  )
}

/** The beacon node that is named, if one is, or the one that the deployment's file knows, as a devnet's does. */
export async function beaconOf(
  { deployment }: Session,
  { beaconUrl }: SourceValues,
): Promise<BeaconClient | undefined> {
  const url = beaconUrl ?? (process.env.RESTACK_BEACON_URL || deployment.beaconUrl)
  if (!url) return undefined
  return (await loadBeacon()).createBeaconClient({ url })
}

/**
 * @throws InputError `MissingBeaconUrl`
 */
export async function requireBeacon(session: Session, values: SourceValues): Promise<BeaconClient> {
  const beacon = await beaconOf(session, values)
  if (beacon) return beacon
  throw new InputError({
    code: 'MissingBeaconUrl',
    message: 'Nothing says which beacon node to ask.',
    remedy: 'Give --beacon-url <url>, or set RESTACK_BEACON_URL.',
  })
}

/** Where states are read from, with progress on a terminal. */
export async function digestsOf(session: Session, values: SourceValues): Promise<Digests> {
  const { openDigests } = await loadBeacon()
  return openDigests({
    beacon: await beaconOf(session, values),
    statePath: values.state,
    folder: values.digests ?? '.restack/digests',
    chainId: session.deployment.chainId,
    onProgress: (progress) => session.progress(progressLine(progress)),
  })
}

function progressLine({ bytesRead, totalBytes, validatorsHashed, validatorCount }: DigestProgress): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)}`
  const total = totalBytes === undefined ? '' : ` of ${megabytes(totalBytes)}`
  return `Reading the beacon state: ${megabytes(bytesRead)}${total} MB, ${validatorsHashed} of ${validatorCount} validators`
}
