// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {stdError} from "forge-std/Test.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract ModifyAllocationsTest is AllocationTest {
    bytes4 private constant MODIFY = 0x952899ee;
    uint8 private constant PAUSE_BIT = 0;

    address private slow = makeAddr("slow");
    IStrategy private other;
    OperatorSet private second;

    function setUp() public override {
        super.setUp();
        other = _newStrategy();
        second = _newSet(avs, 2, _list(strategy, other));
        _newMember(slow, 10, 0);
    }

    function _modify(OperatorSet memory operatorSet, IStrategy from, uint64 magnitude)
        private
        view
        returns (bytes memory)
    {
        return abi.encodeWithSelector(MODIFY, operator, _allocateParams(operatorSet, from, magnitude));
    }

    function _two(
        OperatorSet memory firstSet,
        IStrategy firstStrategy,
        uint64 firstMagnitude,
        OperatorSet memory secondSet,
        IStrategy secondStrategy,
        uint64 secondMagnitude
    ) private pure returns (AllocateParams[] memory params) {
        params = new AllocateParams[](2);
        params[0] = AllocateParams(firstSet, _list(firstStrategy), _magnitudes(firstMagnitude));
        params[1] = AllocateParams(secondSet, _list(secondStrategy), _magnitudes(secondMagnitude));
    }

    /* CHECKS */

    function test_onlyTheOperatorItsAdminsAndItsAppointeesAllocate() public {
        _assertPermissions(operator, _modify(set, strategy, 0.5e18), InvalidPermissions.selector);
    }

    function test_theAvsCannotAllocateForAnOperator() public {
        _assertFails(avs, _modify(set, strategy, 0.5e18), InvalidPermissions.selector);
    }

    function test_pauseBit0StopsIt() public {
        _assertPausedOnlyBy(PAUSE_BIT, operator, _modify(set, strategy, 0.5e18));
    }

    function test_permissionsAreCheckedBeforeTheDelay() public {
        vm.prank(operator);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.modifyAllocations(stranger, _allocateParams(set, strategy, 1));
    }

    function test_withoutADelayInForceNothingIsPossible_notEvenAnEmptyCall() public {
        vm.startPrank(stranger);
        vm.expectRevert(UninitializedAllocationDelay.selector);
        allocationManager.modifyAllocations(stranger, new AllocateParams[](0));
        // before the lengths and the set
        AllocateParams[] memory params = new AllocateParams[](1);
        params[0] = AllocateParams(OperatorSet(avs, 99), _none(), _magnitudes(1));
        vm.expectRevert(UninitializedAllocationDelay.selector);
        allocationManager.modifyAllocations(stranger, params);
    }

    function test_eachStrategyHasAMagnitude_checkedBeforeTheSet() public {
        AllocateParams[] memory params = new AllocateParams[](1);
        params[0] = AllocateParams(OperatorSet(avs, 99), _none(), _magnitudes(1));
        vm.startPrank(operator);
        vm.expectRevert(InputArrayLengthMismatch.selector);
        allocationManager.modifyAllocations(operator, params);
        params[0] = AllocateParams(set, _list(strategy, other), _magnitudes(1));
        vm.expectRevert(InputArrayLengthMismatch.selector);
        allocationManager.modifyAllocations(operator, params);
    }

    function test_theSetExists_checkedBeforeTheMagnitude() public {
        _assertFails(operator, _modify(OperatorSet(avs, 99), strategy, 0), InvalidOperatorSet.selector);
        // also with an empty list
        AllocateParams[] memory params = new AllocateParams[](1);
        params[0] = AllocateParams(OperatorSet(avs, 99), _none(), new uint64[](0));
        _assertFails(operator, abi.encodeWithSelector(MODIFY, operator, params), InvalidOperatorSet.selector);
    }

    function test_laterParametersAreCheckedAfterEarlierOnesWereApplied() public {
        AllocateParams[] memory params = _two(set, strategy, 2e18, OperatorSet(avs, 99), strategy, 1);
        _assertFails(
            operator, abi.encodeWithSelector(MODIFY, operator, params), InsufficientMagnitude.selector
        );
        params[0].newMagnitudes[0] = 1e18;
        _assertFails(operator, abi.encodeWithSelector(MODIFY, operator, params), InvalidOperatorSet.selector);
        _assertAllocation(operator, set, strategy, 0, 0, 0);
    }

    function test_oneChangeAtATime_checkedBeforeTheMagnitude() public {
        _allocate(slow, set, strategy, 0.5e18);
        vm.startPrank(slow);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(slow, _allocateParams(set, strategy, 0.7e18));
        // the current magnitude is 0: the same as asked for
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(slow, _allocateParams(set, strategy, 0));
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(slow, _allocateParams(set, strategy, 2e18));
    }

    function test_theMagnitudeChanges() public {
        _assertFails(operator, _modify(set, strategy, 0), SameMagnitude.selector);
        _allocate(operator, set, strategy, 0.5e18);
        _assertFails(operator, _modify(set, strategy, 0.5e18), SameMagnitude.selector);
    }

    function test_theBudgetSuffices() public {
        _assertFails(operator, _modify(set, strategy, 1e18 + 1), InsufficientMagnitude.selector);
        _allocate(operator, set, strategy, 0.6e18);
        _assertFails(operator, _modify(second, strategy, 0.4e18 + 1), InsufficientMagnitude.selector);
        _allocate(operator, second, strategy, 0.4e18);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0);
    }

    function test_theBudgetFallsWithTheMaxMagnitude() public {
        _allocate(operator, set, strategy, 0.5e18);
        _slash(operator, set, strategy, 1e18);
        _assertFails(operator, _modify(set, strategy, 0.5e18 + 1), InsufficientMagnitude.selector);
        _allocate(operator, set, strategy, 0.5e18);
    }

    /// @dev The reference's string revert is the cast library's error here (docs/differences.md).
    function test_aSumAbove64BitsIsRefusedByTheCast() public {
        _allocate(operator, second, strategy, 0.5e18);
        _assertFails(operator, _modify(set, strategy, type(uint64).max), SafeCastLib.Overflow.selector);
        _assertFails(
            operator, _modify(set, strategy, type(uint64).max - 0.5e18), InsufficientMagnitude.selector
        );
    }

    function test_theBudgetIsCheckedBeforeTheEffectBlock() public {
        address endless = makeAddr("endless");
        _newMember(endless, type(uint32).max, 0);
        vm.startPrank(endless);
        vm.expectRevert(InsufficientMagnitude.selector);
        allocationManager.modifyAllocations(endless, _allocateParams(set, strategy, 2e18));
        vm.expectRevert(stdError.arithmeticError);
        allocationManager.modifyAllocations(endless, _allocateParams(set, strategy, 1));
    }

    /* RAISES */

    function test_aRaiseTakesBudgetAtOnce_andCountsAfterTheDelay() public {
        _record();
        _allocate(slow, set, strategy, 0.5e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(slow, strategy, 0.5e18);
        emit AllocationUpdated(slow, set, strategy, 0.5e18, START + 10);
        _assertLogs(logs);

        _assertAllocation(slow, set, strategy, 0, 0.5e18, START + 10);
        assertEq(allocationManager.getEncumberedMagnitude(slow, strategy), 0.5e18);
        assertEq(allocationManager.getAllocatableMagnitude(slow, strategy), 0.5e18);
        _assertSets(allocationManager.getAllocatedSets(slow), _sets(set));
        _assertStrategies(allocationManager.getAllocatedStrategies(slow, set), _list(strategy));
        vm.roll(START + 9);
        _assertAllocation(slow, set, strategy, 0, 0.5e18, START + 10);
        vm.roll(START + 10);
        _assertAllocation(slow, set, strategy, 0.5e18, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(slow, strategy), 0.5e18);
    }

    function test_withDelayZeroARaiseCountsInTheSameBlock() public {
        _record();
        _allocate(operator, set, strategy, 0.5e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.5e18);
        emit AllocationUpdated(operator, set, strategy, 0.5e18, START);
        _assertLogs(logs);
        _assertAllocation(operator, set, strategy, 0.5e18, 0, 0);
        (, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 500e18);
    }

    function test_aSecondRaiseEmitsTheTargetAndTheNewTotal() public {
        _allocate(slow, set, strategy, 0.2e18);
        vm.roll(START + 10);
        _record();
        _allocate(slow, set, strategy, 0.7e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(slow, strategy, 0.7e18);
        emit AllocationUpdated(slow, set, strategy, 0.7e18, START + 20);
        _assertLogs(logs);
        _assertAllocation(slow, set, strategy, 0.2e18, 0.5e18, START + 20);
    }

    function test_neitherMembershipNorTheStrategyOfTheSetIsNeeded() public {
        IStrategy anything = IStrategy(address(0xabc));
        _allocate(operator, second, anything, 1e18);
        _assertAllocation(operator, second, anything, 1e18, 0, 0);
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, second));
    }

    function test_strategiesHaveSeparateBudgets() public {
        _allocate(operator, set, strategy, 1e18);
        _allocate(operator, set, other, 1e18);
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _list(strategy, other));
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(set));
    }

    function test_theSamePairTwiceInACall_onlyIfTheFirstChangeIsInForce() public {
        AllocateParams[] memory params = new AllocateParams[](1);
        uint64[] memory magnitudes = new uint64[](2);
        (magnitudes[0], magnitudes[1]) = (0.2e18, 0.3e18);
        params[0] = AllocateParams(set, _list(strategy, strategy), magnitudes);

        vm.prank(slow);
        vm.expectRevert(ModificationAlreadyPending.selector);
        allocationManager.modifyAllocations(slow, params);

        _record();
        vm.prank(operator);
        allocationManager.modifyAllocations(operator, params);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.2e18);
        emit AllocationUpdated(operator, set, strategy, 0.2e18, START);
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        emit AllocationUpdated(operator, set, strategy, 0.3e18, START);
        _assertLogs(logs);

        // a raise in force, then a delayed lowering: the third request is refused
        (magnitudes[0], magnitudes[1]) = (0.1e18, 0.4e18);
        params[0] = AllocateParams(set, _list(strategy, strategy), magnitudes);
        _assertFails(
            operator, abi.encodeWithSelector(MODIFY, operator, params), ModificationAlreadyPending.selector
        );
    }

    function test_anEmptyCallDoesNothing() public {
        _record();
        vm.prank(operator);
        allocationManager.modifyAllocations(operator, new AllocateParams[](0));
        assertEq(_recorded().length, 0);
    }

    /* LOWERINGS */

    function test_aSlashableLoweringWaits_andKeepsItsBudget() public {
        _allocate(operator, set, strategy, 0.5e18);
        _record();
        _allocate(operator, set, strategy, 0.2e18);
        Vm.Log[] memory logs = _recorded();
        emit AllocationUpdated(operator, set, strategy, 0.2e18, START + D + 1);
        _assertLogs(logs);

        _assertAllocation(operator, set, strategy, 0.5e18, -0.3e18, START + D + 1);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.5e18);
        vm.roll(START + D);
        _assertAllocation(operator, set, strategy, 0.5e18, -0.3e18, START + D + 1);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.5e18);
        vm.roll(START + D + 1);
        _assertAllocation(operator, set, strategy, 0.2e18, 0, 0);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.8e18);
    }

    /// @dev Pitfall 10: the event names the current block.
    function test_aLoweringIsInstantIfTheOperatorIsNotSlashable() public {
        _allocate(operator, second, strategy, 0.5e18);
        _record();
        _allocate(operator, second, strategy, 0.2e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.2e18);
        emit AllocationUpdated(operator, second, strategy, 0.2e18, START);
        _assertLogs(logs);
        _assertAllocation(operator, second, strategy, 0.2e18, 0, 0);
    }

    function test_aLoweringIsInstantIfTheStrategyIsNotInTheSet() public {
        _allocate(operator, set, other, 0.5e18);
        _allocate(operator, set, other, 0);
        _assertAllocation(operator, set, other, 0, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, other), 0);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets());
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _none());
    }

    function test_aLeaverWithItsWindowOpenLowersWithDelay_thenInstantly() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        vm.roll(START + D);
        uint256 state = vm.snapshotState();
        _allocate(operator, set, strategy, 0.2e18);
        _assertAllocation(operator, set, strategy, 0.5e18, -0.3e18, START + 2 * D + 1);
        vm.revertToState(state);
        vm.roll(START + D + 1);
        _allocate(operator, set, strategy, 0.2e18);
        _assertAllocation(operator, set, strategy, 0.2e18, 0, 0);
    }

    function test_thePathIsDecidedWhenTheLoweringIsRequested() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        vm.roll(START + D - 10);
        _allocate(operator, set, strategy, 0.2e18);
        // the window ends, the lowering goes on waiting
        vm.roll(START + D + 1);
        _assertAllocation(operator, set, strategy, 0.5e18, -0.3e18, START + 2 * D - 9);
        _assertFails(operator, _modify(set, strategy, 0), ModificationAlreadyPending.selector);
    }

    function test_budgetFreedEarlierInTheCallIsUsableLaterInIt() public {
        _allocate(operator, second, strategy, 1e18);
        AllocateParams[] memory params = _two(second, strategy, 0.3e18, set, strategy, 0.7e18);
        _record();
        vm.prank(operator);
        allocationManager.modifyAllocations(operator, params);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        emit AllocationUpdated(operator, second, strategy, 0.3e18, START);
        emit EncumberedMagnitudeUpdated(operator, strategy, 1e18);
        emit AllocationUpdated(operator, set, strategy, 0.7e18, START);
        _assertLogs(logs);
    }

    function test_theQueueIsDrainedFirst_soItsBudgetIsUsable() public {
        _register(operator, second);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0);
        _allocate(operator, second, strategy, 0.1e18);

        vm.roll(START + D);
        _assertFails(operator, _modify(set, other, 0), SameMagnitude.selector);
        OperatorSet memory third = _newSet(avs, 3, _none());
        _assertFails(operator, _modify(third, strategy, 1), InsufficientMagnitude.selector);

        vm.roll(START + D + 1);
        _record();
        _allocate(operator, third, strategy, 0.9e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.5e18);
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.1e18);
        emit EncumberedMagnitudeUpdated(operator, strategy, 1e18);
        emit AllocationUpdated(operator, third, strategy, 0.9e18, START + D + 1);
        _assertLogs(logs);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(second, third));
    }

    function test_onlyTheQueueOfTheStrategyConcernedIsDrained() public {
        _register(operator, second);
        _allocate(operator, second, strategy, 0.5e18);
        _allocate(operator, second, other, 0.5e18);
        _allocate(operator, second, strategy, 0);
        _allocate(operator, second, other, 0);
        vm.roll(START + D + 1);
        _record();
        _allocate(operator, set, other, 0.1e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, other, 0);
        emit EncumberedMagnitudeUpdated(operator, other, 0.1e18);
        emit AllocationUpdated(operator, set, other, 0.1e18, START + D + 1);
        _assertLogs(logs);
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, second), _list(strategy));
    }

    function test_raiseAndLowerOfACompletedLoweringWork() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0.2e18);
        vm.roll(START + D + 1);
        _record();
        _allocate(operator, set, strategy, 0.1e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.2e18);
        emit AllocationUpdated(operator, set, strategy, 0.1e18, START + 2 * D + 2);
        _assertLogs(logs);
        _assertAllocation(operator, set, strategy, 0.2e18, -0.1e18, START + 2 * D + 2);
    }

    /// @dev Pitfall 1: a magnitude is absolute.
    function test_aLoweringThatComesAfterASlashMayBeARaise() public {
        _allocate(operator, set, strategy, 0.5e18);
        _slash(operator, set, strategy, 1e18);
        _record();
        _allocate(operator, set, strategy, 0.25e18);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.25e18);
        emit AllocationUpdated(operator, set, strategy, 0.25e18, START);
        _assertLogs(logs);
        // lowering to zero is safe
        _slash(operator, set, strategy, 1e18);
        _assertFails(operator, _modify(set, strategy, 0), SameMagnitude.selector);
    }

    /// @dev Pitfall 3: an allocation delay of twice D must not hold up lowerings requested later.
    function test_pendingRaisesDoNotBlockTheQueue() public {
        address patient = makeAddr("patient");
        _newMember(patient, 2 * D, 0);
        _register(patient, second);
        _allocate(patient, set, strategy, 0.5e18);
        vm.roll(START + 2 * D);
        _allocate(patient, second, strategy, 0.5e18); // pending until START + 4 D
        _allocate(patient, set, strategy, 0); // done at START + 3 D + 1
        vm.roll(START + 3 * D + 1);
        assertEq(allocationManager.getEncumberedMagnitude(patient, strategy), 0.5e18);
        _record();
        _drain(patient, strategy, type(uint16).max);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(patient, strategy, 0.5e18);
        _assertLogs(logs);
        _assertAllocation(patient, second, strategy, 0, 0.5e18, START + 4 * D);
    }

    function test_aSetLeavesTheListsInSwapAndPopOrder() public {
        OperatorSet memory third = _newSet(avs, 3, _none());
        _allocate(operator, set, other, 1);
        _allocate(operator, second, strategy, 1);
        _allocate(operator, third, strategy, 1);
        _allocate(operator, set, other, 0);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(third, second));
        _allocate(operator, set, other, 1);
        OperatorSet[] memory expected = new OperatorSet[](3);
        (expected[0], expected[1], expected[2]) = (third, second, set);
        _assertSets(allocationManager.getAllocatedSets(operator), expected);
    }
}
