// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {ISignatures, SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestWallet} from "../utils/Mocks.sol";

contract DelegateToTest is CoreTest {
    uint256 private constant KEY = 0xA11CE;
    bytes32 private constant SALT = bytes32(uint256(1));
    uint256 private constant N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    address private approver = vm.addr(KEY);
    uint256 private expiry;

    function setUp() public override {
        super.setUp();
        vm.warp(1_900_000_000);
        expiry = block.timestamp;
    }

    function _call(SignatureWithExpiry memory approval) private {
        vm.prank(staker);
        delegationManager.delegateTo(operator, approval, SALT);
    }

    /* EFFECTS AND EVENTS */

    function test_delegatesEveryStrategyTokensInListOrderThenNativeEth() public {
        IStrategy second = _newStrategy();
        _registerOperator(operator);
        _deposit(staker, second, 5e18);
        _deposit(staker, strategy, 3e18);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -8e18);

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerDelegated(staker, operator);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, second, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, second, 5e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, strategy, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, strategy, 3e18);
        emit IDelegationManagerEvents.DepositScalingFactorUpdated(staker, BEACON, 1e18);
        emit IDelegationManagerEvents.OperatorSharesIncreased(operator, staker, BEACON, 24e18);
        _act();
        _delegate(staker, operator);
        _assertEvents();

        assertEq(delegationManager.delegatedTo(staker), operator);
        assertEq(delegationManager.operatorShares(operator, second), 5e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 3e18);
        assertEq(delegationManager.operatorShares(operator, BEACON), 24e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 3e18, "deposit shares stay");
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 32e18, "deposit shares stay");
    }

    function test_withoutDepositsOnlyTheDelegationIsAnnounced() public {
        _registerOperator(operator);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerDelegated(staker, operator);
        _act();
        _delegate(staker, operator);
        _assertEvents();
    }

    /// Native shares worth nothing delegate nothing: no factor update, no increase.
    function test_nativeEthLostEntirelyDelegatesNothing() public {
        _registerOperator(operator);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -32e18);

        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.StakerDelegated(staker, operator);
        _act();
        _delegate(staker, operator);
        _assertEvents();
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
    }

    function test_scalingFactorUndoesTheOperatorsPastSlashes() public {
        _registerOperator(operator);
        _slashTo(operator, strategy, 0.3e18);
        _deposit(staker, strategy, 9e18);
        _delegate(staker, operator);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 3333333333333333333);
        assertEq(delegationManager.operatorShares(operator, strategy), 9e18);
        assertEq(_withdrawable(staker, strategy), 8999999999999999999);
    }

    /* CHECKS */

    function test_refusesADelegatedStakerBeforeAskingForTheOperator() public {
        _registerOperator(operator);
        _delegate(staker, operator);
        SignatureWithExpiry memory none;
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.ActivelyDelegated.selector);
        delegationManager.delegateTo(other, none, SALT);
    }

    function test_refusesAnOperatorAsStaker() public {
        _registerOperator(operator);
        _registerOperator(other);
        SignatureWithExpiry memory none;
        vm.prank(other);
        vm.expectRevert(IDelegationManagerErrors.ActivelyDelegated.selector);
        delegationManager.delegateTo(operator, none, SALT);
    }

    function test_refusesWhoIsNoOperator() public {
        _pause(address(delegationManager), 1);
        SignatureWithExpiry memory none;
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        _call(none);

        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        delegationManager.delegateTo(address(0), none, SALT);
    }

    function test_refusesADelegatedStakerAsOperator() public {
        _registerOperator(operator);
        _delegate(other, operator);
        SignatureWithExpiry memory none;
        vm.prank(staker);
        vm.expectRevert(IDelegationManagerErrors.OperatorNotRegistered.selector);
        delegationManager.delegateTo(other, none, SALT);
    }

    function test_saltIsSpentBySuccess() public {
        _registerOperatorWithApprover(operator, approver);
        _call(_approval(KEY, staker, operator, SALT, expiry));
        assertTrue(delegationManager.delegationApproverSaltIsSpent(approver, SALT));
        assertFalse(delegationManager.delegationApproverSaltIsSpent(operator, SALT));
    }

    function test_refusesASpentSaltBeforeLookingAtTheExpiry() public {
        _registerOperatorWithApprover(operator, approver);
        _call(_approval(KEY, staker, operator, SALT, expiry));
        _undelegate(staker);

        SignatureWithExpiry memory expired = SignatureWithExpiry("", expiry - 1);
        vm.expectRevert(IDelegationManagerErrors.SaltSpent.selector);
        _call(expired);
    }

    function test_saltOfAFailedAttemptStaysUsable() public {
        _registerOperatorWithApprover(operator, approver);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(SignatureWithExpiry("", expiry));
        assertFalse(delegationManager.delegationApproverSaltIsSpent(approver, SALT));
        _call(_approval(KEY, staker, operator, SALT, expiry));
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    function test_refusesAnExpiredSignatureBeforeLookingAtTheSignature() public {
        _registerOperatorWithApprover(operator, approver);
        vm.expectRevert(ISignatures.SignatureExpired.selector);
        _call(SignatureWithExpiry("", expiry - 1));
    }

    function test_signatureIsGoodUntilItsExpiryInclusive() public {
        _registerOperatorWithApprover(operator, approver);
        _call(_approval(KEY, staker, operator, SALT, block.timestamp));
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    function test_refusesAnInvalidSignatureBeforeLookingAtThePause() public {
        _registerOperatorWithApprover(operator, approver);
        _pause(address(delegationManager), 1);
        SignatureWithExpiry memory wrongSigner = _approval(KEY, staker, operator, SALT, expiry);
        wrongSigner.signature = _sign(
            KEY + 1,
            delegationManager.calculateDelegationApprovalDigestHash(staker, operator, approver, SALT, expiry)
        );
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(wrongSigner);
    }

    function test_refusesASignatureForAnotherStakerSaltOrExpiry() public {
        _registerOperatorWithApprover(operator, approver);
        SignatureWithExpiry memory approval = _approval(KEY, other, operator, SALT, expiry);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(approval);

        approval = _approval(KEY, staker, operator, bytes32(uint256(2)), expiry);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(approval);

        approval = _approval(KEY, staker, operator, SALT, expiry);
        approval.expiry += 1;
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(approval);
    }

    function test_refusesMalformedSignaturesWithTheSameError() public {
        _registerOperatorWithApprover(operator, approver);
        bytes32 digest =
            delegationManager.calculateDelegationApprovalDigestHash(staker, operator, approver, SALT, expiry);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, digest);
        bytes[] memory malformed = new bytes[](5);
        malformed[0] = "";
        malformed[1] = abi.encodePacked(r, s); // no v
        malformed[2] = abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255))); // compact
        malformed[3] = abi.encodePacked(r, bytes32(N - uint256(s)), v == 27 ? uint8(28) : uint8(27)); // high s
        malformed[4] = abi.encodePacked(r, s, v - 27);
        for (uint256 i = 0; i < malformed.length; ++i) {
            vm.expectRevert(ISignatures.InvalidSignature.selector);
            _call(SignatureWithExpiry(malformed[i], expiry));
        }
    }

    function test_nobodyMaySkipTheSignatureOnceAnApproverIsSet() public {
        _registerOperatorWithApprover(operator, approver);
        SignatureWithExpiry memory none = SignatureWithExpiry("", expiry);
        vm.prank(approver);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        delegationManager.delegateTo(operator, none, SALT);
    }

    function test_withoutApproverSignatureAndSaltAreIgnoredAndTheSaltIsNotConsumed() public {
        _registerOperator(operator);
        _call(SignatureWithExpiry("garbage", 0));
        assertEq(delegationManager.delegatedTo(staker), operator);
        assertFalse(delegationManager.delegationApproverSaltIsSpent(address(0), SALT));
        assertFalse(delegationManager.delegationApproverSaltIsSpent(operator, SALT));
    }

    /* APPROVERS THAT ARE CONTRACTS */

    function _wallet() private returns (TestWallet wallet) {
        wallet = new TestWallet();
        _registerOperatorWithApprover(operator, address(wallet));
        wallet.accept(
            delegationManager.calculateDelegationApprovalDigestHash(
                staker, operator, address(wallet), SALT, expiry
            )
        );
    }

    function test_contractApproverDecidesByErc1271() public {
        _wallet();
        _call(SignatureWithExpiry("anything", expiry));
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    function test_refusesTheWrongMagicValue() public {
        _wallet().setAnswer(bytes32(bytes4(0xffffffff)));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(SignatureWithExpiry("anything", expiry));
    }

    function test_refusesAMagicValueThatIsNotPaddedWithZeros() public {
        _wallet().setAnswer(bytes32(bytes4(0x1626ba7e)) | bytes32(uint256(1)));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(SignatureWithExpiry("anything", expiry));
    }

    function test_refusesAnAnswerShorterThanAWord() public {
        _wallet().setShort(true);
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(SignatureWithExpiry("anything", expiry));
    }

    function test_refusesWhatTheContractReverts() public {
        _wallet().accept(bytes32(0));
        vm.expectRevert(ISignatures.InvalidSignature.selector);
        _call(SignatureWithExpiry("anything", expiry));
    }

    function test_ecdsaIsTriedFirstEvenWhereTheSignerHasCode() public {
        _registerOperatorWithApprover(operator, approver);
        SignatureWithExpiry memory approval = _approval(KEY, staker, operator, SALT, expiry);
        vm.etch(approver, address(token).code); // not an EIP-1271 wallet
        _call(approval);
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    /* PAUSE AND MAGNITUDE */

    function test_refusesWhileDelegationIsPausedBeforeLookingAtMagnitudes() public {
        _registerOperator(operator);
        _deposit(staker, strategy, 1e18);
        _slashTo(operator, strategy, 0);
        _pause(address(delegationManager), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _delegate(staker, operator);
    }

    function test_otherPauseBitsDoNotMatter() public {
        _registerOperator(operator);
        _pause(address(delegationManager), ~uint256(1));
        _delegate(staker, operator);
        assertEq(delegationManager.delegatedTo(staker), operator);
    }

    function test_refusesAFullySlashedOperatorOnlyWhereTheStakerHoldsTheStrategy() public {
        IStrategy second = _newStrategy();
        _registerOperator(operator);
        _slashTo(operator, strategy, 0);
        _deposit(staker, strategy, 1e18);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _delegate(staker, operator);

        _deposit(other, second, 1e18);
        _delegate(other, operator);
        assertEq(delegationManager.operatorShares(operator, second), 1e18);
    }

    /// The magnitude is looked at before the amount is found to be zero.
    function test_refusesAFullySlashedOperatorEvenForWorthlessNativeEth() public {
        _registerOperator(operator);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -32e18);
        _slashTo(operator, BEACON, 0);
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        _delegate(staker, operator);
    }

    /// What the beacon chain took is not part of the factor that must not be zero.
    function test_tinyMagnitudeIsEnoughToDelegateNativeEth() public {
        _registerOperator(operator);
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -16e18);
        _slashTo(operator, BEACON, 1);
        _delegate(staker, operator);
        assertEq(delegationManager.operatorShares(operator, BEACON), 16e18);
        assertEq(_withdrawable(staker, BEACON), 0, "m * l rounds to nothing (R3)");
    }
}
