// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {BeaconRoots} from "../../src/devnet/BeaconRoots.sol";
import {ConsolidationRequests} from "../../src/devnet/ConsolidationRequests.sol";
import {SystemCalls} from "../../src/devnet/SystemCalls.sol";
import {WithdrawalRequests} from "../../src/devnet/WithdrawalRequests.sol";

/// @notice What ends a slot of the mock beacon chain on the execution chain.
contract SystemCallsTest is Test {
    event SlotEnded(bytes32 indexed beaconBlockRoot, bytes withdrawalRequests, bytes consolidationRequests);

    SystemCalls private constant SYSTEM = SystemCalls(0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE);
    address private constant MOCK = 0xfFfFFffFffffFFffFffFFFFFFfFFFfFfFFfFfFfD;
    address private constant ROOTS = 0x000F3df6D732807Ef1319fB7B8bB8522d0Beac02;
    address private constant WITHDRAWALS = 0x00000961Ef480Eb55e80D19ad83579A64c007002;
    address private constant CONSOLIDATIONS = 0x0000BBdDc7CE488642fb579F8B00f3a590007251;

    address private pod = makeAddr("pod");

    function setUp() public {
        vm.etch(address(SYSTEM), type(SystemCalls).runtimeCode);
        vm.etch(ROOTS, type(BeaconRoots).runtimeCode);
        vm.etch(WITHDRAWALS, type(WithdrawalRequests).runtimeCode);
        vm.etch(CONSOLIDATIONS, type(ConsolidationRequests).runtimeCode);
        deal(address(SYSTEM), 1000 ether);
        vm.warp(1_000_000);
    }

    function _endSlot(bytes32 root) private {
        vm.prank(MOCK);
        SYSTEM.endSlot(new SystemCalls.Withdrawal[](0), root, true);
    }

    function _root(uint256 time) private view returns (bytes32) {
        (bool success, bytes memory result) = ROOTS.staticcall(abi.encode(time));
        assertTrue(success);
        return abi.decode(result, (bytes32));
    }

    function _assertNoRoot(bytes memory data) private view {
        (bool success, bytes memory result) = ROOTS.staticcall(data);
        assertFalse(success);
        assertEq(result.length, 0);
    }

    function test_OnlyTheMockBeaconChainEndsASlot() public {
        vm.expectRevert(SystemCalls.OnlyMockBeaconChain.selector);
        SYSTEM.endSlot(new SystemCalls.Withdrawal[](0), bytes32(uint256(1)), true);
    }

    function test_ABlockFindsTheRootThatHeldInIt() public {
        for (uint256 i; i < 9; ++i) {
            vm.warp(1_000_000 + 10 * i);
            _endSlot(bytes32(i + 1));
        }
        vm.warp(1_000_095);
        for (uint256 i; i < 9; ++i) {
            assertEq(_root(1_000_000 + 10 * i), bytes32(i + 1));
            assertEq(_root(1_000_009 + 10 * i), bytes32(i + 1));
        }
        assertEq(_root(block.timestamp), bytes32(uint256(9)));
    }

    function test_TheLastRootOfATimeHolds() public {
        _endSlot(bytes32(uint256(1)));
        _endSlot(bytes32(uint256(2)));
        assertEq(_root(block.timestamp), bytes32(uint256(2)));
    }

    function test_WhatHasNoRoot() public {
        _assertNoRoot(abi.encode(block.timestamp));
        _endSlot(bytes32(uint256(1)));
        _assertNoRoot(abi.encode(block.timestamp - 1));
        _assertNoRoot(abi.encode(block.timestamp + 1));
        _assertNoRoot(abi.encode(uint256(0)));
        _assertNoRoot("");
        _assertNoRoot(new bytes(31));
        _assertNoRoot(abi.encode(block.timestamp, uint256(0)));
        vm.warp(1_000_000 + 98_291);
        assertEq(_root(1_000_000), bytes32(uint256(1)));
        vm.warp(1_000_000 + 98_292);
        _assertNoRoot(abi.encode(uint256(1_000_000)));
    }

    function test_WithdrawalsArriveWithoutRunningCode() public {
        vm.etch(pod, hex"fe");
        SystemCalls.Withdrawal[] memory withdrawals = new SystemCalls.Withdrawal[](3);
        withdrawals[0] = SystemCalls.Withdrawal(pod, 32 ether);
        withdrawals[1] = SystemCalls.Withdrawal(address(0xdead), 3 gwei);
        withdrawals[2] = SystemCalls.Withdrawal(pod, 1 gwei);
        vm.prank(MOCK);
        SYSTEM.endSlot(withdrawals, bytes32(uint256(7)), true);
        assertEq(pod.balance, 32 ether + 1 gwei);
        assertEq(address(0xdead).balance, 3 gwei);
        assertEq(address(SYSTEM).balance, 1000 ether - 32 ether - 4 gwei);
        assertEq(_root(block.timestamp), bytes32(uint256(7)));
    }

    function test_RequestsAreTakenAndReported() public {
        deal(pod, 1 ether);
        vm.startPrank(pod);
        (bool success,) = WITHDRAWALS.call{value: 1}(new bytes(56));
        assertTrue(success);
        (success,) = CONSOLIDATIONS.call{value: 1}(new bytes(96));
        assertTrue(success);
        vm.stopPrank();

        vm.startPrank(MOCK);
        vm.expectEmit(address(SYSTEM));
        emit SlotEnded(bytes32(uint256(1)), "", "");
        SYSTEM.endSlot(new SystemCalls.Withdrawal[](0), bytes32(uint256(1)), false);
        vm.expectEmit(address(SYSTEM));
        emit SlotEnded(
            bytes32(uint256(2)),
            bytes.concat(bytes20(pod), new bytes(56)),
            bytes.concat(bytes20(pod), new bytes(96))
        );
        SYSTEM.endSlot(new SystemCalls.Withdrawal[](0), bytes32(uint256(2)), true);
        vm.expectEmit(address(SYSTEM));
        emit SlotEnded(bytes32(uint256(3)), "", "");
        SYSTEM.endSlot(new SystemCalls.Withdrawal[](0), bytes32(uint256(3)), true);
    }
}
