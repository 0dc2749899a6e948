// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDurationVaultCreator} from "./IDurationVaultCreator.sol";
import {IDurationVaultStrategy, IDurationVaultStrategyTypes} from "./IDurationVaultStrategy.sol";
import {IPausable} from "./IPausable.sol";
import {IStrategy} from "./IStrategy.sol";
import {IStrategyManager} from "./IStrategyManager.sol";

interface IStrategyFactoryErrors {
    /// @notice No strategy may be deployed for this token.
    error BlacklistedToken();
    /// @notice The factory has deployed a strategy for this token before.
    error StrategyAlreadyExists();
    /// @notice The token is blacklisted already, or stands twice in the list.
    error AlreadyBlacklisted();
}

interface IStrategyFactoryEvents {
    /// @notice `strategy` is the factory's strategy for `token`.
    event StrategySetForToken(IERC20 token, IStrategy strategy);
    /// @notice `token` can no longer get a strategy here.
    event TokenBlacklisted(IERC20 token);
    /// @notice A duration vault was made and opened to deposits.
    event DurationVaultDeployed(
        IDurationVaultStrategy indexed vault,
        IERC20 indexed underlyingToken,
        address indexed vaultAdmin,
        uint32 duration,
        uint256 maxPerDeposit,
        uint256 stakeCap,
        string metadataURI,
        address operatorSetAVS,
        uint32 operatorSetId
    );
}

/// @title Permissionless deployment of one plain strategy per token, and of duration vaults
/// @notice Must be StrategyManager's whitelister, else deployments revert with `OnlyStrategyWhitelister`.
/// @dev Pause bit 0 stops deployments. Owner functions revert with the string `Ownable: caller is not the
/// owner`. Ownership itself is OpenZeppelin's `Ownable`.
interface IStrategyFactory is IStrategyFactoryErrors, IStrategyFactoryEvents, IPausable {
    /// @notice Deploys and whitelists the strategy of `token`.
    /// @dev Caller: any. Reverts: `CurrentlyPaused`, `BlacklistedToken`, `StrategyAlreadyExists`, then a
    /// failing creation (a token without code or without `decimals()`).
    function deployNewStrategy(IERC20 token) external returns (IStrategy newStrategy);

    /// @notice Deploys and whitelists a duration vault. A token may have any number of them.
    /// @dev Caller: any. Reverts: `CurrentlyPaused`, `BlacklistedToken`, `InvalidVaultAdmin`, `InvalidArbitrator`,
    /// `InvalidDuration`, `MaxPerDepositExceedsMax`, a failing `decimals()` of the token,
    /// `OperatorIntegrationInvalid`, then the errors of registering the vault as an operator of the set.
    function deployDurationVaultStrategy(IDurationVaultStrategyTypes.VaultConfig calldata config)
        external
        returns (IDurationVaultStrategy newVault);

    /// @notice Bars tokens for good and takes the factory's strategies for them off the deposit whitelist.
    /// @dev Caller: owner. Reverts per token: `AlreadyBlacklisted`.
    function blacklistTokens(IERC20[] calldata tokens) external;

    /// @notice Adds strategies to StrategyManager's deposit whitelist.
    /// @dev Caller: owner.
    function whitelistStrategies(IStrategy[] calldata strategiesToWhitelist) external;

    /// @notice Takes strategies off StrategyManager's deposit whitelist.
    /// @dev Caller: owner.
    function removeStrategiesFromWhitelist(IStrategy[] calldata strategiesToRemoveFromWhitelist) external;

    /// @notice The StrategyManager whose whitelist is kept.
    function strategyManager() external view returns (IStrategyManager);

    /// @notice Makes the duration vaults.
    function durationVaultCreator() external view returns (IDurationVaultCreator);

    /// @notice The strategy the factory deployed for `token`, zero if none. Says nothing about the whitelist.
    function deployedStrategies(IERC20 token) external view returns (IStrategy);

    /// @notice The vaults deployed for `token`, in order.
    function durationVaultsByToken(IERC20 token, uint256 index) external view returns (IDurationVaultStrategy);

    /// @notice All vaults deployed for `token`, in order. Anyone can make more of them.
    function getDurationVaults(IERC20 token) external view returns (IDurationVaultStrategy[] memory);

    /// @notice Whether `token` is barred.
    function isBlacklisted(IERC20 token) external view returns (bool);
}
