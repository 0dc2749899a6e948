// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {
    IDelegationManagerErrors,
    IDelegationManagerEvents
} from "../../src/interfaces/IDelegationManager.sol";
import {IEigenPodManagerEvents} from "../../src/interfaces/IEigenPodManager.sol";
import {IStrategyManagerErrors, IStrategyManagerEvents} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

contract SlashOperatorSharesTest is CoreTest {
    function setUp() public override {
        super.setUp();
        _registerOperator(operator);
        _deposit(staker, strategy, 10e18);
        _delegate(staker, operator);
    }

    function test_refusesAnyoneButTheAllocationManager() public {
        vm.expectRevert(IDelegationManagerErrors.OnlyAllocationManager.selector);
        delegationManager.slashOperatorShares(operator, _set(), 1, strategy, 1e18, 1);
        vm.prank(address(strategyManager));
        vm.expectRevert(IDelegationManagerErrors.OnlyAllocationManager.selector);
        delegationManager.slashOperatorShares(operator, _set(), 1, strategy, 1e18, 1);
    }

    function test_takesFromTheOperatorAndFromTheQueueAndMarksBoth() public {
        _queue(staker, strategy, 4e18);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), strategy, 1.5e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, strategy, 2.5e18);
        _from(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 1, strategy, 2.5e18);
        _act();
        uint256 taken = _slashTo(operator, strategy, 0.75e18);
        _assertEvents();

        assertEq(taken, 2.5e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 4.5e18);
        assertEq(strategyManager.getBurnOrRedistributableShares(_set(), 1, strategy), 2.5e18);
    }

    function test_nativeEthIsCountedByTheEigenPodManager() public {
        _newPod(staker);
        _record(staker, 0, 32e18);
        _expectEvents();
        _from(address(delegationManager));
        emit IDelegationManagerEvents.OperatorSharesDecreased(operator, address(0), BEACON, 8e18);
        emit IDelegationManagerEvents.OperatorSharesSlashed(operator, BEACON, 8e18);
        _from(address(eigenPodManager));
        emit IEigenPodManagerEvents.BurnableETHSharesIncreased(8e18);
        _act();
        assertEq(_slashTo(operator, BEACON, 0.75e18), 8e18);
        _assertEvents();
        assertEq(eigenPodManager.burnableETHShares(), 8e18);
        assertEq(strategyManager.getPendingOperatorSets().length, 0);
    }

    function test_whatRemainsIsRoundedUp() public {
        _deposit(staker, strategy, 1);
        uint256 shares = 10e18 + 1;
        uint64 kept = 333333333333333333;
        // ceil((10e18 + 1) * 333333333333333333 / 1e18) = 3333333333333333331 (…330.33 rounded up)
        assertEq(_slashTo(operator, strategy, kept), shares - 3333333333333333331);
        assertEq(delegationManager.operatorShares(operator, strategy), 3333333333333333331);
    }

    /// R7 of chapter 01 §8.2.
    function test_slashOfATinyStakeRoundsToNothingAndStillOpensAnEntry() public {
        _queue(staker, strategy, 10e18 - 1);
        vm.roll(block.number + DELAY + 1);
        assertEq(_slashTo(operator, strategy, 0.99e18), 0);
        assertEq(delegationManager.operatorShares(operator, strategy), 1);
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 1), 1);
        assertEq(_magnitude(operator, strategy), 0.99e18, "the magnitude falls all the same");
    }

    function test_strategyWithoutStakeMakesAnEmptyEntry() public {
        _registerOperator(other);
        vm.expectEmit(address(strategyManager));
        emit IStrategyManagerEvents.BurnOrRedistributableSharesIncreased(_set(), 1, strategy, 0);
        assertEq(_slashTo(other, strategy, 0.5e18), 0);
        assertEq(strategyManager.getBurnOrRedistributableCount(_set(), 1), 1);
        assertEq(strategyManager.getPendingSlashIds(_set()).length, 1);
    }

    function test_fullSlashLeavesTheOperatorNothing() public {
        _queue(staker, strategy, 4e18);
        assertEq(_slashTo(operator, strategy, 0), 10e18);
        assertEq(delegationManager.operatorShares(operator, strategy), 0);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 0);
        assertEq(_withdrawable(staker, strategy), 0);
    }

    function test_aStrategyAppearsOncePerSlash() public {
        _slashTo(operator, strategy, 0.5e18);
        vm.prank(address(allocationManager));
        vm.expectRevert(IStrategyManagerErrors.StrategyAlreadyInSlash.selector);
        delegationManager.slashOperatorShares(operator, _set(), 1, strategy, 0.5e18, 0.25e18);
    }

    /// Invariant 9.
    function test_leavesDepositsFactorsQueueAndTokensAlone() public {
        bytes32 root = _queue(staker, strategy, 4e18);
        bytes memory queued = abi.encode(_withdrawal(root));
        _slashTo(operator, strategy, 0.25e18);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 6e18);
        assertEq(delegationManager.depositScalingFactor(staker, strategy), 1e18);
        assertEq(abi.encode(_withdrawal(root)), queued);
        assertEq(strategy.totalShares(), 10e18);
        assertEq(token.balanceOf(address(strategy)), 10e18);
    }

    function test_hasNoPauseSwitchHere() public {
        _pause(address(delegationManager), type(uint256).max);
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);
    }

    /* YOUNG CHAINS */

    function test_youngChainReadsAnEmptyHistory() public {
        vm.roll(DELAY);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 0);
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);
    }

    function test_youngChainReachesEverythingQueuedSoFar() public {
        vm.roll(1);
        _queue(staker, strategy, 2e18);
        vm.roll(DELAY - 1);
        _queue(staker, strategy, 2e18);
        vm.roll(DELAY);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 4e18);
        assertEq(_slashTo(operator, strategy, 0.5e18), 5e18);

        vm.roll(DELAY + 1); // block 1 is the first of the window
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 2e18);
        vm.roll(DELAY + 2);
        assertEq(delegationManager.getSlashableSharesInQueue(operator, strategy), 1e18);
    }
}
