import {
  type Abi,
  AbiErrorSignatureNotFoundError,
  BaseError,
  ChainMismatchError,
  ContractFunctionExecutionError,
  ContractFunctionRevertedError,
  ContractFunctionZeroDataError,
  decodeErrorResult,
  type Hex,
  HttpRequestError,
  InsufficientFundsError,
  IntrinsicGasTooLowError,
  InvalidAddressError,
  isHex,
  NonceTooLowError,
  RpcRequestError,
  SocketClosedError,
  TimeoutError,
  TransactionReceiptNotFoundError,
  UserRejectedRequestError,
  WaitForCallsStatusTimeoutError,
  WaitForTransactionReceiptTimeoutError,
  WebSocketRequestError,
} from 'viem'
import type { CatalogueEntry } from './catalogue.js'
import { errorsAbiOf } from './errorsAbiOf.js'
import { isRateLimit, linksOf } from './isRateLimit.js'
import { RestackError } from './RestackError.js'
import { revertStrings } from './revertStrings.js'

export type Explain = (error: unknown) => RestackError

/**
 * Turns whatever was thrown into a RestackError, knowing some custom errors of contracts.
 *
 * @param errors by name
 * @param abi of the same errors, as `errorsAbiOf` makes it
 */
export function createExplain(errors: Record<string, CatalogueEntry>, abi = errorsAbiOf(errors)): Explain {
  const known: Known = { errors, abi }
  return (error) => explain(error, known)
}

type Known = { errors: Record<string, CatalogueEntry>; abi: Abi }

function explain(error: unknown, known: Known): RestackError {
  if (error instanceof RestackError) return error
  return (
    fromExplained(error) ??
    fromTransport(error) ??
    fromRevert(error, known) ??
    fromSending(error) ??
    fromSystem(error) ??
    new RestackError({
      code: 'Unexpected',
      message: sentence(shortMessage(error)),
      remedy: 'This is not an error we know: please report it with what you were doing.',
      cause: error,
    })
  )
}

/** Errors of the other packages say themselves what to do. */
function fromExplained(error: unknown): RestackError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('remedy' in error)) return undefined
  const { code, message, remedy } = error
  if (typeof code !== 'string' || typeof remedy !== 'string') return undefined
  return new RestackError({ code, message, remedy, cause: error })
}

function fromTransport(error: unknown): RestackError | undefined {
  if (isRateLimit(error)) {
    const url = find(error, HttpRequestError, RpcRequestError)?.url
    return new RestackError({
      code: 'RateLimited',
      message: `The node${url ? ` at ${withoutSecrets(url)}` : ''} limits how often it is asked, and refused this request.`,
      remedy:
        'Wait a little and try again, use retryingHttp as transport, or take a node with a higher limit.',
      cause: error,
    })
  }
  const transport = find(error, HttpRequestError, WebSocketRequestError, TimeoutError, SocketClosedError)
  if (!transport) return undefined
  if (transport instanceof HttpRequestError && transport.status !== undefined) {
    return new RestackError({
      code: 'RpcRefused',
      message: `The node at ${withoutSecrets(transport.url)} refused the request with HTTP status ${transport.status}.`,
      remedy: 'Check the RPC address and its key.',
      cause: error,
    })
  }
  const url =
    'url' in transport && typeof transport.url === 'string' ? ` at ${withoutSecrets(transport.url)}` : ''
  const timedOut = transport instanceof TimeoutError
  return new RestackError({
    code: timedOut ? 'RpcTimeout' : 'RpcUnreachable',
    message: timedOut ? `The node${url} did not answer in time.` : `No node answers${url}.`,
    remedy: timedOut
      ? 'Try again, or use a faster node; retryingHttp as transport repeats what can be repeated.'
      : 'Check that the node is running and that the RPC address is right.',
    cause: error,
  })
}

function fromRevert(error: unknown, known: Known): RestackError | undefined {
  const execution = find(error, ContractFunctionExecutionError)
  const call = execution && describeCall(execution)

  if (find(error, ContractFunctionZeroDataError)) {
    return new RestackError({
      code: 'NoContract',
      message: `${execution?.contractAddress ?? 'The address'} did not answer ${execution?.functionName ?? 'the call'}: there is no such contract on this chain.`,
      remedy: 'Check that the deployment file belongs to this chain and that the chain was not started anew.',
      cause: error,
    })
  }

  const data = revertData(error)
  if (data && data !== '0x') {
    const decoded = decode(data, known)
    if (decoded) return fromDecoded(decoded, known, call, error)
    return new RestackError({
      code: 'UnknownContractError',
      message: `${call ?? 'The call'} reverted with ${data.slice(0, 10)}, an error of a contract outside the protocol.`,
      remedy: 'Look at the token, registrar or account contract that the call reaches.',
      cause: error,
    })
  }
  const reverted = find(error, ContractFunctionRevertedError)
  if (reverted?.reason && reverted.reason !== 'execution reverted')
    return fromReason(reverted.reason, call, error)
  if (reverted || find(error, AbiErrorSignatureNotFoundError)) {
    return new RestackError({
      code: 'RevertedWithoutReason',
      message: `${call ?? 'The call'} reverted without giving a reason.`,
      remedy: 'Check the arguments; a token or another contract outside the protocol may have refused.',
      cause: error,
    })
  }
  return undefined
}

