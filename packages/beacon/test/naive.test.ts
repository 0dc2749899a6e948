// The generator against a Merkleizer that shares nothing with it, on random states of each fork.
import { describe, expect, it } from 'vitest'
import {
  digestState,
  type Fork,
  forks,
  proveBalances,
  proveBalancesMultiproof,
  proveCredentials,
  proveCredentialsMultiproof,
  proveStaleBalance,
  proveStateRoot,
  verifyBalancesMultiproof,
  verifyValidatorsMultiproof,
} from '../src/index.js'
import { branch, hashTreeRoot, joined, nodeAt, sha } from './naive/merkle.js'
import { type AnyState, randomState, serializeState } from './naive/randomState.js'
import { headerSchema, stateSchemas, validator as validatorSchema } from './naive/schemas.js'
import { sourceOf } from './sourceOf.js'

const hex = (bytes: Uint8Array) => `0x${Buffer.from(bytes).toString('hex')}`
/** Generalized indices of the two lists, by fork (chapter 03 §4.2). */
const gindices = {
  deneb: { validators: 43n, balances: 44n, height: 5 },
  electra: { validators: 75n, balances: 76n, height: 6 },
  fulu: { validators: 75n, balances: 76n, height: 6 },
} satisfies Record<Fork, object>

/** Few, so that the tests stay quick: one validator, less than four, one batch of 4,096 and a little. */
const counts = { deneb: [1, 4099], electra: [3, 4099], fulu: [37] } satisfies Record<Fork, number[]>
const cases = forks.flatMap((fork, at) =>
  counts[fork].map((count, run) => ({ fork, count, seed: at * 10 + run })),
)

describe.each(cases)('a $fork state of $count validators', ({ fork, count, seed }) => {
  const state: AnyState = randomState(fork, seed, count)
  const schema = stateSchemas[fork]
  const { validators, balances, height } = gindices[fork]
  const indices = [...new Set([0, 1, 5, 36, 40, 4095, 4096, 4098, count - 1])].filter(
    (index) => index < count,
  )
  const digest = digestState({ source: sourceOf(serializeState(fork, state)), indices })

  it('has the same root, and the same root of its block', async () => {
    const root = hashTreeRoot(schema, state)
    expect((await digest).fork).toBe(fork)
    expect((await digest).stateRoot).toBe(hex(root))
    const header = { ...state.latestBlockHeader, stateRoot: root }
    expect((await digest).blockRoot).toBe(hex(hashTreeRoot(headerSchema, header)))
    expect(proveStateRoot({ digest: await digest })).toEqual({
      beaconStateRoot: hex(root),
      proof: joined(branch(headerSchema, header, 11n)),
    })
  })

  it('has the same fields', async () => {
    const { fieldRoots } = await digest
    for (const [index, root] of fieldRoots.entries())
      expect(root).toBe(hex(nodeAt(schema, state, index.toString(2).padStart(height, '0'))))
  })

  it('has the same proofs of validators', async () => {
    const proofs = proveCredentials({ digest: await digest, indices })
    expect(proofs.validatorIndices).toEqual([...indices].sort((left, right) => left - right))
    for (const [position, index] of proofs.validatorIndices.entries()) {
      const gindex = validators * 2n ** 41n + BigInt(index)
      expect(proofs.validatorFieldsProofs[position]).toBe(joined(branch(schema, state, gindex)))
      const words = Array.from({ length: 8 }, (_, word) =>
        hex(nodeAt(validatorSchema, state.validators[index], word.toString(2).padStart(3, '0'))),
      )
      expect(proofs.validatorFields[position]).toEqual(words)
      expect(proveStaleBalance({ digest: await digest, index }).proof).toEqual({
        validatorFields: words,
        proof: proofs.validatorFieldsProofs[position],
      })
    }
  })

  it('has the same proofs of balances', async () => {
    const header = { ...state.latestBlockHeader, stateRoot: hashTreeRoot(schema, state) }
    const { balanceContainerProof, proofs } = proveBalances({ digest: await digest, indices })
    expect(balanceContainerProof).toEqual({
      balanceContainerRoot: hex(nodeAt(schema, state, balances.toString(2).slice(1))),
      proof: joined([...branch(schema, state, balances), ...branch(headerSchema, header, 11n)]),
    })
    for (const [position, index] of [...indices].sort((left, right) => left - right).entries()) {
      const gindex = balances * 2n ** 39n + BigInt(Math.floor(index / 4))
      const proof = joined(branch(schema, state, gindex).slice(0, 39))
      const { pubkey } = state.validators[index]
      const pubkeyHash = hex(sha(pubkey, new Uint8Array(16)))
      const balanceRoot = hex(nodeAt(schema, state, gindex.toString(2).slice(1)))
      expect(proofs[position]).toEqual({ pubkeyHash, balanceRoot, proof })
    }
  })

  it('has the balances, keys and epochs of its validators', async () => {
    for (const index of indices) {
      const kept = (await digest).validators.get(index)
      const { pubkey, withdrawalCredentials, effectiveBalance, ...rest } = state.validators[index]
      expect(kept).toMatchObject({
        ...rest,
        index,
        pubkey: hex(pubkey),
        withdrawalCredentials: hex(withdrawalCredentials),
        effectiveBalanceGwei: BigInt(effectiveBalance),
        balanceGwei: BigInt(state.balances[index]),
      })
    }
  })

  it('has multiproofs that lead to the same roots', async () => {
    const beaconStateRoot = joined([hashTreeRoot(schema, state)])
    const multiproof = proveCredentialsMultiproof({ digest: await digest, indices })
    verifyValidatorsMultiproof({ fork, beaconStateRoot, multiproof })
    const balanceContainerRoot = joined([nodeAt(schema, state, balances.toString(2).slice(1))])
    const sorted = [...indices].sort((left, right) => left - right)
    const proven = verifyBalancesMultiproof({
      balanceContainerRoot,
      validatorIndices: sorted,
      multiproof: proveBalancesMultiproof({ digest: await digest, indices }),
    })
    expect(proven).toEqual(sorted.map((index) => BigInt(state.balances[index])))
  })
})

it('reads a state without validators', async () => {
  const state = randomState('fulu', 77, 0)
  const digest = await digestState({ source: sourceOf(serializeState('fulu', state)) })
  expect(digest.stateRoot).toBe(hex(hashTreeRoot(stateSchemas.fulu, state)))
})
