import {
  encodeCall,
  liquidStakingTokenAbi,
  type OperatorSet,
  prepareClearBurnOrRedistributableShares,
  underlyingToken,
} from '@restack/sdk'
import type { Address } from 'viem'
import { action } from './define.js'

export const anyonesActions = [
  action<{ set: OperatorSet; slash: number }>({
    name: 'clearSlash',
    group: 'anyone',
    fields: [
      { name: 'set', kind: 'set' },
      { name: 'slash', kind: 'number' },
    ],
    calls: async ({ client, deployment }, { set, slash }) => [
      await prepareClearBurnOrRedistributableShares(client, {
        deployment,
        operatorSet: set,
        slashId: BigInt(slash),
      }),
    ],
  }),
  action<{ strategy: Address; amount: bigint; recipient: Address }>({
    name: 'faucet',
    group: 'devnet',
    sentBy: 'faucet',
    fields: [
      { name: 'strategy', kind: 'strategy' },
      { name: 'amount', kind: 'amount' },
      { name: 'recipient', kind: 'account', label: 'receiver', initial: 'sender' },
    ],
    calls: async ({ client, deployment }, { strategy, amount, recipient }) => [
      encodeCall(deployment, {
        contract: await underlyingToken(client, strategy),
        abi: liquidStakingTokenAbi,
        functionName: 'mint',
        args: [recipient, amount],
      }),
    ],
  }),
]
