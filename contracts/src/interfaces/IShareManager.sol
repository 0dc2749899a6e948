// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IStrategy} from "./IStrategy.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IShareManagerErrors {
    /// @notice The caller is not DelegationManager.
    error OnlyDelegationManager();
}

/// @title Keeper of deposit shares
/// @notice StrategyManager for token strategies, EigenPodManager for the beacon chain ETH strategy. Slashing
/// never changes deposit shares.
/// @dev Every state-changing function: caller DelegationManager, else `OnlyDelegationManager`; the
/// re-entrancy guard (not in `setDepositScalingFactor`); in EigenPodManager `InvalidStrategy` for any other
/// strategy (not in `increaseBurnOrRedistributableShares`); then the errors named, in this order.
interface IShareManager is IShareManagerErrors {
    /// @notice Takes deposit shares off a staker, when a withdrawal is queued.
    /// @dev StrategyManager: `SharesAmountZero`, `SharesAmountTooHigh`, then the strategy's
    /// `beforeRemoveShares`; no event. EigenPodManager: more than int256 holds, `SharesNegative`; 0 is
    /// accepted; event `NewTotalShares`.
    /// @return Deposit shares left.
    function removeDepositShares(address staker, IStrategy strategy, uint256 depositSharesToRemove)
        external
        returns (uint256);

    /// @notice Credits deposit shares to a staker, when a withdrawal is completed as shares.
    /// @dev StrategyManager: `StakerAddressZero`, `SharesAmountZero`, the strategy's `beforeAddShares`,
    /// `MaxStrategiesExceeded`; event `Deposit`. EigenPodManager: `InputAddressZero`, `SharesNegative` (more
    /// than int256 holds); events `PodSharesUpdated`, `NewTotalShares`.
    /// @return Deposit shares before.
    /// @return Deposit shares added.
    function addShares(address staker, IStrategy strategy, uint256 shares) external returns (uint256, uint256);

    /// @notice Pays strategy shares out to the staker, when a withdrawal is completed as tokens. Deposit
    /// shares stay as they are: they were removed when the withdrawal was queued.
    /// @dev StrategyManager: what `IStrategy.withdraw` reverts with. EigenPodManager: `token` is ignored;
    /// `InputAddressZero`, `SharesNegative` (0, or more than int256 holds), then the pod's errors.
    /// @param shares Strategy shares after slashing; for native ETH wei, of which the pod pays whole gwei.
    function withdrawSharesAsTokens(address staker, IStrategy strategy, IERC20 token, uint256 shares) external;

    /// @notice Records slashed strategy shares; moves no token.
    /// @dev StrategyManager: `StrategyAlreadyInSlash`; 0 shares make an entry too. EigenPodManager: adds to
    /// one running total, whatever the set, slash and strategy.
    /// @param slashId The operator set's slash counter.
    /// @param addedSharesToBurn Strategy shares taken from operator shares and from the withdrawal queue
    /// together.
    function increaseBurnOrRedistributableShares(
        OperatorSet calldata operatorSet,
        uint256 slashId,
        IStrategy strategy,
        uint256 addedSharesToBurn
    ) external;

    /// @notice Restack addition, not part of EigenLayer's ABI: stores the factor by which a staker's deposit
    /// shares are scaled, so that it can share a storage slot with them.
    /// @dev Emits nothing; DelegationManager emits `DepositScalingFactorUpdated`. Not guarded, since
    /// DelegationManager calls it while a deposit is under way. `removeDepositShares` resets the factor by
    /// itself when no share is left.
    /// @param newDepositScalingFactor 1e18 fixed point; 0 and 1e18 both reset it, after which it reads as
    /// 1e18.
    function setDepositScalingFactor(address staker, IStrategy strategy, uint256 newDepositScalingFactor)
        external;

    /// @notice Deposit shares of a staker; a negative pod balance would read as 0.
    /// @dev EigenPodManager: `InvalidStrategy` for any other strategy.
    function stakerDepositShares(address user, IStrategy strategy)
        external
        view
        returns (uint256 depositShares);

    /// @notice Restack addition, not part of EigenLayer's ABI: the factor by which a staker's deposit shares
    /// are scaled.
    /// @dev EigenPodManager: `InvalidStrategy` for any other strategy.
    /// @return 1e18 fixed point, never 0; 1e18 when unset.
    function depositScalingFactor(address staker, IStrategy strategy) external view returns (uint256);
}
