import type { Database } from '../../../packages/indexer/src/index.js'
import { placeholder } from '../../../packages/protocol/src/index.js'
import type { DayBlocks, RewardsEvent, RewardsInput } from '../../../packages/rewards/src/index.js'
import type { Deployment } from '../../../packages/sdk/src/index.js'

/** The deployment whose events a scenario tells. */
export function deploymentOf({ parameters, days }: RewardsInput): Deployment {
  const { contracts } = parameters
  const other = placeholder(0xcf)
  return {
    name: parameters.deployment,
    chainId: parameters.chainId,
    version: '1.0.0',
    deploymentBlock: days[0]?.fromBlock ?? 0,
    contracts: {
      ...{ timelock: other, pauserRegistry: other, permissionController: other, strategyFactory: other },
      ...{ allocationManagerViews: other },
      ...(contracts as Record<
        'strategyManager' | 'delegationManager' | 'eigenPodManager' | 'allocationManager',
        `0x${string}`
      >),
    },
    strategies: {},
    tokens: {},
    parameters: {
      ...{ blockTimeSeconds: 3600, withdrawalDelayBlocks: 1, deallocationDelayBlocks: 1 },
      ...{ allocationConfigurationDelayBlocks: 1, slashResolutionDelayBlocks: 1, timelockDelaySeconds: 1 },
      rewards: {
        calculationIntervalSeconds: parameters.calculationIntervalSeconds,
        maxDurationSeconds: parameters.maxRewardsDuration,
        maxRetroactiveSeconds: parameters.maxRetroactiveLength,
        maxFutureSeconds: parameters.maxFutureLength,
        genesisTimestamp: parameters.genesisRewardsTimestamp,
        activationDelaySeconds: 0,
        defaultOperatorSplitBips: 1000,
      },
    },
  }
}

/** Writes a scenario as the indexer would have, with the days that are over. */
export async function fillIndex(database: Database, { days, events }: RewardsInput): Promise<void> {
  const logs = events.filter(({ contract }) => contract !== 'avs')
  await database.transaction(async (transaction) => {
    const times = new Map(events.map(({ blockNumber, blockTime }) => [blockNumber, blockTime]))
    await transaction.copy(
      'blocks',
      ['block', 'hash', '"timestamp"'],
      [...times].map(([block, time]) => `${block}\t0x${block.toString(16)}\t${time}\n`).join(''),
    )
    await transaction.copy(
      'events',
      ['block', 'log_index', 'transaction_index', 'contract', 'event', 'args'],
      logs.map(eventLine).join(''),
    )
    await transaction.copy(
      'restaked_strategies',
      ['block', 'avs', 'operator', 'block_time', 'strategies'],
      observed(events),
    )
    await transaction.copy('rewards_days', ['date', 'from_block', 'block'], days.map(dayLine).join(''))
  })
}

const eventLine = ({ blockNumber, logIndex, transactionIndex, contract, name, args }: RewardsEvent): string =>
  `${[blockNumber, logIndex, transactionIndex ?? 0, contract, name, text(args)].join('\t')}\n`

const dayLine = ({ date, fromBlock, toBlock }: DayBlocks): string => `${date}\t${fromBlock}\t${toBlock + 1}\n`

const text = (args: unknown): string =>
  JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value)).replaceAll(
    '\\',
    '\\\\',
  )

/** One row for each block, AVS and operator. */
function observed(events: readonly RewardsEvent[]): string {
  const rows = new Map<string, { time: number; strategies: Set<string> }>()
  for (const { contract, blockNumber, blockTime, address, args } of events) {
    if (contract !== 'avs') continue
    const { operator, strategies } = args as { operator: string; strategies: string[] }
    const key = [blockNumber, address, operator].join('\t').toLowerCase()
    const row = rows.get(key) ?? { time: blockTime, strategies: new Set() }
    for (const strategy of strategies) row.strategies.add(strategy.toLowerCase())
    rows.set(key, row)
  }
  return [...rows]
    .map(([key, { time, strategies }]) => `${key}\t${time}\t${JSON.stringify([...strategies])}\n`)
    .join('')
}
