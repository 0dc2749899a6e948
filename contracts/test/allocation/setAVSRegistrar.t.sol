// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OpenRegistrar} from "../../src/devnet/OpenRegistrar.sol";
import {IAVSRegistrar} from "../../src/interfaces/IAVSRegistrar.sol";
import {AllocationTest} from "./AllocationTest.sol";
import {RefusingRegistrar} from "./Registrars.sol";

contract SetAVSRegistrarTest is AllocationTest {
    bytes4 private constant SET = 0xd3d96ff4;

    IAVSRegistrar private registrar = new OpenRegistrar();

    function test_onlyTheAvsItsAdminsAndItsAppointeesSetIt() public {
        _assertPermissions(avs, abi.encodeWithSelector(SET, avs, registrar), InvalidPermissions.selector);
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(SET, avs, registrar));
    }

    function test_theRegistrarServesTheAvs_checkedAfterPermissions() public {
        RefusingRegistrar other = new RefusingRegistrar(stranger);
        vm.prank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.setAVSRegistrar(avs, other);
        vm.prank(avs);
        vm.expectRevert(InvalidAVSRegistrar.selector);
        allocationManager.setAVSRegistrar(avs, other);
        // the other AVS may take it, without metadata and without sets
        vm.prank(stranger);
        allocationManager.setAVSRegistrar(stranger, other);
        assertEq(address(allocationManager.getAVSRegistrar(stranger)), address(other));
    }

    /// @dev Pitfall 17.
    function test_aRegistrarHasCode_soItCannotBeUnset() public {
        _assertFails(avs, abi.encodeWithSelector(SET, avs, stranger), bytes(""));
        _assertFails(avs, abi.encodeWithSelector(SET, avs, address(0)), bytes(""));
    }

    function test_aContractThatIsNoRegistrarIsRefused() public {
        _assertFails(avs, abi.encodeWithSelector(SET, avs, address(strategy)), bytes(""));
    }

    function test_theRegistrarIsStored() public {
        _record();
        vm.prank(avs);
        allocationManager.setAVSRegistrar(avs, registrar);
        Vm.Log[] memory logs = _recorded();
        emit AVSRegistrarSet(avs, registrar);
        _assertLogs(logs);
        assertEq(address(allocationManager.getAVSRegistrar(avs)), address(registrar));
    }

    function test_withoutOneTheAvsItselfIsAsked() public view {
        assertEq(address(allocationManager.getAVSRegistrar(stranger)), stranger);
        assertEq(address(allocationManager.getAVSRegistrar(address(0))), address(0));
    }
}
