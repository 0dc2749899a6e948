// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @dev Sets without a slasher, for which the function was made, cannot arise here.
contract MigrateSlashersTest is AllocationTest {
    bytes4 private constant MIGRATE = 0x957dc50b;

    /// @dev Pitfall 23: sets without a slasher do not arise here.
    function test_setsWithASlasherAndUnknownSetsAreSkipped() public {
        _appoint(avs, stranger, address(allocationManager), allocationManager.slashOperator.selector);
        vm.prank(avs);
        allocationManager.updateSlasher(set, makeAddr("next"));

        _record();
        vm.prank(stranger);
        allocationManager.migrateSlashers(_sets(set, OperatorSet(stranger, 7)));
        allocationManager.migrateSlashers(_sets(set, set));
        allocationManager.migrateSlashers(_sets());
        assertEq(_recorded().length, 0);

        assertEq(allocationManager.getSlasher(set), avs);
        assertEq(allocationManager.getSlasher(OperatorSet(stranger, 7)), address(0));
        (address pending, uint32 effectBlock) = allocationManager.getPendingSlasher(set);
        assertEq(pending, makeAddr("next"));
        assertEq(effectBlock, START + C + 1);
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(stranger, abi.encodeWithSelector(MIGRATE, _sets(set)));
    }

    /// @dev Appointments for the selector of `slashOperator` have no effect on slashing itself (§3.11).
    function test_anAppointeeForSlashingMayNotSlash() public {
        _appoint(avs, stranger, address(allocationManager), allocationManager.slashOperator.selector);
        allocationManager.migrateSlashers(_sets(set));
        vm.prank(stranger);
        vm.expectRevert(InvalidCaller.selector);
        allocationManager.slashOperator(avs, SlashingParams(operator, 1, _list(strategy), _wads(1), ""));
    }
}
