// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {BN254} from "../libraries/BN254.sol";
import {IAllocationManager} from "./IAllocationManager.sol";
import {IPermissionControlled} from "./IPermissionControlled.sol";
import {ISignatures} from "./ISignatures.sol";
import {IVersioned} from "./IVersioned.sol";
import {OperatorSet} from "./OperatorSet.sol";

/// @dev `ZeroAddress` and `InvalidKeypair` are part of the public ABI and never raised.
interface IKeyRegistrarErrors {
    /// @notice This key was registered before, by whomever and for whichever set.
    error KeyAlreadyRegistered();
    /// @notice The operator has a key for this set.
    error OperatorAlreadyRegistered();
    /// @notice The key data has the wrong length: 20 bytes for ECDSA, 192 for BN254.
    error InvalidKeyFormat();
    /// @notice Never raised.
    error ZeroAddress();
    /// @notice The key is the zero address or the point at infinity.
    error ZeroPubkey();
    /// @notice The set takes keys of another kind, or the kind is none.
    error InvalidCurveType();
    /// @notice Never raised.
    error InvalidKeypair();
    /// @notice The set's kind of key was chosen before.
    error ConfigurationAlreadySet();
    /// @notice The set's kind of key was not chosen yet.
    error OperatorSetNotConfigured();
    /// @notice The operator has no key for this set.
    error KeyNotFound(OperatorSet operatorSet, address operator);
    /// @notice The operator can still be slashed by this set.
    error OperatorStillSlashable(OperatorSet operatorSet, address operator);
}

interface IKeyRegistrarTypes {
    /// @notice Kinds of signing keys.
    enum CurveType {
        NONE,
        ECDSA,
        BN254
    }
}

interface IKeyRegistrarEvents is IKeyRegistrarTypes {
    /// @notice `operator` signs for the set with `pubkey` from now on.
    event KeyRegistered(OperatorSet operatorSet, address indexed operator, CurveType curveType, bytes pubkey);
    /// @notice `operator` has no key for the set any more.
    event KeyDeregistered(OperatorSet operatorSet, address indexed operator, CurveType curveType);
    /// @notice Part of the public ABI, never emitted.
    event AggregateBN254KeyUpdated(OperatorSet operatorSet, BN254.G1Point newAggregateKey);
    /// @notice The set takes keys of this kind, for ever.
    event OperatorSetConfigured(OperatorSet operatorSet, CurveType curveType);
}

