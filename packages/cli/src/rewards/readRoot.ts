import { writeLeafFile } from '@restack/rewards'
import type { ReadSession, Report } from '../command.js'
import { invalidCommand } from '../InputError.js'
import { amount, heading, section } from '../read/tables.js'
import { dayText } from './days.js'
import { openRewards, type RewardsSource } from './openRewards.js'
import { allRoots, rootAt } from './roots.js'

/** `restack rewards root`: calculated here, and beside it what was posted. */
export async function readRoot(
  session: ReadSession,
  values: RewardsSource & { index?: string; snapshot?: string; out?: string },
): Promise<Report> {
  const { sdk, client, deployment, tokens, block, paint } = session
  if (values.index !== undefined && values.snapshot !== undefined)
    throw invalidCommand(
      'A root has its day already.',
      'Leave either the number of the root or --snapshot out.',
    )
  const wanted = values.index === undefined ? undefined : await rootAt(session, values.index)
  const rewards = await openRewards(session, values)
  const result = await rewards.calculate(wanted ? dayText(wanted.calculatedUntil) : values.snapshot)
  const { roots } = await sdk.getDistributionRoots(client, { deployment, limit: allRoots })
  const posted =
    wanted ??
    roots.find((root) => dayText(root.calculatedUntil) === result.snapshot && root.status !== 'disabled')
  const sums = new Map<`0x${string}`, bigint>()
  for (const { token, cumulativeAmount } of result.amounts)
    sums.set(token, (sums.get(token) ?? 0n) + cumulativeAmount)
  const totals = await Promise.all(
    [...sums].map(async ([token, sum]) => ({ ...(await tokens.tokenAt(token)), amount: sum })),
  )
  const file =
    values.out === undefined ? undefined : await writeLeafFile(values.out, rewards.parameters, result)
  const agrees = posted ? posted.root === result.root : null
  const lines = [
    ...heading(session, `Rewards of ${deployment.name} up to ${result.snapshot}`, block),
    `Root calculated: ${result.root ?? 'none, since nobody has earned anything'}`,
    posted
      ? `Root ${posted.index} posted: ${posted.root}, ${agrees ? paint.green('the same') : paint.red('another')}`
      : 'No root was posted for this day.',
    `Leaves: ${result.amounts.length}, of ${new Set(result.amounts.map(({ earner }) => earner)).size} earners`,
    ...(file ? [`Leaf file: ${file}`] : []),
    ...(totals.length > 0
      ? section(
          session,
          'Earned in all',
          ['token', 'amount'],
          totals.map((total) => [total.symbol, amount(total.amount, total)]),
        )
      : []),
  ]
  return {
    json: {
      snapshot: result.snapshot,
      root: result.root,
      posted: posted ? { index: posted.index, root: posted.root, status: posted.status } : null,
      agrees,
      leaves: result.amounts.length,
      totals: totals.map(({ token, symbol, amount: sum }) => ({ token, symbol, amount: sum })),
      lastSnapshot: rewards.lastSnapshot,
      file: file ?? null,
    },
    lines,
  }
}
