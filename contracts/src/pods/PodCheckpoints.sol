// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeCastLib} from "solady/utils/SafeCastLib.sol";

import {IEigenPod} from "../interfaces/IEigenPod.sol";
import {BeaconChainMultiproofs} from "../libraries/BeaconChainMultiproofs.sol";
import {BeaconChainProofs} from "../libraries/BeaconChainProofs.sol";
import {ValidatorRecord, recordOf} from "../libraries/ValidatorRecord.sol";
import {PodStorage} from "./PodStorage.sol";

/// @notice Recounts of a pod: of the ETH in it, and of its validators.
abstract contract PodCheckpoints is PodStorage {
    using BeaconChainProofs for bytes32[];
    using SafeCastLib for uint256;
    using SafeCastLib for int256;

    /// @dev What one call counts.
    struct Tally {
        uint256 counted;
        uint256 withdrawn;
        uint256 exitedGwei;
        uint256 previousGwei;
        int256 deltaGwei;
    }

    /* START */

    /// @inheritdoc IEigenPod
    function startCheckpoint(bool revertIfNoBalance)
        external
        onlyOwnerOrProofSubmitter
        onlyWhenNotPaused(PAUSED_START_CHECKPOINT)
    {
        _startCheckpoint(revertIfNoBalance);
    }

    /// @inheritdoc IEigenPod
    function verifyStaleBalance(
        uint64 beaconTimestamp,
        StateRootProof calldata stateRootProof,
        ValidatorProof calldata proof
    ) external onlyWhenNotPaused(PAUSED_START_CHECKPOINT) onlyWhenNotPaused(PAUSED_VERIFY_STALE_BALANCE) {
        ValidatorRecord validator = _validators[proof.validatorFields.pubkeyHash()];
        require(beaconTimestamp > validator.checkpointedAt(), BeaconTimestampTooFarInPast());
        require(validator.isActive(), ValidatorNotActiveInPod());
        require(proof.validatorFields.isSlashed(), ValidatorNotSlashedOnBeaconChain());

        BeaconChainProofs.verifyStateRoot(getParentBlockRoot(beaconTimestamp), stateRootProof);
        BeaconChainProofs.verifyValidator(
            stateRootProof.beaconStateRoot,
            proof.validatorFields,
            proof.proof,
            validator.index(),
            _forkLayout(beaconTimestamp)
        );
        _startCheckpoint(false);
    }

    function _startCheckpoint(bool revertIfNoBalance) private {
        uint64 timestamp = uint64(block.timestamp);
        require(currentCheckpointTimestamp == 0, CheckpointAlreadyActive());
        require(lastCheckpointTimestamp != timestamp, CannotCheckpointTwiceInSingleBlock());

        uint256 whole = (address(this).balance - withdrawableRestakedRemainderWei) / 1 gwei;
        uint64 podBalanceGwei = whole.toUint64() - withdrawableRestakedExecutionLayerGwei;
        require(!revertIfNoBalance || podBalanceGwei != 0, NoBalanceToCheckpoint());

        bytes32 root = getParentBlockRoot(timestamp);
        eigenPodManager.forkLayout(timestamp); // reverts in the first seconds of a fork

        uint24 validators = _activeValidatorCount;
        currentCheckpointTimestamp = timestamp;
        _update(Checkpoint(root, validators, podBalanceGwei, 0, 0));

        emit CheckpointCreated(timestamp, root, validators);
    }

    /* PROOFS */

    /// @inheritdoc IEigenPod
    function verifyCheckpointProofs(
        BalanceContainerProof calldata balanceContainerProof,
        BalanceProof[] calldata proofs
    ) external onlyWhenNotPaused(PAUSED_VERIFY_CHECKPOINT_PROOFS) {
        uint64 timestamp = currentCheckpointTimestamp;
        Checkpoint memory checkpoint = _verifyContainer(timestamp, balanceContainerProof);

        Tally memory tally;
        for (uint256 i = 0; i < proofs.length; ++i) {
            BalanceProof calldata proof = proofs[i];
            ValidatorRecord validator = _validators[proof.pubkeyHash];
            if (!_isDue(validator, timestamp)) continue;
            uint64 balanceGwei = BeaconChainProofs.verifyBalance(
                balanceContainerProof.balanceContainerRoot, validator.index(), proof
            );
            _count(tally, proof.pubkeyHash, validator, balanceGwei, timestamp);
        }
        _apply(checkpoint, tally, timestamp);
    }

    /// @inheritdoc IEigenPod
    function verifyCheckpointMultiproof(
        BalanceContainerProof calldata balanceContainerProof,
        bytes32[] calldata pubkeyHashes,
        bytes32[] calldata balanceRoots,
        uint64 balanceCount,
        bytes calldata proof
    ) external onlyWhenNotPaused(PAUSED_VERIFY_CHECKPOINT_PROOFS) {
        uint64 timestamp = currentCheckpointTimestamp;
        Checkpoint memory checkpoint = _verifyContainer(timestamp, balanceContainerProof);
        (Tally memory tally, uint256[] memory nodes) =
            _countAll(pubkeyHashes, balanceRoots, balanceCount, timestamp);
        BeaconChainMultiproofs.verifyBalances(
            balanceContainerProof.balanceContainerRoot, nodes, balanceCount, proof
        );
        _apply(checkpoint, tally, timestamp);
    }

    /// @inheritdoc IEigenPod
    function cancelCheckpoint() external onlyEigenPodOwner {
        uint64 timestamp = currentCheckpointTimestamp;
        require(timestamp != 0, NoActiveCheckpoint());
        require(eigenPodManager.isFullySlashed(podOwner), CheckpointCanBeFinalized());

        int64 carried = carriedBalanceDeltaGwei + _currentCheckpoint.balanceDeltasGwei;
        carriedBalanceDeltaGwei = carried;
        lastCheckpointTimestamp = timestamp; // the next one begins in a later block, and counts everybody again
        currentCheckpointTimestamp = 0;
        delete _currentCheckpoint;

        emit CheckpointCancelled(timestamp, carried);
    }

    /* INTERNAL */

    function _verifyContainer(uint64 timestamp, BalanceContainerProof calldata proof)
        private
        view
        returns (Checkpoint memory checkpoint)
    {
        require(timestamp != 0, NoActiveCheckpoint());
        checkpoint = _currentCheckpoint;
        BeaconChainProofs.verifyBalanceContainer(checkpoint.beaconBlockRoot, proof, _forkLayout(timestamp));
    }

    /// @dev Counts before anything is verified: if it proves wrong, nothing of it remains.
    /// @return tally What was counted.
    /// @return nodes Position and hash of each chunk of balances in which one of the validators stands.
    function _countAll(
        bytes32[] calldata pubkeyHashes,
        bytes32[] calldata balanceRoots,
        uint64 balanceCount,
        uint64 timestamp
    ) private returns (Tally memory tally, uint256[] memory nodes) {
        nodes = BeaconChainMultiproofs.room(balanceRoots.length);
        uint256 chunks;
        uint256 next; // the least index that may follow
        for (uint256 i = 0; i < pubkeyHashes.length; ++i) {
            bytes32 pubkeyHash = pubkeyHashes[i];
            ValidatorRecord validator = _validators[pubkeyHash];
            require(ValidatorRecord.unwrap(validator) != 0, ValidatorNotActiveInPod());
            uint256 index = validator.index();
            require(index >= next && index < balanceCount, InvalidIndex());
            if (chunks == 0 || index / 4 != (next - 1) / 4) {
                require(chunks < balanceRoots.length, InputArrayLengthMismatch());
                BeaconChainMultiproofs.put(nodes, chunks, index / 4, balanceRoots[chunks]);
                ++chunks;
            }
            next = index + 1;
            if (!_isDue(validator, timestamp)) continue;
            uint64 balanceGwei = BeaconChainProofs.balanceIn(balanceRoots[chunks - 1], uint40(index));
            _count(tally, pubkeyHash, validator, balanceGwei, timestamp);
        }
        require(chunks == balanceRoots.length, InputArrayLengthMismatch());
    }

    function _isDue(ValidatorRecord validator, uint64 timestamp) private pure returns (bool) {
        return validator.isActive() && validator.checkpointedAt() < timestamp;
    }

    function _count(
        Tally memory tally,
        bytes32 pubkeyHash,
        ValidatorRecord validator,
        uint64 balanceGwei,
        uint64 timestamp
    ) private {
        uint64 previousGwei = validator.balance();
        VALIDATOR_STATUS status = VALIDATOR_STATUS.ACTIVE;
        unchecked {
            // Sums of numbers of 64 bits.
            ++tally.counted;
            tally.previousGwei += previousGwei;
            if (balanceGwei != previousGwei) {
                tally.deltaGwei += int256(uint256(balanceGwei)) - int256(uint256(previousGwei));
                emit ValidatorBalanceUpdated(pubkeyHash, timestamp, balanceGwei);
            }
            if (balanceGwei == 0) {
                status = VALIDATOR_STATUS.WITHDRAWN;
                ++tally.withdrawn;
                tally.exitedGwei += previousGwei;
                emit ValidatorWithdrawn(timestamp, pubkeyHash);
            }
        }
        _validators[pubkeyHash] = recordOf(validator.index(), balanceGwei, timestamp, status);

        emit ValidatorCheckpointed(timestamp, pubkeyHash);
    }

    function _apply(Checkpoint memory checkpoint, Tally memory tally, uint64 timestamp) private {
        if (tally.withdrawn != 0) {
            _activeValidatorCount -= uint24(tally.withdrawn);
            checkpointBalanceExitedGwei[timestamp] += tally.exitedGwei.toUint64();
        }
        checkpoint.proofsRemaining -= uint24(tally.counted);
        checkpoint.prevBeaconBalanceGwei = (checkpoint.prevBeaconBalanceGwei + tally.previousGwei).toUint64();
        checkpoint.balanceDeltasGwei = (checkpoint.balanceDeltasGwei + tally.deltaGwei).toInt64();
        _update(checkpoint);
    }

    /// @dev The last proof books everything. What cancelled checkpoints have counted was not booked: it is part of
    /// the change, and not of the balance before it.
    function _update(Checkpoint memory checkpoint) private {
        _currentCheckpoint = checkpoint;
        if (checkpoint.proofsRemaining != 0) return;

        uint64 creditedGwei = withdrawableRestakedExecutionLayerGwei;
        int256 carried = carriedBalanceDeltaGwei;
        int256 previousGwei = int256(uint256(creditedGwei) + checkpoint.prevBeaconBalanceGwei) - carried;
        int256 deltaGwei = int256(uint256(checkpoint.podBalanceGwei)) + checkpoint.balanceDeltasGwei + carried;
        uint256 previousWei = previousGwei.toUint256() * 1 gwei + withdrawableRestakedRemainderWei;

        withdrawableRestakedExecutionLayerGwei = creditedGwei + checkpoint.podBalanceGwei;
        uint64 timestamp = currentCheckpointTimestamp;
        lastCheckpointTimestamp = timestamp;
        currentCheckpointTimestamp = 0;
        carriedBalanceDeltaGwei = 0;

        emit CheckpointFinalized(timestamp, deltaGwei * 1 gwei);

        eigenPodManager.recordBeaconChainETHBalanceUpdate(podOwner, previousWei, deltaGwei * 1 gwei);
    }
}
