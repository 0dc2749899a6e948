// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerErrors, IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract RecordBeaconChainETHBalanceUpdateTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _newPod(staker);
        _registerOperator(operator);
    }

    /* GAINS */

    function test_gainAddsSharesAndTellsTheDelegationManager() public {
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodSharesUpdated(staker, 32e18);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 32e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, BEACON, 1e18);
        _act();
        _record(staker, 0, 32e18);
        _assertEvents();
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 32e18);
        assertEq(eigenPodManager.stakerDepositShares(staker, BEACON), 32e18);
    }

    function test_gainOfADelegatedStakerIncreasesTheOperator() public {
        _delegate(staker, operator);
        _record(staker, 0, 32e18);
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodSharesUpdated(staker, 1 gwei);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 32e18 + 1 gwei);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, BEACON, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, BEACON, 1 gwei);
        _act();
        _record(staker, 32e18, 1 gwei);
        _assertEvents();
        assertEq(delegationManager.operatorShares(operator, BEACON), 32e18 + 1 gwei);
    }

    function test_gainIsRefusedWhileMagnitudeTimesBeaconFactorIsZero() public {
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _slashTo(operator, BEACON, 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.record(32e18, 1 gwei);
    }

    /// R3 of chapter 01 §8.2: neither is zero, but their product rounds to it.
    function test_gainIsRefusedWhileTheProductRoundsToZero() public {
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _record(staker, 32e18, -1 gwei);
        _slashTo(operator, BEACON, 1);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.record(32e18 - 1 gwei, 1 gwei);
        _undelegate(staker);
        _record(staker, 32e18 - 1 gwei, 1 gwei);
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 1 gwei, "leaving the operator cures it");
    }

    function test_gainIsRefusedForGoodAfterATotalBeaconLoss() public {
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -32e18);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.record(0, 32e18);
    }

    /* LOSSES */

    function test_lossLowersTheFactorAndTellsTheDelegationManager() public {
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BeaconChainSlashingFactorDecreased(staker, 1e18, 0.75e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 8e18);
        _act();
        _record(staker, 32e18, -8e18);
        _assertEvents();
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 0.75e18);
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 32e18, "deposit shares stay");
        assertEq(delegationManager.operatorShares(operator, BEACON), 24e18);
        assertEq(_withdrawable(staker, BEACON), 24e18);
    }

    function test_lossOfAnUndelegatedStakerIsRecordedToo() public {
        _record(staker, 0, 32e18);
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BeaconChainSlashingFactorDecreased(staker, 1e18, 0.5e18);
        _act();
        _record(staker, 32e18, -16e18);
        _assertEvents();
    }

    function test_factorIsRoundedDown() public {
        _record(staker, 0, 3e18);
        _record(staker, 3e18, -1e18);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 666666666666666666);
        _record(staker, 2e18, -1 gwei);
        // floor(666666666666666666 * 1999999999 / 2000000000)
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 666666666333333332);
    }

    /// Once the factor is zero it cannot fall, and that is still announced.
    function test_lossWithoutAnythingLeftStillAnnouncesItself() public {
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -32e18);
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BeaconChainSlashingFactorDecreased(staker, 0, 0);
        _act();
        _record(staker, 1e18, -1 gwei);
        _assertEvents();
    }

    function test_noDifferenceDoesNothing() public {
        _delegate(staker, operator);
        _slashTo(operator, BEACON, 0); // even the check for a full slash is not reached
        _expectEvents();
        _act();
        _record(staker, 123, 0);
        _assertEvents();
    }

    /* CHECKS */

    function test_refusesAnyoneButTheOwnersPod() public {
        _newPod(other);
        vm.expectRevert(IEigenPodManagerErrors.OnlyEigenPod.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(staker, 0, 1);
        address otherPod = address(eigenPodManager.ownerToPod(other));
        vm.prank(otherPod);
        vm.expectRevert(IEigenPodManagerErrors.OnlyEigenPod.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(staker, 0, 1);
        vm.prank(staker);
        vm.expectRevert(IEigenPodManagerErrors.OnlyEigenPod.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(staker, 0, 1);
    }

    function test_refusesTheZeroAddressBeforeLookingAtTheAmount() public {
        vm.prank(address(0));
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        eigenPodManager.recordBeaconChainETHBalanceUpdate(address(0), 0, 1);
    }

    function test_refusesFractionsOfAGwei() public {
        vm.expectRevert(IEigenPodManagerErrors.SharesNotMultipleOfGwei.selector);
        this.record(0, 1 gwei + 1);
        vm.expectRevert(IEigenPodManagerErrors.SharesNotMultipleOfGwei.selector);
        this.record(32e18, -1);
    }

    function test_lossOfMoreThanTheBalancePanics() public {
        _record(staker, 0, 32e18);
        vm.expectRevert(stdError.arithmeticError);
        this.record(32e18, -32e18 - 1 gwei);
        vm.expectRevert(stdError.arithmeticError);
        this.record(0, -1 gwei);
    }

    function record(uint256 balanceBefore, int256 delta) external {
        _record(staker, balanceBefore, delta);
    }

    function test_hasNoPauseSwitch() public {
        _pause(address(eigenPodManager), type(uint256).max);
        _pause(address(delegationManager), type(uint256).max);
        _record(staker, 0, 32e18);
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 32e18);
    }
}
