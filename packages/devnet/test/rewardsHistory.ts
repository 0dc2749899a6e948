import type { Devnet } from '@restack/devnet'
import { rewardsCoordinatorAbi, rootPosterAbi } from '@restack/sdk/abi'
import { type Address, parseEther, zeroAddress } from 'viem'
import { describe, expect, it } from 'vitest'
import { plainRewards } from '../../../tests/rewards/plain/calculate.js'
import { readEvents } from '../src/rewards/readEvents.js'

/** Who paid, earned and claimed in the default scenario. */
export function rewardsHistory(given: () => Devnet): void {
  const address = (name: string) => given().actors[name]?.address ?? zeroAddress
  const coordinator = () => ({
    address: given().deployment.contracts.rewardsCoordinator ?? zeroAddress,
    abi: rewardsCoordinatorAbi,
  })
  const filter = () => ({ ...coordinator(), fromBlock: 0n, strict: true }) as const

  describe('rewards', () => {
    it('of every type that the RewardsCoordinator has', async () => {
      const events = await given().client.getContractEvents({ ...coordinator(), fromBlock: 0n })
      const types = events
        .map(({ eventName }) => eventName)
        .filter((name) => name?.includes('RewardsSubmission'))
      expect(new Set(types)).toEqual(
        new Set([
          'AVSRewardsSubmissionCreated',
          'RewardsSubmissionForAllCreated',
          'RewardsSubmissionForAllEarnersCreated',
          'OperatorDirectedAVSRewardsSubmissionCreated',
          'OperatorDirectedOperatorSetRewardsSubmissionCreated',
          'UniqueStakeRewardsSubmissionCreated',
          'TotalStakeRewardsSubmissionCreated',
        ]),
      )
    })

    it('whose roots are those of the plain calculation, posted with a bond', async () => {
      const input = await readEvents(given().client, given().deployment)
      if (!input) throw new Error('No day is over.')
      const roots = (
        await given().client.getContractEvents({ ...filter(), eventName: 'DistributionRootSubmitted' })
      ).map(({ args }) => args)
      expect(roots).toHaveLength(4)
      for (const { root, rewardsCalculationEndTimestamp } of roots) {
        const snapshot = new Date(rewardsCalculationEndTimestamp * 1000).toISOString().slice(0, 10)
        const through = input.days.filter(({ date }) => date <= snapshot)
        const count = through.reduce((sum, { events }) => sum + events, 0)
        const plain = plainRewards(
          { ...input, days: through, events: input.events.slice(0, count) },
          snapshot,
        )
        expect(plain.root).toBe(root)
      }
      const bond = await given().client.readContract({
        address: given().deployment.contracts.rootPoster ?? zeroAddress,
        abi: rootPosterAbi,
        functionName: 'POSTER_BOND',
      })
      expect(bond).toBe(parseEther('1'))
    })

    it('whose poster takes its bonds again when nobody can challenge a root any more', async () => {
      const rootPoster = {
        address: given().deployment.contracts.rootPoster ?? zeroAddress,
        abi: rootPosterAbi,
        fromBlock: 0n,
        strict: true,
      } as const
      const released = await given().client.getContractEvents({ ...rootPoster, eventName: 'BondReleased' })
      expect(released.map(({ args }) => args.rootIndex)).toEqual([0, 1, 2])
      expect(await given().client.getContractEvents({ ...rootPoster, eventName: 'Deposited' })).toHaveLength(
        1,
      )
    })

    it('that people and operators have claimed, one of them through another', async () => {
      const claims = (
        await given().client.getContractEvents({ ...filter(), eventName: 'RewardsClaimed' })
      ).map(({ args }) => args)
      expect(new Set(claims.map(({ earner }) => earner))).toEqual(
        new Set(['alice', 'northstar', 'heidi', 'grace', 'wanda', 'bluepeak', 'erin'].map(address)),
      )
      expect(claims.find(({ earner }) => earner === address('heidi'))?.claimer).toBe(address('kim'))
      const held = new Map<Address, bigint>()
      for (const { token, claimedAmount } of claims) held.set(token, (held.get(token) ?? 0n) + claimedAmount)
      expect([...held.values()].every((amount) => amount > 0n)).toBe(true)
    })
  })
}
