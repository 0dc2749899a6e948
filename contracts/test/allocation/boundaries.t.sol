// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice The boundary table of chapter 02 §1.11: each right in the last block of the old state, in the first of
/// the new one, and after. `START` is B, the block of the call that starts the wait.
contract BoundariesTest is AllocationTest {
    uint32 private constant A = 10;

    address private slow = makeAddr("slow");

    function setUp() public override {
        super.setUp();
        _newMember(slow, A, 1000e18);
    }

    function _slashAll(address account) private returns (uint256 shares) {
        uint256 state = vm.snapshotState();
        (, shares) = _slash(account, set, strategy, 1e18);
        vm.revertToState(state);
    }

    function _tryToModify(address account, uint64 magnitude, bytes4 refusal) private {
        vm.prank(account);
        (bool success, bytes memory returned) = address(allocationManager)
            .call(
                abi.encodeCall(
                    allocationManager.modifyAllocations, (account, _allocateParams(set, strategy, magnitude))
                )
            );
        assertEq(success, refusal == bytes4(0), "modifiable");
        if (!success) assertEq(returned, abi.encodePacked(refusal));
    }

    function test_anAllocationIsSlashableFromItsEffectBlock() public {
        _allocate(slow, set, strategy, 0.5e18);

        vm.roll(START + A - 1);
        assertEq(_slashAll(slow), 0);
        assertEq(_minimumStake(set, slow, START + A), 0);
        _tryToModify(slow, 0.6e18, ModificationAlreadyPending.selector);
        _assertAllocation(slow, set, strategy, 0, 0.5e18, START + A);

        vm.roll(START + A);
        assertEq(_slashAll(slow), 500e18);
        assertEq(_minimumStake(set, slow, START + A), 500e18);
        _assertAllocation(slow, set, strategy, 0.5e18, 0, 0);

        vm.roll(START + A + 1);
        assertEq(_slashAll(slow), 500e18);
        _tryToModify(slow, 0.6e18, bytes4(0));
    }

    function test_anAllocationMayBeChangedAgainInItsEffectBlock() public {
        _allocate(slow, set, strategy, 0.5e18);
        vm.roll(START + A);
        _tryToModify(slow, 0.6e18, bytes4(0));
    }

    function test_aLoweringStopsBeingSlashable_andIsCompletable_afterTheDeallocationDelay() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0);
        assertEq(_slashAll(operator), 500e18);

        vm.roll(START + D);
        assertEq(_slashAll(operator), 500e18);
        assertEq(_minimumStake(set, operator, START + D), 500e18);
        assertEq(_minimumStake(set, operator, START + D + 1), 0);
        _tryToModify(operator, 0.2e18, ModificationAlreadyPending.selector);
        _drain(operator, strategy, 1);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 0.5e18);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(set));

        vm.roll(START + D + 1);
        assertEq(_slashAll(operator), 0);
        assertEq(_minimumStake(set, operator, START + D + 1), 0);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), 1e18);
        _drain(operator, strategy, 1);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets());

        vm.roll(START + D + 2);
        assertEq(_slashAll(operator), 0);
        _tryToModify(operator, 0.2e18, bytes4(0));
    }

    function test_aLeaverIsSlashableForTheDeallocationDelay_andOnlyThenMayReturn() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        bytes memory slash = abi.encodeCall(
            allocationManager.slashOperator,
            (avs, SlashingParams(operator, 1, _list(strategy), _wads(1e18), ""))
        );
        bytes memory registration = abi.encodeCall(
            allocationManager.registerForOperatorSets, (operator, RegisterParams(avs, _ids(1), ""))
        );
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
        _assertFails(operator, registration, AlreadyMemberOfSet.selector);

        vm.roll(START + D);
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
        assertEq(_minimumStake(set, operator, START + D), 500e18);
        _assertSucceeds(avs, slash);
        _assertFails(operator, registration, AlreadyMemberOfSet.selector);

        for (uint32 i = 1; i <= 2; ++i) {
            vm.roll(START + D + i);
            assertFalse(allocationManager.isOperatorSlashable(operator, set));
            assertEq(_minimumStake(set, operator, START + D + i), 0);
            _assertFails(avs, slash, OperatorNotSlashable.selector);
            _assertSucceeds(operator, registration);
        }
    }

    function test_anAllocationDelayIsInForceAfterTheConfigurationDelay() public {
        vm.prank(operator);
        allocationManager.setAllocationDelay(operator, 33);
        uint32[3] memory blocks = [START + C, START + C + 1, START + C + 2];
        uint32[3] memory delays = [uint32(0), 33, 33];
        for (uint256 i = 0; i < 3; ++i) {
            vm.roll(blocks[i]);
            (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(operator);
            assertTrue(isSet);
            assertEq(delay, delays[i]);
            OperatorSet memory other = _newSet(avs, uint32(10 + i), _none());
            _allocate(operator, other, strategy, 1);
            if (delays[i] == 0) _assertAllocation(operator, other, strategy, 1, 0, 0);
            else _assertAllocation(operator, other, strategy, 0, 1, blocks[i] + delays[i]);
        }
    }

    function test_aSlasherIsInForceAfterTheConfigurationDelay() public {
        address next = makeAddr("next");
        vm.prank(avs);
        allocationManager.updateSlasher(set, next);
        bytes memory slash = abi.encodeCall(
            allocationManager.slashOperator,
            (avs, SlashingParams(operator, 1, _list(strategy), _wads(1e18), ""))
        );
        uint32[4] memory blocks = [START, START + C, START + C + 1, START + C + 2];
        for (uint256 i = 0; i < 4; ++i) {
            vm.roll(blocks[i]);
            bool changed = i >= 2;
            assertEq(allocationManager.getSlasher(set), changed ? next : avs);
            _assertSucceeds(changed ? next : avs, slash);
            _assertFails(changed ? avs : next, slash, InvalidCaller.selector);
        }
    }

    function test_theDelayGivenAtRegistrationIsInForceAtOnce() public {
        address fresh = makeAddr("fresh");
        _registerOperator(fresh, 5);
        _allocate(fresh, set, strategy, 1);
        _assertAllocation(fresh, set, strategy, 0, 1, START + 5);
    }

    function test_theSlasherGivenAtCreationIsInForceAtOnce() public {
        address slasher = makeAddr("slasher");
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(strategy), slasher));
        _register(operator, OperatorSet(avs, 2));
        _assertSucceeds(
            slasher,
            abi.encodeCall(
                allocationManager.slashOperator,
                (avs, SlashingParams(operator, 2, _list(strategy), _wads(1e18), ""))
            )
        );
    }

    function test_aQueuedWithdrawalIsSlashableForTheWithdrawalDelay_andCompletableAfter() public {
        _allocate(operator, set, strategy, 1e18);
        bytes32 root = _queue(staker, strategy, 400e18);
        assertEq(_slashAll(operator), 1000e18);

        vm.roll(START + W);
        assertEq(_slashAll(operator), 1000e18);
        vm.expectRevert(IDelegationManagerErrors.WithdrawalDelayNotElapsed.selector);
        this.complete(root);

        vm.roll(START + W + 1);
        assertEq(_slashAll(operator), 600e18);
        uint256 state = vm.snapshotState();
        this.complete(root);
        vm.revertToState(state);

        vm.roll(START + W + 2);
        assertEq(_slashAll(operator), 600e18);
        this.complete(root);
    }

    function complete(bytes32 root) external {
        _complete(root, true);
    }

    /// @dev What the KeyRegistrar asks before it lets a key go.
    function test_isOperatorSlashableTurnsFalseOnlyByTime() public {
        _deregister(operator, set);
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
        for (uint32 i = START; i <= START + D + 3; ++i) {
            vm.roll(i);
            assertEq(allocationManager.isOperatorSlashable(operator, set), i <= START + D);
        }
    }

    /// @dev Invariant 18.
    function testFuzz_timeAloneChangesViewsOnlyAtTheseBlocks(uint256 seed) public {
        address next = makeAddr("next");
        _allocate(slow, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0.2e18);
        _deregister(operator, set);
        vm.prank(avs);
        allocationManager.updateSlasher(set, next);
        vm.prank(slow);
        allocationManager.setAllocationDelay(slow, 99);

        uint32 blockNumber = START + uint32(seed % (D + 20));
        vm.roll(blockNumber);
        (, uint32 delay) = allocationManager.getAllocationDelay(slow);
        assertEq(delay, blockNumber > START + C ? 99 : A);
        assertEq(allocationManager.getSlasher(set), blockNumber > START + C ? next : avs);
        assertEq(
            allocationManager.getAllocation(slow, set, strategy).currentMagnitude,
            blockNumber >= START + A ? 0.5e18 : 0
        );
        assertEq(
            allocationManager.getAllocation(operator, set, strategy).currentMagnitude,
            blockNumber > START + D ? 0.2e18 : 0.5e18
        );
        assertEq(
            allocationManager.getEncumberedMagnitude(operator, strategy),
            blockNumber > START + D ? 0.2e18 : 0.5e18
        );
        assertEq(allocationManager.isOperatorSlashable(operator, set), blockNumber <= START + D);
    }
}
