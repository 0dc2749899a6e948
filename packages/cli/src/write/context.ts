import { RestackError } from '@restack/sdk'
import type { Address } from 'viem'
import type { WriteContext } from '../command.js'
import type { Session } from '../session/openSession.js'

export function createContext(
  session: Session,
  sender: Address | undefined,
  note: WriteContext['note'] = () => undefined,
): WriteContext {
  return {
    ...session,
    sender,
    note,
    requireSender: () => {
      if (sender) return sender
      throw new RestackError({
        code: 'MissingSender',
        message: 'This depends on who sends it, and nothing says who does.',
        remedy: 'Give --from <address>, which needs no key, or --as <actor> on a devnet.',
      })
    },
  }
}
