import type { DecodedEvent } from '../decode/decodeLog.js'
import { beaconChainStrategy, fields, list, text } from './rowsFromEvent.js'

const WAD = 10n ** 18n

/** A staker's position in one strategy. */
export type StakerPosition = { shares: bigint; factor: bigint }

export type StakerShareChange = {
  block: number
  logIndex: number
  position: number
  staker: string
  strategy: string
  delta: bigint
}

export type StakerStrategy = { staker: string; strategy: string }

/** Who queued withdrawals of which strategies: the positions that `replayStakerShares` has to know. */
export function queuedPairs(events: readonly DecodedEvent[]): StakerStrategy[] {
  const pairs = new Map<string, StakerStrategy>()
  for (const { event, args } of events) {
    if (event !== 'SlashingWithdrawalQueued') continue
    const withdrawal = fields(args.withdrawal)
    const staker = text(withdrawal.staker)
    for (const strategy of list(withdrawal.strategies).map(text)) {
      pairs.set(pairKey(staker, strategy), { staker, strategy })
    }
  }
  return [...pairs.values()]
}

export function pairKey(staker: string, strategy: string): string {
  return `${staker} ${strategy}`
}

/**
 * Deposit shares x that left with each queued withdrawal. The event says only q = ⌊x·K/W⌋ (F4); K is the deposit
 * scaling factor before the withdrawal, so x = ⌈q·W/K⌉. Where the withdrawal took everything, the factor was reset
 * in the same transaction (F8), and x is the whole balance.
 *
 * @param before Positions before the first of the events, by `pairKey`.
 */
export function replayStakerShares(
  events: readonly DecodedEvent[],
  before: ReadonlyMap<string, StakerPosition>,
): StakerShareChange[] {
  type Position = StakerPosition & { previousFactor: bigint; factorTransaction: string }
  const positions = new Map<string, Position>(
    [...before].map(([key, position]) => [
      key,
      { ...position, previousFactor: position.factor, factorTransaction: '' },
    ]),
  )
  const changes: StakerShareChange[] = []

  for (const { block, logIndex, transactionHash, event, args } of events) {
    if (event === 'Deposit' || event === 'PodSharesUpdated') {
      const [staker, strategy, added] =
        event === 'Deposit'
          ? [args.staker, args.strategy, args.shares]
          : [args.podOwner, beaconChainStrategy, args.sharesDelta]
      const position = positions.get(pairKey(text(staker), text(strategy)))
      if (position) position.shares += BigInt(text(added))
    } else if (event === 'DepositScalingFactorUpdated') {
      const position = positions.get(pairKey(text(args.staker), text(args.strategy)))
      if (!position) continue
      position.previousFactor = position.factor
      position.factor = BigInt(text(args.newDepositScalingFactor))
      position.factorTransaction = transactionHash
    } else if (event === 'SlashingWithdrawalQueued') {
      const withdrawal = fields(args.withdrawal)
      const staker = text(withdrawal.staker)
      list(withdrawal.strategies).forEach((value, index) => {
        const strategy = text(value)
        const position = positions.get(pairKey(staker, strategy))
        if (!position) return
        const scaled = BigInt(text(list(withdrawal.scaledShares)[index]))
        const reset =
          position.factorTransaction === transactionHash &&
          position.factor === WAD &&
          position.previousFactor !== WAD
        const removed = reset ? position.shares : (scaled * WAD + position.factor - 1n) / position.factor
        position.shares -= removed
        changes.push({ block, logIndex, position: index, staker, strategy, delta: -removed })
      })
    }
  }
  return changes
}
