// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeacon} from "@openzeppelin/contracts/proxy/beacon/IBeacon.sol";

import {IDelegationManager} from "./IDelegationManager.sol";
import {IEigenPod} from "./IEigenPod.sol";
import {IETHPOSDeposit} from "./IETHPOSDeposit.sol";
import {IPausable} from "./IPausable.sol";
import {IShareManager} from "./IShareManager.sol";
import {IStrategy} from "./IStrategy.sol";

interface IEigenPodManagerTypes {
    /// @dev Where a beacon state keeps its lists.
    struct ForkLayout {
        /// Levels of the tree of the state's fields.
        uint8 stateHeight;
        /// Positions of the two lists among the fields.
        uint8 validatorsField;
        uint8 balancesField;
    }
}

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
    /// @notice The caller has a pod.
    error EigenPodAlreadyExists();
    /// @notice The timestamp is in the first 384 seconds of a scheduled fork, when a block's parent may still
    /// have the old layout.
    error TimestampTooCloseToFork();
    /// @notice A fork is not far enough ahead to schedule, move or remove it, or not after the last one.
    error ForkTooSoon();
    /// @notice A layout has other than 5 to 8 levels, or lists that lie outside it.
    error InvalidForkLayout();
    /// @notice There is no code at the address, or no number left for it.
    error InvalidPodImplementation();
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
    /// @notice `podOwner` has a pod.
    event PodDeployed(address indexed eigenPod, address indexed podOwner);
    /// @notice From `usableFrom` on, owners may move their pods to this code.
    event PodImplementationAdded(uint8 indexed podVersion, address implementation, uint64 usableFrom);
    /// @notice Beacon states after `forkTimestamp` have this layout.
    event ForkScheduled(
        uint64 indexed forkTimestamp, uint8 stateHeight, uint8 validatorsField, uint8 balancesField
    );
    /// @notice The fork of this time was taken off the schedule.
    event ForkCancelled(uint64 indexed forkTimestamp);
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
/// left out of them. The ledger functions cannot be paused. Ownership is OpenZeppelin's `Ownable`. Changes that
/// reach pods (their code, the layout of beacon states) wait for `podChangeDelaySeconds`.
interface IEigenPodManager is
    IEigenPodManagerErrors,
    IEigenPodManagerEvents,
    IEigenPodManagerTypes,
    IShareManager,
    IPausable
{
    /// @notice Creates the caller's pod.
    /// @dev Reverts: `CurrentlyPaused` (bit 0), `EigenPodAlreadyExists`.
    function createPod() external returns (address);

    /// @notice Deposits 32 ETH for a validator of the caller's pod, which is created if there is none.
    /// @dev Reverts: `CurrentlyPaused` (bit 0), then those of `IEigenPod.stake`.
    function stake(bytes calldata pubkey, bytes calldata signature, bytes32 depositDataRoot) external payable;

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

    /// @notice Sets the time of the first block of the Pectra fork: proofs of later timestamps have its layout.
    /// @dev Caller: proof timestamp setter. Reverts: `OnlyProofTimestampSetter`, `ForkTooSoon` (it was set, and
    /// the old or the new time is less than `podChangeDelaySeconds` ahead).
    function setPectraForkTimestamp(uint64 timestamp) external;

    /// @notice Announces a fork after Pectra that changes where a beacon state keeps its lists.
    /// @dev Caller: owner. Reverts: the string of `Ownable`, `ForkTooSoon` (less than `podChangeDelaySeconds`
    /// ahead, or not after the last fork), `InvalidForkLayout`.
    /// @param forkTimestamp Nominal time of the fork. Timestamps in the 384 seconds after it are not provable.
    function scheduleFork(uint64 forkTimestamp, ForkLayout calldata stateLayout) external;

    /// @notice Takes the last fork off the schedule, when its time has moved.
    /// @dev Caller: owner. Reverts: the string of `Ownable`, `ForkTooSoon` (it has begun, or there is none).
    function cancelFork() external;

    /// @notice Offers code to the pods. Only the owner of a pod can move it there.
    /// @dev Caller: owner. Reverts: the string of `Ownable`, `InvalidPodImplementation`.
    /// @return podVersion Its number.
    function addPodImplementation(address implementation) external returns (uint8 podVersion);

    /// @notice The code of a version of pods, and from when on owners may move to it. Both 0 if there is none.
    function podImplementation(uint8 podVersion)
        external
        view
        returns (address implementation, uint64 usableFrom);

    /// @notice Number of the last version on the list.
    function latestPodVersion() external view returns (uint8);

    /// @notice Seconds from a change that reaches pods to its taking effect.
    function podChangeDelaySeconds() external view returns (uint64);

    /// @notice The layout in which proofs of this timestamp are given. All 0 if the Pectra fork was not set.
    /// @dev Reverts: `TimestampTooCloseToFork`.
    function forkLayout(uint64 timestamp) external view returns (ForkLayout memory);

    /// @notice Whether a gain of this staker would be refused as `FullySlashed`.
    function isFullySlashed(address staker) external view returns (bool);

    /// @notice The pod of an owner, or where it would be created.
    function getPod(address podOwner) external view returns (IEigenPod);

    /// @notice The beacon chain's deposit contract.
    function ethPOS() external view returns (IETHPOSDeposit);

    /// @notice Names the code of version 0 of the pods, for good.
    function eigenPodBeacon() external view returns (IBeacon);

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
