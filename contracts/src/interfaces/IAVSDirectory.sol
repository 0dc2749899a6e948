// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManager} from "./IDelegationManager.sol";
import {IPausable} from "./IPausable.sol";
import {ISignatures, SignatureWithSaltAndExpiry} from "./ISignatures.sol";
import {IVersioned} from "./IVersioned.sol";

interface IAVSDirectoryErrors {
    /// @notice The operator is not registered in the DelegationManager.
    error OperatorNotRegisteredToEigenLayer();
    /// @notice The operator is not registered to the calling AVS.
    error OperatorNotRegisteredToAVS();
    /// @notice The operator is registered to the calling AVS already.
    error OperatorAlreadyRegisteredToAVS();
    /// @notice The operator has used or cancelled this salt before.
    error SaltSpent();
}

interface IAVSDirectoryTypes {
    /// @notice Whether an operator is registered to an AVS.
    enum OperatorAVSRegistrationStatus {
        UNREGISTERED,
        REGISTERED
    }
}

interface IAVSDirectoryEvents is IAVSDirectoryTypes {
    /// @notice `operator` was registered to `avs`, or is so no longer.
    event OperatorAVSRegistrationStatusUpdated(
        address indexed operator, address indexed avs, OperatorAVSRegistrationStatus status
    );
    /// @notice `avs` describes itself at `metadataURI`. Nothing is stored.
    event AVSMetadataURIUpdated(address indexed avs, string metadataURI);
}

/// @title Operators registered to AVSs, as it was before operator sets
/// @notice Kept for AVSs and tools that still use it; no stake and no slash depends on it.
/// @dev Pause bit 0 stops `registerOperatorToAVS` and `deregisterOperatorFromAVS`. Revert lists are in the order of
/// checking. The owner (OpenZeppelin's `Ownable`) has no power but to hand on the ownership.
interface IAVSDirectory is IAVSDirectoryErrors, IAVSDirectoryEvents, ISignatures, IPausable, IVersioned {
    /// @notice Publishes where the calling AVS describes itself.
    function updateAVSMetadataURI(string calldata metadataURI) external;

    /// @notice Makes a salt of the calling operator unusable, used or not.
    function cancelSalt(bytes32 salt) external;

    /// @notice Registers `operator`, who signed for it, to the calling AVS.
    /// @dev Reverts: `CurrentlyPaused`, `OperatorAlreadyRegisteredToAVS`, `SaltSpent`,
    /// `OperatorNotRegisteredToEigenLayer`, `SignatureExpired`, `InvalidSignature`.
    /// @param operatorSignature Over `calculateOperatorAVSRegistrationDigestHash`.
    function registerOperatorToAVS(address operator, SignatureWithSaltAndExpiry calldata operatorSignature)
        external;

    /// @notice Ends the registration of `operator` to the calling AVS.
    /// @dev Reverts: `CurrentlyPaused`, `OperatorNotRegisteredToAVS`.
    function deregisterOperatorFromAVS(address operator) external;

    /// @notice Whether `operator` is registered to `avs`.
    function avsOperatorStatus(address avs, address operator)
        external
        view
        returns (OperatorAVSRegistrationStatus);

    /// @notice Whether the operator used or cancelled this salt.
    function operatorSaltIsSpent(address operator, bytes32 salt) external view returns (bool);

    /// @notice What an operator signs to be registered to `avs`.
    /// @param expiry Last second, unix time, at which the signature is valid.
    function calculateOperatorAVSRegistrationDigestHash(
        address operator,
        address avs,
        bytes32 salt,
        uint256 expiry
    ) external view returns (bytes32);

    /// @notice The DelegationManager, which knows who is an operator.
    function delegation() external view returns (IDelegationManager);

    /// @notice Type hash of `OperatorAVSRegistration(address operator,address avs,bytes32 salt,uint256 expiry)`.
    function OPERATOR_AVS_REGISTRATION_TYPEHASH() external view returns (bytes32);

    /// @notice Type hash of a signature that is used no more, here for tools that read it.
    function OPERATOR_SET_REGISTRATION_TYPEHASH() external view returns (bytes32);

    /// @notice Type hash of a signature that is used no more, here for tools that read it.
    function OPERATOR_SET_FORCE_DEREGISTRATION_TYPEHASH() external view returns (bytes32);
}
