import { buildDistributionTree, type CumulativeAmount } from '@restack/rewards'
import { liquidStakingTokenAbi, rewardsCoordinatorAbi, rootPosterAbi } from '@restack/sdk'
import { sql } from 'drizzle-orm'
import { type Address, type Hex, parseEther } from 'viem'
import { type Database, rows } from '../src/index.js'
import type { Name, Network, Token } from './startNetwork.js'

const day = 86_400
const wad = 10n ** 18n

/** What AVSs pay and who earns it here: chosen, not calculated. */
export const earned = {
  alice: { stTEST: parseEther('100') },
  carol: { stTEST: parseEther('300'), rTEST: parseEther('7') },
} as const satisfies Partial<Record<Name, Partial<Record<Token, bigint>>>>

export type PlayedRewards = Awaited<ReturnType<typeof playRewards>>

/**
 * After `playScenario`: three submissions, a split, a claimer, a root that carol claims her stTEST from, and a second
 * root that is challenged and rejected. Time passes the activation of the first.
 */
export async function playRewards(network: Network) {
  const { actors, client, send, deployment, token, strategy } = network
  const { rewardsCoordinator, rootPoster } = deployment.contracts
  if (!rewardsCoordinator || !rootPoster) throw new Error('the local profile has both')
  const rc = { abi: rewardsCoordinatorAbi, address: rewardsCoordinator }
  const poster = { abi: rootPosterAbi, address: rootPoster }
  const { timestamp } = await client.getBlock()
  const today = Number(timestamp - (timestamp % BigInt(day)))
  const weights = [{ strategy: strategy('stTEST'), multiplier: wad }]
  const paying = { startTimestamp: today - 3 * day, duration: 2 * day, strategiesAndMultipliers: weights }

  for (const symbol of ['stTEST', 'rTEST'] as const) {
    const args = [rewardsCoordinator, 2n ** 255n] as const
    await send(actors.avs, {
      abi: liquidStakingTokenAbi,
      address: token(symbol),
      functionName: 'approve',
      args,
    })
  }
  await send(actors.avs, {
    ...rc,
    functionName: 'createAVSRewardsSubmission',
    args: [[{ ...paying, token: token('stTEST'), amount: parseEther('500') }]],
  })
  await send(actors.avs, {
    ...rc,
    functionName: 'createUniqueStakeRewardsSubmission',
    args: [{ avs: actors.avs, id: 0 }, [{ ...paying, token: token('rTEST'), amount: parseEther('20') }]],
  })
  const operatorRewards = [{ operator: actors.alice, amount: parseEther('11') }]
  await send(actors.avs, {
    ...rc,
    functionName: 'createOperatorDirectedOperatorSetRewardsSubmission',
    args: [
      { avs: actors.avs, id: 0 },
      [{ ...paying, token: token('stTEST'), operatorRewards, description: 'for\twork, well done' }],
    ],
  })
  await send(actors.alice, {
    ...rc,
    functionName: 'setOperatorAVSSplit',
    args: [actors.alice, actors.avs, 2_500],
  })
  await send(actors.alice, { ...rc, functionName: 'setClaimerFor', args: [actors.frank] })

  const amounts: CumulativeAmount[] = Object.entries(earned)
    .flatMap(([name, tokens]) =>
      Object.entries(tokens).map(([symbol, cumulativeAmount]) => ({
        earner: actors[name as Name].toLowerCase() as Address,
        token: token(symbol as Token).toLowerCase() as Address,
        cumulativeAmount,
      })),
    )
    .sort((a, b) => (a.earner + a.token < b.earner + b.token ? -1 : 1))
  const tree = buildDistributionTree(amounts)
  const post = (root: Hex, end: number) =>
    send(actors.deployer, { ...poster, functionName: 'postRoot', args: [root, end] } as never)
  await send(actors.deployer, {
    ...poster,
    functionName: 'deposit',
    args: [],
    value: parseEther('4'),
  } as never)
  await send(actors.bob, { ...poster, functionName: 'deposit', args: [], value: parseEther('2') } as never)
  await post(tree.root, today - day)
  await client.increaseTime({ seconds: 601 })
  await client.mine({ blocks: 1 })

  const claim = (earner: Name, tokens: readonly Token[]) => ({
    rootIndex: 0,
    ...tree.claim(actors[earner], tokens.map(token)),
  })
  const processClaim = (earner: Name, by: Name, tokens: readonly Token[]) =>
    send(actors[by], { ...rc, functionName: 'processClaim', args: [claim(earner, tokens), actors[by]] })
  await processClaim('carol', 'carol', ['stTEST'])

  const wrong = `0x${'ab'.repeat(32)}` as const
  await post(wrong, today)
  await send(actors.bob, { ...poster, functionName: 'challengeRoot', args: [1, tree.root] } as never)
  await send(actors.deployer, { ...poster, functionName: 'voteOnRoot', args: [1, tree.root] })
  return { rc, poster, today, tree, amounts, wrong, processClaim }
}

/** Writes what a calculation would have found: the amounts of the root, and payments that add up to them. */
export async function writeResults(database: Database, network: Network, played: PlayedRewards) {
  const { actors, token } = network
  const lower = (text: string) => text.toLowerCase()
  const date = (timestamp: number) => new Date(timestamp * 1000).toISOString().slice(0, 10)
  const [before, last] = [played.today - 2 * day, played.today - day]
  for (const [at, root, leaves] of [
    [before, null, 0],
    [last, played.tree.root, played.amounts.length],
  ] as const)
    await rows(
      database.db,
      sql`INSERT INTO rewards_snapshot VALUES (${date(at)}, ${at}, ${root}, ${leaves}, '0x', NULL, 0, 0, ${at})`,
    )
  for (const { earner, token, cumulativeAmount } of played.amounts)
    for (const [at, part] of [
      [before, cumulativeAmount / 4n],
      [last, cumulativeAmount],
    ] as const)
      await rows(
        database.db,
        sql`INSERT INTO rewards_leaf VALUES (${earner}, ${token}, ${date(at)}, ${String(part)})`,
      )
  const paid: [number, Token, bigint, bigint][] = [
    [before, 'stTEST', parseEther('25'), parseEther('75')],
    [last, 'stTEST', parseEther('75'), parseEther('225')],
    [last, 'rTEST', 0n, parseEther('7')],
  ]
  for (const [at, symbol, toOperators, toStakers] of paid)
    await rows(
      database.db,
      sql`INSERT INTO rewards_payment VALUES (${date(at)}, '0x01', 'avs', ${lower(actors.avs)},
        ${lower(actors.alice)}, ${lower(token(symbol))}, ${String(toOperators)}, ${String(toStakers)}, ${date(at)}, 0)`,
    )
  return { before: date(before), last: date(last) }
}
