import { RestackError, toRestackError, waitForReceipt } from '@restack/sdk'
import { type Address, encodeFunctionData, type Hex, keccak256, numberToHex, parseAbi } from 'viem'
import type { ConsolidationRequest, Deposit, Inputs, Withdrawal, WithdrawalRequest } from '../inputs.js'
import { mockBeaconChainAddress, systemAddresses } from './addresses.js'
import { type Client, createClient } from './client.js'
import { placeContracts } from './placeContracts.js'
import { readLogs } from './readLogs.js'

export type ExecutionHead = Inputs['execution']

/** What an execution chain tells the beacon chain. */
export type ExecutionInputs = {
  execution: ExecutionHead
  deposits: Deposit[]
  withdrawalRequests: WithdrawalRequest[]
  consolidationRequests: ConsolidationRequest[]
}

/** An execution chain that a mock beacon chain leads. */
export type Execution = {
  depositContract: Address
  chainId: number
  head: () => Promise<ExecutionHead>
  /** What happened in the blocks after one, up to the newest. */
  read: (afterBlock: number) => Promise<ExecutionInputs>
  /** The parent root that a transaction sees now; undefined before the first slot. */
  currentRoot: () => Promise<Hex | undefined>
  /** Pays withdrawals, brings a root into force and takes requests, all in one transaction. */
  endSlot: (parameters: EndSlotParameters) => Promise<void>
}

export type EndSlotParameters = {
  withdrawals: readonly Withdrawal[]
  root: Hex
  takeRequests: boolean
  /** Earliest time of the block, in seconds since 1970; left out, the node's own clock decides. */
  timestamp?: number | undefined
}

const abi = parseAbi([
  'struct Withdrawal { address recipient; uint256 amountWei; }',
  'function endSlot(Withdrawal[] withdrawals, bytes32 beaconBlockRoot, bool takeRequests)',
])

/**
 * Connects to an anvil, and places the beacon chain's contracts where they are missing.
 *
 * @throws RestackError `RpcUnreachable`
 */
export async function connectExecution({
  rpcUrl,
  depositContract,
  inhibitRequests = false,
}: {
  rpcUrl: string
  depositContract: Address
  /** Requests are refused until the first slot that takes them: the fork is to come. */
  inhibitRequests?: boolean
}): Promise<Execution> {
  const client = createClient(rpcUrl)
  const chainId = await client.getChainId().catch((error: unknown) => {
    throw toRestackError(error)
  })
  await placeContracts(client, { depositContract, inhibitRequests })
  const head = async (): Promise<ExecutionHead> => {
    const { number, hash, timestamp } = await client.getBlock()
    return { blockNumber: Number(number), blockHash: hash, timestamp: Number(timestamp) }
  }
  return {
    depositContract,
    chainId,
    head,
    read: async (afterBlock) => {
      const execution = await head()
      return { execution, ...(await readLogs(client, depositContract, afterBlock, execution.blockNumber)) }
    },
    currentRoot: () => currentRoot(client),
    endSlot: (parameters) => endSlot(client, parameters),
  }
}

/** The last element of the list in BeaconRoots' slot 0. */
async function currentRoot(client: Client): Promise<Hex | undefined> {
  const read = async (slot: Hex) =>
    (await client.getStorageAt({ address: systemAddresses.beaconRoots, slot })) ?? '0x0'
  const length = BigInt(await read('0x0'))
  if (length === 0n) return undefined
  const elements = BigInt(keccak256(numberToHex(0, { size: 32 })))
  return read(numberToHex(elements + 2n * (length - 1n) + 1n, { size: 32 }))
}

async function endSlot(client: Client, parameters: EndSlotParameters): Promise<void> {
  const { withdrawals, root, takeRequests, timestamp } = parameters
  if (timestamp !== undefined) {
    const { timestamp: newest } = await client.getBlock()
    // Somebody's block may have come between, later than this: then its time is the earliest.
    if (BigInt(timestamp) > newest) {
      await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) }).catch(() => undefined)
    }
  }
  const credits = byRecipient(withdrawals)
  const hash = await client.request<{ Method: 'eth_sendTransaction'; Parameters: unknown; ReturnType: Hex }>({
    method: 'eth_sendTransaction',
    params: [
      {
        from: mockBeaconChainAddress,
        to: systemAddresses.systemCalls,
        gas: numberToHex(1_500_000 + 70_000 * credits.length),
        data: encodeFunctionData({ abi, functionName: 'endSlot', args: [credits, root, takeRequests] }),
      },
    ],
  })
  if (!(await client.getAutomine()) && !(await minesByItself(client))) await client.mine({ blocks: 1 })
  const { status } = await waitForReceipt(client, { hash, timeout: 60_000 })
  if (status === 'success') return
  throw new RestackError({
    code: 'SlotNotEnded',
    message: `The transaction ${hash} that ends a slot of the mock beacon chain was reverted.`,
    remedy: 'See whether somebody replaced the code at the system address; then start a new devnet.',
  })
}

async function minesByItself(client: Client): Promise<boolean> {
  const interval = await client.request<{
    Method: 'anvil_getIntervalMining'
    Parameters?: undefined
    ReturnType: number | null
  }>({ method: 'anvil_getIntervalMining' })
  return (interval ?? 0) > 0
}

function byRecipient(withdrawals: readonly Withdrawal[]): { recipient: Address; amountWei: bigint }[] {
  const sums = new Map<Address, bigint>()
  for (const { address, amountGwei } of withdrawals) {
    sums.set(address, (sums.get(address) ?? 0n) + BigInt(amountGwei) * 10n ** 9n)
  }
  return [...sums].map(([recipient, amountWei]) => ({ recipient, amountWei }))
}
