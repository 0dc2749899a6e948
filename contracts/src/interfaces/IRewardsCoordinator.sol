// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IAllocationManager} from "./IAllocationManager.sol";
import {IDelegationManager} from "./IDelegationManager.sol";
import {IPausable} from "./IPausable.sol";
import {IPermissionControlled} from "./IPermissionControlled.sol";
import {IStrategy} from "./IStrategy.sol";
import {IStrategyManager} from "./IStrategyManager.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IRewardsCoordinatorErrors {
    /// @notice The caller does not hold the role of this function, or is not the earner's claimer.
    error UnauthorizedCaller();
    /// @notice The earner is neither an operator nor an AVS with operator sets: it sets its claimer itself.
    error InvalidEarner();
    /// @notice An address that must be set is zero.
    error InvalidAddressZero();
    /// @notice The root is zero.
    error EmptyRoot();
    /// @notice No root has this value.
    error InvalidRoot();
    /// @notice There is no root of this index.
    error InvalidRootIndex();
    /// @notice An array that needs elements has none.
    error InputArrayLengthZero();
    /// @notice Arrays that run in parallel differ in length.
    error InputArrayLengthMismatch();
    /// @notice The root's last day is not later than that of the root before.
    error NewRootMustBeForNewCalculatedPeriod();
    /// @notice The root's last day has not passed yet.
    error RewardsEndTimestampNotElapsed();
    /// @notice There is no operator set of this AVS and id.
    error InvalidOperatorSet();

    /// @notice The amount is zero.
    error AmountIsZero();
    /// @notice The amount is above 1e38 - 1.
    error AmountExceedsMax();
    /// @notice A split is above 10,000 bips.
    error SplitExceedsMax();
    /// @notice The operator's split was set before, and is not active yet.
    error PreviousSplitPending();
    /// @notice The duration is above `MAX_REWARDS_DURATION`.
    error DurationExceedsMax();
    /// @notice The duration is zero.
    error DurationIsZero();
    /// @notice The duration is not a multiple of `CALCULATION_INTERVAL_SECONDS`.
    error InvalidDurationRemainder();
    /// @notice `GENESIS_REWARDS_TIMESTAMP` is not a multiple of `CALCULATION_INTERVAL_SECONDS`.
    error InvalidGenesisRewardsTimestampRemainder();
    /// @notice `CALCULATION_INTERVAL_SECONDS` is not a multiple of a day.
    error InvalidCalculationIntervalSecondsRemainder();
    /// @notice The start is not a multiple of `CALCULATION_INTERVAL_SECONDS`.
    error InvalidStartTimestampRemainder();
    /// @notice The start is further ahead than `MAX_FUTURE_LENGTH`.
    error StartTimestampTooFarInFuture();
    /// @notice The start is further back than `MAX_RETROACTIVE_LENGTH`, or before the genesis of rewards.
    error StartTimestampTooFarInPast();
    /// @notice A strategy is neither whitelisted for deposits nor the beacon chain ETH strategy.
    error StrategyNotWhitelisted();
    /// @notice Strategies must ascend strictly by address.
    error StrategiesNotInAscendingOrder();
    /// @notice Operators must ascend strictly by address.
    error OperatorsNotInAscendingOrder();
    /// @notice Rewards for named operators must lie in the past.
    error SubmissionNotRetroactive();

    /// @notice A leaf does not lead to its root.
    error InvalidClaimProof();
    /// @notice The token's index is too large for its tree.
    error InvalidTokenLeafIndex();
    /// @notice The earner's index is too large for its tree.
    error InvalidEarnerLeafIndex();
    /// @notice A proof is not made of whole words.
    error InvalidProofLength();
    /// @notice An index is too large for its proof.
    error InvalidIndex();
    /// @notice Nothing is left to claim: at least as much has been claimed as the leaf proves.
    error EarningsNotGreaterThanClaimed();
    /// @notice The root was disabled.
    error RootDisabled();
    /// @notice The root's activation delay is not over.
    error RootNotActivated();
    /// @notice The root is active and can't be disabled any more.
    error RootAlreadyActivated();
}

/// @dev The order of fields is normative: submissions are hashed with `abi.encode`.
interface IRewardsCoordinatorTypes {
    /// @notice How much a share of a strategy counts.
    struct StrategyAndMultiplier {
        IStrategy strategy;
        // 1e18 counts a share once.
        uint96 multiplier;
    }

