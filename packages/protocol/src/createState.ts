import { WAD } from './core/constants.js'
import type { Address, Config, Contracts, State, Strategy, Token } from './state.js'

export type TokenOptions = Partial<Pick<Token, 'kind' | 'decimals' | 'feeBips'>>
export type StrategyOptions = { token: Address; limits?: Strategy['limits']; whitelisted?: boolean }

/** What a deployment starts with. Addresses are lower-case; delays are in blocks; everything has a default. */
export type StateOptions = {
  chainId?: number
  block?: number
  timestamp?: bigint
  contracts?: Partial<Contracts>
  depositContract?: Address
  eigenStrategy?: Address
  minWithdrawalDelayBlocks?: number
  deallocationDelay?: number
  allocationConfigurationDelay?: number
  slashResolutionDelayBlocks?: number
  /** In seconds; 0, as in the chapter, by default. */
  podChangeDelaySeconds?: number
  version?: string
  /** Owner of StrategyManager, StrategyFactory and EigenPodManager. */
  owner?: Address
  pausers?: readonly Address[]
  unpauser?: Address
  strategyWhitelister?: Address
  proofTimestampSetter?: Address
  /** When the state of the beacon chain got its Electra layout; 0 reads as not set. */
  pectraForkTimestamp?: bigint
  tokens?: Readonly<Record<Address, TokenOptions>>
  /**
   * Strategies that exist from the start without being the factory's, whitelisted unless they say otherwise. The
   * factory makes no other for a token whose strategy has caps (docs/differences.md).
   */
  strategies?: Readonly<Record<Address, StrategyOptions>>
}

/** An address for a default, recognizable in a trace: `placeholder(0xc1)`. */
export const placeholder = (value: number): Address => `0x${value.toString(16).padStart(40, '0')}`

/** An empty deployment, by default with mainnet's delays, at a block above them. */
export function createState(options: StateOptions = {}): State {
  const config = createConfig(options)
  const { strategyManager, strategyFactory, eigenPodManager } = config.contracts
  const owner = options.owner ?? placeholder(0xd1)
  const strategies = Object.entries(options.strategies ?? {}) as [Address, StrategyOptions][]
  const tokens = Object.entries(options.tokens ?? {}) as [Address, TokenOptions][]
  return {
    chainId: options.chainId ?? 31337,
    block: options.block ?? 200_000,
    timestamp: options.timestamp ?? 1_700_000_000n,
    config,
    tokens: new Map(tokens.map(([address, token]) => [address, createToken(token)])),
    strategies: new Map(strategies.map(([address, strategy]) => [address, createStrategy(strategy)])),
    registrars: new Map(),
    pausers: new Set(options.pausers ?? [placeholder(0xd2)]),
    unpauser: options.unpauser ?? placeholder(0xd3),
    paused: new Map(),
    owners: new Map([strategyManager, strategyFactory, eigenPodManager].map((address) => [address, owner])),
    accounts: new Map(),
    stakers: new Map(),
    operators: new Map(),
    withdrawals: new Map(),
    spentSalts: new Map(),
    strategyManager: {
      strategyWhitelister: options.strategyWhitelister ?? strategyFactory,
      whitelisted: new Set(
        strategies.filter(([, { whitelisted = true }]) => whitelisted).map(([address]) => address),
      ),
      pendingOperatorSets: [],
      slashes: new Map(),
    },
    strategyFactory: {
      deployedStrategies: new Map(),
      blacklisted: new Set(strategies.filter(([, { limits }]) => limits).map(([, { token }]) => token)),
    },
    avss: new Map(),
    operatorSets: new Map(),
    eigenPodManager: {
      pods: new Map(),
      beaconChainSlashingFactors: new Map(),
      burnableETHShares: 0n,
      proofTimestampSetter: options.proofTimestampSetter ?? owner,
      pectraForkTimestamp: options.pectraForkTimestamp ?? 0n,
      forks: [],
      podImplementations: [],
    },
    beacon: {
      roots: new Map(),
      withdrawals: { feeWei: 1n, accepts: true, requests: [] },
      consolidations: { feeWei: 1n, accepts: true, requests: [] },
      deposits: [],
    },
  }
}

const MAINNET_DEPOSIT_CONTRACT: Address = '0x00000000219ab540356cbb839cbe05303d7705fa'

function createConfig(options: StateOptions): Config {
  return {
    contracts: {
      delegationManager: placeholder(0xc1),
      strategyManager: placeholder(0xc2),
      strategyFactory: placeholder(0xc3),
      allocationManager: placeholder(0xc4),
      eigenPodManager: placeholder(0xc5),
      permissionController: placeholder(0xc6),
      pauserRegistry: placeholder(0xc7),
      ...options.contracts,
    },
    depositContract: options.depositContract ?? MAINNET_DEPOSIT_CONTRACT,
    eigenStrategy: options.eigenStrategy ?? placeholder(0xc8),
    minWithdrawalDelayBlocks: options.minWithdrawalDelayBlocks ?? 100_800,
    deallocationDelay: options.deallocationDelay ?? 100_800,
    allocationConfigurationDelay: options.allocationConfigurationDelay ?? 126_000,
    slashResolutionDelayBlocks: options.slashResolutionDelayBlocks ?? 50_400,
    podChangeDelaySeconds: options.podChangeDelaySeconds ?? 0,
    version: options.version ?? '1.0.0',
  }
}

export function createToken({ kind = 'standard', decimals = 18, feeBips = 0n }: TokenOptions = {}): Token {
  return {
    kind,
    decimals,
    feeBips,
    index: WAD,
    balances: new Map(),
    allowances: new Map(),
    blocked: new Set(),
  }
}

function createStrategy({ token, limits = null }: StrategyOptions): Strategy {
  return { underlyingToken: token, totalShares: 0n, paused: 0n, limits }
}
