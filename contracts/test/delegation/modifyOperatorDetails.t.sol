// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManager,
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract ModifyOperatorDetailsTest is CoreTest {
    function test_setsTheApprover() public {
        _registerOperator(operator);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(operator, other);
        _act();
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, other);
        _assertEvents();
        assertEq(delegationManager.delegationApprover(operator), other);
    }

    function test_zeroOpensTheOperatorToEverybody() public {
        _registerOperatorWithApprover(operator, other);
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, address(0));
        _delegate(staker, operator);
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    function test_sameApproverIsAnnouncedAgain() public {
        _registerOperatorWithApprover(operator, other);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.DelegationApproverUpdated(operator, other);
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, other);
    }

    function test_appointeeMayCallIt() public {
        _registerOperator(operator);
        vm.prank(operator);
        permissionController.setAppointee(
            operator, other, address(delegationManager), IDelegationManager.modifyOperatorDetails.selector
        );
        vm.prank(other);
        delegationManager.modifyOperatorDetails(operator, staker);
        assertEq(delegationManager.delegationApprover(operator), staker);
    }

    function test_refusesAStrangerBeforeAskingWhetherTheOperatorExists() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        delegationManager.modifyOperatorDetails(operator, other);
    }

    function test_refusesWhoIsNoOperator() public {
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        delegationManager.modifyOperatorDetails(other, other);
    }

    function test_refusesADelegatedStaker() public {
        _registerOperator(operator);
        _delegate(staker, operator);
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        delegationManager.modifyOperatorDetails(staker, other);
    }

    function test_hasNoPauseSwitch() public {
        _registerOperator(operator);
        _pause(address(delegationManager), type(uint256).max);
        vm.prank(operator);
        delegationManager.modifyOperatorDetails(operator, other);
        assertEq(delegationManager.delegationApprover(operator), other);
    }
}

