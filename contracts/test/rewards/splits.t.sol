// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {RewardsTest} from "./RewardsTest.sol";

/// @notice The three kinds of splits, which follow one rule (chapter 04 §2.7).
abstract contract SplitsTest is RewardsTest {
    function _setSplit(uint16 split) internal virtual;

    function _getSplit() internal view virtual returns (uint16);

    function _bit() internal pure virtual returns (uint256);

    function _emitSet(uint32 activatedAt, uint16 oldBips, uint16 newBips) internal virtual;

    function _set(uint16 split) internal {
        vm.prank(operator);
        _setSplit(split);
    }

    function test_theDefaultUntilTheFirstIsActive() public {
        uint32 activatedAt = uint32(block.timestamp) + 7 days;
        assertEq(_getSplit(), 1000);
        _expectEvents();
        _from(address(rewardsCoordinator));
        _emitSet(activatedAt, 1000, 0);
        _act();
        _set(0);
        _assertEvents();
        // A first change pends on top of a moving default.
        vm.prank(owner);
        rewardsCoordinator.setDefaultOperatorSplit(2500);
        assertEq(_getSplit(), 2500);
        vm.warp(activatedAt - 1);
        assertEq(_getSplit(), 2500);
        vm.warp(activatedAt);
        assertEq(_getSplit(), 0);
    }

    function test_theOldOneUntilTheNextIsActive() public {
        _set(10_000);
        vm.warp(block.timestamp + 7 days + 1);
        _expectEvents();
        _from(address(rewardsCoordinator));
        _emitSet(uint32(block.timestamp) + 7 days, 10_000, 1);
        _act();
        _set(1);
        _assertEvents();
        assertEq(_getSplit(), 10_000);
        vm.warp(block.timestamp + 7 days);
        assertEq(_getSplit(), 1);
    }

    function test_oneChangeAtATime() public {
        _set(1);
        vm.warp(block.timestamp + 7 days); // active, but a second change waits for the next second
        vm.prank(operator);
        vm.expectRevert(IRewardsCoordinatorErrors.PreviousSplitPending.selector);
        _setSplit(2);
        vm.warp(block.timestamp + 1);
        _set(2);
    }

    function test_withoutADelayASplitIsActiveAtOnce() public {
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(0);
        _set(7);
        assertEq(_getSplit(), 7);
        vm.prank(operator);
        vm.expectRevert(IRewardsCoordinatorErrors.PreviousSplitPending.selector);
        _setSplit(8);
    }

    function test_refusesTooMuchBeforeWhatIsPending() public {
        _set(1);
        vm.prank(operator);
        vm.expectRevert(IRewardsCoordinatorErrors.SplitExceedsMax.selector);
        _setSplit(10_001);
    }

    function test_panicsWhereTheActivationDoesNotFitBeforeItLooksAtTheSplit() public {
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(type(uint32).max);
        vm.prank(operator);
        vm.expectRevert(_panic(OVERFLOW));
        _setSplit(10_001);
    }

    function test_refusesWhilePausedBeforeItLooksAtTheCaller() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        _setSplit(1);
        _pause(address(rewardsCoordinator), 1 << _bit());
        vm.prank(other);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _setSplit(1);
    }

    // invariant 4.7
    function testFuzz_changesOnlyWhenActiveOrWithTheDefault(uint16[8] memory splits, uint32[8] memory waits)
        public
    {
        uint16 next;
        uint256 activatedAt;
        for (uint256 i = 0; i < splits.length; ++i) {
            uint16 split = splits[i] % 10_001;
            if (block.timestamp > activatedAt) {
                _set(split);
                (next, activatedAt) = (split, block.timestamp + 7 days);
            } else if (i % 2 == 0) {
                vm.prank(owner);
                rewardsCoordinator.setDefaultOperatorSplit(split);
            }
            uint256 wait = uint256(waits[i]) % 10 days;
            uint16 before = _getSplit();
            assertLe(before, 10_000);
            if (block.timestamp < activatedAt && block.timestamp + wait >= activatedAt) {
                vm.warp(activatedAt - 1);
                assertEq(_getSplit(), before);
                vm.warp(activatedAt);
                assertEq(_getSplit(), next);
            } else {
                vm.warp(block.timestamp + wait);
                assertEq(_getSplit(), before);
            }
        }
    }
}

contract SetOperatorAVSSplitTest is SplitsTest {
    function _setSplit(uint16 split) internal override {
        rewardsCoordinator.setOperatorAVSSplit(operator, avs, split);
    }

    function _getSplit() internal view override returns (uint16) {
        return rewardsCoordinator.getOperatorAVSSplit(operator, avs);
    }

    function _bit() internal pure override returns (uint256) {
        return 6;
    }

    function _emitSet(uint32 activatedAt, uint16 oldBips, uint16 newBips) internal override {
        emit IRewardsCoordinatorEvents.OperatorAVSSplitBipsSet(
            operator, operator, avs, activatedAt, oldBips, newBips
        );
    }

    function test_isForOneAvs() public {
        _set(0);
        vm.warp(block.timestamp + 7 days);
        assertEq(rewardsCoordinator.getOperatorAVSSplit(operator, other), 1000);
        assertEq(rewardsCoordinator.getOperatorPISplit(operator), 1000);
        assertEq(rewardsCoordinator.getOperatorSetSplit(operator, operatorSet), 1000);
    }
}

contract SetOperatorPISplitTest is SplitsTest {
    function _setSplit(uint16 split) internal override {
        rewardsCoordinator.setOperatorPISplit(operator, split);
    }

    function _getSplit() internal view override returns (uint16) {
        return rewardsCoordinator.getOperatorPISplit(operator);
    }

    function _bit() internal pure override returns (uint256) {
        return 7;
    }

    function _emitSet(uint32 activatedAt, uint16 oldBips, uint16 newBips) internal override {
        emit IRewardsCoordinatorEvents.OperatorPISplitBipsSet(
            operator, operator, activatedAt, oldBips, newBips
        );
    }
}

contract SetOperatorSetSplitTest is SplitsTest {
    function _setSplit(uint16 split) internal override {
        rewardsCoordinator.setOperatorSetSplit(operator, operatorSet, split);
    }

    function _getSplit() internal view override returns (uint16) {
        return rewardsCoordinator.getOperatorSetSplit(operator, operatorSet);
    }

    function _bit() internal pure override returns (uint256) {
        return 8;
    }

    function _emitSet(uint32 activatedAt, uint16 oldBips, uint16 newBips) internal override {
        emit IRewardsCoordinatorEvents.OperatorSetSplitBipsSet(
            operator, operator, operatorSet, activatedAt, oldBips, newBips
        );
    }

    function test_refusesASetThatDoesNotExistBeforeItLooksAtTheSplit() public {
        vm.prank(operator);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidOperatorSet.selector);
        rewardsCoordinator.setOperatorSetSplit(operator, OperatorSet(avs, 8), 10_001);
    }
}
