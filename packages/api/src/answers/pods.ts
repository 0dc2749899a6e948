import {
  beaconChainStrategy,
  type PodAt,
  podCheckpointsAt,
  podRequestsAt,
  podsAt,
  podValidatorsAt,
  positionsAt,
} from '@restack/indexer'
import { shown } from '../activity/names.js'
import { blockAnswer } from '../figures/answers.js'
import { countPods, countPodValidators } from '../queries/countPods.js'
import { getBeaconFactors } from '../queries/getBeaconFactors.js'
import type { apiTypes } from '../schemas.js'
import type { Clock } from '../state/clock.js'
import type { View } from '../state/createSource.js'
import { notFound } from './notFound.js'
import { positionOf } from './paging.js'
import { momentAnswer } from './stakes.js'

const shownHistory = 50
const WAD = 10n ** 18n

type Paging = { limit: number; cursor?: string | undefined }
type PodsQuery = Paging & { owner?: string | undefined }

/** `GET /v1/pods` */
export async function podsAnswer(view: View, { limit, cursor, owner }: PodsQuery): Promise<apiTypes['Pods']> {
  const { connection, at } = view
  const found = await podsAt(connection, {
    block: at.block,
    before: positionOf(cursor),
    limit: limit + 1,
    ...(owner === undefined ? {} : { owners: [owner.toLowerCase()] }),
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    block: blockAnswer(at),
    // An account has one pod at most.
    total:
      owner === undefined ? await view.keep('pods', () => countPods(connection, at.block)) : found.length,
    items: await podItems(page, view),
    nextCursor: found.length > limit && last ? `${last.block}-${last.logIndex}` : null,
  }
}

/** `GET /v1/pods/:pod`, by its address or its owner's. */
export async function podDetailsAnswer(
  view: View,
  { pod: asked }: { pod: string },
): Promise<apiTypes['PodDetails']> {
  const { connection, at } = view
  const row = await findPod(view, asked)
  const chosen = { block: at.block, pod: row.pod, limit: shownHistory }
  const [checkpoints, requests, [item]] = await Promise.all([
    podCheckpointsAt(connection, chosen),
    podRequestsAt(connection, chosen),
    podItems([row], view),
  ])
  if (!item) throw notFound('a pod or its owner', asked, view, '/v1/pods lists all of them.')
  const validators = await podValidatorsAt(connection, {
    block: at.block,
    pod: row.pod,
    validators: requests.map(({ pubkeyHash }) => pubkeyHash),
  })
  const emptied = new Map(
    validators.flatMap(({ pubkeyHash, status, checkpointedAt }) =>
      status === 'withdrawn' ? [[pubkeyHash, checkpointedAt] as const] : [],
    ),
  )
  const clock = await view.clock([...checkpoints, ...requests].map(({ block }) => block))
  return {
    block: blockAnswer(at),
    ...item,
    proofSubmitter: row.proofSubmitter === null ? null : shown(row.proofSubmitter),
    version: row.version,
    carriedGwei: String(row.carriedGwei),
    checkpoints: checkpoints.map(({ block, startedAt, outcome, shareDeltaWei }) => ({
      startedAt,
      endedAt: momentAnswer(block, clock),
      outcome,
      shareDeltaWei: String(shareDeltaWei),
    })),
    requests: requests.map(({ block, kind, pubkeyHash, targetPubkeyHash, amountGwei }) => ({
      at: momentAnswer(block, clock),
      kind,
      pubkeyHash,
      targetPubkeyHash,
      amountGwei: amountGwei === null ? null : String(amountGwei),
      emptiedAt: emptied.get(pubkeyHash) ?? null,
    })),
  }
}

/** `GET /v1/pods/:pod/validators` */
export async function podValidatorsAnswer(
  view: View,
  { pod: asked }: { pod: string },
  { limit, cursor }: Paging,
): Promise<apiTypes['PodValidators']> {
  const { connection, at } = view
  const { pod, checkpoint } = await findPod(view, asked)
  const found = await podValidatorsAt(connection, {
    block: at.block,
    pod,
    after: cursor,
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const clock = await view.clock(page.map(({ provenBlock }) => provenBlock))
  return {
    block: blockAnswer(at),
    total: await view.keep(`validators ${pod}`, () => countPodValidators(connection, pod, at.block)),
    items: page.map(({ pubkeyHash, status, balanceGwei, checkpointedAt, provenBlock }) => ({
      pubkeyHash,
      status,
      balanceGwei: String(balanceGwei),
      checkpointedAt,
      isCounted: checkpoint && (status === 'withdrawn' || (checkpointedAt ?? 0) >= checkpoint.startedAt),
      provenAt: momentAnswer(provenBlock, clock),
    })),
    nextCursor: found.length > limit ? (page.at(-1)?.pubkeyHash ?? null) : null,
  }
}

async function findPod(view: View, asked: string): Promise<PodAt> {
  const { connection, at } = view
  const account = asked.toLowerCase()
  const [byPod, byOwner] = await Promise.all([
    podsAt(connection, { block: at.block, pods: [account] }),
    podsAt(connection, { block: at.block, owners: [account] }),
  ])
  const found = byPod[0] ?? byOwner[0]
  if (!found) throw notFound('a pod or its owner', asked, view, '/v1/pods lists all of them.')
  return found
}

async function podItems(pods: readonly PodAt[], view: View): Promise<apiTypes['Pods']['items']> {
  const { connection, at } = view
  const owners = pods.map(({ owner }) => owner)
  const [positions, factors, clock] = await Promise.all([
    positionsAt(connection, { block: at.block, stakers: owners, strategies: [beaconChainStrategy] }),
    getBeaconFactors(connection, owners, at.block),
    view.clock(pods.map(({ block }) => block)),
  ])
  const positionOfOwner = new Map(positions.map((position) => [position.staker, position]))
  return pods.map((row) => podItem(row, { view, clock, factors, position: positionOfOwner.get(row.owner) }))
}

function podItem(
  row: PodAt,
  {
    view,
    clock,
    factors,
    position,
  }: {
    view: View
    clock: Clock
    factors: ReadonlyMap<string, bigint>
    position: { depositShares: bigint; withdrawableShares: bigint } | undefined
  },
): apiTypes['Pods']['items'][number] {
  const { pod, owner, block, activeValidators, beaconGwei, withdrawableWei, checkpoint } = row
  return {
    pod: shown(pod),
    owner: shown(owner),
    ownerName: view.actors.get(owner) ?? null,
    createdAt: momentAnswer(block, clock),
    activeValidators,
    beaconGwei: String(beaconGwei),
    withdrawableWei: String(withdrawableWei),
    checkpoint: checkpoint && { ...checkpoint, deltasGwei: String(checkpoint.deltasGwei) },
    lastCheckpointAt: row.lastCheckpointAt,
    depositShares: String(position?.depositShares ?? 0n),
    withdrawableShares: String(position?.withdrawableShares ?? 0n),
    slashingFactor: String(factors.get(owner) ?? WAD),
  }
}