function fromSending(error: unknown): RestackError | undefined {
  if (find(error, InsufficientFundsError)) {
    return new RestackError({
      code: 'InsufficientFunds',
      message: "The sender's balance does not cover the transaction's gas and value.",
      remedy: 'Send ETH to the account, or use another one.',
      cause: error,
    })
  }
  if (
    find(error, IntrinsicGasTooLowError) ||
    /out ?of ?gas|gas required exceeds|intrinsic gas too low/i.test(messages(error))
  ) {
    return new RestackError({
      code: 'OutOfGas',
      message: 'The gas of the transaction is not enough: the limit given, or what the sender can pay for.',
      remedy: 'Leave the gas limit to the estimate, and see that the sender has ETH for it.',
      cause: error,
    })
  }
  if (find(error, UserRejectedRequestError)) {
    return new RestackError({
      code: 'Rejected',
      message: 'The wallet declined to sign.',
      remedy: 'Confirm the request in the wallet, if you meant to send it.',
      cause: error,
    })
  }
  if (find(error, ChainMismatchError)) {
    return new RestackError({
      code: 'WrongChain',
      message: sentence(shortMessage(error)),
      remedy: "Connect to the deployment's chain.",
      cause: error,
    })
  }
  if (find(error, NonceTooLowError)) {
    return new RestackError({
      code: 'NonceTooLow',
      message: 'Another transaction of this account was included in the meantime.',
      remedy: 'Try again; do not send from one account with two programs at once.',
      cause: error,
    })
  }
  if (
    find(
      error,
      WaitForTransactionReceiptTimeoutError,
      WaitForCallsStatusTimeoutError,
      TransactionReceiptNotFoundError,
    )
  ) {
    return new RestackError({
      code: 'NotIncluded',
      message: sentence(shortMessage(error)),
      remedy: 'The transaction may still be included: look at it again later, before sending another.',
      cause: error,
    })
  }
  if (find(error, InvalidAddressError)) {
    return new RestackError({
      code: 'InvalidAddress',
      message: sentence(shortMessage(error)),
      remedy: 'An address is 0x and 40 hex digits, all lower case or with a correct checksum.',
      cause: error,
    })
  }
  return undefined
}

const systemErrors: Record<string, CatalogueEntry> = {
  ENOENT: { message: 'does not exist', remedy: 'Check the path.' },
  EACCES: { message: 'may not be accessed', remedy: 'Check the permissions of the file or folder.' },
  EPERM: { message: 'may not be accessed', remedy: 'Check the permissions of the file or folder.' },
  EISDIR: { message: 'is a folder', remedy: 'Give the path of a file.' },
  ENOTDIR: { message: 'would be in what is a file, not a folder', remedy: 'Check the path.' },
  EEXIST: { message: 'is there already', remedy: 'Move it away, or give another path.' },
  ENOSPC: { message: 'cannot be written: the disk is full', remedy: 'Make room and try again.' },
  EADDRINUSE: { message: 'is in use', remedy: 'Choose another port, or end the program that has this one.' },
}

function fromSystem(error: unknown): RestackError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { code } = error
  if (typeof code !== 'string') return undefined
  const entry = systemErrors[code]
  if (!entry) return undefined
  const path = 'path' in error ? error.path : undefined
  const port = 'port' in error ? error.port : undefined
  const subject = path ?? (port === undefined ? 'The file' : `Port ${port}`)
  return new RestackError({
    code,
    message: `${subject} ${entry.message}.`,
    remedy: entry.remedy,
    cause: error,
  })
}

type Decoded = { name: string; args: readonly unknown[] }

/** The protocol's name for revert data, if it is one of its errors, a revert string or a panic. */
function decode(data: Hex, { abi }: Known): Decoded | undefined {
  try {
    const { errorName, args } = decodeErrorResult({ abi, data })
    return { name: errorName, args: args ?? [] }
  } catch {
    return undefined
  }
}

