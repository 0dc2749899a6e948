// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {CoreTest} from "../utils/CoreTest.sol";
import {OddToken} from "../utils/Mocks.sol";

/// @notice Invariants 28 to 31 of chapter 01 §7, and the formulas of §1.8 with plain arithmetic.
contract StrategyRateTest is CoreTest {
    OddToken private odd;

    function setUp() public override {
        super.setUp();
        odd = new OddToken();
        token = IERC20(address(odd));
        strategy = strategyFactory.deployNewStrategy(token);
    }

    function _balance() private view returns (uint256) {
        return odd.balanceOf(address(strategy));
    }

    function _put(uint256 amount) private returns (uint256) {
        odd.mint(address(strategy), amount);
        vm.prank(address(strategyManager));
        return strategy.deposit(token, amount);
    }

    function _take(uint256 shares) private returns (uint256) {
        vm.prank(address(strategyManager));
        return strategy.withdraw(other, token, shares);
    }

    function testFuzz_rateNeverFalls(uint256 seed) public {
        for (uint256 i = 0; i < 6; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            uint256 amount = (random >> 16) % 10 ** (1 + (random >> 8) % 30);
            uint256 shares = strategy.totalShares();
            uint256 balance = _balance();
            if (random % 8 == 0) {
                odd.mint(address(strategy), amount);
            } else if (random % 8 < 5) {
                uint256 expected = amount * (shares + 1000) / (balance + 1000);
                if (expected == 0 || shares + expected > 1e38 - 1) continue;
                assertEq(_put(amount), expected);
                assertEq(strategy.totalShares(), shares + expected, "invariant 28");
            } else {
                amount = bound(amount, 0, shares);
                uint256 out = (balance + 1000) * amount / (shares + 1000);
                assertEq(_take(amount), out);
                assertEq(strategy.totalShares(), shares - amount, "invariant 28");
                assertEq(_balance(), balance - out);
            }
            assertGe(
                (_balance() + 1000) * (shares + 1000), (balance + 1000) * (strategy.totalShares() + 1000)
            );
        }
    }

    function testFuzz_depositThenWithdrawalReturnsNoMore(uint256 held, uint256 donated, uint256 amount)
        public
    {
        held = bound(held, 1, 1e30);
        donated = bound(donated, 0, 1e30);
        amount = bound(amount, 1, 1e30);
        _put(held);
        odd.mint(address(strategy), donated);
        uint256 expected = amount * (strategy.totalShares() + 1000) / (_balance() + 1000);
        vm.assume(expected != 0);
        assertLe(_take(_put(amount)), amount);
    }

    function testFuzz_conversions(uint256 held, uint256 donated, uint256 amount) public {
        held = bound(held, 1, 1e35);
        donated = bound(donated, 0, 1e35);
        amount = bound(amount, 0, 1e38);
        _put(held);
        odd.mint(address(strategy), donated);
        uint256 balance = held + donated + 1000;
        assertEq(strategy.sharesToUnderlyingView(amount), balance * amount / (held + 1000));
        assertEq(strategy.underlyingToSharesView(amount), amount * (held + 1000) / balance);
    }
}
