import type { apiTypes } from '@restack/api'
import type { Devnet } from '@restack/devnet'
import { getPod, getPodValidators, type PodValidator } from '@restack/sdk'
import { delegationManagerAbi } from '@restack/sdk/abi'
import { beaconChainEthStrategy } from '@restack/sdk'
import { type Hex, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'

/** The API's pods against what the pods say. */
export function podsOfApi(given: () => Devnet): void {
  const get = async <answer>(path: string): Promise<answer> => {
    const response = await fetch(`${given().apiUrl}${path}`)
    const body = await response.json()
    expect(response.status, `${path}: ${JSON.stringify(body)}`).toBe(200)
    return body as answer
  }
  const names = ['wanda', 'otto', 'maxim']

  describe('pods of the API', () => {
    it('are those of the native restakers, with what they hold', async () => {
      const { client, deployment, actors } = given()
      const { items, total } = await get<apiTypes['Pods']>('/v1/pods')
      expect(total).toBe(3)
      expect(items.map(({ ownerName }) => ownerName)).toEqual(['maxim', 'otto', 'wanda']) // newest first
      for (const item of items) {
        const owner = actors[item.ownerName ?? '']?.address ?? zeroAddress
        const pod = await getPod(client, { deployment, owner })
        const [[withdrawable]] = await client.readContract({
          address: deployment.contracts.delegationManager,
          abi: delegationManagerAbi,
          functionName: 'getWithdrawableShares',
          args: [owner, [beaconChainEthStrategy]],
        })
        expect(item).toMatchObject({
          pod: pod.pod,
          owner,
          activeValidators: pod.activeValidatorCount,
          withdrawableWei: String(pod.withdrawableWei),
          checkpoint: null,
          lastCheckpointAt: Number(pod.lastCheckpointAt),
          depositShares: String(pod.depositShares),
          withdrawableShares: String(withdrawable),
          slashingFactor: String(pod.slashingFactor),
        })
      }
    })

    it('are found by their own address and by their owner’s, with checkpoints and requests', async () => {
      const { client, deployment, actors } = given()
      const owner = actors.wanda?.address ?? zeroAddress
      const { pod } = await getPod(client, { deployment, owner })
      const details = await get<apiTypes['PodDetails']>(`/v1/pods/${pod}`)
      expect(await get(`/v1/pods/${owner}`)).toEqual(details)
      expect(details.checkpoints.map(({ outcome }) => outcome)).toEqual(['finalized', 'finalized'])
      expect(details.requests.map(({ kind }) => kind)).toEqual(['exit', 'exit'])
    })

    it.each(names)('have the validators that the pod of %s knows', async (name) => {
      const { client, deployment, actors } = given()
      const { pod } = await getPod(client, { deployment, owner: actors[name]?.address ?? zeroAddress })
      const path = `/v1/pods/${pod}/validators`
      const all = await get<apiTypes['PodValidators']>(path)
      expect(all.total).toBe({ wanda: 24, otto: 3, maxim: 2 }[name])
      const hashes = all.items.map(({ pubkeyHash }) => pubkeyHash as Hex)
      const { validators } = await getPodValidators(client, { pod, validators: hashes })
      const said = ({ pubkeyHash, status, restakedBalanceGwei, lastCheckpointedAt }: PodValidator) => ({
        pubkeyHash,
        status,
        balanceGwei: String(restakedBalanceGwei),
        checkpointedAt: Number(lastCheckpointedAt),
      })
      expect(all.items).toMatchObject(validators.map(said))

      const paged: unknown[] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: apiTypes['PodValidators'] = await get(`${path}?limit=10${cursor && `&cursor=${cursor}`}`)
        paged.push(...page.items)
        cursor = page.nextCursor
      }
      expect(paged).toEqual(all.items)
    })
  })
}
