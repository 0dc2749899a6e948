import { create3FactoryAbi, type ReadClient, RestackError } from '@restack/sdk'
import { type Address, type Hex, isAddressEqual } from 'viem'
import { getBlockNumber, getCode, getContractEvents } from 'viem/actions'

/**
 * The block in which a contract was deployed: from the factory's event, or, where the node refuses so long a
 * range, by halving on whether the code was there.
 */
export async function findDeploymentBlock(
  client: ReadClient,
  { factory, deployer, salt, address }: { factory: Address; deployer: Address; salt: Hex; address: Address },
): Promise<number> {
  const events = await getContractEvents(client, {
    address: factory,
    abi: create3FactoryAbi,
    eventName: 'Deployed',
    args: { deployer, salt },
    fromBlock: 0n,
    strict: true,
  }).catch(() => [])
  const event = events.find(({ args }) => isAddressEqual(args.deployed, address))
  return Number(event ? event.blockNumber : await firstBlockWithCode(client, address))
}

/** Needs a node that keeps old state. */
export async function firstBlockWithCode(client: ReadClient, address: Address): Promise<bigint> {
  let without = -1n
  let withCode = await getBlockNumber(client)
  while (withCode - without > 1n) {
    const middle = (withCode + without) / 2n
    const code = await getCode(client, { address, blockNumber: middle }).catch((cause) => {
      throw new RestackError({
        code: 'DeploymentBlockUnknown',
        message: `The node gives neither the events nor the state of block ${middle}, so the block in which ${address} was deployed is unknown.`,
        remedy: 'Use an archive node, or one that answers eth_getLogs over the whole chain.',
        cause,
      })
    })
    if (code) withCode = middle
    else without = middle
  }
  return withCode
}
