// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManager,
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract UpdateOperatorMetadataURITest is CoreTest {
    function test_announcesTheUri() public {
        _registerOperator(operator);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(operator, "ipfs://new");
        _act();
        vm.prank(operator);
        delegationManager.updateOperatorMetadataURI(operator, "ipfs://new");
        _assertEvents();
    }

    function test_appointeeForAnotherFunctionMayNotCallIt() public {
        _registerOperator(operator);
        vm.prank(operator);
        permissionController.setAppointee(
            operator, other, address(delegationManager), IDelegationManager.modifyOperatorDetails.selector
        );
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        delegationManager.updateOperatorMetadataURI(operator, "");
    }

    function test_refusesAStrangerBeforeAskingWhetherTheOperatorExists() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        delegationManager.updateOperatorMetadataURI(operator, "");
    }

    function test_refusesWhoIsNoOperator() public {
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        delegationManager.updateOperatorMetadataURI(other, "");
    }

    function test_hasNoPauseSwitch() public {
        _registerOperator(operator);
        _pause(address(delegationManager), type(uint256).max);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorMetadataURIUpdated(operator, "x");
        vm.prank(operator);
        delegationManager.updateOperatorMetadataURI(operator, "x");
    }
}
