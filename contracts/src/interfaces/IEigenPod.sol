// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @title The part of a pod that the ledger calls
interface IEigenPod {
    /// @notice Pays restaked ETH out of the pod, rounded down to whole gwei.
    /// @dev Caller: EigenPodManager. Reverts: `OnlyEigenPodManager`, `InsufficientWithdrawableBalance`, then
    /// what the transfer to `recipient` (all gas) reverts with.
    /// @param amount In wei.
    function withdrawRestakedBeaconChainETH(address recipient, uint256 amount) external;
}
