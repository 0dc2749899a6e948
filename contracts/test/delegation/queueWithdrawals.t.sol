// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents,
    IDelegationManagerTypes
} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerErrors, IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy} from "../utils/Mocks.sol";

contract QueueWithdrawalsTest is CoreTest, IDelegationManagerTypes {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
    }

    function _call(IStrategy[] memory strategies, uint256[] memory shares)
        private
        returns (bytes32[] memory)
    {
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](1);
        params[0] = QueuedWithdrawalParams(strategies, shares, address(0));
        vm.prank(staker);
        return delegationManager.queueWithdrawals(params);
    }

    /* EFFECTS AND EVENTS */

    function test_partOfTheBalanceKeepsTheScalingFactor() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        _deposit(staker, strategy, 5e18); // k = (5e18 + 5e18) / 15e18 / 0.5
        uint256 factor = 1333333333333333332;
        assertEq(delegationManager.depositScalingFactor(staker, strategy), factor);

        uint256 scaled = 3999999999999999996; // 3e18 * k
        Withdrawal memory expected = _withdrawalOf(staker, operator, 0, strategy, scaled);
        bytes32 root = keccak256(abi.encode(expected));
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 1999999999999999998);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(root, expected, _amounts(1999999999999999998));
        _act();
        bytes32[] memory roots = _call(_list(strategy), _amounts(3e18));
        _assertEvents();

        assertEq(roots.length, 1);
        assertEq(roots[0], root);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), factor);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 12e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 10e18 - 1999999999999999998);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 1);
        assertTrue(delegationManager.pendingWithdrawals(root));
        assertEq(abi.encode(delegationManager.queuedWithdrawals(root)), abi.encode(expected));
    }

    function test_wholeBalanceResetsTheScalingFactorAndAnnouncesIt() public {
        _delegate(staker, operator);
        Withdrawal memory expected = _withdrawalOf(staker, operator, 0, strategy, 10e18);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 10e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            keccak256(abi.encode(expected)), expected, _amounts(10e18)
        );
        _act();
        _call(_list(strategy), _amounts(10e18));
        _assertEvents();
        assertEq(strategyManager.stakerStrategyListLength(staker), 0);
    }

    function test_undelegatedStakerQueuesWithoutAnOperator() public {
        Withdrawal memory expected = _withdrawalOf(staker, address(0), 0, strategy, 4e18);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            keccak256(abi.encode(expected)), expected, _amounts(4e18)
        );
        _act();
        _call(_list(strategy), _amounts(4e18));
        _assertEvents();
    }

    function test_severalStrategiesMakeOneWithdrawal() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        Withdrawal memory expected = _withdrawalOf(staker, operator, 0, strategy, 0);
        expected.strategies = _pair(BEACON, strategy);
        expected.scaledShares = _amounts(2e18, 3e18);

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 2e18);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.NewTotalShares(staker, 30e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 3e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            keccak256(abi.encode(expected)), expected, _amounts(2e18, 3e18)
        );
        _act();
        _call(_pair(BEACON, strategy), _amounts(2e18, 3e18));
        _assertEvents();
    }

    function test_eachElementIsAWithdrawalWithTheNextNonce() public {
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](2);
        params[0] = QueuedWithdrawalParams(_list(strategy), _amounts(1e18), address(0));
        params[1] = QueuedWithdrawalParams(_list(strategy), _amounts(2e18), address(0));
        vm.prank(staker);
        bytes32[] memory roots = delegationManager.queueWithdrawals(params);
        assertEq(roots.length, 2);
        assertEq(_withdrawal(roots[0]).nonce, 0);
        assertEq(_withdrawal(roots[1]).nonce, 1);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 2);
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker), roots);
    }

    function test_twoEqualRequestsHaveDifferentRoots() public {
        assertTrue(_queue(staker, strategy, 1e18) != _queue(staker, strategy, 1e18));
    }

    function test_noElementsQueueNothing() public {
        vm.prank(staker);
        assertEq(delegationManager.queueWithdrawals(new QueuedWithdrawalParams[](0)).length, 0);
    }

    function test_withdrawerFieldIsIgnored() public {
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](1);
        params[0] = QueuedWithdrawalParams(_list(strategy), _amounts(1e18), other);
        vm.prank(staker);
        bytes32 root = delegationManager.queueWithdrawals(params)[0];
        assertEq(_withdrawal(root).withdrawer, staker);
    }

    function test_strategyMayRepeatWhileTheBalanceSuffices() public {
        bytes32 root = _call(_pair(strategy, strategy), _amounts(4e18, 6e18))[0];
        assertEq(_withdrawal(root).scaledShares, _amounts(4e18, 6e18));
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 0);
    }

    function test_repeatedStrategyBeyondTheBalanceIsRefused() public {
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        _call(_pair(strategy, strategy), _amounts(10e18, 1));
    }

    function test_delistedStrategiesCanBeLeft() public {
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        assertEq(_call(_list(strategy), _amounts(10e18)).length, 1);
    }

    function test_operatorsQueueTheirOwnShares() public {
        _deposit(operator, strategy, 2e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 2e18);
        bytes32 root = _queue(operator, strategy, 2e18);
        assertEq(_withdrawal(root).delegatedTo, operator);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
        assertTrue(delegationManager.isOperator(operator));
    }

    function test_fullySlashedSharesAreQueuedWorthNothing() public {
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0);
        Withdrawal memory expected = _withdrawalOf(staker, operator, 0, strategy, 4e18);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, strategy, 0);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            keccak256(abi.encode(expected)), expected, _amounts(0)
        );
        _call(_list(strategy), _amounts(4e18));
    }

    function test_zeroNativeSharesAreAcceptedAndAnEmptyBalanceResetsTheFactor() public {
        Withdrawal memory expected = _withdrawalOf(staker, address(0), 0, BEACON, 0);
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.NewTotalShares(staker, 0);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, BEACON, 1e18);
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            keccak256(abi.encode(expected)), expected, _amounts(0)
        );
        _act();
        _call(_list(BEACON), _amounts(0));
        _assertEvents();
    }

    /* CHECKS */

    function test_refusesWhilePausedBeforeLookingAtTheArrays() public {
        _pause(address(delegationManager), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _call(_list(strategy), new uint256[](0));
    }

    function test_otherPauseBitsDoNotMatter() public {
        _pause(address(delegationManager), ~uint256(2));
        assertEq(_call(_list(strategy), _amounts(1e18)).length, 1);
    }

    function test_refusesArraysOfDifferentLength() public {
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthMismatch.selector);
        _call(_list(strategy), new uint256[](0));
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthMismatch.selector);
        _call(new IStrategy[](0), _amounts(1));
    }

    function test_refusesAnElementWithoutStrategies() public {
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthZero.selector);
        _call(new IStrategy[](0), new uint256[](0));
    }

    function test_refusesZeroSharesOfATokenStrategy() public {
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        _call(_list(strategy), _amounts(0));
    }

    function test_refusesMoreThanTheBalance() public {
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        _call(_list(strategy), _amounts(10e18 + 1));
        // Also of the operator's last staker, whose shares run out first (docs/differences.md, R5 and R6).
        _delegate(staker, operator);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        _call(_list(strategy), _amounts(10e18 + 1));
    }

    function test_refusesMoreNativeSharesThanTheBalance() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        _call(_list(BEACON), _amounts(32e18 + 1));
        _delegate(staker, operator);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        _call(_list(BEACON), _amounts(32e18 + 1));
    }

    function test_refusesNativeSharesThatDoNotFitASignedNumber() public {
        vm.expectRevert();
        _call(_list(BEACON), _amounts(1 << 255));
    }

    function test_strategyMayVetoTheRemoval() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(hooked)), 1e18);
        hooked.setVeto(true);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        _call(_list(IStrategy(address(hooked))), _amounts(1e18));
    }
}
