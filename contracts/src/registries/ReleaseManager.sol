// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IPermissionController} from "../interfaces/IPermissionController.sol";
import {IReleaseManager} from "../interfaces/IReleaseManager.sol";
import {OperatorSet} from "../interfaces/OperatorSet.sol";
import {SetKey, toSetKey} from "../libraries/SetKey.sol";
import {PermissionControlled} from "../permissions/PermissionControlled.sol";

/// @notice The releases of each operator set's software.
contract ReleaseManager is IReleaseManager, PermissionControlled {
    mapping(SetKey => Release[]) private _releases;
    mapping(SetKey => string) private _metadataURI;

    constructor(IPermissionController permissionController_) PermissionControlled(permissionController_) {}

    /// @inheritdoc IReleaseManager
    function publishRelease(OperatorSet calldata operatorSet, Release calldata release)
        external
        checkCanCall(operatorSet.avs)
        returns (uint256 releaseId)
    {
        SetKey key = toSetKey(operatorSet);
        require(bytes(_metadataURI[key]).length != 0, MustPublishMetadataURI());
        require(
            release.upgradeByTime == 0 || release.upgradeByTime >= block.timestamp, InvalidUpgradeByTime()
        );

        releaseId = _releases[key].length;
        Release storage stored = _releases[key].push();
        stored.upgradeByTime = release.upgradeByTime;
        for (uint256 i = 0; i < release.artifacts.length; ++i) {
            stored.artifacts.push(release.artifacts[i]);
        }

        emit ReleasePublished(operatorSet, releaseId, release);
    }

    /// @inheritdoc IReleaseManager
    function publishMetadataURI(OperatorSet calldata operatorSet, string calldata metadataURI)
        external
        checkCanCall(operatorSet.avs)
    {
        require(bytes(metadataURI).length != 0, InvalidMetadataURI());

        _metadataURI[toSetKey(operatorSet)] = metadataURI;

        emit MetadataURIPublished(operatorSet, metadataURI);
    }

    /* VIEWS */

    /// @inheritdoc IReleaseManager
    function getTotalReleases(OperatorSet memory operatorSet) external view returns (uint256) {
        return _releases[toSetKey(operatorSet)].length;
    }

    /// @inheritdoc IReleaseManager
    function getRelease(OperatorSet memory operatorSet, uint256 releaseId)
        external
        view
        returns (Release memory)
    {
        return _releases[toSetKey(operatorSet)][releaseId];
    }

    /// @inheritdoc IReleaseManager
    function getLatestRelease(OperatorSet memory operatorSet)
        external
        view
        returns (uint256, Release memory)
    {
        (uint256 releaseId, Release storage latest) = _latest(operatorSet);
        return (releaseId, latest);
    }

    /// @inheritdoc IReleaseManager
    function getLatestUpgradeByTime(OperatorSet memory operatorSet) external view returns (uint32) {
        (, Release storage latest) = _latest(operatorSet);
        return latest.upgradeByTime;
    }

    /// @inheritdoc IReleaseManager
    function isValidRelease(OperatorSet memory operatorSet, uint256 releaseId) external view returns (bool) {
        (uint256 latestId,) = _latest(operatorSet);
        return releaseId == latestId;
    }

    /// @inheritdoc IReleaseManager
    function getMetadataURI(OperatorSet memory operatorSet) external view returns (string memory) {
        return _metadataURI[toSetKey(operatorSet)];
    }

    function _latest(OperatorSet memory operatorSet)
        private
        view
        returns (uint256 releaseId, Release storage latest)
    {
        Release[] storage releases = _releases[toSetKey(operatorSet)];
        uint256 count = releases.length;
        require(count != 0, NoReleases());
        return (count - 1, releases[count - 1]);
    }
}
