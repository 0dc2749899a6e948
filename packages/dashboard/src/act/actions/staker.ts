import {
  type DelegationApproval,
  depositSharesFor,
  getPosition,
  getWithdrawals,
  prepareCompleteQueuedWithdrawal,
  prepareCompleteQueuedWithdrawals,
  prepareDelegateTo,
  prepareDepositIntoStrategy,
  prepareQueueWithdrawals,
  prepareRedelegate,
  prepareUndelegate,
  RestackError,
} from '@restack/sdk'
import { type Address, formatUnits, type Hex, isAddressEqual } from 'viem'
import { action } from './define.js'

export const stakerActions = [
  action<{ strategy: Address; amount: bigint }>({
    name: 'deposit',
    group: 'staker',
    fields: [
      { name: 'strategy', kind: 'strategy' },
      { name: 'amount', kind: 'amount', of: 'balance' },
    ],
    changesExposure: true,
    calls: async ({ client, deployment }, { strategy, amount }) => [
      await prepareDepositIntoStrategy(client, { deployment, strategy, amount }),
    ],
  }),
  action<{ operator: Address; approval?: DelegationApproval }>({
    name: 'delegate',
    group: 'staker',
    fields: [
      { name: 'operator', kind: 'account', role: 'operator' },
      { name: 'approval', kind: 'approval', optional: true },
    ],
    changesExposure: true,
    calls: async ({ client, deployment }, { operator, approval }) => [
      await prepareDelegateTo(client, { deployment, operator, approval }),
    ],
  }),
  action<{ operator: Address; approval?: DelegationApproval }>({
    name: 'redelegate',
    group: 'staker',
    fields: [
      { name: 'operator', kind: 'account', role: 'operator', label: 'newOperator' },
      { name: 'approval', kind: 'approval', optional: true },
    ],
    changesExposure: true,
    warns: true,
    calls: async ({ client, deployment }, { operator, approval }) => [
      await prepareRedelegate(client, { deployment, newOperator: operator, approval }),
    ],
  }),
  action<{ staker: Address }>({
    name: 'undelegate',
    group: 'staker',
    fields: [{ name: 'staker', kind: 'account', role: 'staker', initial: 'sender' }],
    changesExposure: true,
    warns: true,
    calls: async ({ client, deployment }, { staker }) => [
      await prepareUndelegate(client, { deployment, staker }),
    ],
  }),
  action<{ strategy: Address; amount: bigint }>({
    name: 'withdraw',
    group: 'staker',
    fields: [
      { name: 'strategy', kind: 'strategy' },
      { name: 'amount', kind: 'amount', of: 'withdrawable' },
    ],
    changesExposure: true,
    warns: true,
    calls: async ({ client, deployment, sender: staker }, { strategy, amount }) => {
      const { strategies } = await getPosition(client, { deployment, staker })
      const position = strategies.find((held) => isAddressEqual(held.strategy, strategy))
      const available = position?.withdrawable.tokens ?? 0n
      if (!position || amount > available) {
        const show = (value: bigint) =>
          `${formatUnits(value, position?.decimals ?? 18)} ${position?.symbol ?? ''}`
        throw new RestackError({
          code: 'AmountTooHigh',
          message: `${staker} can withdraw ${show(available)}, less than ${show(amount)}.`.replace(
            / ([,.])/g,
            '$1',
          ),
          remedy: 'Withdraw less, or all.',
        })
      }
      const depositShares = depositSharesFor(position, amount)
      const withdrawals = [{ strategies: [strategy], depositShares: [depositShares] }]
      return [await prepareQueueWithdrawals(client, { deployment, withdrawals })]
    },
  }),
  action<{ withdrawals?: Hex[]; receive: string }>({
    name: 'complete',
    group: 'staker',
    fields: [
      { name: 'withdrawals', kind: 'withdrawals', optional: true },
      { name: 'receive', kind: 'choice', choices: ['tokens', 'shares'] },
    ],
    changesExposure: true,
    calls: async ({ client, deployment, sender: staker }, { withdrawals: roots, receive }) => {
      const { withdrawals } = await getWithdrawals(client, { deployment, staker })
      const wanted = withdrawals.filter(({ root, completable }) =>
        roots === undefined ? completable : roots.includes(root),
      )
      const missing = roots?.find((root) => !withdrawals.some((entry) => entry.root === root))
      if (missing !== undefined || wanted.length === 0) {
        throw new RestackError({
          code: missing === undefined ? 'NothingToComplete' : 'WithdrawalNotQueued',
          message:
            missing === undefined
              ? `${staker} has no withdrawal that can be completed now.`
              : `${staker} has no queued withdrawal ${missing}.`,
          remedy: 'The list of withdrawals says which there are, and from when on each can be completed.',
        })
      }
      const list = wanted.map(({ withdrawal }) => ({ withdrawal, receiveAsTokens: receive === 'tokens' }))
      const [only] = list
      return [
        only && list.length === 1
          ? await prepareCompleteQueuedWithdrawal(client, { deployment, ...only })
          : await prepareCompleteQueuedWithdrawals(client, { deployment, withdrawals: list }),
      ]
    },
  }),
]
