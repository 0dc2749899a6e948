import { type Account, type Address, formatEther, formatGwei } from 'viem'
import { parseAccount } from 'viem/accounts'
import { estimateContractGas, estimateFeesPerGas, getBalance, getBlock } from 'viem/actions'
import type { Call } from './call.js'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import { explainTransfer } from './explainTransfer.js'
import type { ReadClient } from './types.js'

/** An error of a call, with the figures that the contract or the node left out. */
export async function explainRefusal(
  client: ReadClient,
  error: unknown,
  { call, account, gas }: { call: Call; account: Account | Address | undefined; gas?: bigint | undefined },
): Promise<RestackError> {
  const known = toRestackError(error)
  try {
    if (call.spends && known.code === 'TransferFromFailed') {
      return await explainTransfer(client, error, { payer: account, ...call.spends })
    }
    if (call.expires !== undefined && known.code === 'SignatureExpired') {
      return await explainExpiry(client, known, { call, expires: call.expires })
    }
    if (account && (known.code === 'InsufficientFunds' || known.code === 'OutOfGas') && gas === undefined) {
      return await explainFunds(client, known, { call, account })
    }
  } catch {
    // What we know is all there is.
  }
  return known
}

async function explainExpiry(
  client: ReadClient,
  known: RestackError,
  { call, expires }: { call: Call; expires: bigint },
): Promise<RestackError> {
  const { timestamp } = await getBlock(client)
  return new RestackError({
    code: known.code,
    message: `${call.functionName} refused: the signature was valid until ${showTime(expires)}; the chain's time is ${showTime(timestamp)}.`,
    remedy: known.remedy,
    cause: known,
  })
}

/** Seconds of Unix time; far ones don't fit into a date. */
function showTime(seconds: bigint): string {
  return seconds < 8_640_000_000_000n
    ? new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
    : `second ${seconds}`
}

async function explainFunds(
  client: ReadClient,
  known: RestackError,
  { call, account }: { call: Call; account: Account | Address },
): Promise<RestackError> {
  const { address } = parseAccount(account)
  const [balance, gas, { maxFeePerGas }] = await Promise.all([
    getBalance(client, { address }),
    // As if it could pay, since nodes estimate no more gas than that.
    estimateContractGas(client, {
      account,
      address: call.to,
      abi: call.abi,
      functionName: call.functionName,
      args: [...call.args],
      value: call.value,
      stateOverride: [{ address, balance: 10n ** 24n }],
    }),
    estimateFeesPerGas(client),
  ])
  const limit = (gas * 6n) / 5n
  const cost = limit * maxFeePerGas + call.value
  if (balance >= cost) return known
  const symbol = client.chain?.nativeCurrency.symbol ?? 'ETH'
  return new RestackError({
    code: 'InsufficientFunds',
    message: `${address} has ${formatEther(balance)} ${symbol}, less than the ${formatEther(cost)} ${symbol} that ${call.functionName} can cost: ${limit} gas at up to ${formatGwei(maxFeePerGas)} gwei${call.value > 0n ? `, and ${formatEther(call.value)} ${symbol} sent along` : ''}.`,
    remedy: `Send ${symbol} to the account, or use another one.`,
    cause: known,
  })
}
