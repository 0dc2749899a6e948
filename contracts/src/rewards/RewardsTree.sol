// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IRewardsCoordinatorErrors, IRewardsCoordinatorTypes} from "../interfaces/IRewardsCoordinator.sol";

/// @notice The trees of chapter 04 §3: one of earners, and under each leaf one of the earner's tokens. Siblings stand
/// in the order of their indices, so Solady's library, which sorts them, does not fit.
library RewardsTree {
    uint8 private constant EARNER_LEAF = 0;
    uint8 private constant TOKEN_LEAF = 1;

    function leafHash(IRewardsCoordinatorTypes.EarnerTreeMerkleLeaf calldata leaf)
        internal
        pure
        returns (bytes32)
    {
        return _hash(EARNER_LEAF, leaf.earner, leaf.earnerTokenRoot);
    }

    function leafHash(IRewardsCoordinatorTypes.TokenTreeMerkleLeaf calldata leaf)
        internal
        pure
        returns (bytes32)
    {
        return _hash(TOKEN_LEAF, address(leaf.token), bytes32(leaf.cumulativeEarnings));
    }

    /// @dev Whether a tree as high as the proof has a leaf of this index.
    function fits(uint32 index, bytes calldata proof) internal pure returns (bool) {
        return index < 1 << (proof.length / 32);
    }

    function requireInclusion(bytes calldata proof, bytes32 root, bytes32 leaf, uint256 index) internal pure {
        require(root != 0, IRewardsCoordinatorErrors.EmptyRoot());
        require(proof.length % 32 == 0, IRewardsCoordinatorErrors.InvalidProofLength());

        bytes32 node = leaf;
        assembly ("memory-safe") {
            let end := add(proof.offset, proof.length)
            for { let sibling := proof.offset } lt(sibling, end) { sibling := add(sibling, 32) } {
                let side := shl(5, and(index, 1)) // an odd node is the right child
                mstore(side, node)
                mstore(xor(side, 32), calldataload(sibling))
                node := keccak256(0, 64) // in scratch space
                index := shr(1, index)
            }
        }
        require(node == root, IRewardsCoordinatorErrors.InvalidClaimProof());
    }

    /// @dev Of 53 bytes without padding, put together in scratch space.
    function _hash(uint8 salt, address account, bytes32 value) private pure returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0, or(shl(248, salt), shl(88, account))) // 1 and 20 bytes
            mstore(21, value)
            hash := keccak256(0, 53)
        }
    }
}
