// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract CreateOperatorSetsTest is AllocationTest {
    bytes4 private constant CREATE = 0x261f84e0;
    bytes4 private constant CREATE_WITH_SLASHER = 0x3dff8e7d;

    address private slasher = makeAddr("slasher");
    IStrategy private first = IStrategy(address(0xf1));
    IStrategy private second = IStrategy(address(0x5e));

    function test_onlyTheAvsItsAdminsAndItsAppointeesCreateSets() public {
        _assertPermissions(
            avs, abi.encodeWithSelector(CREATE, avs, _setParams(2, _none())), InvalidPermissions.selector
        );
        _assertPermissions(
            avs,
            abi.encodeWithSelector(CREATE_WITH_SLASHER, avs, _setParams(2, _none(), slasher)),
            InvalidPermissions.selector
        );
    }

    function test_theOverloadsNeedSeparateAppointments() public {
        _appoint(avs, stranger, address(allocationManager), CREATE);
        bytes memory withSlasher =
            abi.encodeWithSelector(CREATE_WITH_SLASHER, avs, _setParams(2, _none(), slasher));
        _assertFails(stranger, withSlasher, InvalidPermissions.selector);
        _assertSucceeds(stranger, abi.encodeWithSelector(CREATE, avs, _setParams(2, _none())));
    }

    function test_noPauseBitStopsCreation() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(CREATE, avs, _setParams(2, _none())));
        _assertNeverPaused(
            avs, abi.encodeWithSelector(CREATE_WITH_SLASHER, avs, _setParams(2, _none(), slasher))
        );
    }

    function test_permissionsAreCheckedBeforeMetadata() public {
        address unknown = makeAddr("unknown");
        vm.prank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.createOperatorSets(unknown, _setParams(1, _none()));
    }

    function test_anAvsWithoutMetadataCreatesNothing_notEvenFromAnEmptyList() public {
        address unknown = makeAddr("unknown");
        vm.startPrank(unknown);
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(unknown, _setParams(1, _none()));
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(unknown, new CreateSetParams[](0));
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(unknown, _setParams(1, _none(), address(0)));
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(unknown, new CreateSetParamsV2[](0));
    }

    function test_metadataIsCheckedBeforeTheSets() public {
        address unknown = makeAddr("unknown");
        vm.prank(unknown);
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createOperatorSets(unknown, _setParams(1, _list(first, first), address(0)));
    }

    function test_anEmptyListCreatesNothing() public {
        _record();
        vm.startPrank(avs);
        allocationManager.createOperatorSets(avs, new CreateSetParams[](0));
        allocationManager.createOperatorSets(avs, new CreateSetParamsV2[](0));
        assertEq(_recorded().length, 0);
        assertEq(allocationManager.getOperatorSetCount(avs), 1);
    }

    function test_anIdIsUsedOnce() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createOperatorSets(avs, _setParams(1, _none()));
        // before the strategies and the slasher are looked at
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createOperatorSets(avs, _setParams(1, _list(first, first), address(0)));

        CreateSetParams[] memory twice = new CreateSetParams[](2);
        twice[0] = CreateSetParams(7, _none());
        twice[1] = CreateSetParams(7, _none());
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createOperatorSets(avs, twice);
    }

    function test_aStrategyIsListedOnce_checkedBeforeTheSlasher() public {
        vm.startPrank(avs);
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(first, first)));
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(first, first), address(0)));
    }

    function test_theSlasherIsNotZero() public {
        vm.prank(avs);
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.createOperatorSets(avs, _setParams(2, _list(first, second), address(0)));
    }

    function test_oneFaultySetFailsTheWholeCall() public {
        CreateSetParams[] memory params = new CreateSetParams[](2);
        params[0] = CreateSetParams(2, _none());
        params[1] = CreateSetParams(1, _none());
        vm.prank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createOperatorSets(avs, params);
        assertFalse(allocationManager.isOperatorSet(OperatorSet(avs, 2)));
    }

    function test_withoutASlasherTheAvsSlashes() public {
        CreateSetParams[] memory params = new CreateSetParams[](2);
        params[0] = CreateSetParams(9, _list(second, first));
        params[1] = CreateSetParams(type(uint32).max, _none());

        _record();
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, params);
        Vm.Log[] memory logs = _recorded();

        OperatorSet memory nine = OperatorSet(avs, 9);
        OperatorSet memory last = OperatorSet(avs, type(uint32).max);
        emit OperatorSetCreated(nine);
        emit StrategyAddedToOperatorSet(nine, second);
        emit StrategyAddedToOperatorSet(nine, first);
        emit SlasherUpdated(nine, avs, START);
        emit OperatorSetCreated(last);
        emit SlasherUpdated(last, avs, START);
        _assertLogs(logs);

        assertEq(allocationManager.getOperatorSetCount(avs), 3);
        assertTrue(allocationManager.isOperatorSet(nine));
        assertTrue(allocationManager.isOperatorSet(last));
        assertFalse(allocationManager.isOperatorSet(OperatorSet(avs, 10)));
        assertFalse(allocationManager.isOperatorSet(OperatorSet(stranger, 9)));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(nine), _list(second, first));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(last), _none());
        assertEq(allocationManager.getSlasher(nine), avs);
        assertFalse(allocationManager.isRedistributingOperatorSet(nine));
        assertEq(allocationManager.getRedistributionRecipient(nine), BURN);
    }

    function test_theSlasherIsInForceInTheBlockOfCreation() public {
        CreateSetParamsV2[] memory params = new CreateSetParamsV2[](2);
        params[0] = CreateSetParamsV2(0, _list(first), slasher);
        params[1] = CreateSetParamsV2(2, _none(), stranger);

        _record();
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, params);
        Vm.Log[] memory logs = _recorded();

        OperatorSet memory zero = OperatorSet(avs, 0);
        OperatorSet memory two = OperatorSet(avs, 2);
        emit OperatorSetCreated(zero);
        emit StrategyAddedToOperatorSet(zero, first);
        emit SlasherUpdated(zero, slasher, START);
        emit OperatorSetCreated(two);
        emit SlasherUpdated(two, stranger, START);
        _assertLogs(logs);

        assertEq(allocationManager.getSlasher(zero), slasher);
        assertEq(allocationManager.getSlasher(two), stranger);
        (address pending, uint32 effectBlock) = allocationManager.getPendingSlasher(zero);
        assertEq(pending, address(0));
        assertEq(effectBlock, 0);
        assertFalse(allocationManager.isRedistributingOperatorSet(zero));
    }

    function test_anyStrategyGoesIntoABurningSet() public {
        IStrategy[] memory strategies = new IStrategy[](4);
        strategies[0] = BEACON;
        strategies[1] = eigenStrategy;
        strategies[2] = IStrategy(address(0));
        strategies[3] = strategy;
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, _setParams(2, strategies));
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(OperatorSet(avs, 2)), strategies);
    }
}
