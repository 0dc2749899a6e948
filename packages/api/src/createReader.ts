import { type Database, type Indexer, networkTotalsAt, operatorSharesAt } from '@restack/indexer'
import { type Deployment, RestackError } from '@restack/sdk'
import { describeEvents } from './activity/describeEvents.js'
import { actorNamesOf, namesOf } from './activity/names.js'
import {
  blockAnswer,
  operatorSetsAnswer,
  operatorsAnswer,
  strategyAnswer,
  tvlAnswer,
  tvlHistoryAnswer,
} from './figures/answers.js'
import { type Connection, readOnly } from './queries/connection.js'
import { type EventPosition, getEvents } from './queries/getEvents.js'
import { getHead, type Head } from './queries/getHead.js'
import { getAllocationHistories, getMaxMagnitudes, getOperatorSets } from './queries/getOperatorSets.js'
import { getOperators } from './queries/getOperators.js'
import { getStrategyStates } from './queries/getStrategyStates.js'
import { getTvlHistory } from './queries/getTvlHistory.js'
import type { apiTypes } from './schemas.js'

export type Reader = {
  health(): Promise<apiTypes['Health']>
  overview(): Promise<apiTypes['Overview']>
  strategies(): Promise<apiTypes['Strategies']>
  tvlHistory(points: number): Promise<apiTypes['TvlHistory']>
  operators(): Promise<apiTypes['Operators']>
  operatorSets(): Promise<apiTypes['OperatorSets']>
  activity(parameters: {
    limit: number
    all: boolean
    before?: EventPosition | undefined
  }): Promise<apiTypes['ActivityPage']>
  /** The block reached and what happened since `afterBlock`, oldest first. Undefined before the first block. */
  news(
    afterBlock: number | undefined,
  ): Promise<{ block: apiTypes['Block']; items: apiTypes['Activity'][] } | undefined>
}

export type CreateReaderParameters = {
  database: Database
  deployment: Deployment
  indexer?: Indexer | undefined
}

/** So many blocks behind the head still count as up to date. */
const tolerableLag = 3
const newsLimit = 100

/** Answers from the database. What costs a look at whole tables is kept until the next block. */
export function createReader({ database, deployment, indexer }: CreateReaderParameters): Reader {
  const actors = actorNamesOf(deployment)
  const names = namesOf(deployment)
  let keptHash: string | undefined
  const kept = new Map<string, Promise<unknown>>()

  async function keep<answer>(
    name: string,
    compute: (connection: Connection, head: Head) => Promise<answer>,
  ): Promise<answer> {
    const { hash } = required(await readOnly(database, getHead))
    if (hash !== keptHash) kept.clear()
    keptHash = hash
    const known = kept.get(name)
    if (known) return known as Promise<answer>
    const answer = readOnly(database, async (connection) =>
      compute(connection, required(await getHead(connection))),
    )
    kept.set(name, answer)
    answer.catch(() => kept.get(name) === answer && kept.delete(name))
    return answer
  }

  function lagOf(
    head: Head | undefined,
    storedHead: number | undefined,
  ): { headBlock: number | undefined; lag: number } {
    const seen = indexer?.status().headBlock
    const headBlock = seen === undefined || seen === 0 ? storedHead : seen
    const reached = head?.block ?? deployment.deploymentBlock - 1
    return { headBlock, lag: headBlock === undefined ? 0 : Math.max(0, headBlock - reached) }
  }

  return {
    health: async () => {
      const { indexed, headBlock: storedHead } = await readOnly(database, getHead)
      const { headBlock, lag } = lagOf(indexed, storedHead)
      const error = indexer?.status().lastError
      return {
        status: error ? 'error' : !indexed || lag > tolerableLag ? 'syncing' : 'ok',
        block: indexed ? String(indexed.block) : null,
        timestamp: indexed?.timestamp ?? null,
        headBlock: headBlock === undefined ? null : String(headBlock),
        lagBlocks: lag,
        ...(error && { error: { code: error.code, message: error.message, remedy: error.remedy } }),
      }
    },

    overview: async () => {
      const answer = await keep('overview', async (connection, head) => ({
        chainId: deployment.chainId,
        head,
        storedHead: (await getHead(connection)).headBlock,
        tvl: tvlAnswer(await getStrategyStates(connection, head)),
        counts: await networkTotalsAt(connection, head),
      }))
      const { chainId, head, storedHead, tvl, counts } = answer
      const { lag } = lagOf(head, storedHead)
      return { chainId, block: blockAnswer(head), syncing: lag > tolerableLag, lagBlocks: lag, tvl, counts }
    },

    strategies: () =>
      keep('strategies', async (connection, head) => ({
        block: blockAnswer(head),
        items: (await getStrategyStates(connection, head)).map(strategyAnswer),
      })),

    tvlHistory: (points) =>
      keep(`tvlHistory ${points}`, async (connection, head) => ({
        block: blockAnswer(head),
        points: tvlHistoryAnswer(await getTvlHistory(connection, head, points)),
      })),

    operators: () =>
      keep('operators', async (connection, head) => {
        const items = operatorsAnswer({
          operators: await getOperators(connection, head),
          shares: await operatorSharesAt(connection, head),
          sets: await getOperatorSets(connection),
          states: await getStrategyStates(connection, head),
          names: actors,
        })
        return { block: blockAnswer(head), total: items.length, items }
      }),

    operatorSets: () =>
      keep('operatorSets', async (connection, head) => {
        const items = operatorSetsAnswer({
          sets: await getOperatorSets(connection),
          allocations: await getAllocationHistories(connection),
          maxMagnitudes: await getMaxMagnitudes(connection),
          shares: await operatorSharesAt(connection, head),
          states: await getStrategyStates(connection, head),
          names: actors,
          block: head.block,
          deallocationDelayBlocks: deployment.parameters.deallocationDelayBlocks,
        })
        return { block: blockAnswer(head), total: items.length, items }
      }),

    activity: ({ limit, all, before }) =>
      readOnly(database, async (connection) => {
        const head = required(await getHead(connection))
        const found = await getEvents(connection, { limit: limit + 1, all, before })
        const items = await describeEvents(connection, found.slice(0, limit), names)
        return {
          block: blockAnswer(head),
          items,
          nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
        }
      }),

    news: (afterBlock) =>
      readOnly(database, async (connection) => {
        const { indexed } = await getHead(connection)
        if (!indexed) return undefined
        const found =
          afterBlock === undefined
            ? []
            : await getEvents(connection, { limit: newsLimit, all: false, afterBlock })
        const items = await describeEvents(connection, found.reverse(), names)
        return { block: blockAnswer(indexed), items }
      }),
  }
}

function required({ indexed }: { indexed: Head | undefined }): Head {
  if (indexed) return indexed
  throw new RestackError({
    code: 'NotIndexed',
    message: 'Nothing is indexed yet.',
    remedy: 'Try again in a moment; /health tells how far the indexer is.',
  })
}
