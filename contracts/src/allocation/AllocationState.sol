// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

import {IAllocationManagerTypes} from "../interfaces/IAllocationManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {BURN_ADDRESS} from "../libraries/Constants.sol";
import {OrderedSet} from "../libraries/OrderedSet.sol";
import {SetKey} from "../libraries/SetKey.sol";
import {WAD} from "../libraries/ShareMath.sol";

/// @notice The AllocationManager's storage, at one fixed slot so that the contract and its view extension share
/// it, and the reads that both need. "Refreshed" is chapter 02 §1.3: pending changes whose block has come count
/// as applied, though nothing is written.
library AllocationState {
    using OrderedSet for OrderedSet.Set;
    using SafeCastLib for uint256;

    struct Avs {
        address registrar;
        bool hasMetadata;
        uint64 operatorSetCount;
    }

    struct Set {
        /// Zero for a set that does not exist.
        address slasher;
        /// When `pendingSlasher` takes over; zero if none was ever proposed.
        uint32 slasherEffectBlock;
        uint32 slashCount;
        bool redistributing;
        address pendingSlasher;
        address redistributionRecipient;
        OrderedSet.Set strategies;
        OrderedSet.Set members;
    }

    struct Operator {
        IAllocationManagerTypes.AllocationDelayInfo delay;
        OrderedSet.Set registeredSets;
        OrderedSet.Set allocatedSets;
    }

    /// @dev An operator's magnitudes in one strategy, and the sets whose deallocations wait for their block.
    struct Magnitudes {
        /// 1e18 minus the max magnitude, so that an unslashed operator costs nothing.
        uint64 slashed;
        uint64 encumbered;
        uint64 queueStart;
        uint64 queueEnd;
        mapping(uint256 position => SetKey) queue;
    }

    /// @dev An operator in one set.
    struct Membership {
        IAllocationManagerTypes.RegistrationStatus registration;
        OrderedSet.Set allocatedStrategies;
        mapping(IStrategy strategy => IAllocationManagerTypes.Allocation) allocations;
    }

    struct Layout {
        mapping(address avs => Avs) avss;
        mapping(SetKey => Set) sets;
        mapping(address operator => Operator) operators;
        mapping(address operator => mapping(IStrategy strategy => Magnitudes)) magnitudes;
        mapping(address operator => mapping(SetKey => Membership)) memberships;
    }

    /// @dev `keccak256("restack.AllocationManager") - 1`.
    bytes32 internal constant SLOT = bytes32(uint256(keccak256("restack.AllocationManager")) - 1);

    function load() internal pure returns (Layout storage state) {
        bytes32 slot = SLOT;
        assembly ("memory-safe") {
            state.slot := slot
        }
    }

    /* SETS */

    function exists(Set storage set) internal view returns (bool) {
        return set.slasher != address(0);
    }

    /// @notice The slasher in force.
    function currentSlasher(Set storage set) internal view returns (address) {
        uint32 effectBlock = set.slasherEffectBlock;
        return effectBlock != 0 && block.number >= effectBlock ? set.pendingSlasher : set.slasher;
    }

    function recipient(Set storage set) internal view returns (address) {
        return set.redistributing ? set.redistributionRecipient : BURN_ADDRESS;
    }

    /* OPERATORS */

    /// @notice The allocation delay in force.
    function currentDelay(Operator storage operator) internal view returns (bool isSet, uint32 delay) {
        IAllocationManagerTypes.AllocationDelayInfo memory info = operator.delay;
        if (info.effectBlock != 0 && block.number >= info.effectBlock) return (true, info.pendingDelay);
        return (info.isSet, info.delay);
    }

    function isSlashable(Membership storage membership) internal view returns (bool) {
        IAllocationManagerTypes.RegistrationStatus memory status = membership.registration;
        return status.registered || block.number <= status.slashableUntil;
    }

    /* MAGNITUDES */

    function max(Magnitudes storage magnitudes) internal view returns (uint64) {
        return WAD - magnitudes.slashed;
    }

    /// @notice The allocation as of this block, and the encumbered magnitude with what that frees.
    function refresh(Magnitudes storage magnitudes, Membership storage membership, IStrategy strategy)
        internal
        view
        returns (uint64 encumbered, IAllocationManagerTypes.Allocation memory allocation)
    {
        encumbered = magnitudes.encumbered;
        allocation = membership.allocations[strategy];
        if (block.number < allocation.effectBlock) return (encumbered, allocation);

        allocation.currentMagnitude = addDiff(allocation.currentMagnitude, allocation.pendingDiff);
        if (allocation.pendingDiff < 0) encumbered = addDiff(encumbered, allocation.pendingDiff);
        allocation.pendingDiff = 0;
        allocation.effectBlock = 0;
    }

    function addDiff(uint64 magnitude, int128 diff) internal pure returns (uint64) {
        return uint256(int256(uint256(magnitude)) + diff).toUint64();
    }
}
