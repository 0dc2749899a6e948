// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsErrors, IBeaconChainProofsTypes} from "../../src/interfaces/IBeaconChainProofs.sol";
import {IEigenPodErrors, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {BeaconTree} from "./BeaconTree.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Proofs of many validators or balances at once, and what they share with single ones.
contract MultiproofsTest is PodTest {
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

    /* THE SAME AS SINGLE PROOFS */

    function test_credentialsOfManyValidators() public {
        uint256[] memory ids = _provenFive();
        assertEq(pod.activeValidatorCount(), 5);
        assertEq(_shares(), 160e18);
        for (uint256 i = 0; i < 5; ++i) {
            IEigenPodTypes.ValidatorInfo memory info = _info(ids[i]);
            assertEq(info.validatorIndex, validators[i].index);
            assertEq(info.restakedBalanceGwei, 32e9);
            assertEq(uint8(info.status), 1);
        }
    }

    function test_checkpointOfManyValidators() public {
        uint256[] memory ids = _provenFive();
        for (uint256 i = 0; i < 5; ++i) {
            validators[ids[i]].balance += uint64(i + 1) * 1e9;
        }
        _start();
        countShared(_sharedBalances(ids));
        assertEq(pod.currentCheckpointTimestamp(), 0);
        assertEq(_shares(), 175e18);
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(_info(ids[i]).restakedBalanceGwei, (32 + i + 1) * 1e9);
        }
    }

    /// Random places in small registries, in both layouts: a multiproof is accepted wherever single proofs are.
    function testFuzz_multiproofEqualsSingleProofs(uint256 seed) public {
        registryLength = uint64(1 + seed % 70);
        for (uint40 index = 0; index < registryLength; ++index) {
            if (uint256(keccak256(abi.encode(seed, index))) % 4 == 0) _newValidator(index);
        }
        uint256[] memory ids = new uint256[](validators.length);
        for (uint256 i = 0; i < ids.length; ++i) {
            ids[i] = i;
        }
        vm.assume(ids.length > 0);
        _nextBlock();
        uint256 snapshot = vm.snapshotState();
        _submit(_credentialProofs(ids));
        bytes32 single = _digest(ids);
        vm.revertToState(snapshot);
        submitShared(_shared(ids));
        assertEq(_digest(ids), single);

        for (uint256 i = 0; i < ids.length; ++i) {
            validators[i].balance = uint64(uint256(keccak256(abi.encode(seed, "balance", i))) % 64e9);
        }
        vm.deal(address(pod), 1e18);
        _start();
        snapshot = vm.snapshotState();
        _finish();
        single = _digest(ids);
        vm.revertToState(snapshot);
        countShared(_sharedBalances(ids));
        assertEq(_digest(ids), single);
    }

    function _digest(uint256[] memory ids) private view returns (bytes32 digest) {
        digest = keccak256(
            abi.encode(_shares(), _factor(), _credited(), pod.currentCheckpoint(), pod.activeValidatorCount())
        );
        for (uint256 i = 0; i < ids.length; ++i) {
            digest = keccak256(abi.encode(digest, _info(ids[i])));
        }
    }

    /* NOBODY CAN BREAK A BATCH */

    function test_batchSurvivesAValidatorThatWasProvenBefore() public {
        uint256[] memory ids = _five();
        _nextBlock();
        Shared memory batch = _shared(ids);
        _submit(_credentialProofs(_idsOf(2)));
        submitShared(batch);
        assertEq(pod.activeValidatorCount(), 5);
        assertEq(_shares(), 160e18);
        submitShared(batch);
        assertEq(_shares(), 160e18, "twice is harmless");
    }

    function test_batchSurvivesAValidatorThatWasCountedBefore() public {
        uint256[] memory ids = _provenFive();
        validators[1].balance = 0; // shares its chunk with the first
        _start();
        SharedBalances memory batch = _sharedBalances(ids);
        _count(1);
        countShared(batch);
        assertEq(pod.currentCheckpointTimestamp(), 0);
        assertEq(_factor(), 8e17);
        _start();
        countShared(_sharedBalances(ids)); // one of them has left
        assertEq(pod.currentCheckpointTimestamp(), 0);
    }

    /* WHAT IS REFUSED */

    function test_credentialsCheckTheirInputInOrder() public {
        uint256[] memory ids = _five();
        _nextBlock();
        Shared memory s = _shared(ids);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwnerOrProofSubmitter.selector);
        pod.verifyWithdrawalCredentialsMultiproof(
            s.timestamp, s.stateRoot, s.indices, s.fields, s.count, s.proof
        );
        s.fields = new bytes32[](39);
        vm.expectRevert(IEigenPodErrors.InputArrayLengthMismatch.selector);
        this.submitShared(s);
        s = _shared(ids);
        s.stateRoot.proof = new bytes(64);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.submitShared(s);
        s = _shared(ids);
        (s.indices, s.fields) = (new uint40[](0), new bytes32[](0));
        vm.expectRevert(IBeaconChainProofsErrors.NotEnoughLeaves.selector);
        this.submitShared(s);
        s = _shared(ids);
        s.indices[1] = 0;
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.submitShared(s);
        s = _shared(ids);
        s.count = 999;
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.submitShared(s);
        s = _shared(ids);
        s.proof = abi.encodePacked(s.proof, bytes32(0));
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.submitShared(s);
        s = _shared(ids);
        s.count = 1001; // another length, and another edge of the list
        vm.expectRevert();
        this.submitShared(s);
        _pause(address(eigenPodManager), 1 << 2);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.submitShared(s);
    }

    function test_credentialsOfAnUnprovenValidatorAreStillChecked() public {
        uint256[] memory ids = _five();
        validators[3].exit = 300;
        _nextBlock();
        Shared memory s = _shared(ids);
        vm.expectRevert(IEigenPodErrors.ValidatorIsExitingBeaconChain.selector);
        this.submitShared(s);
        validators[3].exit = FAR;
        validators[4].activation = FAR;
        _nextBlock();
        s = _shared(ids);
        vm.expectRevert(IEigenPodErrors.ValidatorInactiveOnBeaconChain.selector);
        this.submitShared(s);
        validators[4].activation = 1;
        validators[0].credentials = _credentials(1, address(this));
        _nextBlock();
        s = _shared(ids);
        vm.expectRevert(IEigenPodErrors.WithdrawalCredentialsNotForEigenPod.selector);
        this.submitShared(s);
    }

    function test_balancesCheckTheirInputInOrder() public {
        uint256[] memory ids = _provenFive();
        uint256 unproven = _newValidator(1000);
        registryLength = 1001;
        _nextBlock();
        SharedBalances memory s;
        vm.expectRevert(IEigenPodErrors.NoActiveCheckpoint.selector);
        this.countShared(s);
        _start();
        s = _sharedBalances(ids);
        s.container.proof = new bytes(32);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        s.hashes[4] = validators[unproven].pubkeyHash;
        vm.expectRevert(IEigenPodErrors.ValidatorNotActiveInPod.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        (s.hashes[0], s.hashes[1]) = (s.hashes[1], s.hashes[0]);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        s.hashes[1] = s.hashes[0];
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        s.count = 999;
        vm.expectRevert(IBeaconChainProofsErrors.InvalidIndex.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        s.chunks = new bytes32[](3);
        vm.expectRevert(IEigenPodErrors.InputArrayLengthMismatch.selector);
        this.countShared(s);
        s.chunks = new bytes32[](5);
        vm.expectRevert(IEigenPodErrors.InputArrayLengthMismatch.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        (s.hashes, s.chunks) = (new bytes32[](0), new bytes32[](0));
        vm.expectRevert(IBeaconChainProofsErrors.NotEnoughLeaves.selector);
        this.countShared(s);
        s = _sharedBalances(ids);
        s.proof = new bytes(s.proof.length - 32);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.countShared(s);
        s.proof = new bytes(s.proof.length + 32);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProof.selector);
        this.countShared(s);
        _pause(address(eigenPodManager), 1 << 7);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.countShared(s);
    }

    /* FLIPPED BITS */

    /// forge-config: default.fuzz.runs = 3334
    function testFuzz_anyFlippedBitOfACredentialMultiproofIsRefused(uint256 seed) public {
        uint256[] memory ids = _five();
        _nextBlock();
        Shared memory s = _shared(ids);
        uint256 bit = seed % 256;
        uint256 at = seed >> 8;
        uint256 words = s.proof.length / 32;
        at %= 1 + s.fields.length + words + 3;
        if (at == 0) s.stateRoot.beaconStateRoot ^= bytes32(1 << bit);
        else if (at <= s.fields.length) s.fields[at - 1] ^= bytes32(1 << bit);
        else if (at <= s.fields.length + words) _flip(s.proof, at - s.fields.length - 1, bit);
        else _flip(s.stateRoot.proof, at - s.fields.length - words - 1, bit);
        (bool success, bytes memory reason) = address(this).call(abi.encodeCall(this.submitShared, (s)));
        assertFalse(success);
        assertEq(bytes4(reason), IBeaconChainProofsErrors.InvalidProof.selector);
    }

    /// forge-config: default.fuzz.runs = 3333
    function testFuzz_anyFlippedBitOfABalanceMultiproofIsRefused(uint256 seed) public {
        uint256[] memory ids = _provenFive();
        _start();
        SharedBalances memory s = _sharedBalances(ids);
        uint256 bit = seed % 256;
        uint256 at = seed >> 8;
        uint256 words = s.proof.length / 32;
        uint256 container = s.container.proof.length / 32;
        at %= 1 + s.chunks.length + words + container;
        if (at == 0) s.container.balanceContainerRoot ^= bytes32(1 << bit);
        else if (at <= s.chunks.length) s.chunks[at - 1] ^= bytes32(1 << bit);
        else if (at <= s.chunks.length + words) _flip(s.proof, at - s.chunks.length - 1, bit);
        else _flip(s.container.proof, at - s.chunks.length - words - 1, bit);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProof.selector);
        this.countShared(s);
    }

    /// forge-config: default.fuzz.runs = 3333
    function testFuzz_anyFlippedBitOfSingleProofsIsRefused(uint256 seed) public {
        uint256 id = _newValidator();
        _nextBlock();
        Credentials memory c = _credentialProofs(_idsOf(id));
        uint256 bit = seed % 256;
        uint256 at = (seed >> 8) % (8 + c.proofs[0].length / 32);
        if (at < 8) c.fields[0][at] ^= bytes32(1 << bit);
        else _flip(c.proofs[0], at - 8, bit);
        (bool success,) = address(this).call(abi.encodeCall(this.submit, (c)));
        assertFalse(success);
    }

    function _flip(bytes memory data, uint256 word, uint256 bit) private pure {
        data[32 * word + bit / 8] ^= bytes1(uint8(1 << bit % 8));
    }
}

contract MultiproofsDenebTest is MultiproofsTest {
    function _height() internal pure override returns (uint256) {
        return 5;
    }
}
