// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../interfaces/IAVSRegistrar.sol";

/// @notice A registrar by which one AVS lets in only the operators it has listed, for local networks. Those who
/// are taken off the list stay until they leave.
contract AllowlistRegistrar is IAVSRegistrar {
    /// @notice The AVS does, or no longer does, let `operator` in.
    event OperatorAllowed(address indexed operator, bool allowed);

    /// @notice The caller is not the AVS.
    error OnlyAVS();
    /// @notice The AVS does not let this operator in.
    error OperatorNotAllowed(address operator);

    /// @notice The AVS that is served, and that keeps the list.
    address public immutable avs;

    /// @notice Whether the AVS lets an operator in.
    mapping(address operator => bool) public isAllowed;

    constructor(address avs_) {
        avs = avs_;
    }

    /// @notice Puts operators on the list, or takes them off it.
    function setAllowed(address[] calldata operators, bool allowed) external {
        require(msg.sender == avs, OnlyAVS());
        for (uint256 i; i < operators.length; ++i) {
            isAllowed[operators[i]] = allowed;
            emit OperatorAllowed(operators[i], allowed);
        }
    }

    /// @inheritdoc IAVSRegistrar
    function registerOperator(address operator, address, uint32[] calldata, bytes calldata) external view {
        require(isAllowed[operator], OperatorNotAllowed(operator));
    }

    /// @inheritdoc IAVSRegistrar
    function deregisterOperator(address, address, uint32[] calldata) external {}

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address avs_) external view returns (bool) {
        return avs_ == avs;
    }
}
