// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IVersionedErrors} from "./IVersioned.sol";

interface IProtocolRegistryErrors {
    /// @notice Lists that run in parallel differ in length.
    error ArrayLengthMismatch();
    /// @notice A deployment's address is zero.
    error InputAddressZero();
    /// @notice No deployment has this name.
    error DeploymentNotShipped();
    /// @notice A deployment's name is empty.
    error InputNameEmpty();
}

interface IProtocolRegistryTypes {
    /// @notice How a deployment is treated by `pauseAll`.
    struct DeploymentConfig {
        // It has `pauseAll()` and takes it from this registry.
        bool pausable;
        // It is no longer in use, and left out.
        bool deprecated;
    }
}

interface IProtocolRegistryEvents is IProtocolRegistryTypes {
    /// @notice A name points to `addr` from now on.
    event DeploymentShipped(address indexed addr, DeploymentConfig config);
    /// @notice The config of `addr` was replaced.
    event DeploymentConfigured(address indexed addr, DeploymentConfig config);
    /// @notice A name that pointed to `addr` now points elsewhere, so `addr` has no config any more.
    event DeploymentConfigDeleted(address indexed addr);
    /// @notice The protocol's version changed.
    event SemanticVersionUpdated(string previousSemanticVersion, string semanticVersion);
}

/// @title Which contracts make up the protocol, and a switch that pauses all of them
/// @notice Names and the version have at most 31 bytes. A config belongs to an address: two names for one address
/// share it.
/// @dev Roles are OpenZeppelin's `AccessControlEnumerable` (`DEFAULT_ADMIN_ROLE` and `PAUSER_ROLE`), with its revert
/// strings. Revert lists are in the order of checking.
interface IProtocolRegistry is IProtocolRegistryErrors, IProtocolRegistryEvents, IVersionedErrors {
    /// @notice Sets the protocol's version and points names to addresses, new names and known ones alike.
    /// @dev Caller: `DEFAULT_ADMIN_ROLE`. Reverts: role, `ArrayLengthMismatch`, `StringTooLong` (version), then for
    /// each deployment `InputAddressZero`, `InputNameEmpty`, `StringTooLong` (name).
    function ship(
        address[] calldata addresses,
        DeploymentConfig[] calldata configs,
        string[] calldata contractNames,
        string calldata semanticVersion
    ) external;

    /// @notice Replaces the config of the address that `name` points to.
    /// @dev Caller: `DEFAULT_ADMIN_ROLE`. Reverts: role, `StringTooLong`, `DeploymentNotShipped`.
    function configure(string calldata name, DeploymentConfig calldata config) external;

    /// @notice Calls `pauseAll()` on every deployment that is pausable and not deprecated, in order. All are paused, or
    /// none: one that fails reverts the call. The registry must be a pauser in the PauserRegistry.
    /// @dev Caller: `PAUSER_ROLE`.
    function pauseAll() external;

    /// @notice The protocol's version; empty before the first `ship`.
    function version() external view returns (string memory);

    /// @notice The first character of the version. Reverts with a panic (0x32) where that is empty.
    function majorVersion() external view returns (string memory);

    /// @notice The address that `name` points to.
    /// @dev Reverts: `StringTooLong`, the string `EnumerableMap: nonexistent key`.
    function getAddress(string calldata name) external view returns (address);

    /// @notice The address that `name` points to, and its config.
    /// @dev Reverts: `StringTooLong`, the string `EnumerableMap: nonexistent key`.
    function getDeployment(string calldata name)
        external
        view
        returns (address addr, DeploymentConfig memory config);

    /// @notice Every deployment, in the order in which the names first came.
    function getAllDeployments()
        external
        view
        returns (string[] memory names, address[] memory addresses, DeploymentConfig[] memory configs);

    /// @notice How many names there are.
    function totalDeployments() external view returns (uint256);

    /// @notice The role that may call `pauseAll`.
    function PAUSER_ROLE() external view returns (bytes32);
}
