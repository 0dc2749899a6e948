// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IRewardsCoordinator} from "./IRewardsCoordinator.sol";

interface IRootPosterErrors {
    /// @notice The caller is not a registered poster.
    error OnlyPoster();
    /// @notice The caller is not a registered recomputer.
    error OnlyRecomputer();
    /// @notice The root is zero.
    error EmptyRoot();
    /// @notice The end timestamp is not midnight.
    error EndTimestampNotMidnight();
    /// @notice The RewardsCoordinator's activation delay leaves no time to challenge and to decide.
    error ActivationDelayTooShort();
    /// @notice The account has less than it needs here.
    error InsufficientBalance();
    /// @notice The root was not posted through this contract.
    error UnknownRoot();
    /// @notice The root was challenged, or its bond was released.
    error RootNotOpen();
    /// @notice The root was not challenged, or the challenge is decided.
    error RootNotChallenged();
    /// @notice The challenger expects the root that was posted.
    error SameRoot();
    /// @notice The root can't be challenged any more.
    error ChallengeWindowOver();
    /// @notice The root can still be challenged.
    error ChallengeWindowNotOver();
    /// @notice The recomputers' time is over: the owner decides.
    error DecisionWindowOver();
    /// @notice The recomputers can still decide.
    error DecisionWindowNotOver();
    /// @notice The recomputer has voted on this root.
    error AlreadyVoted();
    /// @notice Fewer than a majority of the recomputers would decide, or more than there are.
    error InvalidThreshold();
    /// @notice Roots must be open to challenges for some time.
    error InvalidWindow();
}

interface IRootPosterTypes {
    /// @notice How far a root has come.
    enum RootStatus {
        Unknown,
        // Claimable after the activation delay; can be challenged until `challengeUntil`.
        Open,
        // Disabled; recomputers vote until `decideUntil`.
        Challenged,
        // It was right: the challenger lost its bond.
        Upheld,
        // It was wrong: the poster lost its bond.
        Rejected,
        // Nobody challenged it: the poster has its bond again.
        Released
    }

    /// @notice A root and its bonds.
    struct PostedRoot {
        address poster;
        uint32 challengeUntil;
        RootStatus status;
        address challenger;
        uint32 decideUntil;
        uint16 votesToUphold;
        uint16 votesToReject;
    }
}

interface IRootPosterEvents {
    /// @notice A root was posted and can be challenged until `challengeUntil`.
    event RootPosted(
        uint32 indexed rootIndex,
        address indexed poster,
        bytes32 root,
        uint32 rewardsCalculationEndTimestamp,
        uint32 challengeUntil
    );
    /// @notice A root was challenged; recomputers vote until `decideUntil`.
    event RootChallenged(
        uint32 indexed rootIndex, address indexed challenger, bytes32 expectedRoot, uint32 decideUntil
    );
    /// @notice A recomputer voted.
    event RootVoted(
        uint32 indexed rootIndex, address indexed recomputer, bytes32 recomputedRoot, bool upheld
    );
    /// @notice A challenge was decided; `winner` has its bond again, and half of the other's.
    event RootDecided(uint32 indexed rootIndex, bool upheld, address indexed winner);
    /// @notice Nobody challenged a root in time: the poster has its bond again.
    event BondReleased(uint32 indexed rootIndex, address indexed poster);
    /// @notice `poster` may, or may not any more, post roots.
    event PosterSet(address indexed poster, bool registered);
    /// @notice `recomputer` may, or may not any more, vote, and so many votes decide from now on.
    event RecomputerSet(address indexed recomputer, bool registered, uint16 decisionThreshold);
    /// @notice `account` paid in.
    event Deposited(address indexed account, uint256 amount);
    /// @notice `account` had part of its balance paid out.
    event Withdrawn(address indexed account, address indexed recipient, uint256 amount);
}

/// @title The rewards updater that can lose something
/// @notice Registered posters post roots, each with a bond. Within the challenge window anyone can disable a root by
/// locking a bond of his own. Registered recomputers then say which root is right; if too few do in time, the owner
/// decides. The loser's bond goes to the winner by half and to the owner by half, so that a poster that challenges
/// itself loses all the same. Whoever is right, the root stays disabled: the next one is for a later day.
/// @dev Balances and bonds are in wei. Ownership is OpenZeppelin's `Ownable`. A root whose window passes
/// unchallenged is the RewardsCoordinator's alone.
interface IRootPoster is IRootPosterErrors, IRootPosterTypes, IRootPosterEvents {
    /* ROOTS */

