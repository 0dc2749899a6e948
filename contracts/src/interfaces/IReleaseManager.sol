// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionControlled} from "./IPermissionControlled.sol";
import {OperatorSet} from "./OperatorSet.sol";

interface IReleaseManagerErrors {
    /// @notice The set has no metadata URI yet; it must have one before its first release.
    error MustPublishMetadataURI();
    /// @notice The deadline for the upgrade has passed already.
    error InvalidUpgradeByTime();
    /// @notice The metadata URI is empty.
    error InvalidMetadataURI();
    /// @notice The set has no release.
    error NoReleases();
}

interface IReleaseManagerTypes {
    /// @notice A piece of software: the digest of its content, and the registry that has it.
    struct Artifact {
        bytes32 digest;
        string registry;
    }

    /// @notice What a set's operators are to run, and from when on.
    struct Release {
        Artifact[] artifacts;
        // Unix time; 0 means at once. Nothing enforces it.
        uint32 upgradeByTime;
    }
}

interface IReleaseManagerEvents is IReleaseManagerTypes {
    /// @notice `release` is the set's latest.
    event ReleasePublished(OperatorSet indexed operatorSet, uint256 indexed releaseId, Release release);
    /// @notice The set's software is described at `metadataURI`.
    event MetadataURIPublished(OperatorSet indexed operatorSet, string metadataURI);
}

/// @title What software the operators of a set are to run
/// @notice A list for each operator set that only grows. Purely informational: nothing looks at it on chain, and the
/// set need not exist in the AllocationManager.
/// @dev Revert lists are in the order of checking.
interface IReleaseManager is IReleaseManagerErrors, IReleaseManagerEvents, IPermissionControlled {
    /// @notice Appends a release to the set's list.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidPermissions`, `MustPublishMetadataURI`,
    /// `InvalidUpgradeByTime` (neither 0 nor now or later).
    /// @return releaseId The position in the list.
    function publishRelease(OperatorSet calldata operatorSet, Release calldata release)
        external
        returns (uint256 releaseId);

    /// @notice Sets where the set's software is described.
    /// @dev Caller: may act for the AVS. Reverts: `InvalidPermissions`, `InvalidMetadataURI`.
    function publishMetadataURI(OperatorSet calldata operatorSet, string calldata metadataURI) external;

    /// @notice How many releases the set has.
    function getTotalReleases(OperatorSet memory operatorSet) external view returns (uint256);

    /// @notice A release by its id. Reverts with a panic (0x32) where there is none.
    function getRelease(OperatorSet memory operatorSet, uint256 releaseId)
        external
        view
        returns (Release memory);

    /// @notice The set's latest release and its id.
    /// @dev Reverts: `NoReleases`.
    /// @return The release's id.
    /// @return The release.
    function getLatestRelease(OperatorSet memory operatorSet) external view returns (uint256, Release memory);

    /// @notice By when the latest release is to be run.
    /// @dev Reverts: `NoReleases`.
    function getLatestUpgradeByTime(OperatorSet memory operatorSet) external view returns (uint32);

    /// @notice Whether `releaseId` is the latest.
    /// @dev Reverts: `NoReleases`.
    function isValidRelease(OperatorSet memory operatorSet, uint256 releaseId) external view returns (bool);

    /// @notice Where the set's software is described; empty if nobody has said so.
    function getMetadataURI(OperatorSet memory operatorSet) external view returns (string memory);
}
