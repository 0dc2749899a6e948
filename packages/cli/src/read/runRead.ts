import { RestackError } from '@restack/sdk'
import type { ReadCommand, Values } from '../command.js'
import { type Output, toJson } from '../output.js'
import { inWords } from '../session/inWords.js'
import { type ConnectionOptions, openSession } from '../session/openSession.js'
import { type SenderOptions, senderAddress } from '../session/sender.js'

/** Runs a command that shows what is. */
export async function runRead(
  { command, values }: { command: ReadCommand; values: Values },
  options: ConnectionOptions & SenderOptions & { json?: boolean },
  output: Output,
): Promise<void> {
  const session = await openSession(options, output)
  const accountOf = async (text: string | undefined) => {
    if (text !== undefined) return session.names.account(text)
    const address = await senderAddress(session, options)
    if (address) return address
    throw new RestackError({
      code: 'MissingAccount',
      message: 'Nothing says whose it is.',
      remedy: 'Name the account, or give --as <actor> or --keystore <file>.',
    })
  }
  output.progress('Reading')
  const { json, lines } = await inWords(session, () =>
    command.read({ ...session, paint: output.paint, accountOf }, values),
  )
  output.progress('')
  if (options.json) output.out(toJson(json))
  else for (const line of lines) output.out(line)
}
