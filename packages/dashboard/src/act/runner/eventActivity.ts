import { type Activity, podParams, rewardsParams, type StrategyTvl, summaryKey } from '@restack/api/client'
import { bookkeepingEvents, type PreviewEvent } from '@restack/sdk'
import { shortenHex } from '../../format/address.js'
import { formatAmount } from '../../format/amount.js'

export type EventWords = {
  strategies: readonly StrategyTvl[]
  nameOf: (address: string) => string | undefined
  language: string
  /** Whose pods the events come from, where that is known. */
  ownerOf?: (pod: string) => string | undefined
}

/** Figures say these better, or they are bookkeeping of the contracts. A completed withdrawal names only its root. */
const leftOut = new Set<string>([...bookkeepingEvents, 'Transfer', 'Approval', 'SlashingWithdrawalCompleted'])

/** Events of a preview or a receipt as the activity of the API has them, to be told in the same sentences. */
export function eventActivities(events: readonly PreviewEvent[], words: EventWords): Activity[] {
  return events
    .filter(({ eventName }) => !leftOut.has(eventName))
    .map((event, index) => ({
      id: String(index),
      block: 0n,
      timestamp: 0,
      transactionHash: '0x',
      address: event.address,
      contract: words.nameOf(event.address) ?? shortenHex(event.address),
      event: event.eventName,
      args: Object.fromEntries(
        Object.entries(event.args).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? String(value) : value,
        ]),
      ),
      summary: {
        key: summaryKey(event.eventName, event.args),
        params: paramsOf(event, words),
      },
    }))
}

/** What fills the sentences: as the API's summaries have it. */
function paramsOf({ address, eventName, args }: PreviewEvent, words: EventWords): Record<string, string> {
  const params: Record<string, string> = {}
  const name = (value: unknown) => words.nameOf(String(value)) ?? shortenHex(String(value))
  for (const [key, value] of Object.entries(args)) {
    if (typeof value === 'string') params[key] = /^0x[0-9a-fA-F]{40}$/.test(value) ? name(value) : value
    if (typeof value === 'number') params[key] = String(value)
  }
  Object.assign(
    params,
    podParams(eventName, args, {
      amount: (wei) => formatAmount(wei, words.language),
      percent: (wad) => percent(wad, words.language),
      account: name,
    }),
  )
  Object.assign(
    params,
    rewardsParams(eventName, args, {
      token: (wanted) => words.strategies.find(({ token }) => token?.toLowerCase() === wanted.toLowerCase()),
      amount: (units, decimals) => formatAmount(units, words.language, { decimals }),
      percent: (wad) => percent(wad, words.language),
      account: name,
    }),
  )
  const owner = words.ownerOf?.(address)
  if (owner !== undefined) params.owner = name(owner)
  const set = args.operatorSet as { avs: string; id: number } | undefined
  if (set) Object.assign(params, { avs: name(set.avs), operatorSet: `${name(set.avs)} #${set.id}` })

  const strategyOf = (wanted: unknown) =>
    words.strategies.find(({ strategy }) => strategy.toLowerCase() === String(wanted).toLowerCase())
  const shown = (strategy: StrategyTvl | undefined, shares: bigint) =>
    formatAmount(strategy ? tokensOf(strategy, shares) : shares, words.language, {
      decimals: strategy?.decimals ?? 18,
    })
  const strategy = strategyOf(args.strategy ?? address)
  if (strategy) params.symbol = strategy.symbol
  const shares = args.shares ?? args.totalSlashedShares
  if (typeof shares === 'bigint') params.amount = shown(strategy, shares)

  if (eventName === 'SlashingWithdrawalQueued') {
    const { staker, strategies } = args.withdrawal as { staker: string; strategies: string[] }
    const parts = strategies.map((wanted, index) => {
      const found = strategyOf(wanted)
      return {
        amount: shown(found, (args.sharesToWithdraw as bigint[])[index] ?? 0n),
        symbol: found?.symbol ?? '',
      }
    })
    // One after the other, the last symbol where the sentence has it.
    params.staker = name(staker)
    params.amount = parts
      .map(({ amount, symbol }, index) => (index < parts.length - 1 ? `${amount} ${symbol}` : amount))
      .join(' + ')
    params.symbol = parts.at(-1)?.symbol ?? ''
  }
  const magnitude = args.magnitude ?? args.maxMagnitude
  if (typeof magnitude === 'bigint') params.percent = percent(magnitude, words.language)
  if (Array.isArray(args.wadSlashed)) {
    params.percent = (args.wadSlashed as bigint[])
      .map((wad, index) => {
        const found = strategyOf((args.strategies as string[])[index])
        return `${percent(wad, words.language)} ${found?.symbol ?? ''}`
      })
      .join(', ')
  }
  return params
}

const percent = (wad: bigint, language: string) =>
  `${formatAmount(wad, language, { decimals: 16, digits: 2 })}%`

/** At the strategy's rate in the newest block. */
function tokensOf({ tokens, totalShares }: StrategyTvl, shares: bigint): bigint {
  return totalShares > 0n ? (shares * tokens) / totalShares : shares
}
