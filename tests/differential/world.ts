// The small world that is played in: who and what there is, at which addresses, and how it is deployed. Everything is
// data here; Replay.t.sol knows none of it.
import { readFileSync } from 'node:fs'
import {
  type Address,
  BEACON_CHAIN_ETH_STRATEGY,
  createState,
  DEFAULT_BURN_ADDRESS,
  type Hex,
  type OperatorSet,
  type State,
  setRegistrar,
} from '@restack/protocol'
import { type AbiParameter, getCreate2Address, keccak256, toHex, zeroAddress } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { encoder, word } from './encode.js'

const place = (group: number, index: number): Address =>
  `0x${(0xd1ff00000000n + BigInt(group * 0x100 + index)).toString(16).padStart(40, '0')}`

const names = new Map<Address, string>()
function named<T extends string>(name: string, address: T): T {
  names.set(address as unknown as Address, name)
  return address
}

const keys = new Map<Address, PrivateKeyAccount>()
/** An account with a key, as `makeAddr` of forge would make it. */
function account(name: string): Address {
  const signer = privateKeyToAccount(keccak256(toHex(name)))
  const address = signer.address.toLowerCase() as Address
  keys.set(address, signer)
  return named(name, address)
}

export const contracts = {
  delegationManager: named('DelegationManager', place(1, 1)),
  strategyManager: named('StrategyManager', place(1, 2)),
  strategyFactory: named('StrategyFactory', place(1, 3)),
  allocationManager: named('AllocationManager', place(1, 4)),
  eigenPodManager: named('EigenPodManager', place(1, 5)),
  permissionController: named('PermissionController', place(1, 6)),
  pauserRegistry: named('PauserRegistry', place(1, 7)),
}
const allocationManagerViews = place(1, 8)

export const stakers = [0, 1, 2, 3, 4, 5].map((index) => account(`staker${index}`))
export const operators = [0, 1, 2].map((index) => account(`operator${index}`))
/** Everybody who can hold shares. */
export const holders = [...stakers, ...operators]
export const owner = account('owner')
export const pauser = account('pauser')
export const unpauser = account('unpauser')
export const approver = account('approver')
export const slasher = account('slasher')
export const recipient = account('recipient')
export const outsider = account('outsider')
export const nobody = '0x0000000000000000000000000000000000000000' as Address

/** The first has a registrar beside it, the second is one itself. */
export const avss = [account('avs0'), named('avs1', place(2, 1))] as const
export const registrar = named('registrar', place(2, 0))

/** Plain, rebasing, fee-taking and plain with 6 decimals; the last one gets its strategy from the factory. */
export const tokens = [0, 1, 2, 3].map((index) => named(`token${index}`, place(3, index)))
const tokenOptions = [
  { kind: 'standard', decimals: 18, feeBips: 0n },
  { kind: 'rebasing', decimals: 18, feeBips: 0n },
  { kind: 'feeOnTransfer', decimals: 18, feeBips: 30n },
  { kind: 'standard', decimals: 6, feeBips: 0n },
] as const

export const podOwners = stakers.slice(0, 3)
/** The code that pods run, in each of its versions. */
export const podCode = place(5, 0)
/** Takes stakes. */
export const depositContract = named('depositContract', place(5, 1))
/** Shows balances of ETH, and sends it without a call. */
export const ether = named('ether', place(5, 2))
export const beaconRoots = named('beaconRoots', '0x000f3df6d732807ef1319fb7b8bb8522d0beac02')
export const systemAddress = '0xfffffffffffffffffffffffffffffffffffffffe' as Address
export const queues = {
  withdrawals: named('withdrawalRequests', '0x00000961ef480eb55e80d19ad83579a64c007002' as Address),
  consolidations: named('consolidationRequests', '0x0000bbddc7ce488642fb579f8b00f3a590007251' as Address),
}

const podAddresses = new Map<Address, Address>()
/** Where the manager puts the pod of an owner. Read late: it needs compiled code. */
export function podAt(podOwner: Address): Address {
  const known = podAddresses.get(podOwner)
  if (known) return known
  const address = getCreate2Address({
    from: contracts.eigenPodManager,
    salt: `0x${word(BigInt(podOwner))}`,
    bytecode: compiledCode('PodForwarder'),
  }).toLowerCase() as Address
  podAddresses.set(podOwner, named(`pod of ${nameOf(podOwner)}`, address))
  return address
}

/** Of each token, for each holder. */
const FUNDS = 10n ** 24n

