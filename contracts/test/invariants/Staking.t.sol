// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {StdInvariant} from "forge-std/StdInvariant.sol";

import {IDelegationManagerTypes} from "../../src/interfaces/IDelegationManager.sol";
import {StakingActions} from "./StakingActions.sol";

/// @notice Invariants of chapter 01 §7 under any sequence of actions.
contract StakingInvariants is StakingActions {
    function setUp() public override {
        super.setUp();
        bytes4[] memory selectors = new bytes4[](13);
        selectors[0] = this.deposit.selector;
        selectors[1] = this.deposit.selector;
        selectors[2] = this.delegate.selector;
        selectors[3] = this.undelegate.selector;
        selectors[4] = this.redelegate.selector;
        selectors[5] = this.queue.selector;
        selectors[6] = this.queue.selector;
        selectors[7] = this.complete.selector;
        selectors[8] = this.slash.selector;
        selectors[9] = this.clear.selector;
        selectors[10] = this.donate.selector;
        selectors[11] = this.roll.selector;
        selectors[12] = this.complete.selector;
        targetSelector(StdInvariant.FuzzSelector(address(this), selectors));
    }

    /// Invariants 5, 7, 28 and 29, the last without its tolerance.
    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 24
    function invariant_everyClaimIsCovered() public view {
        uint256 claims = _sumOfWithdrawable(address(0)) + _sumOfQueued() + _sumOfUncleared();
        for (uint256 i = 0; i < 2; ++i) {
            uint256 shares = delegationManager.operatorShares(operators[i], strategy);
            assertGe(shares, _sumOfWithdrawable(operators[i]), "invariant 5");
            claims += shares;
        }
        for (uint256 i = 2; i < accounts.length; ++i) {
            assertEq(delegationManager.operatorShares(accounts[i], strategy), 0, "invariant 7");
        }
        assertEq(strategy.totalShares(), minted - withdrawn, "invariant 28");
        assertLe(claims, strategy.totalShares(), "invariant 29");
    }

    /// Invariants 1, 12, 13, 17, 18, 22 and 24.
    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 24
    function invariant_booksAgree() public view {
        uint256[2] memory queued;
        for (uint256 i = 0; i < accounts.length; ++i) {
            address account = accounts[i];
            assertEq(delegationManager.isOperator(account), i < 2, "invariant 1");
            uint256 shares = strategyManager.stakerDepositShares(account, strategy);
            assertEq(strategyManager.stakerStrategyListLength(account), shares == 0 ? 0 : 1, "invariant 12");
            if (shares == 0 || !delegationManager.isDelegated(account)) {
                assertEq(delegationManager.depositScalingFactor(account, strategy), 1e18, "invariant 13");
            }

            bytes32[] memory roots = delegationManager.getQueuedWithdrawalRoots(account);
            assertLe(roots.length, delegationManager.cumulativeWithdrawalsQueued(account));
            for (uint256 j = 0; j < roots.length; ++j) {
                IDelegationManagerTypes.Withdrawal memory withdrawal = _withdrawal(roots[j]);
                assertTrue(delegationManager.pendingWithdrawals(roots[j]), "invariant 17");
                assertEq(delegationManager.calculateWithdrawalRoot(withdrawal), roots[j], "invariant 17");
                assertEq(withdrawal.staker, account, "invariant 17");
                assertLt(withdrawal.nonce, delegationManager.cumulativeWithdrawalsQueued(account));
                if (withdrawal.startBlock + DELAY < block.number) continue;
                for (uint256 k = 0; k < 2; ++k) {
                    if (withdrawal.delegatedTo == operators[k]) queued[k] += withdrawal.scaledShares[0];
                }
            }
        }
        for (uint256 k = 0; k < 2; ++k) {
            uint256 magnitude = _magnitude(operators[k], strategy);
            assertEq(
                delegationManager.getSlashableSharesInQueue(operators[k], strategy),
                queued[k] * magnitude / 1e18,
                "invariant 22"
            );
        }
    }
}

/// @notice Invariant 16: without slashing everything is exact.
contract UnslashedInvariants is StakingActions {
    function setUp() public override {
        super.setUp();
        bytes4[] memory selectors = new bytes4[](8);
        selectors[0] = this.deposit.selector;
        selectors[1] = this.delegate.selector;
        selectors[2] = this.undelegate.selector;
        selectors[3] = this.redelegate.selector;
        selectors[4] = this.queue.selector;
        selectors[5] = this.complete.selector;
        selectors[6] = this.donate.selector;
        selectors[7] = this.roll.selector;
        targetSelector(StdInvariant.FuzzSelector(address(this), selectors));
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 24
    function invariant_withoutSlashingNothingIsRounded() public view {
        uint256 claims = _sumOfWithdrawable(address(0)) + _sumOfQueued();
        for (uint256 i = 0; i < accounts.length; ++i) {
            assertEq(delegationManager.depositScalingFactor(accounts[i], strategy), 1e18);
            assertEq(
                _withdrawable(accounts[i], strategy),
                strategyManager.stakerDepositShares(accounts[i], strategy)
            );
        }
        for (uint256 i = 0; i < 2; ++i) {
            uint256 shares = delegationManager.operatorShares(operators[i], strategy);
            assertEq(shares, _sumOfWithdrawable(operators[i]));
            claims += shares;
        }
        assertEq(claims, strategy.totalShares());
    }
}
