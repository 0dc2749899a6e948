// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {stdError} from "forge-std/Test.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

import {LiquidStakingToken} from "../../src/devnet/LiquidStakingToken.sol";
import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {IShareManager} from "../../src/interfaces/IShareManager.sol";
import {IStrategy} from "../../src/interfaces/IStrategy.sol";
import {IStrategyManagerErrors} from "../../src/interfaces/IStrategyManager.sol";
import {CoreTest} from "../utils/CoreTest.sol";

/// @notice Corners of chapter 01 §1.8, §3.0.1, §3.2 and §3.6 that no single function's tests reach.
contract StrategyEdgeCasesTest is CoreTest {
    /// §1.8: plain 256-bit products. A balance that no token has stops tokens, not shares.
    function test_anAbsurdBalancePanicsAndLeavesTheWayByShares() public {
        _deposit(staker, strategy, 1e18);
        bytes32 root = _queue(staker, strategy, 1e18);
        LiquidStakingToken(address(token)).mint(address(strategy), 1 << 250);
        vm.roll(block.number + DELAY + 1);

        vm.expectRevert(stdError.arithmeticError);
        strategy.sharesToUnderlyingView(1e18);
        vm.expectRevert(stdError.arithmeticError);
        strategy.underlyingToSharesView(1 << 250);
        IDelegationManagerTypes.Withdrawal memory withdrawal = _withdrawal(root);
        vm.prank(staker);
        vm.expectRevert(stdError.arithmeticError);
        delegationManager.completeQueuedWithdrawal(withdrawal, _tokens(token), true);
        _complete(root, false);
        assertEq(strategyManager.stakerDepositShares(staker, strategy), 1e18);
    }

    /// §3.2.2: cannot happen, so the list is emptied by force.
    function test_removeRefusesAStrategyThatIsNotInTheList() public {
        _deposit(staker, strategy, 1e18);
        vm.record();
        strategyManager.stakerStrategyListLength(staker);
        (bytes32[] memory reads,) = vm.accesses(address(strategyManager));
        vm.store(address(strategyManager), reads[reads.length - 1], 0);
        assertEq(strategyManager.stakerStrategyListLength(staker), 0);

        vm.startPrank(address(delegationManager));
        IShareManager(address(strategyManager)).removeDepositShares(staker, strategy, 0.4e18);
        vm.expectRevert(IStrategyManagerErrors.StrategyNotFound.selector);
        IShareManager(address(strategyManager)).removeDepositShares(staker, strategy, 0.6e18);
    }

    /// Sigma Prime 2024, EGN6-03: what the factory deployed is no list of what takes deposits.
    function test_deployedStrategiesIsNoWhitelist() public {
        address another = address(_newHookedStrategy(token));
        vm.prank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        assertEq(address(strategyFactory.deployedStrategies(token)), address(strategy));
        assertFalse(strategyManager.strategyIsWhitelistedForDeposit(strategy));
        assertTrue(strategyManager.strategyIsWhitelistedForDeposit(IStrategy(another)));
    }

    /// §3.0.1: owners and the whitelister have no switch, nor do the callbacks.
    function test_noPauseStopsOwnersAndCallbacks() public {
        _deposit(staker, strategy, 2e18);
        _pause(address(strategyFactory), type(uint256).max);
        _pause(address(strategyManager), type(uint256).max);
        _pause(address(delegationManager), type(uint256).max);

        vm.startPrank(owner);
        strategyFactory.removeStrategiesFromWhitelist(_list(strategy));
        strategyFactory.whitelistStrategies(_list(strategy));
        IERC20[] memory tokens = _tokens(token);
        strategyFactory.blacklistTokens(tokens);
        strategyManager.setStrategyWhitelister(other);
        vm.stopPrank();
        vm.startPrank(other);
        strategyManager.addStrategiesToDepositWhitelist(_list(strategy));
        strategyManager.removeStrategiesFromDepositWhitelist(_list(strategy));
        strategyManager.burnShares(strategy);
        vm.stopPrank();

        vm.startPrank(address(delegationManager));
        IShareManager manager = IShareManager(address(strategyManager));
        manager.addShares(staker, strategy, 1e18);
        assertEq(manager.removeDepositShares(staker, strategy, 1e18), 2e18);
        manager.withdrawSharesAsTokens(staker, strategy, token, 1e18);
        manager.increaseBurnOrRedistributableShares(_set(), 1, strategy, 1);
        vm.stopPrank();
        vm.startPrank(address(strategyManager));
        delegationManager.increaseDelegatedShares(staker, strategy, 2e18, 1e18);
        vm.startPrank(address(eigenPodManager));
        delegationManager.decreaseDelegatedShares(staker, 0, 0);
    }
}
