import { pbkdf2Sync } from 'node:crypto'
import { RestackError } from '@restack/sdk'
import { type Address, bytesToHex, type Hex } from 'viem'
import { HDKey, privateKeyToAddress } from 'viem/accounts'

/** The test mnemonic that every Ethereum tool knows. Never send anything of worth to its accounts. */
export const devnetMnemonic = 'test test test test test test test test test test test junk'

/** The first accounts of the mnemonic are left to the user of the devnet. */
export const reservedAccounts = 10

/** Who deploys, holds the timelock's keys, pauses, and mints tokens. */
export const governanceActors = ['deployer', 'council', 'pauser', 'faucet'] as const

/** Whose transactions count what has happened in real time. Its account comes after everybody else's. */
export const narrator = 'narrator'

export type Actor = { address: Address; privateKey: Hex }

export type Actors = Record<string, Actor>

/**
 * The keys of the named actors: consecutive accounts of the test mnemonic from number 10 on. For devnets only.
 *
 * @example
 * const { alice } = deriveActors(['alice', 'bob'])
 */
export function deriveActors(names: readonly string[]): Actors {
  const seed = pbkdf2Sync(devnetMnemonic, 'mnemonic', 2048, 64, 'sha512') // BIP-39 without a passphrase
  const parent = HDKey.fromMasterSeed(seed).derive("m/44'/60'/0'/0")
  const actors: Actors = {}
  for (const [index, name] of names.entries()) {
    const key = parent.deriveChild(reservedAccounts + index).privateKey
    if (!key) throw new Error(`No private key for ${name}.`)
    const privateKey = bytesToHex(key)
    actors[name] = { address: privateKeyToAddress(privateKey), privateKey }
  }
  return actors
}

/**
 * @throws RestackError `UnknownActor`
 */
export function actorNamed(actors: Actors, name: string): Actor {
  const actor = actors[name]
  if (actor) return actor
  throw new RestackError({
    code: 'UnknownActor',
    message: `There is no actor named ${name} on this devnet.`,
    remedy: `Use one of: ${Object.keys(actors).join(', ')}.`,
  })
}