    /// @notice Rewards that are divided in proportion to stake.
    struct RewardsSubmission {
        // Strictly ascending by strategy.
        StrategyAndMultiplier[] strategiesAndMultipliers;
        IERC20 token;
        uint256 amount;
        uint32 startTimestamp;
        uint32 duration;
    }

    /// @notice What one operator and its stakers get.
    struct OperatorReward {
        address operator;
        uint256 amount;
    }

    /// @notice Rewards with an amount for each operator.
    struct OperatorDirectedRewardsSubmission {
        // Strictly ascending by strategy.
        StrategyAndMultiplier[] strategiesAndMultipliers;
        IERC20 token;
        // Strictly ascending by operator.
        OperatorReward[] operatorRewards;
        uint32 startTimestamp;
        uint32 duration;
        string description;
    }

    /// @notice An operator's share of what it and its stakers earn.
    struct OperatorSplit {
        // 65,535 while the default was in force before.
        uint16 oldSplitBips;
        uint16 newSplitBips;
        // From then on `newSplitBips` is in force; 0 if never set.
        uint32 activatedAt;
    }

    /// @notice Cumulative earnings of everybody up to a day.
    struct DistributionRoot {
        bytes32 root;
        // Midnight of the last snapshot included.
        uint32 rewardsCalculationEndTimestamp;
        uint32 activatedAt;
        bool disabled;
    }

    /// @notice A leaf of the distribution tree.
    struct EarnerTreeMerkleLeaf {
        address earner;
        bytes32 earnerTokenRoot;
    }

    /// @notice A leaf of an earner's tree.
    struct TokenTreeMerkleLeaf {
        IERC20 token;
        uint256 cumulativeEarnings;
    }

    /// @notice An earner's claim of some tokens.
    struct RewardsMerkleClaim {
        uint32 rootIndex;
        uint32 earnerIndex;
        bytes earnerTreeProof;
        EarnerTreeMerkleLeaf earnerLeaf;
        uint32[] tokenIndices;
        bytes[] tokenTreeProofs;
        TokenTreeMerkleLeaf[] tokenLeaves;
    }

    /// @notice What the constructor makes immutable.
    struct RewardsCoordinatorConstructorParams {
        IDelegationManager delegationManager;
        IStrategyManager strategyManager;
        IAllocationManager allocationManager;
        address emissionsController;
        address pauserRegistry;
        address permissionController;
        uint32 calculationIntervalSeconds;
        uint32 maxRewardsDuration;
        uint32 maxRetroactiveLength;
        uint32 maxFutureLength;
        uint32 genesisRewardsTimestamp;
    }
}

interface IRewardsCoordinatorEvents is IRewardsCoordinatorTypes {
    /// @notice `avs` pays the operators that serve it and their stakers.
    event AVSRewardsSubmissionCreated(
        address indexed avs,
        uint256 indexed submissionNonce,
        bytes32 indexed rewardsSubmissionHash,
        RewardsSubmission rewardsSubmission
    );

    /// @notice `submitter` pays every staker.
    event RewardsSubmissionForAllCreated(
        address indexed submitter,
        uint256 indexed submissionNonce,
        bytes32 indexed rewardsSubmissionHash,
        RewardsSubmission rewardsSubmission
    );

    /// @notice `tokenHopper` pays every operator that serves somebody, and its stakers.
    event RewardsSubmissionForAllEarnersCreated(
        address indexed tokenHopper,
        uint256 indexed submissionNonce,
        bytes32 indexed rewardsSubmissionHash,
        RewardsSubmission rewardsSubmission
    );

    /// @notice `avs` pays named operators and their stakers. Amounts are net of the protocol fee.
    event OperatorDirectedAVSRewardsSubmissionCreated(
        address indexed caller,
        address indexed avs,
        bytes32 indexed operatorDirectedRewardsSubmissionHash,
        uint256 submissionNonce,
        OperatorDirectedRewardsSubmission operatorDirectedRewardsSubmission
    );

    /// @notice An AVS pays named operators of a set and their stakers. Amounts are net of the protocol fee.
    event OperatorDirectedOperatorSetRewardsSubmissionCreated(
        address indexed caller,
        bytes32 indexed operatorDirectedRewardsSubmissionHash,
        OperatorSet operatorSet,
        uint256 submissionNonce,
        OperatorDirectedRewardsSubmission operatorDirectedRewardsSubmission
    );

