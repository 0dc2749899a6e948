// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IKeyRegistrar,
    IKeyRegistrarErrors,
    IKeyRegistrarEvents,
    IKeyRegistrarTypes
} from "../../src/interfaces/IKeyRegistrar.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {ISignatures} from "../../src/interfaces/ISignatures.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {IVersionedErrors} from "../../src/interfaces/IVersioned.sol";
import {KeyRegistrar} from "../../src/keys/KeyRegistrar.sol";
import {BN254} from "../../src/libraries/BN254.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestWallet} from "../utils/Mocks.sol";

/// @notice At the address, with the operator and the AVS of chapter 02, Appendix A.
contract KeyRegistrarTest is CoreTest {
    uint256 private constant KEY = 0x5EC4E7;

    KeyRegistrar private registrar = KeyRegistrar(address(0xc1));
    address private avs = address(0xb1);
    OperatorSet private set = OperatorSet(address(0xb1), 7);
    OperatorSet private otherSet = OperatorSet(address(0xb1), 8);
    address private signer = vm.addr(KEY);

    function setUp() public override {
        super.setUp();
        vm.chainId(31337);
        deployCodeTo(
            _artifact("KeyRegistrar"),
            abi.encode(permissionController, allocationManager, "1.12.0"),
            address(registrar)
        );
        operator = address(0xa1);
    }

    function _configure(OperatorSet memory operatorSet, IKeyRegistrarTypes.CurveType curveType) private {
        vm.prank(operatorSet.avs);
        registrar.configureOperatorSet(operatorSet, curveType);
    }

    function _configureECDSA() private {
        _configure(set, IKeyRegistrarTypes.CurveType.ECDSA);
    }

    function _configureBN254() private {
        _configure(set, IKeyRegistrarTypes.CurveType.BN254);
    }

    function _ecdsaSignature(uint256 key, address operator_, OperatorSet memory operatorSet)
        private
        view
        returns (bytes memory)
    {
        return _sign(key, registrar.getECDSAKeyRegistrationMessageHash(operator_, operatorSet, vm.addr(key)));
    }

    function _registerECDSA(uint256 key, address operator_, OperatorSet memory operatorSet) private {
        bytes memory signature = _ecdsaSignature(key, operator_, operatorSet);
        vm.prank(operator_);
        registrar.registerKey(operator_, operatorSet, abi.encodePacked(vm.addr(key)), signature);
    }

    function _register(bytes memory keyData, bytes memory signature) private {
        vm.prank(operator);
        registrar.registerKey(operator, set, keyData, signature);
    }

    /// @dev Secret 0x2a, from the chapter.
    function _bn254Key() private pure returns (bytes memory) {
        return abi.encode(
            0x0988f35db6971fd77c8f9afdae27f7fb355577586de4c517537d17882f9b3f34,
            0x23baffa63fafc8c67007390a6e6dd52860b4a8ae95f49905d52cdb2c3b4cb203,
            0x12740934ba9615b77b6a49b06fcce83ce90d67b1d0e2a530069e3a7306569a91,
            0x116da8c89a0d090f3d8644ada33a5f1c8013ba7204aeca62d66d931b99afe6e7,
            0x25222d9816e5f86b4a7dedd00d04acc5c979c18bd22b834ea8c6d07c0ba441db,
            0x076441042e77b6309644b56251f059cf14befc72ac8a6157d30924e58dc4c172
        );
    }

    /// @dev For the operator and the set of the chapter, from there.
    function _bn254Signature() private pure returns (bytes memory) {
        return abi.encode(
            0x15a3c9cf17a68501c1683a5f9f0fc0840d9e59a81b01833b6f4abbcddfc4d835,
            0x095f1a5e0051c9b454c2c2b9f76f9bbac11b691ab9085cb3caecbe7ecb591def
        );
    }

    /// @dev By the same secret, for anybody and any set.
    function _bn254Signature(address operator_, OperatorSet memory operatorSet)
        private
        view
        returns (bytes memory)
    {
        bytes32 digest = registrar.getBN254KeyRegistrationMessageHash(operator_, operatorSet, _bn254Key());
        return abi.encode(BN254.mul(BN254.hashToG1(digest), 0x2a));
    }

    bytes32 private constant BN254_HASH = 0xe45e5d7f45c5c131c4eaa85909ece5003a49f34f78cd98b270aaf9cf17b28476;

    /* THE CHAPTER'S VECTORS */

    function test_domainAndTypehashes() public view {
        assertEq(registrar.version(), "1.12.0");
        assertEq(
            registrar.domainSeparator(), 0xd536c0fc6cc7eb6e89fe1c9326f46208d3a9a8d75f16efa5a22f166e86216696
        );
        assertEq(
            registrar.ECDSA_KEY_REGISTRATION_TYPEHASH(),
            0x991b0a3376ce87f8ecc5d70962279ac09cdce934e8b5b9683e73c8ff087c7f81
        );
        assertEq(
            registrar.BN254_KEY_REGISTRATION_TYPEHASH(),
            0xda86e76deaed01641f80ff5f72c372a038fa5182697aeb967e8b1f9819d58d81
        );
        assertEq(address(registrar.permissionController()), address(permissionController));
        assertEq(address(registrar.allocationManager()), address(allocationManager));
    }

    /// @dev Pitfall 40 of chapter 02: of the version only the first character counts.
    function test_versionTenSharesTheDomainOfVersionOne() public {
        bytes32 separator = registrar.domainSeparator();
        deployCodeTo(
            _artifact("KeyRegistrar"),
            abi.encode(permissionController, allocationManager, "10.0.0"),
            address(registrar)
        );
        assertEq(registrar.version(), "10.0.0");
        assertEq(registrar.domainSeparator(), separator);
    }

    function test_digests() public view {
        assertEq(
            registrar.getECDSAKeyRegistrationMessageHash(operator, set, address(0xd1)),
            0x94b25130ff7786411bb50b979b4c98da2088628824a3e61d12de079c2c1b3b8b
        );
        assertEq(keccak256(_bn254Key()), 0x051f88f91f18df7871c255782b9b39569b7c4462ff288d47179e5e2cead2d3fc);
        assertEq(
            registrar.getBN254KeyRegistrationMessageHash(operator, set, _bn254Key()),
            0x3e9bde4f12614aad47cc7d5e5d85e392ec0d9215b22f701903ef1a4770aac1e9
        );
    }

    function test_theDigestFollowsTheChain() public {
        vm.chainId(1);
        assertNotEq(
            registrar.getECDSAKeyRegistrationMessageHash(operator, set, address(0xd1)),
            0x94b25130ff7786411bb50b979b4c98da2088628824a3e61d12de079c2c1b3b8b
        );
    }

    function test_theChaptersBN254KeyIsRegisteredByItsSignature() public {
        _configureBN254();
        _expectEvents();
        _from(address(registrar));
        emit IKeyRegistrarEvents.KeyRegistered(set, operator, IKeyRegistrarTypes.CurveType.BN254, _bn254Key());
        _act();
        _register(_bn254Key(), _bn254Signature());
        _assertEvents();

        assertTrue(registrar.isRegistered(set, operator));
        assertEq(registrar.getKeyHash(set, operator), BN254_HASH);
        assertTrue(registrar.isKeyGloballyRegistered(BN254_HASH));
        (BN254.G1Point memory g1, BN254.G2Point memory g2) = registrar.getBN254Key(set, operator);
        assertEq(registrar.encodeBN254KeyData(g1, g2), _bn254Key());
    }

    /* configureOperatorSet */

    function test_configureOperatorSet() public {
        assertTrue(registrar.getOperatorSetCurveType(set) == IKeyRegistrarTypes.CurveType.NONE);
        _expectEvents();
        _from(address(registrar));
        emit IKeyRegistrarEvents.OperatorSetConfigured(set, IKeyRegistrarTypes.CurveType.BN254);
        _act();
        _configureBN254();
        _assertEvents();
        assertTrue(registrar.getOperatorSetCurveType(set) == IKeyRegistrarTypes.CurveType.BN254);
        assertTrue(registrar.getOperatorSetCurveType(otherSet) == IKeyRegistrarTypes.CurveType.NONE);
    }

    function test_configureOperatorSetIsForTheAvsAndItsAppointees() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        registrar.configureOperatorSet(set, IKeyRegistrarTypes.CurveType.NONE);

        vm.prank(avs);
        permissionController.setAppointee(
            avs, other, address(registrar), IKeyRegistrar.configureOperatorSet.selector
        );
        vm.prank(other);
        registrar.configureOperatorSet(set, IKeyRegistrarTypes.CurveType.ECDSA);
        assertTrue(registrar.getOperatorSetCurveType(set) == IKeyRegistrarTypes.CurveType.ECDSA);
    }

    /// @dev Pitfall 38 of chapter 02: not even the AVS changes the kind.
    function test_configureOperatorSetRefusesNoneBeforeLookingWhetherItIsSet() public {
        _configureECDSA();
        vm.startPrank(avs);
        vm.expectRevert(IKeyRegistrarErrors.InvalidCurveType.selector);
        registrar.configureOperatorSet(set, IKeyRegistrarTypes.CurveType.NONE);
        vm.expectRevert(IKeyRegistrarErrors.ConfigurationAlreadySet.selector);
        registrar.configureOperatorSet(set, IKeyRegistrarTypes.CurveType.BN254);
        vm.expectRevert(IKeyRegistrarErrors.ConfigurationAlreadySet.selector);
        registrar.configureOperatorSet(set, IKeyRegistrarTypes.CurveType.ECDSA);
    }

    function test_configureOperatorSetRefusesNumbersThatAreNoCurve() public {
        vm.prank(other); // before the permission
        (bool success, bytes memory data) =
            address(registrar).call(abi.encodeWithSelector(registrar.configureOperatorSet.selector, set, 3));
        assertFalse(success);
        assertEq(data.length, 0);
    }

    /* registerKey, ECDSA */

    /// @dev Pitfall 37 of chapter 02: a key is no membership.
    function test_registerECDSAKey() public {
        _configureECDSA();
        bytes memory signature = _ecdsaSignature(KEY, operator, set);
        _expectEvents();
        _from(address(registrar));
        emit IKeyRegistrarEvents.KeyRegistered(
            set, operator, IKeyRegistrarTypes.CurveType.ECDSA, abi.encodePacked(signer)
        );
        _act();
        _register(abi.encodePacked(signer), signature);
        _assertEvents();

        assertFalse(allocationManager.isMemberOfOperatorSet(operator, set));
        assertTrue(registrar.isRegistered(set, operator));
        assertFalse(registrar.isRegistered(otherSet, operator));
        assertEq(registrar.getECDSAKey(set, operator), abi.encodePacked(signer));
        assertEq(registrar.getECDSAAddress(set, operator), signer);
        assertEq(registrar.getKeyHash(set, operator), keccak256(abi.encodePacked(signer)));
        assertTrue(registrar.isKeyGloballyRegistered(keccak256(abi.encodePacked(signer))));
    }

    function test_aContractCanBeTheKey() public {
        _configureECDSA();
        TestWallet wallet = new TestWallet();
        wallet.accept(registrar.getECDSAKeyRegistrationMessageHash(operator, set, address(wallet)));
        _register(abi.encodePacked(wallet), "");
        assertEq(registrar.getECDSAAddress(set, operator), address(wallet));
    }

    function test_aContractDecidesWhetherItIsTheKey() public {
        _configureECDSA();
        TestWallet wallet = new TestWallet();
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(wallet), "");
        wallet.accept(registrar.getECDSAKeyRegistrationMessageHash(operator, set, address(wallet)));
        wallet.setAnswer(0);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(wallet), "");
        wallet.setAnswer(bytes32(bytes4(0x1626ba7e)));
        wallet.setShort(true);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(wallet), "");
    }

    function test_registerECDSAKeyByAnAppointee() public {
        _configureECDSA();
        vm.prank(operator);
        permissionController.setAppointee(
            operator, other, address(registrar), IKeyRegistrar.registerKey.selector
        );
        bytes memory signature = _ecdsaSignature(KEY, operator, set);
        vm.prank(other);
        registrar.registerKey(operator, set, abi.encodePacked(signer), signature);
        assertTrue(registrar.isRegistered(set, operator));
    }

    function test_registerKeyLooksAtThePermissionThenTheConfigurationThenTheOperatorThenTheKey() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        registrar.registerKey(operator, set, "", "");
        vm.expectRevert(IKeyRegistrarErrors.OperatorSetNotConfigured.selector);
        _register("", "");
        _configureECDSA();
        _registerECDSA(KEY, operator, set);
        vm.expectRevert(IKeyRegistrarErrors.OperatorAlreadyRegistered.selector);
        _register("", "");
    }

    function test_ecdsaLooksAtTheLengthThenZeroThenWhetherSpentThenTheSignature() public {
        _configureECDSA();
        _configure(otherSet, IKeyRegistrarTypes.CurveType.ECDSA);
        vm.expectRevert(IKeyRegistrarErrors.InvalidKeyFormat.selector);
        _register(new bytes(19), "");
        vm.expectRevert(IKeyRegistrarErrors.InvalidKeyFormat.selector);
        _register(new bytes(21), "");
        vm.expectRevert(IKeyRegistrarErrors.ZeroPubkey.selector);
        _register(new bytes(20), "");
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), "");
        _registerECDSA(KEY, other, otherSet);
        vm.expectRevert(IKeyRegistrarErrors.KeyAlreadyRegistered.selector);
        _register(abi.encodePacked(signer), "");
    }

    function test_ecdsaSignaturesAreForOneOperatorSetAndKey() public {
        _configureECDSA();
        bytes memory ofOtherOperator = _ecdsaSignature(KEY, other, set);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), ofOtherOperator);
        bytes memory ofOtherSet = _ecdsaSignature(KEY, operator, otherSet);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), ofOtherSet);
        bytes memory ofOtherKey = _ecdsaSignature(KEY + 1, operator, set);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), ofOtherKey);
    }

    function test_ecdsaRefusesTheUpperHalfOfTheOrder() public {
        _configureECDSA();
        bytes32 digest = registrar.getECDSAKeyRegistrationMessageHash(operator, set, signer);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest);
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes memory upper = abi.encodePacked(r, order - uint256(s), v == 27 ? uint8(28) : uint8(27));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), upper);
        bytes memory noV = abi.encodePacked(r, s, v - 27);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(abi.encodePacked(signer), noV);
    }

    function testFuzz_ecdsaKeys(uint256 key, address operator_, uint32 id) public {
        key = bound(key, 1, 2 ** 255);
        vm.assume(operator_ != address(0));
        OperatorSet memory operatorSet = OperatorSet(avs, id);
        _configure(operatorSet, IKeyRegistrarTypes.CurveType.ECDSA);
        _registerECDSA(key, operator_, operatorSet);
        assertEq(registrar.getECDSAAddress(operatorSet, operator_), vm.addr(key));
        (address found, bool registered) =
            registrar.getOperatorFromSigningKey(operatorSet, abi.encodePacked(vm.addr(key)));
        assertEq(found, operator_);
        assertTrue(registered);
    }

    /* registerKey, BN254 */

    function test_bn254LooksAtTheLengthsThenZero() public {
        _configureBN254();
        vm.expectRevert(IKeyRegistrarErrors.InvalidKeyFormat.selector);
        _register(new bytes(191), "");
        vm.expectRevert(IKeyRegistrarErrors.InvalidKeyFormat.selector);
        _register(new bytes(193), "");
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(new bytes(192), new bytes(63));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(new bytes(192), new bytes(65));
        vm.expectRevert(IKeyRegistrarErrors.ZeroPubkey.selector);
        _register(new bytes(192), abi.encode(1, 3));
    }

    function test_bn254LooksAtTheSignatureBeforeWhetherTheKeyIsSpent() public {
        _configureBN254();
        _configure(otherSet, IKeyRegistrarTypes.CurveType.BN254);
        _register(_bn254Key(), _bn254Signature());
        vm.startPrank(other);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        registrar.registerKey(other, otherSet, _bn254Key(), _bn254Signature());
        bytes memory signature = _bn254Signature(other, otherSet);
        vm.expectRevert(IKeyRegistrarErrors.KeyAlreadyRegistered.selector);
        registrar.registerKey(other, otherSet, _bn254Key(), signature);
    }

    function test_bn254SignaturesAreForOneOperatorAndSet() public {
        _configureBN254();
        bytes memory ofOtherOperator = _bn254Signature(other, set);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(_bn254Key(), ofOtherOperator);
        bytes memory ofOtherSet = _bn254Signature(operator, otherSet);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(_bn254Key(), ofOtherSet);
    }

    function test_bn254RefusesTheSignatureAtInfinity() public {
        _configureBN254();
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(_bn254Key(), new bytes(64));
    }

    function test_bn254RefusesAKeyWithoutItsG2Part() public {
        _configureBN254();
        bytes memory key = _bn254Key();
        for (uint256 i = 64; i < 192; ++i) {
            key[i] = 0;
        }
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _register(key, _bn254Signature());
    }

    function test_bn254NamesThePointThatIsNone() public {
        _configureBN254();
        bytes memory badG1 = _bn254Key();
        badG1[63] = ~badG1[63];
        vm.expectRevert(BN254.ECMulFailed.selector);
        _register(badG1, _bn254Signature());

        bytes memory badSignature = _bn254Signature();
        badSignature[63] = ~badSignature[63];
        vm.expectRevert(BN254.ECAddFailed.selector);
        _register(_bn254Key(), badSignature);

        bytes memory badG2 = _bn254Key();
        badG2[191] = ~badG2[191];
        vm.expectRevert(BN254.ECPairingFailed.selector);
        _register(badG2, _bn254Signature());
    }

    /* deregisterKey */

    function test_deregisterKey() public {
        _configureECDSA();
        _registerECDSA(KEY, operator, set);
        _expectEvents();
        _from(address(registrar));
        emit IKeyRegistrarEvents.KeyDeregistered(set, operator, IKeyRegistrarTypes.CurveType.ECDSA);
        _act();
        vm.prank(operator);
        registrar.deregisterKey(operator, set);
        _assertEvents();

        assertFalse(registrar.isRegistered(set, operator));
        assertEq(registrar.getKeyHash(set, operator), bytes32(0));
        assertEq(registrar.getECDSAKey(set, operator), "");
        assertEq(registrar.getECDSAAddress(set, operator), address(0));
        assertTrue(registrar.isKeyGloballyRegistered(keccak256(abi.encodePacked(signer))), "spent for ever");
    }

    /// @dev Pitfall 33 of chapter 02.
    function test_aKeyServesOnceEvenTheSameOperatorAndSet() public {
        _configureECDSA();
        _registerECDSA(KEY, operator, set);
        vm.prank(operator);
        registrar.deregisterKey(operator, set);
        bytes memory signature = _ecdsaSignature(KEY, operator, set);
        vm.expectRevert(IKeyRegistrarErrors.KeyAlreadyRegistered.selector);
        _register(abi.encodePacked(signer), signature);
        _registerECDSA(KEY + 1, operator, set);
        assertEq(registrar.getECDSAAddress(set, operator), vm.addr(KEY + 1));
    }

    function test_aDeregisteredBN254KeyStaysSpentToo() public {
        _configureBN254();
        _register(_bn254Key(), _bn254Signature());
        vm.prank(operator);
        registrar.deregisterKey(operator, set);
        (BN254.G1Point memory g1, BN254.G2Point memory g2) = registrar.getBN254Key(set, operator);
        assertEq(abi.encode(g1, g2), new bytes(192));
        vm.expectRevert(IKeyRegistrarErrors.KeyAlreadyRegistered.selector);
        _register(_bn254Key(), _bn254Signature());
    }

    function test_deregisterKeyLooksAtThePermissionThenTheStakeThenTheConfigurationThenTheKey() public {
        _registerOperator(operator);
        _newAvs(avs, 7, _list(strategy));
        _register(operator, set);

        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        registrar.deregisterKey(operator, set);

        vm.startPrank(operator);
        vm.expectRevert(
            abi.encodeWithSelector(IKeyRegistrarErrors.OperatorStillSlashable.selector, set, operator)
        );
        registrar.deregisterKey(operator, set);
        vm.expectRevert(IKeyRegistrarErrors.OperatorSetNotConfigured.selector);
        registrar.deregisterKey(operator, otherSet);
        vm.stopPrank();

        _configure(otherSet, IKeyRegistrarTypes.CurveType.ECDSA);
        vm.prank(operator);
        vm.expectRevert(abi.encodeWithSelector(IKeyRegistrarErrors.KeyNotFound.selector, otherSet, operator));
        registrar.deregisterKey(operator, otherSet);
    }

    /// @dev Pitfall 36 of chapter 02.
    function test_aKeyIsBoundUntilTheWindowOfLeavingIsOver() public {
        _registerOperator(operator);
        _newAvs(avs, 7, _list(strategy));
        _configureECDSA();
        _registerECDSA(KEY, operator, set);
        _register(operator, set);
        _deregister(operator, set);

        vm.startPrank(operator);
        vm.roll(block.number + DELAY);
        vm.expectRevert(
            abi.encodeWithSelector(IKeyRegistrarErrors.OperatorStillSlashable.selector, set, operator)
        );
        registrar.deregisterKey(operator, set);
        vm.roll(block.number + 1);
        registrar.deregisterKey(operator, set);
        assertFalse(registrar.isRegistered(set, operator));
    }

    /* VIEWS */

    function test_viewsOfAKeyWantTheSetsKind() public {
        vm.expectRevert(IKeyRegistrarErrors.InvalidCurveType.selector);
        registrar.getOperatorFromSigningKey(set, "");
        _configureECDSA();
        vm.expectRevert(IKeyRegistrarErrors.InvalidCurveType.selector);
        registrar.getBN254Key(set, operator);
        _configure(otherSet, IKeyRegistrarTypes.CurveType.BN254);
        vm.expectRevert(IKeyRegistrarErrors.InvalidCurveType.selector);
        registrar.getECDSAKey(otherSet, operator);
        vm.expectRevert(IKeyRegistrarErrors.InvalidCurveType.selector);
        registrar.getECDSAAddress(otherSet, operator);
    }

    function test_withoutAKeyViewsAnswerNothing() public {
        _configureECDSA();
        _configure(otherSet, IKeyRegistrarTypes.CurveType.BN254);
        assertEq(registrar.getECDSAKey(set, operator), "");
        assertEq(registrar.getECDSAAddress(set, operator), address(0));
        assertEq(registrar.getKeyHash(set, operator), bytes32(0));
        assertEq(registrar.getKeyHash(OperatorSet(avs, 9), operator), bytes32(0));
        (BN254.G1Point memory g1, BN254.G2Point memory g2) = registrar.getBN254Key(otherSet, operator);
        assertEq(abi.encode(g1, g2), new bytes(192));
        (address found, bool registered) = registrar.getOperatorFromSigningKey(set, abi.encodePacked(signer));
        assertEq(found, address(0));
        assertFalse(registered);
    }

    /// @dev Pitfalls 34 and 35 of chapter 02.
    function test_reverseLookupIsGlobalAndSpeaksAboutTheOperator() public {
        _configureECDSA();
        _configure(otherSet, IKeyRegistrarTypes.CurveType.ECDSA);
        _registerECDSA(KEY, operator, set);
        _assertOperatorOf(otherSet, KEY, operator, false);
        vm.prank(operator);
        registrar.deregisterKey(operator, set);
        _assertOperatorOf(set, KEY, operator, false);
        _registerECDSA(KEY + 1, operator, set);
        _assertOperatorOf(set, KEY, operator, true);
        assertNotEq(registrar.getKeyHash(set, operator), keccak256(abi.encodePacked(signer)));
    }

    function _assertOperatorOf(OperatorSet memory operatorSet, uint256 key, address expected, bool has)
        private
        view
    {
        (address found, bool registered) =
            registrar.getOperatorFromSigningKey(operatorSet, abi.encodePacked(vm.addr(key)));
        assertEq(found, expected);
        assertEq(registered, has);
    }

    function test_reverseLookupOfABN254KeyReadsTheG1Point() public {
        _configureBN254();
        _register(_bn254Key(), _bn254Signature());
        (BN254.G1Point memory g1,) = registrar.getBN254Key(set, operator);
        (address found, bool registered) = registrar.getOperatorFromSigningKey(set, abi.encode(g1));
        assertEq(found, operator);
        assertTrue(registered);
        (found,) = registrar.getOperatorFromSigningKey(set, _bn254Key());
        assertEq(found, operator);
        vm.expectRevert(bytes(""));
        registrar.getOperatorFromSigningKey(set, new bytes(63));
    }

    /* DEPLOYMENT */

    function test_versionsHaveAtMost31Bytes() public {
        string memory long = "1.23456789012345678901234567890x";
        vm.expectRevert(abi.encodeWithSelector(IVersionedErrors.StringTooLong.selector, long));
        new KeyRegistrar(permissionController, allocationManager, long);
    }
}
