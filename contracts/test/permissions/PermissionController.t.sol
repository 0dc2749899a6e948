// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IPermissionControllerErrors,
    IPermissionControllerEvents
} from "../../src/interfaces/IPermissionController.sol";
import {PermissionController} from "../../src/permissions/PermissionController.sol";
import {EventLog} from "../utils/EventLog.sol";

contract PermissionControllerTest is EventLog {
    bytes4 private constant SELECTOR = 0xda8be864;

    PermissionController private controller = new PermissionController();
    address private account = makeAddr("account");
    address private a = makeAddr("a");
    address private b = makeAddr("b");
    address private stranger = makeAddr("stranger");
    address private target = makeAddr("target");

    function _addAdmin(address proposer, address admin) private {
        vm.prank(proposer);
        controller.addPendingAdmin(account, admin);
        vm.prank(admin);
        controller.acceptAdmin(account);
    }

    function _one(address element) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = element;
    }

    function _two(address first, address second) private pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (first, second);
    }

    /* WHO IS ADMIN */

    function test_accountWithoutAdminsIsItsOwn() public view {
        assertTrue(controller.isAdmin(account, account));
        assertFalse(controller.isAdmin(account, a));
        assertEq(controller.getAdmins(account), _one(account));
        assertTrue(controller.canCall(account, account, target, SELECTOR));
    }

    function test_accountLosesItsPowerToItsFirstAdmin() public {
        _addAdmin(account, a);
        assertFalse(controller.isAdmin(account, account));
        assertTrue(controller.isAdmin(account, a));
        assertEq(controller.getAdmins(account), _one(a));
        assertFalse(controller.canCall(account, account, target, SELECTOR));
        vm.prank(account);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.addPendingAdmin(account, b);
    }

    function test_accountMayListItself() public {
        _addAdmin(account, account);
        assertEq(controller.getAdmins(account), _one(account));
        _addAdmin(account, a);
        assertEq(controller.getAdmins(account), _two(account, a));
    }

    /* addPendingAdmin */

    function test_addPendingAdmin() public {
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.PendingAdminAdded(account, a);
        emit IPermissionControllerEvents.PendingAdminAdded(account, b);
        _act();
        vm.startPrank(account);
        controller.addPendingAdmin(account, a);
        controller.addPendingAdmin(account, b);
        _assertEvents();
        assertTrue(controller.isPendingAdmin(account, a));
        assertFalse(controller.isAdmin(account, a), "not before they accept");
        assertEq(controller.getPendingAdmins(account), _two(a, b));
        assertTrue(controller.isAdmin(account, account), "not before they accept");
    }

    function test_addPendingAdminRefusesAStrangerFirst() public {
        _addAdmin(account, a);
        vm.prank(stranger);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.addPendingAdmin(account, a);
    }

    function test_addPendingAdminRefusesAnAdminAndAPendingAdmin() public {
        _addAdmin(account, a);
        vm.startPrank(a);
        vm.expectRevert(IPermissionControllerErrors.AdminAlreadySet.selector);
        controller.addPendingAdmin(account, a);
        controller.addPendingAdmin(account, b);
        vm.expectRevert(IPermissionControllerErrors.AdminAlreadyPending.selector);
        controller.addPendingAdmin(account, b);
    }

    function test_zeroAddressCanBePending() public {
        vm.prank(account);
        controller.addPendingAdmin(account, address(0));
        assertTrue(controller.isPendingAdmin(account, address(0)));
        assertEq(controller.getPendingAdmins(account), _one(address(0)));
    }

    /* removePendingAdmin */

    function test_removePendingAdmin() public {
        vm.startPrank(account);
        controller.addPendingAdmin(account, a);
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.PendingAdminRemoved(account, a);
        _act();
        controller.removePendingAdmin(account, a);
        _assertEvents();
        vm.stopPrank();
        assertFalse(controller.isPendingAdmin(account, a));
        vm.prank(a);
        vm.expectRevert(IPermissionControllerErrors.AdminNotPending.selector);
        controller.acceptAdmin(account);
    }

    function test_removePendingAdminChecks() public {
        vm.prank(stranger);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.removePendingAdmin(account, a);
        vm.prank(account);
        vm.expectRevert(IPermissionControllerErrors.AdminNotPending.selector);
        controller.removePendingAdmin(account, a);
    }

    /* acceptAdmin */

    function test_acceptAdmin() public {
        vm.prank(account);
        controller.addPendingAdmin(account, a);
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.AdminSet(account, a);
        _act();
        vm.prank(a);
        controller.acceptAdmin(account);
        _assertEvents();
        assertFalse(controller.isPendingAdmin(account, a));
        assertTrue(controller.isAdmin(account, a));
        vm.prank(a);
        vm.expectRevert(IPermissionControllerErrors.AdminNotPending.selector);
        controller.acceptAdmin(account);
    }

    function test_pendingAdminsSurviveWhoeverProposedThem() public {
        _addAdmin(account, a);
        _addAdmin(a, b);
        vm.prank(a);
        controller.addPendingAdmin(account, stranger);
        vm.prank(b);
        controller.removeAdmin(account, a);
        vm.prank(stranger);
        controller.acceptAdmin(account);
        assertEq(controller.getAdmins(account), _two(b, stranger));
    }

    /* removeAdmin */

    function test_removeAdmin() public {
        _addAdmin(account, a);
        _addAdmin(a, b);
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.AdminRemoved(account, a);
        _act();
        vm.prank(a);
        controller.removeAdmin(account, a);
        _assertEvents();
        assertEq(controller.getAdmins(account), _one(b));
    }

    function test_removeAdminKeepsTheLastAndChecksThatFirst() public {
        vm.prank(account);
        vm.expectRevert(IPermissionControllerErrors.CannotHaveZeroAdmins.selector);
        controller.removeAdmin(account, account);
        _addAdmin(account, a);
        vm.startPrank(a);
        vm.expectRevert(IPermissionControllerErrors.CannotHaveZeroAdmins.selector);
        controller.removeAdmin(account, b);
        vm.expectRevert(IPermissionControllerErrors.CannotHaveZeroAdmins.selector);
        controller.removeAdmin(account, a);
    }

    function test_removeAdminRefusesAStrangerAndWhoIsNone() public {
        _addAdmin(account, a);
        _addAdmin(a, b);
        vm.prank(stranger);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.removeAdmin(account, a);
        vm.prank(a);
        vm.expectRevert(IPermissionControllerErrors.AdminNotSet.selector);
        controller.removeAdmin(account, stranger);
    }

    /* setAppointee */

    function test_setAppointee() public {
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.AppointeeSet(account, a, target, SELECTOR);
        _act();
        vm.prank(account);
        controller.setAppointee(account, a, target, SELECTOR);
        _assertEvents();
        assertTrue(controller.canCall(account, a, target, SELECTOR), "without accepting");
        assertFalse(controller.canCall(account, a, target, bytes4(SELECTOR ^ 0x00000001)));
        assertFalse(controller.canCall(account, a, address(this), SELECTOR));
        assertFalse(controller.canCall(b, a, target, SELECTOR));
        assertFalse(controller.canCall(account, b, target, SELECTOR));
        assertFalse(controller.isAdmin(account, a));
    }

    function test_bothIndexesMirrorEachOther() public {
        vm.startPrank(account);
        controller.setAppointee(account, a, target, SELECTOR);
        controller.setAppointee(account, a, target, 0x00000000);
        controller.setAppointee(account, a, address(0), 0xffffffff);
        controller.setAppointee(account, b, target, SELECTOR);
        controller.setAppointee(account, address(0), target, SELECTOR);

        (address[] memory targets, bytes4[] memory selectors) = controller.getAppointeePermissions(account, a);
        assertEq(targets.length, 3);
        assertEq(targets[0], target);
        assertEq(selectors[0], SELECTOR);
        assertEq(targets[1], target);
        assertEq(selectors[1], bytes4(0));
        assertEq(targets[2], address(0));
        assertEq(selectors[2], bytes4(0xffffffff));
        address[] memory appointees = controller.getAppointees(account, target, SELECTOR);
        assertEq(appointees.length, 3);
        assertEq(appointees[2], address(0));

        controller.removeAppointee(account, a, target, SELECTOR);
        (targets,) = controller.getAppointeePermissions(account, a);
        assertEq(targets.length, 2);
        assertEq(targets[0], address(0), "the last fills the hole");
        assertEq(controller.getAppointees(account, target, SELECTOR), _two(address(0), b));
        assertEq(controller.getAppointees(account, target, 0x00000000), _one(a));
    }

    function test_setAppointeeChecks() public {
        vm.prank(account);
        controller.setAppointee(account, a, target, SELECTOR);
        vm.prank(a);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.setAppointee(account, a, target, SELECTOR);
        vm.prank(account);
        vm.expectRevert(IPermissionControllerErrors.AppointeeAlreadySet.selector);
        controller.setAppointee(account, a, target, SELECTOR);
    }

    /* removeAppointee */

    function test_removeAppointee() public {
        vm.startPrank(account);
        controller.setAppointee(account, a, target, SELECTOR);
        _expectEvents();
        _from(address(controller));
        emit IPermissionControllerEvents.AppointeeRemoved(account, a, target, SELECTOR);
        _act();
        controller.removeAppointee(account, a, target, SELECTOR);
        _assertEvents();
        assertFalse(controller.canCall(account, a, target, SELECTOR));
        assertEq(controller.getAppointees(account, target, SELECTOR).length, 0);
        controller.setAppointee(account, a, target, SELECTOR);
        assertTrue(controller.canCall(account, a, target, SELECTOR));
    }

    function test_removeAppointeeChecks() public {
        vm.prank(stranger);
        vm.expectRevert(IPermissionControllerErrors.NotAdmin.selector);
        controller.removeAppointee(account, a, target, SELECTOR);
        vm.prank(account);
        vm.expectRevert(IPermissionControllerErrors.AppointeeNotSet.selector);
        controller.removeAppointee(account, a, target, SELECTOR);
    }

    function test_grantsSurviveAChangeOfAdmins() public {
        vm.prank(account);
        controller.setAppointee(account, stranger, target, SELECTOR);
        _addAdmin(account, a);
        _addAdmin(a, b);
        vm.prank(b);
        controller.removeAdmin(account, a);
        assertTrue(controller.canCall(account, stranger, target, SELECTOR));
    }

    function test_adminsAreNotAmongTheAppointees() public {
        _addAdmin(account, a);
        assertTrue(controller.canCall(account, a, target, SELECTOR));
        assertEq(controller.getAppointees(account, target, SELECTOR).length, 0);
    }

    function test_manyAppointeesAndPermissions() public {
        vm.startPrank(account);
        for (uint160 i = 1; i <= 20; ++i) {
            controller.setAppointee(account, address(i), target, SELECTOR);
            controller.setAppointee(account, a, address(i), SELECTOR);
        }
        for (uint160 i = 1; i <= 20; i += 2) {
            controller.removeAppointee(account, address(i), target, SELECTOR);
            controller.removeAppointee(account, a, address(i), SELECTOR);
        }
        assertEq(controller.getAppointees(account, target, SELECTOR).length, 10);
        for (uint160 i = 1; i <= 20; ++i) {
            assertEq(controller.canCall(account, address(i), target, SELECTOR), i % 2 == 0);
            assertEq(controller.canCall(account, a, address(i), SELECTOR), i % 2 == 0);
        }
    }
}
