// Nothing but the proof itself is accepted, and multiproofs accept what single proofs accept.
import fc from 'fast-check'
import type { Hex } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type CheckpointMultiproof,
  type CredentialMultiproof,
  digestState,
  proveBalanceContainer,
  proveBalances,
  proveBalancesMultiproof,
  proveCredentials,
  proveCredentialsMultiproof,
  proveStateRoot,
  type StateDigest,
  verifyBalance,
  verifyBalanceContainer,
  verifyBalancesMultiproof,
  verifyStateRoot,
  verifyValidatorFields,
  verifyValidatorsMultiproof,
} from '../src/index.js'
import { randomState, serializeState } from './naive/randomState.js'
import { sourceOf } from './sourceOf.js'

const fork = 'electra'
const count = 43
const all = Array.from({ length: count }, (_, index) => index)
let digest: StateDigest
let stateRoot: Hex
let balanceRoot: Hex
beforeAll(async () => {
  const state = randomState(fork, 4711, count)
  digest = await digestState({ source: sourceOf(serializeState(fork, state)), indices: all })
  stateRoot = digest.stateRoot
  balanceRoot = digest.balanceTree.root
})

const accepts = (verify: () => unknown): boolean => {
  try {
    verify()
    return true
  } catch (error) {
    expect(error).toHaveProperty('remedy')
    return false
  }
}
const flip = (hex: Hex, bit: number): Hex => {
  const at = 2 + (Math.floor(bit / 4) % (hex.length - 2))
  const digit = (Number.parseInt(hex[at] ?? '0', 16) ^ (1 << (bit % 4))).toString(16)
  return `0x${hex.slice(2, at)}${digit}${hex.slice(at + 1)}`
}
/** One of the words left out, one more, or two swapped. */
const words = (hex: Hex): string[] => hex.slice(2).match(/.{64}/g) ?? []
function rearranged(hex: Hex, how: number, at: number, other: number): Hex {
  const list = words(hex)
  const [first, second] = [at % list.length, other % list.length]
  if (how === 0) list.splice(first, 1)
  else if (how === 1) list.splice(first, 0, list[second] ?? '')
  else [list[first], list[second]] = [list[second] ?? '', list[first] ?? '']
  return `0x${list.join('')}`
}
const seed = fc.nat(2 ** 31 - 1)
const some = fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 12 })
const runs = { numRuns: 200 }
const one = <item>(items: readonly item[], at: number) => items[at % items.length] as item

