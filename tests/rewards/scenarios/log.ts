import type {
  Address,
  DayBlocks,
  RewardsEvent,
  RewardsForks,
  RewardsInput,
  RewardsParameters,
} from '../../../packages/rewards/src/input.js'

/** Events written down as time goes by, a block an hour: the first block of a day is that of its midnight. */
export type Log = {
  events: RewardsEvent[]
  /** Hours since the first midnight. */
  hour: number
  transaction: number
  /** Of the last event. */
  block: number
  logIndex: number
}

export const CONTRACTS = {
  delegationManager: '0x00000000000000000000000000000000000000c1',
  strategyManager: '0x00000000000000000000000000000000000000c2',
  allocationManager: '0x00000000000000000000000000000000000000c4',
  eigenPodManager: '0x00000000000000000000000000000000000000c5',
  avsDirectory: '0x00000000000000000000000000000000000000c9',
  rewardsCoordinator: '0x00000000000000000000000000000000000000ca',
} as const satisfies Record<string, Address>

export type ContractName = keyof typeof CONTRACTS

export const FIRST_DATE = '2026-03-01'
const FIRST_SECOND = Date.parse(FIRST_DATE) / 1000

export const emptyLog = (): Log => ({ events: [], hour: 0, transaction: 0, block: 0, logIndex: 0 })

export const secondsAt = (hour: number): number => FIRST_SECOND + hour * 3600

export const blockAt = (hour: number): number => 1000 + hour

export const dateAt = (day: number): string =>
  new Date((FIRST_SECOND + day * 86400) * 1000).toISOString().slice(0, 10)

/** Time goes on, or not, and a new transaction begins. */
export function pass(log: Log, hours: number): void {
  log.transaction = hours > 0 ? 0 : log.transaction + 1
  log.hour += hours
}

export function emit(log: Log, contract: ContractName, name: string, args: Record<string, unknown>): void {
  log.events.push({ ...position(log), contract, address: CONTRACTS[contract], name, args })
}

/** What an AVS says is restaked: no log, and so behind all logs of its block. */
export function observe(log: Log, avs: Address, operator: Address, strategies: readonly Address[]): void {
  const [contract, name] = ['avs', 'RestakedStrategiesObserved']
  const args = { operator, strategies }
  log.events.push({ ...position(log), logIndex: 0x7fff_ffff, contract, address: avs, name, args })
}

function position(log: Log) {
  const { hour, transaction } = log
  const blockNumber = blockAt(hour)
  log.logIndex = log.block === blockNumber ? log.logIndex + 1 : 0
  log.block = blockNumber
  return { blockNumber, blockTime: secondsAt(hour), transactionIndex: transaction, logIndex: log.logIndex }
}

export const ALWAYS = '1970-01-01'
export const NEVER = '9999-12-31'

export const CURRENT_RULES: RewardsForks = {
  ...{ amazon: ALWAYS, nile: ALWAYS, panama: ALWAYS, arno: ALWAYS },
  ...{ trinity: ALWAYS, mississippi: ALWAYS, colorado: ALWAYS, sabine: ALWAYS },
}

export const PARAMETERS: RewardsParameters = {
  chainId: 31337,
  deployment: 'scenario',
  contracts: CONTRACTS,
  calculationIntervalSeconds: 86400,
  maxRewardsDuration: 730 * 86400,
  maxRetroactiveLength: 168 * 86400,
  maxFutureLength: 30 * 86400,
  genesisRewardsTimestamp: FIRST_SECOND,
  forks: CURRENT_RULES,
  excludedAddresses: [],
}

export const dayAt = (date: string): number => (Date.parse(date) / 1000 - FIRST_SECOND) / 86400

/** The log's events and this many days of blocks. */
export function inputOf(log: Log, dayCount: number, parameters = PARAMETERS): RewardsInput {
  const events = [...log.events].sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex)
  const counts = new Map<string, number>()
  for (const { blockTime } of events) {
    const date = new Date(blockTime * 1000).toISOString().slice(0, 10)
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  const days = Array.from({ length: dayCount }, (_, day): DayBlocks => {
    const blocks = { fromBlock: blockAt(day * 24), toBlock: blockAt(day * 24 + 23) }
    return { date: dateAt(day), ...blocks, events: counts.get(dateAt(day)) ?? 0 }
  })
  const last = days.at(-1)?.toBlock ?? 0
  return { parameters, days, events: events.filter(({ blockNumber }) => blockNumber <= last) }
}
