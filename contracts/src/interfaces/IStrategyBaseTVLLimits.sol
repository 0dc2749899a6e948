// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "./IStrategy.sol";

interface IStrategyBaseTVLLimitsErrors {
    /// @notice A deposit is larger than one may be, or the cap of one would exceed the cap of all.
    error MaxPerDepositExceedsMax();
    /// @notice With this deposit the strategy would hold more tokens than it may.
    error BalanceExceedsMaxTotalDeposits();
}

interface IStrategyBaseTVLLimitsEvents {
    /// @notice The most tokens that one deposit may bring, before and from now on.
    event MaxPerDepositUpdated(uint256 previousValue, uint256 newValue);
    /// @notice The most tokens that the strategy may hold after a deposit, before and from now on.
    event MaxTotalDepositsUpdated(uint256 previousValue, uint256 newValue);
}

/// @title A strategy that takes only so much
/// @notice Adds two caps, in tokens, to a plain strategy. They are looked at when tokens come in: not when a
/// withdrawal is completed as shares, and never on the way out.
/// @dev `deposit` reverts with `MaxPerDepositExceedsMax`, then `BalanceExceedsMaxTotalDeposits`, before it looks at
/// the token.
interface IStrategyBaseTVLLimits is IStrategy, IStrategyBaseTVLLimitsErrors, IStrategyBaseTVLLimitsEvents {
    /// @notice Replaces both caps. They may be below what the strategy holds: then nothing more comes in.
    /// @dev Caller: unpauser. Reverts: `OnlyUnpauser`, `MaxPerDepositExceedsMax` (one deposit above all).
    function setTVLLimits(uint256 newMaxPerDeposit, uint256 newMaxTotalDeposits) external;

    /// @notice Both caps.
    /// @return The most tokens that one deposit may bring.
    /// @return The most tokens that the strategy may hold after a deposit.
    function getTVLLimits() external view returns (uint256, uint256);

    /// @notice The most tokens that one deposit may bring.
    function maxPerDeposit() external view returns (uint256);

    /// @notice The most tokens that the strategy may hold after a deposit, donations and gains included.
    function maxTotalDeposits() external view returns (uint256);
}
