// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Folds many leaves of one SSZ list at once, with one sibling for each branch that they do not share.
library SharedBranches {
    /// @notice The root of the list's tree, before its length is mixed in.
    /// @dev Level by level from the leaves up, and in each from left to right, the sibling of a node is the next
    /// known node if they are a pair; the hash of an empty subtree if it lies beyond the list; else the next word
    /// of the proof. Whether the proof was long enough is for the caller to see: reading goes on behind it.
    /// @param nodes Position and hash of each leaf, by strictly increasing position below `width`; then a spare
    /// word. Overwritten.
    /// @param width Number of leaves in the list.
    /// @param height Levels of the tree; it must be at least as high as the positions have bits.
    /// @return root The root.
    /// @return used Bytes of the proof that were read.
    function fold(uint256[] memory nodes, uint256 width, uint256 height, bytes calldata proof)
        internal
        view
        returns (bytes32 root, uint256 used)
    {
        assembly ("memory-safe") {
            let first := add(nodes, 0x20)
            let end := sub(add(first, shl(5, mload(nodes))), 0x20) // where the spare word is
            let sibling := proof.offset
            let empty := 0 // hash of an empty subtree of this level
            for { let level := 0 } lt(level, height) { level := add(level, 1) } {
                mstore(end, 0) // no position is followed by 0, so the last node has no known neighbour
                let to := first // results overwrite what was read before
                for { let from := first } lt(from, end) { to := add(to, 0x40) } {
                    let position := mload(from)
                    switch and(position, 1)
                    case 0 {
                        mstore(0, mload(add(from, 0x20)))
                        from := add(from, 0x40)
                        switch eq(mload(from), or(position, 1))
                        case 0 {
                            switch lt(or(position, 1), width)
                            case 0 { mstore(0x20, empty) } // beyond the list
                            default {
                                mstore(0x20, calldataload(sibling))
                                sibling := add(sibling, 0x20)
                            }
                        }
                        default {
                            mstore(0x20, mload(add(from, 0x20)))
                            from := add(from, 0x40)
                        }
                    }
                    default {
                        mstore(0, calldataload(sibling))
                        sibling := add(sibling, 0x20)
                        mstore(0x20, mload(add(from, 0x20)))
                        from := add(from, 0x40)
                    }
                    if iszero(staticcall(gas(), 2, 0, 0x40, add(to, 0x20), 0x20)) { revert(0, 0) }
                    mstore(to, shr(1, position))
                }
                end := to
                width := shr(1, add(width, 1))
                mstore(0, empty)
                mstore(0x20, empty)
                if iszero(staticcall(gas(), 2, 0, 0x40, 0, 0x20)) { revert(0, 0) }
                empty := mload(0)
            }
            root := mload(add(first, 0x20))
            used := sub(sibling, proof.offset)
        }
    }
}
