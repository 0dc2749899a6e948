import type { DecodedEvent } from '../decode/decodeLog.js'
import { fields, text } from '../rows/rowsFromEvent.js'
import { type Allocation, applyAllocationChange, noAllocation } from '../state/allocationAt.js'
import { createKeyedStates, type Reader, type Running } from './running.js'

/** The allocation of every operator, operator set and strategy after its last event. */
export function createAllocations(): Running {
  const allocations = createKeyedStates<Allocation>({ read: readAllocations, initial: () => noAllocation })
  const keyOf = ({ args }: DecodedEvent) => {
    const { avs, id } = fields(args.operatorSet)
    return `${text(args.operator)} ${text(avs)} ${text(id)} ${text(args.strategy)}`
  }

  return {
    handlers: {
      'allocationManager.AllocationUpdated': {
        want: (event) => allocations.want(keyOf(event)),
        apply: (event, add) => {
          const { block, logIndex, args } = event
          const key = keyOf(event)
          const magnitude = BigInt(text(args.magnitude))
          const effectBlock = Number(args.effectBlock)
          const after = applyAllocationChange(allocations.get(key), { block, magnitude, effectBlock })
          allocations.set(key, after)
          const { avs, id } = fields(args.operatorSet)
          add('allocationChanges', {
            block,
            logIndex,
            operator: args.operator,
            avs,
            setId: id,
            strategy: args.strategy,
            magnitude,
            effectBlock,
            currentMagnitude: after.currentMagnitude,
            pendingDiff: after.pendingDiff,
            pendingBlock: after.effectBlock,
          })
        },
      },
    },
    load: allocations.load,
    forget: allocations.forget,
  }
}

async function readAllocations(transaction: Reader, keys: string[]): Promise<Map<string, Allocation>> {
  const rows = await transaction.query<Record<'key' | 'magnitude' | 'diff' | 'block', string>>(
    `SELECT wanted.key, latest.current_magnitude::text AS magnitude, latest.pending_diff::text AS diff,
       latest.pending_block::text AS block
     FROM unnest($1::text[]) AS wanted(key), LATERAL (
       SELECT current_magnitude, pending_diff, pending_block FROM allocation_changes
       WHERE operator = split_part(wanted.key, ' ', 1) AND avs = split_part(wanted.key, ' ', 2)
         AND set_id = split_part(wanted.key, ' ', 3)::bigint AND strategy = split_part(wanted.key, ' ', 4)
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(
    rows.map(({ key, magnitude, diff, block }) => [
      key,
      { currentMagnitude: BigInt(magnitude), pendingDiff: BigInt(diff), effectBlock: Number(block) },
    ]),
  )
}
