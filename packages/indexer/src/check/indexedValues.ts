import { zeroAddress } from 'viem'
import { allocationsAt } from '../queries/allocationsAt.js'
import type { Connection, SetId } from '../queries/connection.js'
import { delegationsAt } from '../queries/delegationsAt.js'
import { maxMagnitudesAt } from '../queries/maxMagnitudesAt.js'
import { operatorSharesAt } from '../queries/operatorSharesAt.js'
import { positionsAt } from '../queries/positionsAt.js'
import { slashableStakesAt } from '../queries/slashableStakesAt.js'
import { slashesAt } from '../queries/slashesAt.js'
import { snapshotsAt } from '../queries/snapshotsAt.js'
import { withdrawalsAt } from '../queries/withdrawalsAt.js'
import { encumberedMagnitudes } from '../state/encumberedMagnitudes.js'
import { WAD } from '../state/shares.js'
import type { CheckPoint } from './choosePoints.js'

/** Values by the name of the view that answers the same, with its arguments where there may be several. */
export type Values = Record<string, string>

export type PointValues = {
  values: Values
  /** Sets and slashes that the views are asked about. */
  sets: SetId[]
  slashes: (SetId & { slashId: bigint })[]
  futureBlock: number
}

/** What the index says about a point. */
export async function indexedValues(
  connection: Connection,
  point: CheckPoint,
  parameters: { sets: readonly SetId[]; deallocationDelayBlocks: number },
): Promise<PointValues> {
  const { block, account, strategy } = point
  const one = { block, operators: [account], strategies: [strategy] }
  const [position] = await positionsAt(connection, { block, stakers: [account], strategies: [strategy] })
  const [delegation] = await delegationsAt(connection, { block, stakers: [account] })
  const [shares] = await operatorSharesAt(connection, one)
  const [magnitude] = await maxMagnitudesAt(connection, one)
  const allocations = await allocationsAt(connection, one)
  const futureBlock = block + Math.floor(parameters.deallocationDelayBlocks / 2)
  const stakes = await slashableStakesAt(connection, { ...one, futureBlock })
  const stakesNow = await slashableStakesAt(connection, one)
  const withdrawals = await withdrawalsAt(connection, { block, stakers: [account], pending: true })
  const slashes = await slashesAt(connection, { block, operators: [account], limit: 5 })
  const [snapshot] = await snapshotsAt(connection, { block, strategies: [strategy] })

  const values: Values = {
    stakerDepositShares: String(position?.depositShares ?? 0n),
    depositScalingFactor: String(position?.scalingFactor ?? WAD),
    getWithdrawableShares: String(position?.withdrawableShares ?? 0n),
    delegatedTo: delegation?.operator ?? zeroAddress,
    operatorShares: String(shares?.shares ?? 0n),
    getMaxMagnitude: String(magnitude?.maxMagnitude ?? WAD),
    getEncumberedMagnitude: String(encumberedMagnitudes(allocations).get(`${account} ${strategy}`) ?? 0n),
    getQueuedWithdrawals: withdrawals
      .map(({ root, shares }) => `${root}:${shares.map((part) => part.withdrawableShares).join(',')}`)
      .sort()
      .join(' '),
    ...(snapshot && { totalShares: String(snapshot.totalShares) }),
  }
  const isSet = (set: SetId) => (row: SetId) => row.avs === set.avs && row.setId === set.setId
  for (const set of parameters.sets) {
    values[`getAllocation ${nameOf(set)}`] = allocationText(allocations.find(isSet(set)))
    values[`getMinimumSlashableStake ${nameOf(set)}`] = String(stakes.find(isSet(set))?.slashable ?? 0n)
    values[`getAllocatedStake ${nameOf(set)}`] = String(stakesNow.find(isSet(set))?.allocated ?? 0n)
  }
  for (const { avs, setId, slashId, strategies } of slashes) {
    const part = strategies.find((item) => item.strategy === strategy)
    values[`getBurnOrRedistributableShares ${nameOf({ avs, setId })} ${slashId}`] = String(
      part?.unclearedShares ?? 0n,
    )
  }
  return { values, sets: [...parameters.sets], slashes, futureBlock }
}

export function nameOf({ avs, setId }: SetId): string {
  return `${avs}/${setId}`
}

export function allocationText(
  allocation: { currentMagnitude: bigint; pendingDiff: bigint; effectBlock: number } | undefined,
): string {
  if (!allocation) return '0 0 0'
  return `${allocation.currentMagnitude} ${allocation.pendingDiff} ${allocation.effectBlock}`
}
