import { type Deployment, RestackError } from '@restack/sdk'
import type { Database, Transaction } from '../database/openDatabase.js'
import { coreContracts } from '../decode/contracts.js'
import { copyTables } from '../rows/copyRows.js'

/** So many blocks below the head are held as a chain of hashes. */
export const reorgWindow = 128

export type Cursor = { block: number; hash: string }

/**
 * Claims an empty database for the deployment, or checks that it holds this one.
 *
 * @throws RestackError `OtherDeployment`
 */
export async function claimDatabase(database: Database, deployment: Deployment): Promise<void> {
  const { chainId, name } = deployment
  const delegationManager = deployment.contracts.delegationManager.toLowerCase()
  const contracts = coreContracts(deployment)
  const held = await database.transaction(async (transaction) => {
    await transaction.query(
      `INSERT INTO index_state (id, chain_id, deployment_name, delegation_manager) VALUES (1, $1, $2, $3)
       ON CONFLICT (id) DO NOTHING`,
      [chainId, name, delegationManager],
    )
    const [row] = await transaction.query<{ chainId: string; name: string; delegationManager: string }>(
      `SELECT chain_id::text AS "chainId", deployment_name AS name, delegation_manager AS "delegationManager"
       FROM index_state`,
    )
    await transaction.query(
      `INSERT INTO core_contracts (contract, address)
       SELECT named.contract::contract_name, named.address
       FROM unnest($1::text[], $2::text[]) AS named(contract, address), index_state
       WHERE chain_id = $3 AND delegation_manager = $4
       ON CONFLICT (contract) DO NOTHING`,
      [[...contracts.values()], [...contracts.keys()], chainId, delegationManager],
    )
    return row
  })
  if (held && (Number(held.chainId) !== chainId || held.delegationManager !== delegationManager)) {
    throw new RestackError({
      code: 'OtherDeployment',
      message:
        `The database holds the index of "${held.name}" (chain ${held.chainId}, DelegationManager ` +
        `${held.delegationManager}), not of "${name}" (chain ${chainId}, DelegationManager ${delegationManager}).`,
      remedy: 'Use another database or folder for this deployment, or empty this one.',
    })
  }
}

export type LoadedState = {
  cursor: Cursor | undefined
  /** Strategy to its token and the block in which it was found. */
  strategies: Map<string, { token: string; block: number }>
  /** Strategies whose newest snapshot could not be read. */
  unknown: Set<string>
  pods: string[]
  rewardTokens: Set<string>
}

/** What the indexer keeps in mind between pages. */
export async function loadState(database: Database): Promise<LoadedState> {
  return database.transaction(async (transaction) => {
    const [state] = await transaction.query<{ block: string | null; hash: string | null }>(
      'SELECT block::text AS block, block_hash AS hash FROM index_state',
    )
    const strategies = await transaction.query<{ strategy: string; token: string; block: string }>(
      'SELECT strategy, token, block::text AS block FROM strategies',
    )
    const unknown = await transaction.query<{ strategy: string }>(
      `SELECT strategies.strategy FROM strategies, LATERAL (
         SELECT strategy, total_shares FROM strategy_snapshots AS snapshot
         WHERE snapshot.strategy <= strategies.strategy
         ORDER BY snapshot.strategy DESC, snapshot.block DESC LIMIT 1
       ) AS newest WHERE newest.strategy = strategies.strategy AND newest.total_shares IS NULL`,
    )
    const pods = await transaction.query<{ pod: string }>('SELECT pod FROM pods')
    const tokens = await transaction.query<{ token: string }>('SELECT token FROM reward_tokens')
    return {
      rewardTokens: new Set(tokens.map(({ token }) => token)),
      pods: pods.map(({ pod }) => pod),
      cursor:
        state?.block != null && state.hash !== null
          ? { block: Number(state.block), hash: state.hash }
          : undefined,
      strategies: new Map(
        strategies.map(({ strategy, token, block }) => [strategy, { token, block: Number(block) }]),
      ),
      unknown: new Set(unknown.map(({ strategy }) => strategy)),
    }
  })
}

export async function countEvents(database: Database): Promise<number> {
  const [row] = await database.transaction((transaction) =>
    transaction.query<{ count: string }>('SELECT count(*)::text AS count FROM events'),
  )
  return Number(row?.count ?? 0)
}

/** Known block hashes below a block, newest first. */
export async function knownBlocks(database: Database, below: number, limit: number): Promise<Cursor[]> {
  const rows = await database.transaction((transaction) =>
    transaction.query<{ block: string; hash: string }>(
      'SELECT block::text AS block, hash FROM blocks WHERE block < $1 ORDER BY block DESC LIMIT $2',
      [below, limit],
    ),
  )
  return rows.map(({ block, hash }) => ({ block: Number(block), hash }))
}

/** Takes back everything after a block. Every row knows its block, so this is all there is to it. */
export async function undoAfter(
  database: Database,
  cursor: Cursor | undefined,
  ancestor: Cursor | undefined,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await holdCursor(transaction, cursor)
    for (const { table } of Object.values(copyTables)) {
      await transaction.query(`DELETE FROM ${table} WHERE block > $1`, [ancestor?.block ?? -1])
    }
    await moveCursor(transaction, ancestor, undefined)
  })
}

/**
 * Holds the cursor until the end of the transaction, if it is where this indexer left it.
 *
 * @throws RestackError `IndexBusy`
 */
export async function holdCursor(transaction: Transaction, cursor: Cursor | undefined): Promise<void> {
  const held = await transaction.query(
    `SELECT id FROM index_state
     WHERE block IS NOT DISTINCT FROM $1::bigint AND block_hash IS NOT DISTINCT FROM $2::text FOR UPDATE`,
    [cursor?.block ?? null, cursor?.hash ?? null],
  )
  if (held.length > 0) return
  throw new RestackError({
    code: 'IndexBusy',
    message: 'Another indexer is writing to this database.',
    remedy: 'Run one indexer for a database; any number of APIs may read from it.',
  })
}

/** Moves the cursor, which this transaction holds. */
export async function moveCursor(
  transaction: Transaction,
  to: Cursor | undefined,
  headBlock: number | undefined,
): Promise<void> {
  await transaction.query(
    `UPDATE index_state SET
       block = $1::bigint,
       block_hash = $2::text,
       block_timestamp = (SELECT "timestamp" FROM blocks WHERE block = $1::bigint),
       head_block = coalesce($3::bigint, head_block)`,
    [to?.block ?? null, to?.hash ?? null, headBlock ?? null],
  )
}
