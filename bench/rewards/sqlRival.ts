// The rival of the rewards' bench: the step for all earners as the SQL that one would write, on Postgres with NUMERIC,
// which is also the arithmetic that chapter 04 §4.2 describes. Current rules; daily snapshots are given, as tables.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import type { Address, RewardsEvent } from '../../packages/rewards/src/index.js'

/** Snapshots of one day, which hold on every day paid, and the submission. */
export type EarnersRows = {
  /** Days paid, counted from 1970. */
  days: readonly number[]
  /** Those registered with any AVS or operator set. */
  operators: ReadonlySet<Address>
  /** Staker to operator. */
  delegations: ReadonlyMap<Address, Address>
  /** Staker, then strategy. */
  shares: ReadonlyMap<Address, ReadonlyMap<Address, bigint>>
  /** Operators' own splits in bips. */
  splits: ReadonlyMap<Address, number>
  multipliers: readonly { strategy: Address; multiplier: bigint }[]
  amount: bigint
  /** What the amount is spread over. */
  duration: number
}

/** Rows of a history without withdrawals, slashes and departures, as the bench generates it. */
export function earnersRows(
  events: Iterable<RewardsEvent>,
): Pick<EarnersRows, 'operators' | 'delegations' | 'shares'> {
  const operators = new Set<Address>()
  const delegations = new Map<Address, Address>()
  const shares = new Map<Address, Map<Address, bigint>>()
  for (const { name, args } of events) {
    const { operator, staker, strategy } = args as Record<string, Address>
    if (name === 'OperatorAVSRegistrationStatusUpdated' || name === 'OperatorAddedToOperatorSet')
      operators.add(operator as Address)
    if (name === 'StakerDelegated') delegations.set(staker as Address, operator as Address)
    if (name === 'Deposit') {
      const own = shares.get(staker as Address) ?? new Map<Address, bigint>()
      shares.set(staker as Address, own)
      own.set(strategy as Address, (own.get(strategy as Address) ?? 0n) + (args.shares as bigint))
    }
  }
  return { operators, delegations, shares }
}

const TABLES = `
  create table staker_share_snapshots (staker text, strategy text, shares numeric, snapshot int);
  create table delegation_snapshots (staker text, operator text, snapshot int);
  create table operator_snapshots (operator text, snapshot int);
  create table split_snapshots (operator text, bips int, snapshot int);
  create table multipliers (strategy text, multiplier numeric);
  create table submission (amount numeric, duration int);
`

const STEP = `
  create table gold as
  with weights as (
    select d.staker, d.operator, d.snapshot, sum(s.shares * m.multiplier) as weight
    from operator_snapshots o
    join delegation_snapshots d using (operator, snapshot)
    join staker_share_snapshots s using (staker, snapshot)
    join multipliers m using (strategy)
    where s.shares > 0 and m.multiplier <> 0
    group by d.staker, d.operator, d.snapshot
  ), parts as (
    select staker, operator, snapshot, floor(weight / total * 1000000000000000) / 1000000000000000 as part
    from (select *, sum(weight) over (partition by snapshot) as total from weights) as totals
  ), payments as (
    select staker, operator, snapshot, floor(part * tokens) as pay
    from parts, (select floor(amount / duration) as tokens from submission) as daily
  ), splits as (
    select staker, operator, snapshot, pay, floor(pay * coalesce(bips, 1000) / 10000) as operator_part
    from payments left join split_snapshots using (operator, snapshot)
  )
  select earner, snapshot, sum(amount) as amount
  from (
    select staker as earner, snapshot, pay - operator_part as amount from splits
    union all
    select operator, snapshot, operator_part from splits
  ) as roles
  group by earner, snapshot
`

/** Tables in the connection's schema, filled by COPY. Gives the seconds it took. */
export async function loadSqlRival(sql: postgres.Sql, rows: EarnersRows): Promise<number> {
  const started = performance.now()
  await sql.unsafe(`drop table if exists staker_share_snapshots, delegation_snapshots, operator_snapshots,
    split_snapshots, multipliers, submission, gold`)
  await sql.unsafe(TABLES)
  const { days, operators, delegations, shares, splits, multipliers } = rows
  await copy(
    sql,
    'operator_snapshots',
    daily(
      days,
      [...operators].map((operator) => [operator]),
    ),
  )
  await copy(sql, 'delegation_snapshots', daily(days, [...delegations]))
  const positions = [...shares].flatMap(([staker, own]) =>
    [...own].map(([strategy, amount]) => [staker, strategy, amount]),
  )
  await copy(sql, 'staker_share_snapshots', daily(days, positions))
  await copy(sql, 'split_snapshots', daily(days, [...splits]))
  await copy(sql, 'multipliers', lines(multipliers.map(({ strategy, multiplier }) => [strategy, multiplier])))
  await copy(sql, 'submission', lines([[rows.amount, rows.duration]]))
  await sql.unsafe('analyze')
  return (performance.now() - started) / 1000
}

/** The step alone, from snapshots to a table of amounts by earner and day. Gives its seconds. */
export async function runSqlRival(sql: postgres.Sql): Promise<number> {
  await sql.unsafe(`set work_mem = '256MB'; drop table if exists gold`)
  const started = performance.now()
  await sql.unsafe(STEP)
  return (performance.now() - started) / 1000
}

/** What each earner gets over all days, by address. */
export async function sqlRivalAmounts(sql: postgres.Sql): Promise<Map<Address, bigint>> {
  const rows = await sql`select earner, sum(amount)::text as amount from gold group by earner order by earner`
  return new Map(rows.map(({ earner, amount }) => [earner as Address, BigInt(amount)]))
}

type Row = readonly (string | number | bigint)[]

function* lines(rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${row.join('\t')}\n`
}

function* daily(days: readonly number[], rows: readonly Row[]): Generator<string> {
  for (const day of days) for (const row of rows) yield `${row.join('\t')}\t${day}\n`
}

async function copy(sql: postgres.Sql, table: string, text: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(chunks(text)), await sql.unsafe(`copy ${table} from stdin`).writable())
}

/** Lines by the hundred thousand characters. */
function* chunks(text: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of text) {
    chunk += line
    if (chunk.length < 100_000) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}
