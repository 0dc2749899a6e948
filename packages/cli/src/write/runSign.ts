import type { TypedDataDefinition } from 'viem'
import { toAccount } from 'viem/accounts'
import type { SignCommand, Values } from '../command.js'
import type { Output } from '../output.js'
import { inWords } from '../session/inWords.js'
import { type ConnectionOptions, openSession, type Session } from '../session/openSession.js'
import { loadAccount, type SenderOptions, senderAddress } from '../session/sender.js'
import { createContext } from './context.js'
import { emit } from './runWrite.js'

export type SignOptions = ConnectionOptions &
  SenderOptions & { unsigned?: boolean; out?: string; json?: boolean }

/** Runs a command whose result is a signature; with `--unsigned` it shows what is to be signed elsewhere. */
export async function runSign(request: SignRequest, options: SignOptions, output: Output): Promise<void> {
  const session = await openSession(options, output)
  await inWords(session, () => runIn(session, request, options, output))
}

type SignRequest = { command: SignCommand; values: Values }

async function runIn(
  session: Session,
  { command, values }: SignRequest,
  options: SignOptions,
  output: Output,
): Promise<void> {
  if (options.unsigned) {
    const address = createContext(session, await senderAddress(session, options)).requireSender()
    let typedData: TypedDataDefinition | undefined
    const recorder = toAccount({
      address,
      signMessage: () => Promise.reject(new Error('not a message')),
      signTransaction: () => Promise.reject(new Error('not a transaction')),
      signTypedData: async (definition) => {
        typedData = definition as TypedDataDefinition
        return '0x'
      },
    })
    const client = session.connectAs(recorder)
    const { content } = await command.sign({ ...createContext(session, address), client }, values)
    const { signature: _, ...unsigned } = content
    await emit({ typedData, content: unsigned }, options, output)
    return
  }
  const account = await loadAccount(session, options)
  const client = session.connectAs(account)
  const { content, next } = await command.sign({ ...createContext(session, account.address), client }, values)
  await emit(content, options, output)
  if (!options.json) output.err(next(options.out ?? 'the file with this'))
}
