import type { Abi, AbiParameter } from 'viem'
import type { CatalogueEntry } from './catalogue.js'

/** Parameters of the errors that have some. */
const parameters: Record<string, readonly AbiParameter[] | undefined> = {
  KeyNotFound: ofOperatorInSet(),
  OperatorStillSlashable: ofOperatorInSet(),
  OperatorNotAllowed: [{ name: 'operator', type: 'address' }],
  OperatorSetFull: [
    { name: 'operatorSetId', type: 'uint32' },
    { name: 'maxMembers', type: 'uint256' },
  ],
  StakeTooSmall: [
    { name: 'operator', type: 'address' },
    { name: 'shares', type: 'uint256' },
    { name: 'minimumShares', type: 'uint256' },
  ],
  StringTooLong: [{ name: 'str', type: 'string' }],
}

function ofOperatorInSet(): readonly AbiParameter[] {
  const components = [
    { name: 'avs', type: 'address' },
    { name: 'id', type: 'uint32' },
  ]
  return [
    { name: 'operatorSet', type: 'tuple', components },
    { name: 'operator', type: 'address' },
  ]
}

/**
 * Custom errors, with Solidity's own two. Made of names rather than of the contracts' ABIs, which every action would
 * then bring into a browser's bundle; a test holds it against them.
 */
export function errorsAbiOf(errors: Record<string, CatalogueEntry>): Abi {
  return [
    { type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] },
    { type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] },
    ...Object.keys(errors).map((name) => ({
      type: 'error' as const,
      name,
      inputs: parameters[name] ?? [],
    })),
  ]
}
