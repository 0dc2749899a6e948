// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IAllocationManager} from "../interfaces/IAllocationManager.sol";
import {IKeyRegistrar} from "../interfaces/IKeyRegistrar.sol";
import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {BN254} from "../libraries/BN254.sol";
import {SetKey, toSetKey} from "../libraries/SetKey.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";
import {SignatureDomain} from "../permissions/SignatureDomain.sol";

/// @notice The signing keys of operators. Not pausable, no owner.
contract KeyRegistrar is IKeyRegistrar, PermissionControlled, SignatureDomain {
    /// @inheritdoc IKeyRegistrar
    bytes32 public constant ECDSA_KEY_REGISTRATION_TYPEHASH = keccak256(
        "ECDSAKeyRegistration(address operator,address avs,uint32 operatorSetId,address keyAddress)"
    );
    /// @inheritdoc IKeyRegistrar
    bytes32 public constant BN254_KEY_REGISTRATION_TYPEHASH =
        keccak256("BN254KeyRegistration(address operator,address avs,uint32 operatorSetId,bytes keyData)");

    /// @inheritdoc IKeyRegistrar
    IAllocationManager public immutable allocationManager;

    mapping(SetKey => CurveType) private _curveType;
    /// @dev Empty where there is none.
    mapping(SetKey => mapping(address operator => bytes)) private _key;
    /// @dev Who registered a key; never cleared. Nobody can act for the zero address, so zero means nobody.
    mapping(bytes32 keyHash => address operator) private _operatorOf;

    constructor(
        IPermissionController permissionController_,
        IAllocationManager allocationManager_,
        string memory version_
    ) PermissionControlled(permissionController_) SignatureDomain(version_) {
        allocationManager = allocationManager_;
    }

    /// @inheritdoc IKeyRegistrar
    function configureOperatorSet(OperatorSet memory operatorSet, CurveType curveType)
        external
        checkCanCall(operatorSet.avs)
    {
        require(curveType != CurveType.NONE, InvalidCurveType());
        require(getOperatorSetCurveType(operatorSet) == CurveType.NONE, ConfigurationAlreadySet());

        _curveType[toSetKey(operatorSet)] = curveType;

        emit OperatorSetConfigured(operatorSet, curveType);
    }

    /// @inheritdoc IKeyRegistrar
    function registerKey(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData,
        bytes calldata signature
    ) external checkCanCall(operator) {
        CurveType curveType = getOperatorSetCurveType(operatorSet);
        require(curveType != CurveType.NONE, OperatorSetNotConfigured());
        require(!isRegistered(operatorSet, operator), OperatorAlreadyRegistered());
        if (curveType == CurveType.ECDSA) _checkECDSA(operator, operatorSet, keyData, signature);
        else _checkBN254(operator, operatorSet, keyData, signature);

        _key[toSetKey(operatorSet)][operator] = keyData;
        _operatorOf[_hash(curveType, keyData)] = operator;

        emit KeyRegistered(operatorSet, operator, curveType, keyData);
    }

    /// @inheritdoc IKeyRegistrar
    function deregisterKey(address operator, OperatorSet memory operatorSet) external checkCanCall(operator) {
        require(
            !allocationManager.isOperatorSlashable(operator, operatorSet),
            OperatorStillSlashable(operatorSet, operator)
        );
        CurveType curveType = getOperatorSetCurveType(operatorSet);
        require(curveType != CurveType.NONE, OperatorSetNotConfigured());
        require(isRegistered(operatorSet, operator), KeyNotFound(operatorSet, operator));

        delete _key[toSetKey(operatorSet)][operator];

        emit KeyDeregistered(operatorSet, operator, curveType);
    }

    /* VIEWS */

    /// @inheritdoc IKeyRegistrar
    function isRegistered(OperatorSet memory operatorSet, address operator) public view returns (bool) {
        return _key[toSetKey(operatorSet)][operator].length != 0;
    }

    /// @inheritdoc IKeyRegistrar
    function getOperatorSetCurveType(OperatorSet memory operatorSet) public view returns (CurveType) {
        return _curveType[toSetKey(operatorSet)];
    }

    /// @inheritdoc IKeyRegistrar
    function getBN254Key(OperatorSet memory operatorSet, address operator)
        external
        view
        returns (BN254.G1Point memory g1Point, BN254.G2Point memory g2Point)
    {
        bytes memory keyData = _keyOf(operatorSet, operator, CurveType.BN254);
        if (keyData.length != 0) (g1Point, g2Point) = abi.decode(keyData, (BN254.G1Point, BN254.G2Point));
    }

    /// @inheritdoc IKeyRegistrar
    function getECDSAKey(OperatorSet memory operatorSet, address operator)
        external
        view
        returns (bytes memory)
    {
        return _keyOf(operatorSet, operator, CurveType.ECDSA);
    }

    /// @inheritdoc IKeyRegistrar
    function getECDSAAddress(OperatorSet memory operatorSet, address operator)
        external
        view
        returns (address)
    {
        return address(bytes20(_keyOf(operatorSet, operator, CurveType.ECDSA)));
    }

    /// @inheritdoc IKeyRegistrar
    function isKeyGloballyRegistered(bytes32 keyHash) public view returns (bool) {
        return _operatorOf[keyHash] != address(0);
    }

    /// @inheritdoc IKeyRegistrar
    function getKeyHash(OperatorSet memory operatorSet, address operator) external view returns (bytes32) {
        bytes memory keyData = _key[toSetKey(operatorSet)][operator];
        return keyData.length == 0 ? bytes32(0) : _hash(getOperatorSetCurveType(operatorSet), keyData);
    }

    /// @inheritdoc IKeyRegistrar
    function getOperatorFromSigningKey(OperatorSet memory operatorSet, bytes memory keyData)
        external
        view
        returns (address, bool)
    {
        CurveType curveType = getOperatorSetCurveType(operatorSet);
        require(curveType != CurveType.NONE, InvalidCurveType());

        address operator = _operatorOf[_hash(curveType, keyData)];
        return (operator, isRegistered(operatorSet, operator));
    }

    /// @inheritdoc IKeyRegistrar
    function getECDSAKeyRegistrationMessageHash(
        address operator,
        OperatorSet memory operatorSet,
        address keyAddress
    ) public view returns (bytes32) {
        return _digest(
            keccak256(
                abi.encode(
                    ECDSA_KEY_REGISTRATION_TYPEHASH, operator, operatorSet.avs, operatorSet.id, keyAddress
                )
            )
        );
    }

    /// @inheritdoc IKeyRegistrar
    function getBN254KeyRegistrationMessageHash(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData
    ) public view returns (bytes32) {
        return _digest(
            keccak256(
                abi.encode(
                    BN254_KEY_REGISTRATION_TYPEHASH,
                    operator,
                    operatorSet.avs,
                    operatorSet.id,
                    keccak256(keyData)
                )
            )
        );
    }

    /// @inheritdoc IKeyRegistrar
    function encodeBN254KeyData(BN254.G1Point memory g1Point, BN254.G2Point memory g2Point)
        external
        pure
        returns (bytes memory)
    {
        return abi.encode(g1Point, g2Point);
    }

    /* INTERNAL */

    function _checkECDSA(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData,
        bytes calldata signature
    ) private view {
        require(keyData.length == 20, InvalidKeyFormat());
        address keyAddress = address(bytes20(keyData));
        require(keyAddress != address(0), ZeroPubkey());
        require(!isKeyGloballyRegistered(_hash(CurveType.ECDSA, keyData)), KeyAlreadyRegistered());
        _requireValidSignature({
            signer: keyAddress,
            digest: getECDSAKeyRegistrationMessageHash(operator, operatorSet, keyAddress),
            signature: signature,
            expiry: type(uint256).max
        });
    }

    function _checkBN254(
        address operator,
        OperatorSet memory operatorSet,
        bytes calldata keyData,
        bytes calldata signature
    ) private view {
        require(keyData.length == 192, InvalidKeyFormat());
        require(signature.length == 64, InvalidSignature());
        (BN254.G1Point memory g1Point, BN254.G2Point memory g2Point) =
            abi.decode(keyData, (BN254.G1Point, BN254.G2Point));
        require(g1Point.X != 0 || g1Point.Y != 0, ZeroPubkey());
        require(
            BN254.verify(
                getBN254KeyRegistrationMessageHash(operator, operatorSet, keyData),
                abi.decode(signature, (BN254.G1Point)),
                g1Point,
                g2Point
            ),
            InvalidSignature()
        );
        require(!isKeyGloballyRegistered(_hash(CurveType.BN254, keyData)), KeyAlreadyRegistered());
    }

    /// @dev Of a BN254 key the G1 point counts, the first two words.
    function _hash(CurveType curveType, bytes memory keyData) private pure returns (bytes32) {
        if (curveType == CurveType.ECDSA) return keccak256(keyData);
        (uint256 x, uint256 y) = abi.decode(keyData, (uint256, uint256));
        return keccak256(abi.encode(x, y));
    }

    function _keyOf(OperatorSet memory operatorSet, address operator, CurveType curveType)
        private
        view
        returns (bytes memory)
    {
        require(getOperatorSetCurveType(operatorSet) == curveType, InvalidCurveType());
        return _key[toSetKey(operatorSet)][operator];
    }
}
