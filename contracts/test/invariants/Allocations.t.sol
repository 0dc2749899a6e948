// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AvsActions} from "./AvsActions.sol";

/// @notice Chapter 02 §7: magnitudes, the deallocation queue, lists, time, and the stake that follows from them.
/// Stored values are read where the contract's layout has them (contracts/src/allocation/AllocationState.sol).
contract AllocationInvariants is AvsActions {
    struct Stored {
        uint64 current;
        int128 pending;
        uint32 effectBlock;
    }

    struct Slasher {
        address current;
        address pending;
        uint256 effectBlock;
    }

    uint256 private constant SLOT = uint256(keccak256("restack.AllocationManager")) - 1;

    mapping(address operator => mapping(uint256 set => bool)) private _member;
    mapping(address operator => mapping(uint256 set => uint256)) private _slashableUntil;
    mapping(address operator => mapping(uint256 set => mapping(IStrategy => uint256))) private _pendingUntil;
    mapping(address operator => mapping(IStrategy => uint256)) private _max;
    Slasher[6] private _slashers;
    /// Zero when the call is not watched.
    bytes32 private _views;
    address private _watched;
    /// Of the watched operator, before time passed: what must be seen afterwards.
    uint64[18] private _magnitudes;
    uint256[18] private _stake;

    function setUp() public override {
        for (uint256 k = 0; k < 6; ++k) {
            _slashers[k].current = address(1);
        }
        super.setUp();
        _stakerActions();
        _avsActions();
        _action(this.allocate.selector, "allocate", 3);
        _action(this.deallocate.selector, "deallocate", 3);
        _slashActions(4);
        _startCampaign();
    }

    function _campaign() internal pure override returns (string memory) {
        return "allocations";
    }

    /* AROUND EACH CALL */

    function _before(Step memory step) internal override {
        if (_slashers[0].current == address(1)) _firstLook();
        _watched = step.operator == address(0) || !_isOperator(step.operator)
            ? operators[block.number % 3]
            : step.operator;
        if (step.action == "roll") _foresee(uint32(step.amount));
        else _views = !_changesMagnitudes(step.action) && _oneIn(4) ? _viewsOf(_watched) : bytes32(0);
        if (step.action == "drain" && _oneIn(4)) _checkDraining(step);
    }

    function _after(Step memory step, bool success, bytes memory) internal override {
        if (step.action == "roll") return _checkForeseen();
        if (_views != bytes32(0)) {
            assertEq(_viewsOf(_watched), _views, "invariant 2.9, invariant 2.13");
        }
        if (!success) return;
        if (step.action == "register") {
            assertGt(block.number, _slashableUntil[step.operator][step.set], "invariant 2.19");
            _member[step.operator][step.set] = true;
        } else if (step.action == "deregister") {
            _member[step.operator][step.set] = false;
            _slashableUntil[step.operator][step.set] = block.number + D;
        } else if (step.action == "allocate" || step.action == "deallocate") {
            uint256 pendingUntil = _pendingUntil[step.operator][step.set][step.strategy];
            assertGe(block.number, pendingUntil, "invariant 2.20");
            _pendingUntil[step.operator][step.set][step.strategy] =
            allocationManager.getAllocation(step.operator, sets[step.set], step.strategy).effectBlock;
        } else if (step.action == "updateSlasher") {
            _bookSlasher(step.set, step.operator);
        } else if (step.action == "slash") {
            assertEq(step.caller, _slasherInForce(step.set), "invariant 2.21");
            for (uint256 i = 0; i < step.list.length; ++i) {
                uint256 max = allocationManager.getMaxMagnitude(step.operator, step.list[i]);
                assertLe(max, _max[step.operator][step.list[i]], "invariant 2.1");
                _max[step.operator][step.list[i]] = max;
            }
        }
    }

    function _firstLook() private {
        for (uint256 k = 0; k < 6; ++k) {
            _slashers[k].current = sets[k].avs;
        }
        for (uint256 o = 0; o < 3; ++o) {
            for (uint256 j = 0; j < 3; ++j) {
                _max[operators[o]][strategies[j]] = 1e18;
            }
        }
    }

    function _changesMagnitudes(bytes32 action) private pure returns (bool) {
        return action == "slash" || action == "allocate" || action == "deallocate";
    }

    function _bookSlasher(uint256 k, address slasher) private {
        Slasher storage book = _slashers[k];
        if (block.number < book.effectBlock && book.pending == slasher) return;
        _slashers[k] = Slasher(_slasherInForce(k), slasher, block.number + C + 1);
    }

    function _slasherInForce(uint256 k) private view returns (address) {
        Slasher storage book = _slashers[k];
        return book.effectBlock != 0 && block.number >= book.effectBlock ? book.pending : book.current;
    }

    /// @dev What the views must say in a later block if nothing is called until then.
    function _foresee(uint32 target) private {
        for (uint256 k = 0; k < 6; ++k) {
            for (uint256 j = 0; j < 3; ++j) {
                Allocation memory allocation =
                    allocationManager.getAllocation(_watched, sets[k], strategies[j]);
                bool due = allocation.effectBlock <= target;
                _magnitudes[3 * k + j] = uint64(
                    int64(allocation.currentMagnitude) + (due ? int64(allocation.pendingDiff) : int64(0))
                );
            }
            uint256[] memory stake = _minimum(k, target);
            uint256[] memory now_ = _minimum(k, uint32(block.number));
            bool leaves = !_member[_watched][k] && target > _slashableUntil[_watched][k];
            for (uint256 j = 0; j < 3; ++j) {
                assertLe(stake[j], now_[j], "invariant 2.28");
                _stake[3 * k + j] = leaves ? 0 : stake[j];
            }
        }
    }

    function _checkForeseen() private view {
        for (uint256 k = 0; k < 6; ++k) {
            uint256[] memory stake = _minimum(k, uint32(block.number));
            for (uint256 j = 0; j < 3; ++j) {
                Allocation memory allocation =
                    allocationManager.getAllocation(_watched, sets[k], strategies[j]);
                assertEq(allocation.currentMagnitude, _magnitudes[3 * k + j], "invariant 2.18");
                assertGe(stake[j], _stake[3 * k + j], "invariant 2.29");
            }
        }
    }

    function _minimum(uint256 k, uint32 blockNumber) private view returns (uint256[] memory) {
        return
            allocationManager.getMinimumSlashableStake(sets[k], _only(_watched), strategies, blockNumber)[0];
    }

    /// @dev In two steps or at once, and again: the same storage.
    function _checkDraining(Step memory step) private {
        if (pausedTarget != address(0)) return;
        uint256 state = vm.snapshotState();
        _drainNow(step, uint16(step.amount));
        _drainNow(step, 2);
        bytes32 twice = _storageOf(step.operator, step.strategy);
        vm.revertToState(state);
        state = vm.snapshotState();
        _drainNow(step, uint16(step.amount) + 2);
        assertEq(_storageOf(step.operator, step.strategy), twice, "invariant 2.13");
        _drainNow(step, type(uint16).max);
        bytes32 all = _storageOf(step.operator, step.strategy);
        _drainNow(step, type(uint16).max);
        assertEq(_storageOf(step.operator, step.strategy), all, "invariant 2.13");
        vm.revertToStateAndDelete(state);
    }

    function _drainNow(Step memory step, uint16 limit) private {
        (bool success,) = address(allocationManager).call(_drainData(step.operator, step.strategy, limit));
        assertTrue(success, "draining");
    }

    /* AT ALL TIMES */

    function invariant_allocations() public view {
        address operator = operators[block.number % 3];
        for (uint256 j = 0; j < 3; ++j) {
            _checkMagnitudes(operator, strategies[j]);
        }
        uint256 listedSets = 0;
        for (uint256 k = 0; k < 6; ++k) {
            bool slashable = _member[operator][k] || block.number <= _slashableUntil[operator][k];
            assertEq(allocationManager.isOperatorSlashable(operator, sets[k]), slashable, "invariant 2.19");
            assertEq(
                allocationManager.isMemberOfOperatorSet(operator, sets[k]),
                _member[operator][k],
                "invariant 2.14"
            );
            assertEq(
                _contains(allocationManager.getMembers(sets[k]), operator),
                _member[operator][k],
                "invariant 2.14"
            );
            assertEq(
                _lists(allocationManager.getRegisteredSets(operator), k),
                _member[operator][k],
                "invariant 2.14"
            );
            uint256 listed = allocationManager.getAllocatedStrategies(operator, sets[k]).length;
            if (listed != 0) ++listedSets;
            assertEq(_lists(allocationManager.getAllocatedSets(operator), k), listed != 0, "invariant 2.16");
            assertTrue(allocationManager.isOperatorSet(sets[k]), "invariant 2.17");
            assertEq(
                allocationManager.getSlasher(sets[k]), _slasherInForce(k), "invariant 2.17, invariant 2.21"
            );
        }
        assertEq(allocationManager.getAllocatedSets(operator).length, listedSets, "invariant 2.16");
    }

    function _checkMagnitudes(address operator, IStrategy strategy) private view {
        uint256 max = allocationManager.getMaxMagnitude(operator, strategy);
        assertLe(max, 1e18, "invariant 2.1");
        assertEq(max, _max[operator][strategy], "invariant 2.1, invariant 2.9");
        uint64[] memory history =
            delegationManager.getMaxMagnitudesAtBlock(operator, _list(strategy), uint32(block.number));
        assertEq(history[0], max, "invariant 2.1");

        uint256 word =
            uint256(vm.load(address(allocationManager), bytes32(_magnitudesSlot(operator, strategy))));
        uint256 encumbered = allocationManager.getEncumberedMagnitude(operator, strategy);
        assertLe(encumbered, uint64(word >> 64), "invariant 2.4");
        assertLe(uint64(word >> 64), max, "invariant 2.4");
        assertEq(
            allocationManager.getAllocatableMagnitude(operator, strategy), max - encumbered, "invariant 2.4"
        );
        uint256 negatives = _checkTriples(operator, strategy, uint64(word >> 64), encumbered, max);
        _checkQueue(operator, strategy, uint64(word >> 128), word >> 192, negatives);
    }

    /// @return negatives Bit k for each set with a stored pending lowering.
    function _checkTriples(
        address operator,
        IStrategy strategy,
        uint256 storedEncumbered,
        uint256 encumbered,
        uint256 max
    ) private view returns (uint256 negatives) {
        uint256 storedSum = 0;
        uint256 sum = 0;
        uint256 stakeSum = 0;
        for (uint256 k = 0; k < 6; ++k) {
            Stored memory stored = _stored(operator, k, strategy);
            Allocation memory seen = allocationManager.getAllocation(operator, sets[k], strategy);
            storedSum += stored.current + (stored.pending > 0 ? uint128(stored.pending) : 0);
            sum += seen.currentMagnitude + (seen.pendingDiff > 0 ? uint128(seen.pendingDiff) : 0);
            if (stored.pending < 0) negatives |= 1 << k;
            stakeSum += allocationManager.getAllocatedStake(sets[k], _only(operator), _list(strategy))[0][0];
            assertLe(seen.currentMagnitude, max, "invariant 2.5");
            _checkTriple(stored, seen);
            assertEq(
                _contains(allocationManager.getAllocatedStrategies(operator, sets[k]), strategy),
                stored.current != 0 || stored.pending != 0,
                "invariant 2.15"
            );
        }
        assertEq(storedEncumbered, storedSum, "invariant 2.2");
        assertEq(encumbered, sum, "invariant 2.3");
        assertLe(stakeSum, delegationManager.operatorShares(operator, strategy), "invariant 2.30");
    }

    function _checkTriple(Stored memory stored, Allocation memory seen) private view {
        int256 target = int256(uint256(seen.currentMagnitude)) + seen.pendingDiff;
        assertTrue(target >= 0 && target <= 1e18, "invariant 2.5");
        target = int256(uint256(stored.current)) + stored.pending;
        assertTrue(target >= 0 && target <= 1e18, "invariant 2.5");
        if (stored.effectBlock == 0) assertEq(stored.pending, 0, "invariant 2.6");
        assertTrue(seen.effectBlock == 0 || seen.effectBlock > block.number, "invariant 2.6");
    }

    function _checkQueue(address operator, IStrategy strategy, uint64 start, uint256 end, uint256 negatives)
        private
        view
    {
        uint256 queue = _magnitudesSlot(operator, strategy) + 1;
        uint256 queued = 0;
        uint256 previous = 0;
        for (uint256 i = start; i < end; ++i) {
            uint256 key = uint256(vm.load(address(allocationManager), keccak256(abi.encode(i, queue))));
            uint256 k = 6;
            for (uint256 c = 0; c < 6; ++c) {
                if (_key(c) == key) k = c;
            }
            assertLt(k, 6, "invariant 2.11");
            assertEq(queued & (1 << k), 0, "invariant 2.11");
            queued |= 1 << k;
            Stored memory stored = _stored(operator, k, strategy);
            assertLe(stored.pending, 0, "invariant 2.11");
            assertLe(stored.effectBlock, block.number + D + 1, "invariant 2.11");
            if (stored.effectBlock == 0) continue;
            assertGe(stored.effectBlock, previous, "invariant 2.11");
            previous = stored.effectBlock;
        }
        assertEq(negatives & ~queued, 0, "invariant 2.12");
    }

    /* STORAGE */

    function _magnitudesSlot(address operator, IStrategy strategy) private pure returns (uint256) {
        bytes32 inner = keccak256(abi.encode(operator, SLOT + 3));
        return uint256(keccak256(abi.encode(strategy, inner)));
    }

    /// @dev The last of a membership's slots: its registration, then a list of three slots, then the allocations.
    function _stored(address operator, uint256 k, IStrategy strategy) private view returns (Stored memory) {
        bytes32 inner = keccak256(abi.encode(operator, SLOT + 4));
        uint256 membership = uint256(keccak256(abi.encode(_key(k), inner)));
        bytes32 slot = keccak256(abi.encode(strategy, membership + 4));
        uint256 word = uint256(vm.load(address(allocationManager), slot));
        return Stored(uint64(word), int128(uint128(word >> 64)), uint32(word >> 192));
    }

    function _key(uint256 k) private view returns (uint256) {
        return uint256(uint160(sets[k].avs)) << 32 | sets[k].id;
    }

    function _storageOf(address operator, IStrategy strategy) private view returns (bytes32 digest) {
        digest = vm.load(address(allocationManager), bytes32(_magnitudesSlot(operator, strategy)));
        for (uint256 k = 0; k < 6; ++k) {
            digest = keccak256(
                abi.encode(
                    digest,
                    _stored(operator, k, strategy),
                    allocationManager.getAllocatedStrategies(operator, sets[k])
                )
            );
        }
        return keccak256(abi.encode(digest, allocationManager.getAllocatedSets(operator)));
    }

    /* VIEWS */

    function _viewsOf(address operator) private view returns (bytes32 digest) {
        for (uint256 j = 0; j < 3; ++j) {
            for (uint256 k = 0; k < 6; ++k) {
                digest = keccak256(
                    abi.encode(digest, allocationManager.getAllocation(operator, sets[k], strategies[j]))
                );
            }
            digest = keccak256(
                abi.encode(
                    digest,
                    allocationManager.getMaxMagnitude(operator, strategies[j]),
                    allocationManager.getEncumberedMagnitude(operator, strategies[j]),
                    allocationManager.getAllocatableMagnitude(operator, strategies[j])
                )
            );
        }
    }

    function _only(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }

    function _contains(address[] memory list, address account) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == account) return true;
        }
        return false;
    }

    function _contains(IStrategy[] memory list, IStrategy strategy) private pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == strategy) return true;
        }
        return false;
    }

    function _lists(OperatorSet[] memory list, uint256 k) private view returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i].avs == sets[k].avs && list[i].id == sets[k].id) return true;
        }
        return false;
    }
}
