// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeaconChainProofsErrors, IBeaconChainProofsTypes} from "../interfaces/IBeaconChainProofs.sol";
import {IEigenPodManagerTypes} from "../interfaces/IEigenPodManager.sol";
import {Sha256} from "./Sha256.sol";

/// @notice Proofs of single validators and balances against a beacon block's root (chapter 03, section 4). Every
/// length is checked exactly: a proof one level shorter or longer could pass other data off as a balance.
library BeaconChainProofs {
    uint256 internal constant HEADER_HEIGHT = 3;
    uint256 internal constant STATE_ROOT_FIELD = 3;
    uint256 internal constant VALIDATORS_HEIGHT = 40;
    /// @dev Four balances share a leaf.
    uint256 internal constant BALANCES_HEIGHT = 38;

    uint256 private constant VALIDATOR_FIELDS = 8;
    uint256 private constant PUBKEY_HASH = 0;
    uint256 private constant WITHDRAWAL_CREDENTIALS = 1;
    uint256 private constant EFFECTIVE_BALANCE = 2;
    uint256 private constant SLASHED = 3;
    uint256 private constant ACTIVATION_EPOCH = 5;
    uint256 private constant EXIT_EPOCH = 6;
    uint64 internal constant FAR_FUTURE_EPOCH = type(uint64).max;

    /* PROOFS */

    function verifyStateRoot(bytes32 beaconBlockRoot, IBeaconChainProofsTypes.StateRootProof calldata proof)
        internal
        view
    {
        require(proof.proof.length == 32 * HEADER_HEIGHT, IBeaconChainProofsErrors.InvalidProofLength());
        requireInclusion(proof.proof, beaconBlockRoot, proof.beaconStateRoot, STATE_ROOT_FIELD);
    }

    function verifyBalanceContainer(
        bytes32 beaconBlockRoot,
        IBeaconChainProofsTypes.BalanceContainerProof calldata proof,
        IEigenPodManagerTypes.ForkLayout memory fork
    ) internal view {
        uint256 height = fork.stateHeight;
        require(
            proof.proof.length == 32 * (height + HEADER_HEIGHT), IBeaconChainProofsErrors.InvalidProofLength()
        );
        uint256 index = STATE_ROOT_FIELD << height | fork.balancesField;
        requireInclusion(proof.proof, beaconBlockRoot, proof.balanceContainerRoot, index);
    }

    function verifyValidator(
        bytes32 beaconStateRoot,
        bytes32[] calldata fields,
        bytes calldata proof,
        uint40 validatorIndex,
        IEigenPodManagerTypes.ForkLayout memory fork
    ) internal view {
        require(fields.length == VALIDATOR_FIELDS, IBeaconChainProofsErrors.InvalidValidatorFieldsLength());
        require(
            proof.length == 32 * (VALIDATORS_HEIGHT + 1 + fork.stateHeight),
            IBeaconChainProofsErrors.InvalidProofLength()
        );
        uint256 index = uint256(fork.validatorsField) << VALIDATORS_HEIGHT + 1 | validatorIndex;
        requireInclusion(proof, beaconStateRoot, Sha256.ofEight(fields), index);
    }

    /// @return The validator's balance in gwei.
    function verifyBalance(
        bytes32 balanceContainerRoot,
        uint40 validatorIndex,
        IBeaconChainProofsTypes.BalanceProof calldata proof
    ) internal view returns (uint64) {
        require(
            proof.proof.length == 32 * (BALANCES_HEIGHT + 1), IBeaconChainProofsErrors.InvalidProofLength()
        );
        requireInclusion(proof.proof, balanceContainerRoot, proof.balanceRoot, validatorIndex / 4);
        return balanceIn(proof.balanceRoot, validatorIndex);
    }

    function requireInclusion(bytes calldata proof, bytes32 root, bytes32 leaf, uint256 index) internal view {
        require(root != 0, IBeaconChainProofsErrors.EmptyRoot());
        (bytes32 found, uint256 rest) = Sha256.fold(proof, leaf, index);
        require(rest == 0, IBeaconChainProofsErrors.InvalidIndex());
        require(found == root, IBeaconChainProofsErrors.InvalidProof());
    }

    /* FIELDS */

    function pubkeyHash(bytes32[] calldata fields) internal pure returns (bytes32) {
        return fields[PUBKEY_HASH];
    }

    function withdrawalCredentials(bytes32[] calldata fields) internal pure returns (bytes32) {
        return fields[WITHDRAWAL_CREDENTIALS];
    }

    function effectiveBalanceGwei(bytes32[] calldata fields) internal pure returns (uint64) {
        return fromLittleEndian(fields[EFFECTIVE_BALANCE]);
    }

    function isSlashed(bytes32[] calldata fields) internal pure returns (bool) {
        return fields[SLASHED] != 0;
    }

    function activationEpoch(bytes32[] calldata fields) internal pure returns (uint64) {
        return fromLittleEndian(fields[ACTIVATION_EPOCH]);
    }

    function exitEpoch(bytes32[] calldata fields) internal pure returns (uint64) {
        return fromLittleEndian(fields[EXIT_EPOCH]);
    }

    /// @notice The SSZ root of a public key of 48 bytes.
    function hashPubkey(bytes memory pubkey) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(pubkey, bytes16(0)));
    }

    /// @notice A validator's balance in a leaf of four.
    function balanceIn(bytes32 balanceRoot, uint40 validatorIndex) internal pure returns (uint64) {
        return fromLittleEndian(balanceRoot << 64 * (validatorIndex % 4));
    }

    /* LITTLE ENDIAN */

    /// @notice The number in the first 8 bytes; the others don't count.
    function fromLittleEndian(bytes32 word) internal pure returns (uint64) {
        return swap(uint64(bytes8(word)));
    }

    /// @notice The leaf of a number.
    function toLeaf(uint64 number) internal pure returns (bytes32) {
        return bytes8(swap(number));
    }

    function swap(uint64 number) private pure returns (uint64 swapped) {
        swapped = (number & 0x00ff00ff00ff00ff) << 8 | (number >> 8) & 0x00ff00ff00ff00ff;
        swapped = (swapped & 0x0000ffff0000ffff) << 16 | (swapped >> 16) & 0x0000ffff0000ffff;
        swapped = swapped << 32 | swapped >> 32;
    }
}
