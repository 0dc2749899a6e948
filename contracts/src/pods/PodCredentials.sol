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

    /// @inheritdoc IEigenPod
    function verifyWithdrawalCredentials(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        uint40[] calldata validatorIndices,
        bytes[] calldata validatorFieldsProofs,
        bytes32[][] calldata validatorFields
    ) external onlyOwnerOrProofSubmitter onlyWhenNotPaused(PAUSED_VERIFY_CREDENTIALS) {
        uint256 count = validatorIndices.length;
        require(
            validatorFieldsProofs.length == count && validatorFields.length == count,
            InputArrayLengthMismatch()
        );
        uint64 restakedAt = _verifyStateRoot(beaconTimestamp, stateRootProof);

        IEigenPodManager.ForkLayout memory layout;
        uint256 restakedGwei;
        for (uint256 i = 0; i < count; ++i) {
            bytes32[] calldata fields = validatorFields[i];
            bytes32 pubkeyHash = fields.pubkeyHash();
            require(
                _validators[pubkeyHash].status() == VALIDATOR_STATUS.INACTIVE, CredentialsAlreadyVerified()
            );
            _checkFields(fields);
            if (i == 0) layout = _forkLayout(beaconTimestamp);
            BeaconChainProofs.verifyValidator(
                stateRootProof.beaconStateRoot, fields, validatorFieldsProofs[i], validatorIndices[i], layout
            );
            restakedGwei += _restake(fields, pubkeyHash, validatorIndices[i], restakedAt);
        }
        _book(count, restakedGwei);
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
        uint64 restakedAt = _verifyStateRoot(beaconTimestamp, stateRootProof);
        BeaconChainMultiproofs.verifyValidators(
            stateRootProof.beaconStateRoot,
            validatorIndices,
            validatorFields,
            validatorCount,
            proof,
            _forkLayout(beaconTimestamp)
        );

        uint256 count;
        uint256 restakedGwei;
        for (uint256 i = 0; i < validatorIndices.length; ++i) {
            bytes32[] calldata fields = validatorFields[8 * i:8 * i + 8];
            bytes32 pubkeyHash = fields.pubkeyHash();
            if (_validators[pubkeyHash].status() != VALIDATOR_STATUS.INACTIVE) continue;
            _checkFields(fields);
            restakedGwei += _restake(fields, pubkeyHash, validatorIndices[i], restakedAt);
            ++count;
        }
        _book(count, restakedGwei);
    }

    /* INTERNAL */

    /// @return The checkpoint as of which validators are proven: the present one, which need not count them any
    /// more, or the last one.
    function _verifyStateRoot(uint64 beaconTimestamp, StateRootProof calldata proof)
        private
        view
        returns (uint64)
    {
        (uint64 current, uint64 last) = (currentCheckpointTimestamp, lastCheckpointTimestamp);
        require(beaconTimestamp > current, BeaconTimestampTooFarInPast());
        require(beaconTimestamp > last, BeaconTimestampBeforeLatestCheckpoint());
        BeaconChainProofs.verifyStateRoot(getParentBlockRoot(beaconTimestamp), proof);
        return current != 0 ? current : last;
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

    /// @return The validator's effective balance in gwei.
    function _restake(bytes32[] calldata fields, bytes32 pubkeyHash, uint40 index, uint64 restakedAt)
        private
        returns (uint64)
    {
        uint64 balanceGwei = fields.effectiveBalanceGwei();
        _validators[pubkeyHash] = recordOf(index, balanceGwei, restakedAt, VALIDATOR_STATUS.ACTIVE);

        emit ValidatorRestaked(pubkeyHash);
        emit ValidatorBalanceUpdated(pubkeyHash, restakedAt, balanceGwei);
        return balanceGwei;
    }

    /// @dev A checkpoint under way compares with the balance before it, to which these belong (pitfall 6).
    function _book(uint256 count, uint256 restakedGwei) private {
        _activeValidatorCount += count.toUint24();
        _currentCheckpoint.prevBeaconBalanceGwei += restakedGwei.toUint64();
        eigenPodManager.recordBeaconChainETHBalanceUpdate(podOwner, 0, int256(restakedGwei * 1 gwei));
    }
}
