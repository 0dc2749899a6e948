import type { Devnet } from '@restack/devnet'
import { getPod, getPodValidators, podPubkeyHash } from '@restack/sdk'
import { eigenPodAbi } from '@restack/sdk/abi'
import { sql } from 'drizzle-orm'
import type { Address, Hex } from 'viem'
import { describe, expect, test } from 'vitest'
import {
  createIndexer,
  type Database,
  podCheckpointsAt,
  podRequestsAt,
  podsAt,
  podValidatorsAt,
  rows,
} from '../src/index.js'

const lower = (text: string) => text.toLowerCase()
const seconds = (time: bigint | null | undefined) => (time ? Number(time) : null)

/** The index of pods against the pods, for every native restaker of the default scenario. */
export function describePods(given: () => { devnet: Devnet; database: Database }): void {
  const head = async () => Number(await given().devnet.client.getBlockNumber())
  const owners = () =>
    ['wanda', 'otto', 'maxim'].map((name) => given().devnet.actors[name]?.address as Address)
  const podOf = (owner: Address) =>
    getPod(given().devnet.client, { deployment: given().devnet.deployment, owner })

  const sync = async () => {
    const { devnet, database } = given()
    const { deployment, rpcUrl } = devnet
    const indexer = createIndexer({ database, deployment, rpcUrl })
    await indexer.sync()
    await indexer.stop()
  }

  /** What the pod and the beacon chain say, in the words of the index. */
  const onChain = async (owner: Address) => {
    const { beacon, client } = given().devnet
    const found = await podOf(owner)
    const { checkpoint } = found
    const pubkeys = (beacon?.validators() ?? [])
      .filter(({ withdrawalCredentials }) => withdrawalCredentials.endsWith(lower(found.pod).slice(2)))
      .map(({ pubkey }) => podPubkeyHash(pubkey))
    const { validators } = await getPodValidators(client, { pod: found.pod, validators: pubkeys })
    const proven = validators.filter(({ status }) => status !== 'inactive')
    return {
      pod: {
        pod: lower(found.pod),
        owner: lower(owner),
        activeValidators: found.activeValidatorCount,
        beaconGwei: proven.reduce((sum, { restakedBalanceGwei }) => sum + restakedBalanceGwei, 0n),
        withdrawableWei: found.withdrawableWei,
        checkpoint: checkpoint && {
          startedAt: Number(checkpoint.startedAt),
          beaconBlockRoot: checkpoint.beaconBlockRoot,
          proofsRemaining: checkpoint.proofsRemaining,
          deltasGwei: checkpoint.balanceDeltasGwei,
        },
        lastCheckpointAt: seconds(found.lastCheckpointAt),
        proofSubmitter: found.proofSubmitter && lower(found.proofSubmitter),
        version: found.version?.current,
      },
      validators: proven
        .map(({ pubkeyHash, status, restakedBalanceGwei, lastCheckpointedAt }) => ({
          pubkeyHash,
          status,
          balanceGwei: restakedBalanceGwei,
          checkpointedAt: seconds(lastCheckpointedAt),
        }))
        .sort((a, b) => (a.pubkeyHash < b.pubkeyHash ? -1 : 1)),
    }
  }

  const indexed = async (owner: Address) => {
    const { db } = given().database
    const block = await head()
    const [found] = await podsAt(db, { block, owners: [lower(owner)] })
    if (!found) throw new Error(`The index has no pod of ${owner}.`)
    const { block: _, logIndex: __, carriedGwei, checkpoint, ...pod } = found
    expect(carriedGwei).toBe(0n) // nobody has cancelled a checkpoint
    const { proofsTotal: ___, ...underWay } = checkpoint ?? { proofsTotal: 0 }
    const validators = await podValidatorsAt(db, { block, pod: pod.pod })
    return {
      pod: { ...pod, checkpoint: checkpoint && underWay },
      validators: validators.map(({ provenBlock: _, ...validator }) => validator),
    }
  }

  const expectEqual = async () => {
    for (const owner of owners()) expect(await indexed(owner)).toEqual(await onChain(owner))
  }

  describe('pods', () => {
    test('and their validators are as the pods have them', async () => {
      await expectEqual()
      const all = await podsAt(given().database.db, { block: await head() })
      expect(all.map(({ owner }) => owner).sort()).toEqual(owners().map(lower).sort())
      const statuses = await Promise.all(
        all.map(({ pod, block }) => podValidatorsAt(given().database.db, { block: block + 1000, pod })),
      )
      expect(new Set(statuses.flat().map(({ status }) => status))).toEqual(new Set(['active', 'withdrawn']))
    })

    test('have the checkpoints and requests that their events tell of', async () => {
      const { client } = given().devnet
      let requests = 0
      for (const owner of owners()) {
        const { pod } = await podOf(owner)
        const filter = { address: pod, abi: eigenPodAbi, fromBlock: 0n, strict: true } as const
        const finalized = await client.getContractEvents({ ...filter, eventName: 'CheckpointFinalized' })
        const exits = await client.getContractEvents({ ...filter, eventName: 'ExitRequested' })
        const at = { block: await head(), pod: lower(pod), limit: 100 }
        expect(finalized.length).toBeGreaterThan(1)
        expect(await podCheckpointsAt(given().database.db, at)).toEqual(
          finalized.reverse().map(({ args, blockNumber, logIndex }) => ({
            block: Number(blockNumber),
            logIndex,
            startedAt: Number(args.checkpointTimestamp),
            outcome: 'finalized',
            shareDeltaWei: args.totalShareDeltaWei,
          })),
        )
        expect(await podRequestsAt(given().database.db, at)).toEqual(
          exits.reverse().map(({ args, blockNumber, logIndex }) => ({
            block: Number(blockNumber),
            logIndex,
            kind: 'exit',
            pubkeyHash: args.validatorPubkeyHash,
            targetPubkeyHash: null,
            amountGwei: null,
          })),
        )
        requests += exits.length
      }
      expect(requests).toBe(2)
    })

    test('forget what a reorganization undoes, a checkpoint under way too', async () => {
      const { devnet, database } = given()
      const { client } = devnet
      const [wanda] = owners() as [Address]
      const { pod } = await podOf(wanda)
      const before = await head()
      const snapshot = await client.snapshot()
      const start = async () => {
        const hash = await client.writeContract({
          address: pod,
          abi: eigenPodAbi,
          functionName: 'startCheckpoint',
          args: [false],
          account: wanda,
          gas: 1_000_000n,
        })
        expect((await client.waitForTransactionReceipt({ hash })).status).toBe('success')
      }
      await devnet.beacon?.advanceEpochs(2)
      await start()
      await sync()
      await expectEqual()
      expect((await indexed(wanda)).pod.checkpoint).toMatchObject({ proofsRemaining: 22 })

      await client.revert({ id: snapshot })
      await client.mine({ blocks: 10 })
      await sync()
      expect((await indexed(wanda)).pod.checkpoint).toBeNull()
      await expectEqual()
      const later = await rows<{ count: string }>(
        database.db,
        sql`SELECT count(*)::text AS count FROM pod_changes WHERE block > ${before}`,
      )
      expect(later).toEqual([{ count: '0' }])

      await start()
      await sync()
      await expectEqual()
      const root: Hex | undefined = (await podOf(wanda)).checkpoint?.beaconBlockRoot
      expect(root).toBe((await indexed(wanda)).pod.checkpoint?.beaconBlockRoot)
    })
  })
}
