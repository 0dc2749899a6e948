// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {Create3Factory} from "../../src/deployment/Create3Factory.sol";

contract Create3FactoryTest is Test {
    Create3Factory private factory = new Create3Factory();
    address private deployer = makeAddr("deployer");
    /// Creation code of contracts whose code is one STOP and one INVALID byte.
    bytes private stopping = hex"60015ff3";
    bytes private failing = hex"5f5ffd";

    function _deploy(address by, bytes32 salt, bytes memory code) private returns (address) {
        vm.prank(by);
        return factory.deploy(salt, code);
    }

    function test_theAddressFollowsFromTheDeployerAndTheSaltOnly() public {
        address predicted = factory.addressOf(deployer, "a");
        vm.expectEmit(address(factory));
        emit Create3Factory.Deployed(deployer, "a", predicted);
        assertEq(_deploy(deployer, "a", stopping), predicted);
        assertEq(predicted.code, hex"00");

        uint256 state = vm.snapshotState();
        assertEq(_deploy(deployer, "b", stopping), factory.addressOf(deployer, "b"));
        vm.revertToState(state);
        assertEq(
            _deploy(deployer, "b", hex"60fe5f5360015ff3"), factory.addressOf(deployer, "b"), "other code"
        );
        assertEq(factory.addressOf(deployer, "b").code, hex"fe");
    }

    function test_nobodyOccupiesAnothersAddress() public {
        address other = makeAddr("other");
        address wanted = factory.addressOf(deployer, "a");
        assertTrue(_deploy(other, "a", stopping) != wanted);
        assertEq(_deploy(deployer, "a", stopping), wanted);
    }

    function test_anAddressIsTakenOnce() public {
        _deploy(deployer, "a", stopping);
        vm.expectRevert(abi.encodeWithSignature("DeploymentFailed()"));
        _deploy(deployer, "a", stopping);
    }

    function test_aConstructorThatRevertsLeavesTheAddressFree() public {
        vm.expectRevert(abi.encodeWithSignature("DeploymentFailed()"));
        _deploy(deployer, "a", failing);
        assertEq(_deploy(deployer, "a", stopping), factory.addressOf(deployer, "a"));
    }
}
