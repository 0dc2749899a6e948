// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "./IAllocationManager.sol";
import {IDelegationManager} from "./IDelegationManager.sol";
import {IDurationVaultStrategy, IDurationVaultStrategyTypes} from "./IDurationVaultStrategy.sol";
import {IPauserRegistry} from "./IPauserRegistry.sol";
import {IRewardsCoordinator} from "./IRewardsCoordinator.sol";
import {IShareManager} from "./IShareManager.sol";
import {IStrategyFactory} from "./IStrategyFactory.sol";

/// @title Makes duration vaults for the StrategyFactory
/// @notice A vault made by calling it directly is registered with its operator set, but takes no deposits, since
/// only the factory opens strategies.
interface IDurationVaultCreator {
    /// @notice Makes a vault.
    /// @dev Caller: any. Reverts: as the StrategyFactory's `deployDurationVaultStrategy`, from the vault on.
    function createVault(IDurationVaultStrategyTypes.VaultConfig calldata config)
        external
        returns (IDurationVaultStrategy);

    /// @notice The factory, which vaults ask for barred tokens.
    function strategyFactory() external view returns (IStrategyFactory);

    /// @notice The StrategyManager of the vaults.
    function strategyManager() external view returns (IShareManager);

    /// @notice The registry of who may pause vaults.
    function pauserRegistry() external view returns (IPauserRegistry);

    /// @notice The DelegationManager of the vaults.
    function delegationManager() external view returns (IDelegationManager);

    /// @notice The AllocationManager of the vaults.
    function allocationManager() external view returns (IAllocationManager);

    /// @notice The RewardsCoordinator of the vaults.
    function rewardsCoordinator() external view returns (IRewardsCoordinator);
}