describe('single proofs', () => {
  it('refuse any flipped bit of a validator', () => {
    fc.assert(
      fc.property(
        fc.nat(count - 1),
        fc.constantFrom('proof', 'fields', 'root'),
        seed,
        (index, where, bit) => {
          const { validatorFields, validatorFieldsProofs } = proveCredentials({ digest, indices: [index] })
          const [fields = [], proof = '0x'] = [validatorFields[0], validatorFieldsProofs[0]]
          const verify = (root: Hex, fieldsNow: readonly Hex[], proofNow: Hex, validatorIndex = index) =>
            accepts(() =>
              verifyValidatorFields({
                fork,
                beaconStateRoot: root,
                validatorIndex,
                validatorProof: { validatorFields: fieldsNow, proof: proofNow },
              }),
            )
          expect(verify(stateRoot, fields, proof)).toBe(true)
          if (where === 'proof') expect(verify(stateRoot, fields, flip(proof, bit))).toBe(false)
          if (where === 'root') expect(verify(flip(stateRoot, bit), fields, proof)).toBe(false)
          if (where === 'fields')
            expect(
              verify(
                stateRoot,
                fields.map((field, at) => (at === bit % 8 ? flip(field, bit >> 3) : field)),
                proof,
              ),
            ).toBe(false)
          for (const other of [index + 1, index + 2 ** 39, index + 2 ** 40, -1])
            expect(verify(stateRoot, fields, proof, other)).toBe(false)
          for (const length of [7, 9])
            expect(verify(stateRoot, [...fields, fields[0] as Hex].slice(0, length), proof)).toBe(false)
        },
      ),
      runs,
    )
  })

  it('refuse any word left out, added or swapped', () => {
    fc.assert(
      fc.property(fc.nat(count - 1), fc.nat(2), seed, seed, (index, how, at, other) => {
        const credentials = proveCredentials({ digest, indices: [index] })
        const proof = one(credentials.validatorFieldsProofs, 0)
        const changed = rearranged(proof, how, at, other)
        fc.pre(changed !== proof)
        const validatorProof = { validatorFields: one(credentials.validatorFields, 0), proof: changed }
        expect(
          accepts(() =>
            verifyValidatorFields({
              fork,
              beaconStateRoot: stateRoot,
              validatorIndex: index,
              validatorProof,
            }),
          ),
        ).toBe(false)
        const balances = proveBalances({ digest, indices: [index] })
        const balanceProof = { ...one(balances.proofs, 0) }
        const changedBalance = rearranged(balanceProof.proof, how, at, other)
        fc.pre(changedBalance !== balanceProof.proof)
        expect(
          accepts(() =>
            verifyBalance({
              balanceContainerRoot: balanceRoot,
              validatorIndex: index,
              balanceProof: { ...balanceProof, proof: changedBalance },
            }),
          ),
        ).toBe(false)
      }),
      runs,
    )
  })

  it('refuse any flipped bit of a balance, of the balances and of the state root', () => {
    const container = proveBalanceContainer({ digest })
    const stateRootProof = proveStateRoot({ digest })
    const beaconBlockRoot = digest.blockRoot
    fc.assert(
      fc.property(fc.nat(count - 1), seed, (index, bit) => {
        const balanceProof = one(proveBalances({ digest, indices: [index] }).proofs, 0)
        const verify = (change: Partial<typeof balanceProof>, root = balanceRoot) =>
          accepts(() =>
            verifyBalance({
              balanceContainerRoot: root,
              validatorIndex: index,
              balanceProof: { ...balanceProof, ...change },
            }),
          )
        expect(verify({})).toBe(true)
        expect(verify({ proof: flip(balanceProof.proof, bit) })).toBe(false)
        expect(verify({ balanceRoot: flip(balanceProof.balanceRoot, bit) })).toBe(false)
        expect(verify({}, flip(balanceRoot, bit))).toBe(false)
        for (const change of [
          { proof: flip(container.proof, bit) },
          { balanceContainerRoot: flip(container.balanceContainerRoot, bit) },
        ])
          expect(
            accepts(() =>
              verifyBalanceContainer({
                fork,
                beaconBlockRoot,
                balanceContainerProof: { ...container, ...change },
              }),
            ),
          ).toBe(false)
        for (const change of [
          { proof: flip(stateRootProof.proof, bit) },
          { beaconStateRoot: flip(stateRootProof.beaconStateRoot, bit) },
        ])
          expect(
            accepts(() =>
              verifyStateRoot({ beaconBlockRoot, stateRootProof: { ...stateRootProof, ...change } }),
            ),
          ).toBe(false)
      }),
      runs,
    )
    expect(() =>
      verifyBalanceContainer({ fork: 'deneb', beaconBlockRoot, balanceContainerProof: container }),
    ).toThrow(expect.objectContaining({ code: 'InvalidProofLength' }))
  })
})

