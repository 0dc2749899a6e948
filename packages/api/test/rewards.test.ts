import {
  calculateSnapshot,
  createIndexer,
  type Database,
  openDatabase,
  rewardsClaimedAt,
  rows,
} from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Hex, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { earned, type PlayedRewards, playRewards, writeResults } from '../../indexer/test/playRewards.js'
import { actionsOf } from '../../indexer/test/playScenario.js'
import { type Network, startNetwork, type Token } from '../../indexer/test/startNetwork.js'
import * as client from '../src/client/index.js'
import { createApi } from '../src/index.js'
import { hostileValues } from './hostileRequests.js'

let network: Network
let database: Database
let played: PlayedRewards
let days: { before: string; last: string }
let app: ReturnType<typeof createApi>

const symbols = ['stTEST', 'rTEST'] as const
const sync = async () => {
  const indexer = createIndexer({ database, deployment: network.deployment, rpcUrl: network.rpcUrl })
  await indexer.sync()
  await indexer.stop()
}

/** An answer as the generated client gives it. */
async function ask<parameters extends client.Parameters, answer>(
  { path, decoder }: client.Route<parameters, answer>,
  parameters: client.Parameters = {},
): Promise<answer> {
  const response = await app.request(client.addressOf(path, parameters))
  const body = await response.json()
  expect(response.status, JSON.stringify(body)).toBe(200)
  return decoder(body, '')
}

async function refusal(address: string, status: number): Promise<{ code: string; message: string }> {
  const response = await app.request(address)
  expect(response.status).toBe(status)
  return ((await response.json()) as { error: { code: string; message: string } }).error
}

const claimedOnChain = (earner: Hex, symbol: Token) =>
  network.client.readContract({
    ...played.rc,
    functionName: 'cumulativeClaimed',
    args: [earner, network.token(symbol)],
  })

beforeAll(async () => {
  database = await openDatabase()
  network = await startNetwork()
  const act = actionsOf(network)
  await act.mine(60)
  await act.registerOperator('alice')
  await act.deposit('carol', 'stTEST', parseEther('80'))
  await act.delegate('carol', 'alice')
  await act.createSets('avs', [{ id: 0, strategies: ['stTEST'] }])
  await act.join('alice', 'avs', [0])
  await act.allocate('alice', 'avs', 0, 'stTEST', 500_000_000_000_000_000n)
  await act.mine(80)
  played = await playRewards(network)
  app = createApi({ database, deployment: network.deployment })
  await sync()
})

afterAll(async () => {
  await database?.close()
  await network?.stop()
})

test('before anything is calculated, roots and claims are there, and a proof is refused with the reason', async () => {
  const { calculated, root, days } = await ask(client.getRewards)
  expect({ calculated, days }).toEqual({ calculated: null, days: [] })
  expect(root).toMatchObject({ rootIndex: 0, calculated: null })
  const { message } = await refusal(`/v1/rewards/proof?earner=${network.actors.carol}`, 404)
  expect(message).toMatch(/^Snapshot \d{4}-\d\d-\d\d of root 0 is not calculated yet\.$/)
  const staker = await ask(client.getStakerRewards, { staker: network.actors.carol })
  expect(staker.tokens).toMatchObject([{ symbol: 'stTEST', claimed: earned.carol.stTEST, claimable: 0n }])
})

