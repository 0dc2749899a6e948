// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManager,
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy} from "../utils/Mocks.sol";

contract UndelegateTest is CoreTest {
    address private approver = makeAddr("approver");

    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
    }

    function _delegatedStaker() private {
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
    }

    /* EFFECTS AND EVENTS */

    function test_queuesOneWithdrawalForEachStrategyTokensFirstThenNativeEth() public {
        IStrategy second = _newStrategy();
        _deposit(staker, second, 5e18);
        _deposit(staker, strategy, 3e18);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);

        bytes32[3] memory roots;
        roots[0] = delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 0, second, 5e18));
        roots[1] =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 1, strategy, 3e18));
        roots[2] =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 2, BEACON, 32e18));

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerUndelegated(staker, operator);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, second, 5e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, second, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            roots[0], _withdrawalOf(staker, operator, 0, second, 5e18), _amounts(5e18)
        );
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 1.5e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            roots[1], _withdrawalOf(staker, operator, 1, strategy, 3e18), _amounts(1.5e18)
        );
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 32e18);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.NewTotalShares(staker, 0);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, BEACON, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            roots[2], _withdrawalOf(staker, operator, 2, BEACON, 32e18), _amounts(32e18)
        );
        _act();
        bytes32[] memory returned = _undelegate(staker);
        _assertEvents();

        assertEq(returned.length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(returned[i], roots[i]);
            assertTrue(delegationManager.pendingWithdrawals(roots[i]));
        }
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker), returned);
        assertEq(delegationManager.delegatedTo(staker), address(0));
        assertFalse(delegationManager.isDelegated(staker));
        assertEq(delegationManager.operatorShares(operator, second), 0);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
        assertEq(strategyManager.stakerStrategyListLength(staker), 0);
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 0);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 3);
    }

    function test_withoutSharesNothingIsQueued() public {
        _delegate(staker, operator);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerUndelegated(staker, operator);
        _act();
        bytes32[] memory roots = _undelegate(staker);
        _assertEvents();
        assertEq(roots.length, 0);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 0);
    }

    function test_forcedUndelegationIsAnnouncedFirstAndTheWithdrawerIsTheStaker() public {
        _delegatedStaker();
        bytes32 root =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 0, strategy, 10e18));
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerForceUndelegated(staker, operator);
        emit IDelegationManagerEvents.StakerUndelegated(staker, operator);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 10e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            root, _withdrawalOf(staker, operator, 0, strategy, 10e18), _amounts(10e18)
        );
        _act();
        vm.prank(operator);
        delegationManager.undelegate(staker);
        _assertEvents();
        assertEq(_withdrawal(root).withdrawer, staker);
    }

    function test_fullySlashedStakerLeavesWithNothing() public {
        _delegatedStaker();
        _slashTo(operator, strategy, 0);
        bytes32 root =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 0, strategy, 10e18));
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerUndelegated(staker, operator);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 0);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            root, _withdrawalOf(staker, operator, 0, strategy, 10e18), _amounts(0)
        );
        _act();
        _undelegate(staker);
        _assertEvents();
    }

    function test_operatorCannotPreventRedelegationWithoutAnApprover() public {
        _delegatedStaker();
        vm.prank(operator);
        delegationManager.undelegate(staker);
        _delegate(staker, operator);
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    /* WHO */

    function test_operatorsAdminMayForceIt() public {
        _delegatedStaker();
        vm.prank(operator);
        permissionController.addPendingAdmin(operator, other);
        vm.prank(other);
        permissionController.acceptAdmin(operator);

        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.CallerCannotUndelegate.selector);
        delegationManager.undelegate(staker);

        vm.prank(other);
        delegationManager.undelegate(staker);
        assertFalse(delegationManager.isDelegated(staker));
    }

    function test_appointeeForUndelegateMayForceIt() public {
        _delegatedStaker();
        vm.prank(operator);
        permissionController.setAppointee(
            operator, other, address(delegationManager), IDelegationManager.undelegate.selector
        );
        vm.prank(other);
        delegationManager.undelegate(staker);
        assertFalse(delegationManager.isDelegated(staker));
    }

    function test_appointeeForAnotherFunctionMayNotForceIt() public {
        _delegatedStaker();
        vm.prank(operator);
        permissionController.setAppointee(
            operator, other, address(delegationManager), IDelegationManager.redelegate.selector
        );
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.CallerCannotUndelegate.selector);
        delegationManager.undelegate(staker);
    }

    function test_approverMayForceIt() public {
        _delegatedStaker();
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, approver);
        vm.prank(approver);
        delegationManager.undelegate(staker);
        assertFalse(delegationManager.isDelegated(staker));
    }

    function test_anotherOperatorMayNotForceIt() public {
        _delegatedStaker();
        _registerOperator(other);
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.CallerCannotUndelegate.selector);
        delegationManager.undelegate(staker);
    }

    /* CHECKS */

    function test_refusesAnUndelegatedStakerBeforeAskingWhoCalls() public {
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.NotActivelyDelegated.selector);
        delegationManager.undelegate(staker);
    }

    function test_refusesAnOperatorBeforeAskingWhoCalls() public {
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.OperatorsCannotUndelegate.selector);
        delegationManager.undelegate(operator);
        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.OperatorsCannotUndelegate.selector);
        delegationManager.undelegate(operator);
    }

    function test_refusesAStrangerBeforeLookingAtThePause() public {
        _delegatedStaker();
        _pause(address(delegationManager), 2);
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.CallerCannotUndelegate.selector);
        delegationManager.undelegate(staker);
    }

    function test_refusesWhileQueueingIsPaused() public {
        _delegatedStaker();
        _pause(address(delegationManager), 2);
        vm.prank(staker);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        delegationManager.undelegate(staker);
        vm.prank(operator);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        delegationManager.undelegate(staker);
    }

    function test_otherPauseBitsDoNotMatter() public {
        _delegatedStaker();
        _pause(address(delegationManager), ~uint256(2));
        assertEq(_undelegate(staker).length, 1);
    }

    function test_strategyMayVetoTheRemovalAndWithItTheUndelegation() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(hooked)), 1e18);
        _delegate(staker, operator);

        hooked.setVeto(true);
        vm.prank(staker);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        delegationManager.undelegate(staker);
    }

    /* AND BACK */

    /// Leaving and coming back never gains operator shares, whatever was slashed before and in between.
    function testFuzz_delegatingBackYieldsNoMoreOperatorShares(
        uint256 first,
        uint256 second,
        uint64 magnitude,
        uint64 next
    ) public {
        first = bound(first, 1, 1e30);
        second = bound(second, 1, 1e30);
        magnitude = uint64(bound(magnitude, 1, 1e18));
        next = uint64(bound(next, 1, magnitude));
        _mint(staker, strategy, first + second);
        vm.prank(staker);
        token.approve(address(strategyManager), type(uint256).max);
        vm.prank(staker);
        strategyManager.depositIntoStrategy(strategy, token, first);
        _delegate(staker, operator);
        _slashTo(operator, strategy, magnitude);
        vm.prank(staker);
        strategyManager.depositIntoStrategy(strategy, token, second);

        uint256 before = delegationManager.operatorShares(operator, strategy);
        bytes32 root = _undelegate(staker)[0];
        _slashTo(operator, strategy, next);
        uint256 dust = delegationManager.operatorShares(operator, strategy);
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        _delegate(staker, operator);
        assertEq(delegationManager.operatorShares(operator, strategy), dust + shares[0]);
        assertLe(dust + shares[0], before);
        assertLe(_withdrawable(staker, strategy), shares[0]);
    }
}
