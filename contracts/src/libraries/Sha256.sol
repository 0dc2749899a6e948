// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Binary trees of SHA-256, as SSZ builds them, folded straight from calldata.
library Sha256 {
    /// @notice The root that `leaf` at `index` has with these siblings, from the leaf's side up.
    /// @return node The root.
    /// @return rest What is left of the index: 0 if it lies inside a tree of this height.
    function fold(bytes calldata siblings, bytes32 leaf, uint256 index)
        internal
        view
        returns (bytes32 node, uint256 rest)
    {
        assembly ("memory-safe") {
            node := leaf
            rest := index
            let end := add(siblings.offset, siblings.length)
            for { let at := siblings.offset } lt(at, end) { at := add(at, 0x20) } {
                let side := shl(5, and(rest, 1)) // a node at an odd index is the right one of its pair
                mstore(side, node)
                mstore(xor(side, 0x20), calldataload(at))
                if iszero(staticcall(gas(), 2, 0, 0x40, 0, 0x20)) { revert(0, 0) }
                node := mload(0)
                rest := shr(1, rest)
            }
        }
    }

    /// @notice The root of a container of eight fields.
    function ofEight(bytes32[] calldata fields) internal view returns (bytes32 root) {
        assembly ("memory-safe") {
            let m := mload(0x40) // scratch beyond the memory in use
            calldatacopy(m, fields.offset, 0x100)
            let ok := staticcall(gas(), 2, m, 0x40, m, 0x20) // eight to four
            ok := and(ok, staticcall(gas(), 2, add(m, 0x40), 0x40, add(m, 0x20), 0x20))
            ok := and(ok, staticcall(gas(), 2, add(m, 0x80), 0x40, add(m, 0x40), 0x20))
            ok := and(ok, staticcall(gas(), 2, add(m, 0xc0), 0x40, add(m, 0x60), 0x20))
            ok := and(ok, staticcall(gas(), 2, m, 0x40, m, 0x20)) // four to two
            ok := and(ok, staticcall(gas(), 2, add(m, 0x40), 0x40, add(m, 0x20), 0x20))
            ok := and(ok, staticcall(gas(), 2, m, 0x40, 0, 0x20)) // two to one
            if iszero(ok) { revert(0, 0) }
            root := mload(0)
        }
    }

    function pair(bytes32 left, bytes32 right) internal view returns (bytes32 node) {
        assembly ("memory-safe") {
            mstore(0, left)
            mstore(0x20, right)
            if iszero(staticcall(gas(), 2, 0, 0x40, 0, 0x20)) { revert(0, 0) }
            node := mload(0)
        }
    }
}
