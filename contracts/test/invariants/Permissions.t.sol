// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausable} from "../../src/interfaces/IPausable.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AvsActions} from "./AvsActions.sol";

/// @notice Chapter 01 §7: permissions, pausing, and views that never revert.
contract PermissionInvariants is AvsActions {
    bytes4[2] private _permitted;
    bool private _hadAdmins;
    mapping(address target => uint256) private _switches;

    function setUp() public override {
        super.setUp();
        _permitted = [allocationManager.modifyAllocations.selector, delegationManager.undelegate.selector];
        _mayFail("addPendingAdmin", "AdminAlreadySet");
        _mayFail("addPendingAdmin", "AdminAlreadyPending");
        _mayFail("acceptAdmin", "AdminNotPending");
        _mayFail("removeAdmin", "CannotHaveZeroAdmins");
        _mayFail("setAppointee", "NotAdmin");
        _stakerActions();
        _avsActions();
        _slashActions(2);
        _action(this.pause.selector, "pause", 6);
        _action(this.addPendingAdmin.selector, "addPendingAdmin", 2);
        _action(this.acceptAdmin.selector, "acceptAdmin", 2);
        _action(this.removeAdmin.selector, "removeAdmin", 2);
        _action(this.appoint.selector, "setAppointee", 6);
        _action(this.dismiss.selector, "removeAppointee", 4);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "permissions";
    }

    /* ADMINS AND APPOINTEES, of an account that does nothing else */

    function _account() private returns (address) {
        return makeAddr("account");
    }

    function _admin() private returns (address) {
        address[] memory admins = permissionController.getAdmins(_account());
        return admins[_draw(admins.length)];
    }

    function addPendingAdmin(uint256 seed) external seeded(seed) {
        address candidate = holders[_draw(7)];
        for (uint256 i = 0; i < 7 && !_oneIn(8); ++i) {
            candidate = holders[(seed % 7 + i) % 7];
            if (permissionController.isPendingAdmin(_account(), candidate)) continue;
            if (!permissionController.isAdmin(_account(), candidate)) break;
        }
        _permission(
            "addPendingAdmin",
            _admin(),
            abi.encodeCall(permissionController.addPendingAdmin, (_account(), candidate))
        );
    }

    function acceptAdmin(uint256 seed) external seeded(seed) {
        address[] memory pending = permissionController.getPendingAdmins(_account());
        if (pending.length == 0) {
            vm.prank(_admin());
            try permissionController.addPendingAdmin(_account(), holders[_draw(7)]) {} catch {}
            pending = permissionController.getPendingAdmins(_account());
        }
        address caller = pending.length == 0 || _oneIn(8) ? operators[2] : pending[_draw(pending.length)];
        _permission("acceptAdmin", caller, abi.encodeCall(permissionController.acceptAdmin, (_account())));
    }

    function removeAdmin(uint256 seed) external seeded(seed) {
        address admin = _admin();
        _permission(
            "removeAdmin", _admin(), abi.encodeCall(permissionController.removeAdmin, (_account(), admin))
        );
    }

    function appoint(uint256 seed) external seeded(seed) {
        address caller = _oneIn(8) ? approver : _admin();
        uint256 first = _draw(14);
        for (uint256 i = 0; i < 14; ++i) {
            address appointee = holders[(first + i) % 7];
            bytes4 selector = _permitted[(first + i) % 14 / 7];
            if (_appointed(appointee, selector)) continue;
            return _permission(
                "setAppointee",
                caller,
                abi.encodeCall(
                    permissionController.setAppointee, (_account(), appointee, address(this), selector)
                )
            );
        }
        _nothingFor("setAppointee");
    }

    function dismiss(uint256 seed) external seeded(seed) {
        bytes4 selector = _permitted[_draw(2)];
        for (uint256 i = 0; i < 2; ++i) {
            selector = selector == _permitted[0] ? _permitted[1] : _permitted[0];
            address[] memory appointees =
                permissionController.getAppointees(_account(), address(this), selector);
            if (appointees.length == 0) continue;
            address appointee = appointees[_draw(appointees.length)];
            return _permission(
                "removeAppointee",
                _admin(),
                abi.encodeCall(
                    permissionController.removeAppointee, (_account(), appointee, address(this), selector)
                )
            );
        }
        _nothingFor("removeAppointee");
    }

    function _permission(bytes32 action, address caller, bytes memory data) private {
        Step memory step;
        (step.action, step.caller, step.data) = (action, caller, data);
        step.target = address(permissionController);
        _execute(step);
        if (action == "acceptAdmin" && permissionController.isAdmin(_account(), caller)) _hadAdmins = true;
    }

    function _appointed(address appointee, bytes4 selector) private returns (bool) {
        address[] memory list = permissionController.getAppointees(_account(), address(this), selector);
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == appointee) return true;
        }
        return false;
    }

    /* PAUSING */

    function _before(Step memory step) internal override {
        if (pausedTarget != address(0)) _switches[pausedTarget] = IPausable(pausedTarget).paused();
        if (step.action == "pause" || step.action == "unpause") {
            _switches[step.target] = IPausable(step.target).paused();
        }
    }

    function _after(Step memory step, bool success, bytes memory) internal override {
        if (step.action == "pause" || step.action == "unpause") {
            uint256 before = _switches[step.target];
            uint256 status = IPausable(step.target).paused();
            uint256 kept = step.action == "pause" ? before : status;
            assertEq(before & status, kept, "invariant 1.39");
        } else if (pausedTarget != address(0)) {
            assertEq(IPausable(pausedTarget).paused(), _switches[pausedTarget], "invariant 1.39");
            if (success) assertFalse(_stopped(step), "invariant 1.39");
        }
    }

    /// @dev By the bits of the two chapters.
    function _stopped(Step memory step) private view returns (bool) {
        (address target, uint8 bit) = (address(delegationManager), 0);
        bytes32 action = step.action;
        if (action == "delegate") {
            bit = 0;
        } else if (action == "undelegate" || action == "forceUndelegate" || action == "queue") {
            bit = 1;
        } else if (action == "completeAsTokens" || action == "completeAsShares") {
            bit = 2;
        } else if (action == "redelegate") {
            return _paused(target, 0) || _paused(target, 1);
        } else if (action == "deposit") {
            (target, bit) = (address(strategyManager), 0);
        } else if (action == "clear" || action == "clearByStrategy") {
            (target, bit) = (address(strategyManager), 1);
        } else if (action == "allocate" || action == "deallocate" || action == "drain") {
            target = address(allocationManager);
        } else if (action == "slash") {
            (target, bit) = (address(allocationManager), 1);
        } else if (action == "register" || action == "deregister") {
            (target, bit) = (address(allocationManager), 2);
        } else {
            return false;
        }
        if (action == "deposit" && _paused(address(step.strategy), 0)) return true;
        return _paused(target, bit);
    }

    function _paused(address target, uint8 bit) private view returns (bool) {
        return IPausable(target).paused(bit);
    }

    /* AT ALL TIMES */

    function invariant_permissions() public {
        address[] memory admins = permissionController.getAdmins(_account());
        assertGt(admins.length, 0, "invariant 1.37");
        if (_hadAdmins) assertTrue(admins.length > 1 || admins[0] != _account(), "invariant 1.37");
        for (uint256 i = 0; i < 7; ++i) {
            (address[] memory targets, bytes4[] memory selectors) =
                permissionController.getAppointeePermissions(_account(), holders[i]);
            uint256 count = 0;
            for (uint256 s = 0; s < 2; ++s) {
                if (_appointed(holders[i], _permitted[s])) ++count;
            }
            assertEq(targets.length, count, "invariant 1.38");
            for (uint256 j = 0; j < targets.length; ++j) {
                assertEq(targets[j], address(this), "invariant 1.38");
                assertTrue(_appointed(holders[i], selectors[j]), "invariant 1.38");
            }
        }
        _readUnknowns();
    }

    /// @dev Invariant 1.40: a view of what does not exist reverts the check, and with it fails the campaign.
    function _readUnknowns() private view {
        address nobody = address(0xdead);
        OperatorSet memory noSet = OperatorSet(nobody, 9);
        delegationManager.getWithdrawableShares(nobody, strategies);
        delegationManager.getDepositedShares(nobody);
        delegationManager.operatorShares(nobody, strategies[0]);
        delegationManager.getSlashableSharesInQueue(nobody, strategies[0]);
        delegationManager.getQueuedWithdrawals(nobody);
        delegationManager.getQueuedWithdrawal(bytes32(uint256(1)));
        delegationManager.queuedWithdrawals(bytes32(uint256(1)));
        delegationManager.getMaxMagnitudesAtBlock(nobody, strategies, 1);
        strategyManager.getDeposits(nobody);
        strategyManager.getPendingSlashIds(noSet);
        strategyManager.getBurnOrRedistributableShares(noSet, 1);
        strategyManager.getBurnOrRedistributableShares(noSet, 1, strategies[0]);
        allocationManager.getAllocatedSets(nobody);
        allocationManager.getAllocation(nobody, noSet, strategies[0]);
        allocationManager.getStrategyAllocations(nobody, strategies[0]);
        allocationManager.getAllocatableMagnitude(nobody, strategies[0]);
        allocationManager.getMembers(noSet);
        allocationManager.getSlasher(noSet);
        allocationManager.getRedistributionRecipient(noSet);
        permissionController.getAppointeePermissions(nobody, nobody);
        permissionController.canCall(nobody, address(1), address(2), bytes4(0));
    }
}
