import { type Call, RestackError } from '@restack/sdk'
import { beaconEth, parseAmount } from '../amounts.js'
import type { WriteContext } from '../command.js'
import { parseCount } from '../write/parse.js'
import { readDepositData } from './depositData.js'
import { deployedPod, podOf } from './openPod.js'
import { pubkeysOf } from './validators.js'
import type { PodValues } from './values.js'

/** `restack pod stake` */
export async function stakeCalls(context: WriteContext, values: { file: string }): Promise<readonly Call[]> {
  const { sdk, client, deployment } = context
  const { pod } = await podOf(context, {})
  const deposits = await readDepositData({ path: values.file, pod })
  return Promise.all(deposits.map((deposit) => sdk.prepareStake(client, { deployment, ...deposit })))
}

/** `restack pod exit` */
export async function exitCalls(
  context: WriteContext,
  values: PodValues & { validators: string[] },
): Promise<readonly Call[]> {
  const pubkeys = await pubkeysOf(context, values, values.validators)
  return withdrawal(
    context,
    values,
    pubkeys.map((pubkey) => ({ pubkey, amountGwei: 0n })),
  )
}

/** `restack pod withdraw` */
export async function withdrawCalls(
  context: WriteContext,
  values: PodValues & { validator: string; eth: string },
): Promise<readonly Call[]> {
  const amountGwei = parseAmount(values.eth, beaconEth)
  const pubkeys = await pubkeysOf(context, values, [values.validator])
  return withdrawal(
    context,
    values,
    pubkeys.map((pubkey) => ({ pubkey, amountGwei })),
  )
}

/** `restack pod consolidate` */
export async function consolidateCalls(
  context: WriteContext,
  values: PodValues & { source: string; target: string },
): Promise<readonly Call[]> {
  const [srcPubkey = '0x', targetPubkey = '0x'] = await pubkeysOf(context, values, [
    values.source,
    values.target,
  ])
  return consolidation(context, values, [{ srcPubkey, targetPubkey }])
}

/** `restack pod switch` */
export async function switchCalls(
  context: WriteContext,
  values: PodValues & { validators: string[] },
): Promise<readonly Call[]> {
  const pubkeys = await pubkeysOf(context, values, values.validators)
  return consolidation(
    context,
    values,
    pubkeys.map((pubkey) => ({ srcPubkey: pubkey, targetPubkey: pubkey })),
  )
}

/** `restack pod upgrade` */
export async function upgradeCalls(
  context: WriteContext,
  values: { version?: string },
): Promise<readonly Call[]> {
  const { sdk, client, deployment } = context
  const { pod, version } = await deployedPod(context, {})
  if (version === null)
    throw new RestackError({
      code: 'NoPodVersions',
      message: `The pods of ${deployment.name} have no versions: their code is moved for them.`,
      remedy: 'There is nothing to be done.',
    })
  const newVersion =
    values.version === undefined ? version.latest : parseCount(values.version, 'The version', 255)
  return [await sdk.prepareSetPodVersion(client, { deployment, pod, newVersion })]
}

/** `restack pod recover` */
export async function recoverCalls(
  context: WriteContext,
  values: { amount: string; token: string; to?: string },
): Promise<readonly Call[]> {
  const { sdk, client, deployment, names, tokens, requireSender } = context
  const info = await tokens.token(values.token)
  const { pod } = await deployedPod(context, {})
  const recipient = values.to === undefined ? requireSender() : names.account(values.to)
  const recovered = [{ token: info.token, amount: parseAmount(values.amount, info) }]
  return [await sdk.prepareRecoverTokens(client, { deployment, pod, tokens: recovered, recipient })]
}

type Withdrawals = Parameters<WriteContext['sdk']['prepareRequestWithdrawal']>[1]['requests']
type Consolidations = Parameters<WriteContext['sdk']['prepareRequestConsolidation']>[1]['requests']

async function withdrawal(context: WriteContext, values: PodValues, requests: Withdrawals): Promise<Call[]> {
  const { sdk, client, deployment } = context
  const { pod } = await deployedPod(context, values)
  return [await sdk.prepareRequestWithdrawal(client, { deployment, pod, requests })]
}

async function consolidation(
  context: WriteContext,
  values: PodValues,
  requests: Consolidations,
): Promise<Call[]> {
  const { sdk, client, deployment } = context
  const { pod } = await deployedPod(context, values)
  return [await sdk.prepareRequestConsolidation(client, { deployment, pod, requests })]
}
