// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {OrderedSet} from "../../src/libraries/OrderedSet.sol";

/// @notice The set against a plain array with swap-and-pop.
contract OrderedSetTest is Test {
    using OrderedSet for OrderedSet.Set;

    OrderedSet.Set private set;
    uint192[] private model;

    function _find(uint192 element) private view returns (uint256) {
        for (uint256 i = 0; i < model.length; ++i) {
            if (model[i] == element) return i;
        }
        return model.length;
    }

    function _add(uint192 element) private {
        bool absent = _find(element) == model.length;
        assertEq(set.contains(element), !absent, "contains");
        assertEq(set.add(element), absent, "add");
        if (absent) model.push(element);
    }

    function _remove(uint192 element) private {
        uint256 index = _find(element);
        bool present = index < model.length;
        assertEq(set.find(element), index, "find");
        assertEq(set.remove(element), present, "remove");
        if (!present) return;
        model[index] = model[model.length - 1];
        model.pop();
    }

    function _check() private view {
        assertEq(set.length(), model.length, "length");
        uint192[] memory values = set.values();
        for (uint256 i = 0; i < model.length; ++i) {
            assertEq(values[i], model[i], "order");
            assertEq(set.valueAt(i), model[i], "valueAt");
            assertEq(set.find(model[i]), i, "find");
        }
    }

    /// Elements from a small range, so that additions and removals meet; mostly additions at first.
    function testFuzz_behavesAsAnArrayWithSwapAndPop(uint256 seed) public {
        for (uint256 i = 0; i < 40; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            uint192 element = uint192((random >> 8) % 18);
            if (random % 256 % 100 < (i < 20 ? 90 : 40)) _add(element);
            else _remove(element);
        }
        _check();
        uint192[] memory all = set.values();
        for (uint256 i = 0; i < all.length; ++i) {
            _remove(all[i]);
        }
        assertEq(set.length(), 0);
        assertEq(set.head, 0, "an empty set leaves nothing behind");
    }

    function test_everyOrderOfRemovalOfElevenLeavesNothingBehind() public {
        for (uint192 step = 1; step <= 10; ++step) {
            for (uint192 i = 0; i < 11; ++i) {
                _add(i);
            }
            _check();
            for (uint192 i = 0; i < 11; ++i) {
                _remove((i * step + 3) % 11);
                _check();
            }
            for (uint192 i = 0; i < 11; ++i) {
                assertEq(set.tail[i], 0, "tail");
                assertEq(set.position[i], 0, "position");
            }
        }
    }

    function testFuzz_keepsAll192Bits(uint192[12] memory elements) public {
        for (uint256 i = 0; i < 12; ++i) {
            _add(elements[i]);
        }
        _check();
        for (uint256 i = 0; i < 12; i += 2) {
            _remove(elements[i]);
        }
        _check();
    }

    function test_extremeElements() public {
        _add(0);
        _add(type(uint192).max);
        _check();
        _remove(0);
        _check();
        assertEq(set.valueAt(0), type(uint192).max);
    }

    function test_addressesAreTheElements() public {
        set.add(uint160(address(this)));
        set.add(0);
        address[] memory list = set.addresses();
        assertEq(list.length, 2);
        assertEq(list[0], address(this));
        assertEq(list[1], address(0));
    }
}
