// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract ClearDeallocationQueueTest is AllocationTest {
    bytes4 private constant CLEAR = 0x4b5046ef;
    uint8 private constant PAUSE_BIT = 0;

    IStrategy private other;
    OperatorSet private second;
    OperatorSet private third;

    function setUp() public override {
        super.setUp();
        other = _newStrategy();
        second = _newSet(avs, 2, _list(strategy, other));
        third = _newSet(avs, 3, _list(strategy));
        _register(operator, second);
        _register(operator, third);
    }

    function _limits(uint16 first) private pure returns (uint16[] memory list) {
        list = new uint16[](1);
        list[0] = first;
    }

    /// @dev Three lowerings, done at START + D + 1, START + D + 1 and START + D + 6.
    function _queueThree() private {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, second, strategy, 0.3e18);
        _allocate(operator, third, strategy, 0.2e18);
        _allocate(operator, second, strategy, 0.1e18);
        _allocate(operator, set, strategy, 0);
        vm.roll(START + 5);
        _allocate(operator, third, strategy, 0.1e18);
    }

    function test_anyoneDrainsForAnyone() public {
        _queueThree();
        vm.roll(START + D + 1);
        vm.prank(stranger);
        allocationManager.clearDeallocationQueue(operator, _list(strategy), _limits(10));
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.7e18);
    }

    function test_pauseBit0StopsIt() public {
        _assertPausedOnlyBy(
            PAUSE_BIT, operator, abi.encodeWithSelector(CLEAR, operator, _list(strategy), _limits(1))
        );
    }

    function test_eachStrategyHasALimit() public {
        _assertFails(
            stranger,
            abi.encodeWithSelector(CLEAR, operator, _list(strategy, other), _limits(1)),
            InputArrayLengthMismatch.selector
        );
        _assertFails(
            stranger,
            abi.encodeWithSelector(CLEAR, operator, _none(), _limits(1)),
            InputArrayLengthMismatch.selector
        );
    }

    function test_unknownAddressesHaveEmptyQueues() public {
        _record();
        allocationManager.clearDeallocationQueue(makeAddr("nobody"), _list(strategy), _limits(5));
        allocationManager.clearDeallocationQueue(operator, _list(IStrategy(address(1))), _limits(5));
        assertEq(_recorded().length, 0);
    }

    function test_nothingIsDrainedBeforeItsBlock() public {
        _queueThree();
        vm.roll(START + D);
        _record();
        _drain(operator, strategy, 10);
        assertEq(_recorded().length, 0);
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 1e18);
    }

    function test_whatIsDoneIsDrainedInOrder_andNothingBehindIt() public {
        _queueThree();
        vm.roll(START + D + 1);
        _record();
        _drain(operator, strategy, 10);
        Vm.Log[] memory logs = _recorded();
        // second was lowered by 0.2, then set by 0.5; third waits on
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.8e18);
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        _assertLogs(logs);

        vm.roll(START + D + 5);
        _record();
        _drain(operator, strategy, 10);
        assertEq(_recorded().length, 0);
        vm.roll(START + D + 6);
        _record();
        _drain(operator, strategy, 10);
        logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.2e18);
        _assertLogs(logs);
    }

    function test_theLimitIsRespected_andZeroDoesNothing() public {
        _queueThree();
        vm.roll(START + D + 6);
        _record();
        _drain(operator, strategy, 0);
        assertEq(_recorded().length, 0);
        _record();
        _drain(operator, strategy, 1);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.8e18);
        _assertLogs(logs);
        _record();
        _drain(operator, strategy, 2);
        logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.2e18);
        _assertLogs(logs);
    }

    function test_duplicateStrategiesAreAccepted() public {
        _queueThree();
        vm.roll(START + D + 6);
        uint16[] memory limits = new uint16[](2);
        (limits[0], limits[1]) = (1, 1);
        _record();
        allocationManager.clearDeallocationQueue(operator, _list(strategy, strategy), limits);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.8e18);
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.3e18);
        _assertLogs(logs);
    }

    function test_strategiesHaveSeparateQueues() public {
        _allocate(operator, second, strategy, 1e18);
        _allocate(operator, second, other, 1e18);
        _allocate(operator, second, strategy, 0.5e18);
        vm.roll(START + 1);
        _allocate(operator, second, other, 0);
        vm.roll(START + D + 1);
        uint16[] memory limits = new uint16[](2);
        (limits[0], limits[1]) = (5, 5);
        _record();
        allocationManager.clearDeallocationQueue(operator, _list(other, strategy), limits);
        Vm.Log[] memory logs = _recorded();
        emit EncumberedMagnitudeUpdated(operator, strategy, 0.5e18);
        _assertLogs(logs);
    }

    /// @dev Pitfall 5.
    function test_theStoredListsShowACompletedLoweringUntilItIsDrained() public {
        _queueThree();
        vm.roll(START + D + 1);
        OperatorSet[] memory stored = new OperatorSet[](3);
        (stored[0], stored[1], stored[2]) = (set, second, third);
        _assertSets(allocationManager.getAllocatedSets(operator), stored);
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _list(strategy));

        _drain(operator, strategy, 10);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(third, second));
        _assertStrategies(allocationManager.getAllocatedStrategies(operator, set), _none());
    }

    /// @dev Invariant 13; draining with limits m then n equals m + n.
    /// forge-config: default.fuzz.runs = 300
    function testFuzz_drainingChangesNoMagnitudeView(uint256 seed) public {
        OperatorSet[] memory operatorSets = new OperatorSet[](3);
        (operatorSets[0], operatorSets[1], operatorSets[2]) = (set, second, third);
        for (uint256 i = 0; i < 3; ++i) {
            _allocate(operator, operatorSets[i], strategy, 0.3e18);
        }
        for (uint256 i = 0; i < 3; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint64 current =
                allocationManager.getAllocation(operator, operatorSets[i], strategy).currentMagnitude;
            if (current != 0 && seed % 5 != 0) {
                _allocate(operator, operatorSets[i], strategy, uint64(seed % current));
            }
            if (seed % 4 == 0) _slash(operator, operatorSets[(seed >> 8) % 3], strategy, 1 + seed % 1e18);
            vm.roll(block.number + seed % 60);
        }
        vm.roll(block.number + seed % (2 * D));

        bytes memory before = _views(operatorSets);
        uint256 state = vm.snapshotState();
        uint16 first = uint16(seed >> 16) % 4;
        uint16 later = uint16(seed >> 32) % 4;
        _drain(operator, strategy, first);
        assertEq(_views(operatorSets), before);
        _drain(operator, strategy, later);
        assertEq(_views(operatorSets), before);
        bytes memory listsAfterTwo = abi.encode(allocationManager.getAllocatedSets(operator));
        vm.revertToState(state);
        _drain(operator, strategy, first + later);
        assertEq(abi.encode(allocationManager.getAllocatedSets(operator)), listsAfterTwo);

        _drain(operator, strategy, type(uint16).max);
        assertEq(_views(operatorSets), before);
        _record();
        _drain(operator, strategy, type(uint16).max);
        assertEq(_recorded().length, 0);
    }

    function _views(OperatorSet[] memory operatorSets) private view returns (bytes memory values) {
        for (uint256 i = 0; i < operatorSets.length; ++i) {
            values = abi.encode(
                values,
                allocationManager.getAllocation(operator, operatorSets[i], strategy),
                allocationManager.getAllocatedStake(operatorSets[i], _addresses(operator), _list(strategy)),
                _minimumStake(operatorSets[i], operator, uint32(block.number) + 20)
            );
        }
        return abi.encode(
            values,
            allocationManager.getEncumberedMagnitude(operator, strategy),
            allocationManager.getAllocatableMagnitude(operator, strategy),
            allocationManager.getMaxMagnitude(operator, strategy)
        );
    }
}
