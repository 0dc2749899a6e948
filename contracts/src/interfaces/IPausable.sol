// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauserRegistry} from "./IPauserRegistry.sol";

/// @dev `InputAddressZero` is declared here for every pausable contract, so that none declares it twice.
interface IPausableErrors {
    /// @notice The caller is not a pauser of the registry.
    error OnlyPauser();
    /// @notice The caller is not the unpauser of the registry.
    error OnlyUnpauser();
    /// @notice The function's bit of the paused bitmap is set.
    error CurrentlyPaused();
    /// @notice Pausing would clear a bit, or unpausing would set one.
    error InvalidNewPausedStatus();
    /// @notice An address that must be set is zero.
    error InputAddressZero();
}

interface IPausableEvents {
    /// @notice `account` set the bitmap to `newPausedStatus` by pausing (or at deployment).
    event Paused(address indexed account, uint256 newPausedStatus);
    /// @notice `account` set the bitmap to `newPausedStatus` by unpausing.
    event Unpaused(address indexed account, uint256 newPausedStatus);
}

/// @title Pausing by bitmap
/// @notice Each bit stops some functions of the contract; 0 stops nothing. Pausing only sets bits, unpausing
/// only clears them.
interface IPausable is IPausableErrors, IPausableEvents {
    /// @notice Replaces the bitmap by a superset of it. The same bitmap is accepted and emitted again.
    /// @dev Caller: pauser. Reverts: `OnlyPauser`, `InvalidNewPausedStatus` (a set bit is missing).
    function pause(uint256 newPausedStatus) external;

    /// @notice Sets all 256 bits.
    /// @dev Caller: pauser. Reverts: `OnlyPauser`.
    function pauseAll() external;

    /// @notice Replaces the bitmap by a subset of it. The same bitmap is accepted and emitted again.
    /// @dev Caller: unpauser. Reverts: `OnlyUnpauser`, `InvalidNewPausedStatus` (a clear bit is set).
    function unpause(uint256 newPausedStatus) external;

    /// @notice The whole bitmap.
    function paused() external view returns (uint256);

    /// @notice Whether bit `index` is set.
    function paused(uint8 index) external view returns (bool);

    /// @notice The registry of pausers and the unpauser.
    function pauserRegistry() external view returns (IPauserRegistry);
}
