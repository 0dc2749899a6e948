// Commands of pods that write. Alice's pod has the validators 50 and 51: the fifty before are others'.
import { rmSync, writeFileSync } from 'node:fs'
import { depositContractAddress } from '@restack/beacon/mock'
import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk'
import { type Abi, type Address, erc20Abi, type Hex, parseEther } from 'viem'
import { expect } from 'vitest'
import { depositDataRoot, signature } from '../../beacon/test/deposits.js'
import type { Network } from './network.js'
import { prepare } from './prepare.js'
import type { WriteRow } from './writes.js'

const managerOf = ({ deployment }: Network) => {
  const address = deployment.contracts.eigenPodManager
  if (!address) throw new Error('no pods')
  return { address, abi: eigenPodManagerAbi } as const
}

export const podOf = (network: Network, owner = 'alice'): Promise<Address> =>
  network.client.readContract({
    ...managerOf(network),
    functionName: 'getPod',
    args: [network.address(owner)],
  })

export const native = async (network: Network) => {
  const at = { ...managerOf(network), args: [network.address('alice')] } as const
  const inPod = { address: await podOf(network), abi: eigenPodAbi } as const
  return {
    shares: await network.client.readContract({ ...at, functionName: 'podOwnerDepositShares' }),
    factor: await network.client.readContract({ ...at, functionName: 'beaconChainSlashingFactor' }),
    checkpointAt: await network.client.readContract({ ...inPod, functionName: 'currentCheckpointTimestamp' }),
    lastCheckpointAt: await network.client.readContract({ ...inPod, functionName: 'lastCheckpointTimestamp' }),
  }
}

export const credentialsOf = (pod: Address, type: 1 | 2 = 1): Hex =>
  `0x0${type}${'00'.repeat(11)}${pod.slice(2).toLowerCase()}`

/** A pod of alice's, and validators for it on the beacon chain. */
export async function withValidators(network: Network, types: readonly (1 | 2)[] = [1, 1]): Promise<void> {
  await prepare(network, 'pod create --as alice')
  const pod = await podOf(network)
  await network.beacon().addValidators(
    types.map((type) => ({
      withdrawalCredentials: credentialsOf(pod, type),
      balanceGwei: type === 2 ? 40_000_000_000n : 32_000_000_000n,
    })),
  )
}

/** The same, proven. */
export async function withProven(network: Network, types?: readonly (1 | 2)[]): Promise<void> {
  await withValidators(network, types)
  await prepare(network, 'pod credentials --as alice')
}

const call = async (
  { client }: Network,
  request: { account: Address; address: Address; abi: Abi; functionName: string; args: readonly unknown[] },
) => {
  const hash = await client.writeContract(request)
  expect((await client.waitForTransactionReceipt({ hash })).status).toBe('success')
}

export const start = async (network: Network) =>
  call(network, {
    account: network.address('alice'),
    address: await podOf(network),
    abi: eigenPodAbi,
    functionName: 'startCheckpoint',
    args: [false],
  })

const onlyOwner = 'OnlyEigenPodOwnerOrProofSubmitter'
const never = Number.POSITIVE_INFINITY

