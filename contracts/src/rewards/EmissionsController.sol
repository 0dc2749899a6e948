// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeCastLib} from "solady/utils/SafeCastLib.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IBackingEigen} from "../interfaces/IBackingEigen.sol";
import {IEigen} from "../interfaces/IEigen.sol";
import {IEmissionsController} from "../interfaces/IEmissionsController.sol";
import {IRewardsCoordinator, IRewardsCoordinatorTypes} from "../interfaces/IRewardsCoordinator.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {ReentrancyLock} from "../permissions/ReentrancyLock.sol";

/// @notice Makes EIGEN each epoch and pays it out by the incentive council's list (chapter 04 §2.10).
contract EmissionsController is IEmissionsController, Ownable, Pausable, ReentrancyLock {
    using SafeCastLib for uint256;
    using SafeTransferLib for address;

    /// @dev Of one epoch, in one slot.
    struct Epoch {
        bool minted;
        uint64 totalProcessed;
        uint64 totalAdded;
    }

    uint8 internal constant PAUSED_TOKEN_FLOWS = 0;

    /// @inheritdoc IEmissionsController
    uint256 public constant MAX_TOTAL_WEIGHT = 10_000;

    /// @inheritdoc IEmissionsController
    uint256 public immutable EMISSIONS_INFLATION_RATE;
    /// @inheritdoc IEmissionsController
    uint256 public immutable EMISSIONS_START_TIME;
    /// @inheritdoc IEmissionsController
    uint256 public immutable EMISSIONS_EPOCH_LENGTH;
    /// @inheritdoc IEmissionsController
    IEigen public immutable EIGEN;
    /// @inheritdoc IEmissionsController
    IBackingEigen public immutable BACKING_EIGEN;
    /// @inheritdoc IEmissionsController
    IAllocationManager public immutable ALLOCATION_MANAGER;
    /// @inheritdoc IEmissionsController
    IRewardsCoordinator public immutable REWARDS_COORDINATOR;

    /// @inheritdoc IEmissionsController
    uint16 public totalWeight;
    /// @inheritdoc IEmissionsController
    address public incentiveCouncil;
    Distribution[] private _distributions;
    mapping(uint256 epoch => Epoch) private _epochs;

    constructor(
        EmissionsControllerConstructorParams memory params,
        address initialOwner,
        address initialIncentiveCouncil,
        uint256 initialPausedStatus
    ) Pausable(params.pauserRegistry) {
        require(
            params.epochLength % params.calculationInterval == 0,
            EpochLengthNotAlignedWithCalculationInterval()
        );
        require(
            params.startTime % params.calculationInterval == 0, StartTimeNotAlignedWithCalculationInterval()
        );
        EIGEN = params.eigen;
        BACKING_EIGEN = params.backingEigen;
        ALLOCATION_MANAGER = params.allocationManager;
        REWARDS_COORDINATOR = params.rewardsCoordinator;
        EMISSIONS_INFLATION_RATE = params.inflationRate;
        EMISSIONS_START_TIME = params.startTime;
        EMISSIONS_EPOCH_LENGTH = params.epochLength;

        _transferOwnership(initialOwner);
        _setIncentiveCouncil(initialIncentiveCouncil);
        _setPaused(initialPausedStatus);
    }

    modifier onlyIncentiveCouncil() {
        require(msg.sender == incentiveCouncil, CallerIsNotIncentiveCouncil());
        _;
    }

    /* EMISSIONS */

    /// @inheritdoc IEmissionsController
    function pressButton(uint256 length) external nonReentrant onlyWhenNotPaused(PAUSED_TOKEN_FLOWS) {
        uint256 epoch = getCurrentEpoch();
        require(epoch != type(uint256).max, EmissionsNotStarted());
        uint256 next = _epochs[epoch].totalProcessed;
        uint256 processable = getTotalProcessableDistributions();
        require(next < processable, AllDistributionsProcessed());

        if (!_epochs[epoch].minted) _mintEmissions(epoch);

        uint256 end = next + length;
        if (end > processable) end = processable;
        for (uint256 id = next; id < end; ++id) {
            Distribution memory distribution = _distributions[id];
            if (_isActive(distribution, epoch)) _process(id, epoch, distribution);
        }
        _epochs[epoch].totalProcessed = end.toUint64();
    }

    /// @inheritdoc IEmissionsController
    function sweep() external nonReentrant onlyWhenNotPaused(PAUSED_TOKEN_FLOWS) {
        uint256 amount = EIGEN.balanceOf(address(this));
        if (amount == 0 || isButtonPressable()) return;

        address(EIGEN).safeTransfer(incentiveCouncil, amount);
        emit Swept(incentiveCouncil, amount);
    }

    /* LIST */

    /// @inheritdoc IEmissionsController
    function addDistribution(Distribution calldata distribution)
        external
        onlyIncentiveCouncil
        returns (uint256 distributionId)
    {
        require(distribution.distributionType != DistributionType.Disabled, CannotAddDisabledDistribution());
        require(!isButtonPressable(), AllDistributionsMustBeProcessed());
        uint256 epoch = getCurrentEpoch();
        uint256 weight = _checkedTotalWeight(distribution, epoch, totalWeight);

        ++_epochs[epoch].totalAdded;
        totalWeight = uint16(weight);
        distributionId = _distributions.length;
        _distributions.push();
        _store(_distributions[distributionId], distribution);

        emit DistributionAdded(distributionId, epoch, distribution);
    }

    /// @inheritdoc IEmissionsController
    function updateDistribution(uint256 distributionId, Distribution calldata distribution)
        external
        onlyIncentiveCouncil
    {
        Distribution storage stored = _distributions[distributionId];
        require(!isButtonPressable(), AllDistributionsMustBeProcessed());
        uint256 epoch = getCurrentEpoch();
        uint256 weight = _checkedTotalWeight(distribution, epoch, totalWeight - stored.weight);

        totalWeight = uint16(weight);
        _store(stored, distribution);

        emit DistributionUpdated(distributionId, epoch, distribution);
    }

    /// @inheritdoc IEmissionsController
    function setIncentiveCouncil(address newIncentiveCouncil) external onlyOwner {
        _setIncentiveCouncil(newIncentiveCouncil);
    }

    /* VIEWS */

    /// @inheritdoc IEmissionsController
    function getCurrentEpoch() public view returns (uint256) {
        if (block.timestamp < EMISSIONS_START_TIME) return type(uint256).max;
        return (block.timestamp - EMISSIONS_START_TIME) / EMISSIONS_EPOCH_LENGTH;
    }

    /// @inheritdoc IEmissionsController
    function isButtonPressable() public view returns (bool) {
        uint256 epoch = getCurrentEpoch();
        return
            epoch != type(uint256).max && _epochs[epoch].totalProcessed < getTotalProcessableDistributions();
    }

    /// @inheritdoc IEmissionsController
    function nextTimeButtonPressable() external view returns (uint256) {
        uint256 epoch = getCurrentEpoch();
        if (epoch == type(uint256).max) return EMISSIONS_START_TIME;
        return EMISSIONS_START_TIME + EMISSIONS_EPOCH_LENGTH * (epoch + 1);
    }

    /// @inheritdoc IEmissionsController
    function lastTimeButtonPressable() external view returns (uint256) {
        uint256 epoch = getCurrentEpoch();
        return epoch == type(uint256).max ? epoch : _startOf(epoch);
    }

    /// @inheritdoc IEmissionsController
    function getTotalProcessableDistributions() public view returns (uint256) {
        uint256 epoch = getCurrentEpoch();
        uint256 count = _distributions.length;
        return epoch == type(uint256).max ? count : count - _epochs[epoch].totalAdded;
    }

    /// @inheritdoc IEmissionsController
    function getDistribution(uint256 distributionId) external view returns (Distribution memory) {
        return _distributions[distributionId];
    }

    /// @inheritdoc IEmissionsController
    function getDistributions(uint256 start, uint256 length)
        external
        view
        returns (Distribution[] memory distributions)
    {
        uint256 count = _distributions.length;
        uint256 end = start + length;
        if (end > count) end = count;
        distributions = new Distribution[](end - start);
        for (uint256 i = 0; i < distributions.length; ++i) {
            distributions[i] = _distributions[start + i];
        }
    }

    /* INTERNAL */

    function _mintEmissions(uint256 epoch) private {
        uint256 amount = EMISSIONS_INFLATION_RATE;
        _epochs[epoch].minted = true;
        address(BACKING_EIGEN).safeApprove(address(EIGEN), amount);
        address(EIGEN).safeApprove(address(REWARDS_COORDINATOR), amount);
        BACKING_EIGEN.mint(address(this), amount);
        EIGEN.wrap(amount);
    }

    /// @dev The sum can't overflow: see `EndEpochTooLarge`.
    function _isActive(Distribution memory distribution, uint256 epoch) private pure returns (bool) {
        if (distribution.distributionType == DistributionType.Disabled) return false;
        if (distribution.startEpoch > epoch) return false;
        return distribution.totalEpochs == 0 || epoch < distribution.startEpoch + distribution.totalEpochs;
    }

    function _process(uint256 id, uint256 epoch, Distribution memory distribution) private {
        uint256 amount = EMISSIONS_INFLATION_RATE * distribution.weight / MAX_TOTAL_WEIGHT;
        if (amount == 0) return;

        bool success;
        if (distribution.distributionType == DistributionType.Manual) {
            (success,) = address(EIGEN).call(abi.encodeCall(IERC20.transfer, (incentiveCouncil, amount)));
        } else {
            uint256 count = distribution.strategiesAndMultipliers.length;
            if (count > amount) return;
            success = _submit(distribution, amount / count, epoch);
        }
        emit DistributionProcessed(id, epoch, distribution, success);
    }

    function _submit(Distribution memory distribution, uint256 amount, uint256 epoch)
        private
        returns (bool success)
    {
        uint256 count = distribution.strategiesAndMultipliers.length;
        IRewardsCoordinatorTypes.RewardsSubmission[] memory submissions =
            new IRewardsCoordinatorTypes.RewardsSubmission[](count);
        for (uint256 i = 0; i < count; ++i) {
            submissions[i] = IRewardsCoordinatorTypes.RewardsSubmission({
                strategiesAndMultipliers: distribution.strategiesAndMultipliers[i],
                token: EIGEN,
                amount: amount,
                startTimestamp: uint32(_startOf(epoch)),
                duration: uint32(EMISSIONS_EPOCH_LENGTH)
            });
        }

        bytes memory result;
        (success, result) = address(REWARDS_COORDINATOR).call(_callOf(distribution, submissions));
        // Nobody may make a distribution fail by calling from inside the RewardsCoordinator, or with little gas.
        require(success || !_isMalicious(result), MaliciousCallDetected());
    }

    function _callOf(
        Distribution memory distribution,
        IRewardsCoordinatorTypes.RewardsSubmission[] memory submissions
    ) private pure returns (bytes memory) {
        DistributionType kind = distribution.distributionType;
        if (kind == DistributionType.RewardsForAllEarners) {
            return abi.encodeCall(IRewardsCoordinator.createRewardsForAllEarners, (submissions));
        }
        if (kind == DistributionType.EigenDA) {
            return abi.encodeCall(
                IRewardsCoordinator.createEigenDARewardsSubmission,
                (distribution.operatorSet.avs, submissions)
            );
        }
        return kind == DistributionType.OperatorSetTotalStake
            ? abi.encodeCall(
                IRewardsCoordinator.createTotalStakeRewardsSubmission, (distribution.operatorSet, submissions)
            )
            : abi.encodeCall(
                IRewardsCoordinator.createUniqueStakeRewardsSubmission,
                (distribution.operatorSet, submissions)
            );
    }

    function _isMalicious(bytes memory result) private pure returns (bool) {
        return result.length == 0
            || keccak256(result)
                == keccak256(abi.encodeWithSignature("Error(string)", "ReentrancyGuard: reentrant call"));
    }

    function _startOf(uint256 epoch) private view returns (uint256) {
        return EMISSIONS_START_TIME + EMISSIONS_EPOCH_LENGTH * epoch;
    }

    /// @return weight The total weight with this distribution.
    function _checkedTotalWeight(Distribution calldata distribution, uint256 epoch, uint256 otherWeights)
        private
        view
        returns (uint256 weight)
    {
        DistributionType kind = distribution.distributionType;
        if (kind == DistributionType.OperatorSetTotalStake || kind == DistributionType.OperatorSetUniqueStake)
        {
            require(ALLOCATION_MANAGER.isOperatorSet(distribution.operatorSet), OperatorSetNotRegistered());
        }
        require(epoch == type(uint256).max || distribution.startEpoch > epoch, StartEpochMustBeInTheFuture());
        // One that could not be reckoned would stop the button for good.
        require(
            uint256(distribution.startEpoch) + distribution.totalEpochs <= type(uint64).max,
            EndEpochTooLarge()
        );
        weight = distribution.weight + otherWeights;
        require(weight <= MAX_TOTAL_WEIGHT, TotalWeightExceedsMax());
        require(
            kind == DistributionType.Manual || distribution.strategiesAndMultipliers.length != 0,
            RewardsSubmissionsCannotBeEmpty()
        );
    }

    /// @dev Field by field, since the compiler does not copy nested arrays from calldata.
    function _store(Distribution storage stored, Distribution calldata distribution) private {
        stored.weight = distribution.weight;
        stored.startEpoch = distribution.startEpoch;
        stored.totalEpochs = distribution.totalEpochs;
        stored.distributionType = distribution.distributionType;
        stored.operatorSet = distribution.operatorSet;

        delete stored.strategiesAndMultipliers;
        for (uint256 i = 0; i < distribution.strategiesAndMultipliers.length; ++i) {
            IRewardsCoordinatorTypes.StrategyAndMultiplier[] storage list =
                stored.strategiesAndMultipliers.push();
            for (uint256 j = 0; j < distribution.strategiesAndMultipliers[i].length; ++j) {
                list.push(distribution.strategiesAndMultipliers[i][j]);
            }
        }
    }

    function _setIncentiveCouncil(address newIncentiveCouncil) private {
        require(newIncentiveCouncil != address(0), InputAddressZero());
        incentiveCouncil = newIncentiveCouncil;
        emit IncentiveCouncilUpdated(newIncentiveCouncil);
    }
}
