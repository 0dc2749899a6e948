import { createHash } from 'node:crypto'
import { ssz } from '@lodestar/types'
import { bytesToHex, type Hex, hexToBytes } from 'viem'
import { describe, expect, it } from 'vitest'
import { createMockBeaconChain, type MockBeaconChain } from '../src/mock/index.js'

const eth = 10n ** 9n
const pod = `0x${'ab'.repeat(20)}` as const
const credentials = (type: 1 | 2) => `0x0${type}${'00'.repeat(11)}${'ab'.repeat(20)}` as const
const quiet = { fillers: 10, rewardBasisPoints: 0 }

const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** Root of a header by the definition: eight leaves, the last three zero. */
function headerRoot({ header }: ReturnType<MockBeaconChain['head']>): Hex {
  const leaf = (value: number) => {
    const bytes = Buffer.alloc(32)
    bytes.writeBigUInt64LE(BigInt(value))
    return bytes
  }
  const zero = Buffer.alloc(32)
  const [parent, state, body] = [header.parentRoot, header.stateRoot, header.bodyRoot].map((root) =>
    hexToBytes(root),
  )
  return bytesToHex(
    sha(
      sha(sha(leaf(header.slot), leaf(header.proposerIndex)), sha(parent ?? zero, state ?? zero)),
      sha(sha(body ?? zero, zero), sha(zero, zero)),
    ),
  )
}

