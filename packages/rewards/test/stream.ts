// A stream written down by hand: events at UTC times, one block each.
import { keccak256, toHex } from 'viem'
import { dateOf, dayOf, parseDate } from '../src/days.js'
import type { Address, DayBlocks, RewardsEvent, RewardsInput, RewardsParameters } from '../src/input.js'
import { observationLogIndex, observationName } from '../src/input.js'
import { currentForks } from '../src/networks/forks.js'

export const placeholder = (byte: number): Address => `0x${byte.toString(16).padStart(40, '0')}`

export const contracts = {
  strategyManager: placeholder(0xc1),
  delegationManager: placeholder(0xc2),
  allocationManager: placeholder(0xc3),
  eigenPodManager: placeholder(0xc4),
  avsDirectory: placeholder(0xc5),
  rewardsCoordinator: placeholder(0xc6),
}

export const parameters: RewardsParameters = {
  chainId: 31337,
  deployment: 'test',
  contracts,
  calculationIntervalSeconds: 86_400,
  maxRewardsDuration: 63_072_000,
  maxRetroactiveLength: 14_515_200,
  maxFutureLength: 2_592_000,
  genesisRewardsTimestamp: 1_710_979_200,
  forks: currentForks,
  excludedAddresses: [],
}

export type Stream = {
  /** `at` as `2026-03-20 12:00`; events with one time share a block. */
  emit: (at: string, contract: keyof typeof contracts, name: string, args: Record<string, unknown>) => void
  observe: (at: string, avs: Address, operator: Address, strategies: Address[]) => void
  input: (from: string, to: string) => RewardsInput
}

/** The number of the only block of a minute. */
export const blockOf = (at: string): number => timeOf(at) / 60
export const timeOf = (at: string): number => Date.parse(`${at.replace(' ', 'T')}:00Z`) / 1000

export function createStream(changed: Partial<RewardsParameters> = {}): Stream {
  const events: RewardsEvent[] = []
  const nonces = new Map<string, bigint>()
  return {
    emit(at, contract, name, args) {
      const logIndex = events.filter(({ blockNumber }) => blockNumber === blockOf(at)).length
      let all = args
      if (name.endsWith('Created')) {
        const avs = String(
          args.avs ?? args.submitter ?? args.tokenHopper ?? (args.operatorSet as { avs: string }).avs,
        )
        const submissionNonce = nonces.get(avs) ?? 0n
        nonces.set(avs, submissionNonce + 1n)
        const hash = keccak256(toHex(`${avs} ${submissionNonce}`))
        all = {
          submissionNonce,
          rewardsSubmissionHash: hash,
          operatorDirectedRewardsSubmissionHash: hash,
          ...args,
        }
      }
      events.push({
        blockNumber: blockOf(at),
        blockTime: timeOf(at),
        logIndex,
        contract,
        address: contracts[contract],
        name,
        args: all,
      })
    },
    observe(at, avs, operator, strategies) {
      events.push({
        blockNumber: blockOf(at),
        blockTime: timeOf(at),
        logIndex: observationLogIndex,
        contract: 'avs',
        address: avs,
        name: observationName,
        args: { operator, strategies },
      })
    },
    input(from, to) {
      events.sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
      const days: DayBlocks[] = []
      for (let day = parseDate(from); day <= parseDate(to); day++)
        days.push({
          date: dateOf(day),
          fromBlock: day * 1440,
          toBlock: day * 1440 + 1439,
          events: events.filter(({ blockTime }) => dayOf(blockTime) === day).length,
        })
      return { parameters: { ...parameters, ...changed }, days, events }
    },
  }
}
