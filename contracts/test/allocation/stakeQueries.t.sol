// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {AllocationTest} from "./AllocationTest.sol";

/// @notice `getMinimumSlashableStake` and `getAllocatedStake`, chapter 02 §3.1.4.
contract StakeQueriesTest is AllocationTest {
    address private slow = makeAddr("slow");
    OperatorSet private second;

    function setUp() public override {
        super.setUp();
        second = _newSet(avs, 2, _list(strategy));
        _newMember(slow, 10, 500e18);
    }

    function _allocated(OperatorSet memory operatorSet, address account) private view returns (uint256) {
        return allocationManager.getAllocatedStake(operatorSet, _addresses(account), _list(strategy))[0][0];
    }

    function test_resultsAreIndexedByOperatorThenStrategy_inInputOrder() public {
        IStrategy other = _newStrategy();
        _deposit(staker, other, 50e18);
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, other, 0.2e18);
        _allocate(slow, set, strategy, 0.1e18);
        vm.roll(START + 10);
        uint256[][] memory stake = allocationManager.getMinimumSlashableStake(
            set, _addresses(slow, operator), _list(other, strategy), START + 10
        );
        assertEq(stake.length, 2);
        assertEq(stake[0], _wads(0, 50e18));
        assertEq(stake[1], _wads(10e18, 500e18));
        stake = allocationManager.getAllocatedStake(set, _addresses(operator, slow), _list(strategy));
        assertEq(stake[0], _wads(500e18));
        assertEq(stake[1], _wads(50e18));
    }

    function test_emptyListsGiveEmptyLists() public view {
        assertEq(
            allocationManager.getMinimumSlashableStake(set, new address[](0), _list(strategy), START).length,
            0
        );
        uint256[][] memory stake =
            allocationManager.getMinimumSlashableStake(set, _addresses(operator, stranger), _none(), START);
        assertEq(stake.length, 2);
        assertEq(stake[0].length, 0);
        assertEq(stake[1].length, 0);
        assertEq(allocationManager.getAllocatedStake(set, new address[](0), _none()).length, 0);
    }

    function test_pendingRaisesAreNeverCounted() public {
        _allocate(slow, set, strategy, 0.5e18);
        assertEq(_minimumStake(set, slow, START + 10), 0);
        assertEq(_minimumStake(set, slow, type(uint32).max), 0);
        assertEq(_allocated(set, slow), 0);
        vm.roll(START + 10);
        assertEq(_minimumStake(set, slow, START + 10), 250e18);
        assertEq(_allocated(set, slow), 250e18);
    }

    function test_pendingLoweringsCountFromTheirEffectBlock() public {
        _allocate(operator, set, strategy, 0.5e18);
        _allocate(operator, set, strategy, 0.2e18);
        assertEq(_minimumStake(set, operator, 0), 500e18);
        assertEq(_minimumStake(set, operator, START), 500e18);
        assertEq(_minimumStake(set, operator, START + D), 500e18);
        assertEq(_minimumStake(set, operator, START + D + 1), 200e18);
        assertEq(_minimumStake(set, operator, type(uint32).max), 200e18);
        assertEq(_allocated(set, operator), 500e18);
        vm.roll(START + D + 1);
        // asked about the past, the present is answered
        assertEq(_minimumStake(set, operator, START), 200e18);
        assertEq(_allocated(set, operator), 200e18);
    }

    function test_whoIsNotSlashableNowHasNoSlashableStake_butHasAllocatedStake() public {
        _allocate(operator, second, strategy, 0.5e18);
        assertEq(_minimumStake(second, operator, START), 0);
        assertEq(_allocated(second, operator), 500e18);
        _register(operator, second);
        assertEq(_minimumStake(second, operator, START), 500e18);
    }

    function test_theEndOfALeaversWindowIsNotForeseen() public {
        _allocate(operator, set, strategy, 0.5e18);
        _deregister(operator, set);
        assertEq(_minimumStake(set, operator, START + 10 * D), 500e18);
        vm.roll(START + D);
        assertEq(_minimumStake(set, operator, START + D + 1), 500e18);
        vm.roll(START + D + 1);
        assertEq(_minimumStake(set, operator, START + D + 1), 0);
        assertEq(_allocated(set, operator), 500e18);
    }

    /// @dev Pitfall 29.
    function test_neitherTheSetNorItsStrategiesAreChecked_andTheQueueIsLeftOut() public {
        IStrategy outside = _newStrategy();
        _deposit(staker, outside, 70e18);
        _allocate(operator, set, outside, 1e18);
        uint256[][] memory stake =
            allocationManager.getMinimumSlashableStake(set, _addresses(operator), _list(outside), START);
        assertEq(stake[0][0], 70e18);

        _allocate(operator, set, strategy, 1e18);
        _queue(staker, strategy, 400e18);
        assertEq(_minimumStake(set, operator, START), 600e18);
        (, uint256 shares) = _slash(operator, set, strategy, 1e18);
        assertEq(shares, 1000e18);
    }

    function test_twoFloorsInThisOrder() public {
        // 1/3 of the max magnitude 0.9e18 - 1 is left after slashing 0.1e18 + 1
        _register(operator, second);
        _allocate(operator, second, strategy, 0.1e18 + 1);
        _allocate(operator, set, strategy, 0.3e18);
        _slash(operator, second, strategy, 1e18);
        uint256 shares = _shares(operator);
        // floor(0.3e18 * 1e18 / (0.9e18 - 1)) = 333333333333333333 (and a bit)
        assertEq(_minimumStake(set, operator, START), shares * 333333333333333333 / 1e18);
        assertLt(_minimumStake(set, operator, START), shares * 0.3e18 / (0.9e18 - 1));
    }

    function test_afterAWholeSlashThereIsNone() public {
        _allocate(operator, set, strategy, 1e18);
        _slash(operator, set, strategy, 1e18);
        assertEq(_minimumStake(set, operator, START), 0);
        assertEq(_allocated(set, operator), 0);
    }

    /// @dev Invariants 28, 29 and 30 of §7.
    /// forge-config: default.fuzz.runs = 400
    function testFuzz_stakeIsALowerBoundThatFallsWithTheHorizon_andSetsNeverHoldMoreThanThereIs(uint256 seed)
        public
    {
        _register(operator, second);
        OperatorSet[] memory both = _sets(set, second);
        for (uint256 i = 0; i < 2; ++i) {
            _allocate(operator, both[i], strategy, uint64(1 + _random(seed, i) % 0.5e18));
        }
        if (seed % 2 == 0) _slash(operator, both[seed % 4 / 2], strategy, 1 + _random(seed, 2) % 1e18);
        for (uint256 i = 0; i < 2; ++i) {
            uint64 current = allocationManager.getAllocation(operator, both[i], strategy).currentMagnitude;
            if (current == 0 || _random(seed, 3 + i) % 4 == 0) continue;
            _allocate(operator, both[i], strategy, uint64(_random(seed, 5 + i) % current));
            vm.roll(block.number + _random(seed, 7 + i) % 40);
        }
        if (seed % 3 == 0) _slash(operator, both[seed % 6 / 3], strategy, 1 + _random(seed, 9) % 1e18);
        bool leaves = seed % 5 == 0;
        if (leaves) _deregister(operator, set);
        uint256 window = leaves ? block.number + D : type(uint256).max;

        uint32 near = uint32(block.number + _random(seed, 10) % 150);
        uint32 far = uint32(near + _random(seed, 11) % 150);
        uint256 minimumNear = _minimumStake(set, operator, near);
        uint256 minimumFar = _minimumStake(set, operator, far);
        assertLe(minimumNear, _allocated(set, operator), "28: at most what is allocated");
        assertLe(minimumFar, minimumNear, "28: falls with the horizon");

        for (uint256 i = 0; i < 3; ++i) {
            vm.roll(block.number + _random(seed, 12 + i) % 60);
            if (block.number <= far && block.number <= window) {
                assertLe(minimumFar, _minimumStake(set, operator, uint32(block.number)), "29: a lower bound");
            }
            assertLe(
                _allocated(set, operator) + _allocated(second, operator), _shares(operator), "30: the sum"
            );
        }
    }

    function _random(uint256 seed, uint256 index) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed, index)));
    }
}
