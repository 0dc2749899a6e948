// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManagerTypes} from "../../src/interfaces/IAllocationManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {StakerActions} from "./StakerActions.sol";

/// @notice What operators and AVSs do: allocate, join and leave sets, slash, and pay out what was slashed.
abstract contract AvsActions is StakerActions, IAllocationManagerTypes {
    /// How many of the 54 allocations an action looks at for one that suits it.
    uint256 private constant TRIES = 20;

    /// What a set's slashes recorded and what was paid out of it.
    mapping(uint256 set => mapping(IStrategy => uint256)) internal recorded;
    mapping(uint256 set => mapping(IStrategy => uint256)) internal cleared;
    mapping(uint256 set => uint256) internal slashCount;
    uint256 internal slashEntries;

    function setUp() public virtual override {
        super.setUp();
        _mayFail("allocate", "CurrentlyPaused");
        _mayFail("allocate", "ModificationAlreadyPending");
        _mayFail("allocate", "SameMagnitude");
        _mayFail("allocate", "InsufficientMagnitude");
        _mayFail("deallocate", "CurrentlyPaused");
        _mayFail("drain", "CurrentlyPaused");
        _mayFail("register", "CurrentlyPaused");
        _mayFail("register", "AlreadyMemberOfSet");
        _mayFail("deregister", "CurrentlyPaused");
        _mayFail("slash", "CurrentlyPaused");
        _mayFail("slash", "InvalidCaller");
        _mayFail("slash", "OperatorNotSlashable");
        _mayFail("clear", "CurrentlyPaused");
        _mayFail("clear", "SlashResolutionPending");
        _mayFail("clearByStrategy", "CurrentlyPaused");
        _mayFail("clearByStrategy", "SlashResolutionPending");
        for (uint256 k = 0; k < 6; ++k) {
            for (uint256 i = 0; i < 3; ++i) {
                if ((k + i) % 3 == 0) continue;
                _memberAction("register", operators[i], k, operators[i]);
                for (uint256 j = 0; j < 3; ++j) {
                    _modify("allocate", operators[i], k, strategies[j], uint64(0.1e18 + 0.01e18 * j));
                }
            }
        }
        vm.roll(block.number + 20);
    }

    function _avsActions() internal {
        _action(this.allocate.selector, "allocate", 3);
        _action(this.deallocate.selector, "deallocate", 2);
        _action(this.drain.selector, "drain", 1);
        _action(this.register.selector, "register", 2);
        _action(this.deregister.selector, "deregister", 1);
        _action(this.setDelay.selector, "setDelay", 1);
        _action(this.toggleStrategy.selector, "toggleStrategy", 1);
        _action(this.updateSlasher.selector, "updateSlasher", 1);
    }

    function _slashActions(uint256 times) internal {
        _action(this.slash.selector, "slash", times);
        _action(this.clear.selector, "clear", times / 2);
        _action(this.clearByStrategy.selector, "clearByStrategy", times / 2);
    }

    /* ALLOCATIONS */

    /// @dev Mostly where a raise is possible; now and then anything.
    function allocate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(54);
        for (uint256 i = 0; i < TRIES; ++i) {
            (address operator, uint256 k, IStrategy strategy) = _triple(first + 7 * i);
            uint64 free = allocationManager.getAllocatableMagnitude(operator, strategy);
            Allocation memory allocation = allocationManager.getAllocation(operator, sets[k], strategy);
            if (_oneIn(12)) return _modify("allocate", operator, k, strategy, uint64(_draw(1e18 + 1)));
            if (free == 0 || allocation.effectBlock != 0) continue;
            uint64 more = uint64(_amount(_oneIn(2) ? free : free / 4 + 1));
            return _modify("allocate", operator, k, strategy, allocation.currentMagnitude + more);
        }
        _nothingFor("allocate");
    }

    function deallocate(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(54);
        for (uint256 i = 0; i < TRIES; ++i) {
            (address operator, uint256 k, IStrategy strategy) = _triple(first + 7 * i);
            Allocation memory allocation = allocationManager.getAllocation(operator, sets[k], strategy);
            if (allocation.effectBlock != 0 || allocation.currentMagnitude == 0) continue;
            uint64 less = uint64(_amount(allocation.currentMagnitude));
            return _modify("deallocate", operator, k, strategy, allocation.currentMagnitude - less);
        }
        _nothingFor("deallocate");
    }

    function drain(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        Step memory step;
        step.action = "drain";
        (step.operator, step.strategy) = (operators[_draw(3)], strategies[_draw(3)]);
        (step.caller, step.target) = (holders[_draw(7)], address(allocationManager));
        step.amount = _draw(4);
        step.data = _drainData(step.operator, step.strategy, uint16(step.amount));
        _execute(step);
    }

    function setDelay(uint256 seed) external seeded(seed) {
        Step memory step;
        step.action = "setDelay";
        step.operator = operators[_draw(3)];
        (step.caller, step.target) = (step.operator, address(allocationManager));
        step.amount = _draw(3) * _draw(15);
        step.data = abi.encodeCall(allocationManager.setAllocationDelay, (step.operator, uint32(step.amount)));
        _execute(step);
        _deadline(block.number + C);
    }

    function _modify(bytes32 action, address operator, uint256 k, IStrategy strategy, uint64 magnitude)
        internal
    {
        uint64[] memory magnitudes = new uint64[](1);
        magnitudes[0] = magnitude;
        AllocateParams[] memory params = new AllocateParams[](1);
        params[0] = AllocateParams(sets[k], _list(strategy), magnitudes);
        Step memory step;
        (step.action, step.caller, step.operator, step.set) = (action, operator, operator, k);
        (step.target, step.strategy) = (address(allocationManager), strategy);
        step.amount = magnitude;
        step.data = abi.encodeCall(allocationManager.modifyAllocations, (operator, params));
        _execute(step);
        _deadline(allocationManager.getAllocation(operator, sets[k], strategy).effectBlock);
    }

    /* MEMBERSHIP */

    function register(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(18);
        for (uint256 i = 0; i < 18; ++i) {
            (address operator, uint256 k,) = _triple((first + i) * 3);
            if (allocationManager.isMemberOfOperatorSet(operator, sets[k])) continue;
            bool windowOpen = allocationManager.isOperatorSlashable(operator, sets[k]);
            if (windowOpen && !_oneIn(6)) continue;
            return _memberAction("register", operator, k, operator);
        }
        _nothingFor("register");
    }

    /// @dev By the operator or by the AVS.
    function deregister(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(18);
        for (uint256 i = 0; i < 18; ++i) {
            (address operator, uint256 k,) = _triple((first + i) * 3);
            if (!allocationManager.isMemberOfOperatorSet(operator, sets[k])) continue;
            return _memberAction("deregister", operator, k, _oneIn(3) ? sets[k].avs : operator);
        }
        _nothingFor("deregister");
    }

    function _memberAction(bytes32 action, address operator, uint256 k, address caller) internal {
        Step memory step;
        (step.action, step.caller, step.operator, step.set) = (action, caller, operator, k);
        step.target = address(allocationManager);
        OperatorSet memory set = sets[k];
        step.data = action == "register"
            ? abi.encodeCall(
                allocationManager.registerForOperatorSets,
                (operator, RegisterParams(set.avs, _ids(set.id), ""))
            )
            : abi.encodeCall(
                allocationManager.deregisterFromOperatorSets,
                (DeregisterParams(operator, set.avs, _ids(set.id)))
            );
        _execute(step);
        if (action == "deregister") _deadline(block.number + D);
    }

    /* SETS */

    function toggleStrategy(uint256 seed) external seeded(seed) {
        Step memory step;
        step.action = "toggleStrategy";
        (step.set, step.strategy) = (_draw(6), strategies[_draw(3)]);
        OperatorSet memory set = sets[step.set];
        (step.caller, step.target) = (set.avs, address(allocationManager));
        step.data = _inSet(step.set, step.strategy)
            ? abi.encodeCall(
                allocationManager.removeStrategiesFromOperatorSet, (set.avs, set.id, _list(step.strategy))
            )
            : abi.encodeCall(
                allocationManager.addStrategiesToOperatorSet, (set.avs, set.id, _list(step.strategy))
            );
        _execute(step);
    }

    /// @dev To the AVS, to one of two others, or to the one in force.
    function updateSlasher(uint256 seed) external seeded(seed) {
        Step memory step;
        step.action = "updateSlasher";
        step.set = _draw(6);
        OperatorSet memory set = sets[step.set];
        (step.caller, step.target) = (set.avs, address(allocationManager));
        step.operator = _slasher(set, _draw(4));
        step.data = abi.encodeCall(allocationManager.updateSlasher, (set, step.operator));
        _execute(step);
        _deadline(block.number + C);
    }

    function _slasher(OperatorSet memory set, uint256 which) internal returns (address) {
        if (which == 0) return set.avs;
        if (which == 1) return allocationManager.getSlasher(set);
        return makeAddr(which == 2 ? "slasher" : "other slasher");
    }

    /* SLASHING */

    /// @dev From 1 wei of the allocation to all of it, seldom much; one strategy of the set or all.
    function slash(uint256 seed) external seeded(seed) {
        _maybeUnpause();
        uint256 first = _draw(54);
        bool anyone = _oneIn(10);
        for (uint256 i = 0; i < TRIES; ++i) {
            (address operator, uint256 k, IStrategy strategy) = _triple(first + 7 * i);
            if (!anyone) {
                if (!allocationManager.isOperatorSlashable(operator, sets[k])) continue;
                if (allocationManager.getAllocation(operator, sets[k], strategy).currentMagnitude == 0) {
                    continue;
                }
            }
            IStrategy[] memory slashed = _slashed(k, strategy, _oneIn(3));
            if (slashed.length == 0) continue;
            return _slashOf(operator, k, slashed);
        }
        _nothingFor("slash");
    }

    function _slashOf(address operator, uint256 k, IStrategy[] memory slashed) private {
        uint256[] memory wads = new uint256[](slashed.length);
        for (uint256 i = 0; i < wads.length; ++i) {
            uint256 kind = _draw(40);
            wads[i] = kind == 0
                ? 1e18
                : kind < 4
                    ? 1 + _draw(1e18)
                    : kind < 12 ? 1 + _draw(1000) : kind < 16 ? 1 : 1 + _draw(0.05e18);
        }
        Step memory step;
        (step.action, step.operator, step.set) = ("slash", operator, k);
        step.caller = _oneIn(10) ? _slasher(sets[k], _draw(4)) : allocationManager.getSlasher(sets[k]);
        step.target = address(allocationManager);
        (step.list, step.amounts) = (slashed, wads);
        step.data = abi.encodeCall(
            allocationManager.slashOperator,
            (sets[k].avs, SlashingParams(operator, sets[k].id, slashed, wads, ""))
        );
        (bool success, bytes memory result) = _execute(step);
        if (!success) return;
        (uint256 id, uint256[] memory shares) = abi.decode(result, (uint256, uint256[]));
        assertEq(id, ++slashCount[k], "invariant 2.27");
        for (uint256 i = 0; i < shares.length; ++i) {
            recorded[k][slashed[i]] += shares[i];
            ++slashEntries;
        }
        _deadline(block.number + RESOLUTION - 1);
    }

    function _slashed(uint256 k, IStrategy strategy, bool all) private view returns (IStrategy[] memory) {
        if (!all) return _inSet(k, strategy) ? _list(strategy) : new IStrategy[](0);
        IStrategy[] memory list = new IStrategy[](3);
        uint256 count = 0;
        for (uint256 j = 0; j < 3; ++j) {
            if (_inSet(k, strategies[j])) list[count++] = strategies[j];
        }
        assembly ("memory-safe") {
            mstore(list, count)
        }
        return list;
    }

    function clear(uint256 seed) external seeded(seed) {
        _clear("clear", false);
    }

    function clearByStrategy(uint256 seed) external seeded(seed) {
        _clear("clearByStrategy", true);
    }

    function _clear(bytes32 action, bool one) private {
        _maybeUnpause();
        uint256 first = _draw(6);
        for (uint256 i = 0; i < 6; ++i) {
            uint256 k = (first + i) % 6;
            uint256[] memory ids = strategyManager.getPendingSlashIds(sets[k]);
            if (ids.length == 0) continue;
            uint256 id = ids[_draw(ids.length)];
            uint256 resolved = strategyManager.getSlashResolutionBlock(sets[k], id);
            if (block.number < resolved && !_oneIn(4)) vm.roll(resolved);
            return _clearOf(action, k, id, one);
        }
        _nothingFor(action);
    }

    function _clearOf(bytes32 action, uint256 k, uint256 id, bool one) private {
        (IStrategy[] memory pending, uint256[] memory shares) =
            strategyManager.getBurnOrRedistributableShares(sets[k], id);
        assertGt(pending.length, 0, "invariant 1.25");
        Step memory step;
        (step.action, step.set, step.amount) = (action, k, id);
        (step.caller, step.target) = (holders[_draw(7)], address(strategyManager));
        if (one) {
            uint256 which = _draw(pending.length);
            (pending, shares) = (_list(pending[which]), _one(shares[which]));
            step.strategy = pending[0];
            step.data = abi.encodeCall(
                strategyManager.clearBurnOrRedistributableSharesByStrategy, (sets[k], id, pending[0])
            );
        } else {
            step.data = abi.encodeCall(strategyManager.clearBurnOrRedistributableShares, (sets[k], id));
        }
        (step.list, step.amounts) = (pending, shares);
        (bool success,) = _execute(step);
        if (!success) return;
        for (uint256 i = 0; i < pending.length; ++i) {
            cleared[k][pending[i]] += shares[i];
            paidOut[pending[i]] += shares[i];
        }
    }

    /* CHOICES */

    function _triple(uint256 number) internal view returns (address, uint256, IStrategy) {
        number %= 54;
        return (operators[number / 18], number % 18 / 3, strategies[number % 3]);
    }

    function _inSet(uint256 k, IStrategy strategy) internal view returns (bool) {
        IStrategy[] memory list = allocationManager.getStrategiesInOperatorSet(sets[k]);
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == strategy) return true;
        }
        return false;
    }

    function _drainData(address operator, IStrategy strategy, uint16 limit)
        internal
        view
        returns (bytes memory)
    {
        uint16[] memory limits = new uint16[](1);
        limits[0] = limit;
        return abi.encodeCall(allocationManager.clearDeallocationQueue, (operator, _list(strategy), limits));
    }
}
