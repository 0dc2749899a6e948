// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {
    IDelegationManager,
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {
    IStrategyManager,
    IStrategyManagerErrors,
    IStrategyManagerEvents
} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {HookedStrategy, OddToken} from "../utils/Mocks.sol";

contract DepositIntoStrategyTest is CoreTest {
    OddToken private odd;
    IStrategy private oddStrategy;

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        oddStrategy = strategyFactory.deployNewStrategy(IERC20(address(odd)));
        odd.mint(staker, 100e18);
        vm.prank(staker);
        odd.approve(address(strategyManager), type(uint256).max);
    }

    function _depositOdd(uint256 amount) private returns (uint256) {
        vm.prank(staker);
        return strategyManager.depositIntoStrategy(oddStrategy, IERC20(address(odd)), amount);
    }

    /* EFFECTS AND EVENTS */

    function test_creditsTheSharesOfAnUndelegatedStaker() public {
        _mint(staker, strategy, 5e18);
        _expectEvents();
        _from(address(token));
        emit IERC20.Transfer(staker, address(strategy), 5e18);
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 5e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        _act();
        vm.prank(staker);
        uint256 shares = strategyManager.depositIntoStrategy(strategy, token, 5e18);
        _assertEvents();

        assertEq(shares, 5e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 5e18);
        assertEq(strategy.shares(staker), 5e18);
        assertEq(strategy.totalShares(), 5e18);
        assertEq(token.balanceOf(address(strategy)), 5e18);
        assertEq(token.balanceOf(staker), 0);
    }

    function test_increasesTheOperatorsSharesOfADelegatedStaker() public {
        _registerOperator(operator);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        _mint(staker, strategy, 5e18);
        _expectEvents();
        _from(address(token));
        emit IERC20.Transfer(staker, address(strategy), 5e18);
        _from(address(strategy));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.Deposit(staker, strategy, 5e18);
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 2e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, strategy, 5e18);
        _act();
        vm.prank(staker);
        strategyManager.depositIntoStrategy(strategy, token, 5e18);
        _assertEvents();
        assertEq(delegationManager.operatorShares(operator, strategy), 5e18);
        assertEq(_withdrawable(staker, strategy), 5e18);
    }

    function test_strategyListIsInOrderOfFirstDeposit() public {
        _deposit(staker, strategy, 1);
        _depositOdd(1);
        _deposit(staker, strategy, 1);
        assertEq(
            abi.encode(strategyManager.getStakerStrategyList(staker)),
            abi.encode(_pair(strategy, oddStrategy))
        );
        (IStrategy[] memory strategies, uint256[] memory shares) = strategyManager.getDeposits(staker);
        assertEq(abi.encode(strategies), abi.encode(_pair(strategy, oddStrategy)));
        assertEq(shares, _amounts(2, 1));
        assertEq(address(strategyManager.stakerStrategyList(staker, 1)), address(oddStrategy));
        assertEq(strategyManager.stakerStrategyListLength(staker), 2);
        vm.expectRevert();
        strategyManager.stakerStrategyList(staker, 2);
    }

    function test_depositsAreListedWithTheirScalingFactors() public {
        IStrategy second = _newStrategy();
        _registerOperator(operator);
        _slashTo(operator, second, 0.5e18);
        _delegate(staker, operator);
        _deposit(staker, strategy, 3e18);
        _deposit(staker, second, 2e18);
        (IStrategy[] memory strategies, uint256[] memory shares, uint256[] memory factors) =
            strategyManager.getDepositsWithScalingFactors(staker);
        assertEq(abi.encode(strategies), abi.encode(_pair(strategy, second)));
        assertEq(shares, _amounts(3e18, 2e18));
        assertEq(factors, _amounts(1e18, 2e18));
        (strategies, shares, factors) = strategyManager.getDepositsWithScalingFactors(other);
        assertEq(strategies.length + shares.length + factors.length, 0);
    }

    function test_tokenThatReturnsNothingIsAccepted() public {
        odd.setOddity(OddToken.Oddity.ReturnsNothing);
        assertEq(_depositOdd(5e18), 5e18);
    }

    /// Unsupported, and characterized: shares are computed on the nominal amount.
    function test_feeOnTransferTokenOverCredits() public {
        _depositOdd(10e18);
        odd.setOddity(OddToken.Oddity.TakesFee);
        // floor(10e18 * (10e18 + 1000) / (19.9e18 + 1000 - 10e18))
        assertEq(_depositOdd(10e18), 10101010101010100999);
    }

    function test_upTo32Strategies() public {
        for (uint256 i = 0; i < 32; ++i) {
            _deposit(staker, IStrategy(address(_newHookedStrategy(token))), 1);
        }
        assertEq(strategyManager.stakerStrategyListLength(staker), 32);
        _mint(staker, strategy, 1);
        vm.prank(staker);
        vm.expectRevert(IStrategyManagerErrors.MaxStrategiesExceeded.selector);
        strategyManager.depositIntoStrategy(strategy, token, 1);

        _deposit(staker, strategyManager.stakerStrategyList(staker, 31), 1);
        _queue(staker, strategyManager.stakerStrategyList(staker, 0), 1);
        _deposit(staker, strategy, 1);
        assertEq(strategyManager.stakerStrategyListLength(staker), 32);
    }

    /* CHECKS */

    function test_refusesWhilePausedBeforeLookingAtTheWhitelist() public {
        _pause(address(strategyManager), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyManager.depositIntoStrategy(IStrategy(other), token, 1);
    }

    function test_otherPauseBitsDoNotMatter() public {
        _pause(address(strategyManager), ~uint256(1));
        assertEq(_deposit(staker, strategy, 1), 1);
    }

    function test_refusesAStrategyThatIsNotWhitelistedBeforeMovingTokens() public {
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        odd.setOddity(OddToken.Oddity.Reverts);
        vm.prank(staker);
        vm.expectRevert(IStrategyManagerErrors.StrategyNotWhitelisted.selector);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(odd)), 1);
    }

    function test_refusesWhatTheTokenRefusesBeforeAskingTheStrategy() public {
        _pause(address(oddStrategy), 1);
        odd.setOddity(OddToken.Oddity.Reverts);
        vm.expectRevert();
        _depositOdd(1);
        odd.setOddity(OddToken.Oddity.ReturnsFalse);
        vm.expectRevert();
        _depositOdd(1);
        assertEq(odd.balanceOf(staker), 100e18);
    }

    function test_refusesWhileTheStrategyIsPausedBeforeLookingAtTheToken() public {
        _pause(address(strategy), 1);
        vm.prank(staker);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(odd)), 1);
    }

    function test_refusesAnotherToken() public {
        vm.prank(staker);
        vm.expectRevert(IStrategyErrors.OnlyUnderlyingToken.selector);
        strategyManager.depositIntoStrategy(strategy, IERC20(address(odd)), 1);
    }

    function test_refusesNothing() public {
        vm.expectRevert(IStrategyErrors.NewSharesZero.selector);
        _depositOdd(0);
    }

    function test_strategyMayVetoBeforeTheListIsLookedAt() public {
        HookedStrategy hooked = _newHookedStrategy(token);
        hooked.setVeto(true);
        for (uint256 i = 0; i < 32; ++i) {
            _deposit(staker, IStrategy(address(_newHookedStrategy(token))), 1);
        }
        _mint(staker, strategy, 1);
        vm.prank(staker);
        vm.expectRevert(HookedStrategy.Vetoed.selector);
        strategyManager.depositIntoStrategy(IStrategy(address(hooked)), token, 1);
    }

    function test_refusesWhileDelegatedToAFullySlashedOperatorAndMovesNoTokens() public {
        _registerOperator(operator);
        _delegate(staker, operator);
        _slashTo(operator, oddStrategy, 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _depositOdd(1e18);
        assertEq(odd.balanceOf(staker), 100e18);
    }

    function test_tokenMayNotReenter() public {
        odd.setCallback(
            address(strategyManager),
            abi.encodeCall(IStrategyManager.depositIntoStrategy, (oddStrategy, IERC20(address(odd)), 1))
        );
        _depositOdd(1e18);
        assertEq(odd.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
    }

    /// During the token's transfer only the StrategyManager is locked (chapter 01 §8.3).
    function test_tokenMayCallTheDelegationManagerWithTheStateBeforeTheDeposit() public {
        odd.setCallback(
            address(delegationManager), abi.encodeCall(IDelegationManager.getDepositedShares, (staker))
        );
        _depositOdd(1e18);
        (IStrategy[] memory strategies,) = abi.decode(odd.callbackResult(), (IStrategy[], uint256[]));
        assertEq(strategies.length, 0);
    }
}
