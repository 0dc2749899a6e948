import { type Artifact, checkValue, type KeyCurve, readJson } from '@restack/sdk'
import { type Hex, isHex } from 'viem'
import { z } from 'zod'
import type { Signed, WriteContext } from '../command.js'
import { parseDuration } from '../duration.js'
import { InputError } from '../InputError.js'
import { readText } from '../options.js'
import { formatTime } from '../time.js'
import { parseHex } from './parse.js'
import { address, contentOf, expiryAfter, hex, number } from './signatures.js'

const keySchema = z.looseObject({
  kind: z.literal('keyRegistration'),
  chainId: z.int(),
  key: address,
  signature: hex.optional(),
})

const registrationSchema = z.looseObject({
  kind: z.literal('avsRegistration'),
  chainId: z.int(),
  operator: address,
  salt: hex,
  expiry: number,
  signature: hex.optional(),
})

/** An ECDSA key's consent to becoming an operator's. */
export async function signKeyRegistration(
  context: WriteContext,
  values: { operator: string; set: string },
): Promise<Signed> {
  const { sdk, client, deployment, names } = context
  const operator = names.account(values.operator)
  const operatorSet = names.operatorSet(values.set)
  const { key, signature } = await sdk.signKeyRegistration(client, { deployment, operator, operatorSet })
  return {
    content: {
      kind: 'keyRegistration',
      chainId: deployment.chainId,
      operator,
      avs: operatorSet.avs,
      operatorSetId: operatorSet.id,
      key,
      signature,
    },
    next: (file) =>
      `${names.show(operator)} registers it: restack operator key register ${names.showSet(operatorSet)} ${file}.`,
  }
}

/**
 * A key with its signature: from a file, or as given.
 *
 * @throws RestackError `ENOENT`, `InvalidJson`, `InvalidField`, `WrongChain`, `MissingSignature`, `NoSigningKey`
 */
export async function readKeyRegistration(
  context: WriteContext,
  {
    file,
    key,
    signature,
  }: { file?: string | undefined; key?: string | undefined; signature?: string | undefined },
): Promise<{ key: Hex; signature: Hex }> {
  if (file !== undefined) {
    const value = await readSigned(context, keySchema, file, signature)
    return { key: value.key, signature: value.signature }
  }
  if (key !== undefined && signature !== undefined) {
    return { key: parseHex(key), signature: parseHex(signature) }
  }
  throw new InputError({
    code: 'NoSigningKey',
    message: 'Nothing says which key is to be registered.',
    remedy: 'Give the file that restack operator key sign wrote, or --key and --signature.',
  })
}

/** An operator's consent to being registered to an AVS in the AVSDirectory. */
export async function signAVSRegistration(
  context: WriteContext,
  values: { avs: string; validFor?: string },
): Promise<Signed> {
  const { sdk, client, deployment, names } = context
  const avs = names.account(values.avs)
  const expiry = expiryAfter(context, values.validFor)
  const { signature, salt } = await sdk.signOperatorAVSRegistration(client, { deployment, avs, expiry })
  return {
    content: {
      kind: 'avsRegistration',
      chainId: deployment.chainId,
      operator: context.requireSender(),
      avs,
      salt,
      expiry,
      signature,
    },
    next: (file) =>
      `Valid until ${formatTime(expiry)}. ${names.show(avs)} uses it: restack avs directory register ${file}.`,
  }
}

/**
 * An operator's consent from a file.
 *
 * @throws RestackError `ENOENT`, `InvalidJson`, `InvalidField`, `WrongChain`, `MissingSignature`
 */
export async function readAVSRegistration(context: WriteContext, file: string) {
  const { operator, salt, expiry, signature } = await readSigned(context, registrationSchema, file)
  return { operator, registration: { signature, salt, expiry } }
}

async function readSigned<schema extends typeof keySchema | typeof registrationSchema>(
  { deployment }: WriteContext,
  schema: schema,
  file: string,
  given?: string,
): Promise<z.output<schema> & { signature: Hex }> {
  const content = readJson({ schema: z.unknown(), text: await readText(file), source: file })
  return contentOf(deployment, {
    file,
    given,
    value: checkValue({ schema, value: fieldsOf(content), source: file }) as z.output<schema>,
  })
}

/** What --unsigned prints has the fields beside what is to be signed. */
function fieldsOf(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'content' in content ? content.content : content
}

/**
 * @throws InputError `InvalidCurve`
 */
export function parseCurve(text: string): KeyCurve {
  if (text === 'ecdsa' || text === 'bn254') return text
  throw new InputError({
    code: 'InvalidCurve',
    message: `"${text}" is not a kind of signing keys.`,
    remedy: 'Give ecdsa or bn254.',
  })
}

/**
 * `ghcr.io/lumen/node@sha256:...` as the contract has it.
 *
 * @throws InputError `InvalidArtifact`
 */
export function parseArtifact(text: string): Artifact {
  const match = /^(.+)@(?:sha256:|0x)([0-9a-fA-F]{64})$/.exec(text)
  const digest: Hex = `0x${match?.[2] ?? ''}`
  if (match?.[1] && isHex(digest)) return { digest, registry: match[1] }
  throw new InputError({
    code: 'InvalidArtifact',
    message: `"${text}" does not name a piece of software with its digest.`,
    remedy: 'Write registry@sha256:digest, with 64 digits, such as ghcr.io/lumen/node@sha256:4f4f...',
  })
}

/** A time from now on, by the chain's clock. */
export function dateAfter({ block }: WriteContext, duration: string): Date {
  return new Date((Number(block.timestamp) + parseDuration(duration)) * 1000)
}
