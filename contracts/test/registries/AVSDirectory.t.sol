// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IAVSDirectoryErrors,
    IAVSDirectoryEvents,
    IAVSDirectoryTypes
} from "../../src/interfaces/IAVSDirectory.sol";
import {IPausableErrors, IPausableEvents} from "../../src/interfaces/IPausable.sol";
import {ISignatures, SignatureWithSaltAndExpiry} from "../../src/interfaces/ISignatures.sol";
import {AVSDirectory} from "../../src/registries/AVSDirectory.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestWallet} from "../utils/Mocks.sol";

contract AVSDirectoryTest is CoreTest {
    event OwnershipTransferred(address indexed previousOwner, address indexed newOwner);

    uint256 private constant KEY = 0xB0B;
    bytes32 private constant SALT = bytes32(uint256(1));
    AVSDirectory private directory;
    address private avs = makeAddr("avs");
    uint256 private expiry;

    function setUp() public override {
        super.setUp();
        vm.warp(1_900_000_000);
        expiry = block.timestamp;
        directory = AVSDirectory(
            _create("AVSDirectory", abi.encode(delegationManager, pauserRegistry, "1.12.0", owner, 0))
        );
        operator = vm.addr(KEY);
        _registerOperator(operator);
    }

    function _signature(bytes32 salt) private view returns (SignatureWithSaltAndExpiry memory) {
        bytes32 digest = directory.calculateOperatorAVSRegistrationDigestHash(operator, avs, salt, expiry);
        return SignatureWithSaltAndExpiry(_sign(KEY, digest), salt, expiry);
    }

    function _registerToAVS(SignatureWithSaltAndExpiry memory signature) private {
        vm.prank(avs);
        directory.registerOperatorToAVS(operator, signature);
    }

    function _deregisterFromAVS() private {
        vm.prank(avs);
        directory.deregisterOperatorFromAVS(operator);
    }

    function _assertRegistered(bool expected) private view {
        assertEq(
            directory.avsOperatorStatus(avs, operator)
                == IAVSDirectoryTypes.OperatorAVSRegistrationStatus.REGISTERED,
            expected
        );
    }

    /* KNOWN ANSWERS: chapter 01, Appendix B and §3.11 */

    function test_digestOfTheChapter() public {
        address known = 0x3333333333333333333333333333333333333333;
        vm.chainId(31337);
        deployCodeTo(
            _artifact("AVSDirectory"),
            abi.encode(delegationManager, pauserRegistry, "1.12.0", owner, 0),
            known
        );
        assertEq(
            AVSDirectory(known).domainSeparator(),
            0x0799e98653c5372779d7989913b23bdf1a50d23ac7aa84cc81aa686734e248f9
        );
        assertEq(
            AVSDirectory(known)
                .calculateOperatorAVSRegistrationDigestHash(
                    0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB,
                    0xFFfFfFffFFfffFFfFFfFFFFFffFFFffffFfFFFfF,
                    bytes32(uint256(1)),
                    2_000_000_000
                ),
            0x82091fe01fbb0a12d85c57f62e721b20dab7d17209d0c08f3f95c0e3dfaf6e45
        );
    }

    function test_typehashes() public view {
        assertEq(
            directory.OPERATOR_AVS_REGISTRATION_TYPEHASH(),
            0xda2c89bafdd34776a2b8bb9c83c82f419e20cc8c67207f70edd58249b92661bd
        );
        assertEq(
            directory.OPERATOR_SET_REGISTRATION_TYPEHASH(),
            0x809c5ac049c45b7a7f050a20f00c16cf63797efbf8b1eb8d749fdfa39ff8f929
        );
        assertEq(
            directory.OPERATOR_SET_FORCE_DEREGISTRATION_TYPEHASH(),
            0x4ee65f64218c67b68da66fd0db16560040a6b973290b9e71912d661ee53fe495
        );
    }

    /* registerOperatorToAVS */

    function test_registerOperatorToAVS() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        _assertRegistered(false);
        _expectEvents();
        _from(address(directory));
        emit IAVSDirectoryEvents.OperatorAVSRegistrationStatusUpdated(
            operator, avs, IAVSDirectoryTypes.OperatorAVSRegistrationStatus.REGISTERED
        );
        _act();
        _registerToAVS(signature);
        _assertEvents();
        _assertRegistered(true);
        assertTrue(directory.operatorSaltIsSpent(operator, SALT));
        assertFalse(directory.operatorSaltIsSpent(avs, SALT));
    }

    function test_aContractOperatorDecidesByErc1271() public {
        TestWallet wallet = new TestWallet();
        operator = address(wallet);
        _registerOperator(operator);
        wallet.accept(directory.calculateOperatorAVSRegistrationDigestHash(operator, avs, SALT, expiry));
        _registerToAVS(SignatureWithSaltAndExpiry("", SALT, expiry));
        _assertRegistered(true);
    }

    function test_refusesWhilePausedBeforeLookingAtTheStatus() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        _registerToAVS(signature);
        _pause(address(directory), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _registerToAVS(signature);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        directory.deregisterOperatorFromAVS(other);
    }

    function test_refusesARegisteredOperatorBeforeLookingAtTheSalt() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        _registerToAVS(signature);
        vm.expectRevert(IAVSDirectoryErrors.OperatorAlreadyRegisteredToAVS.selector);
        _registerToAVS(signature);
    }

    function test_refusesASpentSaltBeforeLookingForTheOperator() public {
        vm.prank(other);
        directory.cancelSalt(SALT);
        operator = other; // not an operator
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        vm.expectRevert(IAVSDirectoryErrors.SaltSpent.selector);
        _registerToAVS(signature);
    }

    function test_refusesWhoIsNoOperatorBeforeLookingAtTheExpiry() public {
        operator = other;
        expiry -= 1;
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        vm.expectRevert(IAVSDirectoryErrors.OperatorNotRegisteredToEigenLayer.selector);
        _registerToAVS(signature);
    }

    function test_refusesAnExpiredSignatureBeforeLookingAtIt() public {
        vm.expectRevert(ISignatures.SignatureExpired.selector);
        _registerToAVS(SignatureWithSaltAndExpiry("", SALT, expiry - 1));
    }

    function test_refusesAnInvalidSignature() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        signature.salt = bytes32(uint256(2));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _registerToAVS(signature);
        signature = _signature(SALT);
        signature.expiry += 1;
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _registerToAVS(signature);
    }

    function test_theSignatureIsForOneAvs() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        vm.prank(other);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        directory.registerOperatorToAVS(operator, signature);
    }

    function test_aRefusedRegistrationKeepsTheSalt() public {
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _registerToAVS(SignatureWithSaltAndExpiry("", SALT, expiry));
        assertFalse(directory.operatorSaltIsSpent(operator, SALT));
    }

    function testFuzz_eachSaltServesOnce(bytes32 salt, uint256 notAfter) public {
        expiry = bound(notAfter, block.timestamp, type(uint256).max);
        SignatureWithSaltAndExpiry memory signature = _signature(salt);
        _registerToAVS(signature);
        _deregisterFromAVS();
        vm.expectRevert(IAVSDirectoryErrors.SaltSpent.selector);
        _registerToAVS(signature);
        _registerToAVS(_signature(~salt));
        _assertRegistered(true);
    }

    /* deregisterOperatorFromAVS */

    function test_deregisterOperatorFromAVS() public {
        _registerToAVS(_signature(SALT));
        _expectEvents();
        _from(address(directory));
        emit IAVSDirectoryEvents.OperatorAVSRegistrationStatusUpdated(
            operator, avs, IAVSDirectoryTypes.OperatorAVSRegistrationStatus.UNREGISTERED
        );
        _act();
        _deregisterFromAVS();
        _assertEvents();
        _assertRegistered(false);
    }

    function test_onlyTheAvsThatRegisteredTheOperatorEndsIt() public {
        _registerToAVS(_signature(SALT));
        vm.prank(operator);
        vm.expectRevert(IAVSDirectoryErrors.OperatorNotRegisteredToAVS.selector);
        directory.deregisterOperatorFromAVS(operator);
        _deregisterFromAVS();
        vm.expectRevert(IAVSDirectoryErrors.OperatorNotRegisteredToAVS.selector);
        _deregisterFromAVS();
    }

    /* cancelSalt, updateAVSMetadataURI */

    function test_cancelSaltIsSilentAndMayBeRepeated() public {
        SignatureWithSaltAndExpiry memory signature = _signature(SALT);
        _expectEvents();
        _act();
        vm.startPrank(operator);
        directory.cancelSalt(SALT);
        directory.cancelSalt(SALT);
        vm.stopPrank();
        _assertEvents();
        assertTrue(directory.operatorSaltIsSpent(operator, SALT));
        vm.expectRevert(IAVSDirectoryErrors.SaltSpent.selector);
        _registerToAVS(signature);
    }

    function test_updateAVSMetadataURI() public {
        _pause(address(directory), type(uint256).max);
        _expectEvents();
        _from(address(directory));
        emit IAVSDirectoryEvents.AVSMetadataURIUpdated(avs, "ipfs://avs");
        _act();
        vm.prank(avs);
        directory.updateAVSMetadataURI("ipfs://avs");
        _assertEvents();
    }

    function test_bitOneStopsNothing() public {
        _pause(address(directory), 2);
        _registerToAVS(_signature(SALT));
        _assertRegistered(true);
    }

    /* DEPLOYMENT AND OWNERSHIP */

    function test_deployment() public {
        _expectEvents();
        _from(vm.computeCreateAddress(address(this), vm.getNonce(address(this))));
        emit OwnershipTransferred(address(0), address(this));
        emit OwnershipTransferred(address(this), owner);
        emit IPausableEvents.Paused(address(this), 2);
        _act();
        AVSDirectory fresh = AVSDirectory(
            _create("AVSDirectory", abi.encode(delegationManager, pauserRegistry, "1.12.0", owner, 2))
        );
        _assertEvents();
        assertEq(fresh.version(), "1.12.0");
        assertEq(address(fresh.delegation()), address(delegationManager));
        assertEq(address(fresh.pauserRegistry()), address(pauserRegistry));
        assertEq(fresh.owner(), owner);
        assertEq(fresh.paused(), 2);
    }

    function test_theOwnerHandsOnTheOwnership() public {
        vm.expectRevert("Ownable: caller is not the owner");
        directory.transferOwnership(other);
        vm.startPrank(owner);
        vm.expectRevert("Ownable: new owner is the zero address");
        directory.transferOwnership(address(0));
        directory.transferOwnership(other);
        assertEq(directory.owner(), other);
    }
}
