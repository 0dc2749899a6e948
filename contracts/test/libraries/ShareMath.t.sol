// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError, Test} from "forge-std/Test.sol";

import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {ShareMath} from "../../src/libraries/ShareMath.sol";

/// @notice The formulas of chapter 01 §1.3 with plain arithmetic, for inputs small enough for it.
contract ShareMathTest is Test {
    uint256 private constant W = 1e18;

    function testFuzz_products(uint128 x, uint128 y) public pure {
        uint256 product = uint256(x) * y;
        assertEq(ShareMath.mulWad(x, y), product / W);
        assertEq(ShareMath.mulWadUp(x, y), product / W + (product % W == 0 ? 0 : 1));
    }

    function testFuzz_quotients(uint128 x, uint256 y) public {
        if (y == 0) {
            vm.expectRevert(stdError.divisionError);
            this.divWad(x, y);
        } else {
            assertEq(ShareMath.divWad(x, y), uint256(x) * W / y);
        }
    }

    function divWad(uint256 x, uint256 y) external pure returns (uint256) {
        return ShareMath.divWad(x, y);
    }

    function test_divisionByZeroPanicsAsAPlainDivision() public {
        vm.expectRevert(stdError.divisionError);
        this.divWad(0, 0);
    }

    function test_productsAreTakenIn512Bits() public {
        assertEq(ShareMath.mulWad(type(uint256).max, W), type(uint256).max);
        assertEq(ShareMath.divWad(type(uint256).max, type(uint256).max), W);
        vm.expectRevert();
        this.divWad(type(uint256).max, 1);
    }

    /// F2, with two separate floors.
    function testFuzz_withdrawable(uint96 s, uint96 k, uint64 f) public pure {
        assertEq(ShareMath.withdrawable(s, k, f), (uint256(s) * k / W) * f / W);
    }

    /// F3.
    function testFuzz_toDepositShares(uint96 a, uint96 k, uint64 f) public pure {
        vm.assume(k != 0 && f != 0);
        assertEq(ShareMath.toDepositShares(a, k, f), (uint256(a) * W / k) * W / f);
    }

    /// F6.
    function testFuzz_nextScalingFactorOfAnEmptyAccount(uint128 k, uint256 d, uint64 f) public pure {
        vm.assume(f != 0);
        assertEq(ShareMath.nextScalingFactor(k, 0, d, f), uint256(k) * W / f);
    }

    /// F7.
    function testFuzz_nextScalingFactor(uint96 k, uint96 p, uint96 d, uint64 f) public {
        f = uint64(bound(f, 1, W));
        vm.assume(p != 0 && d != 0);
        uint256 worth = (uint256(p) * k / W) * f / W + d;
        uint256 expected = (worth * W / (uint256(p) + d)) * W / f;
        if (expected == 0) vm.expectRevert(IDelegationManagerErrors.InvalidDepositScalingFactor.selector);
        assertEq(this.nextScalingFactor(k, p, d, f), expected);
    }

    function nextScalingFactor(uint256 k, uint256 p, uint256 d, uint256 f) external pure returns (uint256) {
        return ShareMath.nextScalingFactor(k, p, d, f);
    }

    /// Invariant 14: what a deposit of `d` does to what is withdrawable.
    function testFuzz_depositAddsWhatWasDepositedWithinRounding(uint256 s, uint256 d, uint256 m0, uint256 m)
        public
        pure
    {
        s = bound(s, 1, 1e30);
        d = bound(d, 1, 1e30);
        m0 = bound(m0, 1e9, W);
        m = bound(m, 1e9, m0);
        uint256 k = ShareMath.nextScalingFactor(W, 0, s, m0);
        uint256 a = ShareMath.withdrawable(s, k, m);
        uint256 next = ShareMath.nextScalingFactor(k, s, d, m);
        uint256 b = ShareMath.withdrawable(s + d, next, m);
        assertLe(b, a + d);
        assertGe(b + 2 * (s + d) / W + 3, a + d);
    }

    /// F9: what remains is rounded up.
    function testFuzz_slashed(uint128 shares, uint64 previous, uint64 next) public pure {
        previous = uint64(bound(previous, 1, W));
        next = uint64(bound(next, 0, previous));
        uint256 kept = (uint256(shares) * next + previous - 1) / previous;
        assertEq(ShareMath.slashed(shares, previous, next), shares - kept);
        if (next == 0) assertEq(ShareMath.slashed(shares, previous, next), shares);
        if (next == previous) assertEq(ShareMath.slashed(shares, previous, next), 0);
    }

    /// The sum of what queue entries lose, each rounded on its own, is never less than what is marked; and the
    /// formula equals the reference's where there is one entry (docs/differences.md, R4).
    function testFuzz_slashedInQueueNeverOverClaims(uint256 seed, uint64 previous, uint64 next, uint8 count)
        public
        pure
    {
        previous = uint64(bound(previous, 1, W));
        next = uint64(bound(next, 0, previous));
        count = uint8(bound(count, 1, 12));
        uint256 total;
        uint256 lost;
        for (uint256 i = 0; i < count; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            uint256 scaled = (random >> 8) % (10 ** (random % 30));
            total += scaled;
            lost += scaled * previous / W - scaled * next / W;
        }
        uint256 marked = ShareMath.slashedInQueue(total, count, previous, next);
        assertLe(marked, lost);
        if (count == 1) {
            uint256 x = total * previous / W;
            uint256 reference_ = x - (x * next + previous - 1) / previous;
            assertLe(marked, reference_);
            assertGe(marked + 1, reference_);
        }
    }

    function test_slashedInQueueOfNothing() public pure {
        assertEq(ShareMath.slashedInQueue(0, 0, W, 0), 0);
        assertEq(ShareMath.slashedInQueue(0, 3, 1, 0), 0);
        assertEq(ShareMath.slashedInQueue(0, 0, 0, 0), 0);
    }
}
