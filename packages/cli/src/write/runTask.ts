import type { TaskCommand, Values } from '../command.js'
import type { Output } from '../output.js'
import { inWords } from '../session/inWords.js'
import { type ConnectionOptions, openSession } from '../session/openSession.js'
import { loadAccount, type SenderOptions } from '../session/sender.js'
import { createContext } from './context.js'

/** Runs a command that sends by itself. */
export async function runTask(
  { command, values }: { command: TaskCommand; values: Values },
  options: ConnectionOptions & SenderOptions & { json?: boolean },
  output: Output,
): Promise<void> {
  const session = await openSession(options, output)
  const json = options.json === true
  await inWords(session, async () => {
    const account = command.sends?.(values) === false ? undefined : await loadAccount(session, options)
    const context = createContext(session, account?.address, json ? undefined : output.err)
    const client = account ? session.connectAs(account) : session.client
    await command.run({ ...context, client, output, json }, values)
  })
}
