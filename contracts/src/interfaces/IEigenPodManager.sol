// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManager} from "./IDelegationManager.sol";
import {IEigenPod} from "./IEigenPod.sol";
import {IPausable} from "./IPausable.sol";
import {IShareManager} from "./IShareManager.sol";
import {IStrategy} from "./IStrategy.sol";

interface IEigenPodManagerErrors {
    /// @notice The caller is not the pod of the named owner.
    error OnlyEigenPod();
    /// @notice A balance change is not a whole number of gwei.
    error SharesNotMultipleOfGwei();
    /// @notice Shares would become negative, are more than int256 holds, or are 0 where some must be paid.
    error SharesNegative();
    /// @notice The strategy is not the beacon chain ETH strategy.
    error InvalidStrategy();
    /// @notice A share balance is negative. Cannot arise on a fresh deployment.
    error LegacyWithdrawalsNotCompleted();
    /// @notice The caller is not the proof timestamp setter.
    error OnlyProofTimestampSetter();
}

/// @dev `BeaconChainETHDeposited` and `BeaconChainETHWithdrawalCompleted` are kept for the ABI and never
/// emitted.
interface IEigenPodManagerEvents {
    /// @notice Deposit shares of `podOwner` rose by `sharesDelta` wei.
    event PodSharesUpdated(address indexed podOwner, int256 sharesDelta);
    /// @notice Deposit shares of `podOwner` are now `newTotalShares` wei.
    event NewTotalShares(address indexed podOwner, int256 newTotalShares);
    /// @notice A net loss on the beacon chain lowered the staker's factor (1e18 fixed point).
    event BeaconChainSlashingFactorDecreased(
        address staker, uint64 prevBeaconChainSlashingFactor, uint64 newBeaconChainSlashingFactor
    );
    /// @notice A slash added `shares` wei to the running total of slashed ETH.
    event BurnableETHSharesIncreased(uint256 shares);
    /// @notice Beacon timestamps from `newPectraForkTimestamp` on are proven in the later state layout.
    event PectraForkTimestampSet(uint64 newPectraForkTimestamp);
    /// @notice The right to set the fork timestamp moved.
    event ProofTimestampSetterSet(address newProofTimestampSetter);
    /// @notice Never emitted.
    event BeaconChainETHDeposited(address indexed podOwner, uint256 amount);
    /// @notice Never emitted.
    event BeaconChainETHWithdrawalCompleted(
        address indexed podOwner,
        uint256 shares,
        uint96 nonce,
        address delegatedAddress,
        address withdrawer,
        bytes32 withdrawalRoot
    );
}

/// @title Ledger of natively restaked ETH
/// @notice Share manager of the beacon chain ETH strategy; 1 share is 1 wei.
/// @dev Revert lists are in the order of checking; the re-entrancy guard, taken after the caller check, is
/// left out of them. The ledger functions cannot be paused. Ownership is OpenZeppelin's `Ownable`. Pod
/// creation and staking (`createPod`, `stake`, `getPod`, `eigenPodBeacon`, `ethPOS`) are not part of this
/// interface yet; they come with the pods.
interface IEigenPodManager is IEigenPodManagerErrors, IEigenPodManagerEvents, IShareManager, IPausable {
    /// @notice Books the net result of a checkpoint or of newly proven validators.
    /// @dev Caller: the pod of `podOwner`. Reverts: `OnlyEigenPod`, `InputAddressZero`,
    /// `SharesNotMultipleOfGwei`, `LegacyWithdrawalsNotCompleted` (never here); for a gain then
    /// DelegationManager's `FullySlashed` and `InvalidDepositScalingFactor`; a loss above
    /// `prevRestakedBalanceWei` panics. A gain adds deposit shares. A loss leaves them and lowers the
    /// slashing factor to `factor * (prevRestakedBalanceWei - loss) / prevRestakedBalanceWei`, rounded down.
    /// 0 does nothing.
    /// @param prevRestakedBalanceWei Restaked balance before the change; used for losses only.
    /// @param balanceDeltaWei Net change, a multiple of 1 gwei.
    function recordBeaconChainETHBalanceUpdate(
        address podOwner,
        uint256 prevRestakedBalanceWei,
        int256 balanceDeltaWei
    ) external;

    /// @notice Hands the right to set the fork timestamp on.
    /// @dev Caller: owner, else the string `Ownable: caller is not the owner`.
    function setProofTimestampSetter(address newProofTimestampSetter) external;

    /// @notice Sets the first beacon timestamp proven in the later state layout.
    /// @dev Caller: proof timestamp setter. Reverts: `OnlyProofTimestampSetter`.
    function setPectraForkTimestamp(uint64 timestamp) external;

    /// @notice The pod of an owner, zero if none is deployed.
    function ownerToPod(address podOwner) external view returns (IEigenPod);

    /// @notice Whether a pod is deployed for this owner.
    function hasPod(address podOwner) external view returns (bool);

    /// @notice Number of pods deployed.
    function numPods() external view returns (uint256);

    /// @notice Deposit shares of a pod owner in wei. Never negative here; signed in the ABI.
    function podOwnerDepositShares(address podOwner) external view returns (int256);

    /// @notice Fraction of the staker's native stake not lost on the beacon chain, 1e18 fixed point; only
    /// falls. 1e18 when there was no loss.
    function beaconChainSlashingFactor(address staker) external view returns (uint64);

    /// @notice Slashed ETH in wei, a running total that nothing pays out.
    function burnableETHShares() external view returns (uint256);

    /// @notice The address that stands for natively restaked ETH; it has no code.
    function beaconChainETHStrategy() external view returns (IStrategy);

    /// @notice The DelegationManager.
    function delegationManager() external view returns (IDelegationManager);

    /// @notice Who may set the fork timestamp.
    function proofTimestampSetter() external view returns (address);

    /// @notice First beacon timestamp proven in the later state layout; 0 when unset.
    function pectraForkTimestamp() external view returns (uint64);
}
