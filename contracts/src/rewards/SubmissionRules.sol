// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {IStrategyManager} from "../interfaces/IStrategyManager.sol";
import {isBeaconChainETH} from "../libraries/Constants.sol";

/// @notice What a submission must look like (chapter 04 §2.4). The order of the checks is part of the ABI.
abstract contract SubmissionRules is IRewardsCoordinator {
    uint256 internal constant MAX_REWARDS_AMOUNT = 1e38 - 1;
    uint256 internal constant ONE_HUNDRED_IN_BIPS = 10_000;
    uint256 internal constant PROTOCOL_FEE_BIPS = 2_000;
    /// @dev Snapshots are taken at midnight.
    uint32 internal constant SNAPSHOT_CADENCE = 1 days;

    /// @inheritdoc IRewardsCoordinator
    uint32 public immutable CALCULATION_INTERVAL_SECONDS;
    /// @inheritdoc IRewardsCoordinator
    uint32 public immutable MAX_REWARDS_DURATION;
    /// @inheritdoc IRewardsCoordinator
    uint32 public immutable MAX_RETROACTIVE_LENGTH;
    /// @inheritdoc IRewardsCoordinator
    uint32 public immutable MAX_FUTURE_LENGTH;
    /// @inheritdoc IRewardsCoordinator
    uint32 public immutable GENESIS_REWARDS_TIMESTAMP;
    /// @inheritdoc IRewardsCoordinator
    IStrategyManager public immutable strategyManager;

    constructor(RewardsCoordinatorConstructorParams memory params) {
        require(
            params.genesisRewardsTimestamp % params.calculationIntervalSeconds == 0,
            InvalidGenesisRewardsTimestampRemainder()
        );
        require(
            params.calculationIntervalSeconds % SNAPSHOT_CADENCE == 0,
            InvalidCalculationIntervalSecondsRemainder()
        );
        CALCULATION_INTERVAL_SECONDS = params.calculationIntervalSeconds;
        MAX_REWARDS_DURATION = params.maxRewardsDuration;
        MAX_RETROACTIVE_LENGTH = params.maxRetroactiveLength;
        MAX_FUTURE_LENGTH = params.maxFutureLength;
        GENESIS_REWARDS_TIMESTAMP = params.genesisRewardsTimestamp;
        strategyManager = params.strategyManager;
    }

    /// @dev For rewards that stake divides.
    function _requireProRata(RewardsSubmission memory submission) internal view {
        _requireCommon(submission.strategiesAndMultipliers, submission.startTimestamp, submission.duration);
        require(submission.amount != 0, AmountIsZero());
        require(submission.amount <= MAX_REWARDS_AMOUNT, AmountExceedsMax());
        require(
            submission.startTimestamp <= block.timestamp + MAX_FUTURE_LENGTH, StartTimestampTooFarInFuture()
        );
    }

    /// @dev For rewards with an amount for each operator. Takes the protocol fee off the amounts, in place.
    /// @return gross What the caller pays.
    /// @return net What is left for earners.
    function _requireDirected(OperatorDirectedRewardsSubmission memory submission, bool paysFee)
        internal
        view
        returns (uint256 gross, uint256 net)
    {
        _requireCommon(submission.strategiesAndMultipliers, submission.startTimestamp, submission.duration);
        OperatorReward[] memory rewards = submission.operatorRewards;
        require(rewards.length != 0, InputArrayLengthZero());
        require(submission.startTimestamp + submission.duration < block.timestamp, SubmissionNotRetroactive());

        address previous;
        for (uint256 i = 0; i < rewards.length; ++i) {
            OperatorReward memory reward = rewards[i];
            require(reward.operator != address(0), InvalidAddressZero());
            require(reward.operator > previous, OperatorsNotInAscendingOrder());
            require(reward.amount != 0, AmountIsZero());
            previous = reward.operator;

            gross += reward.amount;
            uint256 fee = _protocolFee(reward.amount);
            if (paysFee) reward.amount -= fee;
            net += reward.amount;
        }
        require(gross <= MAX_REWARDS_AMOUNT, AmountExceedsMax());
    }

    function _protocolFee(uint256 amount) internal pure returns (uint256) {
        return amount * PROTOCOL_FEE_BIPS / ONE_HUNDRED_IN_BIPS;
    }

    function _requireCommon(StrategyAndMultiplier[] memory strategies, uint32 start, uint32 duration)
        private
        view
    {
        require(strategies.length != 0, InputArrayLengthZero());
        require(duration <= MAX_REWARDS_DURATION, DurationExceedsMax());
        require(duration % CALCULATION_INTERVAL_SECONDS == 0, InvalidDurationRemainder());
        require(duration != 0, DurationIsZero());
        require(start % CALCULATION_INTERVAL_SECONDS == 0, InvalidStartTimestampRemainder());
        require(
            block.timestamp - MAX_RETROACTIVE_LENGTH <= start && GENESIS_REWARDS_TIMESTAMP <= start,
            StartTimestampTooFarInPast()
        );

        address previous;
        for (uint256 i = 0; i < strategies.length; ++i) {
            IStrategy strategy = strategies[i].strategy;
            require(
                isBeaconChainETH(strategy) || strategyManager.strategyIsWhitelistedForDeposit(strategy),
                StrategyNotWhitelisted()
            );
            require(address(strategy) > previous, StrategiesNotInAscendingOrder());
            previous = address(strategy);
        }
    }
}
