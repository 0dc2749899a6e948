// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract IncreaseBurnOrRedistributableSharesTest is CoreTest {
    function _increase(OperatorSet memory set, uint256 slashId, IStrategy strategy_, uint256 shares) private {
        vm.prank(address(delegationManager));
        strategyManager.increaseBurnOrRedistributableShares(set, slashId, strategy_, shares);
    }

    function test_recordsTheSharesUnderSetSlashAndStrategy() public {
        IStrategy second = _newStrategy();
        OperatorSet memory set2 = OperatorSet(other, type(uint32).max);
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 7, strategy, 5);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 7, second, 0);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 9, strategy, 6);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(set2, 7, strategy, 8);
        _act();
        _increase(_set(), 7, strategy, 5);
        _increase(_set(), 7, second, 0);
        _increase(_set(), 9, strategy, 6);
        _increase(set2, 7, strategy, 8);
        _assertEvents();

        (IStrategy[] memory strategies, uint256[] memory shares) =
            strategyManager.getBurnOrRedistributableShares(_set(), 7);
        assertEq(abi.encode(strategies), abi.encode(_pair(strategy, second)));
        assertEq(shares, _amounts(5, 0));
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 7, strategy), 5);
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 7, second), 0);
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 9, second), 0, "absent");
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 8, strategy), 0, "absent");
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 7), 2);
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 9), 1);
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 8), 0);
        assertEq(strategyManager.getPendingSlashIds(_set()), _amounts(7, 9));
        assertEq(strategyManager.getPendingSlashIds(set2), _amounts(7));
        OperatorSet[] memory sets = strategyManager.getPendingOperatorSets();
        assertEq(sets.length, 2);
        assertEq(abi.encode(sets[0]), abi.encode(_set()));
        assertEq(abi.encode(sets[1]), abi.encode(set2));
        assertEq(strategyManager.getSlashResolutionBlock(_set(), 7), 0, "no delay, nothing stored");
    }

    function test_refusesAStrategyAlreadyInTheSlashEvenWithNothing() public {
        _increase(_set(), 1, strategy, 0);
        vm.prank(address(delegationManager));
        vm.expectRevert(IStrategyManagerErrors.StrategyAlreadyInSlash.selector);
        strategyManager.increaseBurnOrRedistributableShares(_set(), 1, strategy, 1);
    }

    /// An amount of 96 bits or more does not fit beside the strategy.
    function test_keepsAmountsOfAnySize() public {
        uint256[5] memory amounts = [
            uint256(type(uint96).max) - 2,
            uint256(type(uint96).max) - 1,
            uint256(type(uint96).max),
            uint256(type(uint96).max) + 1,
            1e38
        ];
        for (uint256 i = 0; i < amounts.length; ++i) {
            _increase(_set(), i, strategy, amounts[i]);
            assertEq(strategyManager.getBurnOrRedistributableShares(_set(), i, strategy), amounts[i]);
        }
    }
}
