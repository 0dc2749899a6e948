// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IDelegationManager, IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManager} from "../../src/interfaces/IEigenPodManager.sol";
import {IShareManager, IShareManagerErrors} from "../../src/interfaces/IShareManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestPod} from "../utils/Mocks.sol";

/// @notice While a pod pays, the EigenPodManager is locked, and so is the DelegationManager that asked for it.
contract PodReentrancyTest is CoreTest {
    TestPod private pod;
    address private epm;
    address private dm;
    bytes32 private root;

    function setUp() public override {
        super.setUp();
        epm = address(eigenPodManager);
        dm = address(delegationManager);
        pod = _newPod(staker);
        _record(staker, 0, 32e18);
        root = _queue(staker, BEACON, 4e18);
        vm.roll(block.number + DELAY + 1);
    }

    function complete() external {
        _complete(root, true);
    }

    function _refuses(address caller, address target, bytes memory call) private {
        pod.setCallback(caller, target, call);
        vm.expectRevert(REENTRANT);
        this.complete();
        assertTrue(delegationManager.pendingWithdrawals(root), "it stays queued");
    }

    function test_eigenPodManagerIsLockedAfterTheCallerCheck() public {
        _refuses(
            address(pod),
            epm,
            abi.encodeCall(IEigenPodManager.recordBeaconChainETHBalanceUpdate, (staker, 0, 0))
        );
        _refuses(dm, epm, abi.encodeCall(IShareManager.addShares, (staker, BEACON, 1)));
        _refuses(dm, epm, abi.encodeCall(IShareManager.removeDepositShares, (staker, BEACON, 1)));
        _refuses(
            dm,
            epm,
            abi.encodeCall(IShareManager.withdrawSharesAsTokens, (staker, BEACON, IERC20(address(0)), 1))
        );
        _refuses(
            dm, epm, abi.encodeCall(IShareManager.increaseBurnOrRedistributableShares, (_set(), 1, BEACON, 1))
        );
    }

    function test_lockComesBeforeTheStrategyCheck() public {
        _refuses(dm, epm, abi.encodeCall(IShareManager.addShares, (staker, strategy, 1)));
    }

    function test_callerIsLookedAtBeforeTheLock() public {
        pod.setCallback(other, epm, abi.encodeCall(IShareManager.addShares, (staker, BEACON, 1)));
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        this.complete();
    }

    function test_delegationManagerIsLockedToo() public {
        _refuses(
            staker,
            dm,
            abi.encodeCall(
                IDelegationManager.queueWithdrawals, (new IDelegationManagerTypes.QueuedWithdrawalParams[](0))
            )
        );
        _refuses(
            address(allocationManager),
            dm,
            abi.encodeCall(
                IDelegationManager.slashOperatorShares, (operator, _set(), 1, BEACON, 1e18, 0.5e18)
            )
        );
    }

    function test_viewsSettersAndPausesAreOpen() public {
        pod.setCallback(other, epm, abi.encodeCall(IEigenPodManager.beaconChainSlashingFactor, (staker)));
        this.complete();
        assertEq(pod.paid(), 4e18);
    }

    function test_podThatCannotPayLeavesTheWithdrawalQueued() public {
        pod.setCallback(other, other, "");
        vm.etch(other, hex"5f5ffd"); // reverts
        vm.expectRevert();
        this.complete();
        assertTrue(delegationManager.pendingWithdrawals(root));
        pod.setCallback(address(0), address(0), "");
        this.complete();
        assertEq(pod.paid(), 4e18);
    }
}
