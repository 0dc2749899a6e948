// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

/// @notice What a slash does to changes that are under way: the table of chapter 02 §5.5, row by row.
contract PendingChangesTest is AllocationTest {
    address private slow = makeAddr("slow");

    function setUp() public override {
        super.setUp();
        _newMember(slow, 50, 1000e18);
    }

    function _encumbered(address account) private view returns (uint64) {
        return allocationManager.getEncumberedMagnitude(account, strategy);
    }

    function test_aPendingRaiseIsNotSlashed() public {
        _allocate(slow, set, strategy, 0.4e18);
        vm.roll(START + 50);
        _allocate(slow, set, strategy, 0.9e18);
        vm.roll(START + 99);
        (, uint256 shares) = _slash(slow, set, strategy, 0.5e18);
        assertEq(shares, 200e18);
        _assertAllocation(slow, set, strategy, 0.2e18, 0.5e18, START + 100);
        assertEq(_encumbered(slow), 0.7e18);
        vm.roll(START + 100);
        _assertAllocation(slow, set, strategy, 0.7e18, 0, 0);
    }

    function test_aRaiseInForceIsSlashedWhole_andCompletedInStorage() public {
        _allocate(slow, set, strategy, 0.4e18);
        vm.roll(START + 50);
        _allocate(slow, set, strategy, 0.9e18);
        vm.roll(START + 100);
        (, uint256 shares) = _slash(slow, set, strategy, 0.5e18);
        assertEq(shares, 450e18);
        _assertAllocation(slow, set, strategy, 0.45e18, 0, 0);
        assertEq(_encumbered(slow), 0.45e18);
        assertEq(allocationManager.getMaxMagnitude(slow, strategy), 0.55e18);
    }

    function test_aPendingLoweringIsSlashedAtItsOldMagnitude_andShrinksByTheSameFraction() public {
        _allocate(operator, set, strategy, 0.8e18);
        _allocate(operator, set, strategy, 0.2e18);
        vm.roll(START + D);
        (, uint256 shares) = _slash(operator, set, strategy, 0.25e18);
        assertEq(shares, 200e18);
        _assertAllocation(operator, set, strategy, 0.6e18, -0.45e18, START + D + 1);
        assertEq(_encumbered(operator), 0.6e18);
        vm.roll(START + D + 1);
        _assertAllocation(operator, set, strategy, 0.15e18, 0, 0);
        assertEq(_encumbered(operator), 0.15e18);
        _record();
        _drain(operator, strategy, 1);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.15e18);
        _assertLogs(logs);
    }

    function test_aLoweringInForceButNotDrainedIsSlashedAtItsNewMagnitude_leavingAShellInTheQueue() public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.8e18);
        _allocate(operator, second, strategy, 0.2e18);
        _allocate(operator, set, strategy, 0.4e18);
        _allocate(operator, second, strategy, 0.1e18);
        vm.roll(START + D + 1);
        (, uint256 shares) = _slash(operator, set, strategy, 0.5e18);
        assertEq(shares, 200e18);
        _assertAllocation(operator, set, strategy, 0.2e18, 0, 0);
        // the second set's lowering is in force too, and counted by the view
        assertEq(_encumbered(operator), 0.3e18);

        // the shell takes one place in the queue
        _record();
        _drain(operator, strategy, 1);
        assertEq(_recorded().length, 0);
        _record();
        _drain(operator, strategy, 1);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        _assertLogs(logs);
    }

    /// @dev Pitfall 2: what is locked is decided by the effect block, not by the pending difference; else the
    /// queue would lose its order.
    function test_aPendingPartThatShrankToNothingLocksTheTripleUntilItsBlock() public {
        _allocate(operator, set, strategy, 501);
        _allocate(operator, set, strategy, 500);
        _slash(operator, set, strategy, 0.5e18);
        _assertAllocation(operator, set, strategy, 250, 0, START + D + 1);
        vm.roll(START + D);
        vm.prank(operator);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 100));
        vm.roll(START + D + 1);
        _allocate(operator, set, strategy, 100);
        _assertAllocation(operator, set, strategy, 250, -150, START + 2 * D + 2);
    }

    function test_aWholeSlashEndsAPendingLowering_andTheSetLeavesTheListsThoughItsKeyStaysQueued() public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.6e18);
        _allocate(operator, second, strategy, 0.4e18);
        _allocate(operator, set, strategy, 0.3e18);
        vm.roll(START + 5);
        _allocate(operator, second, strategy, 0.1e18);

        _record();
        _slash(operator, set, strategy, 1e18);
        Vm.Log[] memory logs = _recorded();
        // the lowering's target is zero now, at its old block
        assertEq(logs[0].data, abi.encode(operator, set, strategy, uint64(0), START + D + 1));
        _assertAllocation(operator, set, strategy, 0, 0, START + D + 1);
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _none());
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(second));

        // still locked, and still in the queue before the second set's lowering
        vm.roll(START + D);
        vm.prank(operator);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 0.1e18));
        vm.roll(START + D + 6);
        _record();
        _drain(operator, strategy, 1);
        assertEq(_recorded().length, 0);
        _record();
        _drain(operator, strategy, 1);
        logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.1e18);
        _assertLogs(logs);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(second));
    }

    function test_currentFallsToZeroWithARaisePending_theRaiseStillComes() public {
        _allocate(slow, set, strategy, 0.1e18);
        vm.roll(START + 50);
        _allocate(slow, set, strategy, 0.3e18);
        _slash(slow, set, strategy, 1e18);
        _assertAllocation(slow, set, strategy, 0, 0.2e18, START + 100);
        _assertSets(allocationManager.getAllocatedSets(slow), _sets(set));
        _assertStrategies(allocationManager.getAllocatedStrategies(slow, set), _list(strategy));
        vm.roll(START + 100);
        _assertAllocation(slow, set, strategy, 0.2e18, 0, 0);
        (, uint256 shares) = _slash(slow, set, strategy, 1e18);
        // 0.2 of the max magnitude 0.9 of 900e18
        assertEq(shares, 200e18);
    }

    function test_severalSlashesShrinkAPendingLoweringAgainAndAgain() public {
        _allocate(operator, set, strategy, 0.8e18);
        _allocate(operator, set, strategy, 0);
        _slash(operator, set, strategy, 0.5e18);
        vm.roll(START + 1);
        _slash(operator, set, strategy, 0.5e18);
        _assertAllocation(operator, set, strategy, 0.2e18, -0.2e18, START + D + 1);
        vm.roll(START + D + 1);
        _assertAllocation(operator, set, strategy, 0, 0, 0);
        assertEq(_encumbered(operator), 0);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.4e18);
    }

    function test_aSlashByOneSetLeavesThePendingChangesOfOthersAlone() public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.2e18);
        _slash(operator, set, strategy, 0.5e18);
        _assertAllocation(operator, second, strategy, 0.5e18, -0.3e18, START + D + 1);
        vm.roll(START + D + 1);
        _assertAllocation(operator, second, strategy, 0.2e18, 0, 0);
    }
}
