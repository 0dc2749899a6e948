// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Chapter 08 A.14.1.
contract SlashResolutionDelayTest is CoreTest {
    uint32 private constant RESOLUTION = 100;

    function _parameters() internal pure override returns (uint32, uint32, uint32, uint32) {
        return (50, 50, 75, RESOLUTION);
    }

    function setUp() public override {
        super.setUp();
        _deposit(staker, strategy, 100e18);
    }

    function _increase(uint256 slashId, IStrategy strategy_, uint256 shares) private {
        vm.prank(address(delegationManager));
        strategyManager.increaseBurnOrRedistributableShares(_set(), slashId, strategy_, shares);
    }

    function test_delayIsAPublicConstantOfTheDeployment() public view {
        assertEq(strategyManager.SLASH_RESOLUTION_DELAY_BLOCKS(), RESOLUTION);
    }

    function test_firstStrategyOfASlashFixesItsResolutionBlock() public {
        IStrategy second = _newStrategy();
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.SlashResolutionBlockSet(_set(), 1, 1100);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 1, strategy, 1e18);
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 1, second, 0);
        _act();
        _increase(1, strategy, 1e18);
        vm.roll(1001);
        _increase(1, second, 0);
        _assertEvents();
        assertEq(strategyManager.getSlashResolutionBlock(_set(), 1), 1100);
        assertEq(strategyManager.getSlashResolutionBlock(_set(), 2), 0);
    }

    function test_bothFormsAreRefusedUntilTheResolutionBlock() public {
        _increase(1, strategy, 1e18);
        uint256[2] memory early = [uint256(1000), 1099];
        for (uint256 i = 0; i < 2; ++i) {
            vm.roll(early[i]);
            vm.expectRevert(IStrategyManagerErrors.SlashResolutionPending.selector);
            strategyManager.clearBurnOrRedistributableShares(_set(), 1);
            vm.expectRevert(IStrategyManagerErrors.SlashResolutionPending.selector);
            strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, strategy);
        }
        vm.roll(1100);
        assertEq(strategyManager.clearBurnOrRedistributableShares(_set(), 1)[0], 1e18);
    }

    function test_byStrategyIsAllowedFromTheResolutionBlock() public {
        _increase(1, strategy, 1e18);
        vm.roll(1100);
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 1, strategy), 1e18);
    }

    function test_pauseIsLookedAtFirst() public {
        _increase(1, strategy, 1e18);
        _pause(address(strategyManager), 2);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        strategyManager.clearBurnOrRedistributableShares(_set(), 1);
    }

    function test_eachSlashHasItsOwnBlock() public {
        _increase(1, strategy, 1e18);
        vm.roll(1010);
        _increase(2, strategy, 1e18);
        vm.roll(1105);
        strategyManager.clearBurnOrRedistributableShares(_set(), 1);
        vm.expectRevert(IStrategyManagerErrors.SlashResolutionPending.selector);
        strategyManager.clearBurnOrRedistributableShares(_set(), 2);
        assertEq(strategyManager.getPendingSlashIds(_set()), _amounts(2));
    }

    function test_nothingToClearIsNoErrorDuringTheDelay() public {
        assertEq(strategyManager.clearBurnOrRedistributableShares(_set(), 9).length, 0);
        assertEq(strategyManager.clearBurnOrRedistributableSharesByStrategy(_set(), 9, strategy), 0);
    }
}

contract NoSlashResolutionDelayTest is CoreTest {
    function test_withoutADelayNothingIsStoredOrAnnounced() public {
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 1, strategy, 0);
        _act();
        vm.prank(address(delegationManager));
        strategyManager.increaseBurnOrRedistributableShares(_set(), 1, strategy, 0);
        _assertEvents();
        assertEq(strategyManager.SLASH_RESOLUTION_DELAY_BLOCKS(), 0);
        assertEq(strategyManager.getSlashResolutionBlock(_set(), 1), 0);
        assertEq(strategyManager.clearBurnOrRedistributableShares(_set(), 1), _amounts(0));
    }
}
