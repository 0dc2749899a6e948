// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {StakerLedger} from "../../src/libraries/StakerLedger.sol";

contract StakerLedgerTest is Test {
    using StakerLedger for StakerLedger.Ledger;

    address private constant STAKER = address(1);
    IStrategy private constant STRATEGY = IStrategy(address(2));

    StakerLedger.Ledger private ledger;

    /// Around the 128 bits that fit beside the shares, around one, and anywhere; never zero.
    function _factor(uint256 random) private pure returns (uint256) {
        uint256 kind = random % 4;
        if (kind == 0) return uint256(type(uint128).max) - 2 + (random >> 8) % 5;
        if (kind == 1) return 1e18 - 1 + (random >> 8) % 3;
        if (kind == 2) return type(uint256).max - (random >> 8) % 3;
        return (random >> 8) + 1;
    }

    function testFuzz_factorIsReadAsSetAndLeavesTheSharesAlone(uint256[5] memory random, uint128 shares)
        public
    {
        ledger.credit(STAKER, STRATEGY, shares);
        for (uint256 i = 0; i < 5; ++i) {
            uint256 factor = _factor(random[i]);
            ledger.setScalingFactor(STAKER, STRATEGY, factor);
            assertEq(ledger.scalingFactor(STAKER, STRATEGY), factor);
            assertEq(ledger.depositShares(STAKER, STRATEGY), shares);
            assertEq(
                ledger.wideFactors[STAKER][STRATEGY],
                factor >= type(uint128).max ? factor : 0,
                "overflow slot"
            );
        }
    }

    function testFuzz_creditAndDebit(uint128 first, uint128 second, uint256 taken) public {
        uint256 total = uint256(first) + second;
        vm.assume(total <= type(uint128).max);
        assertEq(ledger.credit(STAKER, STRATEGY, first), 0);
        assertEq(ledger.credit(STAKER, STRATEGY, second), first);
        taken = bound(taken, 0, total);
        assertEq(ledger.debit(STAKER, STRATEGY, taken), total - taken);
        assertEq(ledger.depositShares(STAKER, STRATEGY), total - taken);
    }

    function testFuzz_anEmptiedAccountForgetsItsFactor(uint256 random, uint128 shares) public {
        vm.assume(shares > 1);
        ledger.credit(STAKER, STRATEGY, shares);
        uint256 factor = _factor(random);
        ledger.setScalingFactor(STAKER, STRATEGY, factor);
        ledger.debit(STAKER, STRATEGY, 1);
        assertEq(ledger.scalingFactor(STAKER, STRATEGY), factor, "part of the balance");
        ledger.debit(STAKER, STRATEGY, shares - 1);
        assertEq(ledger.scalingFactor(STAKER, STRATEGY), 1e18, "all of it");
        assertEq(ledger.wideFactors[STAKER][STRATEGY], 0);
        ledger.credit(STAKER, STRATEGY, 1);
        assertEq(ledger.scalingFactor(STAKER, STRATEGY), 1e18);
    }

    function test_sharesBeyond128BitsAreRefused() public {
        ledger.credit(STAKER, STRATEGY, type(uint128).max);
        vm.expectRevert();
        this.credit(1);
        vm.expectRevert();
        this.debit(uint256(type(uint128).max) + 1);
    }

    function credit(uint256 shares) external {
        ledger.credit(STAKER, STRATEGY, shares);
    }

    function debit(uint256 shares) external {
        ledger.debit(STAKER, STRATEGY, shares);
    }

    function test_unknownAccountReadsOne() public view {
        assertEq(ledger.scalingFactor(STAKER, STRATEGY), 1e18);
        assertEq(ledger.depositShares(STAKER, STRATEGY), 0);
    }
}
