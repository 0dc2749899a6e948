import type { Devnet } from '@restack/devnet'
import { getPod, getPodValidators } from '@restack/sdk'
import { delegationManagerAbi, eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import { parseEther, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'

const gwei = 10n ** 9n
const wad = 10n ** 18n

/** What the native restakers of the default scenario have lived through. */
export function nativeHistory(given: () => Devnet): void {
  const address = (name: string) => given().actors[name]?.address ?? zeroAddress
  const pod = (name: string) =>
    getPod(given().client, { deployment: given().deployment, owner: address(name) })
  const ofPod = async <event extends 'ValidatorRestaked' | 'CheckpointFinalized' | 'ValidatorWithdrawn'>(
    name: string,
    eventName: event,
  ) =>
    given().client.getContractEvents({
      address: (await pod(name)).pod,
      abi: eigenPodAbi,
      eventName,
      fromBlock: 0n,
      strict: true,
    })
  const ofManager = () => ({
    address: given().deployment.contracts.eigenPodManager,
    abi: eigenPodManagerAbi,
    fromBlock: 0n,
    strict: true as const,
  })
  /** The owner's deposit shares, as they changed. */
  const totals = async (name: string) =>
    (await given().client.getContractEvents({ ...ofManager(), eventName: 'NewTotalShares' }))
      .filter(({ args }) => args.podOwner === address(name))
      .map(({ args, blockNumber }) => ({ shares: args.newTotalShares, blockNumber }))

  describe('native restakers', () => {
    it('have validators that one multiproof has proven, 24 at once, and compounding ones', async () => {
      const proven = await ofPod('wanda', 'ValidatorRestaked')
      expect(proven).toHaveLength(24)
      expect(new Set(proven.map(({ transactionHash }) => transactionHash)).size).toBe(1)
      const firsts = await Promise.all(
        ['wanda', 'otto', 'maxim'].map(async (name) => (await totals(name))[0]),
      )
      // 24 times 32, 3 times 32, and 2 times 96
      expect(firsts.map((first) => first?.shares)).toEqual(['768', '96', '192'].map((eth) => parseEther(eth)))
    })

    it('lose shares by a slashing on the beacon chain', async () => {
      const [before] = await totals('otto')
      const [decrease, ...more] = (
        await given().client.getContractEvents({
          ...ofManager(),
          eventName: 'BeaconChainSlashingFactorDecreased',
        })
      ).map(({ args }) => args)
      expect(more).toEqual([])
      const finalized = await ofPod('otto', 'CheckpointFinalized')
      const delta = finalized[0]?.args.totalShareDeltaWei ?? 0n
      // Half of 32 ETH and of what they had earned is gone; the other validators earned something meanwhile.
      expect(delta).toBeGreaterThan(-parseEther('16'))
      expect(delta).toBeLessThan(-parseEther('15.9'))
      const held = before?.shares ?? 0n
      expect(decrease).toEqual({
        staker: address('otto'),
        prevBeaconChainSlashingFactor: wad,
        newBeaconChainSlashingFactor: (wad * (held + delta)) / held,
      })
    })

    it('exit: the ETH arrives in the pod, and a checkpoint credits it', async () => {
      const { activeValidatorCount, checkpoint, pod: wanda } = await pod('wanda')
      expect([activeValidatorCount, checkpoint]).toEqual([22, null])
      expect(await ofPod('wanda', 'ValidatorWithdrawn')).toHaveLength(2)
      const onBeaconChain = given()
        .beacon?.validators()
        .filter(({ withdrawalCredentials }) => withdrawalCredentials.endsWith(wanda.slice(2).toLowerCase()))
      const { validators } = await getPodValidators(given().client, {
        pod: wanda,
        validators: onBeaconChain?.map(({ pubkey }) => pubkey) ?? [],
      })
      const left = (validators: readonly { status: string }[] | undefined, status: string) =>
        validators?.flatMap((validator, index) => (validator.status === status ? [index] : []))
      expect(left(validators, 'withdrawn')).toHaveLength(2)
      expect(left(onBeaconChain, 'withdrawal_done')).toEqual(left(validators, 'withdrawn'))
    })

    it('withdraw, less what an AVS has slashed', async () => {
      const { client, deployment } = given()
      const [paid] = await client.getContractEvents({
        address: (await pod('wanda')).pod,
        abi: eigenPodAbi,
        eventName: 'RestakedBeaconChainETHWithdrawn',
        fromBlock: 0n,
        strict: true,
      })
      const queued = await client.getContractEvents({
        address: deployment.contracts.delegationManager,
        abi: delegationManagerAbi,
        eventName: 'SlashingWithdrawalQueued',
        fromBlock: 0n,
        strict: true,
      })
      const own = queued.filter(({ args }) => args.withdrawal.staker === address('wanda'))
      expect(own).toHaveLength(1)
      // 5 % of all shares, of which 4 % of the 50 % that northstar had allocated are gone.
      const credited = (await totals('wanda')).findLast(
        ({ blockNumber }) => blockNumber < (own[0]?.blockNumber ?? 0n),
      )?.shares
      const expected = ((credited ?? 0n) * 5n * 98n) / 10_000n
      expect(paid?.args.recipient).toBe(address('wanda'))
      expect(expected - (paid?.args.amount ?? 0n)).toBeGreaterThanOrEqual(0n)
      expect(expected - (paid?.args.amount ?? 0n)).toBeLessThan(1000n)
    })

    it('are on a beacon chain whose API the deployment names', async () => {
      const { beacon, beaconUrl, deployment } = given()
      expect(deployment.beaconUrl).toBe(beaconUrl)
      const answer = await fetch(`${beaconUrl}/eth/v1/beacon/headers/head`)
      expect(((await answer.json()) as { data: { root: string } }).data.root).toBe(beacon?.head().root)
      const balances = beacon
        ?.validators()
        .filter(({ withdrawalCredentials }) => withdrawalCredentials.startsWith('0x01'))
        .map(({ balanceGwei }) => balanceGwei)
      expect(balances?.every((balance) => balance < 33n * gwei)).toBe(true) // what is above 32 ETH is swept
    })
  })
}
