import { type Address, isAddressEqual } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { eigenPodManagerAbi } from '../abi/index.js'
import { beaconChainEthStrategy } from '../beaconChainEth.js'
import { blockDates, type DeploymentBlockTime } from '../blockDates.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { type ExposureEnd, type Holding, lossSteps, sharesLeft, slashingFactor } from '../exposure/losses.js'
import { readHoldings } from '../exposure/readHoldings.js'
import { setReader } from '../exposure/setReader.js'
import { memoized } from '../memoized.js'
import { type StrategyInfo, sharesToTokens, strategyInfo } from '../tokenInfo.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'
import type { Amount } from './getPosition.js'

export type GetExposureParameters = {
  /** Its `parameters.blockTimeSeconds` is used to estimate dates; without, the chain's recent blocks are. */
  deployment: DeploymentContracts & DeploymentBlockTime
  staker: Address
}

/** What a slash takes, exact to the wei. */
export type ExposureLoss = {
  /** Of the deposited stake: what its withdrawable shares fall by. */
  shares: bigint
  tokens: bigint
  /** Of queued withdrawals. */
  queuedShares: bigint
  queuedTokens: bigint
}

export type { ExposureEnd }

export type ExposureStep = ExposureLoss & {
  /** Last block in which this part can be slashed, and what ends it; null as long as nothing changes. */
  until: { block: number; date: Date; why: ExposureEnd } | null
}

export type ExposureItem = StrategyInfo &
  ExposureLoss & {
    operatorSet: OperatorSet
    /** Through whom: the staker's operator, or one that it had when it queued a withdrawal. */
    operator: Address
    /** Who may slash; null for an old set of EigenLayer whose slasher was not migrated. */
    slasher: Address | null
    /** Who receives what is slashed; null if it is burned. */
    redistributionRecipient: Address | null
    /** Magnitude of the operator that the set can slash, of 10^18. */
    currentMagnitude: bigint
    /** When the last part ends being slashable, or null. */
    until: ExposureStep['until']
    /** The same loss in parts, by when they end being slashable. */
    steps: ExposureStep[]
    /** What will be slashable beside it of the deposited stake, or null. */
    pendingIncrease: { fromBlock: number; date: Date; shares: bigint; tokens: bigint } | null
  }

export type StrategyExposure = StrategyInfo & {
  /** What the staker would be paid for its deposited stake. */
  withdrawable: Amount
  /** What its queued withdrawals are worth that can still be slashed. */
  queued: Amount
  /** What is lost if all sets slash all that they can. */
  total: ExposureLoss
}

export type GetExposureReturnType = {
  /** The newest block. A slash could be in the next one, and it is that slash which is calculated. */
  blockNumber: bigint
  staker: Address
  delegatedTo: Address | null
  items: ExposureItem[]
  strategies: StrategyExposure[]
}

/**
 * Which operator set can slash how much of a staker's stake, and until when: for each set what the staker loses
 * if it slashes all of its allocation in the next block, deposited and queued, in shares and in tokens.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { items, strategies } = await getExposure(client, { deployment, staker })
 * for (const { operatorSet, symbol, tokens, until } of items) console.log(operatorSet, symbol, tokens, until?.date)
 */
