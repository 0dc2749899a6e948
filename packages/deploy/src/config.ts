import { addressSchema, checkValue, RestackError, readJson } from '@restack/sdk'
import { type Address, getAddress, isAddress, zeroAddress } from 'viem'
import { z } from 'zod'
import { beaconChainOf } from './beaconChains.js'

/** The withdrawal delay below which nobody could react to a slash or an upgrade of an AVS in time. */
export const minimumWithdrawalDelaySeconds = 7 * 24 * 60 * 60

const maximumBlocks = 4_294_967_295 // uint32

const accountSchema = z
  .string()
  .regex(/^(deployer|0x[0-9a-fA-F]{40})$/, 'must be an address, or "deployer" for the account that deploys')
  .refine(
    (value) => value === 'deployer' || isAddress(value),
    'has a wrong checksum: a digit or a capital letter was mistyped',
  )
  .transform((value): Address | 'deployer' => (value === 'deployer' ? value : getAddress(value)))

const holderSchema = accountSchema.refine(
  (value) => value !== zeroAddress,
  'must not be the zero address, which nobody controls',
)

const seconds = z.int().nonnegative()

const amountSchema = z
  .string()
  .regex(/^\d{1,78}$/, 'must be a whole number in quotes, in the smallest unit of the token')
  .refine((value) => BigInt(value) < 2n ** 256n, 'must be less than 2^256')

const limitsSchema = z
  .strictObject({
    maxPerDeposit: amountSchema.describe('The most that one deposit may bring.'),
    maxTotalDeposits: amountSchema.describe('The most that the strategy may hold after a deposit.'),
  })
  .refine(({ maxPerDeposit, maxTotalDeposits }) => BigInt(maxPerDeposit) <= BigInt(maxTotalDeposits), {
    message: 'must not allow more in one deposit than in all',
  })

/** Everything a deployment needs to know. Delays are in seconds; `parametersOf` turns them into blocks. */
export const deployConfigSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().min(1).describe('Name of the deployment, for people.'),
    chainId: z.int().positive().describe('The only chain this file may be deployed to.'),
    version: z
      .string()
      .regex(
        /^\d\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/,
        'must be like 1.0.0: no "v" in front, and one digit before the first dot, since signatures name only that digit',
      )
      .max(31, 'must have at most 31 bytes')
      .describe('Version of the contracts, without a "v".'),
    blockTimeSeconds: z
      .number()
      .positive()
      .multipleOf(0.001)
      .describe("The chain's mean time between blocks; milliseconds are the finest unit."),
    withdrawalDelaySeconds: seconds.describe('From queueing a withdrawal to completing it.'),
    deallocationDelaySeconds: seconds.describe('Must equal withdrawalDelaySeconds.'),
    allocationConfigurationDelaySeconds: seconds.describe(
      "Until an operator's new allocation delay or a new slasher takes effect.",
    ),
    slashResolutionDelaySeconds: seconds.describe('Until slashed funds may be burned or redistributed.'),
    timelockDelaySeconds: seconds.describe('From proposing to executing whatever the owner may do.'),
    authorities: z.strictObject({
      proposers: z
        .array(holderSchema)
        .min(1, 'must name at least one account: without proposers nobody could use the timelock')
        .describe('May propose to the timelock, and cancel.'),
      executors: z
        .array(accountSchema)
        .min(1, 'must name at least one account: the zero address lets anyone execute')
        .describe('May execute what was proposed, once its delay is over. The zero address means anyone.'),
      pausers: z
        .array(holderSchema)
        .min(1, 'must name at least one account: without pausers nobody could stop an attack')
        .describe('May pause at once.'),
      unpauser: holderSchema
        .optional()
        .describe('May unpause, and decides who pauses. Default: the first proposer.'),
    }),
    eigenStrategy: addressSchema
      .default(zeroAddress)
      .describe('Strategy that cannot be in redistributing operator sets; the zero address for none.'),
    depositContract: addressSchema
      .optional()
      .describe("The beacon chain's deposit contract. Default: that of the chain, or its address on mainnet."),
    pectraForkTimestamp: seconds
      .optional()
      .describe(
        "Time of the first block of the chain's Pectra fork. Default: that of the chain, or 1, which is always past.",
      ),
    initialPausedStatus: z.int().nonnegative().default(0).describe('Bits paused from the start.'),
    tokens: z.array(addressSchema).optional().describe('Tokens that get a strategy at once.'),
    limits: z
      .record(addressSchema, limitsSchema)
      .optional()
      .describe(
        'Tokens that get a strategy with caps at once, and no other, with the caps in the smallest unit of the token. The unpauser may change the caps.',
      ),
    create3Factory: addressSchema
      .optional()
      .describe('A Create3Factory made before; only needed on chains without the deterministic proxy.'),
  })
  .refine(({ tokens, limits }) => !tokens?.some((token) => limits?.[token]), {
    path: ['limits'],
    message: 'must not name a token that is in tokens too: it gets one strategy, with caps or without',
  })

