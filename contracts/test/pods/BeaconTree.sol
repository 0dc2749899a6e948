// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice Beacon states for tests: SSZ trees of which some leaves are given, the others of the list are made up.
/// Nodes are found by level and position, and nothing here is shared with the verifier.
library BeaconTree {
    struct List {
        /// Strictly increasing.
        uint256[] positions;
        bytes32[] leaves;
        /// Number of leaves in the list, and what its length says.
        uint256 width;
        uint64 count;
        uint256 height;
        bytes32 salt;
        /// Of each level.
        bytes32[] empty;
    }

    struct State {
        List validators;
        List balances;
        bytes32 validatorsRoot;
        bytes32 balancesRoot;
        uint256 height;
        bytes32 salt;
    }

    /* HASHES */

    function pair(bytes32 left, bytes32 right) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(left, right));
    }

    function number(uint64 value) internal pure returns (bytes32 leaf) {
        for (uint256 i = 0; i < 8; ++i) {
            leaf |= bytes32(uint256(uint8(value >> 8 * i)) << (248 - 8 * i));
        }
    }

    function ofFields(bytes32[] memory fields) internal pure returns (bytes32) {
        bytes32 left = pair(pair(fields[0], fields[1]), pair(fields[2], fields[3]));
        return pair(left, pair(pair(fields[4], fields[5]), pair(fields[6], fields[7])));
    }

    function emptySubtrees() internal pure returns (bytes32[] memory hashes) {
        hashes = new bytes32[](41);
        for (uint256 i = 0; i < 40; ++i) {
            hashes[i + 1] = pair(hashes[i], hashes[i]);
        }
    }

    /* LISTS */

    function node(List memory list, uint256 level, uint256 position) internal pure returns (bytes32) {
        if (position << level >= list.width) return list.empty[level];
        uint256 first = firstFrom(list.positions, position << level);
        if (first == list.positions.length || list.positions[first] >> level != position) {
            return keccak256(abi.encode(list.salt, level, position));
        }
        if (level == 0) return list.leaves[first];
        return pair(node(list, level - 1, 2 * position), node(list, level - 1, 2 * position + 1));
    }

    /// @dev The first place whose position is not below `least`.
    function firstFrom(uint256[] memory positions, uint256 least) internal pure returns (uint256 low) {
        uint256 high = positions.length;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (positions[middle] < least) low = middle + 1;
            else high = middle;
        }
    }

    function root(List memory list) internal pure returns (bytes32) {
        return pair(node(list, list.height, 0), number(list.count));
    }

    function siblings(List memory list, uint256 position) internal pure returns (bytes memory proof) {
        for (uint256 level = 0; level < list.height; ++level) {
            proof = abi.encodePacked(proof, node(list, level, (position >> level) ^ 1));
        }
        return abi.encodePacked(proof, number(list.count));
    }

    /// @notice What the positions do not know of each other, by level and from left to right.
    function sharedSiblings(List memory list, uint256[] memory positions)
        internal
        pure
        returns (bytes memory)
    {
        bytes32[] memory stream = new bytes32[](positions.length * list.height);
        uint256 length;
        uint256[] memory current = positions;
        for (uint256 level = 0; level < list.height; ++level) {
            uint256[] memory parents = new uint256[](current.length);
            uint256 count;
            for (uint256 i = 0; i < current.length; ++i) {
                uint256 other = current[i] ^ 1;
                bool known =
                    (i + 1 < current.length && current[i + 1] == other) || (i > 0 && current[i - 1] == other);
                if (!known && other << level < list.width) stream[length++] = node(list, level, other);
                if (count == 0 || parents[count - 1] != current[i] / 2) parents[count++] = current[i] / 2;
            }
            current = new uint256[](count);
            for (uint256 i = 0; i < count; ++i) {
                current[i] = parents[i];
            }
        }
        bytes32[] memory proof = new bytes32[](length);
        for (uint256 i = 0; i < length; ++i) {
            proof[i] = stream[i];
        }
        return abi.encodePacked(proof);
    }

    /* STATE AND HEADER */

    function field(State memory state, uint256 index) internal pure returns (bytes32) {
        if (index == 11) return state.validatorsRoot;
        if (index == 12) return state.balancesRoot;
        return keccak256(abi.encode(state.salt, index));
    }

    function stateNode(State memory state, uint256 level, uint256 position) internal pure returns (bytes32) {
        if (level == 0) return field(state, position);
        return pair(stateNode(state, level - 1, 2 * position), stateNode(state, level - 1, 2 * position + 1));
    }

    function stateRoot(State memory state) internal pure returns (bytes32) {
        return stateNode(state, state.height, 0);
    }

    function stateSiblings(State memory state, uint256 index) internal pure returns (bytes memory proof) {
        for (uint256 level = 0; level < state.height; ++level) {
            proof = abi.encodePacked(proof, stateNode(state, level, (index >> level) ^ 1));
        }
    }

    /// @dev Slot 5, proposer 7, made up parent and body.
    function headerSiblings(State memory state) internal pure returns (bytes memory) {
        bytes32 body = keccak256(abi.encode(state.salt, "body"));
        return abi.encodePacked(
            keccak256(abi.encode(state.salt, "parent")),
            pair(number(5), number(7)),
            pair(pair(body, 0), pair(0, 0))
        );
    }

    function blockRoot(State memory state) internal pure returns (bytes32) {
        bytes32 parent = keccak256(abi.encode(state.salt, "parent"));
        bytes32 left = pair(pair(number(5), number(7)), pair(parent, stateRoot(state)));
        bytes32 body = keccak256(abi.encode(state.salt, "body"));
        return pair(left, pair(pair(body, 0), pair(0, 0)));
    }
}
