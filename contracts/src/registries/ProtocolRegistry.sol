// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {AccessControlEnumerable} from "@openzeppelin/contracts/access/AccessControlEnumerable.sol";
import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";
import {EnumerableMap} from "@openzeppelin/contracts/utils/structs/EnumerableMap.sol";

import {IPausable} from "../interfaces/IPausable.sol";
import {IProtocolRegistry} from "../interfaces/IProtocolRegistry.sol";

/// @notice The protocol's contracts by name, its version, and the switch that pauses all of them.
contract ProtocolRegistry is IProtocolRegistry, AccessControlEnumerable {
    using EnumerableMap for EnumerableMap.UintToAddressMap;
    using ShortStrings for ShortString;

    /// @inheritdoc IProtocolRegistry
    bytes32 public constant PAUSER_ROLE = bytes32(uint256(1) << 248);

    ShortString private _version;
    /// @dev From the name, as the number that its word is.
    EnumerableMap.UintToAddressMap private _deployments;
    mapping(address deployment => DeploymentConfig) private _configs;

    /// @dev What there is from the start is shipped here, so that nobody but the admin ever has the right to.
    constructor(
        address initialAdmin,
        address[] memory pausers,
        address[] memory addresses,
        DeploymentConfig[] memory configs,
        string[] memory contractNames,
        string memory semanticVersion
    ) {
        _grantRole(DEFAULT_ADMIN_ROLE, initialAdmin);
        for (uint256 i = 0; i < pausers.length; ++i) {
            _grantRole(PAUSER_ROLE, pausers[i]);
        }
        _ship(addresses, configs, contractNames, semanticVersion);
    }

    /// @inheritdoc IProtocolRegistry
    function ship(
        address[] memory addresses,
        DeploymentConfig[] memory configs,
        string[] memory contractNames,
        string memory semanticVersion
    ) external onlyRole(DEFAULT_ADMIN_ROLE) {
        _ship(addresses, configs, contractNames, semanticVersion);
    }

    /// @inheritdoc IProtocolRegistry
    function configure(string calldata name, DeploymentConfig calldata config)
        external
        onlyRole(DEFAULT_ADMIN_ROLE)
    {
        (bool exists, address addr) = _deployments.tryGet(_key(name));
        require(exists, DeploymentNotShipped());

        _configs[addr] = config;

        emit DeploymentConfigured(addr, config);
    }

    /// @inheritdoc IProtocolRegistry
    function pauseAll() external onlyRole(PAUSER_ROLE) {
        uint256 count = _deployments.length();
        for (uint256 i = 0; i < count; ++i) {
            (, address addr) = _deployments.at(i);
            DeploymentConfig memory config = _configs[addr];
            if (config.pausable && !config.deprecated) IPausable(addr).pauseAll();
        }
    }

    /* VIEWS */

    /// @inheritdoc IProtocolRegistry
    function version() external view returns (string memory) {
        return _version.toString();
    }

    /// @inheritdoc IProtocolRegistry
    function majorVersion() external view returns (string memory) {
        return string(abi.encodePacked(bytes(_version.toString())[0]));
    }

    /// @inheritdoc IProtocolRegistry
    function getAddress(string calldata name) public view returns (address) {
        return _deployments.get(_key(name));
    }

    /// @inheritdoc IProtocolRegistry
    function getDeployment(string calldata name)
        external
        view
        returns (address addr, DeploymentConfig memory config)
    {
        addr = getAddress(name);
        config = _configs[addr];
    }

    /// @inheritdoc IProtocolRegistry
    function getAllDeployments()
        external
        view
        returns (string[] memory names, address[] memory addresses, DeploymentConfig[] memory configs)
    {
        uint256 count = _deployments.length();
        names = new string[](count);
        addresses = new address[](count);
        configs = new DeploymentConfig[](count);
        for (uint256 i = 0; i < count; ++i) {
            (uint256 key, address addr) = _deployments.at(i);
            names[i] = ShortString.wrap(bytes32(key)).toString();
            addresses[i] = addr;
            configs[i] = _configs[addr];
        }
    }

    /// @inheritdoc IProtocolRegistry
    function totalDeployments() external view returns (uint256) {
        return _deployments.length();
    }

    /* INTERNAL */

    function _ship(
        address[] memory addresses,
        DeploymentConfig[] memory configs,
        string[] memory contractNames,
        string memory semanticVersion
    ) private {
        require(
            addresses.length == configs.length && addresses.length == contractNames.length,
            ArrayLengthMismatch()
        );
        ShortString newVersion = ShortStrings.toShortString(semanticVersion);
        emit SemanticVersionUpdated(_version.toString(), semanticVersion);
        _version = newVersion;

        for (uint256 i = 0; i < addresses.length; ++i) {
            _shipOne(addresses[i], configs[i], contractNames[i]);
        }
    }

    function _shipOne(address addr, DeploymentConfig memory config, string memory name) private {
        require(addr != address(0), InputAddressZero());
        require(bytes(name).length != 0, InputNameEmpty());
        uint256 key = _key(name);

        (bool exists, address previous) = _deployments.tryGet(key);
        if (exists && previous != addr) {
            delete _configs[previous];
            emit DeploymentConfigDeleted(previous);
        }
        _deployments.set(key, addr);
        _configs[addr] = config;

        emit DeploymentShipped(addr, config);
    }

    function _key(string memory name) private pure returns (uint256) {
        return uint256(ShortString.unwrap(ShortStrings.toShortString(name)));
    }
}
