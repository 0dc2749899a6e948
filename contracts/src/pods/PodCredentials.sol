// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

import {IEigenPod} from "../interfaces/IEigenPod.sol";
import {IEigenPodManager} from "../interfaces/IEigenPodManager.sol";
import {BeaconChainMultiproofs} from "../libraries/BeaconChainMultiproofs.sol";
import {BeaconChainProofs} from "../libraries/BeaconChainProofs.sol";
import {recordOf} from "../libraries/ValidatorRecord.sol";
import {PodStorage} from "./PodStorage.sol";

/// @notice Proofs that a validator's withdrawals go to the pod.
abstract contract PodCredentials is PodStorage {
    using BeaconChainProofs for bytes32[];
    using SafeCastLib for uint256;

    /// @dev What the validators of a call are proven against, and what they add up to.
    struct Batch {
        bytes32 stateRoot;
        uint64 timestamp;
        /// The checkpoint as of which they count: the present one, which need not count them any more, or the last.
        uint64 restakedAt;
        IEigenPodManager.ForkLayout fork;
        uint256 count;
        uint256 restakedGwei;
    }

    /// @inheritdoc IEigenPod
    function verifyWithdrawalCredentials(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        uint40[] calldata validatorIndices,
        bytes[] calldata validatorFieldsProofs,
        bytes32[][] calldata validatorFields
    ) external onlyOwnerOrProofSubmitter onlyWhenNotPaused(PAUSED_VERIFY_CREDENTIALS) {
        require(
            validatorFieldsProofs.length == validatorIndices.length
                && validatorFields.length == validatorIndices.length,
            InputArrayLengthMismatch()
        );
        Batch memory batch = _verifyStateRoot(beaconTimestamp, stateRootProof);
        for (uint256 i = 0; i < validatorIndices.length; ++i) {
            _verifyOne(batch, validatorFields[i], validatorFieldsProofs[i], validatorIndices[i]);
        }
        _book(batch);
    }

    /// @inheritdoc IEigenPod
    function verifyWithdrawalCredentialsMultiproof(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        uint40[] calldata validatorIndices,
        bytes32[] calldata validatorFields,
        uint64 validatorCount,
        bytes calldata proof
    ) external onlyOwnerOrProofSubmitter onlyWhenNotPaused(PAUSED_VERIFY_CREDENTIALS) {
        require(validatorFields.length == 8 * validatorIndices.length, InputArrayLengthMismatch());
        Batch memory batch = _verifyStateRoot(beaconTimestamp, stateRootProof);
        batch.fork = _forkLayout(beaconTimestamp);
        uint256[] memory leaves = BeaconChainMultiproofs.leaves(validatorIndices, validatorFields);
        BeaconChainMultiproofs.verifyValidators(batch.stateRoot, leaves, validatorCount, proof, batch.fork);
        _restakeAll(batch, validatorIndices, validatorFields);
        _book(batch);
    }

    /* INTERNAL */

    function _verifyStateRoot(uint64 beaconTimestamp, StateRootProof calldata proof)
        private
        view
        returns (Batch memory batch)
    {
        (uint64 current, uint64 last) = (currentCheckpointTimestamp, lastCheckpointTimestamp);
        require(beaconTimestamp > current, BeaconTimestampTooFarInPast());
        require(beaconTimestamp > last, BeaconTimestampBeforeLatestCheckpoint());
        BeaconChainProofs.verifyStateRoot(getParentBlockRoot(beaconTimestamp), proof);
        batch.stateRoot = proof.beaconStateRoot;
        batch.timestamp = beaconTimestamp;
        batch.restakedAt = current != 0 ? current : last;
    }

    function _verifyOne(
        Batch memory batch,
        bytes32[] calldata fields,
        bytes calldata proof,
        uint40 validatorIndex
    ) private {
        require(
            _validators[fields.pubkeyHash()].status() == VALIDATOR_STATUS.INACTIVE,
            CredentialsAlreadyVerified()
        );
        _checkFields(fields);
        if (batch.fork.stateHeight == 0) batch.fork = _forkLayout(batch.timestamp); // once a call
        BeaconChainProofs.verifyValidator(batch.stateRoot, fields, proof, validatorIndex, batch.fork);
        _restake(batch, fields, validatorIndex);
    }

    function _restakeAll(
        Batch memory batch,
        uint40[] calldata validatorIndices,
        bytes32[] calldata validatorFields
    ) private {
        for (uint256 i = 0; i < validatorIndices.length; ++i) {
            bytes32[] calldata fields = validatorFields[8 * i:8 * i + 8];
            if (_validators[fields.pubkeyHash()].status() != VALIDATOR_STATUS.INACTIVE) continue;
            _checkFields(fields);
            _restake(batch, fields, validatorIndices[i]);
        }
    }

    function _checkFields(bytes32[] calldata fields) private view {
        require(
            fields.activationEpoch() != BeaconChainProofs.FAR_FUTURE_EPOCH, ValidatorInactiveOnBeaconChain()
        );
        require(fields.exitEpoch() == BeaconChainProofs.FAR_FUTURE_EPOCH, ValidatorIsExitingBeaconChain());
        // 0x01 or 0x02, eleven zeros, the pod
        uint256 credentials = uint256(fields.withdrawalCredentials());
        uint256 prefix = credentials >> 248;
        require(
            (prefix == 1 || prefix == 2) && credentials << 8 == uint256(uint160(address(this))) << 8,
            WithdrawalCredentialsNotForEigenPod()
        );
    }

    function _restake(Batch memory batch, bytes32[] calldata fields, uint40 index) private {
        bytes32 pubkeyHash = fields.pubkeyHash();
        uint64 balanceGwei = fields.effectiveBalanceGwei();
        _validators[pubkeyHash] = recordOf(index, balanceGwei, batch.restakedAt, VALIDATOR_STATUS.ACTIVE);
        ++batch.count;
        batch.restakedGwei += balanceGwei;

        emit ValidatorRestaked(pubkeyHash);
        emit ValidatorBalanceUpdated(pubkeyHash, batch.restakedAt, balanceGwei);
    }

    /// @dev A checkpoint under way compares with the balance before it, to which these belong (pitfall 6).
    function _book(Batch memory batch) private {
        _activeValidatorCount += batch.count.toUint24();
        _currentCheckpoint.prevBeaconBalanceGwei += batch.restakedGwei.toUint64();
        eigenPodManager.recordBeaconChainETHBalanceUpdate(podOwner, 0, int256(batch.restakedGwei * 1 gwei));
    }
}
