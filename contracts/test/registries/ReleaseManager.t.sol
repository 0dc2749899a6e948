// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";

import {IPermissionControlledErrors} from "../../src/interfaces/IPermissionControlled.sol";
import {
    IReleaseManager,
    IReleaseManagerErrors,
    IReleaseManagerEvents,
    IReleaseManagerTypes
} from "../../src/interfaces/IReleaseManager.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {PermissionController} from "../../src/permissions/PermissionController.sol";
import {ReleaseManager} from "../../src/registries/ReleaseManager.sol";
import {EventLog} from "../utils/EventLog.sol";
import {Artifacts} from "../utils/Artifacts.sol";

contract ReleaseManagerTest is Artifacts, EventLog {
    PermissionController private permissionController = new PermissionController();
    ReleaseManager private releases;
    address private avs = makeAddr("avs");
    address private other = makeAddr("other");
    OperatorSet private set = OperatorSet(avs, 7);

    function setUp() public {
        releases = ReleaseManager(_create("ReleaseManager", abi.encode(permissionController)));
        vm.warp(1_900_000_000);
        vm.startPrank(avs);
    }

    function _release(uint256 artifacts, uint256 upgradeByTime)
        private
        pure
        returns (IReleaseManagerTypes.Release memory release)
    {
        release.artifacts = new IReleaseManagerTypes.Artifact[](artifacts);
        for (uint256 i = 0; i < artifacts; ++i) {
            release.artifacts[i] = IReleaseManagerTypes.Artifact(
                keccak256(abi.encode(i)),
                i % 2 == 0 ? "ghcr.io/avs/node" : "https://registry.example.org/a/name/longer/than/a/word"
            );
        }
        release.upgradeByTime = uint32(upgradeByTime);
    }

    function _assertRelease(
        IReleaseManagerTypes.Release memory found,
        IReleaseManagerTypes.Release memory expected
    ) private pure {
        assertEq(abi.encode(found), abi.encode(expected));
    }

    /* publishMetadataURI */

    function test_publishMetadataURI() public {
        assertEq(releases.getMetadataURI(set), "");
        _expectEvents();
        _from(address(releases));
        emit IReleaseManagerEvents.MetadataURIPublished(set, "ipfs://one");
        emit IReleaseManagerEvents.MetadataURIPublished(set, "ipfs://two");
        _act();
        releases.publishMetadataURI(set, "ipfs://one");
        releases.publishMetadataURI(set, "ipfs://two");
        _assertEvents();
        assertEq(releases.getMetadataURI(set), "ipfs://two");
        assertEq(releases.getMetadataURI(OperatorSet(avs, 8)), "");
    }

    function test_publishMetadataURILooksAtThePermissionThenTheText() public {
        vm.expectRevert(IReleaseManagerErrors.InvalidMetadataURI.selector);
        releases.publishMetadataURI(set, "");
        vm.stopPrank();
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        releases.publishMetadataURI(set, "");
    }

    /* publishRelease */

    function test_publishRelease() public {
        releases.publishMetadataURI(set, "ipfs://avs");
        IReleaseManagerTypes.Release memory release = _release(3, block.timestamp + 1 days);
        _expectEvents();
        _from(address(releases));
        emit IReleaseManagerEvents.ReleasePublished(set, 0, release);
        _act();
        assertEq(releases.publishRelease(set, release), 0);
        _assertEvents();
        assertEq(releases.getTotalReleases(set), 1);
        _assertRelease(releases.getRelease(set, 0), release);
    }

    /// @dev An indexed operator set is the hash of its two words.
    function test_theEventIsFoundByTheHashOfTheSet() public {
        releases.publishMetadataURI(set, "ipfs://avs");
        vm.recordLogs();
        releases.publishRelease(set, _release(0, 0));
        bytes32[] memory topics = vm.getRecordedLogs()[0].topics;
        assertEq(topics[0], 0x2decd15222f7c4a8c3d4d2e14dcfdc5a0b52eb2d4b81796bfd010ee5cd972fd3);
        assertEq(topics[1], keccak256(abi.encode(avs, uint32(7))));
        assertEq(topics[2], bytes32(0));
    }

    function test_publishReleaseLooksAtThePermissionThenTheMetadataThenTheDeadline() public {
        IReleaseManagerTypes.Release memory late = _release(0, block.timestamp - 1);
        vm.expectRevert(IReleaseManagerErrors.MustPublishMetadataURI.selector);
        releases.publishRelease(set, late);
        vm.stopPrank();
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        releases.publishRelease(set, late);
        vm.startPrank(avs);
        releases.publishMetadataURI(set, "ipfs://avs");
        vm.expectRevert(IReleaseManagerErrors.InvalidUpgradeByTime.selector);
        releases.publishRelease(set, late);
    }

    function testFuzz_theDeadlineIsZeroOrNotPast(uint32 upgradeByTime) public {
        releases.publishMetadataURI(set, "ipfs://avs");
        bool past = upgradeByTime != 0 && upgradeByTime < block.timestamp;
        if (past) vm.expectRevert(IReleaseManagerErrors.InvalidUpgradeByTime.selector);
        releases.publishRelease(set, _release(1, upgradeByTime));
        if (!past) assertEq(releases.getLatestUpgradeByTime(set), upgradeByTime);
    }

    function test_theDeadlineMayBeNowAndBeforeThatOfAnEarlierRelease() public {
        releases.publishMetadataURI(set, "ipfs://avs");
        releases.publishRelease(set, _release(1, block.timestamp + 9));
        releases.publishRelease(set, _release(1, block.timestamp));
        assertEq(releases.getLatestUpgradeByTime(set), block.timestamp);
    }

    function test_anAppointeeMayPublish() public {
        permissionController.setAppointee(
            avs, other, address(releases), IReleaseManager.publishRelease.selector
        );
        releases.publishMetadataURI(set, "ipfs://avs");
        vm.stopPrank();
        vm.startPrank(other);
        releases.publishRelease(set, _release(0, 0));
        vm.expectRevert(IPermissionControlledErrors.InvalidPermissions.selector);
        releases.publishMetadataURI(set, "ipfs://other");
    }

    /* VIEWS */

    function test_withoutReleasesThereIsNoLatest() public {
        assertEq(releases.getTotalReleases(set), 0);
        vm.expectRevert(stdError.indexOOBError);
        releases.getRelease(set, 0);
        vm.expectRevert(IReleaseManagerErrors.NoReleases.selector);
        releases.getLatestRelease(set);
        vm.expectRevert(IReleaseManagerErrors.NoReleases.selector);
        releases.getLatestUpgradeByTime(set);
        vm.expectRevert(IReleaseManagerErrors.NoReleases.selector);
        releases.isValidRelease(set, 0);
    }

    /// @dev Pitfall 44 of chapter 02: valid means latest, whatever the deadline.
    /// forge-config: default.fuzz.runs = 100
    function testFuzz_releasesStayAsTheyWerePublished(uint8[5] memory artifacts) public {
        releases.publishMetadataURI(set, "ipfs://avs");
        for (uint256 i = 0; i < 5; ++i) {
            assertEq(releases.publishRelease(set, _release(artifacts[i] % 4, block.timestamp + i)), i);
            (uint256 latest, IReleaseManagerTypes.Release memory release) = releases.getLatestRelease(set);
            assertEq(latest, i);
            _assertRelease(release, _release(artifacts[i] % 4, block.timestamp + i));
        }
        assertEq(releases.getTotalReleases(set), 5);
        for (uint256 i = 0; i < 5; ++i) {
            _assertRelease(releases.getRelease(set, i), _release(artifacts[i] % 4, block.timestamp + i));
            assertEq(releases.isValidRelease(set, i), i == 4, "only the latest is valid");
        }
        assertFalse(releases.isValidRelease(set, 5));
        vm.expectRevert(stdError.indexOOBError);
        releases.getRelease(set, 5);
        assertEq(releases.getTotalReleases(OperatorSet(avs, 8)), 0);
    }

    function test_theControllerAsked() public view {
        assertEq(address(releases.permissionController()), address(permissionController));
    }
}
