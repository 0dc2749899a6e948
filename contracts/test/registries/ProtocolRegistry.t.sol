// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {
    IProtocolRegistryErrors,
    IProtocolRegistryEvents,
    IProtocolRegistryTypes
} from "../../src/interfaces/IProtocolRegistry.sol";
import {IVersionedErrors} from "../../src/interfaces/IVersioned.sol";
import {ProtocolRegistry} from "../../src/registries/ProtocolRegistry.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract ProtocolRegistryTest is CoreTest {
    event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender);

    bytes32 private constant PAUSER_ROLE = 0x0100000000000000000000000000000000000000000000000000000000000000;
    string private constant LONG = "A name that has 32 bytes in all.";
    string private constant UNKNOWN = "EnumerableMap: nonexistent key";

    ProtocolRegistry private registry;
    address private a = makeAddr("a");
    address private b = makeAddr("b");
    address[] private addresses;
    IProtocolRegistryTypes.DeploymentConfig[] private configs;
    string[] private names;

    function setUp() public override {
        super.setUp();
        registry = ProtocolRegistry(
            _create("ProtocolRegistry", abi.encode(owner, _one(pauser), addresses, configs, names, "1.12.0"))
        );
        vm.prank(unpauser);
        pauserRegistry.setIsPauser(address(registry), true);
    }

    function _one(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }

    function _add(string memory name, address addr, bool pausable, bool deprecated) private {
        names.push(name);
        addresses.push(addr);
        configs.push(IProtocolRegistryTypes.DeploymentConfig(pausable, deprecated));
    }

    function _ship(string memory version) private {
        vm.prank(owner);
        registry.ship(addresses, configs, names, version);
        delete names;
        delete addresses;
        delete configs;
    }

    function _config(bool pausable, bool deprecated)
        private
        pure
        returns (IProtocolRegistryTypes.DeploymentConfig memory)
    {
        return IProtocolRegistryTypes.DeploymentConfig(pausable, deprecated);
    }

    function _assertDeployment(string memory name, address addr, bool pausable, bool deprecated)
        private
        view
    {
        (address found, IProtocolRegistryTypes.DeploymentConfig memory config) = registry.getDeployment(name);
        assertEq(found, addr);
        assertEq(registry.getAddress(name), addr);
        assertEq(config.pausable, pausable);
        assertEq(config.deprecated, deprecated);
    }

    function _missing(address account, bytes32 role) private pure returns (bytes memory) {
        return bytes(
            string.concat(
                "AccessControl: account ",
                Strings.toHexString(account),
                " is missing role ",
                Strings.toHexString(uint256(role), 32)
            )
        );
    }

    /* DEPLOYMENT */

    function test_whatIsThereFromTheStartIsShippedByTheConstructor() public {
        _add("One", a, true, false);
        _expectEvents();
        _from(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
        emit RoleGranted(0, owner, address(this));
        emit RoleGranted(PAUSER_ROLE, pauser, address(this));
        emit IProtocolRegistryEvents.SemanticVersionUpdated("", "1.0.0");
        emit IProtocolRegistryEvents.DeploymentShipped(a, _config(true, false));
        _act();
        registry = new ProtocolRegistry(owner, _one(pauser), addresses, configs, names, "1.0.0");
        _assertEvents();
        _assertDeployment("One", a, true, false);
        assertEq(registry.version(), "1.0.0");
    }

    function test_roles() public {
        assertEq(registry.PAUSER_ROLE(), PAUSER_ROLE);
        assertEq(registry.DEFAULT_ADMIN_ROLE(), bytes32(0));
        assertEq(registry.getRoleMemberCount(0), 1);
        assertEq(registry.getRoleMember(0, 0), owner);
        assertEq(registry.getRoleMember(PAUSER_ROLE, 0), pauser);
        assertEq(registry.getRoleAdmin(PAUSER_ROLE), bytes32(0));
        assertFalse(registry.hasRole(0, address(this)));
        assertTrue(registry.supportsInterface(0x5a05180f), "AccessControlEnumerable");

        vm.expectRevert(_missing(pauser, 0));
        vm.prank(pauser);
        registry.grantRole(PAUSER_ROLE, other);
        vm.startPrank(owner);
        registry.grantRole(PAUSER_ROLE, other);
        registry.revokeRole(PAUSER_ROLE, pauser);
        registry.renounceRole(0, owner);
        assertTrue(registry.hasRole(PAUSER_ROLE, other));
        assertFalse(registry.hasRole(PAUSER_ROLE, pauser));
        assertEq(registry.getRoleMemberCount(0), 0);
    }

    /* ship */

    function test_shipAnnouncesTheVersionThenEachDeployment() public {
        _add("One", a, true, false);
        _add("Two", b, false, true);
        _expectEvents();
        _from(address(registry));
        emit IProtocolRegistryEvents.SemanticVersionUpdated("1.12.0", "1.13.0");
        emit IProtocolRegistryEvents.DeploymentShipped(a, _config(true, false));
        emit IProtocolRegistryEvents.DeploymentShipped(b, _config(false, true));
        _act();
        _ship("1.13.0");
        _assertEvents();
        assertEq(registry.version(), "1.13.0");
        assertEq(registry.totalDeployments(), 2);
        _assertDeployment("One", a, true, false);
        _assertDeployment("Two", b, false, true);
    }

    function test_aNameThatMovesDeletesTheConfigOfItsOldAddress() public {
        _add("One", a, true, false);
        _add("Two", b, true, false);
        _ship("1.13.0");
        _add("One", other, false, false);
        _expectEvents();
        _from(address(registry));
        emit IProtocolRegistryEvents.SemanticVersionUpdated("1.13.0", "1.14.0");
        emit IProtocolRegistryEvents.DeploymentConfigDeleted(a);
        emit IProtocolRegistryEvents.DeploymentShipped(other, _config(false, false));
        _act();
        _ship("1.14.0");
        _assertEvents();

        (
            string[] memory found,
            address[] memory where,
            IProtocolRegistryTypes.DeploymentConfig[] memory config
        ) = registry.getAllDeployments();
        assertEq(found.length, 2, "its place is kept");
        assertEq(found[0], "One");
        assertEq(found[1], "Two");
        assertEq(where[0], other);
        assertEq(where[1], b);
        assertFalse(config[0].pausable);
        assertTrue(config[1].pausable);
    }

    function test_theSameAddressAgainOnlyReplacesTheConfig() public {
        _add("One", a, true, false);
        _add("One", a, true, true);
        _expectEvents();
        _from(address(registry));
        emit IProtocolRegistryEvents.SemanticVersionUpdated("1.12.0", "1.12.0");
        emit IProtocolRegistryEvents.DeploymentShipped(a, _config(true, false));
        emit IProtocolRegistryEvents.DeploymentShipped(a, _config(true, true));
        _act();
        _ship("1.12.0");
        _assertEvents();
        assertEq(registry.totalDeployments(), 1);
        _assertDeployment("One", a, true, true);
    }

    /// @dev Pitfall 41 of chapter 02.
    function test_twoNamesOfOneAddressShareItsConfig() public {
        _add("One", address(delegationManager), true, false);
        _add("Two", address(delegationManager), true, false);
        _ship("1.13.0");
        _add("Two", a, false, false);
        _ship("1.14.0");
        _assertDeployment("One", address(delegationManager), false, false);
        vm.prank(pauser);
        registry.pauseAll();
        assertEq(delegationManager.paused(), 0, "silently left out");
    }

    function test_nothingToShipOnlyChangesTheVersionAndItMayBeEmpty() public {
        _ship("");
        assertEq(registry.version(), "");
        assertEq(registry.totalDeployments(), 0);
        vm.expectRevert(stdError.indexOOBError);
        registry.majorVersion();
    }

    function test_shipLooksAtTheRoleThenTheLengthsThenTheVersion() public {
        _add("One", address(0), true, false);
        configs.pop();
        vm.prank(pauser);
        vm.expectRevert(_missing(pauser, 0));
        registry.ship(addresses, configs, names, LONG);
        vm.startPrank(owner);
        vm.expectRevert(IProtocolRegistryErrors.ArrayLengthMismatch.selector);
        registry.ship(addresses, configs, names, LONG);
        configs.push(_config(true, false));
        names.push("Two");
        vm.expectRevert(IProtocolRegistryErrors.ArrayLengthMismatch.selector);
        registry.ship(addresses, configs, names, LONG);
        names.pop();
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, LONG));
        registry.ship(addresses, configs, names, LONG);
        vm.expectRevert(IProtocolRegistryErrors.InputAddressZero.selector);
        registry.ship(addresses, configs, names, "1.13.0");
    }

    function test_eachDeploymentIsLookedAtForItsAddressThenItsName() public {
        vm.startPrank(owner);
        _add("One", a, true, false);
        _add("", address(0), true, false);
        vm.expectRevert(IProtocolRegistryErrors.InputAddressZero.selector);
        registry.ship(addresses, configs, names, "1.13.0");
        addresses[1] = b;
        vm.expectRevert(IProtocolRegistryErrors.InputNameEmpty.selector);
        registry.ship(addresses, configs, names, "1.13.0");
        names[1] = LONG;
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, LONG));
        registry.ship(addresses, configs, names, "1.13.0");
        assertEq(registry.totalDeployments(), 0);
    }

    function testFuzz_namesAreFoundAgain(string memory name, address addr) public {
        vm.assume(bytes(name).length != 0 && bytes(name).length <= 31 && addr != address(0));
        _add(name, addr, true, false);
        _ship("1.13.0");
        assertEq(registry.getAddress(name), addr);
        (string[] memory found,,) = registry.getAllDeployments();
        assertEq(found[0], name);
    }

    /* configure */

    function test_configure() public {
        _add("One", a, true, false);
        _ship("1.13.0");
        _expectEvents();
        _from(address(registry));
        emit IProtocolRegistryEvents.DeploymentConfigured(a, _config(false, true));
        _act();
        vm.prank(owner);
        registry.configure("One", _config(false, true));
        _assertEvents();
        _assertDeployment("One", a, false, true);
    }

    function test_configureLooksAtTheRoleThenTheNameThenWhetherItIsThere() public {
        vm.prank(other);
        vm.expectRevert(_missing(other, 0));
        registry.configure(LONG, _config(true, false));
        vm.startPrank(owner);
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, LONG));
        registry.configure(LONG, _config(true, false));
        vm.expectRevert(IProtocolRegistryErrors.DeploymentNotShipped.selector);
        registry.configure("One", _config(true, false));
    }

    /* pauseAll */

    function test_pauseAllPausesWhatIsPausableAndInUseInOrder() public {
        _add("StrategyManager", address(strategyManager), true, false);
        _add("Old", address(strategyFactory), true, true);
        _add("PauserRegistry", address(pauserRegistry), false, false);
        _add("DelegationManager", address(delegationManager), true, false);
        _ship("1.13.0");
        _expectEvents();
        _from(address(strategyManager));
        emit IPausableEvents.Paused(address(registry), type(uint256).max);
        _from(address(delegationManager));
        emit IPausableEvents.Paused(address(registry), type(uint256).max);
        _act();
        vm.prank(pauser);
        registry.pauseAll();
        _assertEvents();
        assertEq(strategyManager.paused(), type(uint256).max);
        assertEq(delegationManager.paused(), type(uint256).max);
        assertEq(strategyFactory.paused(), 0);
    }

    function test_pauseAllIsForPausersOnly() public {
        vm.prank(owner);
        vm.expectRevert(_missing(owner, PAUSER_ROLE));
        registry.pauseAll();
    }

    /// @dev Pitfall 42 of chapter 02.
    function test_pauseAllPausesAllOrNothing() public {
        _add("DelegationManager", address(delegationManager), true, false);
        _add("PauserRegistry", address(pauserRegistry), true, false); // has no pauseAll
        _ship("1.13.0");
        vm.prank(pauser);
        vm.expectRevert();
        registry.pauseAll();
        assertEq(delegationManager.paused(), 0);

        vm.prank(owner);
        registry.configure("PauserRegistry", _config(false, false));
        vm.prank(unpauser);
        pauserRegistry.setIsPauser(address(registry), false);
        vm.prank(pauser);
        vm.expectRevert(IPausableErrors.OnlyPauser.selector);
        registry.pauseAll();
    }

    function test_pausingTwiceIsHarmless() public {
        _add("One", address(delegationManager), true, false);
        _add("Two", address(delegationManager), true, false);
        _ship("1.13.0");
        vm.startPrank(pauser);
        registry.pauseAll();
        registry.pauseAll();
        assertEq(delegationManager.paused(), type(uint256).max);
    }

    /* VIEWS */

    /// @dev Pitfall 43 of chapter 02.
    function test_majorVersionIsTheFirstCharacter() public {
        assertEq(registry.majorVersion(), "1");
        _ship("23.0.0");
        assertEq(registry.majorVersion(), "2");
    }

    function test_unknownNames() public {
        vm.expectRevert(bytes(UNKNOWN));
        registry.getAddress("One");
        vm.expectRevert(bytes(UNKNOWN));
        registry.getDeployment("One");
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, LONG));
        registry.getAddress(LONG);
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, LONG));
        registry.getDeployment(LONG);
    }
}
