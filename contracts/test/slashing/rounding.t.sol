// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {ShareMath} from "../../src/libraries/ShareMath.sol";
import {AllocationTest} from "../allocation/AllocationTest.sol";

/// @notice The rounding rules of chapter 02 §5.2 and the vectors of its Appendix A.
contract SlashRoundingTest is AllocationTest {
    struct Before {
        uint64 current;
        int128 pending;
        uint64 encumbered;
        uint64 max;
        uint64 allocatable;
        uint256 shares;
        uint256 queue;
    }

    function _look() private view returns (Before memory state) {
        Allocation memory allocation = allocationManager.getAllocation(operator, set, strategy);
        state.current = allocation.currentMagnitude;
        state.pending = allocation.pendingDiff;
        state.encumbered = allocationManager.getEncumberedMagnitude(operator, strategy);
        state.max = allocationManager.getMaxMagnitude(operator, strategy);
        state.allocatable = allocationManager.getAllocatableMagnitude(operator, strategy);
        state.shares = _shares(operator);
        state.queue = delegationManager.getSlashableSharesInQueue(operator, strategy);
    }

    function _vectors() private pure returns (uint256[3][7] memory) {
        return [
            [uint256(1), 1, 1],
            [uint256(1), 1e18, 1],
            [uint256(501), 5e17, 251],
            [uint256(1e18), 1, 1],
            [uint256(1e12), 1e18 - 1000, 1e12],
            [uint256(333333333333333333), 100000000000000001, 33333333333333334],
            [uint256(299999999999999999), 333333333333333333, 100000000000000000]
        ];
    }

    function test_vectorsOfAppendixA_inTheLibrary() public pure {
        uint256[3][7] memory vectors = _vectors();
        for (uint256 i = 0; i < vectors.length; ++i) {
            assertEq(ShareMath.mulWadUp(vectors[i][0], vectors[i][1]), vectors[i][2]);
        }
    }

    function test_vectorsOfAppendixA_inASlash() public {
        uint256[3][7] memory vectors = _vectors();
        for (uint256 i = 0; i < vectors.length; ++i) {
            uint256 state = vm.snapshotState();
            _allocate(operator, set, strategy, uint64(vectors[i][0]));
            _slash(operator, set, strategy, vectors[i][1]);
            _assertAllocation(operator, set, strategy, uint64(vectors[i][0] - vectors[i][2]), 0, 0);
            assertEq(allocationManager.getMaxMagnitude(operator, strategy), WAD - vectors[i][2]);
            vm.revertToState(state);
        }
    }

    /// @dev §3.6, against the closed form; the products fit 256 bits.
    function testFuzz_theSlashedAmountIsTheFloorOfTheFairPart(uint256 shares, uint256 previous, uint256 next)
        public
        pure
    {
        shares = bound(shares, 0, 1e38);
        previous = bound(previous, 1, 1e18);
        next = bound(next, 0, previous);
        assertEq(ShareMath.slashed(shares, previous, next), shares * (previous - next) / previous);
        uint256 kept = shares * next;
        assertEq(
            shares - ShareMath.slashed(shares, previous, next),
            kept / previous + (kept % previous > 0 ? 1 : 0)
        );
    }

    function testFuzz_mulWadUpIsTheCeiling(uint256 x, uint256 y) public pure {
        x = bound(x, 0, 1e38);
        y = bound(y, 0, 1e18);
        assertEq(ShareMath.mulWadUp(x, y), (x * y + 1e18 - 1) / 1e18);
        assertEq(ShareMath.mulWad(x, y), x * y / 1e18);
        if (y != 0) assertEq(ShareMath.divWad(x, y), x * 1e18 / y);
    }

    /// @dev Products that need more than 256 bits: the whole is the sum of its parts.
    function testFuzz_productsNeverOverflow(uint256 x) public pure {
        uint256 whole = x / 1e18;
        assertEq(ShareMath.mulWad(x, 1e18), x);
        assertEq(ShareMath.mulWadUp(x, 1e18), x);
        assertEq(ShareMath.mulWad(x, 1), whole);
        assertEq(ShareMath.mulWadUp(x, 1), whole + (x % 1e18 == 0 ? 0 : 1));
        assertEq(ShareMath.slashed(x, 1e18, 1e18), 0);
        assertEq(ShareMath.slashed(x, 1e18, 0), x);
    }

    /// @dev Invariants 7, 8, 10, 22, 23, 24 and 26 of §7, with anything that may have gone before: a slash by
    /// another set, withdrawals in the queue, a lowering under way.
    /// forge-config: default.fuzz.runs = 500
    function testFuzz_aSlashOfAnAllocation(
        uint256 shares,
        uint64 magnitude,
        uint64 otherMagnitude,
        uint256 otherWad,
        uint256 queued,
        uint64 lowered,
        uint256 wad
    ) public {
        magnitude = uint64(bound(magnitude, 1, WAD));
        otherMagnitude = uint64(bound(otherMagnitude, 0, WAD - magnitude));
        _setUpStake(bound(shares, 0, 1e30));
        _allocate(operator, set, strategy, magnitude);
        if (otherMagnitude != 0) _slashByAnother(otherMagnitude, bound(otherWad, 1, 1e18));
        _queuePart(queued);
        if (lowered % 2 == 0) _allocate(operator, set, strategy, uint64(lowered % magnitude));
        vm.roll(block.number + lowered % (D + 1));
        _slashAndCheck(bound(wad, 1, 1e18));
    }

    function _setUpStake(uint256 shares) private {
        operator = makeAddr("fuzzed");
        staker = makeAddr("fuzzed staker");
        _newMember(operator, 0, 0);
        if (shares == 0) return;
        _deposit(staker, strategy, shares);
        _delegate(staker, operator);
    }

    function _slashByAnother(uint64 magnitude, uint256 wad) private {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, second, strategy, magnitude);
        _slash(operator, second, strategy, wad);
    }

    function _queuePart(uint256 seed) private {
        uint256 deposited = strategyManager.stakerDepositShares(staker, strategy);
        for (uint256 i = 0; i < seed % 3; ++i) {
            uint256 part = (seed >> (16 * i + 8)) % (deposited / 2 + 1);
            if (part != 0) _queue(staker, strategy, part);
            deposited -= part;
            vm.roll(block.number + (seed >> (16 * i + 80)) % 30);
        }
    }

    function _slashAndCheck(uint256 wad) private {
        Before memory before = _look();
        // the reference of the check: an unslashed, non-empty allocation
        if (before.current == 0) return;

        _record();
        (uint256 slashId, uint256 taken) = _slash(operator, set, strategy, wad);
        Vm.Log[] memory logs = _recorded();
        (,,, uint256[] memory wadSlashed,) =
            abi.decode(logs[logs.length - 1].data, (address, OperatorSet, address[], uint256[], string));

        Before memory next = _look();
        uint256 x = before.current - next.current;
        assertGe(x, 1, "at least one unit");
        assertLe(uint256(before.current) * wad, x * 1e18, "rounded up");
        assertLt(x * 1e18, uint256(before.current) * wad + 1e18, "by less than one");
        assertEq(before.encumbered - next.encumbered, x, "encumbered falls as much");
        assertEq(before.max - next.max, x, "max falls as much");
        assertEq(before.allocatable, next.allocatable, "allocatable stays");
        assertEq(wadSlashed[0], x * 1e18 / before.max, "wadSlashed");

        if (before.pending < 0) {
            uint256 pendingBefore = uint256(int256(-before.pending));
            uint256 pendingNext = uint256(int256(-next.pending));
            assertEq(pendingBefore - pendingNext, (pendingBefore * wad + 1e18 - 1) / 1e18, "pending part");
            assertLe(pendingNext, next.current, "a lowering never exceeds the magnitude");
        }

        uint256 kept = before.shares * next.max;
        assertEq(next.shares, kept / before.max + (kept % before.max > 0 ? 1 : 0), "shares kept, rounded up");
        assertLe((before.shares - next.shares) * before.current, x * before.shares, "the fair part at most");
        assertEq(taken, strategyManager.getBurnOrRedistributableShares(set, slashId, strategy), "recorded");
        assertGe(taken, before.shares - next.shares, "the queue never gives back");
        assertLe(taken, before.shares + before.queue, "never more than there was");
        if (before.current == before.max && wad == 1e18) assertEq(next.shares, 0, "all of it");
        assertGe(next.shares, _withdrawable(staker, strategy), "the operator covers its staker");
    }

    /// @dev Invariant 10: what all slashes took is what is missing from one.
    /// forge-config: default.fuzz.runs = 300
    function testFuzz_theMaxMagnitudeIsOneLessAllThatWasEverTaken(uint256 seed) public {
        OperatorSet memory second = _newSet(avs, 2, _list(strategy));
        _register(operator, second);
        _allocate(operator, set, strategy, 0.7e18);
        _allocate(operator, second, strategy, 0.3e18);
        uint256 taken = 0;
        for (uint256 i = 0; i < 8; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            OperatorSet memory by = seed % 2 == 0 ? set : second;
            uint64 before = allocationManager.getAllocation(operator, by, strategy).currentMagnitude;
            _slash(operator, by, strategy, 1 + (seed >> 8) % 1e18);
            taken += before - allocationManager.getAllocation(operator, by, strategy).currentMagnitude;
            assertEq(allocationManager.getMaxMagnitude(operator, strategy), 1e18 - taken);
        }
    }
}
