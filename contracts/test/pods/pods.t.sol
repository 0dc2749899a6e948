// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IBeacon} from "@openzeppelin/contracts/proxy/beacon/IBeacon.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IEigenPod, IEigenPodErrors, IEigenPodEvents} from "../../src/interfaces/IEigenPod.sol";
import {IEigenPodManagerErrors, IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Another version, which has one function more.
contract LaterPod {
    address public podOwner;

    function isLater() external pure returns (bool) {
        return true;
    }
}

/// @notice Pods and their manager: creation, staking, paying, versions.
contract PodsTest is PodTest {
    /* CREATION */

    function test_createPod() public {
        address expected = address(eigenPodManager.getPod(other));
        assertEq(expected.code.length, 0);
        assertFalse(eigenPodManager.hasPod(other));
        _expectEvents();
        _from(expected);
        emit IEigenPodEvents.Initialized(1);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodDeployed(expected, other);
        _act();
        vm.prank(other);
        address created = eigenPodManager.createPod();
        _assertEvents();
        assertEq(created, expected);
        assertEq(address(eigenPodManager.getPod(other)), expected);
        assertEq(IEigenPod(created).podOwner(), other);
        assertEq(address(IEigenPod(created).eigenPodManager()), address(eigenPodManager));
        assertEq(address(IEigenPod(created).ethPOS()), address(depositContract));
        assertEq(eigenPodManager.numPods(), 2);
        vm.prank(other);
        vm.expectRevert(IEigenPodManagerErrors.EigenPodAlreadyExists.selector);
        eigenPodManager.createPod();
    }

    function test_addressFollowsFromOwnerAndForwarder() public view {
        bytes memory code = vm.getCode(_artifact("PodForwarder"));
        bytes32 salt = bytes32(uint256(uint160(staker)));
        assertEq(address(pod), vm.computeCreate2Address(salt, keccak256(code), address(eigenPodManager)));
    }

    function test_creationCanBePaused() public {
        _pause(address(eigenPodManager), 1);
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        eigenPodManager.createPod();
        vm.prank(staker); // who has one
        vm.expectRevert(IPausableErrors.CurrentlyPaused.selector);
        eigenPodManager.stake("", "", bytes32(0));
    }

    function test_podIsInitializedOnce() public {
        vm.expectRevert("Initializable: contract is already initialized");
        pod.initialize(other);
        (address implementation,) = eigenPodManager.podImplementation(0);
        vm.expectRevert("Initializable: contract is already initialized");
        IEigenPod(implementation).initialize(other);
        assertEq(eigenPodManager.eigenPodBeacon().implementation(), implementation);
        vm.store(address(pod), 0, 0);
        vm.expectRevert(IEigenPodErrors.InputAddressZero.selector);
        pod.initialize(address(0));
    }

    /* STAKING */

    function test_stakeCreatesThePodAndDeposits() public {
        vm.deal(other, 64 ether);
        bytes memory pubkey = _pubkey(1);
        bytes memory signature = new bytes(96);
        vm.prank(other);
        eigenPodManager.stake{value: 32 ether}(pubkey, signature, bytes32(uint256(9)));
        IEigenPod created = eigenPodManager.ownerToPod(other);
        assertEq(address(depositContract).balance, 32 ether);
        assertEq(depositContract.pubkey(), pubkey);
        assertEq(depositContract.credentials(), abi.encodePacked(_credentials(1, address(created))));
        assertEq(depositContract.root(), bytes32(uint256(9)));
        vm.expectEmit(address(created));
        emit IEigenPodEvents.EigenPodStaked(sha256(abi.encodePacked(pubkey, bytes16(0))));
        vm.prank(other);
        eigenPodManager.stake{value: 32 ether}(pubkey, signature, bytes32(0));
        assertEq(eigenPodManager.numPods(), 2);
        assertEq(eigenPodManager.podOwnerDepositShares(other), 0, "nothing is granted yet");
    }

    function test_stakeChecksInOrder() public {
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodManager.selector);
        pod.stake("", "", bytes32(0));
        vm.deal(staker, 64 ether);
        vm.startPrank(staker);
        vm.expectRevert(IEigenPodErrors.MsgValueNot32ETH.selector);
        eigenPodManager.stake{value: 31 ether}("", "", bytes32(0));
        vm.expectRevert(IEigenPodErrors.InvalidPubKeyLength.selector);
        eigenPodManager.stake{value: 32 ether}("", "", bytes32(0));
    }

    /* ETH AND TOKENS */

    function test_plainEtherIsLoggedEvenWithLittleGas() public {
        vm.deal(address(this), 1 ether);
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.NonBeaconChainETHReceived(5);
        payable(address(pod)).transfer(5);
        (bool success,) = address(pod).call{value: 1}(hex"12345678");
        assertFalse(success, "there is no fallback");
    }

    function test_withdrawIsTheManagersAndBounded() public {
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodManager.selector);
        pod.withdrawRestakedBeaconChainETH(staker, 0);
        vm.deal(address(pod), 1 ether);
        vm.startPrank(address(eigenPodManager));
        vm.expectRevert(IEigenPodErrors.InsufficientWithdrawableBalance.selector);
        pod.withdrawRestakedBeaconChainETH(staker, 1);
        vm.expectRevert(IEigenPodErrors.InsufficientWithdrawableBalance.selector); // pitfall: 2^64 gwei
        pod.withdrawRestakedBeaconChainETH(staker, 2 ** 64 * 1 gwei);
        vm.stopPrank();
        _checkpoint();
        vm.startPrank(address(eigenPodManager));
        vm.expectRevert("Address: unable to send value, recipient may have reverted");
        pod.withdrawRestakedBeaconChainETH(address(this), 1 gwei);
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.RestakedBeaconChainETHWithdrawn(staker, 3);
        pod.withdrawRestakedBeaconChainETH(staker, 3);
        assertEq(_credited(), 999999999);
        assertEq(pod.withdrawableRestakedRemainderWei(), 999999997);
        pod.withdrawRestakedBeaconChainETH(staker, 999999997);
        assertEq(pod.withdrawableRestakedRemainderWei(), 0);
        assertEq(staker.balance, 1 gwei);
    }

    /// What is left of a gwei is not credited twice.
    function test_remainderIsNotNewEther() public {
        vm.deal(address(pod), 1 ether);
        _checkpoint();
        vm.prank(address(eigenPodManager));
        pod.withdrawRestakedBeaconChainETH(staker, 1);
        vm.deal(address(pod), address(pod).balance + 1);
        _checkpoint();
        assertEq(_shares(), 1 ether);
        assertEq(_credited(), 999999999);
    }

    function test_recoverTokens() public {
        _mint(address(pod), strategy, 7);
        IERC20[] memory tokens = _tokens(token);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwner.selector);
        pod.recoverTokens(tokens, _amounts(7), other);
        vm.startPrank(staker);
        vm.expectRevert(IEigenPodErrors.InputArrayLengthMismatch.selector);
        pod.recoverTokens(tokens, new uint256[](0), other);
        pod.recoverTokens(tokens, _amounts(7), other);
        assertEq(token.balanceOf(other), 7);
        vm.stopPrank();
        _pause(address(eigenPodManager), 1 << 5);
        vm.prank(staker);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        pod.recoverTokens(tokens, _amounts(7), other);
    }

    /* VERSIONS */

    function _later() private returns (uint8) {
        LaterPod later = new LaterPod();
        vm.expectEmit(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodImplementationAdded(
            eigenPodManager.latestPodVersion() + 1, address(later), uint64(block.timestamp)
        );
        vm.prank(owner);
        return eigenPodManager.addPodImplementation(address(later));
    }

    function test_onlyTheOwnerMovesAPodAndOnlyForward() public {
        uint8 second = _later();
        uint8 third = _later();
        assertEq(third, 2);
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwner.selector);
        pod.setPodVersion(second);
        vm.startPrank(staker);
        vm.expectRevert(IEigenPodErrors.InvalidPodVersion.selector);
        pod.setPodVersion(0);
        vm.expectRevert(IEigenPodErrors.InvalidPodVersion.selector);
        pod.setPodVersion(3);
        assertEq(pod.podVersion(), 0, "by default nothing moves");
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.PodVersionUpdated(0, third);
        pod.setPodVersion(third);
        assertTrue(LaterPod(address(pod)).isLater());
        assertEq(LaterPod(address(pod)).podOwner(), staker);
    }

    function test_listIsTheOwnersAndOfCode() public {
        vm.expectRevert("Ownable: caller is not the owner");
        eigenPodManager.addPodImplementation(address(this));
        vm.startPrank(owner);
        vm.expectRevert(IEigenPodManagerErrors.InvalidPodImplementation.selector);
        eigenPodManager.addPodImplementation(other);
        for (uint256 i = 0; i < 255; ++i) {
            eigenPodManager.addPodImplementation(address(this));
        }
        vm.expectRevert(IEigenPodManagerErrors.InvalidPodImplementation.selector);
        eigenPodManager.addPodImplementation(address(this));
        (address implementation,) = eigenPodManager.podImplementation(255);
        assertEq(implementation, address(this));
    }
}
