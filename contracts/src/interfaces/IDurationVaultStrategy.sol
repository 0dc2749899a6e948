// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManager} from "./IAllocationManager.sol";
import {IDelegationManager} from "./IDelegationManager.sol";
import {IRewardsCoordinator} from "./IRewardsCoordinator.sol";
import {IStrategyBaseTVLLimits} from "./IStrategyBaseTVLLimits.sol";
import {IStrategyFactory} from "./IStrategyFactory.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IDurationVaultStrategyTypes {
    /// @notice How far a vault has come. It only moves forward.
    enum VaultState {
        UNINITIALIZED,
        // Takes deposits, pays withdrawals.
        DEPOSITS,
        // Locked: the stake is allocated to the operator set, and stays.
        ALLOCATIONS,
        // Pays withdrawals.
        WITHDRAWALS
    }

    /// @notice What a vault is made from.
    struct VaultConfig {
        IERC20 underlyingToken;
        // Locks the vault and keeps its metadata and caps.
        address vaultAdmin;
        // May end the lock early.
        address arbitrator;
        // Of the lock, in seconds, at most two years.
        uint32 duration;
        // In tokens.
        uint256 maxPerDeposit;
        // The most stake, in tokens.
        uint256 stakeCap;
        string metadataURI;
        // Which the vault serves.
        OperatorSet operatorSet;
        // Passed to the AVS's registrar.
        bytes operatorSetRegistrationData;
        // Who must sign delegations; zero lets anyone delegate.
        address delegationApprover;
        string operatorMetadataURI;
    }
}

interface IDurationVaultStrategyErrors {
    /// @notice The vault's admin is zero.
    error InvalidVaultAdmin();
    /// @notice The vault's arbitrator is zero.
    error InvalidArbitrator();
    /// @notice The duration is zero or above two years.
    error InvalidDuration();
    /// @notice The caller is not the vault's admin.
    error OnlyVaultAdmin();
    /// @notice The caller is not the vault's arbitrator.
    error OnlyArbitrator();
    /// @notice A contract that the vault needs, or the AVS, is zero.
    error OperatorIntegrationInvalid();
    /// @notice The vault was locked before.
    error VaultAlreadyLocked();
    /// @notice The vault was never locked.
    error VaultNotLocked();
    /// @notice The vault takes no deposits any more.
    error DepositsLocked();
    /// @notice Nothing leaves the vault while it is locked.
    error WithdrawalsLockedDuringAllocations();
    /// @notice Only who has delegated to the vault can hold shares of it.
    error MustBeDelegatedToVaultOperator();
    /// @notice The lock is not over, or has not begun.
    error DurationNotElapsed();
    /// @notice The lock is over: anyone may mark the vault as matured.
    error DurationAlreadyElapsed();
    /// @notice The token was barred by the factory's owner.
    error UnderlyingTokenBlacklisted();
    /// @notice A change of the vault's allocation is pending.
    error PendingAllocation();
    /// @notice The operator set does not list the vault among its strategies.
    error StrategyNotSupportedByOperatorSet();
    /// @notice More than one deposit may bring.
    error DepositExceedsMaxPerDeposit();
}

interface IDurationVaultStrategyEvents {
    /// @notice A vault was made.
    event VaultInitialized(
        address indexed vaultAdmin,
        address indexed arbitrator,
        IERC20 indexed underlyingToken,
        uint32 duration,
        uint256 maxPerDeposit,
        uint256 stakeCap,
        string metadataURI
    );
    /// @notice The stake is locked until `unlockAt`.
    event VaultLocked(uint32 lockedAt, uint32 unlockAt);
    /// @notice Withdrawals are open again.
    event VaultMatured(uint32 maturedAt);
    /// @notice The arbitrator ended the lock early.
    event VaultAdvancedToWithdrawals(address indexed arbitrator, uint32 maturedAt);
    /// @notice The vault's description is elsewhere.
    event MetadataURIUpdated(string newMetadataURI);
    /// @notice Whether the vault's allocation could be taken back, or was already.
    event DeallocateAttempted(bool success);
    /// @notice Whether the vault could leave its operator set, or had already.
    event DeregisterAttempted(bool success);
}

