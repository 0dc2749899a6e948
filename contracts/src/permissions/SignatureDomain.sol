// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ShortString, ShortStrings} from "@openzeppelin/contracts/utils/ShortStrings.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ISignatures} from "../interfaces/ISignatures.sol";
import {IVersioned} from "../interfaces/IVersioned.sol";

/// @notice The EIP-712 domain of chapter 01 §3.11, and signatures under it.
/// @dev The separator is computed at each call, so that a fork of the chain invalidates old signatures and no
/// address is baked into the code.
abstract contract SignatureDomain is ISignatures, IVersioned {
    using ShortStrings for ShortString;

    bytes32 private constant _DOMAIN_TYPEHASH =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");

    ShortString private immutable _version;

    constructor(string memory semanticVersion) {
        _version = ShortStrings.toShortString(semanticVersion);
    }

    /// @inheritdoc IVersioned
    function version() public view returns (string memory) {
        return _version.toString();
    }

    /// @inheritdoc IVersioned
    function domainSeparator() public view returns (bytes32) {
        bytes1 major = bytes(version())[0];
        return keccak256(
            abi.encode(
                _DOMAIN_TYPEHASH,
                keccak256("EigenLayer"),
                keccak256(abi.encodePacked(major)),
                block.chainid,
                address(this)
            )
        );
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        return keccak256(abi.encodePacked(hex"1901", domainSeparator(), structHash));
    }

    /// @dev ECDSA first, even where the signer has code, then EIP-1271.
    function _requireValidSignature(address signer, bytes32 digest, bytes memory signature, uint256 expiry)
        internal
        view
    {
        require(expiry >= block.timestamp, SignatureExpired());
        require(SignatureChecker.isValidSignatureNow(signer, digest, signature), InvalidSignature());
    }
}
