// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract RemoveStrategiesFromOperatorSetTest is AllocationTest {
    bytes4 private constant REMOVE = 0xb66bd989;

    IStrategy private first = IStrategy(address(0xf1));
    IStrategy private second = IStrategy(address(0x5e));

    function test_onlyTheAvsItsAdminsAndItsAppointeesRemoveStrategies() public {
        _assertPermissions(
            avs, abi.encodeWithSelector(REMOVE, avs, 1, _list(strategy)), InvalidPermissions.selector
        );
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(REMOVE, avs, 1, _list(strategy)));
    }

    function test_permissionsAreCheckedBeforeTheSet() public {
        vm.prank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.removeStrategiesFromOperatorSet(avs, 2, _list(first));
    }

    function test_theSetExists_checkedBeforeTheStrategies() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.removeStrategiesFromOperatorSet(avs, 2, _none());
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.removeStrategiesFromOperatorSet(avs, 2, _list(first));
    }

    function test_theStrategyIsThere_onceOnly() public {
        vm.startPrank(avs);
        vm.expectRevert(StrategyNotInOperatorSet.selector);
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy, first));
        vm.expectRevert(StrategyNotInOperatorSet.selector);
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy, strategy));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), _list(strategy));
    }

    function test_theLastStrategyMovesIntoTheGap() public {
        vm.startPrank(avs);
        IStrategy third = IStrategy(address(0x7d));
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(first, second));
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(third));

        _record();
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy, first));
        Vm.Log[] memory logs = _recorded();
        emit StrategyRemovedFromOperatorSet(set, strategy);
        emit StrategyRemovedFromOperatorSet(set, first);
        _assertLogs(logs);
        // [S, 1, 2, 3] without S is [3, 1, 2], without 1 is [3, 2]
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), _list(third, second));
    }

    function test_aRemovedStrategyCanComeBack() public {
        vm.startPrank(avs);
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), _none());
        assertTrue(allocationManager.isOperatorSet(set));
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(strategy));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(set), _list(strategy));
    }

    function test_allocationsStay_areUnslashableAtOnce_andCanBeLoweredInstantly() public {
        _allocate(operator, set, strategy, 0.5e18);
        vm.prank(avs);
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy));

        _assertAllocation(operator, set, strategy, 0.5e18, 0, 0);
        vm.prank(avs);
        vm.expectRevert(StrategyNotInOperatorSet.selector);
        allocationManager.slashOperator(avs, SlashingParams(operator, 1, _list(strategy), _wads(1e18), ""));

        _allocate(operator, set, strategy, 0.1e18);
        _assertAllocation(operator, set, strategy, 0.1e18, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 0.1e18);
    }

    /// @dev Pitfall 6.
    function test_aLoweringQueuedBeforeStillWaits_andIsSlashableAgainIfTheStrategyReturns() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0);
        vm.prank(avs);
        allocationManager.removeStrategiesFromOperatorSet(avs, 1, _list(strategy));

        vm.roll(START + D);
        _assertAllocation(operator, set, strategy, 0.5e18, -0.5e18, START + D + 1);
        vm.prank(operator);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 0.1e18));

        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(strategy));
        (, uint256 shares) = _slash(operator, set, strategy, 0.5e18);
        assertEq(shares, 250e18);
    }

    /// @dev Pitfall 22.
    function test_removalDisarmsACompromisedSlasherAtOnce() public {
        address slasher = makeAddr("slasher");
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(strategy), slasher));
        OperatorSet memory two = OperatorSet(avs, 2);
        _register(operator, two);
        _allocate(operator, two, strategy, 0.5e18);
        vm.prank(avs);
        allocationManager.removeStrategiesFromOperatorSet(avs, 2, _list(strategy));

        vm.prank(slasher);
        vm.expectRevert(StrategyNotInOperatorSet.selector);
        allocationManager.slashOperator(avs, SlashingParams(operator, 2, _list(strategy), _wads(1e18), ""));
    }
}
