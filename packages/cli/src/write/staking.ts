import { type Call, RestackError, type StrategyInfo } from '@restack/sdk'
import { erc20Abi, formatUnits, type Hex } from 'viem'
import { readContract } from 'viem/actions'
import { parseAmount, parsePercent } from '../amounts.js'
import type { Signed, WriteContext } from '../command.js'
import { formatDistance, formatTime } from '../time.js'
import { expiryAfter } from './signatures.js'

/** `all`, or a percentage. */
function isPart(amount: string): boolean {
  return amount === 'all' || amount.endsWith('%')
}

/** That part of a total, rounded down. */
function partOf(total: bigint, amount: string): bigint {
  return amount === 'all' ? total : (total * parsePercent(amount)) / 10n ** 18n
}

/**
 * The strategy and the amount of a deposit; `all` and percentages are of the sender's balance.
 *
 * @throws RestackError `NothingToDeposit`, `NativeEther`, `InvalidAmount`
 */
export async function depositOf(
  { tokens, client, names, sdk, requireSender }: WriteContext,
  { amount, token }: { amount: string; token: string },
): Promise<{ spendable: bigint } & StrategyInfo> {
  const info = await tokens.strategy(token)
  if (info.token === null) {
    throw new RestackError({
      code: 'NativeEther',
      message: 'Native ETH is not deposited into a strategy.',
      remedy: 'It is restaked through a pod, by running a validator; deposit a liquid staking token instead.',
    })
  }
  if (!isPart(amount)) return { ...info, spendable: parseAmount(amount, info) }
  const owner = requireSender()
  const balance = await readContract(client, {
    address: info.token,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [owner],
  }).catch((error) => {
    throw sdk.toRestackError(error)
  })
  const part = partOf(balance, amount)
  if (part > 0n) return { ...info, spendable: part }
  throw new RestackError({
    code: 'NothingToDeposit',
    message: `${names.show(owner)} has no ${info.symbol}.`,
    remedy: `Get ${info.symbol} first, or deposit another token.`,
  })
}

/**
 * A withdrawal in tokens becomes one in deposit shares, as the protocol counts: what is withdrawable is less where
 * there was slashing.
 *
 * @throws RestackError `NothingToWithdraw`, `AmountTooHigh`, `InvalidAmount`, `InvalidCommand`
 */
export async function queueWithdrawal(
  { sdk, client, deployment, names, tokens, requireSender }: WriteContext,
  { amount, token }: { amount: string; token?: string },
): Promise<Call[]> {
  const staker = requireSender()
  const { strategies } = await sdk.getPosition(client, { deployment, staker })
  const held = strategies.filter(({ deposited }) => deposited.shares > 0n)
  const nothing = (what: string) =>
    new RestackError({
      code: 'NothingToWithdraw',
      message: `${names.show(staker)} has no ${what} to withdraw.`,
      remedy:
        'restack staker position shows what there is; what is queued already is in restack staker withdrawals.',
    })
  if (token === undefined) {
    if (!isPart(amount)) {
      throw new RestackError({
        code: 'InvalidCommand',
        message: `${amount} of which token is to be withdrawn is not said.`,
        remedy: `Name the token, such as restack staker withdraw ${amount} ${held[0]?.symbol ?? 'rstETH'}.`,
      })
    }
    if (held.length === 0) throw nothing('stake')
    const withdrawals = held.map(({ strategy, deposited }) => ({
      strategies: [strategy],
      depositShares: [partOf(deposited.shares, amount)],
    }))
    return [await sdk.prepareQueueWithdrawals(client, { deployment, withdrawals })]
  }
  const { strategy, symbol, decimals } = await tokens.strategy(token)
  const position = held.find((entry) => entry.strategy === strategy)
  if (!position) throw nothing(symbol)
  const { deposited, withdrawable } = position
  let depositShares = isPart(amount) ? partOf(deposited.shares, amount) : deposited.shares
  if (!isPart(amount)) {
    const wanted = parseAmount(amount, { symbol, decimals })
    if (wanted > withdrawable.tokens) {
      const show = (value: bigint) => `${formatUnits(value, decimals)} ${symbol}`
      throw new RestackError({
        code: 'AmountTooHigh',
        message: `${names.show(staker)} can withdraw ${show(withdrawable.tokens)}, less than ${show(wanted)}.`,
        remedy: 'Withdraw less, or all.',
      })
    }
    depositShares = sdk.depositSharesFor(position, wanted)
  }
  const withdrawals = [{ strategies: [strategy], depositShares: [depositShares] }]
  return [await sdk.prepareQueueWithdrawals(client, { deployment, withdrawals })]
}

