// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManagerView} from "../../src/interfaces/IAllocationManager.sol";
import {IPausable} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice The reads of chapter 02 §3.1.4, and the constructor.
contract AllocationViewsTest is AllocationTest {
    OperatorSet private second;
    IStrategy private other;

    function setUp() public override {
        super.setUp();
        other = _newStrategy();
        second = _newSet(avs, 2, _list(strategy, other));
        _register(operator, second);
    }

    /* DEPLOYMENT */

    function test_deployTimeValues() public view {
        assertEq(address(allocationManager.delegation()), address(delegationManager));
        assertEq(address(allocationManager.eigenStrategy()), address(eigenStrategy));
        assertEq(address(allocationManager.permissionController()), address(permissionController));
        assertEq(address(allocationManager.pauserRegistry()), address(pauserRegistry));
        assertGt(allocationManager.viewImplementation().code.length, 0);
        assertEq(allocationManager.DEALLOCATION_DELAY(), D);
        assertEq(allocationManager.ALLOCATION_CONFIGURATION_DELAY(), C);
        assertEq(allocationManager.SLASHER_CONFIGURATION_DELAY(), C);
        assertEq(allocationManager.paused(), 0);
    }

    function test_theConstructorRefusesNoPauserRegistry() public {
        (address deployed, bytes memory returned) = _deployWith(address(0), 0);
        assertEq(deployed, address(0));
        assertEq(returned, abi.encodePacked(InputAddressZero.selector));
    }

    function test_theConstructorSetsThePausedStatus() public {
        _record();
        (address deployed,) = _deployWith(address(pauserRegistry), 5);
        assertEq(_recorded().length, 1);
        IPausable pausable = IPausable(deployed);
        assertEq(pausable.paused(), 5);
        assertTrue(pausable.paused(0));
        assertFalse(pausable.paused(1));
        assertTrue(pausable.paused(2));
    }

    function _deployWith(address registry, uint256 status)
        private
        returns (address deployed, bytes memory returned)
    {
        bytes memory code = abi.encodePacked(
            vm.getCode(_artifact("AllocationManager")),
            abi.encode(
                allocationManager.viewImplementation(),
                delegationManager,
                eigenStrategy,
                registry,
                permissionController,
                D,
                C,
                status
            )
        );
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        if (deployed != address(0)) return (deployed, "");
        returned = new bytes(4); // an error without arguments
        assembly ("memory-safe") {
            returndatacopy(add(returned, 32), 0, 4)
        }
    }

    /* UNKNOWN INPUTS */

    function test_unknownSetsAnswerWithDefaults() public view {
        OperatorSet memory unknown = OperatorSet(stranger, 7);
        assertEq(allocationManager.getOperatorSetCount(stranger), 0);
        assertFalse(allocationManager.isOperatorSet(unknown));
        assertFalse(allocationManager.isOperatorSet(OperatorSet(address(0), 0)));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(unknown), _none());
        assertEq(allocationManager.getMembers(unknown).length, 0);
        assertEq(allocationManager.getMemberCount(unknown), 0);
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, unknown));
        assertFalse(allocationManager.isOperatorSlashable(operator, unknown));
        assertEq(allocationManager.getSlasher(unknown), address(0));
        (address pending, uint32 effectBlock) = allocationManager.getPendingSlasher(unknown);
        assertEq(pending, address(0));
        assertEq(effectBlock, 0);
        assertEq(allocationManager.getRedistributionRecipient(unknown), BURN);
        assertFalse(allocationManager.isRedistributingOperatorSet(unknown));
        assertEq(allocationManager.getSlashCount(unknown), 0);
        _assertAllocation(operator, unknown, strategy, 0, 0, 0);
        assertEq(allocationManager.getAllocatedStake(unknown, _addresses(operator), _list(strategy))[0][0], 0);
        assertEq(_minimumStake(unknown, operator, START), 0);
    }

    function test_unknownOperatorsAnswerWithDefaults() public view {
        _assertSets(allocationManager.getRegisteredSets(stranger), _sets());
        _assertSets(allocationManager.getAllocatedSets(stranger), _sets());
        _assertStrategies(allocationManager.getAllocatedStrategies(stranger, set), _none());
        (OperatorSet[] memory sets, Allocation[] memory allocations) =
            allocationManager.getStrategyAllocations(stranger, strategy);
        assertEq(sets.length, 0);
        assertEq(allocations.length, 0);
        assertEq(allocationManager.getEncumberedMagnitude(stranger, strategy), 0);
        assertEq(allocationManager.getAllocatableMagnitude(stranger, strategy), WAD);
        assertEq(allocationManager.getMaxMagnitude(stranger, strategy), WAD);
        assertFalse(allocationManager.isOperatorRedistributable(stranger));
        assertFalse(allocationManager.isOperatorSlashable(stranger, set));
        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(stranger);
        assertFalse(isSet);
        assertEq(delay, 0);
    }

    /* SETS AND MEMBERS */

    function test_countsAndListsOfSets() public view {
        assertEq(allocationManager.getOperatorSetCount(avs), 2);
        assertTrue(allocationManager.isOperatorSet(second));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(second), _list(strategy, other));
        assertEq(allocationManager.getMembers(set), _addresses(operator));
        _assertSets(allocationManager.getRegisteredSets(operator), _sets(set, second));
    }

    /* STORED AND REFRESHED */

    function test_strategyAllocationsListEverySetOfTheOperator_alsoWithNothingFromTheStrategy() public {
        _allocate(operator, second, other, 0.3e18);
        _allocate(operator, set, strategy, 0.5e18);
        (OperatorSet[] memory sets, Allocation[] memory allocations) =
            allocationManager.getStrategyAllocations(operator, strategy);
        _assertSets(sets, _sets(second, set));
        assertEq(allocations[0].currentMagnitude, 0);
        assertEq(allocations[1].currentMagnitude, 0.5e18);
        (, allocations) = allocationManager.getStrategyAllocations(operator, other);
        assertEq(allocations[0].currentMagnitude, 0.3e18);
        assertEq(allocations[1].currentMagnitude, 0);
    }

    function test_listsAreStored_magnitudesAreRefreshed() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0);
        vm.roll(START + D + 1);

        _assertSets(allocationManager.getAllocatedSets(operator), _sets(set));
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _list(strategy));
        (OperatorSet[] memory sets, Allocation[] memory allocations) =
            allocationManager.getStrategyAllocations(operator, strategy);
        _assertSets(sets, _sets(set));
        assertEq(allocations[0].currentMagnitude, 0);
        assertEq(allocations[0].pendingDiff, 0);
        assertEq(allocations[0].effectBlock, 0);
        _assertAllocation(operator, set, strategy, 0, 0, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 0);

        _drain(operator, strategy, 1);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets());
    }

    function test_allocationsComeInInputOrder_twiceIfAskedTwice() public {
        address slow = makeAddr("slow");
        _newMember(slow, 10, 0);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(slow, set, strategy, 0.4e18);
        address[] memory operators = new address[](4);
        (operators[0], operators[1], operators[2], operators[3]) = (slow, stranger, operator, slow);
        Allocation[] memory allocations = allocationManager.getAllocations(operators, set, strategy);
        assertEq(allocations.length, 4);
        assertEq(allocations[0].pendingDiff, 0.4e18);
        assertEq(allocations[0].effectBlock, START + 10);
        assertEq(allocations[1].currentMagnitude, 0);
        assertEq(allocations[2].currentMagnitude, 0.5e18);
        assertEq(allocations[3].pendingDiff, 0.4e18);
        assertEq(allocationManager.getAllocations(new address[](0), set, strategy).length, 0);
    }

    /// @dev The walk stops at the first entry that is not completable, as the drain does.
    function test_theEncumberedMagnitudeIsWhatADrainWouldLeave() public {
        OperatorSet memory third = _newSet(avs, 3, _list(strategy));
        _register(operator, third);
        _allocate(operator, set, strategy, 0.3e18);
        _allocate(operator, second, strategy, 0.3e18);
        _allocate(operator, third, strategy, 0.3e18);
        _allocate(operator, second, strategy, 0.2e18);
        vm.roll(START + 1);
        _allocate(operator, set, strategy, 0);
        vm.roll(START + 2);
        _allocate(operator, third, strategy, 0.1e18);

        uint64[4] memory expected = [uint64(0.9e18), 0.8e18, 0.5e18, 0.3e18];
        for (uint32 i = 0; i < 4; ++i) {
            vm.roll(START + D + i);
            assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), expected[i]);
            assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), WAD - expected[i]);
            uint256 state = vm.snapshotState();
            _record();
            _drain(operator, strategy, type(uint16).max);
            if (i != 0) {
                bytes memory last = _recorded()[i - 1].data;
                assertEq(last, abi.encode(operator, strategy, expected[i]));
            }
            assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), expected[i]);
            vm.revertToState(state);
        }
    }

    /* REDISTRIBUTION FLAG, pitfall 20 */

    function test_anOperatorIsRedistributableWhileARedistributingSetMaySlashIt() public {
        OperatorSet memory third = _newRedistributingSet(avs, 3, _list(strategy), stranger);
        assertFalse(allocationManager.isOperatorRedistributable(operator));

        // allocated, but not slashable
        _allocate(operator, third, strategy, 0.5e18);
        assertFalse(allocationManager.isOperatorRedistributable(operator));
        // a member, whatever is allocated
        _register(operator, third);
        assertTrue(allocationManager.isOperatorRedistributable(operator));
        _allocate(operator, third, strategy, 0);
        vm.roll(START + D + 1);
        _drain(operator, strategy, 1);
        assertTrue(allocationManager.isOperatorRedistributable(operator));
        // a leaver with nothing allocated is forgotten, although slashable
        _deregister(operator, third);
        assertTrue(allocationManager.isOperatorSlashable(operator, third));
        assertFalse(allocationManager.isOperatorRedistributable(operator));
    }

    function test_aLeaverWithAllocationsIsRedistributableUntilItsWindowEnds() public {
        OperatorSet memory third = _newRedistributingSet(avs, 3, _list(strategy), stranger);
        _register(operator, third);
        _allocate(operator, third, strategy, 0.5e18);
        _deregister(operator, third);
        vm.roll(START + D);
        assertTrue(allocationManager.isOperatorRedistributable(operator));
        vm.roll(START + D + 1);
        assertFalse(allocationManager.isOperatorRedistributable(operator));
    }
}

