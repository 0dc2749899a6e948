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

/// @notice What the five kinds of rewards that stake divides have in common (chapter 04 §2.4 and §2.5).
abstract contract ProRataTest is RewardsTest {
    event Transfer(address indexed from, address indexed to, uint256 amount);

    function _call(RewardsSubmission[] memory list) internal view virtual returns (bytes memory);

    function _payer() internal view virtual returns (address) {
        return avs;
    }

    function _bit() internal pure virtual returns (uint256);

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission) internal virtual;

    function _isRecorded(bytes32 hash) internal view virtual returns (bool);

    function _takesFee() internal pure virtual returns (bool) {
        return true;
    }

    /// @dev Whose nonce counts.
    function _account() internal view virtual returns (address) {
        return avs;
    }

    function _create(RewardsSubmission memory submission) internal {
        _createAs(_payer(), _one(submission));
    }

    function _createAs(address caller, RewardsSubmission[] memory list) internal {
        vm.prank(caller);
        (bool success, bytes memory result) = address(rewardsCoordinator).call(_call(list));
        if (success) return;
        assembly {
            revert(add(result, 32), mload(result))
        }
    }

    function _refused(bytes4 selector, RewardsSubmission memory submission) internal {
        vm.expectRevert(selector);
        this.create(submission);
    }

    function create(RewardsSubmission memory submission) external {
        _create(submission);
    }

    function createAs(address caller, RewardsSubmission[] memory list) external {
        _createAs(caller, list);
    }

    /* WHAT IT DOES */

    function test_paysInAndRecords() public {
        RewardsSubmission memory submission = _submission(1001);
        bytes32 hash = keccak256(abi.encode(_account(), 0, submission));
        assertFalse(_isRecorded(hash));
        _expectEvents();
        if (_takesFee()) {
            _from(address(reward));
            emit Transfer(_payer(), address(rewardsCoordinator), 1001);
        }
        _from(address(rewardsCoordinator));
        _emitCreated(0, hash, submission);
        if (!_takesFee()) {
            _from(address(reward));
            emit Transfer(_payer(), address(rewardsCoordinator), 1001);
        }
        _act();
        _create(submission);
        _assertEvents();
        assertTrue(_isRecorded(hash));
        assertEq(rewardsCoordinator.submissionNonce(_account()), 1);
        assertEq(reward.balanceOf(address(rewardsCoordinator)), 1001);
    }

    // invariant 4.5
    function test_countsEachSubmissionOfAList() public {
        RewardsSubmission[] memory list = new RewardsSubmission[](3);
        for (uint256 i = 0; i < 3; ++i) {
            list[i] = _submission(5);
        }
        _createAs(_payer(), list);
        for (uint256 nonce = 0; nonce < 3; ++nonce) {
            assertTrue(_isRecorded(keccak256(abi.encode(_account(), nonce, list[0]))));
        }
        assertFalse(_isRecorded(keccak256(abi.encode(_account(), 3, list[0]))));
        assertEq(rewardsCoordinator.submissionNonce(_account()), 3);
    }

    function test_anEmptyListDoesNothing() public {
        _expectEvents();
        _act();
        _createAs(_payer(), new RewardsSubmission[](0));
        _assertEvents();
        assertEq(rewardsCoordinator.submissionNonce(_account()), 0);
    }

    // invariant 4.6
    function testFuzz_theFeeIsAFifthRoundedDown(uint256 amount) public {
        amount = bound(amount, 1, 1e38 - 1);
        _optIn(_payer());
        _create(_submission(amount));
        uint256 fee = _takesFee() ? amount * 2000 / 10_000 : 0;
        assertEq(reward.balanceOf(feeRecipient), fee);
        assertEq(reward.balanceOf(address(rewardsCoordinator)), amount - fee);
        assertTrue(_isRecorded(keccak256(abi.encode(_account(), 0, _submission(amount - fee)))));
    }

    /* GUARDS */

    function test_refusesWhilePausedBeforeItLooksAtTheCaller() public {
        _pause(address(rewardsCoordinator), 1 << _bit());
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        this.createAs(other, new RewardsSubmission[](0));
    }

    function test_otherBitsDoNotStopIt() public {
        _pause(address(rewardsCoordinator), ~(uint256(1) << _bit()));
        _create(_submission(1));
        assertEq(rewardsCoordinator.submissionNonce(_account()), 1);
    }

    function test_isLockedWhileATokenIsPaid() public {
        reward.setCallback(address(rewardsCoordinator), _call(new RewardsSubmission[](0)));
        vm.mockCall(
            address(permissionController),
            abi.encodeWithSignature("canCall(address,address,address,bytes4)"),
            abi.encode(true)
        );
        vm.prank(owner);
        rewardsCoordinator.setRewardsForAllSubmitter(address(reward), true);
        _create(_submission(1));
        assertEq(reward.callbackResult(), abi.encodeWithSignature("Error(string)", REENTRANT));
    }

    /* CHECKS, IN THEIR ORDER */

    function test_refusesNoStrategiesBeforeALongDuration() public {
        RewardsSubmission memory submission = _submission(0);
        submission.strategiesAndMultipliers = new StrategyAndMultiplier[](0);
        submission.duration = type(uint32).max;
        _refused(IRewardsCoordinatorErrors.InputArrayLengthZero.selector, submission);
    }

    function test_refusesALongDurationBeforeItsRemainder() public {
        RewardsSubmission memory submission = _submission(0);
        submission.duration = 730 days + 1;
        _refused(IRewardsCoordinatorErrors.DurationExceedsMax.selector, submission);
        submission.duration = 730 days;
        _refused(IRewardsCoordinatorErrors.AmountIsZero.selector, submission);
    }

    function test_refusesADurationThatIsNotWholeDaysBeforeTheStart() public {
        RewardsSubmission memory submission = _submission(0);
        (submission.duration, submission.startTimestamp) = (1, START + 1);
        _refused(IRewardsCoordinatorErrors.InvalidDurationRemainder.selector, submission);
    }

    function test_refusesNoDurationBeforeTheStart() public {
        RewardsSubmission memory submission = _submission(0);
        (submission.duration, submission.startTimestamp) = (0, START + 1);
        _refused(IRewardsCoordinatorErrors.DurationIsZero.selector, submission);
    }

    function test_refusesAStartWithinADayBeforeItLooksHowFarBack() public {
        RewardsSubmission memory submission = _submission(0);
        submission.startTimestamp = 1;
        _refused(IRewardsCoordinatorErrors.InvalidStartTimestampRemainder.selector, submission);
    }

    function test_refusesAStartTooFarBackBeforeTheStrategies() public {
        RewardsSubmission memory submission = _submission(0);
        submission.strategiesAndMultipliers = _weights(IStrategy(address(1)));
        submission.startTimestamp = START + 30 days - 169 days;
        _refused(IRewardsCoordinatorErrors.StartTimestampTooFarInPast.selector, submission);
        submission.startTimestamp += 1 days;
        _refused(IRewardsCoordinatorErrors.StrategyNotWhitelisted.selector, submission);
        vm.warp(1_710_979_200 + 1 days);
        submission.startTimestamp = 1_710_979_200 - 1 days;
        _refused(IRewardsCoordinatorErrors.StartTimestampTooFarInPast.selector, submission);
        submission.startTimestamp = 1_710_979_200;
        _refused(IRewardsCoordinatorErrors.StrategyNotWhitelisted.selector, submission);
    }

    function test_panicsOnChainsYoungerThanTheRetroactiveLength() public {
        vm.warp(168 days - 1);
        vm.expectRevert(_panic(OVERFLOW));
        this.create(_submission(1));
    }

    function test_refusesAStrategyThatIsNotWhitelistedBeforeItsOrder() public {
        RewardsSubmission memory submission = _submission(0);
        submission.strategiesAndMultipliers = _weights(strategy, IStrategy(address(1)));
        _refused(IRewardsCoordinatorErrors.StrategyNotWhitelisted.selector, submission);
    }

    function test_refusesStrategiesThatDoNotAscendBeforeTheAmount() public {
        RewardsSubmission memory submission = _submission(0);
        submission.strategiesAndMultipliers = _weights(strategy, strategy);
        _refused(IRewardsCoordinatorErrors.StrategiesNotInAscendingOrder.selector, submission);
        _whitelist(IStrategy(address(0)));
        submission.strategiesAndMultipliers = _weights(IStrategy(address(0)));
        _refused(IRewardsCoordinatorErrors.StrategiesNotInAscendingOrder.selector, submission);
    }

    function test_theBeaconChainStrategyNeedsNoWhitelist() public {
        RewardsSubmission memory submission = _submission(1);
        submission.strategiesAndMultipliers = _weights(BEACON);
        _create(submission);
    }

    function test_multipliersMayBeZero() public {
        RewardsSubmission memory submission = _submission(1);
        submission.strategiesAndMultipliers[0].multiplier = 0;
        _create(submission);
    }

    function test_refusesNoAmountAndTooMuchBeforeAStartTooFarAhead() public {
        RewardsSubmission memory submission = _submission(0);
        submission.startTimestamp = START + 61 days;
        _refused(IRewardsCoordinatorErrors.AmountIsZero.selector, submission);
        submission.amount = 1e38;
        _refused(IRewardsCoordinatorErrors.AmountExceedsMax.selector, submission);
        submission.amount = 1e38 - 1;
        _refused(IRewardsCoordinatorErrors.StartTimestampTooFarInFuture.selector, submission);
        submission.startTimestamp -= 1 days;
        _create(submission);
    }

    function test_refusesATokenThatDoesNotPay() public {
        RewardsSubmission memory submission = _submission(1);
        reward.setOddity(OddToken.Oddity.ReturnsFalse);
        _refused(SafeTransferLib.TransferFromFailed.selector, submission);
        submission.token = IERC20(makeAddr("no code"));
        _refused(SafeTransferLib.TransferFromFailed.selector, submission);
    }
}

