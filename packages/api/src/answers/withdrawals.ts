import type { z } from '@hono/zod-openapi'
import { type WithdrawalAt, withdrawalsAt } from '@restack/indexer'
import { shown } from '../activity/names.js'
import { amountAnswer, type States } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { countWithdrawals } from '../queries/countWithdrawals.js'
import { getCompletions } from '../queries/getCompletions.js'
import type { apiTypes, withdrawalsQuerySchema } from '../schemas.js'
import type { Clock } from '../state/clock.js'
import type { View } from '../state/createSource.js'
import { loadStates } from '../state/loadNetwork.js'
import { positionOf } from './paging.js'
import { dueAnswer, momentAnswer } from './stakes.js'

type WithdrawalsQuery = Omit<z.output<typeof withdrawalsQuerySchema>, 'block' | 'day'>

/** `GET /v1/withdrawals` and `GET /v1/stakers/:staker/withdrawals` */
export async function withdrawalsAnswer(
  view: View,
  { limit, cursor, status, staker, operator }: WithdrawalsQuery,
): Promise<apiTypes['Withdrawals']> {
  const { connection, at } = view
  const chosen = {
    block: at.block,
    stakers: staker === undefined ? undefined : [staker],
    operators: operator === undefined ? undefined : [operator],
    status,
  }
  const states = await loadStates(view)
  const found = await withdrawalsAt(connection, { ...chosen, before: positionOf(cursor), limit: limit + 1 })
  const page = found.slice(0, limit)
  const completions = await getCompletions(
    connection,
    page.filter(({ completedBlock }) => completedBlock !== null).map(({ root }) => root),
  )
  const clock = await view.clock(
    page.flatMap(({ startBlock, completableBlock, completedBlock }) => [
      startBlock,
      completableBlock,
      completedBlock ?? startBlock,
    ]),
  )
  const last = page.at(-1)
  const total = await view.keep(`withdrawals ${JSON.stringify(chosen)}`, () =>
    countWithdrawals(connection, { ...chosen, ...view.deployment.parameters }),
  )
  return {
    block: blockAnswer(at),
    total,
    items: page.map((row) => withdrawalItem(row, completions.get(row.root), { view, states, clock })),
    nextCursor: found.length > limit && last ? `${last.startBlock}-${last.logIndex}` : null,
  }
}

type Item = apiTypes['Withdrawals']['items'][number]

function withdrawalItem(
  row: WithdrawalAt,
  asTokens: boolean | null | undefined,
  { view, states, clock }: { view: View; states: States; clock: Clock },
): Item {
  const { root, staker, delegatedTo, withdrawer, nonce, startBlock, completableBlock, completedBlock } = row
  const amountsOf = (sharesOf: (part: WithdrawalAt['shares'][number]) => bigint) =>
    row.shares.map((part) => amountAnswer(part.strategy, sharesOf(part), states))
  return {
    root,
    staker: shown(staker),
    stakerName: view.actors.get(staker) ?? null,
    status:
      completedBlock !== null ? 'completed' : completableBlock <= view.at.block ? 'completable' : 'pending',
    delegatedTo: shown(delegatedTo),
    delegatedToName: view.actors.get(delegatedTo) ?? null,
    withdrawer: shown(withdrawer),
    nonce: String(nonce),
    queuedAt: momentAnswer(startBlock, clock),
    completableAt: dueAnswer(completableBlock, clock),
    completedAt: completedBlock === null ? null : momentAnswer(completedBlock, clock),
    receivedAsTokens: completedBlock === null ? null : (asTokens ?? null),
    amounts: amountsOf(({ withdrawableShares }) => withdrawableShares),
    slashedWhileQueued: amountsOf(
      ({ queuedShares, withdrawableShares }) => queuedShares - withdrawableShares,
    ).filter(({ shares }) => shares !== '0'),
    withdrawal: {
      staker: shown(staker),
      delegatedTo: shown(delegatedTo),
      withdrawer: shown(withdrawer),
      nonce: String(nonce),
      startBlock,
      strategies: row.shares.map(({ strategy }) => shown(strategy)),
      scaledShares: row.shares.map(({ scaledShares }) => String(scaledShares)),
    },
  }
}
