// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IBeaconChainProofsErrors} from "../../src/interfaces/IBeaconChainProofs.sol";
import {IEigenPodErrors, IEigenPodEvents, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {IEigenPodManagerErrors, IEigenPodManagerTypes} from "../../src/interfaces/IEigenPodManager.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Chapter 03 §3.1.8, §4.4 and §4.5.
contract PodCredentialsTest is PodTest {
    function test_checksOfTheCallInOrder() public {
        uint256 id = _newValidator();
        _nextBlock();
        Credentials memory c = _credentialProofs(_idsOf(id));
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwnerOrProofSubmitter.selector);
        pod.verifyWithdrawalCredentials(c.timestamp, c.stateRoot, c.indices, c.proofs, c.fields);
        c.proofs = new bytes[](2);
        vm.expectRevert(IEigenPodErrors.InputArrayLengthMismatch.selector);
        this.submit(c);
        c.proofs = new bytes[](1);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.submit(c);
        c.timestamp -= 12;
        vm.expectRevert(IEigenPodErrors.InvalidEIP4788Response.selector);
        this.submit(c);
        c.timestamp = uint64(block.timestamp - 98_292);
        vm.expectRevert(IEigenPodErrors.TimestampOutOfRange.selector);
        this.submit(c);
        c.timestamp = uint64(block.timestamp + 1);
        vm.expectRevert(stdError.arithmeticError);
        this.submit(c);
        c.timestamp = uint64(block.timestamp);
        c.stateRoot.beaconStateRoot = bytes32(uint256(1));
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProof.selector);
        this.submit(c);
        _pause(address(eigenPodManager), 1 << 2);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        this.submit(c);
    }

    function test_proofsMustBeNewerThanCheckpoints() public {
        uint256 id = _newValidator();
        _proven(1);
        _start();
        Credentials memory c = _credentialProofs(_idsOf(id));
        vm.expectRevert(IEigenPodErrors.BeaconTimestampTooFarInPast.selector);
        this.submit(c);
        _count(1);
        vm.expectRevert(IEigenPodErrors.BeaconTimestampBeforeLatestCheckpoint.selector);
        this.submit(c);
    }

    function test_checksOfAValidatorInOrder() public {
        uint256 id = _newValidator();
        _nextBlock();
        Credentials memory c = _credentialProofs(_idsOf(id));
        bytes32[] memory fields = c.fields[0];
        for (uint256 length = 0; length < 7; ++length) {
            c.fields[0] = new bytes32[](length);
            vm.expectRevert(stdError.indexOOBError);
            this.submit(c);
        }
        c.fields[0] = new bytes32[](9);
        for (uint256 i = 0; i < 8; ++i) {
            c.fields[0][i] = fields[i];
        }
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(0);
        vm.expectRevert(IEigenPodErrors.ForkTimestampZero.selector);
        this.submit(c);
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(1);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidValidatorFieldsLength.selector);
        this.submit(c);
        c.fields[0] = fields;
        bytes memory proof = c.proofs[0];
        c.proofs[0] = new bytes(1472);
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProofLength.selector);
        this.submit(c);
        c.proofs[0] = proof;
        c.indices[0] ^= 1;
        vm.expectRevert(IBeaconChainProofsErrors.InvalidProof.selector);
        this.submit(c);
        fields[1] |= bytes32(uint256(1) << 200);
        vm.expectRevert(IEigenPodErrors.WithdrawalCredentialsNotForEigenPod.selector);
        this.submit(c);
        fields[6] = bytes32(0);
        vm.expectRevert(IEigenPodErrors.ValidatorIsExitingBeaconChain.selector);
        this.submit(c);
        fields[5] = bytes32(type(uint256).max);
        vm.expectRevert(IEigenPodErrors.ValidatorInactiveOnBeaconChain.selector);
        this.submit(c);
    }

    function test_prefixesOfCredentials() public {
        for (uint8 prefix = 0; prefix < 5; ++prefix) {
            uint256 id = _newValidator();
            validators[id].credentials = _credentials(prefix, address(pod));
            if (prefix != 1 && prefix != 2) {
                vm.expectRevert(IEigenPodErrors.WithdrawalCredentialsNotForEigenPod.selector);
            }
            this.prove(id);
        }
        assertEq(pod.activeValidatorCount(), 2);
    }

    function test_logsInOrder() public {
        uint256 id = _newValidator();
        _nextBlock();
        Credentials memory c = _credentialProofs(_idsOf(id));
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.ValidatorRestaked(validators[id].pubkeyHash);
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.ValidatorBalanceUpdated(validators[id].pubkeyHash, 0, 32e9);
        _submit(c);
        assertEq(pod.currentCheckpoint().prevBeaconBalanceGwei, 32e9, "visible, and reset by the next start");
        bytes memory pubkey = _pubkey(validators[id].index);
        assertEq(pod.validatorPubkeyToInfo(pubkey).validatorIndex, validators[id].index);
        assertEq(uint8(pod.validatorStatus(pubkey)), 1);
        assertEq(uint8(pod.validatorStatus(validators[id].pubkeyHash)), 1);
        vm.expectRevert(IEigenPodErrors.InvalidPubKeyLength.selector);
        pod.validatorStatus(new bytes(47));
    }

    function test_noValidatorsAreLegal() public {
        _nextBlock();
        _submit(_credentialProofs(new uint256[](0)));
        assertEq(_shares(), 0);
    }

    function test_effectiveBalanceOfNothing() public {
        uint256 id = _newValidator();
        (validators[id].effective, validators[id].balance) = (0, 0);
        _prove(id);
        assertEq(pod.activeValidatorCount(), 1);
        _checkpoint();
        assertEq(uint8(_info(id).status), uint8(IEigenPodTypes.VALIDATOR_STATUS.WITHDRAWN));
    }

    /* VECTORS */

    /// §4.4.
    function test_vectorOfAValidator() public pure {
        bytes memory pubkey = new bytes(48);
        for (uint256 i = 0; i < 48; ++i) {
            pubkey[i] = 0x01;
        }
        bytes32 hash = sha256(abi.encodePacked(pubkey, bytes16(0)));
        assertEq(hash, 0x5a3a7764ba9cf1b19f5a4db8a2845ab72254d4741ff63a5b1bb4e3aec968ad07);
    }

    /* ROOTS */

    function test_answersOfTheRootsContract() public {
        uint64 timestamp = uint64(block.timestamp);
        vm.mockCall(ROOTS, abi.encode(timestamp), "");
        vm.expectRevert(IEigenPodErrors.InvalidEIP4788Response.selector);
        pod.getParentBlockRoot(timestamp);
        vm.mockCall(ROOTS, abi.encode(timestamp), hex"01");
        vm.expectRevert(bytes(""));
        pod.getParentBlockRoot(timestamp);
        vm.mockCall(ROOTS, abi.encode(timestamp - 98_291), abi.encode(uint256(5)));
        assertEq(pod.getParentBlockRoot(timestamp - 98_291), bytes32(uint256(5)));
    }
}

