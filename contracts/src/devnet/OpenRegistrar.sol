// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../interfaces/IAVSRegistrar.sol";

/// @notice A registrar that lets every operator in and out, for local networks.
contract OpenRegistrar is IAVSRegistrar {
    /// @inheritdoc IAVSRegistrar
    function registerOperator(address, address, uint32[] calldata, bytes calldata) external {}

    /// @inheritdoc IAVSRegistrar
    function deregisterOperator(address, address, uint32[] calldata) external {}

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address) external pure returns (bool) {
        return true;
    }
}
