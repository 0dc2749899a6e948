// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {RewardsTest} from "./RewardsTest.sol";

contract RootsTest is RewardsTest {
    bytes32 private constant ROOT = keccak256("root");

    /* submitRoot */

    function test_submitRoot() public {
        uint32 activatedAt = uint32(block.timestamp) + 7 days;
        _expectEvents();
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.DistributionRootSubmitted(0, ROOT, START, activatedAt);
        _act();
        _submitRoot(ROOT, START);
        _assertEvents();
        DistributionRoot memory root = rewardsCoordinator.getDistributionRootAtIndex(0);
        assertEq(abi.encode(root), abi.encode(DistributionRoot(ROOT, START, activatedAt, false)));
        assertEq(rewardsCoordinator.currRewardsCalculationEndTimestamp(), START);
        assertEq(rewardsCoordinator.getDistributionRootsLength(), 1);
    }

    function test_submitRootChecksInOrder() public {
        vm.startPrank(updater);
        vm.expectRevert(IRewardsCoordinatorErrors.NewRootMustBeForNewCalculatedPeriod.selector);
        rewardsCoordinator.submitRoot(ROOT, 0);
        vm.expectRevert(IRewardsCoordinatorErrors.RewardsEndTimestampNotElapsed.selector);
        rewardsCoordinator.submitRoot(ROOT, uint32(block.timestamp));
        rewardsCoordinator.submitRoot(ROOT, uint32(block.timestamp) - 1);
        vm.expectRevert(IRewardsCoordinatorErrors.NewRootMustBeForNewCalculatedPeriod.selector);
        rewardsCoordinator.submitRoot(ROOT, uint32(block.timestamp) - 1);
    }

    function test_onlyTheUpdaterAndOnlyWhileNotPaused() public {
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.submitRoot(ROOT, 0);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.disableRoot(9);
        _pause(address(rewardsCoordinator), 1 << 3);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        rewardsCoordinator.submitRoot(ROOT, 0);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        rewardsCoordinator.disableRoot(9);
    }

    function test_aZeroRootCanBePosted() public {
        _submitRoot(0, START);
        assertEq(rewardsCoordinator.getRootIndexFromHash(0), 0);
    }

    function test_panicsWhereTheActivationDoesNotFit() public {
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(type(uint32).max);
        vm.prank(updater);
        vm.expectRevert(_panic(OVERFLOW));
        rewardsCoordinator.submitRoot(ROOT, START);
    }

    // invariant 4.4
    function testFuzz_endTimestampsAscend(uint32[6] memory ends) public {
        uint32 last;
        for (uint256 i = 0; i < ends.length; ++i) {
            uint32 end = uint32(bound(ends[i], 1, block.timestamp - 1));
            vm.prank(updater);
            if (end <= last) {
                vm.expectRevert(IRewardsCoordinatorErrors.NewRootMustBeForNewCalculatedPeriod.selector);
            }
            rewardsCoordinator.submitRoot(ROOT, end);
            if (end <= last) continue;
            assertEq(rewardsCoordinator.getCurrentDistributionRoot().rewardsCalculationEndTimestamp, end);
            last = end;
            assertEq(rewardsCoordinator.currRewardsCalculationEndTimestamp(), last);
        }
    }

    /* disableRoot */

    function test_disableRoot() public {
        _submitRoot(ROOT, START);
        _expectEvents();
        _from(address(rewardsCoordinator));
        emit IRewardsCoordinatorEvents.DistributionRootDisabled(0);
        _act();
        vm.prank(updater);
        rewardsCoordinator.disableRoot(0);
        _assertEvents();
        assertTrue(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
        // The next one must be for a later time all the same.
        assertEq(rewardsCoordinator.currRewardsCalculationEndTimestamp(), START);
    }

    function test_disableRootChecksInOrder() public {
        vm.startPrank(updater);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidRootIndex.selector);
        rewardsCoordinator.disableRoot(0);
        rewardsCoordinator.submitRoot(ROOT, START);
        rewardsCoordinator.submitRoot(ROOT, START + 1);
        rewardsCoordinator.disableRoot(0);
        vm.warp(block.timestamp + 7 days);
        vm.expectRevert(IRewardsCoordinatorErrors.RootDisabled.selector);
        rewardsCoordinator.disableRoot(0);
        vm.expectRevert(IRewardsCoordinatorErrors.RootAlreadyActivated.selector);
        rewardsCoordinator.disableRoot(1);
        vm.warp(block.timestamp - 1);
        rewardsCoordinator.disableRoot(1);
    }

    /* VIEWS */

    function test_rootsThatAreNotThere() public {
        vm.expectRevert(_panic(OVERFLOW));
        rewardsCoordinator.getCurrentDistributionRoot();
        vm.expectRevert(_panic(OUT_OF_BOUNDS));
        rewardsCoordinator.getDistributionRootAtIndex(0);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidRoot.selector);
        rewardsCoordinator.getRootIndexFromHash(ROOT);
        assertEq(rewardsCoordinator.getCurrentClaimableDistributionRoot().rewardsCalculationEndTimestamp, 0);
    }

    function test_theNewestRootThatIsActiveAndNotDisabled() public {
        _submitRoot(keccak256("first"), START);
        _submitRoot(ROOT, START + 1);
        vm.prank(updater);
        rewardsCoordinator.disableRoot(1);
        vm.warp(block.timestamp + 1);
        _submitRoot(ROOT, START + 2);
        assertEq(rewardsCoordinator.getCurrentDistributionRoot().rewardsCalculationEndTimestamp, START + 2);
        assertEq(rewardsCoordinator.getRootIndexFromHash(ROOT), 2);
        vm.warp(block.timestamp + 7 days - 2);
        assertEq(rewardsCoordinator.getCurrentClaimableDistributionRoot().root, 0);
        vm.warp(block.timestamp + 1);
        assertEq(rewardsCoordinator.getCurrentClaimableDistributionRoot().root, keccak256("first"));
        vm.warp(block.timestamp + 1);
        assertEq(
            rewardsCoordinator.getCurrentClaimableDistributionRoot().rewardsCalculationEndTimestamp, START + 2
        );
    }
}
