// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Vm} from "forge-std/Vm.sol";

import {IAllocationManager} from "../../src/interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {IVersionedErrors} from "../../src/interfaces/IVersioned.sol";
import {StrategyManager} from "../../src/strategies/StrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice The StrategyManager's whitelist, whitelister, owner and deployment.
contract WhitelistTest is CoreTest {
    bytes private constant NOT_OWNER = "Ownable: caller is not the owner";

    function test_addAnnouncesOnlyWhatIsNew() public {
        IStrategy fresh = IStrategy(other);
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyAddedToDepositWhitelist(fresh);
        _act();
        vm.prank(address(strategyFactory));
        strategyManager.addStrategiesToDepositWhitelist(_pair(strategy, fresh));
        _assertEvents();
        assertTrue(strategyManager.strategyIsWhitelistedForDeposit(fresh));
    }

    function test_removeAnnouncesOnlyWhatWasListed() public {
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyRemovedFromDepositWhitelist(strategy);
        _act();
        vm.prank(address(strategyFactory));
        strategyManager.removeStrategiesFromDepositWhitelist(_pair(IStrategy(other), strategy));
        _assertEvents();
        assertFalse(strategyManager.strategyIsWhitelistedForDeposit(strategy));
    }

    function test_isTheWhitelistersOnlyNotTheOwners() public {
        vm.startPrank(owner);
        vm.expectRevert(IStrategyManagerErrors.OnlyStrategyWhitelister.selector);
        strategyManager.addStrategiesToDepositWhitelist(_list(strategy));
        vm.expectRevert(IStrategyManagerErrors.OnlyStrategyWhitelister.selector);
        strategyManager.removeStrategiesFromDepositWhitelist(_list(strategy));
    }

    function test_setStrategyWhitelister() public {
        vm.expectRevert(NOT_OWNER);
        strategyManager.setStrategyWhitelister(other);
        _expectEvents();
        _from(address(strategyManager));
        emit IStrategyManagerEvents.StrategyWhitelisterChanged(address(strategyFactory), other);
        emit IStrategyManagerEvents.StrategyWhitelisterChanged(other, address(0));
        _act();
        vm.startPrank(owner);
        strategyManager.setStrategyWhitelister(other);
        assertEq(strategyManager.strategyWhitelister(), other);
        strategyManager.setStrategyWhitelister(address(0));
        vm.stopPrank();
        _assertEvents();
    }

    function test_delistingStopsDepositsOnly() public {
        _deposit(staker, strategy, 5);
        vm.prank(address(strategyFactory));
        strategyManager.removeStrategiesFromDepositWhitelist(_list(strategy));
        bytes32 root = _queue(staker, strategy, 5);
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 5);
    }

    function test_ownershipMovesInOneStep() public {
        vm.expectRevert(NOT_OWNER);
        strategyManager.transferOwnership(other);
        vm.startPrank(owner);
        vm.expectRevert("Ownable: new owner is the zero address");
        strategyManager.transferOwnership(address(0));
        strategyManager.transferOwnership(other);
        vm.stopPrank();
        assertEq(strategyManager.owner(), other);
    }

    /* DEPLOYMENT */

    function _construct(IPauserRegistry registry, string memory version) private returns (StrategyManager) {
        return new StrategyManager(
            IAllocationManager(address(1)),
            IDelegationManager(address(2)),
            registry,
            7,
            version,
            owner,
            other,
            5
        );
    }

    function test_constructorTellsPauseOwnerAndWhitelister() public {
        vm.recordLogs();
        StrategyManager manager = _construct(pauserRegistry, "1.0.0");
        Vm.Log[] memory logs = vm.getRecordedLogs();
        bytes32[] memory topics = new bytes32[](logs.length);
        for (uint256 i = 0; i < logs.length; ++i) {
            topics[i] = logs[i].topics[0];
        }
        uint256 last = logs.length - 1;
        assertEq(topics[last], keccak256("StrategyWhitelisterChanged(address,address)"));
        assertEq(logs[last].data, abi.encode(address(0), other));
        assertEq(topics[last - 1], keccak256("OwnershipTransferred(address,address)"));
        assertEq(logs[last - 1].topics[2], bytes32(uint256(uint160(owner))));
        assertEq(topics[last - 2], keccak256("Paused(address,uint256)"));
        assertEq(logs[last - 2].data, abi.encode(5));

        assertEq(manager.paused(), 5);
        assertEq(manager.owner(), owner);
        assertEq(manager.strategyWhitelister(), other);
        assertEq(address(manager.allocationManager()), address(1));
        assertEq(address(manager.delegation()), address(2));
        assertEq(address(manager.pauserRegistry()), address(pauserRegistry));
        assertEq(manager.SLASH_RESOLUTION_DELAY_BLOCKS(), 7);
        assertEq(manager.version(), "1.0.0");
    }

    function test_constructorNeedsAPauserRegistry() public {
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        _construct(IPauserRegistry(address(0)), "1.0.0");
    }

    function test_versionHasAtMost31Bytes() public {
        string memory longest = "1.0.0-3456789012345678901234567";
        assertEq(bytes(longest).length, 31);
        assertEq(_construct(pauserRegistry, longest).version(), longest);
        string memory tooLong = string.concat(longest, "8");
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, tooLong));
        _construct(pauserRegistry, tooLong);
    }
}
