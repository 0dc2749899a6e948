import {
  backingEigenAbi,
  durationVaultCreatorAbi,
  eigenAbi,
  eigenStrategyAbi,
  emissionsControllerAbi,
  rewardsCoordinatorAbi,
  rootPosterAbi,
} from '@restack/sdk'
import { type Address, getAddress, zeroAddress } from 'viem'
import type { DeployConfig } from './config.js'
import type { Addresses, Authorities, Check, ContractName, ContractPart } from './contracts.js'

type RewardsContract = Extract<
  ContractName,
  | 'rewardsCoordinator'
  | 'durationVaultCreator'
  | 'rootPoster'
  | 'backingEigen'
  | 'eigen'
  | 'eigenStrategy'
  | 'emissionsController'
>

/** The contracts of chapter 04, those with EIGEN, and what makes duration vaults; unused where not asked for. */
export function rewardsPlans({
  addresses: a,
  authorities,
  config,
  deployer,
}: {
  addresses: Addresses
  authorities: Authorities
  config: DeployConfig
  deployer: Address
}): Record<RewardsContract, ContractPart> {
  const { rewards, eigen } = config
  const { rootPoster } = rewards
  const resolve = (account: Address | 'deployer') => (account === 'deployer' ? getAddress(deployer) : account)
  const updater = resolve(rewards.updater ?? (rootPoster ? a.rootPoster : zeroAddress))
  const feeRecipient = resolve(rewards.feeRecipient ?? a.timelock)
  const council = resolve(eigen?.incentiveCouncil ?? zeroAddress)
  const emissionsController = eigen ? a.emissionsController : zeroAddress
  const is = (functionName: string, expected: unknown, args: readonly unknown[] = []): Check => ({
    functionName,
    args,
    expected,
  })
  const neighbours = [
    is('strategyManager', a.strategyManager),
    is('delegationManager', a.delegationManager),
    is('allocationManager', a.allocationManager),
    is('pauserRegistry', a.pauserRegistry),
  ]

  return {
    rewardsCoordinator: {
      abi: rewardsCoordinatorAbi,
      constructorArgs: [
        {
          delegationManager: a.delegationManager,
          strategyManager: a.strategyManager,
          allocationManager: a.allocationManager,
          emissionsController,
          pauserRegistry: a.pauserRegistry,
          permissionController: a.permissionController,
          calculationIntervalSeconds: rewards.calculationIntervalSeconds,
          maxRewardsDuration: rewards.maxDurationSeconds,
          maxRetroactiveLength: rewards.maxRetroactiveSeconds,
          maxFutureLength: rewards.maxFutureSeconds,
          genesisRewardsTimestamp: rewards.genesisTimestamp,
        },
        a.timelock,
        BigInt(rewards.initialPausedStatus),
        updater,
        rewards.activationDelaySeconds,
        rewards.defaultOperatorSplitBips,
        feeRecipient,
      ],
      checks: [
        ...neighbours,
        is('permissionController', a.permissionController),
        is('emissionsController', emissionsController),
        is('CALCULATION_INTERVAL_SECONDS', rewards.calculationIntervalSeconds),
        is('MAX_REWARDS_DURATION', rewards.maxDurationSeconds),
        is('MAX_RETROACTIVE_LENGTH', rewards.maxRetroactiveSeconds),
        is('MAX_FUTURE_LENGTH', rewards.maxFutureSeconds),
        is('GENESIS_REWARDS_TIMESTAMP', rewards.genesisTimestamp),
        is('owner', a.timelock),
        is('paused', BigInt(rewards.initialPausedStatus)),
        is('rewardsUpdater', updater),
        is('activationDelay', rewards.activationDelaySeconds),
        is('defaultOperatorSplitBips', rewards.defaultOperatorSplitBips),
        is('feeRecipient', feeRecipient),
      ],
    },
    durationVaultCreator: {
      abi: durationVaultCreatorAbi,
      constructorArgs: [
        a.strategyFactory,
        a.strategyManager,
        a.pauserRegistry,
        a.delegationManager,
        a.allocationManager,
        a.rewardsCoordinator,
      ],
      checks: [
        ...neighbours,
        is('strategyFactory', a.strategyFactory),
        is('rewardsCoordinator', a.rewardsCoordinator),
      ],
    },
    rootPoster: {
      abi: rootPosterAbi,
      constructorArgs: [
        a.rewardsCoordinator,
        a.timelock,
        BigInt(rootPoster?.posterBondWei ?? 0),
        BigInt(rootPoster?.challengerBondWei ?? 0),
        rootPoster?.challengeWindowSeconds ?? 0,
        rootPoster?.decisionWindowSeconds ?? 0,
        authorities.posters,
        authorities.recomputers,
        rootPoster?.decisionThreshold ?? 0,
      ],
      checks: [
        is('rewardsCoordinator', a.rewardsCoordinator),
        is('owner', a.timelock),
        is('POSTER_BOND', BigInt(rootPoster?.posterBondWei ?? 0)),
        is('CHALLENGER_BOND', BigInt(rootPoster?.challengerBondWei ?? 0)),
        is('CHALLENGE_WINDOW_SECONDS', rootPoster?.challengeWindowSeconds),
        is('DECISION_WINDOW_SECONDS', rootPoster?.decisionWindowSeconds),
        is('decisionThreshold', rootPoster?.decisionThreshold),
        is('recomputerCount', authorities.recomputers.length),
        ...authorities.posters.map((account) => is('isPoster', true, [account])),
        ...authorities.recomputers.map((account) => is('isRecomputer', true, [account])),
      ],
    },
    backingEigen: {
      abi: backingEigenAbi,
      constructorArgs: [a.timelock, [a.emissionsController]],
      checks: [is('owner', a.timelock), is('isMinter', true, [a.emissionsController])],
    },
    eigen: {
      abi: eigenAbi,
      constructorArgs: [a.backingEigen],
      checks: [is('bEIGEN', a.backingEigen)],
    },
    eigenStrategy: {
      abi: eigenStrategyAbi,
      constructorArgs: [a.strategyManager, a.pauserRegistry, a.eigen],
      checks: [
        is('strategyManager', a.strategyManager),
        is('pauserRegistry', a.pauserRegistry),
        is('underlyingToken', a.backingEigen),
        is('EIGEN', a.eigen),
      ],
    },
    emissionsController: {
      abi: emissionsControllerAbi,
      constructorArgs: [
        {
          eigen: a.eigen,
          backingEigen: a.backingEigen,
          allocationManager: a.allocationManager,
          rewardsCoordinator: a.rewardsCoordinator,
          pauserRegistry: a.pauserRegistry,
          inflationRate: BigInt(eigen?.emissionsPerEpoch ?? 0),
          startTime: BigInt(eigen?.emissionsStartTime ?? 0),
          epochLength: BigInt(eigen?.epochSeconds ?? 0),
          calculationInterval: BigInt(rewards.calculationIntervalSeconds),
        },
        a.timelock,
        council,
        BigInt(config.initialPausedStatus),
      ],
      checks: [
        is('EIGEN', a.eigen),
        is('BACKING_EIGEN', a.backingEigen),
        is('ALLOCATION_MANAGER', a.allocationManager),
        is('REWARDS_COORDINATOR', a.rewardsCoordinator),
        is('pauserRegistry', a.pauserRegistry),
        is('EMISSIONS_INFLATION_RATE', BigInt(eigen?.emissionsPerEpoch ?? 0)),
        is('EMISSIONS_START_TIME', BigInt(eigen?.emissionsStartTime ?? 0)),
        is('EMISSIONS_EPOCH_LENGTH', BigInt(eigen?.epochSeconds ?? 0)),
        is('owner', a.timelock),
        is('incentiveCouncil', council),
        is('paused', BigInt(config.initialPausedStatus)),
      ],
    },
  }
}