/// @title A strategy that is its own operator, locked for a time
/// @notice Stakers delegate to the vault and deposit; its admin locks it, which allocates all of its stake to one
/// operator set; once the time is over, everybody withdraws. A vault is used once.
/// @dev The caps count the operator's shares: queued withdrawals make room at once, donations take none. They are
/// looked at by `beforeAddShares`, so for completion as shares too, in this order: `DepositsLocked`,
/// `UnderlyingTokenBlacklisted`, `MustBeDelegatedToVaultOperator`, `DepositExceedsMaxPerDeposit`,
/// `BalanceExceedsMaxTotalDeposits`. `beforeRemoveShares` reverts with `WithdrawalsLockedDuringAllocations`, which
/// stops undelegation of its stakers too. `setTVLLimits` reverts with `DepositsLocked` once the vault was locked.
interface IDurationVaultStrategy is
    IStrategyBaseTVLLimits,
    IDurationVaultStrategyTypes,
    IDurationVaultStrategyErrors,
    IDurationVaultStrategyEvents
{
    /// @notice Ends the deposits and allocates all of the vault's magnitude to its operator set.
    /// @dev Caller: admin. Reverts: `OnlyVaultAdmin`, `VaultAlreadyLocked`, `StrategyNotSupportedByOperatorSet`,
    /// `PendingAllocation`, then the AllocationManager's errors.
    function lock() external;

    /// @notice Opens withdrawals once the time is over, and tries to deallocate and to leave the set. Called again,
    /// it only tries again.
    /// @dev Caller: any. Reverts: `DurationNotElapsed`.
    function markMatured() external;

    /// @notice As `markMatured`, before the time is over.
    /// @dev Caller: arbitrator. Reverts: `OnlyArbitrator`, `VaultNotLocked`, `DurationAlreadyElapsed`.
    function advanceToWithdrawals() external;

    /// @notice Replaces the place of the vault's description.
    /// @dev Caller: admin, else `OnlyVaultAdmin`.
    function updateMetadataURI(string calldata newMetadataURI) external;

    /// @notice Replaces who must sign delegations to the vault.
    /// @dev Caller: admin, else `OnlyVaultAdmin`.
    function updateDelegationApprover(address newDelegationApprover) external;

    /// @notice Replaces the place of the operator's description.
    /// @dev Caller: admin, else `OnlyVaultAdmin`.
    function updateOperatorMetadataURI(string calldata newOperatorMetadataURI) external;

    /// @notice Names who claims what the vault itself earns, such as its split before the zero split is active.
    /// @dev Caller: admin, else `OnlyVaultAdmin`.
    function setRewardsClaimer(address claimer) external;

    /// @notice Replaces both caps. They may be below the present stake.
    /// @dev Caller: admin. Reverts: `OnlyVaultAdmin`, `DepositsLocked`, `MaxPerDepositExceedsMax`.
    function updateTVLLimits(uint256 newMaxPerDeposit, uint256 newStakeCap) external;

    /// @notice Who locks the vault and keeps its metadata and caps.
    function vaultAdmin() external view returns (address);

    /// @notice Who may end the lock early.
    function arbitrator() external view returns (address);

    /// @notice How long the lock lasts, in seconds.
    function duration() external view returns (uint32);

    /// @notice When the vault was locked; 0 before.
    function lockedAt() external view returns (uint32);

    /// @notice When the lock is over; 0 before it begins.
    function unlockAt() external view returns (uint32);

    /// @notice As `unlockAt`.
    function unlockTimestamp() external view returns (uint32);

    /// @notice When withdrawals were opened again; 0 before.
    function maturedAt() external view returns (uint32);

    /// @notice Where the vault's description is.
    function metadataURI() external view returns (string memory);

    /// @notice How far the vault has come.
    function state() external view returns (VaultState);

    /// @notice Whether deposits have ended.
    function isLocked() external view returns (bool);

    /// @notice Whether the lock is over.
    function isMatured() external view returns (bool);

    /// @notice Whether the vault takes deposits.
    function depositsOpen() external view returns (bool);

    /// @notice Whether shares can leave the vault.
    function withdrawalsOpen() external view returns (bool);

    /// @notice Whether the vault is locked now. Its allocation may still be pending.
    function allocationsActive() external view returns (bool);

    /// @notice The most stake, in tokens: `maxTotalDeposits`.
    function stakeCap() external view returns (uint256);

    /// @notice Always true.
    function operatorIntegrationConfigured() external view returns (bool);

    /// @notice The operator set that the vault serves.
    function operatorSetInfo() external view returns (address avs, uint32 operatorSetId);

    /// @notice Whether the vault is a member of its operator set now.
    function operatorSetRegistered() external view returns (bool);

    /// @notice The DelegationManager, with which the vault is an operator.
    function delegationManager() external view returns (IDelegationManager);

    /// @notice The AllocationManager.
    function allocationManager() external view returns (IAllocationManager);

    /// @notice The RewardsCoordinator, where the vault takes no split.
    function rewardsCoordinator() external view returns (IRewardsCoordinator);

    /// @notice The factory, asked for barred tokens.
    function strategyFactory() external view returns (IStrategyFactory);
}
