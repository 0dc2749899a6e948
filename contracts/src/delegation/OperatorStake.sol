// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {FixedPointMathLib} from "solady/utils/FixedPointMathLib.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {ShareMath, WAD} from "../libraries/ShareMath.sol";

/// @notice What is delegated to an operator in one strategy, how much of it was slashed, and what its stakers
/// have queued: one slot, and two histories that only grow.
library OperatorStake {
    using SafeCastLib for uint256;

    struct State {
        uint128 shares;
        /// 1e18 minus the max magnitude, so that an operator who was never slashed costs no storage.
        uint64 slashedMagnitude;
        uint32 queueLength;
        uint32 slashLength;
        /// One entry for each strategy of each queued withdrawal: block (32 bits, high) and the sum of all scaled
        /// shares queued up to here (224 bits). So a difference of positions counts withdrawals.
        mapping(uint256 position => uint256) queue;
        /// One entry for each block with a slash: block (32 bits, high) and the max magnitude (64 bits). Two
        /// share a slot.
        uint96[1 << 32] magnitudes;
    }

    uint256 private constant CUMULATIVE = type(uint224).max;

    /* SHARES */

    function increase(State storage stake, uint256 added) internal {
        stake.shares = (stake.shares + added).toUint128();
    }

    /// @dev Rounding can leave the sum of the stakers' claims on native ETH a few wei above the operator's
    /// shares; the last of them must be able to leave all the same. See docs/differences.md, R5 and R6.
    /// @return taken What was really taken.
    function decrease(State storage stake, uint256 wanted) internal returns (uint256 taken) {
        uint256 shares = stake.shares;
        taken = FixedPointMathLib.min(wanted, shares);
        stake.shares = uint128(shares - taken);
    }

    /* MAGNITUDES */

    function maxMagnitude(State storage stake) internal view returns (uint64) {
        return WAD - stake.slashedMagnitude;
    }

    /// @return The magnitude as the last slash at or before `blockNumber` left it.
    function maxMagnitudeAt(State storage stake, uint256 blockNumber) internal view returns (uint64) {
        uint256 count = stake.slashLength;
        if (count == 0) return WAD;
        if (stake.magnitudes[count - 1] >> 64 <= blockNumber) return maxMagnitude(stake);

        uint256 low = 0;
        uint256 high = count - 1;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (stake.magnitudes[middle] >> 64 > blockNumber) high = middle;
            else low = middle + 1;
        }
        return low == 0 ? WAD : uint64(stake.magnitudes[low - 1]);
    }

    /// @notice Takes the slashed part from the operator's shares and from what was queued in the last
    /// `delayBlocks` blocks.
    function slash(State storage stake, uint64 previousMagnitude, uint64 newMagnitude, uint32 delayBlocks)
        internal
        returns (uint256 fromOperator, uint256 fromQueue)
    {
        uint256 shares = stake.shares;
        (uint256 scaled, uint256 count) = queuedWithin(stake, delayBlocks);
        fromOperator = ShareMath.slashed(shares, previousMagnitude, newMagnitude);
        fromQueue = ShareMath.slashedInQueue(scaled, count, previousMagnitude, newMagnitude);

        stake.shares = uint128(shares - fromOperator);
        stake.slashedMagnitude = WAD - newMagnitude;
        _pushMagnitude(stake, newMagnitude);
    }

    function _pushMagnitude(State storage stake, uint64 magnitude) private {
        uint256 length = stake.slashLength;
        uint96 entry = (uint96(uint32(block.number)) << 64) | magnitude;
        if (length != 0 && stake.magnitudes[length - 1] >> 64 == uint32(block.number)) {
            stake.magnitudes[length - 1] = entry;
        } else {
            stake.magnitudes[length] = entry;
            stake.slashLength = uint32(length + 1);
        }
    }

    /* QUEUE */

    /// @notice Records that `scaledShares` were queued in this block.
    function enqueue(State storage stake, uint256 scaledShares) internal {
        uint256 length = stake.queueLength;
        uint256 cumulative = scaledShares;
        if (length != 0) cumulative += stake.queue[length - 1] & CUMULATIVE;
        stake.queue[length] = (uint256(uint32(block.number)) << 224) | cumulative.toUint224();
        stake.queueLength = (length + 1).toUint32();
    }

    /// @return scaled The scaled shares queued in the last `delayBlocks` blocks and in this one: those that a
    /// slash in this block reaches.
    /// @return count The number of queue entries among them.
    function queuedWithin(State storage stake, uint32 delayBlocks)
        internal
        view
        returns (uint256 scaled, uint256 count)
    {
        uint256 length = stake.queueLength;
        if (length == 0) return (0, 0);
        uint256 last = stake.queue[length - 1];
        uint256 first = FixedPointMathLib.zeroFloorSub(uint32(block.number), delayBlocks);
        if (last >> 224 < first) return (0, 0);

        uint256 low = 0;
        uint256 high = length - 1;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (stake.queue[middle] >> 224 >= first) high = middle;
            else low = middle + 1;
        }
        scaled = last & CUMULATIVE;
        if (low != 0) scaled -= stake.queue[low - 1] & CUMULATIVE;
        return (scaled, length - low);
    }
}
