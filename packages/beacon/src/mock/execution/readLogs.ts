import { type Address, type Hex, hexToBytes, parseAbi, size, slice } from 'viem'
import type { ConsolidationRequest, Deposit, WithdrawalRequest } from '../inputs.js'
import { systemAddresses } from './addresses.js'
import type { Client } from './client.js'
import type { ExecutionInputs } from './connectExecution.js'

const [depositEvent, slotEnded] = parseAbi([
  'event DepositEvent(bytes pubkey, bytes withdrawal_credentials, bytes amount, bytes signature, bytes index)',
  'event SlotEnded(bytes32 indexed beaconBlockRoot, bytes withdrawalRequests, bytes consolidationRequests)',
])

/** Deposits and requests of some blocks, in order. */
export async function readLogs(
  client: Client,
  depositContract: Address,
  afterBlock: number,
  toBlock: number,
): Promise<Omit<ExecutionInputs, 'execution'>> {
  const inputs: Omit<ExecutionInputs, 'execution'> = {
    deposits: [],
    withdrawalRequests: [],
    consolidationRequests: [],
  }
  if (toBlock <= afterBlock) return inputs
  const logs = await client.getLogs({
    address: [depositContract, systemAddresses.systemCalls],
    events: [depositEvent, slotEnded],
    fromBlock: BigInt(afterBlock + 1),
    toBlock: BigInt(toBlock),
    strict: true,
  })
  for (const log of logs) {
    if (log.eventName === 'DepositEvent') {
      inputs.deposits.push(depositOf(log.args))
    } else {
      inputs.withdrawalRequests.push(...split(log.args.withdrawalRequests, 76).map(withdrawalRequestOf))
      inputs.consolidationRequests.push(
        ...split(log.args.consolidationRequests, 116).map(consolidationRequestOf),
      )
    }
  }
  return inputs
}

function depositOf(args: { pubkey: Hex; withdrawal_credentials: Hex; amount: Hex; signature: Hex }): Deposit {
  return {
    pubkey: args.pubkey,
    withdrawalCredentials: args.withdrawal_credentials,
    amountGwei: littleEndian(args.amount),
    signature: args.signature,
  }
}

function withdrawalRequestOf(request: Hex): WithdrawalRequest {
  return {
    sourceAddress: slice(request, 0, 20),
    pubkey: slice(request, 20, 68),
    amountGwei: littleEndian(slice(request, 68, 76)),
  }
}

function consolidationRequestOf(request: Hex): ConsolidationRequest {
  return {
    sourceAddress: slice(request, 0, 20),
    sourcePubkey: slice(request, 20, 68),
    targetPubkey: slice(request, 68, 116),
  }
}

function split(data: Hex, length: number): Hex[] {
  return Array.from({ length: size(data) / length }, (_, i) => slice(data, i * length, (i + 1) * length))
}

/** More than a number can hold is more than any balance: the largest number stands for it. */
function littleEndian(bytes: Hex): number {
  const value = hexToBytes(bytes).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return Number(value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : value)
}
