import { joinHex } from '../joinHex.js'

import type { StateDigest } from '../state/digest.js'
import { stateTreeHeight, validatorsField } from '../state/layouts.js'
import { lengthLeaf, listBranch, listStream, stateBranch } from './branches.js'
import { pickValidators } from './pickValidators.js'
import { proveStateRoot } from './proveStateRoot.js'
import type { CredentialMultiproof, CredentialProofs, StaleBalanceProof } from './types.js'
import { verifyValidatorsMultiproof } from './verifyMultiproof.js'
import { verifyValidatorFields } from './verifySingle.js'

/**
 * One proof for each validator, for `verifyWithdrawalCredentials`; each verified as the pod does it.
 *
 * @param indices Any order; the result is sorted.
 * @throws RestackError `NotInDigest`, `NothingToProve`
 */
export function proveCredentials({
  digest,
  indices,
}: {
  digest: StateDigest
  indices: readonly number[]
}): CredentialProofs {
  const { fork, stateRoot, validatorTree } = digest
  const validators = pickValidators(digest, indices)
  const above = joinHex([lengthLeaf(validatorTree.length), fieldBranch(digest)])
  const proofs = validators.map(({ index, fields }) => {
    const validatorProof = {
      validatorFields: fields,
      proof: joinHex([listBranch(validatorTree, index), above]),
    }
    verifyValidatorFields({ fork, beaconStateRoot: stateRoot, validatorIndex: index, validatorProof })
    return validatorProof
  })
  return {
    stateRootProof: proveStateRoot({ digest }),
    validatorIndices: validators.map(({ index }) => index),
    validatorFieldsProofs: proofs.map(({ proof }) => proof),
    validatorFields: proofs.map(({ validatorFields }) => validatorFields),
  }
}

/**
 * One proof for all validators, for `verifyWithdrawalCredentialsMultiproof`; verified as the pod does it.
 *
 * @param indices Any order; the result is sorted.
 * @throws RestackError `NotInDigest`, `NothingToProve`
 */
export function proveCredentialsMultiproof({
  digest,
  indices,
}: {
  digest: StateDigest
  indices: readonly number[]
}): CredentialMultiproof {
  const validators = pickValidators(digest, indices)
  const validatorIndices = validators.map(({ index }) => index)
  const multiproof = {
    stateRootProof: proveStateRoot({ digest }),
    validatorIndices,
    validatorFields: validators.flatMap(({ fields }) => fields),
    validatorCount: digest.validatorTree.length,
    proof: joinHex([listStream(digest.validatorTree, validatorIndices), fieldBranch(digest)]),
  }
  verifyValidatorsMultiproof({ fork: digest.fork, beaconStateRoot: digest.stateRoot, multiproof })
  return multiproof
}

/**
 * The proof that a validator was slashed, for `verifyStaleBalance`: the same as a credential proof of it. Whether it
 * says so is `digest.validators.get(index).slashed`.
 *
 * @throws RestackError `NotInDigest`
 */
export function proveStaleBalance({
  digest,
  index,
}: {
  digest: StateDigest
  index: number
}): StaleBalanceProof {
  const { stateRootProof, validatorFields, validatorFieldsProofs } = proveCredentials({
    digest,
    indices: [index],
  })
  return {
    stateRootProof,
    proof: { validatorFields: validatorFields[0] ?? [], proof: validatorFieldsProofs[0] ?? '0x' },
  }
}

const fieldBranch = ({ fieldRoots, fork }: StateDigest) =>
  stateBranch(fieldRoots, stateTreeHeight[fork], validatorsField)
