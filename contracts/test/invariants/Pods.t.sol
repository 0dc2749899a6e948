// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";
import {IEigenPodEvents, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {PodTest} from "../pods/PodTest.sol";

/// @notice Chapter 03 §8: random lives of a pod. What the EigenPodManager was told is summed up from the logs and
/// held against what the pod holds and counts, after each step.
contract PodInvariants is PodTest {
    uint256 private constant STEPS = 40;

    /// @dev Wei that the ledger was told of, less what was paid.
    int256 private booked;
    uint64 private lastFactor;
    uint64 private lastTimestamp;
    bytes32 private lastRoot;
    uint64 private lastPodBalance;
    mapping(uint256 id => IEigenPodTypes.ValidatorInfo) private last;
    bool private slashable;

    /// forge-config: default.fuzz.runs = 60
    function testFuzz_livesOfAPod(uint256 seed) public {
        _live(seed);
    }

    /// Under an operator who is slashed, sometimes completely: checkpoints are given up.
    /// forge-config: default.fuzz.runs = 60
    function testFuzz_livesOfAPodUnderASlashedOperator(uint256 seed) public {
        slashable = true;
        _delegate(staker, operator);
        _live(seed);
    }

    function _live(uint256 seed) private {
        lastFactor = 1e18;
        for (uint256 step = 0; step < STEPS; ++step) {
            uint256 random = uint256(keccak256(abi.encode(seed, step)));
            uint256 shares = _shares();
            vm.recordLogs();
            uint256 kind = random % 13;
            _act(kind, random >> 8);
            _read(vm.getRecordedLogs());
            if (shares > _shares()) assertEq(kind, 9, "invariant 3.8: only withdrawals take shares");
            _check();
        }
    }

    function _act(uint256 kind, uint256 random) private {
        uint256 id = validators.length == 0 ? 0 : random % validators.length;
        bool active = pod.currentCheckpointTimestamp() != 0;
        if (kind <= 1) {
            if (validators.length < 6 && !eigenPodManager.isFullySlashed(staker)) _prove(_newValidator());
        } else if (kind == 2 && validators.length != 0 && validators[id].balance != 0) {
            validators[id].balance += uint64(random % 3e9);
        } else if (kind == 3 && validators.length != 0) {
            _slashOnBeacon(id, uint64(random % (validators[id].balance / 4 + 1)));
        } else if (kind == 4 && validators.length != 0) {
            _sweep(id, random % 3 == 0 ? validators[id].balance : validators[id].balance / 7);
        } else if (kind == 5) {
            vm.deal(address(pod), address(pod).balance + random % 1e18);
        } else if (kind <= 7) {
            if (!active) _tryStart();
        } else if (kind == 8 && active) {
            _tryCount(_idsOf(id));
        } else if (kind == 9 && !active) {
            _withdraw(random);
        } else if (kind == 10 && slashable && random % 3 == 0) {
            uint64 magnitude = _magnitude(operator, BEACON);
            if (magnitude > 1) _slashTo(operator, BEACON, random % 2 == 0 ? 0 : magnitude / 2);
        } else if (kind == 11 && active && eigenPodManager.isFullySlashed(staker)) {
            vm.prank(staker);
            pod.cancelCheckpoint();
        } else if (active) {
            uint256[] memory all = new uint256[](validators.length);
            for (uint256 i = 0; i < all.length; ++i) {
                all[i] = (i + random % all.length) % all.length; // in any order
            }
            _tryCount(all);
            bytes32 before = _digest();
            if (pod.currentCheckpointTimestamp() != 0) _tryCount(all);
            assertEq(_digest(), before, "invariant 3.14");
        }
    }

    /// @dev A gain may be refused, after a complete slash only.
    function _tryStart() private {
        _nextBlock();
        vm.prank(staker);
        try pod.startCheckpoint(false) {}
        catch {
            _refused();
        }
    }

    /// @dev Recorded logs include those of the call that was reverted.
    function _refused() private {
        assertTrue(eigenPodManager.isFullySlashed(staker));
        vm.getRecordedLogs();
    }

    function _tryCount(uint256[] memory ids) private {
        (bool success,) = address(pod).call(_encodeCount(ids));
        if (!success) _refused();
    }

    /// @dev Queued and paid, with fractions of a gwei, as far as the pod can.
    function _withdraw(uint256 random) private {
        uint256 credited = _credited() * 1 gwei + pod.withdrawableRestakedRemainderWei();
        uint256 worth = _worth();
        uint256 shares = _shares();
        if (worth == 0 || credited == 0) return;
        uint256 part = random % 1e18;
        if (worth > credited) part = part * credited / worth;
        shares = shares * part / 1e18;
        if (shares == 0) return;
        uint256 before = staker.balance;
        bytes32 root = _queue(staker, BEACON, shares);
        vm.roll(block.number + DELAY + 1);
        (, uint256[] memory due) = delegationManager.getQueuedWithdrawal(root);
        if (due[0] == 0 || due[0] > credited) return;
        _complete(root, true);
        assertEq(staker.balance - before, due[0], "to the wei");
    }

    function _read(Vm.Log[] memory logs) private {
        for (uint256 i = 0; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            if (logs[i].emitter != address(pod)) continue;
            if (topic == IEigenPodEvents.CheckpointFinalized.selector) {
                booked += abi.decode(logs[i].data, (int256));
            } else if (topic == IEigenPodEvents.RestakedBeaconChainETHWithdrawn.selector) {
                booked -= int256(abi.decode(logs[i].data, (uint256)));
            } else if (topic == IEigenPodEvents.ValidatorRestaked.selector) {
                booked += 32e18;
            }
        }
    }

    function _digest() private view returns (bytes32 digest) {
        digest = keccak256(abi.encode(pod.currentCheckpoint(), _shares(), _factor(), _credited()));
        for (uint256 i = 0; i < validators.length; ++i) {
            digest = keccak256(abi.encode(digest, _info(i)));
        }
    }

    function _check() private {
        uint64 current = pod.currentCheckpointTimestamp();
        IEigenPodTypes.Checkpoint memory checkpoint = pod.currentCheckpoint();
        uint256 active;
        uint256 due;
        uint256 counted;
        for (uint256 i = 0; i < validators.length; ++i) {
            IEigenPodTypes.ValidatorInfo memory info = _info(i);
            IEigenPodTypes.ValidatorInfo memory was = last[i];
            assertGe(uint8(info.status), uint8(was.status), "invariant 3.2");
            if (uint8(info.status) != 1) assertEq(info.restakedBalanceGwei, 0, "invariant 3.2");
            if (uint8(was.status) != 0) assertEq(info.validatorIndex, was.validatorIndex, "invariant 3.2");
            assertGe(info.lastCheckpointedAt, was.lastCheckpointedAt, "invariant 3.3");
            last[i] = info;
            counted += info.restakedBalanceGwei;
            if (uint8(info.status) != 1) continue;
            ++active;
            if (info.lastCheckpointedAt < current) ++due;
        }
        assertEq(pod.activeValidatorCount(), active, "invariant 3.1");
        assertGe(pod.lastCheckpointTimestamp(), lastTimestamp, "invariant 3.3");
        lastTimestamp = pod.lastCheckpointTimestamp();
        assertEq(checkpoint.proofsRemaining, current == 0 ? 0 : due, "invariant 3.4");
        if (current != 0) {
            assertGt(current, lastTimestamp, "invariant 3.3");
            assertGt(due, 0, "invariant 3.4");
            if (lastRoot != 0) assertEq(checkpoint.beaconBlockRoot, lastRoot, "invariant 3.6");
            if (lastRoot != 0) assertEq(checkpoint.podBalanceGwei, lastPodBalance, "invariant 3.6");
        }
        lastRoot = current == 0 ? bytes32(0) : checkpoint.beaconBlockRoot;
        lastPodBalance = checkpoint.podBalanceGwei;

        uint256 credited = _credited() * 1 gwei + pod.withdrawableRestakedRemainderWei();
        uint256 promised = credited + (current == 0 ? 0 : uint256(checkpoint.podBalanceGwei) * 1 gwei);
        assertGe(address(pod).balance, promised, "invariant 3.5");
        assertLt(pod.withdrawableRestakedRemainderWei(), 1 gwei);

        // What was counted and not yet booked, also by checkpoints that were given up.
        int256 open = int256(pod.carriedBalanceDeltaGwei());
        if (current != 0) open += checkpoint.balanceDeltasGwei;
        int256 backing = int256(credited + counted * 1 gwei);
        assertEq(backing, booked + open * 1 gwei, "invariants 3.10 and 3.11");
        assertGe(booked, 0, "invariant 3.11");

        assertLe(_factor(), lastFactor, "invariant 3.7");
        lastFactor = uint64(_factor());
        if (!slashable && current == 0) assertLe(int256(_worth()), backing, "invariant 3.12");
        assertEq(address(eigenPodManager.getPod(staker)), address(pod), "invariant 3.15");
        assertEq(eigenPodManager.numPods(), 1, "invariant 3.15");
    }
}
