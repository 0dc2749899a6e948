// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A set of values of at most 192 bits, in insertion order; removing one moves the last into its place.
/// That order is what the views return, and it is normative.
/// @dev The first element shares a slot with the length, so a set of one costs one slot. Elements below
/// position `SCANNED` are found by looking; those above have their position recorded, so that no list can be
/// made so long that an operation on it becomes unaffordable.
library OrderedSet {
    struct Set {
        /// Length (64 bits, high) and the element at position 0 (192 bits, low).
        uint256 head;
        mapping(uint256 position => uint256 element) tail;
        /// Only for elements at position `SCANNED` and above.
        mapping(uint192 element => uint256) position;
    }

    uint256 private constant SCANNED = 8;
    uint256 private constant ONE = 1 << 192;

    function length(Set storage set) internal view returns (uint256) {
        return set.head >> 192;
    }

    function valueAt(Set storage set, uint256 position) internal view returns (uint192) {
        return uint192(position == 0 ? set.head : set.tail[position]);
    }

    function contains(Set storage set, uint192 element) internal view returns (bool) {
        return find(set, element) < length(set);
    }

    /// @return The position of `element`, or the length of the set if it is absent.
    function find(Set storage set, uint192 element) internal view returns (uint256) {
        uint256 head = set.head;
        uint256 count = head >> 192;
        if (count == 0 || uint192(head) == element) return 0;
        uint256 scanned = count;
        if (count > SCANNED) {
            uint256 recorded = set.position[element];
            if (recorded != 0) return recorded;
            scanned = SCANNED;
        }
        for (uint256 i = 1; i < scanned; ++i) {
            if (set.tail[i] == element) return i;
        }
        return count;
    }

    /// @return Whether it was absent.
    function add(Set storage set, uint192 element) internal returns (bool) {
        if (contains(set, element)) return false;
        push(set, element);
        return true;
    }

    /// @dev For an element that the caller knows to be absent.
    function push(Set storage set, uint192 element) internal {
        uint256 head = set.head;
        uint256 count = head >> 192;
        if (count == 0) {
            set.head = ONE | element;
        } else {
            set.head = head + ONE;
            set.tail[count] = element;
            if (count >= SCANNED) set.position[element] = count;
        }
    }

    /// @return Whether it was present.
    function remove(Set storage set, uint192 element) internal returns (bool) {
        uint256 position = find(set, element);
        uint256 head = set.head;
        uint256 last = head >> 192;
        if (position == last) return false;
        --last;
        if (last == 0) {
            delete set.head;
            return true;
        }
        if (last >= SCANNED) delete set.position[element];
        if (position != last) {
            uint192 moved = valueAt(set, last);
            if (position == 0) head = (head & ~uint256(type(uint192).max)) | moved;
            else set.tail[position] = moved;
            if (position >= SCANNED) set.position[moved] = position;
            else if (last >= SCANNED) delete set.position[moved];
        }
        set.head = head - ONE;
        delete set.tail[last];
        return true;
    }

    function values(Set storage set) internal view returns (uint192[] memory elements) {
        uint256 count = length(set);
        elements = new uint192[](count);
        for (uint256 i = 0; i < count; ++i) {
            elements[i] = valueAt(set, i);
        }
    }

    /// @dev The elements of a set that holds only addresses.
    function addresses(Set storage set) internal view returns (address[] memory elements) {
        uint192[] memory raw = values(set);
        assembly ("memory-safe") {
            elements := raw // same layout: each element is a clean 32-byte word
        }
    }
}
