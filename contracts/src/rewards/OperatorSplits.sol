// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IRewardsCoordinatorErrors, IRewardsCoordinatorTypes} from "../interfaces/IRewardsCoordinator.sol";

/// @notice An operator's share of rewards, and the change of it that waits (chapter 04 §2.7).
library OperatorSplits {
    /// @dev In place of the old split before the first change: the default, whatever it is then.
    uint16 private constant DEFAULT = type(uint16).max;
    uint16 private constant ONE_HUNDRED_IN_BIPS = 10_000;

    function current(IRewardsCoordinatorTypes.OperatorSplit memory split, uint16 defaultBips)
        internal
        view
        returns (uint16)
    {
        if (split.activatedAt == 0) return defaultBips;
        if (block.timestamp >= split.activatedAt) return split.newSplitBips;
        return split.oldSplitBips == DEFAULT ? defaultBips : split.oldSplitBips;
    }

    /// @return oldBips The split in force until `activatedAt`.
    function set(
        IRewardsCoordinatorTypes.OperatorSplit storage stored,
        uint16 newBips,
        uint32 activatedAt,
        uint16 defaultBips
    ) internal returns (uint16 oldBips) {
        IRewardsCoordinatorTypes.OperatorSplit memory split = stored;
        oldBips = current(split, defaultBips);
        require(newBips <= ONE_HUNDRED_IN_BIPS, IRewardsCoordinatorErrors.SplitExceedsMax());
        require(block.timestamp > split.activatedAt, IRewardsCoordinatorErrors.PreviousSplitPending());

        stored.oldSplitBips = split.activatedAt == 0 ? DEFAULT : split.newSplitBips;
        stored.newSplitBips = newBips;
        stored.activatedAt = activatedAt;
    }
}
