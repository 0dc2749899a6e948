import { formatPercent } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { formatTime, isoTime } from '../time.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

/** `restack staker exposure` */
export async function readExposure(session: ReadSession, text: string | undefined): Promise<Report> {
  const { sdk, client, deployment, names } = session
  const staker = await session.accountOf(text)
  const { blockNumber, delegatedTo, items, strategies } = await sdk.getExposure(client, {
    deployment,
    staker,
  })
  const block = await blockAt(session, blockNumber)
  type Until = (typeof items)[number]['until']
  const untilJson = (until: Until) => until && { ...until, date: isoTime(until.date) }
  const untilText = (until: Until) =>
    until ? `block ${until.block}, ${formatTime(until.date)} (${until.why})` : 'as long as nothing changes'
  const orNothing = (value: bigint, info: { decimals: number; symbol: string }) =>
    value === 0n ? '' : amount(value, info)
  const bySet = items.map((item) => [
    names.shortSet(item.operatorSet),
    names.short(item.operator),
    amount(item.tokens, item),
    orNothing(item.queuedTokens, item),
    formatPercent(item.currentMagnitude),
    item.slasher ? names.short(item.slasher) : 'nobody',
    item.redistributionRecipient ? names.short(item.redistributionRecipient) : 'nobody: burned',
    untilText(item.until),
  ])
  const rising = items.flatMap(({ operatorSet, pendingIncrease, ...info }) =>
    pendingIncrease
      ? [
          `${names.showSet(operatorSet)} will be able to take ${amount(pendingIncrease.tokens, info)} more from block ${pendingIncrease.fromBlock} (${formatTime(pendingIncrease.date)}) on.`,
        ]
      : [],
  )
  const totals = strategies.map(({ withdrawable, queued, total, ...info }) => [
    info.symbol,
    amount(withdrawable.tokens, info),
    amount(total.tokens, info),
    orNothing(queued.tokens, info),
    orNothing(total.queuedTokens, info),
  ])
  return {
    json: {
      block: blockJson(block),
      staker,
      name: names.nameOf(staker) ?? null,
      delegatedTo: named(session, delegatedTo),
      items: items.map(({ until, steps, pendingIncrease, ...item }) => ({
        ...item,
        until: untilJson(until),
        steps: steps.map((step) => ({ ...step, until: untilJson(step.until) })),
        pendingIncrease: pendingIncrease && { ...pendingIncrease, date: isoTime(pendingIncrease.date) },
      })),
      strategies,
    },
    lines: [
      ...heading(session, `Exposure of ${names.show(staker)}`, block),
      `Delegated to ${delegatedTo ? names.show(delegatedTo) : 'nobody'}`,
      ...(totals.length > 0
        ? section(
            session,
            'If all sets slash all they can',
            ['token', 'withdrawable', 'lost of it', 'queued', 'lost of it'],
            totals,
          )
        : ['Nothing is at stake.']),
      ...(bySet.length > 0
        ? section(
            session,
            'By operator set',
            ['set', 'through', 'could take', 'of queued', 'allocated', 'slasher', 'goes to', 'until'],
            bySet,
          )
        : totals.length > 0
          ? ['', 'No operator set can slash any of it.']
          : []),
      ...(rising.length > 0 ? ['', ...rising] : []),
    ],
  }
}