/// @notice Chapter 03 §4.6, and forks after it.
contract PodForksTest is PodTest {
    uint64 private fork;

    function _heightAt(uint64 timestamp) internal view override returns (uint256) {
        return fork != 0 && timestamp > fork ? 7 : 6;
    }

    function _schedule(uint64 timestamp) private {
        vm.prank(owner);
        eigenPodManager.scheduleFork(timestamp, IEigenPodManagerTypes.ForkLayout(7, 11, 12));
    }

    function test_forkItselfIsReadTheOldWay() public {
        vm.prank(owner);
        eigenPodManager.setPectraForkTimestamp(1000);
        assertEq(eigenPodManager.forkLayout(1000).stateHeight, 5);
        assertEq(eigenPodManager.forkLayout(1001).stateHeight, 6);
        assertEq(eigenPodManager.forkLayout(1001).validatorsField, 11);
        assertEq(eigenPodManager.forkLayout(1001).balancesField, 12);
    }

    function test_proofsAndStartsAroundAScheduledFork() public {
        _proven(1);
        fork = uint64(block.timestamp + 12);
        _schedule(fork);
        _prove(_newValidator()); // at the very time
        assertEq(block.timestamp, fork);
        uint256 id = _newValidator();
        for (uint256 i = 0; i < 31; ++i) {
            _nextBlock();
            if (i % 10 != 0) continue;
            Credentials memory c = _credentialProofs(_idsOf(id));
            vm.expectRevert(IEigenPodManagerErrors.TimestampTooCloseToFork.selector);
            this.submit(c);
            vm.expectRevert(IEigenPodManagerErrors.TimestampTooCloseToFork.selector);
            this.start(false);
        }
        _prove(id);
        assertEq(block.timestamp, fork + 384);
        _checkpoint();
        assertEq(_shares(), 96e18);
    }

    function test_checkpointFromBeforeKeepsItsLayout() public {
        _proven(1);
        _start();
        fork = uint64(block.timestamp + 12);
        _schedule(fork);
        vm.warp(block.timestamp + 1000);
        _finish();
        assertEq(pod.currentCheckpointTimestamp(), 0);
    }

    function test_scheduleRefusals() public {
        uint64 soon = uint64(block.timestamp + 100);
        vm.expectRevert("Ownable: caller is not the owner");
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(7, 11, 12));
        vm.expectRevert("Ownable: caller is not the owner");
        eigenPodManager.cancelFork();
        vm.startPrank(owner);
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.cancelFork();
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.scheduleFork(uint64(block.timestamp - 1), IEigenPodManagerTypes.ForkLayout(7, 11, 12));
        vm.expectRevert(IEigenPodManagerErrors.InvalidForkLayout.selector);
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(4, 11, 12));
        vm.expectRevert(IEigenPodManagerErrors.InvalidForkLayout.selector);
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(9, 11, 12));
        vm.expectRevert(IEigenPodManagerErrors.InvalidForkLayout.selector);
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(6, 64, 12));
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(7, 11, 12));
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(8, 11, 12));
        eigenPodManager.cancelFork();
        assertEq(eigenPodManager.forkLayout(soon + 500).stateHeight, 6);
        eigenPodManager.scheduleFork(soon, IEigenPodManagerTypes.ForkLayout(7, 11, 12));
        assertEq(eigenPodManager.forkLayout(soon + 500).stateHeight, 7);
        vm.warp(soon);
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.cancelFork();
    }
}

