// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../interfaces/IStrategy.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {BEACON_CHAIN_ETH_STRATEGY} from "../libraries/Constants.sol";
import {SetKey, toSetKey} from "../libraries/SetKey.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {OperatorSplits} from "./OperatorSplits.sol";
import {RewardsClaims} from "./RewardsClaims.sol";
import {SubmissionRules} from "./SubmissionRules.sol";

/// @notice Takes what AVSs pay, and pays earners what they prove under the roots that the updater posts.
contract RewardsCoordinator is RewardsClaims, PermissionControlled, SubmissionRules {
    using OperatorSplits for OperatorSplit;
    using SafeTransferLib for address;

    uint8 internal constant PAUSED_AVS_REWARDS = 0;
    uint8 internal constant PAUSED_FOR_ALL = 1;
    uint8 internal constant PAUSED_FOR_ALL_EARNERS = 4;
    uint8 internal constant PAUSED_OPERATOR_DIRECTED_AVS = 5;
    uint8 internal constant PAUSED_OPERATOR_AVS_SPLIT = 6;
    uint8 internal constant PAUSED_OPERATOR_PI_SPLIT = 7;
    uint8 internal constant PAUSED_OPERATOR_SET_SPLIT = 8;
    uint8 internal constant PAUSED_OPERATOR_DIRECTED_SET = 9;
    uint8 internal constant PAUSED_UNIQUE_STAKE = 10;
    uint8 internal constant PAUSED_TOTAL_STAKE = 11;

    /// @inheritdoc IRewardsCoordinator
    IDelegationManager public immutable delegationManager;
    /// @inheritdoc IRewardsCoordinator
    IAllocationManager public immutable allocationManager;
    /// @inheritdoc IRewardsCoordinator
    address public immutable emissionsController;

    /// @inheritdoc IRewardsCoordinator
    address public feeRecipient;
    /// @inheritdoc IRewardsCoordinator
    mapping(address submitter => bool) public isRewardsForAllSubmitter;

    mapping(address operator => mapping(address avs => OperatorSplit)) private _operatorAVSSplits;
    mapping(address operator => OperatorSplit) private _operatorPISplits;
    mapping(address operator => mapping(SetKey => OperatorSplit)) private _operatorSetSplits;

    /// @inheritdoc IRewardsCoordinator
    mapping(address avs => mapping(bytes32 hash => bool)) public isAVSRewardsSubmissionHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address submitter => mapping(bytes32 hash => bool)) public isRewardsSubmissionForAllHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address submitter => mapping(bytes32 hash => bool)) public isRewardsSubmissionForAllEarnersHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address avs => mapping(bytes32 hash => bool)) public isOperatorDirectedAVSRewardsSubmissionHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address avs => mapping(bytes32 hash => bool)) public
        isOperatorDirectedOperatorSetRewardsSubmissionHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address avs => mapping(bytes32 hash => bool)) public isUniqueStakeRewardsSubmissionHash;
    /// @inheritdoc IRewardsCoordinator
    mapping(address avs => mapping(bytes32 hash => bool)) public isTotalStakeRewardsSubmissionHash;

    constructor(
        RewardsCoordinatorConstructorParams memory params,
        address initialOwner,
        uint256 initialPausedStatus,
        address initialRewardsUpdater,
        uint32 initialActivationDelay,
        uint16 initialDefaultSplitBips,
        address initialFeeRecipient
    )
        Pausable(IPauserRegistry(params.pauserRegistry))
        PermissionControlled(IPermissionController(params.permissionController))
        SubmissionRules(params)
    {
        delegationManager = params.delegationManager;
        allocationManager = params.allocationManager;
        emissionsController = params.emissionsController;

        _setPaused(initialPausedStatus);
        _transferOwnership(initialOwner);
        _setRewardsUpdater(initialRewardsUpdater);
        _setActivationDelay(initialActivationDelay);
        _setDefaultOperatorSplit(initialDefaultSplitBips);
        _setFeeRecipient(initialFeeRecipient);
    }

    modifier onlyRewardsForAllSubmitter() {
        require(isRewardsForAllSubmitter[msg.sender], UnauthorizedCaller());
        _;
    }

    /* SUBMISSIONS */

    /// @inheritdoc IRewardsCoordinator
    function createAVSRewardsSubmission(RewardsSubmission[] calldata rewardsSubmissions)
        external
        onlyWhenNotPaused(PAUSED_AVS_REWARDS)
        nonReentrant
    {
        _createAVSRewardsSubmission(msg.sender, rewardsSubmissions);
    }

    /// @inheritdoc IRewardsCoordinator
    function createEigenDARewardsSubmission(address avs, RewardsSubmission[] calldata rewardsSubmissions)
        external
        onlyWhenNotPaused(PAUSED_AVS_REWARDS)
        nonReentrant
    {
        require(msg.sender == emissionsController, UnauthorizedCaller());
        _createAVSRewardsSubmission(avs, rewardsSubmissions);
    }

    /// @inheritdoc IRewardsCoordinator
    function createRewardsForAllSubmission(RewardsSubmission[] calldata rewardsSubmissions)
        external
        onlyWhenNotPaused(PAUSED_FOR_ALL)
        onlyRewardsForAllSubmitter
        nonReentrant
    {
        for (uint256 i = 0; i < rewardsSubmissions.length; ++i) {
            RewardsSubmission memory submission = rewardsSubmissions[i];
            _requireProRata(submission);
            (uint256 nonce, bytes32 hash) = _record(isRewardsSubmissionForAllHash, msg.sender, submission);
            emit RewardsSubmissionForAllCreated(msg.sender, nonce, hash, submission);
            address(submission.token).safeTransferFrom(msg.sender, address(this), submission.amount);
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function createRewardsForAllEarners(RewardsSubmission[] calldata rewardsSubmissions)
        external
        onlyWhenNotPaused(PAUSED_FOR_ALL_EARNERS)
        onlyRewardsForAllSubmitter
        nonReentrant
    {
        for (uint256 i = 0; i < rewardsSubmissions.length; ++i) {
            RewardsSubmission memory submission = rewardsSubmissions[i];
            _requireProRata(submission);
            (uint256 nonce, bytes32 hash) =
                _record(isRewardsSubmissionForAllEarnersHash, msg.sender, submission);
            emit RewardsSubmissionForAllEarnersCreated(msg.sender, nonce, hash, submission);
            address(submission.token).safeTransferFrom(msg.sender, address(this), submission.amount);
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function createOperatorDirectedAVSRewardsSubmission(
        address avs,
        OperatorDirectedRewardsSubmission[] calldata operatorDirectedRewardsSubmissions
    ) external onlyWhenNotPaused(PAUSED_OPERATOR_DIRECTED_AVS) checkCanCall(avs) nonReentrant {
        for (uint256 i = 0; i < operatorDirectedRewardsSubmissions.length; ++i) {
            (uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission) = _payDirected(
                isOperatorDirectedAVSRewardsSubmissionHash, avs, operatorDirectedRewardsSubmissions[i]
            );
            emit OperatorDirectedAVSRewardsSubmissionCreated(msg.sender, avs, hash, nonce, submission);
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function createOperatorDirectedOperatorSetRewardsSubmission(
        OperatorSet calldata operatorSet,
        OperatorDirectedRewardsSubmission[] calldata operatorDirectedRewardsSubmissions
    ) external onlyWhenNotPaused(PAUSED_OPERATOR_DIRECTED_SET) checkCanCall(operatorSet.avs) nonReentrant {
        _requireOperatorSet(operatorSet);
        for (uint256 i = 0; i < operatorDirectedRewardsSubmissions.length; ++i) {
            (uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission) = _payDirected(
                isOperatorDirectedOperatorSetRewardsSubmissionHash,
                operatorSet.avs,
                operatorDirectedRewardsSubmissions[i]
            );
            emit OperatorDirectedOperatorSetRewardsSubmissionCreated(
                msg.sender, hash, operatorSet, nonce, submission
            );
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function createUniqueStakeRewardsSubmission(
        OperatorSet calldata operatorSet,
        RewardsSubmission[] calldata rewardsSubmissions
    ) external onlyWhenNotPaused(PAUSED_UNIQUE_STAKE) checkCanCall(operatorSet.avs) nonReentrant {
        _requireOperatorSet(operatorSet);
        for (uint256 i = 0; i < rewardsSubmissions.length; ++i) {
            RewardsSubmission memory submission = rewardsSubmissions[i];
            _payProRata(submission);
            (uint256 nonce, bytes32 hash) =
                _record(isUniqueStakeRewardsSubmissionHash, operatorSet.avs, submission);
            emit UniqueStakeRewardsSubmissionCreated(msg.sender, hash, operatorSet, nonce, submission);
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function createTotalStakeRewardsSubmission(
        OperatorSet calldata operatorSet,
        RewardsSubmission[] calldata rewardsSubmissions
    ) external onlyWhenNotPaused(PAUSED_TOTAL_STAKE) checkCanCall(operatorSet.avs) nonReentrant {
        _requireOperatorSet(operatorSet);
        for (uint256 i = 0; i < rewardsSubmissions.length; ++i) {
            RewardsSubmission memory submission = rewardsSubmissions[i];
            _payProRata(submission);
            (uint256 nonce, bytes32 hash) =
                _record(isTotalStakeRewardsSubmissionHash, operatorSet.avs, submission);
            emit TotalStakeRewardsSubmissionCreated(msg.sender, hash, operatorSet, nonce, submission);
        }
    }

    /* ACCOUNTS */

    /// @inheritdoc IRewardsCoordinator
    function setClaimerFor(address claimer) external {
        _setClaimer(msg.sender, claimer);
    }

    /// @inheritdoc IRewardsCoordinator
    function setClaimerFor(address earner, address claimer) external checkCanCall(earner) {
        require(
            delegationManager.isOperator(earner) || allocationManager.getOperatorSetCount(earner) > 0,
            InvalidEarner()
        );
        _setClaimer(earner, claimer);
    }

    /// @inheritdoc IRewardsCoordinator
    function setOptInForProtocolFee(address submitter, bool optInForProtocolFee)
        external
        checkCanCall(submitter)
    {
        Account storage account = _accounts[submitter];
        emit OptInForProtocolFeeSet(submitter, account.paysProtocolFee, optInForProtocolFee);
        account.paysProtocolFee = optInForProtocolFee;
    }

    /* SPLITS */

    /// @inheritdoc IRewardsCoordinator
    function setOperatorAVSSplit(address operator, address avs, uint16 split)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_AVS_SPLIT)
        checkCanCall(operator)
    {
        uint32 activatedAt = uint32(block.timestamp) + activationDelay;
        uint16 old = _operatorAVSSplits[operator][avs].set(split, activatedAt, defaultOperatorSplitBips);
        emit OperatorAVSSplitBipsSet(msg.sender, operator, avs, activatedAt, old, split);
    }

    /// @inheritdoc IRewardsCoordinator
    function setOperatorPISplit(address operator, uint16 split)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_PI_SPLIT)
        checkCanCall(operator)
    {
        uint32 activatedAt = uint32(block.timestamp) + activationDelay;
        uint16 old = _operatorPISplits[operator].set(split, activatedAt, defaultOperatorSplitBips);
        emit OperatorPISplitBipsSet(msg.sender, operator, activatedAt, old, split);
    }

    /// @inheritdoc IRewardsCoordinator
    function setOperatorSetSplit(address operator, OperatorSet calldata operatorSet, uint16 split)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_SET_SPLIT)
        checkCanCall(operator)
    {
        _requireOperatorSet(operatorSet);
        uint32 activatedAt = uint32(block.timestamp) + activationDelay;
        uint16 old = _operatorSetSplits[operator][toSetKey(
                operatorSet
            )].set(split, activatedAt, defaultOperatorSplitBips);
        emit OperatorSetSplitBipsSet(msg.sender, operator, operatorSet, activatedAt, old, split);
    }

    /* OWNER */

    /// @inheritdoc IRewardsCoordinator
    function setDefaultOperatorSplit(uint16 split) external onlyOwner {
        _setDefaultOperatorSplit(split);
    }

    /// @inheritdoc IRewardsCoordinator
    function setFeeRecipient(address newFeeRecipient) external onlyOwner {
        _setFeeRecipient(newFeeRecipient);
    }

    /// @inheritdoc IRewardsCoordinator
    function setRewardsForAllSubmitter(address submitter, bool newValue) external onlyOwner {
        emit RewardsForAllSubmitterSet(submitter, isRewardsForAllSubmitter[submitter], newValue);
        isRewardsForAllSubmitter[submitter] = newValue;
    }

    /* VIEWS */

    /// @inheritdoc IRewardsCoordinator
    function beaconChainETHStrategy() external pure returns (IStrategy) {
        return BEACON_CHAIN_ETH_STRATEGY;
    }

    /// @inheritdoc IRewardsCoordinator
    function claimerFor(address earner) external view returns (address) {
        return _accounts[earner].claimer;
    }

    /// @inheritdoc IRewardsCoordinator
    function submissionNonce(address account) external view returns (uint256) {
        return _accounts[account].submissionNonce;
    }

    /// @inheritdoc IRewardsCoordinator
    function isOptedInForProtocolFee(address submitter) external view returns (bool) {
        return _accounts[submitter].paysProtocolFee;
    }

    /// @inheritdoc IRewardsCoordinator
    function getOperatorAVSSplit(address operator, address avs) external view returns (uint16) {
        return _operatorAVSSplits[operator][avs].current(defaultOperatorSplitBips);
    }

    /// @inheritdoc IRewardsCoordinator
    function getOperatorPISplit(address operator) external view returns (uint16) {
        return _operatorPISplits[operator].current(defaultOperatorSplitBips);
    }

    /// @inheritdoc IRewardsCoordinator
    function getOperatorSetSplit(address operator, OperatorSet calldata operatorSet)
        external
        view
        returns (uint16)
    {
        return _operatorSetSplits[operator][toSetKey(operatorSet)].current(defaultOperatorSplitBips);
    }

    /* INTERNAL: SUBMISSIONS */

    function _createAVSRewardsSubmission(address avs, RewardsSubmission[] calldata submissions) private {
        for (uint256 i = 0; i < submissions.length; ++i) {
            RewardsSubmission memory submission = submissions[i];
            _payProRata(submission);
            (uint256 nonce, bytes32 hash) = _record(isAVSRewardsSubmissionHash, avs, submission);
            emit AVSRewardsSubmissionCreated(avs, nonce, hash, submission);
        }
    }

    /// @dev Takes the amount from the caller, and the protocol fee off the submission if the caller pays it.
    function _payProRata(RewardsSubmission memory submission) private {
        _requireProRata(submission);
        address token = address(submission.token);
        token.safeTransferFrom(msg.sender, address(this), submission.amount);
        if (!_accounts[msg.sender].paysProtocolFee) return;

        uint256 fee = _protocolFee(submission.amount);
        if (fee != 0) token.safeTransfer(feeRecipient, fee);
        submission.amount -= fee;
    }

    /// @return nonce The submission's number among those of the AVS.
    /// @return hash Its hash.
    /// @return submission Amounts net of the fee.
    function _payDirected(
        mapping(address => mapping(bytes32 => bool)) storage hashes,
        address avs,
        OperatorDirectedRewardsSubmission calldata given
    ) private returns (uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission) {
        submission = given;
        (uint256 gross, uint256 net) = _requireDirected(submission, _accounts[msg.sender].paysProtocolFee);
        nonce = _accounts[avs].submissionNonce;
        hash = keccak256(abi.encode(avs, nonce, submission));

        address token = address(submission.token);
        token.safeTransferFrom(msg.sender, address(this), gross);
        if (net != gross) token.safeTransfer(feeRecipient, gross - net);

        _mark(hashes, avs, hash);
    }

    function _record(
        mapping(address => mapping(bytes32 => bool)) storage hashes,
        address avs,
        RewardsSubmission memory submission
    ) private returns (uint256 nonce, bytes32 hash) {
        nonce = _accounts[avs].submissionNonce;
        hash = keccak256(abi.encode(avs, nonce, submission));
        _mark(hashes, avs, hash);
    }

    function _mark(mapping(address => mapping(bytes32 => bool)) storage hashes, address avs, bytes32 hash)
        private
    {
        hashes[avs][hash] = true;
        ++_accounts[avs].submissionNonce;
    }

    function _requireOperatorSet(OperatorSet calldata operatorSet) private view {
        require(allocationManager.isOperatorSet(operatorSet), InvalidOperatorSet());
    }

    /* INTERNAL: SETTERS */

    function _setClaimer(address earner, address claimer) private {
        Account storage account = _accounts[earner];
        emit ClaimerForSet(earner, account.claimer, claimer);
        account.claimer = claimer;
    }

    function _setDefaultOperatorSplit(uint16 split) private {
        require(split <= ONE_HUNDRED_IN_BIPS, SplitExceedsMax());
        emit DefaultOperatorSplitBipsSet(defaultOperatorSplitBips, split);
        defaultOperatorSplitBips = split;
    }

    function _setFeeRecipient(address newFeeRecipient) private {
        require(newFeeRecipient != address(0), InvalidAddressZero());
        emit FeeRecipientSet(feeRecipient, newFeeRecipient);
        feeRecipient = newFeeRecipient;
    }
}
