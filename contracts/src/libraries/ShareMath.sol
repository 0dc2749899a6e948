// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {IDelegationManagerErrors} from "../interfaces/IDelegationManager.sol";

/// @dev One, in the fixed point of magnitudes, scaling factors and slashing factors.
uint64 constant WAD = 1e18;

/// @notice The formulas of chapter 01 §1.3, numbered as there. The rounding direction is in the name; where it
/// is not, the result is rounded down. Products are taken in 512 bits.
library ShareMath {
    using FixedPointMathLib for uint256;

    function mulWad(uint256 x, uint256 y) internal pure returns (uint256) {
        return x.fullMulDiv(y, WAD);
    }

    function mulWadUp(uint256 x, uint256 y) internal pure returns (uint256) {
        return x.fullMulDivUp(y, WAD);
    }

    /// @dev Zero `y` is Panic 0x12, as for a plain division.
    function divWad(uint256 x, uint256 y) internal pure returns (uint256) {
        return y == 0 ? x / y : x.fullMulDiv(WAD, y);
    }

    /// @dev F2: what a staker would receive for `depositShares` at slashing factor `factor`.
    function withdrawable(uint256 depositShares, uint256 scalingFactor, uint256 factor)
        internal
        pure
        returns (uint256)
    {
        return mulWad(mulWad(depositShares, scalingFactor), factor);
    }

    /// @dev F3: deposit shares to queue for `withdrawableShares`; a few wei short of exact.
    function toDepositShares(uint256 withdrawableShares, uint256 scalingFactor, uint256 factor)
        internal
        pure
        returns (uint256)
    {
        return divWad(divWad(withdrawableShares, scalingFactor), factor);
    }

    /// @dev F6 and F7: the scaling factor that makes `added` shares worth exactly `added` at `factor`, which
    /// must not be zero.
    function nextScalingFactor(uint256 scalingFactor, uint256 previous, uint256 added, uint256 factor)
        internal
        pure
        returns (uint256 next)
    {
        if (previous == 0) return divWad(scalingFactor, factor);
        uint256 worth = withdrawable(previous, scalingFactor, factor) + added;
        next = divWad(divWad(worth, previous + added), factor);
        require(next != 0, IDelegationManagerErrors.InvalidDepositScalingFactor());
    }

    /// @dev F9: the part of `shares` that a fall of the max magnitude takes. What remains is rounded up.
    function slashed(uint256 shares, uint256 previousMagnitude, uint256 newMagnitude)
        internal
        pure
        returns (uint256)
    {
        return shares - shares.fullMulDivUp(newMagnitude, previousMagnitude);
    }

    /// @dev F11 without its over-count: `scaled` is the sum of `count` queue entries, each of which is rounded
    /// down on its own when it is completed, so up to `count - 1` wei of the aggregate are nobody's.
    /// See docs/differences.md.
    function slashedInQueue(uint256 scaled, uint256 count, uint256 previousMagnitude, uint256 newMagnitude)
        internal
        pure
        returns (uint256)
    {
        if (scaled == 0) return 0;
        uint256 shares = mulWad(scaled, previousMagnitude);
        uint256 slack = previousMagnitude < WAD ? count - 1 : 0;
        uint256 kept = mulWad(scaled, newMagnitude) + slack;
        return FixedPointMathLib.min(
            slashed(shares, previousMagnitude, newMagnitude), FixedPointMathLib.zeroFloorSub(shares, kept)
        );
    }
}
