// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {stdError} from "forge-std/Test.sol";
import {AllocationTest} from "./AllocationTest.sol";

contract SetAllocationDelayTest is AllocationTest {
    bytes4 private constant SET = 0x56c483e6;

    function _assertDelay(bool isSet, uint32 delay) private view {
        (bool actualIsSet, uint32 actual) = allocationManager.getAllocationDelay(operator);
        assertEq(actualIsSet, isSet, "is set");
        assertEq(actual, delay, "delay");
    }

    function _setDelay(uint32 delay) private {
        vm.prank(operator);
        allocationManager.setAllocationDelay(operator, delay);
    }

    function test_onlyTheOperatorItsAdminsAndItsAppointeesSetIt() public {
        _assertPermissions(
            operator, abi.encodeWithSelector(SET, operator, uint32(7)), InvalidPermissions.selector
        );
    }

    function test_noPauseBitStopsIt() public {
        _assertNeverPaused(operator, abi.encodeWithSelector(SET, operator, uint32(7)));
    }

    function test_permissionsAreCheckedBeforeOperatorship() public {
        vm.prank(operator);
        vm.expectRevert(InvalidPermissions.selector);
        allocationManager.setAllocationDelay(stranger, 7);
    }

    function test_onlyOperatorsHaveADelay() public {
        vm.prank(stranger);
        vm.expectRevert(InvalidOperator.selector);
        allocationManager.setAllocationDelay(stranger, 7);
    }

    function test_anAddressThatIsNoOperatorHasNone() public view {
        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(stranger);
        assertFalse(isSet);
        assertEq(delay, 0);
    }

    function test_theDelayGivenAtRegistrationIsInForceInThatBlock() public {
        _record();
        _registerOperator(stranger, 17);
        Vm.Log memory log = _recorded()[0];
        emit AllocationDelaySet(stranger, 17, START);
        Vm.Log memory expected = _recorded()[0];
        assertEq(log.emitter, address(allocationManager));
        assertEq(log.topics, expected.topics);
        assertEq(log.data, expected.data);

        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(stranger);
        assertTrue(isSet);
        assertEq(delay, 17);
    }

    function test_zeroIsALegalDelay() public view {
        _assertDelay(true, 0);
    }

    function test_aChangeIsInForceAfterTheConfigurationDelay() public {
        _record();
        _setDelay(30);
        Vm.Log[] memory logs = _recorded();
        emit AllocationDelaySet(operator, 30, START + C + 1);
        _assertLogs(logs);

        _assertDelay(true, 0);
        vm.roll(START + C);
        _assertDelay(true, 0);
        vm.roll(START + C + 1);
        _assertDelay(true, 30);
        vm.roll(START + C + 2);
        _assertDelay(true, 30);
    }

    function test_anyValueIsAccepted() public {
        _setDelay(type(uint32).max);
        vm.roll(START + C + 1);
        _assertDelay(true, type(uint32).max);
    }

    function test_aSecondRequestReplacesTheFirst_andRestartsTheWait() public {
        _setDelay(30);
        vm.roll(START + C);
        _setDelay(40);
        vm.roll(START + C + 1);
        _assertDelay(true, 0);
        vm.roll(START + 2 * C);
        _assertDelay(true, 0);
        vm.roll(START + 2 * C + 1);
        _assertDelay(true, 40);
    }

    function test_theSameValueRestartsTheWaitToo() public {
        _setDelay(30);
        vm.roll(START + C);
        _record();
        _setDelay(30);
        Vm.Log[] memory logs = _recorded();
        emit AllocationDelaySet(operator, 30, START + 2 * C + 1);
        _assertLogs(logs);
        vm.roll(START + 2 * C);
        _assertDelay(true, 0);
        vm.roll(START + 2 * C + 1);
        _assertDelay(true, 30);
    }

    function test_aValueInForceStaysInForceWhileTheNextIsPending() public {
        _setDelay(30);
        vm.roll(START + C + 1);
        _setDelay(40);
        _assertDelay(true, 30);
        vm.roll(START + 2 * C + 1);
        _assertDelay(true, 30);
        vm.roll(START + 2 * C + 2);
        _assertDelay(true, 40);
    }

    /// @dev The DelegationManager sets the delay before the account counts as operator. Called for an account
    /// with a pending value, which cannot happen through the DelegationManager, the new one wins at once.
    function test_theDelegationManagerNeedsNoPermission_andWinsAtOnce() public {
        _setDelay(30);
        vm.startPrank(address(delegationManager));
        allocationManager.setAllocationDelay(operator, 5);
        _assertDelay(true, 5);
        allocationManager.setAllocationDelay(stranger, 6);
        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(stranger);
        assertTrue(isSet);
        assertEq(delay, 6);
        vm.roll(START + C + 1);
        _assertDelay(true, 5);
    }

    function test_raisesWaitForTheDelayInForceWhenTheyWereRequested() public {
        _setDelay(30);
        vm.roll(START + C);
        _allocate(operator, set, strategy, 0.1e18);
        _assertAllocation(operator, set, strategy, 0.1e18, 0, 0);
        vm.roll(START + C + 1);
        _allocate(operator, set, strategy, 0.2e18);
        _assertAllocation(operator, set, strategy, 0.1e18, 0.1e18, START + C + 1 + 30);
    }

    /// @dev Pitfall 4.
    function test_aHugeDelayMakesRaisesImpossible_untilANewOneIsInForce() public {
        _setDelay(type(uint32).max);
        vm.roll(START + C + 1);
        vm.prank(operator);
        vm.expectRevert(stdError.arithmeticError);
        allocationManager.modifyAllocations(operator, _allocateParams(set, strategy, 0.1e18));
        _setDelay(1);
        vm.roll(START + 2 * C + 2);
        _allocate(operator, set, strategy, 0.1e18);
        _assertAllocation(operator, set, strategy, 0, 0.1e18, START + 2 * C + 3);
    }

    /// @dev A naive state machine: a list of what was requested when, read backwards.
    function testFuzz_theDelayIsTheLastRequestThatOutwaitedTheConfigurationDelayAndWasNotReplaced(uint256 seed)
        public
    {
        uint32 inForce = 0;
        uint32 pending = 0;
        uint256 effectBlock = 0;
        for (uint256 i = 0; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // near the boundary more often than not
            uint256 step = seed % 3 == 0 ? seed % 200 : (C - 1 + seed % 4);
            vm.roll(block.number + (seed % 5 == 0 ? 0 : step));
            if (effectBlock != 0 && block.number >= effectBlock) (inForce, effectBlock) = (pending, 0);
            _assertDelay(true, inForce);
            if (seed % 7 < 4) {
                pending = uint32(seed >> 128) % 3;
                effectBlock = block.number + C + 1;
                _setDelay(pending);
                _assertDelay(true, inForce);
            }
        }
    }
}
