// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract UpdateAVSMetadataURITest is AllocationTest {
    bytes4 private constant UPDATE = 0xa9821821;

    function test_onlyTheAvsItsAdminsAndItsAppointeesUpdateIt() public {
        _assertPermissions(
            avs, abi.encodeWithSelector(UPDATE, avs, "ipfs://new"), InvalidPermissions.selector
        );
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(UPDATE, avs, "ipfs://new"));
    }

    function test_everyCallIsAnEvent_evenWithTheSameOrNoText() public {
        _record();
        vm.startPrank(avs);
        allocationManager.updateAVSMetadataURI(avs, "ipfs://new");
        allocationManager.updateAVSMetadataURI(avs, "ipfs://new");
        allocationManager.updateAVSMetadataURI(avs, "");
        Vm.Log[] memory logs = _recorded();
        emit AVSMetadataURIUpdated(avs, "ipfs://new");
        emit AVSMetadataURIUpdated(avs, "ipfs://new");
        emit AVSMetadataURIUpdated(avs, "");
        _assertLogs(logs);
    }

    function test_onceIsEnoughToCreateSets_evenWithAnEmptyText() public {
        vm.startPrank(stranger);
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(stranger, _setParams(1, _none()));
        allocationManager.updateAVSMetadataURI(stranger, "");
        allocationManager.createOperatorSets(stranger, _setParams(1, _none()));
        assertEq(allocationManager.getOperatorSetCount(stranger), 1);
    }

    function test_metadataKeepsTheRegistrar() public {
        address before = address(allocationManager.getAVSRegistrar(avs));
        vm.prank(avs);
        allocationManager.updateAVSMetadataURI(avs, "ipfs://new");
        assertEq(address(allocationManager.getAVSRegistrar(avs)), before);
        assertEq(allocationManager.getOperatorSetCount(avs), 1);
    }
}
