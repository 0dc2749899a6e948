// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPauserRegistryErrors, IPauserRegistryEvents} from "../../src/interfaces/IPauserRegistry.sol";
import {PauserRegistry} from "../../src/permissions/PauserRegistry.sol";
import {EventLog} from "../utils/EventLog.sol";

contract PauserRegistryTest is EventLog {
    address private a = makeAddr("a");
    address private b = makeAddr("b");
    address private unpauser = makeAddr("unpauser");
    PauserRegistry private registry;

    function _pausers(address first, address second) private pure returns (address[] memory list) {
        list = new address[](2);
        (list[0], list[1]) = (first, second);
    }

    function setUp() public {
        registry = new PauserRegistry(_pausers(a, b), unpauser);
    }

    function test_constructorTellsEachPauserThenTheUnpauser() public {
        address created = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        _expectEvents();
        _from(created);
        emit IPauserRegistryEvents.PauserStatusChanged(a, true);
        emit IPauserRegistryEvents.PauserStatusChanged(b, true);
        emit IPauserRegistryEvents.UnpauserChanged(address(0), unpauser);
        _act();
        registry = new PauserRegistry(_pausers(a, b), unpauser);
        _assertEvents();
        assertTrue(registry.isPauser(a));
        assertTrue(registry.isPauser(b));
        assertEq(registry.unpauser(), unpauser);
        assertFalse(registry.isPauser(unpauser), "not implicitly");
    }

    function test_constructorRefusesZeroAddresses() public {
        vm.expectRevert(IPauserRegistryErrors.InputAddressZero.selector);
        new PauserRegistry(_pausers(a, address(0)), unpauser);
        vm.expectRevert(IPauserRegistryErrors.InputAddressZero.selector);
        new PauserRegistry(_pausers(a, b), address(0));
    }

    function test_unpauserDecidesWhoPauses() public {
        _expectEvents();
        _from(address(registry));
        emit IPauserRegistryEvents.PauserStatusChanged(a, false);
        emit IPauserRegistryEvents.PauserStatusChanged(address(this), true);
        _act();
        vm.startPrank(unpauser);
        registry.setIsPauser(a, false);
        registry.setIsPauser(address(this), true);
        _assertEvents();
        assertFalse(registry.isPauser(a));
        assertTrue(registry.isPauser(address(this)));
    }

    function test_unpauserHandsOver() public {
        _expectEvents();
        _from(address(registry));
        emit IPauserRegistryEvents.UnpauserChanged(unpauser, a);
        _act();
        vm.prank(unpauser);
        registry.setUnpauser(a);
        _assertEvents();
        assertEq(registry.unpauser(), a);
        vm.prank(unpauser);
        vm.expectRevert(IPauserRegistryErrors.OnlyUnpauser.selector);
        registry.setUnpauser(unpauser);
    }

    function test_refusesAStrangerBeforeLookingAtTheAddress() public {
        vm.prank(a);
        vm.expectRevert(IPauserRegistryErrors.OnlyUnpauser.selector);
        registry.setIsPauser(address(0), true);
        vm.prank(a);
        vm.expectRevert(IPauserRegistryErrors.OnlyUnpauser.selector);
        registry.setUnpauser(address(0));
    }

    function test_refusesTheZeroAddress() public {
        vm.startPrank(unpauser);
        vm.expectRevert(IPauserRegistryErrors.InputAddressZero.selector);
        registry.setIsPauser(address(0), false);
        vm.expectRevert(IPauserRegistryErrors.InputAddressZero.selector);
        registry.setUnpauser(address(0));
    }
}
