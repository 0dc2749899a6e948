import { addressSchema, checkValue, RestackError, readJson } from '@restack/sdk'
import { type Address, getAddress, isAddress, zeroAddress } from 'viem'
import { z } from 'zod'
import { beaconChainOf } from './beaconChains.js'

/** The withdrawal delay below which nobody could react to a slash or an upgrade of an AVS in time. */
export const minimumWithdrawalDelaySeconds = 7 * 24 * 60 * 60

const maximumBlocks = 4_294_967_295 // uint32
const day = 24 * 60 * 60

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

const uint32Seconds = seconds.max(4_294_967_295)
const bips = z.int().nonnegative().max(10_000, 'must be at most 10000, which is all of it')

const rootPosterSchema = z
  .strictObject({
    posterBondWei: amountSchema.describe('What a poster stakes on each root, in wei.'),
    challengerBondWei: amountSchema.describe('What a challenger stakes, in wei.'),
    challengeWindowSeconds: uint32Seconds.min(1).describe('How long a root can be challenged.'),
    decisionWindowSeconds: uint32Seconds.describe(
      'How long recomputers vote on a challenge; later the timelock decides.',
    ),
    posters: z.array(holderSchema).describe('May post roots.'),
    recomputers: z.array(holderSchema).describe('Vote on challenged roots.'),
    decisionThreshold: z.int().nonnegative().max(65_535).describe('How many votes decide.'),
  })
  .refine(
    ({ recomputers: { length }, decisionThreshold: k }) =>
      length === 0 ? k === 0 : k <= length && k * 2 > length,
    {
      path: ['decisionThreshold'],
      message: 'must be more than half of the recomputers and at most all of them, or 0 without recomputers',
    },
  )
  .refine(({ recomputers }) => new Set(recomputers).size === recomputers.length, {
    path: ['recomputers'],
    message: 'must not name an account twice',
  })

const rewardsSchema = z
  .strictObject({
    calculationIntervalSeconds: uint32Seconds
      .multipleOf(day, 'must be whole days of 86400 seconds')
      .min(day)
      .default(day)
      .describe('Starts and durations of rewards are multiples of it.'),
    maxDurationSeconds: uint32Seconds.default(730 * day).describe('The longest rewards.'),
    maxRetroactiveSeconds: uint32Seconds.default(168 * day).describe('How far back rewards may start.'),
    maxFutureSeconds: uint32Seconds.default(30 * day).describe('How far ahead rewards may start.'),
    genesisTimestamp: uint32Seconds.default(1_710_979_200).describe('No rewards start before it.'),
    activationDelaySeconds: uint32Seconds
      .default(7 * day)
      .describe('From posting a root, or setting a split, until it counts.'),
    defaultOperatorSplitBips: bips
      .default(1_000)
      .describe('What operators that set nothing keep of rewards, in hundredths of a percent.'),
    feeRecipient: holderSchema.optional().describe('Gets protocol fees. Default: the timelock.'),
    updater: accountSchema
      .optional()
      .describe(
        'Posts roots, and disables them. Default: the RootPoster if there is one, else nobody until the timelock names somebody.',
      ),
    initialPausedStatus: z
      .int()
      .nonnegative()
      .default(2)
      .describe('Bits paused from the start; 2 is rewards for all stakers.'),
    rootPoster: rootPosterSchema
      .optional()
      .describe('Bonded posters and challengers in front of the RewardsCoordinator.'),
  })
  .refine(({ genesisTimestamp, calculationIntervalSeconds: interval }) => genesisTimestamp % interval === 0, {
    path: ['genesisTimestamp'],
    message: 'must be a multiple of calculationIntervalSeconds',
  })
  .refine(
    ({ rootPoster, activationDelaySeconds }) =>
      !rootPoster ||
      rootPoster.challengeWindowSeconds + rootPoster.decisionWindowSeconds <= activationDelaySeconds,
    {
      path: ['activationDelaySeconds'],
      message: 'must be at least the challenge and decision windows together, else no root could be posted',
    },
  )

const eigenSchema = z.strictObject({
  emissionsPerEpoch: amountSchema.describe('EIGEN made in each epoch, in its smallest unit.'),
  emissionsStartTime: seconds.describe('When the first epoch begins, a midnight.'),
  epochSeconds: seconds.min(1).describe('Length of an epoch, in whole days.'),
  incentiveCouncil: holderSchema.describe('Decides what emissions are for.'),
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
      .describe(
        "The beacon chain's deposit contract. Default: that of the chain, or its address on mainnet.",
      ),
    pectraForkTimestamp: seconds
      .optional()
      .describe(
        "Time of the first block of the chain's Pectra fork. Default: that of the chain, or 1, which is always past.",
      ),
    initialPausedStatus: z
      .int()
      .nonnegative()
      .default(0)
      .describe('Bits paused from the start, of all contracts but those of the rewards.'),
    rewards: rewardsSchema
      .prefault({})
      .describe("Rewards: what isn't given is as EigenLayer has it on mainnet."),
    eigen: eigenSchema
      .optional()
      .describe('Deploys EIGEN, the token that backs it, their strategy and the EmissionsController.'),
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
  .refine(({ eigen, eigenStrategy }) => !eigen || eigenStrategy === zeroAddress, {
    path: ['eigenStrategy'],
    message: 'must be left out where eigen is given: the strategy is deployed with the token',
  })
  .refine(
    ({ eigen, rewards: { calculationIntervalSeconds: interval } }) =>
      !eigen || (eigen.epochSeconds % interval === 0 && eigen.emissionsStartTime % interval === 0),
    {
      path: ['eigen'],
      message: 'must have epochSeconds and emissionsStartTime in multiples of calculationIntervalSeconds',
    },
  )

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
  rewards: {
    calculationIntervalSeconds: number
    maxDurationSeconds: number
    maxRetroactiveSeconds: number
    maxFutureSeconds: number
    genesisTimestamp: number
    /** As deployed; the owner may have changed it. */
    activationDelaySeconds: number
    /** As deployed; the owner may have changed it. */
    defaultOperatorSplitBips: number
  }
}

/**
 * The configuration's delays as the contracts count them: in blocks, rounded up.
 *
 * @throws RestackError `DelaysDiffer`, `DelayTooShort`, `DelayTooLong`
 */
export function parametersOf(config: DeployConfig, allowShortDelays = false): ProtocolParameters {
  const { withdrawalDelaySeconds, deallocationDelaySeconds, rewards } = config
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
    rewards: {
      calculationIntervalSeconds: rewards.calculationIntervalSeconds,
      maxDurationSeconds: rewards.maxDurationSeconds,
      maxRetroactiveSeconds: rewards.maxRetroactiveSeconds,
      maxFutureSeconds: rewards.maxFutureSeconds,
      genesisTimestamp: rewards.genesisTimestamp,
      activationDelaySeconds: rewards.activationDelaySeconds,
      defaultOperatorSplitBips: rewards.defaultOperatorSplitBips,
    },
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
