// The model of the protocol: actions a second, memory with 250,000 stakers, and how long it takes to have the live state
// from an index of 250,000 stakers in Postgres, beside only reading and parsing the same events.

import { createModel, openDatabase, readOnly } from '@restack/indexer'
import {
  type Address,
  approve,
  createState,
  delegateTo,
  depositIntoStrategy,
  mint,
  placeholder,
  queueWithdrawals,
  registerAsOperator,
  type State,
  simulate,
} from '@restack/protocol'
import { startPostgres } from '../packages/indexer/test/startPostgres.js'
import { fill } from './api.js'
import { deployment, depositsPerBlock, stakerCount } from './indexing/history.js'
import { type BenchResult, main } from './report.js'

const ether = 10n ** 18n
const token = placeholder(0x70)
const strategy = placeholder(0x50)
const operators = [0xb1, 0xb2, 0xb3].map(placeholder)
const staker = (index: number): Address => placeholder(0x1_000_000 + index)
const noApproval = { signature: null, expiry: 0n }
const noSalt = `0x${'00'.repeat(32)}` as const

export async function run(): Promise<BenchResult[]> {
  const option = process.argv.indexOf('--stakers')
  const stakers = option > 0 ? Number(process.argv[option + 1]) : stakerCount
  return [...(await playing(stakers)), ...(await loading(stakers))]
}

const result = (name: string, ours: number, unit: string, rival: number | null = null): BenchResult => ({
  bench: 'model',
  case: name,
  ours,
  rival,
  ratio: rival === null ? null : Math.round((ours / rival) * 100) / 100,
  unit,
})

/** Every staker deposits and delegates, each tenth queues a withdrawal. */
async function playing(stakers: number): Promise<BenchResult[]> {
  globalThis.gc?.()
  const heapBefore = process.memoryUsage().heapUsed
  const state = createState({
    minWithdrawalDelayBlocks: 50,
    tokens: { [token]: {} },
    strategies: { [strategy]: { token } },
  })
  for (const caller of operators)
    registerAsOperator(state, {
      caller,
      initDelegationApprover: placeholder(0),
      allocationDelay: 0,
      metadataURI: '',
    })
  const spender = state.config.contracts.strategyManager
  for (let index = 0; index < stakers; index++) {
    mint(state, { token, to: staker(index), amount: ether })
    approve(state, { caller: staker(index), token, spender, amount: ether })
  }
  const each = (count: number, act: (index: number) => void): number => {
    const started = performance.now()
    for (let index = 0; index < count; index++) act(index)
    return count / ((performance.now() - started) / 1000)
  }
  const deposits = each(stakers, (index) =>
    depositIntoStrategy(state, { caller: staker(index), strategy, token, amount: ether }),
  )
  const delegations = each(stakers, (index) =>
    delegateTo(state, {
      caller: staker(index),
      operator: operators[index % operators.length] ?? operators[0] ?? token,
      approverSignatureAndExpiry: noApproval,
      approverSalt: noSalt,
    }),
  )
  const queued = each(Math.floor(stakers / 10), (index) =>
    queueWithdrawals(state, {
      caller: staker(index * 10),
      params: [{ strategies: [strategy], depositShares: [ether / 2n] }],
    }),
  )
  globalThis.gc?.()
  const memory = (process.memoryUsage().heapUsed - heapBefore) / 1e6
  return [
    result('deposits', deposits, 'actions/s'),
    result('delegations', delegations, 'actions/s'),
    result('queued withdrawals', queued, 'actions/s'),
    result(`memory with ${stakers.toLocaleString('en')} stakers`, memory, 'MB'),
    result('simulate: one staker leaves', await simulations(state), 'simulations/s'),
  ]
}

async function simulations(state: State): Promise<number> {
  const started = performance.now()
  const count = 200
  for (let index = 0; index < count; index++) {
    const caller = staker(index * 7 + 1)
    simulate(state, [{ type: 'undelegate', caller, staker: caller }])
  }
  return count / ((performance.now() - started) / 1000)
}

async function loading(stakers: number): Promise<BenchResult[]> {
  const postgres = await startPostgres()
  try {
    // the first two blocks have fewer deposits
    await fill(postgres.url, Math.ceil(stakers / depositsPerBlock) + 2)
    const database = await openDatabase({ url: postgres.url })
    try {
      const started = performance.now()
      const state = await readOnly(database, createModel({ deployment }).read)
      const seconds = (performance.now() - started) / 1000
      const parsing = performance.now()
      await readAll(database)
      const rival = (performance.now() - parsing) / 1000
      const count = state.stakers.size.toLocaleString('en')
      return [result(`the live state of ${count} stakers, beside reading its events`, seconds, 's', rival)]
    } finally {
      await database.close()
    }
  } finally {
    postgres.stop()
  }
}

/** Only reads and parses all events, page by page. */
async function readAll(database: Awaited<ReturnType<typeof openDatabase>>): Promise<number> {
  let [block, logIndex, count] = [-1, -1, 0]
  for (;;) {
    const page = await database.transaction((transaction) =>
      transaction.query<{ block: number; log: number; args: string }>(
        `SELECT block::int AS block, log_index::int AS log, args FROM events
         WHERE (block, log_index) > ($1, $2) ORDER BY block, log_index LIMIT 20000`,
        [block, logIndex],
      ),
    )
    for (const { args } of page) JSON.parse(args)
    count += page.length
    const last = page.at(-1)
    if (!last) return count
    block = last.block
    logIndex = last.log
  }
}

await main(import.meta.url, run)
