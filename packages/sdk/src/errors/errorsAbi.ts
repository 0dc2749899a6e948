import type { Abi, AbiItem } from 'viem'
import * as abis from '../abi/index.js'

/** Errors that Solady raises in assembly, and that are so in no contract's ABI. */
const libraryErrors = [
  'DeploymentFailed',
  'TransferFromFailed',
  'TransferFailed',
  'Overflow',
  'MulDivFailed',
  'FullMulDivFailed',
  'MulWadFailed',
  'DivWadFailed',
] as const

/** Errors that only other deployments' contracts raise: EigenLayer's older strategies and its pods. */
const foreignErrors = [
  'BalanceExceedsMaxTotalDeposits',
  'EigenPodAlreadyExists',
  'MaxPerDepositExceedsMax',
] as const

/** Every custom error of the protocol's contracts and libraries, once, with Solidity's own two. */
export const errorsAbi: Abi = [
  { type: 'error', name: 'Error', inputs: [{ name: 'message', type: 'string' }] },
  { type: 'error', name: 'Panic', inputs: [{ name: 'code', type: 'uint256' }] },
  ...[...libraryErrors, ...foreignErrors].map((name): AbiItem => ({ type: 'error', name, inputs: [] })),
  ...new Map<string, AbiItem>(
    Object.values(abis)
      .flatMap((abi): AbiItem[] => [...abi])
      .flatMap((item) => (item.type === 'error' ? [[item.name, item] as const] : [])),
  ).values(),
]
