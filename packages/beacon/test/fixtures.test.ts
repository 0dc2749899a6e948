// Real mainnet proofs in Deneb geometry; they lie beside the repository and are not part of it.
import { existsSync, readFileSync } from 'node:fs'
import { type Hex, hexToBytes } from 'viem'
import { describe, expect, it } from 'vitest'
import type { KeptList } from '../src/hashing/createListHasher.js'
import {
  credentialObstacle,
  type Fork,
  verifyStateRoot,
  verifyValidatorFields,
  verifyValidatorsMultiproof,
} from '../src/index.js'
import { joinHex } from '../src/joinHex.js'
import { listStream } from '../src/proofs/branches.js'
import { readValidator } from '../src/state/validator.js'

type Fixture = {
  validatorIndex: number
  beaconStateRoot: Hex
  latestBlockHeaderRoot: Hex | ''
  StateRootAgainstLatestBlockHeaderProof: Hex[]
  WithdrawalCredentialProof: Hex[]
  ValidatorFields: Hex[]
}
const folder = new URL('../../../../shared/fixtures/native/', import.meta.url)
const read = (name: string): Fixture => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
const names = [
  'mainnet-8746783-validator-1293592',
  'mainnet-8746783-validator-1256324',
  'mainnet-8654000-validator-1293592',
]
/** Block roots: of slot 8746783 from one of its two files, of 8654000 from chapter 03 §6 and its file. */
const blockRoots: Record<string, RegExp> = {
  '8746783': /^0xd180de7c.*a916$/,
  '8654000': /^0x7b1b37d5.*f21f$/,
}
const proofOf = (fixture: Fixture) => ({
  beaconStateRoot: fixture.beaconStateRoot,
  validatorIndex: fixture.validatorIndex,
  validatorProof: {
    validatorFields: fixture.ValidatorFields,
    proof: joinHex(fixture.WithdrawalCredentialProof),
  },
})
const code = (of: string) => expect.objectContaining({ code: of })

describe.skipIf(!existsSync(folder))('mainnet proofs', () => {
  it.each(names)('%s is accepted in Deneb geometry and refused in Electra geometry', (name) => {
    const fixture = read(name)
    expect(() => verifyValidatorFields({ fork: 'deneb', ...proofOf(fixture) })).not.toThrow()
    for (const fork of ['electra', 'fulu'] satisfies Fork[])
      expect(() => verifyValidatorFields({ fork, ...proofOf(fixture) })).toThrow(code('InvalidProofLength'))
  })

  it.each(names)('%s: its state root is in its block', (name) => {
    const fixture = read(name)
    const slot = name.split('-')[1] ?? ''
    const other = read(`mainnet-${slot}-validator-1293592`)
    const beaconBlockRoot = (fixture.latestBlockHeaderRoot || other.latestBlockHeaderRoot) as Hex
    expect(beaconBlockRoot).toMatch(blockRoots[slot] as RegExp)
    const { beaconStateRoot } = fixture
    const proof = joinHex(fixture.StateRootAgainstLatestBlockHeaderProof)
    verifyStateRoot({ beaconBlockRoot, stateRootProof: { beaconStateRoot, proof } })
  })

  it('the validator of slot 8654000 is not active yet, the other two are provable to their own pods', () => {
    const [active, foreign, inactive] = names.map((name) => {
      const { validatorIndex, ValidatorFields } = read(name)
      return readValidator(validatorIndex, '0x', hexToBytes(joinHex(ValidatorFields)))
    })
    if (!active || !foreign || !inactive) throw new Error('three fixtures')
    const pod = '0x169eb59289d14642dd285def3d75f63aea3218d2'
    expect(credentialObstacle(active, pod)).toBeUndefined()
    expect(credentialObstacle(foreign, pod)).toEqual(code('WithdrawalCredentialsNotForEigenPod'))
    expect(credentialObstacle(foreign, '0x3696dc56dc81ac903d624d26724c191546acdcc8')).toBeUndefined()
    expect(credentialObstacle(inactive, pod)).toEqual(code('ValidatorInactiveOnBeaconChain'))
  })

  it('the two proofs of slot 8746783 make a multiproof', () => {
    const fixtures = [read(names[1] ?? ''), read(names[0] ?? '')]
    const validatorCount = 1_327_290
    const nodes = new Map<number, Hex>()
    for (const { validatorIndex, WithdrawalCredentialProof } of fixtures)
      for (let level = 0; level < 40; level++) {
        const sibling = Math.floor(validatorIndex / 2 ** level) ^ 1
        nodes.set(2 ** (40 - level) + sibling, WithdrawalCredentialProof[level] as Hex)
      }
    const list: KeptList = { depth: 40, width: validatorCount, length: validatorCount, root: '0x', nodes }
    const validatorIndices = fixtures.map(({ validatorIndex }) => validatorIndex)
    const stream = listStream(list, validatorIndices)
    const branch = joinHex(fixtures[0]?.WithdrawalCredentialProof.slice(41) ?? [])
    const multiproof = {
      validatorIndices,
      validatorFields: fixtures.flatMap(({ ValidatorFields }) => ValidatorFields),
      validatorCount,
      proof: joinHex([stream, branch]),
    }
    const beaconStateRoot = fixtures[0]?.beaconStateRoot as Hex
    verifyValidatorsMultiproof({ fork: 'deneb', beaconStateRoot, multiproof })
    expect(() => verifyValidatorsMultiproof({ fork: 'electra', beaconStateRoot, multiproof })).toThrow(
      code('InvalidProofLength'),
    )
    const wrong = { ...multiproof, validatorCount: validatorCount + 1 }
    expect(() => verifyValidatorsMultiproof({ fork: 'deneb', beaconStateRoot, multiproof: wrong })).toThrow(
      code('InvalidProof'),
    )
  })
})