    /// @notice An AVS pays the operators of a set by allocated stake.
    event UniqueStakeRewardsSubmissionCreated(
        address indexed caller,
        bytes32 indexed rewardsSubmissionHash,
        OperatorSet operatorSet,
        uint256 submissionNonce,
        RewardsSubmission rewardsSubmission
    );

    /// @notice An AVS pays the operators of a set by delegated stake.
    event TotalStakeRewardsSubmissionCreated(
        address indexed caller,
        bytes32 indexed rewardsSubmissionHash,
        OperatorSet operatorSet,
        uint256 submissionNonce,
        RewardsSubmission rewardsSubmission
    );

    /// @notice Another account posts and disables roots.
    event RewardsUpdaterSet(address indexed oldRewardsUpdater, address indexed newRewardsUpdater);

    /// @notice `rewardsForAllSubmitter` may, or may not any more, pay all stakers and all earners.
    event RewardsForAllSubmitterSet(
        address indexed rewardsForAllSubmitter, bool indexed oldValue, bool indexed newValue
    );

    /// @notice Roots and splits wait for another time.
    event ActivationDelaySet(uint32 oldActivationDelay, uint32 newActivationDelay);

    /// @notice The split of operators that have set none changed, at once.
    event DefaultOperatorSplitBipsSet(uint16 oldDefaultOperatorSplitBips, uint16 newDefaultOperatorSplitBips);

    /// @notice The operator's split with an AVS changes at `activatedAt`.
    event OperatorAVSSplitBipsSet(
        address indexed caller,
        address indexed operator,
        address indexed avs,
        uint32 activatedAt,
        uint16 oldOperatorAVSSplitBips,
        uint16 newOperatorAVSSplitBips
    );

    /// @notice The operator's split of programmatic incentives changes at `activatedAt`.
    event OperatorPISplitBipsSet(
        address indexed caller,
        address indexed operator,
        uint32 activatedAt,
        uint16 oldOperatorPISplitBips,
        uint16 newOperatorPISplitBips
    );

    /// @notice The operator's split with an operator set changes at `activatedAt`.
    event OperatorSetSplitBipsSet(
        address indexed caller,
        address indexed operator,
        OperatorSet operatorSet,
        uint32 activatedAt,
        uint16 oldOperatorSetSplitBips,
        uint16 newOperatorSetSplitBips
    );

    /// @notice The submitter pays the protocol fee, or not any more.
    event OptInForProtocolFeeSet(address indexed submitter, bool indexed oldValue, bool indexed newValue);

    /// @notice Protocol fees go to another account.
    event FeeRecipientSet(address indexed oldFeeRecipient, address indexed newFeeRecipient);

    /// @notice `claimer` claims for `earner`; zero stands for the earner.
    event ClaimerForSet(address indexed earner, address indexed oldClaimer, address indexed claimer);

    /// @notice A root was posted, claimable from `activatedAt` on.
    event DistributionRootSubmitted(
        uint32 indexed rootIndex,
        bytes32 indexed root,
        uint32 indexed rewardsCalculationEndTimestamp,
        uint32 activatedAt
    );

    /// @notice A root was withdrawn before it was active.
    event DistributionRootDisabled(uint32 indexed rootIndex);

    /// @notice `recipient` got what `earner` had earned of `token` and not claimed.
    event RewardsClaimed(
        bytes32 root,
        address indexed earner,
        address indexed claimer,
        address indexed recipient,
        IERC20 token,
        uint256 claimedAmount
    );
}

