// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerErrors, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice The table of chapter 01 §6.3, one block before, at and after each boundary.
contract TimingTest is CoreTest {
    uint256 private constant T = 2000;

    bytes32 private root;

    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        vm.roll(T);
        root = _queue(staker, strategy, 10e18);
    }

    function _queued() private view returns (uint256) {
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        return shares[0];
    }

    function _inQueue() private view returns (uint256) {
        return delegationManager.getSlashableSharesInQueue(operator, strategy);
    }

    function _completes() private returns (bool) {
        IDelegationManagerTypes.Withdrawal memory withdrawal = _withdrawal(root);
        vm.prank(staker);
        try delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true) {
            return true;
        } catch (bytes memory reason) {
            assertEq(bytes4(reason), IDelegationManagerErrors.WithdrawalDelayNotElapsed.selector);
            return false;
        }
    }

    function test_slashInTheBlockOfQueueingHits() public {
        assertEq(_inQueue(), 10e18);
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);
        assertEq(_queued(), 5e18);
    }

    function test_slashBeforeQueueingInTheSameBlockDoesNotHitTwice() public {
        _deposit(other, strategy, 10e18);
        _delegate(other, operator);
        assertEq(_slashTo(operator, strategy, 0.5e18), 10e18); // the queued and the other's
        bytes32 later = _queue(other, strategy, 10e18);
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(later);
        assertEq(shares[0], 5e18);
        assertEq(_inQueue(), 10e18, "both, at half");
        vm.roll(T + DELAY + 1);
        _complete(later, true);
        assertEq(token.balanceOf(other), 5e18);
    }

    function test_slashOneBlockBeforeTheEndHits() public {
        vm.roll(T + DELAY - 1);
        assertEq(_inQueue(), 10e18);
        assertFalse(_completes());
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);
        assertEq(_queued(), 5e18);
    }

    function test_slashInTheLastBlockHits() public {
        vm.roll(T + DELAY);
        assertEq(_inQueue(), 10e18);
        assertFalse(_completes());
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);
        assertEq(_queued(), 5e18, "current factor");
        vm.roll(T + DELAY + 1);
        assertTrue(_completes());
        assertEq(token.balanceOf(staker), 5e18);
    }

    function test_slashOneBlockAfterTheEndMisses() public {
        vm.roll(T + DELAY + 1);
        assertEq(_inQueue(), 0);
        assertEq(_slashTo(operator, strategy, 0.5e18), 0);
        assertEq(_queued(), 10e18, "factor as of the last block of the window");
        assertTrue(_completes());
        assertEq(token.balanceOf(staker), 10e18);
    }

    function test_amountIsFrozenAtTheLastBlockOfTheWindow() public {
        vm.roll(T + DELAY);
        _slashTo(operator, strategy, 0.8e18);
        vm.roll(T + DELAY + 1);
        _slashTo(operator, strategy, 0.4e18);
        assertEq(_queued(), 8e18);
        vm.roll(T + 1000);
        _slashTo(operator, strategy, 0);
        assertEq(_queued(), 8e18);
        assertTrue(_completes());
        assertEq(token.balanceOf(staker), 8e18);
    }

    function test_operatorRecordedInTheWithdrawalCountsNotTheCurrentOne() public {
        address next = makeAddr("next");
        _registerOperator(next);
        _undelegate(staker);
        _delegate(staker, next);
        _slashTo(next, strategy, 0);
        assertEq(_queued(), 10e18);
        _slashTo(operator, strategy, 0.5e18);
        assertEq(_queued(), 5e18);
    }

    /// The beacon chain's factor has no history: a loss proven after the window still counts.
    function test_beaconLossAfterTheWindowStillReducesAQueuedNativeWithdrawal() public {
        _newPod(other);
        _record(other, 0, 32e18);
        bytes32 native = _queue(other, BEACON, 8e18);
        vm.roll(T + DELAY + 10);
        _record(other, 32e18, -16e18);
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(native);
        assertEq(shares[0], 4e18);
        IDelegationManagerTypes.Withdrawal memory withdrawal = _withdrawal(native);
        vm.prank(other);
        delegationManager.completeQueuedWithdrawal(withdrawal, new IERC20[](1), false);
        assertEq(eigenPodManager.podOwnerDepositShares(other), 28e18);
    }
}
