import type { DecodedEvent } from '../decode/decodeLog.js'
import { fields, text } from '../rows/eventArguments.js'
import { type Allocation, applyAllocationChange, noAllocation } from '../state/allocationAt.js'
import { pairOf } from '../state/pairOf.js'
import { createKeyedStates, type Reader, type Running } from './running.js'

/** The pair is undefined before the first change. */
type KnownAllocation = { allocation: Allocation; pair: number | undefined }

/** The allocation of every operator, operator set and strategy after its last event. */
export function createAllocations(): Running {
  const allocations = createKeyedStates<KnownAllocation>({
    read: readAllocations,
    initial: () => ({ allocation: noAllocation, pair: undefined }),
  })
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
          const known = allocations.get(key)
          const after = applyAllocationChange(known.allocation, { block, magnitude, effectBlock })
          const pair = known.pair ?? pairOf(block, logIndex)
          allocations.set(key, { allocation: after, pair })
          const { avs, id } = fields(args.operatorSet)
          add('allocationChanges', {
            block,
            logIndex,
            pair,
            operator: args.operator,
            avs,
            setId: id,
            strategy: args.strategy,
            magnitude,
            effectBlock,
            currentMagnitude: after.currentMagnitude,
            pendingDiff: after.pendingDiff,
            pendingBlock: after.effectBlock,
            first: known.pair === undefined,
          })
        },
      },
    },
    load: allocations.load,
    forget: allocations.forget,
  }
}

async function readAllocations(transaction: Reader, keys: string[]): Promise<Map<string, KnownAllocation>> {
  const rows = await transaction.query<Record<'key' | 'pair' | 'magnitude' | 'diff' | 'block', string>>(
    `SELECT wanted.key, pair.pair::text AS pair, latest.current_magnitude::text AS magnitude, latest.pending_diff::text AS diff,
       latest.pending_block::text AS block
     FROM unnest($1::text[]) AS wanted(key)
     JOIN allocation_changes AS pair ON pair."first"
       AND pair.operator = split_part(wanted.key, ' ', 1) AND pair.avs = split_part(wanted.key, ' ', 2)
       AND pair.set_id = split_part(wanted.key, ' ', 3)::bigint AND pair.strategy = split_part(wanted.key, ' ', 4),
     LATERAL (
       SELECT current_magnitude, pending_diff, pending_block FROM allocation_changes AS change
       WHERE change.pair = pair.pair
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(
    rows.map(({ key, pair, magnitude, diff, block }) => [
      key,
      {
        allocation: {
          currentMagnitude: BigInt(magnitude),
          pendingDiff: BigInt(diff),
          effectBlock: Number(block),
        },
        pair: Number(pair),
      },
    ]),
  )
}
