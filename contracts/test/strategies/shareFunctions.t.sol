// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IShareManagerErrors} from "../../src/interfaces/IShareManager.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy} from "../utils/Mocks.sol";

/// @notice The StrategyManager's functions for the DelegationManager.
contract ShareFunctionsTest is CoreTest {
    modifier asDelegationManager() {
        vm.startPrank(address(delegationManager));
        _;
        vm.stopPrank();
    }

    function setUp() public override {
        super.setUp();
        _deposit(staker, strategy, 10e18);
    }

    function test_areTheDelegationManagersOnly() public {
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        strategyManager.removeDepositShares(staker, strategy, 0);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        strategyManager.addShares(address(0), strategy, 0);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        strategyManager.withdrawSharesAsTokens(staker, strategy, token, 1);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        strategyManager.increaseBurnOrRedistributableShares(_set(), 1, strategy, 1);
    }

    /* REMOVE */

    function test_removeTakesSharesWithoutAnEvent() public asDelegationManager {
        _expectEvents();
        _act();
        assertEq(strategyManager.removeDepositShares(staker, strategy, 4e18), 6e18);
        _assertEvents();
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 6e18);
        assertEq(strategyManager.stakerStrategyListLength(staker), 1);
    }

    function test_removeOfEverythingTakesTheStrategyOffTheList() public asDelegationManager {
        assertEq(strategyManager.removeDepositShares(staker, strategy, 10e18), 0);
        assertEq(strategyManager.stakerStrategyListLength(staker), 0);
    }

    function test_lastStrategyOfTheListFillsTheHole() public {
        IStrategy[4] memory list;
        list[0] = strategy;
        for (uint256 i = 1; i < 4; ++i) {
            list[i] = _newStrategy();
            _deposit(staker, list[i], 1e18);
        }
        vm.startPrank(address(delegationManager));
        strategyManager.removeDepositShares(staker, list[1], 1e18);
        IStrategy[] memory left = strategyManager.getStakerStrategyList(staker);
        assertEq(left.length, 3);
        assertEq(address(left[0]), address(list[0]));
        assertEq(address(left[1]), address(list[3]));
        assertEq(address(left[2]), address(list[2]));
        strategyManager.removeDepositShares(staker, list[2], 1e18);
        strategyManager.removeDepositShares(staker, list[0], 10e18);
        left = strategyManager.getStakerStrategyList(staker);
        assertEq(left.length, 1);
        assertEq(address(left[0]), address(list[3]));
    }

    function test_removeRefusesNothingAndMoreThanTheBalance() public asDelegationManager {
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        strategyManager.removeDepositShares(other, strategy, 0);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        strategyManager.removeDepositShares(staker, strategy, 10e18 + 1);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        strategyManager.removeDepositShares(other, strategy, 1);
    }

    function test_removeLooksAtTheBalanceBeforeTheStrategysHook() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        _deposit(staker, IStrategy(address(hooked)), 1);
        hooked.setVeto(true);
        vm.startPrank(address(delegationManager));
        vm.expectRevert(IStrategyManagerErrors.SharesAmountTooHigh.selector);
        strategyManager.removeDepositShares(staker, IStrategy(address(hooked)), 2);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        strategyManager.removeDepositShares(staker, IStrategy(address(hooked)), 1);
    }

    /* ADD */

    function test_addCreditsAndReturnsTheBalanceBefore() public asDelegationManager {
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 3e18);
        _act();
        (uint256 previous, uint256 added) = strategyManager.addShares(staker, strategy, 3e18);
        _assertEvents();
        assertEq(previous, 10e18);
        assertEq(added, 3e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 13e18);
    }

    function test_addRefusesTheZeroAddressThenNothing() public asDelegationManager {
        vm.expectRevert(IStrategyManagerErrors.StakerAddressZero.selector);
        strategyManager.addShares(address(0), strategy, 0);
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        strategyManager.addShares(staker, strategy, 0);
    }

    function test_addLooksAtTheAmountBeforeTheStrategysHook() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        hooked.setVeto(true);
        vm.startPrank(address(delegationManager));
        vm.expectRevert(IStrategyManagerErrors.SharesAmountZero.selector);
        strategyManager.addShares(staker, IStrategy(address(hooked)), 0);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        strategyManager.addShares(staker, IStrategy(address(hooked)), 1);
    }

    function test_addNeedsNoWhitelistAndNoUnpausedDeposits() public {
        _pause(address(strategyManager), type(uint256).max);
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        vm.prank(address(delegationManager));
        strategyManager.addShares(other, strategy, 1);
        assertEq(strategyManager.stakerDepositShares(other, strategy), 1);
    }

    /* WITHDRAW */

    function test_withdrawPaysTheStaker() public asDelegationManager {
        _expectEvents();
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(token));
        emit IERC20.Transfer(address(strategy), other, 4e18);
        _act();
        strategyManager.withdrawSharesAsTokens(other, strategy, token, 4e18);
        _assertEvents();
        assertEq(token.balanceOf(other), 4e18);
        assertEq(strategy.totalShares(), 6e18);
    }

    function test_withdrawPassesTheStrategysChecksOn() public asDelegationManager {
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        strategyManager.withdrawSharesAsTokens(other, strategy, IERC20(other), 11e18);
        vm.expectRevert(IStrategyErrors.WithdrawalAmountExceedsTotalDeposits.selector);
        strategyManager.withdrawSharesAsTokens(other, strategy, token, 10e18 + 1);
    }
}
