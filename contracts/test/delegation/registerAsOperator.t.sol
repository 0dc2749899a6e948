// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManagerEvents} from "../../src/interfaces/IAllocationManager.sol";
import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract RegisterAsOperatorTest is CoreTest {
    function test_operatorIsDelegatedToThemselves() public {
        assertFalse(delegationManager.isOperator(operator));
        vm.prank(operator);
        delegationManager.registerAsOperator(other, 7, "ipfs://x");

        assertTrue(delegationManager.isOperator(operator));
        assertTrue(delegationManager.isDelegated(operator));
        assertEq(delegationManager.delegatedTo(operator), operator);
        assertEq(delegationManager.delegationApprover(operator), other);
        assertFalse(delegationManager.isOperator(other));
        assertFalse(delegationManager.isOperator(address(0)));
    }

    function test_allocationDelayIsInForceInTheSameBlock() public {
        _registerOperator(operator, 7);
        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(operator);
        assertTrue(isSet);
        assertEq(delay, 7);
    }

    function test_eventsWithoutDeposits() public {
        _expectEvents();
        _from(address(allocationManager));
        emit IAllocationManagerEvents.AllocationDelaySet(operator, 7, 1000);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(operator, other);
        emit IDelegationManagerEvents.StakerDelegated(operator, operator);
        emit IDelegationManagerEvents.OperatorRegistered(operator, other);
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(operator, "ipfs://x");
        _act();
        vm.prank(operator);
        delegationManager.registerAsOperator(other, 7, "ipfs://x");
        _assertEvents();
    }

    function test_ownSharesOfEveryStrategyAreDelegatedTokensFirstThenNativeEth() public {
        IStrategy second = _newStrategy();
        _newPod(operator);
        _record(operator, 0, 32e18);
        _deposit(operator, second, 5e18);
        _deposit(operator, strategy, 3e18);

        _expectEvents();
        _from(address(allocationManager));
        emit IAllocationManagerEvents.AllocationDelaySet(operator, 0, 1000);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(operator, address(0));
        emit IDelegationManagerEvents.StakerDelegated(operator, operator);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(operator, second, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, operator, second, 5e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(operator, strategy, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, operator, strategy, 3e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(operator, BEACON, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, operator, BEACON, 32e18);
        emit IDelegationManagerEvents.OperatorRegistered(operator, address(0));
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(operator, "ipfs://operator");
        _act();
        _registerOperator(operator);
        _assertEvents();

        assertEq(delegationManager.operatorShares(operator, second), 5e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 3e18);
        assertEq(delegationManager.operatorShares(operator, BEACON), 32e18);
    }

    function test_refusesAnOperator() public {
        _registerOperator(operator);
        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.ActivelyDelegated.selector);
        delegationManager.registerAsOperator(address(0), 0, "");
    }

    function test_refusesADelegatedStakerBeforeLookingAtThePause() public {
        _registerOperator(operator);
        _delegate(staker, operator);
        _pause(address(delegationManager), 1);
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.ActivelyDelegated.selector);
        delegationManager.registerAsOperator(address(0), 0, "");
    }

    function test_refusesWhileDelegationIsPausedBeforeLookingAtMagnitudes() public {
        _deposit(operator, strategy, 1e18);
        _slashTo(operator, strategy, 0);
        _pause(address(delegationManager), 1);
        vm.prank(operator);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        delegationManager.registerAsOperator(address(0), 0, "");
    }

    function test_otherPauseBitsDoNotMatter() public {
        _pause(address(delegationManager), ~uint256(1));
        _registerOperator(operator);
        assertTrue(delegationManager.isOperator(operator));
    }

    function test_refusesSharesOfAStrategyInWhichTheOperatorIsFullySlashed() public {
        _deposit(operator, strategy, 1e18);
        _slashTo(operator, strategy, 0);
        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        delegationManager.registerAsOperator(address(0), 0, "");
    }
}
