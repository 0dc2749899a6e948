import {
  type Call,
  type DeploymentContracts,
  prepareStartCheckpoint,
  prepareVerifyCheckpointMultiproof,
  prepareVerifyCheckpointProofs,
  prepareVerifyWithdrawalCredentials,
  prepareVerifyWithdrawalCredentialsMultiproof,
  type ReadClient,
} from '@restack/sdk'
import type { Address } from 'viem'
import { proveBalances, proveBalancesMultiproof } from '../proofs/proveBalances.js'
import { proveCredentials, proveCredentialsMultiproof } from '../proofs/proveCredentials.js'
import type { StateDigest } from '../state/digest.js'
import type { PodStep } from './types.js'

/** A step as the call that does it: proofs are made and verified here. */
export async function prepareStep(
  client: ReadClient,
  {
    deployment,
    pod,
    step,
    digest,
    timestamp,
  }: {
    deployment: DeploymentContracts
    pod: Address
    step: PodStep
    digest: StateDigest
    /** Of the execution block whose parent the digest is of. */
    timestamp: bigint
  },
): Promise<Call> {
  const to = { deployment, pod }
  if (step.kind === 'startCheckpoint') return prepareStartCheckpoint(client, to)
  const wanted = { digest, indices: step.validatorIndices }
  if (step.kind === 'credentials')
    return step.form === 'single'
      ? prepareVerifyWithdrawalCredentials(client, {
          ...to,
          beaconTimestamp: timestamp,
          proofs: proveCredentials(wanted),
        })
      : prepareVerifyWithdrawalCredentialsMultiproof(client, {
          ...to,
          beaconTimestamp: timestamp,
          multiproof: proveCredentialsMultiproof(wanted),
        })
  return step.form === 'single'
    ? prepareVerifyCheckpointProofs(client, { ...to, proofs: proveBalances(wanted) })
    : prepareVerifyCheckpointMultiproof(client, { ...to, multiproof: proveBalancesMultiproof(wanted) })
}