export const delays = { withdrawal: 20, deallocation: 20, configuration: 12, resolution: 5 }
/** In seconds: three blocks. */
export const podChangeDelay = 36
/** Of the block that every sequence begins with. */
export const BEGINNING = 1_700_000_000n
const version = '1.12.0'
const eigenStrategy = named('eigenStrategy', place(4, 0xff))
/** Limits of strategy 0, which deposits run into now and then. */
export const limits = { maxPerDeposit: 500n * 10n ** 18n, maxTotalDeposits: 20_000n * 10n ** 18n }
const NO_LIMITS = { maxPerDeposit: 2n ** 256n - 1n, maxTotalDeposits: 2n ** 256n - 1n }

const direct = [0, 1, 2].map((index) => place(4, index))
const limitsOf = (index: number) => (index === 0 ? limits : NO_LIMITS)

/** Creation code by contract name. */
export type Code = (contract: string) => Hex

const root = new URL('../../', import.meta.url)
const cache = new Map<string, Hex>()

/** Of the release profile, and of Doubles.sol. */
export const compiledCode: Code = (contract) => {
  const known = cache.get(contract)
  if (known) return known
  const double = contract.startsWith('Model')
  const file = double
    ? `contracts/out-differential/Doubles.sol/${contract}.json`
    : `contracts/out/${contract}.sol/${contract}.json`
  const artifact = JSON.parse(readFileSync(new URL(file, root), 'utf8'))
  const code = artifact.bytecode.object as Hex
  cache.set(contract, code)
  return code
}

const withArguments = (code: Hex, types: string, values: readonly unknown[]): Hex => {
  const parameters: AbiParameter[] = types === '' ? [] : types.split(',').map((type) => ({ type }))
  return `${code}${encoder(parameters)(values)}`
}

/** Where the factory puts the strategy of a token. */
export function factoryStrategy(token: Address): Address {
  const { strategyManager, pauserRegistry, strategyFactory } = contracts
  const creation = withArguments(compiledCode('StrategyBase'), 'address,address,address', [
    strategyManager,
    pauserRegistry,
    token,
  ])
  const address = getCreate2Address({
    from: strategyFactory,
    salt: `0x${word(BigInt(token))}`,
    bytecode: creation,
  })
  return address.toLowerCase() as Address
}

let all: Address[] | undefined
/** Every token strategy, those of the factory too, ascending. Read late: the factory's need compiled code. */
export function strategies(): Address[] {
  if (all) return all
  const factory = tokens.slice(3).map((token, index) => named(`strategy${index + 3}`, factoryStrategy(token)))
  direct.forEach((address, index) => {
    named(`strategy${index}`, address)
  })
  all = [...direct, ...factory]
  return all
}
export const tokenOf = (strategy: Address): Address => tokens[strategies().indexOf(strategy)] ?? nobody
export const beacon = named('beaconStrategy', BEACON_CHAIN_ETH_STRATEGY.toLowerCase() as Address)
export const burnAddress = named('burnAddress', DEFAULT_BURN_ADDRESS.toLowerCase() as Address)

/** The sets of the opening: burning, redistributing, burning with the beacon strategy, and one that comes late. */
export const operatorSets: OperatorSet[] = [
  { avs: avss[0], id: 1 },
  { avs: avss[0], id: 2 },
  { avs: avss[1], id: 1 },
  { avs: avss[1], id: 7 },
]

export const keyOf = (address: Address): PrivateKeyAccount | undefined => keys.get(address)
export const nameOf = (address: string): string => names.get(address.toLowerCase() as Address) ?? address

/** The model's beginning, the same as what `deployments` makes. */
export function beginning(block: number): State {
  const state = createState({
    block,
    timestamp: BEGINNING,
    contracts,
    depositContract,
    eigenStrategy,
    minWithdrawalDelayBlocks: delays.withdrawal,
    deallocationDelay: delays.deallocation,
    allocationConfigurationDelay: delays.configuration,
    slashResolutionDelayBlocks: delays.resolution,
    podChangeDelaySeconds: podChangeDelay,
    version,
    owner,
    pausers: [pauser],
    unpauser,
    proofTimestampSetter: nobody,
    tokens: Object.fromEntries(tokens.map((token, index) => [token, tokenOptions[index] ?? {}])),
    strategies: Object.fromEntries(
      direct.map((strategy, index) => [
        strategy,
        { token: tokens[index] as Address, limits: limitsOf(index), whitelisted: false },
      ]),
    ),
  })
  // These strategies are not the factory's first ones, which would have blacklisted their tokens.
  state.strategyFactory.blacklisted.clear()
  for (const token of state.tokens.values()) {
    for (const holder of holders) {
      token.balances.set(holder, FUNDS)
      token.allowances.set(holder, new Map([[contracts.strategyManager, 2n ** 256n - 1n]]))
    }
  }
  for (const address of [registrar, avss[1]]) {
    const answers = { supportsAVS: true, registerOperator: 'accept', deregisterOperator: 'accept' } as const
    setRegistrar(state, { address, registrar: answers })
  }
  return state
}

