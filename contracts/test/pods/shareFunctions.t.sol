// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {IEigenPodManagerErrors, IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IETHPOSDeposit} from "../../src/interfaces/IETHPOSDeposit.sol";
import {IPausableErrors} from "../../src/interfaces/IPausable.sol";
import {IPauserRegistry} from "../../src/interfaces/IPauserRegistry.sol";
import {IShareManagerErrors} from "../../src/interfaces/IShareManager.sol";
import {EigenPodManager} from "../../src/pods/EigenPodManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";
import {TestPod} from "../utils/Mocks.sol";

/// @notice The EigenPodManager's functions for the DelegationManager, its setters and views.
contract PodShareFunctionsTest is CoreTest {
    IERC20 private constant NO_TOKEN = IERC20(address(0));

    TestPod private pod;

    function setUp() public override {
        super.setUp();
        pod = _newPod(staker);
        _record(staker, 0, 32e18);
        vm.startPrank(address(delegationManager));
    }

    function test_areTheDelegationManagersOnlyBeforeTheStrategyIsLookedAt() public {
        vm.stopPrank();
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        eigenPodManager.removeDepositShares(staker, strategy, 1);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        eigenPodManager.addShares(staker, strategy, 1);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        eigenPodManager.withdrawSharesAsTokens(staker, strategy, NO_TOKEN, 1);
        vm.expectRevert(IShareManagerErrors.OnlyDelegationManager.selector);
        eigenPodManager.increaseBurnOrRedistributableShares(_set(), 1, BEACON, 1);
    }

    function test_knowOnlyTheVirtualStrategyBeforeTheAmountIsLookedAt() public {
        vm.expectRevert(IEigenPodManagerErrors.InvalidStrategy.selector);
        eigenPodManager.removeDepositShares(staker, strategy, type(uint256).max);
        vm.expectRevert(IEigenPodManagerErrors.InvalidStrategy.selector);
        eigenPodManager.addShares(address(0), strategy, 1);
        vm.expectRevert(IEigenPodManagerErrors.InvalidStrategy.selector);
        eigenPodManager.withdrawSharesAsTokens(address(0), strategy, NO_TOKEN, 1);
        vm.expectRevert(IEigenPodManagerErrors.InvalidStrategy.selector);
        eigenPodManager.stakerDepositShares(staker, strategy);
    }

    /* REMOVE */

    function test_removeTellsTheNewTotalOnly() public {
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.NewTotalShares(staker, 30e18);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 0);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 0);
        _act();
        assertEq(eigenPodManager.removeDepositShares(staker, BEACON, 2e18), 30e18);
        assertEq(eigenPodManager.removeDepositShares(staker, BEACON, 30e18), 0);
        assertEq(eigenPodManager.removeDepositShares(staker, BEACON, 0), 0);
        _assertEvents();
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 0);
    }

    function test_removeRefusesMoreThanTheBalance() public {
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        eigenPodManager.removeDepositShares(staker, BEACON, 32e18 + 1);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        eigenPodManager.removeDepositShares(other, BEACON, uint256(type(int256).max));
    }

    function test_removeRefusesAnAmountThatDoesNotFitASignedNumberWithAnotherError() public {
        try eigenPodManager.removeDepositShares(staker, BEACON, uint256(type(int256).max) + 1) {
            fail();
        } catch (bytes memory reason) {
            assertTrue(bytes4(reason) != IEigenPodManagerErrors.SharesNegative.selector);
        }
    }

    /* ADD */

    function test_addReturnsTheBalanceBeforeAndTheAmount() public {
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PodSharesUpdated(staker, 3);
        emit IEigenPodManagerEvents.NewTotalShares(staker, 32e18 + 3);
        _act();
        (uint256 previous, uint256 added) = eigenPodManager.addShares(staker, BEACON, 3);
        _assertEvents();
        assertEq(previous, 32e18);
        assertEq(added, 3);
    }

    function test_addOfNothingToNothing() public {
        (uint256 previous, uint256 added) = eigenPodManager.addShares(other, BEACON, 0);
        assertEq(previous, 0);
        assertEq(added, 0);
    }

    function test_addRefusesTheZeroAddressThenAnAmountThatReadsAsNegative() public {
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        eigenPodManager.addShares(address(0), BEACON, 1 << 255);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        eigenPodManager.addShares(staker, BEACON, 1 << 255);
    }

    /* WITHDRAW */

    function test_withdrawIsPaidByThePodToTheStaker() public {
        _expectEvents();
        _act();
        eigenPodManager.withdrawSharesAsTokens(staker, BEACON, token, 5e18);
        _assertEvents();
        assertEq(pod.paidTo(), staker);
        assertEq(pod.paid(), 5e18);
        assertEq(eigenPodManager.podOwnerDepositShares(staker), 32e18, "taken when they were queued");
    }

    function test_withdrawRefusesTheZeroAddressThenNothingOrANegativeAmount() public {
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        eigenPodManager.withdrawSharesAsTokens(address(0), BEACON, NO_TOKEN, 0);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        eigenPodManager.withdrawSharesAsTokens(staker, BEACON, NO_TOKEN, 0);
        vm.expectRevert(IEigenPodManagerErrors.SharesNegative.selector);
        eigenPodManager.withdrawSharesAsTokens(staker, BEACON, NO_TOKEN, 1 << 255);
    }

    function test_withdrawWithoutAPodRevertsWithoutData() public {
        (bool success, bytes memory reason) = address(eigenPodManager)
            .call(abi.encodeCall(eigenPodManager.withdrawSharesAsTokens, (other, BEACON, NO_TOKEN, 1)));
        assertFalse(success);
        assertEq(reason.length, 0);
    }

    /* SLASHED */

    function test_slashedNativeEthIsOnlyCounted() public {
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BurnableETHSharesIncreased(5);
        emit IEigenPodManagerEvents.BurnableETHSharesIncreased(0);
        emit IEigenPodManagerEvents.BurnableETHSharesIncreased(7);
        _act();
        eigenPodManager.increaseBurnOrRedistributableShares(_set(), 1, BEACON, 5);
        eigenPodManager.increaseBurnOrRedistributableShares(_set(), 1, BEACON, 0);
        eigenPodManager.increaseBurnOrRedistributableShares(_set(), 2, strategy, 7);
        _assertEvents();
        assertEq(eigenPodManager.burnableETHShares(), 12);
    }

    /* SETTERS */

    function test_setProofTimestampSetter() public {
        vm.expectRevert("Ownable: caller is not the owner");
        eigenPodManager.setProofTimestampSetter(other);
        vm.stopPrank();
        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.ProofTimestampSetterSet(other);
        _act();
        vm.prank(owner);
        eigenPodManager.setProofTimestampSetter(other);
        _assertEvents();
        assertEq(eigenPodManager.proofTimestampSetter(), other);
    }

    function test_setPectraForkTimestamp() public {
        vm.stopPrank();
        vm.prank(owner);
        eigenPodManager.setProofTimestampSetter(other);
        vm.prank(owner);
        vm.expectRevert(IEigenPodManagerErrors.OnlyProofTimestampSetter.selector);
        eigenPodManager.setPectraForkTimestamp(5);

        _expectEvents();
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.PectraForkTimestampSet(5);
        emit IEigenPodManagerEvents.PectraForkTimestampSet(0);
        _act();
        vm.startPrank(other);
        eigenPodManager.setPectraForkTimestamp(5);
        assertEq(eigenPodManager.pectraForkTimestamp(), 5);
        eigenPodManager.setPectraForkTimestamp(0);
        _assertEvents();
    }

    /* VIEWS AND DEPLOYMENT */

    function test_views() public view {
        assertEq(eigenPodManager.beaconChainSlashingFactor(other), 1e18);
        assertEq(eigenPodManager.podOwnerDepositShares(other), 0);
        assertTrue(eigenPodManager.hasPod(staker));
        assertFalse(eigenPodManager.hasPod(other));
        assertEq(eigenPodManager.numPods(), 0, "of those that createPod made");
        assertEq(address(eigenPodManager.ownerToPod(staker)), address(pod));
        assertEq(address(eigenPodManager.beaconChainETHStrategy()), address(BEACON));
        assertEq(address(eigenPodManager.delegationManager()), address(delegationManager));
        assertEq(eigenPodManager.owner(), owner);
    }

    function test_constructorSetsOwnerAndPause() public {
        vm.stopPrank();
        EigenPodManager manager = new EigenPodManager(
            IETHPOSDeposit(address(1)), address(2), delegationManager, pauserRegistry, 3, 4, other, 9
        );
        assertEq(manager.owner(), other);
        assertEq(manager.paused(), 9);
        vm.expectRevert(IPausableErrors.InputAddressZero.selector);
        new EigenPodManager(
            IETHPOSDeposit(address(1)),
            address(2),
            delegationManager,
            IPauserRegistry(address(0)),
            3,
            4,
            other,
            9
        );
    }
}
