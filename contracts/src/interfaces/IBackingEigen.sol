// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

interface IBackingEigenErrors {
    /// @notice The caller is not a minter.
    error OnlyMinter();
}

interface IBackingEigenEvents {
    /// @notice `minter` may, or may not any more, make tokens.
    event IsMinterSet(address indexed minter, bool isMinter);
}

/// @title The token that EIGEN wraps
/// @notice 18 decimals, with permit. Ownership is OpenZeppelin's `Ownable`.
interface IBackingEigen is IERC20, IBackingEigenErrors, IBackingEigenEvents {
    /// @notice Makes tokens.
    /// @dev Caller: minter, else `OnlyMinter`.
    function mint(address to, uint256 amount) external;

    /// @notice Destroys tokens of the caller.
    function burn(uint256 amount) external;

    /// @notice Allows an account to make tokens, or forbids it.
    /// @dev Caller: owner.
    function setIsMinter(address minter, bool newIsMinter) external;

    /// @notice Whether the account may make tokens.
    function isMinter(address account) external view returns (bool);
}
