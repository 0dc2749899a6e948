// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract UpdateSlasherTest is AllocationTest {
    bytes4 private constant UPDATE = 0x6c9d7c58;

    address private first = makeAddr("first");
    address private second = makeAddr("second");

    function _update(address slasher) private {
        vm.prank(avs);
        allocationManager.updateSlasher(set, slasher);
    }

    function _assertSlasher(address slasher, address pending, uint32 effectBlock) private view {
        assertEq(allocationManager.getSlasher(set), slasher, "slasher");
        (address actualPending, uint32 actualBlock) = allocationManager.getPendingSlasher(set);
        assertEq(actualPending, pending, "pending slasher");
        assertEq(actualBlock, effectBlock, "effect block");
    }

    function test_onlyTheAvsItsAdminsAndItsAppointeesUpdateIt() public {
        _assertPermissions(avs, abi.encodeWithSelector(UPDATE, set, first), InvalidPermissions.selector);
    }

    function test_theSlasherItselfCannot() public {
        _update(first);
        vm.roll(START + C + 1);
        vm.prank(first);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.updateSlasher(set, second);
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(avs, abi.encodeWithSelector(UPDATE, set, first));
    }

    function test_permissionsAreCheckedBeforeTheSet() public {
        vm.prank(stranger);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.updateSlasher(OperatorSet(avs, 99), first);
    }

    function test_theSetExists_checkedBeforeTheSlasher() public {
        vm.startPrank(avs);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.updateSlasher(OperatorSet(avs, 99), first);
        vm.expectRevert(InvalidOperatorSet.selector);
        allocationManager.updateSlasher(OperatorSet(avs, 99), address(0));
    }

    function test_theSlasherIsNotZero_evenWhileAnotherIsPending() public {
        vm.startPrank(avs);
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.updateSlasher(set, address(0));
        allocationManager.updateSlasher(set, first);
        vm.expectRevert(InputAddressZero.selector);
        allocationManager.updateSlasher(set, address(0));
    }

    function test_aChangeIsInForceAfterTheConfigurationDelay() public {
        _record();
        _update(first);
        Vm.Log[] memory logs = _recorded();
        emit SlasherUpdated(set, first, START + C + 1);
        _assertLogs(logs);

        _assertSlasher(avs, first, START + C + 1);
        vm.roll(START + C);
        _assertSlasher(avs, first, START + C + 1);
        vm.roll(START + C + 1);
        _assertSlasher(first, address(0), 0);
        vm.roll(START + 10 * C);
        _assertSlasher(first, address(0), 0);
    }

    function test_onlyTheSlasherInForceSlashes() public {
        _update(first);
        bytes memory slash = abi.encodeCall(
            allocationManager.slashOperator, (avs, SlashingParams(operator, 1, _list(strategy), _wads(1), ""))
        );
        vm.roll(START + C);
        _assertFails(first, slash, InvalidCaller.selector);
        _assertSucceeds(avs, slash);
        vm.roll(START + C + 1);
        _assertSucceeds(first, slash);
        _assertFails(avs, slash, InvalidCaller.selector);
    }

    function test_namingThePendingSlasherAgainChangesNothing() public {
        _update(first);
        vm.roll(START + C);
        _record();
        _update(first);
        assertEq(_recorded().length, 0);
        _assertSlasher(avs, first, START + C + 1);
        vm.roll(START + C + 1);
        _assertSlasher(first, address(0), 0);
    }

    function test_namingAnotherDropsThePendingOne_andRestartsTheWait() public {
        _update(first);
        vm.roll(START + C);
        _record();
        _update(second);
        Vm.Log[] memory logs = _recorded();
        emit SlasherUpdated(set, second, START + 2 * C + 1);
        _assertLogs(logs);
        vm.roll(START + C + 1);
        _assertSlasher(avs, second, START + 2 * C + 1);
        vm.roll(START + 2 * C + 1);
        _assertSlasher(second, address(0), 0);
    }

    function test_namingTheCurrentSlasherCancelsAChange() public {
        _update(first);
        vm.roll(START + 1);
        _record();
        _update(avs);
        Vm.Log[] memory logs = _recorded();
        emit SlasherUpdated(set, avs, START + 1 + C + 1);
        _assertLogs(logs);
        _assertSlasher(avs, avs, START + C + 2);
        vm.roll(START + C + 2);
        _assertSlasher(avs, address(0), 0);
    }

    function test_namingTheCurrentSlasherWithNothingPendingIsAnOrdinaryChange() public {
        _record();
        _update(avs);
        Vm.Log[] memory logs = _recorded();
        emit SlasherUpdated(set, avs, START + C + 1);
        _assertLogs(logs);
        _assertSlasher(avs, avs, START + C + 1);
    }

    function test_aSlasherInForceStaysInForceWhileTheNextIsPending() public {
        _update(first);
        vm.roll(START + C + 1);
        _update(second);
        _assertSlasher(first, second, START + 2 * C + 2);
        vm.roll(START + 2 * C + 1);
        _assertSlasher(first, second, START + 2 * C + 2);
        vm.roll(START + 2 * C + 2);
        _assertSlasher(second, address(0), 0);
    }

    function test_aSlasherInForceMayBeNamedAgain_andIsThenAnOrdinaryChange() public {
        _update(first);
        vm.roll(START + C + 1);
        _record();
        _update(first);
        Vm.Log[] memory logs = _recorded();
        emit SlasherUpdated(set, first, START + 2 * C + 2);
        _assertLogs(logs);
        _assertSlasher(first, first, START + 2 * C + 2);
    }

    function test_otherSetsKeepTheirSlasher() public {
        OperatorSet memory other = _newSet(avs, 2, _none());
        _update(first);
        vm.roll(START + C + 1);
        assertEq(allocationManager.getSlasher(other), avs);
    }

    /// @dev Pitfall 22.
    function test_aCompromisedSlasherSlashesUntilTheDelayIsOver() public {
        _allocate(operator, set, strategy, WAD);
        _update(first);
        vm.roll(START + C + 1);
        _update(second);
        vm.roll(START + 2 * C + 1);
        (, uint256 shares) = _slash(operator, set, strategy, 0.5e18);
        assertEq(shares, 500e18);
    }

    /// @dev A naive state machine beside the contract, with the right to slash as its probe.
    /// forge-config: default.fuzz.runs = 300
    function testFuzz_theSlasherFollowsTheTableOf1_9(uint256 seed) public {
        address[] memory accounts = new address[](3);
        (accounts[0], accounts[1], accounts[2]) = (avs, first, second);
        address current = avs;
        address pending = address(0);
        uint32 effectBlock = 0;

        for (uint256 i = 0; i < 10; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            vm.roll(
                block.number + (seed % 3 == 0 ? seed % 150 : seed % 3 == 1 ? (C - 1 + seed % 4) : seed % 2)
            );
            if (pending != address(0) && block.number >= effectBlock) {
                (current, pending, effectBlock) = (pending, address(0), 0);
            }
            _assertSlasher(current, pending, effectBlock);

            address named = accounts[(seed >> 64) % 3];
            _update(named);
            if (named != pending) (pending, effectBlock) = (named, uint32(block.number) + C + 1);
            _assertSlasher(current, pending, effectBlock);

            address caller = accounts[(seed >> 128) % 3];
            bytes memory slash = abi.encodeCall(
                allocationManager.slashOperator,
                (avs, SlashingParams(operator, 1, _list(strategy), _wads(1), ""))
            );
            if (caller == current) _assertSucceeds(caller, slash);
            else _assertFails(caller, slash, InvalidCaller.selector);
        }
    }
}