/// @notice With the delay that deployments have.
contract PodDelayTest is PodTest {
    uint64 private constant WAIT = 1500;

    function _podChangeDelaySeconds() internal pure override returns (uint64) {
        return WAIT;
    }

    function test_changesThatReachPodsWait() public {
        assertEq(eigenPodManager.podChangeDelaySeconds(), WAIT);
        vm.startPrank(owner);
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.setPectraForkTimestamp(uint64(block.timestamp + WAIT)); // the old one has been
        vm.expectRevert(IEigenPodManagerErrors.ForkTooSoon.selector);
        eigenPodManager.scheduleFork(
            uint64(block.timestamp + WAIT - 1), IEigenPodManagerTypes.ForkLayout(7, 11, 12)
        );
        eigenPodManager.scheduleFork(
            uint64(block.timestamp + WAIT), IEigenPodManagerTypes.ForkLayout(7, 11, 12)
        );
        uint8 version = eigenPodManager.addPodImplementation(address(this));
        vm.stopPrank();
        vm.warp(block.timestamp + WAIT - 1);
        vm.prank(staker);
        vm.expectRevert(IEigenPodErrors.InvalidPodVersion.selector);
        pod.setPodVersion(version);
        vm.warp(block.timestamp + 1);
        vm.prank(staker);
        pod.setPodVersion(version);
    }
}
