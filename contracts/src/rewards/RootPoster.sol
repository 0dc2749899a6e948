// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {IRootPoster} from "../interfaces/IRootPoster.sol";

/// @notice The rewards updater: bonded posters, bonded challengers, and recomputers who decide between them.
contract RootPoster is IRootPoster, Ownable {
    using SafeTransferLib for address;

    /// @dev The RewardsCoordinator's pause bit.
    uint8 private constant PAUSED_ROOTS = 3;

    /// @inheritdoc IRootPoster
    IRewardsCoordinator public immutable rewardsCoordinator;
    /// @inheritdoc IRootPoster
    uint256 public immutable POSTER_BOND;
    /// @inheritdoc IRootPoster
    uint256 public immutable CHALLENGER_BOND;
    /// @inheritdoc IRootPoster
    uint32 public immutable CHALLENGE_WINDOW_SECONDS;
    /// @inheritdoc IRootPoster
    uint32 public immutable DECISION_WINDOW_SECONDS;

    /// @inheritdoc IRootPoster
    uint16 public recomputerCount;
    /// @inheritdoc IRootPoster
    uint16 public decisionThreshold;
    /// @inheritdoc IRootPoster
    mapping(address account => bool) public isPoster;
    /// @inheritdoc IRootPoster
    mapping(address account => bool) public isRecomputer;
    /// @inheritdoc IRootPoster
    mapping(address account => uint256) public balanceOf;
    mapping(uint32 rootIndex => PostedRoot) private _roots;
    /// @inheritdoc IRootPoster
    mapping(uint32 rootIndex => mapping(address account => bool)) public hasVoted;

    constructor(
        IRewardsCoordinator rewardsCoordinator_,
        address initialOwner,
        uint256 posterBond,
        uint256 challengerBond,
        uint32 challengeWindowSeconds,
        uint32 decisionWindowSeconds,
        address[] memory posters,
        address[] memory recomputers,
        uint16 initialDecisionThreshold
    ) {
        require(challengeWindowSeconds != 0, InvalidWindow());
        rewardsCoordinator = rewardsCoordinator_;
        POSTER_BOND = posterBond;
        CHALLENGER_BOND = challengerBond;
        CHALLENGE_WINDOW_SECONDS = challengeWindowSeconds;
        DECISION_WINDOW_SECONDS = decisionWindowSeconds;
        decisionThreshold = initialDecisionThreshold;

        _transferOwnership(initialOwner);
        for (uint256 i = 0; i < posters.length; ++i) {
            _setPoster(posters[i], true);
        }
        for (uint256 i = 0; i < recomputers.length; ++i) {
            _setRecomputer(recomputers[i], true, initialDecisionThreshold);
        }
        _requireMajority();
    }

    /* ROOTS */

    /// @inheritdoc IRootPoster
    function postRoot(bytes32 root, uint32 rewardsCalculationEndTimestamp)
        external
        payable
        returns (uint32 rootIndex)
    {
        require(isPoster[msg.sender], OnlyPoster());
        require(root != 0, EmptyRoot());
        require(rewardsCalculationEndTimestamp % 1 days == 0, EndTimestampNotMidnight());
        require(
            rewardsCoordinator.activationDelay() >= CHALLENGE_WINDOW_SECONDS + DECISION_WINDOW_SECONDS,
            ActivationDelayTooShort()
        );
        _lockBond(POSTER_BOND);

        rootIndex = uint32(rewardsCoordinator.getDistributionRootsLength());
        uint32 challengeUntil = uint32(block.timestamp) + CHALLENGE_WINDOW_SECONDS;
        PostedRoot storage posted = _roots[rootIndex];
        posted.poster = msg.sender;
        posted.challengeUntil = challengeUntil;
        posted.status = RootStatus.Open;

        emit RootPosted(rootIndex, msg.sender, root, rewardsCalculationEndTimestamp, challengeUntil);

        rewardsCoordinator.submitRoot(root, rewardsCalculationEndTimestamp);
    }

    /// @inheritdoc IRootPoster
    function challengeRoot(uint32 rootIndex, bytes32 expectedRoot) external payable {
        PostedRoot storage posted = _posted(rootIndex);
        require(posted.status == RootStatus.Open, RootNotOpen());
        require(block.timestamp < posted.challengeUntil, ChallengeWindowOver());
        require(expectedRoot != _rootAt(rootIndex), SameRoot());
        _lockBond(CHALLENGER_BOND);

        uint32 decideUntil = uint32(block.timestamp) + DECISION_WINDOW_SECONDS;
        posted.status = RootStatus.Challenged;
        posted.challenger = msg.sender;
        posted.decideUntil = decideUntil;

        emit RootChallenged(rootIndex, msg.sender, expectedRoot, decideUntil);

        // A pause must not let a challenge come too late.
        if (!rewardsCoordinator.paused(PAUSED_ROOTS)) rewardsCoordinator.disableRoot(rootIndex);
    }

    /// @inheritdoc IRootPoster
    function disableChallengedRoot(uint32 rootIndex) external {
        RootStatus status = _posted(rootIndex).status;
        require(status == RootStatus.Challenged || status == RootStatus.Rejected, RootNotChallenged());
        rewardsCoordinator.disableRoot(rootIndex);
    }

    /// @inheritdoc IRootPoster
    function voteOnRoot(uint32 rootIndex, bytes32 recomputedRoot) external {
        require(isRecomputer[msg.sender], OnlyRecomputer());
        PostedRoot storage posted = _posted(rootIndex);
        require(posted.status == RootStatus.Challenged, RootNotChallenged());
        require(block.timestamp < posted.decideUntil, DecisionWindowOver());
        require(!hasVoted[rootIndex][msg.sender], AlreadyVoted());

        bool upheld = recomputedRoot == _rootAt(rootIndex);
        hasVoted[rootIndex][msg.sender] = true;
        uint16 votes = upheld ? ++posted.votesToUphold : ++posted.votesToReject;

        emit RootVoted(rootIndex, msg.sender, recomputedRoot, upheld);

        if (votes >= decisionThreshold) _decide(rootIndex, posted, upheld);
    }

    /// @inheritdoc IRootPoster
    function decideRoot(uint32 rootIndex, bool upheld) external onlyOwner {
        PostedRoot storage posted = _posted(rootIndex);
        require(posted.status == RootStatus.Challenged, RootNotChallenged());
        require(block.timestamp >= posted.decideUntil, DecisionWindowNotOver());
        _decide(rootIndex, posted, upheld);
    }

    /// @inheritdoc IRootPoster
    function releaseBond(uint32 rootIndex) external {
        PostedRoot storage posted = _posted(rootIndex);
        require(posted.status == RootStatus.Open, RootNotOpen());
        require(block.timestamp >= posted.challengeUntil, ChallengeWindowNotOver());

        posted.status = RootStatus.Released;
        balanceOf[posted.poster] += POSTER_BOND;

        emit BondReleased(rootIndex, posted.poster);
    }

    /* BALANCES */

    /// @inheritdoc IRootPoster
    function deposit() external payable {
        _deposit();
    }

    /// @inheritdoc IRootPoster
    function withdraw(uint256 amount, address recipient) external {
        _debit(amount);
        emit Withdrawn(msg.sender, recipient, amount);
        recipient.safeTransferETH(amount);
    }

    /* OWNER */

    /// @inheritdoc IRootPoster
    function setPoster(address poster, bool registered) external onlyOwner {
        _setPoster(poster, registered);
    }

    /// @inheritdoc IRootPoster
    function setRecomputer(address recomputer, bool registered, uint16 newDecisionThreshold)
        external
        onlyOwner
    {
        _setRecomputer(recomputer, registered, newDecisionThreshold);
        _requireMajority();
    }

    /* VIEWS */

    /// @inheritdoc IRootPoster
    function getPostedRoot(uint32 rootIndex) external view returns (PostedRoot memory) {
        return _roots[rootIndex];
    }

    /* INTERNAL */

    /// @dev The loser's bond, by half to the winner and by half to the owner.
    function _decide(uint32 rootIndex, PostedRoot storage posted, bool upheld) private {
        address winner = upheld ? posted.poster : posted.challenger;
        (uint256 won, uint256 lost) = upheld ? (POSTER_BOND, CHALLENGER_BOND) : (CHALLENGER_BOND, POSTER_BOND);
        uint256 prize = lost / 2;

        posted.status = upheld ? RootStatus.Upheld : RootStatus.Rejected;
        balanceOf[winner] += won + prize;
        balanceOf[owner()] += lost - prize;

        emit RootDecided(rootIndex, upheld, winner);

        if (!upheld && isPoster[posted.poster]) _setPoster(posted.poster, false);
    }

    function _lockBond(uint256 bond) private {
        if (msg.value != 0) _deposit();
        _debit(bond);
    }

    function _deposit() private {
        balanceOf[msg.sender] += msg.value;
        emit Deposited(msg.sender, msg.value);
    }

    function _debit(uint256 amount) private {
        uint256 balance = balanceOf[msg.sender];
        require(amount <= balance, InsufficientBalance());
        balanceOf[msg.sender] = balance - amount;
    }

    function _setPoster(address poster, bool registered) private {
        isPoster[poster] = registered;
        emit PosterSet(poster, registered);
    }

    function _setRecomputer(address recomputer, bool registered, uint16 newDecisionThreshold) private {
        if (isRecomputer[recomputer] != registered) {
            isRecomputer[recomputer] = registered;
            recomputerCount = registered ? recomputerCount + 1 : recomputerCount - 1;
        }
        decisionThreshold = newDecisionThreshold;
        emit RecomputerSet(recomputer, registered, newDecisionThreshold);
    }

    /// @dev Only one side can have a majority.
    function _requireMajority() private view {
        (uint256 count, uint256 threshold) = (recomputerCount, decisionThreshold);
        require(count == 0 ? threshold == 0 : threshold <= count && threshold * 2 > count, InvalidThreshold());
    }

    function _posted(uint32 rootIndex) private view returns (PostedRoot storage posted) {
        posted = _roots[rootIndex];
        require(posted.status != RootStatus.Unknown, UnknownRoot());
    }

    function _rootAt(uint32 rootIndex) private view returns (bytes32) {
        return rewardsCoordinator.getDistributionRootAtIndex(rootIndex).root;
    }
}
