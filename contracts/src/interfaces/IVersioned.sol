// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev Both arise only from the version string given at deployment.
interface IVersionedErrors {
    /// @notice The string does not fit into one word (more than 31 bytes).
    error StringTooLong(string str);
    /// @notice A packed string has an impossible length.
    error InvalidShortString();
}

/// @title A contract with a version and an EIP-712 domain
/// @notice Domain: name `EigenLayer`, version the first byte of `version()`, current chain id, this contract.
interface IVersioned is IVersionedErrors {
    /// @notice The release number, without prefix, at most 31 bytes.
    function version() external view returns (string memory);

    /// @notice The EIP-712 domain separator for the current chain id.
    function domainSeparator() external view returns (bytes32);
}
