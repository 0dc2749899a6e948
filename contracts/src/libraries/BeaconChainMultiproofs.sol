// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsErrors} from "../interfaces/IBeaconChainProofs.sol";
import {IEigenPodManagerTypes} from "../interfaces/IEigenPodManager.sol";
import {BeaconChainProofs} from "./BeaconChainProofs.sol";
import {Sha256} from "./Sha256.sol";
import {SharedBranches} from "./SharedBranches.sol";

/// @notice Proofs of many validators or balances at once (chapter 03, section 10.3). The length of the list, which
/// tells where it ends, is part of what is proven.
library BeaconChainMultiproofs {
    /// @notice The leaves of validators, eight fields for each index.
    function leaves(uint40[] calldata indices, bytes32[] calldata fields)
        internal
        view
        returns (uint256[] memory nodes)
    {
        nodes = room(indices.length);
        for (uint256 i = 0; i < indices.length; ++i) {
            put(nodes, i, indices[i], Sha256.ofEight(fields[8 * i:8 * i + 8]));
        }
    }

    /// @param nodes Position and hash of each validator.
    function verifyValidators(
        bytes32 beaconStateRoot,
        uint256[] memory nodes,
        uint64 count,
        bytes calldata proof,
        IEigenPodManagerTypes.ForkLayout memory fork
    ) internal view {
        (bytes32 list, uint256 used) = fold(nodes, count, BeaconChainProofs.VALIDATORS_HEIGHT, count, proof);
        require(
            proof.length == used + 32 * uint256(fork.stateHeight),
            IBeaconChainProofsErrors.InvalidProofLength()
        );
        BeaconChainProofs.requireInclusion(proof[used:], beaconStateRoot, list, fork.validatorsField);
    }

    /// @param nodes Position and hash of each leaf of four balances.
    function verifyBalances(
        bytes32 balanceContainerRoot,
        uint256[] memory nodes,
        uint64 count,
        bytes calldata proof
    ) internal view {
        uint256 chunks = (uint256(count) + 3) / 4;
        (bytes32 list, uint256 used) = fold(nodes, chunks, BeaconChainProofs.BALANCES_HEIGHT, count, proof);
        require(proof.length == used, IBeaconChainProofsErrors.InvalidProofLength());
        require(balanceContainerRoot != 0, IBeaconChainProofsErrors.EmptyRoot());
        require(list == balanceContainerRoot, IBeaconChainProofsErrors.InvalidProof());
    }

    /// @notice Room for so many leaves.
    function room(uint256 count) internal pure returns (uint256[] memory) {
        return new uint256[](2 * count + 1);
    }

    /// @notice Puts the leaf at `position` into place `i` of the nodes.
    function put(uint256[] memory nodes, uint256 i, uint256 position, bytes32 leaf) internal pure {
        nodes[2 * i] = position;
        nodes[2 * i + 1] = uint256(leaf);
    }

    /// @return The list's root with its length mixed in, and the bytes of the proof that were read.
    function fold(uint256[] memory nodes, uint256 width, uint256 height, uint64 count, bytes calldata proof)
        private
        view
        returns (bytes32, uint256)
    {
        uint256 end = nodes.length - 1;
        require(end != 0, IBeaconChainProofsErrors.NotEnoughLeaves());
        for (uint256 i = 2; i < end; i += 2) {
            require(nodes[i] > nodes[i - 2], IBeaconChainProofsErrors.InvalidIndex());
        }
        require(nodes[end - 2] < width, IBeaconChainProofsErrors.InvalidIndex());

        (bytes32 root, uint256 used) = SharedBranches.fold(nodes, width, height, proof);
        return (Sha256.pair(root, BeaconChainProofs.toLeaf(count)), used);
    }
}
