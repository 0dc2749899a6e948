// What the service works out before it sends: shares, staleness, dates. Numbers of chapter 03 §1.10.
import type { PodValidator } from '@restack/sdk'
import { parseEther } from 'viem'
import { describe, expect, it } from 'vitest'
import {
  addShares,
  findStale,
  loseShares,
  type NativeShares,
  type StakedValidator,
  type Validator,
  withdrawableShares,
} from '../src/index.js'

const eth = parseEther
const fresh: NativeShares = {
  depositShares: 0n,
  depositScalingFactor: eth('1'),
  beaconChainSlashingFactor: eth('1'),
  maxMagnitude: eth('1'),
}
const shares = (ether: string, more: Partial<NativeShares> = {}) => ({
  ...fresh,
  depositShares: eth(ether),
  ...more,
})

describe('shares after losses and gains', () => {
  it.each([
    ['E1', '32', eth('16'), 500000000000000000n, eth('16')],
    ['E2', '96', 10n ** 9n, 999999999989583333n, 95999999998999999968n],
    ['E3', '96', eth('1'), 989583333333333333n, 94999999999999999968n],
    ['E7', '32', eth('0.01'), 999687500000000000n, eth('31.99')],
    ['E15', '64', eth('64') - 10n ** 9n, 15625000n, 10n ** 9n],
  ])('%s', (_, before, loss, factor, withdrawable) => {
    const after = loseShares(shares(before), eth(before), loss)
    expect(after.beaconChainSlashingFactor).toBe(factor)
    expect(after.depositShares).toBe(eth(before))
    expect(withdrawableShares(after)).toBe(withdrawable)
  })

  it('E5: one loss after the other', () => {
    const first = loseShares(shares('96'), eth('96'), eth('32'))
    const second = loseShares(first, eth('64'), eth('16'))
    expect([first, second].map((entry) => entry.beaconChainSlashingFactor)).toEqual([
      666666666666666666n,
      499999999999999999n,
    ])
    expect(withdrawableShares(second)).toBe(47999999999999999904n)
  })

  it('E8: a gain after a loss', () => {
    const after = addShares(loseShares(shares('32'), eth('32'), eth('0.01')), eth('0.01'))
    expect(after).toMatchObject({ depositShares: eth('32.01'), depositScalingFactor: 1000000097656259536n })
    expect(withdrawableShares(after)).toBe(31999999999999999975n)
  })

  it('E9, E10: a validator after a slashing', () => {
    const half = { beaconChainSlashingFactor: eth('0.5') }
    const second = addShares(shares('32', half), eth('32'))
    expect([second.depositScalingFactor, withdrawableShares(second)]).toEqual([eth('1.5'), eth('48')])
    const first = addShares(shares('0', half), eth('32'))
    expect([first.depositScalingFactor, withdrawableShares(first)]).toEqual([eth('2'), eth('32')])
  })

  it('E11 to E13: slashed by an AVS as well, in either order', () => {
    const quarter = shares('32', { maxMagnitude: eth('0.25') })
    expect(withdrawableShares(quarter)).toBe(eth('8'))
    expect(withdrawableShares(loseShares(quarter, eth('32'), eth('16')))).toBe(eth('4'))
    const proven = addShares(quarter, eth('32'))
    expect([proven.depositScalingFactor, withdrawableShares(proven)]).toEqual([eth('2.5'), eth('40')])
    expect(withdrawableShares(loseShares(proven, eth('64'), eth('16')))).toBe(eth('30'))
    const later = addShares(loseShares(quarter, eth('32'), eth('16')), eth('32'))
    expect([later.depositScalingFactor, withdrawableShares(later)]).toEqual([eth('4.5'), eth('36')])
  })

  it('E14: nothing can be gained after a complete loss', () => {
    const gone = loseShares(shares('64'), eth('64'), eth('64'))
    expect(gone.beaconChainSlashingFactor).toBe(0n)
    expect(() => addShares(gone, eth('32'))).toThrow(expect.objectContaining({ code: 'FullySlashed' }))
  })
})

describe('stale pods', () => {
  const staked = (
    index: number,
    { slashed, now, counted = 32n }: { slashed: boolean; now: bigint; counted?: bigint },
    status: PodValidator['status'] = 'active',
  ): StakedValidator => ({
    validator: { index, slashed, balanceGwei: now * 10n ** 9n } as Validator,
    known: {
      pubkeyHash: '0x',
      validatorIndex: index,
      status,
      restakedBalanceGwei: counted * 10n ** 9n,
      lastCheckpointedAt: null,
    },
  })

  it('are those that count a slashed validator with more than it has: a part is held against a part', () => {
    const stake = [
      staked(1, { slashed: false, now: 30n }),
      staked(2, { slashed: true, now: 31n }),
      staked(3, { slashed: true, now: 16n }),
      staked(4, { slashed: true, now: 1n }, 'inactive'),
      staked(5, { slashed: false, now: 32n }),
    ]
    // 17 of 4 * 32 ETH
    const staleness = 132812500000000000n
    const found = findStale(stake)
    expect(found?.validators.map(({ index }) => index)).toEqual([3, 2])
    expect(found?.staleness).toBe(staleness)
    expect(findStale(stake, { leastStaleness: eth('0.05') })).toEqual(found)
    expect(findStale(stake, { leastStaleness: staleness + 1n })).toBeUndefined()
  })

  it('are not those that were counted again, or lost without being slashed', () => {
    expect(findStale([staked(1, { slashed: true, now: 16n, counted: 16n })])).toBeUndefined()
    expect(findStale([staked(1, { slashed: false, now: 16n })])).toBeUndefined()
    expect(findStale([])).toBeUndefined()
  })
})
