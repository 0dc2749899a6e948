import type { Call } from '@restack/sdk'
import { type Address, zeroAddress } from 'viem'
import { parseAmount, parsePercent } from '../amounts.js'
import type { WriteContext } from '../command.js'
import { InputError } from '../InputError.js'
import { parseCount } from '../write/parse.js'

/** `restack rewards set-split`: of an AVS, of an operator set, or of rewards for all earners. */
export async function splitCalls(
  { sdk, client, deployment, names, requireSender }: WriteContext,
  { target, percent, operator: named }: { target: string; percent: string; operator?: string },
): Promise<Call[]> {
  const operator = named === undefined ? requireSender() : names.account(named)
  const parameters = { deployment, operator, splitBips: parseBips(percent) }
  if (target === 'all-earners') return [await sdk.prepareSetOperatorPISplit(client, parameters)]
  return target.includes('/')
    ? [
        await sdk.prepareSetOperatorSetSplit(client, {
          ...parameters,
          operatorSet: names.operatorSet(target),
        }),
      ]
    : [await sdk.prepareSetOperatorAVSSplit(client, { ...parameters, avs: names.account(target) })]
}

/**
 * @throws InputError `InvalidChoice`
 */
export function isOn(choice: string): boolean {
  if (choice === 'on' || choice === 'off') return choice === 'on'
  throw new InputError({
    code: 'InvalidChoice',
    message: `"${choice}" is neither on nor off.`,
    remedy: 'Write on or off.',
  })
}

/** `10%` as 1000. */
export function parseBips(text: string): number {
  const part = parsePercent(text)
  const bip = 10n ** 14n
  if (part % bip === 0n) return Number(part / bip)
  throw new InputError({
    code: 'InvalidPercentage',
    message: `"${text}" has more than two digits after the point.`,
    remedy: 'Splits are set in hundredths of a percent, such as 2.25%.',
  })
}

/** `restack rewards set-claimer` */
export async function claimerCalls(
  { sdk, client, deployment, names }: WriteContext,
  { claimer, earner }: { claimer: string; earner?: string },
): Promise<Call[]> {
  return [
    await sdk.prepareSetClaimerFor(client, {
      deployment,
      claimer: claimer === 'none' ? zeroAddress : names.account(claimer),
      earner: earner === undefined ? undefined : names.account(earner),
    }),
  ]
}

/** `restack rewards set-fee` */
export async function feeCalls(
  { sdk, client, deployment, names, requireSender }: WriteContext,
  { choice, submitter }: { choice: string; submitter?: string },
): Promise<Call[]> {
  return [
    await sdk.prepareSetOptInForProtocolFee(client, {
      deployment,
      submitter: submitter === undefined ? requireSender() : names.account(submitter),
      optIn: isOn(choice),
    }),
  ]
}

const ether = { symbol: 'ETH', decimals: 18 }

/** `restack rewards bond deposit` */
export async function depositBondCalls(
  { sdk, client, deployment }: WriteContext,
  { eth }: { eth: string },
): Promise<Call[]> {
  return [await sdk.prepareDepositBond(client, { deployment, amount: parseAmount(eth, ether) })]
}

/** `restack rewards bond withdraw` */
export async function withdrawBondCalls(
  { sdk, client, deployment, names, requireSender }: WriteContext,
  { eth, to }: { eth: string; to?: string },
): Promise<Call[]> {
  const recipient: Address = to === undefined ? requireSender() : names.account(to)
  return [await sdk.prepareWithdrawBond(client, { deployment, amount: await amountOf(), recipient })]

  async function amountOf(): Promise<bigint> {
    if (eth !== 'all') return parseAmount(eth, ether)
    const { account } = await sdk.getRootPoster(client, { deployment, account: requireSender() })
    return account?.balance ?? 0n
  }
}

/** `restack rewards bond release` */
export async function releaseCalls(
  { sdk, client, deployment }: WriteContext,
  { index }: { index: string },
): Promise<Call[]> {
  const rootIndex = parseCount(index, 'The number of a root', 4_294_967_295)
  return [await sdk.prepareReleaseBond(client, { deployment, rootIndex })]
}
