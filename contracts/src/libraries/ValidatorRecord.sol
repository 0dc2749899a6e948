// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IEigenPodTypes} from "../interfaces/IEigenPod.sol";

/// @notice A validator's `ValidatorInfo` in one word, so that it is written at once: from low to high index,
/// balance, last checkpoint (64 bits each), status.
type ValidatorRecord is uint256;

using {index, balance, checkpointedAt, status, isActive, info} for ValidatorRecord global;

function recordOf(
    uint64 validatorIndex,
    uint64 balanceGwei,
    uint64 lastCheckpointedAt,
    IEigenPodTypes.VALIDATOR_STATUS validatorStatus
) pure returns (ValidatorRecord) {
    return ValidatorRecord.wrap(
        uint256(validatorStatus) << 192 | uint256(lastCheckpointedAt) << 128 | uint256(balanceGwei) << 64
            | validatorIndex
    );
}

/// @dev Proofs take indices of 40 bits, so none is longer.
function index(ValidatorRecord record) pure returns (uint40) {
    return uint40(ValidatorRecord.unwrap(record));
}

function balance(ValidatorRecord record) pure returns (uint64) {
    return uint64(ValidatorRecord.unwrap(record) >> 64);
}

function checkpointedAt(ValidatorRecord record) pure returns (uint64) {
    return uint64(ValidatorRecord.unwrap(record) >> 128);
}

function status(ValidatorRecord record) pure returns (IEigenPodTypes.VALIDATOR_STATUS) {
    return IEigenPodTypes.VALIDATOR_STATUS(ValidatorRecord.unwrap(record) >> 192);
}

function isActive(ValidatorRecord record) pure returns (bool) {
    return ValidatorRecord.unwrap(record) >> 192 == uint256(IEigenPodTypes.VALIDATOR_STATUS.ACTIVE);
}

function info(ValidatorRecord record) pure returns (IEigenPodTypes.ValidatorInfo memory) {
    return
        IEigenPodTypes.ValidatorInfo(index(record), balance(record), checkpointedAt(record), status(record));
}
