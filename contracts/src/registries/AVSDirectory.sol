// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";

import {IAVSDirectory} from "../interfaces/IAVSDirectory.sol";
import {IDelegationManager} from "../interfaces/IDelegationManager.sol";
import {IPauserRegistry} from "../interfaces/IPauserRegistry.sol";
import {SignatureWithSaltAndExpiry} from "../interfaces/ISignatures.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {SignatureDomain} from "../permissions/SignatureDomain.sol";

/// @notice Operators registered to AVSs by signature, from before operator sets.
contract AVSDirectory is IAVSDirectory, Pausable, Ownable, SignatureDomain {
    uint8 internal constant PAUSED_OPERATOR_REGISTER_DEREGISTER_TO_AVS = 0;

    /// @inheritdoc IAVSDirectory
    bytes32 public constant OPERATOR_AVS_REGISTRATION_TYPEHASH =
        keccak256("OperatorAVSRegistration(address operator,address avs,bytes32 salt,uint256 expiry)");
    /// @inheritdoc IAVSDirectory
    bytes32 public constant OPERATOR_SET_REGISTRATION_TYPEHASH =
        keccak256("OperatorSetRegistration(address avs,uint32[] operatorSetIds,bytes32 salt,uint256 expiry)");
    /// @inheritdoc IAVSDirectory
    bytes32 public constant OPERATOR_SET_FORCE_DEREGISTRATION_TYPEHASH = keccak256(
        "OperatorSetForceDeregistration(address avs,uint32[] operatorSetIds,bytes32 salt,uint256 expiry)"
    );

    /// @inheritdoc IAVSDirectory
    IDelegationManager public immutable delegation;

    /// @inheritdoc IAVSDirectory
    mapping(address avs => mapping(address operator => OperatorAVSRegistrationStatus)) public
        avsOperatorStatus;
    /// @inheritdoc IAVSDirectory
    mapping(address operator => mapping(bytes32 salt => bool)) public operatorSaltIsSpent;

    constructor(
        IDelegationManager delegation_,
        IPauserRegistry pauserRegistry_,
        string memory version_,
        address initialOwner,
        uint256 initialPausedStatus
    ) Pausable(pauserRegistry_) SignatureDomain(version_) {
        delegation = delegation_;
        _transferOwnership(initialOwner);
        _setPaused(initialPausedStatus);
    }

    /// @inheritdoc IAVSDirectory
    function updateAVSMetadataURI(string calldata metadataURI) external {
        emit AVSMetadataURIUpdated(msg.sender, metadataURI);
    }

    /// @inheritdoc IAVSDirectory
    function cancelSalt(bytes32 salt) external {
        operatorSaltIsSpent[msg.sender][salt] = true;
    }

    /// @inheritdoc IAVSDirectory
    function registerOperatorToAVS(address operator, SignatureWithSaltAndExpiry calldata operatorSignature)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_REGISTER_DEREGISTER_TO_AVS)
    {
        require(
            avsOperatorStatus[msg.sender][operator] != OperatorAVSRegistrationStatus.REGISTERED,
            OperatorAlreadyRegisteredToAVS()
        );
        require(!operatorSaltIsSpent[operator][operatorSignature.salt], SaltSpent());
        require(delegation.isOperator(operator), OperatorNotRegisteredToEigenLayer());
        _requireValidSignature({
            signer: operator,
            digest: calculateOperatorAVSRegistrationDigestHash(
                operator, msg.sender, operatorSignature.salt, operatorSignature.expiry
            ),
            signature: operatorSignature.signature,
            expiry: operatorSignature.expiry
        });

        operatorSaltIsSpent[operator][operatorSignature.salt] = true;
        avsOperatorStatus[msg.sender][operator] = OperatorAVSRegistrationStatus.REGISTERED;

        emit OperatorAVSRegistrationStatusUpdated(
            operator, msg.sender, OperatorAVSRegistrationStatus.REGISTERED
        );
    }

    /// @inheritdoc IAVSDirectory
    function deregisterOperatorFromAVS(address operator)
        external
        onlyWhenNotPaused(PAUSED_OPERATOR_REGISTER_DEREGISTER_TO_AVS)
    {
        require(
            avsOperatorStatus[msg.sender][operator] == OperatorAVSRegistrationStatus.REGISTERED,
            OperatorNotRegisteredToAVS()
        );

        avsOperatorStatus[msg.sender][operator] = OperatorAVSRegistrationStatus.UNREGISTERED;

        emit OperatorAVSRegistrationStatusUpdated(
            operator, msg.sender, OperatorAVSRegistrationStatus.UNREGISTERED
        );
    }

    /// @inheritdoc IAVSDirectory
    function calculateOperatorAVSRegistrationDigestHash(
        address operator,
        address avs,
        bytes32 salt,
        uint256 expiry
    ) public view returns (bytes32) {
        return _digest(keccak256(abi.encode(OPERATOR_AVS_REGISTRATION_TYPEHASH, operator, avs, salt, expiry)));
    }
}
