import {
  type Abi,
  type Address,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type EncodeFunctionDataParameters,
  encodeFunctionData,
  type Hex,
} from 'viem'
import { contractAddress } from './contractAddress.js'
import type { ContractKey, DeploymentContracts } from './types.js'

/** What tokens are spent for; default: a deposit. */
export type SpendPurpose = 'deposit' | 'rewards'

/** One call of a contract, ready to be sent, batched, previewed or printed: plain data. */
export type Call = {
  to: Address
  data: Hex
  /** Wei to send along. */
  value: bigint
  /** At least the function's own entry. */
  abi: Abi
  functionName: string
  args: readonly unknown[]
  /** Tokens that the sender must hold, and have approved to the spender, for the call to succeed. */
  spends?: { token: Address; spender: Address; amount: bigint; purpose?: SpendPurpose }
  /** Last second, of Unix time, in which a signature among the arguments is valid. */
  expires?: bigint
}

/**
 * Encodes a call of a contract of a deployment.
 *
 * @throws RestackError `ContractNotDeployed`
 *
 * @example
 * const call = encodeCall(deployment, {
 *   contract: 'delegationManager',
 *   abi: delegationManagerAbi,
 *   functionName: 'undelegate',
 *   args: [staker],
 * })
 */
export function encodeCall<
  const abi extends Abi,
  functionName extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
>(
  deployment: DeploymentContracts,
  {
    contract,
    abi,
    functionName,
    args,
    value = 0n,
    spends,
    expires,
  }: {
    /** Name of the contract in the deployment, or its address. */
    contract: ContractKey | Address
    abi: abi
    functionName: functionName
    args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', functionName>
    value?: bigint
    spends?: Call['spends']
    expires?: bigint | undefined
  },
): Call {
  return {
    to: isAddressLike(contract) ? contract : contractAddress(deployment, contract),
    data: encodeFunctionData({ abi, functionName, args } as unknown as EncodeFunctionDataParameters),
    value,
    abi: abi as Abi,
    functionName,
    args: args as readonly unknown[],
    ...(spends ? { spends } : {}),
    ...(expires === undefined ? {} : { expires }),
  }
}

function isAddressLike(contract: ContractKey | Address): contract is Address {
  return contract.startsWith('0x')
}
