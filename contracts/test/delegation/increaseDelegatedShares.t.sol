// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IShareManagerErrors} from "../../src/interfaces/IShareManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract IncreaseDelegatedSharesTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
    }

    function _call(uint256 previous, uint256 added) private {
        vm.prank(address(strategyManager));
        delegationManager.increaseDelegatedShares(staker, strategy, previous, added);
    }

    function test_refusesAnyoneButTheShareManagers() public {
        address[3] memory strangers = [staker, address(allocationManager), address(strategy)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.prank(strangers[i]);
            vm.expectRevert(IDelegationManagerErrors.OnlyStrategyManagerOrEigenPodManager.selector);
            delegationManager.increaseDelegatedShares(staker, strategy, 0, 0);
        }
        vm.prank(address(eigenPodManager));
        delegationManager.increaseDelegatedShares(staker, BEACON, 0, 1);
    }

    function test_firstSharesOfAnUndelegatedStakerStoreAFactorOfOne() public {
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        _act();
        _call(0, 5);
        _assertEvents();
    }

    function test_firstSharesOfADelegatedStakerDivideByTheMagnitude() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.4e18);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 2.5e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, strategy, 5);
        _act();
        _call(0, 5);
        _assertEvents();
        assertEq(delegationManager.operatorShares(operator, strategy), 5);
    }

    function test_laterSharesMixTheFactor() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        // c = 100e18 * 1 * 0.5, n = c + 50e18, k' = n / 150e18 / 0.5 (chapter 01, E1)
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1333333333333333332);
        _call(100e18, 50e18);
    }

    /// The smallest example of chapter 01 §1.1: flooring pushes a factor below one.
    function test_factorCanFallBelowOne() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.9e18);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 833333333333333333);
        _call(3, 1);
    }

    function test_noSharesChangeNothing() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        _expectEvents();
        _act();
        _call(100, 0);
        _call(0, 0);
        _assertEvents();
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
    }

    function test_refusesAFullySlashedOperatorEvenForNothing() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _call(0, 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _call(1, 1);
    }

    function test_refusesAFactorThatRoundsToZero() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        vm.prank(address(delegationManager));
        strategyManager.setDepositScalingFactor(staker, strategy, 1);
        // c = floor(floor(1.9e18 * 1 / 1e18) / 2) = 0, n = 1, n / (1.9e18 + 1) = 0
        vm.expectRevert(IDelegationManagerErrors.InvalidDepositScalingFactor.selector);
        _call(1.9e18, 1);
    }

    function test_setDepositScalingFactorIsTheDelegationManagersOnly() public {
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        strategyManager.setDepositScalingFactor(staker, strategy, 1);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        eigenPodManager.setDepositScalingFactor(staker, BEACON, 1);
    }
}
