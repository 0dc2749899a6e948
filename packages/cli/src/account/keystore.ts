import { pbkdf2, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { checkValue, RestackError, readJson } from '@restack/sdk'
import * as Keystore from 'ox/Keystore'
import { type Address, getAddress, type Hex } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { z } from 'zod'
import { writeNewFile } from '../files.js'
import { readText } from '../options.js'
import { readPassword } from './password.js'

const hex = z.string().regex(/^[0-9a-fA-F]+$/, 'must be hex digits')
const salt = hex

/** Version 3 of the Web3 Secret Storage format; the name of `crypto` is written in two ways. */
const keystoreSchema = z.looseObject({
  version: z.literal(3),
  id: z.string().default(''),
  address: z
    .string()
    .regex(/^(0x)?[0-9a-fA-F]{40}$/, 'must be an address')
    .optional(),
  crypto: z.looseObject({
    cipher: z.literal('aes-128-ctr'),
    ciphertext: hex.length(64, 'must be the 32 bytes of a key'),
    cipherparams: z.looseObject({ iv: hex.length(32, 'must be 16 bytes') }),
    mac: hex.length(64, 'must be 32 bytes'),
    kdf: z.enum(['scrypt', 'pbkdf2']),
    kdfparams: z.looseObject({ salt, dklen: z.literal(32) }),
  }),
})

const scryptSchema = z.looseObject({
  n: z
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.int().min(1).max(64),
  p: z.int().min(1).max(64),
})
const pbkdf2Schema = z.looseObject({ c: z.int().min(1).max(100_000_000), prf: z.literal('hmac-sha256') })

/** geth's parameters: half a second and 256 MB for each guess. */
const scryptParameters = { n: 262_144, r: 8, p: 1 }

type ParsedKeystore = z.output<typeof keystoreSchema>

/**
 * The private key in a keystore file.
 *
 * @throws RestackError `ENOENT`, `InvalidJson`, `InvalidField`, `MissingPassword`, `WrongPassword`
 */
export async function readKeystore({
  path,
  passwordFile,
}: {
  path: string
  passwordFile: string | undefined
}): Promise<Hex> {
  const parsed = parseKeystore(await readText(path), path)
  const password = await readPassword({ passwordFile })
  const key = await deriveKey(parsed.crypto, password, path)
  try {
    return Keystore.decrypt(parsed as unknown as Keystore.Keystore, key)
  } catch (cause) {
    throw new RestackError({
      code: 'WrongPassword',
      message: `The password does not open ${path}.`,
      remedy: 'Check the password; a keystore without its password cannot be opened by anybody.',
      cause,
    })
  }
}

/** The address that a keystore names; not all of them do, and only the key proves it. */
export async function readKeystoreAddress(path: string): Promise<Address | undefined> {
  const { address } = parseKeystore(await readText(path), path)
  return address === undefined ? undefined : getAddress(address.startsWith('0x') ? address : `0x${address}`)
}

/**
 * Writes a key into a new file that only its owner may read.
 *
 * @throws RestackError `FileExists`, `ENOENT`, `EACCES`
 */
export async function writeKeystore({
  path,
  privateKey,
  password,
}: {
  path: string
  privateKey: Hex
  password: string
}): Promise<Address> {
  const address = privateKeyToAddress(privateKey)
  const saltBytes = randomBytes(32)
  const crypto = {
    kdf: 'scrypt',
    kdfparams: { dklen: 32, ...scryptParameters, salt: saltBytes.toString('hex') },
  } as const
  const key = await deriveKey(crypto, password, path)
  const keystore = Keystore.encrypt(privateKey, key, { ...crypto, iv: new Uint8Array(randomBytes(16)) })
  const content = { address: address.slice(2).toLowerCase(), ...keystore }
  await writeNewFile(path, `${JSON.stringify(content, null, 2)}\n`, 0o600)
  return address
}

function parseKeystore(text: string, path: string): ParsedKeystore {
  const value = readJson({ schema: z.unknown(), text, source: path })
  const record = typeof value === 'object' && value !== null ? value : {}
  // Some programs write "Crypto".
  const renamed = 'Crypto' in record && !('crypto' in record) ? { ...record, crypto: record.Crypto } : value
  return checkValue({ schema: keystoreSchema, value: renamed, source: path })
}

async function deriveKey(
  { kdf, kdfparams }: { kdf: 'scrypt' | 'pbkdf2'; kdfparams: { salt: string } & Record<string, unknown> },
  password: string,
  path: string,
): Promise<Hex> {
  const saltBytes = Buffer.from(kdfparams.salt, 'hex')
  if (kdf === 'pbkdf2') {
    const { c } = checkValue({ schema: pbkdf2Schema, value: kdfparams, source: `${path}: kdfparams` })
    return `0x${(await promisify(pbkdf2)(password, saltBytes, c, 32, 'sha256')).toString('hex')}`
  }
  const { n, r, p } = checkValue({ schema: scryptSchema, value: kdfparams, source: `${path}: kdfparams` })
  const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)
  const key = await derive(password, saltBytes, 32, {
    N: n,
    r,
    p,
    maxmem: 128 * n * r + 128 * r * p + 2 ** 20,
  })
  return `0x${key.toString('hex')}`
}
