// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigen} from "./IEigen.sol";
import {IStrategy} from "./IStrategy.sol";

/// @title The strategy of EIGEN
/// @notice Holds the backing token, and takes and pays either. What comes in as EIGEN is unwrapped before shares are
/// counted. Slashed shares are paid out as the backing token.
interface IEigenStrategy is IStrategy {
    /// @notice The wrapping token.
    function EIGEN() external view returns (IEigen);
}