describe('of an indexed and calculated scenario', () => {
  beforeAll(async () => {
    days = await writeResults(database, network, played)
  })

  test('submissions are as their events say', async () => {
    const { total, items } = await ask(client.getRewardsSubmissions)
    expect(total).toBe(3)
    expect(
      items.map(({ kind, symbol, amount, set, operators }) => [kind, symbol, amount, set, operators]),
    ).toEqual([
      ['directed_set', 'stTEST', parseEther('11'), 0, 1],
      ['unique_stake', 'rTEST', parseEther('20'), 0, null],
      ['avs', 'stTEST', parseEther('500'), null, null],
    ])
    expect(items[0]).toMatchObject({
      avsName: 'avs',
      submitterName: 'avs',
      startTimestamp: played.today - 3 * 86_400,
      endTimestamp: played.today - 86_400,
      description: 'for\twork, well done',
    })
    for (const { hash, kind } of items) {
      const known = await network.client.readContract({
        ...played.rc,
        functionName:
          kind === 'avs'
            ? 'isAVSRewardsSubmissionHash'
            : kind === 'unique_stake'
              ? 'isUniqueStakeRewardsSubmissionHash'
              : 'isOperatorDirectedOperatorSetRewardsSubmissionHash',
        args: [network.actors.avs, hash],
      })
      expect(known, kind).toBe(true)
    }
    const filtered = await ask(client.getRewardsSubmissions, { kind: 'avs', token: network.token('stTEST') })
    expect(filtered.items.map(({ hash }) => hash)).toEqual([items[2]?.hash])
    const page = await ask(client.getRewardsSubmissions, { limit: 2 })
    const next = await ask(client.getRewardsSubmissions, { limit: 2, cursor: page.nextCursor ?? '' })
    expect([...page.items, ...next.items]).toEqual(items)
  })

  test('roots are those of the contract, with their challenges and whether they are right', async () => {
    const { items } = await ask(client.getRewardsRoots)
    for (const { rootIndex, root, activatedAt, status } of items) {
      const onChain = await network.client.readContract({
        ...played.rc,
        functionName: 'getDistributionRootAtIndex',
        args: [BigInt(rootIndex)],
      })
      expect({ root, activatedAt, disabled: status === 'disabled' }).toEqual({
        root: onChain.root,
        activatedAt: onChain.activatedAt,
        disabled: onChain.disabled,
      })
    }
    expect(items).toMatchObject([
      {
        rootIndex: 1,
        root: played.wrong,
        status: 'disabled',
        calculated: null,
        bond: {
          state: 'rejected',
          posterName: 'deployer',
          challengerName: 'bob',
          expectedRoot: played.tree.root,
          votes: [{ recomputerName: 'deployer', root: played.tree.root, upheld: false }],
          winner: network.actors.bob,
        },
      },
      {
        rootIndex: 0,
        snapshot: days.last,
        status: 'claimable',
        bond: { state: 'open', votes: [], challenger: null },
        calculated: { root: played.tree.root, leaves: 3, agrees: true },
      },
    ])
    const waiting = await ask(client.getRewardsRoots, { block: BigInt(items[1]?.postedAt.block ?? 0) })
    expect(waiting.items.map(({ status }) => status)).toEqual(['waiting'])
  })

  test('an earner sees what was earned, claimed and can be claimed', async () => {
    const { carol, alice, frank, dave } = network.actors
    const of = await ask(client.getStakerRewards, { staker: carol })
    expect(
      of.tokens.map(({ symbol, earned, claimed, claimable }) => [symbol, earned, claimed, claimable]).sort(),
    ).toEqual([
      ['rTEST', earned.carol.rTEST, 0n, earned.carol.rTEST],
      ['stTEST', earned.carol.stTEST, earned.carol.stTEST, 0n],
    ])
    for (const { symbol, claimed } of of.tokens)
      expect(claimed).toBe(await claimedOnChain(carol, symbol as Token))
    expect(of.history.map(({ day }) => day)).toEqual([days.before, days.before, days.last, days.last])
    expect(await ask(client.getStakerRewards, { staker: alice })).toMatchObject({
      claimer: frank,
      claimerName: 'frank',
      root: { rootIndex: 0, agrees: true },
      tokens: [{ earned: earned.alice.stTEST, claimable: earned.alice.stTEST }],
    })
    expect((await ask(client.getStakerRewards, { staker: dave })).tokens).toEqual([])
    const claims = await ask(client.getRewardsClaims, { earner: carol })
    expect(claims.items).toMatchObject([
      { recipientName: 'carol', amount: earned.carol.stTEST, cumulative: earned.carol.stTEST, rootIndex: 0 },
    ])
  })

  test('what was paid, by AVS, operator and day, and for each ETH that can be slashed', async () => {
    const { avs, alice } = network.actors
    const { tokens, days: byDay } = await ask(client.getRewards)
    expect(tokens.map(({ symbol, submitted, claimed }) => [symbol, submitted, claimed])).toEqual([
      ['rTEST', parseEther('20'), 0n],
      ['stTEST', parseEther('511'), earned.carol.stTEST],
    ])
    expect(
      byDay.map(({ day, symbol, toOperators, toStakers }) => [day, symbol, toOperators + toStakers]).sort(),
    ).toEqual([
      [days.before, 'stTEST', parseEther('100')],
      [days.last, 'rTEST', parseEther('7')],
      [days.last, 'stTEST', parseEther('300')],
    ])
    const ofOperator = await ask(client.getOperatorRewards, { operator: alice })
    // half of 80 stTEST, of which each is worth one ETH, is allocated to the AVS: 400 tokens for 40 ETH
    expect(ofOperator.paid.find(({ symbol }) => symbol === 'stTEST')).toMatchObject({
      avsName: 'avs',
      toOperators: parseEther('100'),
      toStakers: parseEther('300'),
      slashableEth: parseEther('40'),
      perSlashableEth: parseEther('10'),
    })
    expect(ofOperator.splits).toMatchObject([{ kind: 'avs', avsName: 'avs', bips: 2_500, nextBips: null }])
    const ofAvs = await ask(client.getAvsRewards, { avs, days: 1 })
    expect(ofAvs.since).toBe(days.last)
    expect(
      ofAvs.paid.map(({ symbol, operatorName, toStakers }) => [symbol, operatorName, toStakers]).sort(),
    ).toEqual([
      ['rTEST', 'alice', parseEther('7')],
      ['stTEST', 'alice', parseEther('225')],
    ])
  })

  test('a proof is one that the contract pays for', async () => {
    const { carol, frank, alice } = network.actors
    const asked = `/v1/rewards/proof?earner=${carol}&tokens=${symbols.map(network.token).join(',')}`
    const { claim, claimable } = (await (await app.request(asked)).json()) as {
      claim: Record<string, unknown>
      claimable: unknown
    }
    // her stTEST are claimed already: left out, or the claim would fail
    expect(claimable).toMatchObject([{ symbol: 'rTEST', amount: String(earned.carol.rTEST) }])
    expect(
      await network.client.readContract({ ...played.rc, functionName: 'checkClaim', args: [claim as never] }),
    ).toBe(true)
    const { claim: ofAlice } = await ask(client.getRewardsProof, { earner: alice })
    await network.send(frank, { ...played.rc, functionName: 'processClaim', args: [ofAlice as never, frank] })
    expect(await claimedOnChain(alice, 'stTEST')).toBe(earned.alice.stTEST)
    await sync()
    const { message } = await refusal(`/v1/rewards/proof?earner=${alice}`, 404)
    expect(message).toBe(`${alice} has nothing to claim against root 0.`)
  })

  test('no tokens that a claim is asked for do more than be refused with a sentence', async () => {
    for (const value of [...hostileValues, `${network.token('rTEST')},`]) {
      const asked = `/v1/rewards/proof?earner=${network.actors.carol}&tokens=${encodeURIComponent(value)}`
      const { code, message } = await refusal(asked, /^0x[0-9a-f]{40}$/.test(value) ? 404 : 400)
      expect(code).toMatch(/^(InvalidParameter|NotFound)$/)
      expect(message).not.toMatch(/\n|select|Error:/)
    }
  })

  test('activity tells of rewards with amounts, and hides the bookkeeping of bonds', async () => {
    const { items } = await ask(client.getActivity, { limit: 100 })
    const told = (event: string) => items.find((item) => item.event === event)?.summary
    expect(told('AVSRewardsSubmissionCreated')).toMatchObject({
      key: 'activity.avsRewardsSubmissionCreated',
      params: { avs: 'avs', amount: '500', symbol: 'stTEST', until: days.last },
    })
    expect(told('RewardsClaimed')?.params).toMatchObject({
      earner: 'alice',
      recipient: 'frank',
      amount: '100',
    })
    expect(told('RootVoted')?.key).toBe('activity.rootVotedRejected')
    expect(told('OperatorAVSSplitBipsSet')?.params).toMatchObject({ operator: 'alice', percent: '25%' })
    expect(told('Deposited')).toBeUndefined()
    expect(told('PosterSet')?.key).toBe('activity.posterRemoved')
  })

  test('a reorganization takes back claims and what they add up to', async () => {
    const { carol } = network.actors
    const token = network.token('rTEST').toLowerCase()
    const claimed = async () => {
      const block = Number(await network.client.getBlockNumber())
      return (await rewardsClaimedAt(database.db, { block, earner: carol })).get(token)
    }
    const snapshot = await network.client.snapshot()
    await played.processClaim('carol', 'carol', ['rTEST'])
    await sync()
    expect(await claimed()).toBe(earned.carol.rTEST)
    await network.client.revert({ id: snapshot })
    await network.client.mine({ blocks: 3 })
    await sync()
    expect(await claimed()).toBeUndefined()
    await played.processClaim('carol', 'carol', ['rTEST'])
    await sync()
    expect(await claimed()).toBe(earned.carol.rTEST)
    expect(
      await rows(database.db, sql`SELECT count(*)::text AS count FROM rewards_claims WHERE token = ${token}`),
    ).toEqual([{ count: '1' }])
  })

  test('a leaf that was calculated is explained down to the stake that it is for', async () => {
    const { avs, alice, carol } = network.actors
    const token = network.token('stTEST')
    // For the day after: all of it is for the set's only operator, with 80 stTEST of carol, half of it allocated
    await network.send(avs, {
      ...played.rc,
      functionName: 'createUniqueStakeRewardsSubmission',
      args: [
        { avs, id: 0 },
        [
          {
            strategiesAndMultipliers: [{ strategy: network.strategy('stTEST'), multiplier: 10n ** 18n }],
            token,
            amount: parseEther('10'),
            startTimestamp: played.today + 86_400,
            duration: 86_400,
          },
        ],
      ],
    })
    await network.client.increaseTime({ seconds: 4 * 86_400 })
    await network.client.mine({ blocks: 1 })
    await sync()
    const { deployment, rpcUrl } = network
    await calculateSnapshot({ database, deployment, rpcUrl })

    const { earned, snapshot, submissions } = await ask(client.getRewardsExplanation, {
      earner: carol,
      token,
    })
    // the operator keeps the tenth that is the default, and has no stake of its own
    expect(earned).toBe(parseEther('9'))
    const paidDay = new Date((played.today + 2 * 86_400) * 1000).toISOString().slice(0, 10)
    expect(snapshot > paidDay).toBe(true)
    expect(submissions).toMatchObject([
      {
        kind: 'unique_stake',
        fromName: 'avs',
        set: 0,
        amount: parseEther('10'),
        earned: parseEther('9'),
        firstSnapshot: paidDay,
        lastSnapshot: paidDay,
        paidDays: 1,
        days: [
          {
            day: paidDay,
            amount: parseEther('9'),
            lines: [
              {
                role: 'staker',
                operatorName: 'alice',
                weightShare: 1,
                tokens: parseEther('9'),
                strategies: [
                  {
                    symbol: 'stTEST',
                    shares: parseEther('80'),
                    magnitude: parseEther('0.5'),
                    maxMagnitude: parseEther('1'),
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
    const ofAlice = await ask(client.getRewardsExplanation, { earner: alice, token })
    expect(ofAlice).toMatchObject({ earned: parseEther('1'), claimed: parseEther('100') })
    expect(ofAlice.submissions[0]?.days[0]?.lines).toMatchObject([
      { role: 'operator', amount: parseEther('1') },
    ])
    const { paid } = await ask(client.getOperatorRewards, { operator: alice })
    expect(paid).toMatchObject([
      { symbol: 'stTEST', toOperators: parseEther('1'), toStakers: parseEther('9'), avsName: 'avs' },
    ])
    const refused = await refusal(`/v1/rewards/explain?earner=${carol}&token=0x12`, 400)
    expect(refused.code).toBe('InvalidParameter')
  })
})
