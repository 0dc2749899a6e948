import type { ReadSession, Report } from '../command.js'
import { formatDistance, formatTime, isoTime } from '../time.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

/** `restack staker withdrawals` */
export async function readWithdrawals(session: ReadSession, text: string | undefined): Promise<Report> {
  const { sdk, client, deployment, names, tokens } = session
  const staker = await session.accountOf(text)
  const { blockNumber, withdrawals } = await sdk.getWithdrawals(client, { deployment, staker })
  const block = await blockAt(session, blockNumber)
  const entries = await Promise.all(
    withdrawals.map(async ({ amounts, queuedAt, completableAt, ...entry }) => ({
      ...entry,
      queuedAt,
      completableAt,
      secondsLeft: Math.max(0, Number(completableAt) / 1000 - Number(block.timestamp)),
      amounts: await Promise.all(
        amounts.map(async (part) => ({ ...(await tokens.strategyAt(part.strategy)), ...part })),
      ),
    })),
  )
  const rows = entries.map(
    ({ root, amounts, queuedAt, completable, completableAt, completableBlock, secondsLeft }) => [
      root.slice(0, 10),
      amounts.map((part) => amount(part.tokens, part)).join(' + '),
      formatTime(queuedAt),
      completable ? 'now' : formatDistance(secondsLeft),
      `block ${completableBlock}, ${formatTime(completableAt)}`,
    ],
  )
  const ready = entries.filter(({ completable }) => completable).length
  return {
    json: {
      block: blockJson(block),
      staker,
      name: names.nameOf(staker) ?? null,
      withdrawals: entries.map(({ withdrawal, queuedAt, completableAt, ...entry }) => ({
        ...entry,
        queuedBlock: withdrawal.startBlock,
        queuedAt: isoTime(queuedAt),
        completableAt: isoTime(completableAt),
        delegatedTo: named(session, withdrawal.delegatedTo),
        withdrawal,
      })),
    },
    lines: [
      ...heading(session, `Queued withdrawals of ${names.show(staker)}`, block),
      ...(rows.length > 0
        ? [
            ...section(
              session,
              'Withdrawals',
              ['root', 'worth now', 'queued', 'ready', 'completable from'],
              rows,
            ),
            '',
            ready > 0
              ? `${ready} of ${rows.length} can be completed: restack staker complete.`
              : 'None can be completed yet. Until then a slash can still lower them.',
          ]
        : ['Nothing is queued.']),
    ],
  }
}
