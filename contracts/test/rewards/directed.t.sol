// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {
    IRewardsCoordinatorErrors,
    IRewardsCoordinatorEvents
} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {OddToken} from "../utils/Mocks.sol";
import {RewardsTest} from "./RewardsTest.sol";

/// @notice Rewards with an amount for each operator (chapter 04 §2.4 and §2.5), of an AVS and of an operator set.
abstract contract DirectedTest is RewardsTest {
    event Transfer(address indexed from, address indexed to, uint256 amount);

    function _create(OperatorDirectedRewardsSubmission[] memory list) internal virtual;

    function _bit() internal pure virtual returns (uint256);

    function _emitCreated(uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission)
        internal
        virtual;

    function _isRecorded(bytes32 hash) internal view virtual returns (bool);

    /// @dev The chapter's submission: two strategies, operators 0x44…44 and 0x55…55.
    function _known() private returns (OperatorDirectedRewardsSubmission memory submission) {
        avs = 0x1111111111111111111111111111111111111111;
        operatorSet = _newAvs(avs, 7, new IStrategy[](0));
        IStrategy first = IStrategy(0x2222222222222222222222222222222222222222);
        IStrategy second = IStrategy(0x3333333333333333333333333333333333333333);
        address known = 0xAa000000000000000000000000000000000000Aa;
        vm.etch(known, address(reward).code);
        reward = OddToken(known);
        _whitelist(first);
        _whitelist(second);
        _fund(avs);
        OperatorReward[] memory rewards = new OperatorReward[](2);
        rewards[0] = OperatorReward(0x4444444444444444444444444444444444444444, 50_001);
        rewards[1] = OperatorReward(0x5555555555555555555555555555555555555555, 4);
        return OperatorDirectedRewardsSubmission(
            _weights(first, second), IERC20(known), rewards, START, 259_200, "test"
        );
    }

    /// @dev Chapter 04 §2.5.
    function test_hashOfTheChapter() public {
        OperatorDirectedRewardsSubmission memory submission = _known();
        assertEq(abi.encode(avs, 0, submission).length, 672);
        vm.prank(avs);
        _create(_one(submission));
        assertTrue(_isRecorded(0x7517cbf88949954d577bf88a92dcf78c8afd13182855f9c59e6ff72f18c1be12));
    }

    function test_hashOfTheChapterWithTheFee() public {
        OperatorDirectedRewardsSubmission memory submission = _known();
        _optIn(avs);
        vm.prank(avs);
        _create(_one(submission));
        assertTrue(_isRecorded(0x8253d154f157e2119051e927b8c7fd0470bc1007a646e5ec0b939012c5056ba0));
        // 10,000 of 50,001, and nothing of 4.
        assertEq(reward.balanceOf(feeRecipient), 10_000);
        assertEq(reward.balanceOf(address(rewardsCoordinator)), 40_005);
    }

    function test_paysInAndRecords() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(100, 7);
        OperatorDirectedRewardsSubmission memory net = _directed(80, 6);
        _optIn(avs);
        bytes32 hash = keccak256(abi.encode(avs, 0, net));
        _expectEvents();
        _from(address(reward));
        emit Transfer(avs, address(rewardsCoordinator), 107);
        emit Transfer(address(rewardsCoordinator), feeRecipient, 21);
        _from(address(rewardsCoordinator));
        _emitCreated(0, hash, net);
        _act();
        vm.prank(avs);
        _create(_one(submission));
        _assertEvents();
        assertTrue(_isRecorded(hash));
        assertEq(rewardsCoordinator.submissionNonce(avs), 1);
    }

    // invariant 4.6
    function testFuzz_theFeeIsTakenOfEachOperator(uint256 first, uint256 second, bool paysFee) public {
        (first, second) = (bound(first, 1, 5e37), bound(second, 1, 4e37));
        if (paysFee) _optIn(avs);
        vm.prank(avs);
        _create(_one(_directed(first, second)));
        uint256 fee = paysFee ? first * 2000 / 10_000 + second * 2000 / 10_000 : 0;
        assertEq(reward.balanceOf(feeRecipient), fee);
        assertEq(reward.balanceOf(address(rewardsCoordinator)), first + second - fee);
    }

    function test_anEmptyListDoesNothing() public {
        vm.prank(avs);
        _create(new OperatorDirectedRewardsSubmission[](0));
        assertEq(rewardsCoordinator.submissionNonce(avs), 0);
    }

    function test_oneNonceForAllKinds() public {
        vm.startPrank(avs);
        _create(_one(_directed(1, 1)));
        rewardsCoordinator.createAVSRewardsSubmission(_one(_submission(1)));
        _create(_one(_directed(1, 1)));
        vm.stopPrank();
        assertEq(rewardsCoordinator.submissionNonce(avs), 3);
        assertTrue(_isRecorded(keccak256(abi.encode(avs, 2, _directed(1, 1)))));
    }

    /* GUARDS */

    function test_refusesWhilePausedBeforeItLooksAtTheCaller() public {
        _pause(address(rewardsCoordinator), 1 << _bit());
        vm.prank(other);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        _create(new OperatorDirectedRewardsSubmission[](0));
    }

    function test_refusesWhoMayNotActForTheAvs() public {
        vm.prank(other);
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        _create(new OperatorDirectedRewardsSubmission[](0));
    }

    function test_isLockedWhileATokenIsPaid() public {
        reward.setCallback(
            address(rewardsCoordinator),
            abi.encodeCall(rewardsCoordinator.createAVSRewardsSubmission, (new RewardsSubmission[](0)))
        );
        vm.prank(avs);
        _create(_one(_directed(1, 1)));
        assertEq(reward.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
    }

    /* CHECKS, IN THEIR ORDER */

    function _refused(bytes4 selector, OperatorDirectedRewardsSubmission memory submission) private {
        vm.prank(avs);
        vm.expectRevert(selector);
        _create(_one(submission));
    }

    function test_refusesAWrongDurationBeforeItLooksForOperators() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(0, 0);
        submission.operatorRewards = new OperatorReward[](0);
        submission.duration = 0;
        _refused(IRewardsCoordinatorErrors.DurationIsZero.selector, submission);
    }

    function test_refusesNoOperatorsBeforeItLooksAtTheEnd() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(0, 0);
        submission.operatorRewards = new OperatorReward[](0);
        submission.duration = 60 days;
        _refused(IRewardsCoordinatorErrors.InputArrayLengthZero.selector, submission);
    }

    function test_refusesWhatIsNotOverBeforeItLooksAtOperators() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(0, 0);
        submission.operatorRewards[0].operator = address(0);
        submission.duration = 30 days; // ends now
        _refused(IRewardsCoordinatorErrors.SubmissionNotRetroactive.selector, submission);
        vm.warp(block.timestamp + 1);
        _refused(IRewardsCoordinatorErrors.InvalidAddressZero.selector, submission);
    }

    function test_panicsWhereTheEndDoesNotFit() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(1, 1);
        submission.startTimestamp = type(uint32).max / 1 days * 1 days;
        submission.duration = 30 days;
        vm.prank(avs);
        vm.expectRevert(_panic(OVERFLOW));
        _create(_one(submission));
    }

    function test_refusesNobodyAndTheOrderBeforeTheAmount() public {
        OperatorDirectedRewardsSubmission memory submission = _directed(1, 0);
        submission.operatorRewards[1].operator = address(0);
        _refused(IRewardsCoordinatorErrors.InvalidAddressZero.selector, submission);
        submission.operatorRewards[1].operator = submission.operatorRewards[0].operator;
        _refused(IRewardsCoordinatorErrors.OperatorsNotInAscendingOrder.selector, submission);
        submission.operatorRewards[1].operator = address(0x55);
        _refused(IRewardsCoordinatorErrors.AmountIsZero.selector, submission);
    }

    function test_refusesTooMuchInAll() public {
        _refused(IRewardsCoordinatorErrors.AmountExceedsMax.selector, _directed(1e38 - 1, 1));
        vm.prank(avs);
        _create(_one(_directed(1e38 - 2, 1)));
    }

    /// @dev The product with the fee is formed for every caller.
    function test_panicsWhereTheFeeDoesNotFit() public {
        uint256 largest = type(uint256).max / 2000;
        _refused(IRewardsCoordinatorErrors.AmountExceedsMax.selector, _directed(largest, 1));
        vm.prank(avs);
        vm.expectRevert(_panic(OVERFLOW));
        _create(_one(_directed(largest + 1, 1)));
    }

    function test_refusesATokenThatDoesNotPay() public {
        reward.setOddity(OddToken.Oddity.Reverts);
        _refused(SafeTransferLib.TransferFromFailed.selector, _directed(1, 1));
    }
}

