// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IDelegationManagerErrors} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodTypes} from "../../src/interfaces/IEigenPod.sol";
import {PodTest} from "./PodTest.sol";

/// @notice Chapter 03 §1.10, E1 to E17, E21 and E22, in both layouts. E18 to E20 are of legacy negative shares.
contract PodExamplesTest is PodTest {
    function _dsf() private view returns (uint256) {
        return delegationManager.depositScalingFactor(staker, BEACON);
    }

    function _assert(uint256 factor, uint256 shares, uint256 worth) private view {
        assertEq(_factor(), factor, "slashing factor");
        assertEq(_shares(), shares, "deposit shares");
        assertEq(_worth(), worth, "withdrawable");
    }

    function test_E1_halfOfTheOnlyValidator() public {
        _proven(1);
        validators[0].balance = 16e9;
        _checkpoint();
        _assert(5e17, 32e18, 16e18);
    }

    function test_E2_oneGweiOfThreeValidators() public {
        _proven(3);
        validators[1].balance -= 1;
        _checkpoint();
        _assert(999999999989583333, 96e18, 95999999998999999968);
    }

    function test_E3_oneEtherOfThreeValidators() public {
        _delegate(staker, operator);
        _proven(3);
        uint256 before = delegationManager.operatorShares(operator, BEACON);
        validators[1].balance -= 1e9;
        _checkpoint();
        _assert(989583333333333333, 96e18, 94999999999999999968);
        assertEq(before - delegationManager.operatorShares(operator, BEACON), 1000000000000000032);
    }

    function test_E4_lossAndEtherInThePodAreNetted() public {
        _proven(2);
        validators[0].balance -= 4e9;
        vm.deal(address(pod), 1e18);
        _checkpoint();
        _assert(953125000000000000, 64e18, 61e18);
        assertEq(_credited(), 1e9);
    }

    function test_E5_twoLosses() public {
        _proven(3);
        validators[0].balance = 0;
        _checkpoint();
        assertEq(_factor(), 666666666666666666);
        validators[1].balance = 16e9;
        _checkpoint();
        _assert(499999999999999999, 96e18, 47999999999999999904);
    }

    function test_E6_validatorProvenDuringACheckpointBelongsToTheBalanceBefore() public {
        _proven(1);
        _slashOnBeacon(0, 16e9);
        _start();
        uint256 second = _newValidator();
        _prove(second);
        _count(0);
        assertEq(pod.currentCheckpointTimestamp(), 0, "the second is not asked for");
        _assert(75e16, 64e18, 48e18);
    }

    function test_E7_E8_currentBalanceBelowTheEffectiveOne() public {
        _proven(1);
        validators[0].balance = 3199e7;
        _checkpoint();
        assertEq(_factor(), 999687500000000000);
        validators[0].balance += 1e7;
        _checkpoint();
        assertEq(_dsf(), 1000000097656259536);
        _assert(999687500000000000, 3201e16, 31999999999999999975);
    }

    function test_E9_newValidatorAfterALoss() public {
        _proven(1);
        validators[0].balance = 16e9;
        _checkpoint();
        _prove(_newValidator());
        assertEq(_dsf(), 15e17);
        assertEq(_worth(), 48e18);
    }

    function test_E10_firstSharesAfterALoss() public {
        _proven(1);
        validators[0].balance = 16e9;
        _checkpoint();
        _queue(staker, BEACON, 32e18);
        _prove(_newValidator());
        assertEq(_dsf(), 2e18);
        assertEq(_worth(), 32e18);
    }

    function test_E11_lossUnderASlashedOperator() public {
        _delegate(staker, operator);
        _proven(1);
        _slashTo(operator, BEACON, 25e16);
        assertEq(_worth(), 8e18);
        uint256 before = delegationManager.operatorShares(operator, BEACON);
        validators[0].balance = 16e9;
        _checkpoint();
        assertEq(before - delegationManager.operatorShares(operator, BEACON), 4e18);
        assertEq(_worth(), 4e18);
    }

    function test_E12_validatorProvenBeforeTheLossIsBooked() public {
        _delegate(staker, operator);
        _proven(1);
        _slashTo(operator, BEACON, 25e16);
        validators[0].balance = 16e9;
        _prove(_newValidator());
        assertEq(_dsf(), 25e17);
        assertEq(_worth(), 40e18);
        _checkpoint();
        assertEq(_factor(), 75e16);
        assertEq(_worth(), 30e18);
    }

    function test_E13_validatorProvenAfterTheLossIsBooked() public {
        _delegate(staker, operator);
        _proven(1);
        _slashTo(operator, BEACON, 25e16);
        validators[0].balance = 16e9;
        _checkpoint();
        assertEq(_factor(), 5e17);
        assertEq(_worth(), 4e18);
        _prove(_newValidator());
        assertEq(_dsf(), 45e17);
        assertEq(_worth(), 36e18);
    }

    function test_E14_everythingLost() public {
        _proven(2);
        (validators[0].balance, validators[1].balance) = (0, 0);
        _checkpoint();
        _assert(0, 64e18, 0);
        uint256 id = _newValidator();
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.prove(id);
        vm.deal(address(pod), 1 gwei);
        _nextBlock();
        vm.expectRevert(IDelegationManagerErrors.FullySlashed.selector);
        this.start(false);
    }

    function test_E15_oneGweiInThePodKeepsItAlive() public {
        _proven(2);
        (validators[0].balance, validators[1].balance) = (0, 0);
        vm.deal(address(pod), 1 gwei);
        _checkpoint();
        assertEq(_factor(), 15625000);
        _prove(_newValidator());
        assertGt(_worth(), 0);
    }

    /// Unlike the chapter's, nothing is lost: the payment is exact, the remainder stays the owner's.
    function test_E16_fractionsOfAGweiArePaid() public {
        vm.deal(address(pod), 40e18);
        _checkpoint();
        uint256 amount = 33000000001234567890;
        bytes32 root = _queue(staker, BEACON, amount);
        vm.roll(block.number + DELAY + 1);
        _complete(root, true);
        assertEq(staker.balance, amount);
        // 40e18 - 33000000001234567890
        assertEq(_credited(), 6999999998);
        assertEq(pod.withdrawableRestakedRemainderWei(), 765432110);
        assertEq(_shares(), 6999999998765432110);
    }

    function test_E17_queuedWithdrawalSharesTheLoss() public {
        uint256[] memory ids = _proven(1);
        bytes32 root = _queue(staker, BEACON, 32e18);
        _sweep(ids[0], 24e9);
        validators[ids[0]].balance = 0; // 8 of 32 are lost
        _checkpoint();
        assertEq(_factor(), 75e16);
        vm.roll(block.number + DELAY + 1);
        _complete(root, true);
        assertEq(staker.balance, 24e18);
    }

    function test_E21_strayDepositOnAnExitedValidator() public {
        _proven(1);
        _sweep(0, 32e9);
        validators[0].balance = 1e9;
        _checkpoint();
        assertEq(_info(0).restakedBalanceGwei, 1e9);
        assertEq(uint8(_info(0).status), uint8(IEigenPodTypes.VALIDATOR_STATUS.ACTIVE));
        assertEq(pod.checkpointBalanceExitedGwei(pod.lastCheckpointTimestamp()), 0);
        _sweep(0, 1e9);
        _checkpoint();
        assertEq(uint8(_info(0).status), uint8(IEigenPodTypes.VALIDATOR_STATUS.WITHDRAWN));
        assertEq(pod.checkpointBalanceExitedGwei(pod.lastCheckpointTimestamp()), 1e9);
        assertEq(_shares(), 33e18);
    }

    function test_E22_consolidation() public {
        _proven(2);
        (validators[0].balance, validators[1].balance) = (64e9, 0);
        _checkpoint();
        _assert(1e18, 64e18, 64e18);
        assertEq(uint8(_info(1).status), uint8(IEigenPodTypes.VALIDATOR_STATUS.WITHDRAWN));
        assertEq(pod.checkpointBalanceExitedGwei(pod.lastCheckpointTimestamp()), 32e9);
    }
}

contract PodExamplesDenebTest is PodExamplesTest {
    function _height() internal pure override returns (uint256) {
        return 5;
    }
}
