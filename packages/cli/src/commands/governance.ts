import { type Authority, group, read, type Values, write } from '../command.js'
import { governanceRewards } from './governanceRewards.js'
import { registry } from './registry.js'

const strategiesArgument = ['<strategies...>', 'symbols of their tokens, or addresses'] as const
const contractText = 'such as delegationManager, or the symbol of a token for its strategy'
const ownedContracts = [
  'strategyManager',
  'strategyFactory',
  'eigenPodManager',
  'avsDirectory',
  'rewardsCoordinator',
  'rootPoster',
]

export const governance = group(
  'governance',
  'Govern a deployment: strategies, pausing, owners. What the timelock owns is scheduled, then executed.',
  [
    write<{ token: string }>({
      name: 'create-strategy',
      description: 'Create the strategy of a token, so that it can be deposited. Anyone may.',
      arguments: [['<token>', 'symbol or address of the token']],
      examples: ['restack governance create-strategy 0x5FbDB2315678afecb367f032d93F642f64180aa3 --as alice'],
      calls: async ({ sdk, client, deployment, tokens }, { token }) => [
        await sdk.prepareDeployNewStrategy(client, { deployment, token: (await tokens.token(token)).token }),
      ],
    }),
    write<{ strategies: string[] }>({
      name: 'whitelist-strategies',
      description: 'Let strategies take deposits, also those that the factory did not make.',
      arguments: [strategiesArgument],
      ownedBy: 'strategyFactory',
      examples: ['restack governance whitelist-strategies lsETH --as council --schedule'],
      calls: async (context, { strategies }) => [
        await context.sdk.prepareWhitelistStrategies(context.client, {
          deployment: context.deployment,
          strategies: await (await lists()).strategiesOf(context, strategies),
        }),
      ],
    }),
    write<{ strategies: string[] }>({
      name: 'unwhitelist-strategies',
      description: 'Close strategies to deposits; withdrawals go on.',
      arguments: [strategiesArgument],
      ownedBy: 'strategyFactory',
      examples: ['restack governance unwhitelist-strategies lsETH --as council --schedule'],
      calls: async (context, { strategies }) => [
        await context.sdk.prepareRemoveStrategiesFromWhitelist(context.client, {
          deployment: context.deployment,
          strategies: await (await lists()).strategiesOf(context, strategies),
        }),
      ],
    }),
    write<{ strategies: string[] }>({
      name: 'add-to-deposit-whitelist',
      description:
        'The same directly at the StrategyManager, where the factory is no longer its whitelister.',
      arguments: [strategiesArgument],
      ownedBy: 'strategyWhitelister',
      examples: ['restack governance add-to-deposit-whitelist lsETH --as council'],
      calls: async (context, { strategies }) => [
        await context.sdk.prepareAddStrategiesToDepositWhitelist(context.client, {
          deployment: context.deployment,
          strategies: await (await lists()).strategiesOf(context, strategies),
        }),
      ],
    }),
    write<{ strategies: string[] }>({
      name: 'remove-from-deposit-whitelist',
      description:
        'Close strategies directly at the StrategyManager, where the factory is no longer its whitelister.',
      arguments: [strategiesArgument],
      ownedBy: 'strategyWhitelister',
      examples: ['restack governance remove-from-deposit-whitelist lsETH --as council'],
      calls: async (context, { strategies }) => [
        await context.sdk.prepareRemoveStrategiesFromDepositWhitelist(context.client, {
          deployment: context.deployment,
          strategies: await (await lists()).strategiesOf(context, strategies),
        }),
      ],
    }),
    write<{ tokens: string[] }>({
      name: 'blacklist-tokens',
      description: 'Bar tokens from having a strategy; one that exists no longer takes deposits.',
      arguments: [['<tokens...>', 'symbols or addresses']],
      ownedBy: 'strategyFactory',
      examples: ['restack governance blacklist-tokens lsETH --as council --schedule'],
      calls: async ({ sdk, client, deployment, tokens: info }, { tokens }) => [
        await sdk.prepareBlacklistTokens(client, {
          deployment,
          tokens: await Promise.all(tokens.map(async (text) => (await info.token(text)).token)),
        }),
      ],
    }),
    write<{ account: string }>({
      name: 'set-strategy-whitelister',
      description: 'Name who opens and closes strategies to deposits, instead of the factory.',
      arguments: [['<account>', 'name or address']],
      ownedBy: 'strategyManager',
      examples: ['restack governance set-strategy-whitelister strategyFactory --as council --schedule'],
      calls: async ({ sdk, client, deployment, names }, { account }) => [
        await sdk.prepareSetStrategyWhitelister(client, { deployment, whitelister: names.account(account) }),
      ],
    }),
    write<{ contract: string; functions: string[] }>({
      name: 'pause',
      description: 'Stop functions of a contract at once, as a pauser.',
      arguments: [
        ['<contract>', contractText],
        ['<functions...>', 'such as deposits, newDelegation, enterWithdrawalQueue, or numbers of bits'],
      ],
      examples: ['restack governance pause strategyManager deposits --as pauser'],
      calls: async (context, { contract, functions }) => [
        await context.sdk.preparePause(context.client, {
          deployment: context.deployment,
          ...(await (await pausing()).pausable(context, contract, functions)),
        }),
      ],
    }),
    write<{ contract: string }>({
      name: 'pause-all',
      description: 'Stop everything in a contract that can be paused, at once, as a pauser.',
      arguments: [['<contract>', contractText]],
      examples: ['restack governance pause-all allocationManager --as pauser'],
      calls: async (context, { contract }) => {
        const { contract: pausable } = await (await pausing()).pausable(context, contract)
        return [
          await context.sdk.preparePauseAll(context.client, {
            deployment: context.deployment,
            contract: pausable,
          }),
        ]
      },
    }),
    write<{ contract: string; functions?: string[] }>({
      name: 'unpause',
      description: 'Let functions of a contract be used again, as the unpauser.',
      arguments: [
        ['<contract>', contractText],
        ['[functions...]', 'as for pause (default: all)'],
      ],
      ownedBy: 'unpauser',
      examples: ['restack governance unpause strategyManager --as council'],
      calls: async (context, { contract, functions = [] }) => {
        const { contract: pausable, bits } = await (await pausing()).pausable(context, contract, functions)
        return [
          await context.sdk.prepareUnpause(context.client, {
            deployment: context.deployment,
            contract: pausable,
            bits: bits.length > 0 ? bits : undefined,
          }),
        ]
      },
    }),
    write<{ account: string }>({
      name: 'add-pauser',
      description: 'Let an account pause.',
      arguments: [['<account>', 'name or address']],
      ownedBy: 'unpauser',
      examples: ['restack governance add-pauser alice --as council'],
      calls: async ({ sdk, client, deployment, names }, { account }) => [
        await sdk.prepareSetIsPauser(client, { deployment, pauser: names.account(account), canPause: true }),
      ],
    }),
    write<{ account: string }>({
      name: 'remove-pauser',
      description: 'Let an account no longer pause.',
      arguments: [['<account>', 'name or address']],
      ownedBy: 'unpauser',
      examples: ['restack governance remove-pauser pauser --as council'],
      calls: async ({ sdk, client, deployment, names }, { account }) => [
        await sdk.prepareSetIsPauser(client, { deployment, pauser: names.account(account), canPause: false }),
      ],
    }),
    write<{ account: string }>({
      name: 'set-unpauser',
      description: 'Hand on the power to unpause and to name pausers.',
      arguments: [['<account>', 'name or address']],
      ownedBy: 'unpauser',
      examples: ['restack governance set-unpauser timelock --as council'],
      calls: async ({ sdk, client, deployment, names }, { account }) => [
        await sdk.prepareSetUnpauser(client, { deployment, unpauser: names.account(account) }),
      ],
    }),
    write<{ contract: Authority; newOwner: string }>({
      name: 'transfer-ownership',
      description: 'Hand a contract to another owner, at once and without asking it.',
      arguments: [
        ['<contract>', ownedContracts.join(', ')],
        ['<new-owner>', 'name or address'],
      ],
      ownedBy: ({ contract }: Values) => contract,
      examples: ['restack governance transfer-ownership strategyFactory alice --as council --schedule'],
      calls: async ({ sdk, client, deployment, names }, { contract, newOwner }) => {
        const { ownedContract } = await pausing()
        return [
          await sdk.prepareTransferOwnership(client, {
            deployment,
            contract: ownedContract(contract),
            newOwner: names.account(newOwner),
          }),
        ]
      },
    }),
    write<{ account: string }>({
      name: 'set-proof-timestamp-setter',
      description: 'Name who may set the timestamp of the Pectra fork for pods.',
      arguments: [['<account>', 'name or address']],
      ownedBy: 'eigenPodManager',
      examples: ['restack governance set-proof-timestamp-setter council --as council --schedule'],
      calls: async ({ sdk, client, deployment, names }, { account }) => [
        await sdk.prepareSetProofTimestampSetter(client, { deployment, setter: names.account(account) }),
      ],
    }),
    write<{ timestamp: string }>({
      name: 'set-pectra-fork-timestamp',
      description: 'Say from when on beacon states have the layout of the Pectra fork.',
      arguments: [['<timestamp>', 'seconds of Unix time']],
      ownedBy: 'proofTimestampSetter',
      examples: ['restack governance set-pectra-fork-timestamp 1746612311 --as council'],
      calls: async ({ sdk, client, deployment }, { timestamp }) => [
        await sdk.prepareSetPectraForkTimestamp(client, {
          deployment,
          timestamp: BigInt((await lists()).parseCount(timestamp, 'A timestamp', 2 ** 48)),
        }),
      ],
    }),
    write<{ timestamp: string; stateHeight: string; validatorsField: string; balancesField: string }>({
      name: 'schedule-fork',
      description: 'Announce a fork that changes where beacon states keep their lists.',
      arguments: [
        ['<timestamp>', 'of the fork, seconds of Unix time'],
        ['<state-height>', "height of the state's tree: 5 for up to 32 fields, 6 for up to 64"],
        ['<validators-field>', 'index of the field validators, 11 up to now'],
        ['<balances-field>', 'index of the field balances, 12 up to now'],
      ],
      ownedBy: 'eigenPodManager',
      examples: ['restack governance schedule-fork 1999999999 6 11 12 --as council --schedule'],
      calls: async ({ sdk, client, deployment }, values) => {
        const { parseCount } = await lists()
        return [
          await sdk.prepareScheduleFork(client, {
            deployment,
            forkTimestamp: BigInt(parseCount(values.timestamp, 'A timestamp', 2 ** 48)),
            layout: {
              stateHeight: parseCount(values.stateHeight, 'A height', 255),
              validatorsField: parseCount(values.validatorsField, 'A field', 255),
              balancesField: parseCount(values.balancesField, 'A field', 255),
            },
          }),
        ]
      },
    }),
    write({
      name: 'cancel-fork',
      description: 'Take the last announced fork back, while it is ahead.',
      ownedBy: 'eigenPodManager',
      examples: ['restack governance cancel-fork --as council --schedule'],
      calls: async ({ sdk, client, deployment }) => [await sdk.prepareCancelFork(client, { deployment })],
    }),
    write<{ implementation: string }>({
      name: 'add-pod-implementation',
      description: "Offer later code to pods. Only a pod's owner can move it there, after the delay.",
      arguments: [['<implementation>', 'address of the contract with the code']],
      ownedBy: 'eigenPodManager',
      examples: [
        'restack governance add-pod-implementation 0x5FbDB2315678afecb367f032d93F642f64180aa3 --as council --schedule',
      ],
      calls: async ({ sdk, client, deployment, names }, { implementation }) => [
        await sdk.prepareAddPodImplementation(client, {
          deployment,
          implementation: names.account(implementation),
        }),
      ],
    }),
    write<{ token: string }>({
      name: 'burn-shares',
      description:
        'Burn what slashes took before slashes had numbers, on deployments as old as that. Anyone may.',
      arguments: [['<token>', 'symbol, or address of the strategy']],
      examples: ['restack governance burn-shares rstETH --as alice'],
      calls: async ({ sdk, client, deployment, tokens }, { token }) => [
        await sdk.prepareBurnShares(client, {
          deployment,
          strategy: (await tokens.strategy(token)).strategy,
        }),
      ],
    }),
    write<{ sets: string[] }>({
      name: 'migrate-slashers',
      description:
        'Give operator sets from before slashers were stored the one their AVS had appointed. Anyone may.',
      arguments: [['<sets...>', 'such as lumen/0']],
      examples: ['restack governance migrate-slashers lumen/0 --as alice'],
      calls: async ({ sdk, client, deployment, names }, { sets }) => [
        await sdk.prepareMigrateSlashers(client, { deployment, operatorSets: sets.map(names.operatorSet) }),
      ],
    }),
    ...registry,
    governanceRewards,
    write<{ id: string }>({
      name: 'cancel',
      description: 'Take back what was scheduled and not yet executed, as a proposer.',
      arguments: [['<id>', 'of the operation, as --schedule prints it']],
      examples: [`restack governance cancel 0x${'4f'.repeat(32)} --as council`],
      calls: async ({ sdk, client, deployment }, { id }) => [
        await sdk.prepareCancel(client, { deployment, id: (await lists()).parseBytes32(id, 'An operation') }),
      ],
    }),
    read<{ id: string }>({
      name: 'scheduled',
      description: 'Show how far an operation of the timelock is, and when it can be executed.',
      arguments: [['<id>', 'of the operation, as --schedule prints it']],
      examples: [`restack governance scheduled 0x${'4f'.repeat(32)}`],
      read: async (session, { id }) => (await import('../read/readScheduled.js')).readScheduled(session, id),
    }),
  ],
)

const lists = () => import('../write/parse.js')
const pausing = () => import('../write/pausing.js')
