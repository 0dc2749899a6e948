import { readFileSync } from 'node:fs'
import { type Address, type Hex, numberToHex } from 'viem'
import { mockBeaconChainAddress, systemAddresses } from './addresses.js'
import type { Client } from './client.js'

/** Ether enough for every withdrawal there will be. */
const plenty = 10n ** 32n

/** Puts code where a real chain has it, and lets the beacon chain send. What is there already is kept. */
export async function placeContracts(
  client: Client,
  { depositContract, inhibitRequests }: { depositContract: Address; inhibitRequests: boolean },
): Promise<void> {
  const { beaconRoots, withdrawalRequests, consolidationRequests, systemCalls } = systemAddresses
  await place(client, beaconRoots, 'BeaconRoots')
  await place(client, systemCalls, 'SystemCalls')
  await place(client, depositContract, 'DepositContract')
  for (const [address, contract] of [
    [withdrawalRequests, 'WithdrawalRequests'],
    [consolidationRequests, 'ConsolidationRequests'],
  ] as const) {
    const placed = await place(client, address, contract)
    if (placed && inhibitRequests) {
      await client.setStorageAt({
        address,
        index: 0,
        value: numberToHex(2n ** 256n - 1n, { size: 32 }),
      })
    }
  }
  await client.setBalance({ address: systemCalls, value: plenty })
  await client.setBalance({ address: mockBeaconChainAddress, value: plenty })
  await client.impersonateAccount({ address: mockBeaconChainAddress })
}

async function place(client: Client, address: Address, contract: string): Promise<boolean> {
  const present = await client.getCode({ address })
  if (present !== undefined && present !== '0x') return false
  await client.setCode({ address, bytecode: runtimeCode(contract) })
  return true
}

function runtimeCode(contract: string): Hex {
  const path = new URL(`../../../artifacts/${contract}.json`, import.meta.url)
  return JSON.parse(readFileSync(path, 'utf8')).deployedBytecode
}
