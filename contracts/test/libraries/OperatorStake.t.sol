// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {OperatorStake} from "../../src/delegation/OperatorStake.sol";

/// @notice The histories against plain lists that are searched from one end.
contract OperatorStakeTest is Test {
    using OperatorStake for OperatorStake.State;

    struct Entry {
        uint256 blockNumber;
        uint256 value;
    }

    OperatorStake.State private stake;
    Entry[] private slashes;
    Entry[] private queued;

    function _maxMagnitudeAt(uint256 blockNumber) private view returns (uint256 magnitude) {
        magnitude = 1e18;
        for (uint256 i = 0; i < slashes.length; ++i) {
            if (slashes[i].blockNumber <= blockNumber) magnitude = slashes[i].value;
        }
    }

    function _queuedWithin(uint256 delay) private view returns (uint256 scaled, uint256 count) {
        for (uint256 i = 0; i < queued.length; ++i) {
            if (queued[i].blockNumber + delay < block.number) continue;
            scaled += queued[i].value;
            ++count;
        }
    }

    function testFuzz_magnitudeHistory(uint256 seed) public {
        uint256 start = 1 + seed % 100;
        vm.roll(start);
        uint64 magnitude = 1e18;
        for (uint256 i = 0; i < 12; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            vm.roll(block.number + random % 4); // often the same block
            uint64 next = uint64(uint256(magnitude) * ((random >> 8) % 1000) / 1000);
            if (magnitude == 0) break;
            stake.slash(magnitude, next, 50);
            magnitude = next;
            slashes.push(Entry(block.number, next));
        }
        assertEq(stake.maxMagnitude(), magnitude);
        for (uint256 i = 0; i < 12; ++i) {
            uint256 height = bound(seed >> (8 * i), start - 1, block.number + 1);
            assertEq(stake.maxMagnitudeAt(height), _maxMagnitudeAt(height));
        }
        assertEq(stake.maxMagnitudeAt(type(uint256).max), magnitude);
    }

    function testFuzz_queueHistory(uint256 seed) public {
        vm.roll(1 + seed % 30);
        for (uint256 i = 0; i < 12; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            vm.roll(block.number + random % 4);
            uint256 scaled = (random >> 8) % 1e56;
            stake.enqueue(scaled);
            queued.push(Entry(block.number, scaled));
        }
        uint256 last = block.number;
        for (uint256 i = 0; i < 10; ++i) {
            vm.roll(last + (seed >> (8 * i)) % 16);
            uint32 delay = uint32((seed >> (8 * i + 4)) % 64);
            (uint256 scaled, uint256 count) = stake.queuedWithin(delay);
            (uint256 expected, uint256 expectedCount) = _queuedWithin(delay);
            assertEq(scaled, expected);
            assertEq(count, expectedCount);
        }
    }

    function test_emptyHistories() public {
        assertEq(stake.maxMagnitude(), 1e18);
        assertEq(stake.maxMagnitudeAt(0), 1e18);
        vm.roll(5);
        (uint256 scaled, uint256 count) = stake.queuedWithin(10);
        assertEq(scaled + count, 0);
    }

    function test_cumulativeSumBeyond224BitsIsRefusedNotTruncated() public {
        stake.enqueue(type(uint224).max);
        vm.expectRevert();
        this.enqueue(1);
        stake.enqueue(0);
        (uint256 scaled, uint256 count) = stake.queuedWithin(1);
        assertEq(scaled, type(uint224).max);
        assertEq(count, 2);
    }

    function enqueue(uint256 scaled) external {
        stake.enqueue(scaled);
    }

    function testFuzz_sharesSaturateAtZero(uint128 shares, uint256 wanted) public {
        stake.increase(shares);
        uint256 taken = stake.decrease(wanted);
        assertEq(taken, wanted < shares ? wanted : shares);
        assertEq(stake.shares, shares - taken);
    }

    /// F9 and the queue of a single entry, F11.
    function testFuzz_slash(uint128 shares, uint128 scaled, uint64 previous, uint64 next) public {
        previous = uint64(bound(previous, 1, 1e18));
        next = uint64(bound(next, 0, previous));
        vm.roll(100);
        stake.increase(shares);
        stake.enqueue(scaled);
        (uint256 fromOperator, uint256 fromQueue) = stake.slash(previous, next, 10);
        uint256 kept = (uint256(shares) * next + previous - 1) / previous;
        assertEq(fromOperator, shares - kept);
        assertEq(stake.shares, kept);
        // In products of at most 128 + 64 bits nothing overflows.
        uint256 x = uint256(scaled) * previous / 1e18;
        uint256 queuedKept = (x * next + previous - 1) / previous;
        uint256 bound_ = x - uint256(scaled) * next / 1e18;
        assertEq(fromQueue, x - queuedKept < bound_ ? x - queuedKept : bound_);
    }
}
