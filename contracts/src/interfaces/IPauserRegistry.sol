// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

interface IPauserRegistryErrors {
    /// @notice The caller is not the unpauser.
    error OnlyUnpauser();
    /// @notice An address that must be set is zero.
    error InputAddressZero();
}

interface IPauserRegistryEvents {
    /// @notice `pauser` gained or lost the right to pause. Emitted on every call, changed or not.
    event PauserStatusChanged(address pauser, bool canPause);
    /// @notice The right to unpause moved to `newUnpauser`.
    event UnpauserChanged(address previousUnpauser, address newUnpauser);
}

/// @title Who may pause and who may unpause
/// @notice Read by every pausable contract. The unpauser is a pauser only when listed as one.
interface IPauserRegistry is IPauserRegistryErrors, IPauserRegistryEvents {
    /// @notice Grants or takes away the right to pause.
    /// @dev Caller: unpauser. Reverts: `OnlyUnpauser`, `InputAddressZero`.
    function setIsPauser(address newPauser, bool canPause) external;

    /// @notice Hands the right to unpause to `newUnpauser`.
    /// @dev Caller: unpauser. Reverts: `OnlyUnpauser`, `InputAddressZero`.
    function setUnpauser(address newUnpauser) external;

    /// @notice Whether `pauser` may pause.
    function isPauser(address pauser) external view returns (bool);

    /// @notice The only account that may unpause.
    function unpauser() external view returns (address);
}
