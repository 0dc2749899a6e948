import { allocatedShares, WAD } from '../state/shares.js'
import { allocationsAt } from './allocationsAt.js'
import type { Connection, SetId } from './connection.js'
import { maxMagnitudesAt } from './maxMagnitudesAt.js'
import { membershipsAt } from './membershipsAt.js'
import { operatorSharesAt } from './operatorSharesAt.js'

export type SlashableStakesAtParameters = {
  block: number
  /** Lowerings that take effect up to this block count already; left out, none does. */
  futureBlock?: number | undefined
  operators?: readonly string[] | undefined
  sets?: readonly SetId[] | undefined
  strategies?: readonly string[] | undefined
}

export type SlashableStakeAt = SetId & {
  operator: string
  strategy: string
  /** Shares that the allocation stands for: `getAllocatedStake`. */
  allocated: bigint
  /** The same while the set can slash the operator, else 0: `getMinimumSlashableStake`. */
  slashable: bigint
  /** Last block in which an operator that left can be slashed; null while it is registered or never was. */
  slashableUntil: number | null
}

/** Stake that operator sets have allocated and could slash, at the end of a block. */
export async function slashableStakesAt(
  connection: Connection,
  { block, futureBlock = block, operators, sets, strategies }: SlashableStakesAtParameters,
): Promise<SlashableStakeAt[]> {
  const allocations = await allocationsAt(connection, { block, operators, sets, strategies })
  if (allocations.length === 0) return []
  const concerned = { block, operators: [...new Set(allocations.map(({ operator }) => operator))] }
  const shares = await operatorSharesAt(connection, { ...concerned, strategies })
  const magnitudes = await maxMagnitudesAt(connection, { ...concerned, strategies })
  const memberships = await membershipsAt(connection, { ...concerned, sets })
  const sharesOf = new Map(shares.map((row) => [`${row.operator} ${row.strategy}`, row.shares]))
  const magnitudeOf = new Map(magnitudes.map((row) => [`${row.operator} ${row.strategy}`, row.maxMagnitude]))
  const membershipOf = new Map(memberships.map((row) => [`${row.operator} ${row.avs} ${row.setId}`, row]))

  return allocations.map(({ operator, avs, setId, strategy, currentMagnitude, pendingDiff, effectBlock }) => {
    const key = `${operator} ${strategy}`
    const lowered = pendingDiff < 0n && effectBlock <= futureBlock ? pendingDiff : 0n
    const allocated = allocatedShares(
      sharesOf.get(key) ?? 0n,
      currentMagnitude + lowered,
      magnitudeOf.get(key) ?? WAD,
    )
    const membership = membershipOf.get(`${operator} ${avs} ${setId}`)
    return {
      operator,
      avs,
      setId,
      strategy,
      allocated,
      slashable: membership?.slashable ? allocated : 0n,
      slashableUntil: membership?.slashableUntil ?? null,
    }
  })
}
