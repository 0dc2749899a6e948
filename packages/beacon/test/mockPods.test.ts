import { readFileSync } from 'node:fs'
import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk'
import { type Abi, type Address, encodeDeployData, getContractAddress, type Hex, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkpointMultiproofCall,
  createBeaconClient,
  credentialMultiproofCall,
  digestBlock,
  podValidators,
  proveBalancesMultiproof,
  proveCredentialsMultiproof,
} from '../src/index.js'
import { createMockBeaconChain, type MockBeaconChain } from '../src/mock/index.js'
import { testAnvil, user } from './anvil.js'
import { depositDataRoot, signature } from './deposits.js'

let anvil: Awaited<ReturnType<typeof testAnvil>>
let beacon: MockBeaconChain
let server: { url: string; close: () => Promise<void> }
let manager: Address
let pod: Address

const send = async (transaction: { to?: Address; data: Hex; value?: bigint }) => {
  const hash = await anvil.client.sendTransaction({ account: user, gas: 12_000_000n, ...transaction })
  const { status } = await anvil.client.waitForTransactionReceipt({ hash })
  expect(status).toBe('success')
}

const creation = (contract: string, byName: Record<string, unknown>): Hex => {
  const file = new URL(`../../deploy/artifacts/${contract}.json`, import.meta.url)
  const { bytecode, constructorInputs } = JSON.parse(readFileSync(file, 'utf8'))
  const abi = [{ type: 'constructor', stateMutability: 'nonpayable', inputs: constructorInputs }] as Abi
  const args = constructorInputs.map(({ name }: { name: string }) => byName[name])
  return encodeDeployData({ abi, bytecode, args })
}

/** Pods with a delegation manager that takes note of nothing. */
async function deployPods(): Promise<Address> {
  const delegationManager = '0x000000000000000000000000000000000000d311'
  await anvil.client.setCode({ address: delegationManager, bytecode: '0x00' })
  const nonce = BigInt(await anvil.client.getTransactionCount({ address: user }))
  const implementation = getContractAddress({ from: user, nonce })
  const managerAddress = getContractAddress({ from: user, nonce: nonce + 1n })
  await send({
    data: creation('EigenPod', { ethPOS_: beacon.depositContract, eigenPodManager_: managerAddress }),
  })
  const byName: Record<string, unknown> = {
    ethPOS_: beacon.depositContract,
    firstPodImplementation: implementation,
    delegationManager_: delegationManager,
    pauserRegistry_: delegationManager,
    podChangeDelaySeconds_: 0n,
    pectraForkTimestamp_: BigInt(beacon.config.genesisTime),
    initialOwner: user,
    initialPausedStatus: 0n,
  }
  await send({ data: creation('EigenPodManager', byName) })
  return managerAddress
}

type Args = readonly unknown[]
const manage = async (functionName: string, args: Args, value = 0n) => {
  const abi: Abi = eigenPodManagerAbi
  const hash = await anvil.client.writeContract({
    account: user,
    address: manager,
    abi,
    functionName,
    args,
    value,
  })
  expect((await anvil.client.waitForTransactionReceipt({ hash })).status).toBe('success')
}
const act = async (functionName: string, args: Args, value = 0n) => {
  const abi: Abi = eigenPodAbi
  const hash = await anvil.client.writeContract({
    account: user,
    address: pod,
    abi,
    functionName,
    args,
    value,
  })
  expect((await anvil.client.waitForTransactionReceipt({ hash })).status).toBe('success')
}
const shares = async () => ({
  deposited: await anvil.client.readContract({
    address: manager,
    abi: eigenPodManagerAbi,
    functionName: 'podOwnerDepositShares',
    args: [user],
  }),
  factor: await anvil.client.readContract({
    address: manager,
    abi: eigenPodManagerAbi,
    functionName: 'beaconChainSlashingFactor',
    args: [user],
  }),
})
const read = (
  functionName:
    | 'activeValidatorCount'
    | 'withdrawableRestakedExecutionLayerGwei'
    | 'currentCheckpointTimestamp',
) => anvil.client.readContract({ address: pod, abi: eigenPodAbi, functionName })