/**
 * Completes withdrawals: those named, or all whose delay is over.
 *
 * @throws RestackError `NothingToComplete`, `WithdrawalNotQueued`
 */
export async function completeWithdrawals(
  { sdk, client, deployment, names, block, requireSender }: WriteContext,
  { withdrawals: roots = [], asShares = false }: { withdrawals?: string[]; asShares?: boolean },
): Promise<Call[]> {
  const staker = requireSender()
  const { withdrawals } = await sdk.getWithdrawals(client, { deployment, staker })
  const named = roots.map((root) => {
    const found = withdrawals.filter((entry) => entry.root.startsWith(root.toLowerCase()))
    if (found.length === 1 && found[0]) return found[0]
    throw new RestackError({
      code: 'WithdrawalNotQueued',
      message: `${names.show(staker)} has ${found.length === 0 ? 'no' : 'more than one'} queued withdrawal ${root}.`,
      remedy: 'Take the root from restack staker withdrawals; completed ones are no longer there.',
    })
  })
  const wanted = roots.length > 0 ? named : withdrawals.filter(({ completable }) => completable)
  if (wanted.length === 0) {
    const next = withdrawals.reduce<(typeof withdrawals)[number] | undefined>(
      (first, entry) => (first && first.completableBlock <= entry.completableBlock ? first : entry),
      undefined,
    )
    const seconds = next ? Number(next.completableAt) / 1000 - Number(block.timestamp) : 0
    throw new RestackError({
      code: 'NothingToComplete',
      message: next
        ? `No withdrawal of ${names.show(staker)} can be completed yet; the first can ${formatDistance(seconds)}, at block ${next.completableBlock} (${formatTime(next.completableAt)}).`
        : `${names.show(staker)} has no queued withdrawal.`,
      remedy: next ? 'Wait until then.' : 'Queue one with restack staker withdraw.',
    })
  }
  const list = wanted.map(({ withdrawal }) => ({ withdrawal, receiveAsTokens: !asShares }))
  const [only] = list
  return [
    list.length === 1 && only
      ? await sdk.prepareCompleteQueuedWithdrawal(client, { deployment, ...only })
      : await sdk.prepareCompleteQueuedWithdrawals(client, { deployment, withdrawals: list }),
  ]
}

/** A staker's signature for a deposit that somebody else pays. */
export async function signDeposit(
  context: WriteContext,
  { amount, token, validFor, nonce }: { amount: string; token: string; validFor?: string; nonce?: string },
): Promise<Signed> {
  const { sdk, client, deployment, names, requireSender } = context
  const staker = requireSender()
  const { strategy, symbol, decimals, token: paid, spendable } = await depositOf(context, { amount, token })
  const expiry = expiryAfter(context, validFor)
  const signed = await sdk.signDeposit(client, {
    deployment,
    strategy,
    amount: spendable,
    expiry,
    nonce:
      nonce === undefined
        ? undefined
        : BigInt((await import('./parse.js')).parseCount(nonce, '--nonce', 2 ** 48)),
  })
  return {
    content: {
      kind: 'deposit',
      chainId: deployment.chainId,
      staker,
      strategy,
      token: paid,
      amount: spendable,
      nonce: signed.nonce,
      expiry,
      signature: signed.signature satisfies Hex,
    },
    next: (file) =>
      `Valid until ${formatTime(expiry)}. Whoever pays sends it: restack staker deposit-with-signature ${file} (${formatUnits(spendable, decimals)} ${symbol} for ${names.show(staker)}).`,
  }
}