contract CreateAVSRewardsSubmissionTest is ProRataTest {
    function _call(RewardsSubmission[] memory list) internal view override returns (bytes memory) {
        return abi.encodeWithSignature(
            "createAVSRewardsSubmission(((address,uint96)[],address,uint256,uint32,uint32)[])", list
        );
    }

    function _bit() internal pure override returns (uint256) {
        return 0;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.AVSRewardsSubmissionCreated(avs, nonce, hash, submission);
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isAVSRewardsSubmissionHash(avs, hash);
    }

    /// @dev Chapter 04 §2.5.
    function test_hashesOfTheChapter() public {
        avs = 0x1111111111111111111111111111111111111111;
        IStrategy first = IStrategy(0x2222222222222222222222222222222222222222);
        IStrategy second = IStrategy(0x3333333333333333333333333333333333333333);
        address known = 0xAa000000000000000000000000000000000000Aa;
        vm.etch(known, address(reward).code);
        reward = OddToken(known);
        _whitelist(first);
        _whitelist(second);
        _fund(avs);
        RewardsSubmission memory submission =
            RewardsSubmission(_weights(first, second), IERC20(known), 1_000_001, START, 604_800);

        assertEq(abi.encode(avs, 0, submission).length, 416);
        _createAs(avs, _one(submission));
        assertTrue(_isRecorded(0xb50c96cb2c6bec62e5d302024aa9e9ba99e85e16c276ea90d11bb9b74d1ea686));
        _createAs(avs, _one(submission));
        assertTrue(_isRecorded(0xb8a4529bd5771ba6c4d57915800f26b5f496711d5637b77e46f94fa1b7d900f7));
    }

    function test_hashOfTheChapterWithTheFee() public {
        avs = 0x1111111111111111111111111111111111111111;
        IStrategy first = IStrategy(0x2222222222222222222222222222222222222222);
        IStrategy second = IStrategy(0x3333333333333333333333333333333333333333);
        address known = 0xAa000000000000000000000000000000000000Aa;
        vm.etch(known, address(reward).code);
        reward = OddToken(known);
        _whitelist(first);
        _whitelist(second);
        _fund(avs);
        _optIn(avs);
        _createAs(
            avs, _one(RewardsSubmission(_weights(first, second), IERC20(known), 1_000_001, START, 604_800))
        );
        assertTrue(_isRecorded(0x8597d402ec92120f38d9b7ba427a046f795b69095cf147b5976a17aded8aefbc));
        assertEq(reward.balanceOf(feeRecipient), 200_000);
    }

    function test_anyoneMaySubmitForItself() public {
        _fund(other);
        _createAs(other, _one(_submission(1)));
        assertEq(rewardsCoordinator.submissionNonce(other), 1);
        assertEq(rewardsCoordinator.submissionNonce(avs), 0);
    }

    function test_theFlagMayChangeWhileTheTokenIsPaid() public {
        // Only creating functions and claims are locked (chapter 04 §2.3).
        reward.setCallback(
            address(rewardsCoordinator), abi.encodeWithSignature("setClaimerFor(address)", other)
        );
        _create(_submission(10));
        assertEq(rewardsCoordinator.claimerFor(address(reward)), other);
        assertEq(rewardsCoordinator.submissionNonce(avs), 1);
    }
}

