// A synthetic history of the core contracts: deposits of delegated stakers, delegations, allocations, withdrawals
// queued and completed. Every block has the same number of events, and is made when somebody asks for it.
import {
  allocationManagerAbi,
  type Deployment,
  delegationManagerAbi,
  strategyAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import {
  type Abi,
  type AbiEvent,
  type Address,
  type Hex,
  keccak256,
  numberToHex,
  pad,
  toEventSelector,
} from 'viem'

export const eventsPerBlock = 200
export const stakerCount = 250_000
const operatorCount = 100
const strategyCount = 3
const startTime = 1_700_000_000

const address = (number: number): Address => pad(numberToHex(number), { size: 20 })
export const contracts = {
  timelock: address(0x101),
  pauserRegistry: address(0x102),
  permissionController: address(0x103),
  strategyManager: address(0x104),
  delegationManager: address(0x105),
  eigenPodManager: address(0x106),
  allocationManager: address(0x107),
  allocationManagerViews: address(0x108),
  strategyFactory: address(0x10b),
}
export const strategies = Array.from({ length: strategyCount }, (_, index) => address(0x200 + index))
const tokens = Array.from({ length: strategyCount }, (_, index) => address(0x300 + index))
export const avs = address(0x400)
export const operators = Array.from({ length: operatorCount }, (_, index) => address(0x1000 + index))

export const deployment: Deployment = {
  name: 'bench',
  chainId: 31337,
  version: '1.0.0',
  deploymentBlock: 1,
  contracts,
  strategies: {},
  tokens: {},
  parameters: {
    blockTimeSeconds: 12,
    withdrawalDelayBlocks: 50,
    deallocationDelayBlocks: 50,
    allocationConfigurationDelayBlocks: 75,
    slashResolutionDelayBlocks: 0,
    timelockDelaySeconds: 0,
  },
}

export const coreAbis: Abi = [
  ...delegationManagerAbi,
  ...strategyManagerAbi,
  ...allocationManagerAbi,
  ...strategyFactoryAbi,
  ...strategyAbi,
]
export const coreEvents = coreAbis.filter((item): item is AbiEvent => item.type === 'event')
const topics = new Map(coreEvents.map((item) => [item.name, toEventSelector(item)]))

export type Log = { address: string; topic: string; json: string }

const word = (value: number | bigint | string) =>
  (typeof value === 'string' ? value.slice(2) : value.toString(16)).padStart(64, '0')
const e18 = 10n ** 18n

export function hashOf(block: number): Hex {
  return keccak256(numberToHex(block, { size: 32 }))
}

export function headerOf(block: number): string {
  return JSON.stringify({
    number: numberToHex(block),
    hash: hashOf(block),
    parentHash: hashOf(block - 1),
    timestamp: numberToHex(startTime + 12 * block),
    transactions: [],
  })
}

export const depositsPerBlock = 44

/** The so-manieth deposit: scattered over all stakers, some of whom come again. */
export function depositOf(number: number) {
  return {
    staker: address(0x1000_0000 + ((number * 2_654_435_761) % stakerCount)),
    operator: address(0x1000 + (number % operatorCount)),
    strategy: strategies[number % strategyCount] ?? '0x',
    shares: e18 + BigInt(number),
  }
}

export function logsOf(block: number): Log[] {
  const logs: Log[] = []
  const blockHash = hashOf(block)
  const number = numberToHex(block)
  const time = numberToHex(startTime + 12 * block)
  const emit = (emitter: Address, event: string, indexed: string[], words: (number | bigint | string)[]) => {
    const topic = topics.get(event) ?? '0x'
    const transaction = Math.floor(logs.length / 4)
    const all = [topic, ...indexed.map((value) => `0x${word(value)}`)].map((item) => `"${item}"`).join(',')
    const hash = `0x${word(block * 1_000 + transaction)}`
    logs.push({
      address: emitter,
      topic,
      json:
        `{"address":"${emitter}","topics":[${all}],"data":"0x${words.map(word).join('')}",` +
        `"blockHash":"${blockHash}","blockNumber":"${number}","blockTimestamp":"${time}",` +
        `"transactionHash":"${hash}","transactionIndex":"0x${transaction.toString(16)}",` +
        `"logIndex":"0x${logs.length.toString(16)}","removed":false}`,
    })
  }
  const { delegationManager: dm, strategyManager: sm, allocationManager: am } = contracts

  if (block === 1) {
    for (const [index, strategy] of strategies.entries()) {
      emit(contracts.strategyFactory, 'StrategySetForToken', [], [tokens[index] ?? '0x', strategy])
    }
    for (const operator of operators) emit(dm, 'OperatorRegistered', [operator], [address(0)])
    emit(am, 'OperatorSetCreated', [], [avs, 1])
    for (const strategy of strategies) emit(am, 'StrategyAddedToOperatorSet', [], [avs, 1, strategy])
  }
  if (block === 2)
    for (const operator of operators) emit(am, 'OperatorAddedToOperatorSet', [operator], [avs, 1])
  for (let index = 0; index < 6; index++) {
    const fresh = address(0x1000_0000 + ((block * 6 + index) % stakerCount))
    emit(dm, 'StakerDelegated', [fresh, address(0x1000 + (index % operatorCount))], [])
  }
  for (let index = 0; index < 4; index++) {
    const { staker, operator, strategy, shares } = depositOf((block - 1) * depositsPerBlock + index)
    const half = shares / 2n
    emit(dm, 'OperatorSharesDecreased', [operator], [staker, strategy, half])
    const withdrawal = [staker, operator, staker, block, block, 0xe0, 0x120, 1, strategy, 1, half]
    emit(dm, 'SlashingWithdrawalQueued', [], [block * 10 + index, 0x60, 0x1c0, ...withdrawal, 1, half])
    if (block > 60) emit(dm, 'SlashingWithdrawalCompleted', [], [(block - 60) * 10 + index])
  }
  for (let index = 0; index < 3; index++) {
    const operator = address(0x1000 + ((block * 3 + index) % operatorCount))
    const strategy = strategies[index] ?? '0x'
    const magnitude = 10n ** 15n * BigInt(1 + (block % 900))
    emit(am, 'EncumberedMagnitudeUpdated', [], [operator, strategy, magnitude])
    emit(am, 'AllocationUpdated', [], [operator, avs, 1, strategy, magnitude, block])
  }
  for (let index = 0; logs.length + 4 <= eventsPerBlock; index++) {
    const deposit = block * depositsPerBlock + index
    const { staker, operator, strategy, shares } = depositOf(deposit)
    emit(strategy, 'ExchangeRateEmitted', [], [e18 + BigInt(deposit)])
    emit(sm, 'Deposit', [], [staker, strategy, shares])
    emit(dm, 'DepositScalingFactorUpdated', [], [staker, strategy, e18])
    emit(dm, 'OperatorSharesIncreased', [operator], [staker, strategy, shares])
  }
  while (logs.length < eventsPerBlock) {
    emit(dm, 'DelegationApproverUpdated', [address(0x1000)], [avs])
  }
  return logs
}
