import type { Address } from 'viem'
import { getLogs, readContract } from 'viem/actions'
import { allocationManagerAbi } from './abi/index.js'
import { contractAddress } from './contractAddress.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from './types.js'

/** Calls at once: each round leaves a sixteenth of the range. */
const width = 16

/**
 * The last block in which a set can slash an operator that left it, or null if it can't any more. The contract
 * has no view for it, so its `isOperatorSlashable` is asked for blocks to come; from nodes that can't, the event
 * of the departure is taken.
 */
export async function slashableUntil(
  client: ReadClient,
  {
    deployment,
    operator,
    operatorSet,
    blockNumber,
  }: { deployment: DeploymentContracts; operator: Address; operatorSet: OperatorSet; blockNumber: bigint },
): Promise<number | null> {
  const manager = {
    address: contractAddress(deployment, 'allocationManager'),
    abi: allocationManagerAbi,
    blockNumber,
  } as const
  const delay = BigInt(await readContract(client, { ...manager, functionName: 'DEALLOCATION_DELAY' }))
  const isSlashableAt = (number: bigint) =>
    readContract(client, {
      ...manager,
      functionName: 'isOperatorSlashable',
      args: [operator, operatorSet],
      blockOverrides: { number },
    })
  try {
    // Some nodes ignore what they don't know: long after the delay nobody who left can be slashed.
    const [next, far] = await Promise.all([
      isSlashableAt(blockNumber + 1n),
      isSlashableAt(blockNumber + delay + 1n),
    ])
    if (!far)
      return next
        ? Number(await lastSlashable(blockNumber + 1n, blockNumber + delay + 1n, isSlashableAt))
        : null
  } catch {
    // to the event
  }
  return fromEvent(client, { operator, operatorSet, delay, blockNumber, address: manager.address })
}

/** The last true in a range that starts with true and ends with false. */
async function lastSlashable(
  slashable: bigint,
  free: bigint,
  isSlashableAt: (block: bigint) => Promise<boolean>,
): Promise<bigint> {
  let [low, high] = [slashable, free]
  while (high - low > 1n) {
    const gap = high - low
    const points = Array.from(
      { length: width - 1 },
      (_, index) => low + (gap * BigInt(index + 1)) / BigInt(width),
    )
    const inside = [...new Set(points)].filter((point) => point > low && point < high)
    const answers = await Promise.all(inside.map(isSlashableAt))
    const firstFree = answers.indexOf(false)
    const bounds = [low, ...inside, high]
    const position = firstFree === -1 ? inside.length : firstFree
    low = bounds[position] ?? low
    high = bounds[position + 1] ?? high
  }
  return low
}

async function fromEvent(
  client: ReadClient,
  {
    operator,
    operatorSet,
    delay,
    blockNumber,
    address,
  }: { operator: Address; operatorSet: OperatorSet; delay: bigint; blockNumber: bigint; address: Address },
): Promise<number | null> {
  const logs = await getLogs(client, {
    address,
    event: removed,
    args: { operator },
    fromBlock: blockNumber > delay ? blockNumber - delay : 0n,
    toBlock: blockNumber,
  })
  const left = logs.filter(
    ({ args }) =>
      args.operatorSet?.id === operatorSet.id && BigInt(args.operatorSet.avs) === BigInt(operatorSet.avs),
  )
  const last = left.at(-1)?.blockNumber
  return last === undefined || last + delay <= blockNumber ? null : Number(last + delay)
}

const removed = {
  type: 'event',
  name: 'OperatorRemovedFromOperatorSet',
  inputs: [
    { name: 'operator', type: 'address', indexed: true },
    {
      name: 'operatorSet',
      type: 'tuple',
      indexed: false,
      components: [
        { name: 'avs', type: 'address' },
        { name: 'id', type: 'uint32' },
      ],
    },
  ],
} as const