/// @title Rewards: paid in by AVSs, calculated off chain, claimed against Merkle roots
/// @notice Submissions say who is to share an amount and over which days; the updater posts roots of everybody's
/// cumulative earnings; earners claim the difference to what they have claimed.
/// @dev Pause bits: 0 AVS and EigenDA rewards, 1 rewards for all stakers, 2 claims, 3 roots, 4 rewards for all
/// earners, 5 rewards for named operators of an AVS, 6 splits with AVSs, 7 splits of programmatic incentives, 8
/// splits with operator sets, 9 rewards for named operators of a set, 10 unique stake, 11 total stake.
/// Every submission is checked in this order: `InputArrayLengthZero` (no strategies), `DurationExceedsMax`,
/// `InvalidDurationRemainder`, `DurationIsZero`, `InvalidStartTimestampRemainder`, `StartTimestampTooFarInPast`, and
/// for each strategy `StrategyNotWhitelisted`, `StrategiesNotInAscendingOrder`; then, where stake decides,
/// `AmountIsZero`, `AmountExceedsMax`, `StartTimestampTooFarInFuture`; for named operators `InputArrayLengthZero`,
/// `SubmissionNotRetroactive`, for each operator `InvalidAddressZero`, `OperatorsNotInAscendingOrder`,
/// `AmountIsZero`, and last `AmountExceedsMax`. Tokens that charge a fee on transfer are not supported.
interface IRewardsCoordinator is
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents,
    IPausable,
    IPermissionControlled
{
    /* SUBMISSIONS */

    /// @notice Pays the operators registered to the caller, as an AVS, and their stakers.
    /// @dev Caller: any. Each submission takes its amount from the caller.
    function createAVSRewardsSubmission(RewardsSubmission[] calldata rewardsSubmissions) external;

    /// @notice As `createAVSRewardsSubmission`, in the name of an AVS, with the caller's tokens.
    /// @dev Caller: the EmissionsController, else `UnauthorizedCaller` (after the lock).
    function createEigenDARewardsSubmission(address avs, RewardsSubmission[] calldata rewardsSubmissions)
        external;

    /// @notice Pays every staker, delegated or not.
    /// @dev Caller: allowed by `setRewardsForAllSubmitter`, else `UnauthorizedCaller`.
    function createRewardsForAllSubmission(RewardsSubmission[] calldata rewardsSubmissions) external;

    /// @notice Pays every operator that serves somebody, and its stakers.
    /// @dev Caller: allowed by `setRewardsForAllSubmitter`, else `UnauthorizedCaller`.
    function createRewardsForAllEarners(RewardsSubmission[] calldata rewardsSubmissions) external;

    /// @notice Pays named operators of an AVS, and their stakers.
    /// @dev Caller: may act for `avs`. Amounts come from the caller.
    function createOperatorDirectedAVSRewardsSubmission(
        address avs,
        OperatorDirectedRewardsSubmission[] calldata operatorDirectedRewardsSubmissions
    ) external;

    /// @notice Pays named operators of an operator set, and their stakers.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidOperatorSet`, then per submission. The set's id is not in
    /// the submission's hash.
    function createOperatorDirectedOperatorSetRewardsSubmission(
        OperatorSet calldata operatorSet,
        OperatorDirectedRewardsSubmission[] calldata operatorDirectedRewardsSubmissions
    ) external;

    /// @notice Pays the operators of a set by the stake they have allocated to it, and their stakers.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidOperatorSet`, then per submission.
    function createUniqueStakeRewardsSubmission(
        OperatorSet calldata operatorSet,
        RewardsSubmission[] calldata rewardsSubmissions
    ) external;

    /// @notice Pays the operators of a set by the stake delegated to them, and their stakers.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidOperatorSet`, then per submission.
    function createTotalStakeRewardsSubmission(
        OperatorSet calldata operatorSet,
        RewardsSubmission[] calldata rewardsSubmissions
    ) external;

    /* ROOTS */

    /// @notice Posts a root of everybody's cumulative earnings, claimable after the activation delay.
    /// @dev Caller: updater, else `UnauthorizedCaller`. Reverts: `NewRootMustBeForNewCalculatedPeriod`,
    /// `RewardsEndTimestampNotElapsed`. The root's value is not looked at.
    /// @param rewardsCalculationEndTimestamp Midnight of the last snapshot included.
    function submitRoot(bytes32 root, uint32 rewardsCalculationEndTimestamp) external;

    /// @notice Withdraws a root before it is active. The next one must be for a later time all the same.
    /// @dev Caller: updater, else `UnauthorizedCaller`. Reverts: `InvalidRootIndex`, `RootDisabled`,
    /// `RootAlreadyActivated`.
    function disableRoot(uint32 rootIndex) external;

    /* CLAIMS */

    /// @notice Pays out what the proven leaves exceed the earner's claims by.
    /// @dev Caller: the earner's claimer. Reverts: panic (no such root), `RootDisabled`, `RootNotActivated`,
    /// `InputArrayLengthMismatch`, `InvalidEarnerLeafIndex`, `EmptyRoot`, `InvalidProofLength`,
    /// `InvalidClaimProof`, per token `InvalidTokenLeafIndex` and the errors of its proof, `UnauthorizedCaller`, per
    /// token `EarningsNotGreaterThanClaimed`.
    /// @param recipient Gets the tokens.
    function processClaim(RewardsMerkleClaim calldata claim, address recipient) external;

    /// @notice Several claims, of one earner or of several, to one recipient.
    /// @dev As `processClaim`, for each in turn.
    function processClaims(RewardsMerkleClaim[] calldata claims, address recipient) external;

    /// @notice Names who claims for the caller; zero stands for the caller.
    function setClaimerFor(address claimer) external;

    /// @notice Names who claims for an operator or an AVS; zero stands for the earner.
    /// @dev Caller: may act for `earner`. Reverts: `InvalidEarner`.
    function setClaimerFor(address earner, address claimer) external;

    /* SPLITS AND FEE */

    /// @notice Sets the operator's share of what an AVS pays, active after the activation delay.
    /// @dev Caller: may act for `operator`. Reverts: `SplitExceedsMax`, `PreviousSplitPending`.
    /// @param split In bips, at most 10,000.
    function setOperatorAVSSplit(address operator, address avs, uint16 split) external;

    /// @notice Sets the operator's share of programmatic incentives, active after the activation delay.
    /// @dev Caller: may act for `operator`. Reverts: `SplitExceedsMax`, `PreviousSplitPending`.
    /// @param split In bips, at most 10,000.
    function setOperatorPISplit(address operator, uint16 split) external;

    /// @notice Sets the operator's share of what is paid to an operator set, active after the activation delay.
    /// @dev Caller: may act for `operator`. Reverts: `InvalidOperatorSet`, `SplitExceedsMax`,
    /// `PreviousSplitPending`.
    /// @param split In bips, at most 10,000.
    function setOperatorSetSplit(address operator, OperatorSet calldata operatorSet, uint16 split) external;

    /// @notice Whether the submitter pays the protocol fee of 20 % with what it submits.
    /// @dev Caller: may act for `submitter`.
    function setOptInForProtocolFee(address submitter, bool optInForProtocolFee) external;

    /* OWNER */

    /// @notice Sets how long later roots and splits wait, in seconds. There is no bound.
    /// @dev Caller: owner.
    function setActivationDelay(uint32 newActivationDelay) external;

    /// @notice Sets the split of operators that have set none, in bips, at once.
    /// @dev Caller: owner. Reverts: `SplitExceedsMax`.
    function setDefaultOperatorSplit(uint16 split) external;

    /// @notice Sets who gets protocol fees.
    /// @dev Caller: owner. Reverts: `InvalidAddressZero`.
    function setFeeRecipient(address newFeeRecipient) external;

    /// @notice Sets who posts and disables roots; zero for nobody.
    /// @dev Caller: owner.
    function setRewardsUpdater(address newRewardsUpdater) external;

    /// @notice Allows an account to pay all stakers and all earners, or forbids it.
    /// @dev Caller: owner.
    function setRewardsForAllSubmitter(address submitter, bool newValue) external;

    /* VIEWS */

    /// @notice Starts and durations are multiples of it, in seconds; itself a multiple of a day.
    function CALCULATION_INTERVAL_SECONDS() external view returns (uint32);

    /// @notice The longest duration, in seconds.
    function MAX_REWARDS_DURATION() external view returns (uint32);

    /// @notice How far back a start may lie, in seconds.
    function MAX_RETROACTIVE_LENGTH() external view returns (uint32);

    /// @notice How far ahead a start may lie, in seconds.
    function MAX_FUTURE_LENGTH() external view returns (uint32);

    /// @notice The earliest start.
    function GENESIS_REWARDS_TIMESTAMP() external view returns (uint32);

    /// @notice The DelegationManager, asked who is an operator.
    function delegationManager() external view returns (IDelegationManager);

    /// @notice The StrategyManager, asked which strategies are whitelisted.
    function strategyManager() external view returns (IStrategyManager);

    /// @notice The AllocationManager, asked about operator sets.
    function allocationManager() external view returns (IAllocationManager);

    /// @notice The only caller of `createEigenDARewardsSubmission`, zero if there is none.
    function emissionsController() external view returns (address);

    /// @notice The virtual strategy that stands for natively restaked ETH.
    function beaconChainETHStrategy() external view returns (IStrategy);

    /// @notice Who posts and disables roots.
    function rewardsUpdater() external view returns (address);

    /// @notice How long roots and splits wait, in seconds.
    function activationDelay() external view returns (uint32);

    /// @notice The end timestamp of the root posted last, disabled ones included.
    function currRewardsCalculationEndTimestamp() external view returns (uint32);

    /// @notice The split of operators that have set none, in bips.
    function defaultOperatorSplitBips() external view returns (uint16);

    /// @notice Who gets protocol fees.
    function feeRecipient() external view returns (address);

    /// @notice Who claims for the earner; zero for the earner itself.
    function claimerFor(address earner) external view returns (address);

    /// @notice What the earner has claimed of the token in all.
    function cumulativeClaimed(address earner, IERC20 token) external view returns (uint256);

    /// @notice How many submissions the account has made, of all types. Each has the number before it.
    function submissionNonce(address account) external view returns (uint256);

    /// @notice Whether the account pays the protocol fee with what it submits.
    function isOptedInForProtocolFee(address submitter) external view returns (bool);

    /// @notice Whether the account may pay all stakers and all earners.
    function isRewardsForAllSubmitter(address submitter) external view returns (bool);

    /// @notice Whether the AVS made such a submission with `createAVSRewardsSubmission`, or the
    /// EmissionsController for it.
    function isAVSRewardsSubmissionHash(address avs, bytes32 hash) external view returns (bool);

    /// @notice Whether the account made such a submission with `createRewardsForAllSubmission`.
    function isRewardsSubmissionForAllHash(address submitter, bytes32 hash) external view returns (bool);

    /// @notice Whether the account made such a submission with `createRewardsForAllEarners`.
    function isRewardsSubmissionForAllEarnersHash(address submitter, bytes32 hash)
        external
        view
        returns (bool);

    /// @notice Whether such a submission was made with `createOperatorDirectedAVSRewardsSubmission`.
    function isOperatorDirectedAVSRewardsSubmissionHash(address avs, bytes32 hash)
        external
        view
        returns (bool);

    /// @notice Whether such a submission was made with `createOperatorDirectedOperatorSetRewardsSubmission`.
    function isOperatorDirectedOperatorSetRewardsSubmissionHash(address avs, bytes32 hash)
        external
        view
        returns (bool);

    /// @notice Whether such a submission was made with `createUniqueStakeRewardsSubmission`.
    function isUniqueStakeRewardsSubmissionHash(address avs, bytes32 hash) external view returns (bool);

    /// @notice Whether such a submission was made with `createTotalStakeRewardsSubmission`.
    function isTotalStakeRewardsSubmissionHash(address avs, bytes32 hash) external view returns (bool);

    /// @notice The operator's present split with the AVS, in bips.
    function getOperatorAVSSplit(address operator, address avs) external view returns (uint16);

    /// @notice The operator's present split of programmatic incentives, in bips.
    function getOperatorPISplit(address operator) external view returns (uint16);

    /// @notice The operator's present split with the operator set, in bips.
    function getOperatorSetSplit(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (uint16);

    /// @notice How many roots were posted, disabled ones included.
    function getDistributionRootsLength() external view returns (uint256);

    /// @notice A root by its index. Panics if there is none.
    function getDistributionRootAtIndex(uint256 index) external view returns (DistributionRoot memory);

    /// @notice The root posted last, whatever its state. Panics if there is none.
    function getCurrentDistributionRoot() external view returns (DistributionRoot memory);

    /// @notice The newest root that is active and not disabled; all zero if there is none.
    function getCurrentClaimableDistributionRoot() external view returns (DistributionRoot memory);

    /// @notice The newest index of a root with this value.
    /// @dev Reverts: `InvalidRoot`.
    function getRootIndexFromHash(bytes32 rootHash) external view returns (uint32);

    /// @notice Whether the claim's root can be claimed against and its proofs are right: true, or reverts as
    /// `processClaim` does. Looks neither at the caller nor at what was claimed.
    function checkClaim(RewardsMerkleClaim calldata claim) external view returns (bool);

    /// @notice `keccak256(0x00, earner, root of the earner's tokens)`, packed.
    function calculateEarnerLeafHash(EarnerTreeMerkleLeaf calldata leaf) external pure returns (bytes32);

    /// @notice `keccak256(0x01, token, cumulative earnings)`, packed.
    function calculateTokenLeafHash(TokenTreeMerkleLeaf calldata leaf) external pure returns (bytes32);
}