describe('multiproofs', () => {
  const credentials = (multiproof: CredentialMultiproof, root = stateRoot) =>
    accepts(() => verifyValidatorsMultiproof({ fork, beaconStateRoot: root, multiproof }))
  const balances = (
    validatorIndices: readonly number[],
    multiproof: CheckpointMultiproof,
    root = balanceRoot,
  ) => accepts(() => verifyBalancesMultiproof({ balanceContainerRoot: root, validatorIndices, multiproof }))

  it('of validators refuse any change', () => {
    fc.assert(
      fc.property(some, fc.nat(2), seed, seed, (indices, how, at, other) => {
        const proof = proveCredentialsMultiproof({ digest, indices })
        expect(credentials(proof)).toBe(true)
        expect(credentials({ ...proof, proof: flip(proof.proof, at) })).toBe(false)
        expect(credentials(proof, flip(stateRoot, at))).toBe(false)
        expect(credentials({ ...proof, validatorCount: count + 1 + (at % 100) })).toBe(false)
        expect(credentials({ ...proof, validatorCount: at % count })).toBe(false)
        const spot = at % proof.validatorFields.length
        const validatorFields = proof.validatorFields.map((field, index) =>
          index === spot ? flip(field, other) : field,
        )
        expect(credentials({ ...proof, validatorFields })).toBe(false)
        const moved = at % indices.length
        const next = (one(proof.validatorIndices, moved) + 1 + (other % (count - 1))) % count
        const validatorIndices = proof.validatorIndices.map((index, position) =>
          position === moved ? next : index,
        )
        expect(credentials({ ...proof, validatorIndices })).toBe(false)
        const changed = rearranged(proof.proof, how, at, other)
        if (changed !== proof.proof) expect(credentials({ ...proof, proof: changed })).toBe(false)
      }),
      runs,
    )
  })

  it('of balances refuse any change', () => {
    fc.assert(
      fc.property(some, fc.nat(2), seed, seed, (indices, how, at, other) => {
        const proof = proveBalancesMultiproof({ digest, indices })
        fc.pre(proof.proof !== '0x')
        const sorted = [...indices].sort((left, right) => left - right)
        expect(balances(sorted, proof)).toBe(true)
        expect(balances(sorted, { ...proof, proof: flip(proof.proof, at) })).toBe(false)
        expect(balances(sorted, proof, flip(balanceRoot, at))).toBe(false)
        expect(balances(sorted, { ...proof, balanceCount: count + 1 + (at % 100) })).toBe(false)
        expect(balances(sorted, { ...proof, balanceCount: at % count })).toBe(false)
        const spot = at % proof.balanceRoots.length
        const balanceRoots = proof.balanceRoots.map((leaf, index) =>
          index === spot ? flip(leaf, other) : leaf,
        )
        expect(balances(sorted, { ...proof, balanceRoots })).toBe(false)
        expect(
          balances(sorted, { ...proof, balanceRoots: [...proof.balanceRoots, one(balanceRoots, 0)] }),
        ).toBe(false)
        expect(balances([...sorted].reverse(), proof)).toBe(sorted.length === 1)
        const changed = rearranged(proof.proof, how, at, other)
        if (changed !== proof.proof) expect(balances(sorted, { ...proof, proof: changed })).toBe(false)
      }),
      runs,
    )
  })

  it('accept a set exactly if single proofs accept each of it', () => {
    // another validator's words, or another leaf, in some of the places
    fc.assert(
      fc.property(some, fc.array(fc.tuple(seed, seed), { maxLength: 2 }), (indices, swaps) => {
        const single = proveCredentials({ digest, indices })
        const multi = proveCredentialsMultiproof({ digest, indices })
        const fields = [...single.validatorFields]
        for (const [from, to] of swaps) fields[to % fields.length] = one(single.validatorFields, from)
        const each = single.validatorIndices.every((validatorIndex, position) =>
          accepts(() =>
            verifyValidatorFields({
              fork,
              beaconStateRoot: stateRoot,
              validatorIndex,
              validatorProof: {
                validatorFields: one(fields, position),
                proof: one(single.validatorFieldsProofs, position),
              },
            }),
          ),
        )
        expect(credentials({ ...multi, validatorFields: fields.flat() })).toBe(each)

        const { proofs } = proveBalances({ digest, indices })
        const multiBalances = proveBalancesMultiproof({ digest, indices })
        const sorted = [...single.validatorIndices]
        const chunks = [...new Set(sorted.map((index) => Math.floor(index / 4)))]
        const leaves = [...multiBalances.balanceRoots]
        for (const [from, to] of swaps) leaves[to % leaves.length] = one(multiBalances.balanceRoots, from)
        const eachBalance = sorted.every((validatorIndex, position) =>
          accepts(() =>
            verifyBalance({
              balanceContainerRoot: balanceRoot,
              validatorIndex,
              balanceProof: {
                ...one(proofs, position),
                balanceRoot: one(leaves, chunks.indexOf(Math.floor(validatorIndex / 4))),
              },
            }),
          ),
        )
        expect(balances(sorted, { ...multiBalances, balanceRoots: leaves })).toBe(eachBalance)
      }),
      runs,
    )
  })

  it('refuse nothing to prove', () => {
    expect(() => proveCredentialsMultiproof({ digest, indices: [] })).toThrow(
      expect.objectContaining({ code: 'NothingToProve' }),
    )
  })
})
