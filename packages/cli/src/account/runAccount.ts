import { existsSync } from 'node:fs'
import { RestackError } from '@restack/sdk'
import type { Address, Hex } from 'viem'
import { generatePrivateKey, privateKeyToAddress } from 'viem/accounts'
import { readPrivateKey } from '../options.js'
import { type Output, toJson } from '../output.js'
import { readKeystore, readKeystoreAddress, writeKeystore } from './keystore.js'
import { readPassword } from './password.js'

export type AccountOptions = {
  passwordFile?: string
  privateKeyFile?: string
  check?: boolean
  json?: boolean
}

export async function createAccount(file: string, options: AccountOptions, output: Output): Promise<void> {
  await write(file, generatePrivateKey(), options, output)
}

export async function importAccount(file: string, options: AccountOptions, output: Output): Promise<void> {
  assertNew(file)
  await write(file, await readPrivateKey(options.privateKeyFile), options, output)
}

export async function showAccount(
  file: string,
  { check = false, passwordFile, json }: AccountOptions,
  output: Output,
): Promise<void> {
  const named = await readKeystoreAddress(file)
  const opened =
    check || named === undefined
      ? privateKeyToAddress(await readKeystore({ path: file, passwordFile }))
      : undefined
  if (opened && named && named !== opened) {
    throw new RestackError({
      code: 'WrongAddress',
      message: `${file} says that it holds ${named}, but its key is that of ${opened}.`,
      remedy: 'Somebody changed the file: correct its field address, or import the key anew.',
    })
  }
  const address = opened ?? named
  if (json) output.out(toJson({ address, file, checked: opened !== undefined }))
  else output.out(`${address}${opened ? ' (the password is right)' : ''}`)
}

async function write(
  file: string,
  privateKey: Hex,
  { passwordFile, json }: AccountOptions,
  output: Output,
): Promise<void> {
  assertNew(file)
  const password = await readPassword({ passwordFile, twice: true })
  const address: Address = await writeKeystore({ path: file, privateKey, password })
  if (json) {
    output.out(toJson({ address, file }))
    return
  }
  output.out(`${address} is in ${file}, which only you may read.`)
  output.out('Keep file and password apart and safe: without either, nobody can use the key again.')
}

/** Before a password is asked for in vain. */
function assertNew(file: string): void {
  if (!existsSync(file)) return
  throw new RestackError({
    code: 'FileExists',
    message: `${file} exists already and is not overwritten.`,
    remedy: 'Give another path, or move that file away.',
  })
}