contract CreateEigenDARewardsSubmissionTest is ProRataTest {
    function setUp() public override {
        super.setUp();
        _fund(_payer());
    }

    function _call(RewardsSubmission[] memory list) internal view override returns (bytes memory) {
        return abi.encodeWithSignature(
            "createEigenDARewardsSubmission(address,((address,uint96)[],address,uint256,uint32,uint32)[])",
            avs,
            list
        );
    }

    function _payer() internal view override returns (address) {
        return _emissionsController();
    }

    function _bit() internal pure override returns (uint256) {
        return 0;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.AVSRewardsSubmissionCreated(avs, nonce, hash, submission);
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isAVSRewardsSubmissionHash(avs, hash);
    }

    function test_onlyTheEmissionsController() public {
        vm.prank(other);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.createEigenDARewardsSubmission(avs, new RewardsSubmission[](0));
    }
}

contract CreateRewardsForAllSubmissionTest is ProRataTest {
    function setUp() public override {
        super.setUp();
        vm.prank(owner);
        rewardsCoordinator.setRewardsForAllSubmitter(avs, true);
    }

    function _call(RewardsSubmission[] memory list) internal view override returns (bytes memory) {
        return abi.encodeWithSignature(
            "createRewardsForAllSubmission(((address,uint96)[],address,uint256,uint32,uint32)[])", list
        );
    }

    function _bit() internal pure override returns (uint256) {
        return 1;
    }

    function _takesFee() internal pure override returns (bool) {
        return false;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.RewardsSubmissionForAllCreated(avs, nonce, hash, submission);
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isRewardsSubmissionForAllHash(avs, hash);
    }

    function test_onlyWhoIsAllowed() public {
        vm.prank(other);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.createRewardsForAllSubmission(new RewardsSubmission[](0));
    }
}

