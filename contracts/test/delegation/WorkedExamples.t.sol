// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {IDelegationManagerEvents} from "../../src/interfaces/IDelegationManager.sol";
import {SignatureWithExpiry} from "../../src/interfaces/ISignatures.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {OperatorSet} from "../../src/interfaces/OperatorSet.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice E1 to E7 of chapter 01 §1.9, number by number.
contract WorkedExamplesTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
    }

    function _check(uint256 s, uint256 k, uint256 a, uint256 op) private view {
        assertEq(_deposited(staker, strategy), s, "s");
        assertEq(delegationManager.depositScalingFactor(staker, strategy), k, "k");
        assertEq(_withdrawable(staker, strategy), a, "a");
        assertEq(delegationManager.operatorShares(operator, strategy), op, "op");
    }

    function _checkNative(address operator_, uint256 k, uint256 a, uint256 op) private view {
        assertEq(delegationManager.depositScalingFactor(staker, BEACON), k, "k");
        assertEq(_withdrawable(staker, BEACON), a, "a");
        assertEq(delegationManager.operatorShares(operator_, BEACON), op, "op");
    }

    /// Through a real operator set with the whole magnitude allocated.
    function test_E1_depositSlashDepositSlashQueueSlashCompleteAsShares() public {
        OperatorSet memory set = _newAvs(makeAddr("avs"), 1, _list(strategy));
        _register(operator, set);
        vm.roll(block.number + 1);
        _allocate(operator, set, strategy, WAD);

        _deposit(staker, strategy, 100e18);
        _delegate(staker, operator);
        _check(100e18, 1e18, 100e18, 100e18);

        (, uint256 marked) = _slash(operator, set, strategy, 0.5e18);
        assertEq(marked, 50e18);
        assertEq(_magnitude(operator, strategy), 5e17);
        _check(100e18, 1e18, 50e18, 50e18);

        _deposit(staker, strategy, 50e18);
        _check(150e18, 1333333333333333332, 99999999999999999900, 100e18);

        (, marked) = _slash(operator, set, strategy, 0.2e18);
        assertEq(marked, 20e18);
        assertEq(_magnitude(operator, strategy), 4e17);
        _check(150e18, 1333333333333333332, 79999999999999999920, 80e18);

        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(
            operator, staker, strategy, 15999999999999999984
        );
        bytes32 root = _queue(staker, strategy, 30e18);
        assertEq(_withdrawal(root).scaledShares[0], 39999999999999999960);
        _check(120e18, 1333333333333333332, 63999999999999999936, 64000000000000000016);

        vm.roll(block.number + 10);
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(
            operator, address(0), strategy, 16000000000000000004
        );
        (, marked) = _slash(operator, set, strategy, 0.25e18);
        assertEq(marked, 16000000000000000004 + 3999999999999999996);
        assertEq(_magnitude(operator, strategy), 3e17);
        _check(120e18, 1333333333333333332, 47999999999999999952, 48000000000000000012);

        vm.roll(block.number + DELAY);
        _complete(root, false);
        _check(131999999999999999988, 1515151515151515150, 59999999999999999934, 60e18);
    }

    function test_E2_nonTerminatingFactor() public {
        _slashTo(operator, strategy, 333333333333333333);
        _delegate(staker, operator);
        _deposit(staker, strategy, 1e18);
        _check(1e18, 3000000000000000003, 999999999999999999, 1e18);
        _deposit(staker, strategy, 1e18);
        _check(2e18, 3000000000000000000, 1999999999999999998, 2e18);

        _delegate(other, operator);
        _deposit(other, strategy, 1000);
        assertEq(delegationManager.depositScalingFactor(other, strategy), 3000000000000000003);
        assertEq(_withdrawable(other, strategy), 999);
    }

    function test_E3_aHundredSmallSlashes() public {
        uint256 s = 40000000004182209037560531097078597505;
        _slashTo(operator, strategy, 90009);
        _depositLarge(s);
        _delegate(staker, operator);
        assertEq(delegationManager.operatorShares(operator, strategy), s);

        for (uint64 i = 1; i <= 100; ++i) {
            uint256 taken = _slashTo(operator, strategy, 90009 - 100 * i);
            assertEq(taken, 44440000449046438731194137360795695);
            assertLe(_withdrawable(staker, strategy), delegationManager.operatorShares(operator, strategy));
        }
        _check(
            s,
            11110000111100001111000011110000,
            35555999959277565164441117360998672401,
            35555999959277565164441117360999028005
        );
    }

    function test_E4_aThousandSmallDepositsDrift() public {
        _slashTo(operator, strategy, 999999999999990009);
        _depositLarge(44182209037560531097078597505);
        _delegate(staker, operator);
        assertEq(_withdrawable(staker, strategy), 44182209037560531097078597500);

        _deposit(staker, strategy, 1000);
        assertEq(_withdrawable(staker, strategy), 44182209037560531052896389462);
        for (uint256 i = 1; i < 1000; ++i) {
            _deposit(staker, strategy, 1000);
        }
        uint256 gap = delegationManager.operatorShares(operator, strategy) - _withdrawable(staker, strategy);
        assertEq(gap, 44182209037566);
    }

    function test_E4_aDepositLowersWhatIsWithdrawable() public {
        _slashTo(operator, strategy, 518227913935318853);
        _delegate(staker, operator);
        _deposit(staker, strategy, 68360001094991548513);
        assertEq(_withdrawable(staker, strategy), 68360001094991548503);
        _deposit(staker, strategy, 4);
        assertEq(_withdrawable(staker, strategy), 68360001094991548437);
    }

    function _depositLarge(uint256 amount) private {
        LiquidStakingToken(address(token)).mint(staker, amount);
        vm.startPrank(staker);
        token.approve(address(strategyManager), type(uint256).max);
        strategyManager.depositIntoStrategy(strategy, token, amount);
        vm.stopPrank();
    }

    /* NATIVE ETH */

    function test_E5a_slashThenSecondValidatorThenBeaconLoss() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _slashTo(operator, BEACON, 0.5e18);
        _checkNative(operator, 1e18, 16e18, 16e18);
        _record(staker, 32e18, 32e18);
        _checkNative(operator, 1.5e18, 48e18, 48e18);

        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, staker, BEACON, 12e18);
        _record(staker, 64e18, -16e18);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 0.75e18);
        _checkNative(operator, 1.5e18, 36e18, 36e18);
    }

    function test_E5b_slashThenBeaconLossThenSecondValidator() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _delegate(staker, operator);
        _slashTo(operator, BEACON, 0.25e18);
        _checkNative(operator, 1e18, 8e18, 8e18);
        _record(staker, 32e18, -16e18);
        assertEq(eigenPodManager.beaconChainSlashingFactor(staker), 0.5e18);
        _checkNative(operator, 1e18, 4e18, 4e18);
        _record(staker, 16e18, 32e18);
        _checkNative(operator, 4.5e18, 36e18, 36e18);
    }

    function test_E6_beaconLossWhileUndelegatedThenDelegationToASlashedOperator() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _record(staker, 32e18, -16e18);
        _slashTo(operator, BEACON, 0.5e18);
        _delegate(staker, operator);
        _checkNative(operator, 2e18, 16e18, 16e18);
    }

    /* REDELEGATION */

    function _redelegateAfterASlash() private returns (bytes32 root, address newOperator) {
        newOperator = makeAddr("newOperator");
        _registerOperator(newOperator);
        _slashTo(newOperator, strategy, 0.7e18);
        _deposit(staker, strategy, 100e18);
        _delegate(staker, operator);
        _slashTo(operator, strategy, 0.3e18);

        bytes32 expected =
            delegationManager.calculateWithdrawalRoot(_withdrawalOf(staker, operator, 0, strategy, 100e18));
        vm.expectEmit(address(delegationManager));
        emit IDelegationManagerEvents.SlashingWithdrawalQueued(
            expected, _withdrawalOf(staker, operator, 0, strategy, 100e18), _amounts(30e18)
        );
        SignatureWithExpiry memory none;
        vm.prank(staker);
        root = delegationManager.redelegate(newOperator, none, 0)[0];
        assertEq(root, expected);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
    }

    function test_E7_redelegationAfterASlash() public {
        (bytes32 root, address newOperator) = _redelegateAfterASlash();
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        assertEq(_deposited(staker, strategy), 30e18);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1428571428571428571);
        assertEq(_withdrawable(staker, strategy), 29999999999999999991);
        assertEq(delegationManager.operatorShares(newOperator, strategy), 30e18);
    }

    function test_E7_oldOperatorFullySlashedMeanwhileLeavesNothing() public {
        (bytes32 root, address newOperator) = _redelegateAfterASlash();
        _slashTo(operator, strategy, 0);
        vm.roll(block.number + DELAY + 1);
        _complete(root, false);
        assertEq(_deposited(staker, strategy), 0);
        assertEq(delegationManager.operatorShares(newOperator, strategy), 0);
        assertFalse(delegationManager.pendingWithdrawals(root));
    }
}

