// Known-answer vectors of chapter 01 Appendix B, and the selectors of the functions that appointees can be given.
import { type Hex, toFunctionSelector } from 'viem'
import { expect, it } from 'vitest'
import {
  type Address,
  BEACON_CHAIN_ETH_STRATEGY,
  calculateDelegationApprovalDigestHash,
  calculateStrategyDepositDigestHash,
  calculateWithdrawalRoot,
  createState,
  DELEGATION_APPROVAL_TYPEHASH,
  DEPOSIT_TYPEHASH,
  decodeOperatorSetKey,
  domainSeparator,
  operatorSetKey,
  SELECTORS,
  targetSelector,
} from '../src/index.js'

const repeat = (byte: string): Address => `0x${byte.repeat(20)}`
const [staker, operator, approver] = [repeat('aa'), repeat('bb'), repeat('cc')]
const [strategy, token, avs] = [repeat('dd'), repeat('ee'), repeat('ff')]
const delegationManager = repeat('11')
const strategyManager = repeat('22')
const salt: Hex = `0x${'00'.repeat(31)}01`
const expiry = 2000000000n
const state = createState({ version: '1.12.0', contracts: { delegationManager, strategyManager } })
const withdrawal = { staker, withdrawer: staker }

it('domains, type hashes and digests', () => {
  expect(DELEGATION_APPROVAL_TYPEHASH).toBe(
    '0x14bde674c9f64b2ad00eaaee4a8bed1fabef35c7507e3c5b9cfc9436909a2dad',
  )
  expect(DEPOSIT_TYPEHASH).toBe('0x4337f82d142e41f2a8c10547cd8c859bddb92262a61058e77842e24d9dea9224')
  expect(domainSeparator(state, delegationManager)).toBe(
    '0xa8ea91caa9e28b560e0f8741670a911ed0b18b1f87795276e463baa447820daa',
  )
  expect(domainSeparator(state, strategyManager)).toBe(
    '0xc326abeb8ca3c29e9c0edef971ba98058efb59721b0d3772a25acc2d56400df6',
  )
  expect(calculateDelegationApprovalDigestHash(state, staker, operator, approver, salt, expiry)).toBe(
    '0x69072623c36e851f741c55175206ec9c92d28819627b9ea6ee33b11490b8022a',
  )
  expect(calculateStrategyDepositDigestHash(state, staker, strategy, token, 10n ** 18n, 0n, expiry)).toBe(
    '0x0871218532fe807d31269b0718624842b0d14c7f086317b5260335b1deba1c8e',
  )
})

it('withdrawal roots', () => {
  const one = { ...withdrawal, delegatedTo: operator, nonce: 0n, startBlock: 1000 }
  expect(calculateWithdrawalRoot({ ...one, strategies: [strategy], scaledShares: [10n ** 18n] })).toBe(
    '0x60f226901c48b7905a05bbd3af144780678e551242396938ab4305ac9c4b6fa0',
  )
  const two = { ...withdrawal, delegatedTo: `0x${'00'.repeat(20)}` as Address, nonce: 7n }
  const strategies = [strategy, BEACON_CHAIN_ETH_STRATEGY]
  const scaledShares = [10n ** 18n, 32n * 10n ** 18n]
  expect(calculateWithdrawalRoot({ ...two, startBlock: 19000000, strategies, scaledShares })).toBe(
    '0xf43c82808654f78800ee92f66534193bf895e269f1188f4ef7b9a7a06a4aae27',
  )
})

it('keys', () => {
  const key = '0xffffffffffffffffffffffffffffffffffffffff000000000000000000000005'
  expect(operatorSetKey({ avs, id: 5 })).toBe(key)
  expect(decodeOperatorSetKey(key)).toEqual({ avs, id: 5 })
  expect(targetSelector(delegationManager, SELECTORS.undelegate)).toBe(
    '0x1111111111111111111111111111111111111111da8be8640000000000000000',
  )
  expect(operatorSetKey({ avs: `0x${'00'.repeat(19)}b1`, id: 7 })).toBe(
    '0x00000000000000000000000000000000000000b1000000000000000000000007',
  )
})

it('selectors', () => {
  const set = '(address,uint32)'
  const signatures: Record<keyof typeof SELECTORS, string> = {
    modifyOperatorDetails: '(address,address)',
    updateOperatorMetadataURI: '(address,string)',
    undelegate: '(address)',
    modifyAllocations: `(address,(${set},address[],uint64[])[])`,
    registerForOperatorSets: '(address,(address,uint32[],bytes))',
    deregisterFromOperatorSets: '((address,address,uint32[]))',
    setAllocationDelay: '(address,uint32)',
    setAVSRegistrar: '(address,address)',
    updateAVSMetadataURI: '(address,string)',
    createOperatorSets: '(address,(uint32,address[])[])',
    createOperatorSetsV2: '(address,(uint32,address[],address)[])',
    createRedistributingOperatorSets: '(address,(uint32,address[])[],address[])',
    createRedistributingOperatorSetsV2: '(address,(uint32,address[],address)[],address[])',
    addStrategiesToOperatorSet: '(address,uint32,address[])',
    removeStrategiesFromOperatorSet: '(address,uint32,address[])',
    updateSlasher: `(${set},address)`,
  }
  for (const [name, parameters] of Object.entries(signatures)) {
    const selector = SELECTORS[name as keyof typeof SELECTORS]
    expect(selector, name).toBe(toFunctionSelector(`function ${name.replace('V2', '')}${parameters}`))
  }
})
