// The daily job: from the events in the index to distributions, written snapshot by snapshot.
import {
  calculateSnapshots,
  type History,
  leafFileHash,
  type NamedHistory,
  type PartStore,
  type PartWorkers,
  writeLeafFile,
} from '@restack/rewards'
import type { Deployment } from '@restack/sdk'
import { createChainReader } from '../chain/createChainReader.js'
import type { Database } from '../database/openDatabase.js'
import { databaseStore } from './databaseStore.js'
import { createDust } from './dust.js'
import { readDays } from './readDays.js'
import { rewardsHistory } from './rewardsDays.js'
import { rewardsParameters } from './rewardsParameters.js'
import { forgetSince, knownSnapshot, writeSnapshot } from './snapshotTables.js'

export type CalculateSnapshotParameters = {
  database: Database
  deployment: Deployment
  /** A node that tells where days end. Without one, only the days noted before are calculated. */
  rpcUrl?: string | undefined
  /** A day is over when so many blocks follow its end; 0 on a local chain, else 64 if left out. */
  confirmations?: number | undefined
  /** The last snapshot wanted, `YYYY-MM-DD`; by default the newest whose own day is over. */
  snapshot?: string | undefined
  /** Where leaf files are written to, if anywhere. */
  leafFolder?: string | undefined
  /** Keeps parts of a run that is broken off; by default in the index's database. */
  store?: PartStore | undefined
  /** By default the calling thread does it all. */
  createWorkers?: ((history: History) => PartWorkers) | undefined
  onProgress?: ((done: number, all: number, snapshot: string) => void) | undefined
}

export type CalculatedSnapshotRow = {
  snapshot: string
  root: string | null
  leaves: number
  /** sha256 of the leaf file. */
  fileHash: string
  /** Parts that an earlier run had done. */
  reused: number
}

export type CalculateSnapshotReturnType = {
  /** Written by this run, oldest first. */
  snapshots: CalculatedSnapshotRow[]
  /** For explanations of what was calculated. */
  history: NamedHistory
}

/**
 * Calculates what is missing up to the newest day that is over. May be broken off at any time and run again, by
 * another process too: it goes on with the parts that are done. Snapshots whose events have changed since (a
 * reorganization, other parameters) are calculated anew.
 *
 * @throws RestackError `NoRewards`, `StateUnavailable`, `ChainMoved`; RewardsError for events that are not whole
 *
 * @example
 * const { snapshots } = await calculateSnapshot({ database, deployment, rpcUrl: 'http://127.0.0.1:8545' })
 * console.log(snapshots.at(-1)?.root)
 */
export async function calculateSnapshot(
  parameters: CalculateSnapshotParameters,
): Promise<CalculateSnapshotReturnType> {
  const { database, deployment, rpcUrl, confirmations, leafFolder, createWorkers, onProgress } = parameters
  const { store = databaseStore(database) } = parameters
  const rewards = rewardsParameters(deployment)
  if (rpcUrl) {
    const chain = createChainReader({ rpcUrl })
    await readDays({ database, deployment, chain, confirmations }).finally(chain.close)
  }
  const history = await rewardsHistory(database, deployment)
  const { dayHashes, firstDay } = history.history
  const known = await knownSnapshot(database, firstDay, dayHashes)
  await forgetSince(database, known.firstWrong)
  const snapshots: CalculatedSnapshotRow[] = []
  if (dayHashes.length === 0) return { snapshots, history }
  const dust = await createDust(database, history)
  const calculation = calculateSnapshots(history, {
    ...{ after: known.last, to: parameters.snapshot, store, createWorkers, onProgress },
  })
  for await (const one of calculation) {
    const file = { ...one, history, mode: 'compatible' as const }
    const fileHash = leafFileHash(rewards, file)
    if (leafFolder !== undefined) await writeLeafFile(leafFolder, rewards, file)
    const total = one.amounts.reduce((sum, { cumulativeAmount }) => sum + cumulativeAmount, 0n)
    const row = { ...one, fileHash, total, dust: dust.after(one) }
    await writeSnapshot(database, row)
    await store.remove?.(one.parts.keys)
    snapshots.push({
      ...{ snapshot: one.snapshot, root: one.root, leaves: one.amounts.length, fileHash },
      reused: one.parts.reused,
    })
  }
  return { snapshots, history }
}