const digest = (blockRoot: Hex) =>
  digestBlock(createBeaconClient({ url: server.url }), { blockRoot, pods: [pod], chainId: 31337 })

async function checkpoint(indices: readonly number[]) {
  await act('startCheckpoint', [false])
  const { beaconBlockRoot } = await anvil.client.readContract({
    address: pod,
    abi: eigenPodAbi,
    functionName: 'currentCheckpoint',
  })
  // Time goes on between the start and the proofs.
  await beacon.advanceEpochs(2)
  const multiproof = proveBalancesMultiproof({ digest: await digest(beaconBlockRoot), indices })
  await send({ to: pod, data: checkpointMultiproofCall(multiproof).data })
  expect(await read('currentCheckpointTimestamp')).toBe(0n)
}

beforeAll(async () => {
  anvil = await testAnvil()
  beacon = await createMockBeaconChain({ rpcUrl: anvil.rpcUrl, fillers: 50, rewardBasisPoints: 0 })
  server = await beacon.serve()
  manager = await deployPods()
  await manage('createPod', [])
  pod = await anvil.client.readContract({
    address: manager,
    abi: eigenPodManagerAbi,
    functionName: 'ownerToPod',
    args: [user],
  })
})
afterAll(async () => {
  await server?.close()
  await anvil?.stop()
})

describe('pods on the mock beacon chain', () => {
  it('prove validators in one transaction, lose by a slashing, and get exits', async () => {
    const credentials: Hex = `0x01${'00'.repeat(11)}${pod.slice(2).toLowerCase()}`
    const staked: Hex = `0x${'aa'.repeat(48)}`
    const root = depositDataRoot(staked, credentials, 32_000_000_000n)
    await manage('stake', [staked, signature, root], parseEther('32'))
    const added = await beacon.addValidators([
      { withdrawalCredentials: credentials },
      { withdrawalCredentials: credentials },
    ])
    await beacon.advanceEpochs(10)
    expect(beacon.validator(staked).status).toBe('active_ongoing')

    const { timestamp } = await anvil.client.getBlock()
    const blockRoot = await anvil.client.readContract({
      address: pod,
      abi: eigenPodAbi,
      functionName: 'getParentBlockRoot',
      args: [timestamp],
    })
    expect(blockRoot).toBe(beacon.head().root)
    const before = await digest(blockRoot)
    const indices = podValidators(before, pod).map(({ index }) => index)
    expect(indices).toHaveLength(3)
    const credentialProof = proveCredentialsMultiproof({ digest: before, indices })
    await send({ to: pod, data: credentialMultiproofCall(credentialProof, timestamp).data })
    expect(await shares()).toEqual({ deposited: parseEther('96'), factor: parseEther('1') })

    const [slashed, leaving] = added
    if (!slashed || !leaving) throw new Error('Nothing was added.')
    await beacon.slash(slashed.index, 'half')
    await checkpoint(indices)
    // 80 of 96 ETH are left: floor(1e18 * 80 / 96).
    expect(await shares()).toEqual({ deposited: parseEther('96'), factor: 833333333333333333n })

    await act('requestWithdrawal', [[{ pubkey: leaving.pubkey, amountGwei: 0n }]], 1n)
    await beacon.advanceEpochs(12)
    expect(beacon.validator(leaving.index).status).toBe('withdrawal_done')
    expect(await anvil.client.getBalance({ address: pod })).toBe(parseEther('48'))
    await checkpoint(indices)
    expect(await read('withdrawableRestakedExecutionLayerGwei')).toBe(48_000_000_000n)
    expect(await read('activeValidatorCount')).toBe(1n)
    expect(await shares()).toEqual({ deposited: parseEther('96'), factor: 833333333333333333n })
  })
})
