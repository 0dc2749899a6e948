import {
  allocationManagerAbi,
  avsDirectoryAbi,
  type Deployment,
  delegationManagerAbi,
  eigenPodAbi,
  eigenPodManagerAbi,
  keyRegistrarAbi,
  pauserRegistryAbi,
  permissionControllerAbi,
  protocolRegistryAbi,
  releaseManagerAbi,
  strategyFactoryAbi,
  strategyManagerAbi,
  timelockAbi,
} from '@restack/sdk'
import { type Abi, type Address, getAddress, type Hex, keccak256, toBytes, toHex, zeroAddress } from 'viem'
import { type ArtifactName, artifact } from './artifacts.js'
import type { DeployConfig, ProtocolParameters } from './config.js'
import { type LimitedStrategy, limitedPlan } from './limitedStrategies.js'
import { rewardsPlans } from './rewardsContracts.js'

/** A value the chain must answer: a getter with what it should return, or a word of the code. */
export type Check =
  | { functionName: string; args?: readonly unknown[]; expected: unknown }
  | { immutable: string; expected: Address }

export type ContractName = Exclude<keyof Deployment['contracts'], 'create3Factory'>

export type ContractPlan = {
  /** In messages: a contract of the deployment, or `strategy of <token>`. */
  name: string
  artifact: ArtifactName
  /** With the deployer it decides the address. */
  salt: Hex
  address: Address
  abi: Abi
  constructorArgs: readonly unknown[]
  checks: readonly Check[]
}

/** Of a plan, what differs between contracts beside their names. */
export type ContractPart = Pick<ContractPlan, 'abi' | 'constructorArgs' | 'checks'>

export type Addresses = Record<ContractName, Address>

/** Who holds which power, once "deployer" is replaced by an address. */
export type Authorities = {
  proposers: readonly Address[]
  executors: readonly Address[]
  pausers: readonly Address[]
  unpauser: Address
  /** Of the RootPoster. */
  posters: readonly Address[]
  /** Of the RootPoster. */
  recomputers: readonly Address[]
}

/** The order of deployment, and each contract's code. */
export const contractArtifacts: Record<ContractName, ArtifactName> = {
  timelock: 'Timelock',
  pauserRegistry: 'PauserRegistry',
  permissionController: 'PermissionController',
  strategyManager: 'StrategyManager',
  delegationManager: 'DelegationManager',
  eigenPodManager: 'EigenPodManager',
  eigenPod: 'EigenPod',
  allocationManagerViews: 'AllocationManagerViews',
  allocationManager: 'AllocationManager',
  rewardsCoordinator: 'RewardsCoordinator',
  durationVaultCreator: 'DurationVaultCreator',
  rootPoster: 'RootPoster',
  backingEigen: 'BackingEigen',
  eigen: 'Eigen',
  eigenStrategy: 'EigenStrategy',
  emissionsController: 'EmissionsController',
  strategyFactory: 'StrategyFactory',
  avsDirectory: 'AVSDirectory',
  keyRegistrar: 'KeyRegistrar',
  releaseManager: 'ReleaseManager',
  protocolRegistry: 'ProtocolRegistry',
}

/** Contracts with `pauseAll()`. */
const pausable = new Set<ContractName>([
  'strategyManager',
  'delegationManager',
  'eigenPodManager',
  'allocationManager',
  'strategyFactory',
  'avsDirectory',
  'rewardsCoordinator',
  'eigenStrategy',
  'emissionsController',
])

export const contractNames = Object.keys(contractArtifacts) as ContractName[]

const ofEigen: readonly ContractName[] = ['backingEigen', 'eigen', 'eigenStrategy', 'emissionsController']

/** The contracts that a configuration asks for, in the order of deployment. */
export function contractsOf({ eigen, rewards }: DeployConfig): ContractName[] {
  return contractNames.filter((name) =>
    name === 'rootPoster' ? rewards.rootPoster : !ofEigen.includes(name) || eigen,
  )
}

/** The CREATE3 salt of a contract: with the deployer, it alone decides the address. */
export function saltOf(name: ContractName, version: string): Hex {
  return keccak256(toBytes(`restack/${contractArtifacts[name]}/${version}`))
}

/** The timelock's roles, as OpenZeppelin names them. */
export const roles = {
  proposer: keccak256(toBytes('PROPOSER_ROLE')),
  executor: keccak256(toBytes('EXECUTOR_ROLE')),
  canceller: keccak256(toBytes('CANCELLER_ROLE')),
  admin: keccak256(toBytes('TIMELOCK_ADMIN_ROLE')),
  defaultAdmin: toHex(0, { size: 32 }),
} as const

/** The ProtocolRegistry's roles (chapter 02 §3.10). */
export const registryRoles = {
  admin: toHex(0, { size: 32 }),
  pauser: toHex(1n << 248n, { size: 32 }),
} as const

