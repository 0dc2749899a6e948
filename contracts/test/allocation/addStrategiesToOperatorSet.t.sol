// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract AddStrategiesToOperatorSetTest is AllocationTest {
    bytes4 private constant ADD = 0x50feea20;

    IStrategy private first = IStrategy(address(0xf1));
    IStrategy private second = IStrategy(address(0x5e));

    function test_onlyTheAvsItsAdminsAndItsAppointeesAddStrategies() public {
        _assertPermissions(
            avs, abi.encodeWithSelector(ADD, avs, 1, _list(first)), InvalidPermissions.selector
        );
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(ADD, avs, 1, _list(first)));
    }

    function test_permissionsAreCheckedBeforeTheSet() public {
        vm.prank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _list(first));
    }

    function test_theSetExists_checkedBeforeTheStrategies() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _none());
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _list(first, first));
    }

    function test_aRedistributingSetTakesNeitherNativeEthNorEigen() public {
        _newRedistributingSet(avs, 2, _none(), stranger);
        vm.startPrank(avs);
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _list(first, BEACON));
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _list(first, eigenStrategy));
        // one strategy after the other
        IStrategy[] memory strategies = new IStrategy[](3);
        (strategies[0], strategies[1], strategies[2]) = (first, first, BEACON);
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 2, strategies);
    }

    function test_aBurningSetTakesBoth() public {
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(BEACON, eigenStrategy));
        IStrategy[] memory expected = new IStrategy[](3);
        (expected[0], expected[1], expected[2]) = (strategy, BEACON, eigenStrategy);
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), expected);
    }

    function test_aStrategyIsListedOnce() public {
        vm.startPrank(avs);
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(first, strategy));
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(first, first));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), _list(strategy));
    }

    function test_strategiesAreAddedInTheOrderGiven() public {
        _record();
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(second, first));
        Vm.Log[] memory logs = _recorded();
        emit StrategyAddedToOperatorSet(set, second);
        emit StrategyAddedToOperatorSet(set, first);
        _assertLogs(logs);

        IStrategy[] memory expected = new IStrategy[](3);
        (expected[0], expected[1], expected[2]) = (strategy, second, first);
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), expected);
    }

    function test_anEmptyListAddsNothing() public {
        _record();
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _none());
        assertEq(_recorded().length, 0);
    }

    /// @dev Pitfall 8.
    function test_whatMembersAllocatedBeforeIsSlashableInTheSameBlock() public {
        OperatorSet memory empty = _newSet(avs, 2, _none());
        _register(operator, empty);
        _allocate(operator, empty, strategy, 0.5e18);
        vm.prank(avs);
        vm.expectRevert(StrategyNotInOperatorSet.selector);
        allocationManager.slashOperator(
            avs, SlashingParams(operator, 2, _list(strategy), _wads(1e18), "too early")
        );

        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 2, _list(strategy));
        (, uint256 shares) = _slash(operator, empty, strategy, 1e18);
        assertEq(shares, 500e18);
    }
}