/// @title The signing keys of operators, one for each operator set
/// @notice A key proves by a signature that its secret is known, and serves once: never another set or operator, and
/// never again after it was deregistered. Having a key says nothing about membership.
/// @dev A key is `keccak256` of its 20 bytes (ECDSA) or of the two words of its G1 point (BN254). Revert lists are in
/// the order of checking.
interface IKeyRegistrar is
    IKeyRegistrarErrors,
    IKeyRegistrarEvents,
    ISignatures,
    IPermissionControlled,
    IVersioned
{
    /// @notice Chooses the kind of keys of a set, once. The set need not exist.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidPermissions`, `InvalidCurveType` (none),
    /// `ConfigurationAlreadySet`.
    function configureOperatorSet(OperatorSet memory operatorSet, CurveType curveType) external;

    /// @notice Registers the operator's key for a set.
    /// @dev Caller: may act for the operator. Reverts: `InvalidPermissions`, `OperatorSetNotConfigured`,
    /// `OperatorAlreadyRegistered`, then for ECDSA `InvalidKeyFormat`, `ZeroPubkey`, `KeyAlreadyRegistered`,
    /// `InvalidSignature`; for BN254 `InvalidKeyFormat`, `InvalidSignature` (length), `ZeroPubkey`, `ECMulFailed`,
    /// `ECAddFailed` or `ECPairingFailed` (a point that is none), `InvalidSignature`, `KeyAlreadyRegistered`.
    /// @param keyData An address, 20 bytes packed; or `encodeBN254KeyData`.
    /// @param signature By the key, over the registration's digest. ECDSA: 65 bytes, or what the key's contract takes
    /// (EIP-1271). BN254: X and Y of a G1 point.
    function registerKey(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData,
        bytes calldata signature
    ) external;

    /// @notice Removes the operator's key for a set. The key stays spent.
    /// @dev Caller: may act for the operator. Reverts: `InvalidPermissions`, `OperatorStillSlashable`,
    /// `OperatorSetNotConfigured`, `KeyNotFound`.
    function deregisterKey(address operator, OperatorSet memory operatorSet) external;

    /// @notice Whether the operator has a key for the set.
    function isRegistered(OperatorSet memory operatorSet, address operator) external view returns (bool);

    /// @notice The set's kind of keys; `NONE` until it is chosen.
    function getOperatorSetCurveType(OperatorSet memory operatorSet) external view returns (CurveType);

    /// @notice The operator's key for the set, zeros if none.
    /// @dev Reverts: `InvalidCurveType` (the set's keys are not BN254).
    function getBN254Key(OperatorSet memory operatorSet, address operator)
        external
        view
        returns (BN254.G1Point memory g1Point, BN254.G2Point memory g2Point);

    /// @notice The operator's key for the set, 20 bytes; empty if none.
    /// @dev Reverts: `InvalidCurveType` (the set's keys are not ECDSA).
    function getECDSAKey(OperatorSet memory operatorSet, address operator)
        external
        view
        returns (bytes memory);

    /// @notice The operator's key for the set as an address; zero if none.
    /// @dev Reverts: `InvalidCurveType` (the set's keys are not ECDSA).
    function getECDSAAddress(OperatorSet memory operatorSet, address operator) external view returns (address);

    /// @notice Whether a key was ever registered, deregistered ones included.
    function isKeyGloballyRegistered(bytes32 keyHash) external view returns (bool);

    /// @notice The hash of the operator's key for the set; zero if none.
    function getKeyHash(OperatorSet memory operatorSet, address operator) external view returns (bytes32);

    /// @notice Who registered a key, for whichever set, and whether that operator has a key for this set: any key. Compare
    /// with `getKeyHash` to know whether it is this one.
    /// @dev Reverts: `InvalidCurveType` (the set has none), without data (BN254: fewer than 64 bytes).
    /// @param keyData As registered; for BN254 the 64 bytes of the G1 point are enough.
    /// @return The operator, or zero if the key was never registered.
    /// @return Whether that operator has a key for this set.
    function getOperatorFromSigningKey(OperatorSet memory operatorSet, bytes memory keyData)
        external
        view
        returns (address, bool);

    /// @notice What the key signs to be registered to an ECDSA set.
    function getECDSAKeyRegistrationMessageHash(
        address operator,
        OperatorSet memory operatorSet,
        address keyAddress
    ) external view returns (bytes32);

    /// @notice What the key signs, hashed to the curve, to be registered to a BN254 set.
    function getBN254KeyRegistrationMessageHash(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData
    ) external view returns (bytes32);

    /// @notice A BN254 key as `registerKey` takes it: six words, G1 first.
    function encodeBN254KeyData(BN254.G1Point memory g1Point, BN254.G2Point memory g2Point)
        external
        pure
        returns (bytes memory);

    /// @notice The AllocationManager, which knows who can be slashed.
    function allocationManager() external view returns (IAllocationManager);

    /// @notice Type hash of
    /// `ECDSAKeyRegistration(address operator,address avs,uint32 operatorSetId,address keyAddress)`.
    function ECDSA_KEY_REGISTRATION_TYPEHASH() external view returns (bytes32);

    /// @notice Type hash of `BN254KeyRegistration(address operator,address avs,uint32 operatorSetId,bytes keyData)`.
    function BN254_KEY_REGISTRATION_TYPEHASH() external view returns (bytes32);
}
