// What `restack staker exposure` foretells, against what slashes then take: every staker, every set of the devnet.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOutput, run } from '@restack/cli'
import { type Devnet, startDevnet } from '@restack/devnet'
import { beaconChainEthStrategy } from '@restack/sdk'
import { allocationManagerAbi, delegationManagerAbi, strategyAbi } from '@restack/sdk/abi'
import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'restack-exposure-'))
const file = join(folder, 'devnet.json')
const WAD = 10n ** 18n

/** What one set can take of one staker in one strategy, deposited and queued, in shares and in tokens. */
type Loss = { shares: string; tokens: string; queuedShares: string; queuedTokens: string }
type Item = Loss & { operatorSet: { avs: Address; id: number }; operator: Address; strategy: Address }

const key = (set: { avs: Address; id: number }, operator: Address, staker: string, strategy: Address) =>
  [`${set.avs}/${set.id}`, operator, staker, strategy].join(' ').toLowerCase()

let devnet: Devnet
/** All that the command foretells, for all stakers. */
const foretold = new Map<string, Loss>()
let stakers: { name: string; address: Address }[]

beforeAll(async () => {
  devnet = await startDevnet({ ports: { chain: 0 }, api: false, live: false })
  writeFileSync(file, JSON.stringify(devnet.deployment))
  // Operators stake as well; whoever never did has nothing to lose, which is to be foretold as well.
  stakers = Object.entries(devnet.actors).map(([name, { address }]) => ({ name, address }))
  for (const { name } of stakers) {
    const { items } = await exposureOf(name)
    for (const item of items) {
      const { shares, tokens, queuedShares, queuedTokens } = item
      foretold.set(key(item.operatorSet, item.operator, name, item.strategy), {
        shares,
        tokens,
        queuedShares,
        queuedTokens,
      })
    }
  }
}, 300_000)

