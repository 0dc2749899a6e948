// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {CREATE3} from "solady/utils/CREATE3.sol";

/// @notice Deploys code to an address that depends only on who deploys it and on a salt, so that contracts can
/// know each other before they exist. Nobody can occupy another deployer's addresses.
contract Create3Factory {
    /// @notice `creationCode` now runs at `deployed`.
    event Deployed(address indexed deployer, bytes32 indexed salt, address deployed);

    /// @notice Deploys `creationCode` (with its constructor arguments) for the caller. Reverts
    /// `DeploymentFailed()` if the address is taken or the constructor reverts.
    function deploy(bytes32 salt, bytes calldata creationCode) external returns (address deployed) {
        deployed = CREATE3.deployDeterministic(creationCode, _salt(msg.sender, salt));
        emit Deployed(msg.sender, salt, deployed);
    }

    /// @notice The address at which `deployer` would deploy with `salt`.
    function addressOf(address deployer, bytes32 salt) external view returns (address) {
        return CREATE3.predictDeterministicAddress(_salt(deployer, salt));
    }

    function _salt(address deployer, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(deployer, salt));
    }
}
