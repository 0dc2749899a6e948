import { type Hex, zeroHash } from 'viem'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../src/mock/config.js'
import type { Act, Inputs } from '../src/mock/inputs.js'
import { type BeaconState, isElectra } from '../src/mock/state.js'
import { genesisState } from '../src/mock/transition/genesis.js'
import { nextBlock } from '../src/mock/transition/nextBlock.js'
import { validatorsOf } from '../src/mock/validatorInfo.js'

// Chapter 03, section 7: what the beacon chain does with requests.

const pod = `0x${'ab'.repeat(20)}` as const
const stranger = `0x${'cd'.repeat(20)}` as const
const credentials = (type: 1 | 2, owner: Hex = pod): Hex => `0x0${type}${'00'.repeat(11)}${owner.slice(2)}`
const key = (name: string): Hex => `0x${name.repeat(48)}`
const [A, B, C] = [key('aa'), key('bb'), key('cc')]
const execution = { blockNumber: 0, blockHash: zeroHash, timestamp: 1 }

/** A chain of slots of which each is one call; epochs have four slots. */
function play(rules: { minActiveEpochs?: number } = {}) {
  const config = configSchema.parse({
    genesisTime: 1,
    fillers: 2,
    rewardBasisPoints: 0,
    withdrawableDelayEpochs: 2,
    ...rules,
  })
  let state: BeaconState = genesisState({ config, execution })
  const block = (inputs: Partial<Inputs> = {}, slots = 1) => {
    const next = nextBlock(state, config, {
      slot: state.slot + slots,
      execution,
      deposits: [],
      withdrawalRequests: [],
      consolidationRequests: [],
      acts: [],
      sweep: true,
      ...inputs,
    })
    state = next.state
    return next.withdrawals
  }
  const create = (pubkey: Hex, withdrawalCredentials: Hex, balanceEth: number): Act => ({
    type: 'create',
    pubkey,
    withdrawalCredentials,
    balanceGwei: balanceEth * 1e9,
  })
  return {
    block,
    create: (...validators: [Hex, Hex, number][]) =>
      block({ acts: validators.map((validator) => create(...validator)) }),
    withdrawal: (pubkey: Hex, amountEth: number, sourceAddress: Hex = pod) =>
      block({ withdrawalRequests: [{ sourceAddress, pubkey, amountGwei: amountEth * 1e9 }] }),
    consolidation: (sourcePubkey: Hex, targetPubkey: Hex, sourceAddress: Hex = pod) =>
      block({ consolidationRequests: [{ sourceAddress, sourcePubkey, targetPubkey }] }),
    epochs: (count: number) => block({}, count * 4),
    get: (pubkey: Hex) => {
      const found = validatorsOf(state, Math.floor(state.slot / 4)).find((one) => one.pubkey === pubkey)
      if (!found) throw new Error(`No ${pubkey}`)
      return found
    },
    pending: () =>
      isElectra(state)
        ? [
            state.pendingDeposits.length,
            state.pendingPartialWithdrawals.length,
            state.pendingConsolidations.length,
          ]
        : [],
  }
}

const eth = 10n ** 9n
const staying = Number.POSITIVE_INFINITY

describe('withdrawal requests', () => {
  it.each([1, 2] as const)('of 0 let a 0x0%i validator exit', (type) => {
    const chain = play()
    chain.create([A, credentials(type), 40])
    chain.withdrawal(A, 0)
    expect(chain.get(A).exitEpoch).toBe(1)
    expect(chain.epochs(3)).toEqual([
      { validatorIndex: 2, address: pod, amountGwei: type === 1 ? 32e9 : 40e9 },
    ])
  })

  it('of an amount pay min(amount, what is above 32 ETH and not pending) of a 0x02 validator', () => {
    const chain = play()
    chain.create([A, credentials(2), 40])
    chain.withdrawal(A, 5)
    chain.withdrawal(A, 5)
    chain.withdrawal(A, 5)
    expect(chain.pending()).toEqual([0, 2, 0])
    expect(chain.get(A).exitEpoch).toBe(staying)
    expect(chain.epochs(3)).toEqual([
      { validatorIndex: 2, address: pod, amountGwei: 5e9 },
      { validatorIndex: 2, address: pod, amountGwei: 3e9 },
    ])
    expect(chain.get(A).balanceGwei).toBe(32n * eth)
    expect(chain.pending()).toEqual([0, 0, 0])
  })

  it('are dropped for 0x01 with an amount, for strangers, for unknown keys and while partials are pending', () => {
    const chain = play()
    chain.create([A, credentials(1), 31], [B, credentials(2), 40])
    chain.withdrawal(A, 1)
    chain.withdrawal(A, 0, stranger)
    chain.withdrawal(C, 0)
    chain.withdrawal(B, 3)
    chain.withdrawal(B, 0)
    expect(chain.get(A).exitEpoch).toBe(staying)
    expect(chain.get(B).exitEpoch).toBe(staying)
    expect(chain.pending()).toEqual([0, 1, 0])
  })

  it('need a validator that was active for long enough and does not leave already', () => {
    const chain = play({ minActiveEpochs: 2 })
    chain.create([A, credentials(1), 32])
    chain.withdrawal(A, 0)
    expect(chain.get(A).exitEpoch).toBe(staying)
    chain.epochs(2)
    chain.withdrawal(A, 0)
    const { exitEpoch } = chain.get(A)
    expect(exitEpoch).toBe(3)
    chain.epochs(1)
    chain.withdrawal(A, 0)
    expect(chain.get(A).exitEpoch).toBe(exitEpoch)
  })

  it('pay nothing to a validator that left meanwhile, but all of it', () => {
    const chain = play()
    chain.create([A, credentials(2), 40])
    chain.withdrawal(A, 5)
    chain.block({ acts: [{ type: 'exit', validator: 2 }] })
    expect(chain.epochs(4)).toEqual([{ validatorIndex: 2, address: pod, amountGwei: 40e9 }])
  })
})

