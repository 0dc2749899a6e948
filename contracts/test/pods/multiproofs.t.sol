// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsErrors} from "../../src/interfaces/IBeaconChainProofs.sol";
import {IEigenPodErrors, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {SharedProofs} from "./SharedProofs.sol";

/// @notice Proofs of many validators or balances at once, and what they share with single ones.
contract MultiproofsTest is SharedProofs {
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

    /// Random places in small registries: a multiproof is accepted wherever single proofs are.
    /// forge-config: default.fuzz.runs = 12
    function testFuzz_multiproofEqualsSingleProofs(uint256 seed) public {
        registryLength = uint64(1 + seed % 40);
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
}
