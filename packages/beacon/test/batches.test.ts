// Batches are as large as a transaction can be, and their sizes are those of the encoded calls.
import type { Hex } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import type { KeptList } from '../src/hashing/createListHasher.js'
import {
  type BatchForm,
  type BatchKind,
  checkpointCall,
  checkpointMultiproofCall,
  credentialCall,
  credentialMultiproofCall,
  digestState,
  type Fork,
  forks,
  measureBatch,
  type PodCall,
  planBatches,
  proveBalances,
  proveBalancesMultiproof,
  proveCredentials,
  proveCredentialsMultiproof,
  proveStaleBalance,
  type StateDigest,
  staleBalanceCall,
} from '../src/index.js'
import { countStream } from '../src/proofs/branches.js'
import { randomOf, randomState, serializeState } from './naive/randomState.js'
import { sourceOf } from './sourceOf.js'

const count = 300
const every = Array.from({ length: count }, (_, index) => index)
const digests = new Map<Fork, StateDigest>()
const digestOf = (fork: Fork) => digests.get(fork) as StateDigest
beforeAll(async () => {
  for (const fork of forks.filter((name) => name !== 'fulu')) {
    const bytes = serializeState(fork, randomState(fork, 3, count))
    digests.set(fork, await digestState({ source: sourceOf(bytes), indices: every }))
  }
})

const call = (digest: StateDigest, indices: readonly number[], kind: BatchKind, form: BatchForm): PodCall => {
  if (kind === 'credentials')
    return form === 'single'
      ? credentialCall(proveCredentials({ digest, indices }), 1_700_000_000n)
      : credentialMultiproofCall(proveCredentialsMultiproof({ digest, indices }), 1_700_000_000n)
  return form === 'single'
    ? checkpointCall(proveBalances({ digest, indices }))
    : checkpointMultiproofCall(proveBalancesMultiproof({ digest, indices }))
}
const lengthOf = (data: Hex) => (data.length - 2) / 2

describe.each(['credentials', 'checkpoint'] as const)('%s', (kind) => {
  describe.each(['single', 'multiproof'] as const)('%s', (form) => {
    it.each([[[0]], [[299]], [[1, 2, 3, 4, 5]], [[7, 60, 61, 200, 299]]])(
      'of %j: the size before is the size after',
      (indices) => {
        for (const digest of digests.values()) {
          const validators = indices
            .map((index) => digest.validators.get(index))
            .filter((one) => one !== undefined)
          const { zeroBytes, nonZeroBytes } = measureBatch(digest, validators, kind, form)
          const { data } = call(digest, indices, kind, form)
          expect(zeroBytes + nonZeroBytes).toBe(lengthOf(data))
          const nonZero = (data.slice(2).match(/../g) ?? []).filter((byte) => byte !== '00').length
          // hashes have a zero byte now and then, and pointers fewer bytes than allowed for
          expect(nonZeroBytes).toBeGreaterThanOrEqual(nonZero)
          expect(nonZeroBytes).toBeLessThan(nonZero * 1.1 + 100)
        }
      },
    )

    it('hold all validators once, and no further one', () => {
      const digest = digestOf('electra')
      const batches = planBatches({ digest, indices: [...every].reverse(), kind, form, maxBytes: 6_000 })
      expect(batches.length).toBeGreaterThan(1)
      expect(batches.flatMap(({ indices }) => indices)).toEqual(every)
      for (const [position, { indices, bytes }] of batches.entries()) {
        const encoded = lengthOf(call(digest, indices, kind, form).data)
        expect(bytes).toBe(encoded + 160)
        expect(bytes).toBeLessThanOrEqual(6_000)
        const next = batches[position + 1]?.indices[0]
        if (next !== undefined)
          expect(lengthOf(call(digest, [...indices, next], kind, form).data) + 160).toBeGreaterThan(6_000)
      }
    })

    it('stay below a gas cap', () => {
      const digest = digestOf('electra')
      const batches = planBatches({ digest, indices: every, kind, form, maxGas: 1_000_000 })
      expect(batches.flatMap(({ indices }) => indices)).toEqual(every)
      for (const { gas } of batches) expect(gas).toBeLessThanOrEqual(1_000_000)
      expect(() => planBatches({ digest, indices: every, kind, form, maxGas: 200_000 })).toThrow(
        expect.objectContaining({ code: 'BatchTooSmall' }),
      )
    })
  })
})

it('hold 67 single credential proofs and 92 single balance proofs, as §5.6 says', () => {
  const digest = digestOf('electra')
  const largest = (kind: BatchKind) =>
    planBatches({ digest, indices: every, kind, form: 'single' })[0]?.indices.length
  expect(largest('credentials')).toBe(67)
  expect(largest('checkpoint')).toBe(92)
})

it('a stale balance proof is a credential proof in another call', () => {
  const proof = proveStaleBalance({ digest: digestOf('deneb'), index: 3 })
  expect(staleBalanceCall(proof, 5n)).toMatchObject({
    functionName: 'verifyStaleBalance',
    args: [5n, proof.stateRootProof, proof.proof],
  })
  expect(staleBalanceCall(proof, 5n).data).toMatch(/^0x039157d2/)
})

describe('hashes of §10.3 for 2.1 million validators', () => {
  const width = 2_100_000
  const hashesOf = (list: Pick<KeptList, 'depth' | 'width'>, positions: readonly number[], above: number) =>
    countStream(list, positions).hashes + above
  const registry = { depth: 40, width }
  const balances = { depth: 38, width: width / 4 }
  const consecutive = (k: number) => Array.from({ length: k }, (_, index) => 4096 * 100 + index)

  it.each([
    [1, 47, 39],
    [10, 58, 42],
    [60, 107, 54],
    [100, 145, 62],
    [400, 448, 140],
    [1000, 1045, 287],
  ])('%i consecutive', (k, credentials, balance) => {
    const chunks = [...new Set(consecutive(k).map((index) => Math.floor(index / 4)))]
    // where a run begins moves the number by a few
    expect(Math.abs(hashesOf(registry, consecutive(k), 6) - credentials)).toBeLessThanOrEqual(8)
    expect(Math.abs(hashesOf(balances, chunks, 0) - balance)).toBeLessThanOrEqual(8)
  })

  it.each([
    [10, 203, 177],
    [60, 935, 809],
    [100, 1472, 1266],
    [400, 5038, 4232],
    [1000, 11222, 9216],
  ])('%i at random', (k, credentials, balance) => {
    const random = randomOf(k)
    const set = new Set<number>()
    while (set.size < k) set.add(random() % width)
    const positions = [...set].sort((left, right) => left - right)
    const chunks = [...new Set(positions.map((index) => Math.floor(index / 4)))]
    expect(hashesOf(registry, positions, 6) / credentials).toBeCloseTo(1, 1)
    expect(hashesOf(balances, chunks, 0) / balance).toBeCloseTo(1, 1)
  })
})
