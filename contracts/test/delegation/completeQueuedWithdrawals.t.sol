// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents,
    IDelegationManagerTypes
} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract CompleteQueuedWithdrawalsTest is CoreTest, IDelegationManagerTypes {
    Withdrawal[] private withdrawals;
    IERC20[][] private tokens;
    bool[] private asTokens;

    function setUp() public override {
        super.setUp();
        _deposit(staker, strategy, 10e18);
        withdrawals.push(_withdrawal(_queue(staker, strategy, 1e18)));
        withdrawals.push(_withdrawal(_queue(staker, strategy, 2e18)));
        tokens.push(_tokens(token));
        tokens.push(_tokens(token));
        asTokens.push(true);
        asTokens.push(false);
    }

    function _call() private {
        vm.prank(staker);
        delegationManager.completeQueuedWithdrawals(withdrawals, tokens, asTokens);
    }

    function test_completesEachInOrderAndInItsOwnWay() public {
        vm.roll(block.number + DELAY + 1);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(keccak256(abi.encode(withdrawals[0])));
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(token));
        emit IERC20.Transfer(address(strategy), staker, 1e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(keccak256(abi.encode(withdrawals[1])));
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 2e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        _act();
        _call();
        _assertEvents();
    }

    function test_isAllOrNothing() public {
        vm.roll(block.number + DELAY + 1);
        withdrawals[1].nonce = 7;
        vm.expectRevert(IDelegationManagerErrors.WithdrawalNotQueued.selector);
        _call();
        assertEq(token.balanceOf(staker), 0);
    }

    function test_aShorterArrayOfTokensPanics() public {
        vm.roll(block.number + DELAY + 1);
        tokens.pop();
        vm.expectRevert(stdError.indexOOBError);
        _call();
    }

    function test_aShorterArrayOfChoicesPanics() public {
        vm.roll(block.number + DELAY + 1);
        asTokens.pop();
        vm.expectRevert(stdError.indexOOBError);
        _call();
    }

    function test_longerArraysAreIgnored() public {
        vm.roll(block.number + DELAY + 1);
        tokens.push(_tokens(token));
        asTokens.push(true);
        _call();
        assertEq(token.balanceOf(staker), 1e18);
    }

    function test_noWithdrawalsDoNothing() public {
        delete withdrawals;
        _call();
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker).length, 2);
    }

    function test_refusesWhilePaused() public {
        delete withdrawals;
        _pause(address(delegationManager), 4);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _call();
    }

    function test_checksEachElement() public {
        vm.roll(block.number + DELAY);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalDelayNotElapsed.selector);
        _call();
        vm.expectRevert(IDelegationManagerErrors.WithdrawerNotCaller.selector);
        delegationManager.completeQueuedWithdrawals(withdrawals, tokens, asTokens);
        tokens[0] = new IERC20[](0);
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthMismatch.selector);
        _call();
    }

    /// The last root moves into the place of the completed one.
    function test_rootsAreInInsertionOrderUntilOneIsCompleted() public {
        bytes32[] memory before = new bytes32[](4);
        (before[0], before[1]) =
        (keccak256(abi.encode(withdrawals[0])), keccak256(abi.encode(withdrawals[1])));
        before[2] = _queue(staker, strategy, 3e18);
        before[3] = _queue(staker, strategy, 4e18);
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker), before);

        vm.roll(block.number + DELAY + 1);
        _complete(before[1], true);
        bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(staker);
        assertEq(roots.length, 3);
        assertEq(roots[0], before[0]);
        assertEq(roots[1], before[3]);
        assertEq(roots[2], before[2]);

        _complete(before[2], true);
        _complete(before[0], true);
        _complete(before[3], true);
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker).length, 0);
        assertEq(token.balanceOf(staker), 10e18);
    }
}
