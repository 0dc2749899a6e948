// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents,
    IDelegationManagerTypes
} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy, TestPod} from "../utils/Mocks.sol";

contract CompleteQueuedWithdrawalTest is CoreTest, IDelegationManagerTypes {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
    }

    function _call(Withdrawal memory withdrawal, IERC20[] memory tokens, bool asTokens) private {
        vm.prank(staker);
        delegationManager.completeQueuedWithdrawal(withdrawal, tokens, asTokens);
    }

    function _afterDelay() private {
        vm.roll(block.number + DELAY + 1);
    }

    /* AS TOKENS */

    function test_asTokensPaysTheStaker() public {
        bytes32 root = _queue(staker, strategy, 4e18);
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(root);
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(token));
        emit IERC20.Transfer(address(strategy), staker, 4e18);
        _act();
        _call(withdrawal, _tokens(token), true);
        _assertEvents();

        assertEq(token.balanceOf(staker), 4e18);
        assertEq(strategy.totalShares(), 6e18);
        assertFalse(delegationManager.pendingWithdrawals(root));
        assertEq(delegationManager.queuedWithdrawals(root).staker, address(0));
        assertEq(delegationManager.getQueuedWithdrawalRoots(staker).length, 0);
        assertEq(delegationManager.cumulativeWithdrawalsQueued(staker), 1, "never decremented");
        assertEq(delegationManager.operatorShares(operator, strategy), 6e18);
    }

    function test_asTokensPaysNativeEthThroughThePodAndIgnoresTheToken() public {
        TestPod pod = _newPod(other);
        _record(other, 0, 32e18);
        bytes32 root = _queue(other, BEACON, 5e18);
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();
        vm.prank(other);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
        assertEq(pod.paidTo(), other);
        assertEq(pod.paid(), 5e18);
    }

    function test_refusesAnotherTokenThanTheStrategys() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 4e18));
        _afterDelay();
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        _call(withdrawal, _tokens(IERC20(address(0))), true);
    }

    /* AS SHARES */

    function test_asSharesCreditsTheStakerAndTheCurrentOperator() public {
        bytes32 root = _queue(staker, strategy, 4e18);
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(root);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 4e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, strategy, 4e18);
        _act();
        _call(withdrawal, _tokens(IERC20(address(0))), false);
        _assertEvents();

        assertEq(strategyManager.stakerDepositShares(staker, strategy), 10e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 10e18);
        assertEq(strategy.totalShares(), 10e18);
    }

    function test_asSharesOfNativeEth() public {
        _newPod(other);
        _record(other, 0, 32e18);
        bytes32 root = _queue(other, BEACON, 5e18);
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(root);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodSharesUpdated(other, 5e18);
        emit IEigenPodManagerEvents.NewTotalShares(other, 32e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(other, BEACON, 1e18);
        _act();
        vm.prank(other);
        delegationManager.completeQueuedWithdrawal(withdrawal, new IERC20[](1), false);
        _assertEvents();
    }

    function test_asSharesWithoutAnOperatorIncreasesNoOperator() public {
        bytes32 root = _undelegate(staker)[0];
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(root);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 10e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        _act();
        _call(withdrawal, _tokens(token), false);
        _assertEvents();
    }

    function test_asSharesIsRefusedWhileTheCurrentOperatorIsFullySlashedInOneStrategy() public {
        IStrategy second = _newStrategy();
        _deposit(staker, second, 1e18);
        Withdrawal memory withdrawal =
            _withdrawal(_queue(staker, _pair(strategy, second), _amounts(10e18, 1e18)));
        _afterDelay();
        _slashTo(operator, second, 0);

        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _call(withdrawal, new IERC20[](2), false);

        IERC20[] memory tokens = new IERC20[](2);
        (tokens[0], tokens[1]) = (token, second.underlyingToken());
        _call(withdrawal, tokens, true);
        assertEq(second.underlyingToken().balanceOf(staker), 1e18, "slashed after the window");
    }

    function test_asSharesRespectsTheLimitOfStrategies() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 10e18));
        for (uint256 i = 0; i < 32; ++i) {
            _deposit(staker, IStrategy(address(_newHookedStrategy(token))), 1e18);
        }
        _afterDelay();
        vm.expectRevert(IStrategyManagerErrors.MaxStrategiesExceeded.selector);
        _call(withdrawal, _tokens(token), false);
    }

    function test_strategyMayVetoTheReturn() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(hooked)), 1e18);
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, IStrategy(address(hooked)), 1e18));
        _afterDelay();
        hooked.setVeto(true);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        _call(withdrawal, _tokens(token), false);
        _call(withdrawal, _tokens(token), true);
        assertEq(token.balanceOf(staker), 1e18);
    }

    /* SLASHED WITHDRAWALS */

    function test_nothingLeftClearsTheEntryWithoutACallOrAFurtherEvent() public {
        bytes32 root = _queue(staker, strategy, 10e18);
        Withdrawal memory withdrawal = _withdrawal(root);
        _slashTo(operator, strategy, 0);
        _afterDelay();
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalCompleted(root);
        _act();
        _call(withdrawal, _tokens(token), false); // although the operator is fully slashed
        _assertEvents();
        assertFalse(delegationManager.pendingWithdrawals(root));
    }

    function test_emptyEntriesAreSkippedAndTheOthersPaid() public {
        IStrategy second = _newStrategy();
        _deposit(staker, second, 1e18);
        bytes32 root = _queue(staker, _pair(strategy, second), _amounts(10e18, 1e18));
        _slashTo(operator, strategy, 0);
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();
        IERC20[] memory tokens = new IERC20[](2);
        tokens[1] = second.underlyingToken(); // the first is not even looked at
        _call(withdrawal, tokens, true);
        assertEq(token.balanceOf(staker), 0);
        assertEq(second.underlyingToken().balanceOf(staker), 1e18);
    }

    function test_severalSlashesInTheWindowMultiply() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 10e18));
        assertEq(_slashTo(operator, strategy, 0.8e18), 2e18);
        assertEq(_slashTo(operator, strategy, 0.2e18), 6e18);
        _afterDelay();
        _call(withdrawal, _tokens(token), true);
        assertEq(token.balanceOf(staker), 2e18);
    }

    function test_queuedWhileUndelegatedIsUnaffectedByALaterOperatorsSlash() public {
        _deposit(other, strategy, 10e18);
        bytes32 root = _queue(other, strategy, 4e18);
        _delegate(other, operator);
        assertEq(
            _slashTo(operator, strategy, 0), 16e18, "10 of the staker, 6 of the other, none of the queue"
        );
        Withdrawal memory withdrawal = _withdrawal(root);
        _afterDelay();
        vm.prank(other);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
        assertEq(token.balanceOf(other), 4e18);
    }

    function test_depositAfterFullSlashAndUndelegationWorksNormally() public {
        _slashTo(operator, strategy, 0);
        _undelegate(staker);
        _deposit(staker, strategy, 3e18);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
        assertEq(_withdrawable(staker, strategy), 3e18);
    }

    /* CHECKS */

    function test_refusesWhilePausedBeforeLookingAtTheArrays() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        _pause(address(delegationManager), 4);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _call(withdrawal, new IERC20[](0), true);
    }

    function test_pausesOfDelegationQueueingAndDepositsDoNotMatter() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        Withdrawal memory second = _withdrawal(_queue(staker, strategy, 1e18));
        _pause(address(delegationManager), ~uint256(4));
        _pause(address(strategyManager), type(uint256).max);
        _pause(address(strategy), 1);
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        _afterDelay();
        _call(withdrawal, _tokens(token), true);
        _call(second, _tokens(token), false);
        assertEq(token.balanceOf(staker), 1e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 9e18);
    }

    function test_strategysWithdrawalPauseBlocksTokensButNotShares() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        _pause(address(strategy), 2);
        _afterDelay();
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _call(withdrawal, _tokens(token), true);
        _call(withdrawal, _tokens(token), false);
    }

    function test_refusesTheWrongNumberOfTokensBeforeAskingWhoCalls() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        _afterDelay();
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthMismatch.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, new IERC20[](0), true);
        vm.expectRevert(IDelegationManagerErrors.InputArrayLengthMismatch.selector);
        _call(withdrawal, new IERC20[](2), false);
    }

    function test_refusesAnotherCallerBeforeAskingWhetherItIsQueued() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        withdrawal.nonce = 9;
        vm.expectRevert(IDelegationManagerErrors.WithdrawerNotCaller.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
    }

    function test_operatorMayNotCompleteForTheStaker() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        _afterDelay();
        vm.prank(operator);
        vm.expectRevert(IDelegationManagerErrors.WithdrawerNotCaller.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
    }

    function test_refusesWhatIsNotQueuedBeforeLookingAtTheDelay() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        withdrawal.scaledShares[0] = 2e18;
        vm.expectRevert(IDelegationManagerErrors.WithdrawalNotQueued.selector);
        _call(withdrawal, _tokens(token), true);
    }

    function test_refusesAStrangersClaimOnAStakersWithdrawal() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        withdrawal.withdrawer = other;
        _afterDelay();
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalNotQueued.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
    }

    function test_refusesASecondCompletion() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        _afterDelay();
        _call(withdrawal, _tokens(token), true);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalNotQueued.selector);
        _call(withdrawal, _tokens(token), true);
    }

    function test_refusesUntilTheDelayIsOverBeforeLookingAtTheToken() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, strategy, 1e18));
        vm.roll(block.number + DELAY);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalDelayNotElapsed.selector);
        _call(withdrawal, _tokens(IERC20(address(0))), true);
        vm.roll(block.number + 1);
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        _call(withdrawal, _tokens(IERC20(address(0))), true);
        _call(withdrawal, _tokens(token), true);
        assertEq(token.balanceOf(staker), 1e18);
    }
}