afterAll(async () => {
  await devnet?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** `restack staker exposure <name> --json` */
async function exposureOf(name: string): Promise<{ items: Item[] }> {
  const printed: string[] = []
  const complaints: string[] = []
  const code = await run(['staker', 'exposure', name, '--json', '--deployment', file], {
    out: (line) => void printed.push(line),
    err: (line) => void complaints.push(line),
    progress: () => undefined,
    paint: createOutput().paint,
  })
  expect([code, complaints]).toEqual([0, []])
  return JSON.parse(printed.join('\n'))
}

const allocations = () =>
  ({ address: devnet.deployment.contracts.allocationManager, abi: allocationManagerAbi }) as const
const delegation = () =>
  ({ address: devnet.deployment.contracts.delegationManager, abi: delegationManagerAbi }) as const

/** By strategy: shares that would be paid out, of deposits and of each queued withdrawal, from the contracts' views. */
async function worthOf(staker: Address): Promise<Map<Address, { deposited: bigint; queued: bigint[] }>> {
  const { client } = devnet
  const strategies = [...Object.values(devnet.deployment.strategies), beaconChainEthStrategy]
  const [[withdrawable], [withdrawals, shares]] = await Promise.all([
    client.readContract({
      ...delegation(),
      functionName: 'getWithdrawableShares',
      args: [staker, strategies],
    }),
    client.readContract({ ...delegation(), functionName: 'getQueuedWithdrawals', args: [staker] }),
  ])
  return new Map(
    strategies.map((strategy, index) => [
      strategy,
      {
        deposited: withdrawable[index] ?? 0n,
        queued: withdrawals.flatMap((withdrawal, row) =>
          withdrawal.strategies.flatMap((entry, column) =>
            entry === strategy ? [shares[row]?.[column] ?? 0n] : [],
          ),
        ),
      },
    ]),
  )
}

/** Shares of native stake are wei. */
const tokensOf = async (strategy: Address, shares: bigint) =>
  strategy === beaconChainEthStrategy
    ? shares
    : devnet.client.readContract({
        address: strategy,
        abi: strategyAbi,
        functionName: 'sharesToUnderlyingView',
        args: [shares],
      })

/** Every set that anybody created, with every operator that was ever a member. */
async function setsWithOperators(): Promise<{ set: { avs: Address; id: number }; operators: Address[] }[]> {
  const { client, deployment } = devnet
  const fromBlock = BigInt(deployment.deploymentBlock)
  const created = await client.getContractEvents({
    ...allocations(),
    eventName: 'OperatorSetCreated',
    fromBlock,
    strict: true,
  })
  const added = await client.getContractEvents({
    ...allocations(),
    eventName: 'OperatorAddedToOperatorSet',
    fromBlock,
    strict: true,
  })
  return created.map(({ args: { operatorSet: set } }) => ({
    set,
    operators: [
      ...new Set(
        added
          .filter(({ args }) => args.operatorSet.avs === set.avs && args.operatorSet.id === set.id)
          .map(({ args }) => args.operator),
      ),
    ],
  }))
}

describe('restack staker exposure', () => {
  it('foretells to the wei what a full slash of each set takes from each staker', async () => {
    const { client } = devnet
    const before = new Map<string, Awaited<ReturnType<typeof worthOf>>>()
    for (const { name, address } of stakers) before.set(name, await worthOf(address))

    const counted = { slashes: 0, losses: 0, queuedLosses: 0 }
    const taken = new Map<string, Loss>()
    for (const { set, operators } of await setsWithOperators()) {
      const [strategies, slasher] = await Promise.all([
        client.readContract({ ...allocations(), functionName: 'getStrategiesInOperatorSet', args: [set] }),
        client.readContract({ ...allocations(), functionName: 'getSlasher', args: [set] }),
      ])
      const ascending = [...strategies].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
      for (const operator of operators) {
        const slashable = await client.readContract({
          ...allocations(),
          functionName: 'isOperatorSlashable',
          args: [operator, set],
        })
        if (!slashable) continue
        const snapshot = await client.snapshot()
        const hash = await client.writeContract({
          ...allocations(),
          functionName: 'slashOperator',
          args: [
            set.avs,
            {
              operator,
              operatorSetId: set.id,
              strategies: ascending,
              wadsToSlash: ascending.map(() => WAD),
              description: 'all of it',
            },
          ],
          account: slasher,
        })
        expect((await client.waitForTransactionReceipt({ hash })).status).toBe('success')
        counted.slashes++
        for (const { name, address } of stakers) {
          const after = await worthOf(address)
          for (const [strategy, was] of before.get(name) ?? []) {
            const is = after.get(strategy)
            if (!is) throw new Error('a strategy is gone')
            const queuedWas = was.queued.map((shares, index) => ({ shares, left: is.queued[index] ?? 0n }))
            if (was.deposited === is.deposited && queuedWas.every(({ shares, left }) => shares === left))
              continue
            const tokens = async (more: bigint, less: bigint) =>
              (await tokensOf(strategy, more)) - (await tokensOf(strategy, less))
            const queuedTokens = await Promise.all(queuedWas.map(({ shares, left }) => tokens(shares, left)))
            const queuedShares = queuedWas.reduce((sum, { shares, left }) => sum + shares - left, 0n)
            taken.set(key(set, operator, name, strategy), {
              shares: (was.deposited - is.deposited).toString(),
              tokens: (await tokens(was.deposited, is.deposited)).toString(),
              queuedShares: queuedShares.toString(),
              queuedTokens: queuedTokens.reduce((sum, value) => sum + value, 0n).toString(),
            })
            counted.losses++
            if (queuedShares > 0n) counted.queuedLosses++
          }
        }
        await client.revert({ id: snapshot })
      }
    }

    // Enough of everything for the comparison to mean something.
    expect(counted.slashes).toBeGreaterThan(15)
    expect(counted.losses).toBeGreaterThan(30)
    expect(counted.queuedLosses).toBeGreaterThan(0)
    const foretoldLosses = [...foretold].filter(
      ([, { shares, queuedShares }]) => shares !== '0' || queuedShares !== '0',
    )
    expect(Object.fromEntries(foretoldLosses)).toEqual(Object.fromEntries(taken))
  }, 300_000)
})
