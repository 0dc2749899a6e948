// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManagerErrors, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy, IStrategyErrors} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy} from "../utils/Mocks.sol";

/// @notice Two neighbouring conditions of chapter 01 §3.1.2 to §3.2.2 violated at once, where the two lie in
/// different contracts. Pairs within a function are beside that function's tests, the lock is in Reentrancy.t.sol.
contract CheckOrderTest is CoreTest, IDelegationManagerTypes {
    HookedStrategy private hooked;
    IStrategy private hookedStrategy;

    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        hooked = _newHookedStrategy(token);
        hookedStrategy = IStrategy(address(hooked));
        _deposit(staker, hookedStrategy, 10e18);
        _delegate(staker, operator);
    }

    function _tryDeposit(IStrategy to, uint256 amount) private {
        vm.prank(staker);
        strategyManager.depositIntoStrategy(to, token, amount);
    }

    function test_undelegate_thePauseBeforeTheStrategysVeto() public {
        hooked.setVeto(true);
        _pause(address(delegationManager), 2);
        vm.prank(staker);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        delegationManager.undelegate(staker);
    }

    function test_redelegate_theFirstHalfIsOverBeforeTheSecondIsLookedAt() public {
        SignatureWithExpiry memory none;
        hooked.setVeto(true);
        vm.prank(staker);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        delegationManager.redelegate(other, none, bytes32(0)); // who is no operator
    }

    function test_queueWithdrawals_elementsAreHandledOneAfterTheOther() public {
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](2);
        params[0] = QueuedWithdrawalParams(_list(hookedStrategy), _amounts(0), address(0));
        params[1] = QueuedWithdrawalParams(_list(hookedStrategy), new uint256[](0), address(0));
        vm.prank(staker);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        delegationManager.queueWithdrawals(params);
    }

    function test_queueWithdrawals_strategiesAreHandledOneAfterTheOther() public {
        hooked.setVeto(true);
        QueuedWithdrawalParams[] memory params = new QueuedWithdrawalParams[](1);
        params[0] = QueuedWithdrawalParams(_pair(hookedStrategy, strategy), _amounts(1, 0), address(0));
        vm.prank(staker);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        delegationManager.queueWithdrawals(params);
        params[0] = QueuedWithdrawalParams(_pair(strategy, hookedStrategy), _amounts(0, 1), address(0));
        vm.prank(staker);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        delegationManager.queueWithdrawals(params);
    }

    function test_complete_theStrategysVetoBeforeTheSlashedOperator() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, hookedStrategy, 4e18));
        vm.roll(block.number + DELAY + 1);
        _slashTo(operator, hookedStrategy, 0);
        hooked.setVeto(true);
        vm.prank(staker);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), false);
        hooked.setVeto(false);
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), false);
    }

    function test_complete_theStrategysPauseBeforeItsToken() public {
        Withdrawal memory withdrawal = _withdrawal(_queue(staker, hookedStrategy, 4e18));
        vm.roll(block.number + DELAY + 1);
        _pause(address(hooked), 2);
        vm.prank(staker);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(IERC20(address(0))), true);
    }

    function test_deposit_noSharesBeforeTheStrategysVeto() public {
        hooked.setVeto(true);
        _mint(staker, hookedStrategy, 0);
        vm.expectRevert(IStrategyErrors.NewSharesZero.selector);
        _tryDeposit(hookedStrategy, 0);
    }

    function test_deposit_theLimitOfStrategiesBeforeTheSlashedOperator() public {
        for (uint256 i = 1; i < 32; ++i) {
            _deposit(staker, IStrategy(address(_newHookedStrategy(token))), 1);
        }
        _mint(staker, strategy, 1);
        _slashTo(operator, strategy, 0);
        vm.expectRevert(IStrategyManagerErrors.MaxStrategiesExceeded.selector);
        _tryDeposit(strategy, 1);
    }

    function test_deposit_theVetoBeforeTheSlashedOperator() public {
        _mint(staker, hookedStrategy, 1);
        _slashTo(operator, hookedStrategy, 0);
        hooked.setVeto(true);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        _tryDeposit(hookedStrategy, 1);
        hooked.setVeto(false);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _tryDeposit(hookedStrategy, 1);
    }
}
