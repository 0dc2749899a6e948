import { type Actors, deriveActors } from '@restack/devnet'
import { RestackError } from '@restack/sdk'
import type { Address, LocalAccount } from 'viem'
import { privateKeyToAccount, privateKeyToAddress } from 'viem/accounts'
import { readKeystore, readKeystoreAddress } from '../account/keystore.js'
import { invalidCommand } from '../InputError.js'
import { readPrivateKey } from '../options.js'
import type { Session } from './openSession.js'

export type SenderOptions = {
  as?: string
  keystore?: string
  passwordFile?: string
  privateKeyFile?: string
  from?: string
}

/**
 * The account that signs: an actor of the devnet by name, a keystore, a key file, or RESTACK_PRIVATE_KEY.
 *
 * @throws RestackError `MissingKey`, `UnknownName`, `KeyUnknown`, `InvalidKeystore`, `WrongPassword`, `InvalidKey`
 */
export async function loadAccount(session: Session, options: SenderOptions): Promise<LocalAccount> {
  const { as, keystore, passwordFile, privateKeyFile } = options
  oneOf({ '--as': as, '--keystore': keystore, '--private-key-file': privateKeyFile })
  if (options.from !== undefined) {
    throw invalidCommand(
      '--from names a sender without its key.',
      'Use it with --unsigned, --safe or restack simulate; to send, use --as, --keystore or --private-key-file.',
    )
  }
  if (as !== undefined) return actor(session, as)
  const account = await loadKey({ keystore, passwordFile, privateKeyFile })
  if (account) return account
  const devnet = session.deployment.actors ? '--as <actor>, ' : ''
  throw new RestackError({
    code: 'MissingKey',
    message: 'Nothing says who sends this.',
    remedy: `Give ${devnet}--keystore <file> or --private-key-file <file>, or set RESTACK_KEYSTORE or RESTACK_PRIVATE_KEY; --unsigned needs no key.`,
  })
}

export type KeyOptions = {
  keystore?: string | undefined
  passwordFile?: string | undefined
  privateKeyFile?: string | undefined
}

/**
 * The key of a keystore, of a key file, or of the environment; undefined where none is named.
 *
 * @throws RestackError `InvalidField`, `WrongPassword`, `InvalidKey`, `ENOENT`
 */
export async function loadKey(options: KeyOptions): Promise<LocalAccount | undefined> {
  const { keystore, passwordFile, privateKeyFile } = options
  oneOf({ '--keystore': keystore, '--private-key-file': privateKeyFile })
  const source = keySource(options)
  if (source?.keystore !== undefined) {
    return privateKeyToAccount(await readKeystore({ path: source.keystore, passwordFile }))
  }
  if (passwordFile !== undefined) {
    throw invalidCommand('--password-file opens a keystore, but none is given.', 'Add --keystore <file>.')
  }
  return source && privateKeyToAccount(await readPrivateKey(privateKeyFile))
}

/**
 * The sender's address where nothing is signed; keys are read only to know whose they are.
 *
 * @throws RestackError as `loadAccount`, but undefined where nothing was said
 */
export async function senderAddress(session: Session, options: SenderOptions): Promise<Address | undefined> {
  const { as, keystore, privateKeyFile, passwordFile, from } = options
  oneOf({ '--from': from, '--as': as, '--keystore': keystore, '--private-key-file': privateKeyFile })
  const named = from ?? as
  if (named !== undefined) return session.names.account(named)
  const source = keySource(options)
  if (source === undefined) return undefined
  if (source.keystore === undefined) return (await loadAccount(session, options)).address
  const path = source.keystore
  return (await readKeystoreAddress(path)) ?? privateKeyToAddress(await readKeystore({ path, passwordFile }))
}

/** Where the key is, by the options, or else by the environment. */
function keySource({ keystore, privateKeyFile }: KeyOptions): { keystore?: string } | undefined {
  if (keystore !== undefined) return { keystore }
  if (privateKeyFile !== undefined) return {}
  const fromEnvironment = process.env.RESTACK_KEYSTORE?.trim()
  const hasKey = Boolean(process.env.RESTACK_PRIVATE_KEY?.trim())
  if (fromEnvironment && hasKey) {
    throw invalidCommand(
      'RESTACK_KEYSTORE and RESTACK_PRIVATE_KEY each say who the sender is.',
      'Unset one of them, or give --as, --keystore or --private-key-file.',
    )
  }
  if (fromEnvironment) return { keystore: fromEnvironment }
  return hasKey ? {} : undefined
}

function oneOf(options: Record<string, unknown>): void {
  const given = Object.keys(options).filter((name) => options[name] !== undefined)
  if (given.length < 2) return
  throw invalidCommand(`${given.join(' and ')} each say who the sender is.`, 'Give one of them.')
}

/** Keys of the devnet's actors follow from their order; everybody knows them. */
function actor({ deployment, names }: Session, name: string): LocalAccount {
  const address = names.account(name)
  const known = deployment.chainId === 31337 ? actorKeys(Object.keys(deployment.actors ?? {})) : {}
  const found = Object.values(known).find((entry) => entry.address === address)
  if (found) return privateKeyToAccount(found.privateKey)
  throw new RestackError({
    code: 'KeyUnknown',
    message: `The key of ${name} is not known: --as is for the actors of a devnet.`,
    remedy: 'Give --keystore <file> or --private-key-file <file>; --unsigned with --from needs no key.',
  })
}

const derived = new Map<string, Actors>()

/** Once for the same people: it takes a while. */
function actorKeys(names: readonly string[]): Actors {
  const key = names.join()
  const known = derived.get(key) ?? deriveActors(names)
  derived.set(key, known)
  return known
}
