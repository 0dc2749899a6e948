// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsTypes} from "../../src/interfaces/IBeaconChainProofs.sol";
import {BeaconTree} from "./BeaconTree.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Builds proofs of many validators or balances at once.
abstract contract SharedProofs is PodTest {
    using BeaconTree for BeaconTree.List;
    using BeaconTree for BeaconTree.State;

    struct Shared {
        uint64 timestamp;
        IBeaconChainProofsTypes.StateRootProof stateRoot;
        uint40[] indices;
        bytes32[] fields;
        uint64 count;
        bytes proof;
    }

    struct SharedBalances {
        IBeaconChainProofsTypes.BalanceContainerProof container;
        bytes32[] hashes;
        bytes32[] chunks;
        uint64 count;
        bytes proof;
    }

    function _shared(uint256[] memory ids) internal view returns (Shared memory s) {
        s.timestamp = uint64(block.timestamp);
        BeaconTree.State memory state = _state(s.timestamp);
        s.stateRoot = _stateRootProof(state);
        s.indices = new uint40[](ids.length);
        s.fields = new bytes32[](8 * ids.length);
        s.count = registryLength;
        uint256[] memory positions = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            bytes32[] memory fields = _fields(history[s.timestamp][ids[i]]);
            s.indices[i] = history[s.timestamp][ids[i]].index;
            positions[i] = s.indices[i];
            for (uint256 j = 0; j < 8; ++j) {
                s.fields[8 * i + j] = fields[j];
            }
        }
        s.proof = abi.encodePacked(state.validators.sharedSiblings(positions), state.stateSiblings(11));
    }

    function submitShared(Shared memory s) public {
        vm.prank(staker);
        pod.verifyWithdrawalCredentialsMultiproof(
            s.timestamp, s.stateRoot, s.indices, s.fields, s.count, s.proof
        );
    }

    function _sharedBalances(uint256[] memory ids) internal view returns (SharedBalances memory s) {
        uint64 timestamp = pod.currentCheckpointTimestamp();
        BeaconTree.State memory state = _state(timestamp);
        s.container = _containerProof(state);
        s.hashes = new bytes32[](ids.length);
        s.count = registryLength;
        uint256[] memory positions = new uint256[](ids.length);
        uint256 count;
        for (uint256 i = 0; i < ids.length; ++i) {
            Validator memory v = history[timestamp][ids[i]];
            s.hashes[i] = v.pubkeyHash;
            if (count == 0 || positions[count - 1] != v.index / 4) positions[count++] = v.index / 4;
        }
        assembly ("memory-safe") {
            mstore(positions, count)
        }
        s.chunks = new bytes32[](count);
        for (uint256 i = 0; i < count; ++i) {
            s.chunks[i] = state.balances.node(0, positions[i]);
        }
        s.proof = state.balances.sharedSiblings(positions);
    }

    function countShared(SharedBalances memory s) public {
        pod.verifyCheckpointMultiproof(s.container, s.hashes, s.chunks, s.count, s.proof);
    }

    /// @dev Validators at these places, not proven.
    function _at(uint40[5] memory indices) internal returns (uint256[] memory ids) {
        ids = new uint256[](5);
        for (uint256 i = 0; i < 5; ++i) {
            ids[i] = _newValidator(indices[i]);
        }
    }

    function _five() internal returns (uint256[] memory ids) {
        return _at([uint40(0), 1, 5, 640, 999]);
    }

    function _provenFive() internal returns (uint256[] memory ids) {
        ids = _five();
        _nextBlock();
        submitShared(_shared(ids));
    }
}
