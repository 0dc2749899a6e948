// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPod, IEigenPodTypes} from "../interfaces/IEigenPod.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {IETHPOSDeposit} from "../interfaces/IETHPOSDeposit.sol";
import {BeaconChainProofs} from "../libraries/BeaconChainProofs.sol";
import {BlockRoots} from "../libraries/BlockRoots.sol";
import {Predeploys} from "../libraries/Predeploys.sol";
import {ValidatorRecord} from "../libraries/ValidatorRecord.sol";

/// @notice What a pod knows, who may do what, and the views.
abstract contract PodStorage is IEigenPod {
    uint8 internal constant PAUSED_VERIFY_CREDENTIALS = 2;
    uint8 internal constant PAUSED_NON_PROOF_WITHDRAWALS = 5;
    uint8 internal constant PAUSED_START_CHECKPOINT = 6;
    uint8 internal constant PAUSED_VERIFY_CHECKPOINT_PROOFS = 7;
    uint8 internal constant PAUSED_VERIFY_STALE_BALANCE = 8;
    uint8 internal constant PAUSED_CONSOLIDATIONS = 9;
    uint8 internal constant PAUSED_WITHDRAWAL_REQUESTS = 10;

    /// @inheritdoc IEigenPod
    address public podOwner;
    /// @inheritdoc IEigenPod
    uint64 public withdrawableRestakedExecutionLayerGwei;
    /// @inheritdoc IEigenPod
    /// @dev `PodForwarder` reads it from this place.
    uint8 public podVersion;
    uint24 internal _activeValidatorCount;

    /// @inheritdoc IEigenPod
    uint64 public lastCheckpointTimestamp;
    /// @inheritdoc IEigenPod
    uint64 public currentCheckpointTimestamp;
    /// @inheritdoc IEigenPod
    uint32 public withdrawableRestakedRemainderWei;
    /// @inheritdoc IEigenPod
    int64 public carriedBalanceDeltaGwei;

    Checkpoint internal _currentCheckpoint;
    /// @inheritdoc IEigenPod
    address public proofSubmitter;
    mapping(bytes32 pubkeyHash => ValidatorRecord) internal _validators;
    /// @inheritdoc IEigenPod
    mapping(uint64 checkpointTimestamp => uint64) public checkpointBalanceExitedGwei;

    /// @inheritdoc IEigenPod
    IETHPOSDeposit public immutable ethPOS;
    /// @inheritdoc IEigenPod
    IEigenPodManager public immutable eigenPodManager;

    constructor(IETHPOSDeposit ethPOS_, IEigenPodManager eigenPodManager_) {
        ethPOS = ethPOS_;
        eigenPodManager = eigenPodManager_;
    }

    modifier onlyEigenPodManager() {
        require(msg.sender == address(eigenPodManager), OnlyEigenPodManager());
        _;
    }

    modifier onlyEigenPodOwner() {
        require(msg.sender == podOwner, OnlyEigenPodOwner());
        _;
    }

    modifier onlyOwnerOrProofSubmitter() {
        require(msg.sender == podOwner || msg.sender == proofSubmitter, OnlyEigenPodOwnerOrProofSubmitter());
        _;
    }

    modifier onlyWhenNotPaused(uint8 bit) {
        require(!eigenPodManager.paused(bit), CurrentlyPaused());
        _;
    }

    /* VIEWS */

    /// @inheritdoc IEigenPod
    function activeValidatorCount() external view returns (uint256) {
        return _activeValidatorCount;
    }

    /// @inheritdoc IEigenPod
    function currentCheckpoint() external view returns (Checkpoint memory) {
        return _currentCheckpoint;
    }

    /// @inheritdoc IEigenPod
    function validatorPubkeyHashToInfo(bytes32 validatorPubkeyHash)
        external
        view
        returns (ValidatorInfo memory)
    {
        return _validators[validatorPubkeyHash].info();
    }

    /// @inheritdoc IEigenPod
    function validatorPubkeyToInfo(bytes calldata validatorPubkey)
        external
        view
        returns (ValidatorInfo memory)
    {
        return _validators[_hashPubkey(validatorPubkey)].info();
    }

    /// @inheritdoc IEigenPod
    function validatorStatus(bytes32 pubkeyHash) external view returns (VALIDATOR_STATUS) {
        return _validators[pubkeyHash].status();
    }

    /// @inheritdoc IEigenPod
    function validatorStatus(bytes calldata validatorPubkey) external view returns (VALIDATOR_STATUS) {
        return _validators[_hashPubkey(validatorPubkey)].status();
    }

    /// @inheritdoc IEigenPod
    function getParentBlockRoot(uint64 timestamp) public view returns (bytes32) {
        return BlockRoots.parentOf(timestamp);
    }

    /// @inheritdoc IEigenPod
    function getConsolidationRequestFee() external view returns (uint256) {
        return Predeploys.fee(Predeploys.CONSOLIDATIONS);
    }

    /// @inheritdoc IEigenPod
    function getWithdrawalRequestFee() external view returns (uint256) {
        return Predeploys.fee(Predeploys.WITHDRAWALS);
    }

    /* INTERNAL */

    /// @dev Reverts in the first seconds of a fork.
    function _forkLayout(uint64 timestamp) internal view returns (IEigenPodManager.ForkLayout memory fork) {
        fork = eigenPodManager.forkLayout(timestamp);
        require(fork.stateHeight != 0, ForkTimestampZero());
    }

    function _hashPubkey(bytes memory pubkey) internal pure returns (bytes32) {
        require(pubkey.length == 48, InvalidPubKeyLength());
        return BeaconChainProofs.hashPubkey(pubkey);
    }
}
