// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausable, IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice The same for every pausable contract of the core.
contract PausableTest is CoreTest {
    function _contracts() private view returns (IPausable[6] memory) {
        return [
            IPausable(address(delegationManager)),
            IPausable(address(strategyManager)),
            IPausable(address(eigenPodManager)),
            IPausable(address(allocationManager)),
            IPausable(address(strategyFactory)),
            IPausable(address(strategy))
        ];
    }

    function test_pauserTurnsBitsOn() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            _expectEvents();
            _from(address(target));
            emit IPausableEvents.Paused(pauser, 5);
            emit IPausableEvents.Paused(pauser, 7);
            emit IPausableEvents.Paused(pauser, 7);
            _act();
            vm.startPrank(pauser);
            target.pause(5);
            target.pause(7);
            target.pause(7); // the same again is announced again
            vm.stopPrank();
            _assertEvents();
            assertEq(target.paused(), 7);
            assertTrue(target.paused(0));
            assertTrue(target.paused(2));
            assertFalse(target.paused(3));
            assertFalse(target.paused(255));
        }
    }

    function test_pauseRefusesAStrangerAndTheUnpauserBeforeLookingAtTheBits() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.prank(pauser);
            target.pause(1);
            vm.expectRevert(IPausableErrors.OnlyPauser.selector);
            target.pause(0);
            vm.prank(unpauser);
            vm.expectRevert(IPausableErrors.OnlyPauser.selector);
            target.pause(3);
            vm.prank(unpauser);
            vm.expectRevert(IPausableErrors.OnlyPauser.selector);
            target.pauseAll();
        }
    }

    function test_pauseClearsNoBit() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.startPrank(pauser);
            target.pause(6);
            vm.expectRevert(IPausableErrors.InvalidNewPausedStatus.selector);
            target.pause(5);
            vm.stopPrank();
        }
    }

    function test_pauseAllTurnsEveryBitOn() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.expectEmit(address(target));
            emit IPausableEvents.Paused(pauser, type(uint256).max);
            vm.prank(pauser);
            target.pauseAll();
            assertEq(target.paused(), type(uint256).max);
            assertTrue(target.paused(255));
        }
    }

    function test_unpauserTurnsBitsOff() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.prank(pauser);
            target.pause(7);
            _expectEvents();
            _from(address(target));
            emit IPausableEvents.Unpaused(unpauser, 5);
            emit IPausableEvents.Unpaused(unpauser, 5);
            emit IPausableEvents.Unpaused(unpauser, 0);
            _act();
            vm.startPrank(unpauser);
            target.unpause(5);
            target.unpause(5);
            target.unpause(0);
            vm.stopPrank();
            _assertEvents();
            assertEq(target.paused(), 0);
        }
    }

    function test_unpauseRefusesAStrangerAndThePauserBeforeLookingAtTheBits() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.expectRevert(IPausableErrors.OnlyUnpauser.selector);
            target.unpause(1);
            vm.prank(pauser);
            vm.expectRevert(IPausableErrors.OnlyUnpauser.selector);
            target.unpause(0);
        }
    }

    function test_unpauseSetsNoBit() public {
        for (uint256 i = 0; i < 6; ++i) {
            IPausable target = _contracts()[i];
            vm.prank(pauser);
            target.pause(6);
            vm.prank(unpauser);
            vm.expectRevert(IPausableErrors.InvalidNewPausedStatus.selector);
            target.unpause(3);
        }
    }

    function test_allKnowTheRegistry() public view {
        for (uint256 i = 0; i < 6; ++i) {
            assertEq(address(_contracts()[i].pauserRegistry()), address(pauserRegistry));
        }
    }
}
