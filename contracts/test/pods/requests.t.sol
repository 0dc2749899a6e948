// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IEigenPodErrors, IEigenPodEvents, IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Says a fee, takes exactly that, and remembers the last request.
contract TestPredeploy {
    uint256 public fee = 3;
    bytes public last;
    uint256 public requests;
    bool public refuses;

    function set(uint256 newFee, bool newRefuses) external {
        (fee, refuses) = (newFee, newRefuses);
    }

    fallback(bytes calldata data) external payable returns (bytes memory) {
        if (data.length == 0) return abi.encode(fee);
        require(msg.value == fee && !refuses);
        last = data;
        ++requests;
        return "";
    }
}

/// @notice Chapter 03 §3.1.9, §3.1.10 and §7.
contract PodRequestsTest is PodTest {
    TestPredeploy private constant WITHDRAWALS =
        TestPredeploy(payable(0x00000961Ef480Eb55e80D19ad83579A64c007002));
    TestPredeploy private constant CONSOLIDATIONS =
        TestPredeploy(payable(0x0000BBdDc7CE488642fb579F8B00f3a590007251));

    function setUp() public override {
        super.setUp();
        bytes memory code = type(TestPredeploy).runtimeCode;
        vm.etch(address(WITHDRAWALS), code);
        vm.etch(address(CONSOLIDATIONS), code);
        WITHDRAWALS.set(3, false);
        CONSOLIDATIONS.set(5, false);
        _proven(2);
        vm.deal(staker, 1 ether);
    }

    function withdrawal(uint256 value, bytes memory pubkey, uint64 amount) public {
        IEigenPodTypes.WithdrawalRequest[] memory requests = new IEigenPodTypes.WithdrawalRequest[](1);
        requests[0] = IEigenPodTypes.WithdrawalRequest(pubkey, amount);
        vm.prank(staker);
        pod.requestWithdrawal{value: value}(requests);
    }

    function consolidation(uint256 value, bytes memory source, bytes memory target) public {
        IEigenPodTypes.ConsolidationRequest[] memory requests = new IEigenPodTypes.ConsolidationRequest[](1);
        requests[0] = IEigenPodTypes.ConsolidationRequest(source, target);
        vm.prank(staker);
        pod.requestConsolidation{value: value}(requests);
    }

    function _key(uint256 id) private view returns (bytes memory) {
        return _pubkey(validators[id].index);
    }

    function test_fees() public {
        assertEq(pod.getWithdrawalRequestFee(), 3);
        assertEq(pod.getConsolidationRequestFee(), 5);
        vm.etch(address(WITHDRAWALS), "");
        vm.expectRevert(IEigenPodErrors.FeeQueryFailed.selector);
        pod.getWithdrawalRequestFee();
    }

    function test_exitAndPartialWithdrawal() public {
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.ExitRequested(validators[0].pubkeyHash);
        withdrawal(10, _key(0), 0);
        assertEq(WITHDRAWALS.last(), abi.encodePacked(_key(0), uint64(0)));
        assertEq(staker.balance, 1 ether - 3, "the rest came back");
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.WithdrawalRequested(validators[1].pubkeyHash, 7e9);
        withdrawal(3, _key(1), 7e9);
        assertEq(WITHDRAWALS.last(), abi.encodePacked(_key(1), uint64(7e9)), "big endian");
        assertEq(WITHDRAWALS.last().length, 56);
    }

    function test_consolidationAndSwitch() public {
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.SwitchToCompoundingRequested(validators[0].pubkeyHash);
        consolidation(5, _key(0), _key(0));
        vm.expectEmit(address(pod));
        emit IEigenPodEvents.ConsolidationRequested(validators[1].pubkeyHash, validators[0].pubkeyHash);
        consolidation(6, _key(1), _key(0));
        assertEq(CONSOLIDATIONS.last(), abi.encodePacked(_key(1), _key(0)));
        consolidation(5, _pubkey(999), _key(0)); // nobody looks at the source
    }

    function test_withdrawalChecksInOrder() public {
        vm.expectRevert(IEigenPodErrors.OnlyEigenPodOwnerOrProofSubmitter.selector);
        pod.requestWithdrawal(new IEigenPodTypes.WithdrawalRequest[](0));
        bytes memory known = _key(0);
        vm.expectRevert(IEigenPodErrors.InsufficientFunds.selector);
        this.withdrawal(2, known, 0);
        vm.expectRevert(IEigenPodErrors.InvalidPubKeyLength.selector);
        this.withdrawal(3, new bytes(47), 0);
        vm.expectRevert(IEigenPodErrors.ValidatorNotActiveInPod.selector);
        this.withdrawal(3, new bytes(48), 0);
        WITHDRAWALS.set(type(uint256).max / 2 + 1, false);
        IEigenPodTypes.WithdrawalRequest[] memory two = new IEigenPodTypes.WithdrawalRequest[](2);
        vm.prank(staker);
        vm.expectRevert(stdError.arithmeticError);
        pod.requestWithdrawal(two);
        WITHDRAWALS.set(3, true);
        vm.expectRevert(IEigenPodErrors.PredeployFailed.selector);
        this.withdrawal(3, known, 0);
        _pause(address(eigenPodManager), 1 << 10);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector); // before the caller
        pod.requestWithdrawal(two);
    }

    function test_consolidationChecksInOrder() public {
        bytes memory known = _key(0);
        vm.expectRevert(IEigenPodErrors.InsufficientFunds.selector);
        this.consolidation(4, known, known);
        vm.expectRevert(IEigenPodErrors.InvalidPubKeyLength.selector);
        this.consolidation(5, known, new bytes(49));
        vm.expectRevert(IEigenPodErrors.ValidatorNotActiveInPod.selector);
        this.consolidation(5, known, new bytes(48));
        _pause(address(eigenPodManager), 1 << 9);
        vm.expectRevert(IEigenPodErrors.CurrentlyPaused.selector);
        pod.requestConsolidation(new IEigenPodTypes.ConsolidationRequest[](0));
    }

    /// This test has no way to take ETH.
    function test_refundThatIsNotTakenReverts() public {
        vm.prank(staker);
        pod.setProofSubmitter(address(this));
        vm.deal(address(this), 1 ether);
        vm.expectRevert("Address: unable to send value, recipient may have reverted");
        pod.requestWithdrawal{value: 1}(new IEigenPodTypes.WithdrawalRequest[](0));
    }
}