export function authoritiesOf(config: DeployConfig, deployer: Address): Authorities {
  const resolve = (account: Address | 'deployer') => (account === 'deployer' ? getAddress(deployer) : account)
  const { proposers, executors, pausers, unpauser } = config.authorities
  const [firstProposer] = proposers
  return {
    proposers: proposers.map(resolve),
    executors: executors.map(resolve),
    pausers: pausers.map(resolve),
    unpauser: resolve(unpauser ?? firstProposer ?? zeroAddress),
    posters: (config.rewards.rootPoster?.posters ?? []).map(resolve),
    recomputers: (config.rewards.rootPoster?.recomputers ?? []).map(resolve),
  }
}

/** Every contract with its constructor's arguments, and with the values it must answer afterwards. */
export function contractPlans({
  addresses,
  authorities,
  config,
  parameters,
  limited,
  deployer,
}: {
  addresses: Addresses
  authorities: Authorities
  config: DeployConfig
  parameters: ProtocolParameters
  /** Strategies with caps, which the factory opens as it is made. */
  limited: readonly LimitedStrategy[]
  deployer: Address
}): ContractPlan[] {
  const a = addresses
  const names = contractsOf(config)
  const registered = names.filter((name) => name !== 'protocolRegistry')
  const rewards = rewardsPlans({ addresses, authorities, config, deployer })
  const paused = BigInt(config.initialPausedStatus)
  const has = (role: Hex, account: Address) => ({
    functionName: 'hasRole',
    args: [role, account],
    expected: true,
  })
  const is = (functionName: string, expected: unknown, args: readonly unknown[] = []) => ({
    functionName,
    args,
    expected,
  })

  const eigenStrategy = config.eigen ? a.eigenStrategy : config.eigenStrategy
  // Made before the factory, which opens them to deposits and bars their tokens.
  const opened = [...limited, ...(config.eigen ? [{ token: a.backingEigen, strategy: a.eigenStrategy }] : [])]

  const parts: Record<ContractName, ContractPart> = {
    timelock: {
      abi: timelockAbi,
      constructorArgs: [
        BigInt(parameters.timelockDelaySeconds),
        authorities.proposers,
        authorities.executors,
      ],
      checks: [
        is('getMinDelay', BigInt(parameters.timelockDelaySeconds)),
        ...authorities.proposers.flatMap((account) => [
          has(roles.proposer, account),
          has(roles.canceller, account),
        ]),
        ...authorities.executors.map((account) => has(roles.executor, account)),
        has(roles.admin, a.timelock),
      ],
    },
    pauserRegistry: {
      abi: pauserRegistryAbi,
      constructorArgs: [[...authorities.pausers, a.protocolRegistry], authorities.unpauser],
      checks: [
        ...[...authorities.pausers, a.protocolRegistry].map((account) => ({
          functionName: 'isPauser',
          args: [account],
          expected: true,
        })),
        is('unpauser', authorities.unpauser),
      ],
    },
    permissionController: { abi: permissionControllerAbi, constructorArgs: [], checks: [] },
    strategyManager: {
      abi: strategyManagerAbi,
      constructorArgs: [
        a.allocationManager,
        a.delegationManager,
        a.pauserRegistry,
        parameters.slashResolutionDelayBlocks,
        config.version,
        a.timelock,
        a.strategyFactory,
        paused,
      ],
      checks: [
        is('allocationManager', a.allocationManager),
        is('delegation', a.delegationManager),
        is('pauserRegistry', a.pauserRegistry),
        is('SLASH_RESOLUTION_DELAY_BLOCKS', parameters.slashResolutionDelayBlocks),
        is('version', config.version),
        is('owner', a.timelock),
        is('strategyWhitelister', a.strategyFactory),
        is('paused', paused),
      ],
    },
    delegationManager: {
      abi: delegationManagerAbi,
      constructorArgs: [
        a.strategyManager,
        a.eigenPodManager,
        a.allocationManager,
        a.pauserRegistry,
        a.permissionController,
        parameters.withdrawalDelayBlocks,
        config.version,
        paused,
      ],
      checks: [
        is('strategyManager', a.strategyManager),
        is('eigenPodManager', a.eigenPodManager),
        is('allocationManager', a.allocationManager),
        is('pauserRegistry', a.pauserRegistry),
        is('permissionController', a.permissionController),
        is('minWithdrawalDelayBlocks', parameters.withdrawalDelayBlocks),
        is('version', config.version),
        is('paused', paused),
      ],
    },
    eigenPodManager: {
      abi: eigenPodManagerAbi,
      constructorArgs: [
        parameters.depositContract,
        a.eigenPod,
        a.delegationManager,
        a.pauserRegistry,
        BigInt(parameters.podChangeDelaySeconds),
        BigInt(parameters.pectraForkTimestamp),
        a.timelock,
        paused,
      ],
      checks: [
        is('ethPOS', parameters.depositContract),
        is('podImplementation', [a.eigenPod, 0n], [0]),
        is('podChangeDelaySeconds', BigInt(parameters.podChangeDelaySeconds)),
        is('delegationManager', a.delegationManager),
        is('pauserRegistry', a.pauserRegistry),
        is('owner', a.timelock),
        is('paused', paused),
      ],
    },
    eigenPod: {
      abi: eigenPodAbi,
      constructorArgs: [parameters.depositContract, a.eigenPodManager],
      checks: [is('ethPOS', parameters.depositContract), is('eigenPodManager', a.eigenPodManager)],
    },
    allocationManagerViews: {
      abi: [],
      constructorArgs: [a.delegationManager],
      checks: [{ immutable: 'delegation', expected: a.delegationManager }],
    },
    allocationManager: {
      abi: allocationManagerAbi,
      constructorArgs: [
        a.allocationManagerViews,
        a.delegationManager,
        eigenStrategy,
        a.pauserRegistry,
        a.permissionController,
        parameters.deallocationDelayBlocks,
        parameters.allocationConfigurationDelayBlocks,
        paused,
      ],
      checks: [
        is('viewImplementation', a.allocationManagerViews),
        is('delegation', a.delegationManager),
        is('eigenStrategy', eigenStrategy),
        is('pauserRegistry', a.pauserRegistry),
        is('permissionController', a.permissionController),
        is('DEALLOCATION_DELAY', parameters.deallocationDelayBlocks),
        is('ALLOCATION_CONFIGURATION_DELAY', parameters.allocationConfigurationDelayBlocks),
        is('paused', paused),
      ],
    },
    strategyFactory: {
      abi: strategyFactoryAbi,
      constructorArgs: [
        a.strategyManager,
        a.pauserRegistry,
        a.durationVaultCreator,
        a.timelock,
        paused,
        opened.map(({ strategy }) => strategy),
      ],
      checks: [
        is('strategyManager', a.strategyManager),
        is('pauserRegistry', a.pauserRegistry),
        is('durationVaultCreator', a.durationVaultCreator),
        is('owner', a.timelock),
        is('paused', paused),
        ...opened.map(({ token }) => ({ functionName: 'isBlacklisted', args: [token], expected: true })),
      ],
    },
    ...rewards,
    avsDirectory: {
      abi: avsDirectoryAbi,
      constructorArgs: [a.delegationManager, a.pauserRegistry, config.version, a.timelock, paused],
      checks: [
        is('delegation', a.delegationManager),
        is('pauserRegistry', a.pauserRegistry),
        is('version', config.version),
        is('owner', a.timelock),
        is('paused', paused),
      ],
    },
    keyRegistrar: {
      abi: keyRegistrarAbi,
      constructorArgs: [a.permissionController, a.allocationManager, config.version],
      checks: [
        is('permissionController', a.permissionController),
        is('allocationManager', a.allocationManager),
        is('version', config.version),
      ],
    },
    releaseManager: {
      abi: releaseManagerAbi,
      constructorArgs: [a.permissionController],
      checks: [is('permissionController', a.permissionController)],
    },
    protocolRegistry: {
      abi: protocolRegistryAbi,
      constructorArgs: [
        a.timelock,
        authorities.pausers,
        registered.map((name) => a[name]),
        registered.map((name) => ({ pausable: pausable.has(name), deprecated: false })),
        registered.map(registeredName),
        config.version,
      ],
      checks: [
        has(registryRoles.admin, a.timelock),
        ...authorities.pausers.map((account) => has(registryRoles.pauser, account)),
        is('version', config.version),
        ...registered.map((name) => ({
          functionName: 'getAddress',
          args: [registeredName(name)],
          expected: a[name],
        })),
      ],
    },
  }
  return names.flatMap((name) => {
    const plan: ContractPlan = {
      name,
      artifact: contractArtifacts[name],
      salt: saltOf(name, config.version),
      address: a[name],
      ...parts[name],
    }
    // The factory asks them for their token.
    return name === 'strategyFactory'
      ? [...limited.map((strategy) => limitedPlan(strategy, a)), plan]
      : [plan]
  })
}

/** A contract's name in the ProtocolRegistry: that of the deployment file, with a capital letter. */
function registeredName(name: ContractName): string {
  return name === 'avsDirectory' ? 'AVSDirectory' : name.charAt(0).toUpperCase() + name.slice(1)
}

/** A contract's creation code with its arguments appended is made from these. */
export function inputsOf(plan: ContractPlan) {
  const { bytecode, constructorInputs } = artifact(plan.artifact)
  return { bytecode, constructorInputs, constructorArgs: plan.constructorArgs }
}

/** The code that a contract will have, up to its immutables. */
export function codeOf({ artifact: name }: Pick<ContractPlan, 'artifact'>): Hex {
  return artifact(name).deployedBytecode
}
