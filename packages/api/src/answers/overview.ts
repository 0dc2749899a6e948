import { type Indexer, networkTotalsAt } from '@restack/indexer'
import type { Deployment } from '@restack/sdk'
import { blockAnswer, strategyAnswer, tvlAnswer, tvlHistoryAnswer } from '../figures/answers.js'
import type { Head } from '../queries/getHead.js'
import { getStrategyStates } from '../queries/getStrategyStates.js'
import { getTvlHistory } from '../queries/getTvlHistory.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'

/** So many blocks behind the head still count as up to date. */
const tolerableLag = 3

export type LagOfParameters = {
  deployment: Deployment
  indexer: Indexer | undefined
  indexed: Head | undefined
  storedHead: number | undefined
}

/** How far the index is behind the chain, as far as it knows. */
export function lagOf({ deployment, indexer, indexed, storedHead }: LagOfParameters) {
  const seen = indexer?.status().headBlock
  const headBlock = seen === undefined || seen === 0 ? storedHead : seen
  const reached = indexed?.block ?? deployment.deploymentBlock - 1
  const lag = headBlock === undefined ? 0 : Math.max(0, headBlock - reached)
  return { headBlock, lag, syncing: indexed === undefined || lag > tolerableLag }
}

/** `GET /health` */
export function healthAnswer(parameters: LagOfParameters): apiTypes['Health'] {
  const { indexer, indexed } = parameters
  const { headBlock, lag, syncing } = lagOf(parameters)
  const status = indexer?.status()
  const error = status?.lastError
  return {
    status: error ? 'error' : syncing ? 'syncing' : 'ok',
    block: indexed ? String(indexed.block) : null,
    timestamp: indexed?.timestamp ?? null,
    headBlock: headBlock === undefined ? null : String(headBlock),
    lagBlocks: lag,
    ...(status && {
      nodes: status.nodes.map(({ url, state, problem, headBlock: head, used }) => ({
        url,
        state,
        used,
        headBlock: head === undefined ? null : String(head),
        problem: problem ?? null,
      })),
    }),
    ...(error && { error: { code: error.code, message: error.message, remedy: error.remedy } }),
  }
}

/** `GET /v1/overview` */
export async function overviewAnswer(
  view: View,
  indexer: Indexer | undefined,
): Promise<apiTypes['Overview']> {
  const { connection, at, now, storedHead, deployment } = view
  const { tvl, counts } = await view.keep('overview', async () => {
    const { withdrawals: _, ...counts } = await networkTotalsAt(connection, at)
    return { tvl: tvlAnswer(await getStrategyStates(connection, at)), counts }
  })
  const { lag, syncing } = lagOf({ deployment, indexer, indexed: now, storedHead })
  return { chainId: deployment.chainId, block: blockAnswer(at), syncing, lagBlocks: lag, tvl, counts }
}

/** `GET /v1/strategies` */
export async function strategiesAnswer(view: View): Promise<apiTypes['Strategies']> {
  const states = await getStrategyStates(view.connection, view.at)
  return { block: blockAnswer(view.at), items: states.map(strategyAnswer) }
}

/** `GET /v1/tvl/history` */
export function tvlHistory(view: View, points: number): Promise<apiTypes['TvlHistory']> {
  return view.keep(`tvlHistory ${points}`, async () => ({
    block: blockAnswer(view.at),
    points: tvlHistoryAnswer(await getTvlHistory(view.connection, view.at, points)),
  }))
}
