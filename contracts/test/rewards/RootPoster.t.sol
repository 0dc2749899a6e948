// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IRewardsCoordinatorErrors} from "../../src/interfaces/IRewardsCoordinator.sol";
import {IRootPosterErrors, IRootPosterEvents, IRootPosterTypes} from "../../src/interfaces/IRootPoster.sol";
import {RootPoster} from "../../src/rewards/RootPoster.sol";
import {RewardsTest} from "./RewardsTest.sol";

contract RootPosterTest is RewardsTest {
    uint256 private constant POSTER_BOND = 10 ether;
    uint256 private constant CHALLENGER_BOND = 3 ether + 1; // odd: halves are not equal
    uint32 private constant CHALLENGE = 4 days;
    uint32 private constant DECISION = 3 days;
    bytes32 private constant ROOT = keccak256("root");
    bytes32 private constant RIGHT = keccak256("right");

    RootPoster private poster;
    address private bot = makeAddr("bot");
    address private watcher = makeAddr("watcher");
    address[] private recomputers;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < 3; ++i) {
            recomputers.push(makeAddr(string.concat("recomputer", vm.toString(i))));
        }
        poster = _new(recomputers, 2);
        vm.prank(owner);
        rewardsCoordinator.setRewardsUpdater(address(poster));
        vm.deal(bot, 100 ether);
        vm.deal(watcher, 100 ether);
    }

    function _arguments(address[] memory list, uint16 threshold, uint32 window)
        private
        view
        returns (bytes memory)
    {
        address[] memory posters = new address[](1);
        posters[0] = bot;
        return abi.encode(
            rewardsCoordinator,
            owner,
            POSTER_BOND,
            CHALLENGER_BOND,
            window,
            DECISION,
            posters,
            list,
            threshold
        );
    }

    function _new(address[] memory list, uint16 threshold) private returns (RootPoster) {
        return RootPoster(_create("RootPoster", _arguments(list, threshold, CHALLENGE)));
    }

    function _post() private returns (uint32) {
        vm.prank(bot);
        return poster.postRoot{value: POSTER_BOND}(ROOT, START);
    }

    function _challenge(uint32 index) private {
        vm.prank(watcher);
        poster.challengeRoot{value: CHALLENGER_BOND}(index, RIGHT);
    }

    function _vote(uint256 who, uint32 index, bytes32 root) private {
        vm.prank(recomputers[who]);
        poster.voteOnRoot(index, root);
    }

    function _status(uint32 index) private view returns (IRootPosterTypes.RootStatus) {
        return poster.getPostedRoot(index).status;
    }

    /* POSTING */

    function test_postRoot() public {
        uint32 until = uint32(block.timestamp) + CHALLENGE;
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.Deposited(bot, POSTER_BOND);
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.RootPosted(0, bot, ROOT, START, until);
        assertEq(_post(), 0);
        assertEq(rewardsCoordinator.getCurrentDistributionRoot().root, ROOT);
        assertEq(poster.balanceOf(bot), 0);
        IRootPosterTypes.PostedRoot memory posted = poster.getPostedRoot(0);
        assertEq(posted.poster, bot);
        assertEq(posted.challengeUntil, until);
        assertTrue(posted.status == IRootPosterTypes.RootStatus.Open);
    }

    function test_postRootChecksInOrder() public {
        vm.expectRevert(IRootPosterErrors.OnlyPoster.selector);
        poster.postRoot(0, 0);
        vm.startPrank(bot);
        vm.expectRevert(IRootPosterErrors.EmptyRoot.selector);
        poster.postRoot(0, START + 1);
        vm.expectRevert(IRootPosterErrors.EndTimestampNotMidnight.selector);
        poster.postRoot(ROOT, START + 1);
        vm.stopPrank();
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(7 days - 1);
        vm.prank(bot);
        vm.expectRevert(IRootPosterErrors.ActivationDelayTooShort.selector);
        poster.postRoot(ROOT, START);
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(7 days);
        vm.startPrank(bot);
        vm.expectRevert(IRootPosterErrors.InsufficientBalance.selector);
        poster.postRoot{value: POSTER_BOND - 1}(ROOT, START);
        vm.expectRevert(IRewardsCoordinatorErrors.RewardsEndTimestampNotElapsed.selector);
        poster.postRoot{value: POSTER_BOND}(ROOT, START + 60 days);
    }

    function test_bondsAreTakenFromTheBalance() public {
        vm.startPrank(bot);
        poster.deposit{value: 2 * POSTER_BOND}();
        poster.postRoot(ROOT, START);
        poster.postRoot(ROOT, START + 1 days);
        assertEq(poster.balanceOf(bot), 0);
        vm.expectRevert(IRootPosterErrors.InsufficientBalance.selector);
        poster.postRoot(ROOT, START + 2 days);
    }

    function test_releaseBond() public {
        vm.expectRevert(IRootPosterErrors.UnknownRoot.selector);
        poster.releaseBond(0);
        _post();
        vm.warp(block.timestamp + CHALLENGE - 1);
        vm.expectRevert(IRootPosterErrors.ChallengeWindowNotOver.selector);
        poster.releaseBond(0);
        vm.warp(block.timestamp + 1);
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.BondReleased(0, bot);
        poster.releaseBond(0);
        assertEq(poster.balanceOf(bot), POSTER_BOND);
        vm.expectRevert(IRootPosterErrors.RootNotOpen.selector);
        poster.releaseBond(0);
        vm.prank(bot);
        poster.withdraw(POSTER_BOND, other);
        assertEq(other.balance, POSTER_BOND);
    }

    /* CHALLENGES */

    function test_challengeRootDisablesTheRoot() public {
        _post();
        vm.warp(block.timestamp + CHALLENGE - 1);
        uint32 until = uint32(block.timestamp) + DECISION;
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.RootChallenged(0, watcher, RIGHT, until);
        _challenge(0);
        assertTrue(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
        // The decision comes before the root would have been active.
        assertLe(until, rewardsCoordinator.getDistributionRootAtIndex(0).activatedAt);
        assertEq(poster.getPostedRoot(0).challenger, watcher);
        assertEq(poster.getPostedRoot(0).decideUntil, until);
        vm.expectRevert(IRootPosterErrors.RootNotOpen.selector);
        _challenge(0);
        vm.expectRevert(IRootPosterErrors.RootNotOpen.selector);
        poster.releaseBond(0);
    }

    function test_challengeRootChecksInOrder() public {
        vm.startPrank(watcher);
        vm.expectRevert(IRootPosterErrors.UnknownRoot.selector);
        poster.challengeRoot(0, ROOT);
        vm.stopPrank();
        _post();
        vm.startPrank(watcher);
        vm.expectRevert(IRootPosterErrors.SameRoot.selector);
        poster.challengeRoot(0, ROOT);
        vm.expectRevert(IRootPosterErrors.InsufficientBalance.selector);
        poster.challengeRoot{value: CHALLENGER_BOND - 1}(0, RIGHT);
        vm.warp(block.timestamp + CHALLENGE);
        vm.expectRevert(IRootPosterErrors.ChallengeWindowOver.selector);
        poster.challengeRoot(0, ROOT);
    }

    function test_aPauseDoesNotMakeAChallengeTooLate() public {
        _post();
        _pause(address(rewardsCoordinator), 1 << 3);
        vm.warp(block.timestamp + CHALLENGE - 1);
        _challenge(0);
        assertFalse(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
        _unpause(address(rewardsCoordinator), 0);
        vm.warp(block.timestamp + DECISION); // one second before the root is active
        poster.disableChallengedRoot(0);
        assertTrue(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
        vm.expectRevert(IRewardsCoordinatorErrors.RootDisabled.selector);
        poster.disableChallengedRoot(0);
    }

    function test_aRootRejectedDuringAPauseIsDisabledLater() public {
        _post();
        _pause(address(rewardsCoordinator), 1 << 3);
        _challenge(0);
        _vote(0, 0, RIGHT);
        _vote(1, 0, RIGHT);
        assertFalse(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
        _unpause(address(rewardsCoordinator), 0);
        poster.disableChallengedRoot(0);
        assertTrue(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
    }

    function test_aRootUpheldDuringAPauseStays() public {
        _post();
        _pause(address(rewardsCoordinator), 1 << 3);
        _challenge(0);
        _vote(0, 0, ROOT);
        _vote(1, 0, ROOT);
        _unpause(address(rewardsCoordinator), 0);
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        poster.disableChallengedRoot(0);
        assertFalse(rewardsCoordinator.getDistributionRootAtIndex(0).disabled);
    }

    function test_onlyAChallengedRootIsDisabled() public {
        vm.expectRevert(IRootPosterErrors.UnknownRoot.selector);
        poster.disableChallengedRoot(0);
        _post();
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        poster.disableChallengedRoot(0);
    }

    /* DECISIONS */

    function test_recomputersRejectAWrongRoot() public {
        _post();
        _challenge(0);
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.RootVoted(0, recomputers[0], RIGHT, false);
        _vote(0, 0, RIGHT);
        assertTrue(_status(0) == IRootPosterTypes.RootStatus.Challenged);
        assertTrue(poster.hasVoted(0, recomputers[0]));
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.RootDecided(0, false, watcher);
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.PosterSet(bot, false);
        _vote(1, 0, keccak256("another opinion"));
        assertTrue(_status(0) == IRootPosterTypes.RootStatus.Rejected);
        assertEq(poster.balanceOf(watcher), CHALLENGER_BOND + POSTER_BOND / 2);
        assertEq(poster.balanceOf(owner), POSTER_BOND / 2);
        assertEq(poster.balanceOf(bot), 0);
        vm.prank(bot);
        vm.expectRevert(IRootPosterErrors.OnlyPoster.selector);
        poster.postRoot(ROOT, START + 1 days);
    }

    function test_recomputersUpholdARightRoot() public {
        _post();
        _challenge(0);
        _vote(0, 0, RIGHT);
        _vote(1, 0, ROOT);
        assertEq(poster.getPostedRoot(0).votesToReject, 1);
        assertEq(poster.getPostedRoot(0).votesToUphold, 1);
        _vote(2, 0, ROOT);
        assertTrue(_status(0) == IRootPosterTypes.RootStatus.Upheld);
        assertEq(poster.balanceOf(bot), POSTER_BOND + CHALLENGER_BOND / 2);
        assertEq(poster.balanceOf(owner), CHALLENGER_BOND - CHALLENGER_BOND / 2);
        assertEq(poster.balanceOf(watcher), 0);
        assertTrue(poster.isPoster(bot));
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        poster.disableChallengedRoot(0);
    }

    function test_voteOnRootChecksInOrder() public {
        vm.expectRevert(IRootPosterErrors.OnlyRecomputer.selector);
        poster.voteOnRoot(0, ROOT);
        vm.expectRevert(IRootPosterErrors.UnknownRoot.selector);
        _vote(0, 0, ROOT);
        _post();
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        _vote(0, 0, ROOT);
        _challenge(0);
        _vote(0, 0, ROOT);
        vm.expectRevert(IRootPosterErrors.AlreadyVoted.selector);
        _vote(0, 0, RIGHT);
        vm.warp(block.timestamp + DECISION);
        vm.expectRevert(IRootPosterErrors.DecisionWindowOver.selector);
        _vote(0, 0, RIGHT);
    }

    function test_theOwnerDecidesWhenTheRecomputersAreLate() public {
        _post();
        vm.prank(owner);
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        poster.decideRoot(0, true);
        _challenge(0);
        vm.expectRevert(NOT_OWNER);
        poster.decideRoot(0, true);
        vm.startPrank(owner);
        vm.expectRevert(IRootPosterErrors.DecisionWindowNotOver.selector);
        poster.decideRoot(0, true);
        vm.warp(block.timestamp + DECISION);
        poster.decideRoot(0, true);
        assertEq(poster.balanceOf(bot), POSTER_BOND + CHALLENGER_BOND / 2);
        vm.expectRevert(IRootPosterErrors.RootNotChallenged.selector);
        poster.decideRoot(0, false);
    }

    /// @dev Half of what is lost goes to the owner.
    function test_aPosterThatChallengesItselfLosesAllTheSame() public {
        _post();
        vm.prank(bot);
        poster.challengeRoot{value: CHALLENGER_BOND}(0, RIGHT);
        _vote(0, 0, RIGHT);
        _vote(1, 0, RIGHT);
        assertEq(poster.balanceOf(bot), CHALLENGER_BOND + POSTER_BOND / 2);
    }

    /// @dev What is here is what accounts have and what is locked.
    function testFuzz_bondsAreConserved(uint8 steps, uint256 seed) public {
        vm.prank(owner);
        rewardsCoordinator.setActivationDelay(30 days);
        uint256 open;
        for (uint32 i = 0; i < steps % 6; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (!poster.isPoster(bot)) {
                vm.prank(owner);
                poster.setPoster(bot, true);
            }
            vm.prank(bot);
            uint32 index = poster.postRoot{value: POSTER_BOND}(ROOT, START + i * 1 days);
            open += POSTER_BOND;
            if (seed % 4 == 0) continue;
            if (seed % 4 == 1) {
                vm.warp(block.timestamp + CHALLENGE);
                poster.releaseBond(index);
                open -= POSTER_BOND;
                continue;
            }
            _challenge(index);
            open += CHALLENGER_BOND;
            if (seed % 4 == 2) continue;
            bytes32 vote = seed & 16 == 0 ? ROOT : RIGHT;
            _vote(0, index, vote);
            _vote(2, index, vote);
            open -= POSTER_BOND + CHALLENGER_BOND;
        }
        assertEq(
            address(poster).balance,
            open + poster.balanceOf(bot) + poster.balanceOf(watcher) + poster.balanceOf(owner)
        );
    }

    /* BALANCES AND REGISTRATION */

    function test_withdraw() public {
        vm.startPrank(watcher);
        poster.deposit{value: 5}();
        vm.expectRevert(IRootPosterErrors.InsufficientBalance.selector);
        poster.withdraw(6, other);
        vm.expectRevert(SafeTransferLib.ETHTransferFailed.selector);
        poster.withdraw(5, address(reward)); // which takes no ETH
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.Withdrawn(watcher, other, 2);
        poster.withdraw(2, other);
        assertEq(poster.balanceOf(watcher), 3);
        assertEq(other.balance, 2);
    }

    function test_onlyTheOwnerRegisters() public {
        vm.expectRevert(NOT_OWNER);
        poster.setPoster(other, true);
        vm.expectRevert(NOT_OWNER);
        poster.setRecomputer(other, true, 3);
        vm.startPrank(owner);
        poster.setPoster(other, true);
        assertTrue(poster.isPoster(other));
        vm.expectEmit(address(poster));
        emit IRootPosterEvents.RecomputerSet(other, true, 3);
        poster.setRecomputer(other, true, 3);
        assertTrue(poster.isRecomputer(other));
        assertEq(poster.recomputerCount(), 4);
        assertEq(poster.decisionThreshold(), 3);
        poster.setRecomputer(other, false, 2);
        assertEq(poster.recomputerCount(), 3);
        poster.setRecomputer(other, false, 3);
        assertEq(poster.recomputerCount(), 3);
    }

    function test_onlyAMajorityDecides() public {
        vm.startPrank(owner);
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        poster.setRecomputer(other, true, 2); // half of four
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        poster.setRecomputer(other, true, 5);
        for (uint256 i = 0; i < 3; ++i) {
            poster.setRecomputer(recomputers[i], false, i == 2 ? 0 : 2 - uint16(i));
        }
        assertEq(poster.recomputerCount(), 0);
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        poster.setRecomputer(other, false, 1);
    }

    /* DEPLOYMENT */

    function create(bytes memory arguments) external {
        bytes memory code = abi.encodePacked(vm.getCode(_artifact("RootPoster")), arguments);
        assembly {
            if iszero(create(0, add(code, 32), mload(code))) {
                returndatacopy(0, 0, returndatasize())
                revert(0, returndatasize())
            }
        }
    }

    function test_deployment() public {
        assertEq(address(poster.rewardsCoordinator()), address(rewardsCoordinator));
        assertEq(poster.POSTER_BOND(), POSTER_BOND);
        assertEq(poster.CHALLENGER_BOND(), CHALLENGER_BOND);
        assertEq(poster.CHALLENGE_WINDOW_SECONDS(), CHALLENGE);
        assertEq(poster.DECISION_WINDOW_SECONDS(), DECISION);
        assertEq(poster.owner(), owner);
        vm.expectRevert(IRootPosterErrors.InvalidWindow.selector);
        this.create(_arguments(recomputers, 2, 0));
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        this.create(_arguments(recomputers, 1, CHALLENGE));
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        this.create(_arguments(new address[](0), 1, CHALLENGE));
        // The same recomputer twice counts once.
        address[] memory twice = new address[](2);
        (twice[0], twice[1]) = (other, other);
        vm.expectRevert(IRootPosterErrors.InvalidThreshold.selector);
        this.create(_arguments(twice, 2, CHALLENGE));
    }
}
