// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy, IStrategyErrors, IStrategyEvents} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManager, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

contract ClearBurnOrRedistributableSharesTest is CoreTest {
    IStrategy[] private list;

    function setUp() public override {
        super.setUp();
        list.push(strategy);
        list.push(_newStrategy());
        list.push(_newStrategy());
        for (uint256 i = 0; i < 3; ++i) {
            _deposit(staker, list[i], 100e18);
        }
    }

    function _increase(OperatorSet memory set, uint256 slashId, IStrategy strategy_, uint256 shares) private {
        vm.prank(address(delegationManager));
        strategyManager.increaseBurnOrRedistributableShares(set, slashId, strategy_, shares);
    }

    function _clear(uint256 slashId) private returns (uint256[] memory) {
        vm.prank(other);
        return strategyManager.clearBurnOrRedistributableShares(_set(), slashId);
    }

    function test_anyoneClearsEveryStrategyInOrderInTheSameBlock() public {
        _increase(_set(), 1, list[0], 1e18);
        _increase(_set(), 1, list[1], 0);
        _increase(_set(), 1, list[2], 3e18);

        _expectEvents();
        _from(address(list[0]));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(list[0].underlyingToken()));
        emit IERC20.Transfer(address(list[0]), BURN, 1e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesDecreased(_set(), 1, list[0], 1e18);
        _from(address(list[2]));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(list[2].underlyingToken()));
        emit IERC20.Transfer(address(list[2]), BURN, 3e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesDecreased(_set(), 1, list[2], 3e18);
        _act();
        uint256[] memory amounts = _clear(1);
        _assertEvents();

        assertEq(amounts.length, 3, "aligned with the strategies of the slash");
        assertEq(amounts[0], 1e18);
        assertEq(amounts[1], 0);
        assertEq(amounts[2], 3e18);
        assertEq(list[0].underlyingToken().balanceOf(BURN), 1e18);
        assertEq(list[0].totalShares(), 99e18);
        assertEq(strategyManager.stakerDepositShares(staker, list[0]), 100e18, "stakers are untouched");
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 1), 0);
        assertEq(strategyManager.getPendingSlashIds(_set()).length, 0);
        assertEq(strategyManager.getPendingOperatorSets().length, 0);
    }

    function test_paysTokensNotShares() public {
        // A donation makes each share worth more than a token.
        (bool success,) =
            address(token).call(abi.encodeWithSignature("mint(address,uint256)", address(strategy), 100e18));
        assertTrue(success);
        _increase(_set(), 1, strategy, 1e18);
        // floor((200e18 + 1000) * 1e18 / (100e18 + 1000))
        assertEq(_clear(1)[0], 1999999999999999990);
        assertEq(token.balanceOf(BURN), 1999999999999999990);
    }

    function test_nothingToClearIsNoError() public {
        _expectEvents();
        _act();
        assertEq(_clear(1).length, 0);
        _assertEvents();

        _increase(_set(), 1, strategy, 1e18);
        _clear(1);
        assertEq(_clear(1).length, 0, "twice is once");
        assertEq(token.balanceOf(BURN), 1e18);
    }

    function test_otherSlashesStayPending() public {
        _increase(_set(), 1, strategy, 1e18);
        _increase(_set(), 2, strategy, 2e18);
        _increase(_set(), 3, strategy, 3e18);
        _clear(1);
        assertEq(strategyManager.getPendingSlashIds(_set()), _amounts(3, 2), "the last fills the hole");
        assertEq(strategyManager.getPendingOperatorSets().length, 1);
        _clear(2);
        _clear(3);
        assertEq(strategyManager.getPendingOperatorSets().length, 0);
        assertEq(token.balanceOf(BURN), 6e18);
    }

    function test_slashIdOfAClearedSlashCanBePendingAgain() public {
        _increase(_set(), 1, strategy, 1e18);
        _clear(1);
        _increase(_set(), 1, strategy, 2e18);
        assertEq(strategyManager.getPendingSlashIds(_set()), _amounts(1));
        assertEq(strategyManager.getPendingOperatorSets().length, 1);
        assertEq(_clear(1)[0], 2e18);
    }

    function test_redistributingSetPaysItsRecipient() public {
        address avs = makeAddr("avs");
        address recipient = makeAddr("recipient");
        IAllocationManagerTypes.CreateSetParams[] memory params =
            new IAllocationManagerTypes.CreateSetParams[](1);
        params[0] = IAllocationManagerTypes.CreateSetParams(1, _list(strategy));
        address[] memory recipients = new address[](1);
        recipients[0] = recipient;
        vm.startPrank(avs);
        allocationManager.updateAVSMetadataURI(avs, "");
        allocationManager.createRedistributingOperatorSets(avs, params, recipients);
        vm.stopPrank();

        _increase(OperatorSet(avs, 1), 1, strategy, 5e18);
        strategyManager.clearBurnOrRedistributableShares(OperatorSet(avs, 1), 1);
        assertEq(token.balanceOf(recipient), 5e18);
        assertEq(token.balanceOf(BURN), 0);
    }

    function test_amountsThatDoNotFitBesideTheStrategyAreClearedToo() public {
        (bool success,) = address(token).call(abi.encodeWithSignature("mint(address,uint256)", staker, 1e37));
        assertTrue(success);
        vm.startPrank(staker);
        token.approve(address(strategyManager), type(uint256).max);
        strategyManager.depositIntoStrategy(strategy, token, 1e37);
        vm.stopPrank();
        _increase(_set(), 1, list[1], 7);
        _increase(_set(), 1, strategy, 1e37);
        uint256[] memory amounts = _clear(1);
        assertEq(amounts[0], 7);
        assertEq(amounts[1], 1e37);
        _increase(_set(), 1, strategy, 3);
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 1, strategy), 3, "no trace is left");
    }

    /* ONE STRATEGY */

    function test_byStrategyClearsOneAndLetsTheLastFillTheHole() public {
        for (uint256 i = 0; i < 3; ++i) {
            _increase(_set(), 1, list[i], (i + 1) * 1e18);
        }
        _expectEvents();
        _from(address(list[0]));
        emit IStrategyEvents.ExchangeRateEmitted(1e18);
        _from(address(token));
        emit IERC20.Transfer(address(list[0]), BURN, 1e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesDecreased(_set(), 1, list[0], 1e18);
        _act();
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[0]), 1e18);
        _assertEvents();

        (IStrategy[] memory left, uint256[] memory shares) =
            strategyManager.getBurnOrRedistributableShares(_set(), 1);
        assertEq(abi.encode(left), abi.encode(_pair(list[2], list[1])));
        assertEq(shares, _amounts(3e18, 2e18));
        assertEq(strategyManager.getPendingSlashIds(_set()), _amounts(1));

        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[1]), 2e18);
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[2]), 3e18);
        assertEq(strategyManager.getPendingSlashIds(_set()).length, 0);
        assertEq(strategyManager.getPendingOperatorSets().length, 0);
    }

    function test_byStrategyUnknownIsNoError() public {
        _increase(_set(), 1, list[0], 1e18);
        _expectEvents();
        _act();
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[1]), 0);
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 2, list[0]), 0);
        _assertEvents();
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 1), 1);
    }

    function test_byStrategyEmptyEntryLeavesThePendingSetsWithoutAnEvent() public {
        _increase(_set(), 1, list[0], 0);
        _expectEvents();
        _act();
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[0]), 0);
        _assertEvents();
        assertEq(strategyManager.getPendingOperatorSets().length, 0);
    }

    /* CHECKS */

    function test_strategysWithdrawalPauseBlocksBothForms() public {
        _increase(_set(), 1, list[0], 1e18);
        _increase(_set(), 1, list[1], 1e18);
        _pause(address(list[0]), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _clear(1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[0]);
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, list[1]), 1e18);
    }

    function test_clearingPauseBlocksBothForms() public {
        _pause(address(strategyManager), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _clear(1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, strategy);
    }

    function test_depositPauseDoesNotMatter() public {
        _increase(_set(), 1, strategy, 1e18);
        _pause(address(strategyManager), ~uint256(2));
        _pause(address(strategy), 1);
        assertEq(_clear(1)[0], 1e18);
    }

    function test_moreThanTheStrategyHasIsRefused() public {
        _increase(_set(), 1, strategy, 100e18 + 1);
        vm.expectRevert(IStrategyErrors.WithdrawalAmountExceedsTotalDeposits.selector);
        _clear(1);
    }

    function test_tokenMayNotReenter() public {
        OddToken odd = new OddToken();
        IStrategy oddStrategy = strategyFactory.deployNewStrategy(IERC20(address(odd)));
        odd.mint(staker, 10e18);
        vm.startPrank(staker);
        odd.approve(address(strategyManager), 10e18);
        strategyManager.depositIntoStrategy(oddStrategy, IERC20(address(odd)), 10e18);
        vm.stopPrank();
        _increase(_set(), 1, oddStrategy, 1e18);
        odd.setCallback(
            address(strategyManager),
            abi.encodeCall(IStrategyManager.clearBurnOrRedistributableShares, (_set(), 1))
        );
        _clear(1);
        assertEq(odd.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
        assertEq(odd.balanceOf(BURN), 1e18);
    }

    /* LEGACY */

    function test_burnSharesOnlyAnnouncesNothing() public {
        _increase(_set(), 1, strategy, 1e18);
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnableSharesDecreased(strategy, 0);
        _act();
        vm.prank(other);
        strategyManager.burnShares(strategy);
        _assertEvents();
        assertEq(strategyManager.getBurnableShares(strategy), 0);
        (address[] memory strategies, uint256[] memory shares) =
            strategyManager.getStrategiesWithBurnableShares();
        assertEq(strategies.length + shares.length, 0);
        assertEq(strategyManager.DEFAULT_BURN_ADDRESS(), BURN);
    }
}
