// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {StrategyAmounts} from "../../src/libraries/StrategyAmounts.sol";

contract StrategyAmountsTest is Test {
    using StrategyAmounts for StrategyAmounts.List;

    StrategyAmounts.List private list;

    /// Around the 96 bits that fit beside the strategy, and anywhere.
    function _amount(uint256 random) private pure returns (uint256) {
        uint256 kind = random % 4;
        if (kind == 0) return uint256(type(uint96).max) - 3 + (random >> 8) % 7;
        if (kind == 1) return (random >> 8) % 5;
        if (kind == 2) return type(uint256).max - 1 - (random >> 8) % 5;
        return random >> 8;
    }

    function testFuzz_returnsWhatWasPut(address[6] memory strategies, uint256[6] memory random) public {
        uint256 count = random[0] % 7;
        for (uint256 i = 0; i < count; ++i) {
            list.set(i, IStrategy(strategies[i]), _amount(random[i]));
        }
        assertEq(list.length(), count);
        (IStrategy[] memory found, uint256[] memory amounts) = list.values();
        for (uint256 i = 0; i < count; ++i) {
            assertEq(address(found[i]), strategies[i]);
            assertEq(amounts[i], _amount(random[i]));
            uint256 first = 0;
            while (strategies[first] != strategies[i]) ++first;
            assertEq(list.find(IStrategy(strategies[i])), first);
            (bool exists, IStrategy strategy, uint256 amount) = list.get(i);
            assertTrue(exists);
            assertEq(address(strategy), strategies[i]);
            assertEq(amount, _amount(random[i]));
        }
        (bool beyond,,) = list.get(count);
        assertFalse(beyond);
    }

    function testFuzz_nothingIsLeftBehind(address strategy, uint256 before, uint256 amount) public {
        (before, amount) = (_amount(before), _amount(amount));
        list.set(0, IStrategy(strategy), before);
        list.clear(0);
        assertEq(list.length(), 0);
        assertEq(list.wide[IStrategy(strategy)][0], 0);
        list.set(0, IStrategy(strategy), amount);
        (,, uint256 stored) = list.get(0);
        assertEq(stored, amount);
    }

    function test_zeroAmountOfTheZeroStrategyIsAnEntry() public {
        list.set(0, IStrategy(address(0)), 0);
        assertEq(list.length(), 1);
        (bool exists, IStrategy strategy, uint256 amount) = list.get(0);
        assertTrue(exists);
        assertEq(address(strategy), address(0));
        assertEq(amount, 0);
    }

    function test_boundaryOfTheOverflowSlot() public {
        uint256[4] memory amounts =
            [uint256(2 ** 96 - 3), uint256(2 ** 96 - 2), uint256(2 ** 96 - 1), uint256(2 ** 96)];
        bool[4] memory wide = [false, true, true, true];
        IStrategy strategy = IStrategy(address(this));
        for (uint256 i = 0; i < 4; ++i) {
            list.set(i, strategy, amounts[i]);
            assertEq(list.wide[strategy][i], wide[i] ? amounts[i] : 0);
            (,, uint256 stored) = list.get(i);
            assertEq(stored, amounts[i]);
        }
    }

    function test_absentStrategyIsFoundAtTheEnd() public {
        list.set(0, IStrategy(address(1)), 5);
        list.set(1, IStrategy(address(2)), 6);
        assertEq(list.find(IStrategy(address(3))), 2);
        assertEq(list.find(IStrategy(address(2))), 1);
    }
}
