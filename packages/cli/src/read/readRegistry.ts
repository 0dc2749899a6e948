import type { ReadSession, Report } from '../command.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

/** `restack governance registry show` */
export async function readRegistry(session: ReadSession): Promise<Report> {
  const { sdk, client, deployment } = session
  const { blockNumber, version, deployments } = await sdk.getProtocolRegistry(client, { deployment })
  const block = await blockAt(session, blockNumber)
  const rows = deployments.map(({ name, address, pausable, deprecated }) => [
    name,
    address,
    deprecated ? 'no longer in use' : pausable ? 'by pause-protocol' : '',
  ])
  return {
    json: { block: blockJson(block), version, deployments },
    lines: [
      ...heading(session, `The protocol, version ${version}`, block),
      ...section(session, 'Contracts', ['name', 'address', 'paused'], rows),
    ],
  }
}

/** `restack governance caps` */
export async function readCaps(session: ReadSession, text: string): Promise<Report> {
  const { sdk, client, deployment, tokens, block } = session
  const info = await tokens.strategy(text)
  const limits = await sdk.getTVLLimits(client, { deployment, strategy: info.strategy })
  return {
    json: {
      block: blockJson(block),
      strategy: named(session, info.strategy),
      symbol: info.symbol,
      maxPerDeposit: limits?.maxPerDeposit ?? null,
      maxTotalDeposits: limits?.maxTotalDeposits ?? null,
    },
    lines: [
      ...heading(session, `What the strategy of ${info.symbol} takes`, block),
      ...(limits
        ? [
            `In one deposit: at most ${amount(limits.maxPerDeposit, info)}`,
            `In all: until it holds ${amount(limits.maxTotalDeposits, info)}`,
          ]
        : ['It has no caps.']),
    ],
  }
}
