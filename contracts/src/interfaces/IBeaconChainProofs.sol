// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

interface IBeaconChainProofsErrors {
    /// @notice A proof leads to another root.
    error InvalidProof();
    /// @notice A proof is not exactly as long as the layout of its timestamp wants.
    error InvalidProofLength();
    /// @notice A validator has other than 8 fields.
    error InvalidValidatorFieldsLength();
    /// @notice A proof against the root 0 proves nothing.
    error EmptyRoot();
    /// @notice A position lies outside its tree, or positions do not increase strictly.
    error InvalidIndex();
    /// @notice A multiproof of nothing.
    error NotEnoughLeaves();
}

/// @dev Siblings are concatenated from the leaf's side up, 32 bytes each (chapter 03, section 4.3).
interface IBeaconChainProofsTypes {
    struct StateRootProof {
        bytes32 beaconStateRoot;
        /// 96 bytes, up to the block root.
        bytes proof;
    }

    struct ValidatorProof {
        /// The 8 leaves of the validator's container.
        bytes32[] validatorFields;
        /// Up to the state root.
        bytes proof;
    }

    struct BalanceContainerProof {
        /// Root of the list of balances, its length mixed in.
        bytes32 balanceContainerRoot;
        /// Up to the block root.
        bytes proof;
    }

    struct BalanceProof {
        bytes32 pubkeyHash;
        /// Four balances, of which the stored index of the validator says which one counts.
        bytes32 balanceRoot;
        /// Up to the root of the list of balances.
        bytes proof;
    }
}
