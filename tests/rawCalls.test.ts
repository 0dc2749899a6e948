// Whoever has the chapters' signatures and the addresses needs nothing of ours: a staker's life in raw calls.
import { type Devnet, startDevnet } from '@restack/devnet'
import {
  encodeAbiParameters,
  getAbiItem,
  keccak256,
  maxUint256,
  parseAbi,
  parseEther,
  zeroAddress,
  zeroHash,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const abi = parseAbi([
  'struct SignatureWithExpiry { bytes signature; uint256 expiry; }',
  'struct Withdrawal { address staker; address delegatedTo; address withdrawer; uint256 nonce; uint32 startBlock; address[] strategies; uint256[] scaledShares; }',
  'struct QueuedWithdrawalParams { address[] strategies; uint256[] depositShares; address __deprecated_withdrawer; }',
  'struct OperatorSet { address avs; uint32 id; }',
  'struct CreateSetParams { uint32 operatorSetId; address[] strategies; }',
  'function approve(address spender, uint256 amount) returns (bool)',
  'function balanceOf(address owner) view returns (uint256)',
  'function mint(address to, uint256 amount)',
  'function minter() view returns (address)',
  'function registerAsOperator(address initDelegationApprover, uint32 allocationDelay, string metadataURI)',
  'function isOperator(address operator) view returns (bool)',
  'function depositIntoStrategy(address strategy, address token, uint256 amount) returns (uint256)',
  'function stakerDepositShares(address staker, address strategy) view returns (uint256)',
  'function delegateTo(address operator, SignatureWithExpiry approverSignatureAndExpiry, bytes32 approverSalt)',
  'function operatorShares(address operator, address strategy) view returns (uint256)',
  'function queueWithdrawals(QueuedWithdrawalParams[] params) returns (bytes32[])',
  'function getQueuedWithdrawalRoots(address staker) view returns (bytes32[])',
  'function completeQueuedWithdrawal(Withdrawal withdrawal, address[] tokens, bool receiveAsTokens)',
  'function minWithdrawalDelayBlocks() view returns (uint32)',
  'function updateAVSMetadataURI(address avs, string metadataURI)',
  'function createOperatorSets(address avs, CreateSetParams[] params)',
  'function isOperatorSet(OperatorSet operatorSet) view returns (bool)',
  'function getSlasher(OperatorSet operatorSet) view returns (address)',
])

const staker = privateKeyToAccount(keccak256('0x01'))
const operator = privateKeyToAccount(keccak256('0x02'))
const avs = privateKeyToAccount(keccak256('0x03'))

let devnet: Devnet
beforeAll(async () => {
  devnet = await startDevnet({ ports: { chain: 0 }, history: false, api: false, dashboard: false })
  for (const { address } of [staker, operator, avs]) {
    await devnet.client.setBalance({ address, value: parseEther('10') })
  }
})
afterAll(() => devnet?.stop())

type Account = typeof staker

async function send(
  account: Account,
  address: `0x${string}`,
  functionName: never,
  args: never,
): Promise<void> {
  const hash = await devnet.client.writeContract({
    account,
    address,
    abi,
    functionName,
    args,
    chain: null,
  } as never)
  const receipt = await devnet.client.waitForTransactionReceipt({ hash })
  expect(receipt.status).toBe('success')
}
const call = (account: Account, address: `0x${string}`, functionName: string, args: unknown[]) =>
  send(account, address, functionName as never, args as never)
const read = (address: `0x${string}`, functionName: string, args: unknown[]) =>
  devnet.client.readContract({ address, abi, functionName, args } as never) as Promise<unknown>

describe('raw calls with the signatures of the chapters', () => {
  it('carry a staker from deposit to withdrawal', async () => {
    const { strategyManager, delegationManager } = devnet.deployment.contracts
    const [symbol, strategy] = Object.entries(devnet.deployment.strategies)[0] ?? []
    const token = devnet.deployment.tokens[symbol ?? '']
    if (!strategy || !token) throw new Error('The devnet has no strategy.')
    const minter = (await read(token, 'minter', [])) as `0x${string}`
    await devnet.client.impersonateAccount({ address: minter })
    await call(minter as unknown as Account, token, 'mint', [staker.address, parseEther('5')])

    await call(operator, delegationManager, 'registerAsOperator', [zeroAddress, 0, ''])
    expect(await read(delegationManager, 'isOperator', [operator.address])).toBe(true)

    await call(staker, token, 'approve', [strategyManager, maxUint256])
    await call(staker, strategyManager, 'depositIntoStrategy', [strategy, token, parseEther('5')])
    await call(staker, delegationManager, 'delegateTo', [
      operator.address,
      { signature: '0x', expiry: 0n },
      zeroHash,
    ])
    const shares = (await read(strategyManager, 'stakerDepositShares', [staker.address, strategy])) as bigint
    expect(shares).toBe(parseEther('5'))
    expect(await read(delegationManager, 'operatorShares', [operator.address, strategy])).toBe(shares)

    await call(staker, delegationManager, 'queueWithdrawals', [
      [{ strategies: [strategy], depositShares: [shares], __deprecated_withdrawer: zeroAddress }],
    ])
    const startBlock = Number(await devnet.client.getBlockNumber({ cacheTime: 0 }))
    const withdrawal = {
      staker: staker.address,
      delegatedTo: operator.address,
      withdrawer: staker.address,
      nonce: 0n,
      startBlock,
      strategies: [strategy],
      scaledShares: [shares],
    }
    // Chapter 01 §6.1: the root is the hash of the struct as the single argument of abi.encode.
    const [struct] = getAbiItem({ abi, name: 'completeQueuedWithdrawal' }).inputs
    const root = keccak256(encodeAbiParameters([struct], [withdrawal]))
    expect(await read(delegationManager, 'getQueuedWithdrawalRoots', [staker.address])).toEqual([root])

    await devnet.client.mine({
      blocks: Number(await read(delegationManager, 'minWithdrawalDelayBlocks', [])),
    })
    await call(staker, delegationManager, 'completeQueuedWithdrawal', [withdrawal, [token], true])
    expect(await read(token, 'balanceOf', [staker.address])).toBe(parseEther('5'))
  })

  it('reach the views that the AllocationManager delegates', async () => {
    const { allocationManager } = devnet.deployment.contracts
    await call(avs, allocationManager, 'updateAVSMetadataURI', [avs.address, ''])
    await call(avs, allocationManager, 'createOperatorSets', [
      avs.address,
      [{ operatorSetId: 7, strategies: [] }],
    ])
    expect(await read(allocationManager, 'isOperatorSet', [{ avs: avs.address, id: 7 }])).toBe(true)
    expect(await read(allocationManager, 'isOperatorSet', [{ avs: avs.address, id: 8 }])).toBe(false)
    expect(await read(allocationManager, 'getSlasher', [{ avs: avs.address, id: 7 }])).toBe(avs.address)
  })
})
