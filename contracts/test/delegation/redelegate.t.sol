// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {ISignatures, SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract RedelegateTest is CoreTest {
    uint256 private constant KEY = 0xA11CE;
    bytes32 private constant SALT = bytes32(uint256(1));

    address private approver = vm.addr(KEY);
    address private newOperator = makeAddr("newOperator");

    function setUp() public override {
        super.setUp();
        vm.warp(1_900_000_000);
        _registerOperator(operator);
    }

    function _redelegate(SignatureWithExpiry memory approval) private returns (bytes32[] memory) {
        vm.prank(staker);
        return delegationManager.redelegate(newOperator, approval, SALT);
    }

    function _redelegate() private returns (bytes32[] memory) {
        SignatureWithExpiry memory none;
        return _redelegate(none);
    }

    function test_undelegatesQueuesAndDelegatesInThatOrderAndMovesNothing() public {
        _registerOperator(newOperator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);

        bytes32 root =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 0, strategy, 10e18));
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerUndelegated(staker, operator);
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 10e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            root, _withdrawalOf(staker, operator, 0, strategy, 10e18), _amounts(10e18)
        );
        emit IDelegationManagerEvents.StakerDelegated(staker, newOperator);
        _act();
        bytes32[] memory roots = _redelegate();
        _assertEvents();

        assertEq(roots.length, 1);
        assertEq(roots[0], root);
        assertEq(delegationManager.delegatedTo(staker), newOperator);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
        assertEq(delegationManager.operatorShares(newOperator, strategy), 0);
    }

    function test_assetsReachTheNewOperatorWhenCompletedAsShares() public {
        _registerOperator(newOperator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        bytes32 root = _redelegate()[0];
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        assertEq(delegationManager.operatorShares(newOperator, strategy), 10e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 10e18);
    }

    function test_mayReturnToTheSameOperator() public {
        newOperator = operator;
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        assertEq(_redelegate().length, 1);
        assertEq(delegationManager.delegatedTo(staker), operator);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
    }

    function test_spendsTheNewApproversSalt() public {
        _registerOperatorWithApprover(newOperator, approver);
        _delegate(staker, operator);
        _redelegate(_approval(KEY, staker, newOperator, SALT, block.timestamp));
        assertTrue(delegationManager.delegationApproverSaltIsSpent(approver, SALT));
    }

    /* CHECKS OF UNDELEGATE, THEN OF DELEGATE */

    function test_refusesAnUndelegatedStaker() public {
        vm.expectRevert(IDelegationManagerErrors.NotActivelyDelegated.selector);
        _redelegate();
    }

    function test_refusesAnOperator() public {
        staker = operator;
        vm.expectRevert(IDelegationManagerErrors.OperatorsCannotUndelegate.selector);
        _redelegate();
    }

    function test_needsTheQueueOpenBeforeTheNewOperatorIsLookedAt() public {
        _delegate(staker, operator);
        _pause(address(delegationManager), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _redelegate();
    }

    function test_refusesWhoIsNoOperatorBeforeLookingAtTheDelegationPause() public {
        _delegate(staker, operator);
        _pause(address(delegationManager), 1);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        _redelegate();
    }

    function test_needsDelegationOpen() public {
        _registerOperator(newOperator);
        _delegate(staker, operator);
        _pause(address(delegationManager), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _redelegate();
        assertEq(delegationManager.delegatedTo(staker), operator, "all or nothing");
    }

    function test_exitPauseDoesNotMatter() public {
        _registerOperator(newOperator);
        _delegate(staker, operator);
        _pause(address(delegationManager), ~uint256(3));
        _redelegate();
        assertEq(delegationManager.delegatedTo(staker), newOperator);
    }

    function test_refusesASpentSaltAnExpiredAndAnInvalidSignature() public {
        _registerOperatorWithApprover(newOperator, approver);
        _delegate(staker, operator);
        vm.expectRevert(ISignatures.SignatureExpired.selector);
        _redelegate(SignatureWithExpiry("", block.timestamp - 1));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _redelegate(SignatureWithExpiry("", block.timestamp));

        SignatureWithExpiry memory approval = _approval(KEY, other, newOperator, SALT, block.timestamp);
        vm.prank(other);
        delegationManager.delegateTo(newOperator, approval, SALT);
        vm.expectRevert(IDelegationManagerErrors.SaltSpent.selector);
        _redelegate(SignatureWithExpiry("", block.timestamp - 1));
    }

    function test_queuedSharesReturningToAFullySlashedOperatorAreRefusedAsShares() public {
        _registerOperator(newOperator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
        bytes32 root = _redelegate()[0];
        _slashTo(newOperator, strategy, 0);
        vm.roll(block.number + DELAY + 1);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.complete(root, false);
        _complete(root, true);
        assertEq(token.balanceOf(staker), 10e18);
    }

    function complete(bytes32 root, bool asTokens) external {
        _complete(root, asTokens);
    }
}
