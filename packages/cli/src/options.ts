import { readFile } from 'node:fs/promises'
import type { Hex } from 'viem'
import { InputError } from './InputError.js'

/**
 * @throws InputError `InvalidPort`
 */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InputError({
    code: 'InvalidPort',
    message: `"${text}" is not a port.`,
    remedy: 'Give a number from 1 to 65535, or 0 for any free port.',
  })
}

/**
 * @throws InputError `InvalidSeed`
 */
export function parseSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && seed <= 4_294_967_295) return seed
  throw new InputError({
    code: 'InvalidSeed',
    message: `"${text}" is not a seed.`,
    remedy: 'Give a whole number from 0 to 4294967295.',
  })
}

/**
 * @throws InputError `InvalidRpcUrl`
 */
export function parseRpcUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new InputError({
    code: 'InvalidRpcUrl',
    message: `"${text}" is not the address of a node.`,
    remedy: 'Give a URL that starts with http:// or https://.',
  })
}

/**
 * The text of a file that was named on the command line.
 *
 * @throws RestackError `ENOENT`, `EACCES`, `EISDIR`
 */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && !('path' in error)) Object.assign(error, { path })
    const { toRestackError } = await import('@restack/sdk')
    throw toRestackError(error)
  }
}

/**
 * A private key from a file, or from RESTACK_PRIVATE_KEY. The key itself never appears in a message.
 *
 * @throws InputError `MissingKey`, `InvalidKey`
 */
export async function readPrivateKey(file: string | undefined): Promise<Hex> {
  const source = file ?? 'RESTACK_PRIVATE_KEY'
  const text = file === undefined ? process.env.RESTACK_PRIVATE_KEY : await readText(file)
  if (!text?.trim()) {
    throw new InputError({
      code: 'MissingKey',
      message: file === undefined ? 'No private key was given.' : `The key file ${file} is empty.`,
      remedy:
        'Name a file with --keystore or --private-key-file, or set RESTACK_KEYSTORE or RESTACK_PRIVATE_KEY.',
    })
  }
  const trimmed = text.trim()
  const key = trimmed.startsWith('0x') ? trimmed : `0x${trimmed}`
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n // of secp256k1
  if (/^0x[0-9a-fA-F]{64}$/.test(key) && BigInt(key) > 0n && BigInt(key) < order) return key as Hex
  throw new InputError({
    code: 'InvalidKey',
    message: `${source} does not hold a private key.`,
    remedy: 'A private key is 32 bytes in hex: 64 digits, with or without 0x in front.',
  })
}
