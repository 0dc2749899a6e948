import {
  getPod,
  prepareCancelCheckpoint,
  prepareCreatePod,
  prepareRequestWithdrawal,
  prepareSetPodVersion,
  prepareSetProofSubmitter,
  prepareStartCheckpoint,
  RestackError,
} from '@restack/sdk'
import { type Address, type Hex, zeroAddress } from 'viem'
import type { ActionContext } from '../action.js'
import type { Field } from '../fields/field.js'
import { action } from './define.js'

/** A proof submitter names the pod; an owner has only one. */
const pod: Field = { name: 'pod', kind: 'account', optional: true, role: 'staker' }
const validators: Field = { name: 'validators', kind: 'pubkeys' }

/** What native restakers do that needs no proof: those are made by programs that have a beacon node. */
export const podActions = [
  action({
    name: 'createPod',
    group: 'pod',
    fields: [],
    calls: async ({ client, deployment }) => [await prepareCreatePod(client, { deployment })],
  }),
  action<{ pod?: Address }>({
    name: 'startCheckpoint',
    group: 'pod',
    fields: [pod],
    warns: true,
    calls: async (context, { pod }) => [
      await prepareStartCheckpoint(context.client, {
        deployment: context.deployment,
        pod: await podOf(context, pod),
      }),
    ],
  }),
  action({
    name: 'cancelCheckpoint',
    group: 'pod',
    fields: [],
    calls: async (context) => {
      const { pod } = await ownPod(context)
      return [await prepareCancelCheckpoint(context.client, { deployment: context.deployment, pod })]
    },
  }),
  action<{ validators: Hex[]; pod?: Address }>({
    name: 'requestExit',
    group: 'pod',
    fields: [validators, pod],
    warns: true,
    calls: (context, { validators, pod }) => request(context, { validators, pod, amountGwei: 0n }),
  }),
  action<{ validators: Hex[]; amount: bigint; pod?: Address }>({
    name: 'requestPartialWithdrawal',
    group: 'pod',
    fields: [
      validators,
      { name: 'amount', kind: 'amount', label: 'amountEach', decimals: 9, unit: 'ETH' },
      pod,
    ],
    calls: (context, { validators, amount, pod }) =>
      request(context, { validators, pod, amountGwei: amount }),
  }),
  action<{ submitter?: Address }>({
    name: 'setProofSubmitter',
    group: 'pod',
    fields: [{ name: 'submitter', kind: 'account', optional: true }],
    calls: async (context, { submitter = zeroAddress }) => {
      const { pod } = await ownPod(context)
      const { client, deployment } = context
      return [await prepareSetProofSubmitter(client, { deployment, pod, newProofSubmitter: submitter })]
    },
  }),
  action<{ version?: number }>({
    name: 'setPodVersion',
    group: 'pod',
    fields: [{ name: 'version', kind: 'number', optional: true }],
    warns: true,
    calls: async (context, { version: wanted }) => {
      const { pod, version } = await ownPod(context)
      const { client, deployment } = context
      if (wanted === undefined && (!version || version.latest <= version.current)) {
        throw new RestackError({
          code: 'NoLaterPodVersion',
          message: `The pod has the newest version there is${version ? `, ${version.current}` : ''}.`,
          remedy: 'There is nothing to do until a later one is added.',
        })
      }
      const newVersion = wanted ?? version?.latest ?? 0
      return [await prepareSetPodVersion(client, { deployment, pod, newVersion })]
    },
  }),
]

/** The sender's own pod. */
async function ownPod({ client, deployment, sender: owner }: ActionContext) {
  const pod = await getPod(client, { deployment, owner })
  if (pod.isDeployed) return pod
  throw new RestackError({
    code: 'NoPod',
    message: `${owner} has no pod.`,
    remedy: 'Create one first (createPod), or act as its owner.',
  })
}

/** A pod is named by its address or its owner's; without one it is the sender's. */
async function podOf(context: ActionContext, named: Address | undefined): Promise<Address> {
  if (named === undefined) return (await ownPod(context)).pod
  const { client, deployment } = context
  const { pod, isDeployed } = await getPod(client, { deployment, owner: named })
  return isDeployed ? pod : named
}

/** Nothing asked for is all: the validators exit. */
async function request(
  context: ActionContext,
  asked: { validators: readonly Hex[]; pod: Address | undefined; amountGwei: bigint },
) {
  const { client, deployment } = context
  const { validators, amountGwei } = asked
  const pod = await podOf(context, asked.pod)
  const requests = validators.map((pubkey) => ({ pubkey, amountGwei }))
  return [await prepareRequestWithdrawal(client, { deployment, pod, requests })]
}