    /// @notice Posts a root to the RewardsCoordinator and locks a bond. What is sent along is paid in first.
    /// @dev Caller: poster. Reverts: `OnlyPoster`, `EmptyRoot`, `EndTimestampNotMidnight`,
    /// `ActivationDelayTooShort`, `InsufficientBalance`, then the errors of `submitRoot`.
    /// @param rewardsCalculationEndTimestamp Midnight of the last snapshot included.
    function postRoot(bytes32 root, uint32 rewardsCalculationEndTimestamp)
        external
        payable
        returns (uint32 rootIndex);

    /// @notice Locks a bond and disables a root. What is sent along is paid in first. If the RewardsCoordinator's
    /// roots are paused, the root is disabled by `disableChallengedRoot` later.
    /// @dev Caller: any. Reverts: `UnknownRoot`, `RootNotOpen`, `ChallengeWindowOver`, `SameRoot`,
    /// `InsufficientBalance`.
    /// @param expectedRoot What the challenger holds to be right.
    function challengeRoot(uint32 rootIndex, bytes32 expectedRoot) external payable;

    /// @notice Disables a root whose challenge could not, since roots were paused.
    /// @dev Caller: any. Reverts: `RootNotChallenged` (nor rejected), then the errors of `disableRoot`.
    function disableChallengedRoot(uint32 rootIndex) external;

    /// @notice Votes to uphold a challenged root if it equals `recomputedRoot`, else to reject it. The vote that
    /// makes the threshold decides.
    /// @dev Caller: recomputer. Reverts: `OnlyRecomputer`, `UnknownRoot`, `RootNotChallenged`,
    /// `DecisionWindowOver`, `AlreadyVoted`.
    function voteOnRoot(uint32 rootIndex, bytes32 recomputedRoot) external;

    /// @notice Decides a challenge that the recomputers have not.
    /// @dev Caller: owner. Reverts: `UnknownRoot`, `RootNotChallenged`, `DecisionWindowNotOver`.
    function decideRoot(uint32 rootIndex, bool upheld) external;

    /// @notice Gives the poster its bond back, once the root can't be challenged any more.
    /// @dev Caller: any. Reverts: `UnknownRoot`, `RootNotOpen`, `ChallengeWindowNotOver`.
    function releaseBond(uint32 rootIndex) external;

    /* BALANCES */

    /// @notice Pays in what was sent along.
    function deposit() external payable;

    /// @notice Pays out of the caller's balance.
    /// @dev Reverts: `InsufficientBalance`, `ETHTransferFailed`.
    function withdraw(uint256 amount, address recipient) external;

    /// @notice What the account has here beside its locked bonds.
    function balanceOf(address account) external view returns (uint256);

    /* OWNER */

    /// @notice Registers a poster, or strikes it off. Its open roots stay.
    /// @dev Caller: owner.
    function setPoster(address poster, bool registered) external;

    /// @notice Registers a recomputer, or strikes it off, and sets how many votes decide. Votes cast stay.
    /// @dev Caller: owner. Reverts: `InvalidThreshold`.
    /// @param newDecisionThreshold More than half of the recomputers; 0 if there are none.
    function setRecomputer(address recomputer, bool registered, uint16 newDecisionThreshold) external;

    /* VIEWS */

    /// @notice The RewardsCoordinator whose updater this is.
    function rewardsCoordinator() external view returns (IRewardsCoordinator);

    /// @notice What a poster locks for each root, in wei.
    function POSTER_BOND() external view returns (uint256);

    /// @notice What a challenger locks, in wei.
    function CHALLENGER_BOND() external view returns (uint256);

    /// @notice How long a root can be challenged.
    function CHALLENGE_WINDOW_SECONDS() external view returns (uint32);

    /// @notice How long recomputers can vote.
    function DECISION_WINDOW_SECONDS() external view returns (uint32);

    /// @notice Whether the account may post roots.
    function isPoster(address account) external view returns (bool);

    /// @notice Whether the account may vote.
    function isRecomputer(address account) external view returns (bool);

    /// @notice How many recomputers there are.
    function recomputerCount() external view returns (uint16);

    /// @notice How many votes decide.
    function decisionThreshold() external view returns (uint16);

    /// @notice How far a root has come; all zero if it was not posted here.
    function getPostedRoot(uint32 rootIndex) external view returns (PostedRoot memory);

    /// @notice Whether the account has voted on the root.
    function hasVoted(uint32 rootIndex, address account) external view returns (bool);
}