export type DeployConfig = z.output<typeof deployConfigSchema>

/**
 * Reads a deploy configuration's text.
 *
 * @param source The file's path, for messages.
 * @throws RestackError `InvalidJson`, `InvalidField` (with file, field and value)
 *
 * @example
 * const config = readDeployConfig(readFileSync('deploy.json', 'utf8'), 'deploy.json')
 */
export function readDeployConfig(text: string, source: string): DeployConfig {
  return readJson({ schema: deployConfigSchema, text, source })
}

/** @throws RestackError `InvalidField` */
export function checkDeployConfig(value: DeployConfig): DeployConfig {
  return checkValue({ schema: deployConfigSchema, value, source: 'The deploy configuration' })
}

export type ProtocolParameters = {
  blockTimeSeconds: number
  withdrawalDelayBlocks: number
  deallocationDelayBlocks: number
  allocationConfigurationDelayBlocks: number
  slashResolutionDelayBlocks: number
  timelockDelaySeconds: number
  /** How long changes that reach pods wait: for stakers to leave, and for operators to let go of their stake. */
  podChangeDelaySeconds: number
  depositContract: Address
  pectraForkTimestamp: number
}

/**
 * The configuration's delays as the contracts count them: in blocks, rounded up.
 *
 * @throws RestackError `DelaysDiffer`, `DelayTooShort`, `DelayTooLong`
 */
export function parametersOf(config: DeployConfig, allowShortDelays = false): ProtocolParameters {
  const { withdrawalDelaySeconds, deallocationDelaySeconds } = config
  if (deallocationDelaySeconds !== withdrawalDelaySeconds) {
    throw new RestackError({
      code: 'DelaysDiffer',
      message: `deallocationDelaySeconds is ${deallocationDelaySeconds}, but withdrawalDelaySeconds is ${withdrawalDelaySeconds}: slashing is only fair to stakers if both are equal.`,
      remedy: 'Give both the same value.',
    })
  }
  if (withdrawalDelaySeconds < minimumWithdrawalDelaySeconds && !allowShortDelays) {
    throw new RestackError({
      code: 'DelayTooShort',
      message: `withdrawalDelaySeconds is ${withdrawalDelaySeconds}, less than seven days (${minimumWithdrawalDelaySeconds}).`,
      remedy: 'Raise it, or pass --allow-short-delays if nothing of value will be deposited.',
    })
  }
  const withdrawalDelayBlocks = blocks('withdrawalDelaySeconds')
  const allocationConfigurationDelayBlocks = blocks('allocationConfigurationDelaySeconds')
  return {
    ...beaconChainOf(config),
    blockTimeSeconds: config.blockTimeSeconds,
    withdrawalDelayBlocks,
    deallocationDelayBlocks: blocks('deallocationDelaySeconds'),
    allocationConfigurationDelayBlocks,
    podChangeDelaySeconds: Math.ceil(
      (withdrawalDelayBlocks + allocationConfigurationDelayBlocks) * config.blockTimeSeconds,
    ),
    slashResolutionDelayBlocks: blocks('slashResolutionDelaySeconds'),
    timelockDelaySeconds: config.timelockDelaySeconds,
  }

  function blocks(
    field:
      | 'withdrawalDelaySeconds'
      | 'deallocationDelaySeconds'
      | 'allocationConfigurationDelaySeconds'
      | 'slashResolutionDelaySeconds',
  ): number {
    const count = Math.ceil((config[field] * 1000) / Math.round(config.blockTimeSeconds * 1000))
    if (count <= maximumBlocks) return count
    throw new RestackError({
      code: 'DelayTooLong',
      message: `${field} is ${config[field]}, which is ${count} blocks of ${config.blockTimeSeconds} s; the contracts count to ${maximumBlocks}.`,
      remedy: 'Shorten it.',
    })
  }
}