/// @notice The view extension called at its own address.
contract AllocationManagerViewsAloneTest is AllocationTest {
    IAllocationManagerView private views;

    function setUp() public override {
        super.setUp();
        views = IAllocationManagerView(allocationManager.viewImplementation());
        _allocate(operator, set, strategy, 0.5e18);
        _slash(operator, set, strategy, 0.5e18);
    }

    function test_itSeesEmptyStorage_andAnswersWithDefaults() public view {
        assertEq(views.getOperatorSetCount(avs), 0);
        assertFalse(views.isOperatorSet(set));
        assertEq(views.getStrategiesInOperatorSet(set).length, 0);
        assertEq(views.getMembers(set).length, 0);
        assertEq(views.getMemberCount(set), 0);
        assertFalse(views.isMemberOfOperatorSet(operator, set));
        assertEq(views.getRegisteredSets(operator).length, 0);
        assertEq(views.getAllocatedSets(operator).length, 0);
        assertEq(views.getAllocatedStrategies(operator, set).length, 0);
        assertEq(views.getAllocation(operator, set, strategy).currentMagnitude, 0);
        assertEq(views.getAllocations(_addresses(operator), set, strategy)[0].currentMagnitude, 0);
        (OperatorSet[] memory sets,) = views.getStrategyAllocations(operator, strategy);
        assertEq(sets.length, 0);
        assertEq(views.getSlashCount(set), 0);
        assertFalse(views.isOperatorRedistributable(operator));
        (address pending, uint32 effectBlock) = views.getPendingSlasher(set);
        assertEq(pending, address(0));
        assertEq(effectBlock, 0);
    }

    function test_itsMagnitudesAreThoseOfAnUnslashedOperator() public view {
        assertEq(views.getEncumberedMagnitude(operator, strategy), 0);
        assertEq(views.getAllocatableMagnitude(operator, strategy), WAD);
        assertEq(views.getMaxMagnitude(operator, strategy), WAD);
        assertEq(views.getMaxMagnitudes(operator, _list(strategy))[0], WAD);
        assertEq(views.getMaxMagnitudes(_addresses(operator), strategy)[0], WAD);
        address[] memory operators = _addresses(operator);
        assertEq(views.getAllocatedStake(set, operators, _list(strategy))[0][0], 0);
        assertEq(views.getMinimumSlashableStake(set, operators, _list(strategy), START)[0][0], 0);
    }

    /// @dev The one read that is not of its own storage: the history lives in the DelegationManager.
    function test_theHistoryIsTheDelegationManagers() public view {
        assertEq(views.getMaxMagnitudesAtBlock(operator, _list(strategy), START)[0], 0.75e18);
        assertEq(views.getMaxMagnitudesAtBlock(stranger, _list(strategy), START)[0], WAD);
    }
}
