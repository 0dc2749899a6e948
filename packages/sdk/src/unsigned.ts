import type { Address, Hex } from 'viem'
import type { Call } from './call.js'
import { describeCall } from './describeCall.js'
import type { DeploymentContracts } from './types.js'

/** A transaction for another program to sign: plain JSON. Nonce, gas and fees are the signer's. */
export type UnsignedTransaction = {
  chainId: number
  from?: Address
  to: Address
  data: Hex
  /** Wei, decimal. */
  value: string
  /** What it does, for people. */
  description: string
}

export type ToUnsignedParameters = {
  deployment: DeploymentContracts
  /** Who is going to sign. */
  from?: Address | undefined
  calls: readonly Call[]
}

export type ToUnsignedReturnType = UnsignedTransaction[]

/**
 * Calls as unsigned transactions, in the order in which they must be sent.
 *
 * @example
 * const call = await prepareUndelegate(client, { deployment, staker })
 * const [transaction] = toUnsigned({ deployment, from: staker, calls: [call] })
 * console.log(JSON.stringify(transaction))
 */
export function toUnsigned({ deployment, from, calls }: ToUnsignedParameters): ToUnsignedReturnType {
  return calls.map((call) => ({
    chainId: deployment.chainId,
    ...(from ? { from } : {}),
    to: call.to,
    data: call.data,
    value: call.value.toString(),
    description: describeCall(call),
  }))
}
