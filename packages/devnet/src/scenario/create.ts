import { readFileSync } from 'node:fs'
import { type Abi, type Address, encodeDeployData, type Hash, type Hex, zeroAddress } from 'viem'
import type { DevnetClient } from '../chain/client.js'

type Artifact = { bytecode: Hex; constructorInputs: { type: string; name: string }[] }

export type ContractName =
  | 'AllowlistRegistrar'
  | 'CappedRegistrar'
  | 'LiquidStakingToken'
  | 'MinimumStakeRegistrar'
  | 'OpenRegistrar'
  | 'RestakedStrategies'

/** Code that creates one of the devnet's own contracts. */
export function creationCode(contract: ContractName, args: unknown[]): Hex {
  const path = new URL(`../../artifacts/${contract}.json`, import.meta.url)
  const { bytecode, constructorInputs } = JSON.parse(readFileSync(path, 'utf8')) as Artifact
  if (constructorInputs.length === 0) return bytecode
  const abi = [
    { type: 'constructor', stateMutability: 'nonpayable', inputs: constructorInputs },
  ] as unknown as Abi
  return encodeDeployData({ abi, bytecode, args })
}

/** Creates contracts in one block, which is mined here, and returns their addresses. */
export async function create(client: DevnetClient, from: Address, codes: readonly Hex[]): Promise<Address[]> {
  const hashes: Hash[] = []
  for (const data of codes) {
    hashes.push(await client.request({ method: 'eth_sendTransaction', params: [{ from, data }] }))
  }
  await client.mine({ blocks: 1 })
  const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })))
  return receipts.map(({ contractAddress }) => contractAddress ?? zeroAddress)
}
