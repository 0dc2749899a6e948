// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

interface IEigenEvents {
    /// @notice `account` got `amount` for as much of the backing token.
    event TokenWrapped(address indexed account, uint256 amount);
    /// @notice `account` gave `amount` for as much of the backing token.
    event TokenUnwrapped(address indexed account, uint256 amount);
}

/// @title EIGEN
/// @notice One token for each of the backing token that lies here. 18 decimals, with permit; nobody owns it.
interface IEigen is IERC20, IEigenEvents {
    /// @notice Takes the backing token from the caller and gives as much of this one.
    /// @dev Reverts: `TransferFromFailed` without allowance or balance.
    function wrap(uint256 amount) external;

    /// @notice Takes this token from the caller and gives as much of the backing one.
    /// @dev Reverts: the string `ERC20: burn amount exceeds balance`.
    function unwrap(uint256 amount) external;

    /// @notice The token wrapped.
    function bEIGEN() external view returns (IERC20);
}