contract CreateRewardsForAllEarnersTest is ProRataTest {
    function setUp() public override {
        super.setUp();
        vm.prank(owner);
        rewardsCoordinator.setRewardsForAllSubmitter(avs, true);
    }

    function _call(RewardsSubmission[] memory list) internal view override returns (bytes memory) {
        return abi.encodeWithSignature(
            "createRewardsForAllEarners(((address,uint96)[],address,uint256,uint32,uint32)[])", list
        );
    }

    function _bit() internal pure override returns (uint256) {
        return 4;
    }

    function _takesFee() internal pure override returns (bool) {
        return false;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.RewardsSubmissionForAllEarnersCreated(avs, nonce, hash, submission);
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isRewardsSubmissionForAllEarnersHash(avs, hash);
    }

    function test_onlyWhoIsAllowed() public {
        vm.prank(other);
        vm.expectRevert(IRewardsCoordinatorErrors.UnauthorizedCaller.selector);
        rewardsCoordinator.createRewardsForAllEarners(new RewardsSubmission[](0));
    }
}

/// @notice The two kinds for operator sets, which differ in their names only.
abstract contract StakeRewardsTest is ProRataTest {
    function _callFor(OperatorSet memory set, RewardsSubmission[] memory list)
        internal
        pure
        virtual
        returns (bytes memory);

    function _call(RewardsSubmission[] memory list) internal view override returns (bytes memory) {
        return _callFor(operatorSet, list);
    }

    function _createFor(address caller, OperatorSet memory set, RewardsSubmission[] memory list)
        internal
        returns (bytes memory result)
    {
        vm.prank(caller);
        (, result) = address(rewardsCoordinator).call(_callFor(set, list));
    }

    function test_refusesWhoMayNotActForTheAvsBeforeItLooksForTheSet() public {
        bytes memory result = _createFor(other, OperatorSet(avs, 9), new RewardsSubmission[](0));
        assertEq(bytes4(result), IPermissionControlledErrors.InvalidPermissions.selector);
    }

    function test_refusesASetThatDoesNotExistEvenForAnEmptyList() public {
        bytes memory result = _createFor(avs, OperatorSet(avs, 9), new RewardsSubmission[](0));
        assertEq(bytes4(result), IRewardsCoordinatorErrors.InvalidOperatorSet.selector);
    }

    /// @dev Pitfall: the fee flag belongs to the caller, not to the AVS.
    function test_theFeeIsTheCallersAndNotTheAvss() public {
        bytes4 selector = bytes4(_call(new RewardsSubmission[](0)));
        vm.prank(avs);
        permissionController.setAppointee(avs, other, address(rewardsCoordinator), selector);
        _fund(other);
        _optIn(avs);
        assertEq(_createFor(other, operatorSet, _one(_submission(1000))).length, 0);
        assertEq(reward.balanceOf(feeRecipient), 0);
        _optIn(other);
        assertEq(_createFor(other, operatorSet, _one(_submission(1000))).length, 0);
        assertEq(reward.balanceOf(feeRecipient), 200);
        assertEq(rewardsCoordinator.submissionNonce(avs), 2);
        assertEq(rewardsCoordinator.submissionNonce(other), 0);
    }
}

