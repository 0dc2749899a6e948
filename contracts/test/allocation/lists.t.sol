// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {OrderedSet} from "../../src/libraries/OrderedSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice Every list a view returns is in order of insertion, and removal moves the last element into the gap
/// (chapter 02 §0). Played against plain arrays, with lists long enough that positions are recorded.
contract ListsTest is AllocationTest {
    using OrderedSet for OrderedSet.Set;

    uint256 private constant SIZE = 24;

    uint256[] private naive;
    OrderedSet.Set private list;

    function _naiveFind(uint256 element) private view returns (uint256) {
        for (uint256 i = 0; i < naive.length; ++i) {
            if (naive[i] == element) return i;
        }
        return naive.length;
    }

    /// @return added Whether `element` was absent, and is there now; else it was removed.
    function _naiveToggle(uint256 element) private returns (bool added) {
        uint256 position = _naiveFind(element);
        if (position == naive.length) {
            naive.push(element);
            return true;
        }
        naive[position] = naive[naive.length - 1];
        naive.pop();
    }

    /* THE LIBRARY */

    /// @dev Grows and shrinks across the length at which positions begin to be recorded.
    /// forge-config: default.fuzz.runs = 200
    function testFuzz_orderedSetIsASwapAndPopArray(uint256 seed, uint8 universe) public {
        universe = uint8(bound(universe, 1, 20));
        for (uint256 i = 0; i < 60; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint192 element = uint192(seed % universe); // zero is an element too
            bool present = _naiveFind(element) != naive.length;
            assertEq(list.contains(element), present);
            if (seed >> 255 == 0 || !present) {
                assertEq(list.add(element), !present);
                if (!present) naive.push(element);
                assertFalse(list.add(element));
            } else {
                assertTrue(list.remove(element));
                _naiveToggle(element);
                assertFalse(list.remove(element));
            }
            _assertIsNaive(list.values());
        }
        // absent elements are not found at recorded places
        for (uint192 element = 0; element < 22; ++element) {
            assertEq(list.find(element), _naiveFind(element));
        }
    }

    function test_orderedSetForgetsAll_andStartsAgain() public {
        for (uint192 round = 0; round < 2; ++round) {
            for (uint192 i = 0; i < 30; ++i) {
                assertTrue(list.add(i * 7));
            }
            for (uint192 i = 30; i > 0; --i) {
                // now from the front, now from the back
                assertTrue(list.remove((round == 0 ? i - 1 : 30 - i) * 7));
            }
            assertEq(list.length(), 0);
            assertEq(list.values().length, 0);
            assertFalse(list.contains(0));
        }
    }

    function test_anElementUsesAll192Bits() public {
        list.add(type(uint192).max);
        list.add(type(uint192).max - 1);
        assertEq(list.length(), 2);
        assertEq(list.valueAt(0), type(uint192).max);
        assertTrue(list.remove(type(uint192).max));
        assertEq(list.length(), 1);
        assertEq(list.valueAt(0), type(uint192).max - 1);
    }

    function _assertIsNaive(uint192[] memory values) private view {
        assertEq(values.length, naive.length, "length");
        for (uint256 i = 0; i < values.length; ++i) {
            assertEq(values[i], naive[i], "element");
        }
    }

    /* THROUGH THE PROTOCOL */

    /// forge-config: default.fuzz.runs = 40
    function testFuzz_strategiesOfASet(uint256 seed) public {
        OperatorSet memory empty = _newSet(avs, 2, _none());
        for (uint256 i = 0; i < 3 * SIZE; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 element = i < SIZE ? i : seed % SIZE;
            IStrategy toggled = IStrategy(address(uint160(element)));
            vm.prank(avs);
            if (_naiveToggle(element)) allocationManager.addStrategiesToOperatorSet(avs, 2, _list(toggled));
            else allocationManager.removeStrategiesFromOperatorSet(avs, 2, _list(toggled));
        }
        IStrategy[] memory strategies = allocationManager.getStrategiesInOperatorSet(empty);
        assertEq(strategies.length, naive.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            assertEq(uint160(address(strategies[i])), naive[i]);
        }
    }

    /// @dev Allocations of an operator that is no member: lowering to zero takes effect at once.
    /// forge-config: default.fuzz.runs = 40
    function testFuzz_allocatedSetsAndStrategiesOfAnOperator(uint256 seed) public {
        _newSets();
        for (uint256 i = 0; i < 2 * SIZE; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 id = i < SIZE ? i + 10 : seed % SIZE + 10;
            _allocate(operator, OperatorSet(avs, uint32(id)), strategy, _naiveToggle(id) ? 1 : 0);
        }
        _assertIds(allocationManager.getAllocatedSets(operator));
        (OperatorSet[] memory sets, Allocation[] memory allocations) =
            allocationManager.getStrategyAllocations(operator, strategy);
        _assertIds(sets);
        for (uint256 i = 0; i < allocations.length; ++i) {
            assertEq(allocations[i].currentMagnitude, 1);
        }
        assertEq(allocationManager.getEncumberedMagnitude(operator, strategy), naive.length);

        // and the strategies of one set, in one call after the other
        delete naive;
        for (uint256 i = 0; i < 2 * SIZE; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 element = i < SIZE ? i : seed % SIZE;
            _allocate(
                operator,
                OperatorSet(avs, 5),
                IStrategy(address(uint160(element))),
                _naiveToggle(element) ? 1 : 0
            );
        }
        IStrategy[] memory strategies =
            allocationManager.getAllocatedStrategies(operator, OperatorSet(avs, 5));
        assertEq(strategies.length, naive.length);
        for (uint256 i = 0; i < strategies.length; ++i) {
            assertEq(uint160(address(strategies[i])), naive[i]);
        }
    }

    /// @dev Lowerings that wait leave the lists in the order in which the queue is drained.
    /// forge-config: default.fuzz.runs = 20
    function testFuzz_allocatedSetsAfterADrain(uint256 seed) public {
        _newSets();
        for (uint32 id = 10; id < 10 + SIZE; ++id) {
            OperatorSet memory each = OperatorSet(avs, id);
            _register(operator, each);
            _allocate(operator, each, strategy, 1);
            naive.push(id);
        }
        uint256[] memory queued = new uint256[](SIZE);
        uint256 count = 0;
        for (uint256 i = 0; i < SIZE; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 id = 10 + seed % SIZE;
            bool again = false;
            for (uint256 j = 0; j < count; ++j) {
                again = again || queued[j] == id;
            }
            if (again) continue;
            _allocate(operator, OperatorSet(avs, uint32(id)), strategy, 0);
            queued[count++] = id;
        }
        vm.roll(START + D + 1);
        _assertIds(allocationManager.getAllocatedSets(operator)); // all of them still
        uint256 first = seed % (count + 1);
        _drain(operator, strategy, uint16(first));
        for (uint256 i = 0; i < first; ++i) {
            _naiveToggle(queued[i]);
        }
        _assertIds(allocationManager.getAllocatedSets(operator));
        _drain(operator, strategy, type(uint16).max);
        for (uint256 i = first; i < count; ++i) {
            _naiveToggle(queued[i]);
        }
        _assertIds(allocationManager.getAllocatedSets(operator));
    }

    /// @dev A set can be joined again only after the window, so leavers stay out here.
    /// forge-config: default.fuzz.runs = 40
    function testFuzz_registeredSetsOfAnOperator(uint256 seed) public {
        _newSets();
        naive.push(1); // the set of the set-up
        for (uint32 id = 10; id < 10 + SIZE; ++id) {
            _register(operator, OperatorSet(avs, id));
            naive.push(id);
        }
        for (uint256 i = 0; i < SIZE; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            OperatorSet memory left = OperatorSet(avs, uint32(naive[seed % naive.length]));
            _deregister(operator, left);
            _naiveToggle(left.id);
            _assertIds(allocationManager.getRegisteredSets(operator));
            assertEq(allocationManager.getMembers(left).length, 0);
        }
        vm.roll(block.number + D + 1);
        for (uint32 id = 10; id < 14; ++id) {
            if (_naiveFind(id) != naive.length) continue;
            _register(operator, OperatorSet(avs, id));
            naive.push(id);
        }
        _assertIds(allocationManager.getRegisteredSets(operator));
    }

    /// forge-config: default.fuzz.runs = 20
    function testFuzz_membersOfASet(uint256 seed) public {
        naive.push(uint160(operator));
        for (uint256 i = 1; i < SIZE; ++i) {
            address member = address(uint160(0xa000 + i));
            _newMember(member, 0, 0);
            naive.push(uint160(member));
        }
        for (uint256 i = 0; i < SIZE / 2; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            address leaver = address(uint160(naive[seed % naive.length]));
            _deregister(leaver, set);
            _naiveToggle(uint160(leaver));
        }
        address[] memory members = allocationManager.getMembers(set);
        assertEq(members.length, naive.length);
        assertEq(allocationManager.getMemberCount(set), naive.length);
        for (uint256 i = 0; i < members.length; ++i) {
            assertEq(uint160(members[i]), naive[i]);
        }
    }

    function _newSets() private {
        CreateSetParams[] memory params = new CreateSetParams[](SIZE + 1);
        for (uint256 i = 0; i < SIZE; ++i) {
            params[i] = CreateSetParams(uint32(10 + i), _list(strategy));
        }
        params[SIZE] = CreateSetParams(5, _none());
        vm.prank(avs);
        allocationManager.createOperatorSets(avs, params);
    }

    function _assertIds(OperatorSet[] memory sets) private view {
        assertEq(sets.length, naive.length, "length");
        for (uint256 i = 0; i < sets.length; ++i) {
            assertEq(sets[i].avs, avs);
            assertEq(sets[i].id, naive[i]);
        }
    }
}
