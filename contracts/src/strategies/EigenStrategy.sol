// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IEigen} from "../interfaces/IEigen.sol";
import {IEigenStrategy} from "../interfaces/IEigenStrategy.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {StrategyBase} from "./StrategyBase.sol";

/// @notice The strategy of EIGEN: holds the backing token, takes and pays either (chapter 01 §3.5).
contract EigenStrategy is StrategyBase, IEigenStrategy {
    using SafeTransferLib for address;

    /// @inheritdoc IEigenStrategy
    IEigen public immutable EIGEN;

    constructor(IShareManager strategyManager_, IPauserRegistry pauserRegistry_, IEigen eigen)
        StrategyBase(strategyManager_, pauserRegistry_, eigen.bEIGEN())
    {
        EIGEN = eigen;
    }

    /// @inheritdoc IStrategy
    function explanation() external pure override(StrategyBase, IStrategy) returns (string memory) {
        return "Holds backing EIGEN for restakers, who bring and take it wrapped or not.";
    }

    function _beforeDeposit(IERC20 token, uint256 amount) internal override {
        _beforeWithdrawal(token);
        if (address(token) == address(EIGEN)) EIGEN.unwrap(amount);
    }

    function _beforeWithdrawal(IERC20 token) internal view override {
        require(
            address(token) == address(underlyingToken) || address(token) == address(EIGEN),
            OnlyUnderlyingToken()
        );
    }

    function _pay(address recipient, IERC20 token, uint256 amount) internal override {
        if (address(token) == address(EIGEN)) {
            address(underlyingToken).safeApprove(address(EIGEN), amount);
            EIGEN.wrap(amount);
        }
        super._pay(recipient, token, amount);
    }
}
