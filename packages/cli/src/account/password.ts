import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { InputError } from '../InputError.js'
import { readText } from '../options.js'

/**
 * The password of a keystore: from a file, from RESTACK_PASSWORD, or asked on a terminal, and on a terminal only.
 *
 * @param twice Ask again, so that a slip doesn't lock a new account.
 * @throws InputError `MissingPassword`, `PasswordsDiffer`
 */
export async function readPassword({
  passwordFile,
  twice = false,
}: {
  passwordFile: string | undefined
  twice?: boolean
}): Promise<string> {
  if (passwordFile !== undefined) {
    const password = (await readText(passwordFile)).replace(/\r?\n$/, '')
    if (password !== '') return password
    throw missing(`The password file ${passwordFile} is empty.`)
  }
  const fromEnvironment = process.env.RESTACK_PASSWORD
  if (fromEnvironment) return fromEnvironment
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw missing('No password was given.')
  const password = await ask('Password: ')
  if (password === '') throw missing('The password is empty.')
  if (twice && (await ask('Again: ')) !== password) {
    throw new InputError({
      code: 'PasswordsDiffer',
      message: 'The two passwords differ.',
      remedy: 'Run the command again; nothing was written.',
    })
  }
  return password
}

function missing(message: string): InputError {
  return new InputError({
    code: 'MissingPassword',
    message,
    remedy: 'Name a file with --password-file, set RESTACK_PASSWORD, or run it on a terminal.',
  })
}

/** Asks without showing what is typed. */
function ask(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  // From here on nothing typed is echoed.
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write(question)
  return new Promise((resolve, reject) => {
    let answered = false
    lines.once('line', (line) => {
      answered = true
      lines.close()
      process.stderr.write('\n')
      resolve(line)
    })
    lines.once('SIGINT', () => lines.close())
    lines.once('close', () => {
      if (!answered) reject(missing('No password was given.'))
    })
  })
}
