// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "./IAllocationManager.sol";
import {IBackingEigen} from "./IBackingEigen.sol";
import {IEigen} from "./IEigen.sol";
import {IPausable} from "./IPausable.sol";
import {IPauserRegistry} from "./IPauserRegistry.sol";
import {IRewardsCoordinator, IRewardsCoordinatorTypes} from "./IRewardsCoordinator.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IEmissionsControllerErrors {
    /// @notice The caller is not the incentive council.
    error CallerIsNotIncentiveCouncil();
    /// @notice The start time is not a multiple of the RewardsCoordinator's interval.
    error StartTimeNotAlignedWithCalculationInterval();
    /// @notice The epoch's length is not a multiple of the RewardsCoordinator's interval.
    error EpochLengthNotAlignedWithCalculationInterval();
    /// @notice The first epoch has not begun.
    error EmissionsNotStarted();
    /// @notice This epoch's distributions are all done.
    error AllDistributionsProcessed();
    /// @notice The list may not change until this epoch's distributions are all done.
    error AllDistributionsMustBeProcessed();
    /// @notice A distribution can't begin as disabled.
    error CannotAddDisabledDistribution();
    /// @notice Weights would exceed 10,000 in all.
    error TotalWeightExceedsMax();
    /// @notice The distribution's first epoch is not in the future.
    error StartEpochMustBeInTheFuture();
    /// @notice The distribution's last epoch is beyond what can be counted.
    error EndEpochTooLarge();
    /// @notice There is no operator set of this AVS and id.
    error OperatorSetNotRegistered();
    /// @notice A distribution through the RewardsCoordinator needs strategies.
    error RewardsSubmissionsCannotBeEmpty();
    /// @notice The button was pressed from inside a call of the RewardsCoordinator, or with too little gas.
    error MaliciousCallDetected();
    /// @notice Never raised; kept for the ABI.
    error InvalidDistributionType();
}

interface IEmissionsControllerTypes {
    /// @notice How a distribution is paid out.
    enum DistributionType {
        Disabled,
        RewardsForAllEarners,
        OperatorSetTotalStake,
        OperatorSetUniqueStake,
        EigenDA,
        // To the incentive council.
        Manual
    }

    /// @notice A share of every epoch's emissions.
    struct Distribution {
        // Of 10,000.
        uint64 weight;
        uint64 startEpoch;
        // 0 for no end.
        uint64 totalEpochs;
        DistributionType distributionType;
        // For the types of operator sets; for EigenDA, the AVS.
        OperatorSet operatorSet;
        // One submission each, of equal amounts.
        IRewardsCoordinatorTypes.StrategyAndMultiplier[][] strategiesAndMultipliers;
    }

    /// @notice What the constructor makes immutable.
    struct EmissionsControllerConstructorParams {
        IEigen eigen;
        IBackingEigen backingEigen;
        IAllocationManager allocationManager;
        IRewardsCoordinator rewardsCoordinator;
        IPauserRegistry pauserRegistry;
        uint256 inflationRate;
        uint256 startTime;
        uint256 epochLength;
        // The RewardsCoordinator's.
        uint256 calculationInterval;
    }
}

interface IEmissionsControllerEvents is IEmissionsControllerTypes {
    /// @notice A distribution joined the list.
    event DistributionAdded(uint256 indexed distributionId, uint256 indexed epoch, Distribution distribution);
    /// @notice A distribution was replaced.
    event DistributionUpdated(
        uint256 indexed distributionId, uint256 indexed epoch, Distribution distribution
    );
    /// @notice A distribution was paid out, or could not be: then its share waits for `sweep`.
    event DistributionProcessed(
        uint256 indexed distributionId, uint256 indexed epoch, Distribution distribution, bool success
    );
    /// @notice Another account keeps the list.
    event IncentiveCouncilUpdated(address indexed incentiveCouncil);
    /// @notice What was left went to the incentive council.
    event Swept(address indexed incentiveCouncil, uint256 amount);
}