contract CreateOperatorDirectedAVSRewardsSubmissionTest is DirectedTest {
    function _create(OperatorDirectedRewardsSubmission[] memory list) internal override {
        rewardsCoordinator.createOperatorDirectedAVSRewardsSubmission(avs, list);
    }

    function _bit() internal pure override returns (uint256) {
        return 5;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.OperatorDirectedAVSRewardsSubmissionCreated(
            avs, avs, hash, nonce, submission
        );
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isOperatorDirectedAVSRewardsSubmissionHash(avs, hash);
    }

    /// @dev Pitfall: an appointee that is opted in pays the fee.
    function test_theFeeIsTheCallers() public {
        vm.prank(avs);
        permissionController.setAppointee(
            avs,
            other,
            address(rewardsCoordinator),
            rewardsCoordinator.createOperatorDirectedAVSRewardsSubmission.selector
        );
        _fund(other);
        _optIn(other);
        vm.prank(other);
        _create(_one(_directed(100, 100)));
        assertEq(reward.balanceOf(feeRecipient), 40);
        assertEq(rewardsCoordinator.submissionNonce(avs), 1);
    }
}

contract CreateOperatorDirectedOperatorSetRewardsSubmissionTest is DirectedTest {
    function _create(OperatorDirectedRewardsSubmission[] memory list) internal override {
        rewardsCoordinator.createOperatorDirectedOperatorSetRewardsSubmission(operatorSet, list);
    }

    function _bit() internal pure override returns (uint256) {
        return 9;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, OperatorDirectedRewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.OperatorDirectedOperatorSetRewardsSubmissionCreated(
            avs, hash, operatorSet, nonce, submission
        );
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isOperatorDirectedOperatorSetRewardsSubmissionHash(avs, hash);
    }

    function test_refusesASetThatDoesNotExistEvenForAnEmptyList() public {
        vm.prank(avs);
        vm.expectRevert(IRewardsCoordinatorErrors.InvalidOperatorSet.selector);
        rewardsCoordinator.createOperatorDirectedOperatorSetRewardsSubmission(
            OperatorSet(avs, 8), new OperatorDirectedRewardsSubmission[](0)
        );
    }
}
