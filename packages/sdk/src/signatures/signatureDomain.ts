import { type Account, type Address, parseAbi } from 'viem'
import { parseAccount } from 'viem/accounts'
import { readContract } from 'viem/actions'
import { RestackError } from '../errors/RestackError.js'
import type { ReadClient } from '../types.js'

const versionAbi = parseAbi(['function version() view returns (string)'])

export type SignatureDomain = {
  name: string
  version: string
  chainId: number
  verifyingContract: Address
}

/** The EIP-712 domain of a contract: its version counts with the first character only (chapter 01 §3.11). */
export async function signatureDomain(
  client: ReadClient,
  { chainId, contract }: { chainId: number; contract: Address },
): Promise<SignatureDomain> {
  const version = await readContract(client, { address: contract, abi: versionAbi, functionName: 'version' })
  return { name: 'EigenLayer', version: version.slice(0, 1), chainId, verifyingContract: contract }
}

/** The account that signs. */
export function signerOf(account: Account | Address | undefined): Account {
  if (account) return parseAccount(account)
  throw new RestackError({
    code: 'NoAccount',
    message: 'The client has no account to sign with.',
    remedy: 'Create the client with an account, or pass account.',
  })
}
