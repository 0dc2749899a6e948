import type { Abi, Account, Address, ContractFunctionArgs, ContractFunctionName, Hash } from 'viem'
import { estimateContractGas, getChainId, getCode, simulateContract, writeContract } from 'viem/actions'
import { contractAddress } from './contractAddress.js'
import { RestackError } from './errors/RestackError.js'
import { toRestackError } from './errors/toRestackError.js'
import type { ContractKey, DeploymentContracts, WriteClient } from './types.js'

/** What every action that sends a transaction takes. */
export type WriteParameters = {
  deployment: DeploymentContracts
  /** Sender; default: the client's account. */
  account?: Account | Address | undefined
}

/**
 * Simulates a call, so that a refusal comes as a decoded error and costs nothing, and then sends it.
 *
 * @throws RestackError the contract's error, `NoAccount`, `WrongChain`, `NoContract`, `InsufficientFunds`,
 * `RpcUnreachable`
 */
export async function write<
  const abi extends Abi,
  functionName extends ContractFunctionName<abi, 'nonpayable'>,
>(
  client: WriteClient,
  {
    deployment,
    account = client.account,
    contract,
    abi,
    functionName,
    args,
  }: WriteParameters & {
    /** Name of the contract in the deployment, or its address. */
    contract: ContractKey | Address
    abi: abi
    functionName: functionName
    args: ContractFunctionArgs<abi, 'nonpayable', functionName>
  },
): Promise<Hash> {
  try {
    if (!account) {
      throw new RestackError({
        code: 'NoAccount',
        message: `${functionName} needs a sender, but the client has no account.`,
        remedy: 'Create the client with an account, or pass account.',
      })
    }
    const address = isAddressLike(contract) ? contract : contractAddress(deployment, contract)
    const call = {
      account,
      address,
      abi: abi as Abi,
      functionName: functionName as string,
      args: args as unknown[],
    }
    await assertChain(client, deployment)
    const [code] = await Promise.all([getCode(client, { address }), simulateContract(client, call)])
    if (!code) throw noContract(address, functionName)
    // Nodes estimate in the newest block, the transaction runs in a later one, where a history may need a new slot.
    const gas = await estimateContractGas(client, call)
    return await writeContract(client, { ...call, chain: null, gas: (gas * 6n) / 5n })
  } catch (error) {
    throw toRestackError(error)
  }
}

/** Refuses to talk to another chain than the deployment's, where the same address may be anything. */
export async function assertChain(
  client: WriteClient,
  { name, chainId }: DeploymentContracts,
): Promise<void> {
  const actual = await getChainId(client)
  if (actual === chainId) return
  throw new RestackError({
    code: 'WrongChain',
    message: `${name ? `The deployment ${name}` : 'The deployment'} is on chain ${chainId}, but the node is on chain ${actual}.`,
    remedy: `Use an RPC address of chain ${chainId}.`,
  })
}

function isAddressLike(contract: ContractKey | Address): contract is Address {
  return contract.startsWith('0x')
}

/** A call without a result succeeds where there is no code: nothing else would tell. */
function noContract(address: Address, functionName: string): RestackError {
  return new RestackError({
    code: 'NoContract',
    message: `${address} did not answer ${functionName}: there is no such contract on this chain.`,
    remedy: 'Check that the deployment file belongs to this chain and that the chain was not started anew.',
  })
}
