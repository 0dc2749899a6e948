// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAVSRegistrar} from "../interfaces/IAVSRegistrar.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";

/// @notice A registrar that lets in operators to whom enough shares of one strategy are delegated, for local
/// networks. Those whose stake shrinks later stay.
contract MinimumStakeRegistrar is IAVSRegistrar {
    /// @notice The operator has fewer shares than this AVS asks for.
    error StakeTooSmall(address operator, uint256 shares, uint256 minimumShares);

    /// @notice Where the shares are counted.
    IDelegationManager public immutable delegationManager;

    /// @notice The AVS that is served.
    address public immutable avs;

    /// @notice Whose shares count.
    IStrategy public immutable strategy;

    /// @notice Shares that an operator needs, its stakers' included.
    uint256 public immutable minimumShares;

    constructor(
        IDelegationManager delegationManager_,
        address avs_,
        IStrategy strategy_,
        uint256 minimumShares_
    ) {
        delegationManager = delegationManager_;
        avs = avs_;
        strategy = strategy_;
        minimumShares = minimumShares_;
    }

    /// @inheritdoc IAVSRegistrar
    function registerOperator(address operator, address, uint32[] calldata, bytes calldata) external view {
        uint256 shares = delegationManager.operatorShares(operator, strategy);
        require(shares >= minimumShares, StakeTooSmall(operator, shares, minimumShares));
    }

    /// @inheritdoc IAVSRegistrar
    function deregisterOperator(address, address, uint32[] calldata) external {}

    /// @inheritdoc IAVSRegistrar
    function supportsAVS(address avs_) external view returns (bool) {
        return avs_ == avs;
    }
}
