import { formatPercent } from '../amounts.js'
import type { ReadSession, Report } from '../command.js'
import { formatDistance, formatTime, isoTime } from '../time.js'
import { blockAt } from './atBlock.js'
import { amount, blockJson, heading, named, section } from './tables.js'

/** `restack operator show` */
export async function readOperator(session: ReadSession, text: string | undefined): Promise<Report> {
  const { sdk, client, deployment, names, tokens } = session
  const operator = await session.accountOf(text)
  const read = await sdk.getOperator(client, { deployment, operator })
  if (!read.isOperator) {
    throw new sdk.RestackError({
      code: 'OperatorNotRegistered',
      message: `${names.show(operator)} is not an operator.`,
      remedy: 'Check the name or address, or register it with restack operator register.',
    })
  }
  const { delegationApprover, allocationDelayBlocks, registeredSets } = read
  const block = await blockAt(session, read.blockNumber)
  const strategies = await Promise.all(
    read.strategies.map(async (entry) => ({ ...(await tokens.strategyAt(entry.strategy)), ...entry })),
  )
  const allocations = await Promise.all(
    read.allocations.map(async (entry) => ({ ...(await tokens.strategyAt(entry.strategy)), ...entry })),
  )
  const stake = strategies
    .filter(({ shares, maxMagnitude }) => shares > 0n || maxMagnitude < 10n ** 18n)
    .map(({ tokens, maxMagnitude, encumberedMagnitude, allocatableMagnitude, ...info }) => [
      info.symbol,
      amount(tokens, info),
      formatPercent(encumberedMagnitude),
      formatPercent(allocatableMagnitude),
      formatPercent(10n ** 18n - maxMagnitude),
    ])
  const changes = ({ pendingDifference, effectBlock, effectDate }: (typeof allocations)[number]): string => {
    if (pendingDifference === 0n || !effectDate) return ''
    const size = pendingDifference < 0n ? -pendingDifference : pendingDifference
    const when = formatDistance(Number(effectDate) / 1000 - Number(block.timestamp))
    return `${pendingDifference < 0n ? '-' : '+'}${formatPercent(size)} ${when}, block ${effectBlock} (${formatTime(effectDate)})`
  }
  const isMember = (set: { avs: string; id: number }) =>
    registeredSets.some(({ avs, id }) => avs === set.avs && id === set.id)
  const memberships = registeredSets.map((set) => names.showSet(set)).join(', ')
  const rows = allocations.map((entry) => [
    names.shortSet(entry.operatorSet),
    entry.symbol,
    formatPercent(entry.currentMagnitude),
    changes(entry) || 'no change',
    isMember(entry.operatorSet) ? 'member' : 'no member',
  ])
  const { blockNumber: _, ...figures } = read
  return {
    json: {
      block: blockJson(block),
      name: names.nameOf(operator) ?? null,
      ...figures,
      delegationApprover: named(session, delegationApprover),
      strategies,
      registeredSets: registeredSets.map((set) => ({ ...set, name: names.showSet(set) })),
      allocations: allocations.map(({ effectDate, ...entry }) => ({
        ...entry,
        effectDate: effectDate && isoTime(effectDate),
      })),
    },
    lines: [
      ...heading(session, `Operator ${names.show(operator)}`, block),
      delegationApprover
        ? `Delegations need the signature of ${names.show(delegationApprover)}`
        : 'Anyone may delegate to it',
      allocationDelayBlocks === null
        ? 'Its allocation delay is not in force yet'
        : `A raised allocation counts after ${allocationDelayBlocks} blocks`,
      memberships ? `Member of ${memberships}` : 'Member of no operator set',
      ...(stake.length > 0
        ? section(session, 'Stake', ['token', 'delegated', 'allocated', 'free', 'slashed so far'], stake)
        : ['Nothing is delegated to it.']),
      ...(rows.length > 0
        ? section(session, 'Allocations', ['set', 'token', 'now', 'change', ''], rows)
        : []),
    ],
  }
}
