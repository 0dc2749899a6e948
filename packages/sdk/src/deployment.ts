import * as z from 'zod'
import { addressSchema } from './address.js'
import { readJson } from './readJson.js'

const seconds = z.int().nonnegative()
const blocks = z.int().nonnegative().max(4_294_967_295)

/** One deployment of the protocol: where its contracts are and with which parameters they were built. */
export const deploymentSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1).describe('Name of the deployment, for people.'),
  chainId: z.int().positive(),
  version: z.string().min(1).max(31).describe('Version of the contracts, without a "v".'),
  deploymentBlock: z.int().nonnegative().describe('Block of the first contract; indexing starts here.'),
  rpcUrl: z.url().optional(),
  apiUrl: z.url().optional(),
  dashboardUrl: z.url().optional(),
  beaconUrl: z.url().optional().describe('A Beacon API to prove validators with.'),
  contracts: z.strictObject({
    create3Factory: addressSchema.optional(),
    timelock: addressSchema,
    pauserRegistry: addressSchema,
    permissionController: addressSchema,
    strategyManager: addressSchema,
    delegationManager: addressSchema,
    eigenPodManager: addressSchema,
    allocationManager: addressSchema,
    allocationManagerViews: addressSchema,
    strategyFactory: addressSchema,
    // Deployments made before these contracts existed don't have them.
    eigenPod: addressSchema.optional(),
    avsDirectory: addressSchema.optional(),
    keyRegistrar: addressSchema.optional(),
    releaseManager: addressSchema.optional(),
    protocolRegistry: addressSchema.optional(),
    rewardsCoordinator: addressSchema.optional(),
    durationVaultCreator: addressSchema.optional(),
    // Only where they are asked for.
    rootPoster: addressSchema.optional(),
    backingEigen: addressSchema.optional(),
    eigen: addressSchema.optional(),
    eigenStrategy: addressSchema.optional(),
    emissionsController: addressSchema.optional(),
  }),
  strategies: z.record(z.string().min(1), addressSchema).describe('Token symbol to strategy.'),
  tokens: z.record(z.string().min(1), addressSchema).describe('Token symbol to token.'),
  parameters: z.strictObject({
    blockTimeSeconds: z.number().positive(),
    withdrawalDelayBlocks: blocks,
    deallocationDelayBlocks: blocks,
    allocationConfigurationDelayBlocks: blocks,
    slashResolutionDelayBlocks: blocks,
    timelockDelaySeconds: z.int().nonnegative(),
    // Deployments made before the pods don't have these.
    podChangeDelaySeconds: z.int().nonnegative().optional(),
    depositContract: addressSchema.optional(),
    pectraForkTimestamp: z.int().nonnegative().optional(),
    // Deployments made before the rewards don't have these.
    rewards: z
      .strictObject({
        calculationIntervalSeconds: seconds,
        maxDurationSeconds: seconds,
        maxRetroactiveSeconds: seconds,
        maxFutureSeconds: seconds,
        genesisTimestamp: seconds,
        activationDelaySeconds: seconds.describe('As deployed; the owner may have changed it.'),
        defaultOperatorSplitBips: z
          .int()
          .nonnegative()
          .max(10_000)
          .describe('As deployed; the owner may have changed it.'),
      })
      .optional(),
  }),
  actors: z.record(z.string().min(1), addressSchema).optional().describe('Name to account, for people.'),
})

export type Deployment = z.output<typeof deploymentSchema>

/**
 * Reads a deployment file's text.
 *
 * @param source The file's path, for messages.
 * @throws RestackError `InvalidJson`, `InvalidField` (with file, field and value)
 *
 * @example
 * const deployment = readDeployment(readFileSync(path, 'utf8'), path)
 */
export function readDeployment(text: string, source: string): Deployment {
  return readJson({ schema: deploymentSchema, text, source })
}
