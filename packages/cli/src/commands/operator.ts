import { group, read, sign, type WriteContext, write } from '../command.js'
import { operatorDirectory } from './directory.js'
import { keys } from './keys.js'
import { powers } from './powers.js'

const delayText = 'blocks such as 10, or a duration such as 3d12h'
const operatorOption = [
  '--operator <account>',
  'for which operator, if the sender is its admin or appointee (default: the sender)',
] as const

function operatorOf({ names, requireSender }: WriteContext, { operator }: { operator?: string | undefined }) {
  return operator === undefined ? requireSender() : names.account(operator)
}

export const operator = group(
  'operator',
  'Run an operator: register, join operator sets, allocate stake to them.',
  [
    write<{ allocationDelay: string; metadataUri: string; approver?: string }>({
      name: 'register',
      description: 'Become an operator. This cannot be undone.',
      options: [
        [
          '--allocation-delay <delay>',
          `time from raising an allocation until it counts: ${delayText}`,
          'required',
        ],
        ['--metadata-uri <url>', 'where the operator describes itself', 'required'],
        ['--approver <account>', 'whose signature stakers need to delegate (default: none is needed)'],
      ],
      examples: [
        'restack operator register --allocation-delay 10 --metadata-uri https://operator.example/me.json --as judy',
      ],
      calls: async (context, { allocationDelay, metadataUri, approver }) => [
        await context.sdk.prepareRegisterAsOperator(context.client, {
          deployment: context.deployment,
          allocationDelayBlocks: (await lists()).parseBlocks(context, allocationDelay),
          metadataUri,
          delegationApprover: approver === undefined ? undefined : context.names.account(approver),
        }),
      ],
    }),
    write<{ approver: string; operator?: string }>({
      name: 'update-details',
      description: 'Change who must approve delegations.',
      options: [
        ['--approver <account>', 'whose signature stakers need to delegate, or none', 'required'],
        operatorOption,
      ],
      examples: ['restack operator update-details --approver none --as harborlight'],
      calls: async (context, { approver, operator }) => [
        await context.sdk.prepareModifyOperatorDetails(context.client, {
          deployment: context.deployment,
          operator: operatorOf(context, { operator }),
          delegationApprover: approver === 'none' ? zeroAddress : context.names.account(approver),
        }),
      ],
    }),
    write<{ url: string; operator?: string }>({
      name: 'update-metadata',
      description: 'Say where the operator describes itself.',
      arguments: [['<url>', 'address of a JSON file']],
      options: [operatorOption],
      examples: ['restack operator update-metadata https://northstar.example/new.json --as northstar'],
      calls: async (context, { url, operator }) => [
        await context.sdk.prepareUpdateOperatorMetadataURI(context.client, {
          deployment: context.deployment,
          operator: operatorOf(context, { operator }),
          metadataUri: url,
        }),
      ],
    }),
    sign<{ staker: string; operator?: string; validFor?: string }>({
      name: 'sign-approval',
      description: "Approve one staker's delegation, as the operator's approver.",
      arguments: [['<staker>', 'who may delegate: name or address']],
      options: [
        ['--operator <account>', 'to whom (default: the sender, which is its own approver)'],
        ['--valid-for <duration>', 'how long the approval can be used, such as 3d12h (default 1d)'],
      ],
      examples: [
        'restack operator sign-approval alice --operator harborlight --as harborlightApprover --out approval.json',
      ],
      sign: async (context, values) => (await import('../write/signatures.js')).signApproval(context, values),
    }),
    write<{ delay: string; operator?: string }>({
      name: 'set-allocation-delay',
      description: 'Change the time from raising an allocation until it counts.',
      arguments: [['<delay>', delayText]],
      options: [operatorOption],
      examples: ['restack operator set-allocation-delay 20 --as northstar'],
      calls: async (context, { delay, operator }) => [
        await context.sdk.prepareSetAllocationDelay(context.client, {
          deployment: context.deployment,
          operator: operatorOf(context, { operator }),
          allocationDelayBlocks: (await lists()).parseBlocks(context, delay),
        }),
      ],
    }),
    write<{ sets: string[]; data?: string; operator?: string }>({
      name: 'join',
      description: 'Become a member of operator sets.',
      arguments: [['<sets...>', 'such as lumen/0']],
      options: [['--data <hex>', "handed to the AVS's registrar as it is"], operatorOption],
      examples: ['restack operator join lumen/0 lumen/1 --as northstar'],
      calls: async (context, { sets, data, operator }) => {
        const { byAvs, parseHex } = await lists()
        return Promise.all(
          byAvs(context, sets).map(({ avs, operatorSetIds }) =>
            context.sdk.prepareRegisterForOperatorSets(context.client, {
              deployment: context.deployment,
              operator: operatorOf(context, { operator }),
              avs,
              operatorSetIds,
              data: data === undefined ? undefined : parseHex(data),
            }),
          ),
        )
      },
    }),
    write<{ sets: string[]; operator?: string }>({
      name: 'leave',
      description: 'Leave operator sets; an AVS may also make an operator leave its own.',
      arguments: [['<sets...>', 'such as lumen/0']],
      options: [
        ['--operator <account>', 'which operator leaves, if the sender is not it (default: the sender)'],
      ],
      examples: ['restack operator leave lumen/0 --as northstar'],
      calls: async (context, { sets, operator }) =>
        Promise.all(
          (await lists()).byAvs(context, sets).map(({ avs, operatorSetIds }) =>
            context.sdk.prepareDeregisterFromOperatorSets(context.client, {
              deployment: context.deployment,
              operator: operatorOf(context, { operator }),
              avs,
              operatorSetIds,
            }),
          ),
        ),
    }),
    write<{ set: string; allocations: string[]; operator?: string }>({
      name: 'allocate',
      description: 'Set how much of the delegated stake an operator set can slash.',
      arguments: [
        ['<set>', 'such as lumen/0'],
        ['<allocations...>', 'token=percent of all of its stake, such as rstETH=40%'],
      ],
      options: [operatorOption],
      examples: ['restack operator allocate lumen/0 rstETH=40% wstkETH=35% --as northstar'],
      calls: async (context, { set, allocations, operator }) => {
        const shares = await (await lists()).parseShares(context, allocations)
        return [
          await context.sdk.prepareModifyAllocations(context.client, {
            deployment: context.deployment,
            operator: operatorOf(context, { operator }),
            allocations: [
              {
                operatorSet: context.names.operatorSet(set),
                strategies: shares.map(({ strategy }) => strategy),
                newMagnitudes: shares.map(({ part }) => part),
              },
            ],
          }),
        ]
      },
    }),
    write<{ operator: string; tokens?: string[]; limit: string }>({
      name: 'clear-deallocations',
      description: 'Free stake whose deallocation delay is over, to allocate it anew. Anyone may.',
      arguments: [
        ['<operator>', 'name or address'],
        ['[tokens...]', 'symbols, or addresses of strategies (default: all of the deployment)'],
      ],
      options: [['--limit <number>', 'at most how many reductions a token (default 100)']],
      examples: ['restack operator clear-deallocations northstar rstETH --as northstar'],
      calls: async (context, { operator, tokens = [], limit = '100' }) => {
        const { parseCount, strategiesOf } = await lists()
        const strategies = await strategiesOf(
          context,
          tokens.length > 0 ? tokens : Object.keys(context.deployment.strategies),
        )
        const count = parseCount(limit, '--limit', 65_535)
        return [
          await context.sdk.prepareClearDeallocationQueue(context.client, {
            deployment: context.deployment,
            operator: context.names.account(operator),
            strategies,
            numbersToClear: strategies.map(() => count),
          }),
        ]
      },
    }),
    read<{ operator?: string }>({
      aboutSender: true,
      name: 'show',
      description: 'Show an operator: stake, memberships, allocations, and what changes when.',
      arguments: [['[operator]', 'name or address (default: you)']],
      examples: ['restack operator show northstar'],
      read: async (session, { operator }) =>
        (await import('../read/readOperator.js')).readOperator(session, operator),
    }),
    read<{ operator?: string }>({
      aboutSender: true,
      name: 'permissions',
      description: 'Show who may act for an operator.',
      arguments: [['[operator]', 'name or address (default: you)']],
      examples: ['restack operator permissions northstar'],
      read: async (session, { operator }) =>
        (await import('../read/readPermissions.js')).readPermissions(session, operator),
    }),
    keys,
    operatorDirectory,
    ...powers('operator', { account: 'northstar', helper: 'northstarBot' }),
  ],
)

const zeroAddress = '0x0000000000000000000000000000000000000000'
const lists = () => import('../write/parse.js')
