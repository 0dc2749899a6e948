import { beaconChainStrategy, snapshotsAt, strategyTotalsAt, withdrawalsAt } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { strategyRef, worthAnswer, worthOf } from '../figures/amounts.js'
import { blockAnswer } from '../figures/answers.js'
import { rows } from '../queries/connection.js'
import type { apiTypes } from '../schemas.js'
import type { View } from '../state/createSource.js'
import { loadNetwork } from '../state/loadNetwork.js'

type Sums = {
  deposited: bigint
  delegated: bigint
  undelegated: bigint
  allocated: bigint
  slashable: bigint
  queued: bigint
  stillSlashable: bigint
  slashed: bigint
  pending: bigint
}

/** `GET /v1/breakdown`: where the shares of each strategy are; delegated, undelegated, queued and pending are all. */
export function breakdownAnswer(view: View): Promise<apiTypes['Breakdown']> {
  return view.keep('breakdown', () => compute(view))
}

async function compute(view: View): Promise<apiTypes['Breakdown']> {
  const { connection, at } = view
  const { block } = at
  const network = await loadNetwork(view)
  const { states } = network
  const totals = await strategyTotalsAt(connection, { block })
  const snapshots = await snapshotsAt(connection, { block })
  const sumsOf = new Map<string, Sums>()
  const sums = (strategy: string): Sums => {
    const known = sumsOf.get(strategy) ?? {
      deposited: 0n,
      delegated: 0n,
      undelegated: 0n,
      allocated: 0n,
      slashable: 0n,
      queued: 0n,
      stillSlashable: 0n,
      slashed: 0n,
      pending: 0n,
    }
    sumsOf.set(strategy, known)
    return known
  }
  for (const { strategy } of snapshots) sums(strategy)
  for (const { strategy, operatorShares, undelegatedShares, unclearedShares } of totals) {
    const of = sums(strategy)
    of.delegated = operatorShares
    of.undelegated = undelegatedShares
    of.deposited = operatorShares + undelegatedShares
    of.pending = unclearedShares
  }
  for (const stakes of network.stakesOfSet.values()) {
    for (const { strategy, allocated, slashable } of stakes) {
      sums(strategy).allocated += allocated
      sums(strategy).slashable += slashable
    }
  }
  for (const { completableBlock, shares } of await withdrawalsAt(connection, { block, pending: true })) {
    for (const { strategy, withdrawableShares } of shares) {
      sums(strategy).queued += withdrawableShares
      if (completableBlock > block) sums(strategy).stillSlashable += withdrawableShares
    }
  }
  const slashed = await rows<{ strategy: string; shares: string }>(
    connection,
    sql`SELECT strategy, sum(delta)::text AS shares FROM slashed_share_changes
      WHERE block <= ${block} AND delta > 0 GROUP BY strategy`,
  )
  for (const { strategy, shares } of slashed) sums(strategy).slashed = BigInt(shares)
  // native shares that were slashed are burnt in one sum that only grows
  const native = sumsOf.get(beaconChainStrategy)
  if (native) native.slashed = native.pending

  // each event that moved shares of a strategy may leave one wei to nobody
  const movesOf = new Map(totals.map(({ strategy, moves }) => [strategy, moves]))
  const totalOf = new Map(snapshots.map(({ strategy, totalShares }) => [strategy, totalShares]))
  const strategies: apiTypes['Breakdown']['strategies'] = []
  for (const [strategy, of] of sumsOf) {
    const owned = of.delegated + of.undelegated + of.queued + of.pending
    const totalShares = totalOf.get(strategy) ?? owned
    const gap = totalShares - owned
    const worth = (shares: bigint) => worthAnswer(worthOf(strategy, shares, states))
    strategies.push({
      ...strategyRef(strategy, states),
      deposited: worth(of.deposited),
      delegated: worth(of.delegated),
      undelegated: worth(of.undelegated),
      allocated: worth(of.allocated),
      slashable: worth(of.slashable),
      queued: {
        ...worth(of.queued),
        slashable: worth(of.stillSlashable),
        released: worth(of.queued - of.stillSlashable),
      },
      slashed: worth(of.slashed),
      pending: worth(of.pending),
      totalShares: String(totalShares),
      gapShares: String(gap),
      reconciles: gap === 0n || (gap > 0n && gap <= BigInt(movesOf.get(strategy) ?? 0)),
    })
  }
  const eth = (pick: (of: (typeof strategies)[number]) => { eth: string | null }) => ({
    shares: null,
    tokens: null,
    eth: String(strategies.reduce((sum, of) => sum + BigInt(pick(of).eth ?? 0), 0n)),
  })
  return {
    block: blockAnswer(at),
    reconciles: strategies.every(({ reconciles }) => reconciles),
    total: {
      deposited: eth(({ deposited }) => deposited),
      delegated: eth(({ delegated }) => delegated),
      undelegated: eth(({ undelegated }) => undelegated),
      allocated: eth(({ allocated }) => allocated),
      slashable: eth(({ slashable }) => slashable),
      queued: {
        ...eth(({ queued }) => queued),
        slashable: eth(({ queued }) => queued.slashable),
        released: eth(({ queued }) => queued.released),
      },
      slashed: eth((of) => of.slashed),
      pending: eth(({ pending }) => pending),
    },
    strategies,
  }
}
