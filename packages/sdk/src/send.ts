import type { Account, Address, Hash } from 'viem'
import { estimateContractGas, getChainId, getCode, simulateContract, writeContract } from 'viem/actions'
import type { Call } from './call.js'
import { RestackError } from './errors/RestackError.js'
import { explainRefusal } from './explainRefusal.js'
import type { DeploymentContracts, WriteClient } from './types.js'

/** What every action that sends a transaction takes. */
export type WriteParameters = {
  deployment: DeploymentContracts
  /** Sender; default: the client's account. */
  account?: Account | Address | undefined
  /** Gas limit; default: a fifth above the node's estimate. */
  gas?: bigint | undefined
}

export type SendParameters = WriteParameters & {
  /** From one of the `prepare` functions, or from `encodeCall`. */
  call: Call
}

export type SendReturnType = Hash

/**
 * Simulates a call, so that a refusal comes as a decoded error and costs nothing, and then sends it.
 *
 * @returns Hash of the transaction.
 * @throws RestackError the contract's error, `NoAccount`, `WrongChain`, `NoContract`, `InsufficientFunds`,
 * `OutOfGas`, `InsufficientBalance`, `InsufficientAllowance`, `RpcUnreachable`
 *
 * @example
 * const call = await prepareUndelegate(client, { deployment, staker })
 * const hash = await send(client, { deployment, call })
 */
export async function send(
  client: WriteClient,
  { deployment, account = client.account, gas, call }: SendParameters,
): Promise<SendReturnType> {
  try {
    if (!account) {
      throw new RestackError({
        code: 'NoAccount',
        message: `${call.functionName} needs a sender, but the client has no account.`,
        remedy: 'Create the client with an account, or pass account.',
      })
    }
    const { to: address, abi, functionName, args, value } = call
    const request = { account, address, abi, functionName, args, value }
    await assertChain(client, deployment)
    const [code] = await Promise.all([getCode(client, { address }), simulateContract(client, request)])
    if (!code) throw noContract(address, functionName)
    // Nodes estimate in the newest block, the transaction runs in a later one, where a history may need a new slot.
    const estimate = await estimateContractGas(client, request)
    if (gas !== undefined && gas < estimate) throw outOfGas(functionName, gas, estimate)
    return await writeContract(client, { ...request, chain: null, gas: gas ?? (estimate * 6n) / 5n })
  } catch (error) {
    throw await explainRefusal(client, error, { call, account, gas })
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

function outOfGas(functionName: string, gas: bigint, estimate: bigint): RestackError {
  return new RestackError({
    code: 'OutOfGas',
    message: `A gas limit of ${gas} is too little for ${functionName}, which needs about ${estimate}.`,
    remedy: 'Leave gas out, or set it a fifth above that.',
  })
}

/** A call without a result succeeds where there is no code: nothing else would tell. */
function noContract(address: Address, functionName: string): RestackError {
  return new RestackError({
    code: 'NoContract',
    message: `${address} did not answer ${functionName}: there is no such contract on this chain.`,
    remedy: 'Check that the deployment file belongs to this chain and that the chain was not started anew.',
  })
}
