// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IDurationVaultCreator} from "../interfaces/IDurationVaultCreator.sol";
import {IDurationVaultStrategy, IDurationVaultStrategyTypes} from "../interfaces/IDurationVaultStrategy.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategyFactory} from "../interfaces/IStrategyFactory.sol";
import {DurationVaultStrategy} from "./DurationVaultStrategy.sol";

/// @notice Carries the code of duration vaults, which is too large to stand in the StrategyFactory beside that of
/// plain strategies.
contract DurationVaultCreator is IDurationVaultCreator {
    /// @inheritdoc IDurationVaultCreator
    IStrategyFactory public immutable strategyFactory;
    /// @inheritdoc IDurationVaultCreator
    IShareManager public immutable strategyManager;
    /// @inheritdoc IDurationVaultCreator
    IPauserRegistry public immutable pauserRegistry;
    /// @inheritdoc IDurationVaultCreator
    IDelegationManager public immutable delegationManager;
    /// @inheritdoc IDurationVaultCreator
    IAllocationManager public immutable allocationManager;
    /// @inheritdoc IDurationVaultCreator
    IRewardsCoordinator public immutable rewardsCoordinator;

    constructor(
        IStrategyFactory strategyFactory_,
        IShareManager strategyManager_,
        IPauserRegistry pauserRegistry_,
        IDelegationManager delegationManager_,
        IAllocationManager allocationManager_,
        IRewardsCoordinator rewardsCoordinator_
    ) {
        strategyFactory = strategyFactory_;
        strategyManager = strategyManager_;
        pauserRegistry = pauserRegistry_;
        delegationManager = delegationManager_;
        allocationManager = allocationManager_;
        rewardsCoordinator = rewardsCoordinator_;
    }

    /// @inheritdoc IDurationVaultCreator
    function createVault(IDurationVaultStrategyTypes.VaultConfig calldata config)
        external
        returns (IDurationVaultStrategy)
    {
        return new DurationVaultStrategy(
            strategyManager,
            pauserRegistry,
            delegationManager,
            allocationManager,
            rewardsCoordinator,
            strategyFactory,
            config
        );
    }
}
