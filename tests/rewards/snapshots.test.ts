import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CumulativeAmount,
  calculateSnapshots,
  checkedDays,
  foldHistory,
  type SnapshotCalculation,
} from '../../packages/rewards/src/index.js'
import { plainRewards } from './plain/calculate.js'
import { scenarioOf, seeds } from './scenarios/scenario.js'

test('snapshot after snapshot: each root is the plain one, payments are what leaves have grown by', async () => {
  let grown = 0
  const agrees = fc.asyncProperty(seeds, fc.nat(20), async (one, stop) => {
    const { input } = scenarioOf(one)
    const named = await foldHistory(input.parameters, checkedDays(input))
    const all = await collect(calculateSnapshots(named))
    let before = 0n
    for (const { snapshot, root, amounts, changes, payments } of all.slice(-6)) {
      const plain = plainRewards(input, snapshot)
      expect(root).toBe(plain.root)
      expect(amounts).toEqual(plain.amounts)
      const paid = payments.reduce(
        (sum, { toOperator, toStakers, toAvs }) => sum + toOperator + toStakers + toAvs,
        0n,
      )
      if (before > 0n) expect(total(amounts) - before).toBe(paid)
      before = total(amounts)
      grown += changes.length
    }
    const known = all[stop % all.length]
    if (!known) return
    const rest = await collect(calculateSnapshots(named, { after: known }))
    expect(rest.map(({ root }) => root)).toEqual(all.slice(all.indexOf(known) + 1).map(({ root }) => root))
    expect(merged(all.map(({ changes }) => changes))).toEqual(all.at(-1)?.amounts)
  })
  await fc.assert(agrees, { seed: 21, numRuns: 20, endOnFailure: true })
  expect(grown).toBeGreaterThan(100)
}, 300_000)

async function collect(snapshots: AsyncIterable<SnapshotCalculation>): Promise<SnapshotCalculation[]> {
  const all: SnapshotCalculation[] = []
  for await (const one of snapshots) all.push(one)
  return all
}

const total = (amounts: readonly CumulativeAmount[]): bigint =>
  amounts.reduce((sum, { cumulativeAmount }) => sum + cumulativeAmount, 0n)

/** The newest row of each leaf, in the order of leaves. */
function merged(changes: readonly (readonly CumulativeAmount[])[]): CumulativeAmount[] {
  const newest = new Map(changes.flat().map((row) => [`${row.earner} ${row.token}`, row]))
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
