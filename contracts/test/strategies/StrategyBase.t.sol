// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {StrategyBase} from "../../src/strategies/StrategyBase.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

/// @notice A strategy asked by the StrategyManager alone: tokens are put there, shares are counted here.
contract StrategyBaseTest is CoreTest {
    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        token = IERC20(address(odd));
        strategy = strategyFactory.deployNewStrategy(token);
        vm.startPrank(address(strategyManager));
    }

    function _put(uint256 amount) private returns (uint256) {
        odd.mint(address(strategy), amount);
        return strategy.deposit(token, amount);
    }

    /* DEPOSIT */

    function test_firstDepositIsOneToOne() public {
        odd.mint(address(strategy), 7e18);
        _expectEvents();
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _act();
        assertEq(strategy.deposit(token, 7e18), 7e18);
        _assertEvents();
        assertEq(strategy.totalShares(), 7e18);
    }

    function test_depositRoundsDown() public {
        _put(10);
        odd.mint(address(strategy), 7); // the rate is now 1017 / 1010
        // floor(1000 * 1010 / 1017) = 993
        assertEq(_put(1000), 993);
        assertEq(strategy.totalShares(), 1003);
    }

    function test_depositLooksAtThePauseThenTheCallerThenTheToken() public {
        vm.stopPrank();
        _pause(address(strategy), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategy.deposit(IERC20(other), 0);
        _unpause(address(strategy), 0);
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        strategy.deposit(IERC20(other), 0);
        vm.startPrank(address(strategyManager));
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        strategy.deposit(IERC20(other), 0);
    }

    function test_depositOfTokensThatNeverCamePanics() public {
        vm.expectRevert(stdError.arithmeticError);
        strategy.deposit(token, 1001);
        vm.expectRevert(stdError.divisionError);
        strategy.deposit(token, 1000);
    }

    function test_depositRefusesZeroShares() public {
        vm.expectRevert(IStrategyErrors.NewSharesZero.selector);
        strategy.deposit(token, 0);
        _put(1);
        odd.mint(address(strategy), 1e6);
        odd.mint(address(strategy), 999);
        vm.expectRevert(IStrategyErrors.NewSharesZero.selector);
        strategy.deposit(token, 999);
    }

    function test_totalSharesStayBelow1e38() public {
        assertEq(_put(1e38 - 1), 1e38 - 1);
        odd.mint(address(strategy), 1);
        vm.expectRevert(IStrategyErrors.TotalSharesExceedsMax.selector);
        strategy.deposit(token, 1);
    }

    function test_otherPauseBitsDoNotBlockDeposits() public {
        vm.stopPrank();
        _pause(address(strategy), ~uint256(1));
        vm.startPrank(address(strategyManager));
        assertEq(_put(5), 5);
    }

    /* WITHDRAW */

    function test_withdrawEmitsTheRateThenPays() public {
        _put(10e18);
        odd.mint(address(strategy), 10e18);
        // floor((20e18 + 1000) * 4e18 / (10e18 + 1000)) = 7999999999999999600
        // floor(1e18 * (20e18 + 1000 - out) / (6e18 + 1000)) = 1999999999999999900
        _expectEvents();
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1999999999999999900);
        _from(address(odd));
        emit IERC20.Transfer(address(strategy), other, 7999999999999999600);
        _act();
        assertEq(strategy.withdraw(other, token, 4e18), 7999999999999999600);
        _assertEvents();
        assertEq(strategy.totalShares(), 6e18);
        assertEq(odd.balanceOf(other), 7999999999999999600);
    }

    function test_withdrawOfNothingIsAccepted() public {
        _put(10);
        assertEq(strategy.withdraw(other, token, 0), 0);
    }

    function test_withdrawOfEverything() public {
        _put(10e18);
        assertEq(strategy.withdraw(other, token, 10e18), 10e18);
        assertEq(strategy.totalShares(), 0);
    }

    function test_withdrawLooksAtThePauseThenTheCallerThenTheTokenThenTheAmount() public {
        _put(10);
        vm.stopPrank();
        _pause(address(strategy), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategy.withdraw(other, IERC20(other), 11);
        _unpause(address(strategy), 0);
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        strategy.withdraw(other, IERC20(other), 11);
        vm.startPrank(address(strategyManager));
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        strategy.withdraw(other, IERC20(other), 11);
        vm.expectRevert(IStrategyErrors.WithdrawalAmountExceedsTotalDeposits.selector);
        strategy.withdraw(other, token, 11);
    }

    function test_withdrawWithoutTheTokensIsRefusedByTheToken() public {
        _put(10);
        odd.burn(address(strategy), 5);
        vm.expectRevert();
        strategy.withdraw(other, token, 10);
        assertEq(strategy.totalShares(), 10);
    }

    function test_tokenThatReturnsFalseIsRefused() public {
        _put(10);
        odd.setOddity(OddToken.Oddity.ReturnsFalse);
        vm.expectRevert();
        strategy.withdraw(other, token, 10);
    }

    /* HOOKS AND VIEWS */

    function test_hooksAreTheStrategyManagersOnly() public {
        strategy.beforeAddShares(other, 1);
        strategy.beforeRemoveShares(other, 1);
        vm.stopPrank();
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        strategy.beforeAddShares(other, 1);
        vm.expectRevert(IStrategyErrors.OnlyStrategyManager.selector);
        strategy.beforeRemoveShares(other, 1);
    }

    function test_conversions() public {
        vm.stopPrank();
        odd.mint(staker, 10e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 10e18);
        strategyManager.depositIntoStrategy(strategy, token, 10e18);
        odd.mint(address(strategy), 5e18);
        // (15e18 + 1000) / (10e18 + 1000)
        assertEq(strategy.sharesToUnderlyingView(2e18), 2999999999999999900);
        assertEq(strategy.sharesToUnderlying(2e18), 2999999999999999900);
        assertEq(strategy.underlyingToSharesView(3e18), 2000000000000000066);
        assertEq(strategy.underlyingToShares(3e18), 2000000000000000066);
        assertEq(strategy.shares(staker), 10e18);
        assertEq(strategy.userUnderlyingView(staker), 14999999999999999500);
        assertEq(strategy.userUnderlying(staker), 14999999999999999500);
        assertEq(strategy.userUnderlyingView(other), 0);
        assertEq(address(strategy.underlyingToken()), address(token));
        assertEq(address(strategy.strategyManager()), address(strategyManager));
        assertEq(address(strategy.pauserRegistry()), address(pauserRegistry));
        assertGt(bytes(strategy.explanation()).length, 0);
    }

    function test_userUnderlyingIgnoresSlashing() public {
        vm.stopPrank();
        _registerOperator(operator);
        odd.mint(staker, 10e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 10e18);
        strategyManager.depositIntoStrategy(strategy, token, 10e18);
        vm.stopPrank();
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0);
        assertEq(strategy.userUnderlyingView(staker), 10e18);
    }

    /* DEPLOYMENT */

    function test_needsAPauserRegistry() public {
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        new StrategyBase(strategyManager, IPauserRegistry(address(0)), token);
    }
}