contract CreateUniqueStakeRewardsSubmissionTest is StakeRewardsTest {
    function _callFor(OperatorSet memory set, RewardsSubmission[] memory list)
        internal
        pure
        override
        returns (bytes memory)
    {
        return abi.encodeWithSignature(
            "createUniqueStakeRewardsSubmission((address,uint32),((address,uint96)[],address,uint256,uint32,uint32)[])",
            set,
            list
        );
    }

    function _bit() internal pure override returns (uint256) {
        return 10;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.UniqueStakeRewardsSubmissionCreated(
            avs, hash, operatorSet, nonce, submission
        );
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isUniqueStakeRewardsSubmissionHash(avs, hash);
    }
}

contract CreateTotalStakeRewardsSubmissionTest is StakeRewardsTest {
    function _callFor(OperatorSet memory set, RewardsSubmission[] memory list)
        internal
        pure
        override
        returns (bytes memory)
    {
        return abi.encodeWithSignature(
            "createTotalStakeRewardsSubmission((address,uint32),((address,uint96)[],address,uint256,uint32,uint32)[])",
            set,
            list
        );
    }

    function _bit() internal pure override returns (uint256) {
        return 11;
    }

    function _emitCreated(uint256 nonce, bytes32 hash, RewardsSubmission memory submission)
        internal
        override
    {
        emit IRewardsCoordinatorEvents.TotalStakeRewardsSubmissionCreated(
            avs, hash, operatorSet, nonce, submission
        );
    }

    function _isRecorded(bytes32 hash) internal view override returns (bool) {
        return rewardsCoordinator.isTotalStakeRewardsSubmissionHash(avs, hash);
    }
}
