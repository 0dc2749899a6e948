import type { DecodedEvent } from '../decode/decodeLog.js'
import { fields, text } from '../rows/eventArguments.js'
import { createKeyedStates, type Reader, type Running, type RunningHandler } from './running.js'
import type { Totals } from './totals.js'

/** How many operators, AVSs, operator sets and pending withdrawals there are. */
export function createCounts(totals: Totals): Running {
  const seen = createKeyedStates<boolean>({ read: readAvss, initial: () => false })

  function see(avs: string) {
    if (seen.get(avs)) return
    seen.set(avs, true)
    totals.addToNetwork('avss', 1)
  }
  const counting = (name: Parameters<Totals['addToNetwork']>[0], delta: number): RunningHandler => ({
    want: () => undefined,
    apply: () => totals.addToNetwork(name, delta),
  })
  const avsOf = ({ args }: DecodedEvent) => text(fields(args.operatorSet).avs)

  return {
    handlers: {
      'delegationManager.OperatorRegistered': counting('operators', 1),
      'delegationManager.SlashingWithdrawalQueued': {
        want: () => undefined,
        apply: () => {
          totals.addToNetwork('withdrawals', 1)
          totals.addToNetwork('pendingWithdrawals', 1)
        },
      },
      'delegationManager.SlashingWithdrawalCompleted': counting('pendingWithdrawals', -1),
      'allocationManager.AVSMetadataURIUpdated': {
        want: ({ args }) => seen.want(text(args.avs)),
        apply: ({ args }) => see(text(args.avs)),
      },
      'allocationManager.OperatorSetCreated': {
        want: (event) => seen.want(avsOf(event)),
        apply: (event) => {
          see(avsOf(event))
          totals.addToNetwork('operatorSets', 1)
        },
      },
    },
    load: seen.load,
    forget: seen.forget,
  }
}

async function readAvss(transaction: Reader, keys: string[]): Promise<Map<string, boolean>> {
  const rows = await transaction.query<{ avs: string }>(
    `SELECT avs FROM avs_metadata WHERE avs = ANY($1::text[])
     UNION SELECT avs FROM operator_sets WHERE avs = ANY($1::text[])`,
    [keys],
  )
  return new Map(rows.map(({ avs }) => [avs, true]))
}
