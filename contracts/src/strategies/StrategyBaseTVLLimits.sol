// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IShareManager} from "../interfaces/IShareManager.sol";
import {IStrategyBaseTVLLimits} from "../interfaces/IStrategyBaseTVLLimits.sol";
import {StrategyBase} from "./StrategyBase.sol";

/// @notice A strategy with caps on what comes in. Each is a contract of its own, complete from its constructor on;
/// the owner of the factory opens it to deposits.
contract StrategyBaseTVLLimits is StrategyBase, IStrategyBaseTVLLimits {
    /// @inheritdoc IStrategyBaseTVLLimits
    uint256 public maxPerDeposit;
    /// @inheritdoc IStrategyBaseTVLLimits
    uint256 public maxTotalDeposits;

    constructor(
        IShareManager strategyManager_,
        IPauserRegistry pauserRegistry_,
        IERC20 underlyingToken_,
        uint256 maxPerDeposit_,
        uint256 maxTotalDeposits_
    ) StrategyBase(strategyManager_, pauserRegistry_, underlyingToken_) {
        _setTVLLimits(maxPerDeposit_, maxTotalDeposits_);
    }

    /// @inheritdoc IStrategyBaseTVLLimits
    function setTVLLimits(uint256 newMaxPerDeposit, uint256 newMaxTotalDeposits) external onlyUnpauser {
        _setTVLLimits(newMaxPerDeposit, newMaxTotalDeposits);
    }

    /// @inheritdoc IStrategyBaseTVLLimits
    function getTVLLimits() external view returns (uint256, uint256) {
        return (maxPerDeposit, maxTotalDeposits);
    }

    function _setTVLLimits(uint256 newMaxPerDeposit, uint256 newMaxTotalDeposits) private {
        require(newMaxPerDeposit <= newMaxTotalDeposits, MaxPerDepositExceedsMax());

        emit MaxPerDepositUpdated(maxPerDeposit, newMaxPerDeposit);
        emit MaxTotalDepositsUpdated(maxTotalDeposits, newMaxTotalDeposits);
        maxPerDeposit = newMaxPerDeposit;
        maxTotalDeposits = newMaxTotalDeposits;
    }

    function _beforeDeposit(IERC20 token, uint256 amount) internal override {
        require(amount <= maxPerDeposit, MaxPerDepositExceedsMax());
        require(_balance() <= maxTotalDeposits, BalanceExceedsMaxTotalDeposits());
        super._beforeDeposit(token, amount);
    }
}
