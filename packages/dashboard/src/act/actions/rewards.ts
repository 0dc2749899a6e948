import { ApiError, getRewardsProof } from '@restack/api/client'
import {
  type OperatorSet,
  prepareProcessClaim,
  prepareSetClaimerFor,
  prepareSetOperatorAVSSplit,
  prepareSetOperatorPISplit,
  prepareSetOperatorSetSplit,
  RestackError,
} from '@restack/sdk'
import { type Address, zeroAddress } from 'viem'
import { action } from './define.js'

/** What earners do. */
export const earnerActions = [
  action<{ earner: Address; tokens?: Address[]; recipient: Address }>({
    name: 'claimRewards',
    group: 'staker',
    fields: [
      { name: 'earner', kind: 'account', role: 'staker', initial: 'sender' },
      { name: 'tokens', kind: 'rewardTokens', label: 'rewardTokens', optional: true },
      { name: 'recipient', kind: 'account', label: 'receiver', initial: 'sender' },
    ],
    calls: async ({ client, deployment }, { earner, tokens, recipient }) => {
      if (!deployment.apiUrl) throw noApi()
      const asked = { earner, tokens: tokens?.join(',') }
      const { claim } = await getRewardsProof(deployment.apiUrl, asked).catch(refused)
      return [
        await prepareProcessClaim(client, {
          deployment,
          claim: {
            ...claim,
            earnerTreeProof: claim.earnerTreeProof as Address,
            tokenTreeProofs: claim.tokenTreeProofs as Address[],
          },
          recipient,
        }),
      ]
    },
  }),
  action<{ claimer?: Address }>({
    name: 'setClaimer',
    group: 'staker',
    fields: [{ name: 'claimer', kind: 'account', optional: true }],
    calls: async ({ client, deployment }, { claimer = zeroAddress }) => [
      await prepareSetClaimerFor(client, { deployment, claimer }),
    ],
  }),
]

/** What operators keep of rewards: of an operator set, of an AVS, or of what all earners are paid. */
export const splitActions = [
  action<{ split: number; set?: OperatorSet; avs?: Address }>({
    name: 'setSplit',
    group: 'operator',
    fields: [
      { name: 'split', kind: 'number' },
      { name: 'set', kind: 'set', optional: true },
      { name: 'avs', kind: 'account', label: 'splitAvs', role: 'avs', optional: true },
    ],
    warns: true,
    calls: async ({ client, deployment, sender: operator }, { split: splitBips, set: operatorSet, avs }) => {
      const common = { deployment, operator, splitBips }
      if (operatorSet) return [await prepareSetOperatorSetSplit(client, { ...common, operatorSet })]
      if (avs) return [await prepareSetOperatorAVSSplit(client, { ...common, avs })]
      return [await prepareSetOperatorPISplit(client, common)]
    },
  }),
]

/** What the API says to it, as the form shows what the contracts say. */
function refused(error: unknown): never {
  if (!(error instanceof ApiError)) throw error
  const { code = 'ApiUnavailable', message, remedy = 'Try again in a moment.' } = error
  throw new RestackError({ code, message, remedy, cause: error })
}

function noApi(): RestackError {
  return new RestackError({
    code: 'NoApi',
    message: 'This page does not know its API, which proves what can be claimed.',
    remedy: 'Reload the page, or claim with the command line.',
  })
}
