// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";
import {RecordingRegistrar, RefusingRegistrar} from "./Registrars.sol";

contract DeregisterFromOperatorSetsTest is AllocationTest {
    bytes4 private constant DEREGISTER = 0x6e3492b5;
    uint8 private constant PAUSE_BIT = 2;

    RecordingRegistrar private registrar = new RecordingRegistrar();

    function _emitterOf(bytes32 topic) internal view override returns (address) {
        return
            topic == RecordingRegistrar.Deregistered.selector ? address(registrar) : super._emitterOf(topic);
    }

    function _leave(uint32[] memory ids) private view returns (bytes memory) {
        return abi.encodeWithSelector(DEREGISTER, DeregisterParams(operator, avs, ids));
    }

    function test_theOperatorAndWhoActsForItLeaves() public {
        _assertPermissions(operator, _leave(_ids(1)), InvalidCaller.selector);
    }

    /// @dev Pitfall 16.
    function test_theAvsAndWhoActsForItExpels() public {
        _assertPermissions(avs, _leave(_ids(1)), InvalidCaller.selector);
    }

    function test_anAppointeeOfTheAvsExpelsFromAllItsSets_butNotFromAnotherAvs() public {
        address other = makeAddr("other");
        OperatorSet memory foreign = _newAvs(other, 1, _none());
        _register(operator, foreign);
        _register(operator, _newSet(avs, 2, _none()));
        _appoint(avs, stranger, address(allocationManager), DEREGISTER);
        _assertSucceeds(stranger, _leave(_ids(1, 2)));
        _assertFails(
            stranger,
            abi.encodeWithSelector(DEREGISTER, DeregisterParams(operator, other, _ids(1))),
            InvalidCaller.selector
        );
    }

    function test_pauseBit2StopsIt() public {
        _assertPausedOnlyBy(PAUSE_BIT, operator, _leave(_ids(1)));
        _assertPausedOnlyBy(PAUSE_BIT, avs, _leave(_ids(1)));
    }

    function test_theCallerIsCheckedBeforeTheSets() public {
        _assertFails(stranger, _leave(_ids(99)), InvalidCaller.selector);
    }

    function test_theSetExists_checkedBeforeMembership() public {
        _assertFails(operator, _leave(_ids(99)), InvalidOperatorSet.selector);
        _assertFails(operator, _leave(_ids(1, 99)), InvalidOperatorSet.selector);
    }

    function test_onlyMembersLeave_andOnce() public {
        _newSet(avs, 2, _none());
        _assertFails(operator, _leave(_ids(2)), NotMemberOfSet.selector);
        _assertFails(operator, _leave(_ids(2, 99)), NotMemberOfSet.selector);
        _assertFails(operator, _leave(_ids(1, 1)), NotMemberOfSet.selector);
        _deregister(operator, set);
        // although still slashable
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
        _assertFails(operator, _leave(_ids(1)), NotMemberOfSet.selector);
    }

    function test_leaversDropOffTheLists_andTheRegistrarIsCalledLastAndOnce() public {
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, registrar);
        OperatorSet memory second = _newSet(avs, 2, _none());
        OperatorSet memory third = _newSet(avs, 3, _none());
        _register(operator, second);
        _register(operator, third);

        _record();
        vm.prank(operator);
        allocationManager.deregisterFromOperatorSets(DeregisterParams(operator, avs, _ids(1, 2)));
        Vm.Log[] memory logs = _recorded();
        emit OperatorRemovedFromOperatorSet(operator, set);
        emit OperatorRemovedFromOperatorSet(operator, second);
        // it sees the operator as gone, though slashable
        emit RecordingRegistrar.Deregistered(
            address(allocationManager), operator, avs, _ids(1, 2), false, true
        );
        _assertLogs(logs);

        _assertSets(allocationManager.getRegisteredSets(operator), _sets(third));
        assertEq(allocationManager.getMembers(set), new address[](0));
        assertEq(allocationManager.getMemberCount(set), 0);
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, set));
    }

    function test_membersAreSwappedAndPopped() public {
        address[] memory members = new address[](4);
        members[0] = operator;
        for (uint256 i = 1; i < 4; ++i) {
            members[i] = makeAddr(vm.toString(i));
            _newMember(members[i], 0, 0);
        }
        assertEq(allocationManager.getMembers(set), members);
        _deregister(members[1], set);
        address[] memory expected = new address[](3);
        (expected[0], expected[1], expected[2]) = (members[0], members[3], members[2]);
        assertEq(allocationManager.getMembers(set), expected);
    }

    function test_anEmptyListStillReachesTheRegistrar() public {
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, registrar);
        _record();
        vm.prank(operator);
        allocationManager.deregisterFromOperatorSets(DeregisterParams(operator, avs, new uint32[](0)));
        Vm.Log[] memory logs = _recorded();
        emit RecordingRegistrar.Deregistered(
            address(allocationManager), operator, avs, new uint32[](0), false, false
        );
        _assertLogs(logs);
    }

    function test_allocationsAreNotTouched() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        _assertAllocation(operator, set, strategy, 0.5e18, 0, 0);
        _assertSets(allocationManager.getAllocatedSets(operator), _sets(set));
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), 0.5e18);
    }

    /// @dev Pitfall 14.
    function test_aLeaverIsSlashedLikeAMemberInItsWindow() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        vm.roll(START + D);
        (, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 500e18);
    }

    /// @dev Pitfall 15.
    function test_aRegistrarCanBlockLeaving_butLoweringAllocationsNeedsNobody() public {
        _allocate(operator, set, strategy, 0.5e18);
        RefusingRegistrar refusing = new RefusingRegistrar(avs);
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, refusing);
        _assertFails(operator, _leave(_ids(1)), RefusingRegistrar.Refused.selector);
        assertTrue(allocationManager.isMemberOfOperatorSet(operator, set));

        _allocate(operator, set, strategy, 0);
        vm.roll(START + D + 1);
        (, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 0);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), WAD);
    }

    function test_aRegistrarWithoutCodeBlocksLeaving() public {
        vm.etch(address(allocationManager.getAVSRegistrar(avs)), "");
        _assertFails(operator, _leave(_ids(1)), bytes(""));
    }

    /// @dev Pitfall 7: both ways of leaving.
    function test_loweringInTheLastBlockOfTheWindowWaits_oneBlockLaterItIsInstant() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);

        vm.roll(START + D);
        uint256 state = vm.snapshotState();
        _allocate(operator, set, strategy, 0);
        _assertAllocation(operator, set, strategy, 0.5e18, -0.5e18, START + 2 * D + 1);

        vm.revertToState(state);
        vm.roll(START + D + 1);
        _allocate(operator, set, strategy, 0);
        _assertAllocation(operator, set, strategy, 0, 0, 0);
        assertEq(allocationManager.getAllocatableMagnitude(operator, strategy), WAD);
    }
}