export const podWrites: Record<string, WriteRow> = {
  'pod create': {
    before: (network) => prepare(network, 'pod create --as alice'),
    line: '--as bob',
    prints: /bob has a pod: 0x/,
    sees: async (network) =>
      expect(
        await network.client.readContract({
          ...managerOf(network),
          functionName: 'hasPod',
          args: [network.address('bob')],
        }),
      ).toBe(true),
    refused: ['--as alice', 'EigenPodAlreadyExists'],
  },
  'pod stake': {
    before: async (network) => {
      await network.client.setBalance({ address: network.address('alice'), value: parseEther('100') })
      const pubkey: Hex = `0x${'aa'.repeat(48)}`
      const credentials = credentialsOf(await podOf(network))
      const deposit = {
        pubkey: pubkey.slice(2),
        withdrawal_credentials: credentials.slice(2),
        amount: 32_000_000_000,
        signature: signature.slice(2),
        deposit_data_root: depositDataRoot(pubkey, credentials, 32_000_000_000n).slice(2),
      }
      rmSync('deposits.json', { force: true })
      writeFileSync('deposits.json', JSON.stringify([deposit]))
    },
    line: 'deposits.json --as alice',
    prints: /32 ETH are on their way to the beacon chain/,
    sees: async ({ client }) =>
      expect(await client.getBalance({ address: depositContractAddress })).toBe(parseEther('32')),
    refused: ['deposits.json --as bob', 'ForeignCredentials'],
  },
  'pod credentials': {
    before: (network) => withValidators(network),
    line: '--as alice',
    prints: /is restaked\.\n[^]*alice has 64 ETH more in native shares\./,
    sees: async (network) => expect((await native(network)).shares).toBe(parseEther('64')),
    refused: ['--owner alice --as bob', onlyOwner],
  },
  'pod checkpoint': {
    before: async (network) => {
      await withProven(network)
      await network.beacon().penalize(50, 4_000_000_000n)
      await start(network)
    },
    line: '--as alice',
    prints: /The checkpoint is finished: 4 ETH were lost\./,
    // 60 of 64 ETH
    sees: async (network) =>
      expect(await native(network)).toMatchObject({ factor: parseEther('0.9375'), checkpointAt: 0n }),
    refused: ['--owner bob --as alice', 'PodNotDeployed'],
  },
  'pod stale': {
    before: async (network) => {
      await withProven(network)
      await network.beacon().slash(50, 'half')
    },
    line: 'alice --as bob',
    prints: /A checkpoint of 2 validators began[^]*The checkpoint is finished: 16 ETH were lost\./,
    sees: async (network) => {
      const { factor, checkpointAt } = await native(network)
      // 48 of 64 ETH, or, where only the first transaction was sent, under way
      expect(checkpointAt > 0n || factor === parseEther('0.75')).toBe(true)
    },
    refused: ['bob --as alice', 'PodNotDeployed'],
    transactions: 2,
    printed: 1,
  },
  'pod exit': {
    before: (network) => withProven(network),
    line: '50 --as alice',
    prints: /is asked to exit\./,
    sees: async (network) => {
      await network.beacon().advanceSlots(2)
      expect(network.beacon().validator(50).exitEpoch).toBeLessThan(never)
    },
    refused: ['50 --owner alice --as bob', onlyOwner],
  },
  'pod withdraw': {
    before: (network) => withProven(network, [2]),
    line: '50 1.5 --as alice',
    prints: /is asked for 1\.5 ETH\./,
    sees: async (network) => {
      await network.beacon().advanceSlots(2)
      const url = `${process.env.RESTACK_BEACON_URL}/eth/v1/beacon/states/head/pending_partial_withdrawals`
      const { data } = (await (await fetch(url)).json()) as { data: unknown[] }
      expect(data).toMatchObject([{ validator_index: '50', amount: '1500000000' }])
    },
    refused: ['3 1.5 --as alice', 'ValidatorNotActiveInPod'],
  },
  'pod consolidate': {
    before: (network) => withProven(network, [1, 2]),
    line: '50 51 --as alice',
    prints: /is asked to merge into the validator 0x/,
    sees: async (network) => {
      await network.beacon().advanceSlots(2)
      expect(network.beacon().validator(50).exitEpoch).toBeLessThan(never)
      expect(network.beacon().validator(51).exitEpoch).toBe(never)
    },
    refused: ['50 3 --as alice', 'ValidatorNotActiveInPod'],
  },
  'pod switch': {
    before: (network) => withProven(network),
    line: '50 --as alice',
    prints: /is asked to become compounding\./,
    sees: async (network) => {
      await network.beacon().advanceSlots(2)
      expect(network.beacon().validator(50).withdrawalCredentials).toMatch(/^0x02/)
    },
    refused: ['50 --owner alice --as bob', onlyOwner],
  },
  'pod submitter': {
    before: (network) => prepare(network, 'pod create --as alice'),
    line: 'bob --as alice',
    prints: /bob may prove for the pod/,
    sees: async (network) =>
      expect(
        await network.client.readContract({
          address: await podOf(network),
          abi: eigenPodAbi,
          functionName: 'proofSubmitter',
        }),
      ).toBe(network.address('bob')),
    refused: ['alice --as bob', 'PodNotDeployed'],
  },
  'pod cancel': {
    before: async (network) => {
      const { client } = network
      await prepare(
        network,
        'avs add-strategies lumen/0 ETH --as lumen',
        'operator allocate lumen/0 ETH=100% --as northstar',
      )
      await client.mine({ blocks: 4, interval: 2 })
      await withProven(network)
      await start(network)
      await prepare(network, "avs slash lumen/0 northstar ETH=100% --description 'all of it' --as lumen")
    },
    line: '--as alice',
    prints: /The checkpoint is cancelled/,
    sees: async (network) => expect((await native(network)).checkpointAt).toBe(0n),
    refused: ['--as bob', 'PodNotDeployed'],
  },
  'pod upgrade': {
    before: async (network) => {
      await prepare(network, 'pod create --as alice')
      const { client } = network
      const manager = managerOf(network)
      const owner = await client.readContract({ ...manager, functionName: 'owner' })
      const [implementation] = await client.readContract({
        ...manager,
        functionName: 'podImplementation',
        args: [0],
      })
      await client.setBalance({ address: owner, value: parseEther('1') })
      await client.impersonateAccount({ address: owner })
      await call(network, {
        ...manager,
        account: owner,
        functionName: 'addPodImplementation',
        args: [implementation],
      })
      await client.stopImpersonatingAccount({ address: owner })
      const delay = await client.readContract({ ...manager, functionName: 'podChangeDelaySeconds' })
      await client.increaseTime({ seconds: Number(delay) })
      await client.mine({ blocks: 1 })
    },
    line: '--as alice',
    prints: /The pod has version 1 of its code\./,
    sees: async (network) =>
      expect(
        await network.client.readContract({
          address: await podOf(network),
          abi: eigenPodAbi,
          functionName: 'podVersion',
        }),
      ).toBe(1),
    refused: ['2 --as alice', 'InvalidPodVersion'],
  },
  'pod recover': {
    before: async (network) => {
      await prepare(network, 'pod create --as alice')
      await call(network, {
        account: network.address('alice'),
        address: network.token('lsETH'),
        abi: erc20Abi,
        functionName: 'transfer',
        args: [await podOf(network), parseEther('5')],
      })
    },
    line: '2 lsETH --as alice',
    prints: /2 lsETH went from 0x[0-9a-fA-F]{40} to alice\./,
    sees: async ({ balance }) => expect(await balance('alice', 'lsETH')).toBe(parseEther('97')),
    refused: ['9 lsETH --as alice', 'TransferFailed'],
  },
}
