import type { ReadSession, Report } from '../command.js'
import { blockAt } from './atBlock.js'
import { blockJson, heading, named } from './tables.js'

/** `restack avs directory show` */
export async function readDirectory(
  session: ReadSession,
  values: { avs: string; operator: string },
): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const avs = names.account(values.avs)
  const operator = names.account(values.operator)
  const { blockNumber, isRegistered } = await sdk.getOperatorAVSStatus(client, { deployment, avs, operator })
  const block = await blockAt(session, blockNumber)
  return {
    json: {
      block: blockJson(block),
      avs: named(session, avs),
      operator: named(session, operator),
      isRegistered,
    },
    lines: [
      ...heading(session, `${names.show(operator)} at ${names.show(avs)}`, block),
      isRegistered ? 'Registered in the AVSDirectory' : 'Not registered in the AVSDirectory',
    ],
  }
}
