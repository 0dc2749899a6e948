// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @notice A signature and the last second (inclusive, unix time) at which it is valid.
struct SignatureWithExpiry {
    bytes signature;
    uint256 expiry;
}

/// @notice As above, with a salt that the signer can use once.
struct SignatureWithSaltAndExpiry {
    bytes signature;
    bytes32 salt;
    uint256 expiry;
}

/// @dev A signature is tried as 65 bytes of ECDSA first (low s, v of 27 or 28), even where the signer has
/// code, then by EIP-1271.
interface ISignatures {
    /// @notice Neither ECDSA nor EIP-1271 accepts the signature for the signer.
    error InvalidSignature();
    /// @notice `block.timestamp` is past the expiry. Checked before the signature itself.
    error SignatureExpired();
}