/// @title EIGEN made each epoch, and paid out by a list of weights
/// @notice Anyone may press the button: the first press of an epoch makes its EIGEN, every press pays out the next
/// distributions of the list. Epochs that nobody pressed in are not made up for.
/// @dev Pause bit 0 stops `pressButton` and `sweep`. Ownership is OpenZeppelin's `Ownable`. Before the first epoch,
/// its number is 2^256 - 1. Must be a minter of the backing token, allowed to pay all earners, and for the types of
/// operator sets appointed by the AVS.
interface IEmissionsController is IEmissionsControllerErrors, IEmissionsControllerEvents, IPausable {
    /// @notice Pays out the next `length` distributions of this epoch, or those that are left.
    /// @dev Caller: any. Reverts: `EmissionsNotStarted`, `AllDistributionsProcessed`, `MaliciousCallDetected`.
    function pressButton(uint256 length) external;

    /// @notice Sends what is left to the incentive council, if this epoch's distributions are all done.
    /// @dev Caller: any.
    function sweep() external;

    /// @notice Appends a distribution.
    /// @dev Caller: incentive council. Reverts: `CallerIsNotIncentiveCouncil`, `CannotAddDisabledDistribution`,
    /// `AllDistributionsMustBeProcessed`, `OperatorSetNotRegistered`, `StartEpochMustBeInTheFuture`,
    /// `EndEpochTooLarge`, `TotalWeightExceedsMax`, `RewardsSubmissionsCannotBeEmpty`.
    function addDistribution(Distribution calldata distribution) external returns (uint256 distributionId);

    /// @notice Replaces a distribution; one of type Disabled keeps its weight.
    /// @dev Caller: incentive council. Reverts: `CallerIsNotIncentiveCouncil`, panic (unknown id), then as
    /// `addDistribution`.
    function updateDistribution(uint256 distributionId, Distribution calldata distribution) external;

    /// @notice Names who keeps the list.
    /// @dev Caller: owner. Reverts: `InputAddressZero`.
    function setIncentiveCouncil(address newIncentiveCouncil) external;

    /// @notice EIGEN made in an epoch.
    function EMISSIONS_INFLATION_RATE() external view returns (uint256);

    /// @notice When the first epoch begins.
    function EMISSIONS_START_TIME() external view returns (uint256);

    /// @notice Length of an epoch, in seconds.
    function EMISSIONS_EPOCH_LENGTH() external view returns (uint256);

    /// @notice What all weights together may be.
    function MAX_TOTAL_WEIGHT() external view returns (uint256);

    /// @notice The token paid out.
    function EIGEN() external view returns (IEigen);

    /// @notice The token made and wrapped.
    function BACKING_EIGEN() external view returns (IBackingEigen);

    /// @notice The AllocationManager, asked about operator sets.
    function ALLOCATION_MANAGER() external view returns (IAllocationManager);

    /// @notice The RewardsCoordinator, which pays out.
    function REWARDS_COORDINATOR() external view returns (IRewardsCoordinator);

    /// @notice Who keeps the list, and gets what is left.
    function incentiveCouncil() external view returns (address);

    /// @notice Sum of all weights, those of disabled distributions included.
    function totalWeight() external view returns (uint16);

    /// @notice The present epoch; 2^256 - 1 before the first.
    function getCurrentEpoch() external view returns (uint256);

    /// @notice Whether something is left to pay out in this epoch.
    function isButtonPressable() external view returns (bool);

    /// @notice When the next epoch begins.
    function nextTimeButtonPressable() external view returns (uint256);

    /// @notice When this epoch began; 2^256 - 1 before the first.
    function lastTimeButtonPressable() external view returns (uint256);

    /// @notice How many distributions this epoch pays out: those added before it.
    function getTotalProcessableDistributions() external view returns (uint256);

    /// @notice A distribution by its id. Panics if there is none.
    function getDistribution(uint256 distributionId) external view returns (Distribution memory);

    /// @notice Up to `length` distributions from the id `start` on. Panics if `start` is beyond the list.
    function getDistributions(uint256 start, uint256 length) external view returns (Distribution[] memory);
}
