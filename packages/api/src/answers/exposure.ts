import { beaconChainStrategy, delegationsAt, positionsAt, withdrawalsAt } from '@restack/indexer'
import { allocationAt, scaledShares } from '@restack/sdk'
import { zeroAddress } from 'viem'
import { shown } from '../activity/names.js'
import { strategyRef, text, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { exposureEnd, type Holding, lossOf } from '../figures/exposure.js'
import { ethOfTokens } from '../figures/valuation.js'
import { getBeaconFactor } from '../queries/getBeaconFactor.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { grouped, loadNetwork, setKey } from '../state/loadNetwork.js'
import { requireStaker } from './stakers.js'
import { setRefAnswer } from './stakes.js'

const WAD = 10n ** 18n

/**
 * `GET /v1/stakers/:staker/exposure`: what each set could take in the next block, by the formulas of chapter 01 §1.3
 * with their rounding.
 */
export async function exposureAnswer(
  view: View,
  { staker: asked }: { staker: string },
): Promise<apiTypes['Exposure']> {
  const staker = await requireStaker(view, asked)
  const network = await loadNetwork(view)
  const next = view.at.block + 1
  const holdings = await readHoldings(view, staker)
  const beaconFactor = holdings.some(({ strategy }) => strategy === beaconChainStrategy)
    ? await getBeaconFactor(view.connection, view.at, staker)
    : WAD
  const tokensOf = (strategy: string, shares: bigint) =>
    worthOf(strategy, shares, network.states).tokens ?? 0n
  const rateOf = (strategy: string) => network.states.get(strategy)?.rateWad ?? null
  const total = { eth: 0n, queuedEth: 0n }

  const found = [
    ...grouped(holdings, ({ operator, strategy }) => `${operator} ${strategy}`).values(),
  ].flatMap((held) => {
    const [{ operator, strategy } = { operator: '', strategy: '' }] = held
    const maxMagnitude = network.maxMagnitude(operator, strategy)
    const loss = { holdings: held, maxMagnitude, beaconFactor, tokensOf }
    const rate = rateOf(strategy)
    const eth = (tokens: bigint) => ethOfTokens(tokens, rate)
    let allTaken = 0n
    const items = (network.stakesOfOperator.get(operator) ?? [])
      .filter((stake) => stake.strategy === strategy)
      .flatMap((stake) => {
        const set = network.setOf.get(setKey(stake))
        const membership = (network.membershipsOfOperator.get(operator) ?? []).find(
          (row) => setKey(row) === setKey(stake),
        )
        if (!set?.strategies.includes(strategy) || !membership) return []
        const { registered, slashableUntil } = membership
        if (!registered && (slashableUntil === null || slashableUntil < next)) return []
        const { currentMagnitude: current, pendingDiff: pendingDifference, effectBlock } = stake
        const allocation = allocationAt({ currentMagnitude: current, pendingDifference, effectBlock }, next)
        const claim = { allocation, slashableUntil }
        allTaken += allocation.currentMagnitude
        const taken = lossOf(loss, maxMagnitude, allocation.currentMagnitude)
        const isRising =
          allocation.pendingDifference > 0n &&
          (slashableUntil === null || slashableUntil >= allocation.effectBlock)
        const added = isRising
          ? lossOf(loss, maxMagnitude - allocation.currentMagnitude, allocation.pendingDifference).deposited
          : { shares: 0n, tokens: 0n }
        const isHeld = isRising && held.some(({ queued }) => !queued)
        const shares = taken.deposited.shares + taken.queued.shares
        if (shares === 0n && !isHeld) return []
        return [{ set, claim, taken, added: isHeld ? added : undefined, end: exposureEnd(loss, claim) }]
      })
    const whole = lossOf(loss, maxMagnitude, allTaken)
    total.queuedEth += eth(whole.queued.tokens) ?? 0n
    total.eth += (eth(whole.queued.tokens) ?? 0n) + (eth(whole.deposited.tokens) ?? 0n)
    return items.map((item) => ({ ...item, operator, strategy, eth }))
  })
  const clock = await view.clock(
    found
      .flatMap(({ end, claim }) => [...(end ? [end.block] : []), claim.allocation.effectBlock])
      .filter(Boolean),
  )
  return {
    block: blockAnswer(view.at),
    staker: shown(staker),
    items: found.map(({ set, claim, taken, added, end, operator, strategy, eth }) => {
      const tokens = taken.deposited.tokens + taken.queued.tokens
      const { pendingSlasher } = set
      const slasher =
        pendingSlasher && pendingSlasher.effectBlock <= next ? pendingSlasher.slasher : set.slasher
      return {
        ...setRefAnswer(set, view),
        operator: shown(operator),
        operatorName: view.actors.get(operator) ?? null,
        ...strategyRef(strategy, network.states),
        shares: String(taken.deposited.shares + taken.queued.shares),
        tokens: String(tokens),
        eth: text(eth(tokens)),
        queuedShares: String(taken.queued.shares),
        queuedTokens: String(taken.queued.tokens),
        queuedEth: text(eth(taken.queued.tokens)),
        slasher: slasher === null ? null : shown(slasher),
        redistributionRecipient:
          set.redistributionRecipient === null ? null : shown(set.redistributionRecipient),
        until: end && { block: String(end.block), estimatedTimestamp: clock(end.block), why: end.why },
        pending: added
          ? {
              fromBlock: String(claim.allocation.effectBlock),
              estimatedTimestamp: clock(claim.allocation.effectBlock),
              shares: String(added.shares),
              tokens: String(added.tokens),
              eth: text(eth(added.tokens)),
            }
          : null,
      }
    }),
    total: { eth: String(total.eth), queuedEth: String(total.queuedEth) },
  }
}

/** Deposits of a staker that delegates, and its queued withdrawals that a slash in the next block would reach. */
async function readHoldings({ connection, at }: View, staker: string): Promise<Holding[]> {
  const chosen = { block: at.block, stakers: [staker] }
  const [delegation] = await delegationsAt(connection, chosen)
  const deposits = delegation
    ? (await positionsAt(connection, chosen)).map(({ strategy, depositShares, scalingFactor }) => ({
        operator: delegation.operator,
        strategy,
        scaled: scaledShares(depositShares, scalingFactor),
        queued: false,
        until: null,
      }))
    : []
  const withdrawals = await withdrawalsAt(connection, { ...chosen, pending: true })
  const queued = withdrawals.flatMap(({ delegatedTo, completableBlock, shares }) =>
    delegatedTo === zeroAddress || completableBlock <= at.block + 1
      ? []
      : shares.map(({ strategy, scaledShares: scaled }) => ({
          operator: delegatedTo,
          strategy,
          scaled,
          queued: true,
          until: completableBlock - 1,
        })),
  )
  return [...deposits, ...queued]
}
