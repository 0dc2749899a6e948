import {
  contractsOf,
  create3FactoryAddress,
  type DeployConfig,
  deterministicProxy,
  saltOf,
} from '@restack/deploy'
import { RestackError, toRestackError, type WriteClient } from '@restack/sdk'
import { type Address, encodeAbiParameters, getContractAddress, keccak256 } from 'viem'
import { getChainId, getCode } from 'viem/actions'

export type PlannedContract = {
  name: string
  /** Undefined on chains without the deterministic deployment proxy, where it depends on the deployer's nonce. */
  address: Address | undefined
  /** Whether there is code already. */
  present: boolean
}

/** Hash of the code of Solady's CREATE3 proxy, from the library's documentation. */
const create3ProxyHash = '0x21c35dbe1b344a2488cf3321d6ce542f8e9f305544ff09e4993a62319a497c1f'

/**
 * What a deployment would send, without sending it: which contracts are missing, and where they will be.
 *
 * @throws RestackError `WrongChain`, `NoAccount`, `RpcUnreachable`
 *
 * @example
 * const contracts = await planDeployment({ client, config: profile('local') })
 */
export async function planDeployment({
  client,
  config,
}: {
  client: WriteClient
  config: DeployConfig
}): Promise<PlannedContract[]> {
  try {
    const chainId = await getChainId(client)
    if (chainId !== config.chainId) {
      throw new RestackError({
        code: 'WrongChain',
        message: `The configuration is for chain ${config.chainId}, but the node is on chain ${chainId}.`,
        remedy: `Use an RPC address of chain ${config.chainId}, or the configuration of chain ${chainId}.`,
      })
    }
    const factory = config.create3Factory ?? create3FactoryAddress()
    const [factoryCode, proxyCode] = await Promise.all([
      getCode(client, { address: factory }),
      getCode(client, { address: deterministicProxy }),
    ])
    const known = factoryCode !== undefined || proxyCode !== undefined
    const deployer = client.account?.address
    const contracts = contractsOf(config).map(async (name): Promise<PlannedContract> => {
      if (!known || !deployer) return { name, address: undefined, present: false }
      const address = create3Address(factory, deployer, saltOf(name, config.version))
      return { name, address, present: (await getCode(client, { address })) !== undefined }
    })
    return [
      { name: 'create3Factory', address: known ? factory : undefined, present: factoryCode !== undefined },
      ...(await Promise.all(contracts)),
    ]
  } catch (error) {
    throw toRestackError(error)
  }
}

/** The factory hashes the deployer into the salt; CREATE3 then deploys by the first transaction of a proxy. */
function create3Address(factory: Address, deployer: Address, salt: `0x${string}`): Address {
  const proxy = getContractAddress({
    opcode: 'CREATE2',
    from: factory,
    salt: keccak256(encodeAbiParameters([{ type: 'address' }, { type: 'bytes32' }], [deployer, salt])),
    bytecodeHash: create3ProxyHash,
  })
  return getContractAddress({ from: proxy, nonce: 1n })
}
