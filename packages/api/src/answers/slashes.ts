import type { z } from '@hono/zod-openapi'
import { beaconChainStrategy, countSlashesAt, type SlashAt, slashesAt } from '@restack/indexer'
import { RestackError } from '@restack/sdk'
import { shown } from '../activity/names.js'
import { amountAnswer, ethOf, type States } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { getNativeSlashes, getTransactionHashes } from '../queries/getSlashFacts.js'
import type { apiTypes, slashesQuerySchema } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadNetwork, loadStates } from '../state/loadNetwork.js'
import { notFound } from './notFound.js'
import { positionOf } from './paging.js'
import { setRefAnswer } from './stakes.js'

type SlashesQuery = Omit<z.output<typeof slashesQuerySchema>, 'block' | 'day'>

/** `GET /v1/slashes` */
export async function slashesAnswer(
  view: View,
  { limit, cursor, operator, avs, set, staker, strategy }: SlashesQuery,
): Promise<apiTypes['Slashes']> {
  const { connection, at } = view
  if (set !== undefined && avs === undefined) {
    throw new RestackError({
      code: 'InvalidParameter',
      message: 'The parameter "set" needs "avs" beside it.',
      remedy: 'Ask for ?avs=0x…&set=0.',
    })
  }
  const network = avs === undefined ? undefined : await loadNetwork(view)
  const sets = network?.sets.filter(
    (known) => known.avs === avs?.toLowerCase() && (set === undefined || known.setId === set),
  )
  const chosen = {
    block: at.block,
    operators: operator === undefined ? undefined : [operator],
    sets: sets?.map(({ avs: of, setId }) => ({ avs: of, setId })),
    staker,
    strategies: strategy === undefined ? undefined : [strategy.toLowerCase()],
  }
  const found = await slashesAt(connection, { ...chosen, before: positionOf(cursor), limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    block: blockAnswer(at),
    total: await countSlashesAt(connection, chosen),
    items: await slashItems(page, view),
    nextCursor: found.length > limit && last ? `${last.block}-${last.logIndex}` : null,
  }
}

/** `GET /v1/slashes/:slash` */
export async function slashDetailsAnswer(
  view: View,
  { slash: id }: { slash: string },
): Promise<apiTypes['SlashDetails']> {
  const { block, logIndex } = positionOf(id) ?? { block: 0, logIndex: 0 }
  const before = { block, logIndex: logIndex + 1 }
  const found = await slashesAt(view.connection, { block: view.at.block, before, limit: 1 })
  const [slash] = await slashItems(
    found.filter((row) => row.block === block && row.logIndex === logIndex),
    view,
  )
  if (!slash) throw notFound('a slash', id, view, '/v1/slashes lists all of them.')
  return { block: blockAnswer(view.at), slash }
}

type Item = apiTypes['SlashDetails']['slash']

async function slashItems(page: readonly SlashAt[], view: View): Promise<Item[]> {
  if (page.length === 0) return []
  const states = await loadStates(view)
  const hashes = await getTransactionHashes(view.connection, page)
  const native = await getNativeSlashes(view.connection, page)
  const clock = await view.clock(page.map(({ block }) => block))
  return page.map((slash) => {
    const id = `${slash.block}-${slash.logIndex}`
    return slashItem(slash, {
      view,
      states,
      timestamp: clock(slash.block),
      transactionHash: hashes.get(id) ?? '',
      nativeShares: native.get(id) ?? 0n,
    })
  })
}

function slashItem(
  slash: SlashAt,
  of: { view: View; states: States; timestamp: number; transactionHash: string; nativeShares: bigint },
): Item {
  const { view, states, timestamp, transactionHash, nativeShares } = of
  const { operator, redistributionRecipient: recipient, resolutionBlock } = slash
  const taken = slash.strategies.map(({ strategy, wadSlashed, slashedShares, unclearedShares }) => ({
    strategy,
    wadSlashed,
    shares: slashedShares ?? (strategy === beaconChainStrategy ? nativeShares : 0n),
    pending: strategy === beaconChainStrategy ? null : (unclearedShares ?? 0n),
  }))
  const pending = taken.reduce((sum, part) => sum + (part.pending ?? 0n), 0n)
  const clearable = taken.reduce((sum, part) => sum + (part.pending === null ? 0n : part.shares), 0n)
  return {
    id: `${slash.block}-${slash.logIndex}`,
    slashId: String(slash.slashId),
    operatorSet: setRefAnswer(slash, view),
    operator: shown(operator),
    operatorName: view.actors.get(operator) ?? null,
    block: String(slash.block),
    timestamp,
    transactionHash,
    description: slash.description,
    strategies: taken.map(({ strategy, wadSlashed, shares, pending: uncleared }) => ({
      ...amountAnswer(strategy, shares, states),
      wadSlashed: String(wadSlashed),
      pendingShares: uncleared === null ? null : String(uncleared),
    })),
    eth: String(ethOf(taken, states)),
    recipient: recipient === null ? null : shown(recipient),
    resolutionBlock: resolutionBlock === null ? null : String(resolutionBlock),
    status: pending === 0n ? 'cleared' : pending === clearable ? 'pending' : 'partly',
  }
}
