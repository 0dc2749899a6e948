import type { ReadSession, Report } from '../command.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

/** `restack staker position` */
export async function readPosition(session: ReadSession, text: string | undefined): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const staker = await session.accountOf(text)
  const { blockNumber, delegatedTo, strategies } = await sdk.getPosition(client, { deployment, staker })
  const block = await blockAt(session, blockNumber)
  const rows = strategies.map(({ deposited, withdrawable, slashed, queued, ...info }) => [
    info.symbol,
    ...[deposited, withdrawable, slashed, queued].map(({ tokens }) => amount(tokens, info)),
  ])
  return {
    json: {
      block: blockJson(block),
      staker,
      name: names.nameOf(staker) ?? null,
      delegatedTo: named(session, delegatedTo),
      strategies,
    },
    lines: [
      ...heading(session, `Position of ${names.show(staker)}`, block),
      `Delegated to ${delegatedTo ? names.show(delegatedTo) : 'nobody'}`,
      ...(rows.length > 0
        ? section(session, 'Stake', ['token', 'deposited', 'withdrawable', 'slashed', 'queued'], rows)
        : ['Nothing is deposited.']),
    ],
  }
}
