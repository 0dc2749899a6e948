// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";
import {Vm} from "forge-std/Vm.sol";
import {ConsolidationRequests} from "../../src/devnet/ConsolidationRequests.sol";
import {WithdrawalRequests} from "../../src/devnet/WithdrawalRequests.sol";

/// @notice The two predeploys by chapter 03, section 7.
contract RequestQueuesTest is Test {
    address private constant SYSTEM = 0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE;
    address private constant WITHDRAWALS = 0x00000961Ef480Eb55e80D19ad83579A64c007002;
    address private constant CONSOLIDATIONS = 0x0000BBdDc7CE488642fb579F8B00f3a590007251;

    bytes private pubkey = bytes.concat(bytes32(uint256(0xa1) << 248), bytes16(uint128(0xa2)));
    bytes private other = bytes.concat(bytes32(uint256(0xb1) << 248), bytes16(uint128(0xb2)));
    address private pod = makeAddr("pod");

    function setUp() public {
        vm.etch(WITHDRAWALS, type(WithdrawalRequests).runtimeCode);
        vm.etch(CONSOLIDATIONS, type(ConsolidationRequests).runtimeCode);
        deal(pod, type(uint128).max);
    }

    function _setExcess(address queue, uint256 excess) private {
        vm.store(queue, 0, bytes32(excess));
    }

    function _fee(address queue) private view returns (uint256) {
        (bool success, bytes memory result) = queue.staticcall("");
        assertTrue(success);
        assertEq(result.length, 32);
        return abi.decode(result, (uint256));
    }

    function _ask(address queue, uint256 value, bytes memory data) private returns (bool success) {
        vm.prank(pod);
        (success,) = queue.call{value: value}(data);
    }

    function _endBlock(address queue) private returns (bytes memory) {
        vm.prank(SYSTEM);
        (bool success, bytes memory result) = queue.call("");
        assertTrue(success);
        return result;
    }

    function _word(address queue, uint256 slot) private view returns (uint256) {
        return uint256(vm.load(queue, bytes32(slot)));
    }

    function test_FeesOfTheVectors() public {
        uint256[10] memory excess = [uint256(0), 11, 17, 34, 50, 100, 200, 300, 400, 500];
        uint256[10] memory fee =
            [uint256(1), 1, 2, 7, 18, 357, 128_545, 46_130_791, 16_542_427_319, 5_933_467_376_577];
        for (uint256 i; i < 10; ++i) {
            _setExcess(WITHDRAWALS, excess[i]);
            _setExcess(CONSOLIDATIONS, excess[i]);
            assertEq(_fee(WITHDRAWALS), fee[i]);
            assertEq(_fee(CONSOLIDATIONS), fee[i]);
        }
        _setExcess(WITHDRAWALS, 783);
        assertApproxEqRel(_fee(WITHDRAWALS), 100.7 ether, 0.001e18);
    }

    function test_FeeQueryTakesNoValue() public {
        assertFalse(_ask(WITHDRAWALS, 1, ""));
    }

    function test_OtherLengthsAreRefused() public {
        assertFalse(_ask(WITHDRAWALS, 1, new bytes(55)));
        assertFalse(_ask(WITHDRAWALS, 1, new bytes(57)));
        assertFalse(_ask(WITHDRAWALS, 1, new bytes(96)));
        assertFalse(_ask(CONSOLIDATIONS, 1, new bytes(95)));
        assertFalse(_ask(CONSOLIDATIONS, 1, new bytes(97)));
        assertFalse(_ask(CONSOLIDATIONS, 1, new bytes(56)));
    }

    function test_AskingTooLittleIsRefusedAndMoreIsKept() public {
        _setExcess(WITHDRAWALS, 50);
        bytes memory request = bytes.concat(pubkey, bytes8(0));
        assertFalse(_ask(WITHDRAWALS, 17, request));
        assertTrue(_ask(WITHDRAWALS, 18, request));
        assertTrue(_ask(WITHDRAWALS, 30, request));
        assertEq(WITHDRAWALS.balance, 48);
    }

    function test_InhibitedUntilTheFirstSystemCall() public {
        _setExcess(WITHDRAWALS, type(uint256).max);
        assertFalse(_ask(WITHDRAWALS, 0, ""));
        assertFalse(_ask(WITHDRAWALS, 1, bytes.concat(pubkey, bytes8(0))));
        assertEq(_endBlock(WITHDRAWALS).length, 0);
        assertEq(_fee(WITHDRAWALS), 1);
    }

    function test_AWithdrawalIsStoredLoggedAndDelivered() public {
        uint64 amount = 0x0102030405060708;
        vm.recordLogs();
        assertTrue(_ask(WITHDRAWALS, 1, bytes.concat(pubkey, bytes8(amount))));

        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        assertEq(logs[0].emitter, WITHDRAWALS);
        assertEq(logs[0].topics.length, 0);
        assertEq(logs[0].data, bytes.concat(bytes20(pod), pubkey, bytes8(amount)));

        assertEq(_word(WITHDRAWALS, 1), 1);
        assertEq(_word(WITHDRAWALS, 2), 0);
        assertEq(_word(WITHDRAWALS, 3), 1);
        assertEq(_word(WITHDRAWALS, 4), uint160(pod));
        assertEq(_word(WITHDRAWALS, 5), uint256(0xa1) << 248);
        assertEq(_word(WITHDRAWALS, 6), uint256(0xa2) << 128 | uint256(amount) << 64);

        assertEq(_endBlock(WITHDRAWALS), bytes.concat(bytes20(pod), pubkey, hex"0807060504030201"));
        assertEq(_word(WITHDRAWALS, 1), 0);
        assertEq(_endBlock(WITHDRAWALS).length, 0);
    }

    function test_AConsolidationIsStoredLoggedAndDelivered() public {
        vm.recordLogs();
        assertTrue(_ask(CONSOLIDATIONS, 1, bytes.concat(pubkey, other)));

        Vm.Log[] memory logs = vm.getRecordedLogs();
        assertEq(logs.length, 1);
        assertEq(logs[0].topics.length, 0);
        assertEq(logs[0].data, bytes.concat(bytes20(pod), pubkey, other));

        assertEq(_word(CONSOLIDATIONS, 4), uint160(pod));
        assertEq(_word(CONSOLIDATIONS, 5), uint256(0xa1) << 248);
        assertEq(_word(CONSOLIDATIONS, 6), uint256(0xa2) << 128 | uint256(0xb1) << 120);
        assertEq(_word(CONSOLIDATIONS, 7), uint256(0xb2));

        assertEq(_endBlock(CONSOLIDATIONS), bytes.concat(bytes20(pod), pubkey, other));
    }

    function test_ABlockTakesAtMostSixteenWithdrawalsAndRaisesTheExcessAboveTwo() public {
        for (uint64 i; i < 19; ++i) {
            assertTrue(_ask(WITHDRAWALS, 1, bytes.concat(pubkey, bytes8(i))));
            assertEq(_fee(WITHDRAWALS), 1);
        }
        bytes memory first = _endBlock(WITHDRAWALS);
        assertEq(first.length, 16 * 76);
        assertEq(uint8(first[15 * 76 + 68]), 15);
        assertEq(_word(WITHDRAWALS, 0), 17);
        assertEq(_fee(WITHDRAWALS), 2);
        assertEq(_word(WITHDRAWALS, 2), 16);
        assertEq(_word(WITHDRAWALS, 3), 19);

        bytes memory second = _endBlock(WITHDRAWALS);
        assertEq(second.length, 3 * 76);
        assertEq(uint8(second[68]), 16);
        assertEq(_word(WITHDRAWALS, 0), 15);
        assertEq(_word(WITHDRAWALS, 2), 0);
        assertEq(_word(WITHDRAWALS, 3), 0);
    }

    function test_ABlockTakesAtMostTwoConsolidationsAndRaisesTheExcessAboveOne() public {
        for (uint64 i; i < 5; ++i) {
            assertTrue(_ask(CONSOLIDATIONS, 1, bytes.concat(pubkey, other)));
        }
        assertEq(_endBlock(CONSOLIDATIONS).length, 2 * 116);
        assertEq(_word(CONSOLIDATIONS, 0), 4);
        assertEq(_endBlock(CONSOLIDATIONS).length, 2 * 116);
        assertEq(_word(CONSOLIDATIONS, 0), 3);
        assertEq(_endBlock(CONSOLIDATIONS).length, 116);
    }
}