describe('the mock beacon chain', () => {
  it.each([
    ['deneb', { electraEpoch: 100, fuluEpoch: null }],
    ['electra', { fuluEpoch: null }],
    ['fulu', {}],
  ] as const)('has real states in %s, whose roots are in the headers', async (fork, forks) => {
    const chain = await createMockBeaconChain({ ...forks, fillers: 20 })
    for (const advance of [chain.advanceSlots, chain.advanceSlots, chain.advanceEpochs, chain.advanceSlots]) {
      const before = chain.head()
      const { block } = await advance()
      const parent = chain.block(block.header.parentRoot) ?? before
      expect(block.fork).toBe(fork)
      expect(parent.header.slot).toBeGreaterThanOrEqual(before.header.slot)
      expect(block.root).toBe(headerRoot(block))
      const state = ssz[fork].BeaconState.deserialize(chain.state().serialize())
      const type = ssz[fork].BeaconState as { hashTreeRoot: (value: typeof state) => Uint8Array }
      expect(bytesToHex(type.hashTreeRoot(state))).toBe(block.header.stateRoot)
      expect(state.slot).toBe(block.header.slot)
      expect(bytesToHex(state.blockRoots[parent.header.slot] ?? new Uint8Array())).toBe(parent.root)
      expect(bytesToHex(state.stateRoots[parent.header.slot] ?? new Uint8Array())).toBe(
        parent.header.stateRoot,
      )
    }
  })

  it('keeps its validators through the forks', async () => {
    const chain = await createMockBeaconChain({ ...quiet, electraEpoch: 2, fuluEpoch: 4 })
    const before = chain.validators().map(({ pubkey }) => pubkey)
    const forks = []
    for (let i = 0; i < 5; i++) forks.push((await chain.advanceEpochs()).block.fork)
    expect(forks).toEqual(['deneb', 'electra', 'electra', 'fulu', 'fulu'])
    expect(chain.validators().map(({ pubkey }) => pubkey)).toEqual(before)
    const once = await createMockBeaconChain({ ...quiet, electraEpoch: 2, fuluEpoch: 4 })
    expect((await once.advanceEpochs(5)).block.fork).toBe('fulu')
  })

  it('is the same again with the same seed, and another with another', async () => {
    const play = async (seed: number) => {
      const chain = await createMockBeaconChain({ seed, fillers: 50 })
      const { index } = await chain.addValidator({ withdrawalCredentials: credentials(1) })
      await chain.advanceEpochs(3)
      await chain.slash(index, 'half')
      return (await chain.advanceEpochs(20)).block.root
    }
    expect(await play(7)).toBe(await play(7))
    expect(await play(7)).not.toBe(await play(8))
  })

  it('pays 3 % a year: 45 gwei per ETH in an epoch of 48 s', async () => {
    // 1e9 * 0.03 * 48 / 31557600 = 45.6
    const chain = await createMockBeaconChain({ fillers: 10 })
    const { index } = await chain.addValidator({ withdrawalCredentials: credentials(2) })
    await chain.advanceEpochs()
    expect(chain.validator(index).balanceGwei).toBe(32n * eth + 32n * 45n)
    await chain.advanceEpochs(10)
    expect(chain.validator(index).balanceGwei).toBe(32n * eth + 11n * 32n * 45n)
    await chain.setOnline(index, false)
    await chain.advanceEpochs(11)
    expect(chain.validator(index).balanceGwei).toBe(32n * eth)
  })

  it('sweeps what is above 32 ETH for 0x01, above 2048 ETH for 0x02, and never for BLS credentials', async () => {
    const chain = await createMockBeaconChain({ ...quiet, fillers: 0 })
    const bls = `0x00${'11'.repeat(31)}` as const
    await chain.addValidators([
      { withdrawalCredentials: credentials(1), balanceGwei: 33n * eth },
      { withdrawalCredentials: credentials(2), balanceGwei: 33n * eth },
      { withdrawalCredentials: credentials(2), balanceGwei: 2050n * eth },
      { withdrawalCredentials: bls, balanceGwei: 33n * eth },
      { withdrawalCredentials: credentials(1), balanceGwei: 31n * eth },
    ])
    chain.pauseSweeping()
    expect((await chain.advanceSlots()).withdrawals).toEqual([])
    chain.resumeSweeping()
    expect((await chain.advanceSlots()).withdrawals).toEqual([
      { validatorIndex: 0, address: pod, amountGwei: 1e9 },
      { validatorIndex: 2, address: pod, amountGwei: 2e9 },
    ])
    expect(chain.validators().map(({ balanceGwei }) => balanceGwei / eth)).toEqual([
      32n,
      33n,
      2048n,
      33n,
      31n,
    ])
    expect((await chain.advanceSlots()).withdrawals).toEqual([])
  })

  it('withdraws no more in a slot than it may, and goes on where it stopped', async () => {
    const chain = await createMockBeaconChain({ ...quiet, fillers: 0, maxWithdrawals: 2 })
    const added = Array.from({ length: 5 }, () => ({
      withdrawalCredentials: credentials(1),
      balanceGwei: 33n * eth,
    }))
    await chain.addValidators(added)
    const indices = []
    for (let i = 0; i < 4; i++) {
      indices.push((await chain.advanceSlots()).withdrawals.map(({ validatorIndex }) => validatorIndex))
    }
    expect(indices).toEqual([[0, 1], [2, 3], [4], []])
  })

  it('lets a validator exit, and withdraws all of it when it may', async () => {
    const chain = await createMockBeaconChain({ ...quiet, exitDelayEpochs: 1, withdrawableDelayEpochs: 3 })
    const { index } = await chain.addValidator({ withdrawalCredentials: credentials(1) })
    await chain.exit(index)
    const epoch = chain.epoch()
    expect(chain.validator(index)).toMatchObject({
      exitEpoch: epoch + 2,
      withdrawableEpoch: epoch + 5,
      status: 'active_exiting',
    })
    await chain.advanceEpochs(4)
    expect(chain.validator(index)).toMatchObject({ balanceGwei: 32n * eth, status: 'exited_unslashed' })
    const { withdrawals } = await chain.advanceEpochs()
    expect(withdrawals).toEqual([{ validatorIndex: index, address: pod, amountGwei: 32e9 }])
    expect(chain.validator(index)).toMatchObject({ balanceGwei: 0n, status: 'withdrawal_done' })
  })

  it('lets no more exit in an epoch than the churn', async () => {
    const chain = await createMockBeaconChain({ ...quiet, churnGwei: 64e9 })
    const added = Array.from({ length: 5 }, () => ({ withdrawalCredentials: credentials(1) }))
    const indices = (await chain.addValidators(added)).map(({ index }) => index)
    await chain.act(indices.map((validator) => ({ type: 'exit', validator })))
    const first = chain.epoch() + 1
    expect(indices.map((index) => chain.validator(index).exitEpoch - first)).toEqual([0, 0, 1, 1, 2])
  })

  it.each([
    ['minor', 32n * eth - 7_812_500n],
    ['half', 16n * eth],
    ['full', 0n],
  ] as const)('slashes: %s', async (loss, balanceGwei) => {
    // The least Electra takes is 1/4096: 32e9 / 4096 = 7,812,500 gwei.
    const chain = await createMockBeaconChain({ ...quiet, slashedWithdrawableDelayEpochs: 6 })
    const { index } = await chain.addValidator({ withdrawalCredentials: credentials(1) })
    await chain.slash(index, loss)
    const epoch = chain.epoch()
    expect(chain.validator(index)).toMatchObject({
      slashed: true,
      balanceGwei,
      exitEpoch: epoch + 1,
      withdrawableEpoch: epoch + 6,
      status: 'active_slashed',
    })
    const { withdrawals } = await chain.advanceEpochs(6)
    expect(withdrawals.map(({ amountGwei }) => BigInt(amountGwei))).toEqual(balanceGwei ? [balanceGwei] : [])
  })

  it('slashes by 1/32 at least before Electra', async () => {
    const chain = await createMockBeaconChain({ ...quiet, electraEpoch: 100, fuluEpoch: null })
    const { index } = await chain.addValidator({ withdrawalCredentials: credentials(1) })
    await chain.slash(index, 'minor')
    expect(chain.validator(index).balanceGwei).toBe(31n * eth)
  })

  it('updates effective balances beyond 0.25 ETH down and 1.25 ETH up only', async () => {
    const chain = await createMockBeaconChain(quiet)
    const { index } = await chain.addValidator({
      withdrawalCredentials: credentials(2),
      balanceGwei: 40n * eth,
    })
    const effective = async (balanceEth: number) => {
      const { balanceGwei } = chain.validator(index)
      await chain.reward(index, BigInt(balanceEth * 1e9) - balanceGwei)
      await chain.advanceEpochs()
      return chain.validator(index).effectiveBalanceGwei / eth
    }
    expect(await effective(39.75)).toBe(40n)
    expect(await effective(39.74)).toBe(39n)
    expect(await effective(40.25)).toBe(39n)
    expect(await effective(40.26)).toBe(40n)
    expect(await effective(3000)).toBe(2048n)
  })

  it('lets a top-up through the queue, and postpones one for a validator on its way out', async () => {
    const chain = await createMockBeaconChain({ ...quiet, withdrawableDelayEpochs: 3 })
    const { index } = await chain.addValidator({ withdrawalCredentials: credentials(1) })
    await chain.topUp(index, 2n * eth)
    expect(chain.validator(index).balanceGwei).toBe(32n * eth)
    chain.pauseSweeping()
    await chain.advanceEpochs()
    expect(chain.validator(index).balanceGwei).toBe(34n * eth)
    chain.resumeSweeping()
    await chain.exit(index)
    await chain.topUp(index, eth)
    await chain.advanceEpochs(4)
    expect(chain.validator(index).balanceGwei).toBe(0n)
    const { withdrawals } = await chain.advanceEpochs()
    expect(withdrawals).toEqual([{ validatorIndex: index, address: pod, amountGwei: 1e9 }])
  })

  it('goes through a long time at once as through many short ones', async () => {
    const once = await createMockBeaconChain({ fillers: 30 })
    const often = await createMockBeaconChain({ fillers: 30 })
    for (const chain of [once, often]) {
      chain.pauseSweeping()
      await chain.exit((await chain.addValidator({ withdrawalCredentials: credentials(1) })).index)
    }
    await once.advanceEpochs(12)
    for (let i = 0; i < 12; i++) await often.advanceEpochs()
    expect(once.validators()).toEqual(often.validators())
  })

  it('works out states again that it no longer holds', async () => {
    const chain = await createMockBeaconChain({ fillers: 20, heldStates: 2 })
    const blocks = []
    for (let i = 0; i < 12; i++) blocks.push((await chain.advanceSlots()).block)
    for (const { root, header } of blocks) {
      expect(bytesToHex(chain.state(root).hashTreeRoot())).toBe(header.stateRoot)
    }
  })

  it('says which validators and blocks it has', async () => {
    const chain = await createMockBeaconChain(quiet)
    await expect(chain.slash(10, 'half')).rejects.toMatchObject({ code: 'UnknownValidator' })
    expect(() => chain.state(5)).toThrow(/no block 5/)
    expect(chain.head().header.slot).toBe(0)
  })
})
