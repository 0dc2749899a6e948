import { group, read, sign, write } from '../command.js'

const tokenText = 'symbol of the token, or the address of the token or its strategy'
const approvalText = "file with the signature of the operator's approver, from restack operator sign-approval"

export const staker = group('staker', 'Restake: deposit, delegate, withdraw, and see what is yours.', [
  write<{ amount: string; token: string }>({
    name: 'deposit',
    description: 'Deposit tokens; approves them first where the allowance is too low.',
    arguments: [
      ['<amount>', 'whole tokens such as 12.5, a part such as 50%, or all'],
      ['<token>', tokenText],
    ],
    examples: ['restack staker deposit 12.5 rstETH --as alice', 'restack staker deposit all rstETH --as bob'],
    calls: async (context, { amount, token }) => {
      const { sdk, client, deployment } = context
      const { spendable, strategy } = await (await staking()).depositOf(context, { amount, token })
      return [await sdk.prepareDepositIntoStrategy(client, { deployment, strategy, amount: spendable })]
    },
  }),
  write<{ amount: string; token: string; spender?: string }>({
    name: 'approve',
    description: 'Let the StrategyManager take tokens from you, as deposits need.',
    arguments: [
      ['<amount>', 'whole tokens such as 12.5, or 0 to take the approval back'],
      ['<token>', 'symbol or address of the token'],
    ],
    options: [['--spender <account>', 'who may take them (default: the StrategyManager)']],
    examples: ['restack staker approve 100 rstETH --as alice'],
    calls: async (context, { amount, token, spender }) => {
      const { sdk, client, deployment, names } = context
      const info = await context.tokens.token(token)
      return [
        await sdk.prepareApprove(client, {
          deployment,
          token: info.token,
          amount: amount === '0' ? 0n : (await amounts()).parseAmount(amount, info),
          spender: spender === undefined ? undefined : names.account(spender),
        }),
      ]
    },
  }),
  sign<{ amount: string; token: string; validFor?: string; nonce?: string }>({
    name: 'sign-deposit',
    description: 'Sign for a deposit that somebody else pays and sends: you are credited the stake.',
    arguments: [
      ['<amount>', 'whole tokens such as 12.5'],
      ['<token>', tokenText],
    ],
    options: [
      ['--valid-for <duration>', 'how long the signature can be used, such as 3d12h (default 1d)'],
      ['--nonce <number>', 'nonce of the signature (default: your next one)'],
    ],
    examples: ['restack staker sign-deposit 2 rstETH --as alice --out signed-deposit.json'],
    sign: async (context, values) => (await staking()).signDeposit(context, values),
  }),
  write<{ file: string; signature?: string }>({
    name: 'deposit-with-signature',
    description: 'Pay a deposit for the staker who signed for it.',
    arguments: [['<file>', 'from restack staker sign-deposit']],
    options: [['--signature <hex>', 'the signature, if the file has none because it was signed elsewhere']],
    examples: ['restack staker deposit-with-signature signed-deposit.json --as bob'],
    calls: async (context, { file, signature }) => {
      const { sdk, client, deployment } = context
      const deposit = await (await signatures()).readSignedDeposit(context, { file, signature })
      return [await sdk.prepareDepositIntoStrategyWithSignature(client, { deployment, ...deposit })]
    },
  }),
  write<{ operator: string; approval?: string }>({
    name: 'delegate',
    description: 'Delegate all of your stake to an operator.',
    arguments: [['<operator>', 'name or address']],
    options: [['--approval <file>', approvalText]],
    examples: ['restack staker delegate northstar --as alice'],
    calls: async (context, { operator, approval }) => {
      const { sdk, client, deployment, names } = context
      return [
        await sdk.prepareDelegateTo(client, {
          deployment,
          operator: names.account(operator),
          approval: await (await signatures()).readApproval(context, approval),
        }),
      ]
    },
  }),
  write<{ staker?: string }>({
    name: 'undelegate',
    description: 'End a delegation; all of the stake is queued for withdrawal.',
    options: [
      [
        '--staker <account>',
        'whose delegation, if the sender is its operator or approver (default: the sender)',
      ],
    ],
    examples: [
      'restack staker undelegate --as alice',
      'restack staker undelegate --staker alice --as northstar',
    ],
    calls: async ({ sdk, client, deployment, names, requireSender }, { staker }) => [
      await sdk.prepareUndelegate(client, {
        deployment,
        staker: staker === undefined ? requireSender() : names.account(staker),
      }),
    ],
  }),
  write<{ operator: string; approval?: string }>({
    name: 'redelegate',
    description: 'Change the operator; all of the stake is queued and comes back as shares of the new one.',
    arguments: [['<operator>', 'the new one: name or address']],
    options: [['--approval <file>', approvalText]],
    examples: ['restack staker redelegate bluepeak --as alice'],
    calls: async (context, { operator, approval }) => {
      const { sdk, client, deployment, names } = context
      return [
        await sdk.prepareRedelegate(client, {
          deployment,
          newOperator: names.account(operator),
          approval: await (await signatures()).readApproval(context, approval),
        }),
      ]
    },
  }),
  write<{ amount: string; token?: string }>({
    name: 'withdraw',
    description: 'Queue a withdrawal; restack staker complete pays it out after the delay.',
    arguments: [
      ['<amount>', 'whole tokens such as 12.5, a part such as 50%, or all'],
      ['[token]', `${tokenText}; without it, all of everything`],
    ],
    examples: ['restack staker withdraw 5 rstETH --as alice', 'restack staker withdraw all --as alice'],
    calls: async (context, values) => (await staking()).queueWithdrawal(context, values),
  }),
  write<{ withdrawals?: string[]; asShares?: boolean }>({
    name: 'complete',
    description: 'Complete withdrawals whose delay is over: all of them, or those named.',
    arguments: [['[withdrawals...]', 'roots as restack staker withdrawals shows them']],
    options: [['--as-shares', 'keep it restaked, delegated as you are now, instead of being paid in tokens']],
    examples: ['restack staker complete --as alice', 'restack staker complete --as-shares --as alice'],
    calls: async (context, values) => (await staking()).completeWithdrawals(context, values),
  }),
  read<{ staker?: string }>({
    aboutSender: true,
    name: 'position',
    description:
      'Show what a staker has: deposited, withdrawable, slashed and queued, and to whom it is delegated.',
    arguments: [['[staker]', 'name or address (default: you)']],
    examples: ['restack staker position alice'],
    read: async (session, { staker }) =>
      (await import('../read/readPosition.js')).readPosition(session, staker),
  }),
  read<{ staker?: string }>({
    aboutSender: true,
    name: 'withdrawals',
    description: 'Show queued withdrawals with what they are worth and when they can be completed.',
    arguments: [['[staker]', 'name or address (default: you)']],
    examples: ['restack staker withdrawals alice'],
    read: async (session, { staker }) =>
      (await import('../read/readWithdrawals.js')).readWithdrawals(session, staker),
  }),
  read<{ staker?: string }>({
    aboutSender: true,
    name: 'exposure',
    description: 'Show which operator sets could slash how much of a stake, and until when.',
    arguments: [['[staker]', 'name or address (default: you)']],
    examples: ['restack staker exposure alice', 'restack staker exposure alice --json'],
    read: async (session, { staker }) =>
      (await import('../read/readExposure.js')).readExposure(session, staker),
  }),
])

const amounts = () => import('../amounts.js')
const staking = () => import('../write/staking.js')
const signatures = () => import('../write/signatures.js')
