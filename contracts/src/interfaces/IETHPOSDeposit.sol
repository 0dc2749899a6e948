// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The beacon chain's deposit contract
interface IETHPOSDeposit {
    /// @notice A deposit was taken; amount and index are little-endian.
    event DepositEvent(
        bytes pubkey, bytes withdrawal_credentials, bytes amount, bytes signature, bytes index
    );

    /// @notice Deposits the call's value, at least 1 ETH and whole gwei, for a validator.
    /// @dev Reverts with strings of its own: lengths 48, 32 and 96, the amount, the root.
    function deposit(
        bytes calldata pubkey,
        bytes calldata withdrawal_credentials,
        bytes calldata signature,
        bytes32 deposit_data_root
    ) external payable;

    /// @notice Root of the tree of deposits.
    function get_deposit_root() external view returns (bytes32);

    /// @notice Number of deposits, little-endian.
    function get_deposit_count() external view returns (bytes memory);
}
