import { type Deployment, RestackError } from '@restack/sdk'
import { sql } from 'drizzle-orm'
import { createPublicClient, http } from 'viem'
import { isMissingState } from '../chain/readStrategy.js'
import type { Database } from '../database/openDatabase.js'
import { readOnly, rows } from '../queries/connection.js'
import { operatorSetsAt } from '../queries/operatorSetsAt.js'
import { type CheckPoint, choosePoints } from './choosePoints.js'
import { indexedValues } from './indexedValues.js'
import { onChainValues } from './onChainValues.js'

export type SelfCheckParameters = {
  database: Database
  deployment: Deployment
  /** A node that has the state of the blocks in question. */
  rpcUrl: string
  /** Blocks to choose from; left out, all that are indexed. */
  blocks?: readonly number[] | undefined
  /** How many random points of block, account and strategy are compared. */
  points?: number | undefined
  /** The same seed gives the same points. */
  seed?: number | undefined
}

export type Difference = CheckPoint & {
  /** The contract's view, with its operator set or slash where there are several. */
  view: string
  indexed: string
  onChain: string
}

export type SelfCheckReturnType = {
  /** Last block of the index. */
  block: number
  /** Points that were compared. */
  points: number
  /** Points whose state the node did not have. */
  unavailable: number
  comparisons: number
  /** Comparisons of something else than nothing with nothing. */
  telling: number
  differences: Difference[]
}

const setsAtOnce = 16
const nothing = new Set(['0', '', '0 0 0', '0x0000000000000000000000000000000000000000'])

/**
 * Compares the index with what the contracts' views answer, at random points: deposit shares, withdrawable shares,
 * delegation, operator shares, magnitudes, allocations, slashable stake, queued withdrawals, slashed shares, totals.
 *
 * @throws RestackError `NotIndexed`
 *
 * @example
 * const { comparisons, differences } = await selfCheck({ database, deployment, rpcUrl, points: 50 })
 */
export async function selfCheck(parameters: SelfCheckParameters): Promise<SelfCheckReturnType> {
  const { database, deployment, rpcUrl, blocks, points = 200, seed = 1 } = parameters
  const client = createPublicClient({ transport: http(rpcUrl, { batch: true, timeout: 60_000 }) })
  const head = await readOnly(database, async (connection) => {
    const [state] = await rows<{ block: string | null }>(
      connection,
      sql`SELECT block::text AS block FROM index_state`,
    )
    return state?.block
  })
  if (head === undefined || head === null) {
    throw new RestackError({
      code: 'NotIndexed',
      message: 'There is nothing to check: nothing is indexed yet.',
      remedy: 'Run the indexer first.',
    })
  }
  const chosen = await readOnly(database, (connection) =>
    choosePoints(connection, { blocks, head: Number(head), points, seed }),
  )
  const report: SelfCheckReturnType = {
    block: Number(head),
    points: 0,
    unavailable: 0,
    comparisons: 0,
    telling: 0,
    differences: [],
  }
  const { deallocationDelayBlocks } = deployment.parameters
  for (const point of chosen) {
    const indexed = await readOnly(database, async (connection) => {
      const sets = (await operatorSetsAt(connection, { block: point.block })).slice(0, setsAtOnce)
      return indexedValues(connection, point, { sets, deallocationDelayBlocks })
    })
    const onChain = await onChainValues(client, deployment, point, indexed).catch((error: unknown) => {
      if (isMissingState(error)) return undefined
      throw error
    })
    if (!onChain) {
      report.unavailable++
      continue
    }
    report.points++
    for (const [view, value] of Object.entries(onChain)) {
      const derived = indexed.values[view] ?? ''
      report.comparisons++
      if (!nothing.has(value)) report.telling++
      if (derived !== value) report.differences.push({ ...point, view, indexed: derived, onChain: value })
    }
  }
  return report
}
