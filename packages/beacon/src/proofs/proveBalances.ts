import type { Hex } from 'viem'
import { defect } from '../errors.js'
import { joinHex } from '../joinHex.js'
import type { StateDigest } from '../state/digest.js'
import { balancesField, stateTreeHeight } from '../state/layouts.js'
import type { Validator } from '../state/validator.js'
import { headerBranch, lengthLeaf, listBranch, listStream, stateBranch } from './branches.js'
import { pickValidators } from './pickValidators.js'
import type { BalanceContainerProof, CheckpointMultiproof, CheckpointProofs } from './types.js'
import { verifyBalancesMultiproof } from './verifyMultiproof.js'
import { verifyBalance, verifyBalanceContainer } from './verifySingle.js'

/** Proof of the root of the balances in the block, verified. */
export function proveBalanceContainer({ digest }: { digest: StateDigest }): BalanceContainerProof {
  const { fork, fieldRoots, header, balanceTree } = digest
  const balanceContainerProof = {
    balanceContainerRoot: balanceTree.root,
    proof: joinHex([stateBranch(fieldRoots, stateTreeHeight[fork], balancesField), headerBranch(header)]),
  }
  verifyBalanceContainer({ fork, beaconBlockRoot: digest.blockRoot, balanceContainerProof })
  return balanceContainerProof
}

/**
 * One proof for each validator's balance, for `verifyCheckpointProofs`; each verified as the pod does it.
 *
 * @param indices Any order; the result is sorted.
 * @throws RestackError `NotInDigest`, `NothingToProve`
 */
export function proveBalances({
  digest,
  indices,
}: {
  digest: StateDigest
  indices: readonly number[]
}): CheckpointProofs {
  const { balanceTree } = digest
  const balanceContainerProof = proveBalanceContainer({ digest })
  const length = lengthLeaf(balanceTree.length)
  const proofs = pickValidators(digest, indices).map((validator) => {
    const { index, pubkeyHash } = validator
    const position = Math.floor(index / 4)
    const balanceRoot = leafAt(digest, position)
    const balanceProof = {
      pubkeyHash,
      balanceRoot,
      proof: joinHex([listBranch(balanceTree, position), length]),
    }
    const { root: balanceContainerRoot } = balanceTree
    checkBalance(validator, verifyBalance({ balanceContainerRoot, validatorIndex: index, balanceProof }))
    return balanceProof
  })
  return { balanceContainerProof, proofs }
}

/**
 * One proof for the balances of all validators, for `verifyCheckpointMultiproof`; verified as the pod does it.
 *
 * @param indices Any order; the result is sorted by index, as the pod demands it.
 * @throws RestackError `NotInDigest`, `NothingToProve`
 */
export function proveBalancesMultiproof({
  digest,
  indices,
}: {
  digest: StateDigest
  indices: readonly number[]
}): CheckpointMultiproof {
  const { balanceTree } = digest
  const validators = pickValidators(digest, indices)
  const validatorIndices = validators.map(({ index }) => index)
  const positions = [...new Set(validatorIndices.map((index) => Math.floor(index / 4)))]
  const multiproof = {
    balanceContainerProof: proveBalanceContainer({ digest }),
    pubkeyHashes: validators.map(({ pubkeyHash }) => pubkeyHash),
    balanceRoots: positions.map((position) => leafAt(digest, position)),
    balanceCount: balanceTree.length,
    proof: listStream(balanceTree, positions),
  }
  const balances = verifyBalancesMultiproof({
    balanceContainerRoot: balanceTree.root,
    validatorIndices,
    multiproof,
  })
  for (const [position, validator] of validators.entries()) checkBalance(validator, balances[position])
  return multiproof
}

function leafAt(digest: StateDigest, position: number): Hex {
  const leaf = digest.balanceLeaves.get(position)
  if (leaf === undefined) throw defect(`The digest has no balances at position ${position}.`)
  return leaf
}

function checkBalance({ index, balanceGwei }: Validator, proven: bigint | undefined): void {
  if (proven !== balanceGwei)
    throw defect(`The proof says ${proven} gwei for validator ${index}, and the state ${balanceGwei}.`)
}
