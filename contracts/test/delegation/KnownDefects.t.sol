// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Rounding defects of the reference (chapter 01 §8.2): R4, R5 and R6 are absent here, R2 is kept.
contract KnownDefectsTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
    }

    /// The reference marks 7 shares of 6 and its second clearing reverts.
    function test_R4_marksNoMoreThanWasMinted() public {
        _deposit(staker, strategy, 6);
        _delegate(staker, operator);
        assertEq(_slashTo(operator, strategy, 0.5e18), 3);
        assertEq(delegationManager.operatorShares(operator, strategy), 3);
        for (uint256 i = 0; i < 3; ++i) {
            bytes32 root = _queue(staker, strategy, 1);
            (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
            assertEq(shares[0], 0);
        }
        assertEq(delegationManager.operatorShares(operator, strategy), 3);
        assertEq(_slashTo(operator, strategy, 0), 3, "the three entries are worth nothing each");

        assertEq(strategyManager.clearBurnOrRedistributableShares(_set(), 1)[0], 3);
        assertEq(strategyManager.clearBurnOrRedistributableShares(_set(), 2)[0], 3);
        assertEq(strategy.totalShares(), 0);
    }

    /// The same with another depositor, whose shares the reference's second clearing would touch.
    function test_R4_takesNothingFromOtherDepositors() public {
        _deposit(other, strategy, 1);
        _slashTwiceWithThreeQueued();
        bytes32 root = _queue(other, strategy, 1);
        vm.roll(block.number + DELAY + 1);
        _complete(root, true);
        assertEq(token.balanceOf(other), 1);
    }

    function _slashTwiceWithThreeQueued() private {
        _deposit(staker, strategy, 6);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.5e18);
        for (uint256 i = 0; i < 3; ++i) {
            _queue(staker, strategy, 1);
        }
        _slashTo(operator, strategy, 0);
        strategyManager.clearBurnOrRedistributableShares(_set(), 1);
        strategyManager.clearBurnOrRedistributableShares(_set(), 2);
        assertEq(strategy.totalShares(), 1);
    }

    /// In the reference the staker cannot leave: Panic 0x11.
    function test_R5_lastNativeStakerOfASlashedOperatorCanLeave() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -7904235008 gwei);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 752992656000000000);
        _record(staker, 32e18 - 7904235008 gwei, 22544509495 gwei);
        _slashTo(operator, BEACON, 0.5e18);
        _delegate(staker, operator);
        assertEq(delegationManager.operatorShares(operator, BEACON), 46640274486999999951);
        assertEq(delegationManager.depositScalingFactor(staker, BEACON), 2271168270446305712);
        assertEq(_withdrawable(staker, BEACON), 46640274486999999952);

        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 46640274486999999951);
        bytes32 root = _undelegate(staker)[0];
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
        (, uint256[] memory shares) = delegationManager.getQueuedWithdrawal(root);
        assertEq(shares[0], 46640274486999999952);
    }

    /// In the reference the staker cannot leave: Panic 0x11.
    function test_R6_lastNativeStakerCanLeaveAfterADepositBetweenTwoSlashes() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _record(staker, 32e18, -1796521962 gwei);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 943858688687500000);
        _slashTo(operator, BEACON, 53064094179537375);
        _record(staker, 32e18 - 1796521962 gwei, 343752546 gwei);
        _slashTo(operator, BEACON, 51317694698386352);
        assertEq(delegationManager.operatorShares(operator, BEACON), 1882412124892902849);
        assertEq(_withdrawable(staker, BEACON), 1882412124892902851);

        _undelegate(staker);
        assertEq(delegationManager.operatorShares(operator, BEACON), 0);
        assertFalse(delegationManager.isDelegated(staker));
    }

    /// Kept: the factor of native ETH is rounded before it is multiplied, so a slash of a third of a tiny
    /// magnitude costs nothing.
    function test_R2_differentTinyMagnitudesGiveTheSameNativeFactor() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _record(staker, 3e18 - 9, -1e18); // floor(1e18 * (2e18 - 9) / (3e18 - 9))
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 666666666666666665);

        _slashTo(operator, BEACON, 3);
        assertEq(_withdrawable(staker, BEACON), 32, "f = floor(3 * 0.66) = 1");
        _slashTo(operator, BEACON, 2);
        assertEq(_withdrawable(staker, BEACON), 32, "f = floor(2 * 0.66) = 1");
        _slashTo(operator, BEACON, 1);
        assertEq(_withdrawable(staker, BEACON), 0, "f = 0 (R3)");
    }
}
