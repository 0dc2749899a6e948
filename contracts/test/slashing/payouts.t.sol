// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";
import {OddToken} from "../utils/Mocks.sol";

/// @notice What happens to slashed shares that cannot be paid, and to those of an operator who slashes itself.
contract PayoutsTest is AllocationTest {
    OddToken private odd;
    IStrategy private oddStrategy;
    OperatorSet private redistributing;
    address private recipient = makeAddr("recipient");

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        oddStrategy = strategyFactory.deployNewStrategy(IERC20(address(odd)));
        odd.mint(staker, 1000e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 1000e18);
        strategyManager.depositIntoStrategy(oddStrategy, IERC20(address(odd)), 1000e18);
        vm.stopPrank();

        redistributing = _newRedistributingSet(avs, 2, _both(), recipient);
        _register(operator, redistributing);
        uint64[] memory all = new uint64[](2);
        (all[0], all[1]) = (1e18, 1e18);
        _allocate(operator, redistributing, _both(), all);
    }

    /// @dev In the order slashes want them.
    function _both() private view returns (IStrategy[] memory) {
        return address(strategy) < address(oddStrategy)
            ? _list(strategy, oddStrategy)
            : _list(oddStrategy, strategy);
    }

    /// Chapter 02, pitfall 24: the recipient is for ever, so the strategies are paid one by one.
    function test_pitfall24_aTokenThatTheRecipientCannotTakeHoldsUpOnlyItsOwnStrategy() public {
        _slash(operator, redistributing, _both(), _wads(0.1e18, 0.1e18));
        odd.setOddity(OddToken.Oddity.Reverts);

        vm.expectRevert();
        strategyManager.clearBurnOrRedistributableShares(redistributing, 1);
        vm.expectRevert();
        strategyManager.clearBurnOrRedistributableSharesByStrategy(redistributing, 1, oddStrategy);
        strategyManager.clearBurnOrRedistributableSharesByStrategy(redistributing, 1, strategy);
        assertEq(strategy.underlyingToken().balanceOf(recipient), 100e18);

        assertEq(strategyManager.getBurnOrRedistributableCount(redistributing, 1), 1);
        assertEq(strategyManager.getPendingSlashIds(redistributing)[0], 1);
        odd.setOddity(OddToken.Oddity.None);
        strategyManager.clearBurnOrRedistributableShares(redistributing, 1);
        assertEq(odd.balanceOf(recipient), 100e18);
        assertEq(strategyManager.getPendingSlashIds(redistributing).length, 0);
    }

    /// Chapter 02, pitfall 25: what a strategy's own pause holds up.
    function test_pitfall25_aPausedStrategyKeepsItsSlashedSharesUntilItIsUnpaused() public {
        _slash(operator, redistributing, _both(), _wads(0.1e18, 0.1e18));
        vm.prank(pauser);
        (bool paused,) = address(strategy).call(abi.encodeWithSignature("pause(uint256)", 2));
        assertTrue(paused);
        vm.expectRevert(CurrentlyPaused.selector);
        strategyManager.clearBurnOrRedistributableShares(redistributing, 1);
        strategyManager.clearBurnOrRedistributableSharesByStrategy(redistributing, 1, oddStrategy);
        assertEq(odd.balanceOf(recipient), 100e18);
        assertEq(strategyManager.getBurnOrRedistributableShares(redistributing, 1, strategy), 100e18);
    }

    /// Chapter 01 §8.1: anybody may make of himself an operator with a tiny magnitude; who joins is warned.
    function test_anyoneMakesAnOperatorWithATinyMagnitudeByASetOfHisOwn() public {
        _registerOperator(stranger);
        OperatorSet memory own = _newAvs(stranger, 1, _list(strategy));
        _register(stranger, own);
        _allocate(stranger, own, strategy, 1e18);
        _slash(stranger, own, strategy, 1e18 - 1);
        assertEq(allocationManager.getMaxMagnitude(stranger, strategy), 1);

        address joiner = makeAddr("joiner");
        _deposit(joiner, strategy, 1e18);
        _delegate(joiner, stranger);
        assertEq(delegationManager.depositScalingFactor(joiner, strategy), 1e36);
        assertEq(_withdrawable(joiner, strategy), 1e18);
        // No resolution is left: the next slash, however small it was meant to be, takes everything.
        _slash(stranger, own, strategy, 1);
        assertEq(_withdrawable(joiner, strategy), 0);
    }
}
