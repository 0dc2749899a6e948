import type { RestakedQuestion } from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import { type Address, decodeFunctionResult, encodeFunctionData, type Hex, parseAbi } from 'viem'
import type { ChainReader } from '../chain/createChainReader.js'
import { isMissingState, isRevert } from '../chain/readStrategy.js'

const abi = parseAbi(['function getOperatorRestakedStrategies(address operator) view returns (address[])'])
const functionName = 'getOperatorRestakedStrategies'

/**
 * What an AVS of the AVSDirectory says at a block that its operator restakes: lower case, sorted, each once. None from
 * an AVS that reverts, has no such function, or answers something else.
 *
 * @throws RestackError `StateUnavailable`, and viem's errors of the node
 */
export async function askRestaked(
  chain: Pick<ChainReader, 'call'>,
  { avs, operator, blockNumber }: RestakedQuestion,
): Promise<Address[]> {
  try {
    const data = encodeFunctionData({ abi, functionName, args: [operator] })
    return decode(await chain.call(avs, data, blockNumber))
  } catch (error) {
    if (isRevert(error)) return []
    if (!isMissingState(error)) throw error
    throw new RestackError({
      code: 'StateUnavailable',
      message: `The node no longer has the state of block ${blockNumber}, at which the AVS ${avs} has to be asked what ${operator} restakes.`,
      remedy: 'Use an archive node for this run. Who runs it every day needs none.',
      cause: error,
    })
  }
}

function decode(data: Hex): Address[] {
  try {
    const strategies = decodeFunctionResult({ abi, functionName, data })
    return [...new Set(strategies.map((strategy) => strategy.toLowerCase() as Address))].sort()
  } catch {
    return []
  }
}
