// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract CreateRedistributingOperatorSetsTest is AllocationTest {
    bytes4 private constant CREATE = 0x32a879e4;
    bytes4 private constant CREATE_WITH_SLASHER = 0xd1a83f54;

    address private slasher = makeAddr("slasher");
    address private recipient = makeAddr("recipient");
    IStrategy private first = IStrategy(address(0xf1));
    IStrategy private second = IStrategy(address(0x5e));

    function test_onlyTheAvsItsAdminsAndItsAppointeesCreateSets() public {
        _assertPermissions(
            avs,
            abi.encodeWithSelector(CREATE, avs, _setParams(2, _none()), _addresses(recipient)),
            InvalidPermissions.selector
        );
        _assertPermissions(
            avs,
            abi.encodeWithSelector(
                CREATE_WITH_SLASHER, avs, _setParams(2, _none(), slasher), _addresses(recipient)
            ),
            InvalidPermissions.selector
        );
    }

    function test_noPauseBitStopsCreation() public {
        _assertNeverPaused(
            avs, abi.encodeWithSelector(CREATE, avs, _setParams(2, _none()), _addresses(recipient))
        );
    }

    function test_permissionsAreCheckedBeforeTheLengths() public {
        vm.startPrank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.createRedistributingOperatorSets(avs, _setParams(2, _none()), new address[](0));
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _none(), slasher), new address[](0)
        );
    }

    function test_eachSetHasARecipient_checkedBeforeMetadata() public {
        address unknown = makeAddr("unknown");
        vm.startPrank(unknown);
        vm.expectRevert(InputArrayLengthMismatch.selector);
        allocationManager.createRedistributingOperatorSets(unknown, _setParams(1, _none()), new address[](0));
        vm.expectRevert(InputArrayLengthMismatch.selector);
        allocationManager.createRedistributingOperatorSets(
            unknown, _setParams(1, _none(), slasher), _addresses(recipient, recipient)
        );
    }

    function test_anAvsWithoutMetadataCreatesNothing_checkedBeforeTheRecipient() public {
        address unknown = makeAddr("unknown");
        vm.startPrank(unknown);
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createRedistributingOperatorSets(
            unknown, _setParams(1, _none()), _addresses(address(0))
        );
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createRedistributingOperatorSets(
            unknown, _setParams(1, _none(), slasher), _addresses(address(0))
        );
        vm.expectRevert(NonexistentAVSMetadata.selector);
        allocationManager.createRedistributingOperatorSets(
            unknown, new CreateSetParams[](0), new address[](0)
        );
    }

    function test_theRecipientIsNotZero_checkedBeforeTheId() public {
        vm.startPrank(avs);
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(1, _none()), _addresses(address(0))
        );
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(1, _none(), slasher), _addresses(address(0))
        );
    }

    function test_theRecipientIsNotTheBurnAddress_checkedBeforeTheId() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidRedistributionRecipient.selector);
        allocationManager.createRedistributingOperatorSets(avs, _setParams(1, _none()), _addresses(BURN));
        vm.expectRevert(InvalidRedistributionRecipient.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(1, _none(), slasher), _addresses(BURN)
        );
    }

    function test_anIdIsUsedOnce_checkedBeforeTheStrategies() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(1, _list(BEACON)), _addresses(recipient)
        );
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(1, _list(BEACON), address(0)), _addresses(recipient)
        );
    }

    function test_neitherNativeEthNorEigenIsRedistributed() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _list(first, BEACON)), _addresses(recipient)
        );
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _list(first, eigenStrategy)), _addresses(recipient)
        );
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _list(BEACON, BEACON), address(0)), _addresses(recipient)
        );
    }

    function test_strategiesAreCheckedOneAfterTheOther() public {
        IStrategy[] memory strategies = new IStrategy[](3);
        (strategies[0], strategies[1], strategies[2]) = (first, first, BEACON);
        vm.startPrank(avs);
        vm.expectRevert(StrategyAlreadyInOperatorSet.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, strategies, address(0)), _addresses(recipient)
        );
        (strategies[1], strategies[2]) = (BEACON, first);
        vm.expectRevert(InvalidStrategy.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, strategies), _addresses(recipient)
        );
    }

    function test_theSlasherIsNotZero() public {
        vm.prank(avs);
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _list(first), address(0)), _addresses(recipient)
        );
    }

    function test_withoutASlasherTheAvsSlashes() public {
        CreateSetParams[] memory params = new CreateSetParams[](2);
        params[0] = CreateSetParams(2, _list(second, first));
        params[1] = CreateSetParams(3, _none());

        _record();
        vm.prank(avs);
        allocationManager.createRedistributingOperatorSets(avs, params, _addresses(recipient, avs));
        Vm.Log[] memory logs = _recorded();

        OperatorSet memory two = OperatorSet(avs, 2);
        OperatorSet memory three = OperatorSet(avs, 3);
        emit OperatorSetCreated(two);
        emit RedistributionAddressSet(two, recipient);
        emit StrategyAddedToOperatorSet(two, second);
        emit StrategyAddedToOperatorSet(two, first);
        emit SlasherUpdated(two, avs, START);
        emit OperatorSetCreated(three);
        emit RedistributionAddressSet(three, avs);
        emit SlasherUpdated(three, avs, START);
        _assertLogs(logs);

        assertEq(allocationManager.getOperatorSetCount(avs), 3);
        assertTrue(allocationManager.isRedistributingOperatorSet(two));
        assertEq(allocationManager.getRedistributionRecipient(two), recipient);
        assertEq(allocationManager.getRedistributionRecipient(three), avs);
        assertEq(allocationManager.getSlasher(two), avs);
        _assertStrategies(allocationManager.getStrategiesInOperatorSet(two), _list(second, first));
    }

    function test_withASlasher_evenTheRecipientItself() public {
        _record();
        vm.prank(avs);
        allocationManager.createRedistributingOperatorSets(
            avs, _setParams(2, _list(first), recipient), _addresses(recipient)
        );
        Vm.Log[] memory logs = _recorded();

        OperatorSet memory two = OperatorSet(avs, 2);
        emit OperatorSetCreated(two);
        emit RedistributionAddressSet(two, recipient);
        emit StrategyAddedToOperatorSet(two, first);
        emit SlasherUpdated(two, recipient, START);
        _assertLogs(logs);
        assertEq(allocationManager.getSlasher(two), recipient);
        assertTrue(allocationManager.isRedistributingOperatorSet(two));
    }
}