describe('consolidation requests', () => {
  it('to itself switch to compounding, and what is above 32 ETH enters again', () => {
    const chain = play()
    chain.create([A, credentials(1), 32])
    chain.block({ acts: [{ type: 'changeBalance', validator: 2, amountGwei: 1e9 }], sweep: false })
    chain.block({
      consolidationRequests: [{ sourceAddress: pod, sourcePubkey: A, targetPubkey: A }],
      sweep: false,
    })
    expect(chain.get(A).withdrawalCredentials).toBe(credentials(2))
    expect(chain.get(A).balanceGwei).toBe(32n * eth)
    expect(chain.pending()).toEqual([1, 0, 0])
    chain.consolidation(A, A)
    expect(chain.pending()).toEqual([0, 0, 0])
    expect(chain.get(A).balanceGwei).toBe(33n * eth)
  })

  it('move the source into the target when it could be withdrawn, and sweep the rest', () => {
    const chain = play()
    chain.create([A, credentials(1), 32], [B, credentials(2), 32])
    chain.block({ acts: [{ type: 'changeBalance', validator: 2, amountGwei: 5e8 }], sweep: false })
    chain.block({
      consolidationRequests: [{ sourceAddress: pod, sourcePubkey: A, targetPubkey: B }],
      sweep: false,
    })
    expect(chain.get(A)).toMatchObject({ exitEpoch: 1, withdrawableEpoch: 3 })
    expect(chain.block({ sweep: false }, 8)).toEqual([])
    expect(chain.get(B).balanceGwei).toBe(32n * eth)
    expect(chain.epochs(1)).toEqual([{ validatorIndex: 2, address: pod, amountGwei: 5e8 }])
    expect(chain.get(A).balanceGwei).toBe(0n)
    expect(chain.get(B).balanceGwei).toBe(64n * eth)
    expect(chain.get(B).effectiveBalanceGwei).toBe(64n * eth)
  })

  it('are skipped if the source is slashed meanwhile', () => {
    const chain = play()
    chain.create([A, credentials(1), 32], [B, credentials(2), 32])
    chain.consolidation(A, B)
    chain.block({ acts: [{ type: 'slash', validator: 2, loss: 'half' }] })
    chain.epochs(9)
    expect(chain.get(B).balanceGwei).toBe(32n * eth)
    expect(chain.pending()).toEqual([0, 0, 0])
  })

  it.each([
    ['the target does not compound', credentials(1), 1, pod],
    ['the sender is a stranger', credentials(2), 1, stranger],
  ] as const)('are dropped if %s', (_, target, __, sender) => {
    const chain = play()
    chain.create([A, credentials(1), 32], [B, target, 32])
    chain.consolidation(A, B, sender)
    chain.consolidation(A, C, sender)
    expect(chain.get(A).exitEpoch).toBe(staying)
    expect(chain.pending()).toEqual([0, 0, 0])
  })

  it('are dropped if one of them leaves, or the source has pending partial withdrawals', () => {
    const chain = play()
    chain.create([A, credentials(2), 40], [B, credentials(2), 32])
    chain.withdrawal(A, 1)
    chain.consolidation(A, B)
    expect(chain.get(A).exitEpoch).toBe(staying)
    chain.withdrawal(B, 0)
    chain.epochs(3)
    chain.consolidation(A, B)
    expect(chain.get(A).exitEpoch).toBe(staying)
  })

  it('switch a source that is young, but consolidate none', () => {
    const chain = play({ minActiveEpochs: 5 })
    chain.create([A, credentials(1), 32], [B, credentials(2), 32])
    chain.consolidation(A, B)
    expect(chain.get(A).exitEpoch).toBe(staying)
    chain.consolidation(A, A)
    expect(chain.get(A).withdrawalCredentials).toBe(credentials(2))
  })
})
