// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IBeaconChainProofsErrors, IBeaconChainProofsTypes} from "../../src/interfaces/IBeaconChainProofs.sol";
import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodErrors, IEigenPodEvents, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {BeaconTree} from "./BeaconTree.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Chapter 03 §3.1.4 to §3.1.7: checks in order, events in order, and giving up.
contract PodCheckpointsTest is PodTest {
    using BeaconTree for BeaconTree.State;

    function _stop(uint256 bit) private {
        _pause(address(eigenPodManager), 1 << bit);
    }

    /* START */

    function test_startChecksInOrder() public {
        _proven(1);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwnerOrProofSubmitter.selector);
        pod.startCheckpoint(false);
        _nextBlock();
        vm.expectRevert(IEigenPodErrors.NoBalanceToCheckpoint.selector);
        this.start(true);
        vm.warp(block.timestamp + 12); // a block whose parent's root is not known
        vm.expectRevert(IEigenPodErrors.InvalidEIP4788Response.selector);
        this.start(false);
        _stop(6);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.start(false);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwnerOrProofSubmitter.selector);
        pod.startCheckpoint(false);
    }

    function test_proofSubmitterMayStart() public {
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwner.selector);
        pod.setProofSubmitter(other);
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.ProofSubmitterUpdated(address(0), other);
        vm.prank(staker);
        pod.setProofSubmitter(other);
        assertEq(pod.proofSubmitter(), other);
        _nextBlock();
        vm.prank(other);
        pod.startCheckpoint(false);
        assertEq(pod.lastCheckpointTimestamp(), block.timestamp);
    }

    /// Without validators the end is logged before the beginning.
    function test_logsOfACheckpointThatEndsAtOnce() public {
        vm.deal(address(pod), 1e18);
        uint64 timestamp = _nextBlock();
        bytes32 root = pod.getParentBlockRoot(timestamp);
        _expectEvents();
        _from(address(pod));
        emit IEigenPodEvents.CheckpointFinalized(timestamp, 1e18);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodSharesUpdated(staker, 1e18);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 1e18);
        _from(address(delegationManager));
        emit DepositScalingFactorUpdated(staker, address(BEACON), 1e18);
        _from(address(pod));
        emit IEigenPodEvents.CheckpointCreated(timestamp, root, 0);
        _act();
        this.start(true);
        _assertEvents();
    }

    event DepositScalingFactorUpdated(address staker, address strategy, uint256 newDepositScalingFactor);

    /* PROOFS */

    function test_logsOfValidators() public {
        _proven(2);
        validators[0].balance = 33e9;
        validators[1].balance = 0;
        _start();
        uint64 timestamp = uint64(block.timestamp);
        (bytes32 a, bytes32 b) = (validators[0].pubkeyHash, validators[1].pubkeyHash);
        _expectEvents();
        _from(address(pod));
        emit IEigenPodEvents.ValidatorBalanceUpdated(a, timestamp, 33e9);
        emit IEigenPodEvents.ValidatorCheckpointed(timestamp, a);
        _act();
        _count(0);
        _assertEvents();
        assertEq(pod.currentCheckpoint().proofsRemaining, 1);
        assertEq(pod.currentCheckpoint().prevBeaconBalanceGwei, 32e9);
        assertEq(pod.currentCheckpoint().balanceDeltasGwei, 1e9);
        _expectEvents();
        _from(address(pod));
        emit IEigenPodEvents.ValidatorBalanceUpdated(b, timestamp, 0);
        emit IEigenPodEvents.ValidatorWithdrawn(timestamp, b);
        emit IEigenPodEvents.ValidatorCheckpointed(timestamp, b);
        emit IEigenPodEvents.CheckpointFinalized(timestamp, -31e18);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BeaconChainSlashingFactorDecreased(staker, 1e18, 515625000000000000);
        _act();
        _finish(); // the first is skipped
        _assertEvents();
        assertEq(pod.checkpointBalanceExitedGwei(timestamp), 32e9);
    }

    function _container() private view returns (IBeaconChainProofsTypes.BalanceContainerProof memory) {
        return _containerProof(_state(pod.currentCheckpointTimestamp()));
    }

    function count(
        IBeaconChainProofsTypes.BalanceContainerProof memory container,
        IBeaconChainProofsTypes.BalanceProof[] memory proofs
    ) external {
        pod.verifyCheckpointProofs(container, proofs);
    }

    function test_proofsCheckInOrder() public {
        _proven(1);
        IBeaconChainProofsTypes.BalanceProof[] memory none = new IBeaconChainProofsTypes.BalanceProof[](0);
        IBeaconChainProofsTypes.BalanceContainerProof memory container;
        vm.expectRevert(IEigenPodErrors.NoActiveCheckpoint.selector);
        this.count(container, none);
        _start();
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(0);
        vm.expectRevert(IEigenPodErrors.ForkTimestampZero.selector);
        this.count(container, none);
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(1);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.count(container, none);
        container.proof = new bytes(288);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProof.selector);
        this.count(container, none);
        container = _container();
        this.count(container, none); // legal, and checks the container
        IBeaconChainProofsTypes.BalanceProof[] memory one = new IBeaconChainProofsTypes.BalanceProof[](1);
        this.count(container, one); // unknown keys are skipped
        one[0] = _balanceProof(_state(uint64(block.timestamp)), validators[0]);
        one[0].proof = new bytes(1216);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.count(container, one);
        _stop(7);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.count(container, one);
    }

    function test_rootOfZeroIsRefused() public {
        _proven(1);
        uint64 timestamp = _nextBlock();
        vm.mockCall(ROOTS, abi.encode(timestamp), abi.encode(bytes32(0)));
        this.start(false);
        IBeaconChainProofsTypes.BalanceProof[] memory none = new IBeaconChainProofsTypes.BalanceProof[](0);
        IBeaconChainProofsTypes.BalanceContainerProof memory container = _container();
        vm.expectRevert(IBeaconChainProofsErrors.EmptyRoot.selector);
        this.count(container, none);
    }

    /* STALE BALANCES */

    function test_staleBalanceChecksInOrder() public {
        _proven(1);
        vm.expectRevert(IEigenPodErrors.ValidatorNotSlashedOnBeaconChain.selector);
        this.stale(0);
        uint256 unknown = _newValidator();
        vm.expectRevert(IEigenPodErrors.ValidatorNotActiveInPod.selector);
        this.stale(unknown);
        _checkpoint();
        uint64 timestamp = pod.lastCheckpointTimestamp();
        IBeaconChainProofsTypes.StateRootProof memory root;
        IBeaconChainProofsTypes.ValidatorProof memory proof;
        vm.expectRevert(stdError.indexOOBError);
        pod.verifyStaleBalance(timestamp, root, proof);
        proof.validatorFields = _fields(validators[0]);
        vm.expectRevert(IEigenPodErrors.BeaconTimestampTooFarInPast.selector);
        pod.verifyStaleBalance(timestamp, root, proof);
        _slashOnBeacon(0, 1e9);
        timestamp = _nextBlock();
        proof.validatorFields = _fields(validators[0]);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        pod.verifyStaleBalance(timestamp, root, proof);
        root = _stateRootProof(_state(timestamp));
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        pod.verifyStaleBalance(timestamp, root, proof);
        proof.proof = _validatorProof(_state(timestamp), validators[0].index);
        proof.validatorFields = new bytes32[](9);
        (proof.validatorFields[0], proof.validatorFields[3]) = (validators[0].pubkeyHash, bytes32(uint256(1)));
        vm.expectRevert(IBeaconChainProofsErrors.InvalidValidatorFieldsLength.selector);
        pod.verifyStaleBalance(timestamp, root, proof);
        _stop(8);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.stale(0);
        _unpause(address(eigenPodManager), 0);
        _stale(0);
        assertEq(pod.currentCheckpoint().proofsRemaining, 1);
    }

    /* GIVING UP (§9 number 10) */

    function cancel() public {
        vm.prank(staker);
        pod.cancelCheckpoint();
    }

    function test_cancelIsForTheOwnerOfACheckpointThatCannotBeBooked() public {
        _proven(1);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwner.selector);
        pod.cancelCheckpoint();
        vm.expectRevert(IEigenPodErrors.NoActiveCheckpoint.selector);
        this.cancel();
        _start();
        assertFalse(eigenPodManager.isFullySlashed(staker));
        vm.expectRevert(IEigenPodErrors.CheckpointCanBeFinalized.selector);
        this.cancel();
    }

    /// Gains and losses that were counted before it are booked by the next one, once.
    function test_cancelLosesAndInventsNothing() public {
        _delegate(staker, operator);
        _proven(3);
        _slashTo(operator, BEACON, 0);
        (validators[0].balance, validators[1].balance) = (36e9, 30e9);
        vm.deal(address(pod), 2e18);
        _start();
        _count(0);
        _count(1);
        (bool success, bytes memory reason) = address(pod).call(_encodeCount(_idsOf(2)));
        assertFalse(success);
        assertEq(bytes4(reason), IDelegationManagerErrors.FullySlashed.selector);
        uint64 timestamp = pod.currentCheckpointTimestamp();
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.CheckpointCancelled(timestamp, 2e9);
        cancel();
        assertEq(pod.carriedBalanceDeltaGwei(), 2e9);
        assertEq(pod.currentCheckpointTimestamp(), 0);
        assertEq(pod.lastCheckpointTimestamp(), timestamp);
        assertEq(pod.currentCheckpoint().proofsRemaining, 0);
        vm.expectRevert(IEigenPodErrors.CannotCheckpointTwiceInSingleBlock.selector);
        this.start(false);

        _undelegate(staker); // the queued 96 are worth nothing: the operator lost all
        _checkpoint();
        assertEq(_shares(), 4e18, "36 + 30 + 32 + 2 - 96");
        assertEq(_credited(), 2e9);
        assertEq(pod.carriedBalanceDeltaGwei(), 0);
        _checkpoint();
        assertEq(_shares(), 4e18);
    }

    /// A loss of 16 of 32 halves the factor, whether or not a checkpoint between was cancelled.
    function test_cancelledLossLowersTheFactorAsMuch() public {
        _delegate(staker, operator);
        _proven(2);
        _slashTo(operator, BEACON, 0);
        validators[0].balance = 0;
        _start();
        _count(0);
        cancel();
        assertEq(pod.carriedBalanceDeltaGwei(), -32e9);
        assertEq(pod.activeValidatorCount(), 1);
        _start();
        cancel(); // twice
        _checkpoint();
        assertEq(_factor(), 5e17, "32 of 64");
    }
}
