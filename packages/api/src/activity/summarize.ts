import { beaconChainStrategy } from '@restack/indexer'
import { tokensOfShares } from '../figures/valuation.js'
import type { EventRow } from '../queries/getEvents.js'
import { ratesKey, type SummaryFacts } from '../queries/getSummaryFacts.js'
import { formatAmount, formatPercent } from './formatAmount.js'
import { type Names, nameOrShort } from './names.js'
import { podParams, summaryKey } from './podParams.js'
import { rewardsParams } from './rewardsParams.js'

export type Summary = { key: string; params: Record<string, string> }

const addressParameters = [
  'account',
  'admin',
  'appointee',
  'avs',
  'newDelegationApprover',
  'operator',
  'podOwner',
  'redistributionRecipient',
  'registrar',
  'slasher',
  'staker',
]
const textParameters = ['delay', 'description', 'effectBlock', 'metadataURI', 'resolutionBlock', 'slashId']

/**
 * A sentence about an event: the key `activity.` and the event's name with a small first letter, and what fills it,
 * ready to show: names, amounts in tokens with the symbol beside them, percentages.
 */
export function summarize(row: EventRow, facts: SummaryFacts, names: Names): Summary {
  const { event, args, block, contract } = row
  const params: Record<string, string> = { contract }
  const name = (address: unknown) => nameOrShort(names, String(address))

  for (const parameter of addressParameters) {
    if (typeof args[parameter] === 'string') params[parameter] = name(args[parameter])
  }
  for (const parameter of textParameters) {
    const value = args[parameter]
    if ((typeof value === 'string' || typeof value === 'number') && value !== '')
      params[parameter] = String(value)
  }
  const set = args.operatorSet as { avs?: string; id?: number } | undefined
  if (set?.avs !== undefined) {
    params.avs = name(set.avs)
    params.operatorSet = `${params.avs} #${set.id}`
  }

  const strategy = typeof args.strategy === 'string' ? args.strategy : strategyOf(row, facts)
  if (strategy !== undefined) params.symbol = describe(strategy, facts).symbol
  if (strategy !== undefined) {
    const shares = args.shares ?? args.totalSlashedShares
    if (typeof shares === 'string') params.amount = tokens(strategy, BigInt(shares), block, facts)
  }

  const withdrawn = withdrawal(row, facts)
  if (withdrawn) {
    params.staker = name(withdrawn.staker)
    Object.assign(params, amounts(withdrawn.shares, block, facts))
  }

  const magnitude = args.magnitude ?? args.maxMagnitude ?? args.encumberedMagnitude
  if (typeof magnitude === 'string') params.percent = formatPercent(BigInt(magnitude))
  if (Array.isArray(args.wadSlashed)) {
    const parts = args.wadSlashed.map((wad) => formatPercent(BigInt(String(wad))))
    const symbols = (args.strategies as string[]).map((item) => describe(item, facts).symbol)
    params.percent = parts.map((part, index) => `${part} ${symbols[index] ?? ''}`).join(', ')
  }
  const rate = args.exchangeRate ?? args.rate
  if (typeof rate === 'string') params.rate = formatAmount(BigInt(rate), 18)
  if (typeof args.newDepositScalingFactor === 'string') {
    params.factor = formatAmount(BigInt(args.newDepositScalingFactor), 18)
  }
  const podShares = args.sharesDelta ?? args.newTotalShares
  if (typeof podShares === 'string') params.amount = formatAmount(BigInt(podShares), 18)

  if (contract === 'eigenPod' || contract === 'eigenPodManager') {
    const amount = (wei: bigint) => formatAmount(wei, 18)
    Object.assign(params, podParams(event, args, { amount, percent: formatPercent, account: name }))
    const owner = facts.podOwners.get(row.address)
    if (owner !== undefined) params.owner = name(owner)
  }

  if (ofRewards.has(contract) || event === 'DurationVaultDeployed' || contract === 'strategy') {
    const token = (token: string) => facts.rewardTokens.get(token)
    const words = { token, amount: formatAmount, percent: formatPercent, account: name }
    Object.assign(params, rewardsParams(event, args, words))
  }

  return { key: summaryKey(event, args), params }
}

const ofRewards = new Set(['rewardsCoordinator', 'rootPoster', 'emissionsController'])

/** The strategy that an event without one is about: the emitter, or the one of its token. */
function strategyOf({ contract, address, args }: EventRow, facts: SummaryFacts): string | undefined {
  if (contract === 'strategy') return address
  const token = contract === 'token' ? address : (args.token ?? args.underlyingToken)
  if (typeof token !== 'string') return undefined
  return [...facts.strategies].find(([, details]) => details.token === token)?.[0]
}

function describe(strategy: string, facts: SummaryFacts): { symbol: string; decimals: number } {
  if (strategy === beaconChainStrategy) return { symbol: 'ETH', decimals: 18 }
  return facts.strategies.get(strategy) ?? { symbol: nameOrShort(new Map(), strategy), decimals: 18 }
}

/** Shares as tokens at the rate that the strategy had at that block. */
function tokens(strategy: string, shares: bigint, block: number, facts: SummaryFacts): string {
  const rates = facts.rates.get(ratesKey(strategy, block))
  const { decimals } = describe(strategy, facts)
  return formatAmount(rates ? tokensOfShares(shares, rates) : shares, decimals)
}

type Part = { strategy: string; shares: bigint }

function withdrawal(
  { event, args }: EventRow,
  facts: SummaryFacts,
): { staker: string; shares: Part[] } | undefined {
  if (event === 'SlashingWithdrawalCompleted') {
    const found = facts.withdrawals.get(String(args.withdrawalRoot))
    return (
      found && {
        staker: found.staker,
        shares: found.shares.map(({ strategy, sharesToWithdraw }) => ({
          strategy,
          shares: sharesToWithdraw,
        })),
      }
    )
  }
  if (event !== 'SlashingWithdrawalQueued') return undefined
  const { staker, strategies } = args.withdrawal as { staker: string; strategies: string[] }
  const shares = args.sharesToWithdraw as string[]
  return {
    staker,
    shares: strategies.map((strategy, index) => ({ strategy, shares: BigInt(shares[index] ?? 0) })),
  }
}

/** `amount` and `symbol` of one or more parts: "1 stETH + 2" and "rETH". */
function amounts(
  parts: readonly Part[],
  block: number,
  facts: SummaryFacts,
): { amount: string; symbol: string } {
  const shown = parts.map(({ strategy, shares }) => ({
    amount: tokens(strategy, shares, block, facts),
    symbol: describe(strategy, facts).symbol,
  }))
  const last = shown.at(-1)
  if (!last) return { amount: '0', symbol: '' }
  const before = shown.slice(0, -1).map(({ amount, symbol }) => `${amount} ${symbol} + `)
  return { amount: before.join('') + last.amount, symbol: last.symbol }
}