export type Deployment = { address: Address; code: Hex }

/** Contracts in the order of their creation. */
export function deployments(code: Code = compiledCode): Deployment[] {
  const c = contracts
  const core: [Address, string, string, readonly unknown[]][] = [
    [c.pauserRegistry, 'PauserRegistry', 'address[],address', [[pauser], unpauser]],
    [c.permissionController, 'PermissionController', '', []],
    [
      c.strategyManager,
      'StrategyManager',
      'address,address,address,uint32,string,address,address,uint256',
      [
        c.allocationManager,
        c.delegationManager,
        c.pauserRegistry,
        delays.resolution,
        version,
        owner,
        c.strategyFactory,
        0,
      ],
    ],
    [
      c.delegationManager,
      'DelegationManager',
      'address,address,address,address,address,uint32,string,uint256',
      [
        c.strategyManager,
        c.eigenPodManager,
        c.allocationManager,
        c.pauserRegistry,
        c.permissionController,
        delays.withdrawal,
        version,
        0,
      ],
    ],
    [
      c.eigenPodManager,
      'EigenPodManager',
      'address,address,address,address,uint64,uint64,address,uint256',
      [depositContract, podCode, c.delegationManager, c.pauserRegistry, podChangeDelay, 0, owner, 0],
    ],
    [podCode, 'EigenPod', 'address,address', [depositContract, c.eigenPodManager]],
    [allocationManagerViews, 'AllocationManagerViews', 'address', [c.delegationManager]],
    [
      c.allocationManager,
      'AllocationManager',
      'address,address,address,address,address,uint32,uint32,uint256',
      [
        allocationManagerViews,
        c.delegationManager,
        eigenStrategy,
        c.pauserRegistry,
        c.permissionController,
        delays.deallocation,
        delays.configuration,
        0,
      ],
    ],
    [
      c.strategyFactory,
      'StrategyFactory',
      'address,address,address,address,uint256,address[]',
      [c.strategyManager, c.pauserRegistry, zeroAddress, owner, 0, []], // no duration vaults are made
    ],
  ]
  const ofTokens = tokens.map((token, index): (typeof core)[number] => {
    const { kind = 'standard', feeBips = 0n, decimals = 18 } = tokenOptions[index] ?? {}
    const values = [kind === 'rebasing', feeBips, decimals, FUNDS, c.strategyManager, holders]
    return [token, 'ModelToken', 'bool,uint256,uint8,uint256,address,address[]', values]
  })
  const ofStrategies = direct.map((strategy, index): (typeof core)[number] => {
    const { maxPerDeposit, maxTotalDeposits } = limitsOf(index)
    const values = [c.strategyManager, c.pauserRegistry, tokens[index], maxPerDeposit, maxTotalDeposits]
    return [strategy, 'StrategyBaseTVLLimits', 'address,address,address,uint256,uint256', values]
  })
  const around: typeof core = [
    [ether, 'ModelEther', '', []],
    [queues.withdrawals, 'ModelRequests', '', []],
    [queues.consolidations, 'ModelRequests', '', []],
    [depositContract, 'ModelDeposits', '', []],
  ]
  const registrars = [registrar, avss[1]].map((each): (typeof core)[number] => [
    each,
    'ModelRegistrar',
    '',
    [],
  ])
  return [...core, ...ofTokens, ...ofStrategies, ...around, ...registrars]
    .map(([address, contract, types, values]) => ({
      address,
      code: withArguments(code(contract), types, values),
    }))
    .concat({ address: beaconRoots, code: BEACON_ROOTS })
}

/** EIP-4788's contract as mainnet has it, behind code that returns it. */
const BEACON_ROOTS: Hex =
  '0x61006180600a3d393df33373fffffffffffffffffffffffffffffffffffffffe14604d57602036146024575f5ffd5b5f35801560495762001fff810690815414603c575f5ffd5b62001fff01545f5260205ff35b5f5ffd5b62001fff42064281555f359062001fff015500'
