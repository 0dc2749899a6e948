import { z } from '@hono/zod-openapi'
import {
  address,
  amount,
  blockSchema,
  count,
  hash,
  momentSchema,
  name,
  orNull,
  pageSchema,
  signedAmount,
  timestamp,
  wei,
} from './basics.js'

const gwei = amount.describe('Gwei.')

export const podCheckpointSchema = z
  .object({
    startedAt: timestamp,
    beaconBlockRoot: hash.describe('Of the beacon block against which balances are proven.'),
    proofsTotal: count,
    proofsRemaining: count,
    deltasGwei: signedAmount.describe('Gwei: sum of the changes counted so far.'),
  })
  .describe('A recount that is under way.')
  .openapi('PodCheckpoint')

const pod = {
  pod: address,
  owner: address,
  ownerName: name,
  createdAt: momentSchema,
  activeValidators: count,
  beaconGwei: gwei.describe('Gwei that its validators count with.'),
  withdrawableWei: wei.describe('Wei: restaked ETH in it that withdrawals can be paid from.'),
  checkpoint: orNull(podCheckpointSchema),
  lastCheckpointAt: timestamp.nullable(),
  depositShares: wei.describe('Wei: deposit shares of the owner in native ETH.'),
  withdrawableShares: wei.describe('Wei: what of them could be withdrawn, after all slashing.'),
  slashingFactor: amount.describe('What the beacon chain has left of the native stake, of 1e18.'),
}
export const podSchema = z.object(pod).openapi('Pod')
export const podsSchema = pageSchema('Pods', podSchema)

export const podEndedCheckpointSchema = z
  .object({
    startedAt: timestamp,
    endedAt: momentSchema,
    outcome: z.enum(['finalized', 'cancelled']),
    shareDeltaWei: signedAmount.describe('Wei: booked by it, as new shares or as a lower factor.'),
  })
  .openapi('PodEndedCheckpoint')

export const podRequestSchema = z
  .object({
    at: momentSchema,
    kind: z.enum(['exit', 'withdrawal', 'consolidation', 'switch']),
    pubkeyHash: hash,
    targetPubkeyHash: hash.nullable(),
    amountGwei: amount.nullable().describe('Gwei, of a withdrawal.'),
    emptiedAt: timestamp
      .nullable()
      .describe('Beginning of the checkpoint that found the validator empty; null while it counts.'),
  })
  .describe('What the pod asked of the beacon chain, which may ignore it.')
  .openapi('PodRequest')

export const podDetailsSchema = z
  .object({
    block: blockSchema,
    ...pod,
    proofSubmitter: address.nullable(),
    version: count,
    carriedGwei: signedAmount.describe(
      'Gwei that a cancelled checkpoint had counted and the next one books.',
    ),
    checkpoints: z.array(podEndedCheckpointSchema).describe('The last 50, newest first.'),
    requests: z.array(podRequestSchema).describe('The last 50, newest first.'),
  })
  .openapi('PodDetails')

export const podValidatorSchema = z
  .object({
    pubkeyHash: hash.describe('SSZ root of the public key.'),
    status: z.enum(['active', 'withdrawn']),
    balanceGwei: gwei,
    checkpointedAt: timestamp.nullable().describe('Beginning of the last checkpoint that counted it.'),
    isCounted: z
      .boolean()
      .nullable()
      .describe('Whether the checkpoint under way has counted it; null without one.'),
    provenAt: momentSchema,
  })
  .openapi('PodValidator')
export const podValidatorsSchema = pageSchema('PodValidators', podValidatorSchema)
