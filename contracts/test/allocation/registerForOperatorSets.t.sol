// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";
import {RecordingRegistrar, ReentrantRegistrar, RefusingRegistrar} from "./Registrars.sol";

contract RegisterForOperatorSetsTest is AllocationTest {
    bytes4 private constant REGISTER = 0xadc2e3d9;
    uint8 private constant PAUSE_BIT = 2;

    RecordingRegistrar private registrar = new RecordingRegistrar();
    OperatorSet private second;

    function setUp() public override {
        super.setUp();
        second = _newSet(avs, 2, _none());
    }

    function _emitterOf(bytes32 topic) internal view override returns (address) {
        return topic == RecordingRegistrar.Registered.selector ? address(registrar) : super._emitterOf(topic);
    }

    function _params(address forAvs, uint32[] memory ids) private pure returns (RegisterParams memory) {
        return RegisterParams(forAvs, ids, "");
    }

    function test_onlyTheOperatorItsAdminsAndItsAppointeesRegister() public {
        _assertPermissions(
            operator,
            abi.encodeWithSelector(REGISTER, operator, _params(avs, _ids(2))),
            InvalidPermissions.selector
        );
    }

    function test_theAvsCannotRegisterAnOperator() public {
        vm.prank(avs);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(2)));
    }

    function test_pauseBit2StopsIt() public {
        _assertPausedOnlyBy(
            PAUSE_BIT, operator, abi.encodeWithSelector(REGISTER, operator, _params(avs, _ids(2)))
        );
    }

    function test_permissionsAreCheckedBeforeOperatorship() public {
        vm.prank(operator);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.registerForOperatorSets(stranger, _params(avs, _ids(1)));
    }

    function test_onlyOperatorsRegister_checkedBeforeTheSets() public {
        vm.startPrank(stranger);
        vm.expectRevert(InvalidOperator.selector);
        allocationManager.registerForOperatorSets(stranger, _params(avs, _ids(1)));
        vm.expectRevert(InvalidOperator.selector);
        allocationManager.registerForOperatorSets(stranger, _params(avs, _ids(99)));
        // someone delegated to an operator is none
        vm.stopPrank();
        vm.prank(staker);
        vm.expectRevert(InvalidOperator.selector);
        allocationManager.registerForOperatorSets(staker, _params(avs, _ids(1)));
    }

    function test_theSetExists() public {
        vm.startPrank(operator);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(99)));
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(2, 99)));
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(99, 1)));
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, second));
    }

    function test_aMemberCannotRegisterAgain_norTwiceInOneCall() public {
        vm.startPrank(operator);
        vm.expectRevert(AlreadyMemberOfSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(1, 99)));
        vm.expectRevert(AlreadyMemberOfSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(2, 2)));
    }

    function test_aLeaverRegistersAgainOnlyAfterItsWindow() public {
        _deregister(operator, set);
        vm.roll(START + D);
        vm.prank(operator);
        vm.expectRevert(AlreadyMemberOfSet.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(1)));

        vm.roll(START + D + 1);
        _register(operator, set);
        assertTrue(allocationManager.isMemberOfOperatorSet(operator, set));
    }

    /// @dev Pitfall 18.
    function test_theOldWindowPlaysNoPartAfterRegisteringAgain() public {
        _deregister(operator, set);
        vm.roll(START + D + 1);
        _register(operator, set);
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
        vm.roll(START + 10 * D);
        assertTrue(allocationManager.isOperatorSlashable(operator, set));
    }

    function test_membersAreListed_andTheRegistrarIsCalledLastAndOnce() public {
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, registrar);
        OperatorSet memory third = _newSet(avs, 3, _none());

        _record();
        vm.prank(operator);
        allocationManager.registerForOperatorSets(operator, RegisterParams(avs, _ids(3, 2), "free data"));
        Vm.Log[] memory logs = _recorded();
        emit OperatorAddedToOperatorSet(operator, third);
        emit OperatorAddedToOperatorSet(operator, second);
        // it sees the operator as member, and slashable
        emit RecordingRegistrar.Registered(
            address(allocationManager), operator, avs, _ids(3, 2), "free data", true, true
        );
        _assertLogs(logs);

        OperatorSet[] memory expected = new OperatorSet[](3);
        (expected[0], expected[1], expected[2]) = (set, third, second);
        _assertSets(allocationManager.getRegisteredSets(operator), expected);
        assertEq(allocationManager.getMembers(second), _addresses(operator));
        assertEq(allocationManager.getMemberCount(second), 1);
        assertTrue(allocationManager.isMemberOfOperatorSet(operator, second));
        assertTrue(allocationManager.isOperatorSlashable(operator, second));
    }

    /// @dev Pitfall 19.
    function test_anEmptyListStillReachesTheRegistrar() public {
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, registrar);
        _record();
        vm.prank(operator);
        allocationManager.registerForOperatorSets(operator, _params(avs, new uint32[](0)));
        Vm.Log[] memory logs = _recorded();
        emit RecordingRegistrar.Registered(
            address(allocationManager), operator, avs, new uint32[](0), "", false, false
        );
        _assertLogs(logs);
    }

    function test_theRegistrarRefuses() public {
        RefusingRegistrar refusing = new RefusingRegistrar(avs);
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, refusing);
        vm.prank(operator);
        vm.expectRevert(RefusingRegistrar.Refused.selector);
        allocationManager.registerForOperatorSets(operator, _params(avs, _ids(2)));
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, second));
    }

    function test_anAvsWithoutCodeAndRegistrarTakesNobody() public {
        address plain = makeAddr("plain");
        vm.prank(plain);
        allocationManager.updateAVSMetadataURI(plain, "");
        _newSet(plain, 1, _none());
        _assertFails(operator, abi.encodeWithSelector(REGISTER, operator, _params(plain, _ids(1))), bytes(""));
        // not even with an empty list
        _assertFails(
            operator, abi.encodeWithSelector(REGISTER, operator, _params(plain, new uint32[](0))), bytes("")
        );
    }

    function test_anAvsCanBeItsOwnRegistrar() public {
        address contractual = address(registrar);
        vm.prank(contractual);
        allocationManager.updateAVSMetadataURI(contractual, "");
        OperatorSet memory own = _newSet(contractual, 1, _none());
        _record();
        _register(operator, own);
        Vm.Log[] memory logs = _recorded();
        emit OperatorAddedToOperatorSet(operator, own);
        emit RecordingRegistrar.Registered(
            address(allocationManager), operator, contractual, _ids(1), "", true, true
        );
        _assertLogs(logs);
    }

    /// @dev Pitfall 11, and §3.3: a registrar that is slasher may slash from inside the hook.
    function test_theHookSeesFinalState_andMaySlash() public {
        ReentrantRegistrar reentrant = new ReentrantRegistrar();
        vm.startPrank(avs);
        allocationManager.setAVSRegistrar(avs, reentrant);
        allocationManager.createOperatorSets(avs, _setParams(3, _list(strategy), address(reentrant)));
        vm.stopPrank();
        OperatorSet memory third = OperatorSet(avs, 3);
        _allocate(operator, third, strategy, 0.5e18);
        reentrant.prepare(
            address(allocationManager),
            abi.encodeCall(
                allocationManager.slashOperator,
                (avs, SlashingParams(operator, 3, _list(strategy), _wads(1e18), "welcome"))
            )
        );

        _register(operator, third);
        assertEq(allocationManager.getSlashCount(third), 1);
        assertEq(allocationManager.getMaxMagnitude(operator, strategy), 0.5e18);
        assertTrue(allocationManager.isMemberOfOperatorSet(operator, third));
    }

    function test_theHookMayExpelTheOperatorAgain() public {
        ReentrantRegistrar reentrant = new ReentrantRegistrar();
        bytes4 deregister = allocationManager.deregisterFromOperatorSets.selector;
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, reentrant);
        _appoint(avs, address(reentrant), address(allocationManager), deregister);
        reentrant.prepare(
            address(allocationManager),
            abi.encodeWithSelector(deregister, DeregisterParams(operator, avs, _ids(2)))
        );

        _register(operator, second);
        assertFalse(allocationManager.isMemberOfOperatorSet(operator, second));
        assertTrue(allocationManager.isOperatorSlashable(operator, second));
    }

    function test_whatWasAllocatedBeforeIsSlashableInTheSameBlock() public {
        OperatorSet memory third = _newSet(avs, 3, _list(strategy));
        _allocate(operator, third, strategy, 0.4e18);
        vm.prank(avs);
        vm.expectRevert(OperatorNotSlashable.selector);
        allocationManager.slashOperator(avs, SlashingParams(operator, 3, _list(strategy), _wads(1e18), ""));

        _register(operator, third);
        (, uint256 shares) = _slash(operator, third, strategy, 1e18);
        assertEq(shares, 400e18);
    }
}
