// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodErrors, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Chapter 03 §1.11, S1 to S20, in both layouts. "Worth" is what can be withdrawn.
contract PodScenariosTest is PodTest {
    function _status(uint256 id) private view returns (IEigenPodTypes.VALIDATOR_STATUS) {
        return _info(id).status;
    }

    function _isWithdrawn(uint256 id) private view returns (bool) {
        return _status(id) == IEigenPodTypes.VALIDATOR_STATUS.WITHDRAWN;
    }

    function test_S1_checkpointWithoutAnyChange() public {
        _proven(2);
        _checkpoint();
        assertEq(_worth(), 64e18);
        _start();
        _nextBlock();
        _nextBlock();
        _finish();
        assertEq(_worth(), 64e18);
        assertEq(_factor(), 1e18);
    }

    function test_S2_provenTwice() public {
        _proven(1);
        vm.expectRevert(IEigenPodErrors.CredentialsAlreadyVerified.selector);
        this.prove(0);
        _exit(0);
        _checkpoint();
        assertTrue(_isWithdrawn(0));
        vm.expectRevert(IEigenPodErrors.CredentialsAlreadyVerified.selector);
        this.prove(0);
    }

    function test_S3_startedTwice() public {
        _proven(1);
        _start();
        _nextBlock();
        vm.expectRevert(IEigenPodErrors.CheckpointAlreadyActive.selector);
        this.start(false);
    }

    function test_S4_startedAgainInTheBlockInWhichItBeganAndEnded() public {
        _proven(1);
        _checkpoint();
        vm.expectRevert(IEigenPodErrors.CannotCheckpointTwiceInSingleBlock.selector);
        this.start(false);
        // one that began earlier and ends in this block is no obstacle
        _start();
        _nextBlock();
        _finish();
        this.start(false);
        assertEq(pod.currentCheckpointTimestamp(), block.timestamp);
    }

    function test_S5_provenAfterItsExitOrSlashing() public {
        uint256 exited = _newValidator();
        uint256 slashed = _newValidator();
        _exit(exited);
        _slashOnBeacon(slashed, 1e9);
        vm.expectRevert(IEigenPodErrors.ValidatorIsExitingBeaconChain.selector);
        this.prove(exited);
        vm.expectRevert(IEigenPodErrors.ValidatorIsExitingBeaconChain.selector);
        this.prove(slashed);
    }

    function test_S6_exitIntoThePod() public {
        _proven(2);
        _exit(0);
        _checkpoint();
        assertEq(_worth(), 64e18);
        assertEq(_credited(), 32e9);
        assertTrue(_isWithdrawn(0));
        assertEq(pod.activeValidatorCount(), 1);
    }

    function test_S7_exitAfterTheStart() public {
        _proven(2);
        _start();
        _exit(0);
        _nextBlock();
        _finish();
        assertEq(_worth(), 64e18);
        assertEq(_credited(), 0, "the root is older than the exit");
        assertFalse(_isWithdrawn(0));
        _checkpoint();
        assertEq(_worth(), 64e18);
        assertEq(_credited(), 32e9);
        assertTrue(_isWithdrawn(0));
    }

    function test_S8_slashedAndExited() public {
        _proven(2);
        _slashOnBeacon(0, 4e9);
        _sweep(0, 28e9);
        _stale(0);
        _finish();
        assertEq(_worth(), 60e18);
        assertEq(_credited(), 28e9);
        assertTrue(_isWithdrawn(0));
    }

    function test_S9_slashedAgain() public {
        _proven(2);
        _slashOnBeacon(0, 8e9);
        _stale(0);
        _finish();
        assertEq(_worth(), 56e18);
        _slashOnBeacon(0, 8e9);
        _stale(0);
        _finish();
        // floor(875e15 * 48 / 56) = 749999999999999999 or 75e16: the chapter's rule
        assertEq(_factor(), uint256(875e15) * 48 / 56);
        assertEq(_worth(), 64e18 * _factor() / 1e18);
        assertLe(_worth(), 48e18);
    }

    function test_S10_slashedAndExitedAfterTheStart() public {
        _proven(2);
        _start();
        _slashOnBeacon(0, 4e9);
        _sweep(0, 28e9);
        _nextBlock();
        _finish();
        assertEq(_worth(), 64e18, "the root is older");
        _stale(0);
        _finish();
        assertEq(_worth(), 60e18);
    }

    function test_S11_secondValidatorProvenDuringTheCheckpointOfTheFirst() public {
        _proven(1);
        _slashOnBeacon(0, 16e9);
        _start();
        _prove(_newValidator());
        assertEq(_worth(), 64e18);
        _count(0);
        assertEq(_worth(), 48e18);
    }

    function test_S12_rewardsOnTheBeaconChain() public {
        uint256 id = _newValidator();
        validators[id].balance += 5e8;
        _prove(id);
        assertEq(_worth(), 32e18, "the effective balance");
        _checkpoint();
        assertEq(_worth(), 325e17);
        validators[id].balance += 25e7;
        _checkpoint();
        assertEq(_worth(), 3275e16);
    }

    function test_S13_rewardsSweptIntoThePod() public {
        _proven(1);
        vm.deal(address(pod), 1e18);
        _start();
        vm.deal(address(pod), 3e18);
        _finish();
        assertEq(_worth(), 33e18, "what came before the start");
        assertEq(_credited(), 1e9);
        _checkpoint();
        assertEq(_worth(), 35e18);
    }

    function test_S14_plainEtherWithoutValidators() public {
        vm.deal(address(this), 2e18);
        (bool success,) = address(pod).call{value: 1e18 + 999999999}("");
        assertTrue(success);
        _start();
        assertEq(pod.currentCheckpointTimestamp(), 0, "it ended in the same call");
        assertEq(_shares(), 1e18, "rounded down to whole gwei");
        vm.deal(address(pod), address(pod).balance + 1);
        _start();
        assertEq(_shares(), 1e18 + 1 gwei, "the fraction was not forgotten");
    }

    function test_S15_fullySlashed() public {
        _proven(1);
        validators[0].balance = 0;
        _checkpoint();
        assertEq(_factor(), 0);
        uint256 id = _newValidator();
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.prove(id);
        vm.deal(address(pod), 1e18);
        _nextBlock();
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.start(false);
        _delegate(staker, operator);
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
    }

    function test_S16_factorOfOneWei() public {
        _proven(1);
        _record(staker, 1e18, 0); // nothing
        vm.prank(address(pod));
        eigenPodManager.recordBeaconChainETHBalanceUpdate(staker, 1e27, -1e27 + 1e9);
        assertEq(_factor(), 1);
        _checkpoint();
        validators[0].balance += 1e9;
        _prove(_newValidator());
        _checkpoint();
        assertEq(_factor(), 1, "gains don't touch it");
        validators[0].balance -= 1;
        _checkpoint();
        assertEq(_factor(), 0, "any loss does");
    }

    function test_S17_productOfMagnitudeAndFactorRoundsToZero() public {
        _delegate(staker, operator);
        _proven(1);
        validators[0].balance -= 1;
        _checkpoint();
        _slashTo(operator, BEACON, 1);
        assertEq(_worth(), 0);
        uint256 id = _newValidator();
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.prove(id);
        _undelegate(staker);
        _prove(id);
        assertEq(_shares(), 32e18);
    }

    function test_S18_zeroDeltasLeaveTheScalingFactorOfEmptyAccountsAlone() public {
        _proven(1);
        validators[0].balance -= 1e9;
        _checkpoint();
        uint256 initial = _worth();
        bytes32 root = _queue(staker, BEACON, 32e18);
        for (uint256 i = 0; i < 10; ++i) {
            _checkpoint();
            assertEq(delegationManager.depositScalingFactor(staker, BEACON), 1e18);
        }
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        _delegate(staker, operator);
        assertLe(_worth(), initial);
        assertGe(_worth(), initial - 100);
    }

    function test_S19_consolidationIntoACompoundingValidator() public {
        _proven(3);
        validators[0].credentials = _credentials(2, address(pod));
        (validators[0].balance, validators[1].balance, validators[2].balance) = (96e9, 0, 0);
        _checkpoint();
        assertEq(_worth(), 96e18);
        assertTrue(_isWithdrawn(1) && _isWithdrawn(2));
        validators[0].balance += 1e9;
        _checkpoint();
        assertEq(_worth(), 97e18);
        assertEq(pod.activeValidatorCount(), 1);
    }

    function test_S20_partialWithdrawalDownToThirtyTwo() public {
        uint256 id = _newValidator();
        validators[id].credentials = _credentials(2, address(pod));
        (validators[id].effective, validators[id].balance) = (100e9, 100e9);
        _prove(id);
        assertEq(_worth(), 100e18);
        _sweep(id, 68e9);
        _checkpoint();
        assertEq(_worth(), 100e18);
        assertEq(_credited(), 68e9);
        assertEq(_factor(), 1e18);
    }
}

contract PodScenariosDenebTest is PodScenariosTest {
    function _height() internal pure override returns (uint256) {
        return 5;
    }
}
