// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../interfaces/IAVSRegistrar.sol";
import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";

/// @notice A registrar by which an AVS keeps each of its operator sets to a number of members, for local networks.
contract CappedRegistrar is IAVSRegistrar {
    /// @notice The set has as many members as it takes.
    error OperatorSetFull(uint32 operatorSetId, uint256 maxMembers);

    /// @notice Where the members are counted.
    IAllocationManager public immutable allocationManager;

    /// @notice The AVS that is served.
    address public immutable avs;

    /// @notice Members that each set may have.
    uint256 public immutable maxMembers;

    constructor(IAllocationManager allocationManager_, address avs_, uint256 maxMembers_) {
        allocationManager = allocationManager_;
        avs = avs_;
        maxMembers = maxMembers_;
    }

    /// @inheritdoc IAVSRegistrar
    /// @dev The newcomer is counted as a member already.
    function registerOperator(address, address, uint32[] calldata operatorSetIds, bytes calldata)
        external
        view
    {
        for (uint256 i; i < operatorSetIds.length; ++i) {
            uint256 members = allocationManager.getMemberCount(OperatorSet(avs, operatorSetIds[i]));
            require(members <= maxMembers, OperatorSetFull(operatorSetIds[i], maxMembers));
        }
    }

    /// @inheritdoc IAVSRegistrar
    function deregisterOperator(address, address, uint32[] calldata) external {}

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address avs_) external view returns (bool) {
        return avs_ == avs;
    }
}
