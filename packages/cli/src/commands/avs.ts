import { group, read, type WriteContext, write } from '../command.js'
import { avsDirectory } from './directory.js'
import { powers } from './powers.js'
import { releases } from './releases.js'

const avsOption = [
  '--avs <account>',
  'for which AVS, if the sender is its admin or appointee (default: the sender)',
] as const
const setText = 'AVS and number of the set, such as lumen/0'
const tokensText = 'symbols, or addresses of strategies'
const slasherOption = ['--slasher <account>', 'who may slash its members (default: the AVS itself)'] as const

function avsOf({ names, requireSender }: WriteContext, { avs }: { avs?: string | undefined }) {
  return avs === undefined ? requireSender() : names.account(avs)
}

export const avs = group('avs', 'Run an AVS: operator sets, their strategies and members, slashing.', [
  write<{ url: string; avs?: string }>({
    name: 'update-metadata',
    description: 'Say where the AVS describes itself; needed once before it can create operator sets.',
    arguments: [['<url>', 'address of a JSON file']],
    options: [avsOption],
    examples: ['restack avs update-metadata https://lumen.example/new.json --as lumen'],
    calls: async (context, { url, avs }) => [
      await context.sdk.prepareUpdateAVSMetadataURI(context.client, {
        deployment: context.deployment,
        avs: avsOf(context, { avs }),
        metadataUri: url,
      }),
    ],
  }),
  write<{ registrar: string; avs?: string }>({
    name: 'set-registrar',
    description: 'Name the contract that decides which operators may join.',
    arguments: [['<registrar>', 'address of the contract']],
    options: [avsOption],
    examples: ['restack avs set-registrar 0x5FbDB2315678afecb367f032d93F642f64180aa3 --as lumen'],
    calls: async (context, { registrar, avs }) => [
      await context.sdk.prepareSetAVSRegistrar(context.client, {
        deployment: context.deployment,
        avs: avsOf(context, { avs }),
        registrar: context.names.account(registrar),
      }),
    ],
  }),
  write<{ set: string; tokens: string[]; slasher?: string }>({
    name: 'create-set',
    description: 'Create an operator set whose slashed stake is burned.',
    arguments: [
      ['<set>', `${setText}, with a number that is free`],
      ['<tokens...>', tokensText],
    ],
    options: [slasherOption],
    examples: ['restack avs create-set lumen/7 rstETH wstkETH --slasher lumenSlasher --as lumen'],
    calls: async (context, { set, tokens, slasher }) => {
      const { avs, id } = context.names.operatorSet(set)
      const strategies = await (await lists()).strategiesOf(context, tokens)
      return [
        await context.sdk.prepareCreateOperatorSets(context.client, {
          deployment: context.deployment,
          avs,
          sets: [
            { id, strategies, slasher: slasher === undefined ? undefined : context.names.account(slasher) },
          ],
        }),
      ]
    },
  }),
  write<{ set: string; tokens: string[]; recipient: string; slasher?: string }>({
    name: 'create-redistributing-set',
    description: 'Create an operator set whose slashed stake goes to a recipient, who can never be changed.',
    arguments: [
      ['<set>', `${setText}, with a number that is free`],
      ['<tokens...>', tokensText],
    ],
    options: [['--recipient <account>', 'who receives what is slashed', 'required'], slasherOption],
    examples: [
      'restack avs create-redistributing-set meridian/7 rstETH --recipient meridianTreasury --as meridian',
    ],
    calls: async (context, { set, tokens, recipient, slasher }) => {
      const { avs, id } = context.names.operatorSet(set)
      const strategies = await (await lists()).strategiesOf(context, tokens)
      return [
        await context.sdk.prepareCreateRedistributingOperatorSets(context.client, {
          deployment: context.deployment,
          avs,
          sets: [
            {
              id,
              strategies,
              redistributionRecipient: context.names.account(recipient),
              slasher: slasher === undefined ? undefined : context.names.account(slasher),
            },
          ],
        }),
      ]
    },
  }),
  write<{ set: string; tokens: string[] }>({
    name: 'add-strategies',
    description: 'Let an operator set take more tokens.',
    arguments: [
      ['<set>', setText],
      ['<tokens...>', tokensText],
    ],
    examples: ['restack avs add-strategies lumen/0 lsETH --as lumen'],
    calls: async (context, { set, tokens }) => [
      await context.sdk.prepareAddStrategiesToOperatorSet(context.client, {
        deployment: context.deployment,
        operatorSet: context.names.operatorSet(set),
        strategies: await (await lists()).strategiesOf(context, tokens),
      }),
    ],
  }),
  write<{ set: string; tokens: string[] }>({
    name: 'remove-strategies',
    description: 'Take tokens out of an operator set.',
    arguments: [
      ['<set>', setText],
      ['<tokens...>', tokensText],
    ],
    examples: ['restack avs remove-strategies lumen/0 wstkETH --as lumen'],
    calls: async (context, { set, tokens }) => [
      await context.sdk.prepareRemoveStrategiesFromOperatorSet(context.client, {
        deployment: context.deployment,
        operatorSet: context.names.operatorSet(set),
        strategies: await (await lists()).strategiesOf(context, tokens),
      }),
    ],
  }),
  write<{ set: string; slasher: string }>({
    name: 'set-slasher',
    description: 'Name who may slash the members of an operator set, after the configuration delay.',
    arguments: [
      ['<set>', setText],
      ['<slasher>', 'name or address'],
    ],
    examples: ['restack avs set-slasher lumen/0 lumenSlasher --as lumen'],
    calls: async (context, { set, slasher }) => [
      await context.sdk.prepareUpdateSlasher(context.client, {
        deployment: context.deployment,
        operatorSet: context.names.operatorSet(set),
        slasher: context.names.account(slasher),
      }),
    ],
  }),
  write<{ set: string; operator: string; parts: string[]; description: string }>({
    name: 'slash',
    description: 'Slash what an operator has allocated to an operator set.',
    arguments: [
      ['<set>', setText],
      ['<operator>', 'name or address'],
      ['<parts...>', 'token=percent of what is allocated, such as rstETH=5%'],
    ],
    options: [['--description <text>', 'why, for people; part of the event', 'required']],
    examples: [
      "restack avs slash lumen/0 northstar rstETH=5% --description 'Signed two blocks at one height' --as lumen",
    ],
    calls: async (context, { set, operator, parts, description }) => [
      await context.sdk.prepareSlashOperator(context.client, {
        deployment: context.deployment,
        operatorSet: context.names.operatorSet(set),
        operator: context.names.account(operator),
        slashes: (await (await lists()).parseShares(context, parts)).map(({ strategy, part }) => ({
          strategy,
          wadToSlash: part,
        })),
        description,
      }),
    ],
  }),
  write<{ set: string; slash: string; token?: string }>({
    name: 'clear-slash',
    description:
      'Burn what a slash took, or pay it to the recipient. Anyone may, after the resolution delay.',
    arguments: [
      ['<set>', setText],
      ['<slash>', 'number of the slash within the set, from 1 on'],
      ['[token]', 'symbol, or address of the strategy (default: all)'],
    ],
    examples: ['restack avs clear-slash lumen/0 3 --as lumen'],
    calls: async (context, { set, slash, token }) => {
      const { sdk, client, deployment, names, tokens } = context
      const slashId = BigInt((await lists()).parseCount(slash, 'The number of a slash', 2 ** 48))
      const parameters = { deployment, operatorSet: names.operatorSet(set), slashId }
      if (token === undefined) return [await sdk.prepareClearBurnOrRedistributableShares(client, parameters)]
      const { strategy } = await tokens.strategy(token)
      return [
        await sdk.prepareClearBurnOrRedistributableSharesByStrategy(client, { ...parameters, strategy }),
      ]
    },
  }),
  read<{ avsOrSet: string; atBlock?: string; in?: string }>({
    name: 'show',
    description:
      'Show an AVS with its operator sets, or one set: members and what of their stake can be slashed.',
    arguments: [['<avs-or-set>', 'such as lumen or lumen/0']],
    options: [
      ['--at-block <number>', 'what of the stake that can be slashed now still can at that block'],
      ['--in <duration>', 'the same after a time such as 14d'],
    ],
    examples: ['restack avs show lumen/0', 'restack avs show lumen/0 --in 14d', 'restack avs show lumen'],
    read: async (session, values) => (await import('../read/readAvs.js')).readAvs(session, values),
  }),
  read<{ avs?: string }>({
    aboutSender: true,
    name: 'permissions',
    description: 'Show who may act for an AVS.',
    arguments: [['[avs]', 'name or address (default: you)']],
    examples: ['restack avs permissions lumen'],
    read: async (session, { avs }) =>
      (await import('../read/readPermissions.js')).readPermissions(session, avs),
  }),
  ...releases,
  avsDirectory,
  ...powers('avs', { account: 'lumen', helper: 'lumenSlasher' }),
])

const lists = () => import('../write/parse.js')
