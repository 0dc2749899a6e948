import { checkValue, type DelegationApproval, RestackError, readJson } from '@restack/sdk'
import type { Address, Hex } from 'viem'
import { isAddress, isHex } from 'viem'
import { z } from 'zod'
import type { Signed, WriteContext } from '../command.js'
import { parseDuration } from '../duration.js'
import { readText } from '../options.js'
import { formatTime } from '../time.js'
import { parseHex } from './parse.js'

export const address = z
  .string()
  .refine((text) => isAddress(text), 'must be an address')
  .transform((text) => text as Address)
export const hex = z
  .string()
  .refine((text) => isHex(text), 'must be bytes in hex')
  .transform((text) => text as Hex)
export const number = z
  .string()
  .regex(/^\d{1,78}$/, 'must be a whole number in quotes')
  .transform(BigInt)

const depositSchema = z.looseObject({
  kind: z.literal('deposit'),
  chainId: z.int(),
  staker: address,
  strategy: address,
  token: address,
  amount: number,
  expiry: number,
  signature: hex.optional(),
})

const approvalSchema = z.looseObject({
  kind: z.literal('delegationApproval'),
  chainId: z.int(),
  operator: address,
  staker: address,
  salt: hex,
  expiry: number,
  signature: hex.optional(),
})

/** The second of Unix time at which a signature made now ends being valid; by the chain's clock. */
export function expiryAfter({ block }: WriteContext, duration = '1d'): bigint {
  return block.timestamp + BigInt(parseDuration(duration))
}

/**
 * A deposit that its staker has signed.
 *
 * @throws RestackError `ENOENT`, `InvalidJson`, `InvalidField`, `WrongChain`, `MissingSignature`
 */
export async function readSignedDeposit(
  context: WriteContext,
  { file, signature: given }: { file: string; signature?: string | undefined },
) {
  const { staker, strategy, token, amount, expiry, signature } = await readSigned(
    context,
    depositSchema,
    file,
    given,
  )
  return { staker, strategy, token, amount, expiry, signature }
}

/**
 * The consent of an operator's approver, from a file.
 *
 * @throws RestackError `ENOENT`, `InvalidJson`, `InvalidField`, `WrongChain`, `MissingSignature`
 */
export async function readApproval(
  context: WriteContext,
  file: string | undefined,
): Promise<DelegationApproval | undefined> {
  if (file === undefined) return undefined
  const { signature, expiry, salt } = await readSigned(context, approvalSchema, file)
  return { signature, expiry, salt }
}

/** An approver's consent to one staker's delegation. */
export async function signApproval(
  context: WriteContext,
  { staker, operator, validFor }: { staker: string; operator?: string; validFor?: string },
): Promise<Signed> {
  const { sdk, client, deployment, names } = context
  const parties = {
    staker: names.account(staker),
    operator: operator === undefined ? context.requireSender() : names.account(operator),
  }
  const expiry = expiryAfter(context, validFor)
  const { signature, salt } = await sdk.signDelegationApproval(client, { deployment, ...parties, expiry })
  return {
    content: {
      kind: 'delegationApproval',
      chainId: deployment.chainId,
      approver: context.requireSender(),
      ...parties,
      salt,
      expiry,
      signature,
    },
    next: (file) =>
      `Valid until ${formatTime(expiry)}. ${names.show(parties.staker)} uses it: restack staker delegate ${names.show(parties.operator)} --approval ${file}.`,
  }
}

async function readSigned<schema extends typeof depositSchema | typeof approvalSchema>(
  { deployment }: WriteContext,
  schema: schema,
  file: string,
  given?: string,
): Promise<z.output<schema> & { signature: Hex }> {
  const content = readJson({ schema: z.unknown(), text: await readText(file), source: file })
  // What --unsigned prints has the fields beside what is to be signed.
  const fields =
    typeof content === 'object' && content !== null && 'content' in content ? content.content : content
  const value = checkValue({ schema, value: fields, source: file }) as z.output<schema> & {
    chainId: number
    signature?: Hex
  }
  return contentOf(deployment, { file, given, value })
}

/**
 * The content of a signed file, if it is of this chain and has a signature, in the file or given.
 *
 * @throws RestackError `WrongChain`, `MissingSignature`
 */
export function contentOf<value extends { chainId: number; signature?: Hex | undefined }>(
  { name, chainId }: WriteContext['deployment'],
  { file, given, value }: { file: string; given?: string | undefined; value: value },
): value & { signature: Hex } {
  if (value.chainId !== chainId) {
    throw new RestackError({
      code: 'WrongChain',
      message: `${file} was signed for chain ${value.chainId}, but the deployment ${name} is on chain ${chainId}.`,
      remedy: 'Use the deployment it was signed for, or have it signed again for this one.',
    })
  }
  const signature = given === undefined ? value.signature : parseHex(given)
  if (signature && signature !== '0x') return { ...value, signature }
  throw new RestackError({
    code: 'MissingSignature',
    message: `${file} holds no signature.`,
    remedy: 'Put it into the field signature of the file, or give --signature where the command has it.',
  })
}
