// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";
import {EagerModel} from "./EagerModel.sol";

/// @notice The differential test of chapter 02 §7: whatever is done in whatever order, the lazy contract shows what
/// an eager model shows, error for error and value for value.
contract EagerModelTest is AllocationTest {
    uint256 private constant SETS = 3;
    uint256 private constant STRATEGIES = 2;

    EagerModel private model;
    OperatorSet[] private sets;
    IStrategy[] private strategies;

    function _parameters() internal pure override returns (uint32, uint32, uint32, uint32) {
        return (7, 7, 5, 0);
    }

    function setUp() public override {
        super.setUp();
        strategies.push(strategy);
        strategies.push(_newStrategy());
        sets.push(set);
        vm.prank(avs);
        allocationManager.addStrategiesToOperatorSet(avs, 1, _list(strategies[1]));
        sets.push(_newSet(avs, 2, strategies));
        sets.push(_newSet(avs, 3, strategies));
        _deposit(staker, strategies[1], 777);
        // `START` is long after the set-up; the operator has a delay of 0 and is member of the first set
        model = new EagerModel(7, 5, START, [uint256(1000e18), 777]);
        model.register(0);
    }

    /// forge-config: default.fuzz.runs = 150
    function testFuzz_theLazyContractShowsWhatAnEagerModelShows(uint256 seed) public {
        for (uint256 i = 0; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _act(seed % 16, (seed >> 16) % SETS, (seed >> 32) % STRATEGIES, seed >> 48);
            _compare((seed >> 200) % SETS, (seed >> 208) % STRATEGIES, (seed >> 216) % 12);
        }
        for (uint256 k = 0; k < SETS; ++k) {
            for (uint256 s = 0; s < STRATEGIES; ++s) {
                _compare(k, s, 8);
            }
        }
        _compareLists();
    }

    function _act(uint256 kind, uint256 k, uint256 s, uint256 random) private {
        if (kind < 6) {
            _modify(k, s, random);
        } else if (kind < 8) {
            _slashBoth(k, s, 1 + random % (random % 5 == 0 ? 1e18 : 0.2e18));
        } else if (kind < 12) {
            // now and then across several effect blocks
            uint256 target = block.number + (random % 4 == 0 ? random % 20 : random % 4);
            vm.roll(target);
            model.advanceTo(target);
        } else if (kind == 12) {
            _registerBoth(k);
        } else if (kind == 13) {
            if (random % 2 == 0) _deregisterBoth(k);
            else _toggleStrategy(k, s);
        } else if (kind == 14) {
            _drain(operator, strategies[s], uint16(random % 3));
        } else {
            uint32 delay = uint32(random % 10);
            vm.prank(operator);
            allocationManager.setAllocationDelay(operator, delay);
            model.setDelay(delay);
        }
    }

    function _try(address caller, bytes memory data) private returns (bytes memory returned) {
        bool success;
        vm.prank(caller);
        (success, returned) = address(allocationManager).call(data);
        if (success) returned = "";
    }

    /// @dev Nothing, or the error's selector.
    function _assertResult(bytes memory returned, EagerModel.Result result) private pure {
        bytes4 expected;
        if (result == EagerModel.Result.Pending) expected = ModificationAlreadyPending.selector;
        if (result == EagerModel.Result.Same) expected = SameMagnitude.selector;
        if (result == EagerModel.Result.Insufficient) expected = InsufficientMagnitude.selector;
        if (result == EagerModel.Result.NotSlashable) expected = OperatorNotSlashable.selector;
        if (result == EagerModel.Result.NotInSet) expected = StrategyNotInOperatorSet.selector;
        if (result == EagerModel.Result.AlreadyMember) expected = AlreadyMemberOfSet.selector;
        if (result == EagerModel.Result.NotMember) expected = NotMemberOfSet.selector;
        assertEq(returned, expected == bytes4(0) ? bytes("") : abi.encodePacked(expected), "result");
    }

    function _modify(uint256 k, uint256 s, uint256 random) private {
        // a few values that repeat, and any value
        uint64 wanted = random % 3 == 0 ? uint64((random >> 8) % 0.6e18) : uint64((random >> 8) % 5) * 0.1e18;
        bytes memory returned = _try(
            operator,
            abi.encodeCall(
                allocationManager.modifyAllocations,
                (operator, _allocateParams(sets[k], strategies[s], wanted))
            )
        );
        _assertResult(returned, model.modify(k, s, wanted));
    }

    function _slashBoth(uint256 k, uint256 s, uint256 wad) private {
        uint256 before = delegationManager.operatorShares(operator, strategies[s]);
        bytes memory returned = _try(
            avs,
            abi.encodeCall(
                allocationManager.slashOperator,
                (avs, SlashingParams(operator, sets[k].id, _list(strategies[s]), _wads(wad), ""))
            )
        );
        (EagerModel.Result result, uint256 taken) = model.slash(k, s, wad);
        _assertResult(returned, result);
        assertEq(before - delegationManager.operatorShares(operator, strategies[s]), taken, "taken");
    }

    function _registerBoth(uint256 k) private {
        bytes memory returned = _try(
            operator,
            abi.encodeCall(
                allocationManager.registerForOperatorSets,
                (operator, RegisterParams(avs, _ids(sets[k].id), ""))
            )
        );
        _assertResult(returned, model.register(k));
    }

    function _deregisterBoth(uint256 k) private {
        bytes memory returned = _try(
            operator,
            abi.encodeCall(
                allocationManager.deregisterFromOperatorSets,
                (DeregisterParams(operator, avs, _ids(sets[k].id)))
            )
        );
        _assertResult(returned, model.deregister(k));
    }

    function _toggleStrategy(uint256 k, uint256 s) private {
        bool added = model.toggleStrategy(k, s);
        vm.prank(avs);
        if (added) allocationManager.addStrategiesToOperatorSet(avs, sets[k].id, _list(strategies[s]));
        else allocationManager.removeStrategiesFromOperatorSet(avs, sets[k].id, _list(strategies[s]));
    }

    function _compare(uint256 k, uint256 s, uint256 ahead) private view {
        _compareAllocation(k, s);
        _compareMagnitudes(s);
        _compareMembership(k);
        _compareStake(k, s, uint32(block.number + ahead));
    }

    function _compareAllocation(uint256 k, uint256 s) private view {
        Allocation memory allocation = allocationManager.getAllocation(operator, sets[k], strategies[s]);
        (uint256 magnitude, int256 change, uint256 effectBlock) = model.slots(k, s);
        assertEq(allocation.currentMagnitude, magnitude, "magnitude");
        assertEq(allocation.pendingDiff, change, "change");
        assertEq(allocation.effectBlock, effectBlock, "effect block");
    }

    function _compareMagnitudes(uint256 s) private view {
        IStrategy asked = strategies[s];
        uint256 max = model.max(s);
        uint256 encumbered = model.encumbered(s);
        assertEq(allocationManager.getMaxMagnitude(operator, asked), max, "max");
        assertEq(allocationManager.getEncumberedMagnitude(operator, asked), encumbered, "encumbered");
        assertEq(allocationManager.getAllocatableMagnitude(operator, asked), max - encumbered, "allocatable");
        assertEq(delegationManager.operatorShares(operator, asked), model.shares(s), "shares");
    }

    function _compareMembership(uint256 k) private view {
        assertEq(allocationManager.isOperatorSlashable(operator, sets[k]), model.slashable(k), "slashable");
        assertEq(allocationManager.isMemberOfOperatorSet(operator, sets[k]), model.member(k), "member");
        (bool isSet, uint32 delay) = allocationManager.getAllocationDelay(operator);
        (uint256 expectedDelay,,) = model.delay();
        assertTrue(isSet);
        assertEq(delay, expectedDelay, "delay");
    }

    function _compareStake(uint256 k, uint256 s, uint32 futureBlock) private view {
        uint256[][] memory stake = allocationManager.getMinimumSlashableStake(
            sets[k], _addresses(operator), _list(strategies[s]), futureBlock
        );
        assertEq(stake[0][0], model.slashable(k) ? model.stake(k, s, futureBlock) : 0, "slashable stake");
        stake = allocationManager.getAllocatedStake(sets[k], _addresses(operator), _list(strategies[s]));
        assertEq(stake[0][0], model.stake(k, s, block.number), "allocated stake");
    }

    /// @dev Invariants 15 and 16, once everything that is due was drained.
    function _compareLists() private {
        for (uint256 s = 0; s < STRATEGIES; ++s) {
            _drain(operator, strategies[s], type(uint16).max);
        }
        uint256 listedSets = 0;
        for (uint256 k = 0; k < SETS; ++k) {
            uint256 listed = 0;
            IStrategy[] memory allocated = allocationManager.getAllocatedStrategies(operator, sets[k]);
            for (uint256 s = 0; s < STRATEGIES; ++s) {
                (uint256 magnitude, int256 change,) = model.slots(k, s);
                bool found = false;
                for (uint256 i = 0; i < allocated.length; ++i) {
                    found = found || allocated[i] == strategies[s];
                }
                assertEq(found, magnitude != 0 || change != 0, "listed strategy");
                if (found) ++listed;
            }
            assertEq(allocated.length, listed, "allocated strategies");
            if (listed != 0) ++listedSets;
        }
        OperatorSet[] memory allocatedSets = allocationManager.getAllocatedSets(operator);
        assertEq(allocatedSets.length, listedSets, "allocated sets");
        for (uint256 i = 0; i < allocatedSets.length; ++i) {
            assertGt(
                allocationManager.getAllocatedStrategies(operator, allocatedSets[i]).length, 0, "empty set"
            );
        }
    }
}