export async function getExposure(
  client: ReadClient,
  { deployment, staker }: GetExposureParameters,
): Promise<GetExposureReturnType> {
  try {
    const block = await getBlock(client)
    const blockNumber = block.number
    const next = Number(blockNumber) + 1
    const dates = await blockDates(client, { deployment, block })
    const { delegatedTo, holdings } = await readHoldings(client, { deployment, staker, blockNumber })
    const strategies = [...new Set(holdings.map(({ strategy }) => strategy))]
    const beaconFactor = strategies.includes(beaconChainEthStrategy)
      ? await readContract(client, {
          address: contractAddress(deployment, 'eigenPodManager'),
          abi: eigenPodManagerAbi,
          functionName: 'beaconChainSlashingFactor',
          args: [staker],
          blockNumber,
        })
      : 10n ** 18n

    const tokensOf = memoized(
      (strategy: Address, shares: bigint) => `${strategy} ${shares}`,
      (strategy, shares) => sharesToTokens(client, { strategy, shares, blockNumber }),
    )
    const details = setReader(client, { deployment, blockNumber, next })

    async function perStrategy(strategy: Address) {
      const info = await strategyInfo(client, strategy)
      const factor = isAddressEqual(strategy, beaconChainEthStrategy) ? beaconFactor : null
      const worthOf = (holding: Holding, magnitude: bigint) =>
        sharesLeft(holding.scaled, slashingFactor(magnitude, factor))
      const loss = async (
        changes: { holding: Holding; before: bigint; after: bigint }[],
      ): Promise<ExposureLoss> => {
        const parts = await Promise.all(
          changes.map(async ({ holding, before, after }) => ({
            queued: holding.queued,
            shares: before - after,
            tokens: (await tokensOf(strategy, before)) - (await tokensOf(strategy, after)),
          })),
        )
        return sumLosses(
          parts.map(({ queued, shares, tokens }) =>
            queued
              ? { shares: 0n, tokens: 0n, queuedShares: shares, queuedTokens: tokens }
              : { shares, tokens, queuedShares: 0n, queuedTokens: 0n },
          ),
        )
      }
      const own = holdings.filter((holding) => holding.strategy === strategy)
      const operators = [...new Set(own.map(({ operator }) => operator))].filter(
        (operator) => operator !== null,
      )
      const byOperator = await Promise.all(
        operators.map(async (operator) => {
          const held = own.filter((holding) => holding.operator === operator)
          const { maxMagnitude, sets } = await details(operator, strategy)
          const items = await Promise.all(
            sets.map(async ({ allocation, slashableUntil: end, ...set }): Promise<ExposureItem> => {
              const parts = lossSteps({
                holdings: held,
                allocation,
                maxMagnitude,
                slashableUntil: end,
                worthOf,
              })
              const steps = await Promise.all(
                parts.map(
                  async ({ losses, until }): Promise<ExposureStep> => ({
                    ...(await loss(pairs(held, losses))),
                    until: until && { ...until, date: await dates.dateOf(until.block) },
                  }),
                ),
              )
              const { currentMagnitude, pendingDifference, effectBlock } = allocation
              const isRising = pendingDifference > 0n && (end === null || end >= effectBlock)
              const deposits = held.filter(({ queued }) => !queued)
              const left = maxMagnitude - currentMagnitude
              const added = await loss(
                deposits.map((holding) => ({
                  holding,
                  before: worthOf(holding, left),
                  after: worthOf(holding, isRising ? left - pendingDifference : left),
                })),
              )
              return {
                ...info,
                ...set,
                operator,
                ...sumLosses(steps),
                currentMagnitude,
                until: steps.at(-1)?.until ?? null,
                steps,
                pendingIncrease:
                  isRising && deposits.length > 0
                    ? {
                        fromBlock: effectBlock,
                        date: await dates.dateOf(effectBlock),
                        shares: added.shares,
                        tokens: added.tokens,
                      }
                    : null,
              }
            }),
          )
          const taken = sets.reduce((sum, { allocation }) => sum + allocation.currentMagnitude, 0n)
          const total = await loss(
            held.map((holding) => ({
              holding,
              before: worthOf(holding, maxMagnitude),
              after: worthOf(holding, maxMagnitude - taken),
            })),
          )
          const worths = held.map((holding) => ({ holding, shares: worthOf(holding, maxMagnitude) }))
          return { items, total, worths }
        }),
      )
      const undelegated = own
        .filter(({ operator }) => operator === null)
        .map((holding) => ({ holding, shares: worthOf(holding, 10n ** 18n) }))
      const worths = [...byOperator.flatMap((entry) => entry.worths), ...undelegated]
      const amount = async (queued: boolean): Promise<Amount> => {
        const part = worths.filter(({ holding }) => holding.queued === queued)
        const tokens = await Promise.all(part.map(({ shares }) => tokensOf(strategy, shares)))
        return {
          shares: part.reduce((sum, { shares }) => sum + shares, 0n),
          tokens: tokens.reduce((sum, value) => sum + value, 0n),
        }
      }
      const exposure: StrategyExposure = {
        ...info,
        withdrawable: await amount(false),
        queued: await amount(true),
        total: sumLosses(byOperator.map(({ total }) => total)),
      }
      // A set in which nothing is at stake, now or soon, is no exposure.
      const items = byOperator
        .flatMap((entry) => entry.items)
        .filter(({ shares, queuedShares, pendingIncrease }) => shares + queuedShares > 0n || pendingIncrease)
      return { exposure, items }
    }

    const read = await Promise.all(strategies.map(perStrategy))
    return {
      blockNumber,
      staker,
      delegatedTo,
      items: read.flatMap(({ items }) => items),
      strategies: read.map(({ exposure }) => exposure),
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

function pairs(held: readonly Holding[], losses: readonly { before: bigint; after: bigint }[]) {
  return held.map((holding, index) => ({ holding, ...(losses[index] ?? { before: 0n, after: 0n }) }))
}

function sumLosses(losses: readonly ExposureLoss[]): ExposureLoss {
  const sum = (pick: (loss: ExposureLoss) => bigint) => losses.reduce((total, loss) => total + pick(loss), 0n)
  return {
    shares: sum(({ shares }) => shares),
    tokens: sum(({ tokens }) => tokens),
    queuedShares: sum(({ queuedShares }) => queuedShares),
    queuedTokens: sum(({ queuedTokens }) => queuedTokens),
  }
}
