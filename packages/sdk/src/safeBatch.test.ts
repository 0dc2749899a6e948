import { describe, expect, test } from 'vitest'
import { delegationManagerAbi, strategyManagerAbi } from './abi/index.js'
import { encodeCall } from './call.js'
import { describeCall } from './describeCall.js'
import { safeBatchChecksum, toSafeBatch } from './safeBatch.js'
import { toUnsigned } from './unsigned.js'

const account = '0x49d4450977E2c95362C13D3a31a09311E0Ea26A6'
const token = '0x54945180dB7943c0ed0FEE7EdaB2Bd24620256bc'
const deployment = {
  chainId: 31337,
  contracts: {
    strategyManager: '0x858646372CC42E1A627fcE94aa7A7033e7CF075A',
    delegationManager: '0x39053D51B77DC0d36036Fc1fCc8Cb819df8Ef37A',
  },
} as const

const deposit = encodeCall(deployment, {
  contract: 'strategyManager',
  abi: strategyManagerAbi,
  functionName: 'depositIntoStrategy',
  args: [account, token, 10n ** 18n],
})
const delegate = encodeCall(deployment, {
  contract: 'delegationManager',
  abi: delegationManagerAbi,
  functionName: 'delegateTo',
  args: [account, { signature: '0x', expiry: 5n }, `0x${'0'.repeat(64)}`],
})

describe('the checksum of a Safe batch', () => {
  // The test vector of Safe's Transaction Builder app (apps/tx-builder/src/lib/checksum.test.js).
  const published = {
    version: '1.0',
    chainId: '4',
    createdAt: 1646321521061,
    meta: {
      name: 'test batch file',
      txBuilderVersion: '1.4.0',
      checksum: '',
      createdFromSafeAddress: '0xDF8a1Ce35c9a6ACE153B4e0767942f1E2291a1Aa',
      createdFromOwnerAddress: account,
    },
    transactions: [
      {
        to: account,
        value: '0',
        contractMethod: {
          inputs: [{ internalType: 'address', name: 'paramAddress', type: 'address' }],
          name: 'testAddress',
          payable: false,
        },
        contractInputsValues: { paramAddress: account },
      },
      {
        to: account,
        value: '0',
        contractMethod: {
          inputs: [{ internalType: 'bool', name: 'paramBool', type: 'bool' }],
          name: 'testBool',
          payable: false,
        },
        contractInputsValues: { paramAddress: '', paramBool: 'false' },
      },
      {
        to: account,
        value: '2000000000000000000',
        data: '0x42f4579000000000000000000000000049d4450977e2c95362c13d3a31a09311e0ea26a6',
      },
    ],
  }

  test("is the app's own, in any order of the keys, and whatever the name", () => {
    const expected = '0x4ecbfd364aa6759983915644e73f8bd411e85a2dc306f252a387c2728c4db64c'
    expect(safeBatchChecksum(published)).toBe(expected)
    const reversed = Object.fromEntries(Object.entries(published).toReversed()) as typeof published
    expect(safeBatchChecksum(reversed)).toBe(expected)
    expect(safeBatchChecksum({ ...published, meta: { ...published.meta, name: 'other' } })).toBe(expected)
    expect(safeBatchChecksum({ ...published, chainId: '5' })).not.toBe(expected)
  })

  test('is that of a file which the app exported', () => {
    const usdc = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
    const exported = {
      version: '1.0',
      chainId: '1',
      createdAt: 1761326849944,
      meta: {
        name: 'Transactions Batch',
        description: '',
        txBuilderVersion: '1.18.2',
        createdFromSafeAddress: '0xA77DE01e157f9f57C7c4A326eeE9C4874D0598b6',
        createdFromOwnerAddress: '',
      },
      transactions: [
        {
          to: usdc,
          value: '0',
          data: null,
          contractMethod: {
            inputs: [
              { internalType: 'address', name: 'spender', type: 'address' },
              { internalType: 'uint256', name: 'value', type: 'uint256' },
            ],
            name: 'approve',
            payable: false,
          },
          contractInputsValues: {
            spender: '0x474e5Ded6b5D078163BFB8F6dBa355C3aA5478C8',
            value: '100000000000',
          },
        },
      ],
    }
    expect(safeBatchChecksum(exported)).toBe(
      '0x8b5032f716845c8b08bab3d63dbd9ba92e056f3557793cd041e59b84e16aa989',
    )
  })
})

test('a Safe batch has what the app reads, and the method and its values for people', () => {
  const batch = toSafeBatch({
    deployment,
    safe: account,
    calls: [deposit, delegate],
    name: 'Restake',
    createdAt: new Date(1_700_000_000_000),
  })
  expect(batch).toMatchObject({
    version: '1.0',
    chainId: '31337',
    createdAt: 1_700_000_000_000,
    meta: { name: 'Restake', createdFromSafeAddress: account, createdFromOwnerAddress: '' },
  })
  const [first, second] = batch.transactions
  expect(first).toEqual({
    to: deployment.contracts.strategyManager,
    value: '0',
    data: deposit.data,
    contractMethod: {
      name: 'depositIntoStrategy',
      payable: false,
      inputs: [
        { internalType: 'contract IStrategy', name: 'strategy', type: 'address' },
        { internalType: 'contract IERC20', name: 'token', type: 'address' },
        { internalType: 'uint256', name: 'amount', type: 'uint256' },
      ],
    },
    contractInputsValues: { strategy: account, token, amount: '1000000000000000000' },
  })
  expect(second?.contractInputsValues).toMatchObject({
    approverSignatureAndExpiry: '{"signature":"0x","expiry":"5"}',
  })
  const { checksum, ...meta } = batch.meta
  expect(checksum).toBe(safeBatchChecksum({ ...batch, meta }))
  expect(JSON.parse(JSON.stringify(batch))).toEqual(batch)
})

test('unsigned transactions are plain JSON with a description', () => {
  const [transaction, ...others] = toUnsigned({ deployment, from: account, calls: [deposit] })
  expect(others).toEqual([])
  expect(transaction).toEqual({
    chainId: 31337,
    from: account,
    to: deployment.contracts.strategyManager,
    data: deposit.data,
    value: '0',
    description: `depositIntoStrategy(strategy ${account}, token ${token}, amount 1000000000000000000)`,
  })
  expect(JSON.parse(JSON.stringify(transaction))).toEqual(transaction)
  expect(toUnsigned({ deployment, calls: [deposit] })[0]).not.toHaveProperty('from')
})

test('a description writes structs out and shortens long bytes', () => {
  const signed = { ...delegate, args: [account, { signature: `0x${'ab'.repeat(65)}`, expiry: 5n }, '0x01'] }
  expect(describeCall(signed)).toBe(
    `delegateTo(operator ${account}, approverSignatureAndExpiry { signature 0xabababab… (65 bytes), expiry 5 }, approverSalt 0x01)`,
  )
})