function fromDecoded(
  { name, args }: Decoded,
  { errors }: Known,
  call: string | undefined,
  cause: unknown,
): RestackError {
  if (name === 'Error') return fromReason(String(args[0]), call, cause)
  if (name === 'Panic') {
    const code = Number(args[0])
    return new RestackError({
      code: 'Panic',
      message: `${call ?? 'The call'} failed inside the contract: ${panics[code] ?? `panic ${code}`}.`,
      remedy: 'Check the amounts and the lengths of lists; a value is out of its range.',
      cause,
    })
  }
  const entry = errors[name]
  const value = args.length > 0 ? ` (${args.map(show).join(', ')})` : ''
  return new RestackError({
    code: name,
    message: `${call ? `${call} refused: ` : 'Refused: '}${entry?.message ?? name}${value}.`,
    remedy: entry?.remedy ?? 'See the documentation of this contract error.',
    cause,
  })
}

/** A value of an error; an operator set as set 1 of its AVS. */
function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('avs' in value && 'id' in value) return `set ${value.id} of ${value.avs}`
  return Object.values(value).map(show).join(' ')
}

function fromReason(reason: string, call: string | undefined, cause: unknown): RestackError {
  const entry = revertStrings.find(({ pattern }) => pattern.test(reason))
  return new RestackError({
    code: entry?.code ?? 'Reverted',
    message: `${call ? `${call} refused: ` : 'Refused: '}${entry?.message ?? reason}.`,
    remedy: entry?.remedy ?? 'The contract gave this reason; check the arguments and who may call.',
    cause,
  })
}

/** Solidity's panic codes, from its documentation. */
const panics: Record<number, string> = {
  1: 'an assertion does not hold',
  17: 'a number leaves its range',
  18: 'a division by zero',
  33: 'a value that its enumeration does not have',
  34: 'a broken byte array in storage',
  49: 'an empty list has no last element',
  50: 'a list is shorter than the position asked for',
  65: 'a list is too long for memory',
  81: 'a function that was never set',
}

/** `delegateTo(operator 0x...)` by sender, with the arguments that fit into a sentence. */
function describeCall(error: ContractFunctionExecutionError): string {
  const item = error.abi.find((entry) => entry.type === 'function' && entry.name === error.functionName)
  const inputs = item?.type === 'function' ? item.inputs : []
  const shown = inputs.flatMap((input, index) => {
    const value = error.args?.[index]
    if (typeof value !== 'string' && typeof value !== 'bigint' && typeof value !== 'number') return []
    const text = String(value)
    return text.length <= 42 ? [`${input.name} ${text}`] : []
  })
  const sender = error.sender ? [`sent by ${error.sender}`] : []
  return `${error.functionName}(${[...shown, ...sender].join(', ')})`
}

function revertData(error: unknown): Hex | undefined {
  let found: Hex | undefined
  visit(error, (link) => {
    for (const key of ['raw', 'data'] as const) {
      if (!(key in link)) continue
      const value: unknown = Reflect.get(link, key)
      if (isHex(value)) found ??= value
      else if (typeof value === 'object' && value !== null && 'data' in value && isHex(value.data))
        found ??= value.data
    }
  })
  return found
}

// biome-ignore lint/suspicious/noExplicitAny: constructors of any parameters
type ErrorClass<instance> = abstract new (...parameters: any[]) => instance

function find<instance>(error: unknown, ...classes: ErrorClass<instance>[]): instance | undefined {
  let found: instance | undefined
  visit(error, (link) => {
    if (!found) for (const type of classes) if (link instanceof type) found = link
  })
  return found
}

function visit(error: unknown, look: (link: object) => void) {
  linksOf(error).forEach(look)
}

/** All that an error and its causes say. */
function messages(error: unknown): string {
  const texts: string[] = []
  visit(error, (link) => {
    if (link instanceof BaseError) texts.push(link.shortMessage, link.details)
    else if (link instanceof Error) texts.push(link.message)
    else if ('message' in link) texts.push(String(link.message))
  })
  return texts.join(' ')
}

/** The innermost explanation: viem's outer errors repeat requests, and some have no short message at all. */
function shortMessage(error: unknown): string {
  let text: string | undefined
  visit(error, (link) => {
    const own =
      link instanceof BaseError ? link.shortMessage : link instanceof Error ? link.message : undefined
    const line = own?.split('\n')[0]?.trim()
    if (line) text = line
  })
  return text ?? (error instanceof Error ? error.name : String(error))
}

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** An RPC address without what may be a key: path, query and credentials. */
function withoutSecrets(url: string): string {
  try {
    const { origin } = new URL(url)
    return origin
  } catch {
    return url
  }
}