/// @notice E8 of chapter 01 §1.9, with its delay of 10 blocks.
contract WindowExampleTest is CoreTest {
    function _parameters() internal pure override returns (uint32, uint32, uint32, uint32) {
        return (10, 10, 75, 0);
    }

    function test_E8_window() public {
        _registerOperator(operator);
        _deposit(staker, strategy, 60e18);
        _delegate(staker, operator);
        vm.roll(100);
        bytes32 first = _queue(staker, strategy, 20e18);
        vm.roll(101);
        bytes32 second = _queue(staker, strategy, 20e18);
        vm.roll(102);
        bytes32 third = _queue(staker, strategy, 20e18);

        vm.roll(110);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 60e18);
        vm.roll(111);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 40e18);
        assertEq(_slashTo(operator, strategy, 0.5e18), 20e18, "no operator shares are left");

        _complete(first, true);
        assertEq(token.balanceOf(staker), 20e18);
        vm.roll(113);
        _complete(second, true);
        assertEq(token.balanceOf(staker), 30e18);
        _complete(third, true);
        assertEq(token.balanceOf(staker), 40e18);
    }
}

/// @notice E9 of chapter 01 §1.9: the strategy's exchange rate, asked by the StrategyManager itself.
contract RateExampleTest is CoreTest {
    function test_E9_donation() public {
        assertEq(_deposit(staker, strategy, 1e18), 1e18);
        assertEq(strategy.sharesToUnderlyingView(1e18), 1e18);
        LiquidStakingToken(address(token)).mint(address(strategy), 1e18);

        _mint(other, strategy, 1e18);
        vm.expectEmit(address(strategy));
        emit ExchangeRateEmitted(1999999999999999001);
        vm.prank(other);
        assertEq(strategyManager.depositIntoStrategy(strategy, token, 1e18), 500000000000000249);
        assertEq(strategy.sharesToUnderlyingView(1e18), 1999999999999999001);
    }

    event ExchangeRateEmitted(uint256 rate);

    function test_E9_victimOfADonationIsProtectedByARevert() public {
        assertEq(_deposit(staker, strategy, 1), 1);
        LiquidStakingToken(address(token)).mint(address(strategy), 1e6);
        _mint(other, strategy, 1000);
        vm.prank(other);
        vm.expectRevert(abi.encodeWithSignature("NewSharesZero()"));
        strategyManager.depositIntoStrategy(strategy, token, 1000);
    }

    function test_E9_negativeRebaseLeavesDustBehind() public {
        _deposit(staker, strategy, 1e18);
        vm.prank(address(strategy));
        token.transfer(other, 1e17); // what a rebase would take
        assertEq(strategy.sharesToUnderlyingView(1e18), 900000000000000099);
        assertFalse(_redeems(1e18));
        assertFalse(_redeems(1e18 - 109));
        assertTrue(_redeems(1e18 - 110));
    }

    function _redeems(uint256 shares) private returns (bool) {
        uint256 snapshot = vm.snapshotState();
        vm.prank(address(strategyManager));
        try strategy.withdraw(staker, IERC20(address(token)), shares) {
            return true;
        } catch {
            vm.revertToState(snapshot);
            return false;
        }
    }
}
