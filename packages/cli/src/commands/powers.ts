import { type CommandGroup, group, type WriteContext, write } from '../command.js'

/** `admin` and `appointee` of operators and of AVSs: the same contract and the same commands. */
export function powers(
  kind: 'operator' | 'avs',
  examples: { account: string; helper: string },
): CommandGroup[] {
  const option = [
    `--${kind} <account>`,
    `whose powers, if the sender is an admin (default: the sender)`,
  ] as const
  type Managed = { operator?: string; avs?: string }
  const managed = ({ names, requireSender }: WriteContext, { operator, avs }: Managed) => {
    const given = operator ?? avs
    return given === undefined ? requireSender() : names.account(given)
  }
  const { account, helper } = examples
  const admin = group(
    'admin',
    `Decide who manages the ${kind === 'avs' ? 'AVS' : kind} with all of its powers.`,
    [
      write<{ account: string } & Managed>({
        name: 'add',
        description: 'Offer an account to become admin; it does by accepting.',
        arguments: [['<account>', 'name or address']],
        options: [option],
        examples: [`restack ${kind} admin add ${helper} --as ${account}`],
        calls: async (context, values) => [
          await context.sdk.prepareAddPendingAdmin(context.client, {
            deployment: context.deployment,
            managedAccount: managed(context, values),
            admin: context.names.account(values.account),
          }),
        ],
      }),
      write<{ account: string }>({
        name: 'accept',
        description: 'Become admin of an account that offered it.',
        arguments: [
          ['<account>', `the ${kind === 'avs' ? 'AVS' : kind} that made the offer: name or address`],
        ],
        examples: [`restack ${kind} admin accept ${account} --as ${helper}`],
        calls: async ({ sdk, client, deployment, names }, { account }) => [
          await sdk.prepareAcceptAdmin(client, { deployment, managedAccount: names.account(account) }),
        ],
      }),
      write<{ account: string } & Managed>({
        name: 'remove',
        description: 'Take the powers from an admin; the last one must stay.',
        arguments: [['<account>', 'name or address']],
        options: [option],
        examples: [`restack ${kind} admin remove ${helper} --as ${account}`],
        calls: async (context, values) => [
          await context.sdk.prepareRemoveAdmin(context.client, {
            deployment: context.deployment,
            managedAccount: managed(context, values),
            admin: context.names.account(values.account),
          }),
        ],
      }),
      write<{ account: string } & Managed>({
        name: 'cancel',
        description: 'Withdraw an offer to become admin that was not accepted yet.',
        arguments: [['<account>', 'name or address']],
        options: [option],
        examples: [`restack ${kind} admin cancel ${helper} --as ${account}`],
        calls: async (context, values) => [
          await context.sdk.prepareRemovePendingAdmin(context.client, {
            deployment: context.deployment,
            managedAccount: managed(context, values),
            admin: context.names.account(values.account),
          }),
        ],
      }),
    ],
  )
  type Appointment = { account: string; contract: string; function: string } & Managed
  const appointment: readonly (readonly [string, string])[] = [
    ['<account>', 'name or address'],
    ['<contract>', 'name of the contract, such as allocationManager, or its address'],
    ['<function>', 'name of the function, such as modifyAllocations, or its selector'],
  ]
  const prepared = async (context: WriteContext, values: Appointment) => {
    const target = context.names.contract(values.contract)
    const { selectorOf } = await import('../write/selectorOf.js')
    return {
      deployment: context.deployment,
      managedAccount: managed(context, values),
      appointee: context.names.account(values.account),
      target,
      selector: selectorOf(context, { contract: values.contract, target, name: values.function }),
    }
  }
  const appointee = group('appointee', 'Let others call single functions in the name of the account.', [
    write<Appointment>({
      name: 'set',
      description: 'Let an account call one function of one contract for you.',
      arguments: appointment,
      options: [option],
      examples: [
        `restack ${kind} appointee set ${helper} allocationManager ${exampleFunction[kind]} --as ${account}`,
      ],
      calls: async (context, values) => [
        await context.sdk.prepareSetAppointee(context.client, await prepared(context, values)),
      ],
    }),
    write<Appointment>({
      name: 'remove',
      description: 'Take that back.',
      arguments: appointment,
      options: [option],
      examples: [
        `restack ${kind} appointee remove ${helper} allocationManager ${exampleFunction[kind]} --as ${account}`,
      ],
      calls: async (context, values) => [
        await context.sdk.prepareRemoveAppointee(context.client, await prepared(context, values)),
      ],
    }),
  ])
  return [admin, appointee]
}

const exampleFunction = { operator: 'modifyAllocations', avs: 'addStrategiesToOperatorSet' } as const
